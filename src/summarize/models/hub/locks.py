"""One process at a time: locks that end with the process that holds them."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

_POLL_SECONDS = 1.0


@contextlib.contextmanager
def alone(lock: Path, while_waiting: Callable[[], None]) -> Iterator[None]:
    """Keep other processes and threads from the same work.

    Args:
        lock: a file for nothing else; it stays.
        while_waiting: is called about every second while another one has it; may raise.

    Raises:
        OSError: the file cannot be written.
    """
    from huggingface_hub.utils import WeakFileLock  # type: ignore[attr-defined]

    lock.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        while True:
            try:
                # The system lets go of it when a process dies; where a file system has no such
                # locks, the file says which process has it.
                stack.enter_context(WeakFileLock(lock, timeout=_POLL_SECONDS))
                break
            except TimeoutError:
                while_waiting()
        yield
