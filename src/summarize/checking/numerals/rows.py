"""Long rows of bare whole numbers, as in a column of figures: each is the number that it shows.

No rule looks further than `_MARGIN` numbers, so inside of a row nothing is near a number but other
bare numbers, and none of these makes anything of another. What is inside is taken out, the rest is
read with care, and what was taken out is put back as what it shows.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from summarize.checking.numerals.plain import Plain
from summarize.checking.numerals.reader import Amount, Number, Read

# No group of three, `12 500`, and no zero in front, as telephone numbers have.
_BARE = r"(?:0|[1-9](?:\d|\d{3,8})?)(?![^ \n])"
_ROW = re.compile(rf"(?<![^ \n]){_BARE}(?:[ \n]{_BARE})*+")
_NUMBER = re.compile(r"\d+")
# `10 5` and `4 20`: numbers that some languages add up; see `joining`.
_ADDED_UP = re.compile(r"10 [1-9](?!\d)|[1-9] [1-9]0(?!\d)")
_ADDING = frozenset(("fr", "tr", "ar", "he", None))
# Behind so many numbers there is nothing of what stands around the row.
_MARGIN = 24
_MIN_CHARACTERS = 1000


class _Gap(NamedTuple):
    """What is taken out of a text: from its first number up to the next one that stays.

    Attributes:
        last: where the number in front of it starts.
        start, end: offsets into the plain text.
    """

    last: int
    start: int
    end: int


def read_with_rows(text: Plain, language: str | None, reader: Callable[[Plain], Read]) -> Read:
    """What `reader` reads in a text, and reads slowly where it has long rows of numbers."""
    gaps = list(_gaps(text.text, language)) if len(text.text) >= _MIN_CHARACTERS else []
    if not gaps:
        return reader(text)
    found = reader(_without(text, gaps))
    known: dict[str, tuple[int, frozenset[str]]] = {}
    numbers: list[list[Number]] = []
    amounts: list[list[Amount]] = []
    for gap in gaps:
        inside = list(_inside(text, gap, known))
        numbers.append([number for number, _ in inside])
        amounts.append([amount for _, amount in inside])
    lasts = [text.span(gap.last, gap.start).start for gap in gaps]
    return found._replace(
        numbers=_put_back(found.numbers, lasts, numbers),
        amounts=_put_back(found.amounts, lasts, amounts),
    )


def _gaps(plain: str, language: str | None) -> Iterator[_Gap]:
    for row in _ROW.finditer(plain):
        if row.end() - row.start() < _MIN_CHARACTERS:
            continue
        if language in _ADDING and _ADDED_UP.search(plain, row.start(), row.end()):
            continue
        starts = [match.start() for match in _NUMBER.finditer(plain, row.start(), row.end())]
        start, end = starts[_MARGIN], starts[-_MARGIN]
        last = starts[_MARGIN - 1]
        if language in _ADDING and _ADDED_UP.search(plain[last:start] + plain[end : row.end()]):
            continue
        yield _Gap(last, start, end)


def _without(text: Plain, gaps: list[_Gap]) -> Plain:
    """The text without the gaps; its places are those of the text."""
    ends = [0, *(gap.end for gap in gaps)]
    starts = [*(gap.start for gap in gaps), len(text.text)]
    kept = list(zip(ends, starts, strict=True))
    all_places = range(len(text.text) + 1) if text.places is None else text.places
    places = [place for start, end in kept for place in all_places[start:end]]
    shown = "".join([text.text[start:end] for start, end in kept])
    return Plain(shown, text.original, [*places, all_places[len(text.text)]])


def _inside(
    text: Plain, gap: _Gap, known: dict[str, tuple[int, frozenset[str]]]
) -> Iterator[tuple[Number, Amount]]:
    for match in _NUMBER.finditer(text.text, gap.start, gap.end):
        shown = match.group()
        if shown not in known:
            known[shown] = int(shown), frozenset((shown,))
        value, readings = known[shown]
        span = text.span(*match.span())
        written = text.original[span.start : span.end]
        number = Number(shown, readings, written, span, frozenset(), frozenset())
        yield number, Amount(value, None, written, span)


_Found = TypeVar("_Found", Number, Amount)


def _put_back(found: list[_Found], lasts: list[int], inside: list[list[_Found]]) -> list[_Found]:
    """What was found, and what is inside of each gap behind what stands in front of it."""
    behind = dict(zip(lasts, inside, strict=True))
    kept: list[_Found] = []
    for one in found:
        kept.append(one)
        kept += behind.pop(one.span.start, ())
    return kept
