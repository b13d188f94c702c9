"""Compare sentences of a summary with a text in the same language: what is wrong with each."""

import re
from collections.abc import Sequence
from functools import cached_property

from summarize.checking.comparison.alignment import Aligned, Block
from summarize.checking.comparison.amounts_compared import currencies, units
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.denials import denials
from summarize.checking.comparison.hedges import lost_hedges
from summarize.checking.comparison.known_names import NameFinder, is_title, runs
from summarize.checking.comparison.replacements import counterpart, replacements
from summarize.checking.comparison.word_classes import word_classes
from summarize.checking.comparison.words import Words
from summarize.checking.names import KnownNames, names_in
from summarize.checking.numerals.amounts import is_conversion
from summarize.checking.numerals.figures import Number, figures, numbers_in
from summarize.checking.numerals.number_index import KnownNumbers
from summarize.checking.proof.lexicon import lexicon
from summarize.documents import Finding, Source, Span
from summarize.text.split_text import SplitText

# A name or number that the whole text has is wrong in its place only where the sentence that it
# comes from covers so much of the rest.
_MIN_SHARE = 0.8
_MIN_ALIGNED = 0.6
_MAX_IN_PLACE = 4


class Comparer:
    """Compares sentences of a summary with one text in the same language.

    Args:
        source: the text.
    """

    def __init__(self, source: SplitText) -> None:
        self._source = source
        self._language = source.language
        self._lexicon = lexicon(source.language)
        self._classes = word_classes(source.language)
        self._names = NameFinder(source.text, source.language)
        self._numbers = KnownNumbers(source.text, source.language, source.language)

    def findings(self, sentence: str, sources: Sequence[Source]) -> list[Finding]:
        """What is wrong with a sentence, one finding for each fault, in its order.

        Args:
            sentence: of the summary.
            sources: the sentences of the text that it comes from, the best first; may be none.
        """
        own = self._read(sentence)
        aligned = [Aligned(own, self._read(source.text)) for source in sources]
        best = max(aligned, key=lambda one: one.share(), default=None)
        found = Collected()
        if best is not None:
            for one in replacements(best, self._classes):
                found.add(one)
        self._compare_numbers(own, best, found)
        self._compare_dates(own, best, found)
        self._compare_names(own, best, found)
        if best is not None:
            for one in denials(best, self._classes):
                found.add(one)
            for one in lost_hedges(best, self._classes, self._lexicon):
                found.add(one)
        return found.findings

    def _read(self, sentence: str) -> Words:
        return Words.of(sentence, self._lexicon, self._classes, self._language)

    # --- numbers ---

    def _compare_numbers(self, own: Words, best: Aligned | None, found: Collected) -> None:
        own_figures = figures(own.text, self._language, self._language)
        if not own_figures.numbers and not own_figures.amounts:
            return
        if best is not None:
            other = figures(best.other.text, self._language, self._language)
            if best.share() >= _MIN_ALIGNED:
                for one in units(own_figures, other.amounts, own.text):
                    found.add(one)
                for one in currencies(
                    own.text, own_figures, best.other.text, other, self._classes
                ):
                    found.add(one)
        for number in own_figures.numbers:
            is_known = self._numbers.support(number)
            if best is None:
                if not is_known:
                    self._unknown_number(number, None, found)
                continue
            here = self._number_in_place(own, best, number)
            if not is_known:
                if not is_conversion(number, own_figures.amounts, other.amounts):
                    self._unknown_number(number, here, found)
            elif here and not other.support(number):
                message = f"“{number.text}”: the text says “{here}” here"
                found.error("substitution", message, number.span)

    def _unknown_number(self, number: Number, here: str | None, found: Collected) -> None:
        message = f"{number.text} is not in the text"
        if here:
            message += f"; it says “{here}” here"
        found.error("number", message, number.span)

    def _number_in_place(self, own: Words, best: Aligned, number: Number) -> str | None:
        """The number of the source in whose place another one stands, as it is written."""
        block = self._replaced(best, own.at(*number.span))
        if block is None:
            return None
        known = figures(own.text, self._language, self._language)
        for one in numbers_in(best.other.text, self._language, self._language):
            places = best.other.at(*one.span)
            if places and places[0] in block.other and not known.support(one):
                return one.text
        return None

    def _replaced(self, best: Aligned, places: range) -> Block | None:
        """The block that some words stand in, where the rest of the sentence is from the source."""
        block = counterpart(best, places)
        if block is None or best.share([*block.own]) < _MIN_SHARE:
            return None
        return block

    # --- dates ---

    def _compare_dates(self, own: Words, best: Aligned | None, found: Collected) -> None:
        for i, key in enumerate(own.keys):
            if not key.startswith(("month ", "weekday ")):
                continue
            if (best is not None and i in best.found) or key in self._dates:
                continue
            if key.startswith("month ") and key in self._readings:
                continue
            token = own.tokens[i]
            word = own.written(i, i)
            found.error("date", f"{word} is not in the text", Span(token.start, token.end))

    @cached_property
    def _dates(self) -> frozenset[str]:
        """The months and days of the week that the text names."""
        sentences = (self._read(self._source.at(span)) for span in self._source.spans)
        return frozenset(
            key for one in sentences for key in one.keys if key.startswith(("month ", "weekday "))
        )

    @cached_property
    def _readings(self) -> frozenset[str]:
        return figures(self._source.text, self._language, self._language).readings

    # --- names ---

    def _compare_names(self, own: Words, best: Aligned | None, found: Collected) -> None:
        for run in runs(own.text, self._language):
            missing = [one for one in run if not self._is_known(own, one.group(), one.start())]
            if missing and len(run) > 1 and self._names.has_initials([m.group() for m in run]):
                continue
            first = 0
            for i, one in enumerate(missing):
                # Those that stand together are one name.
                following = missing[i + 1] if i + 1 < len(missing) else None
                if following is not None and following.start() - one.end() <= 1:
                    continue
                span = Span(missing[first].start(), one.end())
                first = i + 1
                here = self._name_in_place(own, best, own.at(*span))
                name = own.text[span.start : span.end]
                message = f"the name {name} is not in the text"
                if here:
                    message += f"; it says “{here}” here"
                found.error("name", message, span)
            if best is not None:
                self._compare_in_place(own, best, [m for m in run if m not in missing], found)

    def _is_known(self, own: Words, name: str, start: int) -> bool:
        places = own.at(start, start + len(name))
        if places and own.keys[places[0]].startswith(("month ", "weekday ")):
            return True
        return is_title(name, self._language) or self._names.has(name)

    def _compare_in_place(
        self, own: Words, best: Aligned, run: Sequence[re.Match[str]], found: Collected
    ) -> None:
        known = NameFinder(best.other.text, self._language)
        for match in run:
            name, span = match.group(), Span(*match.span())
            if is_title(name, self._language) or known.has(name):
                continue
            here = self._name_in_place(own, best, own.at(*span))
            if here:
                message = f"“{name}”: the text says “{here}” here"
                found.error("substitution", message, span)

    def _name_in_place(self, own: Words, best: Aligned | None, places: range) -> str | None:
        """The name of the source in whose place another one stands."""
        if best is None:
            return None
        block = self._replaced(best, places)
        if block is None or max(len(block.own), len(block.other)) > _MAX_IN_PLACE:
            return None
        known = KnownNames(own.text, self._language)
        for match in names_in(best.other.text, self._language):
            there = best.other.at(*match.span())
            if there and there[0] in block.other and not known.support(match.group()):
                return match.group()
        return None
