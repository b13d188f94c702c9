"""What keeps figures of one kind apart: another place, another day, another year."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.digesting.name_keys import name_key
from summarize.digesting.reports import ReadReport, Told

if TYPE_CHECKING:
    from summarize.digesting.figure_rows import Found

# A name that so many of the reports have in their title or first sentences is that of the event.
_SHARE = 0.4
_LEAD = 2
_REACH = 7
_STOPS = frozenset(",;.:()")


class Places:
    """The places of the figures of one event.

    Args:
        reports: of the event.
        told: their sentences.
    """

    def __init__(self, reports: Sequence[ReadReport], told: Sequence[Sequence[Told]]) -> None:
        named: Counter[str] = Counter()
        counted = 0
        for report, sentences in zip(reports, told, strict=True):
            title = report.title_told
            lead = [one for one in sentences if one.index < _LEAD]
            names = {name for one in lead for name in one.names}
            names |= title.names if title is not None else set()
            named.update(names)
            counted += bool(lead or title)
        least = max(1.0, _SHARE * counted)
        self._usual = {name for name, count in named.items() if count >= least}

    def kept_apart(self, found: Sequence["Found"]) -> list["Found"]:
        """Figures of one kind, each with what keeps it apart."""
        placed = [self._placed(one) for one in found]
        by_report: dict[int, list[Found]] = defaultdict(list)
        for one in placed:
            if not one.key:
                by_report[one.report].append(one)
        days = set()
        for members in by_report.values():
            values = {(member.figure.value, self._day(member)) for member in members}
            told_days = {day for _, day in values if day}
            if len({value for value, _ in values}) > 1 and len(told_days) > 1:
                days |= told_days
        return [
            replace(one, key=self._day(one), apart=self._day(one))
            if not one.key and self._day(one) in days
            else one
            for one in placed
        ]

    def _placed(self, one: "Found") -> "Found":
        place = _place(one.told, one)
        if one.key or not place or place in self._usual:
            return one
        return replace(one, key=place, apart=_written(one.told, place))

    @staticmethod
    def _day(one: "Found") -> str:
        before = [day for day in one.told.days if day.span.start < one.figure.span.end + 60]
        return before[0].day.isoformat() if before else ""


def _place(told: Told, one: "Found") -> str:
    """The place that a figure is of: behind it, or at the start of its clause."""
    tokens, text = told.tokens, told.text
    prepositions = {hit.last for hit in told.known if hit.kind == "places"}
    others = [f.number.start for f in told.figures if f.number.start > one.figure.number.start]
    limit = min(others, default=len(text))
    for number, token in enumerate(tokens):
        if token.start < one.figure.number.end or number == 0:
            continue
        if token.start >= limit or token.start > one.figure.span.end + 80:
            break
        between = text[tokens[number - 1].end : token.start]
        if any(sign in _STOPS for sign in between):
            break
        if number in prepositions and token.capital:
            key = name_key(text[token.start : token.end])
            if key in told.names:
                return key
    return ""


def _written(told: Told, key: str) -> str:
    """A name as the sentence has it."""
    for token in told.tokens:
        if token.capital and name_key(told.text[token.start : token.end]) == key:
            return told.text[token.start : token.end]
    return key
