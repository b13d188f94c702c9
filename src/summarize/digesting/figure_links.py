"""Figures of sentences that say the same, put into one row whatever words they count with."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from summarize.digesting.figure import PART, Figure, Kind, is_known
from summarize.digesting.figure_apart import ADDED, DENIED, OF_TOTAL
from summarize.digesting.found import Found
from summarize.digesting.reports import Told
from summarize.digesting.word_tables import fold

Row = tuple[Kind, str, "list[Found]"]
# Values that differ more than by this factor are hardly those of one quantity.
_FAR = 3
# Fewer are often so many by chance, and these are often a part.
_NEVER = (ADDED, DENIED, OF_TOTAL)
_FEWEST, _PARTS = 5, frozenset(("children", "women", "men"))
# Where one sentence has `people`, another one that says the same may have one of these.
_PERSONS = frozenset(
    "people viewers passengers patients protesters students members soldiers police".split()
)


# Who is one of these is none of the others.
_GROUPS = frozenset("children women men soldiers police firefighters".split())
_CIVILIANS = ("civil", "civis", "zivil", "мирн", "гражданск", "مدني", "المدني")


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
    roots = _Roots(len(rows))
    joined: dict[int, Row] = {
        number: (kind, key, list(members)) for number, (kind, key, members) in enumerate(rows)
    }
    for sentences in same:
        for first, *others in _by_class(sentences, places):
            for other in others:
                if len(first) != len(other):
                    continue
                for (i, one), (j, two) in zip(first, other, strict=True):
                    left, right = roots.of(i), roots.of(j)
                    if left != right and _may_join(joined[left], joined[right], one, two):
                        roots.join(left, right)
                        kind, key, members = joined[left]
                        more = joined.pop(right)
                        if not is_known(kind) and is_known(more[0]):
                            kind = more[0]
                        if _is_of_all(more[0].action, (*members, *more[2])):
                            kind = kind._replace(action=more[0].action)
                        joined[left] = kind, key, [*members, *more[2]]
    return list(joined.values())


def with_people(rows: Sequence[Row]) -> list[Row]:
    """Rows, of which one of people as such is put to one of some people: `11 dead`, `11 workers`.

    Only where a report has one value in both of them, and none has other values.
    """
    kept = [one for one in rows if not _is_of_people(one)]
    for row in rows:
        if not _is_of_people(row):
            continue
        mine = _values(row)
        for other in kept:
            theirs = _values(other)
            both = mine.keys() & theirs.keys()
            is_same = other[0].action == row[0].action and other[1] == row[1]
            is_told = bool(both) and all(mine[report] & theirs[report] for report in both)
            if is_same and is_known(other[0]) and (is_told or _are_of_whole(other, mine, theirs)):
                other[2].extend(row[2])
                break
        else:
            kept.append(row)
    return kept


def _are_of_whole(row: Row, mine: dict[int, set[object]], theirs: dict[int, set[object]]) -> bool:
    """Whether `21 crew members` of one report are the `21` of others."""
    values = {value for own in (mine, theirs) for found in own.values() for value in found}
    is_apart = not mine.keys() & theirs.keys()
    is_large = all(isinstance(value, Fraction) and value >= _FEWEST for value in values)
    return is_apart and len(values) == 1 and is_large and row[0].noun not in _PARTS


def _is_of_people(row: Row) -> bool:
    """Whether a row counts people, and no report says whom."""
    kind, _, members = row
    return bool(kind.action) and kind.noun == "people" and not any(one.figure.of for one in members)


def _by_class(
    sentences: Sequence[Told], places: dict[int, list[tuple[int, Found]]]
) -> Iterator[list[list[tuple[int, Found]]]]:
    """The figures of each sentence, those of one kind of number in a list, with their rows."""
    by_class: dict[str, list[list[tuple[int, Found]]]] = defaultdict(list)
    for told in sentences:
        found: dict[str, list[tuple[int, Found]]] = defaultdict(list)
        for number, one in sorted(places[id(told)], key=lambda each: each[1].figure.number):
            found[_class(one.figure)].append((number, one))
        for name, figures in found.items():
            by_class[name].append(figures)
    yield from by_class.values()


class _Roots:
    """Which rows are one.

    Args:
        count: of the rows.
    """

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def of(self, number: int) -> int:
        """The row that stands for all that are one with this one."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make two rows one."""
        self._parent[other] = one


def _class(figure: Figure) -> str:
    """What kind of number a figure is: figures of other kinds are never of one quantity."""
    kind = figure.kind
    if kind.noun.startswith("age:"):
        return "age"
    if kind.noun.startswith(("money:", "unit:")) or kind.noun == "%":
        return kind.noun
    return "magnitude" if kind.action == "magnitude" else ""


def _may_join(one: Row, other: Row, first: Found, second: Found) -> bool:
    """Whether two rows may be of one quantity: nothing that is known says otherwise."""
    if one[1] != other[1] and (one[1].startswith(_NEVER) or other[1].startswith(_NEVER)):
        return False
    if one[1] != other[1] and (first.figure.value != second.figure.value or _is_time(one, other)):
        return False
    kind, kind_too = first.figure.kind, second.figure.kind
    if kind.action and kind_too.action and kind.action != kind_too.action:
        return False
    if len({f.figure.kind.action for f in (*one[2], *other[2])} - {""}) > 1:
        return False
    if len(groups_of([*one[2], *other[2]])) > 1 or (kind.noun == PART) != (kind_too.noun == PART):
        return False
    nouns = {k.noun for k in (kind, kind_too) if k.noun[:1].isalpha() and ":" not in k.noun}
    if len(nouns) > 1 and not ("people" in nouns and nouns <= _PERSONS):
        return False
    value, value_too = abs(Fraction(first.figure.value)), abs(Fraction(second.figure.value))
    if value * _FAR < value_too or value_too * _FAR < value:
        return False
    is_told = bool(kind.action or kind_too.action)
    if value != value_too and not is_told and is_known(kind) != is_known(kind_too):
        # `11 paintings` and `four men`: of one of them nothing is known.
        return False
    if value != value_too and (_has(second.told, value) or _has(first.told, value_too)):
        # Each sentence has the number of the other one besides.
        return False
    sentences = {(found.report, found.told.index) for found in one[2]}
    if any((found.report, found.told.index) in sentences for found in other[2]):
        return False
    # A report that has two values elsewhere tells of two quantities.
    # A title may say it otherwise than its report.
    mine, theirs = (
        _values((row[0], row[1], [f for f in row[2] if f.told.index >= 0])) for row in (one, other)
    )
    return all(mine[report] & theirs[report] for report in mine.keys() & theirs.keys())


def groups_of(members: Sequence[Found]) -> set[str]:
    """Which groups of people some figures count: `soldiers`, `civilians`; `people` is none."""
    found = set()
    for one in members:
        noun = one.figure.kind.noun
        if noun in _GROUPS:
            found.add(noun)
        elif noun == "people" and fold(one.figure.of).startswith(_CIVILIANS):
            found.add("civilians")
    return found


def _is_of_all(action: str, members: Sequence[Found]) -> bool:
    """Whether all figures of a row say that this happened."""
    return bool(action) and all(one.figure.kind.action == action for one in members)


def _is_time(one: Row, other: Row) -> bool:
    """Whether a year or a day keeps two rows apart."""
    return any(key[:1].isdigit() or key[:1] == "-" for key in (one[1], other[1]))


def _values(row: Row) -> dict[int, set[object]]:
    found: dict[int, set[object]] = defaultdict(set)
    for one in row[2]:
        found[one.report].add(Fraction(one.figure.value))
    return found


def _has(told: Told, value: Fraction) -> bool:
    """Whether a sentence has a number in digits."""
    return any(token.folded == str(value) for token in told.tokens)
