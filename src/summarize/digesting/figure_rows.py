"""The figures of several reports in rows: one quantity each, with the value of every report."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cache

from summarize.digesting.day_words import LAST_YEAR
from summarize.digesting.figure_links import Found, is_known, linked
from summarize.digesting.figure_places import Places
from summarize.digesting.figure_values import disagree, in_unit, shown
from summarize.digesting.quantities import Figure, Kind, context_of, is_of_persons
from summarize.digesting.reports import ReadReport, Told
from summarize.digesting.word_tables import label
from summarize.digests import Bound, FigureRow, FigureValue
from summarize.languages.tags import base, display_name

# Figures of which only the words around tell what they are of share so much of these.
_ALIKE, _MIN_SHARED = 0.45, 2
_FAR_VALUES, _OF_FAR, _OF_KNOWN = 3, 0.6, 1.8
# In two languages fewer of the words can be the same.
_ACROSS, _MANY_SHARED, _OF_SAME_VALUE, _OF_OTHER_NAMES = 1.7, 3, 1.2, 0.4
# Rows of one kind that a figure is compared with, and figures of a row.
_MOST_ROWS, _MOST_OF_ROW = 40, 4
# A day so far from the report is another time: what was killed in 2019.
_FAR_DAYS = 120
_LATE = date.max
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
    by_kind: dict[Kind, list[Found]] = defaultdict(list)
    for found in _found(reports, told):
        by_kind[_compared_as(found.figure.kind)].append(found)
    groups: list[tuple[Kind, str, list[Found]]] = []
    for kind, all_of_kind in by_kind.items():
        apart = places.kept_apart(all_of_kind)
        for key, members in _by_key(apart).items():
            found = [members] if _is_sure(kind) else _by_context(members)
            groups += [(kind, key, group) for group in found]
    groups = linked(_with_actions(groups), same)
    rows = (_row(*one, reports, origins, language) for one in groups)
    return sorted((row for row in rows if row is not None), key=_order)


def _with_actions(
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
                other += group
                break
        else:
            kept.append((kind, key, group))
    return kept


def _are_of_one(group: Sequence[Found], other: Sequence[Found]) -> bool:
    if {one.report for one in group} & {one.report for one in other}:
        return False
    near = all(_is_near(a.figure, b.figure) for a in group for b in other[:_MOST_OF_ROW])
    return near and any(
        len(a.context.keys() & b.context.keys()) >= _MIN_SHARED for a in group for b in other
    )


def _order(row: FigureRow) -> tuple[bool, int, str]:
    return not row.disagrees, -row.reports, row.kind


def _found(reports: Sequence[ReadReport], told: Sequence[Sequence[Told]]) -> Iterator[Found]:
    for number, sentences in enumerate(told):
        language = reports[number].language
        for sentence in sentences:
            for figure in sentence.figures:
                context = context_of(
                    figure, sentence.text, sentence.tokens, sentence.known, language
                )
                time = _time(sentence, reports[number])
                yield Found(number, sentence, figure, context, language, time, time)


def _time(told: Told, report: ReadReport) -> str:
    """The year that a sentence tells of, where that is not the report's time."""
    if _last_year(report.language).search(told.text):
        return str(report.day.year - 1) if report.day else "-1"
    if report.day is None:
        return ""
    far = [one.day for one in told.days if abs((one.day - report.day).days) > _FAR_DAYS]
    if far:
        return str(far[0].year)
    counted = {figure.number.start for figure in told.figures}
    years = [
        int(token.folded) for token in told.tokens
        if len(token.folded) == 4 and token.folded.isdecimal() and token.start not in counted
    ]  # fmt: skip
    other = [
        year for year in years
        if 1900 <= year <= 2100 and year != report.day.year
        and not any(one.day.year == year for one in told.days)
    ]  # fmt: skip
    return str(other[0]) if other else ""


@cache
def _last_year(language: str) -> re.Pattern[str]:
    return re.compile(LAST_YEAR.get(base(language), "(?!)"), re.IGNORECASE)


def _compared_as(kind: Kind) -> Kind:
    """Units of one measure are compared with each other."""
    from summarize.checking.numerals.unit_names import MEASURES

    name = kind.noun.removeprefix("unit:")
    if name != kind.noun and name in MEASURES:
        return Kind("", f"unit:{MEASURES[name].dimension}")
    return kind


def _is_sure(kind: Kind) -> bool:
    """Whether the kind alone says what is counted; else the words around must be alike."""
    return bool(kind.action) and not kind.noun.startswith(("money:", "unit:", "%"))


def _by_key(found: Iterable[Found]) -> dict[str, list[Found]]:
    groups: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        groups[one.key].append(one)
    return groups


def _by_context(members: Sequence[Found]) -> list[list[Found]]:
    """Figures of one kind, put together where they are said of the same."""
    common = Counter(word for one in members for word in one.context)
    weights = {word: 1.0 / (1 + count // 6) for word, count in common.items()}
    groups: list[list[Found]] = []
    for one in members:
        best, most = None, _ALIKE
        for group in groups[-_MOST_ROWS:]:
            if any(_is_beside(one, other) for other in group):
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
                other += group
                break
        else:
            kept.append(group)
    return kept


def _may_be_one(group: Sequence[Found], other: Sequence[Found]) -> bool:
    one, two = group[0], other[0]
    kind = one.figure.kind
    if kind.action != two.figure.kind.action or not is_known(kind):
        return False
    if {found.report for found in group} & {found.report for found in other}:
        return False
    if not all(_is_near(a.figure, b.figure) for a in group for b in other[:_MOST_OF_ROW]):
        return False
    return bool(kind.action) or any(
        a.context.keys() & b.context.keys() for a in group for b in other
    )


def _is_near(one: Figure, other: Figure) -> bool:
    ratio = abs(Fraction(one.value) / (other.value or 1)) or 1
    return 1 / _FAR_VALUES <= ratio <= _FAR_VALUES


def _is_beside(one: Found, other: Found) -> bool:
    """Whether two figures stand in one sentence: they are of two quantities."""
    return one.report == other.report and one.told.index == other.told.index


def _alike(one: Found, other: Found, weights: dict[str, float]) -> float:
    if one.figure.kind.action != other.figure.kind.action:
        return 0.0
    both = one.context.keys() & other.context.keys()
    kind = one.figure.kind
    if len(both) < (1 if kind.action else _MIN_SHARED):
        return 0.0
    shared = sum(weights[word] * min(one.context[word], other.context[word]) for word in both)
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


def _row(  # noqa: PLR0913 - all of what a row is made from
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
    latest: dict[str, tuple[Fraction, Bound]] = {}
    for one in ordered:
        report = reports[one.report]
        figure = one.figure
        source = source_key(report) or f"#{origins[one.report]}"
        number = Fraction(figure.value)
        same = None
        if figure.unit != first.unit and figure.unit and first.unit:
            same = in_unit(number, figure.unit, first.unit)
            number = number if same is None else same
        before = last.get(source)
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
                words=one.told.text[figure.span.start : figure.span.end],
                text=one.told.text,
                language=report.language,
                span=one.told.span,
                update_of=before[0] if is_update and before is not None else None,
                same_as=None if same is None else f"{shown(same)} {first.unit}",
            )
        )
        last[source] = (shown(figure.value), one.report)
        is_comparable = figure.unit == first.unit or same is not None
        if is_comparable:
            latest[source] = (number, figure.bound)
    return FigureRow(
        quantity_name(kind, ordered, language),
        f"{kind}{f'@{key}' if key else ''}",
        tuple(values),
        len(distinct),
        disagree(list(latest.values())),
    )


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


def source_key(report: ReadReport) -> str:
    """Who published a report, as far as it says; empty where it does not.

    A series (`Situation report no. 3`) is one source, too.
    """
    if report.document.source:
        return " ".join(report.document.source.casefold().split())
    title = report.document.title or ""
    bare = "".join("#" if c.isdecimal() else c for c in title.casefold())
    return " ".join(bare.split()) if "#" in bare and _SERIES & set(bare.split()) else ""


_SERIES = frozenset(
    "report no. no nº n.º boletim informe boletín bulletin situation bericht lagebericht update "
    "relatório rapport sitrep #".split()
)


def quantity_name(kind: Kind, group: Sequence[Found], language: str) -> str:
    """What a row is called, in the digest's language where there are words for it."""
    action, noun = kind
    parts = []
    if action:
        parts.append(label("actions", action, language))
    if noun.startswith("money:"):
        parts.append(noun.removeprefix("money:"))
    elif noun == "people":
        parts += [] if action else [label("nouns", noun, language)]
    elif noun.startswith(("%", "unit:", "=")):
        own = [one for one in group if one.told and one.figure.of]
        words = own[0].figure.of if own else (group[0].figure.unit or "")
        parts.append(words if not noun.startswith("%") else "%")
    elif noun:
        parts.append(label("nouns", noun, language))
    name = ": ".join(part for part in parts if part) or display_name(language)
    return f"{name} ({group[0].apart})" if group[0].apart else name


__all__ = ["Found", "is_of_persons", "quantity_name", "rows_of", "source_key"]
