"""Lines from the paragraphs, cells and boxes of a document, and what is set aside of it."""

import re
from dataclasses import dataclass, field
from itertools import groupby

from summarize.documents import SetAside
from summarize.languages.scripts import is_unspaced

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_SOFT_HYPHEN = "\u00ad"
# A cell with more lines than this is a part of the page, not a cell of a table.
_MAX_CELL_LINES = 3
# Cells in cells in boxes.
_MAX_DEPTH = 100


def plain(text: str) -> str:
    """A text of a file on one line: no soft hyphens, each run of spaces and breaks one space.

    Where lines of a script without spaces are broken, they are joined without one.
    """
    return _joined(_lines(text))


def paragraphs_of(text: str) -> list[str]:
    """The lines of a text in which a break may stand for one, and two for a new paragraph."""
    found: list[str] = []
    for is_line, lines in groupby(_lines(text), bool):
        if is_line:
            found.append(_joined(list(lines)))
    return found


def _lines(text: str) -> list[str]:
    if _SOFT_HYPHEN in text:
        text = text.replace(_SOFT_HYPHEN, "")
    return [_SPACE.sub(" ", line).strip() for line in text.split("\n")]


def _joined(lines: list[str]) -> str:
    joined: list[str] = []
    for line in filter(None, lines):
        if joined and not (is_unspaced(joined[-1][-1]) and is_unspaced(line[0])):
            joined.append(" ")
        joined.append(line)
    return "".join(joined)


@dataclass
class Paragraph:
    """A paragraph as it is read.

    Attributes:
        pieces: its characters by kind; None is the body. A line feed is a line break.
        boxes: lines of text boxes anchored in it, which follow it.
        is_initial: one letter set large, the first of the paragraph that follows.
        joins_next: its end was deleted.
        is_hidden: nothing of its body is shown.
    """

    pieces: list[tuple[str | None, str]] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    is_initial: bool = False
    joins_next: bool = False
    is_hidden: bool = False


class Flow:
    """Gathers lines.

    Text goes into paragraphs, paragraphs into the innermost open part: the body, a cell, a box, a
    note. Each is closed by whoever opened it; what stays open at the end of a file is closed there.
    """

    def __init__(self) -> None:
        self.aside: list[SetAside] = []
        self._parts: list[list[str]] = [[]]
        self._rows: list[list[list[str]]] = []
        self._open: list[Paragraph] = []
        self._kept = ""
        self._deeper = 0

    @property
    def text(self) -> str:
        """The body: its lines, a blank line between two."""
        while self._open:
            self.end_paragraph()
        if self._kept.strip():
            self._parts[-1].append(plain(self._kept))
            self._kept = ""
        self._deeper = 0
        while len(self._parts) > 1:
            self.end_cell()
        while self._rows:
            self.end_row()
        return "\n\n".join(self._parts[0])

    def set_aside(self, kind: str, text: str) -> None:
        """Keep a text beside the body, if it has any characters."""
        if shown := plain(text):
            self.aside.append(SetAside(kind, shown, 0))

    def start_paragraph(self) -> Paragraph:
        """Open a paragraph, perhaps inside of another one."""
        self._open.append(Paragraph())
        return self._open[-1]

    @property
    def paragraph(self) -> Paragraph | None:
        """The innermost open paragraph."""
        return self._open[-1] if self._open else None

    def add(self, text: str, kind: str | None = None) -> None:
        """Add characters to the open paragraph; to a new one where none is open."""
        (self.paragraph or self.start_paragraph()).pieces.append((kind, text))

    def end_paragraph(self) -> None:
        """Close the innermost paragraph."""
        if not self._open:
            return
        done = self._open.pop()
        body: list[str] = []
        other: list[str] = []
        last: str | None = None
        for known, text in done.pieces:
            kind = known or ("hidden" if done.is_hidden else None)
            if kind is None:
                body.append(text)
                continue
            if kind != last and other:
                self.set_aside(last or "", "".join(other))
                other = []
            last = kind
            other.append(text)
        if other:
            self.set_aside(last or "", "".join(other))
        whole = self._kept + "".join(body)
        self._kept = ""
        lines = self._parts[-1]
        if (done.is_initial or done.joins_next) and not done.boxes:
            self._kept = whole.rstrip() if done.is_initial else whole
        else:
            lines += paragraphs_of(whole)
        lines += done.boxes

    def start_part(self) -> None:
        """Open a cell, a box or a note; one very deep in others is one with those around it."""
        if len(self._parts) < _MAX_DEPTH:
            self._parts.append([])
        else:
            self._deeper += 1

    def end_part(self) -> list[str]:
        """Close it; its lines."""
        if self._deeper:
            self._deeper -= 1
            return []
        return self._parts.pop() if len(self._parts) > 1 else []

    def end_box(self) -> None:
        """Close a text box: its lines follow the paragraph that it is anchored in."""
        lines = self.end_part()
        if self._open:
            self._open[-1].boxes += lines
        else:
            self._parts[-1] += lines

    def start_row(self) -> None:
        """Open a row of a table."""
        self._rows.append([])

    def end_cell(self) -> None:
        """Close a cell, opened as a part."""
        lines = self.end_part()
        if self._rows:
            self._rows[-1].append(lines)
        else:
            self._parts[-1] += lines

    def end_row(self) -> None:
        """Close a row: one line with tabs, or the lines of its cells where they are long."""
        if not self._rows:
            return
        cells = self._rows.pop()
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 or any(len(cell) > _MAX_CELL_LINES for cell in filled):
            for cell in filled:
                self._parts[-1] += cell
        elif filled:
            shown = [" ".join(cell).replace("\t", " ") for cell in cells]
            self._parts[-1].append("\t".join(shown).rstrip("\t"))
