"""What a person at a terminal sees while something is going on: a bar, and nothing of it behind."""

import subprocess
import sys

import pytest

from tests.terminals import shown_on_terminal

CODE = """
import time
from summarize.inference.progress import Progress
from summarize.cli.terminal import Terminal

terminal = Terminal(quiet=%r)
with terminal.working("summarizing x"):
    for done in range(0, 61, 10):
        terminal.advance(Progress("\\x1b[31mreport.txt", "reading", done, 60))
        time.sleep(0.25)
    terminal.advance(Progress("report.txt", "reducing, level 2", 0, 2))
with terminal.working("summarizing y", "y"):
    terminal.advance(Progress("y", "reading", 7, 44))
    terminal.advance(Progress("z", "reading", 9, 55))
terminal.note("done")
"""


def shown(*, quiet: bool) -> str:
    """What a terminal of 100 columns is sent."""
    return shown_on_terminal([sys.executable, "-c", CODE % quiet], 100)


def test_a_bar_shows_the_step_and_the_time_that_is_left() -> None:
    text = shown(quiet=False)
    lines = text.split("\r")
    bars = [line for line in lines if "reading" in line]
    assert any(" 50%" in line and "30/60" in line for line in bars)
    assert any("00:0" in line and line.rstrip().endswith("left") for line in bars)
    assert all(len(line) <= 100 for line in bars)
    assert "level 2" not in text, "a bar for two steps tells nothing"
    assert "/44" in text
    assert "/55" not in text, "of several documents, the one whose turn it is"
    assert "\x1b[31m" not in text, "a file name cannot colour the terminal"
    assert lines[-2].endswith("summarize: done") or "summarize: done" in lines[-1] + lines[-2]


NOTICE = """
import time
from summarize.cli.terminal import Terminal

terminal = Terminal()
with terminal.progress(10, "summarize") as steps:
    for number in range(4):
        steps.step(words=5, failed=False)
        time.sleep(0.3)
        terminal.note(f"notice {number}")
        time.sleep(0.3)
with terminal.working("summarizing x", "x"):
    terminal.note("notice 4")
    time.sleep(0.1)
# %r
"""


def test_a_notice_stands_above_the_bar_and_does_not_erase_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "CODE", NOTICE)
    text = shown(quiet=False)
    for number in range(4):
        after = text.partition(f"summarize: notice {number}\r\n")[2]
        assert f"{number + 1}/10 inputs" in after.partition("notice")[0]
    assert "summarizing x ..." in text.partition("notice 4\r\n")[2]


def test_a_quiet_run_shows_no_bar() -> None:
    assert shown(quiet=True) == ""


def test_without_a_terminal_there_is_no_bar() -> None:
    result = subprocess.run(
        [sys.executable, "-c", CODE % False], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stderr == "summarize: done\n"


STAGES = """
import time
from summarize.inference.progress import Progress
from summarize.cli.terminal import Terminal

terminal = Terminal()
with terminal.progress(10, "summarize") as steps:
    for doing in ("reading", "reducing, level 2", "translating"):
        time.sleep(0.3)
        terminal.advance(Progress("a/\\x1b[31mreport.txt", doing, 0, 1))
# %r
"""


def test_the_bar_of_many_inputs_names_the_input_and_the_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "CODE", STAGES)
    text = shown(quiet=False)
    for doing in ("reading", "reducing, level 2", "translating"):
        assert f"report.txt: {doing}" in text
    assert "\x1b[31m" not in text
