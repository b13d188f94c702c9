"""The order in which the lines of a page are read, and the blocks that they stand in.

Most programs write a page in the order in which it is read, column by column; that order is kept.
Two exceptions are seen from the places of the lines: columns that are written row by row, across
the page, and pages whose lines are in no order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from summarize.reading.pdf.characters import SUPERSCRIPTS
from summarize.reading.pdf.lines import Line
from summarize.reading.pdf.list_marks import with_items

# In heights of the font: how far two pieces of a line may differ in height, and the gap that
# parts cells.
_SAME_ROW = 0.4
_CELL_GAP = 2.0
# Of the larger one: what small print must have to be of one row with text at such a distance.
_SAME_SIZE = 0.75
# The size of a raised number beside its text, and how high it stands.
_RAISED_SIZE, _RAISED = 0.85, 0.15
_TO_SUPERSCRIPT = str.maketrans(SUPERSCRIPTS)
_GUTTER = 0.8
# Columns side by side have at least this many rows, of this many letters in the middle.
_COLUMN_ROWS = 5
_COLUMN_LETTERS = 14


@dataclass
class Block:
    """Lines that follow each other downwards: a column of a page, or a part of one.

    Attributes:
        lines: from the top down.
        x0, x1: where its widest line begins and ends.
    """

    lines: list[Line] = field(default_factory=list)

    @property
    def x0(self) -> float:
        """The left end of its widest line."""
        return min(line.x0 for line in self.lines)

    @property
    def x1(self) -> float:
        """The right end of its widest line."""
        return max(line.x1 for line in self.lines)


def blocks(pieces: list[Line], right_to_left: bool) -> list[Block]:
    """The blocks of a page, in reading order, of its pieces in the order of the file."""
    pieces = _by_columns(with_items(pieces), right_to_left)
    if _is_disordered(pieces):
        pieces = _from_the_top(pieces, right_to_left)
    found: list[Block] = []
    for line in _joined(pieces):
        if not found or not _follows(found[-1].lines[-1], line):
            found.append(Block())
        found[-1].lines.append(line)
    return list(_apart(found))


def _apart(found: list[Block]) -> Iterator[Block]:
    """Blocks without what stands across the columns above or below them: a title, a lead."""
    for number, block in enumerate(found):
        lines = block.lines
        begin, end = 0, len(lines)
        after = found[number + 1].lines[:3] if number + 1 < len(found) else []
        if after and after[0].y > lines[-1].y and not _overlaps(lines[-1], after):
            begin = 1 + max(
                index for index in range(-1, end) if index < 0 or _overlaps(lines[index], after)
            )
        before = found[number - 1].lines[-3:] if number else []
        if before and before[-1].y < lines[begin].y and not _overlaps(lines[begin], before):
            end = next(
                (index for index in range(begin, end) if _overlaps(lines[index], before)), end
            )
        for part in (lines[:begin], lines[begin:end], lines[end:]):
            if part:
                yield Block(part)


def _overlaps(line: Line, others: list[Line]) -> bool:
    return any(_overlap(line, one) for one in others)


def _overlap(one: Line, other: Line) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1


def _follows(above: Line, below: Line) -> bool:
    """Whether a line stands under another, in its column."""
    drop = above.y - below.y
    if not -0.2 * above.size < drop < 6 * max(above.size, below.size):
        return False
    return _overlap(above, below)


def _joined(pieces: list[Line]) -> list[Line]:
    """Pieces of one row that follow each other, joined to a line; wide gaps become tabs."""
    rows: list[list[Line]] = []
    for piece in pieces:
        last = rows[-1][-1] if rows else None
        if last and last.column == piece.column and _beside(last, piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    joined = []
    for index, row in enumerate(rows):
        if len(row) == 1:
            joined.append(row[0])
            continue
        beside = [rows[near] for near in (index - 1, index + 1) if 0 <= near < len(rows)]
        starts = [_start(one) for near in beside for one in near[1:]]
        joined.append(_row(row, starts))
    return joined


def _start(piece: Line) -> float:
    return piece.x1 if piece.right_to_left else piece.x0


def _beside(one: Line, other: Line) -> bool:
    size = max(one.size, other.size)
    gap = max(one.x0 - other.x1, other.x0 - one.x1)
    if min(one.size, other.size) < _SAME_SIZE * size and gap > _CELL_GAP * size:
        return False
    return abs(one.y - other.y) < _SAME_ROW * size and (
        other.x0 >= one.x1 - 0.3 * size or other.x1 <= one.x0 + 0.3 * size
    )


def _row(row: list[Line], starts: list[float]) -> Line:
    """The pieces of a row as one line; cells, which begin where others do, are parted by tabs."""
    backwards = sum(len(one.text) * (1 if one.right_to_left else -1) for one in row) > 0
    row = sorted(row, key=lambda one: one.x0)
    if backwards:
        row.reverse()
    largest = max(row, key=lambda one: len(one.text))
    for one in row:
        is_small = one.text.isdecimal() and one.size < _RAISED_SIZE * largest.size
        if is_small and one.y - largest.y > _RAISED * largest.size:
            one.text = one.text.translate(_TO_SUPERSCRIPT)
    text = row[0].text
    for before, after in pairwise(row):
        gap = max(after.x0 - before.x1, before.x0 - after.x1)
        aligned = any(abs(_start(after) - start) < 0.3 * after.size for start in starts)
        text += ("\t" if aligned and gap > _CELL_GAP * after.size else " ") + after.text
    whole = Line(
        [], text, min(one.x0 for one in row), max(one.x1 for one in row), largest.y, largest.size
    )
    whole.right_to_left, whole.page, whole.column = backwards, largest.page, largest.column
    whole.artifact = largest.artifact
    return whole


def _by_columns(pieces: list[Line], right_to_left: bool) -> list[Line]:
    """Pieces in which columns are written across the page, row by row, put in order."""
    rows: list[list[Line]] = []
    for piece in pieces:
        if rows and abs(rows[-1][-1].y - piece.y) < _SAME_ROW * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    ordered: list[Line] = []
    index = 0
    while index < len(rows):
        end, gutter = _across(rows, index)
        if gutter is None:
            ordered += rows[index]
            index += 1
            continue
        sides: tuple[list[Line], list[Line]] = ([], [])
        for row in rows[index:end]:
            for piece in row:
                sides[piece.x0 > gutter].append(piece)
        for number, side in enumerate(sides[::-1] if right_to_left else sides, 1):
            for piece in side:
                piece.column = number
        near, far = sides[::-1] if right_to_left else sides
        ordered += _by_columns(near, right_to_left) + _by_columns(far, right_to_left)
        index = end
    return ordered


def _across(rows: list[list[Line]], start: int) -> tuple[int, float | None]:
    """Rows from one on that all leave the same gap free in the middle: their end, and the gap."""
    if len(rows[start]) < 2:
        return start + 1, None
    first = sorted(rows[start], key=lambda one: one.x0)
    best: tuple[int, float | None] = (start + 1, None)
    for before, after in pairwise(first):
        low, high = before.x1, after.x0
        size = max(before.size, after.size)
        end, both, letters = start, 0, []
        while end < len(rows) and end < start + 400:
            row = rows[end]
            left = max((one.x1 for one in row if one.x0 < (low + high) / 2), default=low)
            right = min((one.x0 for one in row if one.x0 >= (low + high) / 2), default=high)
            if min(high, right) - max(low, left) < _GUTTER * size:
                break
            low, high = max(low, left), min(high, right)
            if len(row) > 1:
                both += 1
                letters += [len(one.text) or len(one.units) for one in row]
            end += 1
        prose = letters and median(letters) >= _COLUMN_LETTERS
        if both >= _COLUMN_ROWS and prose and both >= 0.6 * (end - start) and end > best[0]:
            best = (end, (low + high) / 2)
    return best


def _is_disordered(pieces: list[Line]) -> bool:
    """Whether many lines stand above the line that they come after, in the same column."""
    jumps = 0
    for before, after in pairwise(pieces):
        overlap = min(before.x1, after.x1) - max(before.x0, after.x0)
        narrow = min(before.x1 - before.x0, after.x1 - after.x0)
        if after.y > before.y + 0.5 * before.size and overlap > 0.3 * narrow:
            jumps += 1
    return jumps >= 3 and jumps > 0.2 * len(pieces)


def _from_the_top(pieces: list[Line], right_to_left: bool) -> list[Line]:
    """Pieces sorted by height, and in a row by where they begin."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: -one.y):
        if rows and abs(rows[-1][0].y - piece.y) < _SAME_ROW * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    ordered = []
    for row in rows:
        row.sort(key=lambda one: one.x0, reverse=right_to_left)
        ordered += row
    return _by_columns(ordered, right_to_left)
