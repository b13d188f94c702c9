"""`Terminal` prints results on standard output, and messages and progress on standard error."""

import contextlib
import os
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from summarize._version import __version__
from summarize.batch.run_options import DOING, Task
from summarize.cli.progress_bar import InputsBar, bar
from summarize.errors import OutputError

if TYPE_CHECKING:
    from summarize.cli.bidi import Bidi
    from summarize.inference.progress import Progress

VERSION_LINE = f"summarize {__version__}\n"
# A bar for one or two steps says nothing.
_MIN_STEPS = 3
_MAX_NAME_CHARACTERS = 30
# What commands a terminal, and what turns the direction of a line and so hides what it says.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]")
_USUAL_COLUMNS = 80
_FORM = "{desc} {percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt}, {remaining} left"


class ClosedPipe(BaseException):
    """The program that read standard output has stopped reading."""


class OutputLost(OutputError):
    """Standard output cannot be written: no further result would arrive either."""


class Terminal:
    """Prints results, messages and progress.

    Args:
        quiet: of messages, only errors are printed.
        verbose: details and tracebacks are printed, too.
        bidi: right-to-left text is put in order for the terminal: `on`, `off`, or `auto`.

    Attributes:
        activity: what the program is doing now, for the message that it was interrupted.
    """

    activity = ""

    def __init__(
        self, *, quiet: bool = False, verbose: bool = False, bidi: "Bidi" = "auto"
    ) -> None:
        self._quiet = quiet
        self._bidi = bidi
        self._verbose = verbose
        self._bar: Any = None
        self._name = ""
        self._step: tuple[str, str, int] | None = None
        self._inputs_bar: InputsBar | None = None
        self._working = ""

    @property
    def quiet(self) -> bool:
        """Whether the user asked for results and errors alone."""
        return self._quiet

    @property
    def verbose(self) -> bool:
        """Whether the user asked for details."""
        return self._verbose

    def result(self, text: str | bytes) -> None:
        """Write a result to standard output, in UTF-8 whatever the locale.

        Raises:
            ClosedPipe: the program that reads it has stopped.
            OutputLost: it cannot be written.
        """
        if sys.stdout is None:
            raise OutputLost("standard output is closed; write to a place with --output")
        try:
            stream = sys.stdout.buffer
            stream.write(text.encode("utf-8", "replace") if isinstance(text, str) else text)
            stream.flush()
        except BrokenPipeError:
            _forget_output()
            raise ClosedPipe from None
        except OSError as error:
            _forget_output()
            raise OutputLost(
                f"standard output cannot be written: {error.strerror}; "
                f"free some space, or write to another place with --output"
            ) from error

    @property
    def columns(self) -> int | None:
        """The width of the terminal that standard output is; None where it is none."""
        if sys.stdout is None or not sys.stdout.isatty():
            return None
        with contextlib.suppress(OSError, ValueError):
            return os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_COLUMNS
        return _USUAL_COLUMNS

    def prose(self, text: str) -> None:
        """Write a text; on a terminal, wrapped and in its order; anywhere else, as it is."""
        self.blocks([(text.removesuffix("\n"), "")] if self.columns else [], text)

    def blocks(self, blocks: Iterable[tuple[str, str]], text: str) -> None:
        """Write texts in styles to a terminal, or one plain text to anything else.

        Args:
            blocks: each text with its style, as rich names it; all text is untrusted.
            text: what is written where standard output is no terminal.
        """
        columns = self.columns
        if columns is not None:
            from summarize.cli.bidi import reorders
            from summarize.cli.result_view import styled

            safe = ((without_controls(part), style) for part, style in blocks)
            text = styled(safe, columns, reordered=reorders(self._bidi, os.environ))
        self.result(text)

    def note(self, line: str) -> None:
        """Print something worth knowing."""
        if not self._quiet:
            self._print(line)

    def detail(self, line: str) -> None:
        """Print something that only `--verbose` asks for."""
        if self._verbose:
            self._print(line)

    def error(self, line: str) -> None:
        """Print what went wrong."""
        self._print(f"error: {line}")

    def trace(self, error: BaseException) -> None:
        """Print the traceback of an error, which only `--verbose` asks for."""
        if self._verbose:
            traceback.print_exception(error, file=sys.stderr)

    @property
    def download_bar(self) -> type[Any] | None:
        """A bar for downloads, where standard error is a terminal."""
        if not self._shows:
            return None
        from huggingface_hub.utils.tqdm import tqdm

        return tqdm

    @contextlib.contextmanager
    def working(self, line: str, name: str = "") -> Iterator[None]:
        """Show what is being done until the context is left, if standard error is a terminal.

        Args:
            line: what is being done.
            name: of the document: of several in progress, the one whose steps are shown.
        """
        Terminal.activity = line
        self._name = name
        if self._shows:
            self._working = f"\r\x1b[K{printable(line)} ..."
            sys.stderr.write(self._working)
            sys.stderr.flush()
        try:
            yield
            Terminal.activity = ""
        finally:
            self._working = ""
            self._close_bar()
            if self._shows:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()

    @contextlib.contextmanager
    def progress(self, total: int, task: Task) -> "Iterator[InputsBar]":
        """Show how far a run over many inputs is, until the context is left.

        Args:
            total: how many inputs there are.
            task: what is done with them.
        """
        with self.counting(total, f"{DOING[task]} {total:,} inputs") as bar:
            yield bar

    @contextlib.contextmanager
    def counting(self, total: int, activity: str) -> "Iterator[InputsBar]":
        """The same for any activity over inputs.

        Args:
            total: how many inputs there are.
            activity: what is done with them.
        """
        Terminal.activity = activity
        bar = InputsBar(total, self.note, live=self._shows)
        self._inputs_bar = bar
        try:
            yield bar
            Terminal.activity = ""
        finally:
            self._inputs_bar = None
            bar.close()

    def advance(self, progress: "Progress") -> None:
        """Show how far a step is, and the time left, if standard error is a terminal."""
        if not self._shows:
            return
        if self._inputs_bar is not None:
            self._inputs_bar.now(_short(progress.name), progress.doing)
            return
        if progress.total < _MIN_STEPS:
            return
        if self._name and progress.name != self._name:
            # That of another document.
            return
        step = (progress.name, progress.doing, progress.total)
        if self._step != step or self._bar is None:
            self._close_bar()
            self._step, self._bar = step, _bar(progress)
        self._bar.update(progress.done - self._bar.n)

    @property
    def _shows(self) -> bool:
        return not self._quiet and sys.stderr is not None and sys.stderr.isatty()

    def _close_bar(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _print(self, line: str) -> None:
        """Print a line above whatever is shown of the progress."""
        if sys.stderr is None:
            return
        with self._bars_aside():
            self._write(line)

    @contextlib.contextmanager
    def _bars_aside(self) -> Iterator[None]:
        """Take the bar away, and show it again in the end."""
        bars = [one for one in (self._bar, self._inputs_bar and self._inputs_bar.bar) if one]
        for one in bars:
            one.clear()
        try:
            yield
        finally:
            for one in bars:
                one.refresh()
            if self._working and not bars:
                with contextlib.suppress(OSError, ValueError):
                    sys.stderr.write(self._working)
                    sys.stderr.flush()

    @staticmethod
    def _write(line: str) -> None:
        # Standard error may be closed, or of a locale that lacks the letters.
        with contextlib.suppress(OSError, ValueError):
            clear = "\r\x1b[K" if sys.stderr.isatty() else ""
            data = f"{clear}summarize: {printable(line)}\n".encode("utf-8", "replace")
            sys.stderr.flush()
            sys.stderr.buffer.write(data)
            sys.stderr.flush()


def _bar(progress: "Progress") -> Any:  # noqa: ANN401 - tqdm has no types
    return bar(progress.total, _FORM, f"{_short(progress.name)}: {progress.doing}")


def _short(name: str) -> str:
    """A name as a bar has room for it."""
    name = printable(name)
    return "..." + name[-_MAX_NAME_CHARACTERS:] if len(name) > _MAX_NAME_CHARACTERS else name


def printable(line: str) -> str:
    """A line with its control characters escaped: file names are untrusted."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)


def without_controls(text: str) -> str:
    """A text without what would command the terminal: articles are untrusted."""
    return _CONTROLS.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def _forget_output() -> None:
    """Point standard output elsewhere, or Python would fail again when it closes it at exit."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
