"""Which sentences together tell most of a conversation, in little room.

Each sentence goes with all that it leans on: they are chosen as a group, or not at all. What a
group tells are its stems and pairs of stems that are not told yet, weighed by in how many passages
they are spoken of (Gillick et al. 2009, for meetings).
"""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarize.summarizing.conversations.units import MIN_CONTENT_WORDS, Unit

_MAX_GROUP = 5
# Two sentences that are so much alike say the same.
_ALIKE = 0.55
# What a word counts by itself.
_ONCE = 0.05
# Below 1, since a longer sentence is more often one that tells something whole.
_COST_POWER = 0.8


@dataclass(frozen=True)
class Group:
    """Sentences that go out together.

    Attributes:
        members: their numbers, in order; the last is the one that was to be told.
        cost: their length.
    """

    members: tuple[int, ...]
    cost: int


def groups(
    units: Sequence[Unit],
    needed: Callable[[int], Iterable[int] | None],
    cost: Callable[[Unit], int],
    limit: int,
) -> list[Group]:
    """A group for each sentence that can go out with all it needs.

    Args:
        units: all sentences.
        needed: what one needs directly; None where it cannot be had.
        cost: how much of the room one takes.
        limit: the room.
    """
    found = []
    for number, unit in enumerate(units):
        if not unit.is_printable or unit.is_outcome:
            continue
        members = _closed(units, number, needed)
        if members is None:
            continue
        size = sum(cost(units[i]) for i in members)
        if size <= limit:
            found.append(Group(members, size))
    return found


def _closed(
    units: Sequence[Unit], number: int, needed: Callable[[int], Iterable[int] | None]
) -> tuple[int, ...] | None:
    members = {number}
    queue = [number]
    while queue:
        others = needed(queue.pop())
        if others is None:
            return None
        for other in others:
            if not (units[other].is_whole or units[other].is_outcome):
                return None
            if other not in members:
                members.add(other)
                queue.append(other)
        if len(members) > _MAX_GROUP:
            return None
    return tuple(sorted(members))


class Concepts:
    """What the sentences tell, and how much each of it weighs."""

    def __init__(self, units: Sequence[Unit]) -> None:
        passages: dict[str, set[int]] = {}
        pairs: dict[tuple[str, str], set[int]] = {}
        for unit in units:
            for stem in unit.stems:
                passages.setdefault(stem, set()).add(unit.passage)
            for pair in zip(unit.stems, unit.stems[1:], strict=False):
                pairs.setdefault(pair, set()).add(unit.passage)
        self._weights: dict[object, float] = {
            stem: _weighed(len(where)) for stem, where in passages.items() if len(where) > 1
        }
        self._weights |= {
            pair: _weighed(len(where)) for pair, where in pairs.items() if len(where) > 1
        }

    def of(self, unit: Unit) -> dict[object, float]:
        """What one sentence tells, with its weights."""
        found: list[object] = [*unit.stems, *zip(unit.stems, unit.stems[1:], strict=False)]
        return {one: self._weights[one] for one in found if one in self._weights}


def _weighed(passages: int) -> float:
    """How much something counts that is spoken of in so many passages."""
    return math.sqrt(passages)


class _Voice(NamedTuple):
    """Whom one hears."""

    label: str


class Chooser:
    """Chooses groups one after the other, each the best for its length beside those chosen.

    Args:
        units: all sentences.
        candidates: groups of them.
        cost: how much of the room a sentence takes.
        boost: how much more or less a sentence counts than what it tells.
    """

    def __init__(
        self,
        units: Sequence[Unit],
        candidates: Sequence[Group],
        cost: Callable[[Unit], int],
        boost: Sequence[float],
    ) -> None:
        self.chosen: set[int] = set()
        self.room_taken = 0
        self._units, self._groups, self._cost, self._boost = units, candidates, cost, boost
        self._concepts = Concepts(units)
        self._told: set[object] = set()
        self._labels: Sequence[str] = ()
        self._voices: Sequence[float] = ()

    def hears(self, labels: Sequence[str], voices: Sequence[float]) -> None:
        """Count it for something to hear a label for the first time, by passage."""
        self._labels, self._voices = labels, voices

    def choose(self, room: int, among: Callable[[Group], bool], most: int | None = None) -> None:
        """Add the best groups until the room is full; at most so many."""
        queue = [
            (-self._gain(group), number)
            for number, group in enumerate(self._groups)
            if among(group)
        ]
        heapq.heapify(queue)
        count = 0
        while queue and (most is None or count < most):
            was, number = heapq.heappop(queue)
            group = self._groups[number]
            cost = self._new_cost(group)
            if not cost or self.room_taken + cost > room or self._is_told(group):
                continue
            # What others told since counts no more: gains only fall.
            now = -self._gain(group)
            if queue and now > queue[0][0] and now > was:
                heapq.heappush(queue, (now, number))
                continue
            if now >= 0:
                break
            self._add(group)
            count += 1

    def _add(self, group: Group) -> None:
        self.room_taken += self._new_cost(group)
        self.chosen.update(group.members)
        for number in group.members:
            self._told.update(self._concepts.of(self._units[number]))
            if self._labels:
                self._told.add(_Voice(self._labels[self._units[number].passage]))

    def _new_cost(self, group: Group) -> int:
        return sum(self._cost(self._units[i]) for i in group.members if i not in self.chosen)

    def _gain(self, group: Group) -> float:
        cost = self._new_cost(group)
        if not cost:
            return 0.0
        total = 0.0
        seen: set[object] = set()
        for number in group.members:
            if number in self.chosen:
                continue
            told = self._concepts.of(self._units[number])
            fresh = sum(w for one, w in told.items() if one not in self._told and one not in seen)
            seen.update(told)
            # In a short text nothing is spoken of twice: then words of content decide.
            fresh += _ONCE * self._units[number].content_words
            total += fresh * self._boost[number]
            if self._voices:
                passage = self._units[number].passage
                voice = _Voice(self._labels[passage])
                if voice not in self._told and voice not in seen:
                    # Who says no more than `Thank you` is hardly heard.
                    share = min(1.0, self._units[number].content_words / MIN_CONTENT_WORDS)
                    total += share * self._voices[passage]
                    seen.add(voice)
        return total / math.pow(cost, _COST_POWER)

    def _is_told(self, group: Group) -> bool:
        mine = Counter(self._units[group.members[-1]].stems)
        size = sum(mine.values())
        return any(
            sum((mine & Counter(self._units[one].stems)).values())
            >= _ALIKE * min(size, max(1, len(self._units[one].stems)))
            for one in self.chosen
        )
