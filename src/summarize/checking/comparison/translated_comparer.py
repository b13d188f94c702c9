"""Compare sentences with a text in another language: numbers, dates, units, currencies, denials."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice

from summarize.checking.comparison.calendar_words import MONTHS
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.comparer import Comparer
from summarize.checking.comparison.dates_found import Date, dates_in, without_weekdays
from summarize.checking.comparison.known_names import NameFinder
from summarize.checking.comparison.numbers_compared import with_few_amounts
from summarize.checking.comparison.words import MAX_CHARACTERS
from summarize.checking.names import names_in
from summarize.checking.negation import added_denial
from summarize.checking.numerals.amounts import has_conversion, is_conversion, other_units
from summarize.checking.numerals.currencies import currencies
from summarize.checking.numerals.figures import Figures, Number, figures
from summarize.checking.numerals.lexicon import folded
from summarize.checking.numerals.number_index import KnownNumbers
from summarize.checking.numerals.reader import Amount
from summarize.checking.numerals.units import converts
from summarize.checking.sounds.names_by_sound import NamesBySound
from summarize.documents import Finding, FindingKind, Source, Span
from summarize.languages.tags import base
from summarize.text.split_text import SplitText

_SMALL = range(2, 10)
# What a translator may put with a `not`, beyond what `negation` knows.
_ALSO_DENIES = re.compile(
    r"\b(?:trouble\w*|despite|ignor\w+|denucleari\w+|difficult\w*|struggl\w+|hard|too|free of"
    r"|dream\w*|doubt\w*|worr\w+|fear\w*|continu\w+|still|keep|kept|remain\w*|all|every\w*)\b",
    re.IGNORECASE,
)
# Elsewhere what one language denies another one often says without it.
_SURE_DENIALS = frozenset("en pt gl de it fr".split())
_MAX_SOURCES = 3
_MAX_AMOUNTS = 40
_MOST = 20
_MAX_LETTERS = 500
# Scripts other than that of Latin letters begin here.
_FIRST_OTHER = "\u0370"
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|-(?=[^\W_]))*")
# What a translator into the language of the text can be trusted with.
_FROM_PIVOT: frozenset[FindingKind] = frozenset(("negation", "direction", "name", "substitution"))


class TranslatedComparer:
    """Compares sentences of a summary with one text in another language.

    Args:
        source: the text.
        language: the BCP 47 tag of the sentences.
    """

    def __init__(self, source: SplitText, language: str) -> None:
        self._source = source
        self._language = language
        self._numbers = KnownNumbers(source.text, source.language, language)
        self._by_sound = NamesBySound(source, language)

    def findings(
        self, sentence: str, sources: Sequence[Source], pivot: str | None = None
    ) -> list[Finding]:
        """What is wrong with a sentence, one finding for each fault, in its order.

        Args:
            sentence: of the summary.
            sources: the sentences of the text that it comes from, the best first; may be none.
            pivot: the sentence in the language of the text, where a translator is at hand.
        """
        found = Collected()
        said = " ".join(one.text[:MAX_CHARACTERS] for one in sources[:_MAX_SOURCES])
        ours = with_few_amounts(
            figures(
                without_weekdays(sentence, self._language), self._language, self._source.language
            )
        )
        theirs = with_few_amounts(figures(said, self._source.language, self._language))
        for one in self._dates(sentence, said):
            found.add(one)
        for one in islice(self._compared(ours, theirs), _MOST):
            found.add(one)
        if sources:
            for one in _small(ours, theirs):
                found.add(one)
            was, now = currencies(said), currencies(sentence)
            if was and now - was and not was <= now:
                text = " and ".join(sorted(was - now))
                message = f"the currency is {' and '.join(sorted(now - was))}; the text says {text}"
                found.error("currency", message, None)
            pair = (self._source.language, self._language)
            for one in () if _ALSO_DENIES.search(said) else added_denial(sentence, said, pair):
                found.add(one if base(self._language) in _SURE_DENIALS else _noticed(one))
        for one in self._by_sound.findings(sentence, sources, pivot):
            found.add(one)
        if pivot is not None:
            told = {one.kind for one in found.findings if one.kind != "name"}
            for one in self._told_by(pivot, sentence, sources):
                if one.kind not in told:
                    found.add(one)
        return found.findings

    # --- by a translation of the sentence ---

    def _told_by(self, pivot: str, sentence: str, sources: Sequence[Source]) -> Iterator[Finding]:
        """What a translation of the sentence says otherwise; a translator may be wrong, too."""
        told: list[str] = []
        for name, span in _copied_names(sentence, pivot, self._language):
            if not self._names.has(name) and not self._names.has_like(name):
                told.append(name)
                yield Finding("name", "warning", f"the name {name} is not in the text", span)
        is_alike = _is_latin(sentence) == _is_latin(self._source.text)
        for one in self._by_pivot.findings(pivot, sources):
            # Of names that are written alike in both languages, the sentence itself tells more.
            if one.kind == "name" and "which says" not in one.message and is_alike:
                continue
            if any(name in one.message for name in told):
                continue
            if one.kind in _FROM_PIVOT and one.severity == "error":
                yield Finding(one.kind, "warning", f"in translation: {one.message}")

    @cached_property
    def _by_pivot(self) -> Comparer:
        return Comparer(self._source)

    @cached_property
    def _names(self) -> NameFinder:
        return NameFinder(self._source.text, self._source.language)

    # --- numbers ---

    def _compared(self, ours: Figures, theirs: Figures) -> Iterator[Finding]:
        """Numbers that the text does not have, or not here, and other units."""
        lost = [
            one
            for one in theirs.numbers
            if _is_missing(one, ours) and not has_conversion(one, theirs.amounts, ours.amounts)
        ]
        for number in ours.numbers:
            if (
                theirs.support(number)
                or is_conversion(number, ours.amounts, theirs.amounts)
                or _converts_in_range(number, ours, theirs)
            ):
                continue
            here = lost[0] if lost else None
            if not self._numbers.support(number):
                message = f"{number.text} is not in the text"
                if here is not None:
                    message += f", which says “{here.text}” here"
                yield Finding("number", "error", message, number.span)
            elif here is not None:
                message = f"“{number.text}”: the text says “{here.text}” here"
                yield Finding("substitution", "error", message, number.span)
        if _convert(ours, theirs):
            return
        for amount, units in other_units(ours.amounts, theirs.amounts):
            text = " or ".join(map(str, units))
            message = f"“{amount.text}”: the text says {text}"
            yield Finding("unit", "error", message, amount.span)

    # --- dates ---

    def _dates(self, sentence: str, said: str) -> Iterator[Finding]:
        """Months and weekdays that the text does not name, or names another of here."""
        ours = dates_in(sentence, self._language)
        if not ours:
            return
        theirs = dates_in(said, self._source.language)
        known = {one.key for one in theirs}
        own = {one.key for one in ours}
        for one in ours:
            if not one.is_sure or one.key in known:
                continue
            word = sentence[one.span.start : one.span.end]
            here = next(
                (d for d in theirs if d.is_sure and d.kind == one.kind and d.key not in own), None
            )
            if here is not None:
                was = said[here.span.start : here.span.end]
                message = f"“{word}”: the text says “{was}”"
                yield Finding("date", "error", message, one.span)
            elif self._can_tell and one.key not in self._named and not self._may_be(one):
                yield Finding("date", "error", f"{word} is not in the text", one.span)

    @cached_property
    def _named(self) -> frozenset[tuple[str, int]]:
        source = self._source
        return frozenset(
            one.key
            for span in source.spans
            for one in dates_in(source.text[span.start : span.end], source.language)
        )

    @cached_property
    def _can_tell(self) -> bool:
        """Whether the months and weekdays of the text's language are known."""
        return bool(self._named) or base(self._source.language) in MONTHS

    def _may_be(self, date: Date) -> bool:
        return date.kind == "month" and f"month {date.number}" in self._readings

    @cached_property
    def _readings(self) -> frozenset[str]:
        return figures(self._source.text, self._source.language, self._language).readings


def _is_missing(number: Number, ours: Figures) -> bool:
    """Whether a sentence lacks a number; an article is no `1` that stands in digits elsewhere."""
    if number.value == "1":
        return all(one.value != "1" for one in ours.numbers)
    return not ours.support(number)


def _copied_names(sentence: str, pivot: str, language: str) -> Iterator[tuple[str, Span]]:
    """Names that a translator handed through as they are: nothing else is that."""
    handed = {folded(word) for word in _WORD.findall(pivot) if word[0].isupper()}
    for match in names_in(sentence, language):
        if folded(match.group()) in handed:
            yield match.group(), Span(*match.span())


def _is_latin(text: str) -> bool:
    letters = [c for c in text[:_MAX_LETTERS] if c.isalpha()]
    return sum(c < _FIRST_OTHER for c in letters) * 2 > len(letters)


def _small(ours: Figures, theirs: Figures) -> Iterator[Finding]:
    """Numerals from two to nine that the source has less often, where it has another."""
    if _convert(ours, theirs):
        return
    lost = [one for one in theirs.amounts if _is_small(one) and str(one.value) not in ours.readings]
    left = Counter(one.value for one in theirs.amounts)
    for amount in ours.amounts:
        if not lost:
            return
        left[amount.value] -= 1
        is_new = str(amount.value) not in theirs.readings or left[amount.value] < 0
        if _is_small(amount) and is_new:
            was = lost.pop(0)
            message = f"“{amount.text}”: the text says “{was.text}”"
            yield Finding("number", "error", message, amount.span)


def _is_small(amount: Amount) -> bool:
    return amount.value in _SMALL


def _convert(ours: Figures, theirs: Figures) -> bool:
    """Whether an amount of one side is one of the other in its own unit."""
    return any(
        one.unit is not None
        and other.unit is not None
        and one.unit != other.unit
        and converts(one.value, one.unit, other.value, other.unit)
        for one in ours.amounts[:_MAX_AMOUNTS]
        for other in theirs.amounts[:_MAX_AMOUNTS]
    )


def _converts_in_range(number: Number, ours: Figures, theirs: Figures) -> bool:
    """Whether a number without a unit is a conversion in that of another: `5 to 10 cm`."""
    bare = [
        one.value
        for one in ours.amounts
        if one.unit is None and one.span.start == number.span.start
    ]
    units = {one.unit for one in ours.amounts if one.unit is not None}
    return any(
        other.unit is not None and unit != other.unit and converts(v, unit, other.value, other.unit)
        for v in bare
        for unit in units
        for other in theirs.amounts[:_MAX_AMOUNTS]
    )


def _noticed(finding: Finding) -> Finding:
    return replace(finding, severity="notice")
