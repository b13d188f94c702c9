"""The fractions of numerals: `three quarters`, `point two five`, `3分の2`, and what they are of."""

import re
from collections.abc import Callable
from fractions import Fraction

from summarize.checking.numerals.cursor import Cursor
from summarize.checking.numerals.items import Flag, Value
from summarize.patterns import lazy

# Reads the numeral at a place: its value and the place behind it, or None.
Operand = Callable[[int], tuple[Value, int] | None]

# `Three quarters of a million`
LINK = lazy(
    r" {0,2}-?(?:of (?:an? |one )?|an? |de (?:um |uma |un |una )?|d['’](?:une? )?|di (?:un |una )?"
    r"|von (?:einer |einem )?|einer |van (?:een )?|av (?:en |ett )?|из |के |का |की )? {0,2}"
)
_BEFORE_ONE = re.compile(r" {0,2}(?:of |de |d['’]|di |von |van |av )?")
# No longer run of figures after a point is one number.
_MAX_FIGURES = 30
# No longer numeral in Chinese signs is a denominator.
_MAX_SIGNS = 12


def fraction_at(cursor: Cursor, place: int, operand: Operand) -> tuple[Fraction, int] | None:
    """A fraction below one that starts with a number, and the place behind it.

    Args:
        cursor: the items.
        place: that of the number.
        operand: reads the numeral at a place.
    """
    first = cursor.items[place]
    if first.flags & Flag.HAN:
        found = operand(place) if _is_denominator(cursor, place) else None
        is_share = found is not None and isinstance(found[0], Fraction) and 0 < found[0] < 1
        return (Fraction(found[0]), found[1]) if found and is_share else None
    if first.kind != "number" or not first.value:
        return None
    over, at = first.value, place + 1
    both = cursor.kind(at) == "number" and cursor.kind(at + 1) == "part"
    if first.room > 1 and both and cursor.follows(at):
        over, at = over + cursor.items[at].value, at + 1
    kind = cursor.kind(at)
    if kind in ("under", "over") and cursor.follows(at):
        other = operand(at + 1)
        if other is None or not other[0]:
            return None
        share = Fraction(other[0]) / Fraction(over)
        return (share if kind == "under" else 1 / share), other[1]
    if kind not in ("part", "ordinal") or not cursor.follows(at):
        return None
    item = cursor.items[at]
    if kind == "ordinal" and not _divides(cursor, at, over):
        return None
    return (Fraction(over) / int(item.value), at + 1) if 0 < over < item.value else None


def _is_denominator(cursor: Cursor, place: int) -> bool:
    """Whether a numeral in Chinese signs stands before `分之`: `十四分之一`."""
    for behind in range(place + 1, place + _MAX_SIGNS):
        if cursor.kind(behind) not in ("number", "scale", "filler"):
            return cursor.kind(behind) == "under"
    return False


def _divides(cursor: Cursor, place: int, over: Value) -> bool:
    """Whether an ordinal is a part: `one third`, `drie vijfde`."""
    item = cursor.items[place]
    if item.flags & Flag.GLUED or not 3 <= item.value < 100:
        return False
    return over == 1 or cursor.rules.ordinals_divide


def figures_at(cursor: Cursor, place: int, operand: Operand) -> tuple[Fraction, int] | None:
    """What stands after a point, figure by figure or as one number: `zero three`, `fifty`.

    Args:
        cursor: the items.
        place: behind the point.
        operand: reads the numeral at a place.
    """
    figures = ""
    while cursor.follows(place) and len(figures) < _MAX_FIGURES:
        item = cursor.items[place]
        is_han = item.flags & Flag.HAN and item.kind in ("filler", "number")
        if is_han and (figures or not _goes_on(cursor, place)):
            figures += str(item.value).zfill(item.end - item.start)
        elif item.flags & Flag.DIGITS and item.kind == "number":
            figures += cursor.text[item.start : item.end].rstrip()
            place += 1
            break
        elif item.kind == "number" and item.value < 10 and not _goes_on(cursor, place):
            figures += str(item.value)
        elif item.kind not in ("number", "scale") or figures.strip("0"):
            break
        else:
            found = operand(place)
            if found is not None and isinstance(found[0], int) and found[0] < 10**9:
                figures += str(found[0])
                place = found[1]
            break
        place += 1
    if not figures.isdecimal() or len(figures) > _MAX_FIGURES:
        return None
    if cursor.kind(place) == "part" and cursor.follows(place):
        # `Две целых пять десятых`
        return Fraction(int(figures), int(cursor.items[place].value)), place + 1
    return Fraction(int(figures), 10 ** len(figures)), place


def _goes_on(cursor: Cursor, place: int) -> bool:
    """Whether a small number goes on, and is no figure: `two hundred`; `five million` is one."""
    following = cursor.kind(place + 1)
    if following == "number" and cursor.items[place + 1].flags & Flag.JOINED:
        return cursor.follows(place + 1)  # `واحد وسبعون`
    if following == "scale":
        return cursor.items[place + 1].value < 1000 and cursor.follows(place + 1)
    return following == "joiner" and bool(cursor.items[place + 1].flags & Flag.GLUED)


def whole_of(cursor: Cursor, place: int) -> int | None:
    """The place of the scale or dozen that the fraction before a place is of, or None.

    `Half a million`, `three quarters of a million`, `meia dúzia`.
    """
    end = cursor.items[place - 1].end
    if cursor.kind(place) == "number" and cursor.items[place].value == 1:
        one = cursor.items[place]
        if _BEFORE_ONE.fullmatch(cursor.text, end, one.start):
            end, place = one.end, place + 1
    if cursor.kind(place) not in ("scale", "group"):
        return None
    start = cursor.items[place].start
    return place if start >= end and LINK.fullmatch(cursor.text, end, start) else None
