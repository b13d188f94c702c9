"""Where a text quotes somebody, in the marks of any language.

A mark opens or closes by what stands around it: `'` behind a letter is an apostrophe, or closes.
A quotation may go on over several sentences; one that opens again without having been closed is
the usual way to quote a second paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.documents import Span

_CLOSERS = {
    "“": "”\"", "‘": "’", "«": "»", "‹": "›", "「": "」", "『": "』", "„": "“”", "‚": "‘’",
    "»": "«»", "›": "‹›", "”": "”", '"': '"”', "'": "'’",
}  # fmt: skip
_STRAIGHT = "\"'"
_APOSTROPHES = "'’"
_SINGLE = frozenset("'’‘‚‹›")
_MARK = re.compile("([“”‘’«»‹›「」『』„‚\"'])(?:\\1{4,})?")
_MAX_MARKS = 4
_ALWAYS_OPEN = frozenset("“«‹「『„‚‘")
# French puts a space between these and the words.
_SPACED = frozenset("«‹")
_NEVER_OPEN = frozenset("’」』")
_OPENS_BEHIND = "([{—–-/:,"
_NEVER_FIRST = frozenset(",.;:!?)]}»”’")
_ENDS = ",.?!…"
_ENDING_APART = re.compile(r"(?<=\s.)(?:s|t|re|ve|ll)(?=[\s,.;:!?])")
# A quotation that is longer has lost its end.
_MAX_QUOTATION = 2000
_LOOK_AHEAD = 200


@dataclass(frozen=True)
class Quotations:
    """The quotations of a text, in order, none inside another.

    Attributes:
        spans: from the opening mark to behind the closing one.
        broken: marks that have no other half, with the text that they leave in doubt, in order.
    """

    spans: Sequence[Span]
    broken: Sequence[Span]

    def of(self, start: int, end: int) -> list[Span]:
        """The quotations that stand in a part of the text, even if only partly."""
        return _overlapping(self.spans, start, end)

    def is_broken(self, start: int, end: int) -> bool:
        """Whether a part of the text has a mark without its other half, or is left in doubt."""
        return bool(_overlapping(self.broken, start, end))


def quotations(text: str) -> Quotations:
    """The quotations of a text; linear in its length.

    Args:
        text: all of it, since a mark may close what a far sentence opened.
    """
    spans: list[Span] = []
    broken: list[Span] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        place, character = match.start(), text[match.start()]
        if opened is not None and place - opened > _MAX_QUOTATION:
            broken.append(Span(opened, _end_of_paragraph(text, opened)))
            opened = None
        if len(match.group()) > _MAX_MARKS:
            # A line drawn with marks.
            broken.append(Span(match.start(), match.end()))
            continue
        opening = text[opened] if opened is not None else ""
        if _is_apostrophe(text, place, opening):
            continue
        if opened is not None and _closes(text, place, opening):
            spans.append(Span(opened, place + 1))
            opened = None
        elif _opens(text, place):
            if opened is not None and opening == character:
                broken.append(Span(opened, place))
            if opened is None or opening == character:
                opened = place
        elif opened is None and not _is_harmless(text, place):
            broken.append(Span(place, place + 1))
    if opened is not None:
        broken.append(Span(opened, _end_of_paragraph(text, opened)))
    return Quotations(spans, broken)


def _end_of_paragraph(text: str, start: int) -> int:
    """Where the paragraph ends in which a quotation was not closed: all of it may be said by one.

    In a text without paragraphs, or with long ones, that is not known; a single mark may be an
    apostrophe astray.
    """
    if text[start] in _SINGLE:
        return start + 1
    end = text.find("\n", start, start + _MAX_QUOTATION)
    return end if end >= 0 else start + 1


def _overlapping(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """Of spans in order and apart, those that share a character with a part of the text."""
    low = bisect_left(spans, Span(start, start))
    if low and spans[low - 1].end > start:
        low -= 1
    found = []
    while low < len(spans) and spans[low].start < end:
        found.append(spans[low])
        low += 1
    return found


def _is_apostrophe(text: str, place: int, opening: str) -> bool:
    """Whether a mark is part of a word: `it's`, `players'`, `’90s`."""
    if text[place] in _SINGLE and _ENDING_APART.match(text, place + 1):
        # `Boeing 's jets`, `isn ‘t`: a slip of a page; and in Dutch, `'s avonds`.
        return place > 1 and text[place - 1].isspace() and text[place - 2].isalpha()
    if text[place] not in _APOSTROPHES:
        return False
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if before.isalnum() and after.isalnum():
        return True
    if not before.isalnum():
        return after.isdecimal() and text[place] == "’"
    if not opening or text[place] not in _CLOSERS[opening]:
        return True
    return before == "s" and _is_possessive(text, place)


def _is_possessive(text: str, place: int) -> bool:
    """Whether what could close a quotation rather belongs to a word: `'The players' bus left,'`.

    It does where a word in small letters follows and the next such mark closes a clause.
    """
    if not text[place + 1 : place + 2].isspace() or not text[place + 2 : place + 3].islower():
        return False
    following = text.find(text[place], place + 2, place + _LOOK_AHEAD)
    return following > 0 and text[following - 1] in _ENDS


def _closes(text: str, place: int, opening: str) -> bool:
    """Whether a mark closes what another one opened."""
    if text[place] not in _CLOSERS[opening]:
        return False
    # Writers and converters mix straight and curly marks.
    if text[place] in _STRAIGHT or opening == text[place]:
        return not text[place + 1 : place + 2].isalnum() and not _opens(text, place)
    return True


def _opens(text: str, place: int) -> bool:
    """Whether a mark stands where a quotation starts."""
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if text[place] in _ALWAYS_OPEN:
        return text[place] in _SPACED or _starts_words(after)
    if text[place] in _NEVER_OPEN:
        return False
    is_free = not before or before.isspace() or before in _OPENS_BEHIND
    return is_free and _starts_words(after)


def _starts_words(character: str) -> bool:
    """Whether a quotation can start with a character: `Kategorie“, meldete` is an end."""
    return bool(character) and not character.isspace() and character not in _NEVER_FIRST


def _is_harmless(text: str, place: int) -> bool:
    """Whether a mark is none of quotation: an apostrophe, inches, what looks like a comma."""
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if text[place] in _APOSTROPHES:
        # One that stands by itself was left behind by a quotation.
        return before.isalnum() or after.isalnum()
    return text[place] == "‚" or before.isdecimal()
