"""What happened to what a number of a sentence counts."""

from collections.abc import Iterator, Sequence

from summarize.checking.numerals.reader import Amount
from summarize.digesting.counted_words import MAX_BEFORE, MAX_NOUN_WORDS, CountedWords
from summarize.digesting.word_tables import Hit, Token
from summarize.languages.tags import base


class ActionFinder(CountedWords):
    """Finds what happened to what the numbers of one sentence count.

    Args:
        sentence: on one line.
        language: its BCP 47 tag.
        tokens, known: its words, and those of the tables among them.
        amounts: its numbers, in order.
    """

    def __init__(
        self,
        sentence: str,
        language: str,
        tokens: Sequence[Token],
        known: Sequence[Hit],
        amounts: Sequence[Amount],
    ) -> None:
        super().__init__(sentence, language, tokens, known, amounts)
        self._end_of_action = 0

    def _action(self, place: int, only: frozenset[str] | None = None) -> str:
        return self._own_action(place, only) or self._shared_action(place, only)

    def _own_action(self, place: int, only: frozenset[str] | None = None) -> str:
        """What happened to what is counted: behind the number, or in front of it."""
        self._end_of_action = 0
        if place and self._is_share(place - 1):
            # `Three of the five lines were shut`: not the five, but `the 1,500 evacuated people`.
            return next((found for _, found in self._attributes(place, only)), "")
        is_share = self._is_share(place)
        behind = place + is_share
        of_whole = {number for number, _ in self._attributes(behind, only)} if is_share else set()
        for number in range(self._places[behind][1], self._limit(behind)):
            if self._stops_between(number) or self._has(number, "conjunctions"):
                break
            if number in of_whole:
                continue
            if found := self._action_at(number, only):
                self._end_of_action = self._tokens[number].end
                return found
        if is_share and of_whole:
            return ""
        first, low = self._before(place)
        if self._is_subject(place) or self._is_of_a_whole(place):
            # `Of the 17 taken to hospital, 15 have left it`
            return ""
        for number in range(first - 1, max(low, first - MAX_BEFORE) - 1, -1):
            if found := self._action_at(number, only):
                return found
            # `26 dead and 430 cases`: those are of the number in front.
            if number and (self._ends_clause(number) or self._has(number, "conjunctions")):
                break
        return ""

    def _attributes(self, place: int, only: frozenset[str] | None) -> Iterator[tuple[int, str]]:
        """Actions that belong to the noun of a number, whatever is told: `1,500 evacuated people`.

        With each, its token.
        """
        _, last = self._places[place]
        limit = self._limit(place)
        actions: list[tuple[int, str]] = []
        for number in range(last, min(last + MAX_NOUN_WORDS, limit)):
            if self._stops_between(number):
                return
            if found := self._action_at(number, only):
                actions.append((number, found))
            elif any(hit.kind == "nouns" for hit in self._at.get(number, ())):
                yield from actions
                behind = number + 1
                found = self._action_at(behind, only) if behind < limit else ""
                if found and self._is_told_of(behind + 1, limit):
                    yield behind, found
                return

    def _is_told_of(self, number: int, limit: int) -> bool:
        """Whether a verb follows a participle behind a noun: `people evacuated have returned`."""
        if number >= limit or self._stops_between(number):
            return False
        word = self._tokens[number].folded
        if word in self._auxiliaries:
            return True
        return base(self._language) in ("pt", "es", "fr") and word not in self._function

    def _shared_action(self, place: int, only: frozenset[str] | None) -> str:
        """`168 people, 51 of them civilians, were killed`: behind what is said in between."""
        low = self._places[place][1]
        if place + 1 >= len(self._amounts):
            start = low
            if not self._has_comma(low):
                return ""
        else:
            if not self._names_part(place + 1):
                return ""
            start = self._places[place + 1][1]
            if any(map(self._stops_between, range(low, self._places[place + 1][0] + 1))):
                # `89 were brought out, 34 of them with injuries`: the part has no end.
                reach = range(start, min(start + MAX_BEFORE, len(self._tokens)))
                start = next(filter(self._stops_between, reach), len(self._tokens))
        for number in range(start, min(start + MAX_BEFORE, len(self._tokens))):
            if self._has(number, "conjunctions"):
                break
            if found := self._action_at(number, only):
                return found
        return ""
