"""Tables of the JSON that commands write, out of docs/summary.schema.json, for docs/json.md."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from scripts.markdown import table

SCHEMA_FILE = Path(__file__).parents[1] / "docs" / "summary.schema.json"
# Those that have a table of their own.
DEFINITIONS = (
    "source", "set_aside", "text", "sentence", "finding", "pivot", "coverage", "decoding",
    "failed_record", "manifest_line", "report",
    "checked_sentence", "report_counts", "read", "status", "plan", "planned_model",
    "planned_reading", "digest", "digest_event", "digest_report", "digest_statement",
    "digest_source", "figure_row", "figure_value", "timeline_entry", "quotation", "digest_plan",
    "planned_report",
)  # fmt: skip


def schema() -> dict[str, Any]:
    """The schema, read."""
    found: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return found


def keys(name: str = "") -> str:
    """A table of an object's keys.

    Args:
        name: a definition of the schema; empty for a result.
    """
    whole = schema()
    described = whole["$defs"][name] if name else whole
    rows = [
        (f"`{key}`", _type(value), value["description"])
        for key, value in described["properties"].items()
    ]
    return table(("key", "type", "what it is"), rows)


def _type(value: dict[str, Any]) -> str:
    """What a value can be, in a few words."""
    if "$ref" in value:
        name = str(value["$ref"]).rpartition("/")[2]
        return f"[{name}](#{name})" if name in DEFINITIONS else name
    if "const" in value:
        return f"`{json.dumps(value['const'])}`"
    if "enum" in value:
        return ", ".join(f"`{one}`" for one in value["enum"])
    if "oneOf" in value:
        return " or ".join(_type(one) for one in value["oneOf"])
    kind = value["type"]
    if isinstance(kind, list):
        return " or ".join(kind)
    if kind == "array":
        one = _type(value["items"])
        return f"{value['minItems']} {one}s" if "minItems" in value else f"list of {one}"
    return str(kind)


MAKERS: dict[str, Callable[[], str]] = {
    "json-result": keys,
    **{f"json-{name.replace('_', '-')}": partial(keys, name) for name in DEFINITIONS},
}
