"""An added or lost denial in languages that deny inside a word, or write no spaces."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.words import MAX_CHARACTERS, Words
from summarize.checking.comparison.words_denials import SIGNS
from summarize.documents import Finding, Span
from summarize.languages.scripts import is_unspaced
from summarize.languages.tags import base

_MIN_SHARE = 0.7
# What denies the same stands no further away: words, and characters where no space stands between.
_NEAR, _NEAR_UNSPACED = 6, 14
_MIN_ROOT = 2
_APART = 4


def denials_by_sign(
    aligned: Aligned, language: str, sources: Sequence[Words] = ()
) -> Iterator[Finding]:
    """An error for a denial on one side, where the other says the same around it without one.

    Args:
        aligned: the sentence beside its source.
        language: of both.
        sources: all sentences of the text that it may come from.
    """
    if base(language) not in SIGNS:
        return
    own, other = aligned.own, aligned.other
    ours, theirs = (_signs(one, language) for one in (own, other))
    if len(ours) > len(theirs):
        if any(len(_signs(one, language)) >= len(ours) for one in sources):
            return
        for sign in ours:
            inside = _with_verb(own, sign)
            place = _place(own, sign, other, language, aligned.pair)
            if place is not None and aligned.share([*inside]) >= _MIN_SHARE:
                text = own.written(inside[-1], inside[-1])
                if is_unspaced(text[0]):
                    text = own.text[sign.start : sign.end]
                message = f"“{_with_neighbours(own, sign)}”: the text has no “{text}” here"
                yield Finding("negation", "error", message, sign)
                return
    elif len(theirs) > len(ours):
        for sign in theirs:
            place = _place(other, sign, own, language, aligned.pair_back)
            if place is not None and aligned.share([place, place + 1]) >= _MIN_SHARE:
                token = own.tokens[place]
                message = f"the text denies this: “{_with_neighbours(other, sign)}”"
                yield Finding("negation", "error", message, Span(token.start, token.end))
                return


def _with_verb(words: Words, sign: Span) -> range:
    """The words of a denial, and the one before it."""
    inside = words.at(*sign)
    return range(max(0, inside[0] - 1), inside[-1] + 1) if inside else range(0)


def _signs(words: Words, language: str) -> list[Span]:
    """Where a sentence denies."""
    denies, other, _ = _patterns(base(language))
    text = words.text[:MAX_CHARACTERS]
    folded = text.casefold() if len(text.casefold()) == len(text) else text
    blank = other.sub(lambda match: "_" * len(match.group()), folded)
    found = (Span(*match.span()) for match in denies.finditer(blank))
    return [one for one in found if words.at(*one)]


def _place(
    words: Words, sign: Span, other: Words, language: str, pair: dict[int, int]
) -> int | None:
    """Where the other sentence says without a denial what this one denies; None for nowhere.

    Args:
        words: the sentence that denies.
        sign: where it does.
        other: the one beside it.
        language: of both.
        pair: for words of the first, their places in the other.
    """
    inside = words.at(*sign)
    first, last = inside[0], inside[-1]
    is_within = words.tokens[first].start < sign.start
    before, after = (pair.get(first - 1), pair.get(last + 1))
    if is_unspaced(words.text[sign.start]):
        ends = last + 1 >= len(words) or bool(words.tokens[last + 1].marks)
        if before is None or (after is None and not ends):
            return None
        if after is not None and not 0 < after - before <= _APART:
            return None
        place = before
    elif is_within:
        # `gelmedi` denies `geldi`.
        root = words.text[words.tokens[first].start : sign.start].casefold()
        middle = before + 1 if before is not None else (after or 0) - 1
        near = range(max(0, middle - 1), min(len(other), middle + 2))
        found = [i for i in near if other.tokens[i].form.startswith(root)]
        if not found or len(root) < _MIN_ROOT or (before is None and after is None):
            return None
        place = found[0]
    else:
        # `참여하지 않았다` denies `참여했다`.
        known = before if before is not None else _like_before(words, first, other, pair)
        if known is None or (after is not None and after - known > _APART):
            return None
        place = known
    return None if _is_soft_near(other, place, language) else place


def _like_before(words: Words, place: int, other: Words, pair: dict[int, int]) -> int | None:
    """Where a form of the word before a denial stands in the other sentence."""
    if place < 1:
        return None
    root = words.tokens[place - 1].form[:_MIN_ROOT]
    middle = pair.get(place - 2)
    if middle is None or len(root) < _MIN_ROOT:
        return None
    near = range(middle + 1, min(len(other), middle + 3))
    return next((i for i in near if other.tokens[i].form.startswith(root)), None)


def _is_soft_near(words: Words, place: int, language: str) -> bool:
    """Whether something near a place may say the same as a denial."""
    soft = _patterns(base(language))[2]
    near = _NEAR_UNSPACED if is_unspaced(words.text[words.tokens[place].start]) else _NEAR
    start = words.tokens[max(0, place - near)].start
    end = words.tokens[min(len(words) - 1, place + near)].end
    return soft.search(words.text[start:end].casefold() + " ") is not None


def _with_neighbours(words: Words, sign: Span) -> str:
    inside = words.at(*sign)
    first = max(0, inside[0] - (2 if is_unspaced(words.text[sign.start]) else 1))
    last = min(len(words) - 1, inside[-1] + (2 if is_unspaced(words.text[sign.start]) else 0))
    return words.written(first, last)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return tuple(map(re.compile, SIGNS[language]))  # type: ignore[return-value]
