"""What this machine has."""

import os


def cores() -> int:
    """The processor's cores that this process may use; two threads of one core count once."""
    import psutil

    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(allowed or 1, psutil.cpu_count(logical=False) or allowed or 1))
