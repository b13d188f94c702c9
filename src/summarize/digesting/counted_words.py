"""The words of a sentence with numbers: where the nouns, actions and marks around these are."""

import re
from collections.abc import Sequence

from summarize.checking.numerals.reader import Amount
from summarize.digesting.word_tables import Hit, Token
from summarize.documents import Span
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

_STOPS = frozenset(',;:.!?()[]–—"“”«»')
_OF = frozenset("of de do da dos das del des du von der aus".split())
_OF_A_WHOLE = _OF | frozenset("among sur parmi unter entre".split())
_OF_THE = frozenset("dos das des der".split())
_THE = frozenset("the those these his her their our los las la el les".split())
# `The last 12 miners`, `les douze derniers mineurs`: what is left is no total.
_REST = frozenset(
    "last remaining ultimos ultimas restantes derniers dernieres restants restantes letzten "
    "restlichen ubrigen verbliebenen verbleibenden".split()
)
_REST_BEHIND = _REST - {"last"}
# `Between $40 and $50`, `40 to 50`; `from 40 to 50` is a change.
_RANGE = re.compile(
    r"\s*(?:(?P<and>and|e|y|et|und)|(?P<to>para|auf)|to|a|à|bis|[-–—])\s*(?:[A-Z]{0,2}[$€£₹₽]\s?)?"
)
_BETWEEN = re.compile(r"\b(?:between|entre|zwischen)\s+(?:[A-Z]{0,2}[$€£₹₽]\s?)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|de|desde|von)\s+(?:[A-Z]{0,2}[$€£₹₽]\s?)?\Z", re.IGNORECASE)
_MAX_PART_WORDS, _REACH, _LEAST_BEFORE = 6, 24, 2
MAX_BEFORE, MAX_NOUN_WORDS = 9, 5


class CountedWords:
    """The words and numbers of one sentence.

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
        # Portuguese `é` is no `e`.
        known = [hit for hit in known if hit.kind != "conjunctions" or not self._is_verb(hit.first)]
        numbers = {self._tokens_of(one.span)[1] for one in amounts}
        actions = {hit.first for hit in known if hit.kind == "actions"}
        known = [
            hit for hit in known
            if (hit.kind, hit.meaning) != ("conjunctions", "plus")
            or (hit.last in actions and hit.first not in numbers)
        ]  # fmt: skip
        for hit in known:
            self._at.setdefault(hit.first, []).append(hit)
        self._known = known
        # Behind `and`, `as well as`.
        self._joined_at = {hit.last for hit in known if hit.kind == "conjunctions"}
        self._function = words_of(language).function
        self._auxiliaries = words_of(language).auxiliaries
        # The tokens of each number: from the first to behind the last.
        self._places = [self._tokens_of(one.span) for one in amounts]

    def _is_verb(self, number: int) -> bool:
        return self._written(self._tokens[number]).casefold() == "é"

    def _tokens_of(self, span: Span) -> tuple[int, int]:
        first = next((i for i, t in enumerate(self._tokens) if t.end > span.start), 0)
        last = next((i for i, t in enumerate(self._tokens) if t.start >= span.end),
                    len(self._tokens))  # fmt: skip
        return first, last

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
            # `3,000 of them in six schools`
            and not any(hit.kind == "parts" and hit.first == last for hit in self._known)
        )

    def _next_noun(self, number: int, limit: int) -> bool:
        """Whether a noun that says more follows at once: `other children`."""
        return number < limit and any(h.kind == "nouns" for h in self._at.get(number, ()))

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

    def _has_comma(self, start: int) -> bool:
        return any(self._stops_between(i) for i in range(start, min(start + 5, len(self._tokens))))

    def _action_at(self, number: int, only: frozenset[str] | None) -> str:
        if any(hit.last - hit.first > 1 for hit in self._at.get(number, ()) if hit.kind == "nouns"):
            # `Rescue workers` rescued nobody.
            return ""
        if self._is_of_another(number):
            return ""
        for hit in self._at.get(number, ()):
            if hit.kind == "actions" and (only is None or hit.meaning in only):
                if hit.meaning in ("magnitude",):
                    continue
                if only is None and hit.meaning in ("cost", "aid"):
                    continue
                return hit.meaning
        return ""

    def _is_of_another(self, number: int) -> bool:
        """Whether a participle is of a noun behind `of`: `340 owners of damaged houses`.

        `340 proprietários de casas danificadas`
        """
        if base(self._language) not in ("pt", "es", "fr") or number < _LEAST_BEFORE:
            return False
        if any(last == number - _LEAST_BEFORE for _, last in self._places):
            # `Meia dúzia de pessoas morreram`
            return False
        is_noun = any(hit.kind == "nouns" for hit in self._at.get(number - 1, ()))
        is_free = not any(map(self._stops_between, (number - 1, number)))
        return is_noun and is_free and self._tokens[number - 2].folded in ("de", "d")

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

    def _token_at(self, offset: int) -> int:
        """The first token that ends behind a place."""
        return next(
            (i for i, token in enumerate(self._tokens) if token.end > offset), len(self._tokens)
        )

    def _is_of_some(self, place: int) -> bool:
        """Whether a number is so many of some that are not counted: `two of the missing`."""
        _, last = self._places[place]
        if last + 1 >= len(self._tokens) or self._stops_between(last) or self._is_share(place):
            return False
        one, two = self._tokens[last].folded, self._tokens[last + 1].folded
        if self._has(last, "parts"):
            return False
        return one in _OF_THE or (one in ("of", "de") and two in _THE)

    def _is_rest(self, place: int) -> bool:
        """Whether a number counts what is left, and no total: `the last 12 miners`."""
        first, last = self._places[place]
        return (first > 0 and self._tokens[first - 1].folded in _REST) or (
            last < len(self._tokens)
            and not self._stops_between(last)
            and self._tokens[last].folded in _REST_BEHIND
        )

    def _end_of_part(self, place: int) -> int:
        """Where the words of a part end that has no noun: `two of them seriously`."""
        _, last = self._places[place]
        end = self._amounts[place].span.end
        for number in range(last, min(last + _MAX_PART_WORDS, self._limit(place))):
            if self._stops_between(number) or self._has(number, "conjunctions"):
                break
            if self._tokens[number].folded not in self._function or self._is_of_parts(number):
                end = self._tokens[number].end
        return end

    def _is_of_parts(self, number: int) -> bool:
        return any(hit.kind == "parts" and hit.first <= number < hit.last for hit in self._known)

    def _range_start(self, place: int) -> int | None:
        """Where a range begins that ends with a number: `between 40 and 50`; None for no range."""
        joined = self._joined(place)
        if joined is None or self._amounts[place - 1].value >= self._amounts[place].value:
            return None
        low = self._amounts[place - 1].span.start
        between = _BETWEEN.search(self._text, max(0, low - _REACH), low)
        if between is not None:
            return between.start()
        is_change = joined["and"] or joined["to"] or self._is_from(place - 1)
        return None if is_change else low

    def _is_low(self, place: int) -> bool:
        """Whether the number in front is where a range begins, or a change."""
        joined = self._joined(place)
        is_change = joined is not None and not joined["and"] and self._is_from(place - 1)
        return is_change or self._range_start(place) is not None

    def _joined(self, place: int) -> re.Match[str] | None:
        """What stands between a number and the one in front, where it makes the two a range."""
        if not place:
            return None
        low, high = self._amounts[place - 1].span, self._amounts[place].span
        return _RANGE.fullmatch(self._text[low.end : high.start])

    def _is_from(self, place: int) -> bool:
        start = self._amounts[place].span.start
        return _FROM.search(self._text, max(0, start - _REACH), start) is not None

    def _before(self, place: int) -> tuple[int, int]:
        """The first token of a number or its range, and the one behind the number in front."""
        start = self._range_start(place)
        if start is None:
            return self._places[place][0], self._places[place - 1][1] if place else 0
        return self._token_at(start), self._places[place - 2][1] if place > 1 else 0
