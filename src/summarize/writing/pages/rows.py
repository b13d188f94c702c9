"""A row of a page for each sentence of a summary, or of a summary that was checked."""

from collections.abc import Iterator, Sequence

from summarize.documents import Finding, Source, Summary
from summarize.languages.directions import direction_of_language, direction_of_text
from summarize.reports import Report
from summarize.writing.pages.article import Article
from summarize.writing.pages.marking import marked
from summarize.writing.pages.parts import Note, Row, Text


def text_in(text: str, language: str, findings: Sequence[Finding] = ()) -> Text:
    """A text as HTML, in its language; its direction is that of most of its letters."""
    direction = direction_of_text(text, direction_of_language(language))
    return Text(marked(text, findings), language, direction)


def notes_of(findings: Sequence[Finding], sentence: str = "") -> tuple[Note, ...]:
    """Findings, each with the words that it is about."""
    return tuple(_note(finding, sentence) for finding in findings)


def summary_rows(summary: Summary, article: Article) -> Iterator[Row]:
    """The sentences of a summary, each beside what it was translated from."""
    written_in = summary.pivot.language if summary.pivot is not None else summary.document_language
    for number, sentence in enumerate(summary.sentences, start=1):
        yield Row(
            number,
            text_in(sentence.text, summary.language, sentence.findings),
            None if sentence.original is None else text_in(sentence.original, written_in),
            sentence.support,
            notes_of(sentence.findings, sentence.text),
            article.targets.get(number),
            _elsewhere(sentence.sources, summary.document_language),
            None if sentence.repaired is None else text_in(sentence.repaired.was, written_in),
        )


def report_rows(report: Report, article: Article) -> Iterator[Row]:
    """The sentences of a summary that was checked."""
    for number, sentence in enumerate(report.sentences, start=1):
        compared_in = report.compared_in or report.source_language
        yield Row(
            number,
            text_in(sentence.text, report.language, sentence.findings),
            None if sentence.pivot is None else text_in(sentence.pivot, compared_in),
            sentence.support,
            notes_of(sentence.findings, sentence.text),
            article.targets.get(number),
            _elsewhere(sentence.sources, report.source_language),
        )


def _note(finding: Finding, sentence: str) -> Note:
    words = ""
    if finding.span is not None and finding.span.end <= len(sentence):
        words = sentence[finding.span.start : finding.span.end]
    if words in finding.message:
        words = ""
    return Note(finding.severity, marked(words), marked(finding.message))


def _elsewhere(sources: Sequence[Source], language: str) -> tuple[Text, ...]:
    """Sources that are not in the body, such as the title."""
    return tuple(text_in(one.text, language) for one in sources if one.start >= one.end)
