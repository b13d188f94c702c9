"""What the source of a sentence says less surely, in languages other than English."""

import re
from collections.abc import Iterator
from functools import cache

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.words import MAX_CHARACTERS, Words
from summarize.checking.comparison.words_hedges import HEDGES
from summarize.documents import Finding, Span
from summarize.languages.scripts import is_unspaced
from summarize.languages.tags import base

_MIN_SHARE = 0.7
_APART = 3
_ROOT = 4
_REACH = 3
# What may be, and what is planned, is not yet.
_FUTURE = frozenset(("possible", "planned"))
_KINDS = ("alleged", "possible", "nearly", "planned")


def hedges_by_sign(aligned: Aligned, language: str) -> Iterator[Finding]:
    """A warning for a word of caution that a sentence has lost, where it says the rest around it.

    Args:
        aligned: the sentence beside its source.
        language: of both.
    """
    if base(language) not in HEDGES or aligned.share() < _MIN_SHARE:
        return
    own, other = aligned.own, aligned.other
    patterns = _patterns(base(language))
    ours, theirs = own.text[:MAX_CHARACTERS].casefold(), other.text[:MAX_CHARACTERS].casefold()
    if len(theirs) != len(other.text[:MAX_CHARACTERS]):
        return
    kept = {kind for kind in _KINDS if patterns[kind].search(ours)}
    if kept & _FUTURE:
        kept |= _FUTURE
    if patterns["said"].search(ours):
        kept.add("alleged")
    for kind in _KINDS:
        for match in () if kind in kept else patterns[kind].finditer(theirs):
            place = _governed(aligned, Span(*match.span()))
            if place is not None:
                inside = other.at(*match.span())
                last = min(len(other) - 1, inside[-1] + 1)
                message = f"the text says this less surely: “{other.written(inside[0], last)}”"
                token = own.tokens[place]
                yield Finding("modality", "warning", message, Span(token.start, token.end))
                return


def _governed(aligned: Aligned, sign: Span) -> int | None:
    """Where the sentence says what a word of caution stands before; None for nowhere."""
    other = aligned.other
    inside = other.at(*sign)
    if not inside or any(i in aligned.used for i in inside):
        return None
    first, after = inside[0], inside[-1] + 1
    if after >= len(other) or other.tokens[after].number:
        # `Nearly 40` may be told as 40.
        return None
    before = aligned.pair_back.get(first - 1)
    if first and before is None:
        return None
    start = 0 if before is None else before + 1
    if is_unspaced(other.text[sign.start]):
        place = aligned.pair_back.get(after)
        return place if place is not None and place - start < _APART else None
    near = range(start, min(len(aligned.own), start + _APART))
    for there in range(after, min(len(other), after + _REACH)):
        place = aligned.pair_back.get(there)
        if place is not None:
            return place if place in near else None
        root = other.tokens[there].form[:_ROOT]
        found = _like(aligned.own, near, root)
        if found is not None:
            return found
    return None


def _like(words: Words, places: range, root: str) -> int | None:
    """Where a form of a word stands: `reabrir` and `reabriu`."""
    if len(root) < _ROOT:
        return None
    return next((i for i in places if words.tokens[i].form.startswith(root)), None)


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    found = {}
    for kind, words in HEDGES[language]._asdict().items():
        whole = words if is_unspaced(words[0]) else rf"(?<![^\W_])(?:{words})(?![\w\u0900-\u0963])"
        found[kind] = re.compile(whole)
    return found
