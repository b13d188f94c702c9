"""Chinese and Japanese text that runs downwards, its lines from right to left.

Its letters stand upright, so nothing but their places tells; and pdfium gives the lines of a page
from left to right. Here they are turned as if they had been drawn so: then each line runs to the
right, and the first is the highest.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise
from unicodedata import normalize

from summarize.reading.pdf.characters import Glyph
from summarize.reading.pdf.letters import is_unspaced

DOWNWARDS = 270
# In heights of the font: how far two letters of a line may stand off each other's middle, how far
# one is below the other, and the width of numbers that stand upright in such a line.
_OFF, _LEAST_STEP, _MOST_STEP, _NUMBER = 0.2, 0.4, 2.0, 1.6
# Of the letters of a page, how many step downwards when it is written so; and how many of them,
# evenly chosen, are asked for their script first.
_SHARE, _ASKED = 0.5, 32
# How much of a letter is above its origin.
_ABOVE = 0.88


def parted(glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs that run to the right, and those that run downwards, turned."""
    asked = glyphs[:: max(1, len(glyphs) // _ASKED)]
    if not any(is_unspaced(glyph.text) for glyph in asked):
        return glyphs, []
    drawn = [glyph for glyph in glyphs if not glyph.guessed]
    places = range(0, len(drawn) - 1, max(1, len(drawn) // _ASKED))
    if sum(_steps_down(drawn[at], drawn[at + 1]) for at in places) < _SHARE / 2 * len(places):
        return glyphs, []
    steps = sum(map(_steps_down, drawn, drawn[1:]))
    if steps < _SHARE * len(drawn):
        return glyphs, []
    rest: list[Glyph] = []
    turned: list[Glyph] = []
    for _, group in groupby(drawn, key=lambda glyph: glyph.source):
        run = list(group)
        if all(_steps_down(before, after) for before, after in pairwise(run)):
            turned += [_turned(glyph) for glyph in run]
        elif _is_number(run):
            turned += _in_one_place(run)
        else:
            rest += run
    return rest, turned


def _steps_down(before: Glyph, after: Glyph) -> bool:
    """Whether a glyph stands right under another one."""
    size = before.size
    across = abs(before.left + before.right - after.left - after.right) / 2
    return across < _OFF * size and _LEAST_STEP * size < before.y - after.y < _MOST_STEP * size


def _is_number(run: list[Glyph]) -> bool:
    """Whether a few glyphs stand side by side where one letter would."""
    is_narrow = run[-1].right - run[0].left < _NUMBER * run[0].size
    return len(run) < 5 and is_narrow and all(abs(one.y - run[0].y) < 1 for one in run)


def _turned(glyph: Glyph) -> Glyph:
    left = -glyph.y - _ABOVE * glyph.size
    middle = (glyph.left + glyph.right) / 2
    # Brackets and dots have forms of their own for such lines.
    text = normalize("NFKC", glyph.text) if "\ufe10" <= glyph.text <= "\ufe4f" else glyph.text
    return glyph._replace(text=text, x=left, y=middle, left=left, right=left + glyph.size)


def _in_one_place(run: list[Glyph]) -> Iterator[Glyph]:
    first, last = run[0], run[-1]
    whole = _turned(first._replace(left=first.left, right=last.right))
    part = whole.size / len(run)
    for number, glyph in enumerate(run):
        left = whole.left + number * part
        yield whole._replace(text=glyph.text, x=left, left=left, right=left + part)
