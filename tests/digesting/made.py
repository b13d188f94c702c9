"""Reports for the tests of digests, from a few sentences."""

from collections.abc import Sequence

from summarize import lengths
from summarize.digesting.assembly import event_of
from summarize.digesting.copies import copies_of
from summarize.digesting.figure import Figure
from summarize.digesting.quantities import figures_of
from summarize.digesting.reports import ReadReport
from summarize.digesting.word_tables import hits, tokens_of
from summarize.digests import DigestEvent, FigureRow
from summarize.reading.loader import read_text


def report(
    name: str, body: str, language: str = "en", *, title: str = "", date: str = "", source: str = ""
) -> ReadReport:
    """A report with the parts that are given."""
    ends = {"pt": "Fonte: {}", "es": "Fuente: {}", "fr": "Source : {}", "de": "Quelle: {}"}
    parts = [title, date, body, ends.get(language, "Source: {}").format(source) if source else ""]
    text = "\n\n".join(part for part in parts if part) + "\n"
    return ReadReport.of(read_text(text, name), language)


def event(
    reports: Sequence[ReadReport], language: str = "en", length: str = "medium"
) -> DigestEvent:
    """The digest of reports of one event."""
    copies = copies_of([one.document.text for one in reports])
    return event_of(reports, copies, lengths.parse(length), language)


def figures(sentence: str, language: str = "en") -> list[Figure]:
    """The figures of a sentence."""
    tokens = tokens_of(sentence)
    return figures_of(sentence, language, tokens, hits(tokens, language))


def row(found: DigestEvent, kind: str) -> FigureRow:
    """The row of a kind."""
    [one] = [row for row in found.figures if row.kind == kind]
    return one


def values(found: DigestEvent, kind: str) -> dict[str, str]:
    """Report -> value, of a row."""
    return {one.report: one.value for one in row(found, kind).values}
