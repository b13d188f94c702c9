"""Decide whether consecutive lines of prose are one text that was broken to fit a width.

Two lines are one text unless there is a sign against it: this finds sentences, while
`wrap_detection.py` decides what a translation may join for good. Its stricter rules are used here,
too, for paragraphs that are not clearly wrapped prose.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from summarize.languages.scripts import SENTENCE_TERMINATORS
from summarize.patterns import lazy
from summarize.text.line_marks import (
    Row,
    ends_part,
    ends_sentence,
    is_code,
    is_row,
    is_titled,
    starts_small,
)
from summarize.text.wrap_detection import Line, wraps

# `text` has sentences; an `item` of a list is one if it is short; a `whole` part always is.
Kind = Literal["text", "item", "whole"]

_MIN_COLUMNS = 30
_MIN_COLUMNS_WITHOUT_CASE = 45
_MAX_COLUMNS = 132
# Clearly wrapped: each line reaches this share of the longest, the next word would not have fitted
# into this share of them, and this share of them begins with a small letter.
_MIN_EVEN = 0.7
_MIN_FULL = 0.8
_MIN_SMALL = 0.25
# A title is at most this share as long as the paragraph below it.
_MAX_TITLE_SHARE = 0.6
# Where one sentence ends and another begins inside of a line, it is neither verse nor a list.
_MID_SENTENCE = lazy(rf"[{re.escape(SENTENCE_TERMINATORS)}][\"”’»]?\s+\w\S+(?:\s|$)")


def goes_on(rows: Sequence[Row]) -> tuple[list[bool], Kind]:
    """For each line but the last, whether a sentence can go on in the next; and the lines' kind.

    Args:
        rows: at least two, without a blank line or a mark between them.
    """
    breaks = len(rows) - 1
    if _is_plainly_wrapped(rows):
        return [True] * breaks, "text"
    if 2 * sum(len(row.body) > _MAX_COLUMNS for row in rows) > len(rows):
        # Each line is a paragraph, or a broken piece of one.
        return [
            starts_small(below.body) and not ends_part(row.body) for row, below in pairwise(rows)
        ], "text"
    half = max(2, len(rows) // 2)
    columned = sum(is_row(row.body) for row in rows)
    coded = sum(is_code(row.body) for row in rows)
    if max(columned, coded) >= half and columned + coded > breaks // 2:
        return [False] * breaks, "whole"
    if breaks == 1:
        return [_pair_goes_on(*rows)], "text"
    widths, found = _widths_and_wraps(rows)
    ends = ends_sentence(rows[-1].body)
    is_prose = 2 * sum(found) > breaks or (
        ends and any(_MID_SENTENCE.search(row.body) for row in rows)
    )
    # From a capital to a full stop, small letters in between go on.
    is_sentence = is_prose or (ends and not starts_small(rows[0].body))
    return [
        on
        or (
            not ends_sentence(row.body)
            and starts_small(below.body)
            and _continues(row, columns, is_sentence)
        )
        or (is_prose and _may_go_on(row, columns, below))
        for on, columns, (row, below) in zip(found, widths, pairwise(rows), strict=False)
    ], "text"


def _widths_and_wraps(rows: Sequence[Row]) -> tuple[list[int], list[bool]]:
    """The columns of each line, and whether it was broken to fit a width."""
    longest = max(len(row.raw) for row in rows)
    # A character takes two columns at most, and nobody wraps lines as short as that.
    if 2 * longest < _MIN_COLUMNS:
        return [longest] * len(rows), [False] * (len(rows) - 1)
    lines = [
        Line(row.raw[: max(0, row.indent)], row.body, "", is_marked=bool(row.mark)) for row in rows
    ]
    return [line.columns for line in lines], wraps(lines, None)


def _is_plainly_wrapped(rows: Sequence[Row]) -> bool:
    """Whether lines are clearly wrapped: even and full, with sentences that go on in the next.

    These are the rules of `wrap_detection.py` for the clearest case, most of a wrapped text.
    """
    sizes = [len(row.body) for row in rows]
    longest = max(sizes)
    if not _MIN_COLUMNS <= longest <= _MAX_COLUMNS or len(rows) < 3:
        return False
    if min(sizes[:-1]) < _MIN_EVEN * longest or rows[0].body[0].islower():
        return False
    breaks = len(rows) - 1
    # Without a space in it, a line says nothing about what would have fitted.
    full = sum(
        (word := row.body.find(" ")) >= 0 and size + 1 + word > longest
        for size, row in zip(sizes, rows[1:], strict=False)
    )
    if full < _MIN_FULL * breaks or is_code(rows[0].body) or is_code(rows[1].body):
        return False
    small = sum(row.body[0].islower() for row in rows[1:])
    if small:
        return small >= _MIN_SMALL * breaks
    in_mid_sentence = sum(not ends_sentence(row.body) for row in rows[:-1])
    is_caseless = _is_caseless(rows[0].body) and _is_caseless(rows[-1].body)
    return is_caseless and 2 * in_mid_sentence >= breaks and ends_sentence(rows[-1].body)


def _pair_goes_on(above: Row, below: Row) -> bool:
    """Whether two lines are one text: yes, unless the first is done, or a title of the second."""
    if starts_small(below.body):
        return True
    word = below.body.split(maxsplit=1)[0]
    if ends_sentence(above.body) or above.body[-1] in ":：":
        return len(above.body) + 1 + len(word) > len(below.body) >= _MIN_COLUMNS
    is_title = (
        is_titled(above.body)
        and len(above.body) < _MAX_TITLE_SHARE * len(below.body)
        and len(above.body) + 1 + len(word) < len(below.body)
        and ends_sentence(below.body)
    )
    return not is_title


def _continues(row: Row, columns: int, is_sentence: bool) -> bool:
    """Whether a line that ends no sentence goes on in small letters."""
    if row.body[-1] in ":：" or columns > _MAX_COLUMNS:
        return False
    return is_sentence or columns >= _MIN_COLUMNS_WITHOUT_CASE


def _may_go_on(row: Row, columns: int, below: Row) -> bool:
    """Whether a line of prose goes on in the next one, without small letters that say so."""
    if ends_part(row.body) or row.mark or columns > _MAX_COLUMNS or starts_small(below.body):
        return False
    without_case = _is_caseless(row.body) and _is_caseless(below.body)
    return not without_case or columns >= _MIN_COLUMNS_WITHOUT_CASE


def _is_caseless(body: str) -> bool:
    first = next((character for character in body if character.isalpha()), "")
    return bool(first) and not (first.islower() or first.isupper() or first.istitle())
