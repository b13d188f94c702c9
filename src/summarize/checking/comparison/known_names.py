"""Which names of a sentence a text has, in the same or another form: `UK`, `Welsh`, `Lt Col`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from summarize.checking.comparison import names_english
from summarize.checking.names import KnownNames, names_in
from summarize.checking.numerals.lexicon import folded
from summarize.languages.tags import base

_CAPITALIZED = re.compile(r"[^\W\d_][\w’'-]*")
_MAX_INITIALS = 6
_MIN_INITIALS = 2
# `UK`, `USA`: what is written in capitals.
_MAX_SHORT = 3
_MAX_ACRONYM = 6
_PREFIX = 3
_LIKE = 5
_MAX_ROW = 8


class NameFinder:
    """Looks names up in a text of the same language.

    Args:
        text: the text.
        language: its BCP 47 tag.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._known = KnownNames(text, language)
        self._is_english = base(language) == "en"

    def has(self, name: str) -> bool:
        """Whether the text has a name, or a word that names the same."""
        if self._known.support(name):
            return True
        plain = _plain(name)
        if _is_acronym(plain):
            if plain.casefold() in self._initials:
                return True
            # `MPs`, `AMs`
            if plain.endswith("s") and self.has(plain[:-1]):
                return True
        if not self._is_english:
            return False
        if "z" in plain and self._known.support(plain.replace("z", "s")):
            return True
        return any(self._has_word(other) for other in _same_names().get(plain.casefold(), ()))

    def has_like(self, name: str) -> bool:
        """Whether the text has a word with the same start: the name in another language."""
        return folded(_plain(name))[:_LIKE] in self._starts

    @cached_property
    def _starts(self) -> frozenset[str]:
        words = (match.group() for match in _CAPITALIZED.finditer(self._text))
        return frozenset(folded(word)[:_LIKE] for word in words if word[0].isupper())

    def has_initials(self, run: Sequence[str]) -> bool:
        """Whether the text has the initials of some words: `BBC` for all of its name."""
        short = initials(run)
        return bool(short) and self._known.support(short)

    def _has_word(self, word: str) -> bool:
        if len(word) > _MAX_SHORT:
            return self._known.support(word.capitalize())
        # `Britain` for the United Kingdom
        return word in self._initials or self._known.support(word.upper())

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The initials of every row of words with capitals."""
        found: set[str] = set()
        row = ""
        end = -2
        links = _links()
        for match in _CAPITALIZED.finditer(self._text):
            word = match.group()
            if match.start() - end > 2 or self._text[end : match.start()].strip(" -"):
                row = ""
            end = match.end()
            if word[0].isupper():
                row = (row + word[0].casefold())[-_MAX_INITIALS:]
                found.update(row[i:] for i in range(len(row) - 1))
            elif word not in links:
                row = ""
        return frozenset(found)


def initials(names: Sequence[str]) -> str:
    """The initials of some words with capitals; "" where they are too few or too many."""
    found = "".join(word[0] for word in names if word[0].isupper())
    return found if _MIN_INITIALS <= len(found) <= _MAX_INITIALS else ""


def initials_within(names: Sequence[str]) -> set[str]:
    """The initials of all rows of words within some words."""
    some = names[:_MAX_ROW]
    return {initials(some[i:j]) for i in range(len(some)) for j in range(i + 2, len(some) + 1)} - {
        ""
    }


def name_the_same(names: set[str], others: set[str], language: str) -> bool:
    """Whether any of some names is another word for one of the others."""
    if not names.isdisjoint(others):
        return True
    if base(language) != "en":
        return False
    same = _same_names()
    theirs = {other.casefold() for other in others}
    return any(not theirs.isdisjoint(same.get(one.casefold(), ())) for one in names)


def are_related(name: str, other: str, language: str) -> bool:
    """Whether two names may be forms of one: `Hibs` and `Hibernian`, `Welsh` and `Wales`."""
    one, two = folded(_plain(name)), folded(_plain(other))
    if not one or not two:
        return False
    if one[:_PREFIX] == two[:_PREFIX] or one.rstrip("s") == two.rstrip("s"):
        return True
    return base(language) == "en" and two in _same_names().get(one, ())


def is_title(name: str, language: str) -> bool:
    """Whether a word with a capital says what somebody is, not who."""
    return base(language) == "en" and _plain(name).casefold() in _titles()


def runs(text: str, language: str) -> Iterator[list[re.Match[str]]]:
    """The names of a sentence, those that stand together in one row."""
    row: list[re.Match[str]] = []
    for match in names_in(text, language):
        between = text[row[-1].end() : match.start()] if row else ""
        if row and between.strip() in ("", "of", "of the", "&", "and", "-") and len(between) < 9:
            row.append(match)
            continue
        if row:
            yield row
        row = [match]
    if row:
        yield row


def _is_acronym(name: str) -> bool:
    letters = name.removesuffix("s")
    return _MIN_INITIALS <= len(letters) <= _MAX_ACRONYM and letters.isupper()


def _plain(name: str) -> str:
    return re.sub(r"['’]s?$", "", name.replace(".", ""))


@cache
def _same_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    lines = names_english.SAME_NAMES + names_english.SHORT_NAMES
    for line in lines.strip().splitlines():
        words = line.split()
        for word in words:
            found.setdefault(word, set()).update(words)
    return {word: frozenset(words - {word}) for word, words in found.items()}


@cache
def _titles() -> frozenset[str]:
    return frozenset(names_english.TITLES.split())


@cache
def _links() -> frozenset[str]:
    return frozenset(names_english.LINKS.split())
