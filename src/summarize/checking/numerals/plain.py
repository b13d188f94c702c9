"""A text as its numbers are read: nothing invisible, ASCII digits, one sign for each purpose."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from summarize.documents import Span

# Soft hyphen, zero-width spaces and joiners, word joiner, marks of direction: no part of a number.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
_SAME_SIGNS = tuple(
    zip(
        "\u00a0\u202f\u2009\u2007\u2008\u200a\u3000’：⁄．／％－",
        "       ':/./%-",
        strict=True,
    )
)
# `１、２３４`, `1、234、567`; `1、234` may be a list.
_IDEOGRAPHIC_COMMAS = re.compile(r"(?<![\d、])[1-9](?:、\d{3})+(?![\d、])")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


class Plain(NamedTuple):
    """A text to read numbers in, and where its characters stand in the original.

    Attributes:
        text: what is read.
        original: as it was given.
        places: for every character of `text` its offset in the original, and the length of the
            original behind the last one; None where both are equally long.
    """

    text: str
    original: str
    places: Sequence[int] | None = None

    def span(self, start: int, end: int) -> Span:
        """Where a part of the text stands in the original."""
        if self.places is None:
            return Span(start, end)
        # What is invisible behind the last character belongs to what follows.
        return Span(self.places[start], self.places[end - 1] + 1 if end > start else start)

    def written(self, start: int, end: int) -> str:
        """A part of the text as the original has it."""
        first, last = self.span(start, end)
        return self.original[first:last]


def plain(text: str) -> Plain:
    """Read a text without what counts for nothing in a number."""
    if _UNSEEN.search(text) is None:
        return Plain(ascii_digits(text), text)
    seen = [place for place, c in enumerate(text) if not _UNSEEN.match(c)]
    shown = "".join([text[place] for place in seen])
    return Plain(ascii_digits(shown), text, [*seen, len(text)])


def ascii_digits(text: str) -> str:
    """The text with all digits as those of ASCII and one sign for each purpose, equally long."""
    if text.isascii():
        return text
    for other, sign in _SAME_SIGNS:
        text = text.replace(other, sign)
    return _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match.group())), text)


def with_commas(text: Plain) -> str:
    """The plain text with thousands that Japanese sets apart by 、 set apart by commas."""
    return _IDEOGRAPHIC_COMMAS.sub(
        lambda match: (
            match.group().replace("、", ",")
            if match.group().count("、") > 1 or text.original[text.span(*match.span()).start] > "9"
            else match.group()
        ),
        text.text,
    )
