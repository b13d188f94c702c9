"""Amounts of two texts: the same in another unit, or the same number under another unit."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import islice, pairwise
from typing import NamedTuple

from summarize.checking.numerals.items import Value
from summarize.checking.numerals.reader import Amount, Number
from summarize.checking.numerals.unit_names import MEASURES
from summarize.checking.numerals.units import Unit, converts

# `5 feet 10 inches`, `5 pounds and 3 ounces`
_MAX_BETWEEN = 5
# A text that has more different ones is a table, of which nobody writes each in two units.
_MOST_UNITS = 200


class OtherUnit(NamedTuple):
    """An amount whose number another text has, under other units.

    Attributes:
        amount: the amount.
        units: those of the other text.
    """

    amount: Amount
    units: tuple[Unit, ...]


def other_units(found: Sequence[Amount], wanted: Sequence[Amount]) -> Iterator[OtherUnit]:
    """The amounts of a text whose unit is another than that of the same number in its original.

    A unit that is not known is none that differs.

    Args:
        found: the amounts of a text.
        wanted: those of its original.
    """
    by_value: dict[Value, dict[Unit | None, None]] = {}
    for other in wanted:
        by_value.setdefault(other.value, {})[other.unit] = None
    known = [one for one in wanted if one.unit is not None][:_MOST_UNITS]
    for amount in found:
        if amount.unit is None:
            continue
        same = by_value.get(amount.value, {})
        units = tuple(unit for unit in same if unit is not None)
        if not units or None in same or any(_agree(amount.unit, unit) for unit in units):
            continue
        if not is_converted(amount, known):
            yield OtherUnit(amount, units)


def is_converted(amount: Amount, others: Iterable[Amount]) -> bool:
    """Whether an amount is one of another text in its own unit."""
    unit = amount.unit
    return unit is not None and any(
        other.unit is not None and converts(amount.value, unit, other.value, other.unit)
        for other in others
    )


def is_conversion(number: Number, found: Sequence[Amount], wanted: Sequence[Amount]) -> bool:
    """Whether a number of a text is an amount of its original in another unit.

    Args:
        number: one that the original does not have.
        found: the amounts of the text, in order.
        wanted: those of the original.
    """
    return KnownAmounts(wanted).convert(KnownAmounts(found).of(number))


def has_conversion(number: Number, wanted: Sequence[Amount], found: Sequence[Amount]) -> bool:
    """Whether a text has a number of its original as an amount in another unit.

    Args:
        number: one that the text does not have.
        wanted: the amounts of the original, in order.
        found: those of the text.
    """
    return KnownAmounts(found).are_in(KnownAmounts(wanted).of(number))


class KnownAmounts:
    """The amounts of a text, for many questions.

    Args:
        amounts: in order.
    """

    def __init__(self, amounts: Sequence[Amount]) -> None:
        joined = sorted(_joined(amounts), key=_start)
        self._lists = [(one, [*map(_start, one)]) for one in (amounts, joined)]
        units = {(one.value, one.unit): one for one in (*amounts, *joined) if one.unit is not None}
        self._with_units = [*islice(units.values(), _MOST_UNITS)]

    def of(self, number: Number) -> list[Amount]:
        """The amounts that a number belongs to."""
        place = number.span.start
        found = []
        for amounts, starts in self._lists:
            # Of those in two units each goes on in the next one.
            behind = bisect_right(starts, place)
            near = amounts[max(0, behind - 2) : behind]
            found += [one for one in near if one.span.start <= place < one.span.end]
        return found

    def convert(self, amounts: Iterable[Amount]) -> bool:
        """Whether one of these amounts is an amount of another text in its own unit."""
        return any(is_converted(one, self._with_units) for one in amounts)

    def are_in(self, amounts: Sequence[Amount]) -> bool:
        """Whether the text has one of these amounts of another text in another unit."""
        if all(one.unit is None for one in amounts):
            return False
        return any(is_converted(one, amounts) for one in self._with_units)


def _start(amount: Amount) -> int:
    return amount.span.start


def _joined(amounts: Sequence[Amount]) -> Iterator[Amount]:
    """What stands in two units of one measure: `5 feet 10 inches`."""
    for one, other in pairwise(amounts):
        between = other.span.start - one.span.end
        if (
            other.unit is None
            and one.unit == Unit("foot")
            and 0 < other.value < 12
            and between == 1
        ):
            # `6-foot-6`
            other = other._replace(unit=Unit("inch"))  # noqa: PLW2901
        if one.unit is None or other.unit is None or one.unit == other.unit:
            continue
        first, second = MEASURES[one.unit.name], MEASURES[other.unit.name]
        if first.dimension != second.dimension or not 0 <= between <= _MAX_BETWEEN:
            continue
        if first.sizes[0] > second.sizes[0] and one.unit.power == other.unit.power == 1:
            share = Fraction(second.sizes[0] / first.sizes[0])
            span = one.span._replace(end=other.span.end)
            yield one._replace(value=one.value + other.value * share, span=span)


def _agree(unit: Unit, other: Unit) -> bool:
    """Whether two units may be the same: degrees are those of Celsius as well."""
    return unit == other or (
        "degree" in (unit.name, other.name)
        and unit.name.startswith("degree")
        and other.name.startswith("degree")
    )
