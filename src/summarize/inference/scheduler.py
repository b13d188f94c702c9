"""Run jobs: gather their requests, pack them into batches, and send the replies back.

A job is a generator that yields a `Request` and is sent its `Replies`; it never calls a runner.
With the `exact` policy a batch holds the prompts of one request only, so that a result never
depends on other documents; `mixed` packs the requests of all active jobs. Batches run in threads,
several at once where their models can, while the jobs run in the caller's thread.
"""

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, pairwise
from typing import Any, Generic, TypeVar

from summarize.inference.executor import Executor
from summarize.inference.memory import Memory
from summarize.inference.progress import Progress
from summarize.inference.usage import Usage
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding, Hypothesis
from summarize.options import Batching

R = TypeVar("R")
Replies = list[list[Hypothesis]]

# Active jobs: enough to fill batches, few enough to hold in memory. With `exact`, this many for
# each batch that runs at once: one document is read while another is answered.
_MIXED_WINDOW, _EXACT_WINDOW = 32, 2
# What a batch takes at most beside the weights, where it has more than one prompt.
_BATCH_BYTES = 1_000_000_000


@dataclass(frozen=True)
class Request:
    """Prompts for one model, which are answered together.

    Attributes:
        engine: the model.
        prompts: what to answer, each with its hypotheses.
        decoding: how to search for the answers.
        doing: the step of the job that this belongs to, in a word or two.
        before: prompts of that step that were answered before.
        total: prompts of the whole step; 0 where these do not count in the progress.
    """

    engine: Engine
    prompts: tuple[TokenPrompt, ...]
    decoding: Decoding
    doing: str = ""
    before: int = 0
    total: int = 0


Job = Generator[Request, Replies, R]


@dataclass(eq=False)
class _PendingRequest:
    """A request that waits for answers, with those that have arrived."""

    request: Request
    answers: dict[int, list[Hypothesis]] = field(default_factory=dict)
    is_queued: bool = False

    @property
    def replies(self) -> Replies | None:
        """All answers in the order of the prompts; None until the last has arrived."""
        wanted = len(self.request.prompts)
        return [self.answers[i] for i in range(wanted)] if len(self.answers) == wanted else None


@dataclass(eq=False)
class _ActiveJob(Generic[R]):
    """A running job with its request, or a finished one with its result or error."""

    name: str
    job: Job[R]
    order: int
    seconds: float = 0.0
    pending: _PendingRequest | None = None
    result: R | None = None
    error: Exception | None = None

    def advance(self, replies: Replies | None) -> None:
        """Run the job until its next request, or its end."""
        self._go_on(lambda: next(self.job) if replies is None else self.job.send(replies))

    def fail(self, error: Exception) -> None:
        """Raise the model's error inside the job, which may handle it or end with it."""
        self._go_on(lambda: self.job.throw(error))

    def _go_on(self, step: Callable[[], Request]) -> None:
        self.pending = None
        began = time.monotonic()
        try:
            self.pending = _PendingRequest(step())
        except StopIteration as stop:
            self.result = stop.value
        except Exception as error:  # noqa: BLE001 - one document's failure is an outcome
            self.error = error
        self.seconds += time.monotonic() - began


# A prompt in a batch: its job, its request, and its index in that request.
_Place = tuple[_ActiveJob[Any], _PendingRequest, int]


class Scheduler:
    """Runs jobs by a batch policy.

    Args:
        policy: `exact` or `mixed`.
        jobs: how many batches run at once, where their models can.
        on_progress: called when a step begins, and after each batch for the steps in it.
        spent: records the time and tokens of each batch.
        memory: what the batches may take; None for half of what is free.

    Attributes:
        seconds: of work on the job whose result was returned last, its model calls among them; the
            time in which it waited for others does not count.
    """

    seconds = 0.0

    def __init__(
        self,
        policy: Batching = "exact",
        on_progress: Callable[[Progress], None] = lambda _: None,
        *,
        jobs: int = 1,
        spent: Usage | None = None,
        memory: Memory | None = None,
    ) -> None:
        self._policy = policy
        self._on_progress = on_progress
        self._jobs = jobs
        self._spent = spent or Usage()
        self._memory = memory
        self._window = _MIXED_WINDOW if policy == "mixed" else _EXACT_WINDOW * jobs

    def run(
        self, jobs: Iterable[tuple[str, Job[R]]]
    ) -> Iterator[tuple[str, R | None, Exception | None]]:
        """Name, result and error of each job, in the order of the jobs.

        Jobs are taken one by one, as there is room for them. An error in a job, or in its model,
        ends that job only.
        """
        waiting = iter(jobs)
        numbers = count()
        under_way: list[_ActiveJob[R]] = []
        with Executor[_Place](self._jobs, self._spent, self._memory) as executor:
            while True:
                # Finished jobs are returned before new ones start.
                while under_way and under_way[0].pending is None:
                    done = under_way.pop(0)
                    self.seconds = done.seconds
                    yield done.name, done.result, done.error
                if len(under_way) < self._window and (taken := next(waiting, None)):
                    running = _ActiveJob(*taken, next(numbers))
                    running.advance(None)
                    under_way.append(running)
                    continue
                if not under_way:
                    return
                self._queue(under_way, executor)
                for batch in executor.done():
                    for one, _, _ in batch.tags:
                        one.seconds += batch.seconds / len(batch.tags)
                    self._deliver(batch.tags, batch.outputs, batch.error, executor)

    def _queue(self, under_way: Sequence[_ActiveJob[Any]], executor: Executor[_Place]) -> None:
        """Put new requests into batches.

        With `mixed`, only while nothing runs: which prompts share a batch then depends on the
        documents alone, not on which thread finished first.
        """
        if self._policy == "mixed" and executor.is_busy:
            return
        groups: dict[tuple[int, Decoding], list[_Place]] = {}
        for number, one in enumerate(under_way):
            pending = one.pending
            if pending is None or pending.is_queued:
                continue
            pending.is_queued = True
            request = pending.request
            if not request.prompts:
                # There is nothing to wait for.
                one.advance([])
                continue
            if not request.before:
                self._report(one, pending)
            key = id(request.engine) if self._policy == "mixed" else number
            places = [(one, pending, i) for i in range(len(request.prompts))]
            groups.setdefault((key, request.decoding), []).extend(places)
        for places in groups.values():
            self._pack(places, executor)

    @staticmethod
    def _pack(places: Sequence[_Place], executor: Executor[_Place]) -> None:
        """Prompts of one engine and decoding -> batches."""
        request = places[0][1].request
        prompts = [pending.request.prompts[i] for _, pending, i in places]
        lengths = [len(prompt.tokens) for prompt in prompts]
        try:
            runner = request.engine.runner
            each = request.engine.batch_bytes(max(lengths, default=0), 1, request.decoding)
            most = max(1, _BATCH_BYTES // each) if each else runner.max_batch_prompts
            batches = pack(lengths, min(most, runner.max_batch_prompts), runner.max_batch_tokens)
        except Exception as error:  # noqa: BLE001 - given to the jobs that asked
            for one in dict.fromkeys(one for one, _, _ in places):
                one.fail(error)
            return
        for batch in batches:
            executor.add(
                request.engine, request.decoding,
                [prompts[i] for i in batch], [places[i] for i in batch], places[0][0].order,
            )  # fmt: skip

    def _deliver(
        self,
        places: Sequence[_Place],
        outputs: Sequence[list[Hypothesis]],
        error: Exception | None,
        executor: Executor[_Place],
    ) -> None:
        """Give a batch's outputs to its jobs; after an error, run each job's prompts apart."""
        of_job: dict[_ActiveJob[Any], list[int]] = {}
        for number, (one, pending, _) in enumerate(places):
            # Skip a request that has failed in another batch.
            if one.pending is pending:
                of_job.setdefault(one, []).append(number)
        for one, numbers in of_job.items():
            if error is not None and len(of_job) > 1:
                self._pack([places[i] for i in numbers], executor)
            elif error is not None:
                one.fail(error)
            else:
                pending = places[numbers[0]][1]
                pending.answers.update({places[i][2]: outputs[i] for i in numbers})
                self._report(one, pending)
                if pending.replies is not None:
                    one.advance(pending.replies)

    def _report(self, one: _ActiveJob[Any], pending: _PendingRequest) -> None:
        request = pending.request
        if request.total:
            answered = request.before + len(pending.answers)
            self._on_progress(Progress(one.name, request.doing, answered, request.total))


def pack(lengths: Sequence[int], max_prompts: int, max_tokens: int) -> list[list[int]]:
    """Indices in batches: the longest first, so that neighbours need little padding.

    A batch holds at most `max_prompts`, and at most `max_tokens` with padding, but at least one.
    Batches are of one size where that makes them no more.
    """
    order = sorted(range(len(lengths)), key=lambda i: -lengths[i])
    batches: list[list[int]] = []
    for i in order:
        if (
            not batches
            or len(batches[-1]) >= max_prompts
            or (len(batches[-1]) + 1) * lengths[batches[-1][0]] > max_tokens
        ):
            batches.append([])
        batches[-1].append(i)
    # Several batches run at once: a small last one would leave a core without work.
    even = _in_parts(order, len(batches))
    if all(len(one) == 1 or len(one) * lengths[one[0]] <= max_tokens for one in even):
        return even
    return batches


def _in_parts(order: Sequence[int], parts: int) -> list[list[int]]:
    """A sequence in so many parts, the last ones larger by one where they must be."""
    ends = [len(order) * number // parts for number in range(parts + 1)] if parts else [0]
    return [list(order[start:end]) for start, end in pairwise(ends)]
