"""CPU cores and free memory that this process may use."""

import os
import time
from pathlib import Path
from statistics import median

from summarize.models.engines.control_groups import core_quota, memory_left

# Its fourth field has how many tasks want a core now, of all.
_LOAD = Path("/proc/loadavg")
_SAMPLES, _BETWEEN_SECONDS = 7, 0.005


def cores() -> int:
    """The CPU cores that this process may use; two threads of one core count once."""
    import psutil

    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    physical = psutil.cpu_count(logical=False) or allowed or 1
    quota = core_quota()
    within = physical if quota is None else int(quota)
    return max(1, min(allowed or 1, physical, within))


def free_cores(load: Path = _LOAD) -> int:
    """The CPU cores of `cores` that nothing else uses at the moment, at least 1.

    Where that cannot be told (there is no `/proc`), those that exist. Takes 30 ms.

    Args:
        load: the file with how many tasks want a core.
    """
    usable = cores()
    try:
        wanted = []
        for _ in range(_SAMPLES):
            wanted.append(int(load.read_text("ascii").split()[3].split("/")[0]))
            time.sleep(_BETWEEN_SECONDS)
    except (OSError, ValueError, IndexError):
        return usable
    # One of them is this process.
    others = max(0, round(median(wanted)) - 1)
    return max(1, min(usable, (os.cpu_count() or usable) - others))


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
