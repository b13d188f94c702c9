"""Where the items of a list start that is written in one line: `1) boats 2) nets`."""

import re
from typing import NamedTuple

_BULLETS = "•‣▪●◦∙·"
_BULLET = re.compile(rf"[{_BULLETS}]\s")
_NEXT_BULLET = re.compile(rf"(?<=\s)[{_BULLETS}]\s")
_ITEM = re.compile(r"(\(?)(\d{1,3}|[a-z]|[ivx]{1,5})(\.?\))\s")
_NEXT_ITEM = re.compile(r"(?<=\s)(\(?)(\d{1,3}|[a-z]|[ivx]{1,5})(\.?\))\s")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")


class _Mark(NamedTuple):
    """What an item begins with.

    Attributes:
        opening, closing: what stands around the number.
        number: `3`, `c` or `iii`.
    """

    opening: str
    number: str
    closing: str


def item_starts(text: str) -> list[int]:
    """Where items start behind the first one; nothing unless a text begins with an item."""
    if (first := _ITEM.match(text)) is not None:
        return _numbered(text, _Mark(*first.groups()))
    if _BULLET.match(text) is not None:
        return [match.start() for match in _NEXT_BULLET.finditer(text)]
    return []


def is_item(text: str, place: int) -> bool:
    """Whether an item with a number or a letter in brackets starts at a place."""
    return _ITEM.match(text, place) is not None


def _numbered(text: str, first: _Mark) -> list[int]:
    """Where the items are that count on from the first one."""
    found = []
    wanted = _following(first.number)
    for match in _NEXT_ITEM.finditer(text):
        mark = _Mark(*match.groups())
        if (mark.opening, mark.closing) == (first.opening, first.closing) and mark.number in wanted:
            found.append(match.start())
            wanted = _following(mark.number)
    return found


def _following(number: str) -> set[str]:
    """What the next item can be numbered with; behind `i` comes `j`, or `ii`."""
    if number.isdecimal():
        return {str(int(number) + 1)}
    found = {chr(ord(number) + 1)} if len(number) == 1 else set()
    if number in _ROMAN[:-1]:
        found.add(_ROMAN[_ROMAN.index(number) + 1])
    return found
