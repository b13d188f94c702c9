"""The cheapest way to take whole parts away from a window so that a sentence is left."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.closings import closes_at
from summarize.checking.proof.deletions import inner_gap
from summarize.checking.proof.openings import opens_at
from summarize.checking.proof.proof_tokens import Token
from summarize.checking.proof.references import PERSON
from summarize.checking.proof.subjects import stands_for, subject_ends_at

_SUBJECTS = ("he", "she", "it", "they")
# What contractions stand for.
_SAME = {
    "n't": ("not",), "'re": ("are",), "'m": ("am",), "'ve": ("have",), "'ll": ("will",),
    "wo": ("will",), "ca": ("can",), "'s": ("is", "has"), "'d": ("had", "would"),
    "million": ("m",), "billion": ("bn",), "thousand": ("k",),
}  # fmt: skip
_SHORT: dict[str, list[str]] = {}
for _short, _words in _SAME.items():
    for _word in _words:
        _SHORT.setdefault(_word, []).append(_short)
_ARTICLES = ("a", "an", "the")
_GENDERED = frozenset(("he", "she", "him", "her"))
_BE = frozenset(("is", "are", "was", "were", "been"))
_INSERTED = 0.5
_MAX_PAIRS = 1500


@dataclass(frozen=True)
class Alignment:
    """Which word of the window each word of the sentence is; None for one that may be new."""

    places: tuple[int | None, ...]
    cost: float


class Aligner:
    """Aligns one sentence with one window.

    Args:
        sentence: its words.
        clause: the window.
    """

    def __init__(self, sentence: Sequence[Token], clause: Clause) -> None:
        self._sentence = sentence
        self._clause = clause
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, form in enumerate(clause.forms):
            self._places[form].append(place)
        self._be_places = [p for form in _BE for p in self._places.get(form, ())]
        self._people = [p for p, form in enumerate(clause.forms) if form[0] == PERSON]
        words = clause.lexicon.words("poss")
        self._possessives = [p for form in words for p in self._places.get(form, ())]
        self._gaps: dict[tuple[int, int], float | None] = {}

    def align(self) -> Alignment | None:
        """The cheapest alignment that only takes whole parts away, or None."""
        wanted = self._sentence
        choices = [self._choices(token) for token in wanted]
        if sum(map(len, choices)) > _MAX_PAIRS:
            return None
        best: list[dict[int, tuple[float, tuple[int, int] | None]]] = []
        for index, places in enumerate(choices):
            row: dict[int, tuple[float, tuple[int, int] | None]] = {}
            for place in places:
                found = self._start(index, place)
                for before in range(index - 1, max(-1, index - 4), -1):
                    extra = self._inserted(before + 1, index, place)
                    if extra is None:
                        continue
                    for other, (cost, _) in best[before].items():
                        if other >= place:
                            continue
                        gap = self._gap(other, place)
                        if gap is not None and (found is None or cost + gap + extra < found[0]):
                            found = (cost + gap + extra, (before, other))
                if found is not None:
                    row[place] = found
            best.append(row)
        return self._finish(best)

    def _finish(
        self, best: list[dict[int, tuple[float, tuple[int, int] | None]]]
    ) -> Alignment | None:
        ends: list[tuple[float, int]] = []
        for place, (cost, _) in (best[-1] if best else {}).items():
            closing = closes_at(self._clause, place)
            if closing is not None:
                ends.append((cost + closing, place))
        if not ends:
            return None
        total, place = min(ends)
        places: list[int | None] = [None] * len(self._sentence)
        at: tuple[int, int] | None = (len(self._sentence) - 1, place)
        while at is not None:
            places[at[0]] = at[1]
            at = best[at[0]][at[1]][1]
        return Alignment(tuple(places), total)

    def _choices(self, token: Token) -> list[int]:
        """Places of the window where a word could stand."""
        form, clause = token.form, self._clause
        found = [p for other in self._equals(form) for p in self._places.get(other, ())]
        for other in clause.lexicon.retold(form):
            found += [p for p in self._places.get(other, ()) if p and clause.finite(p)]
        if form in _BE:
            found += [p for p in self._be_places if self._same_be(form, p)]
        if form in _GENDERED:
            found += [p for p in self._people if not self._is_plural(p + 1)]
        if form == "the":
            found += [p for p in self._possessives if clause.forms[p] != "'s"]
        plain = [
            p for p in found if clause.forms[p] != "'s" or form == "'s" or clause.has("pron", p - 1)
        ]
        return sorted(set(plain))

    def _is_plural(self, verb: int) -> bool:
        forms = self._clause.forms
        return verb < len(forms) and forms[verb] in ("are", "were", "have")

    def _equals(self, form: str) -> set[str]:
        """The forms that say the same: `says` and `said`, `two` and `2`, `'ll` and `will`."""
        if form in _GENDERED:
            return {form}
        if form in _ARTICLES:
            return set(_ARTICLES)
        same = {form, *_SAME.get(form, ()), *_SHORT.get(form, ())}
        return same | self._clause.lexicon.equals(form)

    def _same_be(self, form: str, place: int) -> bool:
        """`is`, `was` and `has been` of a passive: the same thing done, told at another time."""
        forms, lexicon = self._clause.forms, self._clause.lexicon
        if form not in _BE:
            return False
        after = place + 1
        while after < len(forms) - 1 and self._clause.is_adverb(after):
            after += 1
        return after < len(forms) and lexicon.is_participle(forms[after])

    def _start(self, index: int, place: int) -> tuple[float, tuple[int, int] | None] | None:
        """The cost of a beginning at a word, where all words of the sentence before it are new."""
        sentence, clause = self._sentence, self._clause
        lexicon = clause.lexicon
        forms = [token.form for token in sentence[:index]]
        extra = 0.0
        while forms and lexicon.is_english and forms[0] in ("but", "and", "the", "a", "an"):
            following = sentence[index - len(forms) + 1].form
            if forms.pop(0) in _ARTICLES and lexicon.is_closed(following):
                return None
            extra += _INSERTED
        if not forms:
            cost = opens_at(clause, place)
            return None if cost is None else (cost + extra, None)
        verb = place
        while verb < len(clause) - 1 and clause.is_adverb(verb):
            verb += 1
        if len(forms) == 1 and forms[0] in _SUBJECTS and lexicon.is_english:
            fits = subject_ends_at(clause, verb) and stands_for(forms[0], clause, verb)
            return (1.0 + extra, None) if fits else None
        return None

    def _gap(self, before: int, after: int) -> float | None:
        key = (before, after)
        if key not in self._gaps:
            self._gaps[key] = inner_gap(self._clause, before, after)
        return self._gaps[key]

    def _inserted(self, low: int, high: int, place: int) -> float | None:
        """What it costs that the words `low..high - 1` of the sentence are new."""
        if low == high:
            return 0.0
        if high - low > 1 or not self._clause.lexicon.is_english:
            return None
        form, clause = self._sentence[low].form, self._clause
        before = place - 1
        if form in ("a", "an", "the"):
            return _INSERTED if clause.is_open(place) else None
        if (
            form == "that"
            and low
            and self._clause.lexicon.has("report", self._sentence[low - 1].form)
        ):
            return _INSERTED
        if form in ("has", "have", "had") and clause.finite(place):
            past = clause.lexicon.is_past(clause.forms[place]) or clause.forms[place] in _BE
            return _INSERTED if past else None
        if form == "and" and before >= 0 and "," in clause.tokens[place].marks:
            return _INSERTED
        return None
