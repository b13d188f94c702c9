"""Limits of containers and services, in both versions of control groups."""

from pathlib import Path

import pytest

from summarize.models.engines import hardware
from summarize.models.engines.control_groups import core_quota, memory_left


def tree(root: Path, files: dict[str, str]) -> Path:
    """A root with files in it; the process's own groups are in `own`."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text + "\n", "utf-8")
    return root / "own"


@pytest.mark.parametrize(
    ("files", "cores"),
    [
        ({"own": "0::/", "cpu.max": "150000 100000"}, 1.5),
        ({"own": "0::/", "cpu.max": "max 100000"}, None),
        # A service in a container: the smaller of both.
        ({"own": "0::/a/b", "cpu.max": "400000 100000", "a/b/cpu.max": "max 100000",
          "a/cpu.max": "200000 100000"}, 2.0),
        ({"own": "3:cpu,cpuacct:/", "cpu/cpu.cfs_quota_us": "50000",
          "cpu/cpu.cfs_period_us": "100000"}, 0.5),
        ({"own": "3:cpu:/x\n4:memory:/y", "cpu/x/cpu.cfs_quota_us": "-1",
          "cpu/x/cpu.cfs_period_us": "100000"}, None),
        ({"own": "0::/../../etc", "cpu.max": "100000 100000"}, 1.0),
        ({"own": "", "cpu.max": "100000 100000"}, None),
        ({"own": "0::/", "cpu.max": "1 0"}, None),
        ({"own": "0::/", "cpu.max": "one two three"}, None),
        ({"own": "what\n::\n0", "other": ""}, None),
    ],
)  # fmt: skip
def test_the_time_of_cores(tmp_path: Path, files: dict[str, str], cores: float | None) -> None:
    assert core_quota(tmp_path, tree(tmp_path, files)) == cores


@pytest.mark.parametrize(
    ("files", "left"),
    [
        ({"own": "0::/", "memory.max": "1000", "memory.current": "700",
          "memory.stat": "anon 1\ninactive_file 50"}, 350),
        ({"own": "0::/", "memory.max": "max", "memory.current": "700"}, None),
        ({"own": "0::/", "memory.max": "1000", "memory.current": "1700"}, 0),
        ({"own": "5:memory:/", "memory/memory.limit_in_bytes": "9000",
          "memory/memory.usage_in_bytes": "1000",
          "memory/memory.stat": "inactive_file 1\ntotal_inactive_file 20"}, 8020),
        ({"own": "0::/a", "memory.max": "1000", "memory.current": "100", "a/memory.max": "800",
          "a/memory.current": "100"}, 700),
        ({"own": "0::/", "memory.max": "1000"}, None),
        ({"own": "0::/", "memory.max": "1000", "memory.current": "9",
          "memory.stat": "inactive_file much"}, None),
    ],
)  # fmt: skip
def test_what_is_left_of_memory(tmp_path: Path, files: dict[str, str], left: int | None) -> None:
    assert memory_left(tmp_path, tree(tmp_path, files)) == left


def test_where_there_are_no_groups(tmp_path: Path) -> None:
    assert core_quota(tmp_path, tmp_path / "none") is None
    assert memory_left(tmp_path, tmp_path / "none") is None


@pytest.mark.parametrize(("quota", "most"), [(0.5, 1), (1.9, 1), (1.0, 1), (None, 10_000)])
def test_a_part_of_a_core_is_one(
    monkeypatch: pytest.MonkeyPatch, quota: float | None, most: int
) -> None:
    monkeypatch.setattr(hardware, "core_quota", lambda: quota)
    assert 1 <= hardware.cores() <= most


def test_free_memory_is_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "memory_left", lambda: 5000)
    assert hardware.free_memory() == 5000
    monkeypatch.setattr(hardware, "memory_left", lambda: None)
    assert hardware.free_memory() > 5000
    assert hardware.used_memory() > 1_000_000
