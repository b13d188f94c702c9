"""`summarize check`: what is printed where, exit codes, directories, tables."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from summarize.cli import main
from tests.conftest import ARTICLES, ROOT
from tests.fake_command import faked

HARBOUR = str(ARTICLES / "harbour.en.txt")
SUMMARY = str(ROOT / "examples" / "summaries" / "harbour.txt")
CLEAN = "About 900 passengers a day use the crossing to Horta, on Faial.\n"
WRONG = "The storm sank 19 of the 56 boats in the harbour.\n"

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    # A language that is set for results is not that of a summary.
    monkeypatch.setenv("SUMMARIZE_LANG", "pt")


def put(folder: Path, **files: str) -> Path:
    """A folder with files, whose names have `_` for a dot."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def article() -> str:
    return Path(HARBOUR).read_text(encoding="utf-8")


def test_what_needs_a_look_is_printed_and_a_line_of_counts(capfd: Captured) -> None:
    assert main.main(["check", SUMMARY, "--source", HARBOUR]) == 4
    out, err = capfd.readouterr()
    second, number, source, blank, third, name, *_, last = out.splitlines()
    assert second == "2. The storm sank 19 of the 56 boats in the harbour."
    assert number.startswith("   error: ")
    assert "19" in number
    assert source.startswith("   text: “The storm sank 14 of the 56 boats in the harbour, ")
    assert source.endswith(" minor injuries.” (359-486)")
    assert blank == ""
    assert third == "3. The mayor, Joana Silveira, said that nobody was hurt."
    assert "Joana Silveira" in name
    assert last.startswith("4 sentences: 1 verbatim, 1 consistent, 2 unsupported; ")
    assert err == ""


def test_a_clean_summary_is_one_line_and_exits_with_0(tmp_path: Path, capfd: Captured) -> None:
    put(tmp_path, s_txt=CLEAN)
    assert main.main(["check", str(tmp_path / "s.txt"), "--source", HARBOUR]) == 0
    assert capfd.readouterr().out == "1 sentence: 1 verbatim; nothing found\n"


@pytest.mark.parametrize("piped", ["summary", "source", "nothing"])
def test_either_of_the_two_may_be_standard_input(
    piped: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    put(tmp_path, s_txt=WRONG)
    text = article() if piped == "source" else WRONG
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    words = {
        "summary": ["-", "--source", HARBOUR],
        "source": [str(tmp_path / "s.txt"), "--source", "-"],
        "nothing": ["--source", HARBOUR],
    }
    assert main.main(["check", *words[piped]]) == 4
    assert "1 sentence: 1 unsupported; 1 error" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["SUMMARY"], 2, "which text is it a summary of? name it with --source"),
        (["-", "--source", "-"], 2, '"-" is named twice'),
        (["none.txt", "--source", "TEXT"], 1, "none.txt: no such file; check the name"),
        (["SUMMARY", "--source", "none.txt"], 1, "none.txt: no such file; check the name"),
        (["SUMMARY", "--source", "table.csv"], 2, "is a table; for --source name a text"),
        (["SUMMARY", "--source", "TEXT", "--lang", "Klingonn"], 2, "Klingonn"),
        (["SUMMARY", "--source", "TEXT", "-o", "out.xlsx"], 2, ".xlsx files are not written"),
        (["SUMMARY", "--source", "TEXT", "-o", "."], 2, "is a directory; name a file"),
        (["SUMMARY", "--source", "TEXT", "-o", "SUMMARY", "--force"], 1, "replace its own input"),
    ],
)
def test_what_cannot_be_done_is_said(
    words: list[str],
    code: int,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: Captured,
) -> None:
    monkeypatch.chdir(put(tmp_path, table_csv="summary,source\na,b\n", s_txt=CLEAN))
    names = {"SUMMARY": "s.txt", "TEXT": HARBOUR}
    assert main.main(["check", *(names.get(word, word) for word in words)]) == code
    out, err = capfd.readouterr()
    assert message in err
    assert out == ""
    assert "Traceback" not in err


def test_json_is_the_report(capfd: Captured) -> None:
    assert main.main(["check", SUMMARY, "--source", HARBOUR, "-f", "json"]) == 4
    found = json.loads(capfd.readouterr().out)
    assert [one["support"] for one in found["sentences"]] == [
        "verbatim", "unsupported", "unsupported", "consistent",
    ]  # fmt: skip
    assert found["counts"]["errors"] >= 1
    assert 0 < found["score"] < 1
    assert found["source"]["name"] == HARBOUR


def test_a_report_goes_into_a_file_by_its_suffix(tmp_path: Path, capfd: Captured) -> None:
    file = tmp_path / "report.md"
    words = ["check", SUMMARY, "--source", HARBOUR, "-o", str(file)]
    assert main.main(words) == 4
    out, err = capfd.readouterr()
    assert out == ""
    assert "report is written to" in err
    assert file.read_text(encoding="utf-8").startswith(f"# Check of {SUMMARY}\n")
    assert main.main(words) == 2
    assert main.main([*words, "--force", "--quiet"]) == 4
    assert capfd.readouterr().err.count("\n") == 1


def test_without_a_translator_only_numbers_are_compared(tmp_path: Path, capfd: Captured) -> None:
    put(tmp_path, s_txt="Der Sturm versenkte 14 von 56 Booten im Hafen von Madalena auf Pico.\n")
    with faked({}):
        assert main.main(["check", str(tmp_path / "s.txt"), "--source", HARBOUR]) == 0
    out, _ = capfd.readouterr()
    assert "no translator between them is on this machine" in out
    assert out.endswith("1 sentence: 1 that cannot be told; 1 notice\n")


def test_directories_are_paired_by_their_names(tmp_path: Path, capfd: Captured) -> None:
    texts = put(tmp_path / "texts", a_txt=article(), b_txt=article(), lonely_txt=article())
    put(texts / "sub", c_txt=article())
    sums = put(
        tmp_path / "sums", a_txt=WRONG, b_txt_en_txt=CLEAN, other_txt=CLEAN, manifest_jsonl="{}\n"
    )
    put(sums / "sub", c_txt=CLEAN)
    assert main.main(["check", str(sums), "--source", str(texts)]) == 1
    out, err = capfd.readouterr()
    heading, row, blank, last = out.splitlines()
    assert heading.split() == ["SUMMARY", "SENTENCE", "SEVERITY", "FINDING"]
    assert row.split()[:3] == [str(sums / "a.txt"), "1", "error"]
    assert "19" in row.split(maxsplit=3)[3]
    assert blank == ""
    assert last == "3 sentences in 3 summaries: 2 verbatim, 1 unsupported; 1 error"
    assert "other.txt: no text of this name is in" in err
    assert "1 text has no summary in" in err
    assert "lonely.txt" in err
    assert "manifest" not in err


def test_a_directory_that_is_right_exits_with_0_and_has_no_table(
    tmp_path: Path, capfd: Captured
) -> None:
    texts = put(tmp_path / "texts", a_txt=article())
    sums = put(tmp_path / "sums", a_txt=CLEAN)
    assert main.main(["check", str(sums), "--source", str(texts)]) == 0
    assert capfd.readouterr().out == "1 sentence: 1 verbatim; nothing found\n"
    # Of the one text of all of them.
    assert main.main(["check", str(sums), "--source", HARBOUR, "-f", "json"]) == 0
    assert len(capfd.readouterr().out.splitlines()) == 1


def test_a_result_of_this_program_is_read_for_its_text(tmp_path: Path, capfd: Captured) -> None:
    result = {"schema": 1, "summary": {"language": "en", "text": WRONG}, "signature": "x19"}
    put(tmp_path, a_txt=article(), a_txt_en_json=json.dumps(result), b_json="[" * 100_000)
    file = str(tmp_path / "a.txt.en.json")
    assert main.main(["check", file, "--source", str(tmp_path)]) == 4
    assert "1 sentence: 1 unsupported; 1 error" in capfd.readouterr().out
    # What is no result is a text, however deep it is.
    assert main.main(["check", str(tmp_path / "b.json"), "--source", HARBOUR]) in (0, 1)


def test_a_table_has_summaries_beside_their_texts(tmp_path: Path, capfd: Captured) -> None:
    table = tmp_path / "pairs.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "summary", "source", "mine"])
        rows.writerow(["x", WRONG, article(), CLEAN])
        rows.writerow(["y", CLEAN, article(), CLEAN])
    assert main.main(["check", str(table)]) == 4
    out = capfd.readouterr().out
    assert f"{table}:2" in out
    assert out.endswith("2 sentences in 2 summaries: 1 verbatim, 1 unsupported; 1 error\n")
    assert main.main(["check", str(table), "--text-column", "mine", "-f", "json"]) == 0
    out, err = capfd.readouterr()
    assert [json.loads(line)["counts"]["errors"] for line in out.splitlines()] == [0, 0]
    assert "2 sentences in 2 summaries: 2 verbatim; nothing found" in err
    assert main.main(["check", str(table), "--source-column", "no"]) == 2
    assert "name one with --source-column" in capfd.readouterr().err
    assert main.main(["check", str(table), "--source", HARBOUR]) == 4


def test_findings_go_into_a_table_that_a_spreadsheet_reads(tmp_path: Path) -> None:
    sums = put(tmp_path / "sums", a_txt="=SUM(19) of the boats sank in the harbour storm.\n")
    file = tmp_path / "findings.csv"
    assert main.main(["check", str(sums), "--source", HARBOUR, "-o", str(file)]) == 4
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0]["sentence"] == "1"
    assert all(not value.startswith("=") for row in rows for value in row.values())


def test_an_empty_summary_fails_alone(tmp_path: Path, capfd: Captured) -> None:
    sums = put(tmp_path / "sums", a_txt="", b_txt=WRONG)
    assert main.main(["check", str(sums), "--source", HARBOUR]) == 1
    out, err = capfd.readouterr()
    assert "a.txt: is empty" in err
    assert out.endswith("1 sentence: 1 unsupported; 1 error\n")
