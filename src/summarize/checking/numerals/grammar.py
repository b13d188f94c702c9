"""How items go together to one numeral: `vinte e um`, `quatre-vingt-dix`, `2 mil e 300`, `三千五百万`.

Units, tens and hundreds add up, a scale multiplies what is before it, and a part or a point adds a
fraction. What is smaller than the room that is left is added: 5 to twenty, 300 to two thousand.
Every item is looked at a bounded number of times.
"""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from summarize.checking.numerals.items import Flag, Item, Value
from summarize.checking.numerals.joining import Rules, fits, joined_value

# What may stand between two words of a numeral; never the end of a line.
_GAP = re.compile(r" {0,3}-? {0,3}")
# `three quarters of a million`
_LINK = re.compile(
    r" {0,2}-?(?:of (?:an? |one )?|an? |de (?:um |uma |un |una )?|d['’](?:une? )?|di (?:un |una )?"
    r"|von (?:einer |einem )?|einer |van (?:een )?|av (?:en |ett )?|из |के |का |की |من )? {0,2}"
)
_ONE_BEFORE_SCALE = re.compile(r" {0,2}(?:of |de |d['’]|di |von |van |av )?")
# No longer run of figures after a point is one number.
_MAX_FIGURES = 30
_LARGEST = 10**36


class Numeral(NamedTuple):
    """A numeral where it stands in the plain text.

    Attributes:
        start, end: offsets.
        value: what it says.
        first, last: its items, `items[first:last]`.
        parts: what says the same together, where it was joined: 2000 and 300.
        ordinal: whether it orders.
        weak: whether it is a number only in favour of another one: `half`, `thousands`.
        factor: what its first scale was multiplied by, and the scale; 0 where there is none.
        others: other values that it may have.
    """

    start: int
    end: int
    value: Value
    first: int
    last: int
    parts: tuple[Value, ...] = ()
    ordinal: bool = False
    weak: bool = False
    factor: tuple[Value, int] = (0, 0)
    others: tuple[Value, ...] = ()


def numerals(items: Sequence[Item], text: str, rules: Rules) -> list[Numeral]:
    """The numerals that items are, in order.

    Args:
        items: in order, none over another.
        text: where they stand.
        rules: those of its language.
    """
    found = []
    place = 0
    while place < len(items):
        numeral = _Reading(items, place, text, rules).read()
        if numeral is None or items[place].flags & Flag.ENDED:
            place += 1
        else:
            found.append(numeral)
            place = numeral.last
    return found


class _Term(NamedTuple):
    value: Value
    room: int
    first: int


class _Reading:
    """One numeral while it is read, item by item."""

    def __init__(self, items: Sequence[Item], first: int, text: str, rules: Rules) -> None:
        self._items, self._first, self._text, self._rules = items, first, text, rules
        self._terms: list[_Term] = []
        self._fraction: Value = 0
        self._fraction_unit: Value = 1
        self._quarters = 0
        self._reach = self._end = first
        self._waits = ""
        self._closed = False
        self._ordinal = self._weak = self._is_bare = False
        self._parts: tuple[Value, ...] = ()
        self._factor: tuple[Value, int] = (0, 0)
        self._split_at = -1

    def read(self) -> Numeral | None:
        """Read on as far as it goes; None where no numeral begins."""
        while self._reach < len(self._items):
            if self._reach > self._first and not self._follows(self._reach):
                break
            item = self._items[self._reach]
            step = _STEPS.get(item.kind)
            if step is None or not step(self, item):
                break
        return self._finished()

    # --- one item each; False where it does not belong to the numeral ---

    def _number(self, item: Item) -> bool:
        if self._closed or (self._fraction and not self._waits):
            return False
        joined = bool(self._waits) or bool(item.flags & Flag.JOINED)
        here = self._reach
        if self._terms or self._fraction:
            glued_part = self._kind(here + 1) == "part" and self._items[here + 1].flags & Flag.GLUED
            can = self._waits != "half joiner" and not self._fraction
            can = can and self._fits(item, joined=joined)
            whole = can and joined and self._rules.language == "es" and self._terms[-1].room == 10
            if (joined or not can or glued_part) and not whole and self._add_fraction(here):
                return True
            if not can:
                return False
        if joined and self._terms and self._terms[-1].room >= 100:
            self._parts = (self._sum(), item.value)
        elif self._parts and self._terms:
            self._parts = (self._parts[0], self._parts[1] + item.value)
        self._push(item)
        return self._accept(here + 1)

    def _fits(self, item: Item, *, joined: bool) -> bool:
        last = self._terms[-1]
        return fits(last.value, last.room, item, self._rules, joined=joined)

    def _push(self, item: Item) -> None:
        value, room = item.value, item.room
        last = self._terms[-1] if self._terms else None
        if last is not None and value >= last.room:
            self._terms[-1] = _Term(*joined_value(last.value, value, self._rules), last.first)
            return
        if self._rules.french and value in (60, 80):
            room = 20
        self._terms.append(_Term(value, room, self._reach))

    def _scale(self, item: Item) -> bool:
        if self._closed:
            return False
        size = int(item.value)
        joined = bool(self._waits) or bool(item.flags & Flag.JOINED)
        here = self._reach
        taken: list[_Term] = []
        if self._fraction and self._fraction_unit == 1:
            # Two and a half million, half a million.
            taken = self._take(size)
            count = sum(t.value for t in taken) + self._fraction
        elif self._fraction:
            # A billion and a half million.
            count = self._fraction
        else:
            if not joined:
                taken = self._take(size)
            count = sum(t.value for t in taken)
        if not taken and not self._fraction:
            if self._terms and (size >= self._terms[-1].room or (joined and not self._rules.joins_scales)):
                return False
            if not self._terms and self._waits:
                return False
            self._is_bare = not self._terms and not item.flags & Flag.ALONE
            count = 1
        if self._quarters:
            count += Fraction(self._quarters, 4)
            self._quarters = 0
        value = count * size
        if self._terms and value >= self._terms[-1].room:
            if not taken:
                return False
            self._split_at = taken[0].first
            return False
        if value >= _LARGEST:
            return False
        self._fraction, self._fraction_unit = 0, 1
        room = size if count == int(count) else 1
        first = taken[0].first if taken else here
        if not self._terms:
            known, scale = self._factor
            is_same = scale and count == known * scale
            self._factor = (known, scale * size) if is_same else (count, size)
        self._terms.append(_Term(value, room, first))
        if self._parts:
            self._parts = (self._parts[0], value) if value < self._parts[0] else ()
        return self._accept(here + 1)

    def _take(self, size: int) -> list[_Term]:
        """Take the terms that a scale multiplies."""
        taken: list[_Term] = []
        total: Value = 0
        while self._terms and total + self._terms[-1].value < size:
            taken.insert(0, self._terms.pop())
            total += taken[0].value
        if not taken and size == 10**4 and self._terms and self._terms[-1].room == size:
            # 万万
            taken.append(self._terms.pop())
        return taken

    def _part(self, item: Item) -> bool:
        here, size = self._reach, int(item.value)
        if self._closed or self._fraction or self._ordinal:
            return False
        if not self._terms:
            self._fraction, self._weak = Fraction(1, size), True
            self._accept(here + 1)
            return self._linked()
        joined = bool(self._waits) or bool(item.flags & Flag.JOINED)
        if joined or item.flags & (Flag.GLUED | Flag.HAN) or (size == 2 and self._rules.adds_halves):
            return self._add(Fraction(1, size), here + 1)
        return self._divide(size, here + 1)

    def _divide(self, size: int, following: int) -> bool:
        """Three quarters, a hundred thirty-two fifths."""
        over = self._sum()
        in_digits = any(i.flags & Flag.DIGITS for i in self._items[self._first : self._reach])
        if over >= 10 and size <= 4 or over >= 10**9:
            return False
        was = (self._terms, self._weak, self._end)
        self._fraction, self._terms = Fraction(over) / size, []
        self._weak = self._fraction < 1
        self._accept(following)
        self._linked()
        if in_digits and not self._terms:
            (self._terms, self._weak, self._end), self._fraction = was, 0
            self._closed = True
            return False
        return True

    def _ordinal_word(self, item: Item) -> bool:
        here = self._reach
        if self._closed or self._fraction or self._waits == "half joiner":
            return False
        value = item.value
        if self._waits and value >= 3 and _WITH_ARTICLE.search(self._text[max(0, item.start - 4) : item.start]):
            return self._add(Fraction(1, int(value)), here + 1)
        if self._terms and not self._ordinal:
            alone = len(self._terms) == 1 and not item.flags & Flag.GLUED
            if alone and value >= 3 and (self._terms[0].value == 1 or self._rules.ordinals_divide):
                return self._divide(int(value), here + 1)
            if self._rules.fifth_of and _FIFTH_OF.fullmatch(self._text, self._items[here - 1].end, item.start):
                return self._divide(int(value), here + 1)
            taken = self._take(int(value)) if value >= 100 and not self._waits else []
            if taken:
                total = sum(t.value for t in taken) * value
                if self._terms and total >= self._terms[-1].room:
                    self._split_at = taken[0].first
                    return False
                self._terms.append(_Term(total, int(value), taken[0].first))
                self._ordinal = True
                return self._accept(here + 1)
        if self._terms:
            last = self._terms[-1]
            joined = bool(self._waits) or bool(item.flags & Flag.JOINED)
            if self._ordinal:
                if value >= last.room or self._waits:
                    return False
            elif not self._fits(item, joined=joined):
                return False
        self._push(item)
        self._ordinal = True
        return self._accept(here + 1)

    def _group(self, item: Item) -> bool:
        if self._closed or self._waits or (self._fraction and self._terms):
            return False
        size = int(item.value)
        if item.flags & Flag.JOINED and self._terms:
            count = Fraction(self._sum()) / size + 1
        elif self._parts:
            # Three hundred and two dozen.
            whole, count = self._parts
            count = Fraction(whole) / size + count
        elif self._fraction:
            count, self._fraction = self._fraction, 0
            self._weak = False
        elif self._terms:
            count = self._sum()
        elif item.flags & Flag.COUNTED and not self._has_article(item):
            return False
        else:
            count = 1
            self._weak = not item.flags & Flag.ALONE
        # Four score and seven.
        self._terms = [_Term(count * size, 100 if size == 20 else 1, self._first)]
        self._parts = ()
        self._closed = size != 20
        return self._accept(self._reach + 1)

    def _has_article(self, item: Item) -> bool:
        """`A score of people`, and not `a score of 3-2`."""
        before = self._text[max(0, item.start - 4) : item.start]
        return bool(_INDEFINITE.search(before) and _OF_MANY.match(self._text, item.end))

    def _span(self, item: Item) -> bool:
        if self._closed or self._waits or self._fraction:
            return False
        count = self._sum() if self._terms else 1
        if not 0 < count < 100:
            return False
        self._terms = [_Term(count * item.value, 1, self._first)]
        self._closed = self._weak = True
        return self._accept(self._reach + 1)

    def _other(self, item: Item) -> bool:
        if self._terms or self._fraction:
            return False
        self._terms = [_Term(item.value, 1, self._first)]
        self._closed = self._weak = True
        return self._accept(self._reach + 1)

    def _joiner(self, item: Item) -> bool:
        if self._waits or not (self._terms or self._fraction):
            return False
        self._waits = item.kind
        self._reach += 1
        return True

    def _point(self, item: Item) -> bool:
        del item
        if self._closed or self._waits or self._fraction or self._ordinal or not self._terms:
            return False
        figures, following = self._figures(self._reach + 1)
        if not figures:
            return False
        self._resolve_last_sign()
        self._fraction = Fraction(int(figures), 10 ** len(figures))
        if self._kind(following) == "part" and self._is_next(following):
            # `Две целых пять десятых`
            self._fraction = Fraction(int(figures)) / self._items[following].value
            following += 1
        self._fraction_unit = 1
        if not self._fraction:
            self._closed = True
        return self._accept(following)

    def _figures(self, place: int) -> tuple[str, int]:
        """What stands after a point, figure by figure or as one number: `zero three`, `fifty`."""
        figures = ""
        end = self._items[place - 1].end
        while place < len(self._items) and len(figures) < _MAX_FIGURES:
            item = self._items[place]
            if not _GAP.fullmatch(self._text, end, item.start):
                break
            if item.kind == "filler" and item.flags & Flag.HAN:
                figures += "0" * (item.end - item.start)
            elif item.kind != "number" and not (item.kind == "scale" and not figures.strip("0")):
                break
            elif item.flags & Flag.DIGITS:
                return figures + self._text[item.start : item.end].rstrip(), place + 1
            elif item.flags & Flag.HAN and item.kind == "number":
                figures += str(item.value).zfill(item.end - item.start)
            elif item.value < 10 and item.kind == "number" and not self._has_room(place):
                figures += str(item.value)
            elif figures.strip("0"):
                break
            else:
                rest = _Reading(self._items, place, self._text, self._rules).read()
                if rest is None or rest.value != int(rest.value) or rest.value >= 10**9:
                    break
                return figures + str(int(rest.value)), rest.last
            end = item.end
            place += 1
        return figures[:_MAX_FIGURES], place

    def _has_room(self, place: int) -> bool:
        """Whether a small number goes on: `two hundred`, `fünf und zwanzig`; a scale ends it."""
        following = self._kind(place + 1)
        if following == "scale":
            item = self._items[place + 1]
            return item.value < 1000 and bool(_GAP.fullmatch(self._text, self._items[place].end, item.start))
        return following == "joiner" and bool(self._items[place + 1].flags & Flag.GLUED)

    def _over(self, item: Item) -> bool:
        """तीन बटे पांच, ثلاثة على أربعة; and 四分之三, the other way round."""
        if self._closed or self._waits or self._fraction or not self._terms:
            return False
        number = self._operand(self._reach + 1)
        if number is None or not number.value or not self._sum():
            return False
        pair = (self._sum(), number.value)
        over, under = pair if item.kind == "over" else pair[::-1]
        self._fraction, self._terms = Fraction(over) / Fraction(under), []
        self._weak = self._fraction < 1
        self._accept(number.last)
        self._closed = True
        return False

    def _operand(self, place: int) -> Numeral | None:
        if place >= len(self._items):
            return None
        if self._items[place].kind == "minus" and place + 1 < len(self._items):
            place += 1
        else:
            gap = _GAP.fullmatch(self._text, self._items[place - 1].end, self._items[place].start)
            if not gap:
                return None
        return _Reading(self._items, place, self._text, self._rules).read()

    def _before(self, item: Item) -> bool:
        if self._terms or self._fraction or self._quarters:
            return False
        self._quarters = int(item.value)
        self._reach += 1
        return True

    def _filler(self, item: Item) -> bool:
        if item.value and not self._terms:
            # 几万, a few: how many is not said.
            self._weak = True
        elif not self._terms and self._kind(self._reach + 1) not in ("number", "scale"):
            return False
        if self._closed:
            return False
        self._reach += 1
        return True

    # --- fractions ---

    def _add_fraction(self, place: int) -> bool:
        """A fraction that goes on with the numeral: `three quarters`, `um quarto`, `3分の2`."""
        first, second = self._items[place], self._kind(place + 1)
        if first.kind != "number":
            return False
        numerator, at = first.value, place + 1
        if second == "number" and self._kind(place + 2) == "part" and first.room > 1:
            numerator, at, second = numerator + self._items[at].value, place + 2, "part"
        if second in ("under", "over"):
            other = self._operand(at + 1)
            if other is None or not numerator or not other.value:
                return False
            part = Fraction(other.value) / Fraction(numerator)
            return self._add(part if second == "under" else 1 / part, other.last)
        if second not in ("part", "ordinal") or not self._is_next(at):
            return False
        size = int(self._items[at].value)
        if second == "ordinal" and (size < 3 or size >= 100 or self._items[at].flags & Flag.GLUED or numerator != 1) and not self._rules.ordinals_divide:
            return False
        if not 0 < numerator < size or size < 2:
            return False
        return self._add(Fraction(numerator) / size, at + 1)

    def _add(self, fraction: Fraction, following: int) -> bool:
        """Add a fraction of the last scale, or of one: `dois milhões e meio`, `two and a half`."""
        self._resolve_last_sign()
        self._fraction, self._fraction_unit = fraction, self._last_unit()
        self._parts = ()
        return self._accept(following)

    def _last_unit(self) -> int:
        """What was counted last: `dos mil millones` are two milliards, `two hundred` is no scale."""
        unit = 1
        for item in reversed(self._items[self._first : self._end]):
            if item.flags & Flag.DIGITS and item.room > 1:
                return unit * item.room
            if item.kind != "scale" or item.value < 1000:
                break
            unit *= int(item.value)
        return unit

    def _linked(self) -> bool:
        """The scale or dozen that a fraction is of: `half a million`, `meia dúzia`."""
        place, end = self._end, self._items[self._end - 1].end
        if self._kind(place) == "number" and self._items[place].value == 1:
            between = _ONE_BEFORE_SCALE.fullmatch(self._text, end, self._items[place].start)
            end, place = (self._items[place].end, place + 1) if between else (end, place)
        elif self._kind(place) == "joiner" and self._items[place].flags & Flag.GLUED:
            return True
        if self._kind(place) not in ("scale", "group"):
            return True
        item = self._items[place]
        if item.start < end or not _LINK.fullmatch(self._text, end, item.start):
            return True
        self._terms = [_Term(self._fraction * item.value, 1, self._first)]
        self._factor = (self._fraction, int(item.value))
        self._fraction, self._weak, self._closed = 0, False, True
        return self._accept(place + 1)

    # --- where it is ---

    def _accept(self, following: int) -> bool:
        self._reach = self._end = following
        self._waits = ""
        return True

    def _follows(self, place: int) -> bool:
        if self._is_next(place):
            return True
        gap = self._text[self._items[place - 1].end : self._items[place].start]
        if self._rules.fifth_of and self._items[place].kind == "ordinal":
            return self._sum() >= 100 and _FIFTH_OF.fullmatch(gap) is not None
        return bool(
            # `two and a half`: the article is no item.
            self._waits and _ARTICLE.fullmatch(gap)
        )

    def _is_next(self, place: int) -> bool:
        item, before = self._items[place], self._items[place - 1]
        if self._text[before.end : item.start] == ", ":
            return self._goes_on_behind_comma(place)
        if item.flags & Flag.GLUED:
            return True
        gap = self._text[before.end : item.start]
        if gap in ("", " "):
            return True
        if item.flags & before.flags & Flag.DIGITS:
            return False
        return _GAP.fullmatch(gap) is not None

    def _goes_on_behind_comma(self, place: int) -> bool:
        """`Two million, three hundred thousand`, in English."""
        item, before = self._items[place], self._items[place - 1]
        words = not (item.flags | before.flags) & (Flag.DIGITS | Flag.HAN)
        is_large = before.kind == "scale" and before.value >= 1000 and self._rules.language == "en"
        following = self._items[place + 1 : place + 5]
        scales = [one.value for one in following if one.kind == "scale"]
        return words and is_large and item.kind == "number" and bool(scales) and scales[0] < before.value

    def _kind(self, place: int) -> str:
        return self._items[place].kind if place < len(self._items) else ""

    def _sum(self) -> Value:
        return sum((term.value for term in self._terms), start=0)

    def _finished(self) -> Numeral | None:
        if self._split_at > self._first:
            self._end = self._split_at
            while self._items[self._end - 1].kind == "joiner":
                self._end -= 1
        if self._end == self._first or not (self._terms or self._fraction):
            return None
        self._resolve_last_sign()
        value = self._sum() + self._fraction * self._fraction_unit + Fraction(self._quarters, 4)
        return Numeral(
            self._items[self._first].start,
            self._items[self._end - 1].end,
            int(value) if value == int(value) else value,
            self._first,
            self._end,
            self._parts,
            self._ordinal,
            self._weak or (self._is_bare and self._is_round()),
            self._factor,
        )

    def _is_round(self) -> bool:
        """Whether it is one scale and nothing else; in Chinese, several: `百万富翁`."""
        items = self._items[self._first : self._end]
        if not items[0].flags & Flag.HAN:
            return len(items) == 1
        edges = self._text[max(0, items[0].start - 1) : items[0].start], self._text[items[-1].end :][:1]
        alone = not any(edge.isalnum() for edge in edges) or edges[1] in _COUNTED
        return not alone and all(item.kind == "scale" for item in items)

    def _resolve_last_sign(self) -> None:
        """In Chinese the last figure counts what is next below the unit before it: 四百五 is 450."""
        if not self._rules.chinese or self._end - self._first < 2 or self._fraction:
            return
        if self._terms[-1].first != self._end - 1:
            return
        before, last = self._items[self._end - 2 : self._end]
        if (
            last.kind == "number"
            and last.flags & before.flags & Flag.HAN
            and 0 < last.value < 10
            and before.kind == "scale"
            and before.value >= 100
        ):
            self._terms[-1] = _Term(last.value * before.value // 10, 1, self._end - 1)


_ARTICLE = re.compile(r" {1,2}(?:an? |one[- ])")
# `एक सौ तीस का पाँचवाँ`: a fifth of 130.
_FIFTH_OF = re.compile(r" (?:का|के|की) ")
_INDEFINITE = re.compile(r"(?<!\w)[aA] $")
_WITH_ARTICLE = re.compile(r" an? $")
# What is counted in Chinese and Japanese: money, people, pieces, years.
_COUNTED = frozenset("元円圆圓塊块人名個个件吨噸头只辆台家户戶年美欧欧港日英ドユポ")
_OF_MANY = re.compile(r" of (?!\d)")
_STEPS: dict[str, Callable[[_Reading, Item], bool]] = {
    "number": _Reading._number,
    "scale": _Reading._scale,
    "part": _Reading._part,
    "ordinal": _Reading._ordinal_word,
    "group": _Reading._group,
    "span": _Reading._span,
    "other": _Reading._other,
    "joiner": _Reading._joiner,
    "half joiner": _Reading._joiner,
    "point": _Reading._point,
    "over": _Reading._over,
    "under": _Reading._over,
    "before": _Reading._before,
    "filler": _Reading._filler,
}
