"""Results as the JSON objects of schema 1; docs/summary.schema.json describes them."""

import json
from dataclasses import asdict
from typing import Any

SCHEMA = 1


def result_as_dict(result: Any, kind: str) -> dict[str, Any]:  # noqa: ANN401 - of documents
    """A `Summary` or a `Translation` as the JSON object of schema 1.

    Args:
        result: the summary or the translation.
        kind: `summary` or `translation`, the key of what it says.
    """
    return {
        "schema": SCHEMA,
        "source": source_as_dict(
            result.document, result.document_language, result.language_confidence
        ),
        kind: {
            "language": result.language,
            "title": result.title,
            "text": result.text,
            "unchanged": result.unchanged,
            "sentences": [_sentence(sentence) for sentence in result.sentences],
        },
        "pivot": result.pivot and {"language": result.pivot.language, "text": result.pivot.text},
        "findings": [_finding(finding) for finding in result.findings],
        "coverage": {
            "tokens_total": result.coverage.tokens_total,
            "tokens_read": result.coverage.tokens_read,
            "chunks": result.coverage.chunks,
            "levels": result.coverage.levels,
        },
        "route": result.route,
        "decoding": {"beams": result.beams, "new_tokens": result.new_tokens},
        "signature": result.signature,
    }


def report_as_dict(report: Any) -> dict[str, Any]:  # noqa: ANN401 - of reports
    """A `Report` as the JSON object of schema 1."""
    return {
        "schema": SCHEMA,
        "source": source_as_dict(
            report.source, report.source_language, report.source_language_confidence
        ),
        "summary": source_as_dict(report.summary, report.language, report.language_confidence),
        "compared_in": report.compared_in,
        "sentences": [
            {
                "text": sentence.text,
                "pivot": sentence.pivot,
                "support": sentence.support,
                "sources": [asdict(source) for source in sentence.sources],
                "findings": [_finding(finding) for finding in sentence.findings],
            }
            for sentence in report.sentences
        ],
        "findings": [_finding(finding) for finding in report.findings],
        "counts": report.counts,
        "score": report.score,
        "overlap": report.overlap,
        "signature": report.signature,
    }


def digest_as_dict(digest: Any) -> dict[str, Any]:  # noqa: ANN401 - of digests
    """A `Digest` as the JSON object of schema 1."""
    return {
        "schema": SCHEMA,
        "language": digest.language,
        "events": [
            {
                "title": event.title,
                "original_title": event.original_title,
                "language": digest.language,
                "reports": [asdict(report) for report in event.reports],
                "statements": [_statement(one) for one in event.statements],
                "single": [_statement(one) for one in event.single],
                "figures": [
                    {
                        "quantity": row.quantity,
                        "kind": row.kind,
                        "reports": row.reports,
                        "disagrees": row.disagrees,
                        "updated": row.updated,
                        "values": [
                            {**asdict(value), "span": list(value.span)} for value in row.values
                        ],
                    }
                    for row in event.figures
                ],
                "timeline": [
                    {
                        "date": entry.date,
                        "resolved": entry.resolved,
                        "words": entry.words,
                        **_statement(entry.statement, dated=False),
                    }
                    for entry in event.timeline
                ],
                "quotations": [
                    {
                        "text": one.text,
                        "original": one.original,
                        "language": one.language,
                        "speaker": one.speaker,
                        "reports": list(one.reports),
                        "source": _digest_source(one.source),
                        "findings": [_finding(finding) for finding in one.findings],
                    }
                    for one in event.quotations
                ],
                "findings": [_finding(finding) for finding in event.findings],
            }
            for event in digest.events
        ],
        "findings": [_finding(finding) for finding in digest.findings],
        "signature": digest.signature,
    }


def _statement(statement: Any, *, dated: bool = True) -> dict[str, Any]:  # noqa: ANN401
    date = {
        "date": statement.date,
        "resolved": statement.resolved,
        "date_words": statement.date_words,
    }
    return {
        "text": statement.text,
        "original": statement.original,
        "language": statement.language,
        "reports": list(statement.reports),
        "sources": [_digest_source(one) for one in statement.sources],
        "variants": [_digest_source(one) for one in statement.variants],
        "parts": [_digest_source(one) for one in statement.parts],
        **(date if dated else {}),
        "dated_by": statement.dated_by,
        "findings": [_finding(finding) for finding in statement.findings],
    }


def _digest_source(source: Any) -> dict[str, Any]:  # noqa: ANN401
    return {**asdict(source), "span": list(source.span)}


def source_as_dict(document: Any, language: str, confidence: float) -> dict[str, Any]:  # noqa: ANN401
    """A `Document` as the JSON object of schema 1.

    Args:
        document: what was read.
        language: its language, a BCP 47 tag.
        confidence: how sure that is, 0 to 1.
    """
    return {
        "name": document.name,
        "title": document.title,
        "date": document.date,
        "source": document.source,
        "kind": document.kind,
        "encoding": document.encoding,
        "warnings": list(document.warnings),
        "language": language,
        "language_confidence": confidence,
        "sha256": document.sha256,
        "words": document.words,
        "set_aside": [
            {"kind": aside.kind, "text": aside.text, "line": aside.line}
            for aside in document.set_aside
        ],
    }


def to_json(value: dict[str, Any], *, one_line: bool = False) -> str:
    """JSON without escapes for any script, and a line break at its end."""
    text = json.dumps(value, ensure_ascii=False, indent=None if one_line else 2)
    # UTF-8 has no lone surrogates.
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _sentence(sentence: Any) -> dict[str, Any]:  # noqa: ANN401
    repaired = sentence.repaired
    return {
        "text": sentence.text,
        "original": sentence.original,
        "support": sentence.support,
        "sources": [asdict(source) for source in sentence.sources],
        "repaired": repaired
        and {
            "how": repaired.how,
            "was": repaired.was,
            "findings": [_finding(finding) for finding in repaired.findings],
        },
        "findings": [_finding(finding) for finding in sentence.findings],
    }


def _finding(finding: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "message": finding.message,
        "span": list(finding.span) if finding.span else None,
    }
