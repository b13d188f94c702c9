"""Lines of Arabic, Hebrew and their like, put in reading order from where the letters are drawn.

Files store such lines as they are seen, as they are read, or half of a word each way. Here the
letters of one drawing operation are turned round when they run to the right, the operations and
words are sorted as they are seen, and that is read by the Unicode bidirectional algorithm
backwards.
"""

import re
import unicodedata
from collections.abc import Iterable

from summarize.reading.pdf.characters import UNKNOWN
from summarize.reading.pdf.clusters import as_seen
from summarize.reading.pdf.letters import (
    LEFT,
    MARK,
    NEUTRAL,
    NUMBER,
    RIGHT,
    bidi_class,
    kind,
    without_unknown,
)
from summarize.reading.pdf.lines import Line

_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_TATWEEL_INSIDE = re.compile(
    r"(?<=[\u0620-\u0655\u066e-\u06d3])\u0640+(?=[\u0620-\u0655\u066e-\u06d3])"
)
_FORMS = re.compile(r"[\ufb1d-\ufdff\ufe70-\ufefc]+")
_MIRRORED = str.maketrans("()[]{}«»<>‹›“”‘’", ")(][}{»«><›‹”“’‘")


def see(lines: Iterable[Line]) -> None:
    """Note what right-to-left lines of a page look like, and let the glyphs go."""
    for line in lines:
        if not line.text:
            line.units = as_seen(line)
        line.glyphs = []


def restore(lines: Iterable[Line]) -> None:
    """Fill in the text of the lines of a document that have right-to-left letters."""
    waiting = [line for line in lines if line.units]
    units = [line.units for line in waiting]
    letters = [[kind(one) for one in "".join(row)] for row in units]
    most = sum(row.count(RIGHT) for row in letters) > sum(row.count(LEFT) for row in letters)
    for line, row in zip(waiting, letters, strict=True):
        line.right_to_left = row.count(RIGHT) > (0 if most else row.count(LEFT))
    swap = _brackets_are_mirrored(units, waiting)
    for line, row in zip(waiting, units, strict=True):
        text = _logical(row, line.right_to_left, swap)
        line.text, line.units = " ".join(clean(text).split()), []


def clean(text: str) -> str:
    """Without signs that cannot be seen and lengthened letters; forms of letters made plain."""
    text = _INVISIBLE.sub("", text)
    text = _FORMS.sub(lambda forms: unicodedata.normalize("NFKC", forms[0]), text)
    text = without_unknown(text) if UNKNOWN in text else text
    return unicodedata.normalize("NFC", _TATWEEL_INSIDE.sub("", text))


def _brackets_are_mirrored(units: list[list[str]], lines: list[Line]) -> bool:
    """Whether brackets of right-to-left text are stored as they are seen: most lines tell."""
    seen = 0
    for row, line in zip(units, lines, strict=True):
        if line.right_to_left:
            read = "".join(reversed(row))
            for left, right in ("()", "[]", "«»"):
                first, last = read.find(left), read.find(right)
                inside = read[min(first, last) + 1 : max(first, last)]
                # Those around words of another script are turned with these.
                if first >= 0 and last >= 0 and _is_right_to_left(inside):
                    seen += 1 if last < first else -1
    return seen >= 0  # pdfium turns all brackets of such text round


def _is_right_to_left(text: str) -> bool:
    """Whether a text begins and ends with letters that run so."""
    return bool(text) and kind(text[0]) == kind(text[-1]) == RIGHT


def _logical(units: list[str], right_to_left: bool, swap: bool) -> str:
    """What is read, of clusters that are given from left to right."""
    base = RIGHT if right_to_left else LEFT
    runs: list[tuple[str, list[str]]] = []
    for unit, direction in zip(units, _directions(units, base), strict=True):
        if runs and runs[-1][0] == direction:
            runs[-1][1].append(unit)
        else:
            runs.append((direction, [unit]))
    if right_to_left:
        runs.reverse()
    parts = []
    for direction, run in runs:
        if direction == RIGHT:
            parts += [one.translate(_MIRRORED) if swap else one for one in reversed(run)]
        else:
            parts += run
    return "".join(parts)


def _directions(units: list[str], base: str) -> list[str]:
    """The direction of each cluster: signs take that of their neighbours, or of the line."""
    kinds = [_kind_of(unit) for unit in units]
    for index, unit in enumerate(units):
        if kinds[index] != NEUTRAL or len(unit) != 1:
            continue
        before = kinds[index - 1] if index else NEUTRAL
        after = kinds[index + 1] if index + 1 < len(units) else NEUTRAL
        sort = bidi_class(unit)
        if (sort in ("ES", "CS") and before == after == NUMBER) or (
            sort == "ET" and NUMBER in (before, after)
        ):
            kinds[index] = NUMBER
    directions = [{NUMBER: LEFT}.get(one, one) for one in kinds]
    index = 0
    while index < len(units):
        if directions[index] in (LEFT, RIGHT):
            index += 1
            continue
        end = index
        while end < len(units) and directions[end] not in (LEFT, RIGHT):
            end += 1
        before = directions[index - 1] if index else base
        after = directions[end] if end < len(units) else base
        direction = before if before == after else base
        if (
            base == RIGHT
            and index
            and end < len(units)
            and kinds[index - 1] == kinds[end] == NUMBER
        ):
            direction = RIGHT  # two numbers of a right-to-left text follow each other that way
        directions[index:end] = [direction] * (end - index)
        index = end
    return directions


def _kind_of(unit: str) -> str:
    for one in unit:
        sort = kind(one)
        if sort in (RIGHT, LEFT, NUMBER):
            return sort
        if sort == MARK:
            return RIGHT
    return NEUTRAL
