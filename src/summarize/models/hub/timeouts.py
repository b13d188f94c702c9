"""Work that may never end: it runs on a thread that is left behind when it stands still.

A network call cannot be stopped from outside (a name server that does not answer blocks for as
long as it likes), so the one who waits goes away instead. The thread does not keep the process
from ending, and ends by itself at its next sign of life.
"""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Stalled(Exception):
    """The work gave no sign of life for too long."""


class Heartbeat:
    """The sign of life of one piece of work."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self._abandoned = False

    def beat(self) -> None:
        """Say that the work goes on; called by the work."""
        self.check()
        self._last = time.monotonic()

    def check(self) -> None:
        """End the work if nobody waits for it any more; called by the work."""
        if self._abandoned:
            raise Stalled

    def abandon(self) -> None:
        """Say that nobody waits any more."""
        self._abandoned = True

    @property
    def age_seconds(self) -> float:
        """How long ago the last sign of life was."""
        return time.monotonic() - self._last


def wait_for(
    work: Callable[[Heartbeat], T],
    patience_seconds: float,
    watch: Callable[[], object] = lambda: None,
) -> T:
    """The result of some work, for as long as it shows that it goes on.

    Args:
        work: is given the heartbeat to beat; work that never beats has the patience in all.
        patience_seconds: how long it may stand still.
        watch: looks at something that changes while the work goes on, or another's that it waits
            for.

    Raises:
        Stalled: it did; whatever else the work raises comes through.
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
