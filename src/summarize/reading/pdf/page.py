"""One page before its layout: the pieces of its lines, and what is no text of it."""

from dataclasses import dataclass, field
from typing import Any

from summarize.reading.pdf import (
    annotations,
    characters,
    forms,
    glyph_numbers,
    right_to_left,
    vertical,
)
from summarize.reading.pdf.lines import Line, pieces
from summarize.reading.pdf.pdfium import Calls

ROTATED, HIDDEN = "rotated text", "outside the page"
_IMAGE, _LOOKED_AT = 3, 2_000
Box = tuple[float, float, float, float]
Turned = dict[int, list[characters.Glyph]]


@dataclass
class Page:
    """A page before its layout.

    Attributes:
        number: from 0.
        lines: the pieces of its lines that run in the direction of most.
        floor: the lowest coordinate of that direction.
        height: of the page, from there.
        aside: what is no part of the text: kind and lines.
        notes: what is written into forms and onto the page.
        known, unknown: how many characters have a letter that the file tells, and have none.
        work: how long it took, in plain characters.
        is_picture: it has pictures and no text.
    """

    number: int
    lines: list[Line] = field(default_factory=list)
    floor: float = 0.0
    height: float = 0.0
    aside: list[tuple[str, list[Line]]] = field(default_factory=list)
    notes: list[annotations.Note] = field(default_factory=list)
    known: int = 0
    unknown: int = 0
    work: int = 0
    is_picture: bool = False


def read_page(document: Any, page: Any, number: int, calls: Calls) -> Page:  # noqa: ANN401
    """A page of pdfium that is open.

    Raises:
        ValueError: it cannot be read.
    """
    found = _characters(page, calls)
    unknown = glyph_numbers.name(found.numbered, found.unknown)
    corners = _corners(page)
    turned, artifacts = dict(found.turned), found.artifacts
    turned[0], downwards = vertical.parted(turned.get(0, []))
    turned[vertical.DOWNWARDS] = turned.get(vertical.DOWNWARDS, []) + downwards
    if _letters(artifacts) > _letters(turned):  # then the marks mean something else
        turned, artifacts = _together(turned, artifacts), {}
    main = max(turned, key=lambda angle: len(turned[angle]), default=0)
    _, floor, _, top = characters.box_of(corners, main)
    read = Page(number, floor=floor, height=top - floor)
    for angle, glyphs in turned.items():
        inside = characters.box_of(corners, angle)
        kept, hidden = _parted(_lines(glyphs), inside)
        if hidden:
            read.aside.append((HIDDEN, hidden))
        if angle == main:
            read.lines = kept
        elif kept:
            read.aside.append((ROTATED, kept))
    for angle, glyphs in artifacts.items():
        marked = _lines(glyphs)
        if angle == main:
            for line in marked:
                line.artifact = True
            read.lines += marked
        elif marked:
            read.aside.append((ROTATED, marked))
    read.known, read.unknown = _letters(found.turned), unknown
    read.work = read.known + found.operations // 2
    read.work += sum(len(line.units) for line in read.lines)
    read.notes = annotations.read(page)
    _fill(read, document, page, main, calls)
    if not read.lines and not read.aside and not read.notes:
        read.is_picture = _has_picture(page)
    return read


def _characters(page: Any, calls: Calls) -> characters.Page:  # noqa: ANN401
    from pypdfium2 import raw

    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        raise ValueError("has no text page")
    try:
        return characters.read(text_page, calls)
    finally:
        raw.FPDFText_ClosePage(text_page)


def _fill(read: Page, document: Any, page: Any, main: int, calls: Calls) -> None:  # noqa: ANN401
    """Add what stands in the fields of a form where it stands."""
    fields = forms.widgets(page)
    filled = forms.drawn(document, read.number, page, calls) if fields else None
    if filled is None:
        return
    found: list[Line] = []
    pressed: list[Line] = []
    there = {(line.text, *line.units) for line in read.lines}
    for line in _lines(filled.turned.get(main, [])):
        if (line.text, *line.units) in there and _is_drawn(line, read.lines):
            continue  # the page shows it as well
        (pressed if forms.is_pressed(line, fields) else found).append(line)
    read.notes = [one for one in read.notes if not (one.value and forms.says(filled, one.value))]
    read.lines = forms.placed(read.lines, found)
    if pressed:
        read.aside.append((forms.BUTTON, pressed))


def _is_drawn(line: Line, lines: list[Line]) -> bool:
    """Whether a page has the same words in the same place."""
    return any(
        (one.text, one.units) == (line.text, line.units)
        and abs(one.y - line.y) < line.size
        and abs(one.x0 - line.x0) < line.size
        for one in lines
    )


def _corners(page: Any) -> list[tuple[float, float]]:  # noqa: ANN401
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    return [(x, y) for x in (box.left, box.right) for y in (box.bottom, box.top)]


def _lines(glyphs: list[characters.Glyph]) -> list[Line]:
    lines = pieces(glyphs)
    right_to_left.see(lines)
    return lines


def _letters(turned: Turned) -> int:
    return sum(map(len, turned.values()))


def _together(one: Turned, other: Turned) -> Turned:
    return {angle: one.get(angle, []) + other.get(angle, []) for angle in {**one, **other}}


def _parted(lines: list[Line], box: Box) -> tuple[list[Line], list[Line]]:
    """Lines on the page, and those beside it."""
    inside = [line for line in lines if _is_inside(line, box)]
    if len(inside) == len(lines):
        return lines, []
    return inside, [line for line in lines if not _is_inside(line, box)]


def _is_inside(line: Line, box: Box) -> bool:
    left, bottom, right, top = box
    if right - left < 10 or top - bottom < 10:  # a page without a size
        return True
    return line.x1 > left - 2 and line.x0 < right + 2 and bottom - 2 < line.y < top + 2


def _has_picture(page: Any) -> bool:  # noqa: ANN401
    from pypdfium2 import raw

    return any(
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index)) == _IMAGE
        for index in range(min(raw.FPDFPage_CountObjects(page), _LOOKED_AT))
    )
