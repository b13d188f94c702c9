"""The parts of an OpenDocument text with lines to translate: the text, its heads and feet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.languages.directions import direction_of_language, fonts_of_language
from summarize.languages.tags import base
from summarize.reading.office.line_pieces import Anchor, Piece, Start
from summarize.reading.office.odt import refuse_protected
from summarize.reading.office.odt_lines import LineReader
from summarize.reading.office.odt_styles import Styles
from summarize.reading.office.part_edits import (
    Break,
    Paragraph,
    Part,
    Resolve,
    escaped,
)
from summarize.reading.office.parts import left_in_words, read_beside, read_parts, walk_part
from summarize.reading.office.zipped import Package

KIND = "an OpenDocument text"
_MAIN, _STYLES = "content.xml", "styles.xml"
_RIGHT_TO_LEFT = re.compile(rb"""writing-mode=["']rl""")
_ENDINGS = {"western": "", "eastern": "-asian", "complex": "-complex"}
_ALIGNED = {
    True: {b"left": b"start", b"right": b"end"},
    False: {b"right": b"start", b"left": b"end"},
}


def parts_of(package: Package, language: str) -> tuple[list[Part], tuple[str, ...]]:
    """The parts with their lines, and what stays as it is.

    Args:
        package: the file.
        language: of the words that will be put in.

    Raises:
        InputError: the document itself cannot be read.
    """
    refuse_protected(package)
    common = Styles()
    read_beside(package, _STYLES, common, [])
    read = read_parts(package, _MAIN, [_STYLES])
    was_right_to_left = any(_RIGHT_TO_LEFT.search(data) for data in read.values())
    found: list[Part] = []
    fields = skipped = 0
    for name, data in read.items():
        styles = Styles(common)
        read_beside(package, name, styles, [])
        reader = LineReader(data, styles)
        if not walk_part(package, data, reader.events, is_main=name == _MAIN):
            continue
        fields += reader.fields
        skipped += reader.events.skipped
        writer = _Writer(data, language, common.language, was_right_to_left)
        found.append(Part.of(name, data, reader.slots, writer))
    return found, left_in_words(fields, skipped)


@dataclass(frozen=True)
class _Writer:
    """Writes paragraphs, and states their language and direction.

    Attributes:
        data: the part that they are from.
        language: of the words.
        before: the language that the document states.
        was_right_to_left: the document states that its words run from right to left.
    """

    data: bytes
    language: str
    before: str
    was_right_to_left: bool

    def paragraph(
        self, slot: Paragraph, lines: Sequence[list[Piece] | Break], resolve: Resolve
    ) -> bytes:
        """A paragraph with other lines."""
        out = [self.data[slot.place : slot.start]]
        for line in lines:
            if isinstance(line, Break):
                out.append(resolve(line.content))
                continue
            for piece in line:
                if isinstance(piece, str):
                    out.append(escaped(piece))
                elif isinstance(piece, Anchor):
                    out.append(resolve(piece.content))
                else:
                    mark = piece.mark
                    out.append(resolve(mark.opening if isinstance(piece, Start) else mark.closing))
        return b"".join([*out, self.data[slot.inside : slot.end]])

    def setting(self, xml: bytes, kind: str) -> bytes:
        """The tag of some properties, in the language and its direction."""
        place, _, tag = kind.rpartition(" ")
        if place == "missing":
            prefix = b"style:"
            if b"xmlns:style=" not in self.data:
                return xml
            empty = b"<" + prefix + tag.partition(":")[2].encode() + b"/>"
            new = self.setting(empty, f"default {tag}")
            return new if new != empty else xml
        is_default = place == "default"
        if tag == "style:text-properties":
            return self._speaking(xml, is_default=is_default)
        is_turned = direction_of_language(self.language) == "rtl"
        if is_turned == self.was_right_to_left:
            return xml
        was, now = ("lr-tb", "rl-tb") if is_turned else ("rl-tb", "lr-tb")
        is_stated = (_value(xml, "writing-mode") or b"").startswith(was[:2].encode())
        if is_stated or is_default or tag == "style:page-layout-properties":
            xml = self._with(xml, "style", "writing-mode", now)
        side = _ALIGNED[is_turned].get(_value(xml, "text-align") or b"")
        return self._with(xml, "fo", "text-align", side.decode()) if side else xml

    def _speaking(self, xml: bytes, *, is_default: bool) -> bytes:
        """Properties of words that state the language, where they stated that of the document."""
        stated = (_value(xml, "language") or b"").decode("utf-8", "replace")
        if not (is_default or (stated and stated == self.before)):
            return xml
        ending = _ENDINGS[fonts_of_language(self.language)]
        space = "style" if ending else "fo"
        parts = self.language.split("-")
        region = next((part for part in parts[1:] if len(part) == 2 and part.isalpha()), "none")
        xml = self._with(xml, space, f"language{ending}", base(self.language))
        region = region if region == "none" else region.upper()
        return self._with(xml, space, f"country{ending}", region)

    def _with(self, xml: bytes, space: str, name: str, value: str) -> bytes:
        """A tag with an attribute."""
        new = b'"' + escaped(value, quoted=True) + b'"'
        found = _attribute(xml, name)
        if found is not None:
            return xml[: found.start(1)] + new + xml[found.end(1) :]
        if f"xmlns:{space}=".encode() not in self.data:
            return xml
        end = len(xml) - (2 if xml.endswith(b"/>") else 1)
        return xml[:end].rstrip() + f" {space}:{name}=".encode() + new + xml[end:]


def _attribute(xml: bytes, name: str) -> re.Match[bytes] | None:
    return re.search(rb"""\s(?:[\w.-]+:)?%s=("[^"]*"|'[^']*')""" % name.encode(), xml)


def _value(xml: bytes, name: str) -> bytes | None:
    found = _attribute(xml, name)
    return found[1][1:-1] if found else None
