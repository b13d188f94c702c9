from collections.abc import Generator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.inference.progress import Progress
from summarize.inference.scheduler import Job, Replies, Request, Scheduler, pack
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.loading import Engine
from summarize.options import Batching
from tests.fakes import calls, fake_engine, upper

POLICIES: tuple[Batching, ...] = ("exact", "mixed")


def job(engine: Engine, *rounds: list[str]) -> Job[list[str]]:
    """Asks for each round of texts in turn, and gives all answers."""
    answers = []
    for texts in rounds:
        prompts = tuple(engine.codec.encode(Prompt(text)) for text in texts)
        replies = yield Request(engine, prompts, engine.decoding(50, beams=1))
        answers += [engine.codec.decode(reply[0].tokens) for reply in replies]
    return answers


@pytest.mark.parametrize("policy", POLICIES)
def test_each_job_gets_its_own_replies_in_its_own_order(policy: Batching) -> None:
    engine = fake_engine(upper)
    jobs = [(str(i), job(engine, [f"a{i}" * i, f"b{i}"], [f"c{i}"])) for i in range(1, 40)]
    results = list(Scheduler(policy).run(jobs))
    assert [name for name, _, _ in results] == [str(i) for i in range(1, 40)]
    for i, (_, result, error) in enumerate(results, start=1):
        assert error is None
        assert result == [f"A{i}" * i, f"B{i}", f"C{i}"]


def test_exact_never_mixes_documents_and_mixed_fills_batches() -> None:
    sizes: dict[Batching, list[int]] = {}
    for policy in POLICIES:
        engine = fake_engine(upper)
        list(Scheduler(policy).run([(str(i), job(engine, [f"x{i}", f"y{i}"])) for i in range(8)]))
        batches = calls(engine)
        sizes[policy] = [len(batch) for batch in batches]
        if policy == "exact":
            assert all(len({text[1:] for text in batch}) == 1 for batch in batches)
    assert sizes == {"exact": [2] * 8, "mixed": [8, 8]}


def test_a_short_document_is_done_before_a_long_one_that_came_after_it() -> None:
    engine = fake_engine(upper)
    short = job(engine, ["a"], ["b"], ["c"])
    long = job(engine, [f"x{i}" * 50 for i in range(400)], ["y"])
    results = Scheduler("exact").run([("short", short), ("long", long)])
    name, result, _ = next(results)
    assert (name, result) == ("short", ["A", "B", "C"])
    long_ones = [text for batch in calls(engine) for text in batch if text.startswith("x")]
    # A batch of the long one runs while the short one has nothing to ask.
    assert len(long_ones) < 400
    assert next(results)[0] == "long"


def test_jobs_are_taken_as_there_is_room_and_not_all_at_once() -> None:
    engine = fake_engine(upper)
    taken = []

    def jobs() -> Generator[tuple[str, Job[list[str]]]]:
        for i in range(1000):
            taken.append(i)
            yield str(i), job(engine, ["x"])

    results = Scheduler("mixed").run(jobs())
    next(results)
    assert len(taken) < 50
    results = Scheduler("exact").run(jobs())
    taken.clear()
    next(results)
    # The next one is read while one is answered.
    assert len(taken) == 2


@pytest.mark.parametrize("policy", POLICIES)
def test_an_error_of_one_document_is_its_own(policy: Batching) -> None:
    def write(text: str) -> list[str]:
        if text == "bad":
            raise RuntimeError("the engine failed")
        return upper(text)

    engine = fake_engine(write)

    def broken() -> Job[list[str]]:
        yield from job(engine, ["fine"])
        raise ValueError("the job failed")

    jobs = [
        ("good", job(engine, ["one"], ["two"])),
        ("engine", job(engine, ["bad"])),
        ("job", broken()),
        ("last", job(engine, ["three"])),
    ]
    results = {name: (result, error) for name, result, error in Scheduler(policy).run(jobs)}
    assert results["good"] == (["ONE", "TWO"], None)
    assert results["last"] == (["THREE"], None)
    assert str(results["engine"][1]) == "the engine failed"
    assert str(results["job"][1]) == "the job failed"


def test_a_job_may_go_on_after_a_failed_request() -> None:
    def write(text: str) -> list[str]:
        if text == "bad":
            raise MemoryError("too long")
        return upper(text)

    engine = fake_engine(write)

    def careful() -> Job[list[str]]:
        try:
            return (yield from job(engine, ["bad"]))
        except MemoryError:
            return (yield from job(engine, ["ok"]))

    [(_, result, error)] = Scheduler().run([("careful", careful())])
    assert (result, error) == (["OK"], None)


def test_a_job_that_asks_for_nothing_is_done() -> None:
    def nothing() -> Generator[Request, Replies, str]:
        yield from ()
        return "done"

    assert list(Scheduler().run([("n", nothing())])) == [("n", "done", None)]
    assert list(Scheduler().run(iter(()))) == []


@settings(deadline=None)
@given(
    lengths=st.lists(st.integers(0, 500), max_size=60),
    prompts=st.integers(1, 10),
    tokens=st.integers(1, 1000),
)
def test_packing_holds_each_prompt_once_within_the_limits(
    lengths: list[int], prompts: int, tokens: int
) -> None:
    batches = pack(lengths, prompts, tokens)
    assert sorted(i for batch in batches for i in batch) == list(range(len(lengths)))
    for batch in batches:
        padded = len(batch) * max(lengths[i] for i in batch)
        assert len(batch) <= prompts
        assert padded <= tokens or len(batch) == 1


@pytest.mark.parametrize("policy", POLICIES)
def test_progress_is_told_after_each_batch(policy: Batching) -> None:
    engine = fake_engine(upper)

    def counted(texts: list[str], before: int, total: int) -> Job[None]:
        prompts = tuple(engine.codec.encode(Prompt(text)) for text in texts)
        yield Request(engine, prompts, engine.decoding(50, 1), "reading", before, total)

    def two_waves() -> Job[None]:
        yield from counted(["x"] * 20, 0, 30)
        yield from counted(["y"] * 10, 20, 30)

    told: list[Progress] = []
    list(Scheduler(policy, told.append).run([("a", two_waves()), ("b", two_waves())]))
    for name in "ab":
        done = [one.done for one in told if one.name == name]
        assert done == sorted(done)
        assert len(done) > 3
        assert done[-1] == 30
    assert {(one.doing, one.total) for one in told} == {("reading", 30)}


def test_what_counts_as_no_step_is_not_told() -> None:
    engine = fake_engine(upper)
    told: list[Progress] = []
    list(Scheduler("exact", told.append).run([("a", job(engine, ["x", "y"]))]))
    assert told == []
