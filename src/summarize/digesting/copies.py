"""Reports that repeat another one: found by the shingles that they share, in linear time."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence

from summarize.digesting.word_tables import fold
from summarize.languages.scripts import is_unspaced

_WORD = re.compile(r"[^\W_]+")
_WORDS, _CHARACTERS = 5, 8
# A report of so many shingles or fewer is compared by all of them; a longer one by a sample,
# chosen by hash, so that the same shingle is in every sample or in none.
_FEW = 200
_SAMPLE = 4
# Shared by so much of the shorter one, two reports are one text.
_SHARED = 0.75
# A shingle of more reports than this is a form letter's, and tells nothing.
_MOST_REPORTS = 40
_MIN_SHINGLES = 8
_TRIED = 3


def copies_of(texts: Sequence[str]) -> list[int | None]:
    """For each text the number of the one that it repeats; None for one of its own.

    A text is a copy where three quarters of its runs of five words stand in the other. Of two that
    repeat each other, the one that comes first is the original.

    Args:
        texts: in the order in which the first of two is the original.
    """
    by_shingle: dict[int, list[int]] = defaultdict(list)
    whole = [shingles(text) for text in texts]
    found: list[int | None] = [None] * len(texts)
    for number, own in enumerate(whole):
        sketch = {one for one in own if one % _SAMPLE == 0} if len(own) > _FEW else own
        shared: Counter[int] = Counter()
        for one in sketch:
            for other in by_shingle.get(one, ()):
                shared[other] += 1
        for other, _ in shared.most_common(_TRIED):
            theirs = whole[other]
            same = len(own & theirs)
            fewer = min(len(own), len(theirs))
            if fewer < _MIN_SHINGLES and own != theirs:
                continue
            if same >= _SHARED * len(own):
                found[number] = other
                break
            if same >= _SHARED * len(theirs) and found[other] is None:
                # The later one has all of it, and more.
                found[other] = number
        if found[number] is None:
            for one in sketch:
                reports = by_shingle[one]
                if len(reports) < _MOST_REPORTS:
                    reports.append(number)
    return [_first(number, found) for number in range(len(texts))]


def _first(number: int, found: Sequence[int | None]) -> int | None:
    """The original of an original, as far as that goes."""
    original = found[number]
    for _ in range(len(found)):
        further = None if original is None else found[original]
        if further is None or further == number:
            break
        original = further
    return original


def shingles(text: str) -> set[int]:
    """The runs of five words of a text, hashed; of characters where no spaces part words."""
    words = [fold(word) for word in _WORD.findall(text)]
    if words and sum(is_unspaced(word[0]) for word in words) * 2 > len(words):
        joined = "".join(words)
        runs = (joined[i : i + _CHARACTERS] for i in range(max(1, len(joined) - _CHARACTERS + 1)))
    else:
        runs = (" ".join(words[i : i + _WORDS]) for i in range(max(1, len(words) - _WORDS + 1)))
    return {zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs}
