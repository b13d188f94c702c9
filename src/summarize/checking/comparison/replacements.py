"""What a sentence has in the place of something else: a date, a numeral, a scale, an opposite."""

from collections.abc import Iterator

from summarize.checking.comparison.alignment import Aligned, Block
from summarize.checking.comparison.word_classes import WordClasses
from summarize.documents import Finding, FindingKind, Span

# The share of the other words that the source must have.
_MIN_SHARE = 0.6
# Words further apart in a block stand in nobody's place.
_MAX_BLOCK = 8


def replacements(aligned: Aligned, classes: WordClasses) -> Iterator[Finding]:
    """An error for each word that stands in the place of another one of its kind.

    Args:
        aligned: the sentence beside its source.
        classes: the words of their language.
    """
    for block in aligned.replaced():
        if len(block.own) > _MAX_BLOCK or len(block.other) > _MAX_BLOCK:
            continue
        new, lost = aligned.new(block), aligned.lost(block)
        if not new or not lost or aligned.share(new) < _MIN_SHARE:
            continue
        for i in new:
            for j in lost:
                kind = _kind(aligned, i, j, classes)
                if kind is not None:
                    yield _finding(aligned, kind, i, j)
                    lost.remove(j)
                    break


def _kind(aligned: Aligned, i: int, j: int, classes: WordClasses) -> FindingKind | None:
    """What a word is that stands in the place of another one; None where they may agree."""
    one, other = aligned.own.keys[i], aligned.other.keys[j]
    for kind in ("month ", "weekday "):
        if one.startswith(kind) and other.startswith(kind):
            return "date"
    form, other_form = aligned.own.tokens[i].form, aligned.other.tokens[j].form
    if other_form in classes.opposites.get(form, ()):
        return "direction"
    if _is_small(aligned.own.tokens[i].form, classes) and _is_number(aligned, j, classes):
        return "number"
    if _is_small(other_form, classes) and _is_number_key(one):
        return "number"
    for table in (classes.ordinals, classes.scales):
        if form in table and other_form in table and table[form] != table[other_form]:
            return "number"
    if one in classes.money_names and other in classes.money_names:
        return "currency"
    if one in classes.units and other in classes.units and classes.units[one] != classes.units[other]:
        return "unit"
    return None


def _is_small(form: str, classes: WordClasses) -> bool:
    return form in classes.numerals


def _is_number(aligned: Aligned, j: int, classes: WordClasses) -> bool:
    return _is_number_key(aligned.other.keys[j]) or aligned.other.tokens[j].form in classes.tens


def _is_number_key(key: str) -> bool:
    return key[0].isdecimal()


def _finding(aligned: Aligned, kind: FindingKind, i: int, j: int) -> Finding:
    own, other = aligned.own.tokens[i], aligned.other.tokens[j]
    was, now = aligned.other.written(j, j), aligned.own.written(i, i)
    return Finding(kind, "error", f"“{now}”: the text says “{was}”", Span(own.start, own.end))


def counterpart(aligned: Aligned, own: range) -> Block | None:
    """The block of the source whose place some words of the sentence have taken."""
    if not own:
        return None
    for block in aligned.replaced():
        if block.own.start <= own[0] and own[-1] < block.own.stop:
            return block
    return None
