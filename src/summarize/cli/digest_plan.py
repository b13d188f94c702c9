"""What a digest would be made of, for `summarize digest --dry-run`: as text or as JSON."""

from collections.abc import Sequence
from typing import Any

from summarize.documents import Finding
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import display_name
from summarize.pipeline.digest_job import Ordered
from summarize.schema import SCHEMA, to_json


def render_digest_plan(order: Ordered, lacks: Sequence[Finding], form: str) -> str:
    """The reports, their copies and events, and what no translator is here for.

    Args:
        order: the reports, told apart.
        lacks: what could not be translated.
        form: `json`, or any other for text.
    """
    events = [[_report(order, number) for number in event] for event in order.events]
    if form == "json":
        return to_json(
            {
                "schema": SCHEMA,
                "language": order.language,
                "events": events,
                "findings": [finding.message for finding in lacks],
            }
        )
    lines = [f"language: {display_name(order.language)} ({order.language})"]
    for number, event in enumerate(events, start=1):
        own = sum(one["copy_of"] is None for one in event)
        count = "1 report" if own == 1 else f"{own:,} reports"
        lines += ["", f"event {number}: {count}"]
        lines += [f"  {_line(one)}" for one in event]
    lines += ["", *(finding.message for finding in lacks)] if lacks else []
    return "\n".join(lines) + "\n"


def _report(order: Ordered, number: int) -> dict[str, Any]:
    report, copy = order.reports[number], order.copies[number]
    shown = report.shown(None if copy is None else order.reports[copy].name)
    return {
        "name": shown.name,
        "title": shown.title,
        "language": shown.language,
        "date": shown.date,
        "date_from": shown.date_from,
        "words": shown.words,
        "copy_of": shown.copy_of,
    }


def _line(one: dict[str, Any]) -> str:
    dated = one["date"] or "no date"
    dated += {"file": " (of the file)", "name": " (of its name)"}.get(one["date_from"], "")
    line = f"{in_one_line(one['name'])}: {one['language']}, {dated}, {one['words']:,} words"
    return f"{line}, a copy of {in_one_line(one['copy_of'])}" if one["copy_of"] else line
