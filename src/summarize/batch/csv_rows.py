"""Splits the lines of a CSV file into rows; a quotation mark that is never closed harms one row.

Python's own `csv` takes all that follows such a mark for one cell, and says nothing.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.batch.table_lines import Line

_SEPARATORS = (",", ";", "\t", "|")
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_CLOSE_QUOTES = 'close the quotation mark, and double those inside: ""'


class Row(NamedTuple):
    """One row.

    Attributes:
        line: the number of the line where it begins.
        cells: as far as they can be read.
        error: why it cannot be read, and what to do; empty if it can.
    """

    line: int
    cells: list[str]
    error: str = ""


def separator_named(line: str) -> str:
    """The separator that a first line such as `sep=;` names; empty if it names none."""
    match = _SEPARATOR_LINE.fullmatch(line.rstrip("\r\n"))
    return match[1] if match else ""


def separator_of(header: str, wanted: str) -> str:
    """The separator with which a header has a column; a comma if none has it."""
    for separator in _SEPARATORS:
        cells = _Cells(separator)
        cells.add(header)
        if wanted in cells.done:
            return separator
    return ","


def rows_of(lines: Iterator[Line], separator: str, max_bytes: int) -> Iterator[Row]:
    """The rows of lines; blank lines are left out.

    A row whose quotation mark is never closed ends with its first line; the lines after it are
    read as rows of their own.

    Args:
        lines: of the file.
        separator: one character.
        max_bytes: a larger row is refused.
    """
    again: deque[Line] = deque()
    width = 0
    while (line := again.popleft() if again else next(lines, None)) is not None:
        if line.error and not line.text:
            yield Row(line.number, [], f"{line.error}; allow more with --max-bytes")
            continue
        if not line.text.strip("\r\n"):
            continue
        if '"' not in line.text:
            row = Row(line.number, _without_end(line.text).split(separator))
            taken = [line]
        else:
            row, taken = _quoted_row(line, again, lines, separator, max_bytes)
            if not row.error and len(taken) > 1 and width > 1:
                row = _expect_one(row, taken, separator, width)
            if row.error and len(taken) > 1:
                again.extendleft(reversed(taken[1:]))
                taken = taken[:1]
        width = width or len(row.cells)
        fault = next((one.error for one in taken if one.error), "")
        if fault and not row.error:
            row = row._replace(error=f"{fault}; save the table as UTF-8")
        yield row


def _quoted_row(
    line: Line, again: deque[Line], lines: Iterator[Line], separator: str, max_bytes: int
) -> tuple[Row, list[Line]]:
    """The row that begins with a line, and the lines that were read for it."""
    cells = _Cells(separator)
    taken = [line]
    size = len(line.text)
    is_open = cells.add(line.text)
    while is_open:
        following = again.popleft() if again else next(lines, None)
        if following is not None:
            taken.append(following)
            size += len(following.text)
        if following is None or (following.error and not following.text):
            return _unclosed(line, cells), taken
        if size > max_bytes:
            what = f"has more than {max_bytes:,} bytes, or a quotation mark that is not closed"
            return Row(line.number, cells.first_line, f"{what}; {_CLOSE_QUOTES}"), taken
        is_open = cells.add(following.text)
        if cells.is_broken:
            return _unclosed(line, cells), taken
    return Row(line.number, cells.done), taken


def _unclosed(line: Line, cells: "_Cells") -> Row:
    return Row(
        line.number, cells.first_line, f"has a quotation mark that is not closed; {_CLOSE_QUOTES}"
    )


def _expect_one(row: Row, taken: Sequence[Line], separator: str, width: int) -> Row:
    """A row of several lines; with an error where each further line looks like a row itself.

    It does where it has as many cells as the header, and its first cell differs from that of the
    row by its digits only: `a5,"The library` is no text that goes on with `a6,The pool`.
    """
    shape = _DIGITS.sub("0", row.cells[0])
    if "0" not in shape:
        return row
    for line in taken[1:]:
        first, *rest = _without_end(line.text).split(separator)
        if len(rest) != width - 1 or _DIGITS.sub("0", first) != shape:
            return row
    cells = _without_end(taken[0].text).replace('"', "").split(separator)
    return Row(row.line, cells, f"has a quotation mark that is not closed; {_CLOSE_QUOTES}")


def _without_end(text: str) -> str:
    if text.endswith("\n"):
        text = text[:-1]
    return text.removesuffix("\r")


class _Cells:
    """Collects the cells of one row, line by line, in time linear in their length.

    Args:
        separator: one character.

    Attributes:
        done: the cells so far.
        is_broken: a quotation mark in a later line shows that the cell should have ended before.
    """

    def __init__(self, separator: str) -> None:
        self.done: list[str] = []
        self.is_broken = False
        self._separator = separator
        self._parts: list[str] = []
        self._first: list[str] | None = None
        self._closing = re.compile(rf'"(?={re.escape(separator)}|\Z)')

    @property
    def first_line(self) -> list[str]:
        """The cells of the first line, the last one without its quotation mark."""
        return self.done if self._first is None else self._first

    def add(self, text: str) -> bool:
        """Add a line; whether a quotation mark is open at its end."""
        line = _without_end(text)
        at = 0 if self._first is None else self._quoted(line, 0, text[len(line) :])
        while at >= 0:
            if line.startswith('"', at):
                at = self._quoted(line, at + 1, text[len(line) :])
                continue
            end = line.find(self._separator, at)
            self.done.append(line[at:] if end < 0 else line[at:end])
            at = end + 1 if end >= 0 else -1
        return bool(self._parts)

    def _quoted(self, line: str, at: int, line_end: str) -> int:
        """Read a cell after its quotation mark; where the next one begins, -1 at the line's end."""
        is_later = self._first is not None
        closing = opening = -2
        while (end := line.find('"', at)) >= 0:
            self._parts.append(line[at:end])
            at = end + 1
            if line.startswith('"', at):
                self._parts.append('"')
                at += 1
                continue
            if at == len(line) or line.startswith(self._separator, at):
                return self._close(at, len(line))
            if is_later:
                self.is_broken = True
                self._parts.clear()
                return -1
            # A mark inside of a cell that should have been doubled: `"a 5" pipe"`.
            if closing != -1 and closing < at:
                match = self._closing.search(line, at)
                closing = match.start() if match else -1
            if opening != -1 and opening < at:
                opening = line.find(f'{self._separator}"', at)
            if closing >= 0 and (opening < 0 or closing < opening):
                self._parts.append('"')
                continue
            # `"a" b`: what follows belongs to the cell.
            end = line.find(self._separator, at)
            end = len(line) if end < 0 else end
            self._parts.append(line[at:end])
            return self._close(end, len(line))
        if self._first is None:
            self._first = [*self.done, "".join(self._parts) + line[at:]]
        # Never empty: the mark is open.
        self._parts += [line[at:], line_end]
        return -1

    def _close(self, at: int, end: int) -> int:
        self.done.append("".join(self._parts))
        self._parts.clear()
        return at + 1 if at < end else -1
