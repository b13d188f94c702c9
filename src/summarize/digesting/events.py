"""Reports of several events told apart, by names, figures, days and words, across languages."""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence

from summarize.digesting.clusters import Clusters, Vector
from summarize.digesting.figure_names import series_of
from summarize.digesting.name_keys import has_capital_nouns
from summarize.digesting.reports import ReadReport

# What a shared feature says: a name more than a word.
_WEIGHTS = {"n": 3.0, "d": 1.6, "t": 1.2, "c": 0.7, "k": 0.7}
_COUNTRY, _OF_NOUN = 1.0, 0.7
_SMALL_FIGURE, _OF_SMALL = 12, 0.4
# The title and the first sentences say what a report is about.
_LEAD_SENTENCES, _OF_LEAD = 3, 2.0
# What is read of a long report: its later chapters tell of other things.
_MOST_SENTENCES = 60
# How alike a report is to the rest of an event, at least.
_ALIKE = 0.23
_MERGED = 0.26
_MOST_FEATURES = 250
_ROUNDS = 3


def events_of(reports: Sequence[ReadReport]) -> list[list[int]]:
    """The numbers of the reports of each event, the largest event first.

    Each report is compared with what the events found so far have in common, not with every other
    report; and only with those events that share a feature with it.

    Args:
        reports: of their own, in order of time.
    """
    vectors = _vectors(reports)
    found = Clusters(vectors, reports)
    for number in range(len(reports)):
        best, alike = _best(found.alike(number))
        found.add(number, best if best is not None and alike >= _ALIKE else found.new())
    found = _merged(found, vectors, reports)
    for _ in range(_ROUNDS):
        if not _moved(found):
            break
    found = _merged(found, vectors, reports)
    return sorted(
        (sorted(members) for members in _in_series(found.members, reports) if members),
        key=lambda one: (-len(one), one),
    )


def _in_series(events: Sequence[Iterable[int]], reports: Sequence[ReadReport]) -> list[list[int]]:
    """Events of which those with reports of one series are one: `Floods in Sela: update 2`."""
    kept: list[list[int]] = []
    by_series: dict[str, list[int]] = {}
    for members in sorted((sorted(one) for one in events), key=lambda one: (-len(one), one)):
        series = [key for one in members if (key := series_of(reports[one]))]
        known = next((by_series[key] for key in series if key in by_series), None)
        if known is None:
            known = []
            kept.append(known)
        known += members
        for key in series:
            by_series.setdefault(key, known)
    return kept


def _best(alike: dict[int, float]) -> tuple[int | None, float]:
    """The event that a report is most like, of equals the first one."""
    best, most = None, 0.0
    for cluster in sorted(alike):
        if alike[cluster] > most:
            best, most = cluster, alike[cluster]
    return best, most


def _merged(found: Clusters, vectors: Sequence[Vector], reports: Sequence[ReadReport]) -> Clusters:
    """Events that are one: a few reports may have begun another before it was known."""
    kept = Clusters(vectors, reports)
    for members in sorted((list(one) for one in found.members if one), key=lambda one: -len(one)):
        alike: dict[int, float] = defaultdict(float)
        for number in members:
            for cluster, much in kept.alike(number).items():
                alike[cluster] += much / len(members)
        best, most = _best(alike)
        if best is None or most < (_ALIKE if len(members) == 1 else _MERGED):
            best = kept.new()
        for number in members:
            kept.add(number, best)
    return kept


def _moved(found: Clusters) -> bool:
    """Move each report to the event that it is most like; whether any was moved."""
    is_moved = False
    for cluster, members in enumerate(found.members):
        for number in list(members):
            found.remove(number, cluster)
            best, most = _best(found.alike(number))
            if best is None or most < _ALIKE:
                best = cluster
            found.add(number, best)
            is_moved = is_moved or best != cluster
    return is_moved


def _vectors(reports: Sequence[ReadReport]) -> list[Vector]:
    """What each report tells, weighted, of length 1."""
    # A noun with a capital is a name where another language has it for one.
    named = {
        name
        for report in reports
        if not has_capital_nouns(report.language)
        for told in report.told[:_MOST_SENTENCES]
        for name in told.names
    }
    counted = [_counted(report, named) for report in reports]
    documents = Counter(feature for one in counted for feature in one)
    scale = math.log(max(2, len(reports)))
    vectors = []
    for one in counted:
        vector = {
            feature: weight * (0.5 + 0.5 * math.log(len(reports) / documents[feature]) / scale)
            for feature, weight in one.items()
        }
        if len(vector) > _MOST_FEATURES:
            best = sorted(vector, key=lambda feature: (-vector[feature], feature))
            vector = {feature: vector[feature] for feature in best[:_MOST_FEATURES]}
        norm = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
        # In one order, so that sums are the same whatever order sets come in.
        vectors.append({feature: vector[feature] / norm for feature in sorted(vector)})
    return vectors


def _counted(report: ReadReport, named: Container[str]) -> Vector:
    amounts: dict[str, float] = defaultdict(float)
    title = report.title_told
    for feature in title.features if title is not None else ():
        amounts[feature] += _OF_LEAD
    for told in report.told[:_MOST_SENTENCES]:
        times = _OF_LEAD if told.index < _LEAD_SENTENCES else 1.0
        for feature in told.features:
            amounts[feature] += times
    is_sure = not has_capital_nouns(report.language)
    return {
        feature: _weight(feature, is_name=is_sure or feature[2:] in named)
        * (1.0 + math.log(amount))
        for feature, amount in amounts.items()
    }


def _weight(feature: str, *, is_name: bool) -> float:
    kind, _, key = feature.partition(":")
    if kind == "n" and not is_name:
        return _OF_NOUN
    if kind == "n" and key.startswith("@"):
        return _COUNTRY
    if kind == "d" and key.isdecimal() and int(key) <= _SMALL_FIGURE:
        return _OF_SMALL
    return _WEIGHTS[kind]
