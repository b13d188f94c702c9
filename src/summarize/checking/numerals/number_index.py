"""The numbers of a long source, for one question after the other."""

from collections.abc import Iterator
from itertools import islice

from summarize.checking.numerals.figures import Number, figures, is_supported
from summarize.documents import Span
from summarize.languages.scripts import places
from summarize.patterns import lazy

# A source is read in pieces of so many characters, and up to the next break.
_PIECE_CHARACTERS = 12_000
# Where a number stands as it is asked for, what is around it is read alone: between breaks that
# are no further away, at so many of the places.
_MAX_REACH = 600
_MAX_READ_PLACES = 3
_MAX_PLACES = 100

# Where no pattern of this package goes on: behind signs that are in none of them; where a line
# ends, but for `3 p` + `m`, and for what stands before a number that starts a line, which ends as
# `siglo`, `années`, `US$` and the like; and where a sentence ends in a word, which is no `XIII.`
# before `Jahrhundert`.
_SIGNS = r"!?;\"#&(+<=>@\[`{“”„«»…؛؟。"
_ENDING_LETTERS = "(?i:lo|os|li|es|ni|en|de)|[A-Z][A-Z]"
_ENDING_SIGNS = r" \u00a0\u202f\u2009\u2007\-–—/‑'’$€£¥￥₹₽₩₺₪نلה纪紀"
_FIGURE = r"[\d¼-¾⅐-⅞↉]"
_BREAK = lazy(
    rf"[{_SIGNS}]"
    rf"|[\n\r](?:(?!{_FIGURE}|[mM])|(?=[mM])(?<![aApP.][\n\r])"
    rf"|(?={_FIGURE})(?<!(?:{_ENDING_LETTERS})[\n\r])(?<![{_ENDING_SIGNS}][\n\r]))"
    r"| (?<=[^\W\d_]{2}[^\W\d_IVX]\. )(?=[^\W\d_]{2})"
)


class KnownNumbers:
    """What numbers of other texts a source supports: as `figures` of all of it, read as needed.

    Args:
        source: any text.
        language: its BCP 47 tag, None if it is not known.
        other: the tag of the texts that it supports.
    """

    def __init__(self, source: str, language: str | None, other: str | None) -> None:
        self._source = source
        self._languages = language, other
        self._pieces = pieces(source)
        self._readings: set[str] = set()
        self._offers: set[str] = set()
        self._looked_up: set[str] = set()
        self._is_read = False

    def support(self, number: Number) -> bool:
        """Whether a number of another text is among those of the source."""
        if self._is_known(number) or self._is_read:
            return self._is_known(number)
        for written in dict.fromkeys((number.text, number.text.lower(), number.value)):
            for span in self._around(written):
                if self._reads(span, number):
                    return True
        if any(self._reads(span, number) for span in self._pieces):
            return True
        self._is_read = True
        return False

    def _is_known(self, number: Number) -> bool:
        return is_supported(number, self._readings, self._offers)

    def _reads(self, span: Span, number: Number) -> bool:
        """Read a piece of the source, and see whether a number is known now."""
        found = figures(self._source[span.start : span.end], *self._languages)
        self._readings |= found.readings
        self._offers |= found.offers
        return self._is_known(number)

    def _around(self, written: str) -> Iterator[Span]:
        """The pieces of the source around the first places where a number stands as written."""
        if written in self._looked_up:
            return
        self._looked_up.add(written)
        found = islice(places(written, self._source), _MAX_PLACES)
        whole = (place for place in found if _is_whole(self._source, place, len(written)))
        for place in islice(whole, _MAX_READ_PLACES):
            span = _piece_around(self._source, place, place + len(written))
            if span is not None:
                yield span


def pieces(text: str, characters: int = _PIECE_CHARACTERS) -> Iterator[Span]:
    """The text in pieces whose figures are together those of the text.

    Args:
        text: any text.
        characters: how many a piece has at least; the last one may have less.
    """
    start = 0
    while start < len(text):
        found = _BREAK.search(text, start + characters)
        end = found.end() if found else len(text)
        yield Span(start, end)
        start = end


def _is_whole(text: str, place: int, length: int) -> bool:
    """Whether this is no part of a longer word or number, as far as its neighbours tell."""
    end = place + length
    edges = ((text[place - 1 : place], text[place]), (text[end : end + 1], text[end - 1]))
    return not any(
        (outer.isdecimal() and inner.isdecimal()) or (outer.isalpha() and inner.isalpha())
        for outer, inner in edges
    )


def _piece_around(text: str, start: int, end: int) -> Span | None:
    """What stands between the breaks around a place; None where they are far."""
    first = max(0, start - _MAX_REACH)
    before = [m.end() for m in _BREAK.finditer(text, first, start + 1) if m.end() <= start]
    if not before and first:
        return None
    # What the last character that is looked at is followed by is not seen.
    limit = min(len(text), end + _MAX_REACH)
    behind = _BREAK.search(text, end, limit)
    stop = behind.end() if behind else limit
    if stop == limit < len(text):
        return None
    return Span(before[-1] if before else 0, stop)
