"""Marks of a list that a program draws by themselves, away from their items: bullets, numbers."""

import re
from bisect import bisect_left, bisect_right

from summarize.reading.pdf.lines import Line

_MARK = re.compile(r"[•◦▪‣⁃●○■□➢✓✔]|\(?(?:\d{1,3}|[a-z])[.)]")
# In heights of the font: how far a mark and its item differ in height, and the gap between them.
_SAME_ROW, _GAP = 0.4, 4.0
# And the most that is a space between two words.
_SPACE = 1.5
# A row of more pieces than this has no marks.
_MOST = 200


def with_items(pieces: list[Line]) -> list[Line]:
    """Pieces of lines with each mark of a list right before the piece that it stands beside."""
    marks = {
        place
        for place, piece in enumerate(pieces)
        if len(piece.text) < 6
        and _MARK.fullmatch(piece.text)
        and not (place + 1 < len(pieces) and _gap(piece, pieces[place + 1]) is not None)
    }
    if not marks:
        return pieces
    others = [place for place in range(len(pieces)) if place not in marks]
    others.sort(key=lambda place: pieces[place].y)
    heights = [pieces[place].y for place in others]
    before: dict[int, list[Line]] = {}
    kept = set(marks)
    for place in sorted(marks):
        mark = pieces[place]
        off = _SAME_ROW * mark.size
        row = others[bisect_left(heights, mark.y - off) : bisect_right(heights, mark.y + off)]
        if len(row) > _MOST:
            continue
        beside = [(gap, one) for one in row if (gap := _gap(mark, pieces[one])) is not None]
        if beside and not any(_ends_before(pieces[one], mark) for one in row):
            before.setdefault(min(beside)[1], []).append(mark)
            kept.discard(place)
    found: list[Line] = []
    for place, piece in enumerate(pieces):
        found += before.get(place, ())
        if place not in marks or place in kept:
            found.append(piece)
    return found


def _gap(mark: Line, item: Line) -> float | None:
    """How far an item begins after a mark; None where it is no item of it."""
    if abs(mark.y - item.y) > _SAME_ROW * mark.size:
        return None
    gap = mark.x0 - item.x1 if item.right_to_left else item.x0 - mark.x1
    return gap if -0.3 * mark.size <= gap <= _GAP * mark.size else None


def _ends_before(piece: Line, mark: Line) -> bool:
    """Whether a mark goes on with a line: then it is the end of a sentence, or a number in one."""
    gap = piece.x0 - mark.x1 if piece.right_to_left else mark.x0 - piece.x1
    return -0.3 * mark.size <= gap <= _SPACE * mark.size
