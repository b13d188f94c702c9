"""What a run over many inputs tells whoever started it: a terminal, a log, or nobody."""

import contextlib
from collections.abc import Iterator
from typing import Protocol


class Steps(Protocol):
    """Counts the inputs of a run as it goes through them."""

    def skip(self) -> None:
        """One more input that needs nothing: its result is there."""

    def step(self, *, words: int, failed: bool) -> None:
        """One more input that is done, or failed.

        Args:
            words: of the input; 0 for one that failed.
            failed: there is no result for it.
        """


class Reporter(Protocol):
    """Is told what happens in a run; it may be called from several threads, one at a time."""

    def note(self, line: str) -> None:
        """Something worth knowing: a result was written, a model is fetched."""

    def detail(self, line: str) -> None:
        """Something for whoever wants to know it all."""

    def error(self, line: str) -> None:
        """What failed, with which input, and what to do next."""

    def trace(self, error: BaseException) -> None:
        """The exception behind the line that follows."""

    def files(self, total: int, doing: str) -> contextlib.AbstractContextManager[Steps]:
        """Begin to count; the run has ended when the context is left.

        Args:
            total: how many inputs there are.
            doing: what is done with them: `summarizing` or `translating`.
        """
        ...


class Silent:
    """A reporter that tells nobody: the report of the run says how it ended."""

    def note(self, line: str) -> None:
        """As of `Reporter`."""

    def detail(self, line: str) -> None:
        """As of `Reporter`."""

    def error(self, line: str) -> None:
        """As of `Reporter`."""

    def trace(self, error: BaseException) -> None:
        """As of `Reporter`."""

    @contextlib.contextmanager
    def files(self, total: int, doing: str) -> Iterator[Steps]:
        """As of `Reporter`."""
        del total, doing
        yield _Uncounted()


class _Uncounted:
    def skip(self) -> None:
        """As of `Steps`."""

    def step(self, *, words: int, failed: bool) -> None:
        """As of `Steps`."""
