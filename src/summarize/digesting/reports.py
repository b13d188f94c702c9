"""A report as a digest reads it: its day, its sentences, and what each of them tells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from summarize.digesting.days import DayMention, day_of_line, days_in
from summarize.digesting.figure import WAS, Figure
from summarize.digesting.name_keys import cognate, name_key, names_of
from summarize.digesting.publishers import publisher_of
from summarize.digesting.quantities import figures_of
from summarize.digesting.word_tables import Hit, Token, hits, tokens_of
from summarize.digests import DateFrom, DigestReport, DigestSource
from summarize.documents import Document, Span
from summarize.reading.addresses.urls import is_address
from summarize.reading.date_labels import is_date_line
from summarize.summarizing.selection.reading import Reading
from summarize.text.reference_words import words_of
from summarize.text.split_text import SplitText

# `LISBON, 3 May 2025 (Agency) -- `: the line of a date in front of the text.
_DATELINE = re.compile(r"[^.!?\n]{0,90}?\d[^.!?\n]{0,40}?(?:\s[-–—]{1,2}\s|:\s|\)\s)")
_DATELINE_END = re.compile(r"[-–—:)]\s*\Z")
_OPENING = re.compile(r"[^.!?;\n]{0,90}?\d{4}[^.!?;\n]{0,60}?\s[-–—]{1,2}\s+")
# Sentences that may have one.
_DATED = 3
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")
_TOLD = frozenset(("actions", "nouns", "topics"))
_MIN_WORD = 4
_HEAD, _HEAD_LINES = 1000, 4
# What is longer than this is no sentence, and is not compared.
MAX_CHARACTERS = 1200
# How a feature begins: a name, a day, a figure, a meaning, another word.
FEATURES = frozenset(("n:", "t:", "d:", "c:", "k:"))


@dataclass(frozen=True)
class Told:
    """A sentence of a report, and what it tells.

    Attributes:
        index: which sentence of the report.
        text: on one line.
        span: in the body of the report.
        tokens, known: its words, and those of the tables among them.
        days: that it names.
        figures: so many of what.
        names: their keys.
        features: all of it by meaning, the same in several languages.
        read_as: its translation, where it is compared by that; else empty.
        read_in: the language of that.
    """

    index: int
    text: str
    span: Span
    tokens: tuple[Token, ...]
    known: tuple[Hit, ...]
    days: tuple[DayMention, ...]
    figures: tuple[Figure, ...]
    names: frozenset[str]
    features: frozenset[str] = frozenset()
    read_as: str = ""
    read_in: str = ""


@dataclass(frozen=True)
class ReadReport:
    """One report, read.

    Attributes:
        document: what was read.
        language: its BCP 47 tag.
        confidence: how sure that is, 0 to 1.
        day: of the report; None where it says none.
        date_text: as the report writes it.
        date_from: where that was found.
        file_day: when its file was last changed; only where the report says no day.
    """

    document: Document
    language: str
    confidence: float = 1.0
    day: date | None = None
    date_text: str | None = None
    date_from: DateFrom = "none"
    file_day: date | None = field(default=None, compare=False)

    @classmethod
    def of(cls, document: Document, language: str, confidence: float = 1.0) -> "ReadReport":
        """A document whose language is known."""
        day, text, origin = _dated(document, language)
        return cls(document, language, confidence, day, text, origin).with_file_day()

    def with_file_day(self) -> "ReadReport":
        """The same, with the day of its file as it is now, where it says no day itself."""
        if self.day is not None:
            return self
        file_day = _file_day(self.document.name)
        written: DateFrom = "text" if self.date_text else "none"
        return replace(self, date_from=written if file_day is None else "file", file_day=file_day)

    def with_sentences(self, spans: Sequence[Span]) -> "ReadReport":
        """The same, whose sentences are known.

        Args:
            spans: of the sentences; joined, they are the text.
        """
        found = replace(self)
        # In the place of the cached property.
        vars(found)["split"] = SplitText(self.document.text, self.language, spans)
        return found

    def with_told(self, told: tuple[Told, ...]) -> "ReadReport":
        """The same, with what its sentences tell, one for one."""
        found = replace(self)
        read = ("split", "reading")
        vars(found).update({one: vars(self)[one] for one in read if one in vars(self)}, told=told)
        return found

    def named(self, name: str) -> "ReadReport":
        """The same under another name; nothing of it is read again."""
        found = replace(self, document=replace(self.document, name=name))
        read = ("split", "reading", "told", "title_told")
        vars(found).update({one: vars(self)[one] for one in read if one in vars(self)})
        return found

    @property
    def name(self) -> str:
        """Of the input."""
        return self.document.name

    @cached_property
    def source(self) -> str | None:
        """Who published it, as far as it says."""
        document = self.document
        return document.source or publisher_of(self.date_text or "", document.text)

    @cached_property
    def split(self) -> SplitText:
        """The body in sentences."""
        return SplitText.of(self.document.text, self.language)

    @cached_property
    def reading(self) -> Reading:
        """Which of its sentences can be read alone."""
        return Reading(self.document.text, self.split.spans, self.language, self.document.title)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """What its sentences tell, one for one."""
        return tuple(self._told())

    @cached_property
    def title_told(self) -> Told | None:
        """What its title tells."""
        title = self.document.title
        if not title:
            return None
        line = " ".join(title.split())
        return _told(-1, line, Span(0, 0), self.language, self.day, None)

    def content(self, index: int) -> Span:
        """Where a sentence stands, without a dateline in front of it."""
        span = self.reading.spans[index]
        if index >= _DATED:
            return span
        start, text = self.reading.trimmed(index).start, self.document.text
        if start == span.start and index == 0:
            # `20 May 2025 (Agency) -- Police`
            opening = _OPENING.match(text, start, span.end)
            is_dated = opening is not None and day_of_line(opening.group(), self.language)
            start = opening.end() if opening is not None and is_dated else start
        is_dateline = _DATELINE_END.search(text, span.start, start) is not None
        return Span(start, span.end) if is_dateline and text[start : start + 1].isupper() else span

    def source_of(self, index: int) -> DigestSource:
        """One of its sentences as the source of a statement."""
        span = self.content(index)
        return DigestSource(self.name, span, self.split.at(span), self.language)

    def shown(self, copy_of: str | None) -> DigestReport:
        """The report as a digest names it."""
        day = self.day or self.file_day
        document = self.document
        return DigestReport(
            self.name, document.title, self.language, day.isoformat() if day else None,
            self.date_text, self.date_from, self.source, document.words, copy_of,
        )  # fmt: skip

    def _told(self) -> Iterator[Told]:
        before: date | None = None
        for index in range(len(self.reading)):
            span = self.content(index)
            text = self.split.at(span)
            told = _told(index, text, span, self.language, self.day, before)
            if told.days:
                before = told.days[-1].day
            yield told


def read_as(told: Told, translation: str, language: str) -> Told:
    """A sentence that is compared by its translation; figures and days are its own.

    Args:
        told: the sentence.
        translation: on one line.
        language: of that, a BCP 47 tag.
    """
    text = translation[:MAX_CHARACTERS]
    tokens = tokens_of(text)
    known = tuple(hits(tokens, language))
    names = names_of(text, language)
    other = Told(told.index, text, told.span, tokens, known, (), (), names)
    words = {one for one in _features(other, language) if one[0] not in "dt"}
    kept = {one for one in told.features if one[0] in "dtnc"}
    return replace(told, features=frozenset(words | kept), read_as=text, read_in=language)


def _told(
    index: int, text: str, span: Span, language: str, own: date | None, before: date | None
) -> Told:
    text = text[:MAX_CHARACTERS]
    tokens = tokens_of(text)
    known = tuple(hits(tokens, language))
    days = tuple(days_in(text, language, own, before))
    found = tuple(figures_of(text, language, tokens, known))
    days_named = {name_key(word) for day in days for word in day.words.split()}
    names = names_of(text, language) - days_named
    told = Told(index, text, span, tokens, known, days, found, names)
    return replace(told, features=_features(told, language))


def _features(told: Told, language: str) -> frozenset[str]:
    """What a sentence tells, by meaning: names, days, figures, words of the tables, other words."""
    found = {f"n:{one}" for one in told.names}
    found |= {f"t:{one.day.isoformat()}" for one in told.days}
    found |= {f"d:{one.value}" for one in told.figures if one.kind.noun != WAS}
    covered: set[int] = set()
    for hit in told.known:
        if hit.kind in _TOLD:
            covered |= set(range(hit.first, hit.last))
            found.add(f"c:{hit.meaning}")
    function = words_of(language).function
    spans = [one.span for one in told.days]
    for number, token in enumerate(told.tokens):
        word = token.folded
        if number in covered or len(word) < _MIN_WORD or not word.isalpha() or word in function:
            continue
        if any(span.start <= token.start < span.end for span in spans):
            continue
        if token.capital and name_key(told.text[token.start : token.end]) in told.names:
            continue
        if key := cognate(word):
            found.add(f"k:{key}")
    return frozenset(found)


def _dated(document: Document, language: str) -> tuple[date | None, str | None, DateFrom]:
    """The day of a report, the words that say it, and where they stand."""
    if document.date:
        return day_of_line(document.date, language), document.date, "text"
    head = [line.strip() for line in document.text[:_HEAD].splitlines() if line.strip()]
    for line in head[:_HEAD_LINES]:
        if is_date_line(line) and (day := day_of_line(line, language)) is not None:
            return day, line, "text"
    dateline = _DATELINE.match(document.text.lstrip()[:200])
    if dateline is not None:
        day = day_of_line(dateline.group(), language)
        if day is not None:
            return day, " ".join(dateline.group().split()).rstrip(" -–—:"), "text"
    match = _IN_NAME.search(Path(document.name).name)
    if match is not None:
        try:
            return date(int(match[1]), int(match[2]), int(match[3])), match.group(), "name"
        except ValueError:
            pass
    return None, None, "none"


def _file_day(name: str) -> date | None:
    """When a file was last changed."""
    if is_address(name):
        return None
    try:
        path = Path(name)
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).date() if path.is_file() else None
    except (OSError, ValueError, OverflowError):
        return None
