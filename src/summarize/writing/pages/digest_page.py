"""Renders a digest as one self-contained page of HTML."""

import json
from collections.abc import Iterable
from typing import Any

from summarize._version import __version__
from summarize.digests import Digest, Quotation, Statement
from summarize.documents import Finding
from summarize.languages.directions import direction_of_language
from summarize.languages.tags import own_name
from summarize.writing.digest_view import EventView, labels, language_of_labels
from summarize.writing.pages import template
from summarize.writing.pages.marking import plain
from summarize.writing.pages.rows import notes_of, text_in

_STYLE = """
.reports,.figures{list-style:none;margin:0;padding:0}
.reports li,.figures li{padding:.35rem 0;border-block-start:1px solid var(--rule)}
.letter,.by{font:600 .82rem/1.5 var(--sans);color:var(--accent)}
.by{margin-inline-start:.4em;white-space:nowrap}
.day{font:600 .82rem/1.5 var(--sans);color:var(--quiet);display:block}
.state{font:500 .8rem/1.5 var(--sans);color:var(--quiet)}
.differ .state{color:var(--error)}
.values{display:flex;flex-wrap:wrap;gap:.4rem .6rem;margin:.2rem 0 0;padding:0;list-style:none}
.figures .values li{border:1px solid var(--rule);border-radius:4px;padding:.1rem .6rem}
body.digest .rows .row .said{display:block;max-width:46rem}
.event+.event{border-block-start:3px double var(--rule);margin-block-start:2.5rem}
.src{font-size:.9rem;color:var(--quiet)}
"""


def render_digest_page(digest: Digest) -> str:
    """A digest as a page: its events, each statement with the sentences that it comes from."""
    words = labels(digest.language)
    own = language_of_labels(digest.language)
    events = [
        _event(EventView.of(event, digest.language), number, digest)
        for number, event in enumerate(digest.events, start=1)
    ]
    title = plain(next((e.title for e in digest.events if e.title), None) or words["digest"])
    style = template.style(_STYLE)
    return template.filled(
        "digest.html.jinja",
        title=f"{title} · {words['digest']}" if title != words["digest"] else title,
        heading=title,
        events=events,
        several=len(events) > 1,
        words=words,
        own=own,
        own_direction=direction_of_language(own),
        language=digest.language,
        direction=direction_of_language(digest.language),
        notes_on_all=notes_of(digest.findings),
        signature=plain(digest.signature),
        style=style,
        policy=(
            f"default-src 'none'; style-src {template.hash_of(style)}; img-src data:; "
            "base-uri 'none'; form-action 'none'"
        ),
        version=__version__,
        meta=_meta(digest, title),
    )


def _event(view: EventView, number: int, digest: Digest) -> dict[str, Any]:
    event = view.event
    return {
        "title": text_in(event.title or view.words["event"].format(n=number), digest.language),
        "original": event.original_title and text_in(event.original_title, ""),
        "notes": notes_of(event.findings),
        "reports": [
            {
                "letter": view.letters[report.name],
                "name": plain(report.name),
                "title": plain(report.title or ""),
                "about": plain(", ".join(filter(None, (
                    report.source, view.dated(place), own_name(report.language)
                )))),
                "copy_of": view.letters[report.copy_of] if report.copy_of else "",
            }
            for place, report in enumerate(event.reports)
        ],
        "statements": [_statement(view, one) for one in event.statements],
        "figures": [
            {
                "quantity": text_in(row.quantity, digest.language),
                "state": view.state(row),
                "differ": row.disagrees,
                "values": [
                    {
                        "shown": plain(shown),
                        "text": plain(" · ".join(
                            f"{view.letters.get(one.report, one.report)}: {one.text}"
                            for one in found
                        )),
                    }
                    for shown, found in view.values(row)
                ],
            }
            for row in event.figures
        ],
        "timeline": [_statement(view, entry.statement) for entry in event.timeline],
        "quotations": [_quotation(view, one) for one in event.quotations],
        "single": [_statement(view, one) for one in event.single],
        "nothing": len(event.distinct) > 1,
    }  # fmt: skip


def _statement(view: EventView, one: Statement) -> dict[str, Any]:
    language = one.sources[0].language
    return {
        "text": text_in(one.text, one.language, one.findings),
        "original": None if one.original is None else text_in(one.original, language),
        "day": view.day(one),
        "by": view.told_by(one),
        "notes": notes_of(one.findings, one.text),
        "sources": [
            (view.letters.get(source.report, ""), text_in(source.text, source.language))
            for source in (*one.sources, *one.parts, *one.variants)
        ],
        "speaker": "",
    }


def _quotation(view: EventView, one: Quotation) -> dict[str, Any]:
    return {
        "text": text_in(one.text, one.language, one.findings),
        "original": None if one.original is None else text_in(one.original, one.source.language),
        "day": "",
        "by": view.told_by(one),
        "notes": notes_of(one.findings, one.text),
        "sources": [],
        "speaker": plain(one.speaker or ""),
    }


def _meta(digest: Digest, title: str) -> str:
    """What an index of pages shows of this one, as JSON; `heads.py` reads it."""
    findings: Iterable[Finding] = (
        *digest.findings, *(f for event in digest.events for f in event.findings)
    )  # fmt: skip
    severities = [finding.severity for finding in findings]
    told = [one.text for event in digest.events for one in (*event.statements, *event.single)]
    return json.dumps(
        {
            "kind": "digest",
            "title": title[:500],
            "name": plain(", ".join(digest.documents))[:500],
            "language": digest.language,
            "words": sum(len(text.split()) for text in told),
            "read": sum(report.words for event in digest.events for report in event.reports),
            **{one: severities.count(one) for one in ("error", "warning", "notice")},
        },
        ensure_ascii=False,
    )
