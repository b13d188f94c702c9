"""What a number of a sentence is a number of: the noun that is counted, and what happened to it."""

from collections.abc import Sequence
from fractions import Fraction

from summarize.checking.numerals.reader import Amount
from summarize.digesting.figure import Figure, Kind
from summarize.digesting.figure_money import MONEY_SIGN, PERCENT, currency_of, end_of_money
from summarize.digesting.name_keys import cognate
from summarize.digesting.word_tables import Hit, Token
from summarize.digests import Bound
from summarize.documents import Span
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

_TIMES = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))
_STOPS = frozenset(',;:.!?()[]–—"“”«»')
_OF = frozenset("of de do da dos das del des du von der aus".split())
_OF_A_WHOLE = _OF | frozenset("among sur parmi unter entre".split())
_OF_THE = frozenset("dos das des der".split())
_THE = frozenset("the those these his her their our los las la el les".split())
_MONEY_ACTIONS = frozenset(("cost", "aid", "damaged", "destroyed"))
_OF_THINGS = frozenset(("destroyed", "damaged", "flooded", "sunk", "closed", "magnitude", "cost"))
_MAX_NOUN_WORDS = 5
_NEXT_WORD = 16
_MAX_BEFORE = 9
_BOUNDS: dict[str, Bound] = {
    "at_least": "at least", "more_than": "more than", "about": "about", "up_to": "up to",
    "nearly": "nearly",
}  # fmt: skip


class Counter:
    """Finds what the numbers of one sentence are of.

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
        self._text, self._language, self._tokens = sentence, language, tokens
        self._amounts = amounts
        self._at: dict[int, list[Hit]] = {}
        for hit in known:
            self._at.setdefault(hit.first, []).append(hit)
        self._known = known
        self._function = words_of(language).function
        self._auxiliaries = words_of(language).auxiliaries
        self._end_of_action = 0
        # The tokens of each number: from the first to behind the last.
        self._places = [self._tokens_of(one.span) for one in amounts]

    def figure(self, place: int, before: Figure | None) -> Figure | None:
        """The figure of a number; None for one that counts nothing that is known."""
        amount = self._amounts[place]
        first, last = self._places[place]
        span = amount.span
        if PERCENT.match(self._text, span.end):
            return self._percent(place, amount)
        money = currency_of(self._text, span)
        if money:
            action = self._action(place, only=_MONEY_ACTIONS)
            noun = f"money:{money}"
            return self._made(
                place, Kind(action, noun), money, "", end_of_money(self._text, span.end)
            )
        if amount.unit is not None:
            unit = str(amount.unit)
            if amount.value == 1 and not any(c.isdecimal() for c in amount.text):
                # `A year`, `un año`
                return None
            if amount.unit.name in _TIMES:
                return self._made(place, Kind("", f"unit:{unit}"), unit, "", span.end)
            return self._made(place, Kind(self._action(place), f"unit:{unit}"), unit, "", span.end)
        if self._is_magnitude(first, last):
            return self._made(place, Kind("magnitude", ""), None, "", span.end)
        if self._is_of_some(place):
            return None
        noun, of, end = self._noun(place)
        is_part = before is not None and self._is_part(place, before)
        action = self._action(place)
        if is_part and before is not None and not self._own_action(place):
            action = before.kind.action
        if not noun and not action:
            return None
        if amount.value == 1 and not self._is_one_of(place, noun, end):
            # `Un terremoto`, `a man`
            return None
        if (not noun or noun[0] == "=") and action and action not in _OF_THINGS:
            # `168 ficaram feridas`, `40 miners died`
            noun, end = "people", max(span.end, self._end_of_action)
        if not noun:
            return None
        return self._made(place, Kind(action, noun), None, of, max(end, span.end), is_part=is_part)

    def _made(
        self, place: int, kind: Kind, unit: str | None, of: str, end: int, *, is_part: bool = False
    ) -> Figure:
        amount = self._amounts[place]
        bound, start = self._bound(place)
        value = Fraction(amount.value)
        return Figure(
            int(value) if value.denominator == 1 else value, unit, kind, bound,
            Span(start, end), amount.span, is_part, of,
        )  # fmt: skip

    def _tokens_of(self, span: Span) -> tuple[int, int]:
        first = next((i for i, t in enumerate(self._tokens) if t.end > span.start), 0)
        last = next((i for i, t in enumerate(self._tokens) if t.start >= span.end),
                    len(self._tokens))  # fmt: skip
        return first, last

    def _percent(self, place: int, amount: Amount) -> Figure:
        match = PERCENT.match(self._text, amount.span.end)
        end = match.end() if match else amount.span.end
        return self._made(place, Kind("", "%"), "%", "", end)

    def _is_magnitude(self, first: int, last: int) -> bool:
        near = [h for h in self._known if h.meaning == "magnitude" and h.kind == "actions"]
        return any(0 <= first - hit.last <= 1 or 0 <= hit.first - last <= 1 for hit in near)

    def _bound(self, place: int) -> tuple[Bound, int]:
        """How a number is meant, and where the words begin that say so."""
        first, _ = self._places[place]
        start = self._amounts[place].span.start
        low = self._places[place - 1][1] if place else 0
        for hit in self._known:
            if hit.kind == "bounds" and low <= hit.first and first - 2 <= hit.last <= first:
                return _BOUNDS[hit.meaning], min(start, self._tokens[hit.first].start)
        money = MONEY_SIGN.search(self._text, max(0, start - 5), start)
        return "", money.start() if money else start

    def _noun(self, place: int) -> tuple[str, str, int]:
        """What is counted, the word for it, and where that ends."""
        _, last = self._places[place]
        limit = self._limit(place)
        if self._is_share(place):
            # `14 of the 56 boats`
            return self._noun(place + 1)
        first_word = written = ""
        end = self._amounts[place].span.end
        for number in range(last, min(last + _MAX_NOUN_WORDS, limit)):
            token = self._tokens[number]
            if self._stops_between(number) or self._has(number, "conjunctions"):
                break
            nouns = [hit for hit in self._at.get(number, ()) if hit.kind == "nouns"]
            if nouns:
                # `Police officers`, `apartment blocks`: the longest.
                hit = max(nouns, key=lambda one: (one.last, one.meaning != "people"))
                if hit.meaning == "people" and self._next_noun(hit.last, limit):
                    continue
                return hit.meaning, self._written(token), self._tokens[hit.last - 1].end
            if self._has(number, "actions"):
                # `41 displaced families`
                if self._next_noun(number + 1, limit) and not self._stops_between(number + 1):
                    continue
                break
            if number > last and token.capital and base(self._language) != "de":
                # `Onze do Livi`: a name is not counted.
                break
            is_content = token.folded not in self._function and token.folded.isalpha()
            if is_content and not first_word and number - last < 3:
                first_word, written, end = token.folded, self._written(token), token.end
            elif first_word and not is_content:
                break
            elif first_word and self._may_go_on(written, token):
                # Adjectives stand in front there.
                first_word, written, end = token.folded, self._written(token), token.end
        # `Of the 40 rescued, 12 live there`
        key = cognate(first_word) if first_word and not self._is_of_a_whole(place) else ""
        return (f"={key}", written, end) if key else ("", "", end)

    def _may_go_on(self, written: str, token: Token) -> bool:
        """Whether the noun that is counted may be behind a word: `rescue workers`."""
        code = base(self._language)
        if code == "de":
            return token.capital or not written[:1].isupper()
        # `3,200 observers watched`: a plural is the noun.
        return code == "en" and not (written.endswith("s") and not written.endswith("ss"))

    def _written(self, token: Token) -> str:
        """A word as it stands there, with its accents."""
        return self._text[token.start : token.end]

    def _is_share(self, place: int) -> bool:
        """Whether a number is so many of the next one."""
        _, last = self._places[place]
        limit = self._limit(place)
        between = self._tokens[last:limit]
        return (
            0 < len(between) <= 3
            and limit < len(self._tokens)
            and between[0].folded in _OF
            and not any(self._stops_between(i) for i in range(last, limit + 1))
            and all(one.folded in self._function for one in between)
        )

    def _is_one_of(self, place: int, noun: str, end: int) -> bool:
        """Whether one is counted, `one person died`, and is no article."""
        first, last = self._places[place]
        if not noun or noun[0] == "=" or end - self._amounts[place].span.end >= _NEXT_WORD:
            return False
        behind = next((i for i, t in enumerate(self._tokens) if t.start >= end), last)
        near = (first - 1, behind, behind + 1)
        return any(0 <= i < len(self._tokens) and self._action_at(i, None) for i in near)

    def _is_of_some(self, place: int) -> bool:
        """Whether a number is so many of some that are not counted: `two of the missing`."""
        _, last = self._places[place]
        if last + 1 >= len(self._tokens) or self._stops_between(last) or self._is_share(place):
            return False
        one, two = self._tokens[last].folded, self._tokens[last + 1].folded
        if self._has(last, "parts"):
            return False
        return one in _OF_THE or (one in ("of", "de") and two in _THE)

    def _next_noun(self, number: int, limit: int) -> bool:
        """Whether a noun that says more follows at once: `other children`."""
        return number < limit and any(h.kind == "nouns" for h in self._at.get(number, ()))

    def _action(self, place: int, only: frozenset[str] | None = None) -> str:
        return self._own_action(place, only) or self._shared_action(place, only)

    def _own_action(self, place: int, only: frozenset[str] | None = None) -> str:
        """What happened to what is counted: behind the number, or in front of it."""
        first, _ = self._places[place]
        self._end_of_action = 0
        if place and self._is_share(place - 1):
            # `Three of the five lines were shut`: not the five.
            return ""
        behind = place + self._is_share(place)
        for number in range(self._places[behind][1], self._limit(behind)):
            if self._stops_between(number) or self._has(number, "conjunctions"):
                break
            if found := self._action_at(number, only):
                self._end_of_action = self._tokens[number].end
                return found
        low = self._places[place - 1][1] if place else 0
        if self._is_subject(place) or self._is_of_a_whole(place):
            # `Of the 17 taken to hospital, 15 have left it`
            return ""
        for number in range(first - 1, max(low, first - _MAX_BEFORE) - 1, -1):
            if found := self._action_at(number, only):
                return found
            # `26 dead and 430 cases`: those are of the number in front.
            if number and (self._ends_clause(number) or self._has(number, "conjunctions")):
                break
        return ""

    def _is_subject(self, place: int) -> bool:
        """Whether a number begins a clause, and its verb follows at once."""
        first, last = self._places[place]
        if last >= len(self._tokens) or self._stops_between(last):
            return False
        return self._stops_between(first) and self._tokens[last].folded in self._auxiliaries

    def _is_of_a_whole(self, place: int) -> bool:
        """Whether a number is so many of the one in front: `Of the 17 rescued, 15`."""
        if not place or not self._stops_between(self._places[place][0]):
            return False
        end = self._places[place - 1][0]
        return any(
            self._tokens[number].folded in _OF_A_WHOLE
            and (not number or self._stops_between(number))
            for number in range(max(0, end - 2), end)
        )

    def _shared_action(self, place: int, only: frozenset[str] | None) -> str:
        """`168 people, 51 of them civilians, were killed`: behind what is said in between."""
        if place + 1 >= len(self._amounts):
            _, start = self._places[place]
        else:
            if not self._names_part(place + 1):
                return ""
            _, start = self._places[place + 1]
        low = self._places[place][1]
        if place + 1 >= len(self._amounts) and not self._has_comma(low):
            return ""
        for number in range(start, min(start + _MAX_BEFORE, len(self._tokens))):
            if self._has(number, "conjunctions"):
                break
            if found := self._action_at(number, only):
                return found
        return ""

    def _has_comma(self, start: int) -> bool:
        return any(self._stops_between(i) for i in range(start, min(start + 5, len(self._tokens))))

    def _action_at(self, number: int, only: frozenset[str] | None) -> str:
        if any(hit.last - hit.first > 1 for hit in self._at.get(number, ()) if hit.kind == "nouns"):
            # `Rescue workers` rescued nobody.
            return ""
        for hit in self._at.get(number, ()):
            if hit.kind == "actions" and (only is None or hit.meaning in only):
                if hit.meaning in ("magnitude",):
                    continue
                if only is None and hit.meaning in ("cost", "aid"):
                    continue
                return hit.meaning
        return ""

    def _is_part(self, place: int, before: Figure) -> bool:
        return before.number == self._amounts[place - 1].span and self._names_part(place)

    def _names_part(self, place: int) -> bool:
        """Whether a number is said to be a part of the one before it."""
        first, last = self._places[place]
        low = self._places[place - 1][1] if place else 0
        return any(
            hit.meaning == "of_them"
            and (
                max(low + 1, first - 4) <= hit.first < first
                or (hit.first == last and not self._stops_between(last))
            )
            for hit in self._known
            if hit.kind == "parts"
        )

    def _limit(self, place: int) -> int:
        """The first token of the next number."""
        return self._places[place + 1][0] if place + 1 < len(self._places) else len(self._tokens)

    def _has(self, number: int, kind: str) -> bool:
        return any(hit.kind == kind for hit in self._at.get(number, ()))

    def _stops_between(self, number: int) -> bool:
        """Whether a mark stands before a token."""
        if not number:
            return False
        before = self._tokens[number - 1]
        between = self._text[before.end : self._tokens[number].start]
        # `Am 2. Mai`
        signs = between.replace(".", "") if before.folded.isdecimal() else between
        return any(sign in _STOPS for sign in signs)

    def _ends_clause(self, number: int) -> bool:
        between = self._text[self._tokens[number - 1].end : self._tokens[number].start]
        return ";" in between or ":" in between
