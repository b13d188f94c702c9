"""What is filled into the fields of a form, read where it is drawn: beside the words before it.

A field has an appearance of its own, which is no part of the page. It is drawn onto the page in
memory; what the page then has more than before is what stands in the fields.
"""

import ctypes
from typing import Any, NamedTuple

from summarize.reading.pdf import characters
from summarize.reading.pdf.lines import Line
from summarize.reading.pdf.pdfium import Calls

BUTTON = "form button"
# Kinds of annotations: text boxes, which name fields that stand beside them, and fields.
_BOX, _WIDGET, _PUSH_BUTTON = 3, 20, 1 << 16
_NORMAL, _ON_A_SCREEN, _DONE = 0, 0, 1
# Fields of a page that are looked at; and pairs of a line and a field: with more, fields come last.
_MOST, _MOST_PAIRS = 2_000, 200_000
# In heights of the font: how far a line may stand off the row of a field.
_SAME_ROW = 0.6


class Widget(NamedTuple):
    """A field with an appearance: its edges on the page, and whether it is there to be pressed."""

    left: float
    bottom: float
    right: float
    top: float
    is_button: bool


def widgets(page: Any) -> list[Widget]:  # noqa: ANN401
    """The fields of a page of pdfium that are drawn."""
    from pypdfium2 import raw

    count = raw.FPDFPage_GetAnnotCount(page)
    found: list[Widget] = []
    for index in range(count if count <= _MOST else 0):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        if raw.FPDFAnnot_GetSubtype(annotation) == _WIDGET and (
            raw.FPDFAnnot_GetAP(annotation, _NORMAL, None, 0) > 2
        ):
            box, flags = raw.FS_RECTF(), ctypes.c_float()
            raw.FPDFAnnot_GetRect(annotation, box)
            raw.FPDFAnnot_GetNumberValue(annotation, b"Ff", flags)
            is_button = bool(int(flags.value) & _PUSH_BUTTON) and _is_of(annotation, b"Btn")
            found.append(Widget(box.left, box.bottom, box.right, box.top, is_button))
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def _is_of(annotation: Any, kind: bytes) -> bool:  # noqa: ANN401
    from pypdfium2 import raw

    letters = ctypes.create_string_buffer(16)
    buffer = ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFAnnot_GetStringValue(annotation, b"FT", buffer, 16)
    return letters.raw.decode("utf-16-le").startswith(kind.decode() + "\0")


def drawn(document: Any, number: int, page: Any, calls: Calls) -> characters.Page | None:  # noqa: ANN401
    """The characters in the fields of a page; None where they cannot be told from the page's own.

    The page is changed in memory, and must not be read again.
    """
    from pypdfium2 import raw

    before = _text(page)
    for index in range(raw.FPDFPage_GetAnnotCount(page) - 1, -1, -1):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        kind = raw.FPDFAnnot_GetSubtype(annotation) if annotation else 0
        if annotation:
            raw.FPDFPage_CloseAnnot(annotation)
        if kind not in (_BOX, _WIDGET):
            raw.FPDFPage_RemoveAnnot(page, index)
    if raw.FPDFPage_Flatten(page, _ON_A_SCREEN) != _DONE:
        return None
    again = raw.FPDF_LoadPage(document, number)
    if not again:
        return None
    text_page = raw.FPDFText_LoadPage(again)
    try:
        if not text_page or not _codes(text_page).startswith(before):
            return None
        return characters.read(text_page, calls, len(before) // 2)
    except ValueError:
        return None
    finally:
        if text_page:
            raw.FPDFText_ClosePage(text_page)
        raw.FPDF_ClosePage(again)


def _text(page: Any) -> bytes:  # noqa: ANN401
    from pypdfium2 import raw

    text_page = raw.FPDFText_LoadPage(page)
    try:
        return _codes(text_page) if text_page else b""
    finally:
        if text_page:
            raw.FPDFText_ClosePage(text_page)


def _codes(text_page: Any) -> bytes:  # noqa: ANN401
    """The characters of a page, two bytes each, as many as there are."""
    from pypdfium2 import raw

    count = max(0, int(raw.FPDFText_CountChars(text_page)))
    codes = (ctypes.c_ushort * count)()
    for index in range(count):
        codes[index] = raw.FPDFText_GetUnicode(text_page, index) & 0xFFFF
    return bytes(codes)


def says(page: characters.Page, value: str) -> bool:
    """Whether a value stands in what is drawn."""
    wanted = _squeezed(value)
    for glyphs in page.turned.values():
        text = _squeezed("".join([glyph.text for glyph in glyphs]))
        if wanted in text or wanted[::-1] in text:
            return True
    return False


def _squeezed(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def is_pressed(line: Line, fields: list[Widget]) -> bool:
    """Whether a line stands in a button."""
    x = (line.x0 + line.x1) / 2
    return any(
        one.is_button and one.left <= x <= one.right and one.bottom <= line.y <= one.top
        for one in fields
    )


def placed(lines: list[Line], fields: list[Line]) -> list[Line]:
    """Lines of a page with those of fields beside the words that name each of them."""
    if len(lines) * len(fields) > _MOST_PAIRS:
        return lines + fields
    ordered = [[], *([line] for line in lines)]  # nothing, and each line, with what follows it
    where = {id(line): place for place, line in enumerate(lines, 1)}
    seen = list(lines)
    for field in sorted(fields, key=lambda one: (-one.y, one.x0)):
        label, follows = _label(field, seen)
        place = where[id(label)] if label else 0
        group = ordered[place]
        at = next((at for at, one in enumerate(group) if one is label), -1)
        group.insert(at + follows if at >= 0 else len(group), field)
        where[id(field)] = place
        seen.append(field)
    return [line for group in ordered for line in group]


def _label(field: Line, lines: list[Line]) -> tuple[Line | None, bool]:
    """The line that names a field, and whether the field follows it: in its row, or else above it.

    What is ticked stands before its name, or after.
    """
    nearest, label, follows = float("inf"), None, True
    is_tick = len(field.text) == 1 and not field.text.isalnum()
    for one in lines:
        if abs(one.y - field.y) >= _SAME_ROW * max(one.size, field.size):
            continue
        left, right = field.x0 - one.x1, one.x0 - field.x1
        before, after = (right, left) if one.units else (left, right)
        if -one.size <= before < nearest:
            nearest, label, follows = before, one, True
        if is_tick and -one.size <= after < nearest:
            nearest, label, follows = after, one, False
    if label:
        return label, follows
    above = [one for one in lines if one.y > field.y]
    over = [one for one in above if one.x0 < field.x1 and field.x0 < one.x1]
    return min(over or above, key=lambda one: one.y, default=None), True
