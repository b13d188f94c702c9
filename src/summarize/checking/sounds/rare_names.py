"""Names that are written as they sound in every language, and not translated: rare ones."""

import re
import unicodedata
from collections.abc import Iterator, Set
from functools import cache
from importlib.resources import files

from summarize.checking.names import names_in
from summarize.documents import Span

_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_PARTS = re.compile(r"['’-]")
_MIN_LETTERS = 4
_ENDINGS = ("s", "es", "ed", "ing", "er", "ers", "ly", "d", "ies", "ian", "ians", "an", "ans")
# A headline in capitals tells no names.
_MAX_CAPITALS = 0.6
# Names of places that sound otherwise in other languages.
_EXONYMS = frozenset(
    "algiers athens beijing belgrade brussels bucharest cairo cologne copenhagen crimea damascus "
    "florence geneva hague jerusalem lisbon milan moscow munich naples pyongyang prague rome seoul "
    "tokyo turin venice vienna warsaw york zurich".split()
)
# Peoples of whom another word than that of the country is said.
_PEOPLES = frozenset(
    "argentinian argentine briton catalan croat dane dutchman dutchmen englishman englishmen "
    "filipino finn frenchman frenchmen galician greek irishman irishmen kurd kurdish lapp magyar "
    "pole roma scot scotsman scotsmen scottish serb slav slovak spaniard swede swiss tamil tatar "
    "turk ulsterman walloon welsh welshman welshmen flemish fleming gypsy inuit maori māori "
    "pashtun parisian roman venetian londoner muscovite".split()
)


def rare_names(text: str) -> Iterator[tuple[str, Span]]:
    """The names of an English sentence that are no words and no places with names of their own."""
    if _is_headline(text):
        return
    for match in names_in(text, "en"):
        start = match.start()
        for part in _PARTS.split(_POSSESSIVE.sub("", match.group())):
            place = text.find(part, start)
            folded = _folded(part)
            is_name = (
                len(part) >= _MIN_LETTERS
                and part.isalpha()
                and part[0].isupper()
                and not part.isupper()
                and folded not in _EXONYMS
                and not is_of(folded, _PEOPLES)
            )
            if is_name and not is_of(folded, _common()) and not is_of(folded, _known()):
                yield part, Span(place, place + len(part))
            start = max(start, place)


def _is_headline(text: str) -> bool:
    words: list[str] = [one for one in _WORD.findall(text) if len(one) >= _MIN_LETTERS]
    capitals = sum(one[0].isupper() for one in words)
    return capitals > _MAX_CAPITALS * len(words)


def is_common(folded: str) -> bool:
    """Whether a word of English text is a common one, and no name that is often spoken of."""
    return is_of(folded, _common()) and not is_of(folded, _known())


def is_of(folded: str, words: Set[str]) -> bool:
    """Whether words have one, or that which it was made of: `chariots`, `Syrian`."""
    if folded in words:
        return True
    for ending in _ENDINGS:
        stem = folded.removesuffix(ending)
        if stem != folded and any(stem + more in words for more in ("", "e", "a", "y")):
            return True
    return False


@cache
def _common() -> frozenset[str]:
    """Words of English that are written small."""
    text = files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


@cache
def _known() -> frozenset[str]:
    """The words of the English names of countries and languages (Unicode's CLDR), folded."""
    import langcodes

    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    codes = [a + b for a in letters for b in letters]
    names = []
    for code in codes:
        territory = langcodes.Language.make(territory=code.upper()).territory_name("en")
        spoken = langcodes.Language.make(language=code).language_name("en")
        # What has no name is told as its code.
        names += [territory] if territory != code.upper() else []
        names += [spoken] if spoken != code else []
    return frozenset(_folded(word) for name in names for word in _WORD.findall(name))


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
