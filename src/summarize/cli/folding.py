"""Breaks the lines of a text between words, at the width of a terminal."""

import re
import unicodedata

# Scripts that are written without spaces may break between any two characters, but not in front of
# a mark that closes.
_WIDE = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60"
_CLOSING = "、。，．！？；：」』）】〉》…"
_PIECES = re.compile(rf"[ \t]+|[{_WIDE}][{_CLOSING}]*|[^ \t{_WIDE}]+")
_INDENT = re.compile(r"[ \t]*(?:[-*•] |\d{1,3}[.)] )?")
_MIN_COLUMNS = 20


def folded(text: str, columns: int) -> str:
    """A text whose lines are no wider than so many columns, where its words allow that.

    A further line of a bullet is indented as its first one. Nothing but spaces at a break is lost.
    """
    if columns < _MIN_COLUMNS:
        return text
    return "\n".join(_folded_line(line, columns) for line in text.split("\n"))


def _folded_line(line: str, columns: int) -> str:
    if len(line) * 2 <= columns or width(line) <= columns:
        return line
    match = _INDENT.match(line)
    start = match[0] if match else ""
    indent = " " * min(width(start), columns // 2)
    lines, now, used, space = [], start, width(start), ""
    for piece in _PIECES.findall(line[len(start) :]):
        if piece.isspace():
            space = piece
            continue
        wide = width(piece)
        if used + len(space) + wide > columns and now.strip() and now != start:
            lines.append(now)
            now, used = indent, len(indent)
        else:
            now, used = now + space, used + len(space)
        now, used, space = now + piece, used + wide, ""
    return "\n".join([*lines, now + space])


def width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) == "Cf"
        else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )  # fmt: skip
