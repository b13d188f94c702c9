"""What a line begins with, where that can be the label of a speaker: a name and a colon."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summarize.summarizing.conversations.meeting_words import NOT_SPEAKERS
from summarize.summarizing.conversations.site_calls import is_call

_MAX_LABEL_CHARACTERS = 120
_MAX_NAME_WORDS = 7

_BULLET = r"(?:[-–—*•·▪]\s+|>\s?|\d{1,3}[.)]\s+)?"
_STAMP = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?[\s,–—-]*)?"
# The name, brackets of a role or a party (a bracket may hold another), then the colon.
_BRACKET = r"\((?:[^()\n]|\([^()\n]{0,60}\)){0,110}\)|（[^（）\n]{0,60}）|\[[^\[\]\n]{0,60}\]"
_LABEL = re.compile(
    rf"[ \t\u200e\u200f\ufeff]*{_BULLET}{_STAMP}(?P<bold>\*\*|__)?"
    rf"(?P<name>[^\s:：()（）\[\]\n][^:：()（）\[\]\n]{{0,60}}?)\s*"
    rf"(?P<role>(?:{_BRACKET})?)\s*{_STAMP}"
    r"(?:(?P=bold)\s*)?[:：](?P<after>(?:\*\*|__)?)(?=\s|$|[^\s/\d])[ \t]*"
)
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w.'’\-]|[\u0300-\u036f\u0900-\u0963])*")
_PARTICLES = frozenset(
    "d de da do dos das di del della la le van von der den bin ibn al el and e y und et".split()
)


@dataclass(frozen=True)
class Label:
    """What a line begins with.

    Attributes:
        speaker: the name alone.
        shown: with its role in brackets.
        words: where the words start.
    """

    speaker: str
    shown: str
    words: int

    @property
    def has_role(self) -> bool:
        """Whether the name has a role or a party in brackets."""
        return self.shown != self.speaker


def label(text: str, start: int, end: int) -> Label | None:
    """The label that a line begins with; None where it has none that can be a speaker's."""
    found = _read(text[start : min(end, start + 2 * _MAX_LABEL_CHARACTERS)])
    if found is None or found.is_field:
        return None
    return Label(found.name, found.shown, start + found.end)


def is_field(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a label that no one speaks under."""
    found = _read(text[start : min(end, start + 2 * _MAX_LABEL_CHARACTERS)])
    return found is not None and found.is_field


class _Read(NamedTuple):
    name: str
    shown: str
    end: int
    is_field: bool


@lru_cache(maxsize=1 << 12)
def _read(head: str) -> _Read | None:
    """What stands in front of the first colon of a line, where that can be a label."""
    if ":" not in head and "：" not in head:
        return None
    match = _LABEL.match(head)
    if match is None:
        return None
    name = " ".join(match["name"].strip("*_ \t").split())
    is_field = name.casefold() in NOT_SPEAKERS
    if not (is_field or _is_label(name)) or is_call(name):
        return None
    role = " ".join(match["role"].split())
    return _Read(name, f"{name} {role}" if role else name, match.end(), is_field)


def _is_label(name: str) -> bool:
    if not name or not name[0].isalpha() or name[0].islower() or name[-1] in ",;-–—/":
        return False
    if any(mark in name for mark in '"“”«»=<>{}|\\?!;…。，、'):
        return False
    words = name.split()
    if len(words) > _MAX_NAME_WORDS:
        return False
    # Every word of a name has its capital, where letters have any; `Speaker 1` has a number.
    for word in words:
        first = word.lstrip("'’(")[:1]
        is_small = first.islower() and word.casefold().rstrip(".") not in _PARTICLES
        if is_small and not (len(words) > 1 and re.match(r"[a-zà-ÿ]['’]\w", word)):
            return False
        if "." in word[:-1] and word[-1] != "." and not word.isupper():
            return False
    return True


def is_name(label: Label) -> bool:
    """Two words with capitals, a word in capitals, or a role in brackets."""
    words = _NAME_WORD.findall(label.speaker)
    return label.has_role or len(words) > 1 or (label.speaker.isupper() and len(label.speaker) > 2)
