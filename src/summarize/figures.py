"""The numbers in a text, by value: any script's digits, separators, and larger units.

Thousands separators are told from decimal marks by the digits around them; `1.500` is 1500 in any
language.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from summarize.documents import Span

# Digits of any script, with separators inside: 1,234.5 - 1 234,5 - ١٬٢٣٤٫٥ - 12'500.
_NUMBER = re.compile(
    r"(?<!\d)\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:[.,٫]\d+)?"
    r"|\d+(?:[.,，٬٫'’]\d+)*"
)
# Where Chinese, Japanese, Korean and Indian languages count in other steps than thousands.
_MULTIPLIERS = {
    "百万": 6, "百萬": 6, "千万": 7, "千萬": 7, "万": 4, "萬": 4, "만": 4, "亿": 8, "億": 8,
    "억": 8, "兆": 12, "조": 12, "लाख": 5, "करोड़": 7, "lakh": 5, "crore": 7,
}  # fmt: skip
_MULTIPLIER = re.compile(rf"\s?({'|'.join(_MULTIPLIERS)})")


class Number(NamedTuple):
    """A number where it stands; `readings` are all the values that it can be written with."""

    value: str
    readings: frozenset[str]
    text: str
    span: Span


def numbers_in(text: str) -> list[Number]:
    """Every number of a text, in order."""
    found = []
    for match in _NUMBER.finditer(text):
        multiplier = _MULTIPLIER.match(text, match.end())
        parts = _values(match.group())
        for value, start, end in parts:
            span = Span(match.start() + start, match.start() + end)
            readings = [value]
            if multiplier and len(parts) == 1:
                # 640万 is 6,400,000, and 6.4 million elsewhere.
                whole = Decimal(value).scaleb(_MULTIPLIERS[multiplier.group(1)])
                readings = [_plain(whole.scaleb(-power)) for power in (0, 3, 6, 9)] + readings
            found.append(
                Number(readings[0], frozenset(readings), text[span.start : span.end], span)
            )
    return found


def _values(raw: str) -> list[tuple[str, int, int]]:
    """The number that a run of digits and separators is, or the several ones, with their places.

    `1,234.5` is one; `14.03.2025`, `1.2.3` and `5'10` are three and two.
    """
    spaced = re.sub(r"\s", " ", raw)
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in spaced)
    groups = re.split(r"\D", digits)
    marks = re.findall(r"\D", digits)
    # The last mark is a decimal one if it is another than those before it, or if no group of
    # three stands around it.
    has_fraction = bool(marks) and (
        marks[-1] == "٫"
        or (
            marks[-1] in ".,"
            and marks[-1] not in marks[:-1]
            and (len(marks) > 1 or not _is_grouped(groups, ","))
        )
    )
    fraction = groups.pop() if has_fraction else ""
    mark = marks[0] if len(marks) > has_fraction else ""
    if len(set(marks[: len(groups) - 1])) > 1 or not _is_grouped(groups, mark):
        return [(m.group().lstrip("0") or "0", *m.span()) for m in re.finditer(r"\d+", digits)]
    return [(_plain(Decimal("".join(groups) + "." + (fraction or "0"))), 0, len(raw))]


def _is_grouped(groups: list[str], mark: str) -> bool:
    """Whether these are the groups of one whole number: 1,234,567 or, in India, 12,34,567."""
    if len(groups) == 1:
        return True
    first, *middle, last = groups
    size = {2, 3} if mark == "," else {3}
    return (
        len(first) <= 3
        and first.lstrip("0") != ""
        and len(last) == 3
        and {len(group) for group in middle} <= size
        and len({len(group) for group in middle}) <= 1
    )


def _plain(number: Decimal) -> str:
    """A decimal without an exponent and without idle zeros."""
    whole, _, fraction = f"{number:f}".partition(".")
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")
