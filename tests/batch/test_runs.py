"""What a run tells while it goes on and afterwards: reasons, seconds, what is left."""

import contextlib
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize import batch
from summarize.batch.batch_run import status
from summarize.batch.run_options import RunOptions
from summarize.cli.progress_bar import InputsBar
from summarize.errors import ModelNotAvailable
from summarize.models.engines.loading import Engine
from summarize.models.pool import ModelPool
from summarize.options import Options
from tests.fake_command import fake_engines, faked
from tests.runs import command, fake, finish, lines, run, tree

Captured = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("kind", ["folder", "table"])
def test_status_says_why_inputs_failed(
    kind: str, tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    if kind == "folder":
        given, out = tree(tmp_path / "in", "a.txt", "b.txt"), tmp_path / "out"
    else:
        given, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
        given.write_text('{"text": "One."}\n{"text": "Two."}\nbroken\n', encoding="utf-8")

    def refuse(*_: object) -> Engine:
        raise ModelNotAvailable("no model for ar; run: summarize models pull x")

    with monkeypatch.context() as patch:
        patch.setattr(ModelPool, "get", refuse)
        run(*command(given, out), code=3 if kind == "folder" else 1)
    capfd.readouterr()
    run(*command(given, out, "--status"))
    said = capfd.readouterr().out
    assert "failed: no model for ar (2 inputs)" in said
    assert "changed:  0" in said
    if kind == "table":
        assert "failed: is not valid JSON" in said
        assert "failed:   3" in said
        return
    found = status(given, out, Options(source_lang="en", lang="pt"), run_options=RunOptions())
    assert found.reasons == {"no model for ar": 2}
    # It is tried again unasked all the same.
    run(*command(given, out))
    assert "2 inputs: 2 done" in capfd.readouterr().err


def test_the_seconds_of_the_manifest_are_those_of_the_document(tmp_path: Path) -> None:
    given, out = tree(tmp_path / "in", *(f"{i}.txt" for i in range(6))), tmp_path / "out"
    started = time.monotonic()
    finish(fake(*command(given, out, "--jobs", "1"), seconds=0.15))
    passed = time.monotonic() - started
    seconds = [one["seconds"] for one in lines(out) if one.get("status") == "done"]
    assert len(seconds) == 6
    assert sum(seconds) <= passed
    assert max(seconds[1:]) < 2 * min(seconds) + 0.5
    assert min(seconds) >= 0.125


def test_the_time_left_does_not_count_what_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("summarize.cli.progress_bar.time.monotonic", lambda: now)
    bar = InputsBar(100, lambda _: None, live=False)
    for _ in range(90):
        bar.skip()
    bar.step(words=10, failed=False)
    now += 10
    bar.step(words=10, failed=False)
    assert bar.text() == "1 words/s, 1:20 left"


def test_the_time_left_does_not_count_what_will_be_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("summarize.cli.progress_bar.time.monotonic", lambda: now)
    bar = InputsBar(100, lambda _: None, live=False)
    bar.expect(90)
    bar.step(words=10, failed=False)
    now += 10
    bar.step(words=10, failed=False)
    assert bar.text() == "1 words/s, 1:20 left"
    for ahead in reversed(range(90)):
        bar.expect(ahead)
        bar.skip()
    assert bar.text() == "1 words/s, 1:20 left"


@pytest.mark.parametrize("kind", ["folder", "table"])
def test_a_resumed_run_knows_at_its_start_what_it_will_skip(kind: str, tmp_path: Path) -> None:
    names = [f"{i}.txt" for i in range(5)]
    given = tree(tmp_path / "in", *names) if kind == "folder" else tmp_path / "in.jsonl"
    out = tmp_path / ("out" if kind == "folder" else "out.jsonl")
    options = Options(lang="pt", source_lang="en")

    def written(texts: list[str]) -> None:
        if kind == "table":
            given.write_text("".join(json.dumps({"text": one}) + "\n" for one in texts), "utf-8")
            return
        for name, text in zip(names, texts, strict=True):
            (given / name).write_text(text, "utf-8")

    told = _Told()
    texts = [f"Text of number {i}." for i in range(5)]
    with faked(fake_engines()):
        written(texts)
        batch.run(str(given), out, options, told, task="translate")
        assert told.said == ["expect 0", *5 * ["step"]]
        # One of the five changed.
        written(["Another text.", *texts[1:]])
        told.said.clear()
        batch.run(str(given), out, options, told, task="translate")
    first, *rest = told.said
    assert first == ("expect 4" if kind == "table" else "expect 5")
    assert rest.count("skip") == 4
    assert rest.count("step") == 1
    assert "expect 0" in rest
    told.said.clear()
    with faked(fake_engines()):
        again = batch.RunOptions(force=True)
        batch.run(str(given), out, options, told, task="translate", run_options=again)
    assert told.said == ["expect 0", *5 * ["step"]]


class _Told(batch.Silent):
    """A reporter that writes down what it is told of the inputs."""

    def __init__(self) -> None:
        self.said: list[str] = []

    @contextlib.contextmanager
    def progress(self, total: int, task: str) -> Iterator["_Told"]:
        del total, task
        yield self

    def expect(self, skipped: int) -> None:
        self.said.append(f"expect {skipped}")

    def skip(self) -> None:
        self.said.append("skip")

    def step(self, *, words: int, failed: bool) -> None:
        del words
        self.said.append("failed" if failed else "step")
