"""Compare a text with its source: numbers by value, names by their letters, currencies.

The checks rather report too much than too little: a number that they report may be right (the
source spells it out, or abbreviates it), which a reader sees at a glance.
"""

from collections import Counter
from collections.abc import Iterable

from summarize.checking.fluency import length_ratio, repeats, repetition, wrong_script
from summarize.checking.numerals.amounts import KnownAmounts, other_units
from summarize.checking.numerals.currencies import currencies
from summarize.checking.numerals.figures import figures, numbers_in
from summarize.checking.numerals.money import money, other_currencies
from summarize.checking.prepared_source import Evidence, number_finding
from summarize.documents import Finding

__all__ = [
    "Evidence",
    "changed_numbers",
    "length_ratio",
    "numbers",
    "repeats",
    "repetition",
    "unsupported_names",
    "unsupported_numbers",
    "wrong_script",
]


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
        languages: their BCP 47 tags, in this order. Without them, numerals in words are not read.
    """
    language, source_language = languages or (None, None)
    return Evidence(source, source_language, language).unsupported_numbers(text)


def unsupported_names(text: str, source: str, language: str) -> list[Finding]:
    """Names in a text that its source, in the same language, does not have.

    A name is a word with a capital inside a sentence; scripts without capitals have none.
    """
    return Evidence(source, language, language).unsupported_names(text)


def changed_numbers(
    translation: str, original: str, languages: tuple[str, str] | None = None
) -> list[Finding]:
    """Numbers that a translation lost, added or changed, and currencies that it changed.

    Numbers are compared as a set of values: a value that occurs twice in one text may occur once in
    the other.

    Args:
        translation: one sentence, or more.
        original: what it was made from.
        languages: their BCP 47 tags, in this order. Without them, times such as 3:30 may be before
            or after noon, and numerals in words are not read.
    """
    target, source = languages or (None, None)
    found, wanted = figures(translation, target, source), figures(original, source, target)
    own, theirs = KnownAmounts(found.amounts), KnownAmounts(wanted.amounts)
    findings = [
        number_finding(f"the number {number.text} is not in the original sentence", number)
        for number in found.numbers
        if not wanted.support(number) and not theirs.convert(own.of(number))
    ]
    missing = dict.fromkeys(
        number.text
        for number in wanted.numbers
        if not found.support(number) and not own.are_in(theirs.of(number))
    )
    findings += [
        Finding("number", "warning", f"the number {text} of the original sentence is missing")
        for text in missing
    ]
    findings += [
        Finding(
            "unit",
            "warning",
            f"{amount.text} has the unit {amount.unit}, and the original sentence has "
            f"{_listed(map(str, units))}",
            amount.span,
        )
        for amount, units in other_units(found.amounts, wanted.amounts)
    ]
    amounts = other_currencies(money(translation, found.amounts), money(original, wanted.amounts))
    other = [
        Finding(
            "number",
            "warning",
            f"{one.amount.text} is in the currency {one.currency}, and the original sentence has "
            f"{_listed(names)}",
            one.span,
        )
        for one, names in amounts
    ]
    findings += other
    was, now = currencies(original), currencies(translation)
    if was and now - was and not other:
        message = (
            f"the currency is {_listed(now - was)} in the translation, "
            f"and {_listed(was)} in the original sentence"
        )
        findings.append(Finding("number", "warning", message))
    return findings


def _listed(names: Iterable[str]) -> str:
    return " and ".join(sorted(names))
