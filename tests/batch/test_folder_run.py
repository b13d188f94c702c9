"""Runs into a folder: what is done once stays done, whatever ends a run."""

import errno
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import append_only_file, fingerprints, manifest, run_loop
from summarize.cli import main
from summarize.errors import ModelNotAvailable, OutputError
from summarize.models.engines.loading import Engine
from summarize.models.store.store import Store
from summarize.writing import formats
from tests.conftest import ARTICLES
from tests.fakes import calls, fake_engine
from tests.runs import command, fake, finish, lines, outputs, run, tree, wait_for_lines

Captured = pytest.CaptureFixture[str]
SHORT = "Rain fell on the town all day, and the river rose.\n"


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return tree(tmp_path / "reports", "a.txt", "deep/er/b.txt", "c.txt")


# --- what is done stays done ----------------------------------------------------------------------


def test_a_second_run_does_nothing_and_says_so(
    fakes: dict[str, Engine], reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    assert sorted(outputs(out)) == ["a.txt.pt.txt", "c.txt.pt.txt", "deep/er/b.txt.pt.txt"]
    assert "3 inputs: 3 done" in capfd.readouterr().err
    asked = len(calls(fakes["bergamot-en-pt"]))
    before = (out / manifest.NAME).read_bytes()
    run(*command(reports, out))
    assert "3 inputs: 0 done, 3 done before" in capfd.readouterr().err
    assert len(calls(fakes["bergamot-en-pt"])) == asked
    assert (out / manifest.NAME).read_bytes() == before


@pytest.mark.usefixtures("fakes")
def test_each_output_is_planned_and_then_done_with_its_hash(reports: Path, tmp_path: Path) -> None:
    import hashlib

    out = tmp_path / "out"
    run(*command(reports, out))
    found = lines(out)
    assert [(one["name"], one.get("status", "planned")) for one in found] == [
        ("a.txt", "planned"), ("a.txt", "done"), ("c.txt", "planned"), ("c.txt", "done"),
        ("deep/er/b.txt", "planned"), ("deep/er/b.txt", "done"),
    ]  # fmt: skip
    for one in found[1::2]:
        data = (out / one["output"]).read_bytes()
        assert one["output_sha256"] == hashlib.sha256(data).hexdigest()
        source = (reports / one["name"]).read_bytes()
        assert one["sha256"] == hashlib.sha256(source).hexdigest()
        assert one["signature"].startswith("summarize")
        assert one["language"] == "en"
        assert one["seconds"] >= 0


@pytest.mark.usefixtures("fakes")
def test_what_changed_is_done_again_and_nothing_else(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    (reports / "c.txt").write_text("Another text.", encoding="utf-8")
    tree(reports, "new.txt")
    (out / "a.txt.pt.txt").unlink()
    capfd.readouterr()
    run(*command(reports, out))
    assert "4 inputs: 3 done, 1 done before" in capfd.readouterr().err
    assert outputs(out)["c.txt.pt.txt"] == b"pt(Another text.)\n"


@pytest.mark.parametrize(
    "more", [["-n", "3s"], ["-f", "markdown"], ["-l", "en"], ["--style", "bullets"]]
)
@pytest.mark.usefixtures("fakes")
def test_other_options_are_other_results(
    more: list[str], reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    capfd.readouterr()
    run(*command(reports, out, *more))
    assert "3 inputs: 3 done" in capfd.readouterr().err
    run(*command(reports, out, *more))
    assert "3 done before" in capfd.readouterr().err
    run(*command(reports, out, "--jobs", "3", "--threads", "1", "--batching", "exact"))
    said = capfd.readouterr().err
    has_own_output = more[0] in ("-f", "-l")
    assert ("3 done before" in said) is has_own_output


def test_another_revision_of_a_model_does_it_again(
    fakes: dict[str, Engine],
    reports: Path,
    tmp_path: Path,
    capfd: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    newer = fake_engine(lambda text: [f"PT({text})"], name="en-pt-2")
    monkeypatch.setitem(fakes, "bergamot-en-pt", newer)
    capfd.readouterr()
    run(*command(reports, out))
    assert "3 inputs: 3 done" in capfd.readouterr().err
    assert outputs(out)["a.txt.pt.txt"] == b"PT(Text of a.txt.)\n"


@pytest.mark.usefixtures("fakes")
def test_a_result_that_somebody_changed_is_left_unless_forced(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    mine = out / "a.txt.pt.txt"
    mine.write_text("corrected by hand", encoding="utf-8")
    capfd.readouterr()
    run(*command(reports, out))
    assert (
        "1 output was edited after it was written and was not replaced: " in capfd.readouterr().err
    )
    (reports / "a.txt").write_text("Another text.", encoding="utf-8")
    run(*command(reports, out), code=1)
    assert "which was edited after it was written; move it" in capfd.readouterr().err
    assert mine.read_text(encoding="utf-8") == "corrected by hand"
    run(*command(reports, out, "--force"))
    assert mine.read_text(encoding="utf-8") == "pt(Another text.)\n"


def test_what_is_to_be_checked_is_said_with_each_of_a_few_and_counted_of_many(
    fakes: dict[str, Engine], tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(fakes, "smollm2-135m-instruct", fake_engine(lambda _: ["All 99 left."]))
    monkeypatch.setenv("SUMMARIZE_CHECK", "flag")
    text = "Rain fell on the town for 9 days. " * 20
    for count, each in ((3, 3), (30, 0)):
        reports = tree(tmp_path / f"reports-{count}", *(f"{i:02}.txt" for i in range(count)))
        for file in reports.iterdir():
            file.write_text(text, encoding="utf-8")
        run(reports, "-n", "1s", "-o", tmp_path / f"out-{count}")
        said = capfd.readouterr().err
        assert said.count("written to") == each
        assert said.count("error: 99 is not in the text") == each
        where = "shown above" if count == 3 else "--verbose prints the findings"
        first = f"{count} results to check: {reports / '00.txt'}, "
        assert said.splitlines()[-1].startswith(f"summarize: {first}")
        assert where in said.splitlines()[-1]


@pytest.mark.usefixtures("fakes")
def test_an_input_that_is_named_twice_is_done_once(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    run(reports, *command(reports, tmp_path / "out"))
    assert "3 inputs: 3 done" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_a_file_of_others_in_the_way_is_an_error_of_its_input(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tree(tmp_path / "out", "a.txt.pt.txt")
    for _ in range(2):
        run(*command(reports, out), code=1)
        said = capfd.readouterr().err
        assert "which summarize did not write" in said
        assert "1 failed" in said
    assert outputs(out)["a.txt.pt.txt"] == b"Text of a.txt.pt.txt."
    run(*command(reports, out, "--force"))
    assert outputs(out)["a.txt.pt.txt"] == b"pt(Text of a.txt.)\n"


@pytest.mark.usefixtures("fakes")
def test_an_input_of_the_same_name_from_elsewhere_takes_no_result(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    other = tree(tmp_path / "other", "a.txt")
    (other / "a.txt").write_text("Quite another text.", encoding="utf-8")
    capfd.readouterr()
    run(*command(other, out), code=1)
    assert "would replace that of" in capfd.readouterr().err
    # A folder that was moved is the same one.
    shutil.move(reports, tmp_path / "moved")
    (tmp_path / "moved" / "a.txt").write_text("A text that is new.", encoding="utf-8")
    run(*command(tmp_path / "moved", out))


@pytest.mark.usefixtures("fakes")
def test_outputs_without_an_input_are_named_and_left(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    (reports / "c.txt").unlink()
    capfd.readouterr()
    run(*command(reports, out))
    assert f"kept {out / 'c.txt.pt.txt'}: its input is gone" in capfd.readouterr().err
    assert "c.txt.pt.txt" in outputs(out)
    run(*command(reports, out, "--exclude", "a.txt"))
    assert "a.txt.pt.txt" not in capfd.readouterr().err, "it is only not asked for"


@pytest.mark.usefixtures("fakes")
def test_status_says_where_a_run_stands_and_does_nothing(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    tree(reports, "broken.txt")
    (reports / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    run(*command(reports, out), code=1)
    (reports / "a.txt").write_text("Another text.", encoding="utf-8")
    (reports / "c.txt").unlink()
    tree(reports, "new.txt")
    before = (out / manifest.NAME).read_bytes()
    capfd.readouterr()
    run(*command(reports, out, "--status"))
    assert capfd.readouterr().out.splitlines() == [
        "inputs:   4", "done:     1", "failed:   1", "changed:  1", "new:      1",
        "failed: is an image, which is not read",
        "results whose input is gone:", "  c.txt.pt.txt",
    ]  # fmt: skip
    run(*command(reports, out, "--status", "-f", "json"))
    standing = json.loads(capfd.readouterr().out)
    assert (standing["done"], standing["failed"]) == (0, 1), "there are no results in JSON yet"
    assert (out / manifest.NAME).read_bytes() == before
    run(reports, "--status", code=2)
    assert "--output DIR" in capfd.readouterr().err


# --- what fails -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_a_bad_input_is_a_line_and_the_rest_is_done(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    (reports / "b.data").write_bytes(b"%PDF-1.7")
    (reports / "breaks.txt").write_text("BREAK this model.", encoding="utf-8")
    (reports / "huge.txt").write_text("MEMORY is full.", encoding="utf-8")
    run(*command(reports, out), code=1)
    said = capfd.readouterr().err
    assert said.count("error: ") == 4
    assert "b.data: is a damaged PDF" in said
    assert "broken on purpose" in said
    assert "6 inputs: 3 done, 3 failed" in said
    assert len(outputs(out)) == 3
    failed = [one for one in lines(out) if one.get("status") == "failed"]
    assert [one["name"] for one in failed] == ["b.data", "breaks.txt", "huge.txt"]
    run(*command(reports, out), code=1)
    assert "3 failed before (try again with --retry-failed)" in capfd.readouterr().err
    (reports / "b.data").write_text("A text.", encoding="utf-8")
    run(*command(reports, out), code=1)
    assert "6 inputs: 1 done, 3 done before, 2 failed before" in capfd.readouterr().err
    run(*command(reports, out, "--retry-failed"), code=1)
    assert "4 done before, 2 failed" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_what_a_missing_model_stopped_is_tried_again_unasked(
    fakes: dict[str, Engine],
    reports: Path,
    tmp_path: Path,
    capfd: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "out"
    engine = fakes.pop("bergamot-en-pt")

    def refuse(*_: object) -> None:
        raise ModelNotAvailable("it is not on this machine")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "get", refuse)
        run(*command(reports, out, "--offline"), code=3)
    said = capfd.readouterr().err
    assert said.count(" (also: ") == 2
    fakes["bergamot-en-pt"] = engine
    run(*command(reports, out, "--offline"))
    assert "3 inputs: 3 done" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_fail_fast_ends_at_the_first_failure(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    (reports / "b.txt").write_bytes(b"")
    run(*command(reports, tmp_path / "out", "--fail-fast", "--jobs", "1"), code=1)
    assert "stopped at the first failure" in capfd.readouterr().err
    assert "deep/er/b.txt.pt.txt" not in outputs(tmp_path / "out")


def after_writing(start: str, act: Callable[[], object], patch: pytest.MonkeyPatch) -> None:
    """Somebody meddles as soon as a result is written whose name starts like this."""
    write = formats.write

    def meddle(path: Path, text: str, **how: Any) -> None:  # noqa: ANN401 - passed on
        write(path, text, **how)
        if path.name.startswith(start):
            act()

    patch.setattr(formats, "write", meddle)


@pytest.mark.usefixtures("fakes")
def test_a_file_that_is_removed_or_changed_meanwhile(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    out = tmp_path / "out"

    def meddle() -> None:
        (reports / "z.txt").unlink(missing_ok=True)
        (tmp_path / "new").write_text("Changed meanwhile.", encoding="utf-8")
        (tmp_path / "new").replace(reports / "c.txt")

    after_writing("", meddle, monkeypatch)
    tree(reports, "z.txt", *(f"between-{number}.txt" for number in range(8)))
    run(*command(reports, out, "--jobs", "1"), code=1)
    said = capfd.readouterr().err
    assert "z.txt: no such file" in said
    assert "12 inputs: 11 done, 1 failed" in said
    assert outputs(out)["c.txt.pt.txt"] == b"pt(Changed meanwhile.) [Changed meanwhile.]\n"
    monkeypatch.undo()


@pytest.mark.usefixtures("fakes")
def test_an_output_folder_that_is_removed_meanwhile_is_said(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        after_writing("a.", lambda: shutil.rmtree(out), patch)
        run(*command(reports, out), code=1)
    said = capfd.readouterr().err
    assert "was removed during the run; run the same command again" in said
    run(*command(reports, out))
    assert len(outputs(out)) == 3


@pytest.mark.usefixtures("fakes")
def test_a_full_disk_is_a_line_for_each_and_nothing_half_is_left(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    (reports / "c.txt").write_text("Word " * 3000 + ".", encoding="utf-8")
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000));"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from tests.fake_command import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "translate", *command(reports, out)],
        capture_output=True, check=False, timeout=60, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "c.txt.pt.txt: cannot be written: File too large; no partial file" in done.stderr
    assert "2 done, 1 failed" in done.stderr
    assert sorted(outputs(out)) == ["a.txt.pt.txt", "deep/er/b.txt.pt.txt"]
    assert list((out / manifest.OWN).glob(".summarize-*")) == []
    run("translate", *command(reports, out))
    assert len(outputs(out)) == 3
    capfd.readouterr()


@pytest.mark.usefixtures("fakes")
def test_a_manifest_that_cannot_be_begun_again_is_an_error_of_that_input(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    out = tmp_path / "out"
    begin = append_only_file.Journal._open
    begun: list[int] = []

    def fail_once(self: append_only_file.Journal) -> None:
        begun.append(1)
        if len(begun) == 2:
            raise OSError(errno.EIO, "Input/output error")
        begin(self)

    with monkeypatch.context() as patch:
        after_writing("a.", (out / manifest.NAME).unlink, patch)
        patch.setattr(append_only_file.Journal, "_open", fail_once)
        run(*command(reports, out), code=1)
    said = capfd.readouterr().err
    assert "manifest.jsonl: cannot be written: Input/output error" in said
    assert "3 inputs: 2 done, 1 failed" in said
    assert "was removed during the run" in said
    # Whose it is was written in the one that was removed.
    run(*command(reports, out), code=1)
    assert "a.txt.pt.txt, which summarize did not write" in capfd.readouterr().err
    run(*command(reports, out, "--force"))
    assert len(outputs(out)) == 3


@pytest.mark.usefixtures("fakes")
def test_a_file_of_others_in_the_manifests_place_is_not_written_to(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    out = tmp_path / "out"
    (tmp_path / "notes").write_text("Notes.\n", encoding="utf-8")
    with monkeypatch.context() as patch:
        after_writing("a.", lambda: (tmp_path / "notes").replace(out / manifest.NAME), patch)
        run(*command(reports, out), code=1)
    assert "is not a manifest of summarize" in capfd.readouterr().err
    assert (out / manifest.NAME).read_text(encoding="utf-8") == "Notes.\n"


@pytest.mark.usefixtures("fakes")
def test_what_stands_in_a_results_place_and_cannot_be_read_is_left(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    (out / "a.txt.pt.txt").unlink()
    (out / "a.txt.pt.txt").symlink_to(tmp_path / "away")
    (reports / "a.txt").write_text("Another text.", encoding="utf-8")
    run(*command(reports, out), code=1)
    assert "a.txt.pt.txt, which cannot be read; move it" in capfd.readouterr().err
    assert (out / "a.txt.pt.txt").is_symlink()
    run(*command(reports, out, "--force"))
    assert (out / "a.txt.pt.txt").read_bytes() == b"pt(Another text.)\n"


def test_whoever_wants_to_end_at_once_does_not_wait_for_the_disk() -> None:
    release, began = threading.Event(), threading.Event()

    def slow() -> None:
        began.set()
        release.wait(20)

    def interrupted() -> None:
        with run_loop._waited_for(1) as threads:
            submitted.extend(threads.submit(slow) for _ in range(2))
            began.wait(20)
            raise KeyboardInterrupt

    submitted: list[Future[None]] = []
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not submitted[0].done()
    assert submitted[1].cancelled()
    release.set()


@pytest.mark.usefixtures("fakes")
def test_a_manifest_that_cannot_grow_stays_readable(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    out = tmp_path / "out"
    append = append_only_file.Journal._append

    def half(self: append_only_file.Journal, line: bytes) -> None:
        if b"c.txt" in line:
            self._file.write(line[:20])
            self._file.truncate(self._size)
            self._file.seek(self._size)
            raise OSError(errno.ENOSPC, "No space left on device")
        append(self, line)

    with monkeypatch.context() as patch:
        patch.setattr(append_only_file.Journal, "_append", half)
        run(*command(reports, out), code=1)
    said = capfd.readouterr().err
    assert "manifest.jsonl: cannot be written: No space left on device" in said
    assert "stopped, since no further result could be written: No space left on device" in said
    assert len(lines(out)) == 2
    run(*command(reports, out))
    assert len(outputs(out)) == 3


# --- what ends a run ------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_first_signal_ends_what_is_under_way(
    number: signal.Signals, code: int, tmp_path: Path
) -> None:
    reports = tree(tmp_path / "reports", *(f"{i:03}.txt" for i in range(100)))
    out = tmp_path / "out"
    run = fake(
        *command(reports, out), seconds=0.05,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    wait_for_lines(out, 6)
    run.send_signal(number)
    said = run.communicate(timeout=30)[1]
    assert run.returncode == code, said
    assert "interrupt again to stop at once" in said
    assert "left to do: run the same command again" in said
    found = lines(out)
    assert found[-1]["status"] == "done"
    done = [one for one in found if one.get("status") == "done"]
    assert 3 <= len(done) < 90
    assert len(found) == 2 * len(done)


def test_the_second_signal_stops_at_once(tmp_path: Path) -> None:
    reports = tree(tmp_path / "reports", *(f"{i:03}.txt" for i in range(4)))
    (reports / "000.txt").write_text("Text. " * 2000, encoding="utf-8")
    out = tmp_path / "out"
    run = fake(
        *command(reports, out), seconds=5,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    wait_for_lines(out, 1)
    time.sleep(0.2)
    began = time.monotonic()
    run.send_signal(signal.SIGINT)
    time.sleep(0.2)
    run.send_signal(signal.SIGINT)
    said = run.communicate(timeout=30)[1]
    assert run.returncode == 130, said
    assert time.monotonic() - began < 4
    assert outputs(out) == {}


@pytest.mark.usefixtures("fakes")
def test_a_second_run_into_the_same_folder_says_so_and_stops(
    tmp_path: Path, capfd: Captured
) -> None:
    reports = tree(tmp_path / "reports", *(f"{i:03}.txt" for i in range(40)))
    out = tmp_path / "out"
    may_end = tmp_path / "may-end"
    first = fake("--until", may_end, *command(reports, out))
    wait_for_lines(out, 1)
    run(*command(reports, out), code=2)
    assert "another run is writing into it" in capfd.readouterr().err
    run(*command(reports, out, "--status"))
    assert "inputs:   40" in capfd.readouterr().out
    may_end.touch()
    finish(first)
    assert len(outputs(out)) == 40


def test_killed_at_fifty_moments_it_ends_as_an_undisturbed_run(tmp_path: Path) -> None:
    reports = tree(tmp_path / "reports", *(f"{i % 7}/{i:03}.txt" for i in range(200)))
    whole, out = tmp_path / "whole", tmp_path / "out"
    finish(fake(*command(reports, whole)))
    killed = fake("--kill", 50, 6, *command(reports, out), seconds=0)
    text, said = killed.communicate(timeout=300)
    assert killed.returncode == 0, said
    seen = json.loads(text)
    assert len(seen) == 50
    assert all(one["killed"] for one in seen), seen
    assert 50 <= sum(one["lines"] for one in seen) < 400
    unfinished = outputs(out)
    assert 0 < len(unfinished) < 200
    assert all(outputs(whole)[name] == data for name, data in unfinished.items()), "none partial"
    finish(fake(*command(reports, out)))
    assert outputs(out) == outputs(whole)
    done = [one["name"] for one in lines(out) if one.get("status") == "done"]
    assert sorted(set(done)) == sorted(one["name"] for one in lines(whole)[1::2])
    assert list((out / manifest.OWN).glob(".summarize-*")) == []


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_names_of_every_kind_are_mirrored(tmp_path: Path, capfd: Captured) -> None:
    names = ["a b.txt", "new\nline.txt", "😀.txt", "\u202eright\u202c.txt", "تقرير.txt",
             "x" * 251 + ".txt", "ж" * 127, "A.txt", "a.txt", "--help", "$(id).txt",
             os.fsdecode(b"\xff.txt")]  # fmt: skip
    reports = tmp_path / "reports"
    reports.mkdir()
    for name in names:
        (reports / name).write_text(f"Text of {len(name)}.", encoding="utf-8")
    out = tmp_path / "out"
    run(*command(reports, out))
    assert len(outputs(out)) == len(names)
    assert all(len(os.fsencode(name)) <= 255 for name in outputs(out))
    assert "\u202e" not in capfd.readouterr().err
    run(*command(reports, out))
    assert f"{len(names)} done before" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_a_name_in_other_capitals_takes_no_result_where_the_disk_sees_no_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    reports = tree(tmp_path / "reports", "A.txt", "a.txt")
    monkeypatch.setattr(
        "summarize.batch.output_paths.output_name", lambda name, *_: f"{name.lower()}.pt.txt"
    )
    run(*command(reports, tmp_path / "out"), code=1)
    assert "would replace that of" in capfd.readouterr().err


def test_a_long_name_is_cut_between_characters_and_stays_its_own() -> None:
    one, other = "ж" * 127 + "1", "ж" * 127 + "2"
    found = {formats.output_name(name, "zh-Hant", "markdown") for name in (one, other)}
    assert len(found) == 2
    assert all(len(name.encode()) <= 255 and name.endswith(".zh-Hant.md") for name in found)
    assert formats.output_name("a.txt", "ar", "json") == "a.txt.ar.json"


# --- limits and other files -----------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_an_input_that_is_too_large_is_not_read(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    with (reports / "huge.txt").open("wb") as file:
        file.truncate(5_000_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    run(*command(reports, tmp_path / "out"), code=1)
    said = capfd.readouterr().err
    assert "huge.txt: has more than 50,000,000 bytes; split it, or allow more with --max" in said
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000
    run(*command(reports, tmp_path / "out", "--max-bytes", "10"), code=1)
    assert "has more than 10 bytes" in capfd.readouterr().err
    run(*command(reports, tmp_path / "out", "--max-bytes", "0"), code=2)
    capfd.readouterr()


@pytest.mark.parametrize("content", [b"not JSON\n", b'{"name": "x"}\n', b"[]\n", b"\xff\n"])
@pytest.mark.usefixtures("fakes")
def test_a_manifest_of_others_is_not_written_to(
    content: bytes, reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tree(tmp_path / "out", "x")
    (out / manifest.NAME).write_bytes(content)
    run(*command(reports, out), code=2)
    assert "is not a manifest of summarize" in capfd.readouterr().err
    assert (out / manifest.NAME).read_bytes() == content
    (out / manifest.NAME).write_text('{"manifest": "summarize", "schema": 2}\n', encoding="utf-8")
    run(*command(reports, out), code=2)
    assert "later version" in capfd.readouterr().err


@pytest.mark.parametrize(
    "tail", [b'{"name": "a.txt", "sta', b"\x00\x00\x00", b'{"name": 3}\n', b"\xff\xff\n", b"5\n"]
)
@pytest.mark.usefixtures("fakes")
def test_a_torn_or_broken_line_is_tolerated(
    tail: bytes, reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    with (out / manifest.NAME).open("ab") as file:
        file.write(tail)
    tree(reports, "new.txt")
    capfd.readouterr()
    run(*command(reports, out))
    assert "4 inputs: 1 done, 3 done before" in capfd.readouterr().err
    last = (out / manifest.NAME).read_bytes().splitlines()[-1]
    assert json.loads(last)["name"] == "new.txt"


@pytest.mark.usefixtures("fakes")
def test_standard_input_goes_into_a_folder_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from io import BytesIO, TextIOWrapper

    out = tmp_path / "out"
    for _ in range(2):
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(SHORT.encode()), encoding="utf-8"))
        run("--source-lang", "en", "-o", f"{out}/")
    assert outputs(out) == {"stdin.en.txt": SHORT.encode()}


def test_options_that_shape_nothing_are_not_in_the_digest() -> None:
    from summarize.options import Options

    assert fingerprints.digest(Options()) == fingerprints.digest(
        Options(jobs=2, threads=1, offline=True)
    )
    assert fingerprints.digest(Options()) != fingerprints.digest(Options(beams=1))


# --- whose a file is ------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_what_was_only_planned_is_taken_for_ours_by_its_bytes_alone(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    out = tmp_path / "out"
    write = formats.write

    def fail(path: Path, text: str, **how: Any) -> None:  # noqa: ANN401 - passed on
        if path.name.startswith("c."):
            raise OutputError("no room")
        write(path, text, **how)

    with monkeypatch.context() as patch:
        patch.setattr(formats, "write", fail)
        run(*command(reports, out), code=1)
    # As if it was killed between the rename and the line after it.
    mine = out / "c.txt.pt.txt"
    mine.write_text("pt(Text of c.txt.)\n", encoding="utf-8")
    run(*command(reports, out))
    (out / manifest.NAME).write_text(
        "\n".join((out / manifest.NAME).read_text(encoding="utf-8").splitlines()[:-1]) + "\n",
        encoding="utf-8",
    )
    mine.write_text("a file of my own", encoding="utf-8")
    capfd.readouterr()
    run(*command(reports, out), code=1)
    assert "which summarize did not write" in capfd.readouterr().err
    assert mine.read_text(encoding="utf-8") == "a file of my own"


@pytest.mark.usefixtures("fakes")
def test_results_among_the_inputs_are_refused(reports: Path, capfd: Captured) -> None:
    run(*command(reports, reports), code=2)
    assert "is both input and --output" in capfd.readouterr().err
    assert not (reports / manifest.NAME).exists()


@pytest.mark.usefixtures("fakes")
def test_inputs_that_overlap_are_done_once(reports: Path, tmp_path: Path, capfd: Captured) -> None:
    run(f"{reports}/", reports / "a.txt", *command(reports, tmp_path / "out"))
    assert "3 inputs: 3 done" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_inputs_of_one_name_in_two_folders(tmp_path: Path, capfd: Captured) -> None:
    one, two = tree(tmp_path / "one", "x.txt", "y.txt"), tree(tmp_path / "two", "x.txt", "z.txt")
    out = tmp_path / "out"
    for _ in range(2):
        run(two, *command(one, out), code=1)
        said = capfd.readouterr().err
        assert "would replace that of" in said
        assert "4 inputs: " in said
        assert sorted(outputs(out)) == ["x.txt.pt.txt", "y.txt.pt.txt", "z.txt.pt.txt"]
        (out / "x.txt.pt.txt").unlink()
        tree(two, "new.txt").joinpath("new.txt").unlink()


@pytest.mark.usefixtures("fakes")
def test_two_of_one_name_in_two_languages_stay_done(tmp_path: Path, capfd: Captured) -> None:
    one, two, out = tmp_path / "one", tmp_path / "two", tmp_path / "out"
    for folder, article in ((one, "harbour.en.txt"), (two, "floresta.pt.txt")):
        folder.mkdir()
        shutil.copy(ARTICLES / article, folder / "x.txt")
    run(one, two, "-n", "2000w", "-o", out)
    assert sorted(outputs(out)) == ["x.txt.en.txt", "x.txt.pt.txt"]
    run(one, two, "-n", "2000w", "-o", out)
    assert "2 done before" in capfd.readouterr().err


@pytest.mark.parametrize("pattern", ["[!]", "[z-a]*"])
@pytest.mark.usefixtures("fakes")
def test_a_pattern_that_is_none_is_wrong_usage(
    pattern: str, reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    code = main.main(command(reports, tmp_path / "out", "--include", pattern))
    assert code in (1, 2)
    assert "unexpected" not in capfd.readouterr().err


@pytest.mark.parametrize("closed", ["<&-", "2>&-"])
def test_closed_streams_stop_nothing_else(closed: str, reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    given = "- " if closed == "<&-" else ""
    words = " ".join(command(reports, out))
    done = subprocess.run(  # noqa: S602 - a closed stream is what is tested
        f"{sys.executable} -m tests.fake_command {given}{words} {closed}",
        shell=True,
        capture_output=True, check=False, timeout=60, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == (1 if given else 0), done.stderr
    assert len(outputs(out)) == 3
