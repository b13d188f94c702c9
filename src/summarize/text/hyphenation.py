"""Words that are broken at the end of a line, with a hyphen: joined, or with a hyphen of their own.

A hyphen at a line's end goes where the word is known without it: the document has it, or it is more
frequent as one word than as two. It stays in `well-` / `known`.
"""

import re
from collections.abc import Callable, Iterator, Set

from summarize.documents import Span

# A word -> its length in pieces of a vocabulary, which is short for a frequent one; None where that
# is not known.
Pieces = Callable[[str], int | None]

# A longer word than these is none.
_MAX_LETTERS = 60
_SECOND_HYPHEN = re.compile(r"[-\u2010][^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)?")
# The hyphen, the break, the indentation of the next line.
_BREAK = re.compile(
    r"(?<=[^\W\d_])(?P<hyphen>[-\u2010\u00ad])[ \t]{0,20}(?P<line_break>\r\n|\r|\n)[ \t]{0,80}"
    r"(?=[-\u2010]?[^\W\d_])"
)
_BROKEN = re.compile(
    r"(?<![^\W\d_])[^\W\d_]{1,60}[-\u2010\u00ad][ \t]{0,20}(?:\r\n|\r|\n)[ \t]{0,80}"
    r"[-\u2010]?[^\W\d_]{1,60}"
)
# The rest of the word with its marks, and the space behind it.
_REST = re.compile(r"(?P<word>\S{1,100}?)(?P<space>[ \t]{1,20})(?=\S)")
# `first-` and `second-class`: the hyphen is that of a word that comes later.
_CONJUNCTIONS = frozenset("and or und oder bzw et ou og och eller en и или".split())
# A text breaks its words where so many of its lines end in a hyphen.
_MIN_BREAKS, _MIN_BREAKING = 3, 0.04


def has_breaks(text: str) -> bool:
    """Whether a line ends in a hyphen that may be none of the word's own."""
    return _BREAK.search(text) is not None


def words_of(text: str) -> Set[str]:
    """The words of a document, casefolded, also those with a hyphen; empty where it has none."""
    if "-" not in text and "\u2010" not in text:
        return frozenset()
    return _words(text)


def is_broken(above: str, below: str, words: Set[str], pieces: Pieces | None) -> bool:
    """Whether a hyphen at the end of a line splits a word that is written without it.

    Args:
        above: the line.
        below: the next one.
        words: those of the document, as `words_of` has them.
        pieces: of a vocabulary of its language.
    """
    if not ends_in_hyphen(above) or not below[:1].islower():
        return False
    first, second = _last_word(above[:-1]), _first_word(below)
    if (first + second).casefold() in words:
        return True
    if f"{first}-{second}".casefold() in words or len(first + second) > _MAX_LETTERS:
        return False
    together, *apart = (pieces(one) if pieces else None for one in (first + second, first, second))
    counts = [count for count in apart if count is not None]
    if together is None or len(counts) < len(apart):
        return False
    return together < sum(counts) or (together == sum(counts) and max(counts) > 1)


def repeats_hyphen(above: str, below: str) -> bool:
    """Whether a hyphen of the word's own comes again, as in Portuguese: `disse-` and `-lhes`."""
    return ends_in_hyphen(above) and _SECOND_HYPHEN.match(below) is not None


def ends_in_hyphen(text: str) -> bool:
    """Whether a line ends in a hyphen behind a letter."""
    return text[-1:] in ("-", "\u2010") and text[-2:-1].isalpha()


def mended(text: str, pieces: Pieces | None = None) -> Iterator[tuple[Span, str]]:
    """What stands in the place of words broken at line ends: each is whole, in front of its break.

    Args:
        text: any text.
        pieces: of a vocabulary of its language; without one, a text that breaks many of its words
            is taken at its word.

    Yields:
        Parts of the text, in order, and what to write instead.
    """
    count = sum(1 for _ in _BREAK.finditer(text))
    if not count:
        return
    words = _words(_BROKEN.sub(" ", text))
    lines = text.count("\n") or text.count("\r")
    breaks_words = count >= max(_MIN_BREAKS, _MIN_BREAKING * lines)
    for match in _BREAK.finditer(text):
        start, end = match.span()
        above, below = text[max(0, start - _MAX_LETTERS) : start], text[end : end + _MAX_LETTERS]
        second = _first_word(below)
        if second.casefold() in _CONJUNCTIONS:
            continue
        line = above + "-"
        is_one = (
            match["hyphen"] == "\u00ad"
            or is_broken(line, below, words, pieces)
            or repeats_hyphen(line, below)
            or (pieces is None and breaks_words and _may_be_one(_last_word(above), second, words))
        )
        yield Span(start, end), "" if is_one else match["hyphen"]
        rest = _REST.match(text, end)
        if rest is not None:
            yield Span(*rest.span("space")), match["line_break"]


def _may_be_one(first: str, second: str, words: Set[str]) -> bool:
    """Whether nothing in a document says that two parts of a word have a hyphen between them."""
    if not second[:1].islower() or f"{first}-{second}".casefold() in words:
        return False
    return first.casefold() not in words or second.casefold() not in words


def _words(text: str) -> Set[str]:
    found: set[str] = set()
    for match in _WORD.finditer(text):
        whole = match.group().casefold()
        found.add(whole)
        found.update(whole.replace("\u2010", "-").split("-"))
    return found


def _last_word(text: str) -> str:
    start = len(text)
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:]


def _first_word(text: str) -> str:
    end = 0
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end]
