"""What every format shows of a digest: reports by letters, figures and days in words."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarize.digests import DigestEvent, FigureRow, FigureValue, Quotation, Statement
from summarize.languages.tags import base, own_name, same_language
from summarize.languages.usual_scripts import USUAL_SCRIPTS

_ENGLISH = "en"
# A row shows so many values of one report.
_MOST_OF_REPORT = 12
_SIGNS = {"at least": "≥", "more than": ">", "up to": "≤", "about": "≈", "nearly": "≈"}
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
        language: of the digest.
    """

    event: DigestEvent
    words: dict[str, str]
    letters: dict[str, str]
    language: str

    @classmethod
    def of(cls, event: DigestEvent, language: str) -> "EventView":
        """A view in a language."""
        names = [report.name for report in event.reports]
        letters = {name: letter(i) for i, name in enumerate(names)}
        return cls(event, labels(language), letters, language)

    def said_by(
        self, reports: Sequence[str], variants: Sequence[str] = (), parts: Sequence[str] = ()
    ) -> str:
        """`3 of 5: A, B, D`, or the letter of one; who says a part, and who has other figures."""
        shown = self._named(reports)
        if len(reports) > 1:
            total = len(self.event.distinct)
            shown = f"{self.words['said_by'].format(n=len(reports), m=total)}: {shown}"
        for name, others in (("partly", parts), ("varied", variants)):
            shown += f"; {self.words[name]}: {self._named(others)}" if others else ""
        return shown

    def told_by(self, one: Statement | Quotation) -> str:
        """Who says it; and in which language it stands, where that is not the digest's."""
        variants = [] if isinstance(one, Quotation) else [each.report for each in one.variants]
        parts = [] if isinstance(one, Quotation) else [each.report for each in one.parts]
        shown = self.said_by(one.reports, variants, parts)
        if same_language(one.language, self.language):
            return shown
        return f"{shown}; {own_name(one.language)}"

    def _named(self, reports: Sequence[str]) -> str:
        return ", ".join(self.letters.get(name, name) for name in reports)

    def day(self, statement: Statement) -> str:
        """The day of a statement, and how it is known; empty for none."""
        if statement.date is None:
            return ""
        parts = [statement.date]
        if statement.dated_by is not None:
            letter_of = self.letters.get(statement.dated_by, statement.dated_by)
            parts.append(self.words["dated_by"].format(name=letter_of))
        if statement.resolved and statement.date_words:
            parts.append(self.words["resolved"].format(words=statement.date_words))
        return ", ".join(parts)

    def values(self, row: FigureRow) -> list[tuple[str, tuple[FigureValue, ...]]]:
        """`at least 51 people (A, C, 2025-05-03)`: each value, with all that give it.

        Each stands in the words of the first report that has it in the language of the digest, else
        in its script, else at all. Behind the first of a report that has very many, the last says
        how many more there are, and has none of them.
        """
        groups: dict[tuple[str, ...], list[FigureValue]] = {}
        for one in row.values:
            key = (one.value, one.unit or "", one.bound)
            groups.setdefault(key, []).append(one)
        shown = [(self._value(found), tuple(found)) for found in self._most(groups.values())]
        left = len(groups) - len(shown)
        return [*shown, (self.words["more_values"].format(n=left), ())] if left else shown

    @staticmethod
    def _most(groups: Iterable[list[FigureValue]]) -> list[list[FigureValue]]:
        """The values of a row, of which so many stand for one report: those of another stay."""
        counts: Counter[str] = Counter()
        kept = []
        for found in groups:
            reports = {one.report for one in found}
            if any(counts[report] < _MOST_OF_REPORT for report in reports):
                kept.append(found)
                counts.update(reports)
        return kept

    def _value(self, found: Sequence[FigureValue]) -> str:
        own = [one for one in found if same_language(one.language, self.language)]
        script = USUAL_SCRIPTS.get(base(self.language))
        read = [one for one in found if USUAL_SCRIPTS.get(base(one.language)) == script]
        first = (own or read or found)[0]
        by_date: dict[tuple[str, str], list[str]] = {}
        for one in found:
            letter_of = self.letters.get(one.report, one.report)
            key = (one.date or self.words["no_date"], one.update_of or "")
            by_date.setdefault(key, []).append(letter_of)
        about = "; ".join(
            ", ".join([*names, date, *([self.words["update"].format(value=was)] if was else [])])
            for (date, was), names in by_date.items()
        )
        same = f" = {first.same_as}" if first.same_as is not None else ""
        if not same and not own and not any(map(str.isdecimal, first.words)):
            # `Cinq personnes`, for who reads no French.
            same = f" {_SIGNS.get(first.bound, '=')} {first.value}"
        return f"{' '.join(first.words.split())}{same} ({about})"

    def state(self, row: FigureRow) -> str:
        """Whether the reports agree."""
        if row.reports < 2:
            return self.words["one_source"]
        return self.words["differ" if row.disagrees else "updated" if row.updated else "agree"]

    def dated(self, number: int) -> str:
        """The date of a report, and where that is from."""
        report = self.event.reports[number]
        if report.date is None:
            return report.date_text or self.words["no_date"]
        extra = {"file": self.words["file_date"], "name": self.words["name_date"]}
        about = extra.get(report.date_from)
        return f"{report.date} ({about})" if about else report.date
