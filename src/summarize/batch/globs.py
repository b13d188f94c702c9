"""Matches the files of a directory against glob patterns (--include, --exclude).

`*` and `?` match any characters but a slash, `**` any characters, `[...]` one of a set. A pattern
without a slash matches a name at any depth, one with a slash a path from the top.
"""

import re
from collections.abc import Sequence

from summarize.errors import UsageError


class Globs:
    """Which files of a directory are read.

    Args:
        include: patterns of files to read; empty for all.
        exclude: patterns of files and folders to skip; they win.
    """

    def __init__(self, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> None:
        self._include = [_compiled(one) for one in include]
        self._exclude = [_compiled(one) for one in exclude]

    def takes(self, place: str) -> bool:
        """Whether a file is read; its path has slashes and starts below the directory."""
        if self.leaves_out(place):
            return False
        return not self._include or any(one.fullmatch(place) for one in self._include)

    def leaves_out(self, place: str) -> bool:
        """Whether a file or folder is skipped."""
        return any(one.fullmatch(place) for one in self._exclude)


def _compiled(pattern: str) -> re.Pattern[str]:
    path = pattern.removeprefix("./").rstrip("/")
    front = "" if "/" in path else "(?:.*/)?"
    try:
        return re.compile(front + "".join(_pieces(path.removeprefix("/"))), re.DOTALL)
    except re.error as error:
        raise UsageError(f"{pattern!r} is not a valid pattern of file names: {error}") from None


def _pieces(path: str) -> list[str]:
    pieces = []
    at = 0
    while at < len(path):
        if path.startswith("**/", at):
            pieces.append("(?:.*/)?")
            at += 3
        elif path.startswith("**", at):
            pieces.append(".*")
            at += 2
        elif path[at] == "*":
            pieces.append("[^/]*")
            at += 1
        elif path[at] == "?":
            pieces.append("[^/]")
            at += 1
        elif path[at] == "[" and (end := path.find("]", at + 2)) > 0:
            inside = re.sub(r"([\\\[\]&~|^])", r"\\\1", path[at + 1 : end].removeprefix("!"))
            pieces.append(f"(?!/)[{'^' if path[at + 1] == '!' else ''}{inside}]")
            at = end + 1
        else:
            pieces.append(re.escape(path[at]))
            at += 1
    return pieces
