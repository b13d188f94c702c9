"""Run batches in threads, as many at once as there are slots and as each model can take."""

import math
import time
from bisect import insort
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from summarize.inference.usage import Usage
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding, Hypothesis

T = TypeVar("T")
Outputs = list[list[Hypothesis]]


@dataclass(eq=False)
class _Batch(Generic[T]):
    engine: Engine
    decoding: Decoding
    prompts: Sequence[TokenPrompt]
    tags: Sequence[T]
    order: int
    slots: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class _Ready:
    """A model prepared for a number of batches at once, and the slots that each batch takes."""

    engine: Engine
    at_once: int
    slots: int


@dataclass(frozen=True)
class Done(Generic[T]):
    """A batch that has finished.

    Attributes:
        tags: as they were given with it.
        outputs: of its prompts; none after an error.
        error: why there are none.
        seconds: that it ran.
    """

    tags: Sequence[T]
    outputs: Outputs
    error: Exception | None
    seconds: float


class Executor(Generic[T]):
    """A queue of batches and the threads that run them.

    The batches of the first document go first, so that its result need not wait for a longer one
    that came after it; of one document, they go first in, first out.

    A model is prepared for several batches at once when several wait; a single batch gets all
    cores.

    Args:
        count: number of slots.
        usage: records the time and tokens of each batch.
    """

    def __init__(self, count: int, usage: Usage) -> None:
        self._count = count
        self._usage = usage
        self._free = count
        self._queue: list[_Batch[T]] = []
        self._queued: Counter[int] = Counter()
        self._running: dict[Future[Outputs], _Batch[T]] = {}
        self._ready: dict[int, _Ready] = {}
        self._failed: list[Done[T]] = []

    def __enter__(self) -> Self:
        self._pool = ThreadPoolExecutor(self._count, thread_name_prefix="batch")
        return self

    def __exit__(self, *_: object) -> None:
        # A running batch cannot be stopped; it is not waited for.
        self._pool.shutdown(wait=False, cancel_futures=True)

    @property
    def is_busy(self) -> bool:
        """Whether a batch runs or waits."""
        return bool(self._queue or self._running)

    def add(
        self,
        engine: Engine,
        decoding: Decoding,
        prompts: Sequence[TokenPrompt],
        tags: Sequence[T],
        order: int = 0,
    ) -> None:
        """Queue a batch.

        Args:
            engine: answers it.
            decoding: how to search for the answers.
            prompts: to answer.
            tags: come back with its outputs.
            order: number of its document; those with a lower one go first.
        """
        batch = _Batch(engine, decoding, prompts, tags, order)
        insort(self._queue, batch, key=lambda one: one.order)
        self._queued[id(engine)] += 1

    def done(self) -> list[Done[T]]:
        """The batches that have finished; waits for one where none has."""
        self._start()
        found, self._failed = self._failed, []
        if found or not self._running:
            return found
        finished, _ = wait(self._running, return_when=FIRST_COMPLETED)
        # In the order in which they started, not finished.
        for future in [one for one in self._running if one in finished]:
            batch = self._running.pop(future)
            self._free += batch.slots
            error = future.exception()
            if error is None:
                found.append(Done(batch.tags, future.result(), None, batch.seconds))
            elif isinstance(error, Exception):
                found.append(Done(batch.tags, [], error, batch.seconds))
            else:
                raise error
        self._start()
        return found

    def _start(self) -> None:
        """Start queued batches while slots are free."""
        while self._queue:
            batch = self._queue[0]
            try:
                batch.slots = self._slots_of(batch.engine)
            except Exception as error:  # noqa: BLE001 - given to the jobs that asked
                self._take()
                self._failed.append(Done(batch.tags, [], error, 0.0))
                continue
            if batch.slots > self._free:
                return
            self._take()
            self._free -= batch.slots
            self._running[self._pool.submit(self._run, batch)] = batch

    def _take(self) -> None:
        self._queued[id(self._queue.pop(0).engine)] -= 1

    def _run(self, batch: _Batch[T]) -> Outputs:
        began = time.monotonic()
        try:
            with self._usage.running(batch.engine.name, batch.prompts) as record:
                outputs = batch.engine.runner.run(batch.prompts, batch.decoding)
                record(outputs)
        finally:
            batch.seconds = time.monotonic() - began
        return outputs

    def _slots_of(self, engine: Engine) -> int:
        """How many slots a batch of a model takes; the model is loaded if it is not."""
        ready = self._ready.get(id(engine))
        wanted = self._count if self._queued[id(engine)] > 1 else 1
        is_idle = all(batch.engine is not engine for batch in self._running.values())
        if ready is None or (ready.at_once < wanted and is_idle):
            with self._usage.loading(engine.name):
                at_once = engine.runner.prepare(wanted)
            ready = _Ready(engine, wanted, math.ceil(self._count / at_once))
            self._ready[id(engine)] = ready
        return ready.slots
