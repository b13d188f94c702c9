"""A `not` that the source of a sentence does not have, or that the sentence has lost."""

import re
from collections.abc import Iterator, Sequence

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.word_classes import WordClasses
from summarize.checking.comparison.words import Words
from summarize.documents import Finding, Span

_MIN_SHARE = 0.5
_REACH = 5
# What denies the same stands no further away.
_NEAR = 8
_FULL = 1.0
# What may be lost with it.
_BETWEEN = frozenset("longer ever even yet really actually quite".split())


def denials(
    aligned: Aligned, classes: WordClasses, sources: Sequence[Words] = ()
) -> Iterator[Finding]:
    """An error for a denial on one side that nothing on the other side says.

    Args:
        aligned: the sentence beside its source.
        classes: the words of their language.
        sources: all sentences of the text that it may come from.
    """
    if not classes.denials or aligned.share() < _MIN_SHARE:
        return
    own, other = aligned.own, aligned.other
    added = [
        i
        for i, key in enumerate(own.keys)
        if key in classes.denials and i not in aligned.found and not _stands_alone(own, i)
    ]
    lost = [
        j for j, key in enumerate(other.keys) if key in classes.denials and j not in aligned.used
    ]
    if len(added) > len(lost):
        i = added[0]
        last = min(len(own) - 1, _denied(own.weights, i) or i)
        is_denied = any(_denies_word(one, own.stems[last], classes) for one in sources)
        if not is_denied and not _denies(other, aligned.used, aligned.across(i), classes):
            word = own.tokens[i]
            message = f"“{own.written(i, last)}”: the text has no “{own.written(i, i)}” here"
            yield Finding("negation", "error", message, Span(word.start, word.end))
    elif not added:
        for j in lost:
            if _denies(own, aligned.found, aligned.across_back(j), classes):
                continue
            denied = _denied_in_place(aligned, j)
            if denied is None or other.keys[j + 1] == "only" or _is_number_sign(aligned, j):
                continue
            place = aligned.place_of(denied)
            first = max(0, j - 1)
            start = aligned.place_of(first) if aligned.is_other_in_place(first) else place
            span = Span(own.tokens[min(start, place)].start, own.tokens[place].end)
            message = f"the text denies this: “{other.written(first, denied)}”"
            yield Finding("negation", "error", message, span)
            return


def _denies(words: Words, matched: set[int], place: int, classes: WordClasses) -> bool:
    """Whether a word without a counterpart, near a place, may say the same as a denial."""
    if not classes.denying:
        return False
    near = range(max(0, place - _NEAR), min(len(words), place + _NEAR))
    return any(
        i not in matched and re.fullmatch(classes.denying, words.tokens[i].form) for i in near
    )


def _denies_word(words: Words, stem: str, classes: WordClasses) -> bool:
    """Whether a sentence denies a word, or one that shares its beginning."""
    return any(
        key in classes.denials
        and words.stems[min(len(words) - 1, _denied(words.weights, i) or i)] == stem
        for i, key in enumerate(words.keys)
    )


def _denied(weights: Sequence[float], place: int) -> int | None:
    """The word that a denial is about."""
    following = range(place + 1, min(len(weights), place + 1 + _REACH))
    return next((i for i in following if weights[i] == _FULL), None)


def _denied_in_place(aligned: Aligned, place: int) -> int | None:
    """The word that a denial of the source is about, where it stands in the sentence, too."""
    other = aligned.other
    if place and not (aligned.is_other_matched(place - 1) or aligned.is_other_matched(place + 1)):
        return None
    for j in range(place + 1, min(len(other), place + 1 + _REACH)):
        if aligned.is_other_in_place(j) and other.weights[j] == _FULL:
            return j
        if other.weights[j] == _FULL and other.keys[j] not in _BETWEEN:
            return None
    return None


def _is_number_sign(aligned: Aligned, place: int) -> bool:
    """`No. 1` and `No 1` deny nothing."""
    tokens = aligned.other.tokens
    return tokens[place].form == "no" and place + 1 < len(tokens) and tokens[place + 1].number


def _stands_alone(words: Words, place: int) -> bool:
    """Whether this is the answer `No.`, or sets off what is not so: `five, not six`."""
    following = words.tokens[place + 1 : place + 2]
    if "," in words.tokens[place].marks and words.keys[place] == "not":
        return True
    return not following or bool(set(following[0].marks) & set(".!?,;:"))
