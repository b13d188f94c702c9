"""A text -> the spans of its sentences, without losing a character.

`line_structure` says where a line ends a sentence, whatever its words are. sentencex finds the
boundaries in between, by language, and `sentence_repairs` puts right what it cannot know. Each span
is extended to the start of the next one, so that the spans joined are the text.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.documents import Span
from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS, base, is_unspaced
from summarize.text.line_marks import mark
from summarize.text.line_structure import Part, parts
from summarize.text.section_ranks import ranks
from summarize.text.sentence_repairs import (
    clause_ends,
    prepared,
    reopened,
    repaired,
    without_quotation_marks,
)

# What may follow the mark that ends a sentence: quotation marks, the number of a note, an emoji.
_BEHIND_END = re.compile(
    rf"(?:[{re.escape(SENTENCE_CLOSERS)}\s\u061c\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]"
    r"|\[\d{1,3}\]|[\u2600-\u27bf\U0001f300-\U0001faff])*$"
)
# Thai and Lao end a chapter or a text in one of these, and a sentence in nothing.
_TEXT_ENDS = "๚๛"
# The Greek question mark is usually typed as a semicolon.
_GREEK_QUESTION = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff];$")
# `by 3.` may have been going to be `by 3.5`, and `by J.` a name.
_CUT_NUMBER = re.compile(r"(?:^|[^\w.,٫])(?:\d{1,3}|[^\W\d_])\.$")
# sentencex takes quadratic time on a paragraph; no sentence is split in another place for it,
# since the next window starts where the last sentence of this one does.
_WINDOW_CHARACTERS = 4000
# A quotation that is longer is not kept as one; in an unspaced script, less is as long.
_MAX_QUOTATION_CHARACTERS = 400
_MAX_UNSPACED_QUOTATION = 150
_MIN_LONG = 80
# A short item of a list is one, whatever is in it.
_MAX_ITEM_CHARACTERS = 200

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

    A line that was broken to fit a width is one with the next; a heading, an item of a list, a row
    or a verse ends where its line does. White space belongs to the sentence before it; at the start
    of the text, to the first one.

    Args:
        text: anything, the empty string included.
        language: a BCP 47 tag; sentencex falls back to English rules where it has none.
    """
    if not text:
        return []
    own = base(language)
    # Before the first letter there is no sentence to end.
    starts = [_past_space(text, 0)]
    found = [*parts(text), Part(len(text), "whole")]
    for part, below in pairwise(found):
        for start in (part.start, *_inside(text, part, below.start, own)):
            if start > starts[-1]:
                starts.append(_past_space(text, start))
    inner = sorted({start for start in starts[1:] if start < len(text)})
    return [Span(*pair) for pair in zip([0, *inner], [*inner, len(text)], strict=True)]


def boundary_ranks(text: str, spans: Sequence[Span]) -> list[int]:
    """How strong the boundary in front of each sentence is.

    0 between the sentences of a paragraph; 1 where a line ends that stands for itself; 2 at a blank
    line; 3 where a section starts: in front of a heading, behind a rule, a form feed or several
    blank lines, and in front of the first sentence.

    Args:
        text: what was split.
        spans: what `split` made of it.
    """
    return ranks(text, spans)


def is_complete(sentence: str) -> bool:
    """Whether a text ends as a sentence does, in any script that has a mark for it.

    A text in a script that has no such mark, Thai or Lao, cannot be told from one that was cut off:
    it is not complete, unless it ends in a mark that ends a text.
    """
    end = _without_what_follows(sentence)
    if _GREEK_QUESTION.search(end):
        return True
    return end[-1:] in tuple(SENTENCE_TERMINATORS + _TEXT_ENDS)


def is_surely_complete(sentence: str) -> bool:
    """The same for the last sentence of what a model was cut off in.

    `3.` and `J.` are not complete there: more digits or the rest of a name may have been to come.
    """
    return is_complete(sentence) and not _CUT_NUMBER.search(_without_what_follows(sentence))


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


def _inside(text: str, part: Part, end: int, language: str) -> list[int]:
    """Where sentences start inside of a part, the first one apart."""
    if part.kind == "whole":
        return []
    clean = prepared(text[part.start : end])
    places = [_past_space(clean, place) for place in _starts(clean, language)]
    found = _with_long_ones_split(clean, repaired(clean, places, language), language)
    if part.kind == "item" and len(clean) <= _MAX_ITEM_CHARACTERS:
        found = [place for place in found if mark(clean[place:]) in ("bullet", "number")]
    return [part.start + place for place in found]


def _with_long_ones_split(text: str, found: Sequence[int], language: str) -> list[int]:
    """What was found, and more where a quotation or a text without full stops is long."""
    all_of_them: list[int] = []
    for low, high in pairwise([0, *found, len(text)]):
        if low:
            all_of_them.append(low)
        if high - low <= _MIN_LONG:
            continue
        piece = text[low:high]
        unspaced = is_unspaced(piece[0]) or is_unspaced(piece[len(piece) // 2])
        inner = clause_ends(piece) if unspaced else []
        if high - low > (_MAX_UNSPACED_QUOTATION if unspaced else _MAX_QUOTATION_CHARACTERS):
            inner += _quoted(piece, language)
        all_of_them += sorted({low + place for place in inner})
    return all_of_them


def _quoted(text: str, language: str) -> Iterator[int]:
    """Where sentences start inside of the quotations of a text."""
    bare = without_quotation_marks(text)
    if bare == text:
        return
    places = [_past_space(bare, place) for place in _starts(bare, language)]
    for place in repaired(bare, places, language):
        if start := reopened(text, 0, place):
            yield start


def _without_what_follows(sentence: str) -> str:
    """The end of a sentence, without what may stand behind its mark."""
    end = sentence[-_MAX_MARKS:]
    return end[: _BEHIND_END.search(end).start()]  # type: ignore[union-attr] # matches anything


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
    if start and text[start : start + 1].isalnum() and text[start - 1] in " \n":
        return start
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
