"""Ctrl-C and SIGTERM in a long run: the first ends what is under way, the second stops at once."""

import contextlib
import signal
from collections.abc import Callable, Iterator
from types import FrameType
from typing import NoReturn

from summarize.batch.failures import INTERRUPTED, TERMINATED


class Terminated(BaseException):
    """SIGTERM arrived."""


def stop_on_sigterm() -> None:
    """Let SIGTERM end the program as an exception does: nothing half-written stays."""

    def handle(number: int, frame: FrameType | None) -> NoReturn:
        del number, frame
        raise Terminated

    signal.signal(signal.SIGTERM, handle)


class Stop:
    """Whether a run is to end.

    Attributes:
        reason: the signal that asked for it; 0 for none.
    """

    def __init__(self) -> None:
        self.reason = 0

    @property
    def code(self) -> int:
        """The exit code."""
        return TERMINATED if self.reason == signal.SIGTERM else INTERRUPTED

    @contextlib.contextmanager
    def on_signals(self, say: Callable[[str], None]) -> Iterator[None]:
        """Take the signals.

        Args:
            say: is told what happens.

        Raises:
            KeyboardInterrupt: Ctrl-C came again.
            Terminated: SIGTERM came again.
        """

        def handle(number: int, frame: FrameType | None) -> None:
            del frame
            if self.reason:
                raise Terminated if number == signal.SIGTERM else KeyboardInterrupt
            self.reason = number
            say("ending what is under way; once more to stop at once")

        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            for number, handler in before.items():
                # Where Ctrl-C is ignored, as behind `nohup` or `&`, it stays so.
                if handler is not signal.SIG_IGN:
                    signal.signal(number, handle)
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
