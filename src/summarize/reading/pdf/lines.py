"""Glyphs in the order of the file become lines, or the pieces of a line that stand in columns."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from summarize.reading.pdf.characters import SUPERSCRIPTS, UNKNOWN, Glyph
from summarize.reading.pdf.letters import (
    MARK,
    RIGHT,
    has_right_to_left,
    is_unspaced,
    kind,
    unspread,
    without_unknown,
)

# In heights of the font: how far a character may stand off the line and still be of it (a
# superscript), and the gap that parts two pieces of a line.
_OFF_LINE = 0.55
_OFF_LINE_FULL_SIZE = 0.3
_PIECE_GAP = 1.2
_OFF_MARK = {MARK: 1.2, RIGHT: 0.75}
_SAME_BASELINE = 0.2
# Fewer letters than this may be marks that are said to be their letters.
_FEW = 6
# What a raised number has of the size of its line.
_SMALL = 0.85
# A raised number in brackets is seen for what it is; it stays as it was written.
_IN_BRACKETS = re.compile("\\[[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}\\]")
_LOWERED = str.maketrans({raised: digit for digit, raised in SUPERSCRIPTS.items()})
_NO_LETTERS = (" ", UNKNOWN)
# Of the narrower one: how much of two characters is one over the other.
_OVER = 0.5
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
# Accents that old fonts draw as a character of its own, before or after the letter below.
_ACCENTS = {
    "`": "\u0300", "\u00b4": "\u0301", "\u02c6": "\u0302", "^": "\u0302", "\u02dc": "\u0303",
    "~": "\u0303", "\u00a8": "\u0308", "\u02da": "\u030a", "\u00b8": "\u0327", "\u02c7": "\u030c",
    "\u00af": "\u0304", "\u02d8": "\u0306", "\u02d9": "\u0307", "\u02db": "\u0328",
    "\u02dd": "\u030b",
}  # fmt: skip


@dataclass(slots=True)
class Line:
    """A line, or a piece of one.

    Attributes:
        glyphs: its characters, in the order of the file; let go once they are read.
        text: its characters in reading order; of a right-to-left line filled in later.
        units: the clusters of a right-to-left line, from left to right, until its text is filled
        in.
        x0, x1, y: where it begins and ends, and its baseline, in points.
        size: the font height of most of its characters.
        right_to_left: most of its letters run so.
        page: its page, from 0.
        column: the number of its column on the page, in reading order; filled in by `columns`.
        artifact: the file marks it as no content.
    """

    glyphs: list[Glyph]
    text: str
    x0: float
    x1: float
    y: float
    size: float
    right_to_left: bool = False
    page: int = 0
    column: int = 0
    artifact: bool = False
    units: list[str] = field(default_factory=list)

    @property
    def top(self) -> float:
        """The top of its letters."""
        return self.y + 0.75 * self.size

    @property
    def bottom(self) -> float:
        """The bottom of its letters."""
        return self.y - 0.25 * self.size


def pieces(glyphs: list[Glyph]) -> list[Line]:
    """The lines of one direction of a page, in the order of the file.

    A line ends where the baseline changes, or at a gap as wide as between two columns. A line of a
    right-to-left script has no text yet: see `right_to_left`.
    """
    found = []
    for row in _whole(_rows(glyphs)):
        while row and row[-1].text == " ":
            row.pop()
        while row and row[0].text == " ":
            del row[0]
        if not all(glyph.text in _NO_LETTERS for glyph in row):
            found.append(_line(row))
    return found


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    row: list[Glyph] = []
    base = size = low = high = 0.0
    for glyph in glyphs:
        text, _, y, left, right, height, _, guessed = glyph
        if guessed:
            if row:
                row.append(glyph)
            continue
        if row:
            off = abs(y - base)
            most, least = (size, height) if size > height else (height, size)
            most = most or 0.1
            same = off <= 0.05 * most or (
                off <= _OFF_LINE * most
                and (least < 0.9 * most or off <= _OFF_LINE_FULL_SIZE * most)
            )
            if not same and text > "\u0300" and _is_raised_mark(text, off / most):
                row.append(glyph)
                continue
            gap = _PIECE_GAP * most
            if same and left - high <= gap and low - right <= gap:
                row.append(glyph)
                if height > size:
                    size = height
                    base = y
                low = left if left < low else low
                high = right if right > high else high
                continue
        row = [glyph]
        rows.append(row)
        base, size, low, high = y, height, left, right
    return rows


def _whole(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """Rows with the pieces of one line put together that follow each other out of order."""
    found: list[list[Glyph]] = []
    same: list[_Extent] = []
    for row in rows:
        extent = _Extent(row)
        if same and not any(extent.shares_line(one) for one in (same[0], *same[-8:])):
            found += _connected(same)
            same = []
        same.append(extent)
    return found + _connected(same)


def _is_raised_mark(text: str, off: float) -> bool:
    """Whether a glyph is a mark over a letter; in Arabic it may be said to be that letter."""
    return off < _OFF_MARK[kind(text)] if kind(text) in _OFF_MARK else False


class _Extent:
    """A row, and where it is."""

    def __init__(self, row: list[Glyph]) -> None:
        drawn = [glyph for glyph in row if not glyph.guessed and glyph.text != " "] or row
        self.row, self.size = row, max([glyph.size for glyph in drawn])
        heights = [glyph.y for glyph in drawn if glyph.size == self.size]
        # A raised mark may come first.
        self.y = heights[0] if len(heights) == 1 else Counter(sorted(heights)).most_common(1)[0][0]
        self.left = min([glyph.left for glyph in drawn])
        self.right = max([glyph.right for glyph in drawn])
        self.is_number = len(drawn) < 4 and all(glyph.text.isdecimal() for glyph in drawn)
        self.marks = len(drawn) < _FEW and all(kind(glyph.text) in _OFF_MARK for glyph in drawn)

    def shares_line(self, other: "_Extent") -> bool:
        """Whether two pieces stand on one line."""
        near = _OFF_MARK[RIGHT] if self.marks or other.marks else _SAME_BASELINE
        size = max(self.size, other.size)
        if min(self, other, key=lambda one: one.size).is_number and (
            min(self.size, other.size) < _SMALL * size
        ):
            near = _OFF_LINE  # a number of a note
        return abs(self.y - other.y) <= near * size


def _connected(pieces: list[_Extent]) -> list[list[Glyph]]:
    if len(pieces) < 2:
        return [piece.row for piece in pieces]
    order = {id(piece): number for number, piece in enumerate(pieces)}
    groups: list[list[_Extent]] = []
    right = 0.0
    for piece in sorted(pieces, key=lambda one: one.left):
        if groups and piece.left - right <= _PIECE_GAP * piece.size:
            groups[-1].append(piece)
            right = max(right, piece.right)
        else:
            groups.append([piece])
            right = piece.right
    for group in groups:
        group.sort(key=lambda one: order[id(one)])
    groups.sort(key=lambda group: order[id(group[0])])
    return [[glyph for piece in group for glyph in piece.row] for group in groups]


def _line(row: list[Glyph]) -> Line:
    drawn = [glyph for glyph in row if not glyph.guessed and glyph.text != " "] or row
    sizes = Counter([glyph.size for glyph in drawn])
    size = sizes.most_common(1)[0][0]
    line = Line(
        row,
        "",
        min([glyph.left for glyph in drawn]),
        max([glyph.right for glyph in drawn]),
        Counter([glyph.y for glyph in drawn if glyph.size == size]).most_common(1)[0][0],
        size,
    )
    line.glyphs = row = _raised(row, line)
    text = "".join([glyph.text for glyph in row])
    if not has_right_to_left(text):
        line.text = _left_to_right(row, text)
    return line


def _raised(row: list[Glyph], line: Line) -> list[Glyph]:
    """A row with small digits above the line written as such: ¹ is not 1."""
    if all(glyph.y == line.y for glyph in row):
        return row
    return [
        glyph._replace(text=SUPERSCRIPTS[glyph.text])
        if glyph.text in SUPERSCRIPTS
        and glyph.size < 0.85 * line.size
        and 0.15 * line.size < glyph.y - line.y
        else glyph
        for glyph in row
    ]


def _left_to_right(row: list[Glyph], text: str) -> str:
    """The text of a line without right-to-left letters."""
    if UNKNOWN in text:
        row = _without_rings(row)
    if any(one in text for one in _ACCENTS):
        row = _accented(row)
    if any(after.left < before.left - 0.5 * before.size for before, after in _neighbours(row)):
        row = _by_words(row)
    unspaced = any(map(is_unspaced, text[:: max(1, len(text) // 16)]))
    if unspaced:
        row = _without_guessed_spaces(row)
    text = " ".join("".join([glyph.text for glyph in row]).split()).translate(_LIGATURES)
    text = unspread(text) if unspaced else text
    text = without_unknown(text) if UNKNOWN in text else text
    return _IN_BRACKETS.sub(lambda one: one[0].translate(_LOWERED), text) if "[" in text else text


def _without_rings(row: list[Glyph]) -> list[Glyph]:
    """A row without unknown characters that are drawn around or over a letter, as in ©."""
    drawn = [glyph for glyph in row if not glyph.guessed]
    dropped = set()
    for before, after in pairwise(drawn):
        shared = min(before.right, after.right) - max(before.left, after.left)
        narrow = min(before.right - before.left, after.right - after.left)
        if shared > _OVER * narrow and UNKNOWN in (before.text, after.text):
            dropped.add(id(before if before.text == UNKNOWN else after))
    return [glyph for glyph in row if id(glyph) not in dropped]


def _neighbours(row: list[Glyph]) -> list[tuple[Glyph, Glyph]]:
    drawn = [glyph for glyph in row if not glyph.guessed]
    return list(pairwise(drawn))


def _by_words(row: list[Glyph]) -> list[Glyph]:
    """A row whose words are drawn out of order, from left to right."""
    words: list[list[Glyph]] = [[]]
    for before, after in zip([None, *row], row, strict=False):
        jumps = before and not after.guessed and after.left < before.left - 0.5 * before.size
        if after.text == " " or jumps:
            words.append([])
        if after.text != " ":
            words[-1].append(after)
    words = sorted(filter(None, words), key=lambda word: word[0].left)
    space = row[0]._replace(text=" ", guessed=True)
    return [glyph for word in words for glyph in (*word, space)]


def _without_guessed_spaces(row: list[Glyph]) -> list[Glyph]:
    """A row of a script without spaces, without those that pdfium saw between its letters."""
    kept: list[Glyph] = []
    for index, glyph in enumerate(row):
        if glyph.guessed and kept and index + 1 < len(row):
            beside = kept[-1].text, row[index + 1].text
            if all(map(is_unspaced, beside)):
                continue
        kept.append(glyph)
    return kept


def _accented(row: list[Glyph]) -> list[Glyph]:
    """A row with accents that stand over a letter put on it."""
    kept: list[Glyph] = []
    drawn = [glyph for glyph in row if not glyph.guessed]
    places = {id(glyph): index for index, glyph in enumerate(drawn)}
    skipped: set[int] = set()
    for glyph in row:
        index = places.get(id(glyph))
        if index is None or index in skipped:
            if index is None and not (kept and kept[-1].text in _ACCENTS):
                kept.append(glyph)
            continue
        accent = _ACCENTS.get(glyph.text)
        for beside in (index + 1, index - 1) if accent else ():
            if 0 <= beside < len(drawn) and _stands_on(glyph, drawn[beside]):
                letter = drawn[beside]
                whole = unicodedata.normalize("NFC", letter.text.replace("ı", "i") + str(accent))
                if len(whole) == 1 and beside > index:
                    skipped.add(beside)
                    kept.append(letter._replace(text=whole))
                    break
                if len(whole) == 1:
                    while kept and kept[-1].guessed:
                        kept.pop()
                    kept[-1] = letter._replace(text=whole)
                    break
        else:
            kept.append(glyph)
    return kept


def _stands_on(accent: Glyph, letter: Glyph) -> bool:
    """Whether an accent's middle is over a letter's middle."""
    if not letter.text.isalpha():
        return False
    middle, over = (accent.left + accent.right) / 2, (letter.left + letter.right) / 2
    return abs(middle - over) < 0.3 * max(letter.right - letter.left, 0.2 * letter.size)
