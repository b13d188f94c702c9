"""Renders a result or a report as one self-contained page of HTML."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import get_args

from markupsafe import Markup, escape

from summarize._version import __version__
from summarize.documents import Document, Finding, SetAside, Summary, Support, Translation
from summarize.languages.directions import direction_of_language
from summarize.languages.scripts import count_words
from summarize.languages.tags import own_name
from summarize.reports import Report
from summarize.writing.pages import template
from summarize.writing.pages.article import Article, article_of
from summarize.writing.pages.labels import Labels, labels_for
from summarize.writing.pages.marking import SEVERITIES, marked, plain
from summarize.writing.pages.parts import Page, Row, Text
from summarize.writing.pages.rows import notes_of, report_rows, summary_rows, text_in
from summarize.writing.pages.translated_rows import translated_rows

# Of so many sentences, pointing at one marks its sources; the links of more still lead to them.
_MOST_MARKED = 500
_MARKS = (
    "body:has(.s{n}:is(:hover,:focus-visible)) .r{n},"
    "body:has(.r{n}:is(:hover,:focus-within)) .s{n}{{background:var(--mark)}}\n"
)


def render_page(result: Summary | Translation) -> str:
    """A summary beside its text, or a translation beside its original, as a page."""
    labels = labels_for(result.language)
    if isinstance(result, Summary):
        article = article_of(
            result.document.text,
            result.document_language,
            [sentence.sources for sentence in result.sentences],
        )
        rows = tuple(summary_rows(result, article))
        written_in = result.pivot.language if result.pivot else result.document_language
    else:
        article = article_of("", result.document_language, ())
        rows = tuple(translated_rows(result))
        written_in = result.document_language
    is_pair = any(row.original is not None for row in rows)
    kind = "summary" if isinstance(result, Summary) else "translation"
    document = result.document
    page = Page(
        kind=kind,
        title=text_in(result.title, result.language) if result.title else None,
        heading=plain(result.title or ""),
        name=plain(document.name),
        address=_address(document.name),
        facts=_facts(result, labels),
        rows=rows,
        pair=(own_name(result.language), own_name(written_in)) if is_pair else None,
        notes=notes_of(result.findings),
        article=article,
        article_title=(
            text_in(document.title, result.document_language)
            if document.title and kind == "summary"
            else None
        ),
        article_facts=_article_facts(document),
        article_language=result.document_language,
        article_direction=direction_of_language(result.document_language),
        set_aside=_set_aside(document.set_aside),
        whole=(
            text_in(result.text, result.language)
            if isinstance(result, Translation) and len(rows) > 1
            else None
        ),
        signature=plain(result.signature),
        language=result.language,
        direction=direction_of_language(result.language),
        meta=_meta(kind, result.title, document, result.language, result.text, result.all_findings),
    )
    return _filled(page, labels)


def render_report_page(report: Report) -> str:
    """A summary that was checked beside the text that it was checked against, as a page."""
    labels = labels_for(report.language)
    article = article_of(
        report.source.text, report.source_language, [one.sources for one in report.sentences]
    )
    rows = tuple(report_rows(report, article))
    compared_in = report.compared_in or report.source_language
    is_pair = any(row.original is not None for row in rows)
    title = report.summary.title or report.source.title
    page = Page(
        kind="check",
        title=text_in(title, report.language) if title else None,
        heading=plain(title or ""),
        name=plain(report.summary.name),
        address=_address(report.summary.name),
        facts=(
            ("input", _said(f"{plain(report.summary.name)} ← {plain(report.source.name)}")),
            ("language", _languages(report.language, report.source_language)),
            ("grades", _grades([one.support for one in report.sentences], labels)),
        ),
        rows=rows,
        pair=(own_name(report.language), own_name(compared_in)) if is_pair else None,
        notes=notes_of(report.findings),
        article=article,
        article_title=(
            text_in(report.source.title, report.source_language) if report.source.title else None
        ),
        article_facts=_article_facts(report.source),
        article_language=report.source_language,
        article_direction=direction_of_language(report.source_language),
        set_aside=_set_aside(report.source.set_aside),
        whole=None,
        signature=plain(report.signature),
        language=report.language,
        direction=direction_of_language(report.language),
        meta=_meta(
            "check",
            title,
            report.summary,
            report.language,
            report.summary.text,
            report.all_findings,
        ),
    )
    return _filled(page, labels)


def _filled(page: Page, labels: Labels) -> str:
    style = template.style(_marks(page.rows, page.article))
    return template.filled(
        "page.html.jinja",
        page=page,
        labels=labels,
        style=style,
        policy=(
            f"default-src 'none'; style-src {template.hash_of(style)}; img-src data:; "
            "base-uri 'none'; form-action 'none'"
        ),
        title=f"{page.heading or page.name} · {labels[page.kind]}",
        version=__version__,
    )


def _marks(rows: Sequence[Row], article: Article) -> str:
    """The rules by which a sentence and its sources mark each other."""
    numbers = [row.number for row in rows if row.number in article.targets]
    return "".join(_MARKS.format(n=number) for number in numbers[:_MOST_MARKED])


def _facts(result: Summary | Translation, labels: Labels) -> tuple[tuple[str, Text], ...]:
    words = f"{result.document.words:,}"
    if isinstance(result, Summary):
        words += f" → {count_words(result.text):,}"
    facts = [
        ("input", _said(plain(result.document.name))),
        ("language", _languages(result.document_language, result.language)),
        ("words", _said(words)),
    ]
    if result.coverage.tokens_total and not result.unchanged:
        facts.append(("read", _said(f"{result.coverage.share:.0%}")))
    grades = [one.support for one in result.sentences]
    if any(grades):
        facts.append(("grades", _grades(grades, labels)))
    return tuple(facts)


def _grades(grades: Sequence[Support | None], labels: Labels) -> Text:
    """How many sentences there are of each grade, in words."""
    counts = Counter(grades)
    told = [
        f"{counts[grade]} × {labels[grade].partition(':')[0].partition('：')[0].strip()}"
        for grade in get_args(Support)
        if counts[grade]
    ]
    return Text(escape(" · ".join(told)), labels.language, labels.direction)


def _languages(one: str, other: str) -> Text:
    names = [own_name(one)] if one == other else [own_name(one), own_name(other)]
    parts = [Markup("<bdi>{}</bdi>").format(name) for name in names]
    return Text(Markup(" → ").join(parts), "", "ltr")


def _said(text: str) -> Text:
    """A text in no language: a name, a number."""
    return Text(escape(text), "", "ltr")


def _article_facts(document: Document) -> tuple[str, ...]:
    return tuple(plain(one) for one in (document.source, document.date) if one)


def _set_aside(lines: Sequence[SetAside]) -> tuple[tuple[str, int, Markup], ...]:
    return tuple((plain(one.kind), one.line, marked(one.text)) for one in lines)


def _address(name: str) -> str:
    """A name as an address that may be linked to; empty where it is not one."""
    return name if name.startswith(("https://", "http://")) and name.isprintable() else ""


def _meta(
    kind: str,
    title: str | None,
    document: Document,
    language: str,
    text: str,
    findings: Sequence[Finding],
) -> str:
    """What an index of pages shows of this one, as JSON; `heads.py` reads it."""
    counts = Counter(finding.severity for finding in findings)
    found = {severity: counts[severity] for severity in SEVERITIES}  # type: ignore[index]
    return json.dumps(
        {
            "kind": kind,
            "title": plain(title or "")[:500],
            "name": plain(document.name)[:500],
            "language": language,
            "words": count_words(text),
            "read": document.words,
            **found,
        },
        ensure_ascii=False,
    )
