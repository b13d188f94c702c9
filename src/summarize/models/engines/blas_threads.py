"""One thread for each product of matrices, where several threads compute at once.

A BLAS library shares each product among all cores. Where these have other work, its threads wait
for each other: whole texts in threads of our own are faster, and much faster on a busy machine.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

_lock = threading.Lock()


@contextmanager
def one_thread() -> Iterator[None]:
    """Inside, numpy's products take one thread.

    Some libraries keep the setting for each thread and some for the process, so it is entered by
    the thread that computes, and set back to what it was before the first one entered.
    """
    with _lock:
        libraries = _libraries()
    for library, _ in libraries:
        library.set_num_threads(1)
    try:
        yield
    finally:
        for library, threads in libraries:
            library.set_num_threads(threads)


@cache
def _libraries() -> list[tuple[Any, int]]:
    """The BLAS libraries that are loaded, numpy's among them, and the threads that they take."""
    import numpy as np
    from threadpoolctl import ThreadpoolController

    del np
    found = ThreadpoolController().select(user_api="blas").lib_controllers
    return [(one, one.get_num_threads()) for one in found]
