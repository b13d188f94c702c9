"""What a number of a sentence is a number of: the noun that is counted, and what happened to it."""

import re
from fractions import Fraction

from summarize.checking.numerals.reader import Amount
from summarize.digesting.counted_actions import ActionFinder
from summarize.digesting.counted_kinds import settled
from summarize.digesting.counted_words import MAX_NOUN_WORDS
from summarize.digesting.figure import (
    BEINGS,
    OF_PEOPLE,
    PART,
    PERSONS,
    REST,
    WAS,
    Figure,
    Kind,
    is_known,
    unit_of,
)
from summarize.digesting.figure_money import MONEY_SIGN, PERCENT, currency_of, end_of_money
from summarize.digesting.name_keys import cognate
from summarize.digesting.number_of import head_before, head_behind
from summarize.digesting.word_tables import Token
from summarize.digests import Bound
from summarize.documents import Span
from summarize.languages.tags import base

_TIMES = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))
_COPULAS = frozenset(
    "are were is was been sao foi foram sera serao estao son fue fueron estan sont etait etaient "
    "est sind waren wurden werden ist war".split()
)
# Arabic says `21 people at the least`.
_AT_LEAST_BEHIND = re.compile(r"(?:\s\w+){1,2}\sعلى الأقل")
_ADVERBS = frozenset("early late overnight nearby today yesterday already so".split())
_MONEY_ACTIONS = frozenset(("cost", "aid", "damaged", "destroyed"))
_OF_THINGS = frozenset(("destroyed", "damaged", "flooded", "sunk", "closed", "magnitude", "cost"))
# They happen to no people: the boat that carries them sinks.
_NEVER_OF_PEOPLE = frozenset(("destroyed", "damaged", "flooded", "sunk", "closed"))
_NEXT_WORD, _MOST_SHOWN = 16, 75
_TO_A_PLACE = frozenset(("evacuated", "treated", "rescued"))
_WHERE = frozenset("to into in at across em para a aos as en dans vers auf nach nas nos".split())
_TOLD_OF = frozenset("bericht berichte berichten meldung meldungen geruchte angaben zahlen".split())
_BOUNDS: dict[str, Bound] = {
    "at_least": "at least", "more_than": "more than", "about": "about", "up_to": "up to",
    "nearly": "nearly",
}  # fmt: skip


class Counter(ActionFinder):
    """Finds what the numbers of one sentence are of.

    Args:
        sentence: on one line.
        language: its BCP 47 tag.
        tokens, known: its words, and those of the tables among them.
        amounts: its numbers, in order.
    """

    def figure(self, place: int, before: Figure | None) -> Figure | None:
        """The figure of a number; None for one that counts nothing that is known."""
        if place + 1 < len(self._amounts) and self._is_low(place + 1):
            # `Between 40 and 50`, `from 40 to 50`: the first of the two.
            return self._made(place, Kind("", WAS), "", self._amounts[place].span.end)
        if self._is_measured(place):
            return self._measured(place)
        if self._is_rest(place):
            return self._made(place, Kind("", REST), "", self._amounts[place].span.end)
        first, last = self._places[place]
        if self._is_magnitude(first, last):
            end = self._amounts[place].span.end
            return self._made(place, Kind("magnitude", ""), "", end)
        if self._is_of_some(place):
            return None
        return self._figure_of(place, before)

    def _figure_of(self, place: int, before: Figure | None) -> Figure | None:
        """The figure of a number that is no measure; None for one that counts nothing known."""
        noun, of, end, start = self._counted(place)
        if end < 0:
            return self._made(place, Kind("", WAS), "", self._amounts[place].span.end)
        amount, span = self._amounts[place], self._amounts[place].span
        is_part = before is not None and self._is_part(place, before)
        action = self._action(place)
        if is_part and before is not None and not self._own_action(place):
            action = before.kind.action
        if not action and not self._is_denied:
            action = self._action_of_number(place)
        noun, action = settled(noun, action)
        if not noun and not action:
            return None
        if amount.value == 1 and not self._is_one_of(place, noun, end):
            # `Un terremoto`, `a man`
            return None
        is_bare = not noun or noun[0] == "="
        if is_bare and action and action not in _OF_THINGS:
            # `168 ficaram feridas`, `40 miners died`
            if not noun and not is_part and start is None and self._start_of_action >= 0:
                # `Injuring more than 200`
                start = self._start_of_action
            noun, end = "people", max(span.end, end, self._end_of_action)
        if not noun and before is not None and is_known(before.kind) and self._is_next(place):
            # `4,300 houses were damaged and 610 destroyed`
            noun = before.kind.noun
        if not noun:
            return None
        action = self._fitting(action, noun, place)
        if is_part:
            noun, end = self._part(place, noun, end, is_bare=is_bare)
        kind = Kind(action, noun)
        return self._made(place, kind, of, max(end, span.end), is_part=is_part, start=start)

    def _part(self, place: int, noun: str, end: int, *, is_bare: bool) -> tuple[str, int]:
        """What a part of the figure in front is counted as, and where its words end."""
        if is_bare or end <= self._amounts[place].span.end:
            end = max(end, self._end_of_part(place))
        is_told = self._action_behind(place, None, is_share=False)
        # `Two of them critically` are not all of the injured.
        return (PART if is_bare and not is_told else noun), end

    def _fitting(self, action: str, noun: str, place: int) -> str:
        """What happened to what is counted, if that can happen to it; else empty."""
        is_thing = noun[:1].isalpha() and noun not in BEINGS
        if is_thing and action in _TO_A_PLACE and self._is_where(place):
            # `Evacuated to 31 shelters`
            return ""
        if (noun in PERSONS and action in _NEVER_OF_PEOPLE) or (is_thing and action in OF_PEOPLE):
            # `51 were hurt in the collision of two trains`
            return ""
        # `The first death in the outbreak, which has reached 112 cases`
        return "" if noun == "cases" else action

    def _counted(self, place: int) -> tuple[str, str, int, int | None]:
        """What is counted, its word, where that ends, and where it begins if that is in front.

        The end is -1 for a number that is not what is counted now: `rose from 380`.
        """
        noun, of, end = self._noun(place)
        if noun and noun[0] != "=":
            return noun, of, end, None
        told = head_before(self._text, self._bound(place)[1], self._language)
        if told is None:
            return noun, of, end, None
        start, behind, is_now = told
        if not is_now:
            return "", "", -1, None
        shown = start if self._amounts[place].span.end - start <= _MOST_SHOWN else None
        noun, of, _ = self._noun_at(self._token_at(behind), self._places[place][0])
        return noun, of, self._amounts[place].span.end, shown

    def _action_of_number(self, place: int) -> str:
        """`The number of dead rose from 52 to 61`: what happened stands behind `the number of`."""
        told = head_before(self._text, self._bound(place)[1], self._language)
        if told is None:
            return ""
        tokens = range(self._token_at(told[0]), self._places[place][0])
        return next(filter(None, (self._action_at(i, None) for i in tokens)), "")

    def _is_measured(self, place: int) -> bool:
        """Whether a number is a share, money or an amount of a unit."""
        amount = self._amounts[place]
        return (
            amount.unit is not None
            or PERCENT.match(self._text, amount.span.end) is not None
            or bool(currency_of(self._text, amount.span))
        )

    def _measured(self, place: int) -> Figure | None:
        """The figure of a share, of money or of an amount of a unit."""
        amount = self._amounts[place]
        span = amount.span
        if PERCENT.match(self._text, span.end):
            return self._percent(place, amount)
        if money := currency_of(self._text, span):
            action = self._action(place, only=_MONEY_ACTIONS)
            kind = Kind("cost" if action and action != "aid" else action, f"money:{money}")
            return self._made(place, kind, "", end_of_money(self._text, span.end))
        unit = str(amount.unit)
        if amount.value == 1 and not any(c.isdecimal() for c in amount.text):
            # `A year`, `un año`
            return None
        is_time = amount.unit is not None and amount.unit.name in _TIMES
        action = "" if is_time else self._action(place)
        return self._made(place, Kind(action, f"unit:{unit}"), "", span.end)

    def _made(
        self,
        place: int,
        kind: Kind,
        of: str,
        end: int,
        *,
        is_part: bool = False,
        start: int | None = None,
    ) -> Figure:
        amount = self._amounts[place]
        bound, bound_start = self._bound(place)
        start = bound_start if start is None else start
        value = Fraction(amount.value)
        return Figure(
            int(value) if value.denominator == 1 else value, unit_of(kind), kind, bound,
            Span(start, end), amount.span, is_part, of,
        )  # fmt: skip

    def _percent(self, place: int, amount: Amount) -> Figure:
        match = PERCENT.match(self._text, amount.span.end)
        end = match.end() if match else amount.span.end
        return self._made(place, Kind("", "%"), "", end)

    def _is_magnitude(self, first: int, last: int) -> bool:
        near = [h for h in self._known if h.meaning == "magnitude" and h.kind == "actions"]
        return any(0 <= first - hit.last <= 1 or 0 <= hit.first - last <= 1 for hit in near)

    def _bound(self, place: int) -> tuple[Bound, int]:
        """How a number is meant, and where the words begin that say so."""
        first, _ = self._places[place]
        start = self._amounts[place].span.start
        low = self._places[place - 1][1] if place else 0
        for hit in self._known:
            if hit.first and self._tokens[hit.first - 1].folded in _TOLD_OF:
                # `Berichte über 30 Tote`: reports of them.
                continue
            if hit.kind == "bounds" and low <= hit.first and first - 2 <= hit.last <= first:
                return _BOUNDS[hit.meaning], min(start, self._tokens[hit.first].start)
        if _AT_LEAST_BEHIND.match(self._text, self._amounts[place].span.end):
            return "at least", start
        between = self._range_start(place)
        if between is not None:
            return "up to", between
        money = MONEY_SIGN.search(self._text, max(0, start - 5), start)
        return "", money.start() if money else start

    def _noun(self, place: int) -> tuple[str, str, int]:
        """What is counted, the word for it, and where that ends."""
        _, last = self._places[place]
        limit = self._limit(place)
        if self._is_share(place):
            # `14 of the 56 boats`
            return self._noun(place + 1)
        end = self._amounts[place].span.end
        behind = head_behind(self._text, end, self._language)
        if behind is not None:
            # `Bringing to 23 the number of dead`
            return self._noun_at(self._token_at(behind), limit)
        noun, written, found = self._noun_at(last, limit)
        if noun[:1] == "=" and self._is_of_a_whole(place):
            # `Of the 40 rescued, 12 live there`
            return "", "", end
        return noun, written, max(end, found)

    def _noun_at(self, start: int, limit: int) -> tuple[str, str, int]:
        """The noun that begins at a token or soon behind it, its word, and where that ends."""
        first_word = written = ""
        end = behind = 0
        for number in range(start, min(start + MAX_NOUN_WORDS, limit)):
            token = self._tokens[number]
            if self._stops_between(number) or self._has(number, "conjunctions"):
                break
            if number < behind:
                continue
            nouns = [hit for hit in self._at.get(number, ()) if hit.kind == "nouns"]
            if nouns:
                # `Police officers`, `apartment blocks`: the longest.
                hit = max(nouns, key=lambda one: (one.last, one.meaning != "people"))
                if hit.meaning == "people" and self._next_noun(hit.last, limit):
                    continue
                return hit.meaning, self._written(token), self._tokens[hit.last - 1].end
            if actions := [hit for hit in self._at.get(number, ()) if hit.kind == "actions"]:
                # `41 displaced families`; not `21 in hospital`.
                behind = max(hit.last for hit in actions)
                if self._next_noun(behind, limit) and not self._stops_between(behind):
                    continue
                break
            if number > start and token.capital and base(self._language) != "de":
                # `Onze do Livi`: a name is not counted.
                break
            is_content = token.folded.isalpha() and not self._is_joining(token.folded)
            if is_content and not first_word and number - start < 3:
                first_word, written, end = token.folded, self._written(token), token.end
            elif first_word and not is_content:
                break
            elif first_word and self._may_go_on(written, token):
                # Adjectives stand in front there.
                first_word, written, end = token.folded, self._written(token), token.end
        key = cognate(first_word) if first_word else ""
        return (f"={key}", written, end) if key else ("", "", end)

    def _is_joining(self, word: str) -> bool:
        """Whether a word joins others, or is a verb such as `are`: it is not counted."""
        return (
            word in self._function
            or word in self._auxiliaries
            or word in _COPULAS
            or (word in _ADVERBS and base(self._language) == "en")
        )

    def _may_go_on(self, written: str, token: Token) -> bool:
        """Whether the noun that is counted may be behind a word: `rescue workers`."""
        code = base(self._language)
        if code == "de":
            return token.capital or not written[:1].isupper()
        # `3,200 observers watched`: a plural is the noun.
        return code == "en" and not (written.endswith("s") and not written.endswith("ss"))

    def _is_one_of(self, place: int, noun: str, end: int) -> bool:
        """Whether one is counted, `one person died`, and is no article."""
        first, last = self._places[place]
        if not noun or noun[0] == "=" or end - self._amounts[place].span.end >= _NEXT_WORD:
            return False
        behind = next((i for i, t in enumerate(self._tokens) if t.start >= end), last)
        near = [first - 1, behind, behind + 1]
        if behind < len(self._tokens) and self._tokens[behind].folded in self._auxiliaries:
            # `One worker is still missing`
            near.append(behind + 2)
        return any(0 <= i < len(self._tokens) and self._action_at(i, None) for i in near)

    def _is_where(self, place: int) -> bool:
        """Whether a number is of where it happens: `in 31 shelters`."""
        first = self._token_at(self._bound(place)[1])
        return first > 0 and self._tokens[first - 1].folded in _WHERE

    def _is_next(self, place: int) -> bool:
        """Whether a number is joined to what is told of the one in front of it."""
        first = self._token_at(self._bound(place)[1])
        return first in self._joined_at

    def _is_part(self, place: int, before: Figure) -> bool:
        if before.number != self._amounts[place - 1].span:
            return False
        first, _ = self._places[place]
        # `Among them 12 children and 19 women`
        is_next = (
            before.is_part
            and first in self._joined_at
            and before.span.end + 1 >= self._tokens[first - 1].start
        )
        return is_next or self._names_part(place)
