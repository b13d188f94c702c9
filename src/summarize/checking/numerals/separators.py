"""Digits with separators as values: `1,234.5`, `1 234,5`, `١٬٢٣٤٫٥`, `12,34,567`."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal

_SAME_SIGNS = tuple(zip("\u00a0\u202f\u2009\u2007’：⁄", "    ':/", strict=True))
_DIGITS = re.compile(r"\d+")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_YEARS = re.compile(r"(?:1\d|20)\d\d,(?:1\d|20)\d\d")


def ascii_digits(text: str) -> str:
    """The text with all digits as those of ASCII and one sign for each purpose, equally long."""
    for other, sign in _SAME_SIGNS:
        text = text.replace(other, sign)
    return _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match.group())), text)


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


def as_decimal(number: Decimal) -> str:
    """A decimal without an exponent and without idle zeros."""
    whole, _, fraction = f"{number:f}".partition(".")
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")


def values(raw: str, *, in_groups: bool = True) -> list[tuple[Decimal, int, int]]:
    """The number that a run of digits and separators is, or the several ones, with their places.

    `1,234.5` is one; `14.03.2025`, `1.2.3` and `5'10` are three and two.
    """
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
    is_one = in_groups and not _YEARS.fullmatch(raw)
    if not is_one or len(set(marks[: len(groups) - 1])) > 1 or not _is_grouped(groups, mark):
        return [(Decimal(m.group()), *m.span()) for m in re.finditer(r"\d+", raw)]
    return [(Decimal("".join(groups) + "." + (fraction or "0")), 0, len(raw))]


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
