"""Runs over many inputs from Python, without a terminal: `summarize.batch.run` and `status`."""

import contextlib
import json
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path

import pytest

from summarize import Options, batch
from summarize.batch import RunOptions, RunReport, RunStatus, Silent, manifest
from summarize.batch.folder_run import FolderRun
from summarize.batch.reporter import OneAtATime, Steps
from summarize.batch.run_options import Task
from summarize.errors import ModelError, SummarizeError, UsageError
from summarize.models.engines.loading import Engine
from tests.conftest import ARTICLES, ROOT
from tests.fakes import calls, fake_engine
from tests.runs import command, lines, outputs, tree
from tests.runs import run as run_command

DOCUMENT = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
TO_PT = Options(source_lang="en", lang="pt")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return tree(tmp_path / "reports", "a.txt", "deep/er/b.txt", "c.txt")


@pytest.fixture
def _no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing takes any time: the clock's is the only field of a manifest that is not a result."""
    monkeypatch.setattr(FolderRun, "_seconds", lambda *_: 0.0)
    monkeypatch.setattr("summarize.batch.table_run.time.monotonic", lambda: 0.0)


class Recorder(Silent):
    """A caller's own reporter: it writes down what it is told."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.errors: list[str] = []
        self.traces: list[BaseException] = []
        self.steps: list[str] = []

    def note(self, line: str) -> None:
        self.notes.append(line)

    def error(self, line: str) -> None:
        self.errors.append(line)

    def trace(self, error: BaseException) -> None:
        self.traces.append(error)

    @contextlib.contextmanager
    def progress(self, total: int, task: Task) -> Iterator[Steps]:
        self.steps.append(f"{task} {total}")
        yield self
        self.steps.append("end")

    def skip(self) -> None:
        self.steps.append("skip")

    def step(self, *, words: int, failed: bool) -> None:
        self.steps.append("failed" if failed else f"{words} words")


# --- the same as the command ----------------------------------------------------------------------


@pytest.mark.usefixtures("fakes", "_no_clock")
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_run_leaves_what_the_command_leaves_byte_for_byte(
    form: str, reports: Path, tmp_path: Path
) -> None:
    (reports / "bad.data").write_bytes(b"%PDF-1.7")
    by_command, by_python = tmp_path / "command", tmp_path / "python"
    run_command(*command(reports, by_command, "-f", form), code=1)
    report = batch.run([reports], by_python, TO_PT, run_options=RunOptions(format=form))  # type: ignore[arg-type]
    assert report.exit_code == 1
    assert outputs(by_python) == outputs(by_command)
    assert len(outputs(by_python)) == 3
    of_command = (by_command / manifest.NAME).read_bytes()
    assert (by_python / manifest.NAME).read_bytes() == of_command


@pytest.mark.usefixtures("fakes", "_no_clock")
def test_a_translation_is_that_of_the_command(reports: Path, tmp_path: Path) -> None:
    by_command, by_python = tmp_path / "command", tmp_path / "python"
    run_command("translate", *command(reports, by_command, "-f", "json"))
    how = RunOptions(format="json")
    report = batch.run([reports], by_python, TO_PT, task="translate", run_options=how)
    assert (report.done, report.exit_code) == (3, 0)
    found = outputs(by_python)
    assert found == outputs(by_command)
    assert json.loads(found["a.txt.pt.json"])["translation"]["text"] == "pt(Text of a.txt.)"
    of_command = (by_command / manifest.NAME).read_bytes()
    assert (by_python / manifest.NAME).read_bytes() == of_command


@pytest.mark.usefixtures("fakes", "_no_clock")
@pytest.mark.parametrize("kind", ["jsonl", "csv"])
def test_a_table_is_that_of_the_command(kind: str, tmp_path: Path) -> None:
    table = tmp_path / "articles.jsonl"
    rows = [{"id": "a", "body": "Rain fell."}, {"id": "b", "body": ""}, {"id": "c", "body": "Dry."}]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "command").mkdir()
    (tmp_path / "python").mkdir()
    by_command, by_python = (tmp_path / name / f"out.{kind}" for name in ("command", "python"))
    run_command(*command(table, by_command, "--text-column", "body"), code=1)
    report = batch.run(table, by_python, TO_PT, run_options=RunOptions(text_column="body"))
    assert (report.inputs, report.done, report.failed, report.exit_code) == (3, 2, 1, 1)
    for name in (f"out.{kind}", f"out.{kind}.manifest.jsonl"):
        assert by_python.with_name(name).read_bytes() == by_command.with_name(name).read_bytes()


def test_the_command_goes_on_with_a_run_from_python_and_python_with_one_of_the_command(
    fakes: dict[str, Engine], reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    batch.run([reports / "a.txt"], out, TO_PT)
    run_command(*command(reports, out))
    assert "3 inputs: 2 done, 1 done before" in capfd.readouterr().err
    tree(reports, "new.txt")
    asked = len(calls(fakes["bergamot-en-pt"]))
    report = batch.run([reports], out, TO_PT)
    assert (report.inputs, report.done, report.done_before) == (4, 1, 3)
    new = [texts for texts in calls(fakes["bergamot-en-pt"])[asked:] if "new" in texts[0]]
    assert new == [["Text of new.txt."]]
    assert batch.run([reports], out, TO_PT).done == 0


# --- what the caller is told ----------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_without_a_reporter_nothing_is_printed(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    (reports / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (reports / "breaks.txt").write_text("BREAK this model.", encoding="utf-8")
    batch.run([reports], tmp_path / "out", TO_PT)
    batch.run([reports], tmp_path / "out", TO_PT, task="translate")
    batch.status([reports], tmp_path / "out", TO_PT)
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("fakes")
def test_a_reporter_is_told_notes_errors_and_steps(reports: Path, tmp_path: Path) -> None:
    (reports / "bad.txt").write_bytes(b"")
    (reports / "blank.txt").write_bytes(b" \n")
    (reports / ".hidden").write_bytes(b"")
    told, out = Recorder(), tmp_path / "out"
    batch.run([reports], out, TO_PT, told)
    bad, blank = reports / "bad.txt", reports / "blank.txt"
    assert f"{reports / 'a.txt'}: written to {out / 'a.txt.pt.txt'}" in told.notes
    assert "not read: 1 hidden" in told.notes
    reason = told.errors[0].removeprefix(f"{bad}: ").partition("; ")[0]
    assert told.errors == [
        told.errors[0],
        f"{blank}: {reason} (also: {bad})",
        f"5 inputs: 3 done, 2 failed ({bad}, {blank})",
    ]
    assert [type(error).__name__ for error in told.traces] == ["InputError", "InputError"]
    assert told.steps[0] == "summarize 5"
    assert told.steps[-1] == "end"
    assert sorted(told.steps[1:-1]) == ["4 words", "4 words", "6 words", "failed", "failed"]
    again = Recorder()
    batch.run([reports], out, TO_PT, again, task="summarize")
    assert again.steps == ["summarize 5", *["skip"] * 5, "end"]
    assert again.notes[-1] == (
        "5 inputs: 0 done, 3 done before, 2 failed before (try again with --retry-failed)"
    )


def test_a_reporter_is_never_called_twice_at_the_same_time() -> None:
    busy = threading.Lock()
    overlaps: list[str] = []

    class Slow(Recorder):
        def note(self, line: str) -> None:
            if not busy.acquire(blocking=False):
                overlaps.append(line)
                return
            time.sleep(0.002)
            busy.release()

        error = note

        def skip(self) -> None:
            self.note("skip")

        def step(self, *, words: int, failed: bool) -> None:
            self.note(f"{words} {failed}")

    reporter = OneAtATime(Slow())
    with reporter.progress(20, "summarize") as steps, ThreadPoolExecutor(8) as threads:
        for number in range(20):
            threads.submit(reporter.note, f"note {number}")
            threads.submit(reporter.error, f"error {number}")
            threads.submit(steps.skip)
            threads.submit(steps.step, words=number, failed=False)
    assert overlaps == []


def test_the_last_line_names_results_with_findings(
    fakes: dict[str, Engine], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(fakes, "smollm2-135m-instruct", fake_engine(lambda _: ["All 99 left."]))
    reports = tree(tmp_path / "reports", *(f"{i:02}.txt" for i in range(21)))
    for file in reports.iterdir():
        file.write_text("Rain fell on the town for 9 days. " * 20, encoding="utf-8")
    told, options = Recorder(), Options(length="1s", check="flag")
    how = RunOptions(format="json")
    report = batch.run([reports], tmp_path / "out", options, told, run_options=how)
    assert (report.done, report.to_check, report.exit_code) == (21, 21, 0)
    first = ", ".join(str(reports / f"{i:02}.txt") for i in range(5))
    assert told.notes[-1] == (
        f"21 results to check: {first}, ... (findings are in the .json files)"
    )


# --- numbers --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_a_report_counts_every_input_once(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (reports / "bad.txt").write_bytes(b"")
    first = batch.run([reports], out, TO_PT)
    assert first == RunReport(
        inputs=4, done=3, done_before=0, failed=1, failed_before=0, edited=0, to_check=0,
        exit_code=1,
    )  # fmt: skip
    (out / "a.txt.pt.txt").write_text("corrected by hand", encoding="utf-8")
    tree(reports, "new.txt")
    told = Recorder()
    second = batch.run([reports], out, TO_PT, told)
    assert second == RunReport(
        inputs=5, done=1, done_before=3, failed=0, failed_before=1, edited=1, to_check=0,
        exit_code=1,
    )  # fmt: skip
    assert told.notes[-2] == (
        "1 output was edited after it was written and was not replaced: "
        f"{out / 'a.txt.pt.txt'}; --force replaces it"
    )
    again = batch.run([reports], out, TO_PT, run_options=RunOptions(retry_failed=True))
    assert (again.done_before, again.failed, again.failed_before) == (4, 1, 0)
    forced = batch.run([reports], out, TO_PT, run_options=RunOptions(force=True))
    assert (forced.done, forced.done_before, forced.failed, forced.left) == (4, 0, 1, 0)
    assert outputs(out)["a.txt.pt.txt"] == b"pt(Text of a.txt.)\n"


@pytest.mark.usefixtures("fakes")
def test_fail_fast_leaves_inputs_for_the_next_run(reports: Path, tmp_path: Path) -> None:
    (reports / "a.txt").write_bytes(b"")
    out = tmp_path / "out"
    how = RunOptions(fail_fast=True)
    report = batch.run([reports], out, Options(lang="pt", source_lang="en", jobs=1),
                       run_options=how)  # fmt: skip
    assert (report.failed, report.exit_code) == (1, 1)
    assert report.left > 0
    report = batch.run([reports], out, TO_PT)
    assert (report.done + report.done_before, report.failed_before, report.left) == (2, 1, 0)


@pytest.mark.usefixtures("fakes")
def test_status_says_how_far_a_run_is_and_writes_nothing(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert batch.status([reports], out, TO_PT) == RunStatus(3, 0, 0, 0, new=3, edited=0)
    assert not out.exists()
    (reports / "bad.txt").write_bytes(b"")
    batch.run([reports], out, TO_PT)
    before = (out / manifest.NAME).read_bytes()
    (reports / "a.txt").write_text("Another text.", encoding="utf-8")
    (reports / "c.txt").unlink()
    tree(reports, "new.txt")
    assert batch.status([reports], out, TO_PT) == RunStatus(
        inputs=4,
        done=1,
        failed=1,
        changed=1,
        new=1,
        edited=0,
        gone=("c.txt.pt.txt",),
        reasons={"is empty": 1},
    )
    assert (out / manifest.NAME).read_bytes() == before
    other = batch.status([reports], out, Options(source_lang="en", lang="en"))
    assert (other.done, other.changed) == (0, 3)
    table = tmp_path / "t.jsonl"
    table.write_text('{"text": "Rain fell."}\n{"text": "Dry."}\n', encoding="utf-8")
    batch.run(table, tmp_path / "done.jsonl", TO_PT)
    table.write_text('{"text": "Rain fell."}\n{"text": "Wet."}\n', encoding="utf-8")
    status = batch.status(table, tmp_path / "done.jsonl", TO_PT)
    assert status == RunStatus(inputs=2, done=1, failed=0, changed=0, new=1, edited=0)


# --- how a run is called, and stopped -------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_inputs_are_paths_or_strings_one_or_several(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert batch.run(reports, out, TO_PT).done == 3
    assert batch.run(str(reports), str(out), TO_PT).done_before == 3
    assert batch.run((reports / name for name in ("a.txt", "c.txt")), out, TO_PT).done_before == 2
    monkeypatch.chdir(tmp_path)
    assert batch.run("reports", "out", TO_PT).done_before == 3
    assert batch.run([], tmp_path / "none", TO_PT) == RunReport(0, 0, 0, 0, 0, 0, 0, 0)
    how = RunOptions(include=("*.txt",), exclude=("deep",))
    assert batch.run(reports, out, TO_PT, run_options=how).inputs == 2


@pytest.mark.usefixtures("fakes")
def test_defaults_summarize_in_the_language_of_the_input(tmp_path: Path) -> None:
    report = batch.run(ARTICLES / "harbour.en.txt", tmp_path / "out")
    assert report.done == 1
    assert list(outputs(tmp_path / "out")) == ["harbour.en.txt.en.txt"]


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"task": "digest"}, "task is 'digest'; it can be summarize, translate"),
        ({"task": "translate", "options": None}, "which language to translate into"),
        ({"output": "FILE"}, "is a file; name a directory"),
        ({"output": "REPORTS"}, "is both input and --output"),
        ({"output": "x.jsonl"}, "needs one table as its only input"),
        ({"options": Options(glossary=Path("nowhere.csv"), lang="pt")}, "nowhere.csv"),
        ({"run_options": RunOptions(cluster_results="shared")}, "--cluster ADDRESS"),
    ],
)
def test_a_wrong_call_raises(
    change: dict[str, object], says: str, reports: Path, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    places = {"FILE": file, "REPORTS": reports, "x.jsonl": tmp_path / "x.jsonl"}
    given: dict[str, object] = {"output": tmp_path / "out", "options": TO_PT, **change}
    given["output"] = places.get(str(given["output"]), given["output"])
    with pytest.raises(UsageError, match=says):
        batch.run([reports], **given)  # type: ignore[arg-type]
    assert file.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "out" / manifest.NAME).exists()


def test_a_model_a_table_or_a_column_that_is_not_there_raises(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="did you mean distilbart"):
        batch.run([], tmp_path / "out", Options(model="distilbrat"))
    table = tmp_path / "t.jsonl"
    table.write_text('{"body": "Rain fell."}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="no column 'text'"):
        batch.run(table, tmp_path / "o.jsonl", TO_PT)
    with pytest.raises(SummarizeError, match="no such file"):
        batch.run(tmp_path / "none.jsonl", tmp_path / "o.jsonl", TO_PT)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"format": "xml"}, "format is 'xml'; it can be text, markdown, json"),
        ({"workers": 0}, "workers is 0; it can be 1 to 256"),
        ({"include": "*.txt"}, "give a tuple"),
        ({"cluster_files": "here"}, "cluster_files is 'here'; it can be driver, shared"),
    ],
)
def test_a_run_option_out_of_its_range_raises(options: dict[str, object], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        RunOptions(**options)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        RunOptions(recursiv=False)  # type: ignore[call-arg]


@pytest.mark.usefixtures("fakes")
def test_a_run_in_a_thread_touches_no_signal_handler(reports: Path, tmp_path: Path) -> None:
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = [signal.getsignal(number) for number in numbers]
    during: list[object] = []
    found: list[RunReport | BaseException] = []

    class Looks(Silent):
        def note(self, _: str) -> None:
            during.append([signal.getsignal(number) for number in numbers])

    def run() -> None:
        try:
            found.append(batch.run([reports], tmp_path / "out", TO_PT, Looks()))
        except BaseException as error:  # noqa: BLE001 - the test fails of it
            found.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(60)
    assert isinstance(found[0], RunReport), found
    assert found[0].done == 3
    assert during
    assert all(one == before for one in during)
    assert [signal.getsignal(number) for number in numbers] == before


@pytest.mark.usefixtures("fakes")
def test_a_second_run_into_the_same_folder_raises_while_the_first_goes_on(
    reports: Path, tmp_path: Path
) -> None:
    refused: list[str] = []

    class Again(Silent):
        def note(self, line: str) -> None:
            if "written to" in line and not refused:
                with pytest.raises(UsageError, match="another run is writing into it") as error:
                    batch.run([reports], tmp_path / "out", TO_PT)
                refused.append(str(error.value))

    assert batch.run([reports], tmp_path / "out", TO_PT, Again()).done == 3
    assert len(refused) == 1


@pytest.mark.usefixtures("fakes")
def test_an_interrupted_run_leaves_whole_files_and_goes_on(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    class Interrupts(Silent):
        def note(self, line: str) -> None:
            if "written to" in line:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        batch.run([reports], out, TO_PT, Interrupts())
    assert outputs(out) == {"a.txt.pt.txt": b"pt(Text of a.txt.)\n"}
    assert [one.get("status", "planned") for one in lines(out)] == ["planned", "done"]
    report = batch.run([reports], out, TO_PT)
    assert (report.done, report.done_before) == (2, 1)


def test_the_names_are_where_they_are_looked_for() -> None:
    code = (
        "import sys, summarize.batch;"
        "names = ('torch', 'tokenizers', 'ray', 'pyarrow', 'typer');"
        "heavy = [name for name in names if name in sys.modules];"
        "from summarize import batch;"
        "assert batch.run is summarize.batch.run;"
        "assert all(getattr(batch, name) for name in batch.__all__);"
        "from summarize.batch import run, status, RunOptions;"
        "print(heavy, sorted(batch.__all__) == dir(batch))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.stdout == "[] True\n", done.stderr
    with pytest.raises(AttributeError, match="has no attribute 'runn'"):
        _ = batch.runn


# --- the document ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_the_examples_of_the_document_run(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    (reports / "blank.txt").write_bytes(b"")
    code = "\n".join(re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL))
    exec(compile(code, "batch.md", "exec"), {})  # noqa: S102 - the examples are ours
    said = capfd.readouterr().out
    assert said.startswith("3 0 1 ")
    assert "note: " in said
    assert outputs(tmp_path / "out")["a.txt.pt.json"].startswith(b'{\n  "schema": 1')


@pytest.mark.parametrize("record", [RunOptions, RunReport, RunStatus, manifest.Entry])
def test_the_document_names_every_field(record: type) -> None:
    named = set(re.findall(r"`(\w+)`", DOCUMENT))
    assert {field.name for field in fields(record)} <= named
