"""Tags in the text of a line that stand for what is around its words in a document: `<b1>`.

A tag is a letter and a number, so that it is no tag of HTML but `<h1>`; it moves with its words.
`split` parts a line into sentences, each with its own tags, opened and closed in it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarize.documents import Span
from summarize.languages.scripts import is_unspaced

TAG = re.compile(r"<(/?)([a-z])(\d{1,4})>")
_AGAIN = re.compile(r"</([a-z]\d{1,4})>([^\w\s<]{0,3}\s*)<\1>")
# A link is never dropped with its words.
MUST_STAY = frozenset("a")
# What stands behind a word, as the number of a note, and what the document fills in.
NOTE, FIELD = "z", "y"
# Words between tags are found in a translation when they are few, with few tags around them.
MAX_WORDS = 200
_MAX_INSIDE = 3
_MAX_AROUND = 8
_MAX_WORD = 40
# Words that are most of a sentence are not found in it.
_MOST = 0.75


@dataclass(frozen=True)
class Piece:
    """A sentence of a line.

    Attributes:
        opening: tags around all of it.
        text: the sentence, with tags around some of its words and the space that follows it.
        closing: the end of the tags around all of it.
        lost: words whose tags were left out: there are too many, or too many tags around them.
    """

    opening: str
    text: str
    closing: str
    lost: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Range:
    start: int
    end: int
    name: str


def without_tags(text: str) -> str:
    """A line without its tags."""
    return TAG.sub("", text) if "<" in text else text


def closed_up(text: str) -> str:
    """A line in which a tag that ends and begins again at once goes on."""
    for _ in range(_MAX_AROUND if "</" in text else 0):
        text, count = _AGAIN.subn(r"\2", text)
        if not count:
            break
    return text


def split(text: str, sentences: Callable[[str], Iterable[Span]]) -> list[Piece]:
    """The sentences of a line; without their tags, they joined are the line.

    Args:
        text: a line with tags.
        sentences: a text -> the places of its sentences, which joined are the text.
    """
    if "<" not in text:
        return [Piece("", text[span.start : span.end], "") for span in sentences(text)]
    plain, ranges = _taken_apart(text)
    found: list[Piece] = []
    waiting = iter([*ranges, None])
    upcoming = next(waiting)
    current: list[_Range] = []
    spans = list(sentences(plain))
    for number, span in enumerate(spans):
        is_last = number == len(spans) - 1
        current = [one for one in current if one.end > span.start]
        while upcoming is not None and (upcoming.start < span.end or is_last):
            current.append(upcoming)
            upcoming = next(waiting)
        found.append(_piece(plain, span, current))
    return found


def _piece(plain: str, span: Span, ranges: Sequence[_Range]) -> Piece:
    """A sentence with the tags that are around it or in it; outer ones come first."""
    text = plain[span.start : span.end]
    core = text.strip()
    start = span.start + len(text) - len(text.lstrip())
    end = start + len(core)
    opening, closing = "", ""
    inside: list[_Range] = []
    lost: list[str] = []
    around = 0
    for one in ranges:
        first, last = _trimmed(plain, max(one.start, start), min(one.end, end))
        if one.start == one.end:
            # It has no words: it stands before the sentence or behind it.
            if one.start - start <= end - one.start:
                opening += f"<{one.name}></{one.name}>"
            else:
                closing += f"<{one.name}></{one.name}>"
        elif first >= last:
            continue
        elif _is_most(one, last - first, len(core)) and around < _MAX_AROUND:
            around += 1
            opening, closing = f"{opening}<{one.name}>", f"</{one.name}>{closing}"
        else:
            words = plain[first:last]
            if len(words) > MAX_WORDS or any(c in words for c in "<>\n"):
                lost.append(words)
            else:
                inside.append(_Range(first, last, one.name))
    kept, dropped = _shallow(inside)
    lost += [plain[one.start : one.end] for one in dropped]
    written = _written(plain, Span(start, end), kept)
    head, tail = text[: start - span.start], text[start - span.start + len(core) :]
    return Piece(opening, head + written + tail, closing, tuple(lost))


def _is_most(one: _Range, length: int, whole: int) -> bool:
    """Whether so much of a sentence has a tag around it that all of it may have."""
    return length == whole or (one.name[0] not in (NOTE, FIELD) and length >= _MOST * whole)


def _taken_apart(text: str) -> tuple[str, list[_Range]]:
    """A line without its tags, and what each pair of them is around, outer ones first."""
    out: list[str] = []
    length = at = 0
    open_: list[tuple[str, int, int]] = []
    depth: dict[str, int] = {}
    found: list[tuple[int, _Range]] = []
    for order, match in enumerate(TAG.finditer(text)):
        out.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        name = match[2] + match[3]
        if not match[1]:
            open_.append((name, length, order))
            depth[name] = depth.get(name, 0) + 1
        elif depth.get(name):
            while True:
                last, start, place = open_.pop()
                depth[last] -= 1
                if last == name:
                    break
            found.append((place, _Range(start, length, name)))
    found.sort(key=lambda one: one[0])
    plain = "".join([*out, text[at:]])
    return plain, [_whole(plain, one) for _, one in found]


def _whole(text: str, one: _Range) -> _Range:
    """What a tag is around, with all of the words that it is in."""
    if one.start == one.end or one.name[0] in (NOTE, FIELD):
        return one
    start, end = one.start, one.end
    for _ in range(_MAX_WORD):
        if not _is_inside(text, start):
            break
        start -= 1
    for _ in range(_MAX_WORD):
        if not _is_inside(text, end):
            break
        end += 1
    return _Range(start, end, one.name)


def _is_inside(text: str, place: int) -> bool:
    """Whether a place is inside of a word."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    return before.isalnum() and after.isalnum() and not (is_unspaced(before) or is_unspaced(after))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _shallow(ranges: Sequence[_Range]) -> tuple[list[_Range], list[_Range]]:
    """Those with few others around them, and the rest."""
    kept: list[_Range] = []
    dropped: list[_Range] = []
    open_: list[_Range] = []
    for one in ranges:
        while open_ and open_[-1].end <= one.start:
            open_.pop()
        while open_ and one.end > open_[-1].end:
            # Both have the word in them that one ends in, and the other begins in.
            one = _Range(open_.pop().end, one.end, one.name)  # noqa: PLW2901
        if len(open_) < _MAX_INSIDE and one.start < one.end:
            kept.append(one)
            open_.append(one)
        else:
            dropped.append(one)
    return kept, dropped


def _written(plain: str, span: Span, ranges: Sequence[_Range]) -> str:
    """A part of a text with tags in it."""
    out: list[str] = []
    at = span.start
    for place, tag in _events(ranges):
        out += [plain[at:place], tag]
        at = place
    return "".join([*out, plain[at : span.end]])


def _events(ranges: Sequence[_Range]) -> Iterator[tuple[int, str]]:
    open_: list[_Range] = []
    for one in ranges:
        while open_ and open_[-1].end <= one.start:
            done = open_.pop()
            yield done.end, f"</{done.name}>"
        yield one.start, f"<{one.name}>"
        open_.append(one)
    for done in reversed(open_):
        yield done.end, f"</{done.name}>"
