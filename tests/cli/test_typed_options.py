"""Options as people type them, and what is refused before any work."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.cli import main
from summarize.cli.folding import folded
from summarize.cli.hints import HINT, Hints, region_notice
from summarize.models.engines.loading import Engine
from tests.conftest import ARTICLES
from tests.fakes import calls
from tests.terminals import shown_on_terminal

HARBOUR = str(ARTICLES / "harbour.en.txt")
FOREST = str(ARTICLES / "floresta.pt.txt")
Captured = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("name", ["json", "JSON", "Json"])
def test_choices_may_be_typed_in_capitals(name: str, capfd: Captured) -> None:
    assert main.main([HARBOUR, "-f", name, "-n", "100", "--style", "Paragraph"]) == 0
    assert json.loads(capfd.readouterr().out)["schema"] == 1
    assert main.main([HARBOUR, "-f", "jsn"]) == 2
    assert "jsn" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("name", "more", "start"),
    [
        ("a.json", [], "{\n"),
        ("a.JSON", [], "{\n"),
        ("a.jsonl", [], '{"schema"'),
        ("a.md", [], "# Storm"),
        ("a.txt", [], "Storm"),
        ("a.summary", [], "Storm"),
        ("a.json", ["-f", "text"], "Storm"),
    ],
)
def test_the_format_follows_from_the_name_of_the_output(
    name: str, more: list[str], start: str, tmp_path: Path
) -> None:
    assert main.main([HARBOUR, "-o", str(tmp_path / name), *more]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize(
    ("inputs", "name", "says"),
    [
        ([HARBOUR, FOREST], "x.txt", "is one file, and there may be several results"),
        ([HARBOUR, FOREST], "x.md", "name a directory for --output: "),
        ([str(ARTICLES)], "x.txt", "is one file"),
        ([HARBOUR, FOREST], "x.json", "needs one table as its only input"),
        ([HARBOUR, FOREST], "x.xlsx", ".xlsx files are not written"),
        ([HARBOUR], "x.XLSX", ".xlsx files are not written"),
        ([HARBOUR], "x.docx", ".docx files are not written"),
        ([HARBOUR], "x.parquet", "needs a table as its only input"),
    ],
)
@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_outputs_that_cannot_be_are_refused_before_any_work(  # noqa: PLR0917
    inputs: list[str],
    name: str,
    says: str,
    more: list[str],
    fakes: dict[str, Engine],
    tmp_path: Path,
    capfd: Captured,
) -> None:
    assert main.main([*inputs, "-o", str(tmp_path / name), *more]) == 2
    assert says in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert all(calls(engine) == [] for engine in fakes.values())


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_what_cannot_be_written_is_found_before_any_work(
    more: list[str], tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "a.csv").write_text("id,text\n1,One.\n", encoding="utf-8")
    for inputs, place in (
        ([HARBOUR], "file/out.txt"),
        ([HARBOUR, FOREST], "file/deep/out"),
        ([str(tmp_path / "a.csv")], "file/out.csv"),
    ):
        assert main.main([*inputs, "-o", str(tmp_path / place), *more]) == 1
        assert "file is not a directory" in capfd.readouterr().err
    out = tmp_path / "b.csv"
    out.write_text("mine", encoding="utf-8")
    assert main.main([str(tmp_path / "a.csv"), "-o", str(out), *more]) == 2
    assert out.read_text(encoding="utf-8") == "mine"
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    assert main.main([HARBOUR, "-o", str(tmp_path / "new" / "b.txt"), *more]) == 1
    assert "is read-only for you" in capfd.readouterr().err
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main.main([str(tmp_path / "a.csv"), "-o", str(tmp_path / "b.parquet"), *more]) == 2
    assert "summarize[parquet]" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_the_hint_at_a_better_model_shows_once(capfd: Captured) -> None:
    assert main.main([HARBOUR, "-q"]) == 0
    assert capfd.readouterr().err == ""
    assert main.main([HARBOUR]) == 0
    assert HINT in capfd.readouterr().err
    for _ in range(2):
        assert main.main([HARBOUR]) == 0
        said = capfd.readouterr().err
        assert "summarizing with" in said
        assert "better, if" not in said


@pytest.mark.usefixtures("fakes")
def test_the_hint_is_not_shown_where_it_is_of_no_use(tmp_path: Path, capfd: Captured) -> None:
    out = str(tmp_path / "out") + "/"
    for argv in ([HARBOUR, "--offline"], [HARBOUR, "-o", out, "--status"]):
        assert main.main(argv) == 0
        assert "better, if" not in capfd.readouterr().err
    assert main.main([HARBOUR]) == 0
    assert HINT in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_an_address_is_named_once_and_whole(capfd: Captured) -> None:
    assert main.main(["ftp://example.org//a.html"]) == 1
    said = capfd.readouterr().err
    assert said.count("ftp://example.org//a.html: is an address") == said.count("example") == 1
    assert main.main(["https://example.org//a.html", "--offline"]) == 1
    said = capfd.readouterr().err
    assert said.count("https://example.org//a.html: is on the web") == said.count("example") == 1
    assert main.main([f".//{HARBOUR}x"]) == 1
    assert capfd.readouterr().err.count(f"{HARBOUR}x") == 1


def test_hints_that_cannot_be_remembered_are_shown(tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "hints").write_text("in the way", encoding="utf-8")
    hints = Hints(said.append, tmp_path, shown=True)
    for _ in range(2):
        hints(f"a{HINT}b")
    hints("plain")
    assert said == [f"a{HINT}b", f"a{HINT}b", "plain"]


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("pt-PT", "may come out as Portuguese (Brazil)"),
        ("European Portuguese", "made for Portuguese (Portugal)"),
        ("en-GB", "may come out as English (United States)"),
        ("pt-BR", ""), ("pt", ""), ("zh-TW", ""), ("ar-EG", ""), ("Arabic", ""), ("sr-Latn", ""),
    ],
)  # fmt: skip
def test_a_region_that_no_model_writes_is_said(lang: str, says: str) -> None:
    found = region_notice(lang)
    assert says in found
    assert bool(says) == bool(found)


@pytest.mark.usefixtures("fakes")
def test_the_region_is_said_in_a_run(capfd: Captured) -> None:
    assert main.main([HARBOUR, "-l", "pt-PT"]) == 0
    assert "no model here is made for Portuguese (Portugal)" in capfd.readouterr().err
    assert main.main([HARBOUR, "-l", "pt"]) == 0
    assert "no model here is made for" not in capfd.readouterr().err


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('length = "shrot"', "length is 'shrot'"),
        ('lang = "xx-nothing"', "nothing"),
        ("beams = 99", "beams is 99"),
        ('glossary = "none.csv"', "none.csv"),
    ],
)
def test_config_refuses_what_a_run_refuses(
    line: str, says: str, tmp_path: Path, capfd: Captured
) -> None:
    file = tmp_path / "c.toml"
    file.write_text(line, encoding="utf-8")
    for words in (["config"], [HARBOUR]):
        assert main.main([*words, "--config", str(file)]) == 2
        assert says in capfd.readouterr().err
    file.write_text('format = "JSON"\nlength = "100"', encoding="utf-8")
    assert main.main(["config", "--config", str(file)]) == 0


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("a short line", 40, ["a short line"]),
        ("one two three four five six seven", 20, ["one two three four", "five six seven"]),
        ("- one two three four five six", 20, ["- one two three four", "  five six"]),
        ("x" * 50 + " y", 20, ["x" * 50, "y"]),
        ("日本語の文章はとても長い。次の文。", 20, ["日本語の文章はとても", "長い。次の文。"]),
        ("日本語の文章はとて長い。次の文", 22, ["日本語の文章はとて長", "い。次の文"]),
        ("one two three four\n\nfive", 20, ["one two three four", "", "five"]),
        ("one two three four five", 5, ["one two three four five"]),
        ("a\u00a0b " * 3 + "c", 20, ["a\u00a0b " * 3 + "c"]),
        ("a\u00a0b " * 5 + "c", 20, ["a\u00a0b " * 4 + "a\u00a0b", "c"]),
    ],
)  # fmt: skip
def test_lines_break_between_words(text: str, columns: int, lines: list[str]) -> None:
    assert folded(text, columns).split("\n") == lines
    assert "".join(folded(text, columns).split()) == "".join(text.split())


CODE = """
import sys
from summarize.cli.terminal import Terminal
Terminal().prose("word " * 40 + "\\n")
"""


def test_a_terminal_breaks_lines_and_a_pipe_does_not() -> None:
    piped = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, encoding="utf-8", check=True
    )
    assert piped.stdout == "word " * 40 + "\n"
    lines = shown_on_terminal([sys.executable, "-c", CODE], 50).split("\r\n")
    assert lines[0] == "word " * 9 + "word"
    assert all(len(line) <= 50 for line in lines)
