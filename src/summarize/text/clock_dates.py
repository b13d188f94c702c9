"""Whether a clock time goes on with its day or its zone: `10 a.m. Thursday`, `9 p.m. Rome time`."""

import re

from summarize.text.abbreviations import Words

# A day or month and its number, or the name of a zone; whose it is, and the word behind.
_DATE = re.compile(
    r"(?P<word>[^\W\d_]+\b)(?P<dot>\.?)(?P<owner>['’]s)?(?P<zone>(?:\ [A-Z]\w+){0,2}\ time\b)?"
    r"(?P<day>\ \d{1,2}(?:,?\ \d{4})?\b)?(?:\ (?P<behind>[^\W\d_]+(?:['’]t)?))?"
)
_MAX_CHARACTERS = 60
_MAX_SHORT = 3


def goes_on_with_date(text: str, first: int, words: Words) -> bool:
    """Whether what follows a clock time belongs to it, and does not begin a sentence.

    Args:
        text: a paragraph.
        first: where the first letter behind the time is.
        words: those of the language; without days in them nothing is known.
    """
    found = _DATE.match(text, first, first + _MAX_CHARACTERS) if words.dates else None
    if found is None or found["owner"] or found["behind"] in words.tells:
        return False
    word = found["word"]
    if word in words.dates:
        # `Sun` and `May` are other words as well.
        return len(word) > _MAX_SHORT or bool(found["dot"] or found["day"])
    return found["zone"] is not None and word.lower() not in words.starts
