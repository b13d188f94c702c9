"""Sentences that say the same, said once: what parts of a long text have in common.

Two sentences are near-duplicates when all that the shorter one says stands in the other, in mostly
the same order: each of its words, or a form of it. `14 boats sank` and `15 boats sank` are two
things, and so is who won, who attacked whom, and whether it happened: what differs from another by
one short word, a `not` perhaps, is no duplicate.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from summarize.languages.scripts import is_unspaced

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
# Of a word's letters, so many at its start are those of another form of it.
_MIN_STEM = 4
_MIN_SHARE_OF_WORD = 0.6
_MIN_SHARED_PAIRS = 0.6
# `not`, `never`, `nicht`; in Chinese a character.
_MAX_SHORT_LETTERS = 5
# Each sentence is compared only with those that have a run of three words in common with it, and
# with few of these.
_RUN = 3
_MAX_COMPARED = 40


class Seen:
    """Sentences that were said, to ask whether another one says the same.

    The time that it takes does not grow with their number.
    """

    def __init__(self, sentences: Sequence[str] = ()) -> None:
        self._tokens: list[tuple[str, ...]] = []
        self._with_run: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for sentence in sentences:
            self.add(sentence)

    def add(self, sentence: str) -> int:
        """Remember a sentence; its number."""
        words, runs = _remembered(sentence)
        self._tokens.append(words)
        for run in runs:
            self._with_run[run].append(len(self._tokens) - 1)
        return len(self._tokens) - 1

    def like(self, sentence: str) -> Iterator[int]:
        """The numbers of the sentences that say the same, the first ones first."""
        words, runs = _remembered(sentence)
        near = {i for run in runs for i in self._with_run.get(run, ())[-_MAX_COMPARED:]}
        return (i for i in sorted(near) if _is_same(words, self._tokens[i]))

    def has(self, sentence: str) -> bool:
        """Whether one of them says the same."""
        return next(self.like(sentence), None) is not None

    def size(self, number: int) -> int:
        """How many different words a sentence has."""
        return len(set(self._tokens[number]))


def without_repeats(sentences: Sequence[str]) -> list[int]:
    """Indices of the sentences to keep, in order: of near-duplicates the one that says most.

    Takes time in proportion to the text.

    Args:
        sentences: of one language, in any script.
    """
    seen = Seen()
    kept: dict[int, int] = {}  # the one that is kept -> where it stands
    for i, sentence in enumerate(sentences):
        same = next((j for j in seen.like(sentence) if j in kept), None)
        seen.add(sentence)
        if same is None:
            kept[i] = i
        elif seen.size(i) > seen.size(same):
            kept[i] = kept.pop(same)
    return [i for i, _ in sorted(kept.items(), key=lambda one: one[1])]


def _is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted((one, other), key=lambda words: len(set(words)))
    small, large = set(short), set(long)
    if not all(_has_form(word, large) for word in small - large):
        return False
    more = large - small
    if len(more) == 1 and all(_is_short(word) and not _has_form(word, small) for word in more):
        return False
    pairs, others = set(pairwise(short)), set(pairwise(long))
    # A pair with another form in it counts, too: order is what matters.
    return len(pairs & others) >= _MIN_SHARED_PAIRS * (len(pairs) - 2 * len(small - large))


def _is_short(word: str) -> bool:
    return len(word) <= _MAX_SHORT_LETTERS


def _has_form(word: str, words: set[str]) -> bool:
    """Whether another form of a word is among words: another ending, as far as letters tell."""
    if word in words:
        return True
    stem = max(_MIN_STEM, round(_MIN_SHARE_OF_WORD * len(word)))
    if len(word) < stem or not word.isalpha():
        return False
    return any(other[:stem] == word[:stem] and len(other) <= len(word) + stem for other in words)


@lru_cache(maxsize=256)
def _remembered(sentence: str) -> tuple[tuple[str, ...], Set[tuple[str, ...]]]:
    """Tokens and runs of a sentence; one that is looked for is mostly added then, or once more."""
    words = tuple(_tokens(sentence))
    return words, {words[at : at + _RUN] for at in range(max(1, len(words) - _RUN + 1))}


def _tokens(sentence: str) -> list[str]:
    """Words, and single characters where no space stands between words; numbers whole."""
    found: list[str] = []
    for word in _TOKEN.findall(sentence.casefold()):
        if is_unspaced(word[0]):
            found += list(word)
        else:
            found.append(word)
    return found
