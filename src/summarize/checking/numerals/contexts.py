"""What a whole number is besides, where it stands: a year, a decade, a century, an hour, a month."""

import re

from summarize.checking.numerals.clocks import possible_times

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
_CJK_CENTURY = re.compile(r"(\d{1,2}|二?十[一二三四五六七八九]?) ?世[纪紀] ?$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(1\d|20)\d\d ?[-–—/‑] ?$")
_TIME = re.compile(r"(\d{1,2})[.,](\d\d)")
_APOSTROPHE = re.compile(r"(?<!\w)'$")


def besides(
    digits: str, value: int, before: str, after: str, *, in_digits: bool
) -> tuple[set[str], set[str]]:
    """What else a whole number may be, and what it supports and is not.

    Args:
        digits: as it is written, with ASCII digits.
        value: its value.
        before: the text up to it.
        after: the text behind it.
        in_digits: whether it stands in digits and nothing else.
    """
    if in_digits and _is_decade(digits, before, after):
        return _decade(value, _CJK_CENTURY.search(before))
    if value < 100 and (_CENTURY_AFTER.match(after) or _CENTURY_BEFORE.search(before)):
        return {f"century {value}"}, set()
    if not in_digits:
        if value % 10 == 0 and value < 100 and after.startswith(("年代", "년대")):
            return _decade(value, None)
        return (
            {f"month {value}"} if after[:1] in ("月", "월") and 0 < value <= 12 else set()
        ), set()
    readings: set[str] = set()
    if len(digits) <= 2 and _HOURS_AFTER.match(after):
        readings.add(f"{value}:00")
    elif len(digits) <= 2 and _AT_BEFORE.search(before):
        readings |= set(possible_times(value, 0))
    elif len(digits) == 2:
        if year := _YEAR_BEFORE.search(before):
            readings.add(year.group(1) + digits)
        elif _APOSTROPHE.search(before):
            readings |= {"19" + digits, "20" + digits}
    return readings, set()


def as_time(digits: str) -> tuple[str, ...]:
    """The times that `7.30` may be."""
    time = _TIME.fullmatch(digits)
    return possible_times(int(time.group(1)), int(time.group(2))) if time else ()


def _is_decade(digits: str, before: str, after: str) -> bool:
    if len(digits) not in (2, 4) or digits[-1] != "0":
        return False
    return bool(_DECADE_AFTER.match(after) or _DECADE_BEFORE.search(before))


def _decade(value: int, century: re.Match[str] | None) -> tuple[set[str], set[str]]:
    """The 1980s are the 80s, and years of the 20th century; 17世纪20年代 are the 1620s."""
    if century and century.group(1).isdecimal():
        return {str(100 * (int(century.group(1)) - 1) + value)}, set()
    if value < 100:
        return {f"19{value}", f"20{value}"}, {"century 20", "century 21"}
    short = {str(value % 100)} if 1900 <= value < 2100 else set()
    return short, {f"century {value // 100 + 1}"}
