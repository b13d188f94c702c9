"""What goes out, and how much of it."""

from dataclasses import dataclass
from typing import Literal, Protocol

from summarize.documents import Span

Reason = Literal["draft", "leaned_on", "lead", "central", "last_part", "first"]


class Limit(Protocol):
    """How much is to be told, as `summarize.lengths.Extent` says it."""

    @property
    def amount(self) -> int:
        """What is asked for."""

    @property
    def most(self) -> int:
        """The most that is as much as was asked for."""

    def size(self, sentence: str) -> int:
        """How much of it one sentence is."""


@dataclass(frozen=True)
class Chosen:
    """A sentence of the text that goes out.

    Attributes:
        index: its number in the text.
        span: of what goes out, in the text.
        text: the same in one line; where words were taken away in front, it starts with a capital.
        reason: why it was chosen; `first`: no sentence can be read alone, and it is of the first.
        score: from 0 to 1: how much of the draft it covers, or how central it is.
    """

    index: int
    span: Span
    text: str
    reason: Reason
    score: float


@dataclass(frozen=True)
class Selection:
    """What goes out.

    Attributes:
        chosen: in the text's order.
        stands_alone: False where no sentence can be read alone; the first ones were taken.
    """

    chosen: tuple[Chosen, ...]
    stands_alone: bool
