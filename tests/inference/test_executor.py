"""Batches in threads: how many at once, on whose cores, and what they took."""

import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from summarize.inference.executor import Executor
from summarize.inference.scheduler import Job, Request, Scheduler
from summarize.inference.usage import Usage
from summarize.models.codecs.codec import Prompt, TokenPrompt
from summarize.models.engines.ct2_runner import CTranslate2Runner
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding, FakeRunner, Hypothesis
from summarize.options import Options
from summarize.pipeline.api import Summarizer
from tests.fakes import fake_engine, upper
from tests.models.test_ct2 import engines, found

ONE = Decoding(4, beams=1)


class Counting(FakeRunner):
    """Takes a moment for each batch, and knows how many ran at once."""

    def __init__(self, most: int) -> None:
        super().__init__(lambda prompt, _: [Hypothesis(prompt.tokens, None, finished=True)])
        self.most = most
        self.asked: list[int] = []
        self.now = 0
        self.highest = 0
        self.lock = threading.Lock()

    def prepare(self, jobs: int) -> int:
        assert not self.now
        self.asked.append(jobs)
        return min(jobs, self.most)

    def run(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        with self.lock:
            self.now += 1
            self.highest = max(self.highest, self.now)
        time.sleep(0.01)
        with self.lock:
            self.now -= 1
        return super().run(batch, decoding)


def counting(most: int) -> tuple[Engine, Counting]:
    runner = Counting(most)
    return replace(fake_engine(upper), make_runner=lambda: runner), runner


def job(engine: Engine, texts: Sequence[str]) -> Job[int]:
    replies = yield Request(engine, tuple(engine.codec.encode(Prompt(t)) for t in texts), ONE)
    return len(replies)


def drain(executor: Executor[str]) -> list[str]:
    tags: list[str] = []
    while executor.is_busy:
        for done in executor.done():
            got, error = done.tags, done.error
            assert error is None
            tags += got
    return tags


@pytest.mark.parametrize(("most", "highest"), [(1, 1), (2, 2), (9, 4)])
def test_as_many_batches_run_at_once_as_the_model_can_take(most: int, highest: int) -> None:
    engine, runner = counting(most)
    with Executor[str](4, Usage()) as executor:
        for i in range(12):
            executor.add(engine, ONE, [TokenPrompt((1,), 1)], [str(i)], i // 2)
        tags = drain(executor)
    assert sorted(tags, key=int) == [str(i) for i in range(12)]
    assert runner.highest == highest
    assert runner.asked == [4]


def test_a_model_that_needs_the_whole_machine_waits_for_the_others() -> None:
    alone, first = counting(1)
    shared, second = counting(4)
    seen: list[tuple[int, int]] = []
    run = first.run

    def watched(batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        seen.append((first.now, second.now))
        return run(batch, decoding)

    first.run = watched  # type: ignore[method-assign]
    with Executor[str](4, Usage()) as executor:
        for i in range(10):
            executor.add((shared, alone)[i % 2], ONE, [TokenPrompt((1,), 1)], [str(i)])
        assert len(drain(executor)) == 10
    assert seen == [(0, 0)] * 5


def test_one_batch_gets_the_whole_machine_and_several_share_it() -> None:
    engine, runner = counting(4)
    with Executor[str](4, Usage()) as executor:
        executor.add(engine, ONE, [TokenPrompt((1,), 1)], ["a"])
        drain(executor)
        assert runner.asked == [1]
        for tag in "bcd":
            executor.add(engine, ONE, [TokenPrompt((1,), 1)], [tag])
        drain(executor)
        assert runner.asked == [1, 4]
        # Once shared, it stays so: to load it again would cost more.
        executor.add(engine, ONE, [TokenPrompt((1,), 1)], ["e"])
        drain(executor)
        assert runner.asked == [1, 4]


@pytest.mark.parametrize(
    ("prompts", "asked"),
    [
        pytest.param(1, [1, 4], id="one call: all cores, as if it were alone"),
        pytest.param(2, [4], id="several calls share them"),
    ],
)
def test_the_first_of_many_documents_is_as_quick_as_a_single_one(
    prompts: int, asked: list[int]
) -> None:
    engine, runner = counting(4)
    with Executor[str](4, Usage()) as executor:
        for order, count in enumerate((prompts, 1, 1, 1)):
            for i in range(count):
                executor.add(engine, ONE, [TokenPrompt((1,), 1)], [f"{order} {i}"], order)
        assert executor.done()[0].tags == ["0 0"]
        drain(executor)
    assert runner.asked == asked


@pytest.mark.parametrize("policy", ["exact", "mixed"])
def test_jobs_give_the_same_however_many_batches_run_at_once(policy: str) -> None:
    results, batches = [], []
    for jobs in (1, 3):
        engine, runner = counting(9)
        work = [(str(i), job(engine, ["x" * (n + i) for n in range(20)])) for i in range(10)]
        results.append(list(Scheduler(policy, jobs=jobs).run(work)))  # type: ignore[arg-type]
        batches.append(sorted(tuple(len(p.tokens) for p in batch) for batch in runner.calls))
        assert runner.highest == jobs
    assert results[0] == results[1]
    assert batches[0] == batches[1]


def test_a_model_that_cannot_be_loaded_fails_each_job_that_asked_and_no_other() -> None:
    good = fake_engine(upper)

    def fail() -> FakeRunner:
        raise MemoryError("no room")

    bad = replace(good, make_runner=fail)
    work = [(str(i), job((good, bad)[i % 2], ["x"])) for i in range(6)]
    results = list(Scheduler(jobs=2).run(work))
    assert [str(error or "") for _, _, error in results] == ["", "no room"] * 3


def test_who_stops_listening_is_not_kept_waiting() -> None:
    engine, runner = counting(2)
    before = set(threading.enumerate())
    results = Scheduler(jobs=2).run([(str(i), job(engine, ["x"])) for i in range(50)])
    next(results)
    results.close()  # type: ignore[attr-defined]
    # Those that run batches end after the batch that they are in.
    for thread in set(threading.enumerate()) - before:
        thread.join(60)
        assert not thread.is_alive()
    assert len(runner.calls) < 50


def test_what_each_model_took_is_counted() -> None:
    engine, _ = counting(2)
    spent = Usage()
    work = [(str(i), job(engine, ["abc", "abcdef"])) for i in range(5)]
    began = time.perf_counter()
    list(Scheduler(jobs=2, spent=spent).run(work))
    total = time.perf_counter() - began
    [(name, one)] = spent.models.items()
    assert name == "fake"
    assert (one.calls, one.tokens_read, one.tokens_written) == (5, 45, 45)
    # Two at a time count once.
    assert 0.03 <= one.running <= total


def test_a_tiny_model_writes_the_same_on_one_thread_and_on_several(
    tiny_bart: Path, tmp_path: Path
) -> None:
    engine = engines(tmp_path).get(found(tiny_bart), "summarize")
    runner = engine.runner
    assert isinstance(runner, CTranslate2Runner)
    prompts = [engine.codec.encode(Prompt("Rain fell. " * (1 + n % 4))) for n in range(12)]

    def ask(prompt: TokenPrompt) -> Job[object]:
        return (yield Request(engine, (prompt,), Decoding(20, beams=4, hypotheses=4)))

    got = []
    for jobs in (1, 2):
        work = [(str(i), ask(prompt)) for i, prompt in enumerate(prompts)]
        got.append(list(Scheduler(jobs=jobs).run(work)))
    assert got[0] == got[1]
    assert all(error is None for _, _, error in got[0])


@pytest.mark.usefixtures("fakes")
def test_a_known_job_takes_a_known_number_of_calls() -> None:
    """How much is asked of models must not grow unseen."""
    text = " ".join(f"On day {i} the river rose by {i} metres near the town." for i in range(400))
    summarizer = Summarizer(Options(lang="pt"))
    summary = summarizer(text)
    took = {name: (one.calls, one.tokens_read) for name, one in summarizer.spent.models.items()}
    assert summary.coverage.chunks > 4
    assert took == {"lead": (2, 21768), "en-pt": (1, 50)}
