"""The records that travel between the stages. All are frozen; offsets count characters."""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeVar

from summarize.languages.scripts import count_words


class Span(NamedTuple):
    """A half-open run of characters, `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True)
class SetAside:
    """A line of the page that is not part of the article's body.

    Attributes:
        kind: `banner`, `section`, `title`, `repeated title`, `standfirst`, `byline`, `date`,
            `source` or `credit`.
        text: the line as it stands in the input, without the space around it.
        line: its number in the input, from 1.
    """

    kind: str
    text: str
    line: int


@dataclass(frozen=True)
class Document:
    """One input, read.

    Attributes:
        name: what to call it in messages: a path as it was given, or `<text>`, `<stdin>`.
        text: the body, exactly as it stands in the input: one contiguous run of it.
        title, date, source: as written in the input; None where it names none.
        set_aside: every line that is in the input and not in the body, blank lines apart.
        sha256: of the input's bytes, hexadecimal.
    """

    name: str
    text: str
    sha256: str
    title: str | None = None
    date: str | None = None
    source: str | None = None
    set_aside: tuple[SetAside, ...] = ()

    @cached_property
    def words(self) -> int:
        """How many words the text has."""
        return count_words(self.text)


@dataclass(frozen=True)
class Chunk:
    """A run of whole sentences that fits one model call.

    Attributes:
        start, end: offsets into the text that was chunked.
        tokens: length in the summarizer's own tokens, special tokens not counted.
        context: where the sentences start that are shown in front of it once more; None where
            there are none.
    """

    start: int
    end: int
    tokens: int
    context: int | None = None


FindingKind = Literal[
    "number", "unit", "name", "negation", "language", "extract", "repetition", "glossary", "layout",
    "coverage", "length",
]  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """Something a reader should look at before trusting a sentence or a whole result.

    Attributes:
        kind: what it is about.
        severity: `warning` (may be wrong) or `notice` (good to know).
        message: one sentence for people.
        span: where, in the text the finding belongs to; None for all of it.
    """

    kind: FindingKind
    severity: Literal["warning", "notice"]
    message: str
    span: Span | None = None


@dataclass(frozen=True)
class SummarySentence:
    """One sentence of a summary.

    Attributes:
        text: the sentence, in the summary's language.
        original: the sentence that the model wrote, where `text` is its translation; else None.
        findings: what the checks found in this sentence.
    """

    text: str
    original: str | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Coverage:
    """How much of the body a model has read.

    Attributes:
        tokens_total: length of the body in the summarizer's tokens; where no summarizer was asked,
            in words of a text that is handed back unchanged, or in tokens of its translator.
        tokens_read: how many of them stood in prompts that were answered, or in the text handed
            back unchanged.
        chunks: model calls over the body itself.
        levels: rounds of summarizing: 1 when no partial summaries were summarized again, 0 when
            the text was handed back unchanged.
    """

    tokens_total: int
    tokens_read: int
    chunks: int
    levels: int

    @property
    def share(self) -> float:
        """Tokens read of tokens in all, 0 to 1."""
        return self.tokens_read / self.tokens_total if self.tokens_total else 1.0


@dataclass(frozen=True)
class Pivot:
    """The summary before it was translated; of a translation, the text between two steps."""

    language: str
    text: str


@dataclass(frozen=True)
class Summary:
    """What a reader gets, with its evidence.

    Attributes:
        document: what was summarized.
        document_language: its language, a BCP 47 tag.
        language_confidence: how sure that is, 0 to 1; 1 when it was given.
        language: of the summary, a BCP 47 tag.
        title: the document's title in that language; None where it has none.
        text: the summary as one running text.
        sentences: the same, sentence by sentence.
        unchanged: True when the text was no longer than the summary asked for, and so is the
            summary itself.
        pivot: the summary before it was translated, or None.
        findings: of the whole result; those of a sentence stand with the sentence.
        coverage: how much of the body was read.
        route: `direct`, `summarize-first` or `translate-first`.
        beams: width of the beam.
        new_tokens: the limit of new tokens in one call.
        signature: versions, models with revisions, engine, route, decoding, policy.
    """

    document: Document
    document_language: str
    language_confidence: float
    language: str
    title: str | None
    text: str
    sentences: tuple[SummarySentence, ...]
    unchanged: bool
    pivot: Pivot | None
    findings: tuple[Finding, ...]
    coverage: Coverage
    route: str
    beams: int
    new_tokens: int
    signature: str

    def __str__(self) -> str:
        return self.text

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """The findings of the whole and of every sentence, in that order."""
        return self.findings + tuple(f for s in self.sentences for f in s.findings)


@dataclass(frozen=True)
class Translation:
    """A whole document in another language, with its evidence.

    Attributes:
        document: what was translated; all of the input is its `text`.
        document_language: its language, a BCP 47 tag.
        language_confidence: how sure that is, 0 to 1; 1 when it was given.
        language: of the translation, a BCP 47 tag.
        title: the document's title in that language; None where it has none.
        text: the translation, in the layout of the document.
        sentences: each translated sentence, in order.
        unchanged: True when the document is in that language already, and is handed back as it is.
        pivot: the text between two steps, where the way leads through another language; else None.
        findings: of the whole result; those of a sentence stand with the sentence.
        coverage: tokens (the translator's own) of the sentences, and how many were translated;
            `chunks` is the number of sentences.
        route: `translate`.
        beams: width of the beam.
        new_tokens: 0; the limit of new tokens follows each sentence's length.
        signature: versions, models with revisions, engine, languages, decoding, policy.
    """

    document: Document
    document_language: str
    language_confidence: float
    language: str
    title: str | None
    text: str
    sentences: tuple[SummarySentence, ...]
    unchanged: bool
    pivot: Pivot | None
    findings: tuple[Finding, ...]
    coverage: Coverage
    route: str
    beams: int
    new_tokens: int
    signature: str

    def __str__(self) -> str:
        return self.text

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """The findings of the whole and of every sentence, in that order."""
        return self.findings + tuple(f for s in self.sentences for f in s.findings)


R = TypeVar("R", "Summary", "Translation")


@dataclass(frozen=True)
class Outcome(Generic[R]):
    """What became of one document of many: a result, or the error that stopped it."""

    name: str
    result: R | None = None
    error: Exception | None = None

    def get(self) -> R:
        """The result; the error is raised where there is none."""
        if self.result is None:
            raise self.error or RuntimeError(f"{self.name}: has neither a result nor an error")
        return self.result

    @property
    def summary(self) -> R | None:
        """The result of a `Summarizer`."""
        return self.result
