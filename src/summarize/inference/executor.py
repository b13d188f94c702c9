"""Run batches in threads, as many at once as there are slots and as each model can take."""

import math
import time
from bisect import insort
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from summarize.byte_sizes import written
from summarize.errors import ModelError
from summarize.inference.memory import Memory
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

    @property
    def longest(self) -> int:
        """Tokens of its longest prompt."""
        return max((len(one.tokens) for one in self.prompts), default=0)

    @property
    def memory(self) -> int:
        """What it takes beside the weights, in bytes."""
        return self.engine.batch_bytes(self.longest, len(self.prompts), self.decoding)


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
    cores, and so does the only one of the first document, which a reader waits for. So many run at
    once as there is memory for.

    Args:
        count: number of slots.
        usage: records the time and tokens of each batch.
        memory: what they may take.
    """

    def __init__(self, count: int, usage: Usage, memory: Memory | None = None) -> None:
        self._count = count
        self._usage = usage
        self._memory = usage.memory = memory or Memory()
        self._taken = 0
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
            self._taken -= batch.memory
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
                batch.slots = self._slots_of(batch)
                self._refuse_too_large(batch)
            except Exception as error:  # noqa: BLE001 - given to the jobs that asked
                self._take()
                self._failed.append(Done(batch.tags, [], error, 0.0))
                continue
            is_full = self._taken + batch.memory > self._memory.room
            if batch.slots > self._free or (self._running and is_full):
                return
            self._take()
            self._free -= batch.slots
            self._taken += batch.memory
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

    def _refuse_too_large(self, batch: _Batch[T]) -> None:
        memory = self._memory
        if memory.is_asked and batch.memory > memory.room:
            raise ModelError(
                f"{batch.engine.name}: {batch.longest:,} tokens at once need about "
                f"{written(batch.memory)} of memory beside the {written(memory.held)} of the "
                f"program and its models; --max-memory is {written(memory.limit)}: give more, or "
                f"use a smaller model or fewer --beams"
            )

    def _is_only_of_first(self, batch: _Batch[T]) -> bool:
        """Whether all that the first document waits for is this batch."""
        if batch.order or self._ready.get(id(batch.engine)) or self._running:
            return False
        return sum(one.engine is batch.engine and not one.order for one in self._queue) == 1

    def _slots_of(self, batch: _Batch[T]) -> int:
        """How many slots a batch takes; its model is loaded if it is not."""
        engine = batch.engine
        ready = self._ready.get(id(engine))
        is_single = self._queued[id(engine)] == 1 or self._is_only_of_first(batch)
        wanted = 1 if is_single else self._count
        if ready is not None:
            wanted = min(wanted, self._memory.fitting(batch.memory) or wanted)
        is_idle = all(batch.engine is not engine for batch in self._running.values())
        if ready is None or (ready.at_once < wanted and is_idle):
            with self._usage.loading(engine.name):
                at_once = engine.runner.prepare(wanted)
            if not self._running:
                self._memory.measure()
            ready = _Ready(engine, wanted, math.ceil(self._count / at_once))
            self._ready[id(engine)] = ready
        return ready.slots
