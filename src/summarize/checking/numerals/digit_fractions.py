"""Fractions in digits: `3/4`, `2 1/2`, `1/4 of a million`."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from summarize.checking.numerals.fractions import LINK
from summarize.checking.numerals.scales import Scale, word_at
from summarize.checking.numerals.separators import as_decimal, digit_starts, found_at

_FRACTION = re.compile(r"(?<![\d/.,])(?:(\d{1,3}) {1,2})?(\d)/(\d|10)(?![\d/]|[.,]\d)")
# Fractions are of a thousand and more.
_LEAST_SCALE = 3


class DigitFraction(NamedTuple):
    """A fraction where it stands in the plain text.

    Attributes:
        start, end: offsets, with the scale that it is of.
        value: as a decimal.
        readings: all the values that it may have.
        parts: the numbers that say the same together.
    """

    start: int
    end: int
    value: str
    readings: frozenset[str]
    parts: frozenset[str]


def digit_fractions(plain: str, language: str | None) -> Iterator[DigitFraction]:
    """The fractions below one, with the whole number before them, in order.

    Args:
        plain: with ASCII digits.
        language: ISO 639 code; None where it is not known.
    """
    for match in found_at(digit_starts(plain), _FRACTION, plain) if "/" in plain else ():
        whole, over, under = match[1], int(match[2]), int(match[3])
        if not 0 < over < under:
            continue
        scale = _scale_behind(plain, match.end(), language)
        share = Fraction(over, under)
        size: int = 10 ** scale.powers[0] if scale else 1
        value = as_decimal((int(whole or 0) + share) * size)
        end = scale.end if scale else match.end()
        readings, parts = [value], frozenset[str]()
        if scale is None and whole:
            parts = frozenset((whole, as_decimal(share)))
        elif scale is None:
            readings.append(match.group())
            parts = frozenset((match[2], match[3]))
        yield DigitFraction(match.start(), end, value, frozenset(readings), parts)


def _scale_behind(text: str, end: int, language: str | None) -> Scale | None:
    """What a fraction is of, if that is a thousand or more."""
    link = LINK.match(text, end)
    scale = word_at(text, link.end() if link else end, language)
    return scale if scale and scale.powers[0] >= _LEAST_SCALE else None
