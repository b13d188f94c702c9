"""What stands in a line of a document: words, what is around words, and what is no words."""

from dataclasses import dataclass

from summarize.documents import Span

# What is written: bytes, and places in the part that it is from.
Content = tuple[bytes | Span, ...]


@dataclass(eq=False)
class Mark:
    """What is around words, to be written before and behind them.

    Attributes:
        letter: what it is, for its tag: `a` a link, `b` bold, `i`, `u`, `s` another style.
        opening, closing: what is written.
        style: of the words in it, where that is written with them.
    """

    letter: str
    opening: Content = ()
    closing: Content = ()
    style: object = None


@dataclass(eq=False)
class Anchor:
    """What stands in a line and is no text.

    Attributes:
        content: what is written.
        shown: its text, as a part of the sentence: the number of a page.
        follows: it belongs to the word before it, as the number of a note does.
    """

    content: Content
    shown: str = ""
    follows: bool = False


@dataclass(frozen=True)
class Start:
    """A mark begins."""

    mark: Mark


@dataclass(frozen=True)
class End:
    """A mark ends."""

    mark: Mark


Piece = str | Start | End | Anchor
