"""Compare sentences with a text in another language: numbers, dates, units, currencies, denials."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice

from summarize.checking.comparison.calendar_words import MONTHS
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.comparer import Comparer, loop
from summarize.checking.comparison.dates_found import Date, dates_in, without_weekdays
from summarize.checking.comparison.known_names import NameFinder
from summarize.checking.comparison.numbers_compared import with_few_amounts
from summarize.checking.comparison.translated_numbers import (
    lost_numbers,
    wrong_numbers,
    wrong_small_numerals,
)
from summarize.checking.comparison.turned_names import turned_names
from summarize.checking.comparison.words import MAX_CHARACTERS
from summarize.checking.fluency import repetition, wrong_script
from summarize.checking.names import names_in
from summarize.checking.negation import added_denial, lost_currencies
from summarize.checking.numerals.currencies import currencies
from summarize.checking.numerals.figures import Figures, figures
from summarize.checking.numerals.lexicon import folded
from summarize.checking.numerals.money import money, other_currencies
from summarize.checking.numerals.number_index import KnownNumbers
from summarize.checking.sounds.names_by_sound import NamesBySound
from summarize.checking.translated_names import findings_of, lost_names
from summarize.documents import Finding, FindingKind, Source, Span
from summarize.languages.tags import base
from summarize.text.split_text import SplitText

# What a translator may put with a `not`, beyond what `negation` knows.
_ALSO_DENIES = re.compile(
    r"\b(?:trouble\w*|despite|ignor\w+|denucleari\w+|difficult\w*|struggl\w+|hard|too|free of"
    r"|dream\w*|doubt\w*|worr\w+|fear\w*|continu\w+|still|keep|kept|remain\w*|all|every\w*)\b",
    re.IGNORECASE,
)
# Elsewhere what one language denies another one often says without it.
_SURE_DENIALS = frozenset("en pt gl de it fr".split())
_MAX_SOURCES = 3
_MOST = 20
_MAX_LETTERS = 500
_OF_NUMBERS = ("number", "substitution", "unit", "currency")
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
        translated: the text in that language; None where it was not translated.

    Attributes:
        language: that of the sentences.
    """

    def __init__(
        self, source: SplitText, language: str, translated: SplitText | None = None
    ) -> None:
        self._source = source
        self._in_its_language = Comparer(translated) if translated is not None else None
        self.language = language
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
        return [*self._findings(sentence, sources, pivot), *loop(sentence)]

    def _findings(
        self, sentence: str, sources: Sequence[Source], pivot: str | None, *, whole: bool = False
    ) -> list[Finding]:
        found = Collected()
        said = _said(sources)
        ours, theirs = self._figures(sentence, said)
        # Without a translator, not all sentences of the text are found that one joins.
        is_sure = whole or pivot is not None or len(sources) == 1
        for one in self._dates(sentence, said, is_sure=is_sure):
            found.add(one)
        for one in islice(wrong_numbers(ours, theirs, self._numbers), _MOST):
            found.add(one)
        if sources:
            for one in wrong_small_numerals(ours, theirs):
                found.add(one)
            other = list(
                other_currencies(money(sentence, ours.amounts), money(said, theirs.amounts))
            )
            for amount, names in islice(other, _MOST):
                text = f"“{amount.amount.text}”: the text says {' or '.join(names)} here"
                found.error("currency", text, amount.span)
            was, now = currencies(said), currencies(sentence)
            if was and now - was and not was <= now and not other:
                text = " and ".join(sorted(was - now))
                message = f"the currency is {' and '.join(sorted(now - was))}; the text says {text}"
                found.error("currency", message, None)
            pair = (self._source.language, self.language)
            for one in () if _ALSO_DENIES.search(said) else added_denial(sentence, said, pair):
                found.add(one if base(self.language) in _SURE_DENIALS else _noticed(one))
        for one in self._by_sound.findings(sentence, sources, pivot, whole=whole):
            found.add(one)
        if pivot is not None:
            told = {one.kind for one in found.findings if one.kind != "name"}
            for one in self._told_by(pivot, sentence, sources):
                if one.kind not in told:
                    found.add(one)
        for one in self._new_names(sentence):
            found.add(one)
        return found.findings

    def findings_of_translation(
        self, sentence: str, sources: Sequence[Source], pivot: str | None = None
    ) -> list[Finding]:
        """The same of a sentence that is the translation of its sources: nothing may be missing."""
        found = self._findings(sentence, sources, pivot, whole=True)
        said = _said(sources)
        ours, theirs = self._figures(sentence, said)
        # What stands in the place of a number says already that it is not there.
        told = [one.message for one in found if one.kind in _OF_NUMBERS]
        lost = [
            one
            for one in islice(lost_numbers(ours, theirs), _MOST)
            if not any(f"“{_quoted(one)}”" in message for message in told)
        ]
        pair = (self._source.language, self.language)
        names = [*lost_names(sentence, said, pair), *turned_names(sentence, said, pair)]
        return [
            *found,
            *lost,
            *lost_currencies(sentence, said, self.language),
            *findings_of(names),
            *repetition(sentence, said),
            *wrong_script(sentence, self.language, said),
        ]

    def _figures(self, sentence: str, said: str) -> tuple[Figures, Figures]:
        """The numbers of a sentence, and those of what the text says."""
        own, other = self.language, self._source.language
        ours = figures(without_weekdays(sentence, own), own, other)
        theirs = figures(without_weekdays(said, other), other, own)
        return with_few_amounts(ours), with_few_amounts(theirs)

    def _new_names(self, sentence: str) -> Iterator[Finding]:
        """Names that neither the text nor its translation has."""
        if self._in_its_language is None:
            return
        for one in self._in_its_language.findings(sentence, ()):
            span = one.span
            if one.kind != "name" or span is None:
                continue
            if sentence[span.start : span.end] not in self._source.text:
                yield one

    # --- by a translation of the sentence ---

    def _told_by(self, pivot: str, sentence: str, sources: Sequence[Source]) -> Iterator[Finding]:
        """What a translation of the sentence says otherwise; a translator may be wrong, too."""
        told: list[str] = []
        for name, span in _copied_names(sentence, pivot, self.language):
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

    # --- dates ---

    def _dates(self, sentence: str, said: str, *, is_sure: bool) -> Iterator[Finding]:
        """Months and weekdays that the text does not name, or names another of here."""
        ours = dates_in(sentence, self.language)
        if not ours:
            return
        theirs = dates_in(said, self._source.language)
        known = {one.key for one in theirs if not one.is_name}
        own = {one.key for one in ours}
        for one in ours:
            word = sentence[one.span.start : one.span.end]
            # A name that was kept is no date: German has the month `April` as English has.
            if not one.is_sure or one.key in known or _is_kept_name(word, theirs, said):
                continue
            here = next(
                (d for d in theirs if d.is_sure and d.kind == one.kind and d.key not in own), None
            )
            if here is not None:
                was = said[here.span.start : here.span.end]
                message = f"“{word}”: the text says “{was}”"
                if not is_sure and one.key in self._named:
                    message += f", and {word} in another place"
                    yield Finding("date", "notice", message, one.span)
                else:
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
            if not one.is_name
        )

    @cached_property
    def _can_tell(self) -> bool:
        """Whether the months and weekdays of the text's language are known."""
        return bool(self._named) or base(self._source.language) in MONTHS

    def _may_be(self, date: Date) -> bool:
        return date.kind == "month" and f"month {date.number}" in self._readings

    @cached_property
    def _readings(self) -> frozenset[str]:
        return figures(self._source.text, self._source.language, self.language).readings


def _copied_names(sentence: str, pivot: str, language: str) -> Iterator[tuple[str, Span]]:
    """Names that a translator handed through as they are: nothing else is that."""
    handed = {folded(word) for word in _WORD.findall(pivot) if word[0].isupper()}
    for match in names_in(sentence, language):
        if folded(match.group()) in handed:
            yield match.group(), Span(*match.span())


def _is_kept_name(word: str, theirs: Sequence[Date], said: str) -> bool:
    return any(one.is_name and said[one.span.start : one.span.end] == word for one in theirs)


def _is_latin(text: str) -> bool:
    letters = [c for c in text[:_MAX_LETTERS] if c.isalpha()]
    return sum(c < _FIRST_OTHER for c in letters) * 2 > len(letters)


def _said(sources: Sequence[Source]) -> str:
    return " ".join(one.text[:MAX_CHARACTERS] for one in sources[:_MAX_SOURCES])


def _quoted(finding: Finding) -> str:
    return finding.message.partition("“")[2].partition("”")[0]


def _noticed(finding: Finding) -> Finding:
    return replace(finding, severity="notice")
