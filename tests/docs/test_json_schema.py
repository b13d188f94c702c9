"""The JSON Schema in docs/ is true of what the commands write, and leaves no key out."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator, ValidationError
from scripts.json_tables import DEFINITIONS, schema

from summarize.batch.manifest import Entry
from summarize.cli.main import main
from summarize.documents import Finding, FindingKind
from summarize.pipeline.routes import RouteName
from tests.conftest import ARTICLES, ROOT

HARBOUR = str(ARTICLES / "harbour.en.txt")
FOREST = str(ARTICLES / "floresta.pt.txt")
SUMMARY = str(ROOT / "examples" / "summaries" / "harbour.txt")
Command = Callable[..., list[dict[str, Any]]]


def closed(value: Any) -> Any:  # noqa: ANN401 - JSON
    """A schema in which an object holds no key that is not described."""
    if isinstance(value, list):
        return [closed(one) for one in value]
    if not isinstance(value, dict):
        return value
    found = {key: closed(one) for key, one in value.items()}
    if "properties" in value:
        found["additionalProperties"] = False
    return found


def validator(name: str = "", *, strict: bool = True) -> Draft202012Validator:
    """What checks a result, or what a definition of the schema describes."""
    whole = closed(schema()) if strict else schema()
    if name:
        whole = {"$defs": whole["$defs"], **whole["$defs"][name]}
    return Draft202012Validator(whole)


@pytest.fixture
def written(fakes: object, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command with fake models; the objects that it writes."""
    del fakes

    def run(*arguments: str) -> list[dict[str, Any]]:
        assert main([*arguments, "--quiet"] if "read" not in arguments else [*arguments]) in (
            0,
            1,
            4,
        )
        text = capsys.readouterr().out
        try:
            return [json.loads(text)]
        except ValueError:
            return [json.loads(line) for line in text.splitlines()]

    return run


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())
    assert set(DEFINITIONS) <= set(schema()["$defs"])


RESULTS = {
    "a summary": [HARBOUR],
    "a translated summary": [HARBOUR, "--lang", "pt"],
    "a text translated before": [FOREST, "--lang", "en"],
    "through another language and back": [FOREST],
    "a headline": [HARBOUR, "--style", "headline"],
    "bullets of a length": [HARBOUR, "--style", "bullets", "--length", "5s"],
    "a part of the text": [HARBOUR, "--max-chunks", "1"],
    "several inputs": [HARBOUR, FOREST, "--lang", "pt"],
    "a document translated": ["translate", str(ROOT / "examples" / "notice.md"), "--lang", "pt"],
    "a document in that language already": ["translate", FOREST, "--lang", "pt"],
}


@pytest.mark.parametrize("arguments", RESULTS.values(), ids=RESULTS)
def test_a_result_is_as_described(arguments: list[str], written: Command) -> None:
    found = written(*arguments, "-f", "json")
    assert found
    for one in found:
        validator().validate(one)
        validator(strict=False).validate(one)


def test_a_text_that_is_handed_back_is_as_described(tmp_path: Path, written: Command) -> None:
    file = tmp_path / "short.txt"
    file.write_text("Rain fell on Lisbon, and the river rose.\n", encoding="utf-8")
    for arguments in ([], ["--lang", "pt"]):
        [found] = written(str(file), "--source-lang", "en", *arguments, "-f", "json")
        validator().validate(found)
        assert found["summary"]["unchanged"]


def test_findings_and_spans_are_as_described(written: Command) -> None:
    [found] = written(HARBOUR, "--lang", "pt", "-f", "json")
    findings = [one for part in found["summary"]["sentences"] for one in part["findings"]]
    assert findings
    result = copy.deepcopy(found)
    result["findings"] = [{"kind": "name", "severity": "warning", "message": "m", "span": [0, 4]}]
    validator().validate(result)


def test_a_key_that_is_not_described_is_seen_by_this_test_and_taken_by_the_schema(
    written: Command,
) -> None:
    [found] = written(HARBOUR, "-f", "json")
    found["summary"]["new"] = 1
    validator(strict=False).validate(found)
    with pytest.raises(ValidationError, match="'new' was unexpected"):
        validator().validate(found)


def test_a_summary_and_a_translation_in_one_is_no_result(written: Command) -> None:
    [found] = written(HARBOUR, "-f", "json")
    found["translation"] = found["summary"]
    assert not validator(strict=False).is_valid(found)


def test_kinds_and_routes_are_those_of_the_code() -> None:
    definitions = schema()["$defs"]
    finding = definitions["finding"]["properties"]
    assert finding["kind"]["enum"] == list(get_args(FindingKind))
    severity = Finding.__annotations__["severity"]
    assert finding["severity"]["enum"] == list(get_args(severity))
    assert schema()["properties"]["route"]["enum"] == list(get_args(RouteName))
    assert definitions["plan"]["properties"]["route"]["enum"] == list(get_args(RouteName))


def test_a_table_of_results_is_as_described(tmp_path: Path, written: Command) -> None:
    text = (ARTICLES / "harbour.en.txt").read_text(encoding="utf-8")
    rows: list[dict[str, object]]
    rows = [{"id": "a", "text": text}, {"id": 2, "text": f"BREAK {text}"}, {"id": "c", "text": ""}]
    table = tmp_path / "articles.jsonl"
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    output = tmp_path / "results.jsonl"
    written(str(table), "--source-lang", "en", "--lang", "pt", "-o", str(output))
    lines = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["a", 2, "c"]
    assert [line.pop("text") for line in lines] == [row["text"] for row in rows]
    validator().validate(lines[0])
    for line in lines[1:]:
        validator("failed_record").validate(line)


def test_the_lines_of_a_manifest_and_a_status_are_as_described(
    tmp_path: Path, written: Command
) -> None:
    for name, text in (("a.txt", "Rain fell. " * 90), ("bad.txt", "BREAK on purpose. " * 90)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = [str(tmp_path), "--source-lang", "en", "--lang", "pt", "-o", str(tmp_path / "out")]
    written(*run, "--include", "*.txt")
    manifest = tmp_path / "out" / "manifest.jsonl"
    lines = [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()]
    # The first says what kind of file it is.
    entries = [line for line in lines if "name" in line]
    assert {entry.get("status", "planned") for entry in entries} == {"planned", "done", "failed"}
    for entry in entries:
        validator("manifest_line").validate(entry)
    described = schema()["$defs"]["manifest_line"]["properties"]
    assert list(described) == list(Entry.__annotations__)
    [status] = written(*run, "--status", "-f", "json")
    validator("status").validate(status)


def test_what_was_read_and_what_is_planned_are_as_described(written: Command) -> None:
    [read] = written("read", HARBOUR, "-f", "json")
    validator("read").validate(read)
    for arguments in ([HARBOUR], [FOREST, "--lang", "en"], ["translate", HARBOUR, "--lang", "pt"]):
        [plan] = written(*arguments, "--dry-run", "-f", "json")
        validator("planned").validate(plan)


def test_a_report_is_as_described(written: Command) -> None:
    for arguments in ([], ["--lang", "pt"], ["--lang", "de"]):
        [report] = written("check", SUMMARY, "--source", HARBOUR, *arguments, "-f", "json")
        validator("report").validate(report)
        assert report["counts"]["sentences"] == len(report["sentences"])


def test_a_digest_is_as_described(written: Command) -> None:
    reports = str(ROOT / "examples" / "reports")
    for arguments in ([], ["--lang", "pt"], ["--lang", "de"], [HARBOUR, FOREST]):
        [found] = written("digest", reports, *arguments, "-f", "json")
        validator("digest").validate(found)
        assert found["events"][0]["figures"]
    [plan] = written("digest", reports, "--dry-run", "-f", "json")
    validator("digest_plan").validate(plan)
