"""Times of day in words: `às nove e meia da noite`, `half past nine`, `halb zehn`, `晚上九点半`."""

import re
from collections.abc import Sequence

from summarize.checking.numerals.clocks import COUNTS_TO_24, Clock, possible_times
from summarize.checking.numerals.halves_of_day import (
    AFTERNOON,
    AFTERNOON_BEFORE,
    CJK_AFTERNOON,
    CJK_MORNING,
    MORNING,
    MORNING_BEFORE,
    NIGHT,
    NIGHT_BEFORE,
    hour_of_day,
)
from summarize.checking.numerals.items import Numeral
from summarize.patterns import lazy

# What stands before the hour and says how far it is from it, in minutes.
_BEFORE = re.compile(
    r"(?P<m30>half past|demi-heure après)|(?P<m15>(?:a )?quarter past|viertel nach|kwart over"
    r"|kvart över)|(?P<back15>(?:a )?quarter to|viertel vor|kwart voor|kvart i|um quarto para as?"
    r"|без четверти)|(?P<back30>hal[bfv]|(?:в )?половин[аеуы])",
    re.IGNORECASE,
)
_BEFORE_HOUR = lazy(rf"(?<!\w)(?:{_BEFORE.pattern}) \Z", re.IGNORECASE)
_HOURS = lazy(
    r" ?(?P<sure>o'clock|uhr|बजे|点鐘|點鐘|点钟)(?!\w)| (?P<hours>horas?|heures?|ore|uur|часов|часа|час)"
    r"(?!\w)| ?(?P<cjk>[点點時时]|시(?![가-힣]))",
    re.IGNORECASE,
)
_HALF_BEHIND = re.compile(
    r" (?:والنصف|et demie?|e meia|y media|e mezza|с половиной)(?!\w)|半| 반(?=에|이|[ ,.]|$)",
    re.IGNORECASE,
)
_QUARTER_BEHIND = re.compile(
    r"(?: (?:et quart|e (?:um )?quarto|y cuarto|e un quarto))(?!\w)| ?وال?ربع|一刻", re.IGNORECASE
)
_MINUTES_UNIT = re.compile(r" ?(?:[分분]|minutos?|minutes?|minuti|минут\w*)")
_HALF_OF_DAY = lazy(
    rf",? ?(?:(?P<am>{MORNING})|(?P<pm>{AFTERNOON})|(?P<night>{NIGHT}))(?![^\W_])\u064b?",
    re.IGNORECASE,
)
_HALF_BEFORE = lazy(
    rf"(?:(?P<am>{CJK_MORNING})|(?P<pm>{CJK_AFTERNOON})) ?\Z"
    rf"|(?<!\w)(?:(?P<am2>{MORNING_BEFORE})|(?P<pm2>{AFTERNOON_BEFORE})|(?P<night>{NIGHT_BEFORE})"
    r")(?: (?:को|के|saat))? \Z"
)
_JOINED = re.compile(r" (?:e|y|et|und|en|och|and)? ?|-| ?و ?")
_AT = re.compile(
    r"(?<!\w)(?:às|(?:volta|antes|depois|partir|desde|entre|até) (?:d?as|às)|a las"
    r"|(?:antes|después|partir|desde|alrededor) (?:de )?las|alle|saat|الساعة) \Z",
    re.IGNORECASE,
)
_PARTS_OF_HOUR = (15, 30, 45)
# Before the hour Turkish has the half of day, and behind it an ending.
_AT_TURKISH = re.compile(r"['’]?[dt][ae](?!\w)")
_LONGEST_BEFORE = 24


def time_at(
    numerals: Sequence[Numeral], place: int, text: str, language: str | None
) -> tuple[Clock, int] | None:
    """The time of day that a numeral is the hour of, and how many numerals it is made of.

    Args:
        numerals: those of a text, in order.
        place: that of the hour.
        text: where they stand.
        language: its ISO 639 code; None where it is not known.
    """
    numeral = numerals[place]
    if not 0 <= numeral.value <= 24 or numeral.factor[1] > 10 or numeral.weak:
        return None
    hour, minute = _hour(numeral, text)
    start, end, taken = numeral.start, numeral.end, 1
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    distance = _BEFORE_HOUR.search(before) if before.endswith(" ") else None
    if distance is not None and distance.lastgroup == "back30" and not 1 <= numeral.value <= 12:
        return None
    if distance is not None:
        hour, minute = _moved(hour, distance.lastgroup or "")
        start -= len(before) - distance.start()
        before = before[: distance.start()]
    elif numeral.ordinal and language not in ("ar", "he"):
        return None
    hours = _HOURS.match(text, end)
    # `Às dez e meia`
    is_at = minute in _PARTS_OF_HOUR and numeral.value <= 12 and _AT.search(before)
    is_sure = bool(distance or is_at or (hours and hours["sure"]))
    end = hours.end() if hours else end
    if part := _HALF_BEHIND.match(text, end):
        minute, end = 30, part.end()
        is_sure = is_sure or bool(hours and hours["cjk"])
    elif part := _QUARTER_BEHIND.match(text, end):
        minute, end = 15, part.end()
    elif not minute and (following := _minutes(numerals, place + 1, text, end)):
        minute, end, taken = int(following.value), following.end, 2
        unit = _MINUTES_UNIT.match(text, end)
        # `Seis horas e dez minutos` may be a duration.
        is_hour = hours and hours["hours"] and language == "fr" and not unit and minute >= 5
        is_sure = is_sure or bool(hours and hours["cjk"]) or bool(is_hour)
        end = unit.end() if unit else end
    half = _HALF_OF_DAY.match(text, end)
    if half and language == "de" and half.group().strip().lower() == "am":
        half = None
    if half is None and (hours or _AT_TURKISH.match(text, end) or _AT_TURKISH.match(text, end - 2)):
        half = _HALF_BEFORE.search(before)
    if not (half or is_sure) or minute > 59 or hour > 24:
        return None
    if half and half.re is _HALF_OF_DAY:
        end = half.end()
    times = _times(hour, minute, half, language)
    parts = frozenset((str(hour), str(minute))) if minute else frozenset((str(hour),))
    return Clock(times, parts, start, end), taken


def _hour(numeral: Numeral, text: str) -> tuple[int, int]:
    """The hour and minute of `nove e meia` and of `7.55`; no minute that can be, of `7.123`."""
    whole = int(numeral.value)
    if whole == numeral.value:
        return whole, 0
    written = text[numeral.start : numeral.end].partition(".")[2]
    if written.isdecimal():
        return whole, int(written) if len(written) == 2 else 60
    return whole, int((numeral.value - whole) * 60)


def _moved(hour: int, name: str) -> tuple[int, int]:
    """The hour and the minutes that `half past`, `quarter to` or `halb` make of an hour."""
    minutes = int(name.removeprefix("back").removeprefix("m"))
    return ((hour - 1) % 24, 60 - minutes) if name.startswith("back") else (hour, minutes)


def _minutes(numerals: Sequence[Numeral], place: int, text: str, end: int) -> Numeral | None:
    following = numerals[place] if place < len(numerals) else None
    if following is None or following.start < end or following.ordinal or following.weak:
        return None
    is_minute = isinstance(following.value, int) and 0 < following.value < 60
    gap = text[end : following.start]
    return following if is_minute and (not gap or _JOINED.fullmatch(gap)) else None


def _times(
    hour: int, minute: int, half: re.Match[str] | None, language: str | None
) -> tuple[str, ...]:
    if half is not None and hour <= 12:
        found = half.groupdict()
        late = bool(found.get("pm") or found.get("pm2"))
        hour = hour_of_day(hour, late=late, night=bool(found.get("night")))
        return (f"{hour}:{minute:02}",)
    if hour > 12 or (language in COUNTS_TO_24 and half is None and minute not in (15, 30, 45)):
        return (f"{hour % 24}:{minute:02}",)
    return possible_times(hour, minute)
