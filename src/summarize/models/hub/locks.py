"""Locks between processes, which end with the process that holds them."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

_POLL_SECONDS = 1.0


@contextlib.contextmanager
def alone(lock: Path, while_waiting: Callable[[], None]) -> Iterator[None]:
    """Hold a lock that keeps other processes and threads from the same work.

    Args:
        lock: the lock's file; it is not deleted.
        while_waiting: called about every second while another one holds the lock; may raise.

    Raises:
        OSError: the file cannot be written.
    """
    from huggingface_hub.utils import WeakFileLock  # type: ignore[attr-defined]

    lock.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        while True:
            try:
                # The system releases it when a process dies; on a file system without locks, the
                # file says which process holds it.
                stack.enter_context(WeakFileLock(lock, timeout=_POLL_SECONDS))
                break
            except TimeoutError:
                while_waiting()
        yield
