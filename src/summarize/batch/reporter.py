"""`Reporter`: what a run over many inputs tells its caller while it goes on."""

import contextlib
import threading
from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from summarize.batch.run_options import Task


class Steps(Protocol):
    """Counts the inputs of a run as it goes through them."""

    def skip(self) -> None:
        """One more input that is done already, or failed before."""

    def step(self, *, words: int, failed: bool) -> None:
        """One more input that is done, or failed.

        Args:
            words: of the input; 0 for one that failed.
            failed: there is no result for it.
        """


@runtime_checkable
class Foresight(Protocol):
    """`Steps` that are also told what is to come: the time left does not count what is skipped."""

    def expect(self, skipped: int) -> None:
        """So many of the inputs that were not looked at yet are likely to be skipped."""


def expect(steps: Steps, skipped: int) -> None:
    """Tell steps how many inputs are likely to be skipped, where they want to know."""
    if isinstance(steps, Foresight):
        steps.expect(skipped)


class Reporter(Protocol):
    """Is told what happens in a run; `run` calls it from several threads, never two at a time."""

    def note(self, line: str) -> None:
        """Something worth knowing: a result was written, a model is downloaded."""

    def detail(self, line: str) -> None:
        """Something that only a reader who wants every detail needs."""

    def error(self, line: str) -> None:
        """What failed, for which input, and what to do next."""

    def trace(self, error: BaseException) -> None:
        """The exception behind the `error` that follows."""

    def progress(self, total: int, task: Task) -> contextlib.AbstractContextManager[Steps]:
        """Begin to count inputs; the run has ended when the context is left.

        Args:
            total: how many inputs there are.
            task: what is done with them.
        """
        ...


class Silent:
    """A reporter that prints nothing. Subclass it to hear only what you want to hear."""

    def note(self, line: str) -> None:
        """See `Reporter`."""

    def detail(self, line: str) -> None:
        """See `Reporter`."""

    def error(self, line: str) -> None:
        """See `Reporter`."""

    def trace(self, error: BaseException) -> None:
        """See `Reporter`."""

    @contextlib.contextmanager
    def progress(self, total: int, task: Task) -> Iterator[Steps]:
        """See `Reporter`."""
        del total, task
        yield _SilentSteps()


class _SilentSteps:
    def skip(self) -> None:
        """See `Steps`."""

    def step(self, *, words: int, failed: bool) -> None:
        """See `Steps`."""


class OneAtATime:
    """Passes every call on to another reporter, never two at the same time.

    Args:
        reporter: is called.
    """

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._calling = threading.RLock()

    def note(self, line: str) -> None:
        """See `Reporter`."""
        with self._calling:
            self._reporter.note(line)

    def detail(self, line: str) -> None:
        """See `Reporter`."""
        with self._calling:
            self._reporter.detail(line)

    def error(self, line: str) -> None:
        """See `Reporter`."""
        with self._calling:
            self._reporter.error(line)

    def trace(self, error: BaseException) -> None:
        """See `Reporter`."""
        with self._calling:
            self._reporter.trace(error)

    @contextlib.contextmanager
    def progress(self, total: int, task: Task) -> Iterator[Steps]:
        """See `Reporter`."""
        with self._reporter.progress(total, task) as steps:
            yield _OneStepAtATime(steps, self._calling)


class _OneStepAtATime:
    def __init__(self, steps: Steps, calling: contextlib.AbstractContextManager[bool]) -> None:
        self._steps = steps
        self._calling = calling

    def skip(self) -> None:
        """See `Steps`."""
        with self._calling:
            self._steps.skip()

    def expect(self, skipped: int) -> None:
        """See `Foresight`."""
        with self._calling:
            expect(self._steps, skipped)

    def step(self, *, words: int, failed: bool) -> None:
        """See `Steps`."""
        with self._calling:
            self._steps.step(words=words, failed=failed)
