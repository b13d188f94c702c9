"""The words of `words.toml` and `concepts.txt` in a sentence, by what they mean."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from summarize.languages.tags import base

LANGUAGES = ("en", "pt", "es", "fr", "de")
# `words.toml` has words of what happens, and to whom, of these, too.
_MORE_LANGUAGES = ("ru", "ar")
# The tables whose entries have a name for readers, which is a word of theirs, too.
_NAMED = ("actions", "nouns")
_MASKS = "masks"
# The table of `concepts.txt`, which is asked for apart from the others.
CONCEPTS = "concepts"
_TOKEN = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*|[^\W\d_]+")
# What is longer is no sentence.
_MAX_CHARACTERS = 4000
# So many words are looked up once.
_MOST_KNOWN = 1 << 14

# Table -> entry -> language -> what it is called there, and its words.
_Tables = dict[str, dict[str, dict[str, tuple[str, ...]]]]


class Token(NamedTuple):
    """A word or a number of a sentence.

    Attributes:
        start, end: offsets.
        folded: without capitals and accents.
        capital: its first letter is one.
    """

    start: int
    end: int
    folded: str
    capital: bool


class Hit(NamedTuple):
    """A known word or phrase.

    Attributes:
        first, last: its tokens, `tokens[first:last]`.
        kind: the table, such as `actions`.
        meaning: the entry, such as `killed`.
    """

    first: int
    last: int
    kind: str
    meaning: str


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """A word without capitals and accents."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if unicodedata.category(c) != "Mn") or word


@lru_cache(maxsize=256)
def tokens_of(sentence: str) -> tuple[Token, ...]:
    """The words and numbers of a sentence; hyphens and apostrophes part them."""
    return tuple(
        Token(match.start(), match.end(), fold(match.group()), match.group()[0].isupper())
        for match in _TOKEN.finditer(sentence[:_MAX_CHARACTERS])
    )


class _Words:
    """The entries of one language, to be found by their first word.

    Args:
        language: one of `LANGUAGES`.
        tables: as they were read.
    """

    def __init__(self, language: str, tables: "_Tables") -> None:
        self._whole: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        self._stems: dict[str, list[tuple[str, str]]] = {}
        self._known: dict[str, tuple[tuple[str, str], ...]] = {}
        for kind, entries in tables.items():
            for meaning, by_language in entries.items():
                shown, *phrases = by_language.get(language, ("",))
                if kind in _NAMED and shown:
                    phrases.append(fold(shown).replace(" ", "_"))
                for phrase in phrases:
                    self._add(phrase, kind, meaning)
        self._sizes = sorted({len(stem) for stem in self._stems}, reverse=True)

    def _add(self, phrase: str, kind: str, meaning: str) -> None:
        if phrase.endswith("*"):
            self._stems.setdefault(phrase[:-1], []).append((kind, meaning))
            return
        words = tuple(phrase.split("_"))
        found = self._whole.setdefault(words[0], [])
        found.append((words, kind, meaning))
        found.sort(key=lambda one: -len(one[0]))

    def at(self, tokens: Sequence[Token], place: int) -> Iterator[Hit]:
        """What starts at a token; of one table only the longest."""
        word = tokens[place].folded
        seen: set[tuple[str, str]] = set()
        for words, kind, meaning in self._whole.get(word, ()):
            last = place + len(words)
            written = tuple(one.folded for one in tokens[place:last])
            if written == words and (kind, meaning) not in seen:
                seen.add((kind, meaning))
                yield Hit(place, last, kind, meaning)
        for kind, meaning in self._by_stem(word):
            if (kind, meaning) not in seen:
                seen.add((kind, meaning))
                yield Hit(place, place + 1, kind, meaning)

    def _by_stem(self, word: str) -> tuple[tuple[str, str], ...]:
        """What the beginning of a word says, the longest first."""
        found = self._known.get(word)
        if found is None:
            sizes = (size for size in self._sizes if size <= len(word))
            found = tuple(one for size in sizes for one in self._stems.get(word[:size], ()))
            if len(self._known) < _MOST_KNOWN:
                self._known[word] = found
        return found


def hits(tokens: Sequence[Token], language: str) -> list[Hit]:
    """What of the tables stands in a sentence, in its order; nothing in other languages."""
    known = _words(base(language))
    if known is None:
        return []
    found = [hit for place in range(len(tokens)) for hit in known.at(tokens, place)]
    masked = {place for hit in found if hit.kind == _MASKS for place in range(hit.first, hit.last)}
    longer = [hit for hit in found if hit.last - hit.first > 1]
    return [
        hit for hit in found
        if hit.kind != _MASKS and hit.first not in masked
        and not any(_is_inside(hit, other) for other in longer)
    ]  # fmt: skip


def concepts(tokens: Sequence[Token], language: str) -> list[Hit]:
    """What of `concepts.txt` stands in a sentence, in its order; nothing in other languages."""
    known = _concepts(base(language))
    if known is None:
        return []
    return [hit for place in range(len(tokens)) for hit in known.at(tokens, place)]


def _is_inside(hit: Hit, other: Hit) -> bool:
    """Whether a word is a part of a phrase of the same table."""
    size = hit.last - hit.first
    return (
        hit.kind == other.kind
        and other.first <= hit.first < hit.last <= other.last
        and size < other.last - other.first
    )


def label(kind: str, meaning: str, language: str) -> str:
    """What to call an entry of a table in a language; in English where there is no word for it."""
    entry = _tables()[kind].get(meaning, {})
    shown = entry.get(base(language)) or entry.get("en")
    return shown[0] if shown else meaning


@cache
def _words(language: str) -> _Words | None:
    known = (*LANGUAGES, *_MORE_LANGUAGES)
    return _Words(language, _tables()) if language in known else None


@cache
def _concepts(language: str) -> _Words | None:
    return _Words(language, _concept_table()) if language in LANGUAGES else None


@cache
def _concept_table() -> _Tables:
    text = (files("summarize.digesting") / "concepts.txt").read_text(encoding="utf-8")
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in text.splitlines():
        meaning, is_entry, words = line.partition("=")
        if is_entry and not line.startswith("#"):
            columns = zip(LANGUAGES, words.split("|"), strict=True)
            name = meaning.strip()
            found[name] = {tag: (name, *column.split()) for tag, column in columns}
    return {CONCEPTS: found}


@cache
def _tables() -> _Tables:
    text = (files("summarize.digesting") / "words.toml").read_text(encoding="utf-8")
    found: _Tables = {}
    for kind, entries in tomllib.loads(text).items():
        found[kind] = {}
        for meaning, given in entries.items():
            by_language = _on_one_line(meaning, given) if isinstance(given, str) else given
            found[kind][meaning] = {
                tag: tuple(word.strip() for word in words.split(","))
                for tag, words in by_language.items()
            }
    return found


def _on_one_line(meaning: str, line: str) -> dict[str, str]:
    """An entry with all languages on one line, and without a name for readers."""
    parts = (part.partition(":") for part in line.split(";"))
    return {tag.strip(): f"{meaning}, {words}" for tag, _, words in parts}
