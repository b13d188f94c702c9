"""Take a page apart into blocks: every line of text that it has, and where each one stands.

A block is a paragraph, a heading, an item of a list or a row of a table. All text of a page is in
exactly one block, in the order of the page; `body.py` decides which of them are the article.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from summarize.reading.html.containers import Region, region_of
from summarize.reading.html.elements import Element

# Elements that stand inside a line; everything else begins a new one.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label mark "
    "meter nobr output progress q rb rbc rp rt rtc ruby s samp slot small span strike strong sub "
    "sup time tt u var wbr".split()
)
# Elements whose content is no text.
_SKIPPED = frozenset(
    "script style template title iframe object embed applet audio video canvas svg map area param "
    "source track link meta base noembed noframes datalist".split()
)
_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CELLS = frozenset(("td", "th"))
_PARTS = frozenset(
    "ul ol li dl dt dd menu table thead tbody tfoot tr td th blockquote caption".split()
)
# A cell of more lines, or a longer one, is a part of the layout and not of a table.
_MAX_CELL_LINES = 4
_MAX_CELL_CHARACTERS = 400
# A line that is broken after so many characters, with no end of a sentence, goes on below.
_WRAPPED_CHARACTERS = 40
_ENDS = tuple(".!?…:;。！？：；؟۔।\"'”’»」』)")


@dataclass(slots=True)
class Block:
    """A line of a page.

    Attributes:
        text: what it says, on one line; the cells of a row are parted by tabs.
        tag: of the element that it stands in: `p`, `h2`, `li`, `tr`, `div`.
        region: what the page says that it is in: navigation, comments, hidden text.
        linked: how many of its characters are in links.
        inside: which element holds the one that it stands in, as a number; of an item or a row,
            which holds the list or the table.
        is_item: whether it is in a list.
        hidden_in: of text that is not shown, which element holds the one that hides it.
    """

    text: str
    tag: str
    region: Region
    linked: int
    inside: int
    is_item: bool = False
    hidden_in: int = 0

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.tag in _HEADINGS

    @property
    def share_linked(self) -> float:
        """The share of its characters that are in links."""
        return self.linked / max(1, len(self.text))


def key_of(text: str) -> str:
    """A text without what readers of pages change: space, marks and case."""
    return "".join(filter(str.isalnum, text)).casefold()


def blocks_of(root: Element) -> list[Block]:
    """The blocks of a page.

    Args:
        root: its outermost element, as lxml reads it.
    """
    walk = _Walk()
    for event, element in _events(root):
        if event == "start":
            walk.start(element)
        else:
            walk.end(element)
    walk.flush()
    return walk.blocks


def _events(root: Element) -> Iterator[tuple[str, Element]]:
    """Each element's start and end; what is inside of skipped elements is left out."""
    from lxml import etree

    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start" and element.tag in _SKIPPED:
            walker.skip_subtree()
        else:
            yield ("start" if event == "start" else "end"), element


@dataclass
class _Walk:
    """Where the walk stands: the line being written and the elements around it."""

    blocks: list[Block] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _linked: int = 0
    _links: int = 0
    _regions: list[Region] = field(default_factory=lambda: [Region()])
    # Of each element that begins a line: its tag and its number.
    _tags: list[str] = field(default_factory=lambda: ["body"])
    _path: list[int] = field(default_factory=lambda: [0])
    # Lines that wait for the end of an element inside of them that is not shown.
    _held: list[tuple[Element, list[str], int]] = field(default_factory=list)
    _number: int = 0
    _rows: list[list[int]] = field(default_factory=list)
    _pre: int = 0
    _hidden_in: int = 0
    _follows_link: bool = False

    def start(self, element: Element) -> None:
        """An element begins."""
        tag, outer = element.tag, self._regions[-1]
        region = region_of(element, outer)
        if region.is_hidden and not outer.is_hidden:
            self._hidden_in = self._path[-1]
        if tag in INLINE or tag == "br":
            if region.is_hidden != outer.is_hidden or (region.is_sure and not outer.is_sure):
                self._held.append((element, self._parts, self._linked))
                self._parts, self._linked = [], 0
            else:
                region = outer
        else:
            self.flush()
            self._number += 1
            self._path.append(self._number)
            self._tags.append(tag)
        self._regions.append(region)
        if tag == "a":
            if self._follows_link:
                # Two links side by side are two words, though no space is between them.
                self._parts.append(" ")
            self._links += 1
        elif tag == "pre":
            self._pre += 1
        elif tag == "tr":
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._rows[-1].append(len(self.blocks))
        self._add("\n" if tag == "br" else element.text)

    def end(self, element: Element) -> None:
        """An element ends, or a comment or a script, which may have text behind it."""
        tag = element.tag
        if isinstance(tag, str) and tag not in _SKIPPED:
            if tag not in INLINE and tag != "br":
                self.flush()
                self._path.pop()
                self._tags.pop()
            elif self._held and self._held[-1][0] is element:
                self.flush()
                _, self._parts, self._linked = self._held.pop()
            self._regions.pop()
            if tag == "a":
                self._links -= 1
            elif tag == "pre":
                self._pre -= 1
            elif tag == "tr":
                self._row(self._rows.pop())
        self._follows_link = tag == "a"
        self._add(element.tail)

    def flush(self) -> None:
        """The line is complete."""
        parts, linked = self._parts, self._linked
        self._parts, self._linked = [], 0
        for text in _lines("".join(parts)):
            self._append(text, self._tags[-1], self._regions[-1], min(linked, len(text)))
            linked = max(0, linked - len(text))

    def _append(self, text: str, tag: str, region: Region, linked: int) -> None:
        place = len(self._tags) - 1
        is_item = False
        while place > 0 and (self._tags[place] in _PARTS or place == len(self._tags) - 1):
            is_item = is_item or self._tags[place] == "li"
            place -= 1
        hidden_in = self._hidden_in if region.is_hidden else 0
        self.blocks.append(Block(text, tag, region, linked, self._path[place], is_item, hidden_in))

    def _add(self, text: str | None) -> None:
        if text:
            self._follows_link = False
            self._parts.append(text if self._pre or text == "\n" else _SPACE.sub(" ", text))
            if self._links:
                self._linked += len(text.strip())

    def _row(self, starts: list[int]) -> None:
        """A row of a table becomes one line, where its cells have a line each."""
        if len(starts) < 2 or starts[-1] > len(self.blocks):
            return
        bounds = [*starts, len(self.blocks)]
        cells = [self.blocks[a:b] for a, b in pairwise(bounds)]
        texts = [" ".join(block.text for block in cell) for cell in cells]
        if any(
            len(cell) > _MAX_CELL_LINES or len(text) > _MAX_CELL_CHARACTERS
            for cell, text in zip(cells, texts, strict=True)
        ) or any(block.tag == "tr" for cell in cells for block in cell):
            return
        inside = self.blocks[starts[0] :]
        if not inside:
            return
        kinds = {block.region.kind for block in inside}
        if len(kinds) > 1:
            return
        linked = sum(block.linked for block in inside)
        del self.blocks[starts[0] :]
        self._append("\t".join(texts).rstrip("\t"), "tr", inside[0].region, linked)


def _lines(text: str) -> Iterator[str]:
    """The lines of a block: what its line breaks part, but not a sentence that goes on."""
    if "\n" not in text:
        if line := _tidy(text):
            yield line
        return
    held = ""
    gap = False
    for raw in text.split("\n"):
        line = _tidy(raw)
        if not line:
            gap = True
            continue
        if held and not gap and _goes_on(held, line):
            held = f"{held} {line}"
        else:
            if held:
                yield held
            held = line
        gap = False
    if held:
        yield held


def _goes_on(held: str, line: str) -> bool:
    return line[0].islower() or (len(held) >= _WRAPPED_CHARACTERS and not held.endswith(_ENDS))


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", text.translate(_INVISIBLE)).strip()
