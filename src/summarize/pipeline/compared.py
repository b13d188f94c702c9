"""The sentences of a summary, compared with its text: the record, and how much of it is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from summarize.documents import Finding, Source
from summarize.pipeline.routing import Step
from summarize.reports import CheckedSentence

_MAX_CHARACTERS = 4000


@dataclass(frozen=True)
class Compared:
    """The sentences of a summary, compared.

    Attributes:
        sentences: with grades, findings and sources.
        language: in which their words were compared; None where they could not be.
        score, overlap: as in `Report`.
        steps: the translations that it took.
        findings: on the whole.
        by_model: how many of the grades are those of the model that was asked.
        signed: what else it took, for the signature.
    """

    sentences: list[CheckedSentence]
    language: str | None
    score: float | None
    overlap: float | None
    steps: tuple[Step, ...] = ()
    findings: tuple[Finding, ...] = ()
    by_model: int = 0
    signed: tuple[str, ...] = ()


def cut(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Sources, of which one that is no sentence by its length is shown to a certain place."""
    return tuple(
        one if len(one.text) <= _MAX_CHARACTERS else replace(one, text=one.text[:_MAX_CHARACTERS])
        for one in sources
    )


def proved(sentences: Iterable[CheckedSentence]) -> int:
    """How many sentences are proved."""
    return sum(one.support == "proved" for one in sentences)
