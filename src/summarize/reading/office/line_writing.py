"""Writes the pieces of a line as text with tags."""

import re
from collections.abc import Sequence

from summarize.reading.office.line_pieces import Anchor, End, Mark, Piece, Start
from summarize.text.inline_tags import FIELD, NOTE, without_tags

_MAX_TAGS = 9999
_WORD_BEFORE = re.compile(r"([^\W_](?:[^\W_]|['’.-](?=[^\W_]))*)([^\w\s]*)$")
_WORD_CHARACTERS = 80
# The more telling letter comes first.
_LETTERS = "abiust"


class Writing:
    """Writes the pieces of a line as text with tags.

    Attributes:
        out: the text.
        named: what each tag stands for.
        places: where in the text, without tags, each anchor stood that is behind or in a tag.
        behind: what follows the words of a tag.
        signed: tags between whose words and what follows them a sign stands.
        loose: other anchors, with their places.
    """

    def __init__(self) -> None:
        self.out: list[str] = []
        self.named: dict[str, Mark | Anchor] = {}
        self.places: dict[str, int] = {}
        self.behind: dict[str, list[Anchor]] = {}
        self.signed: set[str] = set()
        self.loose: list[tuple[int, Anchor]] = []
        self._length = 0
        self._open: dict[Mark, str] = {}
        self._last = ""

    def add(self, piece: Piece, following: Piece | None) -> None:
        """Write a piece, which another one follows."""
        if isinstance(piece, str):
            self._words(piece, following)
        elif isinstance(piece, Anchor):
            self._anchor(piece)
        elif isinstance(piece, Start):
            self._last = ""
            if name := self._name(piece.mark.letter, piece.mark):
                self._open[piece.mark] = name
                self.out.append(f"<{name}>")
        elif piece.mark in self._open:
            self._last = self._open.pop(piece.mark)
            self.out.append(f"</{self._last}>")

    def _words(self, words: str, following: Piece | None) -> None:
        self._last = ""
        if isinstance(following, Anchor) and following.follows and not following.shown:
            found = _WORD_BEFORE.search(words, max(0, len(words) - _WORD_CHARACTERS))
            if found and (name := self._name(NOTE, Mark(NOTE))):
                words = f"{words[: found.start()]}<{name}>{found[1]}</{name}>{found[2]}"
                self._last = name
                if found[2]:
                    self.signed.add(name)
        self.out.append(words)
        self._length += len(without_tags(words))

    def _anchor(self, anchor: Anchor) -> None:
        if anchor.shown:
            if name := self._name(FIELD, anchor):
                self.places[name] = self._length
                self.out.append(f"<{name}>{anchor.shown}</{name}>")
                self._length += len(anchor.shown)
                self._last = ""
                return
        elif anchor.follows and self._last:
            self.places.setdefault(self._last, self._length)
            self.behind.setdefault(self._last, []).append(anchor)
            return
        self.loose.append((self._length, anchor))

    def _name(self, letter: str, what: Mark | Anchor) -> str:
        """The name of a new tag; none where there are too many."""
        if len(self.named) >= _MAX_TAGS:
            return ""
        name = f"{letter}{len(self.named) + 1}"
        self.named[name] = what
        return name


def parted(pieces: list[Piece]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """What stands before the words of a line or around all of them, they, and what is behind."""
    start, end = 0, len(pieces)
    while start < end:
        first, last = pieces[start], pieces[end - 1]
        if isinstance(first, Anchor):
            start += 1
        elif isinstance(last, Anchor):
            end -= 1
        elif isinstance(first, Start) and isinstance(last, End) and first.mark is last.mark:
            start, end = start + 1, end - 1
        else:
            break
    return pieces[:start], pieces[start:end], pieces[end:]


def folded(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces in which two marks around the same words are one: a link, and how links look."""
    places: dict[Mark, tuple[int, int]] = {}
    for number, piece in enumerate(pieces):
        if isinstance(piece, Start):
            places[piece.mark] = (number, -1)
        elif isinstance(piece, End):
            places[piece.mark] = (places[piece.mark][0], number)
    out: list[Piece] = []
    both: dict[Mark, Mark] = {}
    dropped: set[Mark] = set()
    for piece in pieces:
        if isinstance(piece, Start) and piece.mark not in dropped:
            outer = inner = piece.mark
            start, end = places[outer]
            while (
                isinstance(below := pieces[start + 1], Start)
                and isinstance(pieces[end - 1], End)
                and places[below.mark][1] == end - 1
            ):
                start, end = places[below.mark]
                inner = _one(inner, below.mark)
                dropped.add(below.mark)
            both[outer] = inner
            out.append(Start(inner))
        elif isinstance(piece, End) and piece.mark not in dropped:
            out.append(End(both[piece.mark]))
        elif not isinstance(piece, (Start, End)):
            out.append(piece)
    return out


def _one(outer: Mark, inner: Mark) -> Mark:
    """Two marks as one."""
    letter = min(outer.letter, inner.letter, key=_LETTERS.find)
    opening, closing = outer.opening + inner.opening, inner.closing + outer.closing
    return Mark(letter, opening, closing, inner.style or outer.style)


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of which neighbouring texts are one, and marks with nothing in them are none."""
    out: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and out and isinstance(out[-1], str):
            out[-1] += piece
        elif isinstance(piece, End) and out and isinstance(out[-1], Start):
            mark = piece.mark
            out.pop()
            if mark.opening:
                out.append(Anchor((*mark.opening, *mark.closing)))
        elif piece != "":
            out.append(piece)
    return out
