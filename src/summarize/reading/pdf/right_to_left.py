"""Lines of Arabic, Hebrew and their like, put in reading order from where the letters are drawn.

Files store such lines as they are seen, as they are read, or half of a word each way. Here the letters of
one drawing operation are turned round when they run to the right, the operations and words are sorted as
they are seen, and that is read by the Unicode bidirectional algorithm backwards.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from summarize.reading.pdf.characters import Glyph
from summarize.reading.pdf.letters import (
    LEFT,
    MARK,
    NEUTRAL,
    NUMBER,
    RIGHT,
    SPACE,
    bidi_class,
    kind,
)
from summarize.reading.pdf.lines import Line

_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_TATWEEL_INSIDE = re.compile(
    r"(?<=[\u0620-\u064a\u066e-\u06d3])\u0640+(?=[\u0620-\u064a\u066e-\u06d3])"
)
_FORMS = re.compile(r"[\ufb1d-\ufdff\ufe70-\ufefc]+")
_ALEFS = frozenset("اأإآٱى")
_MIRRORED = str.maketrans("()[]{}«»<>‹›“”‘’", ")(][}{»«><›‹”“’‘")
_IN_NUMBERS = frozenset(".,:/٫٬-")
# In heights of the font: the gap between two letters that is a space, when the file has none there.
_WORD_GAP = 0.13
# The same where pdfium sees one too.
_GUESSED_GAP = 0.06
# The same beside a mark whose letter is not drawn by itself.
_MARK_GAP = 0.3
# And how far apart the middles of a letter and its mark can be.
_TWIN = 0.7


class Cluster:
    """What one glyph stands for: a letter with its marks, a ligature, a digit."""

    __slots__ = (
        "guessed",
        "kind",
        "left",
        "raised",
        "right",
        "size",
        "source",
        "text",
        "whole",
        "x",
        "y",
    )

    def __init__(self, glyph: Glyph, guessed: bool) -> None:
        self.text, self.x, self.y, self.right = glyph.text, glyph.x, glyph.y, glyph.right
        self.left = min(glyph.left, glyph.x)  # some fonts tell no more than the ink
        self.size, self.raised, self.whole = glyph.size, False, True
        self.source, self.kind, self.guessed = glyph.source, kind(glyph.text), guessed

    def add(self, other: "Cluster") -> None:
        """Another character of the same glyph."""
        self.text += other.text
        self.whole = (
            self.whole and abs(self.left - other.left) + abs(self.right - other.right) < 0.01
        )
        self.left, self.right = min(self.left, other.left), max(self.right, other.right)
        self.kind = RIGHT if RIGHT in (self.kind, other.kind) else self.kind


class Run:
    """Clusters of one drawing operation and one direction; `clusters` from left to right."""

    __slots__ = ("clusters", "kind", "left", "middle", "right")

    def __init__(self, clusters: list[Cluster], direction: str) -> None:
        self.clusters, self.kind = clusters, direction
        wide = [one for one in clusters if one.kind != MARK] or clusters
        self.left = min(one.left for one in wide)
        self.right = max(one.right for one in wide)
        # Ink may lean over the neighbours; where letters begin does not.
        self.middle = (min(one.x for one in clusters) + max(one.x for one in clusters)) / 2


def see(lines: Iterable[Line]) -> None:
    """Note what the lines of a page that have right-to-left letters look like, and let the glyphs go."""
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
    return unicodedata.normalize("NFC", _TATWEEL_INSIDE.sub("", text))


def as_seen(line: Line) -> list[str]:
    """The clusters of a line from left to right, with a space between two words."""
    clusters = _clusters(line.glyphs, line.y)
    spaces = sorted(one.x for one in clusters if one.kind == SPACE)
    units: list[str] = []
    end = middle = 0.0
    gap = _WORD_GAP * line.size
    before: Cluster | None = None
    for run in _sorted(_runs(clusters, gap)):
        between = bisect_right(spaces, run.middle) > bisect_right(spaces, middle)
        first = run.clusters[0]
        wide = gap
        if first.raised or (before and before.raised):
            wide = _MARK_GAP * line.size
        elif (first.guessed or (before and before.guessed)) and not _have_marks(units[-1:], first):
            wide = _GUESSED_GAP * line.size
        if before and (between or run.left - end > wide):
            units.append(" ")
        for cluster in run.clusters:
            if before and cluster is not first and cluster.left - end > 2 * gap:
                units.append(" " if cluster.kind != MARK else "")
            units.append(cluster.text)
            if cluster.kind != MARK:
                end = max(end, cluster.right) if before else cluster.right
                before = cluster
        middle = run.middle
    return [unit for unit in units if unit]


def _have_marks(before: list[str], cluster: Cluster) -> bool:
    """Whether one of two neighbours has a mark, beside which pdfium sees gaps where there are none."""
    return any(kind(letter) == MARK for text in (*before, cluster.text) for letter in text)


def _clusters(glyphs: list[Glyph], base: float) -> list[Cluster]:
    """Characters of one glyph joined, in the order of the file; guessed spaces are dropped."""
    found: list[Cluster] = []
    glyph_at: dict[tuple[int, float], Cluster] = {}
    guessed = False
    for glyph in glyphs:
        if glyph.guessed:
            guessed = True
            continue
        cluster = Cluster(glyph, guessed)
        guessed = False
        if cluster.kind in (RIGHT, MARK):
            place = cluster.source, round(cluster.x, 1)
            if place in glyph_at:
                glyph_at[place].add(cluster)
                continue
            glyph_at[place] = cluster
        found.append(cluster)
    kept: list[Cluster] = []
    for cluster in found:
        twin = next((one for one in kept[-8:] if _is_twin(one, cluster)), None)
        if twin is None:
            kept.append(cluster)
            continue
        if abs(cluster.y - base) < abs(twin.y - base):  # the letter stands on the line
            kept[kept.index(twin)] = cluster
            cluster, twin = twin, cluster
        twin.text = max(twin.text, cluster.text, key=len)
        twin.left, twin.right = min(twin.left, cluster.left), max(twin.right, cluster.right)
    for cluster in kept:
        off = abs(cluster.y - base) > 0.03 * cluster.size
        cluster.raised = off and len(cluster.text) > 1
        cluster.text = _in_order(cluster.text, cluster.whole)
    return kept


def _is_twin(one: Cluster, other: Cluster) -> bool:
    """Whether two glyphs, a letter and its mark, are both said to stand for the letter."""
    if len(one.text) == len(other.text) == 1 or SPACE in (one.kind, other.kind):
        return False
    if sorted(one.text) == sorted(other.text):
        apart = abs(one.left + one.right - other.left - other.right) / 2
        return any(kind(each) == MARK for each in one.text) and apart < _TWIN * one.size
    letters = [sorted(each for each in two.text if kind(each) != MARK) for two in (one, other)]
    shared = min(one.right, other.right) - max(one.left, other.left)
    narrow = min(one.right - one.left, other.right - other.left)
    return letters[0] == letters[1] != [] and shared >= 0.5 * narrow


def _in_order(text: str, whole: bool) -> str:
    """The characters of one glyph as they are read: a letter before its mark, lam before alef.

    Of a glyph that the font itself says to stand for several letters (then each has the box of the whole),
    pdfium gives them backwards; of a ligature that Unicode has a character for, it does not.
    """
    if len(text) < 2:
        return text
    if whole:
        text = text[::-1]
    letters = [one for one in text if kind(one) != MARK]
    if len(letters) < 2 or kind(text[0]) == MARK:
        text = "".join(letters + [one for one in text if kind(one) == MARK])
    if text[0] in _ALEFS and letters[1:] == ["ل"]:
        text = "ل" + text.replace("ل", "")
    return text


def _runs(clusters: list[Cluster], gap: float) -> list[Run]:
    groups: list[list[Cluster]] = []
    directions: list[str] = []
    for index, cluster in enumerate(clusters):
        direction = cluster.kind
        before = groups[-1][-1] if groups and groups[-1] else None
        if direction == SPACE:
            groups.append([])
            directions.append(SPACE)
            continue
        if direction == MARK:
            direction = RIGHT
        elif direction == NEUTRAL and _inside_number(clusters, index):
            direction = NUMBER
        if before and before.kind == MARK:
            before = next((one for one in groups[-1][::-1] if one.kind != MARK), before)
        apart = before and max(cluster.left - before.right, before.left - cluster.right)
        if before and MARK in (cluster.kind, before.kind):
            apart = 0.0
        if (
            before
            and direction == directions[-1] != NEUTRAL
            and (cluster.source == before.source or direction == NUMBER)
            and not (apart and apart > (gap if cluster.guessed else 3 * gap))
        ):
            groups[-1].append(cluster)
        else:
            if before is None and groups:
                groups.pop()
                directions.pop()
            groups.append([cluster])
            directions.append(direction)
    turned = _turned_sources(groups, directions)
    runs = []
    for group, direction in zip(groups, directions, strict=True):
        if direction == RIGHT:
            # From left to right: the list is as it is read, or as it is seen.
            if group[0].source not in turned:
                group.reverse()
        elif group:
            group.sort(key=lambda one: one.x)
        if group:
            runs.append(Run(group, direction))
    return runs


def _inside_number(clusters: list[Cluster], index: int) -> bool:
    """Whether a sign stands between two digits, as in 1.5 or 18:40."""
    if clusters[index].text not in _IN_NUMBERS or not 0 < index < len(clusters) - 1:
        return False
    return clusters[index - 1].kind == clusters[index + 1].kind == NUMBER


def _turned_sources(groups: list[list[Cluster]], directions: list[str]) -> set[int]:
    """The operations of a line whose letters stand in the list as they are seen."""
    moved: dict[int, float] = {}
    for group, direction in zip(groups, directions, strict=True):
        letters = [one for one in group if one.kind == RIGHT]
        if direction == RIGHT and len(letters) > 1:
            source = group[0].source
            moved[source] = moved.get(source, 0.0) + letters[-1].x - letters[0].x
    return {source for source, by in moved.items() if by > 0}


def _sorted(runs: list[Run]) -> list[Run]:
    """Runs from left to right; a mark that is drawn by itself goes to the letter under it."""
    bases = [run for run in runs if any(one.kind != MARK for one in run.clusters)]
    for run in runs:
        if run in bases:
            continue
        under = [
            (abs((one.left + one.right) / 2 - run.middle), number, index)
            for number, base in enumerate(bases)
            if base.kind == RIGHT
            for index, one in enumerate(base.clusters)
        ]
        if under:
            _, number, index = min(under)
            marks = "".join(one.text for one in run.clusters)
            letter = bases[number].clusters[index]
            letter.text += marks
        else:
            bases.append(run)
    return sorted(bases, key=lambda run: run.middle)


def _brackets_are_mirrored(units: list[list[str]], lines: list[Line]) -> bool:
    """Whether brackets of right-to-left text are stored as they are seen: most lines tell."""
    seen = 0
    for row, line in zip(units, lines, strict=True):
        if line.right_to_left:
            read = "".join(reversed(row))
            for left, right in ("()", "[]", "«»"):
                first, last = read.find(left), read.find(right)
                if first >= 0 and last >= 0:
                    seen += 1 if last < first else -1
    return seen >= 0  # pdfium turns all brackets of such text round


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
