"""How central sentences are to a text, what a draft points at, and which sentences are alike."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log, sqrt

# Sentences that share no more than this of what they say are two.
ALIKE = 0.55
# What stands in so many sentences tells them apart no more, and looking there takes time.
_MAX_POSTINGS = 2000
# A sentence is compared with as many as share its rarest words, the last ones first.
_RAREST, _MAX_COMPARED = 4, 20
_WITHIN, _MIN_WITHIN = 0.7, 5
_LENGTH_BIAS = 8
_MIN_COVER = 0.3


class SentenceIndex:
    """The sentences of a text as sets of stems, weighted by how rare each stem is.

    Args:
        stems: of each sentence.
    """

    def __init__(self, stems: Sequence[set[str]]) -> None:
        self.stems = stems
        self._counts = Counter(one for some in stems for one in some)
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, some in enumerate(stems):
            for one in some:
                if len(self._places[one]) < _MAX_POSTINGS:
                    self._places[one].append(number)

    def weight(self, stem: str) -> float:
        """The inverse document frequency of a stem; of one that no sentence has, the highest."""
        return log(1 + len(self.stems) / (1 + self._counts.get(stem, 0)))

    def centrality(self) -> list[float]:
        """For each sentence, how much of what the text speaks of most it has, 0 to 1.

        That is the cosine with the text as a whole; short sentences are not favoured.
        """
        whole = {stem: count * self.weight(stem) ** 2 for stem, count in self._counts.items()}
        found = []
        for some in self.stems:
            norm = sqrt(sum(self.weight(one) ** 2 for one in some) + _LENGTH_BIAS)
            found.append(sum(whole[one] for one in some) / norm)
        most = max(found, default=0.0)
        return [one / most for one in found] if most else found

    def pointed_at(self, stems: set[str]) -> list[tuple[int, float]]:
        """The sentences that cover most of a drafted one, the best first, each with its share."""
        weights = {one: self.weight(one) for one in stems}
        whole = sum(weights.values())
        covers: dict[int, float] = defaultdict(float)
        for one, weight in weights.items():
            for number in self._places.get(one, ()):
                covers[number] += weight
        # Of two that cover as much, the first and shorter one.
        found = [
            (number, cover / whole)
            for number, cover in covers.items()
            if cover >= _MIN_COVER * whole
        ]
        found.sort(key=lambda one: (-round(one[1], 3), len(self.stems[one[0]]), one[0]))
        return found

    def rarest(self, number: int) -> Iterator[str]:
        """The rarest stems of a sentence."""
        some = sorted(self.stems[number], key=lambda one: (self._counts[one], one))
        return iter(some[:_RAREST])


class AlreadyTold:
    """Sentences that were chosen, to ask whether another one says the same.

    The time that it takes does not grow with their number.

    Args:
        index: of the text.
    """

    def __init__(self, index: SentenceIndex) -> None:
        self._index = index
        self._with: dict[str, list[int]] = defaultdict(list)

    def add(self, number: int) -> None:
        """Remember a sentence."""
        for one in self._index.stems[number]:
            self._with[one].append(number)

    def _is_covered(self, number: int) -> bool:
        """Whether most of what a sentence says stands in those that were chosen, taken together."""
        stems = self._index.stems[number]
        shared = sum(one in self._with for one in stems)
        return len(stems) >= _MIN_WITHIN and shared >= _WITHIN * len(stems)

    def has(self, number: int) -> bool:
        """Whether a sentence is so much like one that was chosen, or like several together."""
        if self._is_covered(number):
            return True
        near = {
            other
            for one in self._index.rarest(number)
            for other in self._with.get(one, ())[-_MAX_COMPARED:]
        }
        return any(self._are_alike(number, other) for other in near if other != number)

    def _are_alike(self, number: int, other: int) -> bool:
        one, two = self._index.stems[number], self._index.stems[other]
        shared = len(one & two)
        if not shared:
            return False
        least = min(len(one), len(two))
        # Most of a short sentence may stand in a longer one: a caption, said with other words.
        is_within = least >= _MIN_WITHIN and shared >= _WITHIN * least
        return is_within or shared >= ALIKE * sqrt(len(one) * len(two))
