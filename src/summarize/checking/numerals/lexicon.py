"""The number words of a language: what each may be in a numeral, written alone or together."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise

from summarize.checking.numerals.items import Flag, Item, Kind, Value
from summarize.checking.numerals.tables import LANGUAGES, Table, entries, table_of
from summarize.checking.numerals.tables.months import MONTHS

# Many scripts write vowels as marks: a word is what no space and no sign ends.
WORD = r"[^\s\d!-/:-@\[-`{-~«»“”„‘’،؛؟。、，·…–—−‐―|・]+"
# A text has the same words again and again, and the next one, too.
_CACHED_WORDS = 1 << 14
_CACHED_LANGUAGES = 64
# The longest numeral below a million has 65 letters in German.
_MAX_CHARACTERS = 90
# The particles that Arabic and Hebrew write together with a word.
_PREFIXES = {"ar": re.compile("([وف])?(?:لل?|[بك]?(?:ال)?)"), "he": re.compile("(ו)?[שהבכלמ]{0,2}")}
_SCRIPTS = {"ar": ("\u0600", "\u06ff"), "he": ("\u0590", "\u05ff")}
# Vowel signs and the like, and letters with more than one form.
_SAME_LETTERS = str.maketrans(
    dict.fromkeys(map(chr, (0x640, *range(0x64B, 0x653), 0x670, 0x93C, *range(0x591, 0x5BE))))
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "\u0901": "\u0902"}
    | {"ı": "i", "ё": "е", "\u0307": None}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# Where the language is not known: number words of one language that are everyday words of another.
_TREACHEROUS = frozenset(
    "once sei due on elf null cent cents sept set un une una uno ein eine einen einem einer eines "
    "um uma bir tre quinta quarta segunda en ett een sex fem acht min half halt mil bin score "
    "gross elli first tio nio over sur su sobre durch genom".split()
)
_KANA = re.compile(r"[ぁ-ゖ]{4,40}")
_JOINERS = frozenset(("and", "e", "y", "et", "und"))
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("others", "other"), ("spans", "span"), ("groups", "group"), ("ordinals", "ordinal"),
    ("parts", "part"), ("before", "before"),
)  # fmt: skip
_SIGNS: tuple[tuple[str, Kind], ...] = (
    ("half_joiners", "half joiner"), ("points", "point"), ("less", "less"), ("minus", "minus"),
    ("over", "over"),
)  # fmt: skip


class KnownWords(dict[str, tuple[Item, ...]]):
    """The words of texts with their items, at offsets into each; most have none.

    Args:
        language: ISO 639 code; None for the words of every language that is known.
    """

    def __init__(self, language: str | None) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> tuple[Item, ...]:
        """Look a word up."""
        if len(word) > _MAX_CHARACTERS:
            return ()
        if len(self) >= _CACHED_WORDS:
            self.clear()
        found = self[word] = _items_of(word, self._language)
        return found


@lru_cache(maxsize=_CACHED_LANGUAGES)
def known_words(language: str | None) -> KnownWords:
    """The words of a language that texts had before."""
    return KnownWords(language)


def folded(word: str, *, accents: bool = False) -> str:
    """A word as the tables have it: casefolded, without vowel signs and such.

    Args:
        word: any word.
        accents: whether to keep those of Latin letters.
    """
    word = word.casefold()
    if word.isascii():
        return word
    if word[0] < "\u0370" and not accents:
        word = "".join(
            c for c in unicodedata.normalize("NFKD", word) if not "\u0300" <= c < "\u0370"
        )
    return unicodedata.normalize("NFKC", word).translate(_SAME_LETTERS)


def kana_items(text: str) -> Iterator[Item]:
    """The items of the numerals that stand in a text in kana: `にまんごせん`."""
    lexicon = lexicon_of("ja")
    for match in _KANA.finditer(text) if lexicon else ():
        start = match.start()
        items = list(lexicon.taken_apart(match.group(), len(match.group()))) if lexicon else []
        if any(item.kind == "scale" for item in items):
            yield from (i._replace(start=i.start + start, end=i.end + start) for i in items)


def _items_of(word: str, language: str | None) -> tuple[Item, ...]:
    items = _numeral_items(word, language)
    month = next((_months()[s] for s, _, _ in _stems(folded(word), None) if s in _months()), None)
    return items if month is None else (*items, Item(0, len(word), "month", month))


def _numeral_items(word: str, language: str | None) -> tuple[Item, ...]:
    if language is None:
        if word.casefold() in _JOINERS:
            return (Item(0, len(word), "joiner"),)
        if folded(word) in _TREACHEROUS:
            return ()
        found = (_numeral_items(word, code) for code in sorted(LANGUAGES))
        return next((items for items in found if items and items[0].kind != "joiner"), ())
    if language == "ko":
        from summarize.checking.numerals.hangul import hangul_items

        return hangul_items(unicodedata.normalize("NFC", word))
    lexicon = lexicon_of(language)
    if lexicon is None:
        return ()
    if word.casefold() in lexicon.joiners:
        return (Item(0, len(word), "joiner"),)
    plain = folded(word, accents=lexicon.has_accents)
    for stem, joined, definite in _stems(plain, language):
        item = lexicon.words.get(stem)
        if item is not None:
            flags = item.flags | (joined * Flag.JOINED) | (definite * Flag.DEFINITE)
            return (item._replace(end=len(word), flags=flags),)
    return tuple(lexicon.taken_apart(plain, len(word))) if lexicon.is_glued else ()


class Lexicon:
    """The words of one table, folded.

    Attributes:
        words: each with what it is in a numeral, as an item without a place.
        joiners: what stands between the words of one number, casefolded.
        has_accents: whether a letter with an accent is another letter.
        is_glued: whether the words of a number may be written together.
        idioms: finds what has number words in it and is no number.
    """

    def __init__(self, table: Table) -> None:
        self.words: dict[str, Item] = {}
        self.joiners = frozenset(table.joiners.split())
        self.is_glued = table.glued
        self.has_accents = table.accents
        for field, kind in _SIGNS:
            self._add([(word, 0) for word in getattr(table, field).split()], kind)
        self._add([(word, 1) for word in table.over_last.split()], "over")
        for field, kind in _KINDS:
            self._add(_written_out(entries(getattr(table, field)), table.ordinal_endings), kind)
        counts = [*entries(table.numbers), *((w, 10**p) for w, p in entries(table.scales))]
        endings = table.number_endings.split()
        self._add([(w + end, v) for w, v in counts for end in endings if v], "ordinal")
        endings = table.part_endings.split()
        self._add([(w + end, v) for w, v in counts for end in endings if v > 4], "part")
        self._add([(word, Fraction(3, 2)) for word in table.two_thirds.split()], "part")
        self._add([(word, 10**power) for word, power in entries(table.scales)], "scale")
        self._add([(word, Fraction(twos, 2)) for word, twos in entries(table.halves)], "number")
        self._add(entries(table.numbers), "number")
        for word in map(self._folded, table.counted.split()):
            self.words[word] = self.words[word]._replace(flags=Flag.COUNTED)
        for word in map(self._folded, table.alone.split()):
            item = self.words[word]
            self.words[word] = item._replace(flags=item.flags | Flag.ALONE)
        self._parts = dict(self.words)
        if table.glued:
            self._parts |= {word: Item(0, 0, "joiner") for word in map(self._folded, self.joiners)}
            for word, value in entries(table.stems):
                self._parts[word] = Item(0, 0, "number" if value < 100 else "scale", value, 10)
            self._parts |= {word: Item(0, 0, "part", 2) for word in table.half_stems.split()}
        self._longest = max(map(len, self._parts), default=0)
        idioms = re.sub(r"\s*\n\s*", "", table.idioms)
        self.idioms = re.compile(rf"(?<!\w)(?:{idioms or '(?!)'})(?!\w)", re.IGNORECASE)
        self._endings = re.compile(re.sub(r"\s+", "", table.endings) or "(?!)")
        self._endless = frozenset(map(self._folded, table.endless.split()))

    def _add(self, words: Iterable[tuple[str, Value]], kind: Kind) -> None:
        for word, value in words:
            item = Item(0, 0, kind, value, 10 if kind == "ordinal" and value == 10 else room(value))
            self.words[self._folded(word)] = item
            plain = word.translate(_UMLAUTS)
            if plain != word:
                self.words[plain] = item

    def _folded(self, word: str) -> str:
        return folded(word, accents=self.has_accents)

    def taken_apart(self, word: str, length: int) -> Iterator[Item]:
        """The items of several number words that are written as one.

        Args:
            word: folded.
            length: of the word as it stands in the text.
        """
        edges = self._edges(word)
        if edges is None:
            return
        flags = Flag.ENDED if word[edges[-1] :] and word[: edges[1]] in self._endless else Flag.NONE
        for start, end in pairwise(edges):
            last = end == edges[-1]
            yield self._parts[word[start:end]]._replace(
                start=min(start, length), end=length if last else min(end, length), flags=flags
            )
            flags = Flag.GLUED

    def _edges(self, word: str) -> list[int] | None:
        """Where the parts of a word begin and end, up to its ending; None if it has others."""
        dead: set[int] = set()
        edges = [0]
        lengths = [self._longest + 1]
        while edges:
            start = edges[-1]
            if start and (start == len(word) or self._endings.fullmatch(word, start)):
                return edges if self._parts[word[edges[-2] : start]].kind != "joiner" else None
            lengths[-1] -= 1
            if lengths[-1] <= 0 or start in dead:
                dead.add(start)
                edges.pop()
                lengths.pop()
                continue
            end = start + lengths[-1]
            if end <= len(word) and word[start:end] in self._parts and end not in dead:
                edges.append(end)
                lengths.append(self._longest + 1)
        return None


@cache
def lexicon_of(language: str) -> Lexicon | None:
    """The words of a language by its ISO 639 code; None where they are not known."""
    table = table_of(language)
    return Lexicon(table) if table is not None else None


def room(value: Value) -> int:
    """What may be added to a number word is less than this: 10 to twenty, 100 to two hundred."""
    if value < 20 or value != int(value):
        return 1
    room = 1
    while value % (room * 10) == 0:
        room *= 10
    return room


def _written_out(words: list[tuple[str, int]], endings: str) -> list[tuple[str, int]]:
    """Words that end in a hyphen with each of these endings."""
    found = []
    for word, value in words:
        if word.endswith("-"):
            found += [(word[:-1] + ending, value) for ending in endings.split()]
        else:
            found.append((word, value))
    return found


@cache
def _months() -> dict[str, int]:
    return {folded(word): value for word, value in entries(MONTHS)}


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
