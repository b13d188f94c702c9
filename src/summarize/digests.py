"""What a digest of several reports says: events, statements, figures, days. Frozen records."""

from dataclasses import dataclass, field
from typing import Any, Literal

from summarize.documents import Document, Finding, Span
from summarize.schema import digest_as_dict, to_json

# Where the date of a report was found.
DateFrom = Literal["text", "name", "file", "none"]
# How a number is meant, by the words before it.
Bound = Literal["", "at least", "more than", "about", "up to", "nearly"]


@dataclass(frozen=True)
class DigestReport:
    """One report of an event.

    Attributes:
        name: of the input.
        title: as it stands there; None where it has none.
        language: a BCP 47 tag.
        date: its day, `2025-05-03`; None where none is known.
        date_text: the date as the report writes it; None where it has none.
        date_from: `text`, the `name` of the file, when the `file` was last changed, or `none`. A
            date of the file is shown, and nothing is reckoned from it.
        source: who published it; None where it does not say.
        words: of its body.
        copy_of: the name of the report that it repeats; None for a report of its own.
    """

    name: str
    title: str | None
    language: str
    date: str | None
    date_text: str | None
    date_from: DateFrom
    source: str | None
    words: int
    copy_of: str | None = None


@dataclass(frozen=True)
class DigestSource:
    """A sentence of a report.

    Attributes:
        report: its name.
        span: where the sentence stands, in the body of the report.
        text: the sentence, on one line.
        language: a BCP 47 tag.
    """

    report: str
    span: Span
    text: str
    language: str


@dataclass(frozen=True)
class Statement:
    """A sentence that stands in a report, and the reports that say the same.

    Attributes:
        text: the sentence; where it was translated, its translation.
        original: the sentence as it stands in the report; None where `text` is that.
        language: of `text`, a BCP 47 tag.
        reports: the names of the reports that say it, copies not counted.
        sources: the sentence of each of them, that of `text` first.
        variants: sentences of other reports that say it with other figures: see the figures.
        parts: sentences of other reports that say a part of it.
        date: the day that it tells of, as `2025-05-03`; None where it names none.
        resolved: the day was reckoned from the date of the report.
        date_words: what names the day there.
        dated_by: the name of the report that names the day; None where `text` does.
        findings: what the checks found in the translation.
    """

    text: str
    original: str | None
    language: str
    reports: tuple[str, ...]
    sources: tuple[DigestSource, ...]
    variants: tuple[DigestSource, ...] = ()
    parts: tuple[DigestSource, ...] = ()
    date: str | None = None
    resolved: bool = False
    date_words: str | None = None
    dated_by: str | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class FigureValue:
    """What one report says of a quantity.

    Attributes:
        value: the number as a decimal, such as `6400000`.
        unit: a unit of measure or a currency; None for what is counted.
        bound: `at least`, `more than`, `about`, `up to`, `nearly`, or empty.
        report: its name.
        date: of the report, as `2025-05-03`; None where it has none.
        words: the number with what is counted, as it is written there.
        text: the sentence, on one line.
        language: of these.
        span: where the sentence stands in the report.
        update_of: the value of the same source that this one takes the place of, as a decimal; None
            where it takes none.
        same_as: the value in the unit of the row's first one, where that conversion is exact.
    """

    value: str
    unit: str | None
    bound: Bound
    report: str
    date: str | None
    words: str
    text: str
    language: str
    span: Span
    update_of: str | None = None
    same_as: str | None = None


@dataclass(frozen=True)
class FigureRow:
    """One quantity, and every value that the reports give.

    Attributes:
        quantity: what is counted, in words of the digest's language.
        kind: the same for programs: `killed/people`.
        values: in order of time; none is left out, and none is chosen.
        reports: how many reports have it, copies not counted.
        disagrees: two reports give values that cannot both hold; what one source corrected later
            is no disagreement.
        updated: all values are of one source, which gave another one later.
    """

    quantity: str
    kind: str
    values: tuple[FigureValue, ...]
    reports: int
    disagrees: bool
    updated: bool = False


@dataclass(frozen=True)
class TimelineEntry:
    """What happened on a day.

    Attributes:
        date: `2025-05-03`.
        resolved: the day was reckoned: from the date of the report, or from a day before it.
        words: what names the day in the report.
        statement: the sentence that tells it.
    """

    date: str
    resolved: bool
    words: str
    statement: Statement


@dataclass(frozen=True)
class Quotation:
    """What somebody said, whole.

    Attributes:
        text: the sentences with all of the quotation, in the digest's language.
        original: the same as they stand in the report; None where `text` is that.
        language: of `text`.
        speaker: who said it, as the report names them; None where it does not.
        reports: the names of the reports that have it.
        source: the sentences where they stand.
        findings: what the checks found in the translation.
    """

    text: str
    original: str | None
    language: str
    speaker: str | None
    reports: tuple[str, ...]
    source: DigestSource
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class DigestEvent:
    """What several reports say of one event.

    Attributes:
        title: of one of them; translated where need be; None where none has one.
        original_title: the same as it stands there; None where `title` is that.
        reports: all of them, copies too, in order of time.
        statements: what two reports or more say, in order of time.
        single: what one report alone says, in the order of the reports.
        figures: the quantities, those that disagree first.
        timeline: in order.
        quotations: in the order of the reports.
        findings: on the whole.
    """

    title: str | None
    original_title: str | None
    reports: tuple[DigestReport, ...]
    statements: tuple[Statement, ...]
    single: tuple[Statement, ...]
    figures: tuple[FigureRow, ...]
    timeline: tuple[TimelineEntry, ...]
    quotations: tuple[Quotation, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def distinct(self) -> tuple[DigestReport, ...]:
        """The reports without the copies."""
        return tuple(one for one in self.reports if one.copy_of is None)


@dataclass(frozen=True)
class Digest:
    """What many reports say, event by event.

    Attributes:
        language: in which it is written, a BCP 47 tag.
        events: that with the most reports first.
        findings: on the whole.
        signature: versions, translators, languages.
        documents: what was read, by name; it is no part of the JSON.
    """

    language: str
    events: tuple[DigestEvent, ...]
    findings: tuple[Finding, ...]
    signature: str
    documents: dict[str, Document] = field(default_factory=dict, compare=False, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of schema 1 that `summarize digest -f json` prints."""
        return digest_as_dict(self)

    def to_json(self, *, one_line: bool = False) -> str:
        """That object as text; on one line where JSON Lines needs it."""
        return to_json(self.to_dict(), one_line=one_line)
