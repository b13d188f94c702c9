"""A text -> the spans of its sentences, without losing a character.

`line_structure` says where a line ends a sentence, whatever its words are, and `sentence_ends`
finds the boundaries in between, by language. Each span is extended to the start of the next one, so
that the spans joined are the text.
"""

import re
from array import array
from collections.abc import Sequence
from itertools import chain, pairwise

from summarize.documents import Span
from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS, base, is_unspaced
from summarize.text.boundary_strengths import ranks
from summarize.text.characters import past_space
from summarize.text.line_marks import mark
from summarize.text.line_structure import Part, parts
from summarize.text.long_sentences import break_long, clause_ends
from summarize.text.rewrapping import LINE_BREAK
from summarize.text.sentence_ends import starts
from summarize.text.spans import Spans

__all__ = ["boundary_ranks", "break_long", "is_complete", "is_surely_complete", "split"]

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
_MIN_LONG = 80
# A short item of a list is one, whatever is in it.
_MAX_ITEM_CHARACTERS = 200

_MAX_MARKS = 64
# A shorter part has no room for the end of a sentence and the start of another: `。a`.
_MIN_INSIDE = 3
# The line break of a wrapped sentence, with the marks of a quoted mail behind it.
_WRAP = re.compile(rf"(?:{LINE_BREAK.pattern})[^\S\r\n]*(?:>[ \t]*)*")


def split(text: str, language: str) -> Spans:
    """Spans of the sentences of a text; joined, they are the text.

    A line that was broken to fit a width is one with the next; a heading, an item of a list, a row
    or a verse ends where its line does. White space belongs to the sentence before it; at the start
    of the text, to the first one.

    Args:
        text: anything, the empty string included.
        language: a BCP 47 tag; one of which nothing is known is split as English is.
    """
    if not text:
        return Spans(())
    own = base(language)
    # Before the first letter there is no sentence to end.
    bounds = array("Q", [0])
    last = past_space(text, 0)
    found = chain(parts(text), [Part(len(text), "whole")])
    for part, below in pairwise(found):
        for start in (part.start, *_inside(text, part, below.start, own)):
            if last < start < len(text) and (place := past_space(text, start)) < len(text):
                last = place
                bounds.append(place)
    bounds.append(len(text))
    return Spans(bounds)


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


def _inside(text: str, part: Part, end: int, language: str) -> list[int]:
    """Where sentences start inside of a part, the first one apart."""
    if part.kind == "whole" or end - part.start < _MIN_INSIDE:
        return []
    clean = text[part.start : end]
    if ">" in clean:
        clean = _WRAP.sub(lambda m: " " * len(m.group()), clean)
    found = _with_long_ones_split(clean, starts(clean, language))
    if part.kind == "item" and len(clean) <= _MAX_ITEM_CHARACTERS:
        found = [place for place in found if mark(clean[place:]) in ("bullet", "number")]
    return [part.start + place for place in found]


def _with_long_ones_split(text: str, found: Sequence[int]) -> list[int]:
    """What was found, and more where a text without full stops is long."""
    if len(text) <= _MIN_LONG:
        return list(found)
    all_of_them: list[int] = []
    for low, high in pairwise([0, *found, len(text)]):
        if low:
            all_of_them.append(low)
        if high - low > _MIN_LONG and (
            is_unspaced(text[low]) or is_unspaced(text[(low + high) // 2])
        ):
            all_of_them += (low + place for place in clause_ends(text[low:high]))
    return all_of_them


def _without_what_follows(sentence: str) -> str:
    """The end of a sentence, without what may stand behind its mark."""
    end = sentence[-_MAX_MARKS:]
    return end[: _BEHIND_END.search(end).start()]  # type: ignore[union-attr] # matches anything
