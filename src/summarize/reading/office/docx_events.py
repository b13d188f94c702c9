"""The events of one part of a Word file as text: of the document, its notes, heads and feet."""

from collections.abc import Callable
from typing import ClassVar

from summarize.reading.flow import Flow, plain
from summarize.reading.office.docx_styles import is_on
from summarize.reading.office.xml_events import Ignoring

# What is not text, or is text of another time: properties as they were before a tracked change.
_SKIPPED = frozenset(
    (
        "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange",
        "w:tcPrChange", "w:tblGridChange", "w:tblPrExChange", "w:numberingChange",
    )
)  # fmt: skip
_TEXT = frozenset(("w:t", "w:delText", "m:t", "a:t", "c:v"))
_CHARACTERS = {
    "w:tab": " ", "w:ptab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-",
    # A formula on one line: a fraction has a stroke, a power its sign.
    "m:den": "/", "m:sup": "^",
    # The values of one axis of a chart stand on one line.
    "c:pt": " ",
}  # fmt: skip
# What is around text that is in the file and not shown, or not part of the running text.
_ASIDE = {
    "w:del": "deleted", "w:moveFrom": "deleted", "w:rt": "reading", "w:object": "embedded object",
}  # fmt: skip
# Elements that say in an attribute what they show.
_STATED = {"v:textpath": ("string", "word art"), "w:listEntry": ("w:val", "choice")}
_NOTES = {"w:footnote": "footnote", "w:endnote": "endnote", "w:comment": "comment"}
_NO_NOTES = ("separator", "continuationSeparator", "continuationNotice")
_MAX_CODE = 100
_FIELDS = {"TOC": "contents", "PAGE": "page number", "NUMPAGES": "page number"}


class _Field:
    """A field: its code, whether its result has begun, and the kind of text that it stands in."""

    def __init__(self, outer: str | None) -> None:
        self.code = ""
        self.is_result = False
        self._outer = outer

    @property
    def kind(self) -> str | None:
        """What its text is; None for the body."""
        if self._outer or not self.is_result:
            return self._outer or "field"
        return _FIELDS.get(self.code.split(None, 1)[0].upper()) if self.code.strip() else None


class PartReader(Ignoring):
    """Takes the events of the document, or of its notes, heads, feet and comments.

    Args:
        hidden_styles: ids of styles whose text is hidden.
        embedded: texts of embedded files by the ids of their relations.

    Attributes:
        flow: the lines.
        title: the first paragraph in the style for titles.
    """

    def __init__(self, hidden_styles: set[str], embedded: dict[str, str] | None = None) -> None:
        self.flow = Flow()
        self.title: str | None = None
        self._hidden_styles = hidden_styles
        self._embedded = embedded or {}
        self._skipped = 0
        # How often something was said before each of the alternatives around.
        self._choices: list[int] = []
        self._said = 0
        self._aside: list[str] = []
        self._fields: list[_Field] = []
        self._controls: list[str | None] = []
        self._notes: list[bool] = []
        self._is_text = False
        self._is_code = False
        self._in_paragraph_properties = 0
        self._is_run_hidden = False
        self._is_paragraph_hidden = [False]
        self._is_title = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element starts."""
        if self._skipped:
            self._skipped += 1
        elif tag in _TEXT:
            self._is_text = True
        elif tag in _CHARACTERS and self.flow.paragraph and not self._in_paragraph_properties:
            self._add(_CHARACTERS[tag])
        elif tag in _SKIPPED:
            self._skipped = 1
        elif tag in _ASIDE:
            self._start_aside(tag)
        elif tag in _STATED:
            name, kind = _STATED[tag]
            self.flow.set_aside(kind, attributes.get(name, ""))
        elif (method := self._STARTS.get(tag)) is not None:
            method(self, attributes)
        elif tag in _NOTES:
            self._notes.append(attributes.get("w:type") not in _NO_NOTES)
            self.flow.start_part()

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif tag in _TEXT:
            self._is_text = False
        elif tag in _ASIDE:
            if self._aside:
                self._aside.pop()
        elif (method := self._ENDS.get(tag)) is not None:
            method(self)
        elif tag in _NOTES and self._notes:
            text = " ".join(self.flow.end_part())
            if self._notes.pop():
                self.flow.set_aside(_NOTES[tag], text)

    def data(self, text: str) -> None:
        """Characters."""
        if self._skipped:
            return
        if self._is_text:
            self._add(text.replace("\n", " "))
        elif self._is_code and self._fields and len(self._fields[-1].code) < _MAX_CODE:
            self._fields[-1].code += text[:_MAX_CODE]

    def _add(self, text: str) -> None:
        if not self.flow.paragraph and not text.strip():
            return
        self._said += not text.isspace()
        self.flow.add(text, self._kind())

    def _kind(self) -> str | None:
        """What text here is; None for the body."""
        if self._aside:
            return self._aside[-1]
        if self._is_run_hidden or self._is_paragraph_hidden[-1]:
            return "hidden"
        if self._fields and self._fields[-1].kind:
            return self._fields[-1].kind
        return self._controls[-1] if self._controls else None

    def _start_aside(self, tag: str) -> None:
        if tag == "w:del" and self._in_paragraph_properties and self.flow.paragraph:
            # The mark at its end was deleted: it goes on in the next one.
            self.flow.paragraph.joins_next = True
        self._aside.append(_ASIDE[tag])

    def _start_paragraph(self, _: dict[str, str]) -> None:
        self.flow.start_paragraph()
        self._is_paragraph_hidden.append(False)

    def _end_paragraph(self) -> None:
        paragraph = self.flow.paragraph
        if paragraph and self._is_title and self.title is None:
            self.title = plain("".join(text for kind, text in paragraph.pieces if not kind)) or None
        self._is_title = False
        while self._fields and not self._fields[-1].is_result:
            # A field that never comes to its result must not swallow the rest.
            self._fields.pop()
        if len(self._is_paragraph_hidden) > 1:
            self._is_paragraph_hidden.pop()
        self.flow.end_paragraph()

    def _start_run(self, _: dict[str, str]) -> None:
        self._is_run_hidden = False

    def _end_run(self) -> None:
        self._is_run_hidden = False

    def _start_paragraph_properties(self, _: dict[str, str]) -> None:
        self._in_paragraph_properties += 1

    def _end_paragraph_properties(self) -> None:
        self._in_paragraph_properties = max(0, self._in_paragraph_properties - 1)

    def _vanish(self, attributes: dict[str, str]) -> None:
        if not self._in_paragraph_properties:
            self._is_run_hidden = is_on(attributes)

    def _run_style(self, attributes: dict[str, str]) -> None:
        if not self._in_paragraph_properties and attributes.get("w:val") in self._hidden_styles:
            self._is_run_hidden = True

    def _paragraph_style(self, attributes: dict[str, str]) -> None:
        style = attributes.get("w:val", "")
        self._is_paragraph_hidden[-1] = style in self._hidden_styles
        self._is_title = style.lower() == "title"

    def _frame(self, attributes: dict[str, str]) -> None:
        if self.flow.paragraph and attributes.get("w:dropCap") in ("drop", "margin"):
            self.flow.paragraph.is_initial = True

    def _open_field(self) -> None:
        self._fields.append(_Field(self._fields[-1].kind if self._fields else None))

    def _field_mark(self, attributes: dict[str, str]) -> None:
        mark = attributes.get("w:fldCharType")
        if mark == "begin":
            self._open_field()
        elif mark == "separate" and self._fields:
            self._fields[-1].is_result = True
        elif mark == "end" and self._fields:
            self._fields.pop()

    def _start_simple_field(self, attributes: dict[str, str]) -> None:
        self._open_field()
        self._fields[-1].code = attributes.get("w:instr", "")
        self._fields[-1].is_result = True

    def _end_simple_field(self) -> None:
        if self._fields:
            self._fields.pop()

    def _start_code(self, _: dict[str, str]) -> None:
        self._is_code = True

    def _end_code(self) -> None:
        self._is_code = False

    def _start_control(self, _: dict[str, str]) -> None:
        self._controls.append(self._controls[-1] if self._controls else None)

    def _end_control(self) -> None:
        if self._controls:
            self._controls.pop()

    def _placeholder(self, attributes: dict[str, str]) -> None:
        if self._controls and is_on(attributes):
            self._controls[-1] = "placeholder"

    def _gallery(self, attributes: dict[str, str]) -> None:
        if self._controls and attributes.get("w:val") == "Table of Contents":
            self._controls[-1] = "contents"

    def _start_alternatives(self, _: dict[str, str]) -> None:
        self._choices.append(self._said)

    def _end_alternatives(self) -> None:
        if self._choices:
            self._choices.pop()

    def _alternative(self, _: dict[str, str]) -> None:
        """Of several forms of one thing the first is read that says something."""
        if self._choices:
            self._skipped = int(self._said > self._choices[-1])

    def _start_cell(self, _: dict[str, str]) -> None:
        self.flow.start_part()

    def _start_row(self, _: dict[str, str]) -> None:
        self.flow.start_row()

    def _start_box(self, _: dict[str, str]) -> None:
        self.flow.start_part()
        self._is_run_hidden = False

    def _picture(self, attributes: dict[str, str]) -> None:
        stated = (attributes.get(name, "") for name in ("title", "descr", "alt"))
        for text in filter(None, dict.fromkeys(stated)):
            self._said += 1
            self.flow.set_aside("alt text", text)

    def _chunk(self, attributes: dict[str, str]) -> None:
        for line in self._embedded.get(attributes.get("r:id", ""), "").split("\n\n"):
            self.flow.start_paragraph()
            self.flow.add(line)
            self.flow.end_paragraph()

    _STARTS: ClassVar[dict[str, Callable[["PartReader", dict[str, str]], None]]] = {
        "w:p": _start_paragraph,
        "a:p": _start_paragraph,
        "c:strCache": _start_paragraph,
        "c:numCache": _start_paragraph,
        "w:r": _start_run,
        "w:pPr": _start_paragraph_properties,
        "w:vanish": _vanish,
        "w:rStyle": _run_style,
        "w:pStyle": _paragraph_style,
        "w:framePr": _frame,
        "w:fldChar": _field_mark,
        "w:fldSimple": _start_simple_field,
        "w:instrText": _start_code,
        "w:delInstrText": _start_code,
        "w:sdt": _start_control,
        "w:showingPlcHdr": _placeholder,
        "w:docPartGallery": _gallery,
        "mc:AlternateContent": _start_alternatives,
        "mc:Choice": _alternative,
        "mc:Fallback": _alternative,
        "w:tc": _start_cell,
        "w:tr": _start_row,
        "w:txbxContent": _start_box,
        "wp:docPr": _picture,
        "v:shape": _picture,
        "w:altChunk": _chunk,
    }
    _ENDS: ClassVar[dict[str, Callable[["PartReader"], None]]] = {
        "w:p": _end_paragraph,
        "a:p": _end_paragraph,
        "c:strCache": _end_paragraph,
        "c:numCache": _end_paragraph,
        "w:r": _end_run,
        "w:pPr": _end_paragraph_properties,
        "w:fldSimple": _end_simple_field,
        "w:instrText": _end_code,
        "w:delInstrText": _end_code,
        "w:sdt": _end_control,
        "mc:AlternateContent": _end_alternatives,
        "w:tc": lambda self: self.flow.end_cell(),
        "w:tr": lambda self: self.flow.end_row(),
        "w:txbxContent": lambda self: self.flow.end_box(),
    }
