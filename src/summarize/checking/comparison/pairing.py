"""Which sentence of a translation belongs to which of its text, where one was added or dropped.

Both are laid beside each other in their order by lengths (Gale and Church 1993), numbers, words
that stand in both, and likeness where one of them was translated. What a sentence may have been
joined with or parted from is no sentence that is missing: only what leaves a plain gap is told.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarize.checking.numerals.figures import figures
from summarize.languages.scripts import is_unspaced
from summarize.text.words import WORD

# How many sentences of a translation stand beside how many of its text, and how often.
_SHAPES = {
    (1, 1): 0.89, (1, 0): 0.005, (0, 1): 0.005, (2, 1): 0.045, (1, 2): 0.045, (2, 2): 0.01,
    (3, 1): 0.004, (1, 3): 0.004,
}  # fmt: skip
# Variance of the length of a translation, for each character: less than the 6.8 of Gale and Church
_VARIANCE = 3.0
# As many sentences out of line are looked at; a text of any length takes linear time.
_BAND = 15
_MAX_EVIDENCE = 3
_SHARED, _OTHER = 2.0, 1.5
_LIKENESS, _UNLIKE = 9.0, 0.12
# What nothing is the translation of may be a little like others of the text.
_MAX_LIKE_OTHERS, _SHARE_OF_BEST = 0.25, 0.5
# A translation has so many of the characters of its text, by their kinds of scripts.
_DENSE = 3.0
_MIN_RATIO, _MAX_RATIO = 0.65, 1.6
_MIN_SENTENCES = 4
_MIN_PAIRED = 0.7
# A gap costs so much less than any way to lay the texts without it.
_MARGIN, _MARGIN_ALIKE = 2.5, 1.0
_MIN_CHARACTERS = 25
_MAX_CHARACTERS = 4000
_FORBIDDEN = 1e9
_GAP = 0.0
_MAX_GAPS = 10


@dataclass(frozen=True)
class Pairs:
    """A translation beside its text.

    Attributes:
        sources: for each sentence of the translation, the sentences of the text beside it.
        alone: whether it is all of their translation.
        added: sentences of the translation that nothing stands beside.
        dropped: sentences of the text that nothing stands beside.
    """

    sources: Sequence[tuple[int, ...]]
    alone: Sequence[bool]
    added: tuple[int, ...]
    dropped: tuple[int, ...]


@dataclass(frozen=True)
class _Bead:
    own: range
    other: range


@dataclass(frozen=True)
class _Sentence:
    length: float
    numbers: frozenset[str]
    words: frozenset[str]


def paired(
    own: Sequence[str],
    other: Sequence[str],
    languages: tuple[str, str],
    likeness: Sequence[Mapping[int, float]] | None = None,
) -> Pairs | None:
    """Lay a translation beside its text.

    Args:
        own: the sentences of the translation.
        other: those of the text.
        languages: their BCP 47 tags, in this order.
        likeness: for each sentence of the translation, how like it is to sentences of the text, 0
            to 1, where one of them was translated; None where nothing was.

    Returns:
        None where this is no translation of the text, sentence by sentence.
    """
    if min(len(own), len(other)) < _MIN_SENTENCES or abs(len(own) - len(other)) > _BAND:
        return None
    ours = [_read(one, *languages) for one in own]
    theirs = [_read(one, *reversed(languages)) for one in other]
    total, wanted = (sum(one.length for one in some) for some in (ours, theirs))
    if not _MIN_RATIO <= total / max(1.0, wanted) <= _MAX_RATIO:
        return None
    aligner = _Aligner(ours, theirs, total / wanted, likeness)
    beads = aligner.beads
    if not _is_translation(beads, ours, theirs, likeness):
        return None
    gaps = [
        bead for before, bead, after in _with_neighbours(beads)
        if not (bead.own and bead.other) and _is_plain(before) and _is_plain(after)
    ]  # fmt: skip
    sure = [bead for bead in gaps[:_MAX_GAPS] if aligner.is_sure(bead, own, other)]
    sources: list[tuple[int, ...]] = [()] * len(own)
    alone = [False] * len(own)
    for bead in beads:
        for i in bead.own:
            sources[i] = tuple(bead.other)
            alone[i] = len(bead.own) == 1
    return Pairs(
        sources,
        alone,
        tuple(i for bead in sure for i in bead.own),
        tuple(j for bead in sure for j in bead.other),
    )


def _read(text: str, language: str, other: str) -> _Sentence:
    text = text[:_MAX_CHARACTERS]
    length = sum(_DENSE if is_unspaced(c) else 1.0 for c in text if not c.isspace())
    numbers = frozenset(one.value for one in figures(text, language, other).numbers)
    words = frozenset(
        match.group().casefold()
        for match in WORD.finditer(text)
        if len(match.group()) > 2 and match.group().isascii()
    )
    return _Sentence(length, numbers, words)


def _with_neighbours(
    beads: Sequence[_Bead],
) -> list[tuple[_Bead | None, _Bead, _Bead | None]]:
    around: list[_Bead | None] = [None, *beads, None]
    return [(around[i], bead, around[i + 2]) for i, bead in enumerate(beads)]


def _is_plain(bead: _Bead | None) -> bool:
    """Whether one sentence stands beside one here, or the text begins or ends."""
    return bead is None or len(bead.own) == len(bead.other) == 1


def _is_translation(
    beads: Sequence[_Bead],
    ours: Sequence[_Sentence],
    theirs: Sequence[_Sentence],
    likeness: Sequence[Mapping[int, float]] | None,
) -> bool:
    """Whether most sentences have one beside them that may be the same."""
    plain = [bead for bead in beads if bead.own and bead.other]
    covered = sum(len(bead.own) for bead in plain)
    if covered < _MIN_PAIRED * len(ours):
        return False
    if likeness is not None:
        alike = sum(
            max(likeness[i].get(j, 0.0) for i in bead.own for j in bead.other) > _UNLIKE
            for bead in plain
        )
        return alike >= _MIN_PAIRED * len(plain)
    numbers = [
        (_all(ours[i].numbers for i in bead.own), _all(theirs[j].numbers for j in bead.other))
        for bead in plain
    ]
    numbers = [(one, another) for one, another in numbers if another]
    kept = sum(bool(one & another) for one, another in numbers)
    return kept >= _MIN_PAIRED * len(numbers) and _are_as_long(plain, ours, theirs)


def _are_as_long(
    beads: Sequence[_Bead], ours: Sequence[_Sentence], theirs: Sequence[_Sentence]
) -> bool:
    """Whether long sentences stand beside long ones, and short beside short: their correlation."""
    pairs = [
        (sum(ours[i].length for i in bead.own), sum(theirs[j].length for j in bead.other))
        for bead in beads
    ]
    count = len(pairs)
    means = [sum(one) / count for one in zip(*pairs, strict=True)]
    moved = [(a - means[0], b - means[1]) for a, b in pairs]
    norm = math.sqrt(sum(a * a for a, _ in moved) * sum(b * b for _, b in moved))
    return norm > 0 and sum(a * b for a, b in moved) / norm >= _MIN_PAIRED


class _Aligner:
    """Finds the cheapest way to lay two texts beside each other."""

    def __init__(
        self,
        ours: Sequence[_Sentence],
        theirs: Sequence[_Sentence],
        ratio: float,
        likeness: Sequence[Mapping[int, float]] | None,
    ) -> None:
        self._ours, self._theirs, self._ratio, self._likeness = ours, theirs, ratio, likeness
        self._known: dict[tuple[int, int, int, int], float] = {}
        self._least, self.beads = self._best(frozenset())

    def is_sure(self, gap: _Bead, own: Sequence[str], other: Sequence[str]) -> bool:
        """Whether any way without a gap is much dearer."""
        texts = [own[i] for i in gap.own] + [other[j] for j in gap.other]
        if len("".join(texts)) < _MIN_CHARACTERS:
            return False
        if self._likeness is not None and not self._is_unlike(gap):
            return False
        key = (bool(gap.own), gap.own.start if gap.own else gap.other.start)
        without, _ = self._best(frozenset((key,)))
        return without - self._least >= (_MARGIN if self._likeness is None else _MARGIN_ALIKE)

    def _is_unlike(self, gap: _Bead) -> bool:
        """Whether nothing on the other side is like a sentence."""
        likeness = self._likeness or ()
        if gap.own:
            return max(likeness[gap.own.start].values(), default=0.0) <= _MAX_LIKE_OTHERS
        return all(
            one.get(gap.other.start, 0.0) <= _SHARE_OF_BEST * max(one.values())
            for one in likeness
            if one
        )

    def _best(self, forbidden: frozenset[tuple[bool, int]]) -> tuple[float, list[_Bead]]:
        rows, columns = len(self._ours), len(self._theirs)
        costs: dict[tuple[int, int], float] = {(0, 0): 0.0}
        came: dict[tuple[int, int], tuple[int, int]] = {}
        for i in range(rows + 1):
            middle = round(i * columns / rows)
            for j in range(max(0, middle - _BAND), min(columns, middle + _BAND) + 1):
                for (down, across), share in _SHAPES.items():
                    before = (i - down, j - across)
                    known = costs.get(before)
                    if known is None:
                        continue
                    bead = _Bead(range(i - down, i), range(j - across, j))
                    cost = known + self._cost(bead, share, forbidden)
                    if cost < costs.get((i, j), math.inf):
                        costs[i, j], came[i, j] = cost, before
        place = (rows, columns)
        beads = []
        while place != (0, 0):
            before = came[place]
            beads.append(_Bead(range(before[0], place[0]), range(before[1], place[1])))
            place = before
        return costs[rows, columns], beads[::-1]

    def _cost(self, bead: _Bead, share: float, forbidden: frozenset[tuple[bool, int]]) -> float:
        if bead.own and bead.other:
            key = (bead.own.start, bead.own.stop, bead.other.start, bead.other.stop)
            if key not in self._known:
                self._known[key] = self._unlike(bead) - math.log(share)
            return self._known[key]
        gap = (True, bead.own.start) if bead.own else (False, bead.other.start)
        return _FORBIDDEN if gap in forbidden else _GAP - math.log(share)

    def _unlike(self, bead: _Bead) -> float:
        """What it costs to take sentences for the same: by length, numbers, words, likeness."""
        ours = [self._ours[i] for i in bead.own]
        theirs = [self._theirs[j] for j in bead.other]
        long = sum(one.length for one in ours) / self._ratio
        wanted = sum(one.length for one in theirs)
        away = abs(long - wanted) / math.sqrt(_VARIANCE * max(1.0, (long + wanted) / 2))
        cost = -math.log(max(math.erfc(away / math.sqrt(2)), 1e-9))
        words = _all(one.words for one in ours) & _all(one.words for one in theirs)
        cost -= _SHARED * min(_MAX_EVIDENCE, len(words))
        numbers, others = _all(one.numbers for one in ours), _all(one.numbers for one in theirs)
        if numbers or others:
            shared = len(numbers & others)
            lost = len(numbers ^ others)
            cost -= _SHARED * min(_MAX_EVIDENCE, shared)
            cost += _OTHER * min(_MAX_EVIDENCE, lost)
        if self._likeness is not None:
            like = [self._likeness[i].get(j, 0.0) for i in bead.own for j in bead.other]
            cost -= _LIKENESS * (sum(like) / max(len(ours), len(theirs)) - _UNLIKE)
        return cost


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)
