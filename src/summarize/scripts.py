"""What characters tell: scripts, words, and the marks at the end of a sentence."""

import unicodedata
from collections import Counter
from functools import lru_cache

# What can end a sentence, in any script, and what may still follow it inside the sentence.
SENTENCE_TERMINATORS = ".!?…‽‼⁇⁈⁉。．！？｡؟۔։።፧፨।॥။၊។៕᙮᠃᠉།༎᱾᱿꓿"
SENTENCE_CLOSERS = "'\"”’“‘»«›‹」』〉》】〕）)]}*_"

# Scripts that are written without spaces between words, with the usual number of characters in a
# word: what a count of words falls back on. Han 1.6 after Chinese newswire, kana and Thai likewise.
_CHARACTERS_PER_WORD = {
    "CJK": 1.6,
    "HIRAGANA": 2.0,
    "KATAKANA": 4.0,
    "THAI": 4.0,
    "LAO": 4.0,
    "KHMER": 4.5,
    "MYANMAR": 5.0,
}
# The first letter of all of these; no test of a script is needed below it.
_FIRST_UNSPACED = "\u0e00"

# A character of these says as much as several letters, and so it weighs as much.
_LETTERS_PER_CHARACTER = {"CJK": 3, "HANGUL": 2, "HIRAGANA": 2, "KATAKANA": 2}


@lru_cache(maxsize=8192)
def script(character: str) -> str | None:
    """The script of a letter as the first word of its Unicode name (`LATIN`, `ARABIC`, `CJK`)."""
    name = unicodedata.name(character, "")
    first = name.split(" ", 1)[0].split("-", 1)[0]
    return "CJK" if first == "IDEOGRAPHIC" else first or None


def is_unspaced(character: str) -> bool:
    """Whether a character is of a script without spaces between words: Chinese, Thai, Khmer."""
    return character >= _FIRST_UNSPACED and script(character) in _CHARACTERS_PER_WORD


def letters_by_script(text: str) -> Counter[str]:
    """How many letters of each script a text has; one of Chinese says as much as three of Latin."""
    scripts: Counter[str] = Counter()
    for character in text:
        if character.isalpha() and (name := script(character)) is not None:
            scripts[name] += _LETTERS_PER_CHARACTER.get(name, 1)
    return scripts


def count_words(text: str) -> int:
    """The number of words in a text, in any script.

    A word is a run of letters, marks and digits. Where a script puts no space between words, the
    number is estimated from the usual length of a word.
    """
    words = 0
    unspaced: Counter[str] = Counter()
    inside = False
    for character in text:
        if not is_of_word(character):
            # An apostrophe or a hyphen inside a word does not end it.
            inside = inside and character in "'’-\u200c\u200d\u00ad"
            continue
        if is_unspaced(character):
            unspaced[script(character) or ""] += 1
            inside = False
        elif not inside:
            words += 1
            inside = True
    return words + sum(
        max(1, round(count / _CHARACTERS_PER_WORD[name])) for name, count in unspaced.items()
    )


def is_of_word(character: str) -> bool:
    """Whether a character can stand in a word: a letter, a mark or a digit."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def in_one_line(name: str) -> str:
    """A name as it can stand in a message: no line breaks, nothing that cannot be printed."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
