"""How far a step of a document's way is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """How far a step of a document's way is.

    Attributes:
        name: of the document.
        doing: the step, in a word or two.
        done, total: prompts that were answered, and those of the whole step.
    """

    name: str
    doing: str
    done: int
    total: int
