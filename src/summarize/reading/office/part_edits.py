"""The paragraphs of a part of a document, and the part written again with other words in them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from summarize.documents import Span
from summarize.languages.tags import SENTENCE_TERMINATORS
from summarize.reading.office.line_pieces import Anchor, Content, End, Piece, Start
from summarize.reading.office.marked_lines import MarkedLine

# A line that is broken is put together again from so many pieces.
_MAX_JOINED = 40

# A place in the bytes of a part, and what comes there.
Edit = tuple[int, int, bytes]


@dataclass(frozen=True)
class Break:
    """What parts two lines: a tab, a line break, the edge of what is around several lines.

    Attributes:
        content: what is written.
        soft: a line break: a sentence may go on behind it.
    """

    content: Content
    soft: bool = False


Line = MarkedLine | Break


@dataclass
class Paragraph:
    """A paragraph of a part.

    Attributes:
        place, end: where it stands.
        properties: where its properties stand; None where it has none.
        start: where its content begins.
        inside: where its content ends.
        lines: its content.
        usual: how most of its words look, where that is written with them.
        initial: the paragraph before it, which has its first letter, set large.
    """

    place: int
    start: int
    properties: Span | None = None
    inside: int = 0
    end: int = 0
    lines: list[Line] = field(default_factory=list)
    usual: object = None
    initial: "Paragraph | None" = None

    @property
    def texts(self) -> list[str]:
        """What there is to translate in it."""
        return [one.text for one in self.lines if isinstance(one, MarkedLine) and one.has_words]


@dataclass(frozen=True)
class Value:
    """A text in an attribute, such as the description of a picture."""

    place: int
    end: int
    text: str

    @property
    def texts(self) -> list[str]:
        """What there is to translate in it."""
        return [self.text]


@dataclass(frozen=True)
class Setting:
    """An element that states a direction or a language, and its kind."""

    place: int
    end: int
    kind: str

    @property
    def texts(self) -> list[str]:
        """Nothing."""
        return []


Slot = Paragraph | Value | Setting


@dataclass(frozen=True)
class Part:
    """A part of a package with its lines.

    Attributes:
        name: of the part.
        data: in UTF-8.
        slots: what there is to translate.
        write: the texts of the slots in another language -> the part.
    """

    name: str
    data: bytes
    slots: Sequence[Slot]
    write: Callable[[Iterator[str]], bytes]

    @classmethod
    def of(cls, name: str, data: bytes, slots: Sequence[Slot], writer: "PartWriter") -> "Part":
        """A part that is written by a kind's own writer."""

        def write(texts: Iterator[str]) -> bytes:
            return rewritten(data, slots, texts, writer.paragraph, writer.setting)

        return cls(name, data, slots, write)


# What a paragraph's lines are now -> its bytes; the other function resolves contents.
Resolve = Callable[[Content], bytes]
WriteParagraph = Callable[[Paragraph, list[list[Piece] | Break], Resolve], bytes]


class PartWriter(Protocol):
    """Writes the words of one part in their new language."""

    def paragraph(
        self, paragraph: Paragraph, lines: list[list[Piece] | Break], resolve: Resolve, /
    ) -> bytes:
        """A paragraph with its new lines."""

    def setting(self, data: bytes, kind: str, /) -> bytes:
        """An element that states a direction, for the new language."""


def lines_of(tokens: Sequence[Piece | Break]) -> list[Line]:
    """The lines of a paragraph: they end at breaks, and where a mark is around several of them."""
    lines: list[Line] = []
    pieces: list[Piece] = []
    paired = _paired(tokens)
    for number, token in enumerate(tokens):
        if isinstance(token, Break):
            lines += [MarkedLine(pieces), token] if pieces else [token]
            pieces = []
        elif isinstance(token, (Start, End)) and number not in paired:
            mark = token.mark
            edge = Break(mark.opening if isinstance(token, Start) else mark.closing)
            lines += [MarkedLine(pieces), edge] if pieces else [edge]
            pieces = []
        else:
            pieces.append(token)
    if pieces:
        lines.append(MarkedLine(pieces))
    return _running_on(lines)


def rewritten(
    data: bytes,
    slots: Iterable[Slot],
    texts: Iterator[str],
    write: WriteParagraph,
    set_: Callable[[bytes, str], bytes],
) -> bytes:
    """A part with other words.

    Args:
        data: the part.
        slots: what there is in it, in the order in which it ends.
        texts: one for each text of the slots.
        write: makes a paragraph.
        set_: an element that states a direction, and its kind -> the same for the new language.
    """
    edits: list[Edit] = []
    for slot in slots:
        if isinstance(slot, Value):
            edits.append((slot.place, slot.end, escaped(next(texts), quoted=True)))
        elif isinstance(slot, Setting):
            edits.append((slot.place, slot.end, set_(data[slot.place : slot.end], slot.kind)))
        elif slot.texts:
            # Those in it have ended before it: they stand last.
            first = bisect_left(edits, slot.place, key=lambda one: one[0])
            inner, edits[first:] = edits[first:], []
            now: list[list[Piece] | Break] = [
                line
                if isinstance(line, Break)
                else line.filled(next(texts))
                if line.has_words
                else line.pieces
                for line in slot.lines
            ]
            if slot.initial is not None:
                letter = _without_initial(now)
                own = write(slot.initial, [[letter]], _resolver(data, ()))
                edits.append((slot.initial.place, slot.initial.end, own))
            edits.append((slot.place, slot.end, write(slot, now, _resolver(data, inner))))
    return _spliced(data, Span(0, len(data)), edits)


def escaped(text: str, *, quoted: bool = False) -> bytes:
    """A text as it is written in XML."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quoted:
        text = " ".join(text.replace('"', "&quot;").split())
    return text.encode("utf-8", "replace")


def _without_initial(lines: list[list[Piece] | Break]) -> str:
    """Take the first letter off, with the signs before it; that letter."""
    for line in lines:
        for number, piece in enumerate(line if isinstance(line, list) else ()):
            if isinstance(piece, str) and piece.strip():
                end = next((i for i, c in enumerate(piece, 1) if c.isalnum()), 1)
                line[number] = piece[end:]  # type: ignore[index] # a list
                return piece[:end].strip()
    return ""


def _resolver(data: bytes, edits: Sequence[Edit]) -> Resolve:
    def resolve(content: Content) -> bytes:
        return b"".join(
            _spliced(data, one, edits) if isinstance(one, Span) else one for one in content
        )

    return resolve


def _spliced(data: bytes, span: Span, edits: Sequence[Edit]) -> bytes:
    """A part of the bytes with the edits that are in it."""
    out: list[bytes] = []
    at = span.start
    for number in range(bisect_left(edits, span.start, key=lambda one: one[0]), len(edits)):
        start, end, new = edits[number]
        if end > span.end:
            break
        out += [data[at:start], new]
        at = end
    return b"".join([*out, data[at : span.end]])


def _paired(tokens: Sequence[Piece | Break]) -> set[int]:
    """Which marks begin and end between the same two breaks."""
    paired: set[int] = set()
    open_: list[int] = []
    for number, token in enumerate(tokens):
        if isinstance(token, Break):
            open_ = []
        elif isinstance(token, Start):
            open_.append(number)
        elif isinstance(token, End):
            if open_ and tokens[open_[-1]] == Start(token.mark):
                paired |= {open_.pop(), number}
            else:
                open_ = []
    return paired


def _running_on(lines: list[Line]) -> list[Line]:
    """Lines of which those that a sentence runs over are one."""
    out: list[Line] = []
    for line in lines:
        above = out[-2] if len(out) > 1 else None
        parting = out[-1] if out else None
        if (
            isinstance(line, MarkedLine)
            and isinstance(parting, Break)
            and parting.soft
            and isinstance(above, MarkedLine)
            and len(above.pieces) < _MAX_JOINED
            and _goes_on(above.text, line.text)
        ):
            both = [*above.pieces, " ", Anchor(parting.content), *line.pieces]
            out[-2:] = [MarkedLine(both)]
        else:
            out.append(line)
    return out


def _goes_on(above: str, below: str) -> bool:
    return (
        below[:1].islower()
        and above[-1:].isalpha()
        and above[-1:] not in SENTENCE_TERMINATORS
        and len(above) > 1
    )
