"""Run work that may hang on a thread, and abandon the thread when it makes no progress.

A network call cannot be stopped from outside (a name server that does not answer blocks it), so the
caller stops waiting instead. The abandoned thread does not keep the process from ending, and ends
by itself at its next heartbeat.
"""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Stalled(Exception):
    """The work made no progress for too long."""


class Heartbeat:
    """When some work last made progress, and whether it was abandoned."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self._abandoned = False

    def beat(self) -> None:
        """Report progress; called by the work."""
        self.check()
        self._last = time.monotonic()

    def check(self) -> None:
        """End the work if it was abandoned; called by the work."""
        if self._abandoned:
            raise Stalled

    def abandon(self) -> None:
        """Stop waiting; called by the caller."""
        self._abandoned = True

    @property
    def age_seconds(self) -> float:
        """Seconds since the last progress."""
        return time.monotonic() - self._last


def wait_for(
    work: Callable[[Heartbeat], T],
    patience_seconds: float,
    watch: Callable[[], object] = lambda: None,
) -> T:
    """Run some work on a thread and return its result, as long as it makes progress.

    Args:
        work: called with the heartbeat to beat; `patience_seconds` is all the time of work that
            never beats.
        patience_seconds: how long it may make no progress.
        watch: returns something that changes while the work, or what it waits for, makes progress.

    Raises:
        Stalled: it made no progress; errors of the work itself are raised as they are.
    """
    heartbeat = Heartbeat()
    results: list[T] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(work(heartbeat))
        except Exception as error:  # noqa: BLE001 - raised again below, on the caller's thread
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True, name="summarize-hub")
    thread.start()
    seen = watch()
    try:
        while thread.is_alive() and (left := patience_seconds - heartbeat.age_seconds) > 0:
            # Not every system lets an interrupt through before the time is up.
            thread.join(min(left, 0.5))
            if (now := watch()) != seen:
                seen = now
                heartbeat.beat()
    finally:
        heartbeat.abandon()
    if errors:
        raise errors[0]
    if not results:
        raise Stalled
    return results[0]
