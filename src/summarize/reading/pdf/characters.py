"""The characters of a page as pdfium finds them, in the order of the file."""

import ctypes
import math
from functools import lru_cache
from typing import Any, NamedTuple

from summarize.reading.pdf.letters import MARK, RIGHT, hong_kong, kind
from summarize.reading.pdf.pdfium import Calls

# Characters that bullets of the Symbol and Wingdings fonts come out as.
_BULLETS = frozenset(map(chr, (0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8, 0xF0FC, 0xF076)))
# A character that is drawn, and that no letter is known for.
UNKNOWN = "\ufffd"
# In heights of the font: ink that is more than this high and wide is some letter; or some mark.
_INK, _DOT = 0.12, 0.02
_NOT_TEXT = frozenset([0, 0xFFFE, 0xFFFF, 0xFEFF])
_SPACES = frozenset(" \t\u00a0\u2002\u2003\u2009\u3000")
_SOFT_HYPHEN = "\u00ad"
_NO_WIDTH = 0.01
# A digit drawn so high in its font is a mark: some fonts have such digits, of the usual size.
_RAISED = 0.2
SUPERSCRIPTS = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
_LAST_CHARACTER = 0x10FFFF
# Letters of Arabic that a line may join to the next one; and the character for such a line.
_FIRST_JOINED, _LAST_JOINED, _TATWEEL = "\u0620", "\u06d3", "\u0640"
# A piece of such a line: its least width in its own height, its share of the room that it takes,
# and how far it may stand off the baseline in its own height.
_STRIP_WIDTH, _STRIP_FILLS, _STRIP_OFF = 1.4, 0.95, 0.4
# Codes below these are of plain letters, but for a space; and of scripts that run to the right.
_LAST_PLAIN, _NO_BREAK, _LAST_LOW = 0x100, 0xA0, 0x590
# A page of more characters than this is a bomb, not a page.
MAX_CHARACTERS = 400_000


class Glyph(NamedTuple):
    """One character where it is drawn.

    Attributes:
        text: the character; of a hyphen at a line's end that pdfium knows for one, U+00AD.
        x, y: its origin on the baseline, in points; turned, for text that runs another way.
        left, right: its extent along the line.
        size: the height of its font, in points.
        source: a number for the drawing operation that it comes from.
        guessed: a space that the file does not have, and that pdfium puts where it sees a gap.
    """

    text: str
    x: float
    y: float
    left: float
    right: float
    size: float
    source: int
    guessed: bool


class Operation(NamedTuple):
    """What the characters of one drawing operation share.

    Attributes:
        size: the height of the font, in points.
        angle: the direction in which the text runs, in degrees from 0 to 359.
        artifact: the file marks it as no part of the content: a head, a foot, a page number.
        is_numbered: its font names no letters, or not the first of these.
        is_level: its characters stand on one line across the page, if it does not run downwards.
    """

    size: float
    angle: int
    artifact: bool
    is_numbered: bool
    is_level: bool


class Numbered(NamedTuple):
    """A glyph whose font names no letter.

    Attributes:
        glyphs, place: the list that it stands in, and where.
        number: of the glyph in its font, or its code.
        letter: what the font's file says that this number is; empty where it says nothing.
    """

    glyphs: list[Glyph]
    place: int
    number: int
    letter: str


class Page(NamedTuple):
    """The characters of one page.

    Attributes:
        turned: its glyphs by the direction in which they run, in degrees; those of `artifacts` left
            out. Their coordinates are turned so that every line runs to the right.
        artifacts: the glyphs that the file marks as artifacts, the same way.
        numbered: those whose font names no letters.
        unknown: how many characters have no letter that the file tells.
        operations: from how many drawing operations they come.
    """

    turned: dict[int, list[Glyph]]
    artifacts: dict[int, list[Glyph]]
    numbered: list[Numbered]
    unknown: int
    operations: int


def read(text_page: Any, calls: Calls, start: int = 0) -> Page:  # noqa: ANN401, PLR0912, PLR0915 - one loop, for speed
    """The characters of a text page of pdfium, from one on.

    Raises:
        ValueError: the page has too many.
    """
    page = Page({}, {}, [], 0, 0)
    address = ctypes.cast(text_page, ctypes.c_void_p).value or 0
    calls.begin_page()
    count = _count(text_page)
    if count > MAX_CHARACTERS:
        raise ValueError(f"has {count:,} characters")
    operations: dict[int, Operation] = {}
    known: Operation | None = None
    last_source, level, height, before = -1, 0, 0.0, " "
    here: list[Glyph] = []
    letters = _Letters(address, calls)
    codes = calls.codes(address, count)
    unicode, text_object, box = calls.unicode, calls.text_object, calls.box
    for index in range(start, count):
        number = codes[index] if codes else unicode(address, index)
        is_plain = 32 <= number < _LAST_PLAIN and number != _NO_BREAK
        if is_plain and not _FIRST_JOINED <= before <= _LAST_JOINED:
            text = chr(number)
        else:
            text = letters.text_of(number, index, before)
            if not text:
                continue
        source = text_object(address, index) or 0
        is_first = source != last_source and source
        if is_first:
            known = operations.get(source) or _operation(source, address, index, calls)
            operations[source] = known
            last_source = source
            group = page.artifacts if known.artifact else page.turned
            here = group.setdefault(known.angle, [])
        if known is None:
            continue
        if source and (known.is_numbered or text == UNKNOWN):
            number = unicode(address, index)  # all of it
            letter = calls.letters(source).get(number, "")
            page.numbered.append(Numbered(here, len(here), number, letter))
        if source == level and is_plain:  # as high as the one before it, from its left on
            calls.read_box(address, index)
            x, y = box.left, height
        else:
            calls.read_place(address, index)
            x, y = calls.x.value, calls.y.value
            if is_first:
                level, height = 0, y
            elif source and known.is_level and y == height:
                level = source
        if "0" <= text <= "9" and here and not before.isdecimal():
            calls.read_ink(address, index)
            text = SUPERSCRIPTS[text] if calls.ink[2] - y > _RAISED * known.size else text
        before = text
        guessed = not source or (text == " " and box.right - box.left < _NO_WIDTH)
        if known.angle:
            here.append(_turned(text, calls, known, source))
        else:
            here.append(Glyph(text, x, y, box.left, box.right, known.size, source, guessed))
    return page._replace(unknown=letters.unknown, operations=len(operations))


def box_of(corners: list[tuple[float, float]], angle: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a page's corners, turned as the text of that direction is."""
    cos, sin = _turn(angle)
    across = [x * cos + y * sin for x, y in corners]
    up = [y * cos - x * sin for x, y in corners]
    return min(across), min(up), max(across), max(up)


def _ink(address: int, index: int, calls: Calls) -> float:
    """The height or width of what is drawn, in heights of the font, whichever is less."""
    calls.read_ink(address, index)
    calls.read_matrix(address, index)
    left, right, bottom, top = calls.ink
    size = abs(calls.font_size(address, index) * math.hypot(calls.matrix.c, calls.matrix.d))
    return min(right - left, top - bottom) / size if size else 0.0


def _is_strip(address: int, index: int, calls: Calls) -> bool:
    """Whether a character is drawn as a piece of the line that joins letters of Arabic.

    Programs that justify by longer lines write them without a letter of their own, and they come
    out as any character: a plus, a digit.
    """
    calls.read_place(address, index)
    calls.read_ink(address, index)
    left, right, bottom, top = calls.ink
    height, width = top - bottom, right - left
    return (
        0 < height < width / _STRIP_WIDTH
        and width >= _STRIP_FILLS * (calls.box.right - calls.box.left)
        and -_STRIP_OFF < (bottom - calls.y.value) / height < 2 * _STRIP_OFF
    )


class _Letters:
    """What the characters of a page are that are no plain ones.

    Attributes:
        unknown: how many of them had no letter.
    """

    def __init__(self, address: int, calls: Calls) -> None:
        self.address, self.calls = address, calls
        self.unknown, self.high = 0, 0

    def text_of(self, code: int, index: int, before: str) -> str:
        """The text of a character; nothing, where it is none by itself.

        Args:
            code: what pdfium takes it for.
            index: its place on the page.
            before: the text of the character before it.
        """
        if 0xD800 <= code < 0xE000:
            text = self._whole(code)
        elif code < _LAST_LOW:
            text = self._low(code, index, before)
        elif self.calls.unmapped(self.address, index) or code > _LAST_CHARACTER:
            text = UNKNOWN  # what is said is a number of the font's own
        elif code in _NOT_TEXT:
            text = self._hyphen(index)
        elif chr(code) in _SPACES:
            text = self._blank(index, before)
        else:
            text = chr(code)
        if 0xE000 <= code < 0xF900 and text != UNKNOWN:
            text = self._private(text, before)
        self.unknown += text == UNKNOWN
        return text

    def _private(self, text: str, before: str) -> str:
        """What a character for private use is known to be, or itself."""
        if text in _BULLETS:
            return "•"
        known = hong_kong(text) if "\u3400" <= before <= "\u9fff" else None
        self.unknown += known is None
        return known or text

    def _whole(self, code: int) -> str:
        """A letter outside the first plane, with its second half."""
        if code < 0xDC00:
            self.unknown += bool(self.high)  # one that has no second half
            self.high = code
            return ""
        high, self.high = self.high, 0
        return chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00) if high else UNKNOWN

    def _low(self, code: int, index: int, before: str) -> str:
        is_joined = code != 32 and _FIRST_JOINED <= before <= _LAST_JOINED
        if is_joined and _is_strip(self.address, index, self.calls):
            return _TATWEEL
        if code >= 32 and code != _NO_BREAK:
            is_numbered = code >= _LAST_PLAIN and self.calls.unmapped(self.address, index)
            return UNKNOWN if is_numbered else chr(code)
        if code in (10, 13) and not self.calls.unmapped(self.address, index):
            return ""
        if not code:
            is_drawn = _ink(self.address, index, self.calls) > _INK
            return UNKNOWN if is_drawn else self._hyphen(index)
        return self._blank(index, before)

    def _hyphen(self, index: int) -> str:
        return _SOFT_HYPHEN if self.calls.hyphen(self.address, index) else ""

    def _blank(self, index: int, before: str) -> str:
        """What a character without a letter is: a hyphen, a letter, a mark on one, or a space."""
        if self.calls.hyphen(self.address, index):
            return _SOFT_HYPHEN
        ink = _ink(self.address, index, self.calls)
        if ink > _INK:
            return UNKNOWN
        return "" if ink > _DOT and kind(before) in (RIGHT, MARK) else " "


def _count(text_page: Any) -> int:  # noqa: ANN401
    from pypdfium2 import raw

    return max(0, int(raw.FPDFText_CountChars(text_page)))


@lru_cache(360)
def _turn(angle: int) -> tuple[float, float]:
    return math.cos(math.radians(angle)), math.sin(math.radians(angle))


def _turned(text: str, calls: Calls, known: Operation, source: int) -> Glyph:
    """A glyph in coordinates in which its line runs to the right."""
    cos, sin = _turn(known.angle)
    box = calls.box
    x = calls.x.value * cos + calls.y.value * sin
    y = calls.y.value * cos - calls.x.value * sin
    ends = [
        across * cos + up * sin for across in (box.left, box.right) for up in (box.bottom, box.top)
    ]
    quarter = known.angle % 90 == 0
    left, right = (min(ends), max(ends)) if quarter else (x, x + known.size * 0.5)
    return Glyph(text, x, y, left, right, known.size, source, not source)


def _operation(source: int, address: int, index: int, calls: Calls) -> Operation:
    calls.read_matrix(address, index)
    matrix = calls.matrix
    size, angle = _size_and_angle(
        calls.font_size(address, index), matrix.a, matrix.b, matrix.c, matrix.d
    )
    is_numbered = calls.unmapped(address, index) == 1
    is_level = not angle and not matrix.b and not matrix.c
    return Operation(size, angle, calls.is_artifact(source), is_numbered, is_level)


@lru_cache(1024)
def _size_and_angle(font: float, a: float, b: float, c: float, d: float) -> tuple[float, int]:
    """The height of a font, and the direction of its lines in degrees, by its matrix."""
    size = font * math.hypot(c, d)
    angle = 0
    if b or a < 0 or not a:
        angle = round(math.degrees(math.atan2(b, a))) % 360
        angle = round(angle / 90) * 90 % 360 if min(angle % 90, -angle % 90) <= 3 else angle
        if angle == 180 and d > 0:  # mirrored, not turned
            angle = 0
    if size < 0:  # upside down
        angle = (angle + 180) % 360
    return round(abs(size), 2), angle
