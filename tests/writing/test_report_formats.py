"""Reports as text, Markdown and tables."""

from summarize.documents import Document, Finding, Source, Span
from summarize.reports import CheckedSentence, Report
from summarize.writing.report_formats import (
    counts_line,
    render_report,
    render_rows,
    rows_of,
    total_of,
)

ERROR = Finding("number", "error", "the number 19 is\nnot in the source text", Span(0, 2))
NOTICE = Finding("length", "notice", "the summary is longer than its text")


def report(*sentences: CheckedSentence, findings: tuple[Finding, ...] = ()) -> Report:
    document = Document("a|b\n.txt", "19 boats sank.", "0" * 64)
    return Report(
        summary=document,
        source=document,
        language="en",
        language_confidence=1.0,
        source_language="en",
        source_language_confidence=1.0,
        compared_in="en",
        sentences=sentences,
        findings=findings,
        score=0.5,
        overlap=0.5,
        signature="s",
    )


WRONG = CheckedSentence("19 | boats.", "unsupported", (ERROR,), (Source(3, 9, "14 boats.", 0.5),))
TITLE = CheckedSentence("Storm", "unsupported", (), (Source(0, 0, "Storm", 1.0),))
RIGHT = CheckedSentence("Boats sank.", "verbatim")
UNTOLD = CheckedSentence("Boote sanken.", None)


def test_counts_are_told_in_a_line() -> None:
    counts = report(WRONG, RIGHT, UNTOLD, findings=(NOTICE,)).counts
    assert counts_line(counts) == (
        "3 sentences: 1 verbatim, 1 unsupported, 1 that cannot be told; 1 error, 1 notice"
    )
    assert counts_line(report(RIGHT).counts) == "1 sentence: 1 verbatim; nothing found"
    assert counts_line(report().counts) == "0 sentences; nothing found"
    twice = total_of([counts, counts])
    assert counts_line(twice, 2).startswith("6 sentences in 2 summaries: 2 verbatim")
    assert counts_line(total_of([]), 0) == "0 sentences in 0 summaries; nothing found"


def test_only_what_needs_a_look_is_shown() -> None:
    text = render_report(report(WRONG, RIGHT, TITLE, findings=(NOTICE,)), "text")
    assert text == (
        "1. 19 | boats.\n"
        "   error: the number 19 is not in the source text\n"
        "   text: “14 boats.” (3-9)\n"
        "\n"
        "3. Storm\n"
        "   text: “Storm” (outside the body)\n"
        "\n"
        "notice: the summary is longer than its text\n"
        "\n"
        "3 sentences: 1 verbatim, 2 unsupported; 1 error, 1 notice\n"
    )
    markdown = render_report(report(WRONG), "markdown")
    assert markdown.startswith("# Check of a|b\\n.txt\n\nAgainst a|b\\n.txt. 1 sentence")
    assert "   - **error**: the number 19 is not in the source text\n" in markdown


def test_rows_have_a_cell_for_each_heading() -> None:
    rows = list(rows_of(report(WRONG, RIGHT, findings=(NOTICE,))))
    assert [(row.sentence, row.severity) for row in rows] == [("", "notice"), ("1", "error")]
    first, line, *cells, blank, last = render_rows(rows, "counts", "markdown").splitlines()
    assert {text.replace("\\|", "").count("|") for text in (first, line, *cells)} == {8}
    assert (blank, last) == ("", "counts")
    assert render_rows([], "counts", "text") == "counts\n"
    assert render_rows([], "counts", "markdown") == "counts\n"
    table = render_rows(rows, "counts", "text").splitlines()
    assert table[0].split() == ["SUMMARY", "SENTENCE", "SEVERITY", "FINDING"]
    assert len(table) == 5
