"""Which sentences of a text a sentence was made from: a cover of its words, weighted by rarity."""

from collections.abc import Sequence

from summarize.checking.sentence_index import SentenceIndex
from summarize.text.words import stems_of

_CANDIDATES = 3
_MIN_GAIN = 0.1


class Pointer:
    """Finds the sentences of a text that cover another sentence.

    Args:
        sentences: of the text.
        language: their BCP 47 tag, and that of the sentences that are looked for.
    """

    def __init__(self, sentences: Sequence[str], language: str) -> None:
        self._language = language
        self._index = SentenceIndex([stems_of(one, language) for one in sentences])

    def pointed_at(self, sentence: str) -> list[tuple[int, float]]:
        """The sentences that cover most of a sentence, the best first, with the share covered."""
        found = self._index.pointed_at(stems_of(sentence, self._language))
        return [(number, round(score, 3)) for number, score in found[:_CANDIDATES]]

    def cover(self, sentence: str, most: int) -> list[tuple[int, float]]:
        """A greedy cover of a sentence by a few others (Chvatal 1979), the best first.

        Args:
            sentence: what is to be covered.
            most: how many sentences to take.

        Returns:
            Numbers of sentences, each with the share of the weight that it adds; one that adds less
            than a tenth is left out.
        """
        wanted = stems_of(sentence, self._language)
        whole = sum(map(self._index.weight, wanted))
        found: list[tuple[int, float]] = []
        left = set(wanted)
        while left and len(found) < most:
            best = self._index.pointed_at(left)
            if not best:
                break
            number = best[0][0]
            gained = left & self._index.stems[number]
            share = sum(map(self._index.weight, gained)) / whole
            if share < _MIN_GAIN:
                break
            found.append((number, round(share, 3)))
            left -= gained
        return found
