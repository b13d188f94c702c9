"""What came out against what went in: numbers by value, names by their letters.

The checks are careful in one direction: what they report may turn out right (a number written
out in the source, an abbreviation), and a reader can see so at a glance.
"""

import re
import unicodedata
from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from summarize.documents import Finding, Span
from summarize.languages import base

# Digits of any script, with separators inside: 1,234.5 - 1 234,5 - ١٬٢٣٤٫٥ - 12'500.
_NUMBER = re.compile(
    r"(?<!\d)\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:[.,٫]\d+)?"
    r"|\d+(?:[.,，٬٫'’]\d+)*"
)
# Where Chinese, Japanese, Korean and Indian languages count in other steps than thousands.
_MULTIPLIERS = {
    "百万": 6, "百萬": 6, "千万": 7, "千萬": 7, "万": 4, "萬": 4, "만": 4, "亿": 8, "億": 8,
    "억": 8, "兆": 12, "조": 12, "लाख": 5, "करोड़": 7, "lakh": 5, "crore": 7,
}  # fmt: skip
_MULTIPLIER = re.compile(rf"\s?({'|'.join(_MULTIPLIERS)})")
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


def numbers(text: str) -> Counter[str]:
    """The numbers of a text by value, as decimal strings, with how often each occurs.

    Thousands separators are told from decimal marks by the three digits after them; `1.500` is
    1500 in any language.
    """
    return Counter(number.value for number in _numbers_in(text))


def unsupported_numbers(text: str, source: str) -> list[Finding]:
    """Numbers in a text that its source does not have."""
    known = _readings(source)
    return [
        _number_finding(f"the number {number.text} is not in the text it was made from", number)
        for number in _numbers_in(text)
        if not number.readings & known
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


def changed_numbers(translation: str, original: str) -> list[Finding]:
    """Numbers that a translation lost, added or changed."""
    wanted, found = _readings(original), _readings(translation)
    findings = [
        _number_finding(f"the number {number.text} is not in the original sentence", number)
        for number in _numbers_in(translation)
        if not number.readings & wanted
    ]
    missing = dict.fromkeys(
        number.text for number in _numbers_in(original) if not number.readings & found
    )
    findings += [
        Finding("number", "warning", f"the number {text} of the original is missing")
        for text in missing
    ]
    return findings


class _Number(NamedTuple):
    """A number where it stands; `readings` are all the values that it can be written with."""

    value: str
    readings: frozenset[str]
    text: str
    span: Span


def _number_finding(message: str, number: _Number) -> Finding:
    return Finding("number", "warning", message, number.span)


def _readings(text: str) -> frozenset[str]:
    return frozenset().union(*(number.readings for number in _numbers_in(text)))


def _numbers_in(text: str) -> list[_Number]:
    found = []
    for match in _NUMBER.finditer(text):
        multiplier = _MULTIPLIER.match(text, match.end())
        parts = _values(match.group())
        for value, start, end in parts:
            span = Span(match.start() + start, match.start() + end)
            readings = [value]
            if multiplier and len(parts) == 1:
                # 640万 is 6,400,000, and 6.4 million elsewhere.
                whole = Decimal(value).scaleb(_MULTIPLIERS[multiplier.group(1)])
                readings = [_plain(whole.scaleb(-power)) for power in (0, 3, 6, 9)] + readings
            found.append(
                _Number(readings[0], frozenset(readings), text[span.start : span.end], span)
            )
    return found


def _values(raw: str) -> list[tuple[str, int, int]]:
    """The number that a run of digits and separators is, or the several ones, with their places.

    `1,234.5` is one; `14.03.2025`, `1.2.3` and `5'10` are three and two.
    """
    spaced = re.sub(r"\s", " ", raw)
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in spaced)
    groups = re.split(r"\D", digits)
    marks = re.findall(r"\D", digits)
    # The last mark is a decimal one if it is another than those before it, or if no group of
    # three stands around it.
    has_fraction = bool(marks) and (
        marks[-1] == "٫"
        or (
            marks[-1] in ".,"
            and marks[-1] not in marks[:-1]
            and (len(marks) > 1 or not _is_grouped(groups, ","))
        )
    )
    fraction = groups.pop() if has_fraction else ""
    mark = marks[0] if len(marks) > has_fraction else ""
    if len(set(marks[: len(groups) - 1])) > 1 or not _is_grouped(groups, mark):
        return [(m.group().lstrip("0") or "0", *m.span()) for m in re.finditer(r"\d+", digits)]
    return [(_plain(Decimal("".join(groups) + "." + (fraction or "0"))), 0, len(raw))]


def _is_grouped(groups: list[str], mark: str) -> bool:
    """Whether these are the groups of one whole number: 1,234,567 or, in India, 12,34,567."""
    if len(groups) == 1:
        return True
    first, *middle, last = groups
    size = {2, 3} if mark == "," else {3}
    return (
        len(first) <= 3
        and first.lstrip("0") != ""
        and len(last) == 3
        and {len(group) for group in middle} <= size
        and len({len(group) for group in middle}) <= 1
    )


def _plain(number: Decimal) -> str:
    """A decimal without an exponent and without idle zeros."""
    whole, _, fraction = f"{number:f}".partition(".")
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")


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
