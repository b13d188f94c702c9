"""Figures of sentences that say the same, put into one row whatever words they count with."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.digesting.quantities import Figure, Kind
from summarize.digesting.reports import Told

Row = tuple[Kind, str, "list[Found]"]
# Values that differ more than by this factor are hardly those of one quantity.
_FAR = 3


@dataclass(frozen=True, eq=False)
class Found:
    """A figure where it stands.

    Attributes:
        report: its number in the event.
        told: the sentence.
        figure: the number, and what it is of.
        context: the words around it, with how near they are.
        language: of the report.
        key: what keeps it apart from others of its kind: a place, a day, a year; or empty.
        apart: the same in the words of the report.
    """

    report: int
    told: Told
    figure: Figure
    context: dict[str, float]
    language: str
    key: str = ""
    apart: str = ""


def is_known(kind: Kind) -> bool:
    """Whether words of the tables say what is counted, or what happened to it."""
    return bool(kind.action) or (kind.noun[:1].isalpha() and ":" not in kind.noun)


def linked(rows: Sequence[Row], same: Sequence[Sequence[Told]]) -> list[Row]:
    """Rows, of which those that are of one quantity by their sentences are put together.

    Args:
        rows: kind, what keeps it apart, and the figures.
        same: sentences that say the same.
    """
    places: dict[int, list[tuple[int, Found]]] = defaultdict(list)
    for number, (_, _, members) in enumerate(rows):
        for one in members:
            places[id(one.told)].append((number, one))
    parent = list(range(len(rows)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for sentences in same:
        by_class: dict[str, list[list[tuple[int, Found]]]] = defaultdict(list)
        for told in sentences:
            found: dict[str, list[tuple[int, Found]]] = defaultdict(list)
            for number, one in sorted(places[id(told)], key=lambda each: each[1].figure.number):
                found[_class(one.figure)].append((number, one))
            for name, figures in found.items():
                by_class[name].append(figures)
        for lists in by_class.values():
            first = lists[0]
            for other in lists[1:]:
                if len(first) != len(other):
                    continue
                for (i, one), (j, two) in zip(first, other, strict=True):
                    if root(i) != root(j) and _may_join(rows[root(i)], rows[root(j)], one, two):
                        parent[root(j)] = root(i)
    joined: dict[int, Row] = {}
    for number, row in enumerate(rows):
        place = root(number)
        if place in joined:
            joined[place][2].extend(row[2])
        else:
            joined[place] = (_clearer(rows, place, parent, root), row[1], list(row[2]))
    return list(joined.values())


def _clearer(rows: Sequence[Row], place: int, parent: Sequence[int], root: object) -> Kind:
    """Of the kinds of rows that are one, that of the tables."""
    del parent, root
    return rows[place][0]


def _class(figure: Figure) -> str:
    """What kind of number a figure is: figures of other kinds are never of one quantity."""
    kind = figure.kind
    if kind.noun.startswith(("money:", "unit:", "age:")) or kind.noun == "%":
        return kind.noun
    return "magnitude" if kind.action == "magnitude" else ""


def _may_join(one: Row, other: Row, first: Found, second: Found) -> bool:
    """Whether two rows may be of one quantity: nothing that is known says otherwise."""
    if one[1] != other[1]:
        return False
    kind, kind_too = first.figure.kind, second.figure.kind
    if kind.action and kind_too.action and kind.action != kind_too.action:
        return False
    is_word = [k.noun[:1].isalpha() and ":" not in k.noun for k in (kind, kind_too)]
    if all(is_word) and kind.noun != kind_too.noun:
        return False
    value, value_too = abs(first.figure.value), abs(second.figure.value)
    if not value * _FAR >= value_too or not value_too * _FAR >= value:
        return False
    sentences = {(found.report, found.told.index) for found in one[2]}
    return not any((found.report, found.told.index) in sentences for found in other[2])
