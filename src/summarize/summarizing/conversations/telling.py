"""Which sentences tell a text of passages: its start, its middle and its end, within a length."""

from collections import Counter
from collections.abc import Sequence

from summarize.languages.scripts import count_words
from summarize.lengths import Extent
from summarize.summarizing.conversations.choice import Chooser, Group, groups
from summarize.summarizing.conversations.draft import pointed_at
from summarize.summarizing.conversations.needs import Needs
from summarize.summarizing.conversations.units import Passage, Unit

_PARTS = 3
# Of a text, where it says what it is about; what is told there counts for more.
_OPENING, _START = 0.12, 0.15
_AT_START = 1.5
# Words of decision, action and the like add up to so much.
_WEIGHTY = 0.15
# Of what is told of oneself or asked; what is told of the matter counts in full.
_PERSONAL, _ASKED = 0.25, 0.5
# So many times what it tells counts for a sentence that the draft points at.
_POINTED = 3.0
_POINTED_SHARE = 2 / 3
# What it is worth to hear one who says all of it; others by their share.
_VOICE = 30.0
# Less of the room is not full: one more may go over it by as much.
_FULL = 0.9


def told(
    found: Sequence[Unit],
    passages: Sequence[Passage],
    needs: Needs,
    draft: Sequence[str],
    limit: Extent,
    language: str,
) -> list[int]:
    """The numbers of the sentences that tell a text, in order.

    Args:
        found: all sentences, in the order in which they are told.
        passages: what they are of.
        needs: what each needs beside it.
        draft: sentences that point at some of them; may be empty.
        limit: the length of all that is printed, labels included.
        language: BCP 47 tag of the text.
    """
    labels = {one.label: count_words(one.label) for one in passages}

    def cost(unit: Unit) -> int:
        is_sentences = limit.unit == "sentences"
        return 1 if is_sentences else unit.words + labels[passages[unit.passage].label]

    places = _places(found, passages)
    pointed = pointed_at(draft, found, language)
    boost = [
        _boost(unit, place) * (_POINTED if number in pointed else 1.0)
        for number, (unit, place) in enumerate(zip(found, places, strict=True))
    ]
    candidates = groups(found, needs.of, cost, limit.amount)
    chooser = Chooser(found, candidates, cost, boost)
    chooser.hears([one.label for one in passages], _voices(found, passages))
    _fill(chooser, found, places, pointed, limit)
    return sorted(chooser.chosen)


def _fill(
    chooser: Chooser,
    found: Sequence[Unit],
    places: Sequence[float],
    pointed: set[int],
    limit: Extent,
) -> None:
    """The opening, a decision, what the draft points at, each part, then whatever tells most."""
    room = limit.amount
    chooser.choose(
        room, lambda g: places[g.members[0]] < _OPENING and found[g.members[-1]].opens, most=1
    )
    chooser.choose(room, lambda g: any(found[number].is_outcome for number in g.members), most=1)
    if pointed:
        chooser.choose(int(room * _POINTED_SHARE), lambda g: g.members[-1] in pointed)
    for part in reversed(range(_PARTS)):
        low, high = part / _PARTS, (part + 1) / _PARTS
        if not any(low <= places[number] < high for number in chooser.chosen):
            chooser.choose(room, _Between(places, low, high), most=1)
    chooser.choose(room, lambda _: True)
    if limit.unit == "words" and chooser.room_taken < _FULL * room:
        chooser.choose(round((2 - _FULL) * room), lambda _: True, most=1)


class _Between:
    """Whether a group is told in a part of the text."""

    def __init__(self, places: Sequence[float], low: float, high: float) -> None:
        self._places, self._low, self._high = places, low, high

    def __call__(self, group: Group) -> bool:
        return self._low <= self._places[group.members[-1]] < self._high


def _places(found: Sequence[Unit], passages: Sequence[Passage]) -> list[float]:
    """Where each sentence stands among all that is told, 0 to less than 1."""
    before, total = [], 0
    for passage in passages:
        before.append(total)
        total += passage.words.end - passage.words.start + len(passage.label) + 2
    return [
        (before[one.passage] + one.start - passages[one.passage].words.start) / max(1, total)
        for one in found
    ]


def _boost(unit: Unit, place: float) -> float:
    """How much a sentence counts beside what it tells."""
    personal = _PERSONAL if unit.is_personal else 1.0
    asked = _ASKED if unit.is_question else 1.0
    start = _AT_START if place < _START else 1.0
    return (1 + _WEIGHTY * unit.weight) * unit.quality * personal * asked * start


def _voices(found: Sequence[Unit], passages: Sequence[Passage]) -> list[float]:
    """What it is worth to hear whoever is heard in each passage."""
    said: Counter[str] = Counter()
    for unit in found:
        said[passages[unit.passage].label] += unit.content_words
    total = max(1, sum(said.values()))
    return [_VOICE * said[passage.label] / total if passage.label else 0.0 for passage in passages]
