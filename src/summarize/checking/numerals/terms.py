"""The sum that a numeral is: terms that get smaller, each with the room it leaves for the next."""

from typing import NamedTuple

from summarize.checking.numerals.items import Item, Value
from summarize.checking.numerals.joining import Rules, fits, joined_value

_TEN_THOUSAND = 10**4


class Term(NamedTuple):
    """A part of a sum.

    Attributes:
        value: what it adds.
        room: what may be added to it is less.
        first: the place of its first item.
    """

    value: Value
    room: int
    first: int


class Terms(list[Term]):
    """The terms of a numeral, in order.

    Args:
        rules: those of its language.
    """

    def __init__(self, rules: Rules) -> None:
        super().__init__()
        self._rules = rules

    @property
    def total(self) -> Value:
        """Their sum."""
        return sum((term.value for term in self), start=0)

    @property
    def room(self) -> int:
        """What may be added is less."""
        return self[-1].room

    def fits(self, item: Item, *, joined: bool) -> bool:
        """Whether a number goes on with the last of them."""
        last = self[-1]
        if len(self) > 1 and item.value >= last.room:
            # `Quatre-vingt-quatre, vingt` is no eighty and eighty.
            value, _ = joined_value(last.value, item.value, self._rules)
            if value >= self[-2].room:
                return False
        return fits(last.value, last.room, item, self._rules, joined=joined)

    def push(self, item: Item, place: int) -> None:
        """Add a number that fits."""
        value, room = item.value, item.room
        if self and value >= self[-1].room:
            last = self[-1]
            self[-1] = Term(*joined_value(last.value, value, self._rules), last.first)
            return
        if self._rules.french and value in (60, 80):
            room = 20
        self.append(Term(value, room, place))

    def become(self, value: Value, room: int, first: int) -> None:
        """Be one term."""
        self[:] = [Term(value, room, first)]

    def take(self, size: int) -> list[Term]:
        """Take out the terms that a scale multiplies: those that are smaller together."""
        taken: list[Term] = []
        total: Value = 0
        while self and total + self[-1].value < size:
            taken.append(self.pop())
            total += taken[-1].value
        if not taken and size == _TEN_THOUSAND and self and self[-1].room == size:
            taken.append(self.pop())  # 万万
        return taken[::-1]

    def count_last_figure(self, size: int) -> None:
        """Let the last figure count the unit below a scale: 四百五 is 450."""
        last = self[-1]
        self[-1] = Term(last.value * size // 10, 1, last.first)
