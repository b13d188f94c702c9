"""A document as it is read: in plain letters, its broken words joined; its sources point back."""

import heapq
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.documents import Document, Source, Span, SummarySentence
from summarize.text import hyphenation, normalization
from summarize.text.hyphenation import Pieces
from summarize.text.normalization import Change, Readable, plain
from summarize.translating import layout

# Addresses and code have one of these; a longer line has none that matters.
_MARKS = re.compile(r"[/@`\\_=<{$]|\w[.:]\w")
_MAX_LINE = 10_000


@dataclass(frozen=True)
class ReadableDocument:
    """A document, and what it was made from.

    Attributes:
        document: what is read; its text and its title are in plain letters.
        original: what was given.
    """

    document: Document
    original: Document
    _readable: Readable | None = None

    @classmethod
    def of(
        cls, original: Document, pieces: Callable[[], Pieces | None] = lambda: None
    ) -> "ReadableDocument":
        """A document as it is read.

        Args:
            original: what was given.
            pieces: the vocabulary of a model that reads its language; asked for only where words
                are broken at line ends.
        """
        text, title = original.text, original.title and plain(original.title)
        broken = hyphenation.has_breaks(text)
        joined = hyphenation.mended(text, pieces()) if broken else iter(())
        # Where a soft hyphen stands at a line's end, the word is joined.
        parts = heapq.merge(joined, _letters(text), key=lambda part: part[0].start)
        readable = normalization.replaced(text, parts)
        if len(readable.starts) == 1:
            return cls(replace(original, title=title), original)
        return cls(replace(original, text=readable.text, title=title), original, readable)

    def pointing_back(self, sentences: Sequence[SummarySentence]) -> tuple[SummarySentence, ...]:
        """Sentences whose sources are places in the original."""
        return tuple(replace(one, sources=self.pointed_back(one.sources)) for one in sentences)

    def pointed_back(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Sources as places in the original; a line around the body, which has none, stays."""
        return tuple(self._original(one) if one.end else one for one in sources)

    def _original(self, source: Source) -> Source:
        if self._readable is None:
            return source
        text = self.original.text
        start, end = self._readable.original(Span(source.start, source.end))
        return replace(source, start=start, end=end, text=" ".join(text[start:end].split()))


def _letters(text: str) -> Iterator[Change]:
    """What is read in other letters than it has, but for addresses and code."""
    done = 0
    kept: Iterator[Span] = iter(())
    span: Span | None = None
    for change in normalization.changes(text):
        part, _ = change
        if part.start >= done:
            start = text.rfind("\n", done, part.start) + 1 or done
            done = text.find("\n", part.end) + 1 or len(text)
            kept = _kept(text[start:done], start)
            span = next(kept, None)
        while span is not None and span.end <= part.start:
            span = next(kept, None)
        if span is None or part.end <= span.start:
            yield change


def _kept(line: str, start: int) -> Iterator[Span]:
    """The addresses and the code of a line that starts at a place in its text."""
    if len(line) <= _MAX_LINE and _MARKS.search(line):
        for one in layout.protected(line):
            yield Span(start + one.start, start + one.end)
