"""Which words stand for the same, and which of them say another thing in the same place."""

from collections.abc import Container
from functools import cache

from summarize.checking.comparison import words_english
from summarize.checking.comparison.words_other import TURNS, Turns
from summarize.checking.numerals.lexicon import folded
from summarize.checking.numerals.tables import entries, table_of
from summarize.checking.numerals.unit_names import NAMES
from summarize.languages.tags import base

_SMALL = range(2, 10)
_NONE = Turns("", "", "")
_MAX_LETTERS = 40


class WordClasses:
    """The words of one language by what they are; empty where nothing is known of it.

    Args:
        language: its ISO 639 code.
    """

    def __init__(self, language: str) -> None:
        own = words_english if language == "en" else None
        table = table_of(language)
        self.numerals = _numbered(table.numbers if table else "", _SMALL)
        self.ordinals = _numbered(table.ordinals if table else "", _SMALL)
        self.scales = _numbered(table.scales if table else "", range(3, 40))
        turns = (
            Turns(own.OPPOSITES, own.DENIALS, own.DENYING) if own else TURNS.get(language, _NONE)
        )
        self.opposites = _opposites(turns.opposites)
        self.denials = frozenset(turns.denials.split())
        self.denying = turns.denying
        self.hedges = own.HEDGES if own else {}
        self.no_loss = frozenset(own.KEEPING.split()) if own else frozenset[str]()
        self.exact = self.denials | self.hedges.keys()
        self._same = _groups(own.SAME) if own else {}
        self.money = _groups(own.MONEY) if own else {}
        self.money_names = frozenset(self.money.values())
        self.tens = _numbered(table.numbers if table else "", range(2, 100))
        self.units = _units(language)
        self.exact |= self.units.keys()

    def key(self, form: str) -> str:
        """What a word is compared by."""
        if len(form) > _MAX_LETTERS:
            return form
        if form in self.numerals:
            return str(self.numerals[form])
        return self._same.get(form) or self.money.get(form, form)


def _numbered(text: str, wanted: Container[int]) -> dict[str, int]:
    """The words of a table, as they are written and without accents, by their numbers."""
    return {
        form: value
        for word, value in entries(text)
        if value in wanted
        for form in (word, folded(word))
    }


def _opposites(text: str) -> dict[str, frozenset[str]]:
    """`more | less fewer` in both directions."""
    found: dict[str, set[str]] = {}
    for line in text.strip().replace("\n    ", " ").splitlines():
        one, other = (side.split() for side in line.split("|"))
        for word in one:
            found.setdefault(word, set()).update(other)
        for word in other:
            found.setdefault(word, set()).update(one)
    return {word: frozenset(words) for word, words in found.items()}


def _units(language: str) -> dict[str, str]:
    """The units of a language by their words."""
    found: dict[str, str] = {}
    for entry in NAMES.get(language, "").split(";"):
        name, _, words = entry.partition(":")
        found |= {folded(word): " ".join(name.split()) for word in words.split()}
    return found


def _groups(text: str) -> dict[str, str]:
    """The words of each line, by the first of them."""
    return {word: line.split()[0] for line in text.strip().splitlines() for word in line.split()}


@cache
def _made(language: str) -> WordClasses:
    return WordClasses(language)


def word_classes(language: str) -> WordClasses:
    """The words of a language; they are read once."""
    return _made(base(language))
