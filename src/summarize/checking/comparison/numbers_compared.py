"""Numbers of a sentence that the text does not have, or has in another place, unit or currency."""

import re
from functools import cached_property

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.amounts_compared import currencies, units
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.word_classes import WordClasses
from summarize.checking.comparison.words import Words
from summarize.checking.numerals.amounts import is_conversion
from summarize.checking.numerals.figures import Figures, Number, figures, numbers_in
from summarize.checking.numerals.number_index import KnownNumbers
from summarize.checking.numerals.units import Unit

# The shares of the other words that the source must have.
_MIN_SHARE, _MIN_ALIGNED = 0.8, 0.5
# `2-1`, `10 to 12`: one fault.
_JOINED = re.compile(r"[ -]?(?:[-–:/]|to|and)?[ -]?")
_MIN_DIALLED = 6
_MAX_AMOUNTS = 60
_SEPARATORS = re.compile(r"(?<=\d)[ ().\-/]{1,2}(?=\d)")
_YEARS_BETWEEN, _MAX_YEARS = range(2, 200), 4
_YEAR = range(1000, 2100)


class NumberComparer:
    """Compares the numbers of sentences with those of a text in the same language.

    Args:
        text: the text.
        language: its BCP 47 tag.
        classes: the words of the language.
    """

    def __init__(self, text: str, language: str, classes: WordClasses) -> None:
        self._language = language
        self._classes = classes
        self._known = KnownNumbers(text, language, language)
        self._text = text

    def compare(self, own: Words, best: Aligned | None, found: Collected) -> None:
        """Find what is wrong with the numbers of a sentence.

        Args:
            own: its words.
            best: the sentence beside its source; None where it has none.
            found: where findings go.
        """
        ours = self._figures(own)
        if not ours.numbers and not ours.amounts:
            return
        theirs = (
            self._figures(best.other) if best is not None else Figures((), frozenset(), frozenset())
        )
        if best is not None and best.share() >= _MIN_ALIGNED:
            for one in units(ours, theirs.amounts, own.text):
                found.add(one)
            for one in currencies(own.text, ours, best.other.text, theirs, self._classes):
                found.add(one)
        end = -1
        for number in ours.numbers:
            if found.is_full:
                return
            if end >= 0 and _JOINED.fullmatch(own.text, end, number.span.start):
                end = number.span.end
                continue
            end = -1
            if theirs.support(number):
                continue
            here = self._in_place(own, best, ours, number) if best is not None else None
            if self._known.support(number):
                if here:
                    message = f"“{number.text}”: the text says “{here}” here"
                    found.error("substitution", message, number.span)
                    end = number.span.end
            elif not (
                is_conversion(number, ours.amounts, theirs.amounts)
                or self._is_between_years(number, ours)
                or self._is_dialled(number)
            ):
                message = f"{number.text} is not in the text"
                if here:
                    message += f", which says “{here}” here"
                found.error("number", message, number.span)
                end = number.span.end

    def _is_between_years(self, number: Number, ours: Figures) -> bool:
        """Whether so many years lie between a year of the sentence and one of the text."""
        own = [a for a in ours.amounts if a.span.start == number.span.start]
        if not any(a.unit == Unit("year") and a.value in _YEARS_BETWEEN for a in own):
            return False
        value = int(own[0].value)
        return any(
            self._known.support(one._replace(value=year, readings=frozenset((year,))))
            for one in ours.numbers[:_MAX_YEARS]
            if _is_year(one)
            for year in (str(int(one.text) - value), str(int(one.text) + value))
        )

    def _is_dialled(self, number: Number) -> bool:
        """Whether a long row of digits stands in the text with spaces and signs in it."""
        digits = number.text
        return digits.isdecimal() and len(digits) >= _MIN_DIALLED and digits in self._rows

    @cached_property
    def _rows(self) -> str:
        return _SEPARATORS.sub("", self._text)

    def _figures(self, words: Words) -> Figures:
        return with_few_amounts(figures(words.text, self._language, self._language))

    def _in_place(self, own: Words, best: Aligned, ours: Figures, number: Number) -> str | None:
        """The number of the source in whose place another one stands, as it is written."""
        new = [i for i in own.at(*number.span) if i not in best.found]
        block = best.block_of(new)
        if block is None:
            return None
        share = best.share([*block.own])
        if share < _MIN_ALIGNED:
            return None
        values = {one.value for one in ours.numbers}
        for one in numbers_in(best.other.text, self._language, self._language):
            places = best.other.at(*one.span)
            if not places or places[0] not in block.other or one.value in values:
                continue
            is_pair = len(block.own) == len(block.other) == len(places)
            is_like = _is_year(one) == _is_year(number)
            if is_pair or (is_like and share >= _MIN_SHARE and block.is_short):
                return one.text
        return None


def with_few_amounts(found: Figures) -> Figures:
    """The numbers of a text; of amounts, no more than a sentence has."""
    return found._replace(amounts=found.amounts[:_MAX_AMOUNTS])


def _is_year(number: Number) -> bool:
    return number.text.isdecimal() and int(number.text[:5]) in _YEAR
