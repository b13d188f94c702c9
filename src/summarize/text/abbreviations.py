"""What a full stop can stand behind without ending a sentence, by language.

The words are data, in `abbreviations.txt`, which says where they come from and what the kinds mean.
"""

from enum import IntFlag
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("abbreviations.txt")
_EVERY = "*"
_FALLBACK = "en"
# Languages that are written with the abbreviations of another one.
_LIKE = {"no": "nb", "nn": "nb", "mo": "ro", "bs": "hr", "sh": "hr", "cmn": "zh", "nds": "de",
         "gsw": "de", "lb": "de", "tl": "en", "fil": "en"}  # fmt: skip


class Kind(IntFlag):
    """How an abbreviation is used; one word can have several."""

    NAME = 1
    NUMBER = 2
    WITHIN = 4
    END = 8
    MEASURE = 16


class Words(NamedTuple):
    """What is known of the words of a language.

    Attributes:
        kinds: the kinds of each abbreviation, without its last full stop.
        starts: words that start sentences, in small letters.
        fronts: words that begin an adverbial at the start of a sentence.
        dates: days and months that may belong to a clock time before them.
        tells: what makes such a day the first of a sentence.
        says: verbs that tell who said something.
        brands: names that end in a mark, with it.
    """

    kinds: dict[str, int]
    starts: frozenset[str]
    fronts: frozenset[str]
    dates: frozenset[str]
    tells: frozenset[str]
    says: frozenset[str]
    brands: frozenset[str]

    def kind(self, word: str) -> int:
        """The kinds of a word as it is written; 0 if it is no abbreviation."""
        if len(word) == 1:
            return self.kinds.get(word, 0)
        small = word.lower()
        found = self.kinds.get(small, 0)
        return found if small == word else found | self.kinds.get(word, 0)


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    """The words of the file by language and kind."""
    table: dict[str, dict[str, list[str]]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, kind, *words = line.split()
            table.setdefault(language, {}).setdefault(kind, []).extend(words)
    return table


@cache
def _words(language: str) -> Words:
    own = _table().get(language, {})
    every = _table()[_EVERY]
    kinds: dict[str, int] = {}
    for kind in Kind:
        name = str(kind.name).lower()
        for word in (*every.get(name, ()), *own.get(name, ())):
            kinds[word] = kinds.get(word, 0) | int(kind)
    return Words(
        kinds,
        frozenset(own.get("starts", ())),
        frozenset(own.get("fronts", ())),
        frozenset(own.get("dates", ())),
        frozenset(own.get("tells", ())),
        frozenset(own.get("says", ())),
        frozenset(every["brand"]),
    )


def words_of(language: str) -> Words:
    """What is known of a language.

    Args:
        language: without region and script; an unknown one is taken for English.
    """
    language = _LIKE.get(language, language)
    return _words(language if language in _table() else _FALLBACK)
