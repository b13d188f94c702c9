"""A text -> the spans of its sentences, without losing a character.

sentencex finds the boundaries, by language; each span is extended to the start of the next one, so
that the spans joined are the text, whatever sentencex leaves out.
"""

import re

from summarize.documents import Span
from summarize.languages import base

# What can end a sentence, in any script, and what may still follow it inside the sentence.
_TERMINATORS = ".!?…‽。．！？｡؟۔।॥።፧၊။᙮"
_CLOSERS = "'\"”’»›」』）)]"
_COMPLETE = re.compile(rf"[{re.escape(_TERMINATORS)}][{re.escape(_CLOSERS)}\s]*$")

# Where a sentence that is too long may be broken, the best first: at a clause, then at a space.
_CLAUSE = re.compile(r"[;:؛：；][\s]*|[,،、，]\s*|\s[–—-]\s|\s+")
_CLAUSE_RANK = (";:؛：；", ",،、，", "–—-")


def split(text: str, language: str) -> list[Span]:
    """Spans of the sentences of a text; joined, they are the text.

    White space belongs to the sentence before it; at the start of the text, to the first one.

    Args:
        text: anything, the empty string included.
        language: a BCP 47 tag; sentencex falls back to English rules where it has none.
    """
    from sentencex import get_sentence_boundaries

    if not text:
        return []
    # sentencex counts a lone surrogate differently: give it one character for one.
    clean = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    starts = sorted(
        {
            boundary["start_index"]
            for boundary in get_sentence_boundaries(base(language), clean)
            if clean[boundary["start_index"] : boundary["end_index"]].strip()
        }
    )
    starts = [0, *starts[1:]] if starts else [0]
    return [Span(*pair) for pair in zip(starts, [*starts[1:], len(text)], strict=True)]


def is_complete(sentence: str) -> bool:
    """Whether a text ends as a sentence does, in any script."""
    return bool(_COMPLETE.search(sentence))


def break_long(text: str, middle: int) -> int:
    """The best place near `middle` to break a sentence that is too long for one call.

    Returns an offset in `1..len(text) - 1`: after a clause if there is one in the middle half of
    the text, else after white space, else between two characters. The nearest of a kind wins.

    Args:
        text: at least two characters.
        middle: where a break would be best.
    """
    low, high = max(1, middle // 2), min(len(text) - 1, middle + middle // 2)
    places = [m for m in _CLAUSE.finditer(text) if low <= m.end() <= high]
    if not places:
        return _not_inside_character(text, min(max(1, middle), len(text) - 1))
    return min(places, key=lambda m: (_rank(m.group()), abs(m.end() - middle))).end()


def _rank(mark: str) -> int:
    return next((i for i, marks in enumerate(_CLAUSE_RANK) if set(marks) & set(mark)), 9)


def _not_inside_character(text: str, offset: int) -> int:
    """The offset, or the next before it that does not part a letter from its marks."""
    import unicodedata

    place = offset
    while place > 1 and (
        unicodedata.category(text[place])[0] == "M" or "\u200d" in text[place - 1 : place + 1]
    ):
        place -= 1
    return place if place > 1 else offset
