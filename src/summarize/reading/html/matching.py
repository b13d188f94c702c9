"""Find the lines of an article among the blocks of its page.

What trafilatura gives has lost some space, marks and order, joins some paragraphs and drops those
that say the same; found again among the blocks, each is whole and in its place.
"""

from collections.abc import Iterator, Sequence

from summarize.reading.html.blocks import Block, key_of

# Runs of so many letters and digits are compared.
_GRAM = 8
# A block of so many is told by itself, a shorter one by what stands before or behind it.
_LONG = 25
# The share of a block's runs that are in the article, where the block is.
_MIN_SHARE = 0.6


def matched(blocks: Sequence[Block], lines: Sequence[str]) -> list[bool]:
    """Of each block whether it is in these lines, all of it or most."""
    article = "".join(map(key_of, lines))
    runs = {article[i : i + _GRAM] for i in range(len(article) - _GRAM + 1)}
    keys = [key_of(block.text) for block in blocks]
    found = [len(key) >= _LONG and _share(key, runs) >= _MIN_SHARE for key in keys]
    _match_short(keys, found, runs, article)
    return found


def _share(key: str, runs: set[str]) -> float:
    own = list(_runs(key))
    return sum(run in runs for run in own) / len(own)


def _runs(key: str) -> Iterator[str]:
    return (key[i : i + _GRAM] for i in range(max(1, len(key) - _GRAM + 1)))


def _match_short(keys: Sequence[str], found: list[bool], runs: set[str], article: str) -> None:
    """Short blocks are in the article where they are in it behind the block before, or before."""
    tail = ""
    for place, key in enumerate(keys):
        if not found[place] and 0 < len(key) < _LONG:
            if tail:
                found[place] = all(run in runs for run in _runs(tail + key))
            else:
                found[place] = article.startswith(key) and len(key) >= _GRAM
        if found[place]:
            tail = (tail + key)[1 - _GRAM :]
    head = ""
    for place in range(len(keys) - 1, -1, -1):
        key = keys[place]
        if not found[place] and 0 < len(key) < _LONG and head:
            found[place] = all(run in runs for run in _runs(key + head))
        if found[place]:
            head = (key + head)[: _GRAM - 1]
