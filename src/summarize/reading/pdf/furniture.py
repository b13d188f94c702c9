"""What stands around the text of a page: running heads and feet, page numbers, footnotes."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from summarize.reading.pdf.characters import SUPERSCRIPTS
from summarize.reading.pdf.columns import Block
from summarize.reading.pdf.lines import Line
from summarize.reading.pdf.paragraphs import joined

RUNNING_HEAD, RUNNING_FOOT, PAGE_NUMBER = "running head", "running foot", "page number"
FOOTNOTE = "footnote"
# The parts of a page's height in which heads and feet stand.
_TOP, _BOTTOM = 0.86, 0.14
# Two places are the same within this many points; repeated on this share of the pages, or on three.
_SAME_PLACE = 6.0
_SHARE = 0.5
# Text smaller than this share of the body's is small print; a note stands in the lower part of a
# page.
_SMALL = 0.9
_NOTE_AREA = 0.55
# A row of more numbers than this, and of nothing else, is of a table.
_MOST_NUMBERS = 3
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:[^\W\d]{1,12}\.?\s*)?\W*\s*(?:\d{1,5}|[ivxlc]{1,7})\s*\W*"
    r"(?:\s*(?:[^\W\d]{1,6}\s*)?\W*\s*\d{1,5}\s*\W*(?:[^\W\d]{1,3})?)?",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(
    r"\s*[\[(]?(?P<mark>[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?![\d⁰¹²³⁴⁵⁶⁷⁸⁹]|[.,:]\d)|[*†‡§¶]{1,3})[\]).:]?\s*"
)
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_TO_SUPERSCRIPT = str.maketrans(SUPERSCRIPTS)
_FROM_SUPERSCRIPT = str.maketrans({raised: digit for digit, raised in SUPERSCRIPTS.items()})


@dataclass
class Sheet:
    """A page on its way.

    Attributes:
        number: from 0.
        height: in points, along the direction across its lines.
        floor: the lowest coordinate of that direction.
        blocks: the text in reading order.
        aside: what is set aside of it: kind and text.
    """

    number: int
    height: float
    floor: float
    blocks: list[Block]
    aside: list[tuple[str, str]]

    def place(self, line: Line) -> float:
        """How high on the page a line stands, from 0 to 1."""
        return (line.y - self.floor) / self.height if self.height else 0.5


def set_aside(sheets: list[Sheet]) -> None:
    """Move heads, feet, page numbers and footnotes of all pages out of their blocks."""
    size = _body_size(sheets)
    repeated = _repeated(sheets)
    heads = _heads_by_place(sheets, size)
    for sheet in sheets:
        edges = _edges(sheet)
        for block in sheet.blocks:
            kept = []
            for line in block.lines:
                kind = _kind(sheet, line, repeated, heads, edges)
                if kind:
                    sheet.aside.append((kind, line.text))
                else:
                    kept.append(line)
            block.lines = kept
        sheet.blocks = [block for block in sheet.blocks if block.lines]
    for sheet in sheets:
        _take_footnotes(sheet, size)


def looks_like_page_number(text: str) -> bool:
    """Whether a text is a page number, with or without a word or the number of pages."""
    return len(text) < 30 and _PAGE_NUMBER.fullmatch(text.strip()) is not None


def _body_size(sheets: list[Sheet]) -> float:
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for block in sheet.blocks:
            for line in block.lines:
                sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _key(text: str) -> str:
    """A text without its numbers; but a row of numbers alone is what it says."""
    key = _NUMBER.sub("#", text).strip().casefold()
    is_row = key.count("#") > _MOST_NUMBERS and not any(map(str.isalpha, key))
    return text.strip() if is_row else key


def _slot(line: Line, step: int = 0) -> int:
    return round(line.y / _SAME_PLACE) + step


def _repeated(sheets: list[Sheet]) -> set[tuple[str, int]]:
    """The texts, numbers aside, that stand at one height of several pages."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for sheet in sheets:
        for block in sheet.blocks:
            for line in block.lines:
                if not _BOTTOM < sheet.place(line) < _TOP:
                    seen[_key(line.text), _slot(line)].add(sheet.number)
    enough = max(2, min(3, len(sheets) * _SHARE))
    near = {
        (key, slot): set().union(*(seen.get((key, slot + step), ()) for step in (-1, 0, 1)))
        for key, slot in seen
    }
    return {place for place, pages in near.items() if len(pages) >= enough}


def _heads_by_place(sheets: list[Sheet], size: float) -> set[tuple[int, bool]]:
    """Places at which most pages have a line apart from the text: heads that name the section."""
    seen: dict[tuple[int, bool], int] = defaultdict(int)
    for sheet in sheets:
        lines = sorted(
            (line for block in sheet.blocks for line in block.lines), key=lambda one: -one.y
        )
        if len(lines) < 4:
            continue
        for outer, inner, top in ((lines[0], lines[1], True), (lines[-1], lines[-2], False)):
            apart = abs(outer.y - inner.y) > 1.7 * size
            if apart and outer.size <= 1.05 * size and not _BOTTOM < sheet.place(outer) < _TOP:
                seen[_slot(outer), top] += 1
    return {place for place, pages in seen.items() if pages >= max(3, 0.5 * len(sheets))}


def _edges(sheet: Sheet) -> tuple[float, float]:
    """The heights of the highest and the lowest line."""
    heights = [line.y for block in sheet.blocks for line in block.lines]
    return (max(heights), min(heights)) if heights else (0.0, 0.0)


def _kind(
    sheet: Sheet,
    line: Line,
    repeated: set[tuple[str, int]],
    heads: set[tuple[int, bool]],
    edges: tuple[float, float],
) -> str | None:
    place = sheet.place(line)
    number = looks_like_page_number(line.text)
    top = place > 0.5
    if line.artifact:
        return PAGE_NUMBER if number else RUNNING_HEAD if top else RUNNING_FOOT
    if _BOTTOM < place < _TOP:
        return None
    if not top and not number and _NOTE_MARK.match(line.text):
        return None  # a note that several pages have is a note
    if any((_key(line.text), _slot(line, step)) in repeated for step in (-1, 0, 1)):
        return PAGE_NUMBER if number else RUNNING_HEAD if top else RUNNING_FOOT
    outermost = abs(line.y - edges[0 if top else 1]) < 2
    if outermost and number:
        return PAGE_NUMBER
    if outermost and any((_slot(line, step), top) in heads for step in (-1, 0, 1)):
        return RUNNING_HEAD if top else RUNNING_FOOT
    return None


def _take_footnotes(sheet: Sheet, size: float) -> None:
    """Move the notes at the foot of each column aside, and their marks in the text with them."""
    text = [line.text for block in sheet.blocks for line in block.lines]
    called = {mark for one in text for mark in _RAISED.findall(one[1:])}
    notes: list[str] = []
    for block in sheet.blocks:
        start = _notes_from(sheet, block.lines, size, called)
        if start == 0 and len(sheet.blocks) == 1:
            continue
        for line in block.lines[start:]:
            if notes and not _begins_note(line.text, notes[-1]):
                notes[-1] = joined(notes[-1], line.text)
            else:
                notes.append(line.text)
        block.lines = block.lines[:start]
    sheet.blocks = [block for block in sheet.blocks if block.lines]
    sheet.aside += [(FOOTNOTE, note) for note in notes]
    found = filter(None, map(_NOTE_MARK.match, notes))
    marks = {one["mark"].translate(_FROM_SUPERSCRIPT).translate(_TO_SUPERSCRIPT) for one in found}
    if marks:
        for block in sheet.blocks:
            for line in block.lines:
                line.text = _RAISED.sub(
                    lambda one: "" if one[0] in marks else one[0], line.text
                ).strip()


def _is_row(text: str) -> bool:
    """Whether a text has numbers and no letters, as a row of a table has."""
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def _begins_note(text: str, before: str) -> bool:
    """Whether a line begins the next note: by a raised mark, a sign, or the next number."""
    found, last = _NOTE_MARK.match(text), _NOTE_MARK.match(before)
    if found and last and _RAISED.match(last["mark"]):
        return _RAISED.match(found["mark"]) is not None
    if not found or not last or not found["mark"].isdecimal() or not last["mark"].isdecimal():
        return found is not None
    return int(found["mark"]) == int(last["mark"]) + 1


def _notes_from(sheet: Sheet, lines: list[Line], size: float, called: set[str]) -> int:
    """From which line on a block has notes: small print, or a raised mark that the text has too."""
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if sheet.place(line) > _NOTE_AREA:
            break
        raised = _RAISED.match(line.text)
        if raised and raised[0] in called:
            start = index
        if line.size >= _SMALL * size:
            continue
        mark = _NOTE_MARK.match(line.text)
        if (
            mark
            and not _is_row(line.text[mark.end() :])
            and all(one.size < _SMALL * size for one in lines[index:start])
        ):
            start = index
    return start
