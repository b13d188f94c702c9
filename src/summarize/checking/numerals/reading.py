"""One numeral while it is read: what was read so far, and the fractions that are added to it."""

from abc import ABC, abstractmethod
from fractions import Fraction

from summarize.checking.numerals.cursor import Cursor
from summarize.checking.numerals.fractions import fraction_at, whole_of
from summarize.checking.numerals.items import Flag, Item, Numeral, Value
from summarize.checking.numerals.terms import Term, Terms

# Of more than this nobody says the fifth part with a word behind it.
_MOST_SHARED = 10**9
# A numeral has numerals in it, `two over three`, and these have no more.
_DEEPEST = 1


class Reading(ABC):
    """What was read of a numeral.

    Args:
        cursor: the items.
        first: where it begins.
        depth: how many numerals it is a part of.

    Attributes:
        reach: the place of the item that is looked at; behind a joiner, if that was the last one.
        end: the place behind the last item that belongs to it.
        waits: the kind of the joiner that was read last.
        terms: the sum.
        fraction: what is added to the sum, in `unit`s.
        quarters: what the next number has more, in quarters.
        parts: what says the same together.
        factor: what the first scale was multiplied by, and the scale.
        closed: whether nothing goes on with it.
        ordinal: whether it orders.
        weak: whether it is no number by itself.
        bare: whether it began with a scale that is none by itself.
    """

    def __init__(self, cursor: Cursor, first: int, depth: int = 0) -> None:
        self.cursor, self.items, self.rules = cursor, cursor.items, cursor.rules
        self.first, self.depth = first, depth
        self.reach = self.end = first
        self.waits = ""
        self.terms = Terms(cursor.rules)
        self.fraction: Value = 0
        self.unit = 1
        self.quarters = 0
        self.parts: tuple[Value, ...] = ()
        self.factor: tuple[Value, int] = (0, 0)
        self.closed = self.ordinal = self.weak = self.bare = False

    @abstractmethod
    def step(self, item: Item) -> bool:
        """Read one item; False where it does not belong to the numeral."""

    def read(self) -> Numeral | None:
        """Read on as far as it goes; None where no numeral begins."""
        while self.reach < len(self.items) and not self.closed:
            if self.reach > self.first and not self._goes_on():
                break
            if not self.step(self.items[self.reach]):
                break
        return self._finished()

    def _goes_on(self) -> bool:
        if self.cursor.follows(self.reach):
            return True
        if self.waits:
            return self.cursor.follows_article(self.reach)
        return self.cursor.is_share_of(self.reach) and self.terms.total >= 100

    def accept(self, following: int) -> bool:
        """Take all items up to a place."""
        self.reach = self.end = following
        self.waits = ""
        return True

    def is_joined(self, item: Item) -> bool:
        """Whether there is an `and` before an item, or in it."""
        return bool(self.waits) or bool(item.flags & Flag.JOINED)

    def give_back(self, taken: list[Term]) -> bool:
        """End before the terms that a scale took: they begin another numeral."""
        if taken and taken[0].first > self.first:
            self.end = taken[0].first
            while self.items[self.end - 1].kind == "joiner":
                self.end -= 1
        else:
            self.terms += taken
        return False

    def count_last_figure(self) -> None:
        """In Chinese the last figure counts what is next below the unit before it: 四百五 is 450."""
        if not self.rules.chinese or self.end - self.first < 2 or self.fraction or not self.terms:
            return
        before, last = self.items[self.end - 2 : self.end]
        # `3万5`
        is_digit = last.flags & Flag.DIGITS and last.end - last.start == 1 == last.end - before.end
        is_figure = (
            last.kind == "number"
            and before.flags & Flag.HAN
            and bool(last.flags & Flag.HAN or is_digit)
        )
        is_last = self.terms[-1].first == self.end - 1
        is_scale = before.kind == "scale" and before.value >= 100
        if is_figure and is_last and last.value < 10 and is_scale:
            self.terms.count_last_figure(int(before.value))

    # --- fractions ---

    def operand(self, place: int) -> tuple[Value, int] | None:
        """The numeral at a place, as a part of this one: its value, and the place behind it."""
        if self.cursor.kind(place) == "minus" and self.cursor.follows(place):
            place += 1
        if not self.cursor.follows(place) or self.depth > _DEEPEST:
            return None
        numeral = type(self)(self.cursor, place, self.depth + 1).read()
        return None if numeral is None else (numeral.value, numeral.last)

    def add_fraction(self, place: int) -> bool:
        """Add the fraction that starts with the number at a place."""
        found = fraction_at(self.cursor, place, self.operand)
        return found is not None and self.add(*found)

    def add(self, fraction: Fraction, following: int) -> bool:
        """Add a fraction of the last scale, or of one: `dois milhões e meio`, `two and a half`."""
        self.count_last_figure()
        self.fraction, self.parts = fraction, ()
        unit = self.cursor.last_unit(self.first, self.end)
        self.unit = unit if unit >= 1000 else 1
        return self.accept(following)

    def divide(self, size: int, following: int) -> bool:
        """Three quarters, a hundred thirty-two fifths; three quarters of a million."""
        over = self.terms.total
        if (over >= 10 and size <= 4) or over >= _MOST_SHARED:
            return False
        in_digits = any(i.flags & Flag.DIGITS for i in self.items[self.first : self.reach])
        if in_digits and whole_of(self.cursor, following) is None:
            return False  # `3 quartos` are rooms
        self.terms.clear()
        return self.share(Fraction(over) / size, following)

    def share(self, fraction: Fraction, following: int) -> bool:
        """Be a fraction, or one of the scale or dozen behind it: `half a million`."""
        self.fraction, self.unit, self.weak = fraction, 1, fraction < 1
        self.accept(following)
        place = whole_of(self.cursor, following)
        if place is not None:
            size = int(self.items[place].value)
            self.terms.become(fraction * size, 1, self.first)
            self.factor = (fraction, size)
            self.fraction, self.weak, self.closed = 0, False, True
            self.accept(place + 1)
        return True

    # --- the end ---

    def _finished(self) -> Numeral | None:
        if self.end == self.first or not (self.terms or self.fraction):
            return None
        self.count_last_figure()
        value = self.terms.total
        if self.fraction or self.quarters:
            value += self.fraction * self.unit + Fraction(self.quarters, 4)
        return Numeral(
            self.items[self.first].start,
            self.items[self.end - 1].end,
            int(value) if value == int(value) else value,
            self.first,
            self.end,
            self.parts,
            self.ordinal,
            self.weak or (self.bare and self.cursor.is_round(self.first, self.end)),
            self.factor,
        )
