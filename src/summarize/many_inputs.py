"""What runs over many inputs have in common, whether they are files or records."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from summarize.binding import Bindings
from summarize.failures import DONE, FAILED, Failures
from summarize.files_bar import FilesBar
from summarize.inputs import Source
from summarize.making import Made, Maker, Result
from summarize.options import Options
from summarize.running import How
from summarize.stopping import Stop
from summarize.tally import Standing, Tally
from summarize.terminal import Terminal


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
        """Make and keep the results of inputs; False where a failure ended that before its end.

        What waits for the disk does not keep the next results from being made.
        """
        results = maker.make(sources)
        most = 0 if self._how.fail_fast else 2 * self._at_once
        under_way: deque[Future[bool]] = deque()
        with closing(results), ThreadPoolExecutor(self._at_once) as threads:
            for source, result in results:
                under_way.append(
                    threads.submit(self._take, source, result, failures, terminal, progress)
                )
                while len(under_way) > most:
                    if under_way.popleft().result() and self._how.fail_fast:
                        terminal.error("stopped at the first failure, as --fail-fast asks")
                        return False
            for one in under_way:
                one.result()
        return True

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
