"""Gathers the requests of documents, packs them into batches, and hands the replies back.

A job is a generator that yields a `Request` and is sent its `Replies`; it never calls a runner.
With the `exact` policy a batch holds one request's prompts only, so that what comes out never
depends on the neighbours; `mixed` packs the requests of all documents under way.
"""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic, TypeVar

from summarize.models.loading import Engine
from summarize.models.runner import Decoding, Hypothesis, TokenPrompt
from summarize.options import Batching
from summarize.plans import Progress

R = TypeVar("R")
Replies = list[list[Hypothesis]]

# Documents under way at once: enough to fill batches, few enough to hold in memory.
_WINDOW = {"exact": 1, "mixed": 32}


@dataclass(frozen=True)
class Request:
    """Work for one model: prompts that are answered together, each with its hypotheses.

    Attributes:
        engine: whose work it is.
        prompts: to be answered.
        decoding: how.
        doing: the step of the job that this belongs to, in a word or two.
        before: prompts of that step that were answered before.
        total: prompts of the whole step; 0 where these are not counted among them.
    """

    engine: Engine
    prompts: tuple[TokenPrompt, ...]
    decoding: Decoding
    doing: str = ""
    before: int = 0
    total: int = 0


Job = Generator[Request, Replies, R]


@dataclass
class _Running(Generic[R]):
    name: str
    job: Job[R]
    request: Request | None = None
    result: R | None = None
    error: Exception | None = None

    def advance(self, replies: Replies | None) -> None:
        """Let the job go on to its next request, or to its end."""
        self.request = None
        try:
            self.request = next(self.job) if replies is None else self.job.send(replies)
        except StopIteration as stop:
            self.result = stop.value
        except Exception as error:  # noqa: BLE001 - one document's failure is an outcome
            self.error = error

    def fail(self, error: Exception) -> None:
        """The model could not answer: the job may go on without, or end with this error."""
        self.request = None
        try:
            self.request = self.job.throw(error)
        except StopIteration as stop:
            self.result = stop.value
        except Exception as raised:  # noqa: BLE001
            self.error = raised


class Scheduler:
    """Runs jobs by a batch policy.

    Args:
        policy: `exact` or `mixed`.
        on_progress: is told when a step begins, and after each batch how far the steps are that it
            belonged to.
    """

    def __init__(
        self,
        policy: Batching = "exact",
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        self._policy = policy
        self._on_progress = on_progress

    def run(
        self, jobs: Iterable[tuple[str, Job[R]]]
    ) -> Iterator[tuple[str, R | None, Exception | None]]:
        """Name, result and error of each job, in the order of the jobs.

        Jobs are taken as there is room for them. An error in a job, or in its model, is that
        job's alone.
        """
        waiting = iter(jobs)
        under_way: list[_Running[R]] = []
        while True:
            for name, job in islice(waiting, _WINDOW[self._policy] - len(under_way)):
                running = _Running(name, job)
                running.advance(None)
                under_way.append(running)
            if not under_way:
                return
            while under_way and under_way[0].request is None:
                done = under_way.pop(0)
                yield done.name, done.result, done.error
            self._answer([running for running in under_way if running.request is not None])

    def _answer(self, running: Sequence[_Running[Any]]) -> None:
        """Answer the requests of all jobs under way, those of a kind together."""
        groups: dict[tuple[int, Decoding], list[_Running[Any]]] = {}
        for number, one in enumerate(running):
            request = _wanted(one)
            key = id(request.engine) if self._policy == "mixed" else number
            groups.setdefault((key, request.decoding), []).append(one)
        for group in groups.values():
            try:
                replies = self._run(group)
            except Exception as error:  # noqa: BLE001 - given to the jobs that asked
                self._one_by_one(group, error)
                continue
            for one, answer in zip(group, replies, strict=True):
                one.advance(answer)

    def _one_by_one(self, group: Sequence[_Running[Any]], error: Exception) -> None:
        """After a failure of a shared batch, find out whose it is."""
        if len(group) == 1:
            group[0].fail(error)
            return
        for one in group:
            try:
                replies = self._run([one])
            except Exception as own:  # noqa: BLE001
                one.fail(own)
            else:
                one.advance(replies[0])

    def _run(self, group: Sequence[_Running[Any]]) -> list[Replies]:
        """Run requests for one engine and decoding, packed by length."""
        requests = [_wanted(one) for one in group]
        engine, decoding = requests[0].engine, requests[0].decoding
        prompts = [prompt for request in requests for prompt in request.prompts]
        owners = [i for i, request in enumerate(requests) for _ in request.prompts]
        answers: list[list[Hypothesis]] = [[] for _ in prompts]
        runner = engine.runner
        lengths = [len(prompt.tokens) for prompt in prompts]
        done: Counter[int] = Counter()
        for one, request in zip(group, requests, strict=True):
            if not request.before:
                self._report(one.name, request, 0)
        for batch in pack(lengths, runner.max_batch_prompts, runner.max_batch_tokens):
            outputs = runner.run([prompts[i] for i in batch], decoding)
            for i, output in zip(batch, outputs, strict=True):
                answers[i] = output
            done.update(owners[i] for i in batch)
            for i in {owners[i] for i in batch}:
                self._report(group[i].name, requests[i], done[i])
        queue = iter(answers)
        return [list(islice(queue, len(request.prompts))) for request in requests]

    def _report(self, name: str, request: Request, done: int) -> None:
        if request.total:
            made = request.before + done
            self._on_progress(Progress(name, request.doing, made, request.total))


def pack(lengths: Sequence[int], max_prompts: int, max_tokens: int) -> list[list[int]]:
    """Indices in batches: the longest first, so that neighbours need little padding.

    A batch holds at most `max_prompts`, and at most `max_tokens` with padding, but at least one.
    """
    batches: list[list[int]] = []
    longest = 0
    for i in sorted(range(len(lengths)), key=lambda i: -lengths[i]):
        if (
            not batches
            or len(batches[-1]) >= max_prompts
            or (len(batches[-1]) + 1) * longest > max_tokens
        ):
            batches.append([])
            longest = lengths[i]
        batches[-1].append(i)
    return batches


def _wanted(running: _Running[Any]) -> Request:
    assert running.request is not None  # noqa: S101 - for the type checker
    return running.request
