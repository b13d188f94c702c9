"""Numbers in other signs than digits: Roman numerals, and fractions such as ½."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from summarize.checking.numerals.separators import found_at
from summarize.patterns import lazy

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN = r"(?:(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))"
_ENDING = r"(?:e|er|ère|ème|º|°|\.)?"
# A century says so: `século XIX`, `XIXe siècle`, `XIX–XX веков`.
_CENTURIES = lazy(
    rf"(?<!\w)(?:séculos?|siglos?|secol[oi]|secolul|segles?|ss?\.) +(?P<after>{_ROMAN}"
    rf"(?:(?: ?[-–—/] ?| (?:e|y|ed|a|ao|al|i|și)(?: el| o| l')? ){_ROMAN}){{0,4}})(?!\w)"
    rf"|(?<!\w)(?P<before>{_ROMAN}{_ENDING}(?:(?: ?[-–—/] ?| (?:et|и|i|y|e)(?: le| au)? )"
    rf"{_ROMAN}{_ENDING}){{0,4}}) (?:siècles?|век(?:а|е|у|ом|ов|ах|и)?|вв?\.|wieku?|secol[oi]"
    r"|століття|Jh\.|Jahrhunderts?|století|storočia)"
)
_CENTURIES_START = re.compile(r"[sIVX](?<!\w[sIVX])")
# Kings, popes and wars: after a name, or with the ending of an ordinal. Of one letter only V and X,
# and I before a word with a capital: `I Guerra Mundial`.
_AFTER_NAME = re.compile(
    rf"(?<=[^\W\d_]) (?P<roman>(?=[LIVX]{{2,}}|[VX])L?{_ROMAN})(?!\w|\.\w|['’])"
)
_ORDINAL = re.compile(r"(?<!\w)(?P<roman>[IVX]+)(?:e|er|ère|ème|ª|º)?(?= [A-ZÀ-Þ])")
_WORLD_WAR = re.compile(r" (?:Guerra|Grande Guerra|Mundial|Mondiale|wojn|Weltkrieg)")
_NAMES_START = re.compile(r"[LIVX](?<!\w[LIVX])")
_WW = re.compile(r"WW(?<!\wWW)(I{1,3})\b")
_MAX_NAME = 40
_ROMAN_TOKEN = re.compile("[IVXL]+")
# With more meanings than a number.
_NO_NUMERALS = frozenset(("MI", "DC", "CD", "MIX", "LI", "DI", "MD", "CI", "CV", "XL", "XX", "XXX"))


class Numeral(NamedTuple):
    """A numeral, its value, and where it stands."""

    value: int
    start: int
    end: int


def roman(numeral: str) -> int:
    """The value of a Roman numeral, in the form that is used today; 0 for anything else."""
    total = 0
    values = [_ROMAN_VALUES.get(letter, 0) for letter in numeral]
    for one, following in pairwise([*values, 0]):
        total += -one if one < following else one
    return total if total > 0 and _as_roman(total) == numeral else 0


def centuries(text: str) -> Iterator[Numeral]:
    """The centuries that are written in Roman numerals."""
    starts = (match.start() for match in _CENTURIES_START.finditer(text))
    for match in found_at(starts, _CENTURIES, text):
        name = "after" if match["after"] else "before"
        for token in _ROMAN_TOKEN.finditer(match[name] or ""):
            if value := roman(token.group()):
                start = match.start(name) + token.start()
                yield Numeral(value, start, start + len(token.group()))


def roman_names(text: str) -> Iterator[Numeral]:
    """Roman numerals that belong to a name: `Louis XIV`, `I Guerra Mundial`.

    Nothing of the kind stands in ordinary text: no `I`, no `MIX`, no `CD`.
    """
    starts = [match.start() for match in _NAMES_START.finditer(text)]
    spaces = (start - 1 for start in starts if start)
    for match in found_at(spaces, _AFTER_NAME, text):
        name = re.search(r"[^\W\d_]+$", text[max(0, match.start() - _MAX_NAME) : match.start()])
        if name and name.group()[0].isupper() and (value := _safe(match["roman"])):
            yield Numeral(value, match.start("roman"), match.end())
    for match in _WW.finditer(text):
        yield Numeral(len(match.group(1)), *match.span())
    for match in found_at(starts, _ORDINAL, text):
        if match["roman"] == "I" and _WORLD_WAR.match(text, match.end()):
            yield Numeral(1, match.start(), match.end())
        elif len(match["roman"]) > 1 and (value := _safe(match["roman"])):
            yield Numeral(value, match.start(), match.end())


def vulgar_fraction(character: str) -> Decimal | None:
    """The value of `½` and its like, and None of any other character."""
    if unicodedata.category(character) != "No" or "FRACTION" not in unicodedata.name(character, ""):
        return None
    return Decimal(str(unicodedata.numeric(character))).quantize(Decimal("0.0001")).normalize()


def _safe(numeral: str) -> int:
    return 0 if numeral in _NO_NUMERALS else roman(numeral)


def _as_roman(value: int) -> str:
    signs = "M 1000 CM 900 D 500 CD 400 C 100 XC 90 L 50 XL 40 X 10 IX 9 V 5 IV 4 I 1".split()
    written = ""
    for sign, size in zip(signs[::2], map(int, signs[1::2]), strict=True):
        count, value = divmod(value, size)
        written += sign * count
    return written
