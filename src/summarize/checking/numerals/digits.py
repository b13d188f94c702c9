"""What a text writes in digits: the values, with their separators, units, decades and times."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarize.checking.numerals.clocks import clocks, possible_times
from summarize.checking.numerals.scales import Scale, scale_after
from summarize.checking.numerals.separators import (
    as_decimal,
    ascii_digits,
    digit_starts,
    found_at,
    values,
)
from summarize.checking.numerals.symbols import centuries, vulgar_fraction
from summarize.documents import Span

# Digits of any script, with separators inside: 1,234.5 - 1 234,5 - ١٬٢٣٤٫٥ - 12'500.
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,，،٬٫']\d+)*")
_FRACTION = re.compile(r"(?<![\d/.,])(\d)/(\d|10)(?![\d/]|[.,]\d)")
_FRACTION_SIGN = re.compile(r"[¼-¾⅐-⅞↉](?<![^\W\d_].)(?![^\W\d_])")
# 14/03/2025 and 7月: one of these numbers is a month.
_DATE = re.compile(r"(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{2,4}(?!\d)|(?<!\d)\d{1,2}(?= ?[月월])")
_CENTURY_AFTER = re.compile(
    r"(?:-?(?:st|nd|rd|th|er|e|ème|º|°|\.|го|м|й|е))?(?:[ -]?(?:世纪|世紀|세기)|[ -](?:"
    r"century|centuries|siècles?|jahrhundert\w*|jh\.|век\w*|вв?\.|yüzyıl\w*))",
    re.IGNORECASE,
)
_CENTURY_BEFORE = re.compile(r"(?:séculos?|siglos?|secol[oi]|القرن(?: ال)?|המאה ה-?) ?$", re.I)
_DECADE_AFTER = re.compile(r"'?s\b|er[ns]?\b|-?[ея]?[ех]\b(?: год\w*)?|年代|년대|'l[aeu]r|दशक")
_DECADE_BEFORE = re.compile(
    r"(?:\banos|\baños|\bannées|\banni|\bjaren|\bdécada de(?: los)?|שנות ה-?) ?'?$", re.IGNORECASE
)
# What may be a time as well as a duration.
_HOURS_AFTER = re.compile(r" ?(?:horas|heures|часов|часа|ore|uur)(?!\w)", re.IGNORECASE)
# `Às 15 de quarta-feira`, `kl. 15`
_AT_BEFORE = re.compile(
    r"(?<!\w)(?:at|às|a las|à|alle|ore|um|kl\.?|klo|saat|в|الساعة) $", re.IGNORECASE
)
_CJK_CENTURY = re.compile(r"(\d{1,2}) ?世[纪紀] ?$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(1\d|20)\d\d ?[-–—/‑] ?$")
_RANGE = re.compile(
    r" ?[-–—~‑] ?| (?:to|or|and|a|à|ou|o|e|et|y|bis|oder|und|и|или|до|إلى|או|עד) | ?[至到、] ?"
)
_MAX_BEFORE = 24


class Number(NamedTuple):
    """A number where it stands.

    Attributes:
        value: the likeliest value, as a decimal, or as a time, `15:30`.
        readings: all the values that it may have.
        text: as it is written.
        span: where.
        parts: the numbers that say the same together: 20 and 12 for 20:12, 2 and 0.5 for 2.5.
        offers: what it supports, and is not its value: the hour of a time, the century of a decade.
    """

    value: str
    readings: frozenset[str]
    text: str
    span: Span
    parts: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()


def written_numbers(
    text: str, language: str | None = None, *, keeps_units: bool = False
) -> list[Number]:
    """The numbers that stand in digits, and centuries in Roman numerals, in order.

    Args:
        text: any text.
        language: ISO 639 code; None where it is not known.
        keeps_units: whether `6.4 million` may also be 6.4, beside a word that is not known here.
    """
    plain = ascii_digits(text)
    found = [*_times(text, plain, language), *_fractions(text, plain), *_centuries(text, plain)]
    free = without(plain, [number.span for number in found])
    starts = digit_starts(free)
    dates = [Span(*match.span()) for match in found_at(starts, _DATE, free)]
    pieces = list(_pieces(free, starts, language))
    for place, piece in enumerate(pieces):
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        found.append(_number(text, plain, piece, following, dates, keeps_units=keeps_units))
    return sorted(found, key=lambda number: number.span)


def without(text: str, spans: list[Span]) -> str:
    """The text with something in the place of these spans that belongs to no word or number."""
    kept = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            kept += [text[done : max(done, start)], "|" * (end - max(done, start))]
            done = end
    return "".join([*kept, text[done:]])


class _Piece(NamedTuple):
    """A run of digits that is one value, with what multiplies it."""

    value: Decimal
    start: int
    end: int
    scale: Scale | None = None
    parts: frozenset[str] = frozenset()


def _times(text: str, plain: str, language: str | None) -> Iterator[Number]:
    for clock in clocks(plain, language):
        span = Span(clock.start, clock.end)
        written = text[span.start : span.end]
        yield Number(
            clock.times[0], frozenset(clock.times), written, span, clock.parts, clock.parts
        )


def _fractions(text: str, plain: str) -> Iterator[Number]:
    for match in found_at(digit_starts(plain), _FRACTION, plain) if "/" in plain else ():
        over, under = map(int, match.groups())
        if 0 < over < under:
            value = (Decimal(over) / under).quantize(Decimal("0.0001"))
            parts = frozenset(match.groups())
            readings = frozenset((as_decimal(value), match.group()))
            span = Span(*match.span())
            yield Number(as_decimal(value), readings, text[span.start : span.end], span, parts)


def _centuries(text: str, plain: str) -> Iterator[Number]:
    for numeral in centuries(plain):
        span = Span(numeral.start, numeral.end)
        value = str(numeral.value)
        readings = frozenset((value, f"century {value}"))
        yield Number(value, readings, text[span.start : span.end], span)


def _pieces(plain: str, starts: list[int], language: str | None) -> Iterator[_Piece]:
    """The values in their order, with units; 3亿5000万 is one."""
    waiting: _Piece | None = None
    pieces = [*_unjoined(plain, starts, language), *_bare_fractions(plain)]
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if (
            waiting is not None
            and waiting.scale is not None
            and waiting.scale.unspaced
            and plain[waiting.end : piece.start] in ("", " ")
            and piece.value.scaleb(piece.scale.powers[0] if piece.scale else 0)
            < Decimal(10) ** waiting.scale.powers[0]
        ):
            value = waiting.value.scaleb(waiting.scale.powers[0])
            value += piece.value.scaleb(piece.scale.powers[0] if piece.scale else 0)
            scale = Scale((0,), piece.end, unspaced=bool(piece.scale))
            waiting = _Piece(value, waiting.start, piece.end, scale)
            continue
        if waiting is not None:
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting


def _unjoined(plain: str, starts: list[int], language: str | None) -> Iterator[_Piece]:
    done = 0
    for match in found_at(starts, _NUMBER, plain):
        if match.start() < done:
            continue
        parts = values(match.group(), in_groups=not _is_telephone(plain, match))
        for value, start, end in parts:
            start, end = match.start() + start, match.start() + end  # noqa: PLW2901
            if len(parts) > 1:
                yield _Piece(value, start, end)
                continue
            sign = _FRACTION_SIGN.match(plain, end)
            rest = vulgar_fraction(sign.group()) if sign else None
            if rest is not None:
                halves = frozenset((as_decimal(value), as_decimal(rest)))
                yield _Piece(value + rest, start, end + 1, None, halves)
                continue
            scale = scale_after(plain, start, end, language)
            done = scale.end if scale else end
            halves = frozenset[str]()
            whole, _, fraction = as_decimal(value).partition(".")
            if fraction == "5" and whole != "0":
                halves = frozenset((whole, "0.5"))
            yield _Piece(value, start, done, scale, halves)


def _bare_fractions(plain: str) -> Iterator[_Piece]:
    """½ and its like, where no number stands before it."""
    for match in _FRACTION_SIGN.finditer(plain):
        value = vulgar_fraction(match.group())
        if value is not None and not plain[max(0, match.start() - 1) : match.start()].isdecimal():
            yield _Piece(value, *match.span())


def _is_telephone(plain: str, match: re.Match[str]) -> bool:
    """Whether groups in spaces go on with a group that starts with 0: 0800 555 111."""
    before = plain[max(0, match.start() - 6) : match.start()]
    return " " in match.group() and bool(
        re.search(r"(?<!\d)(?<!\d )0\d*[ -]$", before)
        or re.match(r"[ -]0\d", plain[match.end() : match.end() + 3])
    )


def _number(
    text: str,
    plain: str,
    piece: _Piece,
    following: _Piece | None,
    dates: list[Span],
    *,
    keeps_units: bool,
) -> Number:
    span = Span(piece.start, piece.end)
    written = text[span.start : span.end]
    value = as_decimal(piece.value)
    if piece.scale is not None:
        values = [piece.value.scaleb(power) for power in piece.scale.powers]
        readings = [as_decimal(one) for one in values]
        if keeps_units:
            # 640万 is 6,400,000, and 6.4 of something elsewhere.
            readings += [as_decimal(values[-1].scaleb(-power)) for power in (3, 6, 9)] + [value]
        return Number(readings[0], frozenset(readings), written, span, piece.parts)
    readings = [value]
    offers: set[str] = set()
    before = plain[max(0, span.start - _MAX_BEFORE) : span.start]
    after = plain[span.end : span.end + _MAX_BEFORE]
    whole = "." not in value
    digits = plain[span.start : span.end]
    if following and following.scale and _RANGE.fullmatch(plain, span.end, following.start):
        # 2-3 million
        readings += [as_decimal(piece.value.scaleb(power)) for power in following.scale.powers]
    if _is_decade(digits, before, after):
        more, offers = _decade(int(piece.value), _CJK_CENTURY.search(before))
        readings += more
    elif whole and (_CENTURY_AFTER.match(after) or _CENTURY_BEFORE.search(before)):
        readings.append(f"century {value}")
    elif len(digits) <= 2 and digits.isdecimal() and _HOURS_AFTER.match(after):
        readings.append(f"{int(digits)}:00")
    elif len(digits) <= 2 and digits.isdecimal() and _AT_BEFORE.search(before):
        readings += possible_times(int(digits), 0)
    elif len(digits) == 2 and digits.isdecimal():
        if year := _YEAR_BEFORE.search(before):
            readings.append(year.group(1) + digits)
        elif re.search(r"(?<!\w)'$", before):
            readings += ["19" + digits, "20" + digits]
    elif time := re.fullmatch(r"(\d{1,2})[.,](\d\d)", digits):
        readings += possible_times(int(time.group(1)), int(time.group(2)))
    if whole and piece.value <= 12 and _is_inside(span, dates):
        readings.append(f"month {value}")
    return Number(value, frozenset(readings), written, span, piece.parts, frozenset(offers))


def _is_inside(span: Span, others: list[Span]) -> bool:
    """Whether one of some spans, in order and apart from each other, has all of this one."""
    place = bisect_right(others, span.start, key=lambda other: other.start)
    return place > 0 and span.end <= others[place - 1].end


def _is_decade(digits: str, before: str, after: str) -> bool:
    if len(digits) not in (2, 4) or not digits.isdecimal() or digits[-1] != "0":
        return False
    return bool(_DECADE_AFTER.match(after) or _DECADE_BEFORE.search(before))


def _decade(value: int, century: re.Match[str] | None) -> tuple[list[str], set[str]]:
    """The 1980s are the 80s, and years of the 20th century; 17世纪20年代 are the 1620s."""
    if century:
        return [str(100 * (int(century.group(1)) - 1) + value)], set()
    if value < 100:
        return [f"19{value}", f"20{value}"], {"century 20", "century 21"}
    short = [str(value % 100)] if 1900 <= value < 2100 else []
    return short, {f"century {value // 100 + 1}"}
