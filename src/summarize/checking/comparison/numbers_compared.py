"""Numbers of a sentence that the text does not have, or has in another place, unit or currency."""

import re

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.amounts_compared import currencies, units
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.word_classes import WordClasses
from summarize.checking.comparison.words import Words
from summarize.checking.numerals.amounts import is_conversion
from summarize.checking.numerals.figures import Figures, Number, figures, numbers_in
from summarize.checking.numerals.number_index import KnownNumbers

# The shares of the other words that the source must have.
_MIN_SHARE, _MIN_ALIGNED = 0.8, 0.6
# `2-1`, `10 to 12`: one fault.
_JOINED = re.compile(r"[ -]?(?:[-–:/]|to|and)?[ -]?")
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
            elif not is_conversion(number, ours.amounts, theirs.amounts):
                message = f"{number.text} is not in the text"
                if here:
                    message += f", which says “{here}” here"
                found.error("number", message, number.span)
                end = number.span.end

    def _figures(self, words: Words) -> Figures:
        return figures(words.text, self._language, self._language)

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


def _is_year(number: Number) -> bool:
    return number.text.isdecimal() and int(number.text[:5]) in _YEAR
