"""Where a text can be parted without parting a letter from its marks."""

import unicodedata

_MAX_MARKS = 64
_DIRECTION_MARKS = "\u061c\u200e\u200f"


def past_space(text: str, start: int) -> int:
    """The start, or the next place after it with neither white space nor a mark of what was."""
    here = text[start : start + 1]
    if start and (" " < here < "\x7f" or here.isalnum()) and text[start - 1] in " \n":
        return start
    while start < len(text) and (
        text[start].isspace()
        or (text[start] in _DIRECTION_MARKS and text[start + 1 : start + 2].isspace())
        or is_inside_character(text, start)
    ):
        start += 1
    return start


def between_characters(text: str, offset: int) -> int:
    """The offset, or the nearest place to it that does not part a letter from its marks."""
    for distance in range(min(_MAX_MARKS, len(text))):
        for place in (offset - distance, offset + distance):
            if 0 < place < len(text) and not is_inside_character(text, place):
                return place
    return offset


def is_inside_character(text: str, place: int) -> bool:
    """Whether what stands here belongs to the letter before it: a mark, a joiner, a skin tone."""
    before, here = text[place - 1 : place], text[place : place + 1]
    if not here:
        return False
    return (
        unicodedata.category(here)[0] == "M"
        or "\u200d" in (before, here)
        or before + here == "\r\n"
        or "\U0001f3fb" <= here <= "\U0001f3ff"
        # A virama joins two consonants, and two regional indicators are a flag.
        or (unicodedata.combining(before or " ") == 9 and here.isalpha())
        or _flag_is_open(text, place)
    )


def _flag_is_open(text: str, place: int) -> bool:
    indicators = 0
    while (
        indicators < _MAX_MARKS
        and "\U0001f1e6" <= text[place - 1 - indicators : place - indicators] <= "\U0001f1ff"
    ):
        indicators += 1
    return indicators % 2 == 1 and "\U0001f1e6" <= text[place] <= "\U0001f1ff"
