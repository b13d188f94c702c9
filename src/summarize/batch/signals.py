"""Ctrl-C and SIGTERM in a long run: the first lets inputs in progress finish, the second stops."""

import contextlib
import signal
from collections.abc import Callable, Iterator
from types import FrameType
from typing import NoReturn

from summarize.batch.failures import INTERRUPTED, TERMINATED


class Terminated(BaseException):
    """SIGTERM arrived."""


def stop_on_sigterm() -> None:
    """Let SIGTERM raise `Terminated`: no half-written file stays."""

    def handle(number: int, frame: FrameType | None) -> NoReturn:
        del number, frame
        raise Terminated

    signal.signal(signal.SIGTERM, handle)


class Stop:
    """Whether a run is to stop early.

    Attributes:
        reason: the signal that asked for it; 0 if none did.
    """

    def __init__(self) -> None:
        self.reason = 0

    @property
    def code(self) -> int:
        """The exit code."""
        return TERMINATED if self.reason == signal.SIGTERM else INTERRUPTED

    @contextlib.contextmanager
    def on_signals(self, say: Callable[[str], None]) -> Iterator[None]:
        """Handle the signals until the context is left.

        Args:
            say: is told what happens.

        Raises:
            KeyboardInterrupt: a second Ctrl-C.
            Terminated: a second SIGTERM.
        """

        def handle(number: int, frame: FrameType | None) -> None:
            del frame
            if self.reason:
                raise Terminated if number == signal.SIGTERM else KeyboardInterrupt
            self.reason = number
            say("finishing the inputs in progress; interrupt again to stop at once")

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
