from pathlib import Path

import pytest

from summarize.cli.main import _leave_room
from summarize.models.engines import hardware
from summarize.models.engines.ct2_metadata import Facts, save
from summarize.models.engines.ct2_runner import CTranslate2Runner


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
    assert hardware.free_cores(load, threads(tmp_path, "R")) == free


def threads(folder: Path, states: str) -> Path:
    """A process's threads in `/proc`: one of each state."""
    for number, state in enumerate(states):
        task = folder / "task" / str(number)
        task.mkdir(parents=True)
        (task / "stat").write_text(f"{number} (R (a) name) {state} 1 2 3\n", encoding="ascii")
    return folder / "task"


@pytest.mark.parametrize(("states", "free"), [("R", 1), ("RS", 1), ("RRSR", 3), ("S", 1), ("", 1)])
def test_its_own_threads_are_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, states: str, free: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    monkeypatch.setattr("summarize.models.engines.hardware.cores", lambda: 4)
    load = tmp_path / "loadavg"
    load.write_text("0.20 0.18 0.12 4/80 11206\n", encoding="ascii")
    folder = threads(tmp_path, states)
    folder.mkdir(exist_ok=True)
    assert hardware.free_cores(load, folder) == free


@pytest.mark.parametrize(
    ("asked", "jobs", "expected"),
    [
        # On eight cores, of which three are free.
        pytest.param(None, 1, (1, 3), id="one batch takes what is free"),
        pytest.param(None, 2, (2, 1), id="two share it"),
        pytest.param(None, 8, (8, 1), id="many run at once on a core each, whoever else runs"),
        pytest.param(6, 1, (1, 6), id="what was asked for is taken"),
        pytest.param(6, 3, (3, 2), id="and shared"),
    ],
)
def test_a_batch_waits_for_no_core_that_others_use(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    asked: int | None,
    jobs: int,
    expected: tuple[int, int],
) -> None:
    loaded: list[tuple[int, int]] = []
    engine = "summarize.models.engines.ct2_runner"
    monkeypatch.setattr(f"{engine}.cores", lambda: 8)
    monkeypatch.setattr(f"{engine}.free_cores", lambda: 3)
    (tmp_path / "model.bin").touch()
    save(Facts(precision="float32", ends=(1,), size=0), tmp_path)
    monkeypatch.setattr(
        "ctranslate2.Translator",
        lambda *_, inter_threads, intra_threads, **__: loaded.append(
            (inter_threads, intra_threads)
        ),
    )
    CTranslate2Runner(tmp_path, asked).prepare(jobs)
    assert loaded == [expected]


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
