"""How the words of one numeral go together: `vinte e um`, `quatre-vingt-dix`, `خمسة وعشرين`.

Units, tens and hundreds add up, and a scale multiplies what is before it.
"""

from decimal import Decimal
from typing import NamedTuple

from summarize.checking.numerals.word_tables import has_all_numerals

# Below this a word is often no count: `one of them`, `two and two`, `at sixes and sevens`.
_SURE_FROM = 10


class Token(NamedTuple):
    """A word that may belong to a numeral.

    Attributes:
        start, end: offsets.
        value: what it adds, or 0.
        times: what it multiplies by, or 0.
        is_cardinal: whether it counts, and does not order or divide.
        is_joiner: whether it is the word `and`.
        joined: whether it has that word in it, as in Arabic and Hebrew.
    """

    start: int
    end: int
    value: Decimal = Decimal(0)
    times: Decimal = Decimal(0)
    is_cardinal: bool = True
    is_joiner: bool = False
    joined: bool = False


class Numeral:
    """A numeral while it is read, word by word.

    Attributes:
        start, end: offsets.
        reach: where the next word is looked for; behind `and`, if that was the last one.
        pieces: values that it may be several numbers of, as in `a million and two`.
    """

    def __init__(self, first: Token, language: str | None) -> None:
        self.start = self.end = self.reach = first.start
        self.pieces: list[Decimal] = []
        self._language = language
        self._total = Decimal(0)
        self._current: Decimal | None = None
        self._has_unit = False
        self._is_cardinal = True
        self._waits = False
        self._add(first)

    @property
    def value(self) -> Decimal:
        """What was read so far."""
        return self._total + (self._current or 0)

    @property
    def is_sure(self) -> bool:
        """Whether it is a numeral and nothing else: from ten on, and no ordinal."""
        known = self._language is not None and has_all_numerals(self._language)
        return known and self._is_cardinal and self._has_unit and self.value >= _SURE_FROM

    def takes(self, token: Token) -> bool:
        """Add the next word, if it goes on with this numeral."""
        if token.is_joiner:
            if self._waits:
                return False
            # Whether `two and` goes on shows in the next word.
            self._waits, self.reach = True, token.end
            return True
        joined = token.joined or self._waits
        if token.times:
            if self._current is None or self._waits:
                return False
        elif not self._adds(token.value, joined=joined):
            return False
        if joined and (self._current is None or self._current % 100 == 0):
            self.pieces += [self.value, token.value]
        self._waits = False
        self._add(token)
        return True

    def _add(self, token: Token) -> None:
        self.end = self.reach = token.end
        self._is_cardinal = self._is_cardinal and token.is_cardinal
        # `a hundred` and `mil` alone are round, and often no count.
        self._has_unit = self._has_unit or token.value not in (0, 100)
        current = self._current or Decimal(0)
        if token.times >= 1000:
            self._total += (current or 1) * token.times
            self._current = None
        elif token.times:
            self._current = (current or 1) * token.times
        elif token.value >= 1000:
            self._total += token.value
        elif token.value == 100 and 1 < current < 20:
            self._current = current * 100
        elif self._is_four_times_twenty(token.value):
            self._current = current + 76
        else:
            self._current = current + token.value

    def _adds(self, value: Decimal, *, joined: bool) -> bool:
        """Whether a value goes on with what was read so far."""
        current = self._current
        if current is None:
            return 1 <= value < min(Decimal(1000), self._total)
        if value == 100:
            return 1 < current < 20 and not joined
        if not 1 <= value < 100:
            return False
        if current >= 100 and current % 100 == 0:
            return True
        if self._adds_in_language(value, current % 100, joined=joined):
            return True
        if self._language == "en" and joined:
            return False
        return current % 100 >= 20 and current % 10 == 0 and value < 10

    def _adds_in_language(self, value: Decimal, last: Decimal, *, joined: bool) -> bool:
        """What only some languages join to the last two figures."""
        language = self._language
        if language == "tr":
            return last == 10 and value < 10
        if language in ("ar", "he", None) and 0 < last < 10:
            if value == 10:
                return not joined
            # Five and twenty.
            if language != "he" and value >= 20 and value % 10 == 0:
                return joined
        if language not in ("fr", None):
            return False
        return (
            (self._is_four_times_twenty(value) and not joined)
            or (last in (60, 80) and value < 20)
            or (last == 10 and 7 <= value <= 9 and not joined)
        )

    def _is_four_times_twenty(self, value: Decimal) -> bool:
        """Whether this is the `vingts` of `quatre-vingts`."""
        french = self._language in ("fr", None)
        return french and value == 20 and (self._current or Decimal(0)) % 100 == 4
