"""Reports of several events told apart, by names, figures, days and words, across languages."""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

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
_ACROSS = 1.35
# Days between reports, and how much less alike that makes them.
_NEAR_DAYS, _FAR_DAYS, _FAR, _VERY_FAR = 10, 45, 0.8, 0.5
_MOST_FEATURES = 250
_ROUNDS = 3

Vector = dict[str, float]


def events_of(reports: Sequence[ReadReport]) -> list[list[int]]:
    """The numbers of the reports of each event, the largest event first.

    Each report is compared with what the events found so far have in common, not with every other
    report.

    Args:
        reports: of their own, in order of time.
    """
    vectors = _vectors(reports)
    clusters: list[_Cluster] = []
    for number, vector in enumerate(vectors):
        best, alike = _nearest(vector, reports[number], clusters)
        if best is None or alike < _ALIKE:
            best = _Cluster()
            clusters.append(best)
        best.add(number, vector, reports[number])
    clusters = _merged(clusters, vectors, reports)
    for _ in range(_ROUNDS):
        if not _moved(clusters, vectors, reports):
            break
    clusters = _merged([one for one in clusters if one.members], vectors, reports)
    found = [sorted(one.members) for one in clusters if one.members]
    return sorted(found, key=lambda one: (-len(one), one))


@dataclass
class _Cluster:
    """An event while it is put together.

    Attributes:
        members: numbers of reports.
        total: the sum of their vectors.
        days: of them.
        languages: of them.
    """

    members: list[int] = field(default_factory=list)
    total: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    days: list[int] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    _norm: float = 0.0

    def add(self, number: int, vector: Vector, report: ReadReport) -> None:
        self.members.append(number)
        self.languages[report.language] += 1
        self._norm = 0.0
        for feature, weight in vector.items():
            self.total[feature] += weight
        if report.day is not None:
            self.days.append(report.day.toordinal())

    def remove(self, number: int, vector: Vector, report: ReadReport) -> None:
        self.members.remove(number)
        self.languages[report.language] -= 1
        self._norm = 0.0
        for feature, weight in vector.items():
            self.total[feature] -= weight
        if report.day is not None:
            self.days.remove(report.day.toordinal())

    def alike(self, vector: Vector, report: ReadReport) -> float:
        """How alike a report is to the members, on average, 0 to 1."""
        if not self.members:
            return 0.0
        if not self._norm:
            self._norm = math.sqrt(math.fsum(one * one for one in self.total.values())) or 1.0
        # In whatever order the features come, the sum is the same.
        dot = math.fsum(weight * self.total.get(feature, 0.0) for feature, weight in vector.items())
        # Two languages share fewer words.
        across = 1.0 if self.languages[report.language] else _ACROSS
        return dot / self._norm * self._near(report) * across

    def _near(self, report: ReadReport) -> float:
        if report.day is None or not self.days:
            return 1.0
        day = report.day.toordinal()
        apart = min(abs(day - other) for other in self.days)
        return 1.0 if apart <= _NEAR_DAYS else _FAR if apart <= _FAR_DAYS else _VERY_FAR


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
        vectors.append({feature: weight / norm for feature, weight in vector.items()})
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


def _nearest(
    vector: Vector, report: ReadReport, clusters: Sequence[_Cluster]
) -> tuple[_Cluster | None, float]:
    best, most = None, 0.0
    for cluster in clusters:
        alike = cluster.alike(vector, report)
        if alike > most:
            best, most = cluster, alike
    return best, most


def _merged(
    clusters: list[_Cluster], vectors: Sequence[Vector], reports: Sequence[ReadReport]
) -> list[_Cluster]:
    """Events that are one: a few reports may have begun another before it was known."""
    kept: list[_Cluster] = []
    for cluster in sorted(clusters, key=lambda one: -len(one.members)):
        best, most = None, 0.0
        for other in kept:
            alike = sum(other.alike(vectors[i], reports[i]) for i in cluster.members)
            alike /= len(cluster.members)
            if alike > most:
                best, most = other, alike
        if best is not None and most >= (_ALIKE if len(cluster.members) == 1 else _MERGED):
            for number in cluster.members:
                best.add(number, vectors[number], reports[number])
        else:
            kept.append(cluster)
    return kept


def _moved(
    clusters: Sequence[_Cluster], vectors: Sequence[Vector], reports: Sequence[ReadReport]
) -> bool:
    """Move each report to the event that it is most like; whether any was moved."""
    if len(clusters) < 2:
        return False
    is_moved = False
    for cluster in clusters:
        for number in list(cluster.members):
            vector, report = vectors[number], reports[number]
            cluster.remove(number, vector, report)
            best, most = _nearest(vector, report, clusters)
            if best is None or most < _ALIKE:
                best = cluster
            best.add(number, vector, report)
            is_moved = is_moved or best is not cluster
    return is_moved
