"""Numbers of a sentence beside those of a text in another language."""

from collections import Counter
from collections.abc import Iterator

from summarize.checking.numerals.amounts import has_conversion, is_conversion, other_units
from summarize.checking.numerals.figures import Figures, Number
from summarize.checking.numerals.number_index import KnownNumbers
from summarize.checking.numerals.reader import Amount
from summarize.checking.numerals.units import converts
from summarize.documents import Finding

_SMALL = range(2, 10)
_MAX_AMOUNTS = 40


def wrong_numbers(ours: Figures, theirs: Figures, known: KnownNumbers) -> Iterator[Finding]:
    """An error for each number that the text does not have, or not here, and for other units.

    Args:
        ours: of a sentence.
        theirs: of the sentences of the text that it comes from.
        known: of the whole text.
    """
    lost = [
        one
        for one in theirs.numbers
        if _is_missing(one, ours) and not has_conversion(one, theirs.amounts, ours.amounts)
    ]
    for number in ours.numbers:
        if (
            theirs.support(number)
            or is_conversion(number, ours.amounts, theirs.amounts)
            or _converts_in_range(number, ours, theirs)
        ):
            continue
        here = lost[0] if lost else None
        if not known.support(number):
            message = f"{number.text} is not in the text"
            if here is not None:
                message += f", which says “{here.text}” here"
            yield Finding("number", "error", message, number.span)
        elif here is not None:
            message = f"“{number.text}”: the text says “{here.text}” here"
            yield Finding("substitution", "error", message, number.span)
    if _convert(ours, theirs):
        return
    for amount, units in other_units(ours.amounts, theirs.amounts):
        text = " or ".join(map(str, units))
        message = f"“{amount.text}”: the text says {text}"
        yield Finding("unit", "error", message, amount.span)


def lost_numbers(ours: Figures, theirs: Figures) -> Iterator[Finding]:
    """A warning for each number of a sentence that its translation does not have.

    Args:
        ours: of the translation.
        theirs: of the sentence.
    """
    lost = (
        one.text
        for one in theirs.numbers
        if _is_missing(one, ours) and not has_conversion(one, theirs.amounts, ours.amounts)
    )
    for text in dict.fromkeys(lost):
        yield Finding("number", "warning", f"“{text}” of the text is missing here")


def wrong_small_numerals(ours: Figures, theirs: Figures) -> Iterator[Finding]:
    """Numerals from two to nine that the source has less often, where it has another."""
    if _convert(ours, theirs):
        return
    lost = [one for one in theirs.amounts if _is_small(one) and str(one.value) not in ours.readings]
    left = Counter(one.value for one in theirs.amounts)
    for amount in ours.amounts:
        if not lost:
            return
        left[amount.value] -= 1
        is_new = str(amount.value) not in theirs.readings or left[amount.value] < 0
        if _is_small(amount) and is_new:
            was = lost.pop(0)
            message = f"“{amount.text}”: the text says “{was.text}”"
            yield Finding("number", "error", message, amount.span)


def _is_small(amount: Amount) -> bool:
    return amount.value in _SMALL


def _convert(ours: Figures, theirs: Figures) -> bool:
    """Whether an amount of one side is one of the other in its own unit."""
    return any(
        one.unit is not None
        and other.unit is not None
        and one.unit != other.unit
        and converts(one.value, one.unit, other.value, other.unit)
        for one in ours.amounts[:_MAX_AMOUNTS]
        for other in theirs.amounts[:_MAX_AMOUNTS]
    )


def _converts_in_range(number: Number, ours: Figures, theirs: Figures) -> bool:
    """Whether a number without a unit is a conversion in that of another: `5 to 10 cm`."""
    bare = [
        one.value
        for one in ours.amounts
        if one.unit is None and one.span.start == number.span.start
    ]
    units = {one.unit for one in ours.amounts if one.unit is not None}
    return any(
        other.unit is not None and unit != other.unit and converts(v, unit, other.value, other.unit)
        for v in bare
        for unit in units
        for other in theirs.amounts[:_MAX_AMOUNTS]
    )


def _is_missing(number: Number, ours: Figures) -> bool:
    """Whether a sentence lacks a number; an article is no `1` that stands in digits elsewhere."""
    if number.value == "1":
        return all(one.value != "1" for one in ours.numbers)
    return not ours.support(number)
