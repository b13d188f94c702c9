"""The time and tokens that each model used."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

from summarize.inference.memory import Memory
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.runner import Hypothesis


@dataclass
class ModelTime:
    """The time and tokens that one model used.

    Attributes:
        loading: seconds to load and prepare its weights.
        running: seconds in which at least one batch of it ran.
        calls: batches.
        tokens_read: of all prompts.
        tokens_written: of the best output of each prompt.
    """

    loading: float = 0.0
    running: float = 0.0
    calls: int = 0
    tokens_read: int = 0
    tokens_written: int = 0


class Usage:
    """The time and tokens of all models; safe to use from several threads.

    Attributes:
        models: by name, in the order of their first use.
        memory: what they may take; None before there is a limit.
    """

    def __init__(self) -> None:
        self.memory: Memory | None = None
        self.models: dict[str, ModelTime] = {}
        self._lock = Lock()
        self._running: dict[str, int] = {}
        self._since: dict[str, float] = {}

    @contextmanager
    def loading(self, model: str) -> Iterator[None]:
        """Record the time in which a model is loaded or prepared."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self._of(model).loading += time.perf_counter() - began

    @contextmanager
    def running(
        self, model: str, prompts: Sequence[TokenPrompt]
    ) -> Iterator[Callable[[Sequence[Sequence[Hypothesis]]], None]]:
        """Record a batch while it runs; yields a function to call with its outputs."""
        with self._lock:
            if not self._running.get(model):
                self._since[model] = time.perf_counter()
            self._running[model] = self._running.get(model, 0) + 1
        written = 0

        def record(outputs: Sequence[Sequence[Hypothesis]]) -> None:
            nonlocal written
            written = sum(len(several[0].tokens) for several in outputs if several)

        try:
            yield record
        finally:
            with self._lock:
                share = self._of(model)
                share.calls += 1
                share.tokens_read += sum(len(prompt.tokens) for prompt in prompts)
                share.tokens_written += written
                self._running[model] -= 1
                if not self._running[model]:
                    share.running += time.perf_counter() - self._since[model]

    def _of(self, model: str) -> ModelTime:
        return self.models.setdefault(model, ModelTime())
