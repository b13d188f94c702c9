"""What a sentence needs beside it: the one before, its answer, its outcome."""

from collections.abc import Sequence

from summarize.summarizing.conversations.units import Passage, Unit

_MAX_ANSWERS_TRIED = 3
# So many sentences may stand between a motion and its outcome.
# So many sentences before a correction may be what it corrects; they have words in common.
_MAX_CORRECTED, _MIN_SHARED = 200, 2
_MAX_DEBATE = 30


class Needs:
    """The ties between the sentences of a text that is told in passages.

    Args:
        found: all sentences, in the order in which they are told.
        passages: what they are of.
        crosses: whether the start of a passage may lean on the end of the one before.
    """

    def __init__(
        self, found: Sequence[Unit], passages: Sequence[Passage], *, crosses: bool
    ) -> None:
        self._units = found
        self._crosses = crosses
        self._labels = [one.label for one in passages]
        self._first: dict[int, int] = {}
        for number, unit in enumerate(found):
            self._first.setdefault(unit.passage, number)
        self._tied = _motions(found)

    def of(self, number: int) -> list[int] | None:
        """The sentences that one needs directly; None where they cannot be had."""
        unit = self._units[number]
        needed = list(self._tied.get(number, ()))
        if (unit.leans or unit.answers) and not needed:
            before = self._before(number)
            if before is None:
                return None
            needed.append(before)
        if unit.is_question:
            answer = self._answer(number)
            if answer is None:
                return None
            needed.append(answer)
        return needed

    def _before(self, number: int) -> int | None:
        """The sentence before; where a passage begins, the last one of the passage before."""
        if not number or not self._units[number - 1].is_printable:
            return None
        is_first = self._units[number - 1].passage != self._units[number].passage
        return None if is_first and not self._crosses else number - 1

    def _answer(self, number: int) -> int | None:
        """The sentence that answers: the first whole one of the next turn, of another speaker."""
        unit = self._units[number]
        start = self._first.get(unit.passage + 1)
        if start is None or start != number + 1:
            return None
        if self._labels[unit.passage + 1] == self._labels[unit.passage]:
            return None
        for other in range(start, min(start + _MAX_ANSWERS_TRIED, len(self._units))):
            one = self._units[other]
            if one.passage != unit.passage + 1 or one.is_question:
                return None
            if one.is_printable:
                return other
        return None


def _motions(found: Sequence[Unit]) -> dict[int, list[int]]:
    """Each motion with its outcome, both ways: told alone, a motion would read as still open.

    Several sentences may put one motion: the first one does, and the rest is talk about it.
    """
    tied: dict[int, list[int]] = {}
    motion: int | None = None
    for number, unit in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if unit.corrects and following is not None and following.passage == unit.passage:
            # What was wrong is not told without what is right, and the other way round.
            tied[number], tied[number + 1] = [number + 1], [number]
            about = {*unit.stems, *following.stems}
            for other in range(max(0, number - _MAX_CORRECTED), number):
                if len(about.intersection(found[other].stems)) >= _MIN_SHARED:
                    tied[other] = [number, number + 1]
        if unit.is_outcome and motion is not None and number - motion <= _MAX_DEBATE:
            tied[motion], tied[number] = [number], [motion]
            motion = None
        elif unit.is_motion and not unit.is_outcome:
            motion = number
    return tied
