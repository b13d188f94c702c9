"""What runs over many inputs have in common, whether they are files or records."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from summarize.binding import Bindings
from summarize.failures import DONE, FAILED, Failures
from summarize.files_bar import FilesBar
from summarize.inputs import Source
from summarize.making import Maker, Result
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

    def _take(self, source: Source, result: Result, failures: Failures, terminal: Terminal) -> bool:
        """Keep a result; whether it failed."""
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
        results = maker.make(sources)
        with closing(results):
            for source, result in results:
                failed = self._take(source, result, failures, terminal)
                words = 0 if failed or isinstance(result, Exception) else result.words
                progress.step(words=words, failed=failed)
                if failed and self._how.fail_fast:
                    terminal.error("stopped at the first failure, as --fail-fast asks")
                    return False
        return True

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
