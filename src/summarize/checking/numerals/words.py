"""Numbers written out in words: `twenty-one`, `dois mil e dezoito`, `خمسة وعشرين`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarize.checking.numerals.grammar import Numeral, Token
from summarize.checking.numerals.scales import Scale, may_start_at, word_at
from summarize.checking.numerals.word_tables import (
    Words,
    folded,
    languages_with_words,
    month,
    words_of,
)

# Many scripts write vowels as marks: a word is what no space and no sign ends.
_OF_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~«»“”„‘’،؛؟。、，·…–—−‐―|]")
_TOKEN = re.compile(f"{_OF_WORD.pattern}+")
_GAP = re.compile(r" ?-? ?")
_ARTICLE = re.compile(r" (?:an?|une?|uma?|uno|eine[nr]?)(?= )", re.IGNORECASE)
_PREFIXES = {"ar": re.compile("([وف])?(?:[بك]?(?:ال)?|لل?)"), "he": re.compile("(ו)?[שהבכלמ]{0,2}")}
_THOUSAND = {
    "de": re.compile("tausend", re.IGNORECASE),
    "it": re.compile("mil(?:a|le)", re.IGNORECASE),
}
# A text has the same words again and again, and the next one, too; what is longer is looked at.
_CACHED_WORDS = 1 << 14
_MAX_CHARACTERS = 40
_SCRIPTS = {"ar": ("\u0600", "\u06ff"), "he": ("\u0590", "\u05ff")}
# Where the language is not known: numerals of one language that are everyday words of another.
_TREACHEROUS = frozenset(
    "once sei due on elf null cent cents sept set un une una uno ein eine einen einem einer eines "
    "um uma bir tre quinta quarta segunda".split()
)


class Spoken(NamedTuple):
    """A number in words.

    Attributes:
        readings: its values, the whole first; more than one where `a million and two` may be
            one number or two.
        start, end: offsets.
        sure: whether it is a numeral and nothing else: from ten on, and no ordinal.
    """

    readings: tuple[Decimal, ...]
    start: int
    end: int
    sure: bool


def telling_words(text: str, language: str | None) -> list[str]:
    """The words of a text that may be a part of a number or a month, in order; most are neither."""
    words = _TOKEN.findall(text)
    telling = {
        word for word in set(words) if len(word) > _MAX_CHARACTERS or _may_tell(word, language)
    }
    return [word for word in words if word in telling]


def number_words(
    text: str, language: str | None, telling: Sequence[str] | None = None
) -> list[Spoken]:
    """The numbers in words of a text, in order.

    Args:
        text: any text.
        language: ISO 639 code; None reads the words of every language known, and is sure of none.
        telling: what `telling_words` finds in it, where that is known.
    """
    words = _all_words() if language is None else words_of(language)
    telling = telling_words(text, language) if telling is None else telling
    if words is None or words.joiners.issuperset(telling):
        return []
    found: list[Spoken] = []
    numeral: Numeral | None = None
    for token in _tokens(text, _places(telling, text), language, words):
        follows = numeral is not None and _GAP.fullmatch(text, numeral.reach, token.start)
        if numeral is not None and follows and numeral.takes(token):
            continue
        if numeral is not None:
            found.append(_spoken(numeral))
        numeral = None if token.is_joiner else Numeral(token, language)
    if numeral is not None:
        found.append(_spoken(numeral))
    return found


def _spoken(numeral: Numeral) -> Spoken:
    readings = (numeral.value, *numeral.pieces)
    return Spoken(readings, numeral.start, numeral.end, numeral.is_sure)


def months(text: str, telling: Iterable[str] | None = None) -> set[int]:
    """The months that a text names, 1 to 12, in any language; `telling` as in `number_words`."""
    words = _TOKEN.findall(text) if telling is None else telling
    stems = (stem for word in set(words) for stem, *_ in _stems(folded(word), None))
    return {found for stem in stems if (found := month(stem)) is not None}


@lru_cache(maxsize=_CACHED_WORDS)
def _may_tell(word: str, language: str | None) -> bool:
    """Whether a word, where it stands, may be a part of a number or a month."""
    if months(word):
        return True
    words = _all_words() if language is None else words_of(language)
    if words is None:
        return False
    joint = _THOUSAND.get(language or "")
    if joint and joint.search(word):
        return True
    plain = folded(word)
    return plain in words.joiners or any(
        stem in words.cardinals
        or stem in words.others
        or may_start_at(word, len(plain) - len(stem))
        for stem, *_ in _stems(plain, language)
    )


def _places(spelled: Iterable[str], text: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text: of each one all that there are, in order."""
    end = 0
    for word in spelled:
        start = text.find(word, end)
        while _OF_WORD.match(text[start - 1 : start]) or _OF_WORD.match(text, start + len(word)):
            # Inside another word.
            start = text.find(word, start + 1)
        end = start + len(word)
        yield start, end


def _tokens(
    text: str, places: Iterable[tuple[int, int]], language: str | None, words: Words
) -> Iterator[Token]:
    """The words at some places, as what they are in a numeral."""
    done = 0
    for start, end, stop in _divided(text, places, language):
        if start < done:
            continue
        word = folded(text[start:end])
        if word in words.joiners:
            yield Token(start, end, is_joiner=True)
            continue
        scale = _scale_in(text, start, word, language, stop)
        if scale is not None:
            done = scale.end
            yield Token(start, scale.end, times=Decimal(10) ** scale.powers[0])
            continue
        for stem, joined, is_definite in _stems(word, language):
            value = words.cardinals.get(stem) or words.others.get(stem)
            if value is None:
                continue
            # `the twenty` is `the twentieth`, too.
            is_cardinal = stem in words.cardinals and not is_definite
            if value.endswith("x"):
                yield Token(start, end, times=Decimal(value[:-1]), is_cardinal=False)
            elif value == "0.5" and (half := _half_of(text, end, language)):
                done = half[1]
                yield Token(start, half[1], value=half[0], is_cardinal=False)
            else:
                yield Token(start, end, Decimal(value), is_cardinal=is_cardinal, joined=joined)
            break


def _divided(
    text: str, places: Iterable[tuple[int, int]], language: str | None
) -> Iterator[tuple[int, int, int | None]]:
    """Where the words stand, and for the parts of one word where they stop.

    German and Italian write thousands as one word with their count.
    """
    joint = _THOUSAND.get(language or "")
    for start, end in places:
        inside = joint.search(text, start, end) if joint else None
        if inside is None or inside.span() == (start, end):
            yield start, end, None
            continue
        edges = (start, inside.start(), inside.end(), end)
        yield from ((one, other, other) for one, other in pairwise(edges) if one < other)


def _scale_in(
    text: str, start: int, word: str, language: str | None, stop: int | None
) -> Scale | None:
    """The scale that a word is, with or without a particle before it."""
    for stem, *_ in _stems(word, language):
        place = start + len(word) - len(stem)
        scale = word_at(text, place, language, stop)
        if scale is not None and not scale.unspaced and text[place] not in " -":
            return scale
    return None


def _half_of(text: str, end: int, language: str | None) -> tuple[Decimal, int] | None:
    """`half a million`: its value and where it ends."""
    article = _ARTICLE.match(text, end)
    scale = word_at(text, article.end() if article else end, language)
    return (Decimal(10) ** scale.powers[0] / 2, scale.end) if scale else None


def _stems(word: str, language: str | None) -> Iterator[tuple[str, bool, bool]]:
    """A word, and what it is without the particles that are written together with it.

    With each, whether these are `and` and `the`.
    """
    yield word, False, False
    for code, (first, last) in _SCRIPTS.items():
        if language in (code, None) and first <= word[:1] <= last:
            longest = _PREFIXES[code].match(word)
            for length in range(1, longest.end() + 1 if longest else 0):
                yield word[length:], bool(longest and longest[1]), "ال" in word[:length]


@cache
def _all_words() -> Words:
    """The words of all languages, the treacherous ones apart."""
    tables = [words for code in sorted(languages_with_words()) if (words := words_of(code))]
    cardinals = {w: v for words in tables for w, v in words.cardinals.items()}
    others = {w: v for words in tables for w, v in words.others.items()}
    for word in _TREACHEROUS:
        cardinals.pop(word, None)
        others.pop(word, None)
    return Words(cardinals, others, frozenset(("and", "e", "y", "et", "und")))
