"""The limits that Linux sets to a group of processes, such as a container or a service.

Of this process's group and of all above it, in both versions of control groups (the kernel's
`admin-guide/cgroup-v2` and `admin-guide/cgroup-v1`). Elsewhere there are none.
"""

from collections.abc import Iterator
from pathlib import Path

_ROOT = Path("/sys/fs/cgroup")
# Lines `number:controllers:path`; version 2 has number 0 and no controllers.
_OWN = Path("/proc/self/cgroup")


def core_quota(root: Path = _ROOT, own: Path = _OWN) -> float | None:
    """How many cores' time the groups give; None for no limit.

    Args:
        root: where the groups are mounted.
        own: the file with this process's groups.
    """
    found = []
    for folder in _folders("cpu", root, own):
        try:
            words = _text(folder / "cpu.max").split() or [
                _text(folder / "cpu.cfs_quota_us"),
                _text(folder / "cpu.cfs_period_us"),
            ]
            quota, period = map(int, words)
        except ValueError:  # no limit is `max`
            continue
        if quota > 0 and period > 0:
            found.append(quota / period)
    return min(found, default=None)


def memory_left(root: Path = _ROOT, own: Path = _OWN) -> int | None:
    """Bytes that the groups still give, files that can be read again not counted; None: no limit.

    Args:
        root: as of `core_quota`.
        own: as of `core_quota`.
    """
    found = []
    for folder in _folders("memory", root, own):
        try:
            limit, used = (
                int(_text(folder / new) or _text(folder / old))
                for new, old in (
                    ("memory.max", "memory.limit_in_bytes"),
                    ("memory.current", "memory.usage_in_bytes"),
                )
            )
            words = _text(folder / "memory.stat").split()
            counts = dict(zip(words[::2], map(int, words[1::2]), strict=False))
        except ValueError:
            continue
        files = counts.get("total_inactive_file", counts.get("inactive_file", 0))
        found.append(max(0, limit - used + files))
    return min(found, default=None)


def _folders(controller: str, root: Path, own: Path) -> Iterator[Path]:
    """The folders of a controller that may hold a limit, this process's own and those above."""
    for line in _text(own).splitlines():
        number, _, rest = line.partition(":")
        names, _, path = rest.partition(":")
        if number != "0" and controller not in names.split(","):
            continue
        top = root if number == "0" else root / controller
        parts = [part for part in path.split("/") if part not in ("", ".", "..")]
        for count in range(len(parts), -1, -1):
            yield top.joinpath(*parts[:count])


def _text(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
