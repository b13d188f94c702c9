"""Lines of a document with what stands in them: a line as text with tags, and back.

A line is handed out as text in which `<b1>words</b1>` stands for what is around words: bold, a
link. What has no words of its own, such as a picture, stays near the words that it was beside.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarize.documents import Span
from summarize.text.inline_tags import FIELD, NOTE, TAG, without_tags

_MAX_TAGS = 9999
_MAX_LOOKED_FOR = 50
_WORD_BEFORE = re.compile(r"([^\W_](?:[^\W_]|['’.-](?=[^\W_]))*)([^\w\s]*)$")
_WORD_CHARACTERS = 80
_PUNCTUATION = re.compile(r"[^\w\s<]*")
_GAP = re.compile(r"\s+|(?<=[。，、；：！？])")
_NUMBERED = re.compile(r"[^\W\d_]\s+(\d[\d.]{0,9})$")
_SPACE = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
# What XML has no place for.
_CONTROLS = dict.fromkeys(
    [*(c for c in range(32) if c not in (9, 10, 13)), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)]
)


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


@dataclass
class MarkedLine:
    """A line, as it is handed out and as it is filled again.

    Attributes:
        pieces: of the line in order; each mark ends in it, and they nest.
        text: with tags.
    """

    pieces: list[Piece]
    text: str = ""
    named: dict[str, Mark | Anchor] = field(default_factory=dict)
    _behind: dict[str, list[Anchor]] = field(default_factory=dict)
    _loose: list[tuple[float, Anchor]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._head, inner, self._tail = _parted(_joined(self.pieces))
        written = Writing()
        for number, piece in enumerate(inner):
            written.add(piece, inner[number + 1] if number + 1 < len(inner) else None)
        stripped = _SPACE.sub(" ", "".join(written.out))
        self.text = stripped.strip()
        self._space = (" " if stripped[:1] == " " else "", " " if stripped[-1:] == " " else "")
        self.named, self._behind = written.named, written.behind
        self._signed = written.signed
        whole = len(without_tags(self.text)) or 1
        self._loose = [(min(1.0, place / whole), anchor) for place, anchor in written.loose]
        self._shares = {name: min(1.0, place / whole) for name, place in written.places.items()}

    @property
    def has_words(self) -> bool:
        """Whether there is anything to translate."""
        return any(map(str.isalpha, without_tags(self.text)))

    def filled(self, translated: str) -> list[Piece]:
        """The line with another text.

        Args:
            translated: with the same tags. One that is missing or stands wrongly is left out: the
                words stay, and what has no words is put about where it stood.
        """
        text = _SPACE.sub(" ", translated.translate(_CONTROLS)).strip()
        filling = _Filling(_with_shown(text, self.named), self)
        lost = [
            (self._shares[name], one)
            for name, some in self._behind.items()
            if name not in filling.used
            for one in some
        ]
        lost += [
            (self._shares[name], one)
            for name, one in self.named.items()
            if isinstance(one, Anchor) and name not in filling.used
        ]
        loose = sorted([*self._loose, *lost], key=lambda one: one[0])
        first, last = ([space] if space else [] for space in self._space)
        return [*self._head, *first, *_with_loose(filling.out, loose), *last, *self._tail]

    def behind(self, name: str) -> tuple[list[Anchor], bool]:
        """What follows the words of a tag, and whether a sign stands between."""
        return self._behind.get(name, []), name in self._signed


class _Filling:
    """Takes a text with the tags of a line apart into pieces.

    Attributes:
        out: the pieces.
        used: names of the tags that stand in it.
    """

    def __init__(self, text: str, line: MarkedLine) -> None:
        self.out: list[Piece] = []
        self.used: set[str] = set()
        self._line = line
        self._waiting: list[Anchor] = []
        # The name of the tag whose words are those of an anchor.
        self._inside = ""
        good = _balanced(text, line.named)
        at = 0
        for match in TAG.finditer(text):
            name = match[2] + match[3]
            known = line.named.get(name)
            if known is None:
                continue
            self._put(text[at : match.start()])
            at = match.end()
            if match.start() not in good:
                continue
            if isinstance(known, Anchor):
                self._shown(name, known, is_end=bool(match[1]))
            elif not self._inside:
                self._mark(name, known, is_end=bool(match[1]))
        self._put(text[at:])
        self.out += self._waiting

    def _put(self, words: str) -> None:
        if not words or self._inside:
            return
        if self._waiting:
            # A note stands behind the full stop that it stood behind.
            sign = _PUNCTUATION.match(words).group()  # type: ignore[union-attr] # of any length
            self.out += [sign, *self._waiting] if sign else self._waiting
            self._waiting = []
            words = words[len(sign) :]
        if words:
            self.out.append(words)

    def _shown(self, name: str, anchor: Anchor, *, is_end: bool) -> None:
        if is_end:
            self._inside = "" if name == self._inside else self._inside
        elif not self._inside:
            self._inside = name
            if name not in self.used:
                self.used.add(name)
                self.out += [*self._waiting, anchor]
                self._waiting = []

    def _mark(self, name: str, mark: Mark, *, is_end: bool) -> None:
        if not is_end:
            self.out += [*self._waiting, Start(mark)]
            self._waiting = []
            return
        self.out.append(End(mark))
        if name not in self.used:
            self.used.add(name)
            anchors, is_signed = self._line.behind(name)
            if is_signed:
                self._waiting += anchors
            else:
                self.out += anchors


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


def _parted(pieces: list[Piece]) -> tuple[list[Piece], list[Piece], list[Piece]]:
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


def _with_shown(text: str, named: dict[str, Mark | Anchor]) -> str:
    """A text in which a number of a page that stands in it without its tag has it again."""
    lost = [
        (name, one.shown)
        for name, one in named.items()
        if isinstance(one, Anchor) and f"<{name}>" not in text
    ]
    for name, shown in lost[:_MAX_LOOKED_FOR]:
        found = re.search(rf"(?<![\w<]){re.escape(shown)}(?![\w>])", text)
        number = _NUMBERED.search(shown)
        if found is None and number:
            # `Table 3` has another word for the table there.
            found = re.search(rf"[^\W\d_]+\s+{re.escape(number[1])}(?![\w>])", text)
        if found:
            tagged = f"<{name}>{shown}</{name}>"
            text = text[: found.start()] + tagged + text[found.end() :]
    return text


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
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


def _balanced(text: str, names: dict[str, Mark | Anchor]) -> set[int]:
    """Where the tags stand that are the line's own and close in order."""
    good: set[int] = set()
    open_: list[tuple[str, int]] = []
    depth: dict[str, int] = {}
    for match in TAG.finditer(text):
        name = match[2] + match[3]
        if name not in names:
            continue
        if not match[1]:
            open_.append((name, match.start()))
            depth[name] = depth.get(name, 0) + 1
        elif depth.get(name):
            while open_[-1][0] != name:
                depth[open_.pop()[0]] -= 1
            depth[name] -= 1
            good |= {open_.pop()[1], match.start()}
    return good


def _with_loose(pieces: Sequence[Piece], loose: Sequence[tuple[float, Anchor]]) -> Iterator[Piece]:
    """Pieces with anchors among them, each at its share of the text, between two words."""
    if not loose:
        yield from pieces
        return
    whole = "".join(one for one in pieces if isinstance(one, str))
    gaps = [0, *(match.start() for match in _GAP.finditer(whole)), len(whole)]
    places = [gaps[_nearest(gaps, share * len(whole))] for share, _ in loose]
    number = length = 0
    for piece in pieces:
        if not isinstance(piece, str):
            yield piece
            continue
        at = 0
        while number < len(loose) and places[number] < length + len(piece):
            cut = max(at, places[number] - length)
            if piece[at:cut]:
                yield piece[at:cut]
            at = cut
            if loose[number][1].shown:
                yield " "
            yield loose[number][1]
            number += 1
        yield piece[at:]
        length += len(piece)
    yield from (anchor for _, anchor in loose[number:])


def _nearest(places: Sequence[int], wanted: float) -> int:
    after = min(bisect_left(places, wanted), len(places) - 1)
    before = max(0, after - 1)
    return before if wanted - places[before] < places[after] - wanted else after
