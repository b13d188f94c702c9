"""The lines of a part of an OpenDocument text that can be translated, with their places.

What is deleted or hidden, comments, contents and fields stay as they are. Paragraphs of notes and
text boxes are lines of their own.
"""

from collections.abc import Iterator

from summarize.documents import Span
from summarize.reading.office.line_pieces import Anchor, End, Mark, Piece, Start
from summarize.reading.office.odt_styles import Styles, hides_paragraph
from summarize.reading.office.paragraph_trees import Node, TreeReader
from summarize.reading.office.part_edits import Break, Paragraph, Setting, Slot, Value, lines_of

PARAGRAPHS = frozenset(("text:p", "text:h"))
_SETTINGS = frozenset(
    (
        "style:text-properties", "style:paragraph-properties", "style:page-layout-properties",
        "style:table-properties",
    )
)  # fmt: skip
# What stays as it is, with all that is in it.
_STAYING = frozenset(
    (
        "text:tracked-changes", "office:annotation", "office:forms", "office:scripts",
        "office:settings", "text:hidden-text", "text:hidden-paragraph", "text:placeholder",
        "text:script", "office:binary-data",
    )
)  # fmt: skip
_CONTENTS = frozenset(
    f"text:{name}"
    for name in (
        "table-of-content", "alphabetical-index", "illustration-index", "table-index",
        "object-index", "user-index", "bibliography",
    )
)  # fmt: skip
# Fields and the like, of which the text is shown in the sentence: any other element with text.
_NOT_SHOWN = _STAYING | {"text:ruby-text", "text:note", "svg:title", "svg:desc"}
_AROUND = frozenset(("text:meta", "text:meta-field"))
_DROPPED = frozenset(("text:soft-page-break",))
# So many spaces are a column.
_MANY_SPACES = 4

Token = Piece | Break


class LineReader:
    """Finds the lines of a part.

    Args:
        data: the part, in UTF-8.
        styles: of the words.

    Attributes:
        events: takes the events of the part.
        slots: what there is to translate, in the order in which it ends.
        fields: how many fields with words stay as they are.
    """

    def __init__(self, data: bytes, styles: Styles) -> None:
        self.events = TreeReader(
            PARAGRAPHS | _SETTINGS | {"style:default-style"}, self._stays, self._take
        )
        self.slots: list[Slot] = []
        self.fields = 0
        self._data = data
        self._styles = styles

    def _stays(self, tag: str, attributes: dict[str, str]) -> bool:
        return (
            tag in _STAYING
            or tag in _CONTENTS
            or (tag not in PARAGRAPHS and self._styles.hiding.hides(tag, attributes))
        )

    def _take(self, node: Node) -> None:
        if node.tag in PARAGRAPHS:
            self._paragraph(node)
        elif node.tag == "style:default-style":
            self._default(node)
        else:
            self.slots.append(Setting(node.place, node.start, node.tag))

    def _default(self, node: Node) -> None:
        """What holds where a paragraph states nothing else."""
        is_paragraph = node.attributes.get("style:family") == "paragraph"
        for tag in ("style:paragraph-properties", "style:text-properties"):
            child = node.child(tag)
            if child is not None:
                kind = f"default {tag}" if is_paragraph else tag
                self.slots.append(Setting(child.place, child.start, kind))
            elif is_paragraph and node.start != node.end:
                # The first one comes first.
                place = node.start if tag == "style:paragraph-properties" else node.inside
                self.slots.append(Setting(place, place, f"missing {tag}"))

    def _paragraph(self, node: Node) -> None:
        if self._styles.hiding.hides(node.tag, node.attributes) or any(
            hides_paragraph(one.tag, one.attributes) for one in node.elements
        ):
            return
        paragraph = Paragraph(node.place, node.start, None, node.inside, node.end)
        tokens: list[Token] = []
        self._inline(node, tokens)
        paragraph.lines = lines_of(tokens)
        self.slots.append(paragraph)

    def _inline(self, node: Node, tokens: list[Token]) -> None:
        """What stands in a paragraph, or in something in it."""
        for child in node.children:
            if isinstance(child, str):
                tokens.append(child)
            elif child.tag == "text:span":
                self._span(child, tokens)
            elif child.tag == "text:a" or child.tag in _AROUND:
                letter = "a" if child.tag == "text:a" else "t"
                self._around(child, Mark(letter), tokens)
            elif child.tag == "text:s":
                count = child.attributes.get("text:c", "1")
                is_column = not (count.isdecimal() and len(count) < 3 and int(count) < _MANY_SPACES)
                tokens.append(Break((child.span,)) if is_column else " ")
            elif child.tag in ("text:tab", "text:line-break"):
                tokens.append(Break((child.span,), soft=child.tag == "text:line-break"))
            elif child.tag not in _DROPPED:
                self._anchor(child, tokens)

    def _span(self, node: Node, tokens: list[Token]) -> None:
        """Words in a style; neighbours that look the same are one."""
        name = node.attributes.get("text:style-name", "")
        if self._styles.hiding.hides(node.tag, node.attributes):
            tokens.append(Anchor((node.span,)))
            return
        if name in self._styles.plain:
            self._inline(node, tokens)
            return
        last = tokens[-1] if tokens else None
        if isinstance(last, End) and last.mark.style == name:
            tokens.pop()
            self._inline(node, tokens)
            tokens.append(last)
        else:
            self._around(node, Mark(self._styles.letters.get(name, "s"), style=name), tokens)

    def _around(self, node: Node, mark: Mark, tokens: list[Token]) -> None:
        if node.start == node.end:
            tokens.append(Anchor((node.span,)))
            return
        mark.opening = (Span(node.place, node.start),)
        mark.closing = (Span(node.inside, node.end),)
        tokens.append(Start(mark))
        self._inline(node, tokens)
        tokens.append(End(mark))

    def _anchor(self, node: Node, tokens: list[Token]) -> None:
        """What is no text of the line; notes and text boxes in it have lines of their own."""
        if node.tag in _STAYING:
            tokens.append(Anchor((node.span,)))
            return
        stops = _STAYING | _CONTENTS | PARAGRAPHS
        has_parts = False
        for inner in node.all(stops):
            if inner.tag in PARAGRAPHS:
                has_parts = True
                self._paragraph(inner)
            elif inner.tag in ("svg:title", "svg:desc"):
                self._describe(inner)
        shown = "" if has_parts or node.tag.startswith("draw:") else _shown(node)
        self.fields += any(map(str.isalpha, shown))
        tokens.append(Anchor((node.span,), shown, follows=node.tag == "text:note"))

    def _describe(self, node: Node) -> None:
        text = "".join(child for child in node.children if isinstance(child, str))
        if any(map(str.isalpha, text)) and not any(node.elements):
            self.slots.append(Value(node.start, node.inside, " ".join(text.split())))


def _shown(node: Node) -> str:
    """The text of an element that stands in a sentence."""
    out = "".join(_texts(node)).replace("<", " ").replace(">", " ")
    return " ".join(out.split())


def _texts(node: Node) -> Iterator[str]:
    for one in node.all(_NOT_SHOWN):
        if one.tag not in _NOT_SHOWN:
            yield from (child for child in one.children if isinstance(child, str))
