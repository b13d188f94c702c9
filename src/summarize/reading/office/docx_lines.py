"""The lines of a part of a Word file that can be translated, with their places in its bytes.

What is deleted or hidden, comments, contents and other fields stay as they are. Paragraphs in text
boxes are lines of their own.
"""

import re
from collections.abc import Iterator, Sequence

from summarize.documents import Span
from summarize.reading.office.docx_fields import OpenFields, followed
from summarize.reading.office.docx_runs import FieldMark, RunStyle, Words
from summarize.reading.office.docx_styles import is_on
from summarize.reading.office.line_pieces import Anchor, Content, End, Mark, Piece, Start
from summarize.reading.office.paragraph_trees import Node, TreeReader
from summarize.reading.office.part_edits import Break, Paragraph, Setting, Slot, Value, lines_of

_WRAPPERS = {
    "w:hyperlink": "a", "w:ins": "t", "w:moveTo": "t", "w:smartTag": "t", "w:customXml": "t",
    "w:dir": "t", "w:bdo": "t",
}  # fmt: skip
_BREAKS = frozenset(("w:tab", "w:ptab", "w:br", "w:cr"))
_DROPPED = frozenset(("w:proofErr", "w:lastRenderedPageBreak", "w:softHyphen"))
_NOTES = frozenset(("w:footnoteReference", "w:endnoteReference"))
# What stays as it is with all that is in it: it is not shown, or not a part of the text.
_STAYING = frozenset(("w:del", "w:moveFrom", "w:object", "w:rPrChange", "w:pPrChange"))
# Elements of which the text is shown in the sentence that they stand in.
_SHOWN = frozenset(("w:fldSimple", "m:oMath", "m:oMathPara", "w:ruby"))
_NOT_SHOWN = _STAYING | {"w:rt", "w:instrText"}
# Differences that nobody sees.
_UNSEEN = frozenset(
    (
        "w:lang", "w:noProof", "w:spacing", "w:kern", "w:w", "w:rPrChange", "w:webHidden",
        "w:snapToGrid", "w:fitText", "w:cs", "w:rtl", "w:bCs", "w:iCs", "w:szCs",
    )
)  # fmt: skip
_LETTERS = {"w:b": "b", "w:i": "i", "w:u": "u"}
_TAKEN = frozenset(("w:p", "w:tblPr", "w:sectPr"))
# Letters set large, with the quotation mark before them.
_MAX_INITIAL = 3
# How much the look of words in a link counts.
_OF_A_LINK = 0.001
_DESCRIPTION = re.compile(rb"""\sdescr=("[^"]*"|'[^']*')""")


Token = Words | Start | End | Anchor | Break | FieldMark


class LineReader:
    """Finds the lines of a part.

    Args:
        data: the part, in UTF-8.
        hidden_styles: ids of styles whose text is hidden.

    Attributes:
        events: takes the events of the part.
        slots: what there is to translate, in the order in which it ends.
        fields: how many fields with words stay as they are.
    """

    def __init__(self, data: bytes, hidden_styles: set[str]) -> None:
        self.events = TreeReader(_TAKEN, self._stays, self._take)
        self.slots: list[Slot] = []
        self.fields = 0
        self._data = data
        self._hidden_styles = hidden_styles
        self._open_fields = OpenFields()
        self._is_contents = False
        self._styles: dict[tuple[object, ...], RunStyle] = {}
        # A letter that is set large, the first of the paragraph that follows.
        self._initial: tuple[Paragraph, str] | None = None

    def _stays(self, tag: str, attributes: dict[str, str]) -> bool:
        """Whether an element outside of paragraphs stays as it is: the contents."""
        if tag == "w:docPartGallery":
            self._is_contents = attributes.get("w:val") == "Table of Contents"
        elif tag == "w:sdt":
            self._is_contents = False
        return tag in _STAYING or (tag == "w:sdtContent" and self._is_contents)

    def _take(self, node: Node) -> None:
        if node.tag == "w:p":
            self._paragraph(node, self._open_fields)
        else:
            self.slots.append(Setting(node.place, node.end, node.tag))

    def _paragraph(self, node: Node, fields: OpenFields) -> None:
        about = node.child("w:pPr")
        start = about.end if about else node.start
        paragraph = Paragraph(
            node.place, start, about.span if about else None, node.inside, node.end
        )
        style = about.child("w:pStyle") if about else None
        if style is not None and style.attributes.get("w:val") in self._hidden_styles:
            return
        self._styles = {}
        tokens: list[Token] = []
        for child in node.elements:
            if child is not about:
                self._inline(child, tokens)
        tokens, count = followed(tokens, fields)
        self.fields += count
        initial, self._initial = self._initial, None
        if _is_initial(about, tokens):
            paragraph.usual = _usual(tokens)
            self._initial = (paragraph, _words_of(tokens))
            return
        first = next((one for one in tokens if isinstance(one, Words)), None)
        if initial is not None and first is not None:
            paragraph.initial = initial[0]
            tokens.insert(tokens.index(first), Words(initial[1], first.style))
        paragraph.usual = usual = _usual(tokens)
        paragraph.lines = lines_of(list(_styled(tokens, usual)))
        self.slots.append(paragraph)

    def _inline(self, node: Node, tokens: list[Token]) -> None:
        """What stands in a line: a run, something around runs, or neither."""
        if node.tag == "w:r":
            self._run(node, tokens)
        elif node.tag in _WRAPPERS:
            self._around(node, node, tokens)
        elif node.tag == "w:sdt":
            content, about = node.child("w:sdtContent"), node.child("w:sdtPr")
            if content is None or (about is not None and about.child("w:showingPlcHdr")):
                self._anchor(node, (node.span,), tokens)
            else:
                self._around(node, content, tokens)
        elif node.tag not in _DROPPED:
            self._anchor(node, (node.span,), tokens)

    def _around(self, node: Node, content: Node, tokens: list[Token]) -> None:
        opening = (Span(node.place, content.start),)
        closing = (Span(content.inside, node.end),)
        if content.start == content.end:
            self._anchor(node, (node.span,), tokens)
            return
        mark = Mark(_WRAPPERS.get(node.tag, "t"), opening, closing)
        tokens.append(Start(mark))
        for child in content.elements:
            self._inline(child, tokens)
        tokens.append(End(mark))

    def _run(self, node: Node, tokens: list[Token]) -> None:
        about = node.child("w:rPr")
        own, is_hidden = self._style(node, about)
        # Words that look the same are of one run; all else keeps the names that its own declares.
        style = self._styles.setdefault(own.key, own)
        if is_hidden:
            tokens.append(Anchor((node.span,)))
            return
        for child in node.elements:
            if child is about or child.tag in _DROPPED:
                continue
            if child.tag == "w:t":
                text = "".join(one for one in child.children if isinstance(one, str))
                tokens.append(Words(text.replace("\n", " "), style))
            elif child.tag == "w:noBreakHyphen":
                tokens.append(Words("-", style))
            elif child.tag in _BREAKS:
                is_soft = child.tag in ("w:br", "w:cr") and "w:type" not in child.attributes
                tokens.append(Break(own.around(child.span), is_soft))
            elif child.tag in ("w:fldChar", "w:instrText", "w:delInstrText"):
                code = "".join(one for one in child.children if isinstance(one, str))
                kind = child.attributes.get("w:fldCharType", "code")
                tokens.append(FieldMark(kind, code, own.around(child.span)))
            else:
                self._anchor(child, own.around(child.span), tokens)

    def _style(self, node: Node, about: Node | None) -> tuple[RunStyle, bool]:
        """How a run looks, and whether it is hidden."""
        key: list[object] = []
        letter = ""
        is_hidden = False
        for one in about.elements if about else ():
            if one.tag == "w:vanish":
                is_hidden = is_on(one.attributes)
            elif one.tag == "w:rStyle" and one.attributes.get("w:val") in self._hidden_styles:
                is_hidden = True
            if one.tag not in _UNSEEN:
                key.append((one.tag, *sorted(one.attributes.items())))
                if is_on(one.attributes):
                    letter = letter or _LETTERS.get(one.tag, "")
        opening = self._data[node.place : node.start]
        properties = self._data[about.place : about.end] if about else b""
        return RunStyle(tuple(key), letter or "s", opening, properties), is_hidden

    def _anchor(self, node: Node, content: Content, tokens: list[Token]) -> None:
        """What is no text of the line; text boxes in it have lines of their own."""
        if node.tag in _SHOWN:
            shown = _shown(node)
            if node.tag == "w:fldSimple" and any(map(str.isalpha, shown)):
                self.fields += 1
            tokens.append(Anchor(content, shown))
            return
        for inner in self._boxes(node):
            if inner.tag == "w:p":
                styles = self._styles
                self._paragraph(inner, OpenFields())
                self._styles = styles
            else:
                self._describe(inner)
        tokens.append(Anchor(content, follows=node.tag in _NOTES))

    @staticmethod
    def _boxes(node: Node) -> Iterator[Node]:
        """Paragraphs in text boxes, and descriptions of pictures."""
        stops = _STAYING | {"w:p"}
        return (
            one
            for one in node.all(stops)
            if one.tag == "wp:docPr" or (one.tag == "w:p" and one is not node)
        )

    def _describe(self, node: Node) -> None:
        text = node.attributes.get("descr", "")
        found = _DESCRIPTION.search(self._data[node.place : node.start])
        if found and any(map(str.isalpha, text)):
            start, end = found.span(1)
            self.slots.append(Value(node.place + start + 1, node.place + end - 1, text))


def _is_initial(about: Node | None, tokens: Sequence[Token]) -> bool:
    """Whether a paragraph is the first letter of the next one."""
    frame = about.child("w:framePr") if about is not None else None
    if frame is None or frame.attributes.get("w:dropCap") not in ("drop", "margin"):
        return False
    return 0 < len(_words_of(tokens)) <= _MAX_INITIAL and all(
        isinstance(one, Words) for one in tokens
    )


def _words_of(tokens: Sequence[Token]) -> str:
    return "".join(one.text for one in tokens if isinstance(one, Words)).strip()


def _shown(node: Node) -> str:
    """The text of an element that stands in a sentence."""
    out: list[str] = []
    for one in node.all(_NOT_SHOWN):
        if one.tag in ("w:t", "m:t"):
            out += [child for child in one.children if isinstance(child, str)]
    return " ".join("".join(out).replace("<", " ").replace(">", " ").split())


def _usual(tokens: Sequence[Token]) -> RunStyle | None:
    """How most words look; those of links look like links."""
    amounts: dict[RunStyle, float] = {}
    links = 0
    for token in tokens:
        if isinstance(token, Words):
            size = len(token.text.strip()) * (_OF_A_LINK if links else 1)
            amounts[token.style] = amounts.get(token.style, 0) + size
        elif isinstance(token, (Start, End)) and token.mark.letter == "a":
            links += 1 if isinstance(token, Start) else -1
    return max(amounts, key=lambda style: amounts[style], default=None)


def _styled(tokens: Sequence[Token], usual: RunStyle | None) -> Iterator[Piece | Break]:
    """Pieces of which those that look unlike most of their paragraph have a mark around them."""
    mark: Mark | None = None
    for token in tokens:
        if isinstance(token, Words):
            now = token.style
            if not token.text.strip():
                # A space looks like the words before it.
                now = mark.style if mark is not None else usual  # type: ignore[assignment]
            if mark is not None and now is not mark.style:
                yield End(mark)
                mark = None
            if mark is None and now is not usual:
                mark = Mark(now.letter, style=now)
                yield Start(mark)
            yield token.text
            continue
        if mark is not None and not isinstance(token, Anchor):
            yield End(mark)
            mark = None
        yield Break(token.content) if isinstance(token, FieldMark) else token
    if mark is not None:
        yield End(mark)
