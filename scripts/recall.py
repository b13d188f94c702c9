"""How much of a text was read, and in order: the longest common subsequence of words."""

import re
import unicodedata
from collections.abc import Sequence

_LEFT_OUT = re.compile(
    "[\u00ad\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
_LOGOGRAM = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def words(text: str) -> list[str]:
    """Words without the signs around them, characters of a text mostly in Chinese or Japanese.

    Vowel marks of Arabic and Hebrew, lengthening and signs that cannot be seen are left out.
    """
    text = _LEFT_OUT.sub("", unicodedata.normalize("NFKC", text)).casefold()
    if len(_LOGOGRAM.findall(text)) > 0.3 * len(text):
        return [one for one in text if one.isalnum()]
    found = [re.sub(r"^\W+|\W+$", "", one) for one in text.split()]
    return [one for one in found if one]


def common(right: Sequence[str], read: Sequence[str]) -> int:
    """The length of the longest common subsequence, by the bits of long numbers."""
    places: dict[str, int] = {}
    for index, word in enumerate(right):
        places[word] = places.get(word, 0) | (1 << index)
    everything = row = (1 << len(right)) - 1
    for word in read:
        met = row & places.get(word, 0)
        row = ((row + met) | (row - met)) & everything
    return len(right) - row.bit_count()


def recall_and_precision(right: str, read: str) -> tuple[float, float]:
    """The shares of the right words that were read in order, and of those read that are right."""
    one, other = words(right), words(read)
    both = common(one, other)
    return both / max(1, len(one)), both / max(1, len(other))
