"""The numbers of a text, by value, and what supports a number of another text.

A text is read into `Figures`. Its `numbers` are those that a text which says the same must have,
too: what stands in digits, centuries in Roman numerals, and numerals in words from ten on. What
else may be a number (`two`, `first`, `Louis XIV`, `March`, `noon`) is no more than a reading that
supports a number of the other text. Thousands separators are told from decimal marks by the digits
around them; `1.500` is 1500 in any language.
"""

import re
from collections.abc import Set
from functools import lru_cache, partial
from typing import NamedTuple

from summarize.checking.numerals.clocks import hour_words
from summarize.checking.numerals.plain import plain
from summarize.checking.numerals.reader import Amount, Number, Read, read
from summarize.checking.numerals.roman_numerals import roman_names
from summarize.checking.numerals.rows import read_with_rows
from summarize.checking.numerals.scales import LANGUAGES_WITH_SCALES
from summarize.checking.numerals.tables import LANGUAGES
from summarize.languages.tags import base

__all__ = ["Figures", "Number", "figures", "is_supported", "numbers_in"]

# `An hour` is `1 hour` elsewhere; where the article is also the numeral, the words have it.
_ONE_OF_A_UNIT = re.compile(
    r"[aA](?<!\w[aA])[nN]? (?i:second|minute|hour|day|week|month|year|decade|century"
    r"|hundred|thousand|million|billion)\b"
)
# A sentence is compared with several translations.
_CACHED_TEXTS = 32
_MAX_CACHED_CHARACTERS = 10_000


class Figures(NamedTuple):
    """What a text says in numbers.

    Attributes:
        numbers: what a text that says the same must have, in order.
        readings: all values that the text can be read to have.
        offers: what supports a number, and is none by itself: the hour of a time.
        amounts: the numbers and numerals with the units behind them.
    """

    numbers: tuple[Number, ...]
    readings: frozenset[str]
    offers: frozenset[str]
    amounts: tuple[Amount, ...] = ()

    def support(self, number: Number) -> bool:
        """Whether a number of another text is among these."""
        return is_supported(number, self.readings, self.offers)


def is_supported(number: Number, readings: Set[str], offers: Set[str]) -> bool:
    """Whether a number of another text is among the readings and offers of a text."""
    if not (number.readings.isdisjoint(readings) and number.readings.isdisjoint(offers)):
        return True
    return bool(number.parts) and number.parts <= readings


def numbers_in(text: str, language: str | None = None, other: str | None = None) -> list[Number]:
    """Every number of a text that another one must have, in order; as `figures`."""
    return _numbers(text, *_codes(language, other)).numbers


def figures(text: str, language: str | None = None, other: str | None = None) -> Figures:
    """Read the numbers of a text.

    Args:
        text: any text.
        language: its BCP 47 tag. None reads the words of all languages known, and takes none of
            them for a number that must be found.
        other: the tag of the text it will be compared with, None for the same. A numeral in words
            must be found only where the words of both languages are known; where the other one's
            word for a million is not, `6.4 million` may stand as 6.4.
    """
    read = _read_once if len(text) <= _MAX_CACHED_CHARACTERS else _read
    return read(text, *_codes(language, other))


def _codes(language: str | None, other: str | None) -> tuple[str | None, str | None]:
    return base(language) if language else None, base(other) if other else None


def _read(text: str, language: str | None, other: str | None) -> Figures:
    found = _numbers(text, language, other)
    readings = set(found.loose)
    readings |= {str(numeral.value) for numeral in roman_names(found.rest)}
    if language in ("en", None) and _ONE_OF_A_UNIT.search(found.rest):
        readings.add("1")
    readings |= {f"month {month}" for month in found.months}
    hours = hour_words(found.rest)
    readings |= set(hours)
    offers = {hour.split(":")[0] for hour in hours}
    for number in found.numbers:
        readings |= number.readings
        offers |= number.offers
    return Figures(
        tuple(found.numbers), frozenset(readings), frozenset(offers), tuple(found.amounts)
    )


_read_once = lru_cache(maxsize=_CACHED_TEXTS)(_read)


def _numbers(text: str, language: str | None, other: str | None) -> Read:
    reader = partial(
        read,
        language=language,
        words=other is None or other in LANGUAGES or other == "yue",
        keeps_units=other is not None and other not in LANGUAGES_WITH_SCALES,
    )
    return read_with_rows(plain(text), language, reader)
