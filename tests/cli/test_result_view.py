"""Results on a terminal: width, styles, right-to-left lines, and nothing that commands it."""

import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from summarize.cli.bidi import lines_for, reorders
from summarize.cli.folding import folded, width
from summarize.cli.result_view import blocks_of, styled
from summarize.cli.terminal import without_controls
from tests.terminals import shown_on_terminal
from tests.writing.pages.made_results import ARABIC, summary, translation

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
HEBREW = "ספינה 14 טבעה (IPA) ביום רביעי, והנמל נסגר עד יוני."
COMMAND = [sys.executable, "-m", "summarize"]


def on_terminal(arguments: list[str], columns: int = 60, /, **environment: str) -> str:
    """What standard output gets, if it is a terminal."""
    known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    own = {**known, "TERM": "xterm-256color", **environment}
    found = shown_on_terminal(arguments, columns, with_errors=False, environment=own)
    return found.replace("\r\n", "\n")


@pytest.fixture
def text(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text(
        "Storm shuts harbour \x1b[31m[bold red]now[/]\n\nBy A. Person\n\n"
        "The storm \x1b]0;owned\x07 sank [green]14[/green] of the 56 boats in the harbour on the "
        "night of Wednesday, \u202egnp.exe\u202c said the island's port agency :smile:.\n",
        encoding="utf-8",
    )
    return str(path)


def test_a_terminal_gets_no_command_and_no_markup_of_the_text(text: str) -> None:
    arguments = [*COMMAND, text, "-m", "extract", "-n", "1s", "--source-lang", "en"]
    shown = on_terminal(arguments)
    assert set(ESCAPE.findall(shown)) <= {"\x1b[1m", "\x1b[0m", "\x1b[2m", "\x1b[33m"}
    plain = ESCAPE.sub("", shown)
    assert "\x1b" not in plain
    assert not [c for c in plain if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
    joined = " ".join(plain.split())
    for literal in ("\\x1b]0;owned\\x07", "[green]14[/green]", ":smile:", "\\u202egnp.exe\\u202c"):
        assert literal in joined
    assert all(len(line) <= 60 for line in plain.splitlines())


@pytest.mark.parametrize(
    ("environment", "is_plain"),
    [({"TERM": "dumb"}, True), ({"NO_COLOR": "1"}, False)],
)
def test_no_colours_where_none_are_wanted(
    text: str, environment: dict[str, str], is_plain: bool
) -> None:
    shown = on_terminal([*COMMAND, text, "-m", "extract", "--sources"], **environment)
    codes = set(ESCAPE.findall(shown))
    assert codes <= (set() if is_plain else {"\x1b[1m", "\x1b[0m", "\x1b[2m"})
    assert "Sources" in shown


def test_rich_and_bidi_are_imported_for_a_terminal_alone(text: str) -> None:
    code = (
        "import sys; from summarize.cli.main import main;"
        f"main([{text!r}, '-m', 'extract', '-n', '1s', '-q']);"
        "main(['--help']);"
        "print([name for name in sys.modules if name in ('rich.console', 'bidi', 'jinja2')])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.splitlines()[-1] == "[]"


def test_a_result_has_its_findings_and_sources_below_it() -> None:
    made = summary()
    blocks = list(blocks_of(made, "Title\n\nThe text.\n", findings=True, sources=True))
    told = [text for text, _ in blocks]
    assert told[:4] == ["Title", "", "The text.", ""]
    assert ("- error: 19 is not in the text, which says 14", "bold red") in blocks
    assert f"1. {ARABIC[0]}" in told
    quiet = list(blocks_of(made, "Title\n\nThe text.\n", findings=False, sources=False))
    assert [text for text, _ in quiet] == ["Title", "", "The text."]
    whole = list(blocks_of(translation(), "# A\n\nB\n", findings=True, sources=True))
    assert whole == [("# A\n\nB", "")]


@pytest.mark.parametrize("text", [HEBREW, " ".join(ARABIC)])
@pytest.mark.parametrize("columns", [24, 40, 80])
def test_right_to_left_lines_are_wrapped_first_and_then_reordered(text: str, columns: int) -> None:
    logical = folded(text, columns).split("\n")
    seen = lines_for(text, columns, reordered=True)
    assert len(seen) == len(logical)
    for one, other in zip(logical, seen, strict=True):
        assert width(other) == columns, "aligned at the right"
        assert sorted(other.replace(" ", "")) == sorted(one.replace(" ", ""))
        first, last = one.split()[0], other.split()[-1]
        assert sorted(first) == sorted(last), "begins at the right"
    assert lines_for(text, columns, reordered=False) == logical


def test_numbers_latin_words_and_brackets_come_out_right() -> None:
    [line] = lines_for(HEBREW, 80, reordered=True)
    assert "14" in line
    assert "(IPA)" in line
    [mixed] = lines_for("The word שלום (peace) has 4 letters.", 80, reordered=True)
    assert mixed == "The word םולש (peace) has 4 letters."
    [arabic] = lines_for("«مشروعًا» (شيء) 5 > 3.", 80, reordered=True)
    assert arabic.strip() == ".3 < 5 (ءيش) «اعًورشم»"
    [isolated] = lines_for("He said \u2067שלום!\u2069 twice.", 80, reordered=True)
    assert isolated == "He said !םולש twice."


@pytest.mark.parametrize(
    ("environment", "is_on"),
    [
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "alacritty"}, True),
        ({"TERM": "st-256color"}, True),
        ({"TERM": "alacritty", "VTE_VERSION": "7600"}, True),
        ({"TERM": "xterm-256color", "WT_SESSION": "1"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, False),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230800"}, False),
        ({"TERM": "xterm", "TERM_PROGRAM": "mintty"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "mlterm"}, False),
        ({"TERM": "stterm-like"}, False),
        ({"TERM": "xterm-256color"}, False),
        ({}, False),
    ],
)
def test_terminals_that_are_known_not_to_reorder(environment: dict[str, str], is_on: bool) -> None:
    assert reorders("auto", environment) is is_on
    assert reorders("on", environment)
    assert not reorders("off", environment)


def test_the_option_decides(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(HEBREW + "\n", encoding="utf-8")
    arguments = [*COMMAND, str(path), "-m", "extract", "--source-lang", "he", "-q"]
    read, seen = HEBREW.split(maxsplit=1)[0], HEBREW.split(maxsplit=1)[0][::-1]
    assert read in on_terminal(arguments, 200)
    assert seen in on_terminal([*arguments, "--bidi", "on"], 200)
    assert seen in on_terminal(arguments, 200, TERM="alacritty")
    assert read in on_terminal([*arguments, "--bidi", "off"], 200, TERM="alacritty")
    on = subprocess.run([*arguments, "--bidi", "on"], capture_output=True, check=True)
    assert on.stdout.decode() == HEBREW + "\n", "piped, it stays as it is"


def test_chinese_breaks_between_letters_and_not_before_a_comma() -> None:
    shown = styled(iter([("图书车开进山村，青溪县去年图书借阅量翻番。", "")]), 20, reordered=False)
    lines = shown.splitlines()
    assert all(width(line) <= 22 for line in lines)
    assert not any(line[0] in "，。" for line in lines)


def test_controls_are_shown_and_text_is_kept() -> None:
    assert without_controls("a\tb\nc\x9b\u202e\u2028é") == "a\tb\nc\\x9b\\u202e\\u2028é"
