"""Sentences that say the same, said once: what parts of a long text have in common.

Two sentences are near-duplicates when most words of the shorter one stand in the other, mostly in
the same order, and no number of it is missing there: `14 boats sank` and `15 boats sank` are two
things, and so is who attacked whom.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from summarize.scripts import is_unspaced

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
# Shares of the shorter one's words, and of its pairs of neighbours; each sentence is compared only
# with those that have a run of three words in common with it, and with few of these.
_MIN_SHARED = 0.8
_MIN_SHARED_PAIRS = 0.7
_RUN = 3
_MAX_COMPARED = 40


def without_repeats(sentences: Sequence[str]) -> list[int]:
    """Indices of the sentences to keep, in order: of near-duplicates the one that says most.

    Takes time in proportion to the text.

    Args:
        sentences: of one language, in any script.
    """
    tokens = [_tokens(sentence) for sentence in sentences]
    kept: dict[int, int] = {}  # the one that is kept -> where it stands
    with_run: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, words in enumerate(tokens):
        runs = {tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}
        others = {j for run in runs for j in with_run[run][-_MAX_COMPARED:] if j in kept}
        same = next((j for j in sorted(others)[:_MAX_COMPARED] if _is_same(words, tokens[j])), None)
        if same is None:
            kept[i] = i
        elif len(set(words)) > len(set(tokens[same])):
            kept[i] = kept.pop(same)
        else:
            continue
        for run in runs:
            with_run[run].append(i)
    return [i for i, _ in sorted(kept.items(), key=lambda one: one[1])]


def says_the_same(one: str, other: str) -> bool:
    """Whether two sentences are near-duplicates."""
    return _is_same(_tokens(one), _tokens(other))


def _is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted((one, other), key=lambda words: len(set(words)))
    small = set(short)
    missing = small - set(long)
    if any(word.isdecimal() for word in missing):
        return False
    pairs = set(pairwise(short))
    return len(missing) <= (1 - _MIN_SHARED) * len(small) and len(
        pairs & set(pairwise(long))
    ) >= _MIN_SHARED_PAIRS * len(pairs)


def _tokens(sentence: str) -> list[str]:
    """Words, and single characters where no space stands between words; numbers whole."""
    found: list[str] = []
    for word in _TOKEN.findall(sentence.casefold()):
        if any(map(is_unspaced, word)):
            found += list(word)
        else:
            found.append(word)
    return found
