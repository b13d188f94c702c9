"""The words of speech and the marks between them, with their offsets, in any script."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.languages.scripts import is_unspaced
from summarize.summarizing.conversations.stop_words import (
    is_function_character,
    light_words,
    stop_words,
)

_MARKS = r"\s!-/:-@\[-`{-~¡¿…‥–—―“”„«»‹›‘’‚、。，．！？；：「」『』（）【】《》〈〉·•،؛؟।॥٫٬"
# The end of a clitic may stand apart in a transcript: `it 's`.
TOKEN = re.compile(
    rf"(?<![^\s])['’](?:s|re|ve|ll|d|m|em|cause)(?![^{_MARKS}])"
    rf"|[^{_MARKS}]+(?:['’\-‑_&@][^{_MARKS}]+)*_?|[^\s]",
    re.IGNORECASE,
)
_STEM_LETTERS = 6
_MIN_STEM_LETTERS = 2


@dataclass(slots=True)
class Token:
    """A word or a mark.

    Attributes:
        text: as it is printed.
        start, end: where it stands in what was taken apart.
        word: in small letters, with a plain apostrophe; empty for a mark.
        is_apart: whether no letter, digit or mark touches it, a comma behind it aside: `m` does not
            stand apart in `4 a.m.`, nor `h` in `km/h`.
    """

    text: str
    start: int
    end: int
    word: str
    is_apart: bool = True


def tokens(text: str) -> list[Token]:
    """The words and marks of a text, in order; a character each where no space parts words."""
    found = []
    for match in TOKEN.finditer(text):
        one = match.group()
        if len(one) > 1 and is_unspaced(one[0]):
            found += [
                Token(c, match.start() + i, match.start() + i + 1, c if c.isalnum() else "")
                for i, c in enumerate(one)
            ]
            continue
        is_word = any(map(str.isalnum, one))
        word = one.casefold().replace("’", "'") if is_word else ""
        found.append(Token(one, *match.span(), word, _is_apart(text, *match.span())))
    return found


def _is_apart(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before.isspace()) and (not after or after.isspace() or after in ",，،")


def words_of(text: str) -> list[str]:
    """The words alone, in small letters."""
    return [token.word for token in tokens(text) if token.word]


def content(words: list[str], language: str) -> Iterator[str]:
    """Stems of the words that tell what is spoken of; pairs of characters in unspaced scripts."""
    stops = stop_words(language) | light_words(language)
    last = ""
    for word in words:
        if is_unspaced(word[0]):
            if is_function_character(word):
                last = ""
                continue
            if last:
                yield last + word
            last = word
            continue
        last = ""
        if is_content(word, stops):
            yield stem(word)


def is_content(word: str, stops: frozenset[str]) -> bool:
    """Whether a word tells something: a number does, whatever its length."""
    return word not in stops and (len(word) >= _MIN_STEM_LETTERS or word.isdecimal())


def count_content(words: list[str], language: str) -> int:
    """How many words of content there are; in an unspaced script, two characters are one."""
    stops = stop_words(language)
    spaced = unspaced = 0
    for word in words:
        if is_unspaced(word[0]):
            unspaced += not is_function_character(word)
        else:
            spaced += is_content(word, stops)
    return spaced + unspaced // 2


def stem(word: str) -> str:
    """A light stem: no possessive, the first six letters, no plural of a short word."""
    bare = word.split("'", maxsplit=1)[0] or word
    if len(bare) > 3 and bare[-1] == "s" and bare[-2] != "s":
        bare = bare[:-1]
    return bare[:_STEM_LETTERS]
