"""Right-to-left text on terminals, of which some reorder letters themselves and others do not.

No terminal can be asked. Those that are known to show letters in the order in which they come get
them in the order in which they are seen; all others are left to do it.
"""

import re
import unicodedata
from collections.abc import Mapping
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
_INVISIBLE = re.compile("[\u2066-\u2069\u200e\u200f\u061c]")
# Vowel signs and the like, behind which their letter has come.
_MARKS_BEFORE = re.compile(
    "([\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0730-\u074a\u07a6-\u07b0\u08d3-\u08ff]+)"
    "([\u05d0-\u08ff])"
)
# Signs without a direction of their own; of so many, two are not in a line.
_SIGNS = [chr(code) for code in range(0x2500, 0x2580)]


def reorders(choice: Bidi, environ: Mapping[str, str]) -> bool:
    """Whether lines must be put into the order in which they are seen.

    Args:
        choice: `on` and `off` decide; `auto` knows some terminals, and is off for all others.
        environ: the environment.
    """
    if choice != "auto":
        return choice == "on"
    term, program = environ.get("TERM", ""), environ.get("TERM_PROGRAM", "").casefold()
    # The name of the terminal itself is surer than what a parent process may have left.
    if any(term == name or term.startswith(f"{name}-") for name in _BY_TERM):
        return True
    if term.startswith("mlterm") or program in _REORDERING_PROGRAMS:
        return False
    if program in _BY_PROGRAM:
        return True
    if any(environ.get(name) for name in _REORDERING_VARIABLES):
        return False
    return any(environ.get(name) for name in _BY_VARIABLE)


def lines_for(text: str, columns: int, *, reordered: bool) -> list[str]:
    """The lines of a text as a terminal is to get them: wrapped, then each put in order.

    Args:
        text: without control characters.
        columns: of the terminal.
        reordered: the terminal shows letters in the order in which they come.
    """
    if not reordered or not _RIGHT_TO_LEFT.search(text):
        return folded(text, columns).split("\n")
    lines = []
    for paragraph in text.split("\n"):
        is_right = direction_of_text(paragraph, "ltr") == "rtl"
        for line in folded(paragraph, columns).split("\n"):
            seen = visual(line, "R" if is_right else "L")
            lines.append(" " * (columns - width(seen)) + seen if is_right else seen)
    return lines


def visual(line: str, base: Literal["L", "R"]) -> str:
    """A line in the order in which it is seen, from the left to the right.

    The library reorders, and leaves two things to be done: brackets and the like are mirrored where
    they run to the left, and the marks of a letter follow it. Beside each bracket stands a sign
    that always runs as it does; which of both comes first then tells the direction.

    Args:
        line: without line breaks.
        base: the direction of the paragraph.
    """
    from bidi import get_display
    from bidi.mirror import MIRRORED

    inside, behind = [sign for sign in _SIGNS if sign not in line][:2]
    beside = {
        one: inside + one if unicodedata.category(one) == "Pe" else one + behind
        for one in set(line) & MIRRORED.keys()
    }
    seen: str = get_display("".join(beside.get(one, one) for one in line), base_dir=base)
    if beside:
        either, sign = f"[{re.escape(''.join(MIRRORED))}]", f"[{inside}{behind}]"
        unit = re.compile(f"({sign})({either})|({either})({sign})")

        def as_seen(match: re.Match[str]) -> str:
            sign_first, one = bool(match[1]), match[2] or match[3]
            runs_left = sign_first != beside[one].startswith(inside)
            return str(MIRRORED[one]) if runs_left else one

        seen = unit.sub(as_seen, seen)
    return _MARKS_BEFORE.sub(lambda match: match[2] + match[1][::-1], _INVISIBLE.sub("", seen))
