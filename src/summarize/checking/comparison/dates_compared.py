"""Months and days of the week of a sentence that the text does not name."""

from functools import cached_property

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.dates_found import dates_in
from summarize.checking.comparison.words import Words
from summarize.checking.numerals.figures import figures
from summarize.documents import Span
from summarize.text.split_text import SplitText

_KINDS = ("month ", "weekday ")


class DateComparer:
    """Looks the months and weekdays of sentences up in a text of the same language.

    Args:
        source: the text.
    """

    def __init__(self, source: SplitText) -> None:
        self._source = source

    def compare(self, own: Words, best: Aligned | None, found: Collected) -> None:
        """Find dates that the text does not have.

        Args:
            own: the words of a sentence.
            best: the sentence beside its source; None where it has none.
            found: where findings go.
        """
        for i, key in enumerate(own.keys):
            if not key.startswith(_KINDS) or (best is not None and i in best.found):
                continue
            if key in self._named or (key.startswith("month ") and key in self._readings):
                continue
            token = own.tokens[i]
            message = f"{own.written(i, i)} is not in the text"
            found.error("date", message, Span(token.start, token.end))

    @cached_property
    def _named(self) -> frozenset[str]:
        """The months and days of the week that the text names."""
        text, language = self._source.text, self._source.language
        return frozenset(
            f"{one.kind} {one.number}"
            for span in self._source.spans
            for one in dates_in(text[span.start : span.end], language)
        )

    @cached_property
    def _readings(self) -> frozenset[str]:
        """What the numbers of the text may be: months, too."""
        language = self._source.language
        return figures(self._source.text, language, language).readings
