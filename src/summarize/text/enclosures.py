"""What quotation marks and brackets enclose in a paragraph, as far as that can be told.

A mark that is never closed, or closed too far away, encloses nothing: one mark too many changes
nothing behind it.
"""

from typing import NamedTuple

from summarize.languages.scripts import SENTENCE_TERMINATORS, is_unspaced
from summarize.patterns import lazy

# Quotation marks of one and of two characters, and brackets. An apostrophe inside a word is none,
# and neither is that of a word that a corpus has taken apart (`she 's`).
# It begins with a set, which makes it quick to look for.
_TOKEN, _TOKEN_OR_COMMAS = (
    lazy(
        rf"[{first}`'’\"“”„‟«»‹›「」『』《》〈〉【】（）［］()\[\]{{}}‘]"
        r"(?:(?<=')'|(?<=`)`?|(?<=,),|(?<![`'’,])"
        r"|(?:(?<!\w['’])|(?!\w))(?<!,)(?!(?:s|t|d|m|re|ll|ve)\b))"
    )
    for first in ("", ",")
)
_BRACKETS = dict(zip(")]}）］】」』》〉", "([{（［【「『《〈", strict=True))
_OPENING_BRACKETS = frozenset(_BRACKETS.values())
# All double quotation marks are one family: `„` is closed by `“` in German and by `”` in Polish.
_FAMILY = {'"': '"', "“": "“", "”": "“", "„": "“", "‟": "“", "«": "«", "»": "«", "‹": "‹", "›": "‹",
           "``": "''", ",,": "''", "''": "''", "`": "'", "'": "'", "’": "'", "‘": "'"}  # fmt: skip
_DIRECTED = frozenset("“”„«»‹›")
_ALWAYS_OPEN = frozenset({"„", "‟", "‘", ",,"})
_NO_LETTER_BEFORE = frozenset("([{<—–-/“‘«„")
_BEHIND_CLOSING = frozenset(".,;:!?…)]}>—–-/”’»“")
_TERMINATORS = frozenset(SENTENCE_TERMINATORS)
# What is longer is not kept as one; in an unspaced script, less is as long.
_MAX_BRACKETED = 500
_MAX_QUOTED = 70
_MAX_QUOTED_UNSPACED = 20
_MAX_OPEN_CHARACTERS = 600
_MAX_OPEN = 32
_MAX_DEPTH = 8


class Enclosures(NamedTuple):
    """What is enclosed in a text.

    Attributes:
        starts, ends: of the outermost ones, in order; the marks are part of them.
        closing: where a mark closes that could have opened as well.
    """

    starts: list[int]
    ends: list[int]
    closing: set[int]


class _Mark(NamedTuple):
    """A mark that opened something.

    Attributes:
        family: which marks close it.
        start: where it is.
        is_sure: whether it cannot have closed something.
    """

    family: str
    start: int
    is_sure: bool


def enclosures(text: str) -> Enclosures:
    """What quotation marks and brackets enclose in a paragraph."""
    return _Finder(text).found()


class _Finder:
    def __init__(self, text: str) -> None:
        self._text = text
        self._opened: list[_Mark] = []
        self._found = Enclosures([], [], set())
        # Where there are marks that only open, these only close.
        self._has_opening_pairs = ",," in text or "``" in text

    def found(self) -> Enclosures:
        opened = self._opened
        tokens = _TOKEN_OR_COMMAS if ",," in self._text else _TOKEN
        for match in tokens.finditer(self._text):
            sign = match.group()
            if sign in _OPENING_BRACKETS:
                opened.append(_Mark(sign, match.start(), is_sure=True))
            elif (bracket := _BRACKETS.get(sign)) is not None:
                self._close(bracket, match.end(), is_sure=True)
            else:
                self._quotation_mark(sign, match.start(), match.end())
            if len(opened) > _MAX_OPEN:
                self._forget(_MAX_OPEN // 2)
        self._forget(len(opened))
        return self._found

    def _quotation_mark(self, sign: str, start: int, end: int) -> None:
        text, family = self._text, _FAMILY[sign]
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        can_open = before.isspace() or before in _NO_LETTER_BEFORE
        can_close = after.isspace() or after in _BEHIND_CLOSING
        if can_open and can_close:
            # Spaces on both sides: what is behind them tells.
            can_open, can_close = self._sides(sign, start, end)
        if sign == ",," and not can_open:
            return
        is_open = self._is_open(family, start)
        is_sure = can_open != can_close or sign in _DIRECTED
        if sign in _ALWAYS_OPEN or (sign == "``" and not is_open):
            closes = False
        elif sign == "''" and self._has_opening_pairs:
            closes, is_sure = True, True
        elif sign in "“«‹" and not (is_open and self._closes_reversed(sign, family)):
            closes = False
        else:
            closes = can_close if can_open != can_close else is_open
        if not closes:
            if can_open or sign not in "'’":
                self._opened.append(_Mark(family, start, is_sure))
            return
        if before.isspace() or not (after.isspace() or after in _BEHIND_CLOSING):
            self._found.closing.add(start)
        last = self._opened[-1] if self._opened else None
        if sign in "'’" and before.isalnum() and (not last or text[last.start] not in "‘`"):
            # `the boys' toys`: whether it closed something cannot be told.
            if last and last.family == family:
                self._opened.pop()
            return
        self._close(family, end, is_sure=is_sure)

    def _closes_reversed(self, sign: str, family: str) -> bool:
        """Whether a mark that usually opens closes: in `„so“` and in `»so«`."""
        last = next((one for one in reversed(self._opened) if one.family == family), None)
        return last is not None and self._text[last.start] != sign

    def _sides(self, sign: str, start: int, end: int) -> tuple[bool, bool]:
        """Whether a mark with spaces on both sides can open, and can close."""
        if sign in "«»‹›":
            # Only French has spaces inside of them, and turns none of them around.
            return sign in "«‹", sign in "»›"
        before = self._text[max(0, start - 3) : start].rstrip()[-1:]
        after = self._text[end : end + 3].lstrip()[:1]
        if after and after in ".,;:!?)]":
            return False, True
        return (True, False) if not before or before in ":([" else (True, True)

    def _is_open(self, family: str, start: int) -> bool:
        return any(
            one.family == family and start - one.start <= _MAX_OPEN_CHARACTERS
            for one in self._opened[-_MAX_DEPTH:]
        )

    def _close(self, family: str, end: int, *, is_sure: bool) -> None:
        """Notes what a mark closes, if what it closes was opened."""
        opened, found = self._opened, self._found
        for number in range(len(opened) - 1, max(-1, len(opened) - 1 - _MAX_DEPTH), -1):
            one = opened[number]
            if one.family == family:
                del opened[number:]
                if (is_sure or one.is_sure) and end - one.start <= self._longest(one):
                    while found.starts and found.starts[-1] > one.start:
                        found.starts.pop()
                        found.ends.pop()
                    found.starts.append(one.start)
                    found.ends.append(end)
                return

    def _longest(self, mark: _Mark) -> int:
        """How many characters are kept as one."""
        if mark.family in "([{（［【《〈":
            return _MAX_BRACKETED
        return _MAX_QUOTED_UNSPACED if is_unspaced(self._text[mark.start + 1]) else _MAX_QUOTED

    def _forget(self, count: int) -> None:
        """Drops marks that nothing closed; behind the end of a sentence they closed something."""
        for one in self._opened[:count]:
            before = self._text[max(0, one.start - 3) : one.start]
            if not one.is_sure and before[-1:].isspace() and before.rstrip()[-1:] in _TERMINATORS:
                self._found.closing.add(one.start)
        del self._opened[:count]
