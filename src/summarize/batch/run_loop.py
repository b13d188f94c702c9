"""What runs over many inputs have in common, whether they are files or records."""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

from summarize.batch.counts import Counts, RunReport, Standing
from summarize.batch.failures import DONE, FAILED, Failures
from summarize.batch.fingerprints import Bindings
from summarize.batch.inputs import Source
from summarize.batch.producers import Producer
from summarize.batch.rendered import Rendered, Result
from summarize.batch.reporter import Reporter, Steps
from summarize.batch.run_options import RunOptions
from summarize.batch.signals import Stop
from summarize.options import Options


class RunLoop:
    """A run over many inputs.

    Args:
        options: of the worker.
        binding: a language of an input, and whether its text is handed back -> the language and
            the signature that its result would have now.
        run_options: how inputs are treated.
    """

    def __init__(
        self,
        options: Options,
        binding: Callable[[str, bool], tuple[str, str]],
        run_options: RunOptions,
    ) -> None:
        self._bindings = Bindings(options, binding)
        self._run_options = run_options
        self._counts = Counts()
        self._saying = threading.Lock()

    # RunOptions many results may be kept at the same time.
    _at_once = 1

    def _keep(self, source: Source, made: Rendered) -> str:
        """Keep a result, and say where; threads may do so with several.

        Raises:
            OutputError: it cannot be kept.
        """
        raise NotImplementedError

    def _after(self, source: Source, made: Rendered, kept: str, reporter: Reporter) -> None:
        """What is left to do and to say after a result was kept."""
        raise NotImplementedError

    def _after_failure(self, source: Source, error: Exception, reporter: Reporter) -> None:
        """What is left to do after a failure that was said."""
        raise NotImplementedError

    def _is_to_do(self, standing: Standing) -> bool:
        """Count an input by how it stands; whether something is to be done."""
        if standing == "failed" and self._run_options.retry_failed:
            standing = "changed"
        self._counts.before[standing] += 1
        return standing in ("new", "changed")

    def _work_off(
        self,
        producer: Producer,
        sources: Iterable[Source],
        failures: Failures,
        reporter: Reporter,
        progress: Steps,
    ) -> bool:
        """Make and keep the results of inputs; False where a failure ended that before its end."""

        def take(one: tuple[Source, Result]) -> bool:
            return self._take(*one, failures, reporter, progress)

        results = producer.make(sources)
        with closing(results), closing(self._each(take, results)) as all_taken:
            for failed in all_taken:
                if failed and self._run_options.fail_fast:
                    reporter.error("stopped at the first failure, as --fail-fast asks")
                    return False
        return True

    def _each(
        self,
        take: Callable[[tuple[Source, Result]], bool],
        results: Iterable[tuple[Source, Result]],
    ) -> Generator[bool]:
        """Take results, as many at a time as may be; whether each failed, in their order.

        A disk answers sooner than a thread is switched to.
        """
        if self._at_once == 1 or self._run_options.fail_fast:
            yield from map(take, results)
            return
        under_way: deque[Future[bool]] = deque()
        with _keepers(self._at_once) as threads:
            for one in results:
                under_way.append(threads.submit(take, one))
                while len(under_way) > 2 * self._at_once:
                    yield under_way.popleft().result()
            for future in under_way:
                yield future.result()

    def _take(
        self,
        source: Source,
        result: Result,
        failures: Failures,
        reporter: Reporter,
        progress: Steps,
    ) -> bool:
        """Keep a result, and say what became of the input; whether it failed."""
        try:
            if isinstance(result, Exception):
                raise result
            kept = self._keep(source, result)
        except Exception as error:  # noqa: BLE001 - said, counted, and the rest is done
            with self._saying:
                failures.add(error, source.name)
                self._after_failure(source, error, reporter)
                progress.step(words=0, failed=True)
            return True
        with self._saying:
            self._counts.add(result.findings)
            self._after(source, result, kept, reporter)
            progress.step(words=result.words, failed=False)
        return False

    def _ended(
        self, total: int, failures: Failures, stop: Stop, reporter: Reporter, lost: Path | None
    ) -> RunReport:
        """What became of the inputs.

        Args:
            total: how many there are.
            failures: what failed.
            stop: whether it was ended.
            reporter: is told what was lost.
            lost: what was removed while it was written to; None for nothing.
        """
        if lost is not None:
            reporter.error(
                f"{lost}: was removed while it was written to; run the same command again for the "
                f"results that went with it"
            )
        code = self._counts.code(failures) or (FAILED if lost is not None else DONE)
        return self._counts.report(total, failures, stop.code if stop.reason else code)


@contextmanager
def _keepers(count: int) -> Iterator[ThreadPoolExecutor]:
    """Threads that are waited for, unless whoever started the program wants it to end at once."""
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
