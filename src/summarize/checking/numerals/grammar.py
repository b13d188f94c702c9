"""How items go together to one numeral: `vinte e um`, `quatre-vingt-dix`, `2 mil e 300`, `三千五百万`.

Units, tens and hundreds add up, a scale multiplies what is before it, and a part or a point adds a
fraction. What is smaller than the room that is left is added: 5 to twenty, 300 to two thousand.
Every item is looked at a bounded number of times.
"""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from summarize.checking.numerals import local_forms
from summarize.checking.numerals.cursor import Cursor
from summarize.checking.numerals.fractions import figures_at
from summarize.checking.numerals.items import Flag, Item, Numeral, Value
from summarize.checking.numerals.joining import Rules
from summarize.checking.numerals.reading import Reading
from summarize.checking.numerals.terms import Term

_WITH_ARTICLE = re.compile(r" an? $")
_LARGEST = 10**36
_SCORE = 20
_QUARTERS = 4
# The longest gap inside of a numeral, with an article in it.
_NEAR = 8


def numerals(items: Sequence[Item], text: str, rules: Rules) -> list[Numeral]:
    """The numerals that items are, in order.

    Args:
        items: in order, none over another.
        text: where they stand.
        rules: those of its language.
    """
    cursor = Cursor(items, text, rules)
    found = []
    place = 0
    while place < len(items):
        numeral = None
        if not items[place].flags & Flag.ENDED:
            numeral = _alone(items, place) or _Grammar(cursor, place).read()
        if numeral is None:
            place += 1
        else:
            found.append(numeral)
            place = numeral.last
    return found


def _alone(items: Sequence[Item], place: int) -> Numeral | None:
    """The numeral that is one number, and no item near it; most are."""
    item = items[place]
    if item.kind != "number":
        return None
    if place + 1 < len(items) and items[place + 1].start - item.end <= _NEAR:
        return None
    return Numeral(item.start, item.end, item.value, place, place + 1, factor=_factor(item))


def _factor(item: Item) -> tuple[Value, int]:
    """What a run of digits is multiplied by already."""
    return (Fraction(item.value) / item.scale, item.scale) if item.scale > 1 else (0, 0)


class _Grammar(Reading):
    """What each kind of item does; False where it does not belong to the numeral."""

    def step(self, item: Item) -> bool:
        rule = _RULES.get(item.kind)
        return rule is not None and rule(self, item)

    def number(self, item: Item) -> bool:
        """A number adds up, or starts a fraction."""
        joined = self.is_joined(item)
        if self.fraction and not self.waits:
            return False
        if self.terms or self.fraction:
            scale = local_forms.as_scale(self, item, joined=joined)
            if scale is not None:
                return self.scale(scale)
            if local_forms.is_part(self, item, joined=joined):
                return self.divide(int(item.value), self.reach + 1)
            can = self.waits != "half joiner" and not self.fraction
            can = can and self.terms.fits(item, joined=joined)
            if local_forms.begins_another(self, item, fits=can, joined=joined):
                return False
            if self._may_divide(can=can, joined=joined) and self.add_fraction(self.reach):
                return True
            if not can:
                return False
        else:
            self.factor = _factor(item)
        if joined and self.terms and self.terms.room >= 100:
            self.parts = (self.terms.total, item.value)
        elif self.parts:
            self.parts = (self.parts[0], self.parts[1] + item.value)
        self.terms.push(item, self.reach)
        return self.accept(self.reach + 1)

    def _may_divide(self, *, can: bool, joined: bool) -> bool:
        """Whether a fraction is looked for at a number, before it is added up."""
        behind = self.reach + 1
        if self.cursor.kind(behind) == "part" and self.items[behind].flags & Flag.GLUED:
            return True
        divisor = self.items[behind].value if self.cursor.kind(behind) == "part" else 0
        if not joined and can and 0 < divisor <= _QUARTERS:
            # `Deux millions trois quarts`
            return self.terms.room >= 1000
        return (joined or not can) and not (can and local_forms.is_divided_whole(self, divisor))

    def scale(self, item: Item) -> bool:
        """A scale multiplies what is smaller than it."""
        if self.waits == "half joiner" and item.flags & Flag.HAN:
            return self.add_fraction(self.reach)  # `又十四分之一`
        size, joined = int(item.value), self.is_joined(item)
        taken: list[Term] = []
        count: Value = self.fraction  # half a million, a billion and a half million
        if not self.fraction or self.unit == 1:
            taken = [] if joined and not self.fraction else self.terms.take(size)
            count += sum((term.value for term in taken), start=0)
        if not count:
            if self.terms and (size >= self.terms.room or (joined and not self.rules.joins_scales)):
                return False
            self.bare = not self.terms and not item.flags & Flag.ALONE
            count = 1
        count += Fraction(self.quarters, 4) if self.quarters else 0
        value = count * size
        if value >= _LARGEST or (self.terms and value >= self.terms.room):
            return self.give_back(taken)
        if not self.terms:
            known, scale = self.factor
            is_same = scale and count == known * scale
            self.factor = (known, scale * size) if is_same else (count, size)
        self.fraction, self.unit, self.quarters = 0, 1, 0
        room = size if count == int(count) else 1
        self.terms.append(Term(value, room, taken[0].first if taken else self.reach))
        if self.parts:
            self.parts = (self.parts[0], value) if value < self.parts[0] else ()
        return self.accept(self.reach + 1)

    def part(self, item: Item) -> bool:
        """A part is added (`e meia`), divides (`three quarters`), or begins a fraction (`half`)."""
        if self.fraction or self.ordinal:
            return False
        size, following = Fraction(item.value), self.reach + 1
        if not self.terms:
            return self.share(1 / size, following)
        adds = size == 2 and self.rules.adds_halves
        if adds or self.is_joined(item) or item.flags & Flag.HAN:
            return self.add(1 / size, following)
        if local_forms.is_hyphened(self):
            return self.order(item)
        return self.divide(int(size), following)

    def order(self, item: Item) -> bool:
        """An ordinal ends a numeral, or goes on with another one: `décimo segundo`."""
        if self.fraction or self.waits == "half joiner":
            return False
        value, following, joined = int(item.value), self.reach + 1, self.is_joined(item)
        if self.waits and value >= 3 and _WITH_ARTICLE.search(self.cursor.before(self.reach, 4)):
            return self.add(Fraction(1, value), following)
        if self.ordinal:
            if joined or value >= self.terms.room:
                return False
        elif self.terms:
            if self._is_divided_by(item):
                return self.divide(value, following)
            taken = self.terms.take(value) if value >= 100 and not joined else []
            if taken:
                return self._order_scale(taken, value)
            if not self.terms.fits(item, joined=joined):
                return False
        self.terms.push(item, self.reach)
        self.ordinal = True
        return self.accept(following)

    def _is_divided_by(self, item: Item) -> bool:
        """Whether an ordinal divides the number before it: `one third`, `drie vijfde`."""
        if self.cursor.is_share_of(self.reach):
            return True
        before = self.items[self.first + 1 : self.reach]
        is_word = all(one.flags & Flag.GLUED for one in before)  # `honderdtweeëndertig vijfde`
        alone = is_word and not item.flags & Flag.GLUED and item.value >= 3
        return alone and (self.terms.total == 1 or self.rules.ordinals_divide)

    def _order_scale(self, taken: list[Term], size: int) -> bool:
        """Two hundredth."""
        total = sum((term.value for term in taken), start=0) * size
        if self.terms and total >= self.terms.room:
            return self.give_back(taken)
        self.terms.append(Term(total, size, taken[0].first))
        self.ordinal = True
        return self.accept(self.reach + 1)

    def group(self, item: Item) -> bool:
        """Dozens and scores: `two dozen`, `half a dozen`, `four score and seven`."""
        if self.waits or (self.fraction and self.terms and self.unit > 1):
            return False
        size = int(item.value)
        count: Value = 1
        if item.flags & Flag.JOINED and self.terms:
            count = Fraction(self.terms.total) / size + 1
        elif self.parts:
            count = Fraction(self.parts[0]) / size + self.parts[1]  # 300 and two dozen
        elif self.fraction or self.terms:
            count = self.fraction + self.terms.total
            self.fraction, self.weak = 0, False
        elif item.flags & Flag.COUNTED and not self.cursor.is_counted_once(self.reach):
            return False
        else:
            self.weak = not item.flags & Flag.ALONE
        self.terms.become(count * size, 100 if size == _SCORE else 1, self.first)
        self.parts, self.closed = (), size != _SCORE
        half = self.cursor.half_behind(self.reach + 1)
        if half is None or self.weak or count != int(count):
            return self.accept(self.reach + 1)
        self.terms.become(count * size + Fraction(size, 2), 1, self.first)
        self.closed = True
        return self.accept(half)

    def span(self, item: Item) -> bool:
        """Decades: `two decades` are twenty years."""
        count = self.terms.total if self.terms else 1
        if self.waits or self.fraction or not 0 < count < 100:
            return False
        return self._stand_alone(count * item.value)

    def other(self, item: Item) -> bool:
        """What stands for a number, and by itself: `both`, `nineties`."""
        return not (self.terms or self.fraction) and self._stand_alone(item.value)

    def _stand_alone(self, value: Value) -> bool:
        self.terms.become(value, 1, self.first)
        self.closed = self.weak = True
        return self.accept(self.reach + 1)

    def joiner(self, item: Item) -> bool:
        """`And` waits for what it joins."""
        if self.waits or not (self.terms or self.fraction):
            return False
        self.waits = item.kind
        self.reach += 1
        return True

    def point(self, _: Item) -> bool:
        """A decimal mark as a word, and the figures behind it."""
        if self.waits or self.fraction or self.ordinal or not self.terms:
            return False
        found = figures_at(self.cursor, self.reach + 1, self.operand)
        if found is None:
            return False
        self.count_last_figure()
        self.fraction, following = found
        self.unit, self.closed = 1, not self.fraction
        return self.accept(following)

    def over(self, item: Item) -> bool:
        """`तीन बटे पांच`; and 四分之三, the other way round."""
        number = self.terms.total
        if self.waits or self.fraction or not number:
            return False
        found = self.operand(self.reach + 1)
        if found is None or not found[0]:
            return False
        other, following = found
        over, under = (number, other) if item.kind == "over" else (other, number)
        if item.value and (over <= under or not self.cursor.ends_clause(following)):
            return False
        self.parts = (over, under)
        self.fraction = Fraction(over) / Fraction(under)
        self.terms.clear()
        self.weak, self.closed = self.fraction < 1, True
        return self.accept(following)

    def more(self, item: Item) -> bool:
        """Quarters that the next number has more: `साढ़े तीन`."""
        if self.terms or self.fraction or self.quarters:
            return False
        self.quarters = int(item.value)
        self.reach += 1
        return True

    def filler(self, item: Item) -> bool:
        """A zero between Chinese figures, or a few of something."""
        if not self.terms:
            if self.cursor.kind(self.reach + 1) not in ("number", "scale"):
                return False
            self.weak = bool(item.value)  # 几万: how many is not said
        self.reach += 1
        return True


_RULES: dict[str, Callable[[_Grammar, Item], bool]] = {
    "number": _Grammar.number,
    "scale": _Grammar.scale,
    "part": _Grammar.part,
    "ordinal": _Grammar.order,
    "group": _Grammar.group,
    "span": _Grammar.span,
    "other": _Grammar.other,
    "joiner": _Grammar.joiner,
    "half joiner": _Grammar.joiner,
    "point": _Grammar.point,
    "over": _Grammar.over,
    "under": _Grammar.over,
    "before": _Grammar.more,
    "filler": _Grammar.filler,
}
