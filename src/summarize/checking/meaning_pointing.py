"""Which sentences of a text mean the same as a sentence in another language: by their vectors."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

# Sentences in; a vector of length 1 for each out.
Encode = Callable[[Sequence[str]], "np.ndarray"]

# A vector takes 2 KB; a book has some 10,000 sentences.
MAX_SENTENCES = 50_000
# Sentences that are compared with the whole text at once.
_ROWS = 256


class MeaningPointer:
    """Finds the sentences of a text that mean most nearly the same as others.

    Args:
        sentences: of the text; those beyond `MAX_SENTENCES` are not looked at.
        encode: makes vectors of sentences.
    """

    def __init__(self, sentences: Sequence[str], encode: Encode) -> None:
        self._encode = encode
        self._vectors = encode(sentences[:MAX_SENTENCES])

    def pointed_at(self, sentences: Sequence[str], most: int) -> Iterator[list[tuple[int, float]]]:
        """For each sentence the nearest ones of the text, the best first.

        Args:
            sentences: in any language.
            most: how many to return.

        Yields:
            Numbers of sentences of the text, each with its cosine, -1 to 1.
        """
        for start in range(0, len(sentences), _ROWS):
            vectors = self._encode(sentences[start : start + _ROWS])
            for likes in vectors @ self._vectors.T:
                yield _best(likes, most)


def _best(likes: "np.ndarray", most: int) -> list[tuple[int, float]]:
    import numpy as np

    if len(likes) > most:
        numbers = np.argpartition(-likes, most - 1)[:most]
    else:
        numbers = np.arange(len(likes))
    # Rounded, so that what differs in the last digits only comes in the order of the text.
    found = [(int(number), round(float(likes[number]), 3)) for number in numbers]
    found.sort(key=lambda one: (-one[1], one[0]))
    return found
