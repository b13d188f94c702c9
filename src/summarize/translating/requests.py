"""Turn attempts at translations into one model request, and its replies into candidates."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from summarize.checking.lost_text import is_loss
from summarize.documents import Finding, Span
from summarize.inference.scheduler import Job, Request
from summarize.languages.tags import base, sentence_separator
from summarize.models.codecs.codec import Prompt, TokenPrompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Hypothesis
from summarize.translating.clock_times import told_by_24_hours
from summarize.translating.figures import in_figures
from summarize.translating.inline_markup import WORD, capitalized, in_capitals, is_dotless
from summarize.translating.placeholders import normalize_punctuation, restore_punctuation
from summarize.translating.strategies import Attempt, Kept, without_new_stop

# A sentence in another language takes more tokens, rarely more than twice as many.
_GROWTH = 2.0
_MIN_NEW_TOKENS = 32

_TWO_CAPITALS = re.compile(r"[^\W\d_]{2}")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
# Words that are in capitals in any text.
_ACRONYMS = frozenset(
    "AFP AIDS AP CEO CIA EBC EU EUA FBI HIV IBGE ICC ICRC IDP IMF IOM ISIS NATO NGO OCHA OECD OIM "
    "OMS ONG ONU OPEC OPEP OTAN UAE UE UK UN UNESCO UNHCR UNICEF US USA".split()
)
_MAX_ACRONYM = 6
_MIN_SHOUTED_WORD = 5

Break = Callable[[str, int], int]


@dataclass(frozen=True)
class Tools:
    """Functions of other stages that translating needs, for one pair of languages.

    Attributes:
        wrap: (text, offset) -> where to break a text that is over the engine's limit.
        faults: (translation, original) -> findings.
        protected: text -> places of what must be kept: addresses, code.
        glossary: text -> places of its terms, and their fixed translations.
        instruction: for an engine that takes instructions.
        space: what stands between two clauses in the target language.
        lost: (translation, original) -> places of the original's names and signs that it lacks.
        plain: text -> the same in words that the engine takes in the sense that they have in it.
        reworded: text -> other wordings to try where its translation has faults.
        is_shown: what is translated is for a reader, who is told what the translator was unsure of.
    """

    wrap: Break
    faults: Callable[[str, str], list[Finding]]
    protected: Callable[[str], Sequence[Span]] = lambda _: ()
    glossary: Callable[[str], Sequence[Kept]] = lambda _: ()
    instruction: str = ""
    space: str = " "
    lost: Callable[[str, str], Sequence[Span]] = lambda *_: ()
    plain: Callable[[str], str] = str
    reworded: Callable[[str], Sequence[str]] = lambda _: ()
    is_shown: bool = True


@dataclass(frozen=True)
class Candidate:
    """A translation of a text, with its faults.

    Attributes:
        text: empty when the translator returned nothing.
        findings: its faults.
        unread: tokens of the parts that came back empty and stay untranslated.
    """

    text: str
    findings: tuple[Finding, ...]
    unread: int = 0


@dataclass(frozen=True)
class _Piece:
    """A part of a text within the engine's limit, and the space before it."""

    text: str
    space: str = ""


def best_of(candidates: Sequence[Candidate]) -> Candidate:
    """The first of the candidates with the fewest faults; lost text counts more than others."""
    return min(candidates, key=_faultiness, default=_NOTHING)


class Requester:
    """Turns attempts into one request, and its replies into candidates.

    Args:
        engine: the translator.
        pair: BCP 47 tags of the languages to translate from and into.
        beams: width of the beam.
        tools: functions of other stages.
        casing: how the document writes its words outside of text in capitals.
    """

    def __init__(
        self, engine: Engine, pair: tuple[str, str], beams: int, tools: Tools, casing: "Casing"
    ) -> None:
        self._engine = engine
        self._pair = pair
        self._beams = beams
        self._tools = tools
        self._casing = casing
        overhead = len(self._prompt("").tokens)
        room = engine.codec.max_input_tokens - overhead - 4
        # A decoder-only model writes into what its prompt leaves.
        self._limit = max(1, int(room / (1 + _GROWTH)) if engine.decoder_only else room)

    def ask(self, wanted: Sequence[tuple[str, Sequence[Attempt]]]) -> Job[list[list[Candidate]]]:
        """The candidates for each text, those of its earlier attempts first."""
        pieces = {
            piece.text: None
            for _, attempts in wanted
            for attempt in attempts
            for part in attempt.texts
            for piece in self._within_limit(part)
        }
        if not pieces:
            return [[] for _ in wanted]
        prompts = tuple(self._prompt(self.written(piece)) for piece in pieces)
        longest = max(prompt.content_tokens for prompt in prompts)
        limit = max(_MIN_NEW_TOKENS, round(longest * _GROWTH))
        decoding = self._engine.decoding(limit, self._beams)
        replies = yield Request(self._engine, prompts, decoding, "translating", 0, len(prompts))
        answers = {
            piece: [self._judged(piece, self._read(h, piece), (h.finished,)) for h in hypotheses]
            for piece, hypotheses in zip(pieces, replies, strict=True)
        }
        return [
            [one for attempt in attempts for one in self._assembled(text, attempt, answers)]
            for text, attempts in wanted
        ]

    def _assembled(
        self, text: str, attempt: Attempt, answers: dict[str, list[Candidate]]
    ) -> list[Candidate]:
        """The candidates of an attempt: each hypothesis of one piece, or the best of several."""
        pieces = [self._within_limit(part) for part in attempt.texts]
        if [len(part) for part in pieces] == [1]:
            choices = [[one] for one in answers[pieces[0][0].text]]
        else:
            choices = [[self._joined(part, answers) for part in pieces]]
        found = []
        for choice in choices:
            # A clause that came back empty must not be left out in silence.
            is_whole = len(pieces) == 1 or all(one.text and not one.unread for one in choice)
            assembled = attempt.assemble([one.text for one in choice]) if is_whole else None
            if assembled is not None:
                assembled = told_by_24_hours(assembled, text, self._pair[1])
                finished = [_CUT not in one.findings for one in choice]
                unread = sum(one.unread for one in choice)
                found.append(self._judged(text, assembled, finished, unread))
        return found

    def _joined(self, pieces: Sequence[_Piece], answers: dict[str, list[Candidate]]) -> Candidate:
        """The translation of a text in pieces; a piece that came back empty stays untranslated."""
        best = [best_of(answers[piece.text]) for piece in pieces]
        if not any(one.text for one in best):
            return _NOTHING
        out = []
        for piece, one, following in zip(pieces, best, [*pieces[1:], None], strict=True):
            text = one.text or piece.text
            out += [piece.space, text if following is None else without_new_stop(text, piece.text)]
        unread = sum(
            self._engine.codec.count(piece.text)
            for piece, one in zip(pieces, best, strict=True)
            if not one.text
        )
        return Candidate("".join(out), tuple(f for one in best for f in one.findings), unread)

    def _judged(
        self, original: str, text: str, finished: Sequence[bool], unread: int = 0
    ) -> Candidate:
        if not any(map(str.isalnum, text)):
            # Some models answer with signs alone in a language that they do not know.
            return _NOTHING
        cut = () if all(finished) else (_CUT,)
        part = (_MISSING_PART,) if unread else ()
        return Candidate(text, (*cut, *part, *self._tools.faults(text, original)), unread)

    def written(self, piece: str) -> str:
        """A text as it is sent to the translator."""
        parts = _parts(piece, self._tools.protected(piece))
        if is_shouted := self._is_shouted(piece):
            parts = [(part if kept else self._casing.truecased(part), kept) for part, kept in parts]
        source = self._pair[0]
        text = "".join(
            part if kept else normalize_punctuation(in_figures(part, source), source)
            for part, kept in parts
        )
        text = capitalized(text, self._pair[0]) if is_shouted and not parts[0][1] else text
        return self._tools.plain(text)

    def _read(self, hypothesis: Hypothesis, piece: str) -> str:
        """The translator's answer, with the punctuation and capitals of the original."""
        answer = self._engine.codec.decode(hypothesis.tokens).strip()
        answer = told_by_24_hours(answer, piece, self._pair[1])
        is_shouted = self._is_shouted(piece)
        out = []
        for part, kept in _parts(answer, self._tools.protected(answer)):
            own = part if kept else restore_punctuation(part, piece, self._pair[0])
            out.append(in_capitals(own, self._pair[1]) if is_shouted and not kept else own)
        return "".join(out)

    def _is_shouted(self, piece: str) -> bool:
        if not _TWO_CAPITALS.search(piece):
            return False
        parts = _parts(piece, self._tools.protected(piece))
        return self._casing.is_shouted(" ".join(part for part, kept in parts if not kept))

    def _prompt(self, text: str) -> TokenPrompt:
        source, target = self._pair
        return self._engine.codec.encode(
            Prompt(text, self._tools.instruction, source_language=source, target_language=target)
        )

    def _within_limit(self, text: str, space: str = "") -> list[_Piece]:
        """The text, or its clauses where it is too long for the engine."""
        if len(text) < 2 or self._engine.codec.count(text) <= self._limit:
            return [_Piece(text, space)]
        place = self._tools.wrap(text, len(text) // 2)
        halves = (text[:place].strip(), text[place:].strip())
        if not all(halves):
            return self._within_limit(halves[0] or halves[1], space)
        # The parts of a split word are joined without a space.
        is_word = text[place - 1].isalnum() and text[place].isalnum()
        between = "" if is_word and sentence_separator(self._pair[0]) else self._tools.space
        return [*self._within_limit(halves[0], space), *self._within_limit(halves[1], between)]


_CUT = Finding("repetition", "warning", "the translation was cut off at its length limit")
MISSING = Finding("language", "warning", "the translator returned nothing for this sentence")
_MISSING_PART = Finding(
    "language", "warning", "the translator returned nothing for a part of this sentence"
)
_NOTHING = Candidate("", (MISSING,))
CUTS = (_CUT, _MISSING_PART)


def _faultiness(candidate: Candidate) -> tuple[bool, int, int]:
    """Sort key: an empty translation is worst, then lost text, then the number of faults."""
    return not candidate.text, sum(map(is_loss, candidate.findings)), len(candidate.findings)


def _parts(text: str, spans: Sequence[Span]) -> list[tuple[str, bool]]:
    """The parts of a text in order, and whether each must be kept as it is."""
    parts, at = [], 0
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [part for part in [*parts, (text[at:], False)] if part[0]] or [("", False)]


class Casing:
    """How a document writes its words outside of text in capitals.

    Translators know few words in capitals, and leave them or make up others. They are given small
    letters instead (truecasing: Lita et al. 2003), and their answer is put into capitals again.

    Args:
        sentences: of the document.
        language: its BCP 47 tag.

    Attributes:
        lowercase_words: the words, casefolded, that it has in small letters.
    """

    def __init__(self, sentences: Iterable[str], language: str) -> None:
        self._language = base(language)
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for sentence in sentences:
            words = [match.group() for match in WORD.finditer(sentence)]
            capitals = [len(word) > 1 and word.isupper() for word in words]
            for place, word in enumerate(words[1:], 1):
                # Next to other capitals, a word is emphasized; on its own, it may be an acronym.
                if not (capitals[place] and (any(capitals[place - 1 : place + 2 : 2])
                                             or len(word) > _MAX_ACRONYM)):  # fmt: skip
                    counts[word.casefold()][word] += 1
        self.lowercase_words = frozenset(
            folded for folded, forms in counts.items() if any(form.islower() for form in forms)
        )
        # One `Harbour Authority` does not make `harbour` a name.
        self._forms = {
            folded: form
            for folded, forms in counts.items()
            for form, times in forms.most_common(1)
            if form.islower()
            or form.isupper()
            or (times > 1 and folded not in self.lowercase_words)
        }

    def is_shouted(self, text: str) -> bool:
        """Whether a whole text is in capitals, and not for its acronyms."""
        if not text.isupper() or not _TWO_CAPITALS.search(text):
            return False
        words = [match.group() for match in WORD.finditer(text)]
        long = [word for word in words if len(word) > 1]
        changed = [word for word in long if self.truecased_word(word) != word]
        return bool(changed) and (len(long) > 1 or len(long[0]) >= _MIN_SHOUTED_WORD)

    def truecased(self, text: str, kept: Sequence[Span] = ()) -> str:
        """A text in capitals as the rest of the document would write it.

        Args:
            text: one or more words.
            kept: parts of the text that stay as they are.
        """
        spans = iter(kept)
        span = next(spans, None)
        out, at = [], 0
        for match in WORD.finditer(text):
            while span is not None and span.end <= match.start():
                span = next(spans, None)
            if span is None or match.end() <= span.start:
                out += [text[at : match.start()], self.truecased_word(match.group())]
                at = match.end()
        return "".join([*out, text[at:]])

    def truecased_word(self, word: str) -> str:
        """One word as the document writes it elsewhere, else in small letters; not an acronym."""
        known = self._forms.get(word.casefold())
        if known is not None:
            return known
        is_name = word in _ACRONYMS or (len(word) > 1 and _ROMAN.fullmatch(word))
        if is_name or any(c.isdecimal() for c in word) or _has_no_vowels(word):
            return word
        if word == "I" and self._language == "en":
            return word
        if is_dotless(self._language):
            word = word.replace("I", "ı").replace("İ", "i")
        return word.lower()


def _has_no_vowels(word: str) -> bool:
    """Whether a Latin word has no vowels, as many acronyms."""
    plain = unicodedata.normalize("NFD", word)
    return len(word) > 1 and word < "\u0250" and not re.search("[AEIOUYaeiouyıæøœ]", plain)
