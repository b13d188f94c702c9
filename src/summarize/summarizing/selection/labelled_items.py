"""Lists whose items stand under labels: `Linden 2 Marburg 1 (2006 final) The game that ...`."""

import re
from collections.abc import Iterator, Sequence

_BRACKET = re.compile(r"\s\([^()]{3,40}\)\s+(?=[^\W\d_])")
_MAX_LABEL = 110
_MIN_WORDS = 2
# So many sentences may an item have; what follows the last item is no longer part of it.
_MAX_ITEM = 6


def labelled_items(sentences: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each sentence that stands under a label, with the one that the label is part of.

    One such label alone may be a slip; two make a list.
    """
    labels = [number for number, one in enumerate(sentences) if _has_label(one)]
    if len(labels) < 2:
        return
    for label, after in zip(labels, [*labels[1:], len(sentences)], strict=True):
        for number in range(label + 1, min(after, label + _MAX_ITEM)):
            yield number, label


def _has_label(sentence: str) -> bool:
    """Whether a sentence starts with names and figures and a bracket, and then once more."""
    head = sentence[:_MAX_LABEL]
    match = _BRACKET.search(head)
    if match is None or not head[match.end() :][:1].isupper():
        return False
    words = head[: match.start()].split()
    is_names = all(not word[0].isalpha() or word[0].isupper() for word in words)
    has_figure = any(one.isdecimal() for one in head[: match.end()])
    return len(words) >= _MIN_WORDS and is_names and has_figure
