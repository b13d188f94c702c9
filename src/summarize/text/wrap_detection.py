"""Find the lines of a document that were broken only to fit a width.

In doubt, a line break stays: two lines of verse that are joined are lost for good, while a sentence
in two parts is only translated worse.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS
from summarize.patterns import lazy
from summarize.text.rewrapping import columns, is_unspaced_break

# Nobody wraps prose below this, and few beyond that, in columns.
_MIN_COLUMNS = 30
_MIN_COLUMNS_WITHOUT_CASE = 45
_MAX_COLUMNS = 132
# In scripts without spaces, a line ends early so that no punctuation mark starts the next.
_UNSPACED_SLACK_COLUMNS = 4
# A line that the next word would have filled to this share of the longest can be a wrapped one.
_MIN_FILLED = 0.6
_MIN_SHARE_FULL = 0.6
# In a wrapped paragraph, a line this long that does not end a sentence is a wrapped one, too.
_MIN_NEARLY_FULL = 0.75
_MIN_SHARE_SMALL = 0.25
_MANY_LINES = 5
_SENTENCE_END = lazy(rf"[{re.escape(SENTENCE_TERMINATORS)}][{re.escape(SENTENCE_CLOSERS)}]*$")
# After these a list or another part of it begins.
_PART_END = ":;：；؛"
_MAX_ENDING_CHARACTERS = 40
# `NAME: text`, `[12:30] text`, `2024-05-01 text`: each such line stands for itself.
_NAME = r"[^\W\d_a-z][\w.'’-]{0,30}"
_SPEAKER = lazy(rf"{_NAME}(?:\s{_NAME}){{0,3}}\s?[:：]")
_STAMP = re.compile(r"\W?\d{1,4}[-/:.]\d{1,2}\W")


@dataclass(frozen=True)
class Line:
    """A line of text.

    Attributes:
        prefix: indentation and marks in front.
        body: what is translated.
        tail: white space behind it, and the line break.
        quote: the marks of a quoted mail in the prefix, `>>`.
        indent: columns of white space before its marker or its body.
        is_marked: it starts with a bullet, a number or the like.
        is_alone: it is a heading or has tags around it, so that it is joined with no other line.
        ends_hard: its line break was put there on purpose.
    """

    prefix: str
    body: str
    tail: str
    quote: str = ""
    indent: int = 0
    is_marked: bool = False
    is_alone: bool = False
    ends_hard: bool = False

    @cached_property
    def columns(self) -> int:
        """Its width; a Chinese character takes two columns."""
        return columns(self.prefix) + columns(self.body)


def usual_width(paragraphs: Sequence[Sequence[Line]]) -> int | None:
    """The width that a document's paragraphs of three lines and more were wrapped to, if any."""
    wrapped = [lines for lines in paragraphs if _is_prose(lines) and _filled(lines)]
    widths = [max(line.columns for line in lines) for lines in wrapped]
    return max(widths, default=None)


def wraps(lines: Sequence[Line], width: int | None) -> list[bool]:
    """For each line of a paragraph but the last, whether it was broken only to fit a width.

    Args:
        lines: at least one; no blank ones.
        width: the width that the rest of the document is wrapped to; None if it is not known.
    """
    if len(lines) == 1:
        return []
    is_pair = len(lines) == 2
    is_prose = is_pair or _is_prose(lines)
    is_full = [is_pair and _is_filled_pair(lines, width)] * (len(lines) - 1)
    full = (_filled(lines) if is_prose else []) or is_full
    longest = max(line.columns for line in lines)
    found = []
    for number, (line, below) in enumerate(pairwise(lines)):
        new_speaker = _SPEAKER.match(below.body) and _ends_sentence(line)
        # `Ana wrote:` stands above what she wrote.
        introduces = line.body.endswith((":", "：")) and _case(below) == "capital"
        if line.ends_hard or new_speaker or introduces:
            found.append(False)
        else:
            found.append(full[number] or (is_prose and _goes_on(line, below, longest)))
    return found


def _filled(lines: Sequence[Line]) -> list[bool]:
    """Which lines of prose are full, so that the next word did not fit; empty unless most are.

    Some programs count columns, and some count characters, the marks of Devanagari included.
    """
    if len(lines) < 3:
        return []
    best: list[bool] = []
    for measure in (columns, len):
        longest = max(measure(line.prefix) + measure(line.body) for line in lines)
        if _MIN_COLUMNS <= longest <= _MAX_COLUMNS:
            full = [_is_full(line, below, longest, measure) for line, below in pairwise(lines)]
            best = max(best, full, key=sum)
    if sum(best) < max(2, _MIN_SHARE_FULL * len(best)) or not _reads_on(lines, best):
        return []
    longest = max(line.columns for line in lines)
    return [
        is_full or (not _ends_part(line) and line.columns >= _MIN_NEARLY_FULL * longest)
        for is_full, line in zip(best, lines, strict=False)
    ]


def _reads_on(lines: Sequence[Line], full: Sequence[bool]) -> bool:
    """Whether sentences run on from line to line; lists, too, have lines of equal length."""
    breaks = [pair for pair, is_full in zip(pairwise(lines), full, strict=True) if is_full]
    cases = [case for _, below in breaks if (case := _case(below)) != "none"]
    # A Chinese text has Latin names, too.
    if 2 * len(cases) > len(breaks):
        return cases.count("small") >= max(1, _MIN_SHARE_SMALL * len(cases))
    in_mid_sentence = sum(not _ends_sentence(line) for line, _ in breaks)
    unspaced = all(is_unspaced_break(line.body, below.body) for line, below in breaks)
    ends = _ends_sentence(lines[-1]) or unspaced or len(breaks) >= _MANY_LINES
    return ends and 2 * in_mid_sentence >= len(breaks)


def _is_filled_pair(lines: Sequence[Line], width: int | None) -> bool:
    """Whether the first of two lines is full, by the document's width or by their own signs."""
    line, below = lines
    if line.columns > _MAX_COLUMNS:
        return False
    if width is not None:
        return line.columns <= width + 2 and _is_full(line, below, width, columns)
    return (
        _case(below) == _case(line) == "none"
        and line.columns >= max(_MIN_COLUMNS_WITHOUT_CASE, below.columns)
        and not _ends_part(line)
        and _ends_sentence(below)
    )


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines can be prose, and are not a transcript, a log, verse, notes or a chat."""
    speakers = sum(bool(_SPEAKER.match(line.body)) for line in lines)
    stamps = sum(bool(_STAMP.match(line.body)) for line in lines)
    if max(speakers, stamps) >= max(2, len(lines) // 2):
        return False
    is_sentence = _case(lines[0]) != "small" or _ends_sentence(lines[-1])
    return is_sentence or lines[0].is_marked


def _is_full(line: Line, below: Line, width: int, measure: Callable[[str], int]) -> bool:
    """Whether the next line's first word would not have fitted into this one."""
    size = measure(line.prefix) + measure(line.body)
    if is_unspaced_break(line.body, below.body):
        return size + _UNSPACED_SLACK_COLUMNS >= width
    return size + 1 + measure(_first_word_of(below)) > width


def _goes_on(line: Line, below: Line, longest: int) -> bool:
    """Whether a sentence goes on in small letters in the next line."""
    return (
        _case(below) == "small"
        and _MIN_COLUMNS <= line.columns <= _MAX_COLUMNS
        and not _ends_part(line)
        and line.columns + 1 + columns(_first_word_of(below)) >= _MIN_FILLED * longest
    )


def _first_word_of(line: Line) -> str:
    return re.split(r"[ \t]", line.body, maxsplit=1)[0]


def _ends_sentence(line: Line) -> bool:
    return _SENTENCE_END.search(line.body[-_MAX_ENDING_CHARACTERS:]) is not None


def _ends_part(line: Line) -> bool:
    return _ends_sentence(line) or line.body.rstrip(SENTENCE_CLOSERS)[-1:] in tuple(_PART_END)


def _case(line: Line) -> str:
    """`small` or `capital`, of the first letter; `none` for another script or a digit."""
    for character in line.body:
        if character.isalnum():
            if character.islower():
                return "small"
            return "capital" if character.isupper() or character.istitle() else "none"
    return "none"
