"""Split a document into blocks to translate, and put translations back into its layout.

The blocks joined are the text, exactly. Lines that were wrapped in mid-sentence are one block; its
translation is wrapped again.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from summarize.text.hyphenation import Pieces, words_of
from summarize.text.rewrapping import LINE_BREAK, joined, wrapped
from summarize.text.subtitles import is_subtitles
from summarize.text.wrap_detection import Line, usual_width, wraps
from summarize.translating import subtitles
from summarize.translating.layout_lines import Kind, classified, line_of
from summarize.translating.placeholders import protected, without_protected

__all__ = ["Block", "blocks", "protected", "rendered", "without_protected"]

# The bar between the cells of a Markdown table, and what separates columns elsewhere.
_BAR = re.compile(r"`[^`]+`|(?<!\\)(?P<gap>\|)")
_GAP = re.compile(r"(?P<gap>\t| {4,})")


@dataclass(frozen=True)
class Block:
    """A part of a document: `before`, `original` and `after` joined are that part.

    Attributes:
        before: what stays in front: indentation, a bullet, a number, quotation marks of a mail.
        text: what is to be translated, in one line; empty for a block that stays as it is.
        original: the same as it stands in the document, with its line breaks.
        after: what stays behind: white space and the line break.
        width: columns to wrap the translation to, where the original was wrapped; else None.
        continuation: the prefix of each wrapped line but the first.
        shares: of subtitles, the length of each line that the translation is shared out over.
        between: of subtitles, what stays between these lines: line breaks, times.
    """

    before: str
    text: str
    original: str
    after: str
    width: int | None = None
    continuation: str = ""
    shares: tuple[int, ...] = ()
    between: tuple[str, ...] = ()


def blocks(text: str, language: str, pieces: Pieces | None = None) -> list[Block]:
    """Split a text into blocks.

    Args:
        text: any text, even an empty one.
        language: BCP 47 tag of its language; decides how wrapped lines are joined.
        pieces: a word -> how many pieces of a vocabulary it has; tells which words are parted at
            the end of a line.
    """
    join = partial(joined, language=language, words=words_of(text), pieces=pieces)
    if is_subtitles(text):
        return [
            Block(
                unit.before,
                unit.text,
                unit.original,
                unit.after,
                shares=unit.shares,
                between=unit.between,
            )
            for unit in subtitles.units(text, join)
        ]
    parts = list(_parts(classified(text.splitlines(keepends=True))))
    width = usual_width([part for kind, part in parts if kind == "text"])
    found: list[Block] = []
    for kind, part in parts:
        if kind == "text":
            found += _paragraph(part, width, join)
        elif kind == "kept":
            kept = "".join(line.prefix + line.body + line.tail for line in part)
            found.append(Block("", "", kept, ""))
        else:
            for line in part:
                found += _cells(line, _BAR if kind == "table" else _GAP)
    return found


def rendered(block: Block, translation: str) -> str:
    """A block as text, with a translation in the place of its own.

    Args:
        block: one of `blocks`.
        translation: of the block's text; ignored for a block without text.
    """
    if not block.text:
        return block.before + block.original + block.after
    # One line stays one line, even where a model writes line breaks.
    text = " ".join(line.strip() for line in translation.splitlines()).strip()
    if block.shares:
        return block.before + subtitles.filled(text, block.shares, block.between) + block.after
    if block.width is None:
        return block.before + text + block.after
    found = LINE_BREAK.search(block.original)
    line_break = found.group() if found else "\n"
    lines = wrapped(text, block.before, block.continuation, block.width)
    return block.before + (line_break + block.continuation).join(lines) + block.after


_Part = tuple[Kind, list[Line]]


def _parts(lines: Sequence[tuple[Kind, str]]) -> Iterator[_Part]:
    """Runs of lines of one kind; text in paragraphs, which end at each marker and indentation."""
    kind: Kind = "kept"
    part: list[Line] = []
    for new_kind, raw in lines:
        line = line_of(raw, new_kind, part if kind == "text" else ())
        if part and (new_kind != kind or (kind == "text" and not _belongs(line, part))):
            yield kind, part
            part = []
        kind = new_kind
        part.append(line)
    if part:
        yield kind, part


def _belongs(line: Line, part: Sequence[Line]) -> bool:
    """Whether a line can go on with the paragraph above it."""
    above = part[-1]
    if line.is_marked or above.is_alone or line.is_alone or line.quote != above.quote:
        return False
    if len(part) > 1:
        return line.indent == part[1].indent
    # The first line may be indented by itself, or the others hang below the text of an item.
    return line.indent <= above.indent or above.is_marked


def _paragraph(
    lines: Sequence[Line], width: int | None, join: Callable[[list[str]], str]
) -> Iterator[Block]:
    """The blocks of a paragraph: its lines, wrapped ones joined."""
    ends = [i for i, wrap in enumerate(wraps(lines, width), 1) if not wrap]
    for start, end in pairwise([0, *ends, len(lines)]):
        run = lines[start:end]
        first, last = run[0], run[-1]
        inside = "".join(line.body + line.tail + below.prefix for line, below in pairwise(run))
        yield Block(
            before=first.prefix,
            text=join([line.body for line in run]),
            original=inside + last.body,
            after=last.tail,
            width=max(line.columns for line in run) if len(run) > 1 else None,
            continuation=run[1].prefix if len(run) > 1 else "",
        )


def _cells(line: Line, between: re.Pattern[str]) -> Iterator[Block]:
    """One block for each cell of a row with letters; the bars stay."""
    before = line.prefix
    at = 0
    gaps = [match for match in between.finditer(line.body) if match["gap"]]
    for match in [*gaps, None]:
        cell = line.body[at : match.start() if match else len(line.body)]
        text = cell.strip()
        start = cell.index(text) if text else len(cell)
        before += cell[:start]
        after = cell[start + len(text) :] + (match.group() if match else line.tail)
        if any(character.isalpha() for character in text):
            yield Block(before, text, text, after)
            before = ""
        else:
            before += text + after
        at = match.end() if match else len(line.body)
    if before:
        yield Block("", "", before, "")
