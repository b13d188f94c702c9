"""Find the names of a text, and look them up in another text of the same language."""

import re
import unicodedata
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from summarize.languages.scripts import parts_at_spaces, places
from summarize.languages.tags import base

_WORD = re.compile(r"[^\W\d_](?:[^\W_]+|['’\-\u200c\u200d](?=[^\W_]))*")
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
_WORD_OR_INITIALS = re.compile(f"{_INITIALS.pattern}|{_WORD.pattern}")
_JOINTS = re.compile(r"['’\-]")
_FIGURES = re.compile(r"\d+")
# US and WHO are not us and who.
_MAX_ACRONYM_LETTERS = 5

# Languages that write every noun with a capital: a capital is no sign of a name there.
_CAPITAL_NOUNS = frozenset({"de", "lb"})
# Languages that change the end of a name with its place in the sentence.
_INFLECTING = frozenset(
    "be bg cs el et fi hr hu hy is kk ky la lt lv mk pl ro ru sk sl sq sr uk uz az tr".split()
)
_MAX_ENDING = 3
_MIN_STEM = 3
# Endings that derive a word from a name: Syria, Syrian; Iraq, Iraqis; Japan, Japanese.
_DERIVATIONS = frozenset(("s", "n", "ns", "an", "ans", "ian", "ians", "i", "is", "ese", "ish"))
# A full stop after these ends no sentence.
_TITLES = frozenset(
    "mr mrs ms dr prof st sr sra sres dra m mm mme mlle gen col sen rep gov lt sgt г".split()
)
_OPENING_QUOTES = "'\"“«‘„‹"
_LAST_CHARACTER = "\U0010ffff"

# Occurrences of a word that are looked at before the whole source is indexed.
_MAX_PLACES = 30
# As many words are looked for before it is, too.
_MAX_SEARCHES = 100
# Words come again and again, so they are cached; long ones would only fill the memory.
_CACHED_WORDS = 1 << 14
_MAX_CACHED_CHARACTERS = 40


def names_in(text: str, language: str) -> list[re.Match[str]]:
    """Words with a capital inside a sentence, and initials; none where every noun has a capital."""
    if base(language) in _CAPITAL_NOUNS:
        return []
    return [match for match in _WORD_OR_INITIALS.finditer(text) if _is_name(text, match)]


class KnownNames:
    """The names of a source, which is indexed only when a plain search does not find a name.

    Args:
        source: any text.
        language: its BCP 47 tag.
    """

    def __init__(self, source: str, language: str) -> None:
        self._source = source
        self._inflects = base(language) in _INFLECTING
        self._answers: dict[str, bool] = {}
        self._searches = 0

    def support(self, name: str) -> bool:
        """Whether the source has a name, or another form of it; the answer is cached."""
        if name not in self._answers:
            self._answers[name] = all(
                self._has(part, as_written) for part, as_written in _to_support(name)
            )
        return self._answers[name]

    def _has(self, part: str, as_written: str) -> bool:
        self._searches += 1
        is_read = "_index" in self.__dict__ or self._searches > _MAX_SEARCHES
        return (not is_read and self._occurs(as_written)) or _is_known(part, self._index)

    def _occurs(self, word: str) -> bool:
        """Whether a plain search finds a word in the source, as the index would."""
        if not word[0].isupper():
            return False
        is_apart = _are_initials_apart if word.endswith(".") else _is_word_apart
        found = islice(places(word, self._source), _MAX_PLACES)
        return any(is_apart(self._source, start, start + len(word)) for start in found)

    @cached_property
    def _index(self) -> "_Index":
        return _Index.of(self._source, inflects=self._inflects)


class _Index(NamedTuple):
    """The words of a source and their parts, folded; `stems`, sorted, where names inflect."""

    words: frozenset[str]
    capitalized: frozenset[str]
    stems: tuple[str, ...]

    @classmethod
    def of(cls, source: str, *, inflects: bool) -> "_Index":
        words: set[str] = set()
        capitalized: set[str] = set()
        done: set[str] = set()
        for part in parts_at_spaces(source):
            new = set(part.split()) - done
            done |= new
            for token in new:
                is_usual = len(token) <= _MAX_CACHED_CHARACTERS
                its_words, its_names = (_remembered if is_usual else _entries)(token)
                words.update(its_words)
                capitalized.update(its_names)
        stems = tuple(sorted(capitalized)) if inflects else ()
        return cls(frozenset(words), frozenset(capitalized), stems)


def _entries(token: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a token without spaces, and those of them that have a capital."""
    parts = [part for word in _WORD.findall(token) for part in (word, *_parts(word))]
    # U.S. is US, too.
    initials = [_folded(match.replace(".", "")) for match in _INITIALS.findall(token)]
    words = (*map(_folded, parts), *initials, *_FIGURES.findall(token))
    return words, (*(_folded(part) for part in parts if part[0].isupper()), *initials)


_remembered = lru_cache(maxsize=_CACHED_WORDS)(_entries)


def _is_word_apart(text: str, start: int, end: int) -> bool:
    """Whether a span without hyphens is a whole word, or a whole part between hyphens."""
    around = (text[start - 1 : start], text[end : end + 1])
    return not any(c.isalnum() or c in "\u200c\u200d" for c in around if c)


def _are_initials_apart(text: str, start: int, end: int) -> bool:
    """Whether a span is a whole run of initials."""
    before, after = text[start - 1 : start], text[end : end + 2]
    return not (before.isalnum() or before in ("_", ".") or after[1:] == ".")


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether a word has a capital that only a name has."""
    word = match.group()
    if not word[0].isupper():
        return False
    if word.endswith("."):
        return word.isupper()
    return (
        len(word) > 1
        and word.casefold() not in _TITLES
        and not _opens_sentence(text, match.start())
    )


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a word stands where any word would have a capital."""
    before = start
    quoted = False
    while before and (
        text[before - 1] in " \t\u00a0\u202f([" or text[before - 1] in _OPENING_QUOTES
    ):
        before -= 1
        quoted = quoted or text[before] in _OPENING_QUOTES
    if not before:
        return True
    previous = text[before - 1]
    if previous == ".":
        word = re.search(r"[^\W\d_]+$", text[max(0, before - 6) : before - 1])
        return word is None or not (
            word.group().casefold() in _TITLES
            or (len(word.group()) == 1 and word.group().isupper())
        )
    if quoted and previous in ",:":
        return True
    return not (previous.isalnum() or previous in "_,;)]")


def _is_known(word: str, known: _Index) -> bool:
    folded = _folded(word)
    if len(folded) < 2 and not word.isdecimal():
        return True
    if word.isupper() and len(word) <= _MAX_ACRONYM_LETTERS:
        return folded in known.capitalized
    if folded in known.words:
        return True
    if any(
        word.endswith(ending) and _has_name(folded[: -len(ending)], known.words)
        for ending in _DERIVATIONS
    ):
        return True
    size = max(_MIN_STEM, len(folded) - (2 if len(folded) < 6 else 3))
    if len(folded) < size:
        return False
    shared = folded[:size]
    first, last = (bisect_left(known.stems, one) for one in (shared, shared + _LAST_CHARACTER))
    return any(len(other) - size <= _MAX_ENDING for other in known.stems[first:last])


def _has_name(stem: str, known: frozenset[str]) -> bool:
    """Whether a known name is this stem, perhaps with a last vowel."""
    return len(stem) >= _MIN_STEM and any(stem + vowel in known for vowel in ("", *"aeioy"))


def _to_support(name: str) -> list[tuple[str, str]]:
    """The parts of a name that the source must have, each with its spelling in the text.

    Not `backed` of Russian-backed, nor `da` of Ankara'da; and US for U.S.
    """
    if name.endswith("."):
        return [(name.replace(".", ""), name)]
    parts = _parts(name)
    return [(part, part) for part in parts if part[0].isupper() or part[0].isdecimal()]


def _parts(word: str) -> list[str]:
    return [word] if word.isalnum() else [part for part in _JOINTS.split(word) if part]


def _folded(word: str) -> str:
    """A word without capitals, accents and the English possessive."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    if plain.isalnum():
        return plain
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    return re.sub(r"['’]s?$", "", plain)
