"""Digits with separators as values: `1,234.5`, `1 234,5`, `١٬٢٣٤٫٥`, `12,34,567`."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

_DIGITS = re.compile(r"\d+")
_YEARS = re.compile(r"(?:1\d|20)\d\d,(?:1\d|20)\d\d")
# More digits in a row are no number.
MAX_DIGITS = 100
_PLACES = Decimal("0.0001")
_MAX_FRACTION = 20


def digit_starts(text: str) -> list[int]:
    """Where runs of digits start: most patterns with a number can match only there."""
    return [match.start() for match in _DIGITS.finditer(text)]


def found_at(starts: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, for a pattern that is slow to look for.

    Args:
        starts: the only offsets where the pattern can match, in order.
        pattern: one that never matches nothing.
        text: any text.
    """
    done = 0
    for start in starts:
        if start >= done and (match := pattern.match(text, start)):
            yield match
            done = match.end()


def as_decimal(number: Decimal | Fraction | int) -> str:
    """A number as a decimal without an exponent and without idle zeros.

    What has no end as a decimal (a third) has four places.
    """
    if isinstance(number, int):
        return str(number)
    if isinstance(number, Fraction):
        exact = Decimal(number.numerator) / number.denominator
        ends = 10**_MAX_FRACTION % number.denominator == 0
        number = exact if ends else exact.quantize(_PLACES)
    sign = "-" if number < 0 else ""
    whole, _, fraction = f"{abs(number):f}".partition(".")
    fraction = fraction.rstrip("0")
    shown = (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")
    return shown if shown == "0" else sign + shown


def values(raw: str, *, in_groups: bool = True) -> list[tuple[Decimal, int, int]]:
    """The number that a run of digits and separators is, or the several ones, with their places.

    `1,234.5` is one; `14.03.2025`, `1.2.3` and `5'10` are three and two. A run of very many digits
    is none.
    """
    if raw.isdecimal():
        return [(Decimal(raw), 0, len(raw))] if len(raw) <= MAX_DIGITS else []
    groups = re.split(r"\D", raw)
    marks = re.findall(r"\D", raw)
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
    is_one = in_groups and len(raw) <= MAX_DIGITS and not _YEARS.fullmatch(raw)
    if not is_one or len(set(marks[: len(groups) - 1])) > 1 or not _is_grouped(groups, mark):
        return [
            (Decimal(m.group()), *m.span())
            for m in _DIGITS.finditer(raw)
            if m.end() - m.start() <= MAX_DIGITS
        ]
    return [(Decimal("".join(groups) + "." + (fraction or "0")), 0, len(raw))]


def other_value(raw: str) -> Decimal | None:
    """What `1.500` is where its mark is a decimal one; None where it can be none."""
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", raw) is None:
        return None
    return Decimal(raw.replace(",", "."))


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
