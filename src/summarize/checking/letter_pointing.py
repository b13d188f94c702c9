"""Which sentence of a text a translated sentence was made from: by parts of words, and words.

A translator chooses other forms of a word, and other words; three letters of a word are shared more
often than the word. Sentences are compared by the cosine of their parts, weighted by rarity.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

from summarize.text.words import stems_of, words_in

# What stands in so many sentences tells them apart no more.
_MAX_POSTINGS = 2000
_LETTERS = 3


class LetterPointer:
    """Finds the sentences of a text that are most like a translated one.

    Args:
        sentences: of the text.
        language: their BCP 47 tag, and that of the sentences that are looked for.
    """

    def __init__(self, sentences: Sequence[str], language: str) -> None:
        self._language = language
        parts = [_parts(one, language) for one in sentences]
        self._counts = Counter(part for some in parts for part in some)
        self._total = len(sentences)
        self._norms = [sqrt(sum(self._weight(part) for part in some)) for some in parts]
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, some in enumerate(parts):
            for part in some:
                if len(self._places[part]) < _MAX_POSTINGS:
                    self._places[part].append(number)

    def pointed_at(self, sentence: str, most: int) -> list[tuple[int, float]]:
        """The most similar sentences, the best first, each with its cosine, 0 to 1.

        Args:
            sentence: in the language of the text.
            most: how many to return.
        """
        wanted = {part: self._weight(part) for part in _parts(sentence, self._language)}
        norm = sqrt(sum(wanted.values()))
        shared: dict[int, float] = defaultdict(float)
        for part, weight in wanted.items():
            for number in self._places.get(part, ()):
                shared[number] += weight
        found = [(number, value / (norm * self._norms[number])) for number, value in shared.items()]
        found.sort(key=lambda one: (-one[1], one[0]))
        return [(number, min(1.0, round(value, 3))) for number, value in found[:most]]

    def _weight(self, part: str) -> float:
        return log(1 + self._total / (1 + self._counts.get(part, 0))) ** 2


def _parts(text: str, language: str) -> set[str]:
    """Runs of three letters within the words of a sentence, and the stems of its words."""
    found = {f"#{stem}" for stem in stems_of(text, language)}
    for word in words_in(text, 0, len(text)):
        padded = f" {word.folded} "
        found.update(padded[i : i + _LETTERS] for i in range(len(padded) - _LETTERS + 1))
    return found
