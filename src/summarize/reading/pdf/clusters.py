"""Glyphs of a right-to-left line become clusters, a letter with its marks, from left to right."""

from bisect import bisect_right

from summarize.reading.pdf.characters import Glyph
from summarize.reading.pdf.letters import (
    MARK,
    NEUTRAL,
    NUMBER,
    RIGHT,
    SPACE,
    is_ligature,
    kind,
)
from summarize.reading.pdf.lines import Line

_ALEFS, _LAM = frozenset("اأإآٱى"), "ل"
_IN_NUMBERS = frozenset(".,:/٫٬-")
# In heights of the font: the gap between two letters that is a space, when the file has none there.
_WORD_GAP = 0.13
# The same where pdfium sees one too.
_GUESSED_GAP = 0.085
# The same beside a mark whose letter is not drawn by itself.
_MARK_GAP = 0.3
# And how far apart the middles of a letter and its mark can be.
_TWIN = 0.7
# Among so many clusters of more than one character, a line's last ones, twins are looked for.
_MOST_TWINS = 60
# And among so many of any clusters.
_RECENT = 8


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
        if len(clusters) == 1:  # as most are, where letters are drawn one by one
            (only,) = clusters
            self.left, self.right, self.middle = only.left, only.right, only.x
            return
        wide = [one for one in clusters if one.kind != MARK] or clusters
        self.left = min(one.left for one in wide)
        self.right = max(one.right for one in wide)
        # Ink may lean over the neighbours; where letters begin does not.
        self.middle = (min(one.x for one in clusters) + max(one.x for one in clusters)) / 2


def as_seen(line: Line) -> list[str]:
    """The clusters of a line from left to right, with a space between two words."""
    clusters = _clusters(line.glyphs, line.y)
    spaces = sorted(one.x for one in clusters if one.kind == SPACE)
    units: list[str] = []
    end = 0.0
    passed = bisect_right(spaces, end)
    gap = _WORD_GAP * line.size
    before: Cluster | None = None
    for run in _sorted(_runs(clusters, gap)):
        last, passed = passed, bisect_right(spaces, run.middle)
        first = run.clusters[0]
        wide = gap
        if first.raised or (before and before.raised):
            wide = _MARK_GAP * line.size
        elif (first.guessed or (before and before.guessed)) and not _have_marks(units[-1:], first):
            wide = _GUESSED_GAP * line.size
        if before and (passed > last or run.left - end > wide):
            units.append(" ")
        for cluster in run.clusters:
            if before and cluster is not first and cluster.left - end > 2 * gap:
                units.append(" " if cluster.kind != MARK else "")
            units.append(cluster.text)
            if cluster.kind != MARK:
                end = max(end, cluster.right) if before else cluster.right
                before = cluster
    return [unit for unit in units if unit]


def _have_marks(before: list[str], cluster: Cluster) -> bool:
    """Whether one of two neighbours has a mark: pdfium sees gaps beside those."""
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
    several: list[int] = []  # those of more than one character, which alone have twins
    for cluster in found:
        recent = max(0, len(kept) - _RECENT)
        if len(cluster.text) > 1:
            near = [*several[-_MOST_TWINS:], *range(recent, len(kept))]
        elif several and several[-1] >= recent:
            near = [index for index in several[-_RECENT:] if index >= recent]
        else:
            kept.append(cluster)
            continue
        at = next((index for index in near if _is_twin(kept[index], cluster)), None)
        if at is None:
            if len(cluster.text) > 1:
                several.append(len(kept))
            kept.append(cluster)
            continue
        # The letter stands on the line, its mark above or below.
        stays, goes = sorted((kept[at], cluster), key=lambda one: abs(one.y - base))
        stays.text = max(stays.text, goes.text, key=len)
        stays.left, stays.right = min(stays.left, goes.left), max(stays.right, goes.right)
        kept[at] = stays
    for cluster in kept:
        if len(cluster.text) > 1:
            cluster.raised = abs(cluster.y - base) > 0.03 * cluster.size
            cluster.text = _in_order(cluster.text, cluster.whole)
    return kept


def _is_twin(one: Cluster, other: Cluster) -> bool:
    """Whether two glyphs, a letter and its mark, are both said to stand for the letter."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    apart = abs(one.left + one.right - other.left - other.right) / 2
    if shared < 0 and apart >= _TWIN * one.size:  # most are
        return False
    if len(one.text) == len(other.text) == 1 or SPACE in (one.kind, other.kind):
        return False
    if sorted(one.text) == sorted(other.text):
        return any(kind(each) == MARK for each in one.text) and apart < _TWIN * one.size
    letters = [sorted(each for each in two.text if kind(each) != MARK) for two in (one, other)]
    narrow = min(one.right - one.left, other.right - other.left)
    return letters[0] == letters[1] != [] and shared >= 0.5 * narrow


def _in_order(text: str, whole: bool) -> str:
    """The characters of one glyph as they are read: a letter before its mark, lam before alef.

    Of a glyph that the font itself says to stand for several letters (then each has the box of
    the whole), pdfium gives them backwards; of a ligature that Unicode has a character for, it
    does not.
    """
    if len(text) < 2:
        return text
    if whole and not (is_ligature(text) and not is_ligature(text[::-1])):
        text = text[::-1]
    letters = [one for one in text if kind(one) != MARK]
    if len(letters) < 2 or kind(text[0]) == MARK:
        text = "".join(letters + [one for one in text if kind(one) == MARK])
    if text[0] in _ALEFS and letters[1:] == [_LAM]:
        text = _LAM + text.replace(_LAM, "")
    return text


def _runs(clusters: list[Cluster], gap: float) -> list[Run]:
    groups: list[list[Cluster]] = []
    directions: list[str] = []
    open_run = False
    letter: Cluster | None = None
    for index, cluster in enumerate(clusters):
        direction = RIGHT if cluster.kind == MARK else cluster.kind
        if direction == NEUTRAL and _inside_number(clusters, index):
            direction = NUMBER
        if direction == SPACE:
            open_run, letter = False, None
            continue
        if open_run and direction == directions[-1] and _goes_on(groups[-1], letter, cluster, gap):
            groups[-1].append(cluster)
        else:
            groups.append([cluster])
            directions.append(direction)
            letter = None
        open_run = True
        letter = letter if cluster.kind == MARK else cluster
    turned = _turned_sources(groups, directions)
    for group, direction in zip(groups, directions, strict=True):
        if direction != RIGHT:
            group.sort(key=lambda one: one.x)
        elif group[0].source not in turned:
            group.reverse()  # it stood as it is read, and is wanted as it is seen
    return [Run(group, direction) for group, direction in zip(groups, directions, strict=True)]


def _goes_on(run: list[Cluster], letter: Cluster | None, cluster: Cluster, gap: float) -> bool:
    """Whether a cluster of the same direction belongs to a run, whose last letter is given."""
    direction = run[-1].kind
    if direction == NEUTRAL and cluster.kind == NEUTRAL:
        return False
    if cluster.source != run[-1].source and NUMBER not in (direction, cluster.kind):
        return False
    if cluster.kind == MARK or letter is None:
        return True
    apart = max(cluster.left - letter.right, letter.left - cluster.right)
    return apart <= (gap if cluster.guessed else 3 * gap)


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
    alone = [run for run in runs if all(one.kind == MARK for one in run.clusters)]
    lonely = set(map(id, alone))
    bases = [run for run in runs if id(run) not in lonely]
    letters = [one for run in bases if run.kind == RIGHT for one in run.clusters]
    letters.sort(key=lambda one: one.left + one.right)
    middles = [(one.left + one.right) / 2 for one in letters]
    for run in alone:
        if not letters:
            bases.append(run)
            continue
        at = bisect_right(middles, run.middle)
        near = min(
            range(max(0, at - 1), min(len(letters), at + 1)),
            key=lambda index: abs(middles[index] - run.middle),
        )
        letters[near].text += "".join(one.text for one in run.clusters)
    return sorted(bases, key=_place)


def _place(run: Run) -> tuple[float, bool, float]:
    """Where a run stands; of a ligature, whose parts have one origin, lam is on the right."""
    return round(run.middle, 1), run.clusters[-1].text[0] == _LAM, run.right
