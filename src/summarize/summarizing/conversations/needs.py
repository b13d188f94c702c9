"""What a sentence needs beside it: the one before, its answer, its outcome."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarize.summarizing.conversations.meeting_words import QUESTION_LABELS
from summarize.summarizing.conversations.units import Passage, Unit

_MAX_ANSWERS_TRIED = 3
# So much of what somebody says to others asks something, where they are the one who asks.
_MIN_SHARE_ASKING = 0.5
# So many sentences before a correction may be what it corrects; they have words in common.
_MAX_CORRECTED, _MIN_SHARED = 200, 2
# So many sentences may stand between a motion and its outcome.
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
        self._askers = _askers(found, self._labels) if crosses else frozenset()

    def of(self, number: int) -> list[int] | None:
        """The sentences that one needs directly; None where they cannot be had."""
        unit = self._units[number]
        needed = list(self._tied.get(number, ()))
        if (unit.leans or unit.answers) and not needed:
            before = self._before(number)
            if before is None:
                return None
            needed.append(before)
        if unit.is_question or self._is_put(number):
            answer = self._answer(number)
            if answer is None:
                return None
            needed += answer
        return needed

    def _before(self, number: int) -> int | None:
        """The sentence before; where a passage begins, the last one of the passage before."""
        if not number:
            return None
        before, unit = self._units[number - 1], self._units[number]
        is_first = before.passage != unit.passage
        if is_first and not self._crosses:
            return None
        # A short sentence is printed with the one that it stands beside, in one turn.
        return number - 1 if before.is_printable or (before.is_whole and not is_first) else None

    def _is_put(self, number: int) -> bool:
        """Whether it is said by the one who asks, for another to answer: a claim of others."""
        passage = self._units[number].passage
        following = self._labels[passage + 1 : passage + 2]
        label = self._labels[passage]
        return label in self._askers and bool(following) and following[0] not in ("", label)

    def _answer(self, number: int) -> list[int] | None:
        """What answers: the next turn, of another speaker, up to its first whole sentence.

        What is put in several sentences is answered as a whole: they go together.
        """
        unit = self._units[number]
        start = self._first.get(unit.passage + 1)
        if start is None or self._labels[unit.passage + 1] == self._labels[unit.passage]:
            return None
        rest = range(number + 1, start)
        if any(not self._units[one].is_whole for one in rest):
            return None
        needed = list(rest)
        for other in range(start, min(start + _MAX_ANSWERS_TRIED, len(self._units))):
            one = self._units[other]
            if one.passage != unit.passage + 1 or one.is_question:
                return None
            if one.is_printable or one.is_whole:
                needed.append(other)
            if one.is_printable:
                return needed
        return None


def _askers(found: Sequence[Unit], labels: Sequence[str]) -> frozenset[str]:
    """The labels of those who ask: most of what they say to others has a question."""
    asking = {unit.passage for unit in found if unit.is_question}
    put: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for number, (label, after) in enumerate(pairwise(labels)):
        if label and after not in ("", label):
            put[label] += 1
            asked[label] += number in asking
    return frozenset(
        label
        for label, count in put.items()
        if label.casefold().rstrip(".0123456789 ") in QUESTION_LABELS
        or asked[label] >= max(2, _MIN_SHARE_ASKING * count)
    )


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
