"""What runs over many inputs have in common, whether they are files or records."""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

from summarize.batch.counts import Standing, Tally
from summarize.batch.failures import DONE, FAILED, Failures
from summarize.batch.fingerprints import Bindings
from summarize.batch.inputs import Source
from summarize.batch.producers import Made, Maker, Result
from summarize.batch.signals import Stop
from summarize.cli.progress_bar import FilesBar
from summarize.cli.single_run import How
from summarize.cli.terminal import Terminal
from summarize.options import Options


class ManyInputs:
    """A run over many inputs.

    Args:
        options: of the worker.
        binding: a language of an input, and whether its text is handed back -> the language and
            the signature that its result would have now.
        how: how inputs are treated.
    """

    def __init__(
        self, options: Options, binding: Callable[[str, bool], tuple[str, str]], how: How
    ) -> None:
        self._bindings = Bindings(options, binding)
        self._how = how
        self._tally = Tally()
        self._saying = threading.Lock()

    # How many results may be kept at the same time.
    _at_once = 1

    def _keep(self, source: Source, made: Made) -> str:
        """Keep a result, and say where; threads may do so with several.

        Raises:
            OutputError: it cannot be kept.
        """
        raise NotImplementedError

    def _after(self, source: Source, made: Made, kept: str, terminal: Terminal) -> None:
        """What is left to do and to say after a result was kept."""
        raise NotImplementedError

    def _after_failure(self, source: Source, error: Exception, terminal: Terminal) -> None:
        """What is left to do after a failure that was said."""
        raise NotImplementedError

    def _is_to_do(self, standing: Standing) -> bool:
        """Count an input by how it stands; whether something is to be done."""
        if standing == "failed" and self._how.retry_failed:
            standing = "changed"
        self._tally.before[standing] += 1
        return standing in ("new", "changed")

    def _work_off(
        self,
        maker: Maker,
        sources: Iterable[Source],
        failures: Failures,
        terminal: Terminal,
        progress: FilesBar,
    ) -> bool:
        """Make and keep the results of inputs; False where a failure ended that before its end."""

        def take(one: tuple[Source, Result]) -> bool:
            return self._take(*one, failures, terminal, progress)

        results = maker.make(sources)
        with closing(results), closing(self._each(take, results)) as all_taken:
            for failed in all_taken:
                if failed and self._how.fail_fast:
                    terminal.error("stopped at the first failure, as --fail-fast asks")
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
        if self._at_once == 1 or self._how.fail_fast:
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
        terminal: Terminal,
        progress: FilesBar,
    ) -> bool:
        """Keep a result, and say what became of the input; whether it failed."""
        try:
            if isinstance(result, Exception):
                raise result
            kept = self._keep(source, result)
        except Exception as error:  # noqa: BLE001 - said, counted, and the rest is done
            with self._saying:
                failures.add(error, source.name)
                self._after_failure(source, error, terminal)
                progress.step(words=0, failed=True)
            return True
        with self._saying:
            self._tally.add(result.findings)
            self._after(source, result, kept, terminal)
            progress.step(words=result.words, failed=False)
        return False

    def _code(self, failures: Failures, stop: Stop, terminal: Terminal, lost: Path | None) -> int:
        """The exit code.

        Args:
            failures: what failed.
            stop: whether it was ended.
            terminal: is told what was lost.
            lost: what was removed while it was written to; None for nothing.
        """
        if lost is not None:
            terminal.error(
                f"{lost}: was removed while it was written to; run the same command again for the "
                f"results that went with it"
            )
        if stop.reason:
            return stop.code
        return self._tally.code(failures) or (FAILED if lost is not None else DONE)


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
