"""Inputs, names, manifests and places that are out to harm: one fails, the others are done."""

import errno
import json
import os
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import append_only_file, manifest
from summarize.batch.inputs import Inputs
from summarize.batch.manifest import Manifest
from summarize.batch.output_names import record_name, safe_place
from summarize.batch.ray_connection import without_secrets
from summarize.errors import UsageError
from summarize.writing import formats
from tests.runs import command, fake, finish, outputs, run, tree, wait_for_lines

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return tree(tmp_path / "reports", "a.txt", "b.txt", "c.txt")


# --- inputs ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("many", [True, False])
def test_inputs_that_block_never_end_or_cannot_be_opened_fail_alone(
    many: bool, tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = tree(tmp_path / "in", "good.txt") / "good.txt"
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "loop.csv").symlink_to("loop.csv")
    (tmp_path / "closed.txt").write_text("Text.", encoding="utf-8")
    open_file = Path.open

    def refuse(self: Path, *given: Any, **more: Any) -> Any:  # noqa: ANN401 - passed on
        if self.name == "closed.txt":
            raise PermissionError(13, "Permission denied")
        return open_file(self, *given, **more)

    monkeypatch.setattr(Path, "open", refuse)
    names = ["pipe.txt", "pipe.csv", "loop.txt", "loop.csv", "closed.txt", "x" * 300]
    names.append("y" * 300 + ".csv")
    inputs = [str(tmp_path / name) for name in names]
    more = ["-o", str(tmp_path / "out")] if many else []
    started = time.monotonic()
    run(*inputs, "/dev/zero", good, "--source-lang", "en", "-l", "pt", *more, code=1)
    assert time.monotonic() - started < 20
    said = capfd.readouterr()
    for one in [*inputs, "/dev/zero"]:
        assert f"error: {one}" in said.err
    assert "pt(Text of good.txt.)" in said.out + "".join(
        one.decode() for one in outputs(tmp_path / "out").values()
    )


@pytest.mark.usefixtures("fakes")
def test_kinds_that_are_not_read_are_counted_once_and_do_not_fail(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    for name in ("x.xls", "y.XLS", "deep/z.xls", "p.doc", "i.jpeg"):
        (reports / name).parent.mkdir(exist_ok=True)
        (reports / name).write_bytes(b"\xd0\xcf\x11\xe0\x00\x01")
    for _ in range(2):
        run(*command(reports, tmp_path / "out"))
        assert "not read: 1 doc, 1 jpeg, 3 xls" in capfd.readouterr().err
    run(reports / "x.xls", "-l", "pt", code=1)
    assert "x.xls: is an old Office file" in capfd.readouterr().err
    [source] = Inputs([str(tree(tmp_path / "only", "x.xls"))])
    assert "has no files to read (not read: 1 xls)" in str(source.error)


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "safe"),
    [
        ("a.txt", "a.txt"),
        ("CON", "%43ON"),
        ("CONIN$.txt", "%43ONIN$.txt"),
        ("contact", "contact"),
        ("con.txt", "%63on.txt"),
        ("deep/aux.tar.gz", "deep/%61ux.tar.gz"),
        ("console.txt", "console.txt"),
        ("com1", "%63om1"),
        ("com.txt", "com.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("what?.txt", "what%3F.txt"),
        ("folder./a.txt", "folder%2E/a.txt"),
        ("folder /nul/a.", "folder%20/%6Eul/a."),
        ("\x1b[31m.txt", "%1B[31m.txt"),
        ("a\nb.txt", "a%0Ab.txt"),
        ("\u202eexe.txt", "%E2%80%AEexe.txt"),
        ("a\u2066b", "a%E2%81%A6b"),
        ("می\u200cروم.txt", "می\u200cروم.txt"),
        ("100%.txt", "100%.txt"),
        ("a%3Ab.txt", "a%253Ab.txt"),
        ("back\\slash", "back%5Cslash"),
    ],
)
def test_names_of_outputs_are_those_of_every_system(place: str, safe: str) -> None:
    assert safe_place(place) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [("a/b", "a%2Fb"), ("..", "%2E."), ("NUL", "%4EUL"), ("x\x1b\n", "x%1B%0A"), ("5%", "5%25"),
     ("a%2Fb", "a%252Fb"), ("\u202ea", "%E2%80%AEa")],
)  # fmt: skip
def test_ids_of_records_are_safe_names(name: str, safe: str) -> None:
    assert record_name(name) == safe


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("more", [["-o", "OUT"], [], ["--dry-run"], ["-o", "OUT", "--status"]])
def test_names_are_shown_escaped_everywhere(
    more: list[str], tmp_path: Path, capfd: Captured
) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name in ("a\x1b[31m.txt", "b\nsummarize: error.txt", "\u202etxt.exe.txt", "CON.txt"):
        (reports / name).write_text("Rain fell.", encoding="utf-8")
    (reports / "t.jsonl").write_text('{"id": "x\\u001b[1m", "text": "One."}\n', encoding="utf-8")
    out = tmp_path / "out"
    more = [str(out) if one == "OUT" else one for one in more]
    run(reports, reports / "t.jsonl", "--source-lang", "en", "-l", "pt", *more)
    said = capfd.readouterr()
    for sign in ("\x1b", "\u202e", "b\ns"):
        assert sign not in said.out + said.err
    if out.exists():
        found = [str(one.relative_to(out)) for one in out.rglob("*")]
        assert "%43ON.txt.pt.txt" in found
        assert all(one.isprintable() for one in found)


def test_read_shows_names_escaped(tmp_path: Path, capfd: Captured) -> None:
    for name in ("a\x1b[31m.txt", "b.txt"):
        (tmp_path / name).write_text("Rain fell on the town.", encoding="utf-8")
    run("read", tmp_path)
    assert "\x1b" not in capfd.readouterr().out


# --- the manifest ---------------------------------------------------------------------------------

ODD_LINES = {
    "types": b'{"name": "b.txt", "status": "done", "output": ["x"], "sha256": 7}',
    "place": b'{"name": "b.txt", "status": "done", "place": {"a": 1}, "output": []}',
    "planned": b'{"name": "b.txt", "output": {"a": 1}}',
    "hash": b'{"name": "b.txt", "status": "done", "sha256": "zz"}',
    "status": b'{"name": "b.txt", "status": ["done"]}',
    "name": b'{"name": 5, "status": "done"}',
    "nested": b'{"name": ' + b"[" * 100_000,
    "deep": b'{"name": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "huge": b'{"name": "' + b"x" * 20_000_000 + b'"}',
    "number": b'{"name": "b.txt", "seconds": ' + b"9" * 5000 + b"}",
    "binary": b"\xff\x00\xfe",
    "list": b"[1]",
}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("odd", list(ODD_LINES))
def test_an_odd_line_of_the_manifest_is_skipped_and_said(
    odd: str, reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    run(*command(reports, out))
    place = out / manifest.NAME
    kept = [one for one in place.read_bytes().splitlines(keepends=True) if b"b.txt" not in one]
    place.write_bytes(b"".join([*kept[:2], ODD_LINES[odd] + b"\n", *kept[2:]]))
    (out / "b.txt.pt.txt").unlink()
    run(*command(reports, out, "--status"))
    said = capfd.readouterr()
    assert "done:     2" in said.out
    assert f"{place}: line 3 is damaged and skipped" in said.err
    run(*command(reports, out))
    said = capfd.readouterr()
    assert f"{place}: line 3 is damaged and skipped" in said.err
    assert "3 inputs: 1 done, 2 done before" in said.err


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("status", [[], ["--status"]])
def test_a_pipe_in_the_manifests_place_is_an_error(
    status: list[str], reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    os.mkfifo(out / manifest.NAME)
    run(*command(reports, out, *status), code=2)
    assert "manifest.jsonl: is not a file" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_an_odd_line_of_a_tables_journal_is_skipped_and_said(
    tmp_path: Path, capfd: Captured
) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-8")
    out = tmp_path / "b.jsonl"
    run(*command(tmp_path / "a.jsonl", out))
    place = out.with_name("b.jsonl.manifest.jsonl")
    with place.open("ab") as file:
        file.write(b'{"sha256": 5, "status": []}\n{"sha256": "00"}\nnothing\n')
    capfd.readouterr()
    run(*command(tmp_path / "a.jsonl", out))
    said = capfd.readouterr().err
    assert "lines 5, 6, 7 are damaged" in said
    assert "2 done before" in said


# --- places ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_before_it_is_written_is_not_replaced(
    links: bool,
    reports: Path,
    tmp_path: Path,
    capfd: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "out"
    write = formats.write

    def late(path: Path, text: str, **how: Any) -> None:  # noqa: ANN401 - passed on
        if path.name == "b.txt.pt.txt":
            monkeypatch.setattr(Path, "exists", lambda _: False)
            path.write_text("mine", encoding="utf-8")
        write(path, text, **how)

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    with monkeypatch.context() as patch:
        patch.setattr(formats, "write", late)
        if not links:
            patch.setattr(Path, "hardlink_to", refuse)
        run(*command(reports, out), code=1)
    monkeypatch.undo()
    assert "b.txt.pt.txt: exists already" in capfd.readouterr().err
    assert (out / "b.txt.pt.txt").read_text(encoding="utf-8") == "mine"
    assert sorted(outputs(out)) == ["a.txt.pt.txt", "b.txt.pt.txt", "c.txt.pt.txt"]


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(("number", "name"), [(errno.ENOSPC, "No space left on device"),
                                              (errno.EROFS, "Read-only file system")])  # fmt: skip
def test_a_full_disk_stops_the_run_at_its_first_error(
    number: int,
    name: str,
    reports: Path,
    tmp_path: Path,
    capfd: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "out"
    write = formats.write
    tried: list[str] = []

    def full(path: Path, text: str, **how: Any) -> None:  # noqa: ANN401 - passed on
        tried.append(path.name)
        if path.name.startswith(("b", "c")):
            raise formats.cannot(path, OSError(number, name)) from OSError(number, name)
        write(path, text, **how)

    with monkeypatch.context() as patch:
        patch.setattr(formats, "write", full)
        run(*command(reports, out), code=1)
    assert tried == ["a.txt.pt.txt", "b.txt.pt.txt"]
    assert f"stopped, since no further result could be written: {name}" in capfd.readouterr().err
    run(*command(reports, out))
    assert "3 inputs: 2 done, 1 done before" in capfd.readouterr().err


def test_a_second_run_is_refused_also_where_the_lock_was_removed(
    tmp_path: Path, capfd: Captured
) -> None:
    reports = tree(tmp_path / "reports", *(f"{i:02}.txt" for i in range(60)))
    out = tmp_path / "out"
    first = fake(*command(reports, out), seconds=0.2)
    try:
        wait_for_lines(out, 3)
        shutil.rmtree(out / manifest.OWN)
        second = fake(*command(reports, out))
        assert "another run is writing into it" in finish(second, code=2)
    finally:
        assert first.poll() is None
        first.terminate()
    finish(first, code=143)
    del capfd
    finish(fake(*command(reports, out)))
    assert len(outputs(out)) == 60


def test_two_manifests_of_one_file_keep_each_other_out(tmp_path: Path) -> None:
    first, second = Manifest(tmp_path), Manifest(tmp_path)
    with first.open():
        shutil.rmtree(tmp_path / manifest.OWN)
        with pytest.raises(UsageError, match="another run"), second.open():
            pass
    with second.open():
        pass


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ray://user:PASS@host:1", "ray://host:1"),
        ("ray://PASS@host:1", "ray://host:1"),
        ("ray://user:PA/SS@host:1", "ray://host:1"),
        ("user:PASS@host:6379", "host:6379"),
        ("ray://host:1/?token=PASS", "ray://host:1/"),
        ("cannot connect to ray://u:PASS@h:1: refused", "cannot connect to ray://h:1: refused"),
        ("ray://host:10001", "ray://host:10001"),
        ("'u:PASS@h'", "'h'"),
    ],
)
def test_credentials_are_not_shown(text: str, shown: str) -> None:
    assert without_secrets(text) == shown


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    "address", ["ray://user:PASS@127.0.0.1:1", "user:PASS@nowhere", "ray://PASS@x"]
)
def test_an_unreachable_cluster_is_named_without_its_password(
    address: str, reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    pytest.importorskip("ray", reason="Ray is not installed")
    run(*command(reports, tmp_path / "out", "--cluster", address, "-v"), code=2)
    said = capfd.readouterr().err
    assert "no Ray cluster can be reached" in said
    assert "PASS" not in said


def test_lines_of_a_journal_may_be_long_where_results_stand_in_it(tmp_path: Path) -> None:
    log = append_only_file.Journal(tmp_path / "j", "summarize", tmp_path / "own", 10_000_000)
    with log.open():
        at = log.add({"text": "x" * 2_000_000})
    assert [(where, len(found["text"])) for where, found in log.read()] == [(at, 2_000_000)]
    assert json.loads(lines_of(tmp_path / "j")[0])["manifest"] == "summarize"


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
