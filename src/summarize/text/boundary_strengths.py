"""How strong the boundary in front of each sentence is: inside a paragraph, a line, a section."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, overload

from summarize.documents import Span
from summarize.text.line_marks import (
    ends_sentence,
    is_chapter,
    is_shouted,
    is_speaker,
    is_titled,
    is_underline,
    mark,
)
from summarize.text.rewrapping import LINE_BREAK

_WITHIN, _LINE, _PARAGRAPH, _SECTION = range(4)
_MAX_LINE_CHARACTERS = 1000
_MAX_HEADING_CHARACTERS = 120
_MAX_MARKS = 40
# A text of a million lines has as many sentences.
_MAX_HELD = 4096
# What follows a title that stands alone is more than another title.
_MIN_BODY_SHARE = 2


def ranks(text: str, spans: Sequence[Span]) -> list[int]:
    """The rank of each sentence; `sentences.boundary_ranks` says what they mean."""
    sentences = _Sentences(text, spans)
    found = [_SECTION] if len(sentences) else []
    found += [_rank(text, sentences, number) for number in range(1, len(sentences))]
    _unwrap(text, sentences, found)
    return found


class _Sentence(NamedTuple):
    """A sentence with what follows it.

    Attributes:
        start: where it starts in the text.
        end: where the white space behind it starts.
        breaks: the number of line breaks in that.
        is_page: whether a form feed is among them.
        is_indented: whether the next one has space in front of it.
    """

    start: int
    end: int
    breaks: int
    is_page: bool
    is_indented: bool

    @classmethod
    def of(cls, text: str, span: Span) -> "_Sentence":
        end = span.end
        while end > span.start and text[end - 1].isspace():
            end -= 1
        space = text[end : span.end]
        breaks = 0 if space in ("", " ") else len(LINE_BREAK.findall(space))
        return cls(span.start, end, breaks, "\f" in space, space[-1:] not in "\r\n")


class _Sentences(Sequence[_Sentence]):
    """The sentences of a text, of which the last few that were asked for are held.

    Args:
        text: what was split.
        spans: what it was split into.
    """

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._of = lru_cache(maxsize=_MAX_HELD)(lambda n: _Sentence.of(text, spans[n]))

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, index: int) -> _Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> list[_Sentence]: ...
    def __getitem__(self, index: int | slice) -> _Sentence | list[_Sentence]:
        if isinstance(index, slice):
            return [self._of(number) for number in range(*index.indices(len(self)))]
        return self._of(index)


def _rank(text: str, sentences: Sequence[_Sentence], n: int) -> int:
    above = sentences[n - 1]
    if not above.breaks:
        return _WITHIN
    is_far = above.breaks > _PARAGRAPH or above.is_page
    if is_far or _is_rule(text, above) or _is_heading(text, sentences, n):
        return _SECTION
    return min(above.breaks, _PARAGRAPH)


def _unwrap(text: str, sentences: Sequence[_Sentence], found: list[int]) -> None:
    """A line break between two sentences means nothing in a paragraph that was wrapped to a width.

    It was, where one of its sentences runs over a line break.
    """
    first = 0
    for number in range(1, len(sentences) + 1):
        if number < len(sentences) and found[number] < _PARAGRAPH:
            continue
        lines = [i for i in range(first + 1, number) if found[i] == _LINE]
        if lines and any(_has_break(text, sentences[i]) for i in range(first, number)):
            for i in lines:
                if _is_wrapped(text, sentences[i - 1], sentences[i]):
                    found[i] = _WITHIN
        first = number


def _is_wrapped(text: str, above: _Sentence, sentence: _Sentence) -> bool:
    """Whether the line break between two sentences of a wrapped paragraph means nothing."""
    end = text[max(above.start, above.end - _MAX_MARKS) : above.end]
    head = text[sentence.start : min(sentence.end, sentence.start + _MAX_HEADING_CHARACTERS)]
    if above.is_indented or not ends_sentence(end) or mark(head) or is_speaker(head):
        return False
    # A line that begins farther away is no line of a quotation.
    start = max(0, above.end - _MAX_LINE_CHARACTERS)
    breaks = (text.rfind("\n", start, above.end), text.rfind("\r", start, above.end), start - 1)
    line = max(breaks) + 1
    return _quote_depth(text[line : above.end][:_MAX_MARKS]) == _quote_depth(head)


def _is_heading(text: str, sentences: Sequence[_Sentence], n: int) -> bool:
    """Whether a sentence is a line of its own, and one that stands above others."""
    above, own = sentences[n - 1], sentences[n]
    is_last = n + 1 == len(sentences)
    if own.end - own.start > 2 * _MAX_HEADING_CHARACTERS or not (own.breaks or is_last):
        return False
    body = text[own.start : own.end]
    lines = body.splitlines()
    if len(lines) == 2 and is_underline(lines[1].strip()):
        return True
    if len(lines) != 1 or len(body) > _MAX_HEADING_CHARACTERS:
        return False
    kind = mark(body)
    if kind == "heading":
        # A comment in a program is a sentence.
        return not body.endswith(".")
    if kind == "rule" or not is_titled(body):
        return False
    is_new = above.breaks > 1 or ends_sentence(text[max(above.start, above.end - 40) : above.end])
    if kind in ("chapter", "section") or (is_chapter(body) and not kind):
        return is_new
    if kind:
        return False
    return is_shouted(body) or (
        above.breaks > 1 and own.breaks > 1 and not is_last and _opens_prose(text, sentences, n + 1)
    )


def _opens_prose(text: str, sentences: Sequence[_Sentence], n: int) -> bool:
    """Whether a paragraph of sentences starts here, and not another short line."""
    own, title = sentences[n], sentences[n - 1]
    if not ends_sentence(text[max(own.start, own.end - _MAX_MARKS) : own.end]):
        return False
    return not own.breaks or own.end - own.start >= _MIN_BODY_SHARE * (title.end - title.start)


def _is_rule(text: str, one: _Sentence) -> bool:
    if not 0 < one.end - one.start <= _MAX_HEADING_CHARACTERS:
        return False
    body = text[one.start : one.end].strip()
    return bool(body) and mark(body) == "rule"


def _has_break(text: str, one: _Sentence) -> bool:
    return LINE_BREAK.search(text, one.start, one.end) is not None


def _quote_depth(line: str) -> int:
    return line[: len(line) - len(line.lstrip("> "))].count(">")
