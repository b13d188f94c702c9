"""Lines of a document with what stands in them: a line as text with tags, and back.

A line is handed out as text in which `<b1>words</b1>` stands for what is around words: bold, a
link. What has no words of its own, such as a picture, stays near the words that it was beside.
"""

import re
from dataclasses import dataclass, field

from summarize.reading.office.line_filling import Filling, with_loose, with_shown
from summarize.reading.office.line_pieces import Anchor, Mark, Piece
from summarize.reading.office.line_writing import Writing, folded, joined, parted
from summarize.text.inline_tags import without_tags

_SPACE = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
# What XML has no place for.
_CONTROLS = dict.fromkeys(
    [*(c for c in range(32) if c not in (9, 10, 13)), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)]
)


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
        self._head, inner, self._tail = parted(folded(joined(self.pieces)))
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
        filling = Filling(with_shown(text, self.named), self.named, self.behind)
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
        return [*self._head, *first, *with_loose(filling.out, loose), *last, *self._tail]

    def behind(self, name: str) -> tuple[list[Anchor], bool]:
        """What follows the words of a tag, and whether a sign stands between."""
        return self._behind.get(name, []), name in self._signed
