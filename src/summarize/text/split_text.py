"""A text with its sentences, and where each of them stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.documents import Source, Span
from summarize.text import sentences


@dataclass(frozen=True)
class SplitText:
    """A text that was split into sentences once.

    Attributes:
        text: all of it.
        language: its BCP 47 tag.
        spans: of its sentences; joined, they are the text.
    """

    text: str
    language: str
    spans: Sequence[Span]

    @classmethod
    def of(cls, text: str, language: str) -> "SplitText":
        """A text, split."""
        return cls(text, language, sentences.split(text, language))

    def __len__(self) -> int:
        return len(self.spans)

    def sentence(self, index: int) -> str:
        """A sentence on one line."""
        return self.at(self.spans[index])

    def at(self, span: Span) -> str:
        """What stands in a span, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def source(self, span: Span, score: float) -> Source:
        """A span as the source of a sentence, without the space around it."""
        piece = self.text[span.start : span.end]
        start = span.start + len(piece) - len(piece.lstrip())
        return Source(start, start + len(piece.strip()), self.at(span), round(score, 3))
