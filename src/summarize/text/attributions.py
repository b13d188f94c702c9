"""Whether a sentence goes on behind a quotation that ends in a mark of its own."""

import re
from collections.abc import Set

_NAME_OR_VERB = re.compile(r"([^\W\d_][\w'’-]{0,30})\.?\s*")
_MAX_NAME_WORDS = 4
# What follows a quotation in Chinese and Japanese, where no space and no capital tells.
_GOES_ON = re.compile(r"[的等之和与及]|と|って|など|[のはがをにもでへや]")
_SAYS = re.compile(r"[^，。！？、；：“”「」『』\s]{0,6}?[说說问問道喊叫答言曰想]")


def is_told(text: str, start: int, says: Set[str]) -> bool:
    """Whether a name and a verb of saying follow, as in `"Who is it?" Harry asked`.

    Args:
        text: all of it.
        start: where the first word behind the quotation is.
        says: verbs of saying, in small letters.
    """
    place = start
    for _ in range(_MAX_NAME_WORDS + 1 if says else 0):
        word = _NAME_OR_VERB.match(text, place)
        if word is None:
            return False
        if word[1] in says:
            return place > start
        if not word[1][0].isupper():
            return False
        place = word.end()
    return False


def goes_on_unspaced(text: str, start: int, mark: str) -> bool:
    """The same in a script without spaces between words.

    Args:
        text: all of it.
        start: what follows the quotation.
        mark: the mark at its end.
    """
    if _GOES_ON.match(text, start):
        return True
    return mark in "！？!?" and _SAYS.match(text, start) is not None
