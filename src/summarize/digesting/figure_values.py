"""Values of one quantity compared: the same, in another unit, an update, or a disagreement."""

from collections.abc import Sequence
from fractions import Fraction

from summarize.checking.numerals.separators import as_decimal
from summarize.checking.numerals.unit_names import MEASURES
from summarize.digests import Bound

# What is `about` so many may be off by this share.
_ABOUT = Fraction(1, 20)


def shown(value: int | Fraction) -> str:
    """A value as a decimal."""
    return as_decimal(value)


def in_unit(value: Fraction, unit: str, wanted: str) -> Fraction | None:
    """A value in another unit of measure, where one is a whole number of the other; else None.

    Miles and kilometres are not converted: whoever writes them has rounded.
    """
    one, other = MEASURES.get(unit), MEASURES.get(wanted)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    if len(one.sizes) != 1 or len(other.sizes) != 1:
        return None
    factor = Fraction(str(one.sizes[0])) / Fraction(str(other.sizes[0]))
    if factor.numerator != 1 and factor.denominator != 1:
        return None
    return value * factor


def agree(one: tuple[Fraction, Bound], other: tuple[Fraction, Bound]) -> bool:
    """Whether both can hold: 51, and `at least 40`."""
    (value, bound), (value_too, bound_too) = one, other
    if value == value_too:
        return True
    if "about" in (bound, bound_too) or "nearly" in (bound, bound_too):
        return abs(value - value_too) <= _ABOUT * max(abs(value), abs(value_too))
    return _reaches(value, bound, value_too) or _reaches(value_too, bound_too, value)


def disagree(values: Sequence[tuple[Fraction, Bound]]) -> bool:
    """Whether two of these cannot both hold."""
    different = list(dict.fromkeys(values))
    return any(
        not agree(one, other)
        for place, one in enumerate(different)
        for other in different[place + 1 :]
    )


def _reaches(value: Fraction, bound: Bound, other: Fraction) -> bool:
    if bound in ("at least", "more than"):
        return other >= value
    return bound == "up to" and other <= value
