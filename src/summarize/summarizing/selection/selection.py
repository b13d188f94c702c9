"""Which sentences of a text make its summary: whole, in its order, each readable where it stands.

A draft only points at sentences. What a chosen sentence leans on goes with it, or it does not go;
the lead is always told, and of a long text something of its last third.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from summarize.checking.sentence_index import AlreadyTold, SentenceIndex
from summarize.languages.scripts import count_words
from summarize.summarizing.selection.chosen import Chosen, Limit, Reason, Selection
from summarize.summarizing.selection.reading import Reading
from summarize.summarizing.selection.trimming import capitalized, in_one_line

__all__ = ["Chosen", "Limit", "Selection", "select"]

_LEADS = 4
_LONG = 800
# A closure of more sentences tells of something else than the one it was made for.
_MAX_CLOSURE = 5
# Where as much is told, nothing is added.
_ENOUGH = 0.9
_MIN_ROOM = 8
_SAYS_LEAD = 0.4
_MAX_PLEAS = 8
_POSITION = 1.0
_UNKNOWN_NAME = 0.5
_PER_COMPANION = 0.15


# For a drafted sentence, the sentences of the text that cover most of it, each with the share.
Pointed = Sequence[tuple[int, float]]


def select(
    reading: Reading,
    pointed: Sequence[Pointed],
    limit: Limit,
    shorter: Mapping[int, str] | None = None,
) -> Selection:
    """Choose sentences of a text.

    Args:
        reading: the text.
        pointed: what each sentence of a draft points at; empty chooses without a draft.
        limit: how much is to be told; a single sentence may be longer.
        shorter: what will stand in the place of a sentence of the text, by its number.
    """
    selector = _Selector(reading, limit, shorter or {})
    selector.choose(pointed)
    return selector.selection()


class _Selector:
    """One choice."""

    def __init__(self, reading: Reading, limit: Limit, shorter: Mapping[int, str]) -> None:
        self._reading = reading
        self._shorter = shorter
        self._limit = limit
        self._index = SentenceIndex([reading.stems(i) for i in range(len(reading))])
        self._told = AlreadyTold(self._index)
        self._chosen: dict[int, tuple[Reason, float]] = {}
        self._size = 0
        self._closures: dict[int, tuple[int, ...] | None] = {}
        self._sizes: dict[int, int] = {}

    def choose(self, pointed_at: Sequence[Pointed]) -> None:
        """Choose: the lead, what the title says, the last part, the draft, and what is central."""
        self._add_lead()
        if not self._chosen:
            return
        lead = max(self._chosen)
        if lead + 1 < len(self._reading) and (
            self._reading.announces(lead) or self._reading.turns(lead + 1)
        ):
            self._add_next(lead)
        pointed = list(self._pointed(pointed_at))
        if self._reading.title:
            self._add_first(self._pointed_by_title(), "draft")
        if self._is_long:
            last = self._last_third
            ends = [one for one in pointed if one[0] >= last]
            ends += [one for one in self._central if one[0] >= last]
            if not any(number >= last for number in self._chosen):
                ends.sort(key=self._worth, reverse=True)
                self._add_first(iter(ends), "last_part")
        later: list[tuple[float, int, Reason]] = []
        for number, score in pointed:
            if self._names_unknown(number):
                later.append((_UNKNOWN_NAME * score, number, "draft"))
            else:
                self._add(number, "draft", score)
        later += [(score, number, "central") for number, score in self._central]
        later.sort(key=lambda one: (-one[0], one[1]))
        for score, number, reason in later:
            if self._size >= _ENOUGH * self._limit.amount:
                break
            self._add(number, reason, score)

    def selection(self) -> Selection:
        """What was chosen; where nothing was, the first sentences."""
        if not self._chosen:
            first = tuple(self._first_sentences())
            return Selection(first, self._stand_alone([one.index for one in first]))
        chosen = [self._told_as(number, *self._chosen[number]) for number in sorted(self._chosen)]
        return Selection(tuple(chosen), stands_alone=True)

    # What can go out

    def _closure(self, number: int) -> tuple[int, ...] | None:
        """A sentence with all that it leans on, or None where that cannot go out."""
        if number not in self._closures:
            self._closures[number] = self._closed(number)
        return self._closures[number]

    def _closed(self, number: int) -> tuple[int, ...] | None:
        reading = self._reading
        found = {number}
        waiting = [number]
        while waiting:
            one = waiting.pop()
            leans = reading.leans_on(one) if reading.is_tellable(one) else None
            if leans is None:
                return None
            new = [other for other in leans if other not in found]
            found.update(new)
            waiting += new
            if len(found) > _MAX_CLOSURE:
                return None
        return tuple(sorted(found))

    def _size_of(self, number: int) -> int:
        if number not in self._sizes:
            span = self._reading.trimmed(number)
            whole = self._reading.text[span.start : span.end]
            self._sizes[number] = self._limit.size(self._shorter.get(number, whole))
        return self._sizes[number]

    def _cost(self, closure: Sequence[int]) -> int:
        return sum(self._size_of(one) for one in closure if one not in self._chosen)

    def _add(self, number: int, reason: Reason, score: float) -> bool:
        """Choose a sentence with what it leans on, where that fits and says something new."""
        if number in self._chosen:
            return True
        if not self._reading.is_prose(number) or self._told.has(number):
            return False
        closure = self._closure(number)
        if closure is None or self._size + self._cost(closure) > self._limit.most:
            return False
        known = self._with_introductions(closure)
        if self._size + self._cost(known) <= self._limit.most:
            closure = known
        self._take(closure, number, reason, score)
        return True

    def _names_unknown(self, number: int) -> bool:
        """Whether a sentence calls somebody by a name that nothing explains in the room left."""
        closure = self._closure(number) or ()
        known = self._with_introductions(closure)
        if self._size + self._cost(known) > self._limit.most:
            known = closure
        named = (other for one in closure for other in self._introductions(one))
        told = {*known, *self._chosen}
        return any(other not in told and self._reading.is_prose(other) for other in named)

    def _introductions(self, number: int) -> tuple[int, ...]:
        return self._reading.introductions(number) + self._reading.spelled_out(number)

    def _with_introductions(self, closure: tuple[int, ...]) -> tuple[int, ...]:
        """Sentences with those that name in full whom they name by a part of the name."""
        found = set(closure)
        for one in closure:
            for other in self._introductions(one):
                if self._reading.is_prose(other):
                    found.update(self._closure(other) or ())
        return tuple(sorted(found)) if len(found) <= _MAX_CLOSURE else closure

    def _take(self, closure: Sequence[int], number: int, reason: Reason, score: float) -> None:
        self._size += self._cost(closure)
        new = [one for one in closure if one not in self._chosen]
        for one in new:
            self._chosen[one] = (reason if one == number else "leaned_on", score)
            self._told.add(one)
        for one in new:
            self._add_plea(one)

    def _add_plea(self, number: int) -> None:
        """Beside an accusation goes that the accused deny it, where that fits."""
        pleas = self._reading.pleas(number)
        if any(one in self._chosen for one in pleas):
            return
        for one in pleas[:_MAX_PLEAS]:
            closure = self._closure(one)
            if closure is not None and self._size + self._cost(closure) <= self._limit.most:
                self._take(closure, one, "leaned_on", 1.0)
                return

    def _add_next(self, lead: int) -> None:
        """What the lead only announces, or only leads up to, is told behind it."""
        for number in range(lead + 1, min(len(self._reading), lead + 1 + _LEADS)):
            if self._reading.is_prose(number):
                self._add(number, "lead", 1.0)
                return

    def _worth(self, candidate: tuple[int, float]) -> float:
        """The score of a sentence, less what those that go with it leave no room for."""
        number, score = candidate
        return score - _PER_COMPANION * (len(self._closure(number) or ()) - 1)

    def _add_first(self, candidates: Iterator[tuple[int, float]], reason: Reason) -> None:
        for number, score in candidates:
            if self._add(number, reason, score):
                return

    # The order in which they are tried

    def _add_lead(self) -> None:
        """The first of the first four that fits; where none does, the shortest of them.

        Where none of the first four can be read alone, the first that can is taken.
        """
        found: list[tuple[int, tuple[int, ...]]] = []
        seen = 0
        for number in self._leads():
            if not self._reading.is_prose(number):
                continue
            seen += 1
            closure = self._closure(number)
            if closure is not None:
                if self._cost(closure) <= self._limit.most:
                    self._take(closure, number, "lead", 1.0)
                    return
                found.append((number, closure))
            if seen >= _LEADS and found:
                break
        if found:
            number, closure = min(found, key=lambda one: (self._cost(one[1]), one[0]))
            self._take(closure, number, "lead", 1.0)

    def _leads(self) -> Iterator[int]:
        """All sentences in order; where the first cannot go, what says most of it comes first."""
        count = len(self._reading)
        first = next((one for one in range(count) if self._reading.is_prose(one)), None)
        near: list[int] = []
        if first is not None and self._closure(first) is None:
            said = self._index.pointed_at(self._reading.stems(first))
            near = [one for one, cover in said if one != first and cover >= _SAYS_LEAD][:_LEADS]
        yield from near
        yield from (one for one in range(count) if one not in near)

    def _pointed(self, pointed: Sequence[Pointed]) -> Iterator[tuple[int, float]]:
        """The sentences that a draft points at: for each of its sentences the best that can go."""
        for candidates in pointed:
            for number, cover in candidates:
                if self._reading.is_prose(number) and self._closure(number) is not None:
                    yield number, round(cover, 3)
                    break

    def _pointed_by_title(self) -> Iterator[tuple[int, float]]:
        stems = self._reading.stems_of(self._reading.title or "")
        return self._pointed([self._index.pointed_at(stems)[:3]] if stems else [])

    @cached_property
    def _central(self) -> list[tuple[int, float]]:
        """All sentences, those that are most central and stand first before others."""
        count = max(1, len(self._reading))
        found = []
        for number, central in enumerate(self._index.centrality()):
            position = 1 - number / count
            score = (central + _POSITION * position) / (1 + _POSITION)
            if self._reading.introductions(number):
                score *= _UNKNOWN_NAME
            found.append((number, round(score, 3)))
        return sorted(found, key=lambda one: (-one[1], one[0]))

    @cached_property
    def _is_long(self) -> bool:
        return count_words(self._reading.text) >= _LONG

    @cached_property
    def _last_third(self) -> int:
        """The first sentence that starts in the last third of the text."""
        place = len(self._reading.text) * 2 // 3
        spans = self._reading.spans
        return next((i for i, span in enumerate(spans) if span.start >= place), len(spans))

    # What goes out

    def _told_as(self, number: int, reason: Reason, score: float) -> Chosen:
        span = self._reading.trimmed(number)
        text = self._reading.text[span.start : span.end]
        if span.start != self._reading.spans[number].start:
            text = capitalized(text, self._reading.language)
        return Chosen(number, span, in_one_line(text), reason, score)

    def _first_sentences(self) -> Iterator[Chosen]:
        """The first sentences with words in them that fit; where none does, the shortest."""
        reading = self._reading
        able = [i for i in range(len(reading)) if count_words(self._text(i))]
        told = [i for i in able if reading.is_tellable(i)]
        # Where most is no running text, the little that is would be taken out of its place.
        whole = told if 2 * len(told) > len(able) else able
        size, any_told = 0, False
        for number in whole:
            size += self._limit.size(self._text(number))
            if size > self._limit.most:
                break
            any_told = True
            yield self._as_it_stands(number)
        if whole and not any_told:
            yield self._as_it_stands(min(whole[:_LEADS], key=lambda i: (len(self._text(i)), i)))

    def _as_it_stands(self, number: int) -> Chosen:
        text = in_one_line(self._text(number))
        return Chosen(number, self._reading.spans[number], text, "first", 0.0)

    def _stand_alone(self, numbers: Sequence[int]) -> bool:
        """Whether sentences, however short, can be read without the others of the text."""
        reading = self._reading
        for number in numbers:
            leans = reading.leans_on(number) if reading.is_tellable(number) else None
            if leans is None or reading.is_list(number) or not set(leans) <= set(numbers):
                return False
        return bool(numbers)

    def _text(self, number: int) -> str:
        span = self._reading.spans[number]
        return self._reading.text[span.start : span.end]
