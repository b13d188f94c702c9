"""Render the reports of `summarize check`: one in full, several as a table of their findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from summarize.documents import SEVERITIES, Finding, Source, Support
from summarize.languages.scripts import in_one_line
from summarize.reports import CheckedSentence, Report
from summarize.writing.format_names import Format

# So many sources are named below a sentence.
_MOST_SOURCES = 2
# What is longer is shown to here; all of it stands in JSON.
_MAX_CHARACTERS = 500
HEADINGS = ("summary", "sentence", "severity", "kind", "finding", "text", "source")


class FindingRow(NamedTuple):
    """A finding as a row of a table.

    Attributes:
        summary: the name of the summary.
        sentence: its number, from 1; empty for the whole.
        severity, kind: of the finding.
        finding: its message.
        text: the sentence.
        source: the sentence of the text that it comes from.
    """

    summary: str
    sentence: str
    severity: str
    kind: str
    finding: str
    text: str
    source: str


def render_report(report: Report, form: Format, *, one_line: bool = False) -> str:
    """A report in one of the formats, with a line break at its end.

    As text and in Markdown, only the sentences that need a look are shown, and a line of counts.

    Args:
        report: what to write.
        form: `text`, `markdown`, `json` or `html`.
        one_line: JSON on one line, as in JSON Lines.
    """
    if form == "json":
        return report.to_json(one_line=one_line)
    if form == "html":
        from summarize.writing.pages.page import render_report_page

        return render_report_page(report)
    lines = _markdown(report) if form == "markdown" else _text(report)
    return "\n".join(lines) + "\n"


def counts_line(counts: dict[str, int], summaries: int = 1) -> str:
    """`4 sentences: 2 verbatim, 1 proved, 1 unsupported; 1 error`.

    Args:
        counts: as `Report.counts` has them, or sums of these.
        summaries: of how many summaries they are.
    """
    total = _counted(counts["sentences"], "sentence")
    if summaries != 1:
        total += f" in {_counted(summaries, 'summary')}"
    grades = [f"{counts[grade]} {grade}" for grade in get_args(Support) if counts[grade]]
    if counts["cannot_be_told"]:
        grades.append(f"{counts['cannot_be_told']} that cannot be told")
    found = [
        _counted(counts[f"{severity}s"], severity)
        for severity in SEVERITIES
        if counts[f"{severity}s"]
    ]
    graded = f": {', '.join(grades)}" if grades else ""
    return f"{total}{graded}; {', '.join(found) or 'nothing found'}"


def total_of(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    """The sums of the counts of several reports."""
    sums: Counter[str] = Counter()
    for one in counts:
        sums.update(one)
    return sums


def rows_of(report: Report) -> Iterator[FindingRow]:
    """The findings of a report as rows of a table."""
    name = in_one_line(report.summary.name)
    for finding in report.findings:
        yield _row(name, "", finding, "", ())
    for number, sentence in enumerate(report.sentences, start=1):
        for finding in sentence.findings:
            yield _row(name, str(number), finding, sentence.text, sentence.sources)


def render_rows(rows: Sequence[FindingRow], last: str, form: Format) -> str:
    """Findings of several reports as a table, and a line below it.

    Args:
        rows: the findings; a table without any is left out.
        last: the line of counts.
        form: `text` or `markdown`.
    """
    if form == "markdown":
        table = _markdown_table(rows)
        return "\n".join([*table, *([""] if table else []), last]) + "\n"
    shown = [row[:3] for row in rows]
    headings = tuple(heading.upper() for heading in HEADINGS[:3])
    widths = [max(map(len, column)) for column in zip(headings, *shown, strict=True)]
    lines = []
    for cells, message in zip(
        [headings, *shown], ["FINDING", *(row.finding for row in rows)], strict=True
    ):
        padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
        lines.append("  ".join([*padded, message]))
    return "\n".join([*(lines if rows else []), *([""] if rows else []), last]) + "\n"


def _text(report: Report) -> Iterator[str]:
    for number, sentence in enumerate(report.sentences, start=1):
        if sentence.needs_a_look:
            yield f"{number}. {_cut(sentence.text)}"
            yield from (f"   {_told(finding)}" for finding in sentence.findings)
            yield from (f"   text: {_quoted(source)}" for source in _sources(sentence))
            yield ""
    told = [_told(finding) for finding in report.findings]
    yield from told
    if told:
        yield ""
    yield counts_line(report.counts)


def _markdown(report: Report) -> Iterator[str]:
    yield f"# Check of {in_one_line(report.summary.name)}"
    yield ""
    yield f"Against {in_one_line(report.source.name)}. {counts_line(report.counts)}."
    for number, sentence in enumerate(report.sentences, start=1):
        if sentence.needs_a_look:
            yield ""
            yield f"{number}. {_cut(sentence.text)}"
            yield from (f"   - {_told(finding, '**')}" for finding in sentence.findings)
            yield from (f"   - text: {_quoted(source)}" for source in _sources(sentence))
    if report.findings:
        yield ""
        yield from (f"- {_told(finding, '**')}" for finding in report.findings)


def _markdown_table(rows: Sequence[FindingRow]) -> list[str]:
    if not rows:
        return []
    table = [HEADINGS, ("---",) * len(HEADINGS), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in table]


def _row(
    name: str, number: str, finding: Finding, text: str, sources: Sequence[Source]
) -> FindingRow:
    source = sources[0].text if sources else ""
    message = " ".join(finding.message.split())
    return FindingRow(
        name, number, finding.severity, finding.kind, message, _cut(text), _cut(source)
    )


def _told(finding: Finding, mark: str = "") -> str:
    return f"{mark}{finding.severity}{mark}: {' '.join(finding.message.split())}"


def _sources(sentence: CheckedSentence) -> Sequence[Source]:
    return sentence.sources[:_MOST_SOURCES]


def _quoted(source: Source) -> str:
    place = f" ({source.start}-{source.end})" if source.end else " (outside the body)"
    return f"“{_cut(source.text)}”{place}"


def _cut(text: str) -> str:
    return text if len(text) <= _MAX_CHARACTERS else f"{text[:_MAX_CHARACTERS]}…"


def _counted(number: int, what: str) -> str:
    if number == 1:
        return f"1 {what}"
    return f"{number:,} {what.removesuffix('y') + 'ies' if what.endswith('y') else what + 's'}"
