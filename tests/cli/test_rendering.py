"""Tables, records and plans: what people read, and what programs do."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from summarize.cli.table_output import render_plan, render_record, render_rows
from summarize.documents import Document, Finding
from summarize.pipeline.dry_run_plan import Plan, PlannedModel

HERE = PlannedModel("translate", "mine", "en", "ar", "1", Path("/models/mine"), "", None, "")
PACKAGE = replace(HERE, name="packed", package="packed==1", licence="MIT")
TO_FETCH = PlannedModel(
    "summarize", "far", "en", "en", None, None, "", 1220, "CC-BY-NC-4.0"
)  # fmt: skip
PLAN = Plan(
    document=Document("a.txt", "One two three.", "0"),
    document_language="en",
    language_confidence=0.5,
    language="ar",
    route="summarize-first",
    languages=("en", "ar"),
    models=(TO_FETCH, HERE, PACKAGE),
    findings=(Finding("language", "warning", "the language is not certain"),),
)


def test_rows_are_aligned_below_their_headings() -> None:
    rows: list[dict[str, Any]] = [
        {"name": "a", "megabytes": 1220, "here": True, "get": ""},
        {"name": "longer", "megabytes": None, "here": False, "get": "pull it"},
    ]
    assert render_rows("models", rows, "text").splitlines() == [
        "NAME    MB     HERE  GET IT WITH",
        "a       1,220  yes   -",
        "longer  -      no    pull it",
    ]
    assert json.loads(render_rows("models", rows, "json")) == {"schema": 1, "models": rows}


def test_a_record_says_what_there_is_to_say_and_json_has_all_keys() -> None:
    record = {
        "name": "a", "path": None, "copies": [], "licence": "", "is_free": False,
        "sources": ["en", "pt"], "max_input_tokens": 0,
    }  # fmt: skip
    assert render_record(record, "text").splitlines() == [
        "name:              a",
        "is free:           no",
        "sources:           en, pt",
        "max input tokens:  0",
    ]
    assert json.loads(render_record(record, "json")) == {"schema": 1, **record}


def test_a_plan_says_where_each_model_is_or_what_it_weighs() -> None:
    assert render_plan(PLAN, "text").splitlines() == [
        "input:     a.txt, 3 words",
        "language:  English (en), confidence 0.50",
        "route:     summarize-first: English (en) > Arabic (ar)",
        "model:     far to summarize en, not on this machine: 1,220 MB to fetch (CC-BY-NC-4.0)",
        "model:     mine to translate en > ar, at /models/mine (licence unknown)",
        "model:     packed to translate en > ar, in the package packed==1 (MIT)",
        "warning:   the language is not certain",
    ]


def test_a_plan_of_a_text_that_stays_as_it_is() -> None:
    plan = replace(
        PLAN, document=Document("a.txt", "One.", "0"), languages=("en",), models=(), findings=()
    )
    lines = render_plan(plan, "text").splitlines()
    assert lines[0] == "input:     a.txt, 1 word"
    assert lines[-1] == "model:     none: the text is handed back as it is"


def test_a_plan_as_json_is_one_object_on_one_line_where_there_are_several() -> None:
    text = render_plan(PLAN, "json", one_line=True)
    assert text.count("\n") == 1
    plan = json.loads(text)["plan"]
    assert [model["name"] for model in plan["models"]] == ["far", "mine", "packed"]
    assert [model["megabytes"] for model in plan["models"]] == [1220, None, None]
    assert plan["findings"] == [
        {"kind": "language", "severity": "warning", "message": "the language is not certain"}
    ]
