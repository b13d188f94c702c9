"""Times of day, as hours and minutes: `3 p.m.`, `3:30 da tarde`, `下午3点`, `15.30 Uhr`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.checking.numerals.halves_of_day import (
    AFTERNOON,
    CJK_AFTERNOON,
    CJK_MORNING,
    MORNING,
    NIGHT,
    hour_of_day,
)
from summarize.checking.numerals.separators import digit_starts, found_at
from summarize.patterns import lazy

# What makes a number an hour of 24: `15h`, `15 Uhr`.
_HOUR = r"h(?:s|rs)?|uhr"
_TIME = lazy(
    rf"(?<![^\W\u3040-\u30ff\u4e00-\u9fff])(?<![.,:/$€£-])(?P<half_before>{CJK_MORNING}|{CJK_AFTERNOON})? ?"
    r"(?P<hour>\d{1,2})"
    rf"(?:(?P<colon>:)(?P<minute>\d\d)(?P<suffix> ?(?:{_HOUR})\b)?(?!:?\d)"
    r"|(?P<dot>\.)(?P<dot_minute>\d\d)(?!\.?\d)"
    rf"| ?(?P<h>(?:{_HOUR})(?![^\W\d_]))(?: ?:?(?P<h_minute>\d\d)(?!\d|[:.,]\d))?"
    r"| ?(?P<cjk>[点點](?!\d(?![\d分])|\d{3})|[時时시])(?: ?(?P<cjk_minute>\d{1,2}) ?[分분]|(?P<cjk_half>半|반))?"
    r"|(?P<bare>))"
    rf"(?: (?P<uhr>uhr|h)\b)?"
    r"(?P<after>(?: ?(?:horas|hrs?|heures|ore|часов|часа|बजे))? ?"
    rf"(?:(?P<am>{MORNING})|(?P<pm>{AFTERNOON})|(?P<night>{NIGHT})|(?P<oclock>o'clock))"
    r"(?![^\W_])[\u064b]?)?",
    re.IGNORECASE,
)
_WORDS = {
    "12:00": r"noon|midday|meio-dia|mediodía|midi|mittags?|mezzogiorno|полдень|полудня|正午"
    r"|צהריים",
    "0:00": r"midnight|meia-noite|medianoche|minuit|mitternachts?|mezzanotte|полночь|полуночи"
    r"|منتصف الليل|午夜|חצות",
}  # fmt: skip
_WORD = lazy("|".join(rf"(?P<t{k[:-3]}>(?<!\w)(?:{w})(?!\w))" for k, w in _WORDS.items()), re.I)
# Where such a word can start: what these are is quicker to find.
_FIRST = "".join(
    {c for w in _WORDS.values() for one in w.split("|") for c in one[0] + one[0].upper()}
)
_FIRST_OF_WORD = lazy(rf"[{_FIRST}](?<!\w[{_FIRST}])")
# Where the clock goes on to 24: `3:30` is in the night, not in the afternoon.
COUNTS_TO_24 = frozenset(
    "bg cs da de es et fi fr hr hu is it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk".split()
)


class Clock(NamedTuple):
    """A time of day.

    Attributes:
        times: `15:30`; two where it may be before or after noon.
        parts: the figures that it is written with.
        start, end: offsets.
    """

    times: tuple[str, ...]
    parts: frozenset[str]
    start: int
    end: int


def clocks(text: str, language: str | None) -> Iterator[Clock]:
    """The times of day in a text with ASCII digits, in order.

    Args:
        text: any text, its digits those of ASCII.
        language: ISO 639 code; None where it is not known.
    """
    for match in found_at(_hour_starts(text), _TIME, text):
        clock = _clock(match, language)
        if clock is not None:
            yield clock


def hour_words(text: str) -> list[str]:
    """Noon and midnight, as times."""
    starts = (match.start() for match in _FIRST_OF_WORD.finditer(text))
    return [f"{int((match.lastgroup or 't0')[1:])}:00" for match in found_at(starts, _WORD, text)]


def possible_times(hour: int, minute: int) -> tuple[str, ...]:
    """The times that figures may stand for where nothing else is said; none if none."""
    if hour > 23 or minute > 59:
        return ()
    if 1 <= hour <= 12:
        return (f"{hour}:{minute:02}", f"{(hour + 12) % 24}:{minute:02}")
    return (f"{hour}:{minute:02}",)


def _hour_starts(text: str) -> Iterator[int]:
    """Where a time can start: at its figures, or at half a day of two characters before them."""
    for start in digit_starts(text):
        yield from range(max(0, start - 3), start + 1)


def _clock(match: re.Match[str], language: str | None) -> Clock | None:
    hour = int(match["hour"])
    written = match["minute"] or match["dot_minute"] or match["h_minute"] or match["cjk_minute"]
    minute = 30 if match["cjk_half"] else int(written or 0)
    am, pm, night = match["am"], match["pm"], match["night"]
    if am and language == "de" and "." not in am and am.lower() == "am":
        am = None  # `um 15.30 am Montag`
    before = match["half_before"]
    says_half = am or pm or night or before
    marked = match["colon"] or match["h"] or match["cjk"] or match["uhr"] or match["oclock"]
    if hour > 23 or minute > 59 or not (says_half or marked):
        return None
    parts = {str(hour)} | ({str(minute)} if written and minute else set())
    end = match.end() if am or pm or night or match["oclock"] else match.start("after")
    if end == -1:
        end = match.end()
    times: tuple[str, ...]
    if says_half and hour <= 12:
        late = bool(pm or (before and re.fullmatch(CJK_AFTERNOON, before)))
        times = (f"{hour_of_day(hour, late=late, night=bool(night))}:{minute:02}",)
    elif (
        match["hour"][0] == "0"
        or match["h"]
        or match["suffix"]
        or match["uhr"]
        or (match["colon"] and language in COUNTS_TO_24 and not match["oclock"])
    ):
        times = (f"{hour}:{minute:02}",)
    else:
        times = possible_times(hour, minute)
    return Clock(times, frozenset(parts), match.start("hour"), end)
