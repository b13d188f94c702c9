"""The lines of a page, and what a line says of itself: a date, a source, a byline, a rule."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from summarize.documents import Span
from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS, count_words
from summarize.patterns import lazy
from summarize.reading.date_labels import is_date_line

# In characters: of a longer text only a window at either end is looked at.
MAX_WHOLE = 600_000

# Labels that stand before the name of a source, and words that open a byline.
_SOURCE_LABELS = (
    "source", "sources", "fuente", "fuentes", "fonte", "fontes", "quelle", "quellen", "bron",
    "kaynak", "źródło", "zdroj", "källa", "kilde", "lähde", "forrás", "sursa", "izvor", "πηγή",
    "источник", "джерело", "източник", "المصدر", "مصدر", "منبع", "מקור", "स्रोत", "সূত্র",
    "来源", "來源", "出处", "出處", "消息来源", "出典", "ソース", "출처", "nguồn", "sumber",
    "chanzo", "ที่มา",
)  # fmt: skip
_SOURCE = re.compile(rf"(?:{'|'.join(_SOURCE_LABELS)})\s*[:：]\s*(?P<name>\S.*)", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:by|par|por|von|door|di|av|af|oleh|بقلم|كتب|كتبت|автор|记者|記者|作者)"
    r"\s*[:：/／ ]\s*(?P<name>.+)"
    r"|文\s*[:：/／]\s*(?P<writer>.+)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}))[^\n]{0,120}"
    r"|(?:all rights reserved|tous droits réservés|todos los derechos reservados"
    r"|todos os direitos reservados|tutti i diritti riservati|alle rechte vorbehalten"
    r"|جميع الحقوق محفوظة|все права защищены|版权所有|版權所有)\W*)",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(
    r"(?:title|headline|título|titre|titel|titolo|العنوان|заголовок|标题|標題)\s*[:：]\s*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    rf"[{re.escape(SENTENCE_TERMINATORS)}][{re.escape(SENTENCE_CLOSERS)}\s]*$"
)
# One mark, over and over, with or without spaces: a line drawn across the page.
_RULE = re.compile(r"([#=*_~+•·\-–—─━═])(?:\s*\1){2,}")
# A row with the break that ends it.
_ROW = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_NO_ROW = Span(0, 0)
# What no headline starts with: a mark of a list, a table, a comment, a tag.
_LIST_MARK = re.compile(r"(?:[-–—•·*+|/<>{}\[\]@$%&\\]|#!|\d{1,3}[.)]\s)")
# A headline may end in these, which may also end a sentence.
_ASKS_OR_EXCLAIMS = "?!？！؟…‽፧"
_OPEN_ENDS = ",،，、;:：；؛({[-–—|\\/"
_QUOTED = lazy(r"[\"“”«»„‘「『].*[\"“”«»‘’」』]")
_SPEAKER = re.compile(r"[^\W\d_][^:：]{0,30}[:：]\s*\S")

_MAX_TITLE_WORDS = 32
_MAX_SECTION_WORDS = 6
_MAX_STANDFIRST_WORDS = 40
_MAX_SOURCE_WORDS = 12
_MAX_BYLINE_WORDS = 8
_MAX_UNCASED_BYLINE_WORDS = 4
_MIN_PROSE_WORDS = 6
# As long as this, a line is prose even where no full stop ends it; Thai and Lao have none.
_MIN_UNPUNCTUATED_PROSE_WORDS = 30
_MIN_UNPUNCTUATED_PROSE_WORDS_THAI = 12
_THAI_OR_LAO = re.compile("[\u0e00-\u0eff]")
_START_CHARACTERS = 1000
# What a line has no words in for so long, it has none in at all.
_MAX_COUNTED_CHARACTERS = 20_000
_WINDOW = 40_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the space around it.

    Attributes:
        page: the text that it is a line of.
        number: in the text, from 1.
        start, end: offsets into the text.
        follows_blank, precedes_blank: also true at the start and at the end of the text.
    """

    page: str = field(repr=False)
    number: int
    start: int
    end: int
    follows_blank: bool
    precedes_blank: bool

    @property
    def text(self) -> str:
        """What it says; not kept, since a page may have a million of them."""
        return self.page[self.start : self.end]

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)

    def has_words(self, least: int) -> bool:
        """Whether it has so many words; the start of a very long one mostly shows that."""
        return any(
            count_words(self.page[self.start : min(self.end, self.start + characters)]) >= least
            for characters in (_START_CHARACTERS, _MAX_COUNTED_CHARACTERS)
        )

    @property
    def stands_alone(self) -> bool:
        """Whether there is a blank line, or none, on either side."""
        return self.follows_blank and self.precedes_blank

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.text))

    @property
    def ends_statement(self) -> bool:
        """Whether it ends as a sentence does that neither asks nor exclaims."""
        end = _SENTENCE_END.search(self.text)
        return end is not None and end.group()[0] not in _ASKS_OR_EXCLAIMS

    @property
    def is_prose(self) -> bool:
        """Whether it is running text by its look: a sentence of some length."""
        if self.ends_sentence:
            return self.has_words(_MIN_PROSE_WORDS)
        return self.has_words(
            _MIN_UNPUNCTUATED_PROSE_WORDS_THAI
            if _THAI_OR_LAO.search(self.text)
            else _MIN_UNPUNCTUATED_PROSE_WORDS
        )

    @property
    def is_heading(self) -> bool:
        """Whether Markdown makes it a heading of the first level."""
        return self.text.startswith("# ")

    @property
    def can_be_title(self) -> bool:
        """Whether nothing about it rules out that it is a headline."""
        return (
            any(c.isalpha() for c in self.text)
            and not self.has_words(_MAX_TITLE_WORDS + 1)
            and not self.ends_statement
            and not self.text.endswith(tuple(_OPEN_ENDS))
            and not _LIST_MARK.match(self.text)
            and "\t" not in self.text
        )

    @property
    def can_be_section(self) -> bool:
        """Whether it may be the name of a section of a paper."""
        return (
            self.can_be_title
            and not self.has_words(_MAX_SECTION_WORDS + 1)
            and not self.ends_sentence
        )

    @property
    def can_be_standfirst(self) -> bool:
        """Whether it may be the line under a headline that says more."""
        return not self.has_words(_MAX_STANDFIRST_WORDS + 1)

    @property
    def is_quotation(self) -> bool:
        """Whether quotation marks are around all of it."""
        return bool(_QUOTED.fullmatch(self.text))

    @property
    def names_speaker(self) -> bool:
        """Whether it has the form `Alice: hello`."""
        match = _SPEAKER.match(self.text)
        return match is not None and len(match.group().split()) <= 5

    @property
    def speaker(self) -> str:
        """What stands before the first colon, in small letters."""
        return re.split("[:：]", self.text, maxsplit=1)[0].strip().casefold()


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank; lines end in CR, LF or both.

    Of a very long text only those at its start and at its end: it is no page, and a head or a tail
    is found there.
    """
    if len(text) <= MAX_WHOLE:
        return list(_lines_between(text, 0, len(text), 1))
    head = next_row(text, _WINDOW)
    tail = max(head, next_row(text, len(text) - _WINDOW))
    before = text.count("\n", 0, tail) + text.count("\r", 0, tail) - text.count("\r\n", 0, tail)
    return [
        *_lines_between(text, 0, head, 1),
        *_lines_between(text, tail, len(text), before + 1),
    ]


def _lines_between(text: str, start: int, end: int, number: int) -> Iterator[Line]:
    """The lines of a part of a text, of which the first row has this number."""
    before, current = _NO_ROW, _NO_ROW
    # The row behind the last one is blank, as that before the first one is.
    rows = chain(_visible_rows(text, start, end), (_NO_ROW,))
    for place, behind in enumerate(rows, number - 1):
        if current.end:
            blank = (not before.end, not behind.end)
            yield Line(text, place, current.start, current.end, *blank)
        before, current = current, behind


def next_row(text: str, place: int) -> int:
    """Where the next row starts; the end of the text where none does."""
    found = _BREAK.search(text, place)
    return found.end() if found else len(text)


def is_blank(text: str) -> bool:
    """Whether there is nothing to see: white space, byte order marks, control characters."""
    # Most of what is blank is white space, and that is told quickly.
    return text.isspace() or all(
        unicodedata.category(c) in ("Cc", "Cf", "Zs", "Zl", "Zp") for c in text
    )


def kind_of(line: Line) -> str | None:
    """What a line is by itself; None where it does not say."""
    text = line.text
    if _RULE.fullmatch(text):
        return "banner"
    if _CREDIT.fullmatch(text):
        return "credit"
    if line.is_prose:
        return None
    if is_date_line(text):
        return "date"
    source = _SOURCE.fullmatch(text)
    if source and not line.ends_sentence and count_words(source["name"]) <= _MAX_SOURCE_WORDS:
        return "source"
    byline = _BYLINE.fullmatch(text)
    if byline and _is_name(byline["name"] or byline["writer"]):
        return "byline"
    return None


def same(one: str, other: str) -> bool:
    """Whether two lines say the same, capitals, spaces and marks of Markdown apart."""
    return _folded(one) == _folded(other)


def title_in(line: Line) -> str:
    """A headline without a label and without the marks of Markdown around it."""
    text = _TITLE_LABEL.sub("", line.text, count=1) if _TITLE_LABEL.match(line.text) else line.text
    return _unmarked(text) or line.text


def source_in(line: Line) -> str:
    """The name of a source without the label before it."""
    match = _SOURCE.fullmatch(line.text)
    return match["name"].strip() if match else line.text


def _visible_rows(text: str, start: int, end: int) -> Iterator[Span]:
    """Of each row of a part of a text what can be seen; `_NO_ROW` where that is nothing."""
    for row in _ROW.finditer(text, start, end):
        content = row.group().strip().strip("\ufeff\u200b").strip()
        if not content or (not content[0].isalnum() and is_blank(content)):
            yield _NO_ROW
        else:
            first = row.start() + row.group().index(content)
            yield Span(first, first + len(content))


def _is_name(text: str) -> bool:
    words = text.split()
    cased = [w for w in words if w[0].isupper() or w[0].islower()]
    most = _MAX_BYLINE_WORDS if cased else _MAX_UNCASED_BYLINE_WORDS
    return (
        0 < len(words) <= most
        and len(text) <= 60
        and not _SENTENCE_END.search(text)
        and sum(w[0].isupper() for w in cased) * 2 >= len(cased)
    )


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", _unmarked(text)).casefold().split())


def _unmarked(text: str) -> str:
    return text.strip("#=*_ \t") or text
