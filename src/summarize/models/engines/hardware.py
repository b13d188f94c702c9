"""CPU cores and free memory that this process may use."""

import os
import time
from pathlib import Path
from statistics import median

# A container's CPU quota: microseconds of CPU time in a period, or `max` (cgroups v2).
_QUOTA = Path("/sys/fs/cgroup/cpu.max")
# Its fourth field has how many tasks want a core now, of all.
_LOAD = Path("/proc/loadavg")
# A container's limit of memory in bytes, or `max`, what it has taken of it, and what of that are
# files that can be read again.
_MEMORY = Path("/sys/fs/cgroup")
_SAMPLES, _BETWEEN_SECONDS = 7, 0.005


def cores(quota: Path = _QUOTA) -> int:
    """The CPU cores that this process may use; two threads of one core count once.

    Args:
        quota: the file with a container's limit.
    """
    import psutil

    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    physical = psutil.cpu_count(logical=False) or allowed or 1
    return max(1, min(allowed or 1, physical, _within(quota) or physical))


def _within(quota: Path) -> int | None:
    """The container's CPU quota in whole cores; None where there is none."""
    try:
        time, period = quota.read_text("ascii").split()
        return max(1, int(time) // int(period))
    except (OSError, ValueError, ZeroDivisionError):
        return None


def free_cores(load: Path = _LOAD, quota: Path = _QUOTA) -> int:
    """The CPU cores of `cores` that nothing else uses at the moment, at least 1.

    Where that cannot be told (there is no `/proc`), those that exist. Takes 30 ms.

    Args:
        load: the file with how many tasks want a core.
        quota: as of `cores`.
    """
    usable = cores(quota)
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


def free_memory(group: Path = _MEMORY) -> int:
    """Bytes of memory that are available without swapping, within a container's limit.

    Args:
        group: the folder of the files with the limit (cgroups v2).
    """
    import psutil

    available = int(psutil.virtual_memory().available)
    try:
        limit, current = (
            int((group / name).read_text("ascii")) for name in ("memory.max", "memory.current")
        )
        stat = dict(
            line.split() for line in (group / "memory.stat").read_text("ascii").splitlines()
        )
        files = int(stat.get("inactive_file", 0))
    except (OSError, ValueError):  # no limit is `max`
        return available
    return max(0, min(available, limit - current + files))


def used_memory() -> int:
    """Bytes of memory that this process has."""
    import psutil

    return int(psutil.Process().memory_info().rss)
