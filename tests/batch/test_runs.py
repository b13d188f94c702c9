"""What a run tells while it goes on and afterwards: reasons, seconds, what is left."""

import time
from pathlib import Path

import pytest

from summarize.batch.batch_run import status
from summarize.batch.run_options import RunOptions
from summarize.cli.progress_bar import InputsBar
from summarize.errors import ModelNotAvailable
from summarize.models.engines.loading import Engine
from summarize.models.pool import ModelPool
from summarize.options import Options
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
    finish(fake(*command(given, out, "--jobs", "1"), seconds=0.3))
    passed = time.monotonic() - started
    seconds = [one["seconds"] for one in lines(out) if one.get("status") == "done"]
    assert len(seconds) == 6
    assert sum(seconds) <= passed
    assert max(seconds[1:]) < 2 * min(seconds) + 0.5
    assert min(seconds) >= 0.25


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
