"""Where sentences may run from one line into the next, and where a line stands for itself.

A blank line ends everything. In a paragraph, each heading, item, row, rule, address and turn of a
speaker begins something new; `prose_lines` tells of the lines in between which ones are one text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.text.line_marks import (
    Row,
    ends_part,
    ends_sentence,
    is_chapter,
    is_shouted,
    is_speaker,
    is_titled,
    is_underline,
    starts_small,
)
from summarize.text.prose_lines import Kind, goes_on
from summarize.text.rewrapping import LINE_BREAK

_FENCE = re.compile(r"^[ \t>]{0,8}(```|~~~)", re.MULTILINE)
# A line that is shorter was hardly broken to fit a width.
_MIN_COLUMNS = 30
_ALONE = frozenset({"heading", "rule", "row", "tag", "address", "stamp", "chapter"})
_WHOLE = frozenset({"rule", "row", "address"})
_ITEMS = frozenset({"bullet", "number"})
# Behind any text.
_NOWHERE = (1 << 62, 1 << 62)
# What is held at once of a text, and of a paragraph.
_BLOCK_CHARACTERS = 1 << 16
_BLOCK_LINES = 4096


class Part(NamedTuple):
    """A run of lines in which sentences can go on from line to line.

    Attributes:
        start: where it starts in the text; it goes on to the start of the next one.
        kind: what it is.
    """

    start: int
    kind: Kind


def parts(text: str) -> Iterator[Part]:
    """The parts of a text, in order; the white space around a part belongs to the one before."""
    fenced = _fenced(text)
    start, end = next(fenced, _NOWHERE)
    paragraph = _Paragraph()
    at = 0
    for raw in _lines(text):
        body = raw.strip()
        while at >= end:
            start, end = next(fenced, _NOWHERE)
        if at >= start:
            yield from paragraph.ended()
            if body:
                yield Part(at, "whole")
        elif body:
            yield from paragraph.added(Row(at, raw, body))
        else:
            yield from paragraph.ended()
        if raw[-1] == "\f":
            yield from paragraph.ended()
        at += len(raw)
    yield from paragraph.ended()


def _lines(text: str) -> Iterator[str]:
    """The lines of a text with their line breaks, without holding all of them at once."""
    start = 0
    while start < len(text):
        last = LINE_BREAK.search(text, start + _BLOCK_CHARACTERS)
        end = last.end() if last else len(text)
        yield from text[start:end].splitlines(keepends=True)
        start = end


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Where fenced code stands: from one fence to the end of the next."""
    if "```" not in text and "~~~" not in text:
        return
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1] == opened[1]:
            yield opened.start(), fence.end()
            opened = None


class _Paragraph:
    """The lines of a paragraph; a long one is looked at in blocks that share a line."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._goes_on = False

    def added(self, row: Row) -> Iterator[Part]:
        """Takes a line; the parts of the lines before it where these are many."""
        self._rows.append(row)
        if len(self._rows) <= _BLOCK_LINES:
            return
        last = row.start
        begins = False
        for part in self._parts():
            if part.start == last:
                begins = True
            else:
                yield part
        self._rows = [row]
        self._goes_on = not begins

    def ended(self) -> Iterator[Part]:
        """The parts of the lines that are left; the next line begins a paragraph."""
        if self._rows:
            yield from self._parts()
            self._rows = []
            self._goes_on = False

    def _parts(self) -> Iterator[Part]:
        found = _paragraph(self._rows)
        if self._goes_on:
            next(found)
        return found


def _paragraph(rows: Sequence[Row]) -> Iterator[Part]:
    """The parts of lines without a blank one between them."""
    if len(rows) < 2:
        for row in rows:
            yield Part(row.start, "whole" if row.mark in _WHOLE else "text")
        return
    stand = _standing(rows)
    number = 0
    while number < len(rows):
        end = number + 1
        while end < len(rows) and not stand[end]:
            end += 1
        yield from _run(rows[number:end], has_siblings=_has_siblings(rows, number, end, stand))
        number = end


def _standing(rows: Sequence[Row]) -> list[bool]:
    """Which lines of a paragraph begin something new, whatever stands above them."""
    half = max(2, len(rows) // 2)
    speakers = [not row.mark and is_speaker(row.body) for row in rows]
    many_speak = sum(speakers) >= half
    many_items = sum(row.mark in _ITEMS for row in rows) >= 2
    found = [True]
    for number, (above, row) in enumerate(pairwise(rows), 1):
        found.append(
            row.quote != above.quote
            or (row.mark in _ITEMS and _is_item(row, above, many_items))
            or (speakers[number] and (many_speak or ends_sentence(above.body)))
            or _stands_alone(row, above)
            or _is_heading_above(above, row, is_first=number == 1 or found[-1])
        )
    return found


def _stands_alone(row: Row, above: Row) -> bool:
    if row.mark == "rule":
        # Below a line, what would be a rule makes a heading of it.
        return not (is_underline(row.body) and not above.mark and is_titled(above.body))
    return (
        row.mark in _ALONE
        or above.mark in _ALONE
        or (row.mark == "section" and (ends_part(above.body) or len(above.body) < _MIN_COLUMNS))
        or is_underline(above.body)
        or (row.indent > above.indent and not above.mark and ends_sentence(above.body))
    )


def _is_item(row: Row, above: Row, many: bool) -> bool:
    """Whether a line with a number is an item, and not a date or an initial in mid-sentence."""
    if row.mark == "bullet" and row.body[0] not in "-–—+":
        return True
    # In wrapped lines a sentence may go on with `3. Oktober`, `J. Hill` or `– as they say –`.
    return (
        many
        or above.mark in _ITEMS
        or ends_part(above.body)
        or len(above.body) < _MIN_COLUMNS
        or row.body.startswith("- ")
    )


def _is_heading_above(above: Row, row: Row, *, is_first: bool) -> bool:
    """Whether the line above is a heading of what begins here."""
    if not is_first or above.mark in _ITEMS or not is_titled(above.body) or is_underline(row.body):
        return False
    if is_chapter(above.body):
        return True
    if starts_small(row.body):
        return False
    return above.mark == "section" or (is_shouted(above.body) and not row.body.isupper())


def _has_siblings(rows: Sequence[Row], number: int, end: int, stand: Sequence[bool]) -> bool:
    """Whether an item is one of a list: there is one before it, or right after it."""
    if rows[number].mark not in _ITEMS:
        return False
    after = end < len(rows) and rows[end].mark in _ITEMS
    before = number - 1
    while before > 0 and not stand[before]:
        before -= 1
    return after or (number > 0 and rows[before].mark in _ITEMS)


def _run(rows: Sequence[Row], *, has_siblings: bool) -> Iterator[Part]:
    """The parts of lines of which only the first one begins with a mark."""
    first = rows[0]
    if len(rows) == 1:
        kind: Kind = "item" if has_siblings else "text"
        yield Part(first.start, "whole" if first.mark in _WHOLE else kind)
        return
    if is_underline(rows[1].body):
        yield Part(first.start, "whole")
        yield from _run(rows[2:], has_siblings=False) if len(rows) > 2 else ()
        return
    on_lines, kind = goes_on(rows)
    yield Part(first.start, "item" if has_siblings and kind == "text" else kind)
    yield from (Part(row.start, kind) for row, on in zip(rows[1:], on_lines, strict=True) if not on)
