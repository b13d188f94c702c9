"""What a sentence has in the place of something else: a date, a numeral, a scale, an opposite."""

from collections.abc import Iterator

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.word_classes import WordClasses
from summarize.documents import Finding, FindingKind, Span

# The share of the other words that the source must have.
_MIN_SHARE = 0.5
# Words further apart in a block stand in nobody's place.
_MAX_BLOCK = 8
_YEAR_DIGITS = 4


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
        if not lost or aligned.share([*block.own]) < _MIN_SHARE:
            continue
        for i in block.own:
            for j in lost:
                kind = _kind(aligned, i, j, classes)
                # Opposites may both be in the source: one rose, another fell.
                if kind == "direction" or (kind is not None and i in new):
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
        return None if _is_denied_once(aligned, classes) else "direction"
    if form in classes.numerals and (_is_count(other) or other_form in classes.tens):
        return "number"
    if other_form in classes.numerals and _is_count(one):
        return "number"
    for table in (classes.ordinals, classes.scales):
        if form in table and other_form in table and table[form] != table[other_form]:
            return "number"
    if one in classes.money_names and other in classes.money_names:
        return "currency"
    if (
        one in classes.units
        and other in classes.units
        and classes.units[one] != classes.units[other]
        and aligned.is_matched(i - 1)
    ):
        return "unit"
    return None


def _is_denied_once(aligned: Aligned, classes: WordClasses) -> bool:
    """Whether one side denies what the other does not: `not able` and `unable`."""
    new = any(
        k in classes.denials and i not in aligned.found for i, k in enumerate(aligned.own.keys)
    )
    lost = any(
        k in classes.denials and j not in aligned.used for j, k in enumerate(aligned.other.keys)
    )
    return new != lost


def _is_count(key: str) -> bool:
    """Whether a word is a number in digits, and no year."""
    return key.isdecimal() and not (len(key) == _YEAR_DIGITS and key[:2] in ("18", "19", "20"))


def _finding(aligned: Aligned, kind: FindingKind, i: int, j: int) -> Finding:
    own = aligned.own.tokens[i]
    was, now = aligned.other.written(j, j), aligned.own.written(i, i)
    return Finding(kind, "error", f"“{now}”: the text says “{was}”", Span(own.start, own.end))
