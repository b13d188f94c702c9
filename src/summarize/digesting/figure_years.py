"""The year that a figure is of, where that is not the year of the report."""

import re
from datetime import date
from functools import cache

from summarize.digesting.day_words import LAST_YEAR, PERIODS, SINCE, THIS_YEAR, WHEN
from summarize.digesting.figure import Figure
from summarize.digesting.reports import ReadReport, Told
from summarize.digesting.word_tables import Token
from summarize.documents import Span
from summarize.languages.tags import base

# A day so far from the report is another time: what was killed in 2019.
_FAR_DAYS = 120
# What stands so many characters from a figure says of when it is.
_NEAR, _YEAR_DIGITS = 70, 4
_REACH = 40
_ANY = "(?!)"
# Not that of a number.
_COMMA = re.compile(r",(?!\d)")
_MARK, _OF_MARK = re.compile(r"[,;:](?!\d)"), 40
_FROM_THEN = ("since", "from", "desde", "depuis", "seit")


def year_of(told: Told, figure: Figure, report: ReadReport) -> str:
    """The year that a figure is of; empty for that of the report.

    `Since last year` and `than in 2019` are no time of what is counted today.

    Args:
        told: the sentence.
        figure: in it.
        report: whose sentence it is.
    """
    near = Span(figure.span.start - _NEAR, figure.span.end + _NEAR)
    for match in _last_year(base(report.language)).finditer(told.text):
        if near.start <= match.start() < near.end and not _is_since(told, match.start(), report):
            return str(report.day.year - 1) if report.day else "-1"
    if report.day is None:
        return ""
    if period := _period_of(told, near, report):
        return period
    for one in told.days:
        is_near = near.start <= one.span.start < near.end
        is_far = abs((one.day - report.day).days) > _FAR_DAYS
        place = one.span
        is_since = _is_since(told, place.start, report)
        if is_near and is_far and (not is_since or _is_of_then(told, place.end, figure, report)):
            return str(one.day.year)
    counted = {one.number.start for one in told.figures}
    for token in told.tokens:
        if len(token.folded) != _YEAR_DIGITS or not token.folded.isdecimal():
            continue
        behind = told.text[token.end : token.end + 2]
        if _is_of_another(told, token, figure):
            continue
        if token.start in counted or not near.start <= token.start < near.end or behind[:1] == "s":
            # A figure itself; far from it; `the 1980s`.
            continue
        if not _is_of_then(told, token.end, figure, report) and (
            _is_since(told, token.start, report) or _is_set_apart(told, token, figure)
        ):
            continue
        year = int(token.folded)
        if 1900 <= year <= 2100 and not any(one.day.year == year for one in told.days):
            return "" if year == report.day.year else str(year)
    return ""


def _period_of(told: Told, near: Span, report: ReadReport) -> str:
    """The hours, the week or the year so far that a figure is of, as a key; empty for none."""
    if report.day is None:
        return ""
    for name, pattern in _periods(base(report.language)):
        for match in pattern.finditer(told.text):
            if near.start <= match.start() < near.end:
                year, week, _ = report.day.isocalendar()
                days = [date.fromisocalendar(year, week, number) for number in (1, 7)]
                return f"{days[0]} – {days[1]}" if name == "week" else f"{name} {report.day}"
    for match in _this_year(base(report.language)).finditer(told.text):
        if near.start <= match.start() < near.end and not _is_compared(told, match.start(), report):
            return str(report.day.year)
    return ""


@cache
def _periods(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(words, re.IGNORECASE))
        for name, words in PERIODS.get(language, {}).items()
    )


def _is_of_another(told: Told, token: Token, figure: Figure) -> bool:
    """Whether a year stands nearer to another figure of the kind: `64%, from 69% in 2021`."""
    mine = _away(told, token, figure)
    return any(
        _away(told, token, one) < mine for one in told.figures if one.kind.noun == figure.kind.noun
    )


def _away(told: Told, token: Token, figure: Figure) -> int:
    """How far a year is from a figure; farther where a mark stands between."""
    start, end = figure.number
    low, high = (end, token.start) if token.start >= end else (token.end, start)
    between = told.text[low:high]
    return len(between) + (_OF_MARK if _MARK.search(between) else 0)


def _is_set_apart(told: Told, token: Token, figure: Figure) -> bool:
    """Whether a year is that of an inserted clause: `the dam, built in 1962, burst`."""
    low, high = sorted((token.start, figure.span.start))
    between, before = told.text[low:high], told.text[: token.start]
    return _COMMA.search(between) is not None and _COMMA.search(before) is not None


def _is_of_then(told: Told, end: int, figure: Figure, report: ReadReport) -> bool:
    """Whether a figure is of the year in front of it: `since 2017, when a fire killed 14`."""
    when = _when(base(report.language)).match(told.text, end)
    return when is not None and when.end() <= figure.number.start


def _is_compared(told: Told, place: int, report: ReadReport) -> bool:
    """Whether something is compared with a time: `more than so far this year`."""
    return not told.text[place:].casefold().startswith(_FROM_THEN) and _is_since(
        told, place, report
    )


def _is_since(told: Told, place: int, report: ReadReport) -> bool:
    """Whether what names a time says from when on, till when, or with what something compares."""
    before = told.text[max(0, place - _REACH) : place]
    return _since(base(report.language)).search(before) is not None


@cache
def _last_year(language: str) -> re.Pattern[str]:
    return re.compile(LAST_YEAR.get(language, _ANY), re.IGNORECASE)


@cache
def _this_year(language: str) -> re.Pattern[str]:
    return re.compile(THIS_YEAR.get(language, _ANY), re.IGNORECASE)


@cache
def _when(language: str) -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{WHEN.get(language, _ANY)})\b", re.IGNORECASE)


@cache
def _since(language: str) -> re.Pattern[str]:
    words = SINCE.get(language)
    return re.compile(
        rf"\b(?:{words})\b(?:[^\w,.;:]+\w+){{0,3}}\W*\Z" if words else _ANY, re.IGNORECASE
    )
