"""The records that travel between the stages. All are frozen; offsets count characters."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar, Generic, Literal, NamedTuple, TypeVar, get_args

from summarize.files import Rewritable
from summarize.languages.scripts import count_words
from summarize.schema import result_as_dict, to_json


class Span(NamedTuple):
    """A half-open run of characters, `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True)
class SetAside:
    """A line of the page that is not part of the article's body.

    Attributes:
        kind: `banner`, `section`, `title`, `repeated title`, `standfirst`, `pull quote`, `byline`,
            `date`, `source` or `credit`; of a whole page also `menu`, `share`, `caption`, `advert`,
            `related`, `comments`, `footer` and others, or `boilerplate` where no more is known of
            it; of subtitles `cue` and `note`; of other files `running head`, `footnote`, `hidden`,
            `deleted`, `alt text`, `quoted mail`, `keywords`, of PDFs `page number`, `note`...
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
        text: the body: the lines of the input that are not set aside, each exactly as it stands
            there. Of most inputs this is one run; of a page whose body is interrupted (by an
            advert, a caption) it is several, joined with nothing added.
        title, date, source: as written in the input; None where it has none.
        set_aside: every line of the input outside the body, except blank ones.
        sha256: of the input's bytes, hexadecimal.
        kind: what the input is, told by its bytes: a `Kind` of `reading.kinds`.
        encoding: in which its bytes were decoded; None for a kind that has none of its own.
        warnings: what to know before its text is trusted, a sentence each.
        rewritable: the file, where its translation is to be such a file; else None.
    """

    name: str
    text: str
    sha256: str
    title: str | None = None
    date: str | None = None
    source: str | None = None
    set_aside: tuple[SetAside, ...] = ()
    kind: str = "text"
    encoding: str | None = None
    warnings: tuple[str, ...] = ()
    rewritable: Rewritable | None = field(default=None, repr=False, compare=False)

    @cached_property
    def words(self) -> int:
        """Number of words in the body."""
        return count_words(self.text)

    @property
    def findings(self) -> "tuple[Finding, ...]":
        """Its warnings, as findings of a result."""
        return tuple(Finding("reading", "warning", one) for one in self.warnings)


@dataclass(frozen=True)
class Chunk:
    """A run of whole sentences that fits one model call.

    Attributes:
        start, end: offsets into the text that was chunked.
        tokens: length in the summarizer's own tokens, special tokens not counted.
        context: start of the sentences that are repeated in front of it as overlap; None without
            overlap.
    """

    start: int
    end: int
    tokens: int
    context: int | None = None


FindingKind = Literal[
    "number", "unit", "name", "negation", "language", "extract", "repetition", "glossary", "layout",
    "coverage", "length", "support", "currency", "date", "direction", "substitution", "attribution",
    "modality", "unsupported", "added", "dropped", "gender", "reading", "uncertain",
]  # fmt: skip
Severity = Literal["error", "warning", "notice"]
# From the gravest on.
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True)
class Finding:
    """Something a reader should look at before trusting a sentence or a whole result.

    Attributes:
        kind: what it is about.
        severity: `error` (the text says otherwise, or does not say it), `warning` (may be wrong) or
            `notice` (good to know).
        message: one sentence for people.
        span: where, in the text the finding belongs to; None for all of it.
    """

    kind: FindingKind
    severity: Severity
    message: str
    span: Span | None = None

    @property
    def is_doubt(self) -> bool:
        """Whether a reader should look before trusting it: all but a notice is a doubt."""
        return self.severity != "notice"


# How far the text stands behind a sentence of a summary.
#   verbatim     it is a sentence of the text
#   proved       it is what is left of one sentence of the text, or of two neighbours, when whole
#                parts are taken away
#   consistent   the checks found nothing in it that the text does not say
#   unsupported  the checks found something, or the text has too little of it
Support = Literal["verbatim", "proved", "consistent", "unsupported"]


@dataclass(frozen=True)
class Source:
    """A sentence of the document that a sentence of the result comes from.

    Attributes:
        start, end: offsets into `Document.text`.
        text: what stands there, on one line.
        score: how much of the result's sentence it covers, 0 to 1.
    """

    start: int
    end: int
    text: str
    score: float


@dataclass(frozen=True)
class Repair:
    """What a sentence was before it was replaced by one that the text proves.

    Attributes:
        how: `hypothesis`: another output of the model is proved; `cut`: the part that the text
            does not prove was cut off; `source`: the sentences of the text that it was made from.
        was: the sentence that the model wrote.
        findings: what the checks found in that sentence.
    """

    how: Literal["hypothesis", "cut", "source"]
    was: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class SummarySentence:
    """One sentence of a summary.

    Attributes:
        text: the sentence, in the summary's language.
        original: the sentence that was translated, where `text` is a translation; else None.
        findings: what the checks found in this sentence.
        support: how far the text stands behind it, before it was translated; None where that was
            not looked at.
        sources: the sentences of the document that it comes from, the most important first.
        repaired: what it was before it was replaced; None for a sentence that was not.
    """

    text: str
    original: str | None = None
    findings: tuple[Finding, ...] = ()
    support: Support | None = None
    sources: tuple[Source, ...] = ()
    repaired: Repair | None = None


@dataclass(frozen=True)
class Coverage:
    """How much of the body a model has read.

    Attributes:
        tokens_total: length of the body in the summarizer's tokens. Without a summarizer: in words
            of a text that is returned unchanged, in the translator's tokens of one translated.
        tokens_read: how many were in prompts that a model answered, or in the unchanged text.
        chunks: model calls over the body itself.
        levels: rounds of summarizing: 1 when no partial summaries were summarized again, 0 when
            the text was returned unchanged.
    """

    tokens_total: int
    tokens_read: int
    chunks: int
    levels: int

    @property
    def share(self) -> float:
        """Share of the tokens that were read, 0 to 1."""
        return self.tokens_read / self.tokens_total if self.tokens_total else 1.0


@dataclass(frozen=True)
class Pivot:
    """The summary before its translation, or the text between the two steps of a translation."""

    language: str
    text: str


@dataclass(frozen=True)
class _Result:
    """What a summary and a translation have in common; see there for what each field is."""

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

    _key: ClassVar[str]

    def __str__(self) -> str:
        return self.text

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of schema 1 that `-f json` prints."""
        return result_as_dict(self, self._key)

    def to_json(self, *, one_line: bool = False) -> str:
        """That object as text; on one line where JSON Lines needs it."""
        return to_json(self.to_dict(), one_line=one_line)

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """The findings on the whole result, then those on each sentence."""
        return self.findings + tuple(f for s in self.sentences for f in s.findings)


@dataclass(frozen=True)
class Summary(_Result):
    """A summary of a document, with the checks' findings, its coverage and its signature.

    Attributes:
        document: what was summarized.
        document_language: its language, a BCP 47 tag.
        language_confidence: how sure that is, 0 to 1; 1 when it was given.
        language: of the summary, a BCP 47 tag.
        title: the document's title in that language; None where it has none.
        text: the summary as one running text.
        sentences: the same, sentence by sentence.
        unchanged: True when the text is no longer than the summary asked for, and is returned as
            its own summary.
        pivot: the summary before it was translated, or None.
        findings: on the whole result; those on a sentence are in `sentences`.
        coverage: how much of the body was read.
        route: `direct`, `summarize-first` or `translate-first`.
        beams: width of the beam.
        new_tokens: the limit of new tokens in one call.
        signature: versions, models with revisions, engine, route, decoding, policy.
    """

    _key = "summary"


@dataclass(frozen=True)
class Translation(_Result):
    """A whole document in another language, with findings, coverage and signature.

    Attributes:
        document: what was translated; all of the input is its `text`.
        document_language: its language, a BCP 47 tag.
        language_confidence: how sure that is, 0 to 1; 1 when it was given.
        language: of the translation, a BCP 47 tag.
        title: the document's title in that language; None where it has none.
        text: the translation, in the layout of the document.
        sentences: each translated sentence, in order.
        unchanged: True when the document is in that language already, and is returned as it is.
        pivot: the text in between, when it was translated through a third language; else None.
        findings: on the whole result; those on a sentence are in `sentences`.
        coverage: tokens (the translator's own) of the sentences, and how many were translated;
            `chunks` is the number of sentences.
        route: `translate`.
        beams: width of the beam.
        new_tokens: 0; the limit of new tokens follows each sentence's length.
        signature: versions, models with revisions, engine, languages, decoding, policy.
        file: the document itself in that language; None where the text is all that there is.
    """

    _key = "translation"
    file: bytes | None = field(default=None, repr=False, compare=False)

    def to_bytes(self) -> bytes:
        """What to write into a file: the document itself, or its text in UTF-8."""
        return self.text.encode("utf-8", "replace") if self.file is None else self.file


R = TypeVar("R", "Summary", "Translation")


@dataclass(frozen=True)
class Outcome(Generic[R]):
    """The result for one document of several, or the error that stopped it.

    Attributes:
        name: of the document.
        result: what came out; None after an error.
        error: what stopped it.
        seconds: of work on it, not of waiting for others.
    """

    name: str
    result: R | None = None
    error: Exception | None = None
    seconds: float = field(default=0.0, compare=False)

    def get(self) -> R:
        """The result; raises the error when there is no result."""
        if self.result is None:
            raise self.error or RuntimeError(f"{self.name}: has neither a result nor an error")
        return self.result

    @property
    def summary(self) -> R | None:
        """The same as `result`."""
        return self.result
