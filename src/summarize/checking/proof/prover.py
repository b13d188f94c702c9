"""Proof by deletion: a sentence that is what is left of the text when whole parts are taken away.

A sentence is proved by a window of the text: one sentence, or two neighbours where the first says
who the pronoun of the second is. Nothing is known of the world here and nothing is weighed: what no
rule allows is not proved, and that says nothing about its truth.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from summarize.checking.proof.alignment import Aligner
from summarize.checking.proof.appositions import Appositions
from summarize.checking.proof.clause import Clause
from summarize.checking.proof.completions import TextNames
from summarize.checking.proof.derived import derived
from summarize.checking.proof.joints import Joint, joined_parts, with_subject
from summarize.checking.proof.lexicon import Lexicon, lexicon
from summarize.checking.proof.proof_tokens import Token, tokens_in
from summarize.checking.proof.references import PERSON, References
from summarize.checking.proof.unspaced import left_of
from summarize.checking.proof.wholeness import is_whole
from summarize.documents import Span
from summarize.languages.scripts import is_unspaced

_MAX_CANDIDATES = 4
# Words that the window may lack, because names are completed and pronouns are put in.
_MAX_MISSING = 4
_MAX_LOOKED_UP = 12
_MAX_POSTINGS = 4000
# Longer ones are no sentences, and the alignment would take long.
_MAX_SENTENCE_WORDS = 120
_MAX_WINDOW_WORDS = 250
_MAX_CHARACTERS = 10_000
# Two statements of one sentence: how many places to part it, how far apart their windows.
_MAX_JOINTS = 3
_MAX_PARTS = 3
_MAX_APART = 3
_MIN_CUT_WORDS = 5
_MAX_CUTS = 10
_GENDERS = {"he": "male", "she": "female"}


@dataclass(frozen=True)
class Proof:
    """Where a sentence is proved.

    Attributes:
        kind: `verbatim` where the sentence of the text is the same, word for word.
        start, end: offsets of the window into the text.
        sentences: indexes of the window's sentences.
    """

    kind: Literal["verbatim", "proved"]
    start: int
    end: int
    sentences: tuple[int, ...]


class Prover:
    """Proves sentences by one text.

    Args:
        text: the text.
        spans: its sentences.
        language: its BCP 47 tag, and that of the sentences to prove.
    """

    def __init__(self, text: str, spans: Sequence[Span], language: str) -> None:
        self._text = text
        self._spans = spans
        self._language = language
        self._lexicon: Lexicon = lexicon(language)
        self._sentences: list[list[Token]] = []
        self._whole: dict[tuple[str, ...], int] = {}
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        seen: dict[str, list[Token]] = {}
        for index, (start, end) in enumerate(spans):
            own = text[start:end] if end - start <= _MAX_CHARACTERS else ""
            tokens = seen.get(own)
            if tokens is None:
                # What a text repeats proves no more than it does once.
                tokens = seen[own] = tokens_in(own, 0, len(own), language)
                forms = tuple(token.form for token in tokens)
                self._whole.setdefault(forms, index)
                for form in set(forms):
                    self._postings[form].append(index)
            self._sentences.append(tokens)

    @cached_property
    def _names(self) -> TextNames:
        return TextNames(self._sentences, self._lexicon)

    @cached_property
    def _appositions(self) -> Appositions:
        return Appositions(self._sentences, self._postings, self._names, self._lexicon)

    @cached_property
    def _references(self) -> References:
        return References(self._sentences, self._names, self._lexicon)

    def prove(self, sentence: str) -> Proof | None:
        """The window that proves a sentence, or None.

        Args:
            sentence: one sentence, in the language of the text.
        """
        tokens = self._mended(tokens_in(sentence, 0, len(sentence), self._language))
        found = self._prove(tokens) or self._prove_joined(tokens)
        if found is None and self._lexicon.is_english:
            plain = self._appositions.without(tokens)
            if plain is not None:
                found = self._prove(plain) or self._prove_joined(plain)
                return replace(found, kind="proved") if found else None
        return found

    def cut_to_proof(self, sentence: str) -> str | None:
        """The longest start of a sentence that is proved and whole, ended with a full stop.

        Args:
            sentence: one that may not be proved as it stands.
        """
        tokens = tokens_in(sentence, 0, len(sentence), self._language)
        places = [
            p for p in range(len(tokens) - 1, _MIN_CUT_WORDS - 1, -1) if self._parts(tokens, p)
        ]
        for place in places[:_MAX_CUTS]:
            if sum(token.marks.count('"') for token in tokens[: place + 1]) % 2:
                continue  # it would end inside of a quotation
            if self._prove(self._mended(tokens[:place])) is not None:
                kept = sentence[: tokens[place - 1].end].rstrip(" .,;:-–—")
                return kept.strip() + self._stop(kept)
        return None

    def _prove(self, tokens: list[Token]) -> Proof | None:
        if not 0 < len(tokens) <= _MAX_SENTENCE_WORDS:
            return None
        whole = self._whole.get(tuple(token.form for token in tokens))
        if whole is not None:
            return self._proof("verbatim", whole, whole)
        for index in self._candidates(tokens):
            first = self._proves(index, tokens)
            if first is not None:
                return self._proof("proved", first, index)
        return None

    def _prove_joined(self, tokens: list[Token], parts: int = _MAX_PARTS) -> Proof | None:
        """Some statements in one sentence, each proved, by sentences that stand together."""
        if not self._lexicon.is_english or len(tokens) > _MAX_SENTENCE_WORDS:
            return None
        for joint in joined_parts(tokens, self._lexicon)[:_MAX_JOINTS]:
            one = self._prove(joint.first)
            other = self._prove_second(joint, one, parts) if one else None
            if one and other:
                used = sorted({*one.sentences, *other.sentences})
                if used[-1] - used[0] < _MAX_APART:
                    return self._proof("proved", used[0], used[-1])
                if joint.runs_on:
                    # Two sentences, wherever they stand.
                    whole = self._proof("proved", used[0], used[-1])
                    return replace(whole, sentences=tuple(used))
        return None

    def _prove_second(self, joint: Joint, one: Proof, parts: int) -> Proof | None:
        """The second of two statements; a pronoun in it means whom it means in the text."""
        second = joint.second
        other = self._prove(second)
        if other is None and parts > 2:
            other = self._prove_joined(second, parts - 1)
        if other is None:
            return None
        new = {token.form for token in second if self._lexicon.has("stand_in", token.form)}
        if not new or (joint.runs_on and second[0].form not in new):
            return other
        near = other.sentences[0] - one.sentences[-1] in (0, 1)
        known = {token.form for i in other.sentences for token in self._sentences[i]}
        if near and new <= known:
            return other
        named = with_subject(joint.first, second, self._lexicon)
        return self._prove(named) if named and len(new) == 1 else None

    def _proves(self, index: int, sentence: list[Token]) -> int | None:
        """The first sentence of the window that ends in this one and proves, or None."""
        window = self._sentences[index]
        if len(window) > _MAX_WINDOW_WORDS:
            return None
        if is_unspaced(sentence[0].form[0]):
            return index if left_of(sentence, window, self._lexicon) else None
        if not self._fits_gender(sentence, window):
            return None
        if self._aligns_completed(sentence, [window, *self._derived(window)]):
            return index
        written = self._references.sentence(sentence)
        if written is not None:
            wider, first = self._references.window(index)
            if self._aligns_completed(written, [wider, *self._derived(wider)]):
                return first
        return None

    def _derived(self, window: Sequence[Token]) -> list[list[Token]]:
        return derived(self._clause(window)) if self._lexicon.is_english and window else []

    def _aligns_completed(
        self, sentence: Sequence[Token], windows: Sequence[Sequence[Token]]
    ) -> bool:
        """Whether one of some windows proves a sentence, its names completed or as they stand."""
        for window in windows:
            wider, changed = self._names.completed(window, sentence)
            if self._aligns(sentence, wider) or (changed and self._aligns(sentence, window)):
                return True
        return False

    def _clause(self, window: Sequence[Token]) -> Clause:
        names, person = self._names, self._references.is_person
        return Clause(window, self._lexicon, names.stands_alone, names.is_name, person)

    def _fits_gender(self, sentence: Sequence[Token], window: Sequence[Token]) -> bool:
        """Whether a `he` that is new in the sentence fits whom the text speaks of."""
        forms = {token.form for token in window}
        new = {"he", "she"} & {token.form for token in sentence} - forms
        for pronoun in new:
            other = _GENDERS["she" if pronoun == "he" else "he"]
            kinds = (self._lexicon.words(other), self._lexicon.words(f"{other}_title"))
            if any(not forms.isdisjoint(kind) for kind in kinds):
                return False
            if not self._is_of(window, forms, pronoun):
                return False
        return True

    def _is_of(self, window: Sequence[Token], forms: set[str], pronoun: str) -> bool:
        """Whether `he` (`she`) can be the one of whom a sentence speaks, as far as it tells."""
        gender = _GENDERS[pronoun]
        if forms & (self._lexicon.words(gender) | self._lexicon.words(f"{gender}_title")):
            return True
        written = self._references.written(window)
        first = next((token.form for token in written if token.form[0] == PERSON), "")
        return self._references.may_be(first[1:], pronoun)

    def _aligns(self, sentence: Sequence[Token], window: Sequence[Token]) -> bool:
        missing = Counter(t.form for t in sentence if not self._lexicon.is_closed(t.form))
        missing -= Counter(token.form for token in window)
        if sum(missing.values()) > 2:
            return False
        clause = self._clause(window)
        found = Aligner(sentence, clause).align()
        return found is not None and is_whole(clause, found.places)

    def _candidates(self, tokens: Sequence[Token]) -> list[int]:
        """The sentences of the text that have most of the words, the best first."""
        forms = {token.form for token in tokens}
        content = {form for form in forms if not self._lexicon.is_closed(form)} or forms
        known = sorted((form for form in content if form in self._postings), key=self._rarity)
        if len(content) - len(known) > _MAX_MISSING:
            return []
        counts: Counter[int] = Counter()
        for form in known[:_MAX_LOOKED_UP]:
            counts.update(self._postings[form][:_MAX_POSTINGS])
        least = min(len(known), _MAX_LOOKED_UP) - _MAX_MISSING
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return [index for index, count in ranked[:_MAX_CANDIDATES] if count >= least]

    def _rarity(self, form: str) -> tuple[int, str]:
        return len(self._postings[form]), form

    def _mended(self, tokens: list[Token]) -> list[Token]:
        """`10, 000` as `10000` where the text has that number."""
        mended: list[Token] = []
        for token in tokens:
            last = mended[-1] if mended else None
            if last is not None and last.number and token.number and token.marks in (",", "."):
                joint = "" if token.marks == "," else "."
                together = last.form + joint + token.form
                if together in self._postings:
                    mended[-1] = replace(last, form=together, end=token.end)
                    continue
            mended.append(token)
        return mended

    def _parts(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a sentence may be cut in front of a word."""
        token = tokens[place]
        if set(token.marks) & set(",;:-()，；、،؛"):
            return True
        kinds = ("conj", "prep", "of", "sub", "rel")
        return any(self._lexicon.has(kind, token.form) for kind in kinds)

    def _stop(self, kept: str) -> str:
        if kept and is_unspaced(kept[-1]):
            return "。"
        return "।" if any("\u0900" <= c <= "\u097f" for c in kept[-3:]) else "."

    def _proof(self, kind: Literal["verbatim", "proved"], first: int, last: int) -> Proof:
        start, end = self._spans[first].start, self._spans[last].end
        inner = self._text[start:end]
        start += len(inner) - len(inner.lstrip())
        end = start + len(inner.strip())
        return Proof(kind, start, end, tuple(range(first, last + 1)))
