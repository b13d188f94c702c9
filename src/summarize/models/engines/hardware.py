"""CPU cores and free memory that this process may use."""

import contextlib
import os
import time
from pathlib import Path
from statistics import median

from summarize.models.engines.control_groups import core_quota, memory_left

# Its fourth field has how many tasks want a core now, of all.
_LOAD = Path("/proc/loadavg")
# One folder for each thread of this process, with its state.
_OWN_TASKS = Path("/proc/self/task")
_SAMPLES, _BETWEEN_SECONDS = 7, 0.005


def cores() -> int:
    """The CPU cores that this process may use; two threads of one core count once."""
    import psutil

    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    physical = psutil.cpu_count(logical=False) or allowed or 1
    quota = core_quota()
    within = physical if quota is None else int(quota)
    return max(1, min(allowed or 1, physical, within))


def free_cores(load: Path = _LOAD, own_tasks: Path = _OWN_TASKS) -> int:
    """The CPU cores of `cores` that no other process uses at the moment, at least 1.

    Where that cannot be told (there is no `/proc`), those that exist. Takes 30 ms.

    Args:
        load: the file with how many tasks want a core.
        own_tasks: the folder of this process's threads.
    """
    usable = cores()
    try:
        others = []
        for _ in range(_SAMPLES):
            wanted = int(load.read_text("ascii").split()[3].split("/")[0])
            others.append(wanted - max(1, _running(own_tasks)))
            time.sleep(_BETWEEN_SECONDS)
    except (OSError, ValueError, IndexError):
        return usable
    return max(1, min(usable, (os.cpu_count() or usable) - max(0, round(median(others)))))


def _running(tasks: Path) -> int:
    """How many threads want a core; `123 (its name) R ...` is one that does."""
    count = 0
    for task in tasks.iterdir():
        # It may have ended by now.
        with contextlib.suppress(OSError):
            count += (task / "stat").read_bytes().rpartition(b")")[2].split()[0] == b"R"
    return count


def free_memory() -> int:
    """Bytes of memory that are available without swapping, within the limit of a container."""
    import psutil

    available = int(psutil.virtual_memory().available)
    left = memory_left()
    return available if left is None else min(available, left)


def used_memory() -> int:
    """Bytes of memory that this process has."""
    import psutil

    return int(psutil.Process().memory_info().rss)
