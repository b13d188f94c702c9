"""Several processes: the same results, and what happens when one dies."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from summarize.batch import worker_processes
from summarize.batch.inputs import Source
from summarize.batch.rendered import Rendered, Result
from summarize.batch.result_producers import ProducerFactory, with_standard_input
from summarize.batch.worker_processes import WorkersProducer
from summarize.errors import ModelError, WorkerDied
from summarize.options import Options
from tests.batch.fake_factory import Broken, FakeFactory
from tests.runs import command, fake, finish, lines, outputs, tree


def maker(count: int, said: list[str], form: str = "text") -> WorkersProducer:
    options = Options(lang="pt", source_lang="en")
    making = ProducerFactory("summarize", options, form, count)  # type: ignore[arg-type]
    return WorkersProducer(FakeFactory(making), count, said.append)


def texts(*given: str) -> Iterator[Source]:
    for number, text in enumerate(given):
        yield Source(None, f"{number}.txt", text=text, record=f"t:{number}")


def by_name(results: Iterable[tuple[Source, Result]]) -> dict[str, Result]:
    return {source.name: result for source, result in results}


def made(result: Result) -> str:
    assert isinstance(result, Rendered), result
    return result.text


@pytest.mark.parametrize("count", [1, 3])
def test_each_input_has_its_result(count: int) -> None:
    said: list[str] = []
    found = by_name(maker(count, said).make(texts(*(f"Text {i}." for i in range(40)))))
    assert {name: made(one) for name, one in found.items()} == {
        f"t:{i}": f"pt(Text {i}.)\n" for i in range(40)
    }
    assert len(said) == (count > 1)
    if count > 1:
        assert said[0].startswith("each of 3 workers takes about ")
        assert "MiB are free" in said[0]


def test_what_fails_comes_back_as_its_error() -> None:
    found = by_name(maker(2, []).make(texts("BREAK it.", "MEMORY it.", "", "Text.")))
    assert made(found["t:3"]) == "pt(Text.)\n"
    assert "broken on purpose" in str(found["t:0"])
    assert isinstance(found["t:1"], MemoryError)
    assert "is empty" in str(found["t:2"])


def test_a_worker_that_dies_takes_only_the_input_that_killed_it() -> None:
    said: list[str] = []
    given = [f"Text {i}." for i in range(12)]
    given[5] = "DIE of this."
    found = by_name(maker(2, said).make(texts(*given)))
    assert len(found) == 12
    died = found.pop("t:5")
    assert isinstance(died, WorkerDied)
    assert f"died by signal {int(signal.SIGKILL)}, twice" in str(died)
    assert {name: made(one) for name, one in found.items()} == {
        f"t:{i}": f"pt(Text {i}.)\n" for i in range(12) if i != 5
    }
    assert any("each is tried again alone" in line for line in said)


def test_workers_that_all_die_are_an_error_and_no_endless_loop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker_processes, "_MAX_DEATHS", 2)
    with pytest.raises(ModelError, match=r"3 workers in a row have died .with exit code 1."):
        list(WorkersProducer(Broken(), 2, lambda _: None).make(texts("Text.")))


def test_no_more_are_started_than_there_is_memory_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_processes, "free_memory", lambda: 10)
    said: list[str] = []
    found = by_name(maker(4, said).make(texts("Text.", "Text 2.")))
    assert len(found) == 2
    assert said[0].endswith("0 MiB are free, which is enough for 1")


def test_ended_early_no_process_is_left() -> None:
    results = maker(2, []).make(texts(*(f"Text {i}." for i in range(100))))
    next(results)
    results.close()
    assert [one for one in multiprocessing.active_children() if "worker" in one.name] == []


def test_the_command_gives_what_threads_give(tmp_path: Path) -> None:
    code = (
        "import sys, os; from tests.batch import fake_factory as t;"
        "from summarize.batch import worker_processes as workers;"
        "maker = workers.WorkersProducer;"
        "workers.WorkersProducer = lambda making, *more: maker(t.FakeFactory(making), *more);"
        "from tests.fake_command import main;"
        "code = main(sys.argv[1:]); os._exit(code)"
    )
    reports = tree(tmp_path / "reports", *(f"{i:02}.txt" for i in range(20)))
    (reports / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    one, two = tmp_path / "one", tmp_path / "two"
    finish(fake(*command(reports, one)), code=1)
    done = subprocess.run(
        [sys.executable, "-c", code, *command(reports, two, "--workers", "2")],
        capture_output=True, check=False, timeout=120, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "21 inputs: 20 done, 1 failed" in done.stderr
    assert outputs(one) == outputs(two)
    assert len(lines(two)) == 41


def test_many_inputs_that_kill_end_nothing_for_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # More than of those that die without an input.
    monkeypatch.setattr(worker_processes, "_MAX_DEATHS", 2)
    given = ["Text 0.", *["DIE of this."] * 4, "Text 5."]
    found = by_name(maker(1, []).make(texts(*given)))
    assert made(found["t:0"]) == "pt(Text 0.)\n"
    assert made(found["t:5"]) == "pt(Text 5.)\n"
    assert sum(isinstance(one, WorkerDied) for one in found.values()) == 4


def test_signals_to_the_whole_group_are_for_the_parent() -> None:
    results = maker(2, []).make(texts(*(f"Text {i}." for i in range(60))))
    found = [next(results)]
    for child in multiprocessing.active_children():
        for number in (signal.SIGTERM, signal.SIGINT):
            os.kill(child.pid or 0, number)
    found += list(results)
    assert {made(one) for _, one in found} == {f"pt(Text {i}.)\n" for i in range(60)}


def test_standard_input_is_read_before_it_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"Rain fell."), encoding="utf-8"))
    source = with_standard_input(Source(None, "stdin"), 100)
    assert source.data == b"Rain fell."
    [(_, result)] = maker(1, []).make([source])
    assert made(result) == "pt(Rain fell.)\n"
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"Rain fell." * 20), encoding="utf-8"))
    assert "more than 100 bytes" in str(with_standard_input(Source(None, "stdin"), 100).error)
    monkeypatch.setattr(sys, "stdin", None)
    assert "is closed" in str(with_standard_input(Source(None, "stdin"), 100).error)
