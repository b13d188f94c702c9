"""A text -> the spans of its sentences, without losing a character.

sentencex finds the boundaries, by language; each span is extended to the start of the next one, so
that the spans joined are the text, whatever sentencex leaves out.
"""

import re
import unicodedata
from collections.abc import Iterator

from summarize.documents import Span
from summarize.languages import SENTENCE_CLOSERS, SENTENCE_TERMINATORS, base

_COMPLETE = re.compile(
    rf"(?:[{re.escape(SENTENCE_TERMINATORS)}]"
    # The Greek question mark is usually typed as a semicolon.
    rf"|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)[{re.escape(SENTENCE_CLOSERS)}\s]*$"
)
# A blank line ends a sentence, even one with spaces in it.
_PARAGRAPH_BREAK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")

# sentencex takes quadratic time on a paragraph; no sentence is split in another place for it,
# since the next window starts where the last sentence of this one does.
_WINDOW_CHARACTERS = 8000

# Where a sentence that is too long may be broken, the best first: at a clause, then at a space.
# A comma between two digits, and a colon, parts nothing: `1,234` and `12:30` stay whole.
_CLAUSE = re.compile(r"[;:؛]\s+|[：；]\s*|[,،]\s+|[、，]\s*|\s[–—-]\s|\s+")
_CLAUSE_RANK = (";:؛：；", ",،、，", "–—-")
# A clause or a space is never far; what is beyond this costs time on a text of a million words.
_MAX_REACH = 2000
_MAX_MARKS = 64
_DIRECTION_MARKS = "\u061c\u200e\u200f"


def split(text: str, language: str) -> list[Span]:
    """Spans of the sentences of a text; joined, they are the text.

    White space belongs to the sentence before it; at the start of the text, to the first one.

    Args:
        text: anything, the empty string included.
        language: a BCP 47 tag; sentencex falls back to English rules where it has none.
    """
    if not text:
        return []
    # sentencex counts a lone surrogate differently: give it one character for one.
    clean = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    found = {match.end() for match in _PARAGRAPH_BREAK.finditer(clean)}
    found.update(_starts(clean, base(language)))
    # Before the first letter there is no sentence to end.
    starts = [_past_space(clean, 0)]
    for start in sorted(found):
        if start > starts[-1]:
            starts.append(_past_space(clean, start))
    inner = sorted({start for start in starts[1:] if start < len(text)})
    return [Span(*pair) for pair in zip([0, *inner], [*inner, len(text)], strict=True)]


def is_complete(sentence: str) -> bool:
    """Whether a text ends as a sentence does, in any script that has a mark for it."""
    return bool(_COMPLETE.search(sentence[-_MAX_MARKS:]))


def break_long(text: str, middle: int) -> int:
    """The best place near `middle` to break a sentence that is too long for one call.

    Returns an offset in `1..len(text) - 1`: after a clause if there is one between a half and one
    and a half of `middle`, else after white space, else between two characters. The nearest of a
    kind wins; none is looked for beyond 2,000 characters.

    Args:
        text: at least two characters.
        middle: where a break would be best.
    """
    reach = min(middle // 2, _MAX_REACH)
    low, high = max(1, middle - reach), min(len(text) - 1, middle + reach)
    places = [
        match
        for match in _CLAUSE.finditer(text, max(0, low - 2), high)
        if low <= match.end() and not _is_inside_character(text, match.end())
    ]
    if not places:
        return _between_characters(text, min(max(1, middle), len(text) - 1))
    return min(places, key=lambda m: (_rank(m.group()), abs(m.end() - middle))).end()


def _starts(text: str, language: str) -> Iterator[int]:
    """Where sentencex has a sentence start."""
    from sentencex import get_sentence_boundaries

    offset, size = 0, _WINDOW_CHARACTERS
    while True:
        found = [
            boundary["start_index"]
            for boundary in get_sentence_boundaries(language, text[offset : offset + size])
        ]
        if offset + size >= len(text):
            yield from (offset + start for start in found)
            return
        # Near its end a window may hold an opening quotation mark without the closing one.
        sure = [start for start in found if start <= size * 3 // 4]
        if len(sure) > 1:
            yield from (offset + start for start in sure[:-1])
            offset, size = offset + sure[-1], _WINDOW_CHARACTERS
        else:
            size *= 2


def _past_space(text: str, start: int) -> int:
    """The start, or the next place after it with neither white space nor a mark of what was."""
    while start < len(text) and (
        text[start].isspace()
        or (text[start] in _DIRECTION_MARKS and text[start + 1 : start + 2].isspace())
        or _is_inside_character(text, start)
    ):
        start += 1
    return start


def _rank(mark: str) -> int:
    return next((i for i, marks in enumerate(_CLAUSE_RANK) if set(marks) & set(mark)), 9)


def _between_characters(text: str, offset: int) -> int:
    """The offset, or the nearest place to it that does not part a letter from its marks."""
    for distance in range(min(_MAX_MARKS, len(text))):
        for place in (offset - distance, offset + distance):
            if 0 < place < len(text) and not _is_inside_character(text, place):
                return place
    return offset


def _is_inside_character(text: str, place: int) -> bool:
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
