"""`Progress`: how far one step of processing a document is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """How far one step of processing a document is.

    Attributes:
        name: of the document.
        doing: the step, in a word or two.
        done, total: prompts answered so far, and prompts of the whole step.
    """

    name: str
    doing: str
    done: int
    total: int
