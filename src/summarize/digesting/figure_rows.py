"""The figures of several reports in rows: one quantity each, with the value of every report."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from summarize.digesting.figure import AGED, PART, REST, WAS, Figure, Kind, is_known
from summarize.digesting.figure_apart import Apart
from summarize.digesting.figure_contexts import by_context, with_actions
from summarize.digesting.figure_links import groups_of, linked, with_people
from summarize.digesting.figure_names import quantity_name, source_key
from summarize.digesting.figure_places import Places
from summarize.digesting.figure_vague import vague_figures_of
from summarize.digesting.figure_values import disagree, in_unit, shown
from summarize.digesting.figure_words import words_of_value
from summarize.digesting.found import Found
from summarize.digesting.quantities import context_of, figures_of
from summarize.digesting.reports import ReadReport, Told
from summarize.digesting.word_tables import hits, tokens_of
from summarize.digests import Bound, FigureRow, FigureValue

_LATE = date.max
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f' ]\d{3})*(?:[.,]\d+)?")
# Groups of people in a row are fewer.
_FEW = 2
# Rows of what one report alone counts.
_MOST_ALONE = 10
_OF_TIME = frozenset(
    f"unit:{unit}" for unit in ("year", "month", "week", "day", "hour", "minute", "second", "time")
)
# What one report alone has is told where it is of these.
_TOLD_ALONE = frozenset(
    "killed injured missing displaced evacuated rescued arrested hospitalized infected homeless "
    "trapped affected destroyed damaged magnitude".split()
)


def rows_of(
    reports: Sequence[ReadReport],
    told: Sequence[Sequence[Told]],
    origins: Sequence[int],
    language: str,
    same: Sequence[Sequence[Told]] = (),
) -> list[FigureRow]:
    """The quantities of an event.

    Args:
        reports: of the event, in order of time.
        told: the sentences that are read of each: of a copy only what the original lacks.
        origins: for each report the number of the one that it repeats, or its own.
        language: of the digest.
        same: sentences that say the same: what they count is the same, whatever the words.
    """
    places = Places(reports, told)
    apart_of = Apart(reports, told, language)
    by_kind: dict[Kind, list[Found]] = defaultdict(list)
    for found in _found(reports, told, apart_of):
        by_kind[_compared_as(found.figure.kind)].append(found)
    groups: list[tuple[Kind, str, list[Found]]] = []
    for kind, all_of_kind in by_kind.items():
        apart = places.kept_apart(all_of_kind)
        for key, members in _by_key(apart).items():
            parts = [members] if _is_sure(kind) else by_context(members)
            groups += [(kind, key, part) for part in parts]
    groups = with_people(linked(with_actions(groups), same))
    _add_vague(groups, by_kind, list(_vague(reports, told, apart_of, by_kind)), places)
    rows = (_row(*one, reports, origins, language) for one in _by_unit(groups))
    kept = sorted((row for row in rows if row is not None and not _is_idle(row)), key=_order)
    alone = [row for row in kept if len({one.report for one in row.values}) == 1]
    left_out = {id(row) for row in alone[_MOST_ALONE:]}
    return [row for row in kept if id(row) not in left_out]


def _vague(
    reports: Sequence[ReadReport],
    told: Sequence[Sequence[Told]],
    apart_of: Apart,
    by_kind: Mapping[Kind, Sequence[Found]],
) -> Iterator[Found]:
    """`Hundreds were killed`, of reports that have no number of the same."""
    having = {(kind, one.report) for kind, members in by_kind.items() for one in members}
    for number, sentences in enumerate(told):
        language = reports[number].language
        for place, one in enumerate(sentences):
            for figure in vague_figures_of(one.text, language, one.tokens, one.known):
                if figure.kind not in by_kind or (figure.kind, number) in having:
                    continue
                if _is_sure(figure.kind):
                    having.add((figure.kind, number))
                    key, apart = apart_of.of(number, place, figure)
                    yield Found(number, one, figure, {}, language, key, apart, figure.of, True)


def _add_vague(
    groups: Sequence[tuple[Kind, str, list[Found]]],
    by_kind: Mapping[Kind, Sequence[Found]],
    vague: Sequence[Found],
    places: Places,
) -> None:
    """Put amounts that are no numbers into the rows of what they are of."""
    for one in vague:
        kind = one.figure.kind
        *_, placed = places.kept_apart([*by_kind[kind], one])
        for of, key, members in groups:
            kinds = {of, *(each.figure.kind for each in members)}
            if key == placed.key and kind in kinds and len(groups_of([*members, placed])) < _FEW:
                members.append(placed)
                break


def _by_unit(
    groups: Iterable[tuple[Kind, str, list[Found]]],
) -> Iterator[tuple[Kind, str, list[Found]]]:
    """Groups, of which each has units that are compared exactly: no miles beside kilometres."""
    for kind, key, members in groups:
        parts: list[list[Found]] = []
        for one in members:
            for part in parts:
                if _is_comparable(one.figure, part[0].figure):
                    part.append(one)
                    break
            else:
                parts.append([one])
        for part in parts:
            own = kind if len(parts) == 1 else kind._replace(noun=part[0].figure.kind.noun)
            yield own, key, part


def _is_comparable(one: Figure, other: Figure) -> bool:
    if one.unit == other.unit or not one.unit or not other.unit:
        return True
    return in_unit(Fraction(one.value), one.unit, other.unit) is not None


def _is_idle(row: FigureRow) -> bool:
    """Whether a row has only that reports agree on so many days, or minutes."""
    return not row.disagrees and row.kind.partition("@")[0] in _OF_TIME


def _order(row: FigureRow) -> tuple[bool, int, str]:
    return not row.disagrees, -row.reports, row.kind


def _found(
    reports: Sequence[ReadReport], told: Sequence[Sequence[Told]], apart_of: Apart
) -> Iterator[Found]:
    for number, sentences in enumerate(told):
        body = {(f.value, f.kind.noun) for one in sentences if one.index >= 0 for f in one.figures}
        for place, sentence in enumerate(sentences):
            for figure in sentence.figures:
                if figure.kind.noun in (REST, WAS):
                    continue
                said = {(figure.value, noun) for noun in (figure.kind.noun, PART)}
                if sentence.index < 0 and said & body:
                    # The title says it, too.
                    continue
                found = _compared_by(sentence, figure, reports[number].language)
                key, apart = apart_of.of(number, place, figure)
                yield replace(found, report=number, key=key, apart=apart)


def _compared_by(told: Told, figure: Figure, language: str) -> Found:
    """A figure with what it is of and the words around it: those of its translation."""
    if told.read_as:
        tokens = tokens_of(told.read_as)
        known = hits(tokens, told.read_in)
        for other in figures_of(told.read_as, told.read_in, tokens, known):
            if other.value == figure.value and other.unit == figure.unit:
                kind = figure.kind if is_known(figure.kind) else other.kind
                context = context_of(other, told.read_as, tokens, known, told.read_in)
                read = replace(figure, kind=kind)
                return Found(0, told, read, context, told.read_in, word=other.of)
    context = context_of(figure, told.text, told.tokens, told.known, language)
    return Found(0, told, figure, context, language, word=figure.of)


def _compared_as(kind: Kind) -> Kind:
    """Units of one measure are compared with each other."""
    from summarize.checking.numerals.unit_names import MEASURES

    name = kind.noun.removeprefix("unit:")
    if name != kind.noun and name in MEASURES:
        return Kind("", f"unit:{MEASURES[name].dimension}")
    return kind


def _is_sure(kind: Kind) -> bool:
    """Whether the kind alone says what is counted; else the words around must be alike."""
    if kind.noun.startswith("age:"):
        return kind.noun.removeprefix("age:") not in AGED
    return bool(kind.action) and not kind.noun.startswith(("money:", "unit:", "%", PART))


def _by_key(found: Iterable[Found]) -> dict[str, list[Found]]:
    groups: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        groups[one.key].append(one)
    return groups


def _row(
    kind: Kind,
    key: str,
    group: Sequence[Found],
    reports: Sequence[ReadReport],
    origins: Sequence[int],
    language: str,
) -> FigureRow | None:
    """A row, if several reports have the quantity, or it is one that matters by itself."""
    group = _once_each(group)
    distinct = {origins[one.report] for one in group}
    # A copy with another figure is no second report, and the figure counts all the same.
    if len({one.report for one in group}) < 2 and kind.action not in _TOLD_ALONE:
        return None
    ordered = sorted(
        group, key=lambda one: (reports[one.report].day or _LATE, one.report, one.told.index)
    )
    first = ordered[0].figure
    last: dict[str, tuple[str, int]] = {}
    values: list[FigureValue] = []
    # What a title says stands beside what its report says later, or another report of its source.
    latest: dict[tuple[str, bool], tuple[Fraction, Bound]] = {}
    for one in ordered:
        report = reports[one.report]
        figure = one.figure
        source = source_key(report) or f"#{origins[one.report]}"
        number = Fraction(figure.value)
        same = None
        if figure.unit != first.unit and figure.unit and first.unit:
            same = in_unit(number, figure.unit, first.unit)
            number = number if same is None else same
        before = None if one.is_vague else last.get(source)
        is_update = before is not None and before[1] != one.report and before[0] != shown(
            figure.value
        )  # fmt: skip
        values.append(
            FigureValue(
                value=shown(figure.value),
                unit=figure.unit,
                bound=figure.bound,
                report=report.name,
                date=report.day.isoformat() if report.day else None,
                words=words_of_value(one.told, figure, report.language),
                text=one.told.text,
                language=report.language,
                span=one.told.span,
                update_of=before[0] if is_update and before is not None else None,
                same_as=None if same is None else f"{shown(same)} {first.unit}",
            )
        )
        is_comparable = figure.unit == first.unit or same is not None
        if one.is_vague:
            latest.setdefault((source, one.told.index < 0), (number, figure.bound))
            continue
        last[source] = (shown(figure.value), one.report)
        if is_comparable:
            latest[source, one.told.index < 0] = (number, figure.bound)
    differs = disagree(list(latest.values()))
    if differs and not kind.action and _tell_both(ordered, reports):
        return None
    return FigureRow(
        quantity_name(kind, ordered, language),
        f"{kind}{f'@{key}' if key else ''}",
        tuple(values),
        len(distinct),
        differs,
        updated=not differs and len(last) == 1 and any(one.update_of for one in values),
    )


def _tell_both(group: Sequence[Found], reports: Sequence[ReadReport]) -> bool:
    """Whether values differ only between reports of which one has both.

    `The union speaks of 4,200 workers, the company of 2,900`: in either report there are two
    quantities, and nothing but the words tells which is which.
    """
    numbers = [_numbers_beside(one, reports[one.report]) for one in group]
    own = [_digits(one.told.text[one.figure.number.start : one.figure.number.end]) for one in group]
    return all(
        one.report == group[i].report
        or one.figure.value == group[i].figure.value
        or own[i] in numbers[j]
        or own[j] in numbers[i]
        for j, one in enumerate(group)
        for i in range(j)
    )


def _numbers_beside(one: Found, report: ReadReport) -> set[str]:
    """The numbers in the sentence of a figure; of a share, or money, in its whole report."""
    is_loose = one.figure.kind.noun.startswith(("%", "money:"))
    text = report.document.text if is_loose else one.told.text
    return {_digits(number) for number in _NUMBER.findall(text)}


def _digits(number: str) -> str:
    return "".join(filter(str.isdecimal, number))


def _once_each(group: Sequence[Found]) -> list[Found]:
    """What a report says twice, once."""
    seen: set[tuple[int, object]] = set()
    found = []
    for one in group:
        mark = (one.report, Fraction(one.figure.value))
        if mark not in seen:
            seen.add(mark)
            found.append(one)
    return found
