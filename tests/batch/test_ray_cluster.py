"""A Ray cluster on this machine: the same results, also when an actor is killed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.batch import ray_cluster
from summarize.batch.bucket import _key
from summarize.batch.inputs import Source
from summarize.batch.ray_cluster import ClusterProducer
from summarize.batch.result_producers import ProducerFactory
from summarize.errors import InputError, UsageError
from summarize.models.hub.locks import alone
from summarize.options import Options
from tests.batch.fake_factory import FakeFactory
from tests.batch.test_worker_processes import texts
from tests.conftest import ROOT
from tests.runs import command, contents, fake, finish, lines, outputs, tree

pytest.importorskip("ray", reason="ray is not installed")


@pytest.fixture(autouse=True)
def _tests_on_the_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    """The actors find the fakes."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "src"), str(ROOT)]))


SCRIPT = """
import json, sys
from summarize.batch.ray_cluster import ClusterProducer
from summarize.batch.result_producers import ProducerFactory, Rendered
from summarize.options import Options
from tests.batch.fake_factory import FakeFactory
from tests.batch.test_worker_processes import texts
making = ProducerFactory("summarize", Options(lang="pt", source_lang="en"), "text", 1)
maker = ClusterProducer("local", FakeFactory(making), actors=2)
found = {}
for source, result in maker.make(texts(*json.loads(sys.argv[1]))):
    found[source.name] = result.text if isinstance(result, Rendered) else repr(result)
print(json.dumps(found))
"""


FAILING = (23, 27, 29)


def on_a_cluster(given: list[str]) -> dict[str, str]:
    """Results of texts, from a process of its own: Ray leaves threads and files open."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(given)],
        capture_output=True, check=False, timeout=600, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.fixture
def found(run_folder: Path) -> dict[str, str]:
    """Results of two calls of actors: one kills its actor, in the other some inputs fail.

    They are made once in a run: to start a cluster and its actors takes long.
    """
    file = run_folder / "ray-results.json"
    with alone(file.with_suffix(".lock"), lambda: None):
        if not file.exists():
            given = [f"Text {i}." for i in range(30)]
            given[5] = "DIE of this."
            given[23], given[27], given[29] = "BREAK it.", "", "MEMORY it."
            file.write_text(json.dumps(on_a_cluster(given)), encoding="utf-8")
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return found


def test_each_input_has_its_result_or_its_error(found: dict[str, str]) -> None:
    assert len(found) == 30
    assert "broken on purpose" in found["t:23"]
    assert found["t:27"].startswith("InputError")
    assert found["t:29"].startswith("MemoryError")
    assert all(found[f"t:{i}"] == f"pt(Text {i}.)\n" for i in range(16, 30) if i not in FAILING)


def test_an_actor_that_is_killed_takes_only_the_input_that_killed_it(found: dict[str, str]) -> None:
    assert "WorkerDied" in found["t:5"]
    assert [name for name in found if "WorkerDied" in found[name]] == ["t:5"]
    assert all(found[f"t:{i}"] == f"pt(Text {i}.)\n" for i in range(30) if i not in (5, *FAILING))


@pytest.mark.parametrize(
    ("files", "results"), [("driver", "driver"), ("shared", "shared"), ("shared", "bucket")]
)
def test_the_command_gives_what_one_process_gives(
    files: str, results: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if results == "bucket":
        results = request.getfixturevalue("s3").replace("NAME", "cluster")
    reports = tree(tmp_path / "reports", *(f"{i:02}.txt" for i in range(20)))
    (reports / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (reports / os.fsdecode(b"\xff name.txt")).write_text("Odd.", encoding="utf-8")
    one, two = tmp_path / "one", tmp_path / "two"
    finish(fake(*command(reports, one)), code=1)
    code = (
        "import sys, os; from tests.batch import fake_factory as t;"
        "from summarize.batch import ray_cluster as cluster;"
        "maker = cluster.ClusterProducer;"
        "cluster.ClusterProducer = lambda address, making, *more: maker("
        "address, t.FakeFactory(making), *more);"
        "from tests.fake_command import main;"
        "code = main(sys.argv[1:]); os._exit(code)"
    )
    more = ("--cluster", "local", "--workers", "2", "--cluster-files", files,
            "--cluster-results", results)  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", code, *command(reports, two, *more)],
        capture_output=True, check=False, timeout=600, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "22 inputs: 21 done, 1 failed" in done.stderr
    bucket = results if "://" in results else ""
    assert contents(bucket, two) == {
        (_key(name) if bucket else name): data for name, data in outputs(one).items()
    }
    assert len(lines(two)) == 43


def test_no_cluster_at_the_address_is_said(tmp_path: Path) -> None:
    reports = tree(tmp_path / "reports", "a.txt")
    done = subprocess.run(
        [sys.executable, "-m", "tests.fake_command",
         *command(reports, tmp_path / "out", "--cluster", "127.0.0.1:9")],
        capture_output=True, check=False, timeout=120, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "--cluster 127.0.0.1:9: no Ray cluster can be reached there" in done.stderr


def test_without_ray_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "1")
    making = ProducerFactory("summarize", Options(), "text", 1)
    with pytest.raises(UsageError, match=r"pip install 'summarize\[ray\]'"):
        list(ClusterProducer("local", making).make(texts("Text.")))
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"


def test_what_travels_is_the_text_or_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tree(tmp_path, "a.txt") / "a.txt"
    making = ProducerFactory("summarize", Options(), "text", 1)
    for files, data in (("driver", b"Text of a.txt."), ("shared", None)):
        monkeypatch.chdir(tmp_path)
        maker = ClusterProducer("local", making, files)  # type: ignore[arg-type]
        row = maker._row(Source("a.txt", "a.txt"))
        assert isinstance(row, dict)
        assert row["data"] == data
        monkeypatch.chdir("/")
        back = ray_cluster._source({"number": 7, **row})
        assert (back.name, back.place, back.data) == ("a.txt", "7", file.read_bytes())
    missing = ClusterProducer("local", making)._row(Source(str(tmp_path / "b"), "b"))
    assert isinstance(missing, InputError)


def test_another_version_on_a_machine_is_refused() -> None:
    making = FakeFactory(ProducerFactory("summarize", Options(), "text", 1))
    with pytest.raises(Exception, match=r"has summarize .*, but the driver has 0\.0\.0"):
        ray_cluster.Actor(making, "0.0.0")  # type: ignore[arg-type]
