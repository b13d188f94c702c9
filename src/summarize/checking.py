"""What came out against what went in: numbers by value, names by their letters.

Whether a translation is a text of its language at all is checked in `fluency`.
The checks are careful in one direction: what they report may turn out right (a number written
out in the source, an abbreviation), and a reader can see so at a glance.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from summarize.documents import Finding, Span
from summarize.fluency import length_ratio, repeats, repetition, wrong_script
from summarize.languages import base
from summarize.numbers.currencies import currencies
from summarize.numbers.figures import Number, figures, numbers_in

__all__ = [
    "changed_numbers",
    "length_ratio",
    "numbers",
    "repeats",
    "repetition",
    "unsupported_names",
    "unsupported_numbers",
    "wrong_script",
]

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’\-\u200c\u200d](?=[^\W_]))*")
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
_WORD_OR_INITIALS = re.compile(f"{_INITIALS.pattern}|{_WORD.pattern}")
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
# What makes another word of a name: Syria, Syrian; Iraq, Iraqis; Japan, Japanese.
_DERIVATIONS = frozenset(("s", "n", "ns", "an", "ans", "ian", "ians", "i", "is", "ese", "ish"))
# A full stop after these ends no sentence.
_TITLES = frozenset(
    "mr mrs ms dr prof st sr sra sres dra m mm mme mlle gen col sen rep gov lt sgt г".split()
)
_OPENING_QUOTES = "'\"“«‘„‹"


def numbers(text: str, language: str | None = None) -> Counter[str]:
    """The numbers of a text by value, as decimal strings, with how often each occurs.

    A time of day is `15:30`. Numerals in words count from ten on, and only in a language that is
    given. Thousands separators are told from decimal marks by the three digits after them; `1.500`
    is 1500 in any language.

    Args:
        text: any text.
        language: its BCP 47 tag, None if it is not known.
    """
    return Counter(number.value for number in numbers_in(text, language))


def unsupported_numbers(
    text: str, source: str, languages: tuple[str, str] | None = None
) -> list[Finding]:
    """Numbers in a text that its source does not have.

    Args:
        text: a summary, or a part of one.
        source: what it was made from.
        languages: their BCP 47 tags, in this order. Without them, numerals in words are no
            evidence.
    """
    own, other = languages or (None, None)
    known = figures(source, other, own)
    return [
        _number_finding(f"the number {number.text} is not in the text it was made from", number)
        for number in figures(text, own, other).numbers
        if not known.support(number)
    ]


def unsupported_names(text: str, source: str, language: str) -> list[Finding]:
    """Words with a capital inside a sentence that its source, in the same language, does not have.

    A script without capitals gives none.
    """
    if base(language) in _CAPITAL_NOUNS:
        return []
    known = _Names.of(source, inflects=base(language) in _INFLECTING)
    return [
        Finding(
            "name",
            "warning",
            f"the name {match.group()} is not in the text it was made from",
            Span(*match.span()),
        )
        for match in _WORD_OR_INITIALS.finditer(text)
        if _is_name(text, match)
        and not all(_is_known(part, known) for part in _parts_to_support(match.group()))
    ]


def changed_numbers(
    translation: str, original: str, languages: tuple[str, str] | None = None
) -> list[Finding]:
    """Numbers that a translation lost, added or changed, and currencies that it changed.

    Numbers are compared as values, and as a set: a value that stands twice in the one text may
    stand once in the other.

    Args:
        translation: one sentence, or more.
        original: what it was made from.
        languages: their BCP 47 tags, in this order. Without them, times such as 3:30 may be before
            or after noon, and numerals in words are no evidence.
    """
    target, source = languages or (None, None)
    found, wanted = figures(translation, target, source), figures(original, source, target)
    findings = [
        _number_finding(f"the number {number.text} is not in the original sentence", number)
        for number in found.numbers
        if not wanted.support(number)
    ]
    missing = dict.fromkeys(number.text for number in wanted.numbers if not found.support(number))
    findings += [
        Finding("number", "warning", f"the number {text} of the original is missing")
        for text in missing
    ]
    was, now = currencies(original), currencies(translation)
    if was and now - was:
        message = f"the currency is {_listed(now - was)} here, and {_listed(was)} in the original"
        findings.append(Finding("number", "warning", f"{message} sentence"))
    return findings


def _listed(names: Iterable[str]) -> str:
    return " and ".join(sorted(names))


def _number_finding(message: str, number: Number) -> Finding:
    return Finding("number", "warning", message, number.span)


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


class _Names(NamedTuple):
    """The words of a source and their parts, folded; `stems` where a name changes its end."""

    words: frozenset[str]
    capitalized: frozenset[str]
    stems: frozenset[str]

    @classmethod
    def of(cls, source: str, *, inflects: bool) -> "_Names":
        parts = [part for word in _WORD.findall(source) for part in (word, *_parts(word))]
        # U.S. is US, too.
        initials = {_folded(match.replace(".", "")) for match in _INITIALS.findall(source)}
        words = {_folded(part) for part in parts} | initials | set(re.findall(r"\d+", source))
        capitalized = {_folded(part) for part in parts if part[0].isupper()} | initials
        return cls(
            frozenset(words), frozenset(capitalized), frozenset(capitalized if inflects else ())
        )


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


def _is_known(word: str, known: _Names) -> bool:
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
    shared = max(_MIN_STEM, len(folded) - (2 if len(folded) < 6 else 3))
    return any(
        other[:shared] == folded[:shared] and len(other) - shared <= _MAX_ENDING
        for other in known.stems
    )


def _has_name(stem: str, known: frozenset[str]) -> bool:
    """Whether a name is known of which this is the start, a last vowel apart."""
    return len(stem) >= _MIN_STEM and any(stem + vowel in known for vowel in ("", *"aeioy"))


def _parts_to_support(word: str) -> list[str]:
    """What the source must have: not `backed` of Russian-backed, nor `da` of Ankara'da."""
    if word.endswith("."):
        return [word.replace(".", "")]
    return [part for part in _parts(word) if part[0].isupper() or part[0].isdecimal()]


def _parts(word: str) -> list[str]:
    return [part for part in re.split(r"['’\-]", word) if part]


def _folded(word: str) -> str:
    """A word without capitals, accents and the English possessive."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    return re.sub(r"['’]s?$", "", plain)
