"""Lines become paragraphs: joined, their hyphens at line ends taken back, columns and pages too."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from summarize.reading.pdf.columns import Block
from summarize.reading.pdf.letters import is_unspaced
from summarize.reading.pdf.lines import Line

_BULLET = re.compile(r"[•◦▪‣⁃●○■□]")
_ITEM = re.compile(r"(?:[•◦▪‣⁃●○■□–—*·∙-]|\(?(?:\d{1,3}|[a-zA-Z])[.)])(?:\s|$)")
_ENDS = re.compile(r"[.!?…:;。！？：；؟۔।։።၊။᙮]['\"”’»)\]）」』]*[\u2070-\u209f¹²³]*$")
_HYPHENS = "\u00ad\u2010-"
# Of the lines of a document, when there are so many: hyphens of words alone are no more than this.
_LINES, _HARDLY = 40, 0.02
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
# Of the usual distance between two lines: from where on a distance parts paragraphs.
_WIDE = 1.3
# Of the width of its column: a line that is so long may end there because it is full, and the room
# that is left in one that has to.
_FULL = 0.7
_ROOM = 0.2
_COMMAS = ",;،؛、，；"
# Of the size of the font: how much two lines of one paragraph may differ, and what an indent is.
_SIZES = 0.12
_INDENT = 0.8


@dataclass
class Paragraph:
    """A paragraph, heading, item or row.

    Attributes:
        lines: from the first to the last, over columns and pages.
        text: joined.
    """

    lines: list[Line]
    text: str = ""


def paragraphs(pages: list[list[Block]]) -> list[Paragraph]:
    """The paragraphs of a document, of the blocks of its pages in reading order."""
    found: list[Paragraph] = []
    above = Block()
    for page in pages:
        for block in page:
            new = _of_block(block)
            if found and new and _goes_on(found[-1], new[0], above):
                found[-1].lines += new[0].lines
                new = new[1:]
            found += new
            above = block
    words, kept = _words(found), _own_hyphens(found)
    for paragraph in found:
        paragraph.text = _text(paragraph.lines, words, kept)
    return [one for one in found if one.text]


def _of_block(block: Block) -> list[Paragraph]:
    found: list[Paragraph] = []
    x0, x1 = block.x0, block.x1
    pitch = _pitch(block.lines)
    before: Line | None = None
    for line in block.lines:
        if before is None or _parts(before, line, (x0, x1), pitch):
            found.append(Paragraph([]))
        found[-1].lines.append(line)
        before = line
    return found


def _pitch(lines: list[Line]) -> float:
    """The usual distance of two lines, in heights of the font."""
    steps = [
        (above.y - below.y) / max(above.size, 1.0)
        for above, below in pairwise(lines)
        if abs(above.size - below.size) < _SIZES * above.size
    ]
    return median(steps) if len(steps) > 1 else 1.25


def _parts(above: Line, line: Line, edges: tuple[float, float], pitch: float) -> bool:
    """Whether a new paragraph begins with a line."""
    size = max(above.size, line.size)
    if abs(above.size - line.size) > _SIZES * size or "\t" in line.text or "\t" in above.text:
        return True
    if above.y - line.y > _WIDE * max(pitch, 1.0) * size:
        return True
    starts, ends = _margins(above, line, edges)
    if _ITEM.match(line.text):
        is_wrapped = ends[0] < _ROOM * (edges[1] - edges[0]) and not _ENDS.search(above.text)
        is_level = abs(starts[0] - starts[1]) < 0.3 * size and not _ITEM.match(above.text)
        return not (is_wrapped and is_level) or _BULLET.match(line.text) is not None
    if above.text[-1:] in _HYPHENS and above.text[-2:-1].isalpha():
        return False
    if starts[1] > _INDENT * size and starts[0] < 0.3 * size and _ENDS.search(above.text):
        return True
    if ends[0] < 0.3 * size or not line.text:
        return False
    per_letter = (line.x1 - line.x0) / len(line.text)
    first = 2 if is_unspaced(line.text[0]) else len(line.text.split(None, 1)[0]) + 1
    if ends[0] < 1.2 * first * per_letter:
        return False
    return _ENDS.search(above.text) is not None or ends[0] > 0.45 * (edges[1] - edges[0])


def _margins(
    above: Line, line: Line, edges: tuple[float, float]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """How far two lines begin after, and end before, the edges of their block."""
    if line.right_to_left:
        return (edges[1] - above.x1, edges[1] - line.x1), (above.x0 - edges[0], line.x0 - edges[0])
    return (above.x0 - edges[0], line.x0 - edges[0]), (edges[1] - above.x1, edges[1] - line.x1)


def _goes_on(last: Paragraph, new: Paragraph, above: Block) -> bool:
    """Whether the last paragraph of a block goes on in the next column or on the next page."""
    before, after = last.lines[-1], new.lines[0]
    size = max(before.size, after.size)
    if abs(before.size - after.size) > _SIZES * size or not after.text or not before.text:
        return False
    if "\t" in before.text or "\t" in after.text or _BULLET.match(after.text):
        return False
    is_full = before.x1 - before.x0 > _FULL * (above.x1 - above.x0)
    if _ITEM.match(after.text) and (not is_full or _ITEM.match(last.lines[0].text)):
        return False
    if before.text[-1] in _HYPHENS:
        return True
    if _ENDS.search(before.text):
        return False
    return is_full or after.text[0].islower() or before.text[-1] in _COMMAS


def _words(found: list[Paragraph]) -> frozenset[str]:
    """The words within lines, which tell whether a hyphen at a line's end belongs to its word."""
    words: set[str] = set()
    for paragraph in found:
        for line in paragraph.lines:
            words.update(one.casefold() for one in _WORD.findall(line.text))
    return frozenset(words)


def _own_hyphens(found: list[Paragraph]) -> str:
    """The hyphens at line ends that belong to their words, as far as the document tells.

    Some programs part words with U+2010, and then the others are the author's own; and where
    hardly a line ends in a hyphen, no program has parted words.
    """
    ends = [line.text[-1:] for one in found for line in one.lines[:-1]]
    parted = ends.count("\u2010")
    if parted > 1 and parted > ends.count("\u00ad"):
        return "\u00ad-"
    hyphens = sum(ends.count(one) for one in _HYPHENS)
    return _HYPHENS if len(ends) >= _LINES and hyphens <= max(1, _HARDLY * len(ends)) else ""


def _text(lines: list[Line], words: frozenset[str], kept: str) -> str:
    text = ""
    for line in lines:
        text = joined(text, line.text, words, kept) if text else line.text
    return text.replace("\u00ad", "-") if text.endswith("\u00ad") else text.replace("\u00ad", "")


def joined(before: str, after: str, words: frozenset[str] = frozenset(), kept: str = "") -> str:
    """A line and the next one as one text.

    Args:
        before: the line.
        after: the next one.
        words: of the document.
        kept: hyphens that belong to their words.
    """
    if not after:
        return before
    last, first = before[-1], after[0]
    if last in _HYPHENS and len(before) > 1 and (before[-2].isalnum()):
        if not first.islower():
            same = first.isalnum() and not (
                before[-2].isalpha() and first.isdigit() and last != "-"
            )
            return before[:-1] + "-" + after if same else before[:-1] + "- " + after
        head = re.search(r"[^\W\d_]*$", before[:-1])
        tail = re.match(r"[^\W\d_]+", after)
        parts = (head[0] if head else "").casefold(), (tail[0] if tail else "").casefold()
        with_hyphen = "-".join(parts) in words or "\u2010".join(parts) in words
        keep = before[-2].isdigit() or (
            (with_hyphen or last in kept) and "".join(parts) not in words
        )
        return before[:-1] + ("-" if keep else "") + after
    if last == "/" and first.isalnum() and before[-2:-1].isalnum():
        return before + after
    if is_unspaced(last) and is_unspaced(first):
        return before + after
    return f"{before} {after}"
