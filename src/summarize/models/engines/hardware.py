"""CPU cores and free memory that this process may use."""

import os
from pathlib import Path

# A container's CPU quota: microseconds of CPU time in a period, or `max` (cgroups v2).
_QUOTA = Path("/sys/fs/cgroup/cpu.max")


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


def free_memory() -> int:
    """Bytes of memory that are available without swapping."""
    import psutil

    return int(psutil.virtual_memory().available)
