"""What keeps a figure apart from others of its kind: a year, a cause, a plan, a denial."""

import re
from collections.abc import Sequence

from summarize.digesting.day_words import RATE
from summarize.digesting.figure import Figure
from summarize.digesting.figure_causes import Causes
from summarize.digesting.figure_denials import is_denied
from summarize.digesting.figure_parts import Totals
from summarize.digesting.figure_years import year_of
from summarize.digesting.reports import ReadReport, Told
from summarize.digesting.word_tables import label

_MOST_BETWEEN = 7
_CLAUSE_END = re.compile(r"[,;:()“”]")
# How keys begin of what is never put to figures without them, whatever sentences say the same. Of
# what comes on top, other numbers are no disagreement: they are others.
DENIED, ADDED, OF_TOTAL = "denied", "added:", "part:"


class Apart:
    """Tells of the figures of an event what keeps them apart.

    Args:
        reports: of the event.
        told: their sentences.
        language: of the digest.
    """

    def __init__(
        self, reports: Sequence[ReadReport], told: Sequence[Sequence[Told]], language: str
    ) -> None:
        self._reports, self._told, self._language = reports, told, language
        self._causes = Causes(reports, told)
        self._totals = [Totals(sentences) for sentences in told]

    def of(self, report: int, place: int, figure: Figure) -> tuple[str, str]:
        """A key for what keeps a figure apart, and what that is called; empty for nothing.

        Args:
            report: the number of its report.
            place: of its sentence, among those that are read.
            figure: in the sentence.
        """
        told, language = self._told[report][place], self._reports[report].language
        before = self._told[report][place - 1] if place else None
        if is_denied(told.text, figure.number, language):
            return DENIED, label("marks", "denied", self._language)
        if figure.kind.action == "magnitude" and any(h.meaning == "aftershock" for h in told.known):
            return "aftershock", label("marks", "aftershock", self._language)
        if time := year_of(told, figure, self._reports[report]):
            return time, time
        if rate := _rate_of(told, figure):
            return f"/{rate}", label("marks", rate, self._language)
        if _is_planned(told, figure):
            return "plan", label("marks", "plan", self._language)
        if cause := self._causes.of(told, before.text if before else "", figure, language):
            return cause
        totals = self._totals[report]
        if totals.is_added(told, before, figure):
            return f"{ADDED}{figure.value}", label("marks", "added", self._language)
        if totals.is_part(told, figure, language):
            return f"{OF_TOTAL}{figure.value}", label("marks", "of_total", self._language)
        # `900 of the 1,500 have returned` is no figure of people as such. Where it is known what
        # happened to them, that tells them apart.
        whole = None if figure.kind.action else _whole_of(told, figure)
        if not whole:
            return ("", "") if whole is None else ("all", "")
        return "of", f"/ {whole}"


def _rate_of(told: Told, figure: Figure) -> str | None:
    """Of how much time a sum or an amount is: `day` for `6 million euros a day`; None for none."""
    if not figure.kind.noun.startswith(("money:", "unit:", "=")):
        return None
    match = RATE.match(told.text, figure.span.end)
    return match.lastgroup if match is not None else None


def _is_planned(told: Told, figure: Figure) -> bool:
    """Whether a figure is of what is planned, expected or needed: `a party needs 76 seats`."""
    for hit in told.known:
        if hit.meaning != "plan" or told.tokens[hit.first].start >= figure.number.start:
            continue
        between = told.tokens[hit.last : hit.last + _MOST_BETWEEN]
        near = [one for one in between if one.start >= figure.span.start]
        start = told.tokens[hit.last - 1].end
        if near and not _CLAUSE_END.search(told.text, start, figure.span.start):
            return True
    return False


def _whole_of(told: Told, figure: Figure) -> str | None:
    """Of how many a figure is a part, as its sentence writes it; None where it is none.

    Empty for these many themselves.
    """
    if any(other.number.end <= figure.number.start < other.span.end for other in told.figures):
        # The whole itself.
        return ""
    for one in told.figures:
        is_inside = figure.number.end <= one.number.start < figure.span.end
        if is_inside and one.kind.noun == figure.kind.noun:
            return told.text[one.number.start : one.number.end]
    return None
