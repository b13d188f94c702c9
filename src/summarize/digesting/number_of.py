"""`The number of cases rose to 412`: what a number counts stands in front of it, or behind that.

A language without words here has none of these.
"""

import re
from functools import cache
from typing import NamedTuple

from summarize.languages.tags import base

_REACH = 110
# What ends the phrase, so that a number behind it is of something else.
_ENDS = re.compile(
    r"[;:!?()]|[.,](?!\d)|\b(?:and|while|e|enquanto|y|mientras|et|tandis|und|während)\b",
    re.IGNORECASE,
)


class _Words(NamedTuple):
    """The words of one language.

    Attributes:
        head: `the number of`.
        to: right in front of the number that it is now.
        by: right in front of one that it was, or by which it changed.
    """

    head: str
    to: str
    by: str


_WORDS = {
    "en": _Words(
        r"(?:the |a )?(?:(?:total )?(?:number|count|total)s? of|death toll)",
        r"to|at|is|are|was|were|now|reach(?:es|ed)|hits?|exceed(?:s|ed)|pass(?:es|ed)|tops|topped"
        r"|totals|totall?ed",
        r"from|by|than|versus|against|of",
    ),
    "pt": _Words(
        r"(?:[oa] )?(?:número|total) d(?:e|os|as|o|a)",
        r"para|a|é de|era de|foi de|é|em|atingiu|alcançou|ultrapassou|ultrapassa|passou de|soma",
        r"de|dos|das|em relação a|contra",
    ),
    "es": _Words(
        r"(?:el )?(?:número|total) de(?: l[oa]s)?",
        r"a|es de|era de|fue de|en|alcanzó|alcanza|superó|supera|ya son|son",
        r"de|desde|frente a|contra",
    ),
    "fr": _Words(
        r"(?:le )?nombre (?:total )?(?:de |d['’]|des )",
        r"à|est de|était de|atteint|atteignait|dépasse|dépassait",
        r"de|par rapport à|contre",
    ),
    "de": _Words(
        r"(?:die |der )?(?:zahl|anzahl|gesamtzahl) (?:der|von|an)",
        r"auf|bei|beträgt|betrug|erreichte|erreicht|liegt bei|lag bei|übersteigt|überstieg",
        r"von|um|als|gegenüber",
    ),
    "ru": _Words(r"(?:общее )?(?:число|количество)", r"до|составляет|составило|достигло", r"с|на"),
    "ar": _Words(r"(?:عدد|حصيلة)", r"إلى|بلغ|بلغت", r"من|ب"),
}
# `Bringing to 23 the number of dead`: articles that may stand between.
_ARTICLE = r"(?:\s*(?:the|o|el|le|die|der))?\s*"


def head_before(text: str, number: int, language: str) -> tuple[int, int, bool] | None:
    """Where a phrase like `the number of` in front of a number begins and ends.

    With them, whether the number is what it is now, and not what it was.

    Args:
        text: the sentence.
        number: where the number begins, or the words that say how it is meant.
        language: a BCP 47 tag.
    """
    patterns = _patterns(base(language))
    if patterns is None:
        return None
    head, to, by, _ = patterns
    low = max(0, number - _REACH)
    last = None
    for match in head.finditer(text, low, number):
        last = match
    if last is None or _ENDS.search(text, last.end(), number):
        return None
    if to.search(text, last.end(), number) is not None:
        return last.start(), last.end(), True
    if by.search(text, last.end(), number) is not None:
        return last.start(), last.end(), False
    return None


def head_behind(text: str, end: int, language: str) -> int | None:
    """Where a phrase like `the number of` ends that stands right behind a number.

    Args:
        text: the sentence.
        end: of the number.
        language: a BCP 47 tag.
    """
    patterns = _patterns(base(language))
    match = patterns[3].match(text, end) if patterns is not None else None
    return match.end() if match is not None else None


@cache
def _patterns(
    code: str,
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    words = _WORDS.get(code)
    if words is None:
        return None
    return (
        re.compile(rf"\b{words.head}(?<=\W)|\b{words.head}(?=\W)", re.IGNORECASE),
        re.compile(rf"\b(?:{words.to})\s*\Z", re.IGNORECASE),
        re.compile(rf"\b(?:{words.by})\s*\Z", re.IGNORECASE),
        re.compile(rf"{_ARTICLE}{words.head}\W?", re.IGNORECASE),
    )
