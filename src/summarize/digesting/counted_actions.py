"""What happened to what a number of a sentence counts."""

import re
from collections.abc import Iterator

from summarize.digesting.counted_words import MAX_BEFORE, MAX_NOUN_WORDS, CountedWords
from summarize.languages.tags import base

_ARTICLES = frozenset("the os as los las les die den".split())
# What says that it did not happen.
_DENIALS = {
    "en": frozenset("not never nobody no none".split()),
    "pt": frozenset("nao nunca ninguem".split()),
    "es": frozenset("no nunca nadie".split()),
    "fr": frozenset("ne n pas jamais".split()),
    "de": frozenset("nicht nie niemals niemand".split()),
    "ru": frozenset("не никто".split()),
    "ar": frozenset("لم لن".split()),
}
# What begins a clause of something else; behind the noun itself, a relative clause is of that.
_CLAUSES = frozenset(
    "when after before because while where quando depois apos antes porque enquanto onde cuando "
    "despues tras mientras donde lorsque quand apres avant parce nachdem bevor weil wahrend wenn "
    "dass wo".split()
)
_RELATIVES = frozenset(
    "that which who whose que qui cujo cuyo laquelle lequel lesquels lesquelles qual cual".split()
)
_NEAR_NOUN = 2
_STATES = frozenset("injured missing trapped infected hospitalized arrested treated".split())
_LATER, _MOST_BETWEEN = (
    frozenset((("missing", "rescued"), ("trapped", "rescued"), ("injured", "treated"))),
    8,
)
_BRACKET, _MAX_BRACKET = re.compile(r"[^()\d,;:.]{0,40}\("), 40
# Behind a comma, these begin a relative clause in German.
_GERMAN = frozenset("die der das denen dessen deren wo wobei wohin welche welcher welches".split())
_GERMAN_BEFORE = frozenset("in an auf bei mit von aus zu durch fur unter nach vor".split())


class ActionFinder(CountedWords):
    """Finds what happened to what the numbers of one sentence count.

    Args:
        sentence: on one line.
        language: its BCP 47 tag.
        tokens, known: its words, and those of the tables among them.
        amounts: its numbers, in order.
    """

    # Of the number that was looked at last.
    _end_of_action, _start_of_action, _is_denied = 0, -1, False

    def _action(self, place: int, only: frozenset[str] | None = None) -> str:
        own = self._own_action(place, only)
        return own if own or self._is_denied else self._shared_action(place, only)

    def _own_action(self, place: int, only: frozenset[str] | None = None) -> str:
        """What happened to what is counted: behind the number, or in front of it."""
        self._end_of_action, self._start_of_action, self._is_denied = 0, -1, False
        if place and self._is_share(place - 1):
            # `Three of the five lines were shut`: not the five, but `the 1,500 evacuated people`.
            return next((found for _, found in self._attributes(place, only)), "")
        is_share = self._is_share(place)
        found = self._action_behind(place + is_share, only, is_share=is_share)
        if found is not None:
            return found
        first, low = self._before(place)
        if self._is_subject(place) or self._is_of_a_whole(place) or self._has_own_verb(place):
            # `Of the 17 taken to hospital, 15 have left it`
            return ""
        for number in range(first - 1, max(low, first - MAX_BEFORE) - 1, -1):
            if found := self._action_at(number, only):
                last = self._last_of(number)
                is_named = number and self._tokens[number - 1].folded in _ARTICLES
                if last == first and is_named and number not in self._joined_at:
                    # `1 million for the dead, and the injured 400,000`
                    return ""
                if all(self._is_of_bound(one) for one in range(last, first)):
                    # `Injuring more than 200`
                    self._start_of_action = self._tokens[number].start
                return found
            # `26 dead and 430 cases`: those are of the number in front.
            if self._is_parted(number):
                break
        return ""

    def _action_behind(
        self, place: int, only: frozenset[str] | None, *, is_share: bool
    ) -> str | None:
        """What is told of a number behind it; empty for what is denied, None for nothing."""
        start, limit = self._places[place][1], self._limit(place)
        skipped = self._behind_brackets(place)
        of_whole = {number for number, _ in self._attributes(place, only)} if is_share else set()
        for number in range(start, limit):
            if self._stops_between(number) or self._is_joined(number):
                break
            if number in of_whole:
                continue
            if found := self._action_at(number, only):
                told, found = self._later(number, found, limit, only)
                self._end_of_action = self._tokens[self._last_of(told) - 1].end
                return found
            word = self._tokens[number].folded
            if self._denies(number):
                # `74 were not vaccinated`
                self._is_denied = any(self._action_at(i, only) for i in range(number, limit))
                if self._is_denied:
                    return ""
            if word in _CLAUSES or (word in _RELATIVES and number - start > _NEAR_NOUN):
                # `Three officials on Monday over the crush that killed ten`
                break
        if skipped is not None:
            return self._first_action(*skipped, only)
        return "" if of_whole else None

    def _denies(self, number: int) -> bool:
        """Whether a word says that something did not happen."""
        return self._tokens[number].folded in _DENIALS.get(base(self._language), ())

    def _later(
        self, number: int, found: str, limit: int, only: frozenset[str] | None
    ) -> tuple[int, str]:
        """What became of those to whom something had happened: `two injured people died`.

        With its token.
        """
        if found not in _STATES:
            return number, found
        for behind in range(number + 1, min(number + _MOST_BETWEEN, limit)):
            if self._stops_between(behind) or self._is_joined(behind):
                break
            later = self._action_at(behind, only)
            if later == "killed" or (later and (found, later) in _LATER):
                return behind, later
        return number, found

    def _behind_brackets(self, place: int) -> tuple[int, int] | None:
        """The tokens behind a number in brackets: `6,400 people (1,280 households) have fled`."""
        if place + 1 >= len(self._amounts):
            return None
        here, there = self._amounts[place].span.end, self._amounts[place + 1].span
        match = _BRACKET.match(self._text, here)
        if match is None or match.end() > there.start + 1:
            return None
        close = self._text.find(")", there.end, there.end + _MAX_BRACKET)
        if close < 0:
            return None
        return self._token_at(close), min(self._limit(place + 1), len(self._tokens))

    def _first_action(self, start: int, limit: int, only: frozenset[str] | None) -> str | None:
        for number in range(start, limit):
            if (number > start and self._stops_between(number)) or self._is_joined(number):
                break
            if found := self._action_at(number, only):
                return found
        return None

    def _begins_clause(self, number: int) -> bool:
        """Whether a word begins a clause of its own: `Three died in the ward where 98 are`."""
        token = self._tokens[number]
        if token.folded == "ou":
            # Not `ou`, which is or.
            return self._written(token).casefold() == "où"
        if token.folded in _CLAUSES or token.folded in _RELATIVES:
            return True
        is_german = base(self._language) == "de"
        if not is_german or token.folded not in _GERMAN or not number:
            return False
        # `..., die`, `..., in der`
        return self._stops_between(number) or (
            self._tokens[number - 1].folded in _GERMAN_BEFORE and self._stops_between(number - 1)
        )

    def _is_parted(self, number: int) -> bool:
        """Whether a word begins another clause than that of what follows it."""
        return self._begins_clause(number) or (
            number > 0 and (self._ends_clause(number) or self._has(number, "conjunctions"))
        )

    def _has_own_verb(self, place: int) -> bool:
        """Whether a number with its noun is told something of, behind a mark that parts clauses."""
        first, last = self._places[place]
        reach = range(last, min(last + MAX_NOUN_WORDS, self._limit(place)))
        if not self._stops_between(first):
            return False
        end = next((i for i in reach if self._is_verb_of(i)), None)
        return end is not None and not any(self._stops_between(i) for i in range(last, end + 1))

    def _is_verb_of(self, number: int) -> bool:
        return self._tokens[number].folded in self._auxiliaries

    def _is_joined(self, number: int) -> bool:
        """Whether a word begins what is joined by `and`: Arabic writes that as one word."""
        is_arabic = base(self._language) == "ar"
        word = self._tokens[number].folded
        return self._has(number, "conjunctions") or (
            is_arabic and word[:1] == "و" and len(word) > 3
        )

    def _is_of_bound(self, number: int) -> bool:
        """Whether a word is one of `more than` and the like."""
        return any(hit.kind == "bounds" and hit.first <= number < hit.last for hit in self._known)

    def _last_of(self, number: int) -> int:
        """Behind the last token of the action that begins at one."""
        return max(
            (hit.last for hit in self._at.get(number, ()) if hit.kind == "actions"),
            default=number + 1,
        )

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
        if self._is_joined_subject(place):
            return self._action_behind(place + 1, only, is_share=False) or ""
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
            ends = number > start and self._ends_clause(number)
            if ends or self._has(number, "conjunctions") or self._denies(number):
                break
            if found := self._action_at(number, only):
                return found
        return ""

    def _is_joined_subject(self, place: int) -> bool:
        """Whether a number and the next one are of one verb: `four officers and two clerks were`.

        It begins its clause, and nothing but its noun and `and` stand between the two.
        """
        first, last = self._places[place]
        limit = self._limit(place)
        if limit >= len(self._tokens) or not 1 < limit - last <= MAX_NOUN_WORDS:
            return False
        begins = not first or self._stops_between(first) or self._begins_clause(first - 1)
        inner = range(last, limit)
        is_bare = not any(map(self._stops_between, (*inner, limit)))
        nouns = [any(hit.kind == "nouns" for hit in self._at.get(one, ())) for one in inner]
        return begins and is_bare and any(nouns[:-1]) and limit in self._joined_at
