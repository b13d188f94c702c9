"""The loop of every run over many inputs: take each result, keep it, report what became of it."""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

from summarize.batch.counts import Counts, InputState, RunReport
from summarize.batch.failures import DONE, FAILED, Failures, lasting_reason
from summarize.batch.fingerprints import Bindings
from summarize.batch.inputs import Source
from summarize.batch.rendered import Rendered, Result
from summarize.batch.reporter import Reporter, Steps
from summarize.batch.result_producers import Producer
from summarize.batch.run_options import RunOptions
from summarize.batch.signals import Stop
from summarize.options import Options


class RunLoop:
    """A run over many inputs, whether they are files or records of a table.

    Args:
        options: of the worker.
        binding: a language of an input, and whether its text is handed back -> the language and
            the signature that its result would have now.
        run_options: how inputs are treated.
    """

    # How many results may be kept at the same time.
    _at_once = 1

    def __init__(
        self,
        options: Options,
        binding: Callable[[str, bool], tuple[str, str]],
        run_options: RunOptions,
    ) -> None:
        self._bindings = Bindings(options, binding)
        self._run_options = run_options
        self._counts = Counts()
        self._reporting = threading.Lock()
        # Why no further result could be kept.
        self._full = ""

    def expect_possible(self) -> None:
        """Refuse, before any work, a file that is in the way."""

    def _keep(self, source: Source, result: Rendered) -> str:
        """Write a result, and say where; several threads may do so at the same time.

        Raises:
            OutputError: it cannot be written.
        """
        raise NotImplementedError

    def _after(self, source: Source, result: Rendered, place: str, reporter: Reporter) -> None:
        """Report a result that was written."""
        raise NotImplementedError

    def _after_failure(self, source: Source, error: Exception, reporter: Reporter) -> None:
        """Write down a failure that was reported."""
        raise NotImplementedError

    def _needs_work(self, state: InputState) -> bool:
        """Count an input by its state; whether there is anything to do for it."""
        if state == "failed" and self._run_options.retry_failed:
            state = "changed"
        self._counts.before[state] += 1
        return state in ("new", "changed")

    def _process(
        self,
        producer: Producer,
        sources: Iterable[Source],
        failures: Failures,
        reporter: Reporter,
        progress: Steps,
    ) -> bool:
        """Make and keep the results of inputs; False if a failure stopped that."""

        def take(one: tuple[Source, Result]) -> bool:
            return self._take(*one, failures, reporter, progress)

        results = producer.make(sources)
        with closing(results), closing(self._each(take, results)) as all_taken:
            for failed in all_taken:
                if self._full:
                    reporter.error(
                        f"stopped, since no further result could be written: {self._full}; when "
                        f"that is changed, run the same command again"
                    )
                    return False
                if failed and self._run_options.fail_fast:
                    reporter.error("stopped at the first failure (--fail-fast)")
                    return False
        return True

    def _each(
        self,
        take: Callable[[tuple[Source, Result]], bool],
        results: Iterable[tuple[Source, Result]],
    ) -> Generator[bool]:
        """Take results, several at a time where that is allowed; whether each failed, in order."""
        if self._at_once == 1 or self._run_options.fail_fast:
            # A disk answers sooner than a thread is switched to.
            yield from map(take, results)
            return
        in_progress: deque[Future[bool]] = deque()
        with _waited_for(self._at_once) as threads:
            for one in results:
                in_progress.append(threads.submit(take, one))
                while len(in_progress) > 2 * self._at_once:
                    yield in_progress.popleft().result()
            for future in in_progress:
                yield future.result()

    def _take(
        self,
        source: Source,
        result: Result,
        failures: Failures,
        reporter: Reporter,
        progress: Steps,
    ) -> bool:
        """Keep a result, and report what became of the input; whether it failed."""
        try:
            if isinstance(result, Exception):
                raise result
            place = self._keep(source, result)
        except Exception as error:  # noqa: BLE001 - reported, counted, and the rest is done
            with self._reporting:
                self._full = self._full or lasting_reason(error)
                failures.add(error, source.name)
                self._after_failure(source, error, reporter)
                progress.step(words=0, failed=True)
            return True
        with self._reporting:
            self._counts.add(source.name, result.findings)
            self._after(source, result, place, reporter)
            progress.step(words=result.words, failed=False)
        return False

    def _ended(
        self, total: int, failures: Failures, stop: Stop, reporter: Reporter, lost: Path | None
    ) -> RunReport:
        """What became of the inputs.

        Args:
            total: how many there are.
            failures: what failed.
            stop: whether the run was stopped.
            reporter: is told what was lost.
            lost: what somebody removed during the run; None for nothing.
        """
        if lost is not None:
            reporter.error(
                f"{lost}: was removed during the run; run the same command again for the results "
                f"that were lost with it"
            )
        code = self._counts.code(failures) or (FAILED if lost is not None else DONE)
        return self._counts.report(total, failures, stop.code if stop.reason else code)


@contextmanager
def _waited_for(count: int) -> Iterator[ThreadPoolExecutor]:
    """Threads that are waited for, except when the program is to end at once."""
    threads = ThreadPoolExecutor(count)
    try:
        yield threads
    except (Exception, GeneratorExit):
        threads.shutdown()
        raise
    except BaseException:
        threads.shutdown(wait=False, cancel_futures=True)
        raise
    threads.shutdown()
