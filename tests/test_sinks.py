"""Where results are put, and by whom: a folder that machines share, and a bucket."""

import pickle
import shutil
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path

import pytest

from summarize import running_many
from summarize.bucket import BucketSink
from summarize.errors import ModelError, OutputError, UsageError
from summarize.inputs import Source
from summarize.making import HereMaker, Made, Making, Result, StagingMaker
from summarize.sinks import FolderSink, Sink
from summarize.writing import TEMPORARY
from tests.fake_command import fake_engines, faked
from tests.runs import command, contents, lines, outputs, run, tree

pytest.importorskip("pyarrow", reason="pyarrow is not installed")


@pytest.fixture(params=["folder", "file", "s3"])
def sink(request: pytest.FixtureRequest, tmp_path: Path) -> Sink:
    """A place that others stage results in."""
    out = tmp_path / "out"
    (out / ".summarize").mkdir(parents=True)
    if request.param == "folder":
        return FolderSink(out, shared=True)
    if request.param == "file":
        return BucketSink(f"file://{tmp_path}/bucket")
    address: str = request.getfixturevalue("s3")
    return BucketSink(address.replace("NAME", tmp_path.name))


def fake_machine(monkeypatch: pytest.MonkeyPatch, doing: Sink | None = None) -> Iterator[None]:
    """The command gives its work to a machine that is this one."""

    class Machine:
        """Starts when there is work."""

        def __init__(self, worker: object, making: Making, *_: object) -> None:
            self._here = HereMaker(worker, making.form)
            self._sink = making.sink

        def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
            there: Sink = pickle.loads(pickle.dumps(self._sink))  # noqa: S301 - as Ray does
            yield from StagingMaker(self._here, doing or there).make(sources)

    monkeypatch.setattr(running_many, "_maker", Machine)
    with faked(fake_engines()):
        yield


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from fake_machine(monkeypatch)


def test_what_is_staged_is_put(sink: Sink) -> None:
    """By whoever stages, and by the run, which are two."""
    from tests.test_workers import by_name, maker, texts

    with sink.open():
        there: Sink = pickle.loads(pickle.dumps(sink))  # noqa: S301 - as Ray does
        found = by_name(StagingMaker(maker(1, []), there).make(texts("One.", "Two.", "3.", "")))
        assert isinstance(found.pop("t:3"), Exception)
        one, two, three = (one for one in found.values() if isinstance(one, Made))
        assert (one.text, bool(one.staged), one.output_bytes) == ("", True, len("pt(One.)\n"))
        for made, output in ((one, "a.txt"), (two, "deep/er/Ünï 字\udcff.txt"), (three, "a.txt")):
            sink.put(made, output)
            assert sink.is_there(output)
            assert sink.sha256(output) == made.output_sha256
        assert not sink.is_there("b.txt")
        assert sink.sha256("b.txt") is None
        sink.stage("Left over.")
    assert sink.standing("a.txt", three.output_sha256, three.output_bytes) == "done"
    assert sink.standing("a.txt", "0" * 64, 999) == "edited"
    assert sink.standing("b.txt", two.output_sha256, two.output_bytes) == "new"
    assert not sink.is_there(f".summarize/{two.staged}")


def test_nothing_is_staged_where_the_run_does_not_look(sink: Sink) -> None:
    with pytest.raises(ModelError, match=r"does not see the (run's folder|results)"):
        sink.expect_seen()
    with sink.open():
        sink.expect_seen()
    with pytest.raises(ModelError):
        sink.expect_seen()


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("kind", ["shared", "file", "s3"])
def test_a_run_leaves_what_a_run_of_one_machine_leaves(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    places = [f"{i:02}.txt" for i in range(40)]
    reports = tree(tmp_path / "reports", *places, "deep/er.txt", "emoji 🙂.txt")
    (reports / "bad.txt").write_bytes(b"\xff\xff")
    one, two = tmp_path / "one", tmp_path / "two"
    bucket = ""
    if kind != "shared":
        bucket = f"file://{tmp_path}/b" if kind == "file" else request.getfixturevalue("s3")
        bucket = bucket.replace("NAME", f"run-{tmp_path.name}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            running_many, "_maker", lambda worker, making, *_: HereMaker(worker, making.form)
        )
        run(*command(reports, one), code=1)
    more = ("--cluster", "local", "--cluster-results", bucket or "shared")
    run(*command(reports, two, *more), code=1)
    assert "43 inputs: 42 done, 1 failed" in capsys.readouterr().err
    assert contents(bucket, two) == outputs(one)
    assert len(lines(two)) == 2 * 42 + 1
    assert not list((two / ".summarize").glob(f"{TEMPORARY}*"))

    # Again: nothing; and then what changed.
    run(*command(reports, two, *more), code=1)
    assert len(lines(two)) == 85
    (reports / "07.txt").write_text("Another text.", encoding="utf-8")
    run(*command(reports, two, *more), code=1)
    assert [line["name"] for line in lines(two)[85:]] == ["07.txt"] * 2
    capsys.readouterr()
    run(*command(reports, two, *more), "--status")
    assert "done:     42" in capsys.readouterr().out

    # What others wrote there is left.
    (reports / "new.txt").write_text("New.", encoding="utf-8")
    write(bucket, two, "new.txt.pt.txt", b"Of somebody else")
    run(*command(reports, two, *more), code=1)
    assert "new.txt.pt.txt, which no run of this program wrote" in capsys.readouterr().err
    assert contents(bucket, two)["new.txt.pt.txt"] == b"Of somebody else"


def write(bucket: str, out: Path, place: str, data: bytes) -> None:
    """Something of others."""
    if not bucket:
        (out / place).write_bytes(data)
        return
    from pyarrow import fs

    system, folder = fs.FileSystem.from_uri(bucket)
    with system.open_output_stream(f"{folder}/{place}") as stream:
        stream.write(data)


def test_a_folder_that_vanishes_is_an_error_of_each_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = tree(tmp_path / "reports", "a.txt", "b.txt")
    out = tmp_path / "out"

    class Vanishing(FolderSink):
        def stage(self, text: str) -> str:
            found = super().stage(text)
            shutil.rmtree(out)
            out.write_bytes(b"")
            return found

        def expect_seen(self) -> None:
            """It was there."""

    for _ in fake_machine(monkeypatch, Vanishing(out, shared=True)):
        run(*command(reports, out, "--cluster", "local", "--cluster-results", "shared"), code=1)
    said = capsys.readouterr().err
    assert "a.txt" in said
    assert "b.txt" in said
    assert "cannot be written" in said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--cluster-results", "shared"), "is for a run with --cluster"),
        (
            ("--cluster", "local", "--cluster-results", "there"),
            "say driver, shared, or the address",
        ),
        (("--cluster", "local", "--cluster-results", "nosuch://b/c"), "no bucket at that address"),
    ],
)
def test_places_that_are_none(
    more: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = tree(tmp_path / "reports", "a.txt")
    run(*command(reports, tmp_path / "out", *more), code=2)
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_table_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "a.jsonl"
    table.write_text('{"text": "One."}\n', encoding="utf-8")
    more = ("--cluster", "local", "--cluster-results", "shared")
    run(*command(table, tmp_path / "b.jsonl", *more), code=2)
    assert "is for a directory" in capsys.readouterr().err


def test_a_bucket_that_is_not_there_is_said_without_its_password(s3: str, tmp_path: Path) -> None:
    address = s3.replace("s3://bucket/NAME", f"s3://me:secret@none-{tmp_path.name[:8]}/out")
    with pytest.raises(OutputError, match="cannot be used") as error, BucketSink(address).open():
        pass
    assert "secret" not in str(error.value)


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'summarize\[parquet\]'"):
        BucketSink("s3://bucket/out")
