"""Find units and signs with letters that a small translator lacks: µg, kΩ, °C, m².

It drops the letter, and 5 µg becomes 5 g. They are the same in every language, so they are kept.
"""

import re

from summarize.documents import Span

# A word that holds a sign, without the digits before it.
_WORD = re.compile(r"[^\s\d.,;:!?()\[\]{}\"'“”„«»‹›‘’/]+")
# Micro and mu, omega and ohm, kelvin, ångström, degrees, numero, estimated; primes and powers.
_SIGNS = frozenset("\u00b5\u03bc\u03a9\u2126\u212a\u212b\u2103\u2109\u2116\u212e°‰‱′″²³¹")
# Letters, too: in a Greek text they are no signs.
_GREEK = frozenset("\u03bc\u03a9")


def units(text: str) -> list[Span]:
    """The places of words with such a sign, in order."""
    signs = _SIGNS.intersection(text)
    if any("\u0370" <= character <= "\u03ff" and character not in _GREEK for character in text):
        signs -= _GREEK
    if not signs:
        return []
    return [
        Span(*match.span()) for match in _WORD.finditer(text) if not signs.isdisjoint(match.group())
    ]
