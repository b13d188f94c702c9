"""`summarize digest`: what is printed where, formats, exit codes, and inputs that are bad."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.cli import main
from summarize.writing.pages.heads import head_of
from tests.conftest import ROOT
from tests.terminals import shown_on_terminal

REPORTS = str(ROOT / "examples" / "reports")
Captured = pytest.CaptureFixture[str]
EN = (
    "Quake in Arba\n\n{date}\n\nA strong earthquake struck the city of Arba on Thursday and killed "
    "{count} people. Schools in Arba will stay closed until 12 May.\n\nSource: {source}\n"
)


@pytest.fixture(autouse=True)
def _with_fakes(fakes: object) -> None:
    del fakes


def put(folder: Path, **texts: str) -> str:
    """A folder with files, whose names have `_` for a dot."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return str(folder)


def report(count: int, source: str, date: str = "3 May 2025") -> str:
    return EN.format(count=count, source=source, date=date)


def test_figures_that_differ_stand_in_one_row(capfd: Captured) -> None:
    assert main.main(["digest", REPORTS, "--lang", "en"]) == 0
    out, err = capfd.readouterr()
    [killed] = [line for line in out.splitlines() if line.startswith("- killed (they differ): ")]
    assert "Two people (A, B, 2025-05-04)" in killed
    assert "Three people (C, 2025-05-04; E, 2025-05-05, was 2)" in killed
    assert "copy of B" in out
    assert err == ""


def test_headings_are_in_the_language_of_the_digest(capfd: Captured) -> None:
    assert main.main(["digest", REPORTS, "--lang", "pt"]) == 0
    out = capfd.readouterr().out
    for heading in ("TEXTOS", "O QUE VÁRIOS TEXTOS DIZEM", "NÚMEROS", "DIAS", "DECLARAÇÕES"):
        assert heading in out
    assert "mortos (divergem)" in out


@pytest.mark.parametrize(("form", "start"), [("markdown", "# "), ("json", "{"), ("html", "<!doc")])
def test_formats(form: str, start: str, capfd: Captured) -> None:
    assert main.main(["digest", REPORTS, "-f", form]) == 0
    assert capfd.readouterr().out.startswith(start)


def test_a_page_loads_nothing_and_says_what_it_is(tmp_path: Path) -> None:
    folder = put(tmp_path / "in", a_txt=report(51, "<script>alert(1)</script>"),
                 b_txt=report(47, "Two & <b>sons</b>"))  # fmt: skip
    page = tmp_path / "digest.html"
    assert main.main(["digest", folder, "-o", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert "default-src &#39;none&#39;" in text
    assert "<script" not in text
    assert "&lt;b&gt;sons" in text
    head = head_of(page)
    assert head is not None
    assert head.kind == "digest"


def test_a_file_that_exists_is_kept_without_force(tmp_path: Path, capfd: Captured) -> None:
    output = tmp_path / "d.json"
    output.write_text("mine", encoding="utf-8")
    assert main.main(["digest", REPORTS, "-o", str(output)]) == 2
    assert output.read_text(encoding="utf-8") == "mine"
    assert main.main(["digest", REPORTS, "-o", str(output), "--force"]) == 0
    assert json.loads(output.read_text(encoding="utf-8"))["events"]
    assert "the digest is written to" in capfd.readouterr().err


def test_a_digest_never_replaces_one_of_its_reports(tmp_path: Path) -> None:
    folder = put(tmp_path, a_txt=report(51, "One"), b_txt=report(47, "Two"))
    assert main.main(["digest", folder, "-o", str(tmp_path / "a.txt"), "--force"]) != 0
    assert "51" in (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["{a}"], 2, "there is one; name two or more"),
        (["{a}", "{empty}"], 1, "only one of the 2 inputs can be read"),
        (["{a}", "missing.txt"], 1, "no such file"),
        (["{a}", "{b}", "-o", "{folder}"], 2, "is a directory"),
        (["{a}", "{b}", "-n", "lots"], 2, "length is 'lots'"),
        (["{a}", "{b}", "--lang", "xq"], 2, "xq"),
        (["{a}", "{b}", "-o", "x.pdf"], 2, ".pdf"),
    ],
)
def test_bad_calls_are_one_line_each(
    arguments: list[str], code: int, message: str, tmp_path: Path, capfd: Captured
) -> None:
    put(tmp_path, a_txt=report(51, "One"), b_txt=report(47, "Two"), empty_txt="")
    places = {name: str(tmp_path / f"{name}.txt") for name in ("a", "b", "empty")}
    given = [one.format(**places, folder=tmp_path) for one in arguments]
    assert main.main(["digest", *given]) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert message in err
    assert "Traceback" not in err
    assert all(line.startswith("summarize: ") for line in err.splitlines())


def test_a_report_that_cannot_be_read_is_said_and_the_rest_is_a_digest(
    tmp_path: Path, capfd: Captured
) -> None:
    folder = put(tmp_path, a_txt=report(51, "One"), b_txt=report(47, "Two"), c_txt="\n\n")
    assert main.main(["digest", folder]) == 1
    out, err = capfd.readouterr()
    assert "killed (they differ)" in out
    assert "c.txt: is empty" in err


def test_a_report_of_the_future_is_said(tmp_path: Path, capfd: Captured) -> None:
    folder = put(tmp_path, a_txt=report(51, "One", "3 May 2095"), b_txt=report(47, "Two"))
    assert main.main(["digest", folder, "--one-event"]) == 0
    assert "is dated in the future (2095-05-03)" in capfd.readouterr().err


def test_the_date_of_a_file_is_shown_as_that_and_one_in_its_name_too(
    tmp_path: Path, capfd: Captured
) -> None:
    text = "A strong earthquake struck the city of Arba and killed {} people.\n"
    folder = put(tmp_path, a_txt=text.format(51))
    (tmp_path / "report-2025-05-04.txt").write_text(text.format(47), encoding="utf-8")
    os.utime(tmp_path / "a.txt", (1_600_000_000, 1_600_000_000))
    assert main.main(["digest", folder, "--one-event"]) == 0
    out = capfd.readouterr().out
    assert "2020-09-13 (date of the file)" in out
    assert "2025-05-04 (date of the file's name)" in out
    assert "a.txt: no date in the text" in out


def test_a_dry_run_shows_languages_days_copies_and_events(capfd: Captured) -> None:
    assert main.main(["digest", REPORTS, "--dry-run", "--lang", "de"]) == 0
    out = capfd.readouterr().out
    assert out.startswith("language: German (de)\n\nevent 1: 4 reports\n")
    assert "a copy of " in out
    assert "no translator from English (en) to German (de)" in out
    assert main.main(["digest", REPORTS, "--dry-run", "-f", "json"]) == 0
    assert len(json.loads(capfd.readouterr().out)["events"][0]) == 5


def test_records_of_a_table_are_reports(tmp_path: Path, capfd: Captured) -> None:
    table = tmp_path / "reports.jsonl"
    rows = [{"id": n, "text": report(count, n)} for n, count in (("One", 51), ("Two", 47))]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main.main(["digest", str(table)]) == 0
    assert "killed (they differ)" in capfd.readouterr().out


def test_a_digest_is_the_same_in_whatever_order_sets_come(tmp_path: Path) -> None:
    folder = put(tmp_path / "in", **{
        f"r{n}_txt": report(40 + n % 3, f"Paper {n}").replace("Arba", ("Arba", "Selvo")[n % 2])
        for n in range(12)
    })  # fmt: skip
    found = {
        subprocess.run(
            [sys.executable, "-m", "tests.fake_command", "digest", folder, REPORTS, "-f", "json"],
            cwd=ROOT,
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_progress_is_told_by_report() -> None:
    command = [sys.executable, "-m", "tests.fake_command", "digest", REPORTS, "--lang", "en"]
    shown = shown_on_terminal(command, 100)
    assert "0/5 inputs" in shown
    assert "bulletin-1.en.txt: reading" in shown
    assert "comparing 5 reports ..." in shown
