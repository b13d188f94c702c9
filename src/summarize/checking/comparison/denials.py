"""A `not` that the source of a sentence does not have, or that the sentence has lost."""

import re
from collections.abc import Iterator, Sequence

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.word_classes import WordClasses
from summarize.documents import Finding, Span

_MIN_SHARE = 0.6
_REACH = 5
_FULL = 1.0


def denials(aligned: Aligned, classes: WordClasses) -> Iterator[Finding]:
    """An error for a denial on one side that nothing on the other side says.

    Args:
        aligned: the sentence beside its source.
        classes: the words of their language.
    """
    if not classes.denials or aligned.share() < _MIN_SHARE:
        return
    own, other = aligned.own, aligned.other
    added = [
        i for i, key in enumerate(own.keys) if key in classes.denials and i not in aligned.found
    ]
    lost = [
        j for j, key in enumerate(other.keys) if key in classes.denials and j not in aligned.used
    ]
    if added and not lost:
        if not _denies(other.keys, aligned.used, classes):
            for i in added[:1]:
                word = own.tokens[i]
                last = min(len(own) - 1, _denied(own.weights, i) or i)
                said = own.written(i, last)
                message = f"“{said}”: the text does not deny this"
                yield Finding("negation", "error", message, Span(word.start, word.end))
    elif lost and not added and not _denies(own.keys, aligned.found, classes):
        for j in lost:
            denied = _denied(other.weights, j)
            if denied is None or not aligned.is_other_in_place(denied):
                continue
            if other.keys[j + 1] == "only" or not _is_close(aligned, j):
                continue
            place = aligned.place_of(denied)
            word = own.tokens[place]
            message = f"the text denies this: “{other.written(max(0, j - 1), denied)}”"
            yield Finding("negation", "error", message, Span(word.start, word.end))
            return


def _denies(keys: Sequence[str], matched: set[int], classes: WordClasses) -> bool:
    """Whether a word without a counterpart may say the same as a denial."""
    return classes.denying is not None and any(
        i not in matched and re.fullmatch(classes.denying, key) for i, key in enumerate(keys)
    )


def _denied(weights: Sequence[float], place: int) -> int | None:
    """The word that a denial is about."""
    following = range(place + 1, min(len(weights), place + 1 + _REACH))
    return next((i for i in following if weights[i] == _FULL), None)


def _is_close(aligned: Aligned, place: int) -> bool:
    """Whether nothing else is lost with the denial: the word before it is there."""
    return place == 0 or aligned.is_other_matched(place - 1) or aligned.is_other_matched(place + 1)
