"""Where results are put, and by whom: a folder that machines share, and a bucket."""

import os
import pickle
import shutil
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarize.batch import batch_run
from summarize.batch.bucket import BucketSink, _plain
from summarize.batch.inputs import Source
from summarize.batch.rendered import Rendered, Result
from summarize.batch.result_producers import LocalProducer, ProducerFactory, StagingProducer
from summarize.batch.sinks import FolderSink, Sink
from summarize.errors import ModelError, OutputError, UsageError
from summarize.writing.formats import TEMPORARY
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
        return BucketSink(f"file://{tmp_path}/bucket", out)
    address: str = request.getfixturevalue("s3")
    return BucketSink(address.replace("NAME", tmp_path.name), out)


def fake_machine(monkeypatch: pytest.MonkeyPatch, doing: Sink | None = None) -> Iterator[None]:
    """The command gives its work to a machine that is this one."""

    class Machine:
        """Starts when there is work."""

        def __init__(self, worker: object, making: ProducerFactory, *_: object) -> None:
            self._here = LocalProducer(worker, making.form)
            self._sink = making.sink

        def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
            there: Sink = pickle.loads(pickle.dumps(self._sink))  # noqa: S301 - as Ray does
            yield from StagingProducer(self._here, doing or there).make(sources)

    monkeypatch.setattr(batch_run, "producer_for", Machine)
    with faked(fake_engines()):
        yield


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from fake_machine(monkeypatch)


def test_what_is_staged_is_put(sink: Sink, tmp_path: Path) -> None:
    """By whoever stages, and by the run, which are two."""
    from tests.batch.test_worker_processes import by_name, maker, texts

    with sink.open():
        there: Sink = pickle.loads(pickle.dumps(sink))  # noqa: S301 - as Ray does
        found = by_name(StagingProducer(maker(1, []), there).make(texts("One.", "Two.", "3.", "")))
        assert isinstance(found.pop("t:3"), Exception)
        one, two, three = (one for one in found.values() if isinstance(one, Rendered))
        assert (one.text, bool(one.staged), one.output_bytes) == ("", True, len("pt(One.)\n"))
        for made, output in ((one, "a.txt"), (two, "deep/er/Ünï 字\udcff.txt"), (three, "a.txt")):
            sink.put(made, output)
            assert sink.is_there(output)
            assert sink.sha256(output) == made.output_sha256
        assert not sink.is_there("b.txt")
        assert sink.sha256("b.txt") is None
        sink.stage("Left over.")
    assert sink.state_of("a.txt", three.output_sha256, three.output_bytes) == "done"
    assert sink.state_of("a.txt", "0" * 64, 999) == "edited"
    assert sink.state_of("b.txt", two.output_sha256, two.output_bytes) == "new"
    assert not any("summarize" in name for name in left_in(sink, tmp_path))


def test_nothing_is_staged_where_the_run_does_not_look(sink: Sink) -> None:
    with pytest.raises(ModelError, match=r"does not see the (run's folder|results)"):
        sink.expect_visible()
    with sink.open():
        sink.expect_visible()
    with pytest.raises(ModelError):
        sink.expect_visible()


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("kind", ["shared", "s3"])
def test_a_run_leaves_what_a_run_of_one_machine_leaves(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    places = [f"{i:02}.txt" for i in range(40)]
    reports = tree(tmp_path / "reports", *places, "deep/er.txt", "emoji 🙂.txt")
    (reports / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    one, two = tmp_path / "one", tmp_path / "two"
    bucket = ""
    if kind != "shared":
        bucket = request.getfixturevalue("s3").replace("NAME", f"run-{tmp_path.name}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            batch_run, "producer_for", lambda worker, making, *_: LocalProducer(worker, making.form)
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
    assert "new.txt.pt.txt, which summarize did not write" in capsys.readouterr().err
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
        def stage(self, text: str | bytes) -> str:
            found = super().stage(text)
            shutil.rmtree(out)
            out.write_bytes(b"")
            return found

        def expect_visible(self) -> None:
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
        (("--cluster", "local", "--cluster-results", "key:secret"), "it can be driver, shared"),
        (("--cluster", "local", "--cluster-results", "file:///secret"), "it can be driver, shared"),
        (("--cluster", "local", "--cluster-results", "nosuch://secret/c"), "not the address of a"),
        (
            ("--cluster", "local", "--cluster-results", "s3://k:a/secret@b/c"),
            "not a folder of a bucket",
        ),
        (
            ("--cluster", "local", "--cluster-results", "s3://k:/secret@b/c"),
            "not a folder of a bucket",
        ),
        (
            ("--cluster", "local", "--cluster-results", "s3://b/c#secret"),
            "not a folder of a bucket",
        ),
        (
            ("--cluster", "local", "--cluster-results", "s3://k:secret@b/c//d"),
            "not a folder of a bucket",
        ),
        (
            ("--cluster", "local", "--cluster-results", "s3://k:secret@b/c/../d"),
            "not a folder of a bucket",
        ),
    ],
)
def test_places_that_are_none(
    more: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = tree(tmp_path / "reports", "a.txt")
    run(*command(reports, tmp_path / "out", *more), code=2)
    printed = capsys.readouterr().err
    assert said in printed
    assert "secret" not in printed
    assert not (tmp_path / "out").exists()


def test_a_table_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "a.jsonl"
    table.write_text('{"text": "One."}\n', encoding="utf-8")
    more = ("--cluster", "local", "--cluster-results", "shared")
    run(*command(table, tmp_path / "b.jsonl", *more), code=2)
    assert "is for a run into a directory" in capsys.readouterr().err


def test_a_bucket_that_is_not_there_is_said_without_its_password(s3: str, tmp_path: Path) -> None:
    address = s3.replace("s3://bucket/NAME", f"s3://me:secret@none-{tmp_path.name[:8]}/out")
    sink = BucketSink(address, tmp_path)
    (tmp_path / ".summarize").mkdir()
    with pytest.raises(OutputError, match="cannot be used") as error, sink.open():
        pass
    assert "secret" not in str(error.value) + repr(sink) + sink.place


def test_a_bucket_of_nobody_is_said_without_its_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pyarrow import fs

    def refuse(_: str) -> None:
        raise OSError("Bucket 'none' not found")

    monkeypatch.setattr(fs, "FileSystem", SimpleNamespace(from_uri=refuse))
    with pytest.raises(OutputError, match="s3://none/out: cannot be used: Bucket 'none' not found"):
        BucketSink("s3://me:secret@none/out?region=eu", tmp_path)


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("s3://b/c/", "s3://b/c"),
        ("s3://k:s%2Ft@b/c?region=eu", "s3://b/c"),
        ("gs://k:s@x@b", "gs://b"),
        ("abfss://container@account.dfs.core.windows.net/c", None),
        ("abfss://account:secret@container/c", "abfss://container/c"),
        ("hdfs://host:8020/c?user=me", "hdfs://host:8020/c"),
    ],
)
def test_what_is_shown_of_an_address(address: str, plain: str | None) -> None:
    assert _plain(address) == (plain or address)


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'summarize\[parquet\]'"):
        BucketSink("s3://bucket/out", Path("out"))


def left_in(sink: Sink, tmp_path: Path) -> list[str]:
    """All that is where results are put, but for what is there without a run."""
    if isinstance(sink, FolderSink):
        return [one.name for one in (tmp_path / "out").rglob("*") if one.name != ".summarize"]
    assert isinstance(sink, BucketSink)
    assert list((tmp_path / "out" / ".summarize").iterdir()) == []
    return list(BucketSink(sink.address, sink.folder)._sizes)


def test_two_runs_into_one_bucket_leave_each_other_alone(s3: str, tmp_path: Path) -> None:
    from tests.batch.test_worker_processes import by_name, maker, texts

    address = s3.replace("NAME", "both")
    one, two = (BucketSink(address, tmp_path / name) for name in ("one", "two"))
    for sink in (one, two):
        (sink.folder / ".summarize").mkdir(parents=True)
    with one.open():
        [made] = by_name(StagingProducer(maker(1, []), one).make(texts("One."))).values()
        assert isinstance(made, Rendered)
        with two.open():
            two.stage("Two.")
        one.put(made, "a.txt")
    assert list(BucketSink(address, tmp_path)._sizes) == ["a.txt"]


def test_what_a_run_that_was_killed_has_staged_is_removed_by_the_next(
    s3: str, tmp_path: Path
) -> None:
    address = s3.replace("NAME", "killed")
    (tmp_path / ".summarize").mkdir()
    (tmp_path / ".summarize" / "staged-0123").write_text("s3://elsewhere/out", encoding="utf-8")
    killed = BucketSink(address, tmp_path)
    # Nobody ends it.
    opened = killed.open()
    opened.__enter__()
    killed.stage("Staged.")
    assert len(BucketSink(address, tmp_path)._sizes) == 2
    with BucketSink(address, tmp_path).open():
        pass
    assert BucketSink(address, tmp_path)._sizes == {}
    assert [one.name for one in (tmp_path / ".summarize").iterdir()] == ["staged-0123"]


@pytest.mark.usefixtures("machine")
def test_results_that_went_elsewhere_are_not_here(s3: str, tmp_path: Path) -> None:
    reports, out = tree(tmp_path / "reports", "a.txt", "b.txt"), tmp_path / "out"
    first, second = (s3.replace("NAME", f"{tmp_path.name}-{i}") for i in (1, 2))
    more = ("--cluster", "local", "--cluster-results")
    run(*command(reports, out, *more, first))
    old = contents(first, out)
    # As long as before.
    (reports / "a.txt").write_text("Text of A.txt.", encoding="utf-8")
    run(*command(reports, out, *more, second))
    assert len(lines(out)) == 8
    run(*command(reports, out, *more, first))
    assert contents(first, out) == contents(second, out) != old
    # Nothing is left to do in either.
    for bucket in (first, second):
        before = len(lines(out))
        run(*command(reports, out, *more, bucket))
        assert len(lines(out)) == before


@pytest.mark.usefixtures("machine")
def test_a_result_that_cannot_be_read_is_left(
    s3: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reports, out = tree(tmp_path / "reports", "a.txt"), tmp_path / "out"
    bucket = s3.replace("NAME", tmp_path.name)
    more = ("--cluster", "local", "--cluster-results", bucket)
    run(*command(reports, out, *more))
    write(bucket, out, "a.txt.pt.txt", b"Corrected by hand.")
    (reports / "a.txt").write_text("Another text.", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(BucketSink, "sha256", lambda *_: None)
        run(*command(reports, out, *more), code=1)
    assert "which cannot be read; move it" in capsys.readouterr().err
    assert contents(bucket, out) == {"a.txt.pt.txt": b"Corrected by hand."}


@pytest.mark.usefixtures("machine")
def test_names_that_are_no_text_keep_apart(s3: str, tmp_path: Path) -> None:
    names = ["\\xff.txt", os.fsdecode(b"\xff.txt"), "a\rb\n.txt"]
    reports, out = tmp_path / "reports", tmp_path / "out"
    reports.mkdir()
    for name in names:
        (reports / name).write_text("Text.", encoding="utf-8")
    more = ("--cluster", "local", "--cluster-results", s3.replace("NAME", tmp_path.name))
    run(*command(reports, out, *more))
    run(*command(reports, out, *more))
    assert len(lines(out)) == 6
    assert sorted(contents(more[-1], out)) == [
        "%5Cxff.txt.pt.txt", "\\xff.txt.pt.txt", "a%0Db%0A.txt.pt.txt"
    ]  # fmt: skip
