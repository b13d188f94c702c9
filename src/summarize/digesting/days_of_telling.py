"""Of the days that a sentence names, those on which it may be that what it tells happened."""

from summarize.digesting.day_spans import is_of_span
from summarize.digesting.days import DayMention
from summarize.digesting.days_to_come import is_compared, is_from_then, is_total, tells_which
from summarize.digesting.reports import Told


def days_told(told: Told, language: str) -> list[DayMention]:
    """The days that a sentence may tell of; those that only say which one is meant, last.

    Not one since which something is so, nor one with which it is compared, nor an end of several
    days. Of a toll, `of Friday's
    attack rose to 41`, the day of what it counts is not that of what is told.

    Args:
        told: the sentence.
        language: its BCP 47 tag.
    """
    text = told.text
    found = [
        one for one in told.days
        if not is_from_then(text, one.span, language)
        and not is_compared(text, one.span, language)
        and not is_of_span(text, one, told.days)
    ]  # fmt: skip
    which = [one for one in found if tells_which(text, one.span, language)]
    if is_total(text, language):
        return [one for one in found if one not in which]
    return sorted(found, key=lambda one: one in which)
