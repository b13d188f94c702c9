"""Words of a sentence with their places, and what is compared of them."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from summarize.languages.scripts import is_unspaced
from summarize.text.reference_words import words_of

# Vowel signs and other marks are part of a word, though `\w` does not know most of them.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0eb1-\u0ecd\u0f18-\u0fbc\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
_CHARACTER = rf"(?:[^\W_]|[{_MARKS}])"
WORD = re.compile(
    rf"{_CHARACTER}+(?:[-‐‑](?={_CHARACTER}){_CHARACTER}+|(?<=\d)[.,:](?=\d){_CHARACTER}+)*"
)
_APOSTROPHES = "'’"
_STEM = 6
_MIN_LETTERS = 3
# What is longer is no word that comes again.
_MAX_LETTERS = 40
_MAX_CHARACTERS = 4000


class Word(NamedTuple):
    """A word of a text: where it stands, and its form in small letters.

    `capital` says that its first letter is one; `quoted` is not known here.
    """

    start: int
    end: int
    folded: str
    capital: bool


def words_in(text: str, start: int, end: int) -> list[Word]:
    """The words between two places of a text; of what is too long for a sentence, its start.

    `it's` is two words, and `O'Neill` is one.
    """
    found: list[Word] = []
    for match in WORD.finditer(text, start, min(end, start + _MAX_CHARACTERS)):
        first = match.group()[0]
        word = Word(match.start(), match.end(), match.group().casefold(), first.isupper())
        before = found[-1] if found else None
        if (
            before is not None
            and before.capital
            and word.capital
            and before.end - before.start == 1
            and word.start == before.end + 1
            and text[before.end] in _APOSTROPHES
        ):
            word = Word(before.start, word.end, before.folded + "'" + word.folded, True)
            found.pop()
        found.append(word)
    return found


def stems(words: list[Word], function: Container[object]) -> set[str]:
    """What sentences are compared by: starts of words, pairs of characters in unspaced scripts."""
    return set(_stems(words, function))


def _stems(words: list[Word], function: Container[object]) -> Iterator[str]:
    for word in words:
        text = word.folded
        if is_unspaced(text[0]):
            yield from (text[i : i + 2] for i in range(len(text) - 1))
        elif text in function or len(text) > _MAX_LETTERS:
            continue
        elif len(text) >= _MIN_LETTERS or text[0].isdecimal():
            yield text[:_STEM]


def stems_of(text: str, language: str) -> set[str]:
    """What a sentence in a language is compared by."""
    return stems(words_in(text, 0, len(text)), words_of(language).function)
