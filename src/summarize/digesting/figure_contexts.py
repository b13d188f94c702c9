"""Figures of which the words around tell what they are of: put together where these are alike."""

import math
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from summarize.digesting.figure import Figure, Kind, is_known
from summarize.digesting.found import Found

# Figures of which only the words around tell what they are of share so much of these.
_ALIKE, _MIN_SHARED = 0.45, 2
# A measure in another language shares so much, at least.
_OF_CONTEXT = 0.25
# So does a figure of which another one says what happened.
_OF_SENTENCE = 0.5
_FAR_VALUES, _OF_FAR, _OF_KNOWN = 3, 0.6, 1.8
# In two languages fewer of the words can be the same.
_ACROSS, _MANY_SHARED, _OF_SAME_VALUE, _OF_OTHER_NAMES = 1.7, 3, 1.2, 0.4
# Rows of one kind that a figure is compared with, and figures of a row.
_MOST_ROWS, _MOST_OF_ROW = 40, 4


def by_context(members: Sequence[Found]) -> list[list[Found]]:
    """Figures of one kind, put together where they are said of the same."""
    common = Counter(word for one in members for word in one.context)
    weights = {word: 1.0 / (1 + count // 6) for word, count in common.items()}
    groups: list[list[Found]] = []
    for one in members:
        best, most = None, _ALIKE
        for group in groups[-_MOST_ROWS:]:
            if any(_is_beside(one, other) or _is_another(one, other) for other in group):
                continue
            alike = max(_alike(one, other, weights) for other in group[:_MOST_OF_ROW])
            if alike > most:
                best, most = group, alike
        if best is None:
            groups.append([one])
        else:
            best.append(one)
    return _joined(groups)


def _joined(groups: Sequence[list[Found]]) -> list[list[Found]]:
    """Rows of one kind that are one: no report has both, and their values are near.

    In two languages the words around a figure are seldom the same.
    """
    kept: list[list[Found]] = []
    for group in sorted(groups, key=lambda one: -len(one)):
        for other in kept[:_MOST_ROWS]:
            if _may_be_one(group, other):
                other.extend(group)
                break
        else:
            kept.append(group)
    return kept


def _may_be_one(group: Sequence[Found], other: Sequence[Found]) -> bool:
    one, two = group[0], other[0]
    kind = one.figure.kind
    if kind.action != two.figure.kind.action or not (is_known(kind) or _is_size(kind)):
        return False
    if {found.report for found in group} & {found.report for found in other}:
        return False
    if not all(_is_near(a.figure, b.figure) for a in group for b in other[:_MOST_OF_ROW]):
        return False
    if _is_size(kind):
        # In one language the words would be the same.
        pairs = [(a, b) for a in group for b in other]
        is_across = all(a.language != b.language for a, b in pairs)
        return is_across and any(_shared(a, b) >= _OF_CONTEXT for a, b in pairs)
    return bool(kind.action) or any(
        a.context.keys() & b.context.keys() for a in group for b in other
    )


def _shared(one: Found, other: Found) -> float:
    """How much of the shorter context stands in the other one, 0 to 1."""
    least = min(len(one.context), len(other.context))
    return len(one.context.keys() & other.context.keys()) / least if least else 0.0


def _is_size(kind: Kind) -> bool:
    """Whether a figure is of an area, a volume or a mass: an event seldom has two of one."""
    from summarize.checking.numerals.unit_names import MEASURES

    measure = MEASURES.get(kind.noun.removeprefix("unit:"))
    return measure is not None and measure.dimension in ("area", "volume", "mass")


def _is_near(one: Figure, other: Figure) -> bool:
    ratio = abs(Fraction(one.value) / (other.value or 1)) or 1
    return 1 / _FAR_VALUES <= ratio <= _FAR_VALUES


def _is_beside(one: Found, other: Found) -> bool:
    """Whether two figures stand in one sentence: they are of two quantities."""
    return one.report == other.report and one.told.index == other.told.index


def _is_another(one: Found, other: Found) -> bool:
    """Whether two figures of one report are of two quantities: they differ.

    A title may say it otherwise than its report.
    """
    if one.report != other.report or min(one.told.index, other.told.index) < 0:
        return False
    return not one.figure.kind.action and one.figure.value != other.figure.value


def _alike(one: Found, other: Found, weights: dict[str, float]) -> float:
    if one.figure.kind.action != other.figure.kind.action:
        return 0.0
    both = one.context.keys() & other.context.keys()
    kind = one.figure.kind
    # `Turnout was 64%`: there is no other word.
    least_shared = min(_MIN_SHARED, max(1, min(len(one.context), len(other.context))))
    if len(both) < (1 if kind.action else least_shared):
        return 0.0
    # In whatever order they come, the sum is the same.
    shared = math.fsum(weights[word] * min(one.context[word], other.context[word]) for word in both)
    least = min(_sum(one, weights), _sum(other, weights))
    alike = shared / least if least else 0.0
    if one.language != other.language and len(both) >= _MANY_SHARED:
        alike *= _ACROSS
    if one.figure.value == other.figure.value:
        alike *= _OF_SAME_VALUE
    names, theirs = one.told.names, other.told.names
    if names and theirs and not names & theirs:
        # What A has, and what B has.
        alike *= _OF_OTHER_NAMES
    # Reports that disagree are seldom far from each other.
    if not _is_near(one.figure, other.figure):
        return alike * _OF_FAR
    return alike * (_OF_KNOWN if is_known(kind) else 1.0)


def _sum(one: Found, weights: dict[str, float]) -> float:
    return sum(weights[word] * near for word, near in one.context.items())


def with_actions(
    groups: Sequence[tuple[Kind, str, list[Found]]],
) -> list[tuple[Kind, str, list[Found]]]:
    """Groups of which one that tells what happened takes in those that count the same without it.

    `228 Rettungskräfte` are those who were sent, where no report has both and the values are near.
    """
    kept = [one for one in groups if one[0].action or not is_known(one[0])]
    for kind, key, group in groups:
        if kind.action or not is_known(kind):
            continue
        for other_kind, other_key, other in kept:
            is_of_same = other_kind.noun == kind.noun and other_key == key
            if is_of_same and other_kind.action and _are_of_one(group, other):
                other.extend(group)
                break
        else:
            kept.append((kind, key, group))
    return kept


def _are_of_one(group: Sequence[Found], other: Sequence[Found]) -> bool:
    if {one.report for one in group} & {one.report for one in other}:
        return False
    near = all(_is_near(a.figure, b.figure) for a in group for b in other[:_MOST_OF_ROW])
    return near and any(
        len(a.context.keys() & b.context.keys()) >= _MIN_SHARED and _shared(a, b) >= _OF_SENTENCE
        for a in group for b in other
    )  # fmt: skip
