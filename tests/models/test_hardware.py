from pathlib import Path

import pytest

from summarize.cli.main import _leave_room
from summarize.models.engines import hardware


@pytest.mark.parametrize(
    ("running", "free"), [(1, 4), (2, 4), (5, 4), (6, 3), (8, 1), (40, 1), (0, 4)]
)
def test_the_cores_that_others_use_are_left_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, running: int, free: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    monkeypatch.setattr("summarize.models.engines.hardware.cores", lambda: 4)
    load = tmp_path / "loadavg"
    load.write_text(f"0.20 0.18 0.12 {running}/80 11206\n", encoding="ascii")
    assert hardware.free_cores(load) == free


@pytest.mark.parametrize("content", [None, "", "0.2 0.1 0.1", "a b c d", "1 2 3 /"])
def test_where_it_cannot_be_told_all_that_exist_are_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    monkeypatch.setattr("summarize.models.engines.hardware.cores", lambda: 3)
    load = tmp_path / "loadavg"
    if content is not None:
        load.write_text(content, encoding="ascii")
    assert hardware.free_cores(load) == 3


@pytest.mark.parametrize(
    "own", [{"GOMP_SPINCOUNT": "abc"}, {"OMP_WAIT_POLICY": "active"}, {"GOMP_SPINCOUNT": ""}]
)
def test_what_the_user_says_of_waiting_threads_stays(own: dict[str, str]) -> None:
    environment = dict(own)
    _leave_room(environment)
    assert environment == own


def test_threads_that_wait_do_not_spin_for_long() -> None:
    environment: dict[str, str] = {"PATH": "/bin"}
    _leave_room(environment)
    assert environment == {"PATH": "/bin", "GOMP_SPINCOUNT": "1000"}
