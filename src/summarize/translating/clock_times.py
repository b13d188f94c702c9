"""Times of day in the clock that a language tells them by: `3 p.m.` is `15h` in Portuguese.

Small translators write some times as the reader knows them, and leave others as they stood.
"""

import re

from summarize.languages.tags import base
from summarize.patterns import lazy

# Languages that write times of 24 hours, with what stands between hours and minutes, and behind
# hours alone.
_SIGNS = {
    "pt": ("h", "h"),
    "fr": (" h ", " h"),
    **dict.fromkeys(
        "bg ca cs da de el et fi gl hr hu it lt lv nb nl no pl ro ru sk sl sr sv tr uk".split(),
        (":", ":00"),
    ),
}
_HOUR = r"(?P<{0}>0?\d|1[0-2])(?:[:.h](?P<{0}_minutes>[0-5]\d))?"
_TIME = lazy(
    rf"(?<![\w.,:])(?:{_HOUR.format('first')}(?P<between>[\s–-]{{1,3}}(?:[^\W\d_]{{1,4}}\s)?))?"
    rf"{_HOUR.format('hour')}\s?(?P<half>[ap])\.?\s?m(?!\w)(?P<dot>\.)?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\d\s?[ap]\.?\s?m", re.IGNORECASE)
# In English 12 a.m. is midnight; in Portuguese that says nothing.
_MIDNIGHT = re.compile(r"(?<!\d)12(?::00)?\s?a\.?\s?m", re.IGNORECASE)
_TWELVE_IN_THE_MORNING = re.compile(r"(?<![\d:])12(?::00|h00|h)?(?: horas)? da manhã")
_NOON = 12
_EVENING = 7


def told_by_24_hours(translation: str, original: str, language: str) -> str:
    """A translation with the times that still have `a.m.` and `p.m.` told by 24 hours.

    Args:
        translation: of one sentence or more.
        original: what it was made from.
        language: BCP 47 tag of the translation; one that has such times keeps them.
    """
    signs = _SIGNS.get(base(language))
    if signs is None:
        return translation
    if _LETTER.search(translation):
        translation = _TIME.sub(lambda match: _told(match, signs), translation)
    if base(language) == "pt" and _MIDNIGHT.search(original):
        translation = _TWELVE_IN_THE_MORNING.sub("0h", translation)
    return translation


def _told(match: re.Match[str], signs: tuple[str, str]) -> str:
    is_late = match["half"] in "pP"
    hour = match["hour"], match["hour_minutes"]
    if match["first"] is None:
        return _time(*hour, signs, is_late=is_late) + _stop(match)
    if signs != _SIGNS["pt"]:
        return match.group()
    # Of `between 2 and 4 p.m.` it is said once: both may be in that half of the day, or one.
    night = int(match["hour"]) % _NOON >= _EVENING
    half = ("da noite" if night else "da tarde") if is_late else "da manhã"
    return match.group()[: match.start("half") - match.start()].rstrip() + f" {half}" + _stop(match)


def _stop(match: re.Match[str]) -> str:
    """The full stop of `p.m.`, where it ends the sentence as well; a cell of a table is none."""
    if not match.string[: match.start()].strip():
        return ""
    follows = match.string[match.end() : match.end() + 2].strip()[:1]
    ends = match["dot"] is not None and not (follows.islower() or follows in tuple(",;:)"))
    return "." if ends else ""


def _time(hour: str, minutes: str | None, signs: tuple[str, str], *, is_late: bool) -> str:
    between, alone = signs
    number = int(hour) % _NOON + (_NOON if is_late else 0)
    return f"{number}{between}{minutes}" if minutes and minutes != "00" else f"{number}{alone}"
