"""Separate an article from the page it was pasted from.

A body is one contiguous run of the text: what stands above and below it is set aside, line by
line, and only where a line is known for what it is (a date, a source, the headline again) or has
its place in a head that is plainly one. In doubt a line stays in the body. No line inside the body
is ever touched, and whatever is set aside is handed on with its kind and its line number.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from summarize.dates import is_date
from summarize.documents import SetAside, Span
from summarize.languages import count_words

# Labels that stand before the name of a source, and words that open a byline.
_SOURCE_LABELS = (
    "source", "sources", "fuente", "fuentes", "fonte", "fontes", "quelle", "quellen", "bron",
    "kaynak", "źródło", "zdroj", "källa", "kilde", "lähde", "forrás", "sursa", "izvor", "πηγή",
    "источник", "джерело", "източник", "المصدر", "مصدر", "منبع", "מקור", "स्रोत", "সূত্র",
    "来源", "來源", "出处", "出處", "消息来源", "出典", "ソース", "출처", "nguồn", "sumber",
    "chanzo",
)  # fmt: skip
_SOURCE = re.compile(rf"(?:{'|'.join(_SOURCE_LABELS)})\s*[:：]\s*(?P<name>\S.*)", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:by|par|por|von|door|di|av|af|oleh|بقلم|كتب|كتبت|автор|记者|作者|文)"
    r"\s*[:：/／ ]\s*(?P<name>.+)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:©|\(c\)\s|copyright\b|all rights reserved|tous droits réservés"
    r"|todos los derechos reservados|todos os direitos reservados|alle rechte vorbehalten"
    r"|جميع الحقوق محفوظة|все права защищены|版权所有|版權所有)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…‽。．！？｡؟۔।॥።፧၊။᙮]['\"”’»›」』）)\]\s]*$")
_MAX_HEAD_LINES = 16
_MAX_TAIL_LINES = 6
_MAX_TITLE_WORDS = 40
_MAX_SECTION_WORDS = 6
_MAX_BYLINE_WORDS = 8
_MAX_STANDFIRST_WORDS = 60
_MIN_PROSE_WORDS = 6
# Less than this share of the words left in the body: the text is no article with a head.
_MIN_BODY_SHARE = 0.2


class Parts(NamedTuple):
    """A text, separated; `body` is a span of it."""

    body: Span
    title: str | None
    date: str | None
    source: str | None
    set_aside: tuple[SetAside, ...]


def separate(text: str) -> Parts:
    """Find the body of an article and what stands around it.

    Args:
        text: at least one character that is not blank.
    """
    lines = _lines(text)
    head = _head(lines)
    tail = _tail(lines, len(head), head)
    aside = head + tail
    first, last = len(head), len(lines) - len(tail) - 1
    words = [count_words(line.text) for line in lines]
    if first > last or sum(words[first : last + 1]) < _MIN_BODY_SHARE * sum(words):
        aside, first, last = [], 0, len(lines) - 1
    named = dict(reversed(aside))
    return Parts(
        body=Span(lines[first].start, lines[last].end),
        title=_clean_title(named["title"].text) if "title" in named else None,
        date=_date_of(named["date"]) if "date" in named else None,
        source=_source_of(named["source"]) if "source" in named else None,
        set_aside=tuple(SetAside(kind, line.text, line.number) for kind, line in aside),
    )


@dataclass(frozen=True)
class _Line:
    """A line that is not blank, without the space around it."""

    number: int
    start: int
    end: int
    text: str
    follows_blank: bool
    precedes_blank: bool

    @property
    def words(self) -> int:
        return count_words(self.text)

    @property
    def is_prose(self) -> bool:
        return bool(_SENTENCE_END.search(self.text)) and self.words >= _MIN_PROSE_WORDS


_Aside = list[tuple[str, _Line]]


def _lines(text: str) -> list[_Line]:
    rows = text.splitlines(keepends=True)
    contents = [row.strip().strip("\ufeff") for row in rows]
    lines = []
    offset = 0
    for i, (row, content) in enumerate(zip(rows, contents, strict=True)):
        if content:
            start = offset + row.index(content)
            lines.append(
                _Line(
                    number=i + 1,
                    start=start,
                    end=start + len(content),
                    text=content,
                    follows_blank=i == 0 or not contents[i - 1],
                    precedes_blank=i + 1 == len(rows) or not contents[i + 1],
                )
            )
        offset += len(row)
    return lines


def _head(lines: list[_Line]) -> _Aside:
    """The lines above the body with their kinds: an unbroken run from the first line on."""
    window = lines[:_MAX_HEAD_LINES]
    kinds = [_kind(line) for line in window]
    # A headline has sentences under it: a list or a poem has none, and no headline either.
    prose = any(_SENTENCE_END.search(line.text) for line in lines[1:])
    title = _title(window, kinds) if prose else None
    if title is not None:
        kinds = [
            "title" if i == title
            else "repeated title" if _same(line.text, window[title].text)
            else kind
            for i, (line, kind) in enumerate(zip(window, kinds, strict=True))
        ]  # fmt: skip
    end = 0
    for i, kind in enumerate(kinds):
        # The head reaches as far as its last known line; between known lines stand a section
        # name or a standfirst, and nothing else.
        if kind is not None and (between := _between(window, kinds, end, i, title)) is not None:
            kinds[end:i] = between
            end = i + 1
        elif kind is not None:
            break
    return [(kind or "", line) for kind, line in zip(kinds[:end], window, strict=False)]


def _kind(line: _Line) -> str | None:
    """What a line is by itself; None where it does not say."""
    text = line.text
    if not any(c.isalnum() for c in text):
        return "banner"
    if _CREDIT.match(text):
        return "credit"
    if line.is_prose:
        return None
    if is_date(text):
        return "date"
    if _SOURCE.fullmatch(text):
        return "source"
    if (match := _BYLINE.fullmatch(text)) and _is_name(match["name"]):
        return "byline"
    return None


def _title(window: list[_Line], kinds: list[str | None]) -> int | None:
    """The index of the headline in the head, if there is one."""
    plain = []
    for i, (line, kind) in enumerate(zip(window, kinds, strict=True)):
        if kind is not None:
            continue
        repeated = any(_same(line.text, other.text) for other in window[i + 1 :])
        if repeated and line.words <= _MAX_TITLE_WORDS:
            return i
        stands_alone = (line.follows_blank or (i > 0 and kinds[i - 1] is not None)) and (
            line.precedes_blank or (i + 1 < len(window) and kinds[i + 1] is not None)
        )
        if not stands_alone or line.words > _MAX_TITLE_WORDS or _ends_as_statement(line):
            break
        plain.append(i)
    if not plain or plain[-1] + 1 >= len(window):
        return None
    # A section name stands above a headline, and is shorter.
    if len(plain) > 1 and _is_section(window[plain[0]]) and not _is_section(window[plain[1]]):
        return plain[1]
    return plain[0]


def _between(
    window: list[_Line], kinds: list[str | None], start: int, end: int, title: int | None
) -> list[str] | None:
    """Kinds for the lines between two known ones; None where they can only be body."""
    named = []
    for i in range(start, end):
        line = window[i]
        if title is not None and i < title and _is_section(line):
            named.append("section")
        elif (
            title is not None
            and i > title
            and "standfirst" not in kinds[:start] + named
            and line.words <= _MAX_STANDFIRST_WORDS
            and kinds[end] != "banner"
        ):
            named.append("standfirst")
        else:
            return None
    return named


def _tail(lines: list[_Line], first: int, head: _Aside) -> _Aside:
    """The lines below the body with their kinds: an unbroken run to the last line."""
    title = next((line.text for kind, line in head if kind == "title"), None)
    source = next((_source_of(line) for kind, line in head if kind == "source"), None)
    found: _Aside = []
    for line in reversed(lines[max(first, len(lines) - _MAX_TAIL_LINES) :]):
        kind = _kind(line)
        if source is not None and _same(line.text.strip("()[]—–- "), source):
            kind = "credit"
        elif title is not None and _same(line.text, title):
            kind = "repeated title"
        if kind is None or (kind == "byline" and source is None and title is None):
            break
        found.append((kind, line))
    return found[::-1]


def _is_section(line: _Line) -> bool:
    return line.words <= _MAX_SECTION_WORDS and not _SENTENCE_END.search(line.text)


def _ends_as_statement(line: _Line) -> bool:
    """A headline may ask or exclaim; one that ends in a full stop is a sentence."""
    end = _SENTENCE_END.search(line.text)
    return end is not None and end.group()[0] not in "?!？！؟…‽፧"


def _is_name(text: str) -> bool:
    words = text.split()
    cased = [w for w in words if w[0].isalpha() and (w[0].isupper() or w[0].islower())]
    return (
        0 < len(words) <= _MAX_BYLINE_WORDS
        and not _SENTENCE_END.search(text)
        and (not cased or sum(w[0].isupper() for w in cased) * 2 > len(cased))
        and len(text) <= 60
    )


def _same(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", _clean_title(text)).casefold().split())


def _clean_title(text: str) -> str:
    """A headline without the marks of Markdown around it."""
    return text.strip("#=*_ \t") or text


def _date_of(line: _Line) -> str:
    return re.sub(r"^[^\d٠-٩۰-۹:：]{1,25}[:：]\s*", "", line.text)


def _source_of(line: _Line) -> str:
    match = _SOURCE.fullmatch(line.text)
    return match["name"].strip() if match else line.text
