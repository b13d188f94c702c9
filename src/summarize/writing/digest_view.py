"""What every format shows of a digest: reports by letters, figures and days in words."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarize.digests import DigestEvent, FigureRow, FigureValue, Statement
from summarize.languages.tags import base

_ENGLISH = "en"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@cache
def all_labels() -> dict[str, dict[str, str]]:
    """Language -> name -> label."""
    text = (files("summarize.writing") / "digest_labels.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def labels(language: str) -> dict[str, str]:
    """The words beside a digest's texts in a language; in English where there are none in it."""
    return all_labels().get(base(language)) or all_labels()[_ENGLISH]


def language_of_labels(language: str) -> str:
    """The language that these are in."""
    return base(language) if base(language) in all_labels() else _ENGLISH


def letter(number: int) -> str:
    """A, B, ... Z, AA, AB: what a report is called within an event."""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(_LETTERS))
        found = _LETTERS[rest] + found
    return found


@dataclass(frozen=True)
class EventView:
    """An event, with its reports by letters.

    Attributes:
        event: the event.
        words: beside its texts.
        letters: name of a report -> its letter.
    """

    event: DigestEvent
    words: dict[str, str]
    letters: dict[str, str]

    @classmethod
    def of(cls, event: DigestEvent, language: str) -> "EventView":
        """A view in a language."""
        names = [report.name for report in event.reports]
        return cls(event, labels(language), {name: letter(i) for i, name in enumerate(names)})

    def said_by(self, reports: Sequence[str], variants: Sequence[str] = ()) -> str:
        """`3 of 5: A, B, D`, or the letter of one; and who says it with other figures."""
        shown = self._named(reports)
        if len(reports) > 1:
            total = len(self.event.distinct)
            shown = f"{self.words['said_by'].format(n=len(reports), m=total)}: {shown}"
        return f"{shown}; {self.words['varied']}: {self._named(variants)}" if variants else shown

    def told_by(self, one: Statement) -> str:
        """Who says a statement."""
        return self.said_by(one.reports, [source.report for source in one.variants])

    def _named(self, reports: Sequence[str]) -> str:
        return ", ".join(self.letters.get(name, name) for name in reports)

    def day(self, statement: Statement) -> str:
        """The day of a statement, and how it is known; empty for none."""
        if statement.date is None:
            return ""
        if not statement.resolved or not statement.date_words:
            return statement.date
        return f"{statement.date}, {self.words['resolved'].format(words=statement.date_words)}"

    def values(self, row: FigureRow) -> list[tuple[str, tuple[FigureValue, ...]]]:
        """`at least 51 people (A, C, 2025-05-03)`: each value, with all that give it.

        Each stands in the words of the first report that has it.
        """
        groups: dict[tuple[str, ...], list[FigureValue]] = {}
        for one in row.values:
            key = (one.value, one.unit or "", one.bound, one.update_of or "")
            groups.setdefault(key, []).append(one)
        return [(self._value(found), tuple(found)) for found in groups.values()]

    def _value(self, found: Sequence[FigureValue]) -> str:
        first = found[0]
        by_date: dict[str, list[str]] = {}
        for one in found:
            letter_of = self.letters.get(one.report, one.report)
            by_date.setdefault(one.date or self.words["no_date"], []).append(letter_of)
        about = "; ".join(", ".join([*names, date]) for date, names in by_date.items())
        if first.update_of is not None:
            about += f", {self.words['update'].format(value=first.update_of)}"
        same = f" = {first.same_as}" if first.same_as is not None else ""
        return f"{' '.join(first.words.split())}{same} ({about})"

    def state(self, row: FigureRow) -> str:
        """Whether the reports agree."""
        if row.reports < 2:
            return self.words["one_source"]
        return self.words["differ" if row.disagrees else "agree"]

    def dated(self, number: int) -> str:
        """The date of a report, and where that is from."""
        report = self.event.reports[number]
        if report.date is None:
            return report.date_text or self.words["no_date"]
        extra = {"file": self.words["file_date"], "name": self.words["name_date"]}
        about = extra.get(report.date_from)
        return f"{report.date} ({about})" if about else report.date
