"""`summarize digest` of what nobody would make on purpose: a clear line, or a sensible digest."""

import json
import os
import shutil
import sys
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from summarize.cli import main
from summarize.digesting.reports import ReadReport
from summarize.pipeline.digest_api import Digester
from summarize.reading.loader import Input
from tests.conftest import ROOT
from tests.reading.tiny_pdfs import pdf, shown

Captured = pytest.CaptureFixture[str]
TEXT = (
    "Quake in Arba\n\n3 May 2025\n\nA strong earthquake struck the city of Arba on Thursday and "
    "killed {count} people. Schools in Arba will stay closed until 12 May.\n\nSource: {source}\n"
)


@pytest.fixture(autouse=True)
def _with_fakes(fakes: object) -> None:
    del fakes


def report(count: int = 51, source: str = "Daily One") -> str:
    return TEXT.format(count=count, source=source)


def put(folder: Path, *texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"r{number}.txt").write_text(text, encoding="utf-8")
    return folder


def digested(*arguments: str | Path) -> dict[str, Any]:
    """The digest as JSON, by way of a file."""
    out = Path(str(arguments[0])).parent / "out.json"
    main.main(["digest", *map(str, arguments), "-o", str(out), "--force"])
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return found


def row(found: dict[str, Any], kind: str) -> dict[str, Any]:
    [one] = [row for event in found["events"] for row in event["figures"] if row["kind"] == kind]
    return dict(one)


NAMES = [
    "a\x1b[31mred.txt", "line\nbreak.txt", "tab\there.txt", "\u202etxt.gpj", "تقرير ٣.txt",
    "報告.txt", "x" * 240 + ".txt", "<b>bold.txt", "`code` *a* [b](c).txt", "-rf.txt",
    " .txt", os.fsdecode(b"caf\xe9.txt"), "a|b.txt", "=cmd().txt", "😀.txt",
]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="names that other systems do not take")
@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_names_of_every_kind(
    form: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).write_text(report(40 + number, f"Paper {number}"), encoding="utf-8")
    out = tmp_path / "out"
    for _ in ("read", "known"):
        assert main.main(["digest", str(folder), "-f", form, "-o", str(out), "-v"]) == 0
        data, said = out.read_bytes(), capfdbinary.readouterr().err
        assert b"\x1b" not in data
        assert b"\x1b" not in said
        assert data.decode("utf-8")
    assert b"15 of 15 reports were read by an earlier run" in said
    assert main.main(["digest", str(folder), "-f", form]) == 0
    printed = capfdbinary.readouterr().out
    assert b"\x1b" not in printed
    assert "\u202e".encode() not in printed or form == "json"
    if form == "html":
        assert b"<b>bold" not in printed
    assert main.main(["digest", str(folder), "--dry-run"]) == 0
    assert b"\x1b" not in capfdbinary.readouterr().out


def test_a_report_that_vanishes_is_said_and_the_rest_is_a_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    folder = put(tmp_path / "in", report(51), report(47, "Two"), report(49, "Three"))
    read = Digester.report

    def slowly(digester: Digester, given: Input) -> ReadReport:
        (folder / "r1.txt").unlink(missing_ok=True)
        return read(digester, given)

    monkeypatch.setattr(Digester, "report", slowly)
    assert main.main(["digest", str(folder)]) == 1
    out, err = capfd.readouterr()
    assert "killed (they differ)" in out
    assert "r1.txt: no such file; check the name" in err
    assert "1 of 3 inputs failed; the rest are done" in err


def test_one_that_cannot_be_read_in_the_middle_is_read_in_the_next_run(
    tmp_path: Path, capfd: Captured
) -> None:
    folder = put(tmp_path / "in", report(51), "", report(49, "Three"))
    out = tmp_path / "d.txt"
    assert main.main(["digest", str(folder), "-o", str(out)]) == 1
    (folder / "r1.txt").write_text(report(47, "Two"), encoding="utf-8")
    capfd.readouterr()
    assert main.main(["digest", str(folder), "-o", str(out)]) == 0
    assert "2 of 3 reports were read by an earlier run" in capfd.readouterr().err
    assert "47 people" in out.read_text(encoding="utf-8")


def test_the_same_report_ten_times(tmp_path: Path) -> None:
    found = digested(put(tmp_path / "in", *[report()] * 10))
    [event] = found["events"]
    assert len(event["reports"]) == 10
    assert sum(one["copy_of"] is None for one in event["reports"]) == 1
    assert event["statements"] == []
    assert not any(row["disagrees"] for row in event["figures"])


def test_a_figure_without_a_unit(tmp_path: Path) -> None:
    one = (
        "Quake in Arba\n\n3 May 2025\n\nThe quake struck Arba on Thursday. Killed: 51. Injured: 7\n"
    )
    other = (
        "Arba quake\n\n3 May 2025\n\nThe quake struck Arba on Thursday. 47 were killed in Arba.\n"
    )
    bare = (
        "In Arba\n\n3 May 2025\n\nThe quake struck Arba on Thursday. 12. 300? The number was 8.\n"
    )
    found = digested(put(tmp_path / "in", one, other, bare), "--one-event")
    values = {value["value"] for value in row(found, "killed/people")["values"]}
    assert {"51", "47"} <= values
    assert not values & {"12", "300", "8", "7"}


@pytest.mark.parametrize(
    ("day", "code"),
    [("3 May 2095", 0), ("31 December 9999", 0), ("1 January 0001", 0), ("99 May 2025", 0)],
)
def test_days_that_are_far(day: str, code: int, tmp_path: Path, capfd: Captured) -> None:
    text = report(47, "Two").replace("3 May 2025", day).replace("12 May", "two days later")
    folder = put(tmp_path / "in", report(), text)
    assert main.main(["digest", str(folder), "--one-event"]) == code
    assert "Traceback" not in capfd.readouterr().err


def test_one_of_50_000_words_among_short_ones(tmp_path: Path) -> None:
    line = "The council of Lombada spoke about the price of bread number {} and went home again. "
    long = report(53, "Long") + "".join(line.format(n) for n in range(50_000 // 15))
    found = digested(put(tmp_path / "in", report(), report(47, "Two"), long))
    assert {one["value"] for one in row(found, "killed/people")["values"]} >= {"51", "47"}
    event = max(found["events"], key=lambda one: len(one["reports"]))
    told = [*event["statements"], *event["single"], *event["timeline"]]
    assert sum(len(one["text"].split()) for one in told) < 4000


def test_kinds_are_mixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    lines = ["Quake in Arba", "3 May 2025", "A strong earthquake struck the city of Arba on",
             "Thursday and killed 48 people."]  # fmt: skip
    (folder / "a.pdf").write_bytes(
        pdf([" ".join(shown(line, 72, 720 - 30 * i) for i, line in enumerate(lines))])
    )
    shutil.copy(ROOT / "examples" / "documents" / "report.docx", folder / "b.docx")
    body = report(49).replace("\n\n", "</p><p>")
    page = f"<!doctype html><html><body><article><p>{body}</p></article>"
    (folder / "c.html").write_text(page, encoding="utf-8")
    head = "From: a@b.org\nSubject: Quake in Arba\nDate: Sat, 3 May 2025 10:00:00 +0000\n\n"
    (folder / "d.eml").write_text(head + report(47), encoding="utf-8")
    (folder / "e.txt").write_text(report(), encoding="utf-8")
    (folder / "f.pdf").write_bytes(b"%PDF-1.7 broken")
    monkeypatch.setattr(sys, "stdin", mock.Mock(buffer=BytesIO(report(60, "Six").encode())))
    out = tmp_path / "d.json"
    assert main.main(["digest", str(folder), "-", "-o", str(out)]) == 1
    assert "f.pdf: " in capfd.readouterr().err
    found = json.loads(out.read_text(encoding="utf-8"))
    names = [Path(one["name"]).name for event in found["events"] for one in event["reports"]]
    assert sorted(names) == ["<stdin>", "a.pdf", "b.docx", "c.html", "d.eml", "e.txt"]
    assert {one["value"] for one in row(found, "killed/people")["values"]} >= {"47", "48", "51"}
    # Known again, whatever their kind.
    monkeypatch.setattr(sys, "stdin", mock.Mock(buffer=BytesIO(report(60, "Six").encode())))
    first = out.read_bytes()
    assert main.main(["digest", str(folder), "-", "-o", str(out)]) == 1
    assert "6 of 7 reports were read by an earlier run" in capfd.readouterr().err
    assert out.read_bytes() == first


def test_an_output_that_cannot_be_written_is_said_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    folder = put(tmp_path / "in", report(), report(47, "Two"))
    locked = tmp_path / "locked"
    locked.mkdir()
    access = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path) != locked and access(path, mode)
    )
    monkeypatch.setattr(Digester, "report", None)
    assert main.main(["digest", str(folder), "-o", str(locked / "d.html")]) == 1
    err = capfd.readouterr().err
    assert f"{locked} is read-only for you; name another --output" in err
    assert list(locked.iterdir()) == []
    assert main.main(["digest", str(folder), "-o", str(folder / "r0.txt" / "d.html")]) == 1
    assert "is not a directory" in capfd.readouterr().err


def test_a_disk_that_is_full_is_said_once_and_the_digest_is_printed(
    tmp_path: Path, capfd: Captured
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full")
    folder = put(tmp_path / "in", *[report(40 + n, f"P{n}") for n in range(4)])
    for place in ("/dev/full", str(tmp_path), str(folder / "r0.txt" / "m")):
        assert main.main(["digest", str(folder), "--manifest", place]) == 0
        out, err = capfd.readouterr()
        assert "killed (they differ)" in out
        assert err.count("what is read is not kept between runs") == 1


def test_a_device_is_an_output_beside_which_nothing_is_kept(
    tmp_path: Path, capfd: Captured
) -> None:
    folder = put(tmp_path / "in", report(), report(47, "Two"))
    if not Path("/dev/null").exists():
        pytest.skip("no /dev/null")
    assert main.main(["digest", str(folder), "-o", "/dev/null"]) == 0
    assert not Path("/dev/null.manifest.jsonl").exists()
    del capfd


def test_a_thousand_reports_of_a_folder(tmp_path: Path, capfd: Captured) -> None:
    folder = tmp_path / "in"
    for number in range(1000):
        place = folder / f"{number % 10}"
        place.mkdir(parents=True, exist_ok=True)
        text = f"Storm number {number} hit the town of Lombada{number} and {number + 3} boats sank."
        (place / f"{number}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "d.json"
    assert main.main(["digest", str(folder), "-o", str(out)]) == 0
    found = json.loads(out.read_text(encoding="utf-8"))
    assert sum(len(event["reports"]) for event in found["events"]) == 1000
    del capfd
