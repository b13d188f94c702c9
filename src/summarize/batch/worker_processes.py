"""Makes results in several processes of this machine, each with the models in its own memory.

A process asks for inputs as it needs them. When one dies, the inputs that it worked on are tried
once more, each alone in a process; an input that kills that process as well has failed.
"""

import contextlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from summarize.batch.inputs import Source
from summarize.batch.rendered import Rendered, Result
from summarize.batch.result_producers import Producer
from summarize.errors import ModelError, WorkerDied
from summarize.models.engines.hardware import free_memory

# More processes than this that die in a row, without any input, have a common cause;
_MAX_DEATHS = 5
# and so have more inputs than this that kill their process, with no result between them.
_MAX_KILLERS = 20
_SIGNALS = frozenset({signal.SIGINT, signal.SIGTERM})
_MIB = 1 << 20


@dataclass
class _Worker:
    """A process, the inputs that it works on, and whether it was started for one input alone."""

    process: BaseProcess
    pipe: Connection
    alone: bool = False
    has: dict[int, Source] = field(default_factory=dict)


class WorkersProducer:
    """Makes results in several processes.

    Args:
        factory: makes a producer in each process; it is pickled.
        count: how many processes, 1 to 256.
        say: is told how much memory they take, and when one died.
    """

    def __init__(
        self, factory: Callable[[], Producer], count: int, say: Callable[[str], None]
    ) -> None:
        self._factory = factory
        self._count = count
        self._say = say
        # A forked process would share the locks and threads of the libraries.
        self._context = multiprocessing.get_context("spawn")
        self._workers: dict[Connection, _Worker] = {}
        self._suspects: deque[Source] = deque()
        self._number = 0
        self._deaths = self._killers = 0
        self._is_measured = count == 1

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """Yield a result for each source, in the order in which they are made."""
        waiting = iter(sources)
        self._is_over = False
        try:
            # How much memory the first one takes is known before the others are started.
            self._start()
            while self._workers or self._suspects:
                if self._suspects and not any(one.alone for one in self._workers.values()):
                    self._start(self._suspects.popleft())
                for ready in wait(list(self._workers)):
                    yield from self._receive(self._workers[ready], waiting)  # type: ignore[index]
        finally:
            for worker in self._workers.values():
                worker.process.kill()
            for worker in self._workers.values():
                worker.process.join()
                worker.pipe.close()
            self._workers.clear()

    def _start(self, suspect: Source | None = None) -> None:
        pipe, other = self._context.Pipe()
        process = self._context.Process(
            target=_serve, args=(other, self._factory), name="summarize-worker", daemon=True
        )
        with _signals_blocked():
            process.start()
        other.close()
        worker = _Worker(process, pipe, alone=suspect is not None)
        self._workers[pipe] = worker
        if suspect is not None:
            self._give(worker, suspect)

    def _receive(
        self, worker: _Worker, waiting: Iterator[Source]
    ) -> Iterator[tuple[Source, Result]]:
        """Take what a process sends: a request for an input, or a result; or see that it died."""
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._died(worker)
            return
        if message is None:
            source = None if worker.alone or self._is_over else next(waiting, None)
            if source is None:
                self._is_over = self._is_over or not worker.alone
                self._send(worker, None)
            else:
                self._give(worker, source)
            return
        number, result = message
        source = worker.has.pop(number)
        self._deaths = self._killers = 0
        if not self._is_measured:
            self._is_measured = True
            self._start_others(worker)
        yield source, result

    def _give(self, worker: _Worker, source: Source) -> None:
        self._number += 1
        worker.has[self._number] = source
        self._send(worker, (self._number, source))

    @staticmethod
    def _send(worker: _Worker, message: object) -> None:
        try:
            worker.pipe.send(message)
        except OSError:
            # It has died, which is seen when its pipe is read next.
            return

    def _start_others(self, first: _Worker) -> None:
        """Start the other processes, as many as there is memory for."""
        import psutil

        try:
            each = psutil.Process(first.process.pid).memory_info().rss
        except psutil.Error:
            each = 0
        free = free_memory()
        count = self._count - 1
        room = int(free // each) if each else count
        line = (
            f"each of {self._count} workers takes about {each // _MIB:,} MiB, all of them "
            f"{self._count * each // _MIB:,} MiB; {free // _MIB:,} MiB are free"
        )
        if room < count:
            count = max(0, room)
            line += f", which is enough for {count + 1}"
        self._say(line)
        for _ in range(count):
            self._start()

    def _died(self, worker: _Worker) -> Iterator[tuple[Source, Result]]:
        worker.process.join()
        del self._workers[worker.pipe]
        worker.pipe.close()
        code = worker.process.exitcode or 0
        if not worker.has and code == 0:
            return
        how = f"by signal {-code}" if code < 0 else f"with exit code {code}"
        self._deaths += not worker.has
        self._killers += worker.alone
        if self._deaths > _MAX_DEATHS or self._killers > _MAX_KILLERS:
            raise ModelError(
                f"{max(self._deaths, self._killers)} workers in a row have died ({how}); if memory "
                f"ran out, use fewer with --workers, or leave it out"
            )
        if worker.alone:
            for source in worker.has.values():
                yield (
                    source,
                    WorkerDied(
                        f"{source.name}: the process that worked on it died {how}, twice; it may "
                        f"need more memory than there is, or make the model crash"
                    ),
                )
            return
        if worker.has:
            self._say(
                f"a worker died {how} while it worked on {len(worker.has)} inputs; each is tried "
                f"again alone"
            )
        self._suspects.extend(worker.has.values())
        if not self._is_over:
            self._start()


@contextlib.contextmanager
def _signals_blocked() -> Iterator[None]:
    """A process that is started within this context gets no signal before it ignores them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, factory: Callable[[], Producer]) -> None:
    """Make results in this process: ask for inputs, and send the results."""
    # Signals are for the process that the user started; it ends this one.
    for one in _SIGNALS:
        signal.signal(one, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
    numbers: dict[str, deque[int]] = {}

    def requested() -> Iterator[Source]:
        while True:
            pipe.send(None)
            message = pipe.recv()
            if message is None:
                return
            number, source = message
            numbers.setdefault(source.place, deque()).append(number)
            yield source

    try:
        for source, result in factory().make(requested()):
            number = numbers[source.place].popleft()
            if not numbers[source.place]:
                del numbers[source.place]
            pipe.send((number, _portable(result)))
    except (EOFError, BrokenPipeError):
        # The run has ended.
        return


def _portable(result: Result) -> Result:
    """A result that can be sent: an error of a library becomes one that every process knows."""
    if isinstance(result, Rendered) or type(result).__module__.startswith("summarize."):
        return result
    if isinstance(result, MemoryError):
        return MemoryError(str(result))
    return RuntimeError(f"{type(result).__name__}: {result}")
