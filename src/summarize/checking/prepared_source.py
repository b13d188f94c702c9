"""The numbers and names of a source text, indexed once for all texts checked against it."""

from summarize.checking.names import KnownNames, names_in
from summarize.checking.numerals.figures import Number, numbers_in
from summarize.checking.numerals.number_index import KnownNumbers
from summarize.documents import Finding, Span


class Evidence:
    """Finds numbers and names of other texts in a source text.

    The source is parsed only as far as a check needs it, and no part of it twice: a number or name
    that is spelled the same there is found by a plain search; for any other one, the source is
    parsed on, to its end if need be.

    Args:
        source: what the texts were made from, of any length.
        source_language: its BCP 47 tag; None if it is not known.
        language: that of the texts. Unless both are known, numerals in words are not read.
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
        """Names in a text, in the language of the source, that the source does not have.

        A name is a word with a capital inside a sentence; scripts without capitals have none.
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
    """A warning about a number, with its place in the text."""
    return Finding("number", "warning", message, number.span)
