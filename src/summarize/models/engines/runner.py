"""`Runner`: token prompts -> hypotheses, the interface of all engines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from summarize.models.codecs.codec import TokenPrompt


@dataclass(frozen=True)
class Decoding:
    """How to search for an output.

    Attributes:
        max_new_tokens: the limit of new tokens in one output.
        beams: width of the beam; 1 is greedy.
        hypotheses: how many outputs to give for a prompt, the best first; at most `beams`.
        length_penalty: exponent of the length that a beam's score is divided by.
        no_repeat_ngram: no run of so many tokens occurs twice; 0 allows all.
    """

    max_new_tokens: int
    beams: int = 4
    hypotheses: int = 1
    length_penalty: float = 1.0
    no_repeat_ngram: int = 0


@dataclass(frozen=True)
class Unsure:
    """A word of an output that its model was unsure of.

    Attributes:
        word: as it stands in the output.
        of: the word of the input that it is from.
        amount: its part of the `Hesitation`, in nats squared.
    """

    word: str
    of: str
    amount: float


@dataclass(frozen=True)
class Hesitation:
    """How unsure a model was of an output.

    Attributes:
        amount: the entropies of its choices of a token, squared and summed, in nats squared.
        words: those that it was most unsure of, the worst first.
    """

    amount: float
    words: tuple[Unsure, ...] = ()


@dataclass(frozen=True)
class Hypothesis:
    """One output.

    Attributes:
        tokens: ids, without special tokens at the ends.
        score: mean log-probability of a token; None from an engine that gives none.
        finished: the model stopped by itself; False when it ran into `max_new_tokens`.
        hesitation: how unsure the model was; None where that is not measured.
    """

    tokens: tuple[int, ...]
    score: float | None
    finished: bool
    hesitation: Hesitation | None = None


class Runner(Protocol):
    """One loaded model."""

    @property
    def max_batch_prompts(self) -> int:
        """How many prompts one call should hold at most."""

    @property
    def max_batch_tokens(self) -> int:
        """How many tokens, padding included, one call should hold at most."""

    @property
    def signature(self) -> str:
        """Engine, its version, precision and device."""

    def prepare(self, jobs: int) -> int:
        """Load the weights, so that up to `jobs` batches can run at once.

        It must not be called while a batch runs.

        Returns:
            How many batches can run at once, each called from its own thread.
        """

    def run(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        """Each prompt's hypotheses, the best first, in the order of the prompts."""


def run_in_halves(
    batch: Sequence[TokenPrompt],
    generate: Callable[[Sequence[TokenPrompt]], list[list[Hypothesis]]],
    name: str,
    free: Callable[[], None] = lambda: None,
) -> list[list[Hypothesis]]:
    """Run a batch; when memory runs out, its two halves.

    Args:
        batch: any number of prompts.
        generate: runs prompts as one batch; raises `MemoryError` when memory runs out.
        name: of the model, for the message.
        free: called before the halves are run.

    Raises:
        MemoryError: memory runs out with a single prompt.
    """
    if not batch:
        return []
    try:
        return generate(batch)
    except MemoryError as error:
        if len(batch) == 1:
            raise MemoryError(
                f"{name}: memory ran out on one prompt of {len(batch[0].tokens)} tokens; "
                f"use fewer --beams, or a smaller model"
            ) from error
    # Outside the handler: the traceback would keep what fills the memory alive.
    free()
    middle = len(batch) // 2
    return [
        answer
        for half in (batch[:middle], batch[middle:])
        for answer in run_in_halves(half, generate, name, free)
    ]


class FakeRunner:
    """A runner that answers by a function: for tests, and to measure the pipeline by itself.

    Args:
        answer: (prompt, decoding) -> its hypotheses.

    Attributes:
        calls: the batches it was given.
    """

    max_batch_prompts = 8
    max_batch_tokens = 100_000

    def __init__(self, answer: Callable[[TokenPrompt, Decoding], list[Hypothesis]]) -> None:
        self._answer = answer
        self.calls: list[list[TokenPrompt]] = []

    @property
    def signature(self) -> str:
        """Engine, its version, precision and device."""
        return "fake"

    def prepare(self, jobs: int) -> int:
        """Any number of batches can run at once."""
        return jobs

    def run(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        """Answer each prompt by itself."""
        self.calls.append(list(batch))
        return [self._answer(prompt, decoding) for prompt in batch]
