"""The days that a sentence names, in figures, by name, or reckoned from the report's own date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache, lru_cache

from summarize.checking.comparison.dates_found import dates_in
from summarize.digesting.day_words import AGO, LATER, RELATIVE, SMALL, YEARS_APART
from summarize.digesting.days_to_come import is_limit, is_to_come, may_be_to_come
from summarize.digesting.word_tables import fold
from summarize.documents import Span
from summarize.languages.tags import base

_YEAR = r"(?P<y>(?:19|20)\d\d)"
_ISO = re.compile(rf"(?<!\d){_YEAR}-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})(?!\d)")
_FIGURES = re.compile(rf"(?<![\d./-])(?P<d>\d{{1,2}})[./-](?P<m>\d{{1,2}})[./-]{_YEAR}(?![\d/-])")
_HAN = re.compile(
    r"(?:(?P<y>(?:19|20)\d\d) ?[年년] ?)?(?P<m>\d{1,2}) ?[月월] ?(?P<d>\d{1,2}) ?[日일号號]"
)
_DAY_BEFORE = re.compile(
    r"(?<![\d.,:–-])(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?[\s\u00a0]*(?:de\s|of\s|d['’])?\s*\Z",
    re.IGNORECASE,
)
_DAY_AFTER = re.compile(r"\.?\s(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)")
# The Levant writes two names of a month: `آذار/مارس 2025`.
_YEAR_AFTER = re.compile(
    rf"(?:/\w{{3,12}})?(?:\.|,)?\s*(?:de\s|del\s|of\s)?{_YEAR}(?!\d)", re.IGNORECASE
)
# `Quinta-feira (13)`, `Thursday 13`
_NUMBER_BEHIND = re.compile(r"\s?\((?P<d>\d{1,2})\)|,? (?P<d2>\d{1,2})(?:th|st|nd|rd|\.)?(?= |,|$)")
_DAY_OF_MONTH = {
    "pt": re.compile(r"\b(?:no dia|dia) (?P<d>\d{1,2})(?!\d)(?! de)", re.IGNORECASE),
    "es": re.compile(r"\b(?:el día|día) (?P<d>\d{1,2})(?!\d)(?! de)", re.IGNORECASE),
}
_QUOTED = re.compile('“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"')
_REACH = 16
_REACH_APART = 80
_WEEK = 7
_HALF_YEAR = 183
_COUNTED = {"ago": AGO, "later": LATER}


@dataclass(frozen=True)
class DayMention:
    """A day where it is named.

    Attributes:
        span: in the sentence.
        day: which one.
        resolved: it was reckoned, from the date of the report or from the day before it.
        words: what names it.
    """

    span: Span
    day: date
    resolved: bool
    words: str


# Each sentence is asked for its days, and for where its dates stand.
_calendar_words = lru_cache(maxsize=64)(dates_in)


def day_of_line(line: str, language: str) -> date | None:
    """The day of a date line; None where it has none, or may be two: `03/05/2025` in English."""
    found = [*_in_figures(line, language), *_named(line, language, None)]
    return found[0].day if found else None


def days_in(
    sentence: str, language: str, own: date | None, before: date | None = None
) -> list[DayMention]:
    """The days that a sentence names, in its order.

    Args:
        sentence: on one line.
        language: its BCP 47 tag.
        own: the day of the report; without it, nothing is reckoned from it.
        before: the last day that the report has named: `two days later` goes on from it.
    """
    found = [*_in_figures(sentence, language), *_named(sentence, language, own)]
    if own is not None:
        quoted = [match.span() for match in _QUOTED.finditer(sentence)]
        # What somebody calls yesterday is not the report's.
        reckoned = _reckoned(sentence, language, own)
        _add(
            found,
            (
                one
                for one in reckoned
                if not any(start < one.span.start < end for start, end in quoted)
            ),
        )
    _add(found, _going_on(sentence, language, found, before))
    return sorted(found, key=lambda one: one.span)


def _add(found: list[DayMention], more: Iterable[DayMention]) -> None:
    """Add what does not lie over what is known."""
    for one in more:
        if not any(
            one.span.start < old.span.end and old.span.start < one.span.end for old in found
        ):
            found.append(one)


def date_spans(sentence: str, language: str) -> list[Span]:
    """Where dates stand, known days or not: their numbers are no figures."""
    spans = [Span(*match.span()) for pattern in (_ISO, _FIGURES, _HAN)
             for match in pattern.finditer(sentence)]  # fmt: skip
    for one in _calendar_words(sentence, language):
        if one.kind != "month":
            behind = _NUMBER_BEHIND.match(sentence, one.span.end)
            if behind is not None and behind["d"]:
                spans.append(Span(one.span.start, behind.end()))
            continue
        spans.append(Span(*_around_month(sentence, one.span)[:2]))
    for pattern in (*_DAY_OF_MONTH.values(), *_relative_patterns(base(language))):
        spans += [Span(*match.span()) for match in pattern.finditer(sentence)]
    return spans


def calendar_spans(sentence: str, language: str) -> list[Span]:
    """Where months and weekdays are named."""
    return [one.span for one in _calendar_words(sentence, language)]


def weekdays_in(sentence: str, language: str) -> Iterator[tuple[Span, int]]:
    """Where weekdays are named, of which week ever, and which (Monday is 1)."""
    return (
        (one.span, one.number)
        for one in _calendar_words(sentence, language)
        if one.kind == "weekday" and one.is_sure
    )


def _in_figures(text: str, language: str) -> Iterator[DayMention]:
    for match in (*_ISO.finditer(text), *(m for m in _HAN.finditer(text) if m["y"])):
        yield from _mention(match.span(), text, _date(match["y"], match["m"], match["d"]))
    for match in _FIGURES.finditer(text):
        day, month = int(match["d"]), int(match["m"])
        if month > 12 >= day:
            day, month = month, day
        elif base(language) == "en" and day <= 12 and day != month:
            # March 5 or May 3.
            continue
        yield from _mention(match.span(), text, _date(match["y"], month, day))


def _named(text: str, language: str, own: date | None) -> Iterator[DayMention]:
    """`3 May 2025`; without its year where the report has a date."""
    for match in _HAN.finditer(text):
        if not match["y"] and own is not None:
            day = _nearest(int(match["m"]), int(match["d"]), own)
            yield from _mention(match.span(), text, day)
    for one in _calendar_words(text, language):
        if one.kind != "month":
            continue
        start, end, number, year = _around_month(text, one.span)
        if not number or not (one.is_sure or text[one.span.start].isupper()):
            continue
        if year:
            yield from _mention((start, end), text, _date(year, one.number, number))
        elif own is not None and not _is_years_apart(text[:start], language):
            day = _nearest(one.number, number, own)
            yield from _mention((start, end), text, day)


def _is_years_apart(before: str, language: str) -> bool:
    """Whether what stands in front of a date says that it was in another year."""
    apart = YEARS_APART.get(base(language))
    return apart is not None and apart.search(before[-_REACH_APART:]) is not None


def _around_month(text: str, span: Span) -> tuple[int, int, int, int]:
    """Where the date of a month stands, its day and its year; 0 for what it lacks."""
    start, end, number, year = span.start, span.end, 0, 0
    before = _DAY_BEFORE.search(text, max(0, start - _REACH), start)
    after = _DAY_AFTER.match(text, end)
    if before is not None and 1 <= int(before["d"]) <= 31:
        start, number = before.start(), int(before["d"])
    elif after is not None and 1 <= int(after["d"]) <= 31:
        end, number = after.end(), int(after["d"])
    behind = _YEAR_AFTER.match(text, end)
    if behind is not None:
        end, year = behind.end(), int(behind["y"])
    return start, end, number, year


def _reckoned(text: str, language: str, own: date) -> Iterator[DayMention]:
    """What is named by a weekday, or by how far it is from the report."""
    code = base(language)
    for one in _calendar_words(text, language):
        if one.kind == "weekday" and one.is_sure:
            is_ahead = is_to_come(text, one.span, language)
            is_known = is_ahead or not (
                is_limit(text, one.span, language) or may_be_to_come(text, one.span, language)
            )
            yield from _weekday(
                text, one.span, one.number, own, is_ahead=is_ahead, is_known=is_known
            )
    pattern = _DAY_OF_MONTH.get(code)
    for match in pattern.finditer(text) if pattern else ():
        if not is_limit(text, Span(*match.span()), language):
            yield from _mention(match.span(), text, _last(int(match["d"]), own), resolved=True)
    for relative, days in _relative(code, "own"):
        for match in relative.finditer(text):
            yield from _mention(match.span(), text, _moved(own, days), resolved=True)
    for match in _counted("ago", code).finditer(text):
        days = -_count(match) * _size(match)
        yield from _mention(match.span(), text, _moved(own, days), resolved=True)


def _going_on(
    text: str, language: str, named: Sequence[DayMention], before: date | None
) -> Iterator[DayMention]:
    """What is named by how far it is from the day that was named before it."""
    code = base(language)
    found = [
        (match, _count(match) * _size(match)) for match in _counted("later", code).finditer(text)
    ]
    for pattern, days in _relative(code, "before"):
        found += [(match, days) for match in pattern.finditer(text)]
    for match, days in found:
        earlier = [one.day for one in named if one.span.end <= match.start()]
        start = earlier[-1] if earlier else before
        if start is not None:
            yield from _mention(match.span(), text, _moved(start, days), resolved=True)


def _weekday(
    text: str, span: Span, number: int, own: date, *, is_ahead: bool, is_known: bool
) -> Iterator[DayMention]:
    behind = _NUMBER_BEHIND.match(text, span.end)
    if behind is not None and (behind["d"] or behind["d2"]):
        day = _last(int(behind["d"] or behind["d2"]), own, number)
        if day is not None:
            yield from _mention((span.start, behind.end()), text, day, resolved=True)
            return
    back = (own.isoweekday() - number) % _WEEK
    if is_ahead and not back:
        # `Is due to end on Saturday`, in a report of a Saturday: today, or in a week.
        return
    if is_ahead:
        day = _moved(own, (number - own.isoweekday()) % _WEEK)
    elif back == _WEEK - 1 or not is_known:
        # Last week's, or tomorrow: `on Sunday` in a report of a Saturday. `Until Sunday`: of which
        # week, only the tense tells.
        return
    else:
        day = _moved(own, -back)
    yield from _mention(span, text, day, resolved=True)


def _last(number: int, own: date, weekday: int = 0) -> date | None:
    """The day of a month that lies nearest before a date, or soon after it, on that weekday."""
    for offset in range(0, 32):
        for sign in (-1, 1) if 0 < offset <= _WEEK else (-1,):
            day = _moved(own, sign * offset)
            fits = day is not None and day.day == number
            if fits and day is not None and weekday in (0, day.isoweekday()):
                return day
    return None


def _nearest(month: int, number: int, own: date) -> date | None:
    """A day of the year that is nearest to a date."""
    found = [
        day for year in (own.year - 1, own.year, own.year + 1)
        if (day := _date(year, month, number)) is not None
    ]  # fmt: skip
    near = min(found, key=lambda day: abs((day - own).days), default=None)
    return near if near is not None and abs((near - own).days) <= _HALF_YEAR else None


def _date(year: str | int, month: str | int, number: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        return None


def _moved(day: date, days: int) -> date | None:
    try:
        found = day + timedelta(days=days)
    except OverflowError:
        return None
    return found if MINYEAR < found.year < MAXYEAR else None


def _mention(
    span: tuple[int, int], text: str, day: date | None, *, resolved: bool = False
) -> Iterator[DayMention]:
    if day is not None:
        words = text[span[0] : span[1]].strip()
        yield DayMention(Span(*span), day, resolved, words)


def _count(match: re.Match[str]) -> int:
    word = fold(match["n"])
    return int(word) if word.isdecimal() else SMALL[word]


def _size(match: re.Match[str]) -> int:
    return _WEEK if match["w"] else 1


@cache
def _counted(name: str, code: str) -> re.Pattern[str]:
    numbers = "|".join(sorted(SMALL, key=len, reverse=True))
    pattern = _COUNTED[name].get(code, "(?!)").replace("N", rf"(?P<n>\d{{1,3}}|{numbers}|três)")
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


@cache
def _relative(code: str, kind: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """Phrases of a language: from the day of the report (`own`), or from the one named `before`."""
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), days)
        for words, days in RELATIVE.get(code, {}).get(kind, {}).items()
    )


@cache
def _relative_patterns(code: str) -> tuple[re.Pattern[str], ...]:
    return (_counted("ago", code), _counted("later", code))
