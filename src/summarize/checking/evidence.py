"""A source, prepared once for all that is checked against it."""

from summarize.checking.names import KnownNames, names_in
from summarize.checking.numerals.figures import Number, numbers_in
from summarize.checking.numerals.number_index import KnownNumbers
from summarize.documents import Finding, Span


class Evidence:
    """What a source supports.

    It is read only as far as a check needs it, and no part of it twice: a number or a name that
    stands in it as it is asked for is found there; for any other one the source is read on, to its
    end if need be.

    Args:
        source: what texts were made from, however long.
        source_language: its BCP 47 tag; None if it is not known.
        language: that of the texts. Without both, numerals in words are no evidence.
    """

    def __init__(self, source: str, source_language: str | None, language: str | None) -> None:
        self._language, self._source_language = language, source_language
        self._numbers = KnownNumbers(source, source_language, language)
        self._names = KnownNames(source, language or "")

    def unsupported_numbers(self, text: str) -> list[Finding]:
        """Numbers in a text that its source does not have."""
        return [
            number_finding(f"the number {number.text} is not in the source text", number)
            for number in numbers_in(text, self._language, self._source_language)
            if not self._numbers.support(number)
        ]

    def unsupported_names(self, text: str) -> list[Finding]:
        """Words with a capital inside a sentence that the source does not have.

        Only where the text is in the language of the source. A script without capitals gives none.
        """
        return [
            Finding(
                "name",
                "warning",
                f"the name {match.group()} is not in the source text",
                Span(*match.span()),
            )
            for match in names_in(text, self._language or "")
            if not self._names.support(match.group())
        ]


def number_finding(message: str, number: Number) -> Finding:
    """A number that is wrong, where it stands."""
    return Finding("number", "warning", message, number.span)
