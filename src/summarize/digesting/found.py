"""A figure where it stands in the reports of an event."""

from dataclasses import dataclass

from summarize.digesting.figure import Figure
from summarize.digesting.reports import Told


@dataclass(frozen=True, eq=False)
class Found:
    """A figure where it stands.

    Attributes:
        report: its number in the event.
        told: the sentence.
        figure: the number, and what it is of.
        context: the words around it, with how near they are.
        language: of these words: of the report, or of its translation.
        key: what keeps it apart from others of its kind: a place, a day, a year; or empty.
        apart: the same in the words of the report.
        word: what is counted, in that language, as it is written; empty for none.
        is_vague: it is no number, such as `hundreds`.
    """

    report: int
    told: Told
    figure: Figure
    context: dict[str, float]
    language: str
    key: str = ""
    apart: str = ""
    word: str = ""
    is_vague: bool = False
