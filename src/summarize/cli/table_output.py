"""Renders tables, records and plans as text for people, or as JSON for programs."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from summarize.files import shown
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import display_name
from summarize.pipeline.dry_run_plan import Plan, PlannedModel, PlannedReading
from summarize.schema import SCHEMA, to_json

Row = dict[str, Any]


def render_rows(what: str, rows: Sequence[Row], form: str) -> str:
    """Rows with the same keys, as a table with headings or as JSON.

    Args:
        what: the name of the list in JSON.
        rows: at least one.
        form: `text` or `json`.
    """
    if form == "json":
        return to_json({"schema": SCHEMA, what: list(rows)})
    table = [tuple(_heading(key) for key in rows[0])]
    table += [tuple(_cell(value) for value in row.values()) for row in rows]
    return _aligned(table)


def render_record(record: Row, form: str) -> str:
    """One record, as lines `key: value` without the empty ones, or as JSON with all keys."""
    if form == "json":
        return to_json({"schema": SCHEMA, **record})
    filled = {key: value for key, value in record.items() if value not in (None, "", [])}
    return _aligned([(f"{_key(name)}:", _cell(value)) for name, value in filled.items()])


def render_plan(plan: Plan, form: str, *, one_line: bool = False) -> str:
    """What would be done with a document, as text or as JSON."""
    if form == "json":
        return to_json(_plan_as_dict(plan), one_line=one_line)
    shown = " > ".join(f"{display_name(tag)} ({tag})" for tag in plan.languages)
    sure = f"{plan.language_confidence:.2f}"
    words = plan.document.words
    lines = [
        (
            "input:",
            f"{in_one_line(plan.document.name)}, {words:,} {'word' if words == 1 else 'words'}",
        ),
        (
            "language:",
            f"{display_name(plan.document_language)} ({plan.document_language}), confidence {sure}",
        ),
        ("route:", f"{plan.route}: {shown}" if len(plan.languages) > 1 else plan.route),
        *(("model:", _planned(model)) for model in plan.models),
    ]
    if not plan.models:
        lines.append(("model:", "none: the text is handed back as it is"))
    if plan.reading is not None:
        lines += _planned_reading(plan.reading)
    lines += [(f"{finding.severity}:", finding.message) for finding in plan.findings]
    return _aligned(lines)


def _planned(model: PlannedModel) -> str:
    job = f"{model.name} to {model.task} {model.source}"
    if model.source != model.target:
        job += f" > {model.target}"
    licence = model.licence or "licence unknown"
    if model.path is not None:
        place = f"in the package {model.package}" if model.package else f"at {shown(model.path)}"
        return f"{job}, {place} ({licence})"
    size = f"{model.megabytes:,} MB to fetch" if model.megabytes else "size unknown"
    return f"{job}, not on this machine: {size} ({licence})"


def _planned_reading(reading: PlannedReading) -> list[tuple[str, str]]:
    """Chunks, levels and calls; estimated for a model that is not on this machine."""
    about = "about " if reading.is_estimate else ""
    return [
        ("length:", f"about {_counted(reading.amount, reading.unit[:-1])}"),
        (
            "reading:",
            f"{about}{_counted(reading.tokens, 'token')} in "
            f"{about}{_counted(reading.chunks, 'chunk')} of at most {reading.budget:,}",
        ),
        (
            "calls:",
            f"about {_counted(reading.calls, 'call')} of the summarizer, in "
            f"{_counted(reading.levels, 'level')}",
        ),
    ]


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _plan_as_dict(plan: Plan) -> Row:
    return {
        "schema": SCHEMA,
        "plan": {
            "name": plan.document.name,
            "words": plan.document.words,
            "language": plan.document_language,
            "language_confidence": plan.language_confidence,
            "target": plan.language,
            "route": plan.route,
            "languages": list(plan.languages),
            "models": [
                {
                    "task": model.task,
                    "name": model.name,
                    "source": model.source,
                    "target": model.target,
                    "revision": model.revision,
                    "package": model.package or None,
                    "path": str(model.path) if model.path is not None else None,
                    "megabytes": model.megabytes,
                    "licence": model.licence,
                }
                for model in plan.models
            ],
            "reading": None if plan.reading is None else asdict(plan.reading),
            "findings": [
                {"kind": f.kind, "severity": f.severity, "message": f.message}
                for f in plan.findings
            ],
        },
    }


def _aligned(table: Sequence[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        + "\n"
        for row in table
    )


def _key(name: str) -> str:
    return {"get": "get it with"}.get(name, name.replace("_", " "))


def _heading(key: str) -> str:
    return {"megabytes": "MB", "get": "GET IT WITH"}.get(key, key.upper().replace("_", " "))


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    if value is None or value == "":
        return "-"
    return f"{value:,}" if isinstance(value, int) else str(value)
