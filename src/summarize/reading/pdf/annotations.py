"""What is written into the fields of a form, and in notes on a page."""

from dataclasses import dataclass
from typing import Any

from summarize.reading.pdf.metadata import answer

FIELD, NOTE, BOX = "form field", "annotation", "text box"
# Kinds of annotations: notes on a page, text boxes, marked words, stamps; fields of a form.
_TEXT, _FREE_TEXT, _WIDGET = 1, 3, 20
_NOTES = frozenset([_TEXT, _FREE_TEXT, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 17])
_MOST = 5_000
# Values of a box that is not ticked; and of one that is, which say nothing without a label.
_UNSAID = frozenset(["", "Off"])
_TICKED = frozenset(["Yes", "On", "1"])


@dataclass(frozen=True)
class Note:
    """One of them: its kind, and its text; of a field, with its label before the value."""

    kind: str
    text: str
    value: str = ""


def read(page: Any) -> list[Note]:  # noqa: ANN401
    """The filled-in fields and the notes of a page of pdfium."""
    from pypdfium2 import raw

    found: list[Note] = []
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind == _WIDGET:
            value, label = _string(annotation, b"V"), _string(annotation, b"TU")
            if value not in _UNSAID and (label or value not in _TICKED):
                found.append(Note(FIELD, f"{label}: {value}" if label else value, value))
        elif kind in _NOTES:
            text = _string(annotation, b"Contents")
            if text:
                is_box = kind == _FREE_TEXT
                found.append(Note(BOX if is_box else NOTE, text, text if is_box else ""))
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def _string(annotation: Any, key: bytes) -> str:  # noqa: ANN401
    from pypdfium2 import raw

    def ask(buffer: Any, size: int) -> int:  # noqa: ANN401
        return int(raw.FPDFAnnot_GetStringValue(annotation, key, buffer, size))

    return " ".join(answer(ask).split())
