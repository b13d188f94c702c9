"""The scripts of characters, the number of words of a text, and the marks that end sentences."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
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

_MAYBE_UNSPACED = re.compile(r"[\u0e00-\u1fff\u2e80-\U0010ffff]+")
# The usual punctuation around a word.
_USUAL_SIGNS = ".,;:!?()\"'“”‘’"
_SPACE = re.compile(r"\s")
_PART_CHARACTERS = 1 << 16

# One character of these scripts counts as several letters.
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
    """How many letters of each script a text has; a Chinese character counts as three."""
    scripts: Counter[str] = Counter()
    for character, count in Counter(text).items():
        if character.isalpha() and (name := script(character)) is not None:
            scripts[name] += count * _LETTERS_PER_CHARACTER.get(name, 1)
    return scripts


def count_words(text: str) -> int:
    """The number of words in a text, in any script.

    A word is a run of letters, marks and digits. Where a script puts no space between words, the
    number is estimated from the usual length of a word.
    """
    words = 0
    unspaced: dict[str, int] = {}
    for part in parts_at_spaces(text):
        spaces = {}
        if far := _MAYBE_UNSPACED.findall(part):
            for character, count in Counter("".join(far)).items():
                if (name := _unspaced_script(character)) is not None:
                    unspaced[name] = unspaced.get(name, 0) + count
                    spaces[ord(character)] = " "
        words += _count_spaced((part.translate(spaces) if spaces else part).split())
    return words + sum(
        max(1, round(count / _CHARACTERS_PER_WORD[name])) for name, count in unspaced.items()
    )


def is_mostly_unspaced(text: str) -> bool:
    """Whether most letters, marks and digits of a text are of scripts without spaces."""
    if not _MAYBE_UNSPACED.search(text):
        return False
    unspaced = spaced = 0
    for character, count in Counter(text).items():
        if _unspaced_script(character) is not None:
            unspaced += count
        elif is_of_word(character):
            spaced += count
    return unspaced > spaced


def is_of_word(character: str) -> bool:
    """Whether a character can stand in a word: a letter, a mark or a digit."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"


@lru_cache(maxsize=8192)
def _unspaced_script(character: str) -> str | None:
    """The script of a character in a script without spaces; None for any other character."""
    return script(character) if is_unspaced(character) and is_of_word(character) else None


def _count_spaced(pieces: list[str]) -> int:
    """The words in pieces between spaces that have no script without spaces."""
    longer = [piece for piece in pieces if len(piece) > _MAX_CHARACTERS]
    if longer:
        pieces = [piece for piece in pieces if len(piece) <= _MAX_CHARACTERS]
    return sum(map(_words_remembered, pieces)) + sum(map(_words_in, longer))


def _words_in(piece: str) -> int:
    if piece.strip(_USUAL_SIGNS).isalnum():
        return 1
    words = 0
    inside = False
    for character in piece:
        if not is_of_word(character):
            # An apostrophe or a hyphen inside a word does not end it.
            inside = inside and character in "'’-\u200c\u200d\u00ad"
        elif not inside:
            words += 1
            inside = True
    return words


# Words come again and again, so they are cached; long ones would only fill the memory.
_words_remembered = lru_cache(maxsize=1 << 14)(_words_in)
_MAX_CHARACTERS = 40


def parts_at_spaces(text: str, characters: int = _PART_CHARACTERS) -> Iterator[str]:
    """The text in parts that end at white space, so that a long one takes little memory at once."""
    start = 0
    while start < len(text):
        space = _SPACE.search(text, start + characters)
        end = space.end() if space else len(text)
        yield text[start:end]
        start = end


def places(word: str, text: str) -> Iterator[int]:
    """The offsets of a word in a text, overlapping ones included."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def in_one_line(name: str) -> str:
    """A name for a message of one line: what cannot be printed is escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
