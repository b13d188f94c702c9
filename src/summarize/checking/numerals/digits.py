"""The runs of digits of a text as values: separators, exponents, ½, and the word that multiplies."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from summarize.checking.numerals.items import Flag, Item
from summarize.checking.numerals.roman_numerals import SUPERSCRIPTS, vulgar_fraction
from summarize.checking.numerals.scales import Scale, scale_after
from summarize.checking.numerals.separators import as_decimal, found_at, other_value, values
from summarize.patterns import lazy

# Digits with separators inside: 1,234.5 - 1 234,5 - ١٬٢٣٤٫٥ - 12'500.
_NUMBER = lazy(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,，،٬٫']\d+)*")
_FRACTION_SIGN = lazy(r"[¼-¾⅐-⅞↉](?<![^\W\d_\u3040-\u9fff].)(?![^\W\d_\u3040-\u9fff])")
# 5×10⁶, 1.3x10^6, 1e10, 3×10の5乗
_NO_MORE = r"(?![\w.,]\d|[^\W_])"
_WRITTEN = (
    rf"(?:\^|\*\*)(?P<minus>[-−+]?)(?P<figures>\d{{1,2}}){_NO_MORE}"
    r"|の ?(?P<minus_ja>[-−]?) ?(?P<figures_ja>\d{1,2})乗"
)
_EXPONENT = rf"(?:{_WRITTEN}|(?P<raised>[⁻]?)(?P<power>[{SUPERSCRIPTS}]{{1,2}}){_NO_MORE})"
_POWER_OF_TEN = lazy(rf" ?[x×·*∙⋅] ?10{_EXPONENT}|[eE](?P<e>[+-]?\d{{1,2}}){_NO_MORE}")
_POWER = re.compile(_WRITTEN)
_BARE_POWER = lazy(_EXPONENT)
_MAX_POWER = 30
# Of more figures nobody writes a power.
_MAX_BASE = 6
# Of longer unbroken rows each number stands for itself.
MAX_ROW = 8
# The decimal mark, by which `1.500` is told.
_MARKS = dict.fromkeys("en zh ja ko hi he th yue".split(), ".") | dict.fromkeys(
    "pt es fr de it nl ru sv tr pl cs sk da fi el ro uk bg id nb no hu".split(), ","
)


class Piece(NamedTuple):
    """A run of digits that is one value, with what multiplies it.

    Attributes:
        value: without what multiplies it.
        start, end: offsets, with what multiplies it.
        scale: what multiplies it, or None.
        other: what it is where its mark is not what it seems.
        parts: the numbers that say the same together: 2 and 0.5 for 2.5.
        row: how many numbers stand in an unbroken row with it: `1,2,3`.
    """

    value: Decimal
    start: int
    end: int
    scale: Scale | None = None
    other: Decimal | None = None
    parts: frozenset[str] = frozenset()
    row: int = 1


def pieces(plain: str, starts: list[int], language: str | None) -> list[Piece]:
    """The values in order.

    Args:
        plain: with ASCII digits.
        starts: where its runs of digits start.
        language: ISO 639 code; None where it is not known.
    """
    found = [*_pieces(plain, starts, language), *_bare_fractions(plain)]
    found.sort(key=lambda piece: piece.start)
    return found


def digit_items(found: list[Piece]) -> Iterator[Item]:
    """The pieces as items of numerals."""
    for number, piece in enumerate(found):
        if piece.row > MAX_ROW:
            continue
        value: Decimal = piece.value
        room = scale = 1
        flags = Flag.DIGITS
        if piece.scale is not None:
            power = piece.scale.powers[0]
            value, scale = value.scaleb(power), 10**power
            flags |= Flag.UNSURE if len(piece.scale.powers) > 1 else Flag.NONE
            if len(piece.scale.powers) == 1 and piece.value == int(piece.value):
                room = scale
        whole = int(value) if value == int(value) else Fraction(value)
        yield Item(piece.start, piece.end, "number", whole, room, flags, number, scale)


def _pieces(plain: str, starts: list[int], language: str | None) -> Iterator[Piece]:
    done = 0
    for match in found_at(starts, _NUMBER, plain):
        if match.start() < done:
            continue
        first, raw = match.start(), match.group()
        parts = values(raw, in_groups=not _is_telephone(plain, match))
        if len(parts) != 1:
            yield from (Piece(v, first + s, first + e, row=len(parts)) for v, s, e in parts)
            continue
        piece = _piece(plain, parts[0][0], first, match.end(), language)
        done = piece.end
        yield piece


def _piece(plain: str, value: Decimal, start: int, end: int, language: str | None) -> Piece:
    sign = _FRACTION_SIGN.match(plain, end)
    rest = vulgar_fraction(sign.group()) if sign else None
    if rest is not None:
        return Piece(value + rest, start, end + 1, parts=_halves(value, rest))
    power = _power(plain, value, start, end)
    if power is not None:
        return power
    other = other_value(plain[start:end])
    if other is not None:
        mark = _MARKS.get(language or "")
        value, other = (other, value) if mark and mark in plain[start:end] else (value, None)
    scale = scale_after(plain, start, end, language)
    whole, _, fraction = as_decimal(value).partition(".")
    halves = frozenset((whole, "0.5")) if fraction == "5" and whole != "0" else frozenset[str]()
    return Piece(value, start, scale.end if scale else end, scale, other, halves)


def _halves(value: Decimal, rest: Decimal) -> frozenset[str]:
    return frozenset((as_decimal(value), as_decimal(rest)))


def _power(plain: str, value: Decimal, start: int, end: int) -> Piece | None:
    """5×10⁶, 1e10, and 10⁶ by itself."""
    match = _POWER_OF_TEN.match(plain, end)
    if match is None and value == 10:
        match, value = _BARE_POWER.match(plain, end), Decimal(1)
    if match is None:
        return _power_of(plain, value, start, end)
    groups = match.groupdict()
    figures = groups.get("e") or groups["figures"] or groups["figures_ja"]
    power = int(figures or groups["power"].translate(_AS_DIGITS))
    power = -power if _is_negative(groups) else power
    return Piece(value.scaleb(power), start, match.end()) if abs(power) <= _MAX_POWER else None


def _power_of(plain: str, value: Decimal, start: int, end: int) -> Piece | None:
    """2^10, 2の10乗."""
    match = _POWER.match(plain, end) if end - start <= _MAX_BASE and value else None
    if match is None:
        return None
    groups = match.groupdict()
    power = int(groups["figures"] or groups["figures_ja"])
    if power > _MAX_POWER:
        return None
    raised = value**power
    return Piece(1 / raised if _is_negative(groups) else raised, start, match.end())


def _is_negative(groups: dict[str, str | None]) -> bool:
    return bool({groups.get(name) for name in ("minus", "minus_ja")} & set("-−")) or bool(
        groups.get("raised")
    )


_AS_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")


def _bare_fractions(plain: str) -> Iterator[Piece]:
    """½ and its like, where no number stands before it."""
    if plain.isascii():
        return
    for match in _FRACTION_SIGN.finditer(plain):
        value = vulgar_fraction(match.group())
        if value is not None and not plain[max(0, match.start() - 1) : match.start()].isdecimal():
            yield Piece(value, *match.span())


def _is_telephone(plain: str, match: re.Match[str]) -> bool:
    """Whether groups in spaces go on with a group that starts with 0: 0800 555 111."""
    before = plain[max(0, match.start() - 6) : match.start()]
    return " " in match.group() and bool(
        re.search(r"(?<!\d)(?<!\d )0\d*[ -]$", before)
        or re.match(r"[ -]0\d", plain[match.end() : match.end() + 3])
    )
