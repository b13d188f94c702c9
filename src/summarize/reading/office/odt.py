"""ODT: the words of an OpenDocument text as they are shown, and what stands beside them."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from summarize.documents import SetAside
from summarize.reading.extraction import Extracted
from summarize.reading.flow import Flow, plain
from summarize.reading.office.odt_styles import Hiding, hides_paragraph
from summarize.reading.office.parts import read_beside, walk_main
from summarize.reading.office.properties import Properties
from summarize.reading.office.xml_events import Ignoring
from summarize.reading.office.zipped import DamagedPart, Package

_KIND = "an OpenDocument text"
_SKIPPED = frozenset(
    (
        "dc:creator", "dc:date", "meta:date-string", "meta:creator-initials", "office:change-info",
        "text:note-citation", "office:binary-data", "office:scripts",
        "office:event-listeners", "text:sequence-decls", "text:variable-decls",
        "text:user-field-decls", "text:dde-connection-decls", "?:annotation", "office:settings",
    )
)  # fmt: skip
_PARAGRAPHS = ("text:p", "text:h")
_CHARACTERS = {"text:s": " ", "text:tab": " ", "text:line-break": "\n"}
_BOXES = frozenset(
    "draw:" + shape
    for shape in (
        "text-box", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon",
        "path", "caption", "connector", "measure", "regular-polygon",
    )
)  # fmt: skip
_ASIDE = {
    "text:tracked-changes": "deleted",
    "text:ruby-text": "reading",
    "text:page-number": "page number",
    "text:page-count": "page number",
    "text:placeholder": "placeholder",
    "text:script": "hidden",
    "office:forms": "form field",
    "text:table-of-content": "contents",
    "text:alphabetical-index": "contents",
    "text:illustration-index": "contents",
    "text:table-index": "contents",
    "text:object-index": "contents",
    "text:user-index": "contents",
    "svg:title": "alt text",
    "svg:desc": "alt text",
}
# What is shown of a part of a form, and the prefix of its elements.
_FORM = "form:"
_SHOWN_OF_FORMS = ("form:label", "form:current-value", "form:value")
_HEADS = {
    "style:header": "running head", "style:header-left": "running head",
    "style:header-first": "running head", "style:footer": "running foot",
    "style:footer-left": "running foot", "style:footer-first": "running foot",
}  # fmt: skip


def extract(data: bytes, name: str) -> Extracted:
    """Read an ODT file.

    Raises:
        InputError: it is damaged, protected, too large, or no ODT file.
    """
    package = Package(data, name, _KIND)
    refuse_protected(package)
    warnings: list[str] = []
    styles = _Reader()
    read_beside(package, "styles.xml", styles, warnings)
    body = _Reader(styles.hiding)
    walk_main(package, "content.xml", body)
    text = body.flow.text
    properties = Properties()
    read_beside(package, "meta.xml", properties, warnings)
    # A head is the same on many pages, and stands once.
    heads = dict.fromkeys(styles.flow.aside)
    return Extracted(
        text=text,
        title=properties.title or body.title,
        author=properties.author,
        date=properties.date,
        language=properties.language,
        set_aside=(
            *properties.aside,
            *body.flow.aside,
            *_objects(package, warnings),
            *heads,
        ),
        warnings=tuple(warnings),
    )


def _objects(package: Package, warnings: list[str]) -> Iterator[SetAside]:
    """What charts, formulas and other files in the document say."""
    for part in package.names:
        folder, _, file = part.rpartition("/")
        if file != "content.xml" or not folder:
            continue
        reader = _Reader()
        read_beside(package, part, reader, warnings)
        lines = [line for line in reader.flow.text.split("\n\n") if line]
        for line in lines:
            yield SetAside("embedded object", line, 0)
        yield from reader.flow.aside
        if not lines:
            yield SetAside("attachment", folder, 0)


def refuse_protected(package: Package) -> None:
    """Refuse a file with a password.

    Raises:
        InputError: it has one.
    """
    try:
        manifest = package.read("META-INF/manifest.xml") or b""
    except DamagedPart:
        return
    if b"encryption-data" in manifest:
        raise package.refusal("is protected with a password", "save it without one")


class _Reader(Ignoring):
    """Takes the events of `content.xml`, or of `styles.xml` with its heads and feet."""

    def __init__(self, common: Hiding | None = None) -> None:
        self.flow = Flow()
        self.title: str | None = None
        self.hiding = Hiding(common)
        self._skipped = 0
        self._kinds: list[str | None] = [None]
        self._is_title = False
        self._notes: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element starts."""
        if self._skipped or tag in _SKIPPED:
            self._skipped += 1
            return
        self.hiding.start(tag, attributes)
        self._kinds.append(self._kind(tag, attributes))
        if tag in _PARAGRAPHS:
            self.flow.start_paragraph()
            self._is_title = attributes.get("text:style-name") == "Title"
        elif tag in _CHARACTERS:
            # However many spaces it asks for, one is enough.
            self._add(_CHARACTERS[tag])
        elif tag in _BOXES:
            self.flow.start_part()
        elif tag in ("svg:title", "svg:desc"):
            self.flow.start_paragraph()
        elif (method := self._STARTS.get(tag)) is not None:
            method(self, attributes)
        elif tag.startswith(_FORM):
            for text in dict.fromkeys(attributes.get(one, "") for one in _SHOWN_OF_FORMS):
                self.flow.set_aside("form field", text)
        elif tag in _HEADS:
            self._notes.append(_HEADS[tag])
            self.flow.start_part()

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        if tag in _PARAGRAPHS or tag in ("svg:title", "svg:desc"):
            self._end_paragraph()
        elif tag in _BOXES:
            self.flow.end_box()
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self.flow.end_cell()
        elif tag == "table:table-row":
            self.flow.end_row()
        elif tag in ("text:note", "office:annotation") or tag in _HEADS:
            lines = self.flow.end_part()
            kind = self._notes.pop() if self._notes else "footnote"
            for line in lines if tag in _HEADS else [" ".join(lines)]:
                self.flow.set_aside(kind, line)
        self.hiding.end(tag)
        if len(self._kinds) > 1:
            self._kinds.pop()

    def data(self, text: str) -> None:
        """Characters."""
        if not self._skipped:
            self._add(text.replace("\n", " "))

    def _add(self, text: str) -> None:
        if self.flow.paragraph:
            self.flow.add(text, self._kinds[-1])

    def _end_paragraph(self) -> None:
        paragraph = self.flow.paragraph
        if paragraph and self._is_title and self.title is None:
            self.title = plain("".join(text for kind, text in paragraph.pieces if not kind)) or None
        self._is_title = False
        self.flow.end_paragraph()

    def _kind(self, tag: str, attributes: dict[str, str]) -> str | None:
        """What the text of an element is; None for the body."""
        if tag in _ASIDE:
            return self._kinds[-1] or _ASIDE[tag]
        if tag in ("text:note", "office:annotation"):
            return None
        is_hidden = self.hiding.hides(tag, attributes) or _is_hidden_text(tag, attributes)
        return self._kinds[-1] or ("hidden" if is_hidden else None)

    def _start_note(self, attributes: dict[str, str]) -> None:
        self._notes.append(
            "endnote" if attributes.get("text:note-class") == "endnote" else "footnote"
        )
        self.flow.start_part()

    def _start_comment(self, _: dict[str, str]) -> None:
        self._notes.append("comment")
        self.flow.start_part()

    def _start_cell(self, _: dict[str, str]) -> None:
        self.flow.start_part()

    def _start_row(self, _: dict[str, str]) -> None:
        self.flow.start_row()

    def _hidden_text(self, attributes: dict[str, str]) -> None:
        if _is_hidden_text("text:hidden-text", attributes):
            self.flow.set_aside("hidden", attributes.get("text:string-value", ""))

    def _hidden_paragraph(self, attributes: dict[str, str]) -> None:
        if hides_paragraph("text:hidden-paragraph", attributes) and self.flow.paragraph:
            self.flow.paragraph.is_hidden = True

    def _conditional_text(self, attributes: dict[str, str]) -> None:
        """Of two texts one is shown, and stands in the element."""
        shown = attributes.get("text:current-value")
        for which in ("true", "false"):
            if which != shown:
                self.flow.set_aside("hidden", attributes.get(f"text:string-value-if-{which}", ""))

    _STARTS: ClassVar[dict[str, Callable[["_Reader", dict[str, str]], None]]] = {
        "text:note": _start_note,
        "office:annotation": _start_comment,
        "table:table-cell": _start_cell,
        "table:covered-table-cell": _start_cell,
        "table:table-row": _start_row,
        "text:hidden-text": _hidden_text,
        "text:hidden-paragraph": _hidden_paragraph,
        "text:conditional-text": _conditional_text,
    }


def _is_hidden_text(tag: str, attributes: dict[str, str]) -> bool:
    return tag == "text:hidden-text" and attributes.get("text:is-hidden") != "false"
