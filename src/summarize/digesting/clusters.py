"""Events while they are put together: which reports each has, and how alike a report is to each."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from summarize.digesting.reports import ReadReport

# Two languages share fewer words.
_ACROSS = 1.35
# Days between reports, and how much less alike that makes them.
_NEAR_DAYS, _FAR_DAYS, _FAR, _VERY_FAR = 10, 45, 0.8, 0.5
# What is left of a sum when all that was added was taken away again.
_NOTHING = 1e-9

Vector = dict[str, float]


class Clusters:
    """Reports in clusters, which are looked up by their features.

    Args:
        vectors: what each report tells, of length 1.
        reports: the reports.

    Attributes:
        members: the numbers of the reports of each cluster, in the order in which they came.
    """

    def __init__(self, vectors: Sequence[Vector], reports: Sequence[ReadReport]) -> None:
        self.members: list[dict[int, None]] = []
        self._vectors, self._reports = vectors, reports
        # Feature -> cluster -> the sum of its members' weights.
        self._weights: dict[str, dict[int, float]] = defaultdict(dict)
        self._squares: list[float] = []
        self._days: list[Counter[int]] = []
        self._languages: list[Counter[str]] = []

    def new(self) -> int:
        """The number of a new cluster."""
        self.members.append({})
        self._squares.append(0.0)
        self._days.append(Counter())
        self._languages.append(Counter())
        return len(self.members) - 1

    def add(self, number: int, cluster: int) -> None:
        """Add a report to a cluster."""
        self.members[cluster][number] = None
        self._count(number, cluster, 1)

    def remove(self, number: int, cluster: int) -> None:
        """Remove a report from its cluster."""
        del self.members[cluster][number]
        self._count(number, cluster, -1)

    def alike(self, number: int) -> dict[int, float]:
        """How alike a report is to each cluster that shares a feature with it, 0 to 1."""
        products: dict[int, float] = defaultdict(float)
        for feature, weight in self._vectors[number].items():
            for cluster, total in self._weights.get(feature, {}).items():
                products[cluster] += weight * total
        report = self._reports[number]
        return {
            cluster: product
            / math.sqrt(self._squares[cluster])
            * self._near(report, cluster)
            * (1.0 if self._languages[cluster][report.language] > 0 else _ACROSS)
            for cluster, product in products.items()
            if self.members[cluster] and self._squares[cluster] > _NOTHING
        }

    def _count(self, number: int, cluster: int, sign: int) -> None:
        squares = self._squares[cluster]
        for feature, weight in self._vectors[number].items():
            clusters = self._weights[feature]
            old = clusters.get(cluster, 0.0)
            new = old + sign * weight
            squares += new * new - old * old
            if abs(new) < _NOTHING:
                clusters.pop(cluster, None)
            else:
                clusters[cluster] = new
        self._squares[cluster] = squares
        report = self._reports[number]
        self._languages[cluster][report.language] += sign
        if report.day is not None:
            days = self._days[cluster]
            days[report.day.toordinal()] += sign
            if not days[report.day.toordinal()]:
                del days[report.day.toordinal()]

    def _near(self, report: ReadReport, cluster: int) -> float:
        days = self._days[cluster]
        if report.day is None or not days:
            return 1.0
        day = report.day.toordinal()
        apart = min(abs(day - other) for other in days)
        return 1.0 if apart <= _NEAR_DAYS else _FAR if apart <= _FAR_DAYS else _VERY_FAR
