"""The ways from a text to what its reader gets: which models, in which order.

    direct            no translation: the model writes in the language asked for
    summarize-first   summarize in the text's language, then translate the summary
    translate-first   translate the text into the summarizer's language, summarize, and translate
                      the summary if the reader wants another one
    translate         translate the whole text

A `Way` is planned, and its models may still have to be fetched; a `Route` has them all.
"""

from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

from summarize.documents import Finding
from summarize.models.store.store import LocalModel
from summarize.pipeline.dry_run_plan import PlannedModel
from summarize.pipeline.model_choice import Choice

RouteName = Literal["direct", "summarize-first", "translate-first", "translate"]


@dataclass(frozen=True)
class Step:
    """One translation, by a model on this machine."""

    model: LocalModel
    source: str
    target: str


class _Translation(Protocol):
    @property
    def target(self) -> str:
        """The tag of the language that it leads to."""


S = TypeVar("S", bound=_Translation)
M = TypeVar("M")


@dataclass(frozen=True)
class _Stretch(Generic[S, M]):
    """What a plan and a route have in common.

    Attributes:
        name: the kind of way.
        source, target: tags of the text and of the result.
        pivot: tag of the language that the summarizer reads.
        written: tag of the language that the summarizer writes.
        before: translations of the text.
        summarizer: the model in the middle; None for a text that no model summarizes.
        after: translations of the summary, or of the text where there is none.
        extractive: sentences of the text are chosen, and no model writes a summary.
    """

    name: RouteName
    source: str
    pivot: str
    written: str
    target: str
    before: tuple[S, ...]
    summarizer: M | None
    after: tuple[S, ...]
    extractive: bool = False

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it passes through, in order."""
        tags = [self.source, *(step.target for step in self.before)]
        if self.written != self.pivot:
            tags.append(self.written)
        return (*tags, *(step.target for step in self.after))

    @property
    def steps(self) -> tuple[S, ...]:
        """All translations."""
        return self.before + self.after


@dataclass(frozen=True)
class Way(_Stretch[Choice, Choice]):
    """A route whose models may still have to be fetched."""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The models in the order of their use."""
        middle = (self.summarizer,) if self.summarizer is not None else ()
        return (*self.before, *middle, *self.after)

    @property
    def models(self) -> tuple[PlannedModel, ...]:
        """The same, as lines of a plan."""
        return tuple(one.planned for one in self.choices)


@dataclass(frozen=True)
class Route(_Stretch[Step, LocalModel]):
    """The models of one document, all of them on this machine.

    Attributes:
        findings: what is doubtful about the way.
    """

    findings: tuple[Finding, ...] = ()
