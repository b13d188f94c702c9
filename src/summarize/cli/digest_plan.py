"""What a digest would be made of, for `summarize digest --dry-run`: as text or as JSON."""

from collections.abc import Container, Sequence
from typing import Any

from summarize.documents import Finding
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import display_name
from summarize.pipeline.digest_job import Ordered
from summarize.schema import SCHEMA, to_json

_MOST_NAMED = 5


def render_digest_plan(
    order: Ordered, lacks: Sequence[Finding], form: str, known: Sequence[str] | None = None
) -> str:
    """The reports, their copies and events, and what no translator is here for.

    Args:
        order: the reports, told apart.
        lacks: what could not be translated.
        form: `json`, or any other for text.
        known: the names of the reports that an earlier run has read; None where nothing is kept.
    """
    earlier = frozenset(known or ())
    events = [[_report(order, number, earlier) for number in event] for event in order.events]
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
    if known is not None:
        lines += _read_before([one for event in events for one in event])
    for number, event in enumerate(events, start=1):
        own = sum(one["copy_of"] is None for one in event)
        count = "1 report" if own == 1 else f"{own:,} reports"
        lines += ["", f"event {number}: {count}"]
        lines += [f"  {_line(one)}" for one in event]
    lines += ["", *(finding.message for finding in lacks)] if lacks else []
    return "\n".join(lines) + "\n"


def _read_before(reports: Sequence[dict[str, Any]]) -> list[str]:
    """How many reports an earlier run has read, and which it has not."""
    new = [in_one_line(one["name"]) for one in reports if not one["known"]]
    lines = [f"read by an earlier run: {len(reports) - len(new):,} of {len(reports):,} reports"]
    if new:
        more = f" and {len(new) - _MOST_NAMED:,} more" if len(new) > _MOST_NAMED else ""
        lines.append(f"to be read: {', '.join(new[:_MOST_NAMED])}{more}")
    return lines


def _report(order: Ordered, number: int, known: Container[str]) -> dict[str, Any]:
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
        "known": shown.name in known,
    }


def _line(one: dict[str, Any]) -> str:
    dated = one["date"] or "no date"
    dated += {"file": " (of the file)", "name": " (of its name)"}.get(one["date_from"], "")
    line = f"{in_one_line(one['name'])}: {one['language']}, {dated}, {one['words']:,} words"
    return f"{line}, a copy of {in_one_line(one['copy_of'])}" if one["copy_of"] else line
