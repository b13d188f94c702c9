"""Paragraphs of a Word file with other words: runs, their language and their direction."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.languages.directions import direction_of_language, fonts_of_language
from summarize.reading.office.docx_runs import RunStyle
from summarize.reading.office.line_pieces import Anchor, Piece, Start
from summarize.reading.office.part_edits import Break, Paragraph, Resolve, escaped
from summarize.reading.office.xml_properties import changed, children_of

_LANGUAGE_ATTRIBUTES = {"western": b"val", "eastern": b"eastAsia", "complex": b"bidi"}
# What is said twice in Word: for letters from left to right, and for the others.
_TWINS = (("b", "bCs"), ("i", "iCs"), ("sz", "szCs"))


@dataclass(frozen=True)
class Writer:
    """Writes paragraphs.

    Attributes:
        data: the part that they are from.
        language: of the words.
        was_right_to_left: the document states that its words run from right to left.
    """

    data: bytes
    language: str
    was_right_to_left: bool

    @property
    def _is_right_to_left(self) -> bool:
        return direction_of_language(self.language) == "rtl"

    def paragraph(
        self, slot: Paragraph, lines: Sequence[list[Piece] | Break], resolve: Resolve
    ) -> bytes:
        """A paragraph with other lines."""
        usual = slot.usual
        if not isinstance(usual, RunStyle):
            return resolve((self.data[slot.place : slot.end],))
        out = [self._head(slot, usual.name[:-1])]
        for line in lines:
            if isinstance(line, Break):
                out.append(resolve(line.content))
            else:
                out += self._runs(line, usual, resolve)
        return b"".join([*out, self.data[slot.inside : slot.end]])

    def setting(self, xml: bytes, kind: str) -> bytes:
        """Properties of a table or a section in the direction of the language."""
        if not self._turns:
            return xml
        name = "bidiVisual" if kind == "w:tblPr" else "bidi"
        return self._turned(xml, name)

    @property
    def _turns(self) -> bool:
        return self._is_right_to_left or self.was_right_to_left

    def _turned(self, xml: bytes, name: str) -> bytes:
        prefix = xml[1 : xml.index(b":") + 1] if b":" in xml.split(b" ", 1)[0] else b""
        return changed(xml, {name: self._switch(prefix, name)})

    def _switch(self, prefix: bytes, name: str) -> bytes:
        value = b"" if self._is_right_to_left else b" " + prefix + b'val="0"'
        return b"<" + prefix + name.encode() + value + b"/>"

    def _head(self, slot: Paragraph, prefix: bytes) -> bytes:
        """What stands before the lines of a paragraph."""
        if not self._turns:
            return self.data[slot.place : slot.start]
        about = slot.properties
        if about is None:
            empty = b"<" + prefix + b"pPr></" + prefix + b"pPr>"
            return self.data[slot.place : slot.start] + self._turned(empty, "bidi")
        xml = self.data[about.start : about.end]
        tag = self.data[slot.place : about.start]
        return tag + self._turned(xml, "bidi")

    def _runs(self, pieces: Sequence[Piece], usual: RunStyle, resolve: Resolve) -> list[bytes]:
        out: list[bytes] = []
        styles = [usual]
        words: list[str] = []

        def write() -> None:
            if words:
                style = styles[-1]
                out.append(resolve(style.words("".join(words), self._properties(style))))
                words.clear()

        for piece in pieces:
            if isinstance(piece, str):
                words.append(piece)
                continue
            if isinstance(piece, Anchor):
                write()
                out.append(resolve(piece.content))
                continue
            style, is_start = piece.mark.style, isinstance(piece, Start)
            if isinstance(style, RunStyle) or piece.mark.opening:
                write()
            if is_start:
                out.append(resolve(piece.mark.opening))
                styles.append(style if isinstance(style, RunStyle) else styles[-1])
            else:
                out.append(resolve(piece.mark.closing))
                styles.pop()
        write()
        return out

    def _properties(self, style: RunStyle) -> bytes:
        """The properties of a run in the language."""
        prefix = style.name[:-1]
        xml = style.properties or b"<" + prefix + b"rPr></" + prefix + b"rPr>"
        attribute = prefix + _LANGUAGE_ATTRIBUTES[fonts_of_language(self.language)]
        tag = b"<" + prefix + b"lang " + attribute + b'="' + escaped(self.language) + b'"/>'
        changes: dict[str, bytes | None] = {"lang": tag}
        if self._turns:
            changes["rtl"] = self._switch(prefix, "rtl")
        if fonts_of_language(self.language) == "complex":
            there = dict(children_of(xml))
            for one, twin in _TWINS:
                if one in there and twin not in there:
                    changes[twin] = there[one].replace(
                        prefix + one.encode(), prefix + twin.encode()
                    )
        return changed(xml, changes)
