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
        letters = list(normalization.changes(text))
        if letters:
            letters = list(_without(letters, _kept(text, letters)))
        broken = hyphenation.has_breaks(text)
        joined = list(hyphenation.mended(text, pieces())) if broken else []
        if not letters and not joined:
            return cls(replace(original, title=title), original)
        # Where a soft hyphen stands at a line's end, the word is joined.
        parts = heapq.merge(joined, letters, key=lambda part: part[0].start)
        readable = normalization.replaced(text, parts)
        return cls(replace(original, text=readable.text, title=title), original, readable)

    def pointing_back(self, sentences: Sequence[SummarySentence]) -> tuple[SummarySentence, ...]:
        """Sentences whose sources are places in the original."""
        if self._readable is None:
            return tuple(sentences)
        return tuple(
            replace(one, sources=tuple(map(self._original, one.sources))) for one in sentences
        )

    def _original(self, source: Source) -> Source:
        assert self._readable is not None  # noqa: S101 - for the type checker
        text = self.original.text
        start, end = self._readable.original(Span(source.start, source.end))
        return replace(source, start=start, end=end, text=" ".join(text[start:end].split()))


def _kept(text: str, letters: Sequence[Change]) -> Iterator[Span]:
    """The addresses and the code in the lines that have such letters, in order."""
    done = 0
    for part, _ in letters:
        if part.start < done:
            continue
        start = text.rfind("\n", done, part.start) + 1 or done
        done = text.find("\n", part.end) + 1 or len(text)
        line = text[start:done]
        if len(line) <= _MAX_LINE and _MARKS.search(line):
            yield from (Span(start + one.start, start + one.end) for one in layout.protected(line))


def _without(letters: Sequence[Change], kept: Iterator[Span]) -> Iterator[Change]:
    """Changes of what is not to stay as it is."""
    span = next(kept, None)
    for change in letters:
        part, _ = change
        while span is not None and span.end <= part.start:
            span = next(kept, None)
        if span is None or part.end <= span.start:
            yield change
