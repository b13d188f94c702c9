"""Signs that a translation lost: units, relations, quotation marks.

A small translator drops what its vocabulary lacks: 5 µg becomes 5 g, and a quotation a statement.
"""

import re
import unicodedata
from collections.abc import Iterable

from summarize.documents import Finding, Span

# A word that holds a sign (µg, kΩ, ≤, °C), without the digits before it.
_WORD = re.compile(r"[^\s\d.,;:!?()\[\]{}\"'“”„«»‹›‘’]+")
# Units and prefixes of units.
_UNIT_LETTERS = frozenset("µμΩΩÅKÅ℃℉№℮")
_GREEK_UNITS = frozenset("μΩ")
_OPENING = '“„«‹「『《"＂'
_CLOSING = '”“»›」』》"＂'
_QUOTES = frozenset(_OPENING + _CLOSING)
# Written in other ways in every language: dashes are not here, nor what currencies.py knows.
_FREE = frozenset("|~^`¨´¸˜¬¦+-=<>")
_MAX_NAMED = 4


def kept_signs(text: str) -> list[Span]:
    """Where words stand that hold a sign which says the same in every language."""
    signs = _signs(text)
    if not signs:
        return []
    return [
        Span(*match.span()) for match in _WORD.finditer(text) if not signs.isdisjoint(match.group())
    ]


def lost_signs(translation: str, original: str) -> list[Finding]:
    """Signs that the original has more often than its translation, and quotation marks."""
    wanted = _signs(original)
    lost = [
        sign
        for sign in dict.fromkeys(original)
        if sign in wanted and _count(translation, sign) < _count(original, sign)
    ]
    findings = []
    if lost:
        named = " ".join(lost[:_MAX_NAMED])
        findings.append(
            Finding("number", "warning", f"the original has {named}, and the translation has not")
        )
    # Single ones may stand for double ones, but an apostrophe is no quotation mark.
    single = len(re.findall(r"(?<!\w)['‘’‚]|['‘’](?!\w)", translation))
    if quotes(original) >= 2 and quotes(translation) + single < 2:
        findings.append(
            Finding("layout", "notice", "the quotation marks of the original are missing")
        )
    return findings


def quotes(text: str) -> int:
    """How many quotation marks there are, of whatever kind."""
    return sum(character in _QUOTES for character in text)


def with_straight_quotes(text: str) -> str:
    """The text with straight quotation marks, which every translator has seen."""
    return "".join('"' if character in _QUOTES else character for character in text)


def with_quotes_of(text: str, original: str) -> str:
    """A text with straight quotation marks, in pairs, as the original writes them."""
    pair = next(
        (
            (one, _CLOSING[_OPENING.index(one)])
            for one in original
            if one in _OPENING and one != '"'
        ),
        None,
    )
    if pair is None or text.count('"') % 2:
        return text
    parts = text.split('"')
    return "".join(part + pair[i % 2] for i, part in enumerate(parts[:-1])) + parts[-1]


def _signs(text: str) -> frozenset[str]:
    """The characters of a text that are signs; in Greek text, its letters are none."""
    found = frozenset(filter(_is_sign, text))
    letters = found & _GREEK_UNITS
    if letters and any("\u0370" <= c <= "\u03ff" and c not in _GREEK_UNITS for c in text):
        return found - letters
    return found


def _is_sign(character: str) -> bool:
    if character < "\x80" or character in _FREE:
        return False
    if character in _UNIT_LETTERS:
        return True
    # Currencies are compared by name, emoji and dashes say little that can be wrong.
    return unicodedata.category(character) == "Sm" or character in "°§¶‰‱†‡′″²³¹"


def _count(text: str, sign: str) -> int:
    return sum(map(text.count, _same(sign)))


def _same(sign: str) -> Iterable[str]:
    """The code points that look the same: micro and mu, ohm and omega, ångström."""
    return {sign, unicodedata.normalize("NFKC", sign), *({"µ", "μ"} if sign in "µμ" else ())}
