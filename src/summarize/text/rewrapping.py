"""Join wrapped lines into one, and wrap a text into lines again, in any script."""

import re
import unicodedata
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise

from summarize.languages.tags import is_unspaced, sentence_separator
from summarize.patterns import lazy
from summarize.text.hyphenation import Pieces, ends_in_hyphen, is_broken, repeats_hyphen

# Every mark that ends a line; a form feed ends a page, too.
LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# At the start of a line these would be a bullet, a heading or a quotation.
_LOOKS_LIKE_MARKER = re.compile(r"(?:[-*+#>=|•]+|\d{1,3}[.)])$")
_WORD = re.compile(r"([ \t]*)([^ \t]+)")
_WIDE = frozenset("WF")
# No other character below the Hebrew letters takes two columns or none.
_NOT_ONE_COLUMN = lazy("[\x00-\x1f\x7f-\x9f\xad\u0300-\u036f\u0483-\u0489\u0591-\U0010ffff]")
# Between Chinese characters a line may be broken, but no punctuation mark starts a line or ends
# up behind its opening bracket: one wide character with what belongs to it, or a run of others.
_OPENING = "“‘「『《〈【〔（［｛"
_CLOSING = "”’」』》〉】〕）］｝、。，．：；！？…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_HAN_RANGES = "\u2e80-\u2fdf\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
_HAN = lazy(f"[{_HAN_RANGES}]")
_WIDE_OR_WORD = (
    f"[{_OPENING}]*(?:[{_HAN_RANGES}][{_CLOSING}]*|[^{_HAN_RANGES}{_OPENING}]+)|[{_OPENING}]+"
)


def joined(
    lines: Sequence[str], language: str, words: Set[str], pieces: Pieces | None = None
) -> str:
    """Join wrapped lines into one.

    A hyphen at the end of a line stays, unless the document has the word without it, or the parts
    together are a more frequent word than apart.

    Args:
        lines: at least one.
        language: BCP 47 tag; decides whether a space stands between a Chinese and a Latin word.
        words: the words of the document, casefolded, those with a hyphen among them.
        pieces: a word -> its length in pieces of a vocabulary, None where that is not known.
    """
    parts = [lines[0]]
    for above, below in pairwise(lines):
        is_soft = above[-1:] == "\u00ad"
        if is_soft or is_broken(above, below, words, pieces) or repeats_hyphen(above, below):
            parts[-1] = parts[-1][:-1]
        elif not _joins_closely(above, below, language):
            parts.append(" ")
        parts.append(below)
    return "".join(parts)


def wrapped(text: str, first: str, continuation: str, width: int) -> list[str]:
    """Wrap a text into lines of at most `width` columns, returned without their prefixes.

    Args:
        text: in one line.
        first: the prefix of the first line.
        continuation: the prefix of the other lines.
        width: in columns, prefixes included; a longer word gets a line of its own.
    """
    lines: list[str] = []
    line, used = "", columns(first)
    for space, piece in breakable(text):
        size = columns(piece)
        fits = used + len(space) + size <= width
        if line and not fits and not _LOOKS_LIKE_MARKER.match(piece):
            lines.append(line)
            line, used, space = "", columns(continuation), ""  # noqa: PLW2901
        line += space + piece
        used += len(space) + size
    return [*lines, line]


def columns(text: str) -> int:
    """How many columns a text takes where every character is one or two columns wide."""
    return sum(map(_columns_of, text)) if _NOT_ONE_COLUMN.search(text) else len(text)


def is_unspaced_break(before: str, after: str) -> bool:
    """Whether two texts follow each other without a space, as in Chinese, Japanese or Thai."""
    return _needs_no_space(before[-1:]) and _needs_no_space(after[:1])


def breakable(text: str) -> list[tuple[str, str]]:
    """The parts between which a line can be broken: words, Chinese characters; with their space."""
    found: list[tuple[str, str]] = []
    for match in _WORD.finditer(text):
        space, word = match.groups()
        for part in _wide_or_word().findall(word) if _HAN.search(word) else [word]:
            found.append((space, part))
            space = ""
    return found


@cache
def _wide_or_word() -> re.Pattern[str]:
    """Compiled on use: for Chinese characters alone."""
    return re.compile(_WIDE_OR_WORD)


@lru_cache(maxsize=8192)
def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _needs_no_space(character: str) -> bool:
    """Whether no space stands beside a character: Chinese, Japanese, Thai, wide punctuation."""
    if not character:
        return False
    is_hangul = "\u1100" <= character <= "\u11ff" or "\uac00" <= character <= "\ud7af"
    wide = unicodedata.east_asian_width(character) in _WIDE and not is_hangul
    return wide or is_unspaced(character)


def _joins_closely(above: str, below: str, language: str) -> bool:
    """Whether two lines are joined without a space."""
    last, first = above[-1:], below[:1]
    if ends_in_hyphen(above) and first.isalpha():
        return True
    # A Tibetan syllable ends in its own mark.
    if last == "\u0f0b" or (last in ("—", "/") and not above[-2:-1].isspace()):
        return True
    if is_unspaced_break(above, below):
        return True
    # In Chinese, a line may end inside a number, and next to a Latin word.
    either = _needs_no_space(last) or _needs_no_space(first)
    inside_number = last.isdecimal() and first.isdecimal()
    return (either or inside_number) and not sentence_separator(language)
