"""Takes a text with the tags of a line apart into the pieces of the line."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from summarize.reading.office.line_pieces import Anchor, End, Mark, Piece, Start
from summarize.text.inline_tags import TAG

_MAX_LOOKED_FOR = 50
_PUNCTUATION = re.compile(r"[^\w\s<]*")
_GAP = re.compile(r"\s+|(?<=[。，、；：！？])")
_NUMBERED = re.compile(r"[^\W\d_]\s+(\d[\d.]{0,9})$")


class Filling:
    """Takes a text with the tags of a line apart into pieces.

    Args:
        text: the words, with tags.
        named: what each tag stands for.
        behind: the name of a tag -> what follows its words, and whether a sign stands between.

    Attributes:
        out: the pieces.
        used: names of the tags that stand in it.
    """

    def __init__(
        self,
        text: str,
        named: Mapping[str, Mark | Anchor],
        behind: Callable[[str], tuple[list[Anchor], bool]],
    ) -> None:
        self.out: list[Piece] = []
        self.used: set[str] = set()
        self._behind = behind
        self._waiting: list[Anchor] = []
        # The name of the tag whose words are those of an anchor.
        self._inside = ""
        good = _balanced(text, named)
        at = 0
        for match in TAG.finditer(text):
            name = match[2] + match[3]
            known = named.get(name)
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
            anchors, is_signed = self._behind(name)
            if is_signed:
                self._waiting += anchors
            else:
                self.out += anchors


def with_shown(text: str, named: Mapping[str, Mark | Anchor]) -> str:
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


def _balanced(text: str, names: Mapping[str, Mark | Anchor]) -> set[int]:
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


def with_loose(pieces: Sequence[Piece], loose: Sequence[tuple[float, Anchor]]) -> Iterator[Piece]:
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
            while isinstance(piece, Start) and number < len(loose) and places[number] <= length:
                yield loose[number][1]
                number += 1
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
