"""Right-to-left text on terminals, of which some reorder letters themselves and others do not.

No terminal can be asked. Those that are known to show letters in the order in which they come get
them in the order in which they are seen; all others are left to do it.
"""

import os
import re
from collections.abc import Callable, Mapping
from typing import Literal

from summarize.cli.folding import folded, width
from summarize.languages.directions import direction_of_text

Bidi = Literal["auto", "on", "off"]

# How terminals that do not reorder say who they are.
_BY_TERM = ("xterm-kitty", "alacritty", "foot", "st", "xterm-ghostty", "rxvt")
_BY_PROGRAM = frozenset({"alacritty", "ghostty", "kitty", "wezterm", "vscode", "hyper"})
_BY_VARIABLE = ("WT_SESSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "XTERM_VERSION")
# Those that do: VTE (GNOME Terminal and others), Konsole, mlterm, mintty, Terminal.app.
_REORDERING_VARIABLES = ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM")
_REORDERING_PROGRAMS = frozenset({"apple_terminal", "mintty"})
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATES = re.compile("[\u2066-\u2069\u200e\u200f\u061c]")


def reorders(choice: Bidi, environ: Mapping[str, str] | None = None) -> bool:
    """Whether lines must be put into the order in which they are seen.

    Args:
        choice: `on` and `off` decide; `auto` knows some terminals, and is off for all others.
        environ: the environment; None for that of the process.
    """
    if choice != "auto":
        return choice == "on"
    found = os.environ if environ is None else environ
    term, program = found.get("TERM", ""), found.get("TERM_PROGRAM", "").casefold()
    # The name of the terminal itself is surer than what a parent process may have left.
    if any(term == name or term.startswith(f"{name}-") for name in _BY_TERM):
        return True
    if term.startswith("mlterm") or program in _REORDERING_PROGRAMS:
        return False
    if program in _BY_PROGRAM:
        return True
    if any(found.get(name) for name in _REORDERING_VARIABLES):
        return False
    return any(found.get(name) for name in _BY_VARIABLE)


def lines_for(text: str, columns: int, *, reordered: bool) -> list[str]:
    """The lines of a text as a terminal is to get them: wrapped, then each put in order.

    Args:
        text: without control characters.
        columns: of the terminal.
        reordered: the terminal shows letters in the order in which they come.
    """
    if not reordered or not _RIGHT_TO_LEFT.search(text):
        return folded(text, columns).split("\n")
    display = _display()
    lines = []
    for paragraph in text.split("\n"):
        is_right = direction_of_text(paragraph, "ltr") == "rtl"
        for line in folded(paragraph, columns).split("\n"):
            seen = _ISOLATES.sub("", display(line, "R" if is_right else "L"))
            lines.append(" " * (columns - width(seen)) + seen if is_right else seen)
    return lines


def _display() -> Callable[[str, str], str]:
    from bidi import get_display

    def display(line: str, base_direction: str) -> str:
        shown: str = get_display(line, base_dir=base_direction)
        return shown

    return display
