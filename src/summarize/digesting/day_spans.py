"""Whether a day is an end of a longer time: `between 11 and 13 April`, `from Friday to Sunday`."""

import re
from collections.abc import Sequence

from summarize.digesting.days import DayMention

_REACH = 60
_FROM = (
    r"(?:between|from|entre|zwischen|von|vom|d[eo]|des|desde|du|del|с|со|между|من|بين)"
    r"(?:\s(?:the|o|a|el|los|le|dem|den|dia|día))?"
)
_TO = (
    r"(?:\s(?:and|to|till|until|through|e|a|à|ao|até|y|al|hasta|et|au|und|bis|bis zum|по|и|до|إلى)"
    r"|\s?[-–—]|\sو)"
    r"(?:\s(?:the|o|el|le|dem|den|dia|día))?\s?"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?:\s(?:de |of |d['’])?[^\W\d_]+)?(?:\s\d{4})?"
# `The night from Monday to Tuesday` is one.
_NIGHT = r"(?<!night )(?<!nights )(?<!noite )(?<!noche )(?<!nuit )(?<!nacht )(?<!madrugada )"
_SINCE_NUMBER = re.compile(rf"{_NIGHT}(?<!\w){_FROM}\s{_NUMBER}{_TO}\Z", re.IGNORECASE)
_BEFORE_FIRST = re.compile(rf"{_NIGHT}(?<!\w){_FROM}\s\Z", re.IGNORECASE)
_BETWEEN = re.compile(_TO, re.IGNORECASE)


def is_of_span(text: str, one: DayMention, days: Sequence[DayMention]) -> bool:
    """Whether a day is the first or the last of several that a sentence tells of.

    Args:
        text: the sentence.
        one: the day.
        days: all that the sentence names, in its order.
    """
    return bool(words_of_span(text, one, days))


def words_of_span(text: str, one: DayMention, days: Sequence[DayMention]) -> str:
    """The words for several days of which a day is an end; empty where it is none. As above."""
    start = one.span.start
    if number := _SINCE_NUMBER.search(text, max(0, start - _REACH), start):
        return text[number.start() : one.span.end]
    place = days.index(one)
    for i in (place - 1, place):
        if not 0 <= i < len(days) - 1:
            continue
        first, last = days[i].span, days[i + 1].span
        before = _BEFORE_FIRST.search(text, max(0, first.start - _REACH), first.start)
        if before is not None and _BETWEEN.fullmatch(text, first.end, last.start):
            return text[before.start() : last.end]
    return ""
