"""The records of a dry run: what would be done with a document."""

from dataclasses import dataclass
from pathlib import Path

from summarize.documents import Document, Finding


@dataclass(frozen=True)
class PlannedModel:
    """A model that a run would use.

    Attributes:
        task: what it would do.
        name: what it is called.
        source, target: tags of what it would read and write.
        revision: which one it is; None where it is not on this machine.
        path: where it is on this machine; None where it would have to be fetched.
        package: the Python package that it comes in, with its version; or empty.
        megabytes: size of the download; None where nothing is to be fetched, or it is not known.
        licence: as its catalog entry or its card says; empty where neither does.
    """

    task: str
    name: str
    source: str
    target: str
    revision: str | None
    path: Path | None
    package: str
    megabytes: int | None
    licence: str


@dataclass(frozen=True)
class PlannedReading:
    """How a summarizer would read one document.

    Attributes:
        amount, unit: how long the summary would be, in `words` or `sentences`.
        tokens: of the text.
        chunks: that it is read in.
        budget: tokens that fit a chunk.
        levels, calls: rounds of summarizing and model calls in all, if each call writes what it
            is asked for; a model that writes less, or repeats itself, is called again.
        is_estimate: the tokens are not the model's own count: it is not on this machine or not
            converted yet, or reads a translation that is not made yet.
    """

    amount: int
    unit: str
    tokens: int
    chunks: int
    budget: int
    levels: int
    calls: int
    is_estimate: bool


@dataclass(frozen=True)
class Plan:
    """What would be done with one document; no weights were loaded for it.

    Attributes:
        document: what was read.
        document_language, language_confidence: as in a result.
        language: of the result.
        route: its kind.
        languages: the languages it would pass through, in order.
        models: in the order of their use.
        findings: what is doubtful now.
        reading: how it would be summarized; None where it would not.
    """

    document: Document
    document_language: str
    language_confidence: float
    language: str
    route: str
    languages: tuple[str, ...]
    models: tuple[PlannedModel, ...]
    findings: tuple[Finding, ...]
    reading: PlannedReading | None = None
