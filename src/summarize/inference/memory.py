"""How much memory the batches that run at once may take."""

from collections.abc import Callable

from summarize.byte_sizes import written
from summarize.models.engines.hardware import free_memory, used_memory


class Memory:
    """A limit for this process: what its batches take beside the weights and all else.

    A batch's need is known before it runs: the keys and values of its tokens, of which each beam
    has its own, and the scores of attention. The limit decides how many batches run at once, and
    never what is in a batch.

    Args:
        limit: bytes of the whole process; None for what it has, and half of what is free now.
        used: gives the bytes that the process has.
        free: gives the bytes that it could have besides.

    Attributes:
        limit: in bytes.
        is_asked: the limit was given: a batch that does not fit is not run.
    """

    def __init__(
        self,
        limit: int | None = None,
        *,
        used: Callable[[], int] = used_memory,
        free: Callable[[], int] = free_memory,
    ) -> None:
        self._used = used
        self._held = used()
        self.is_asked = limit is not None
        self.limit = self._held + free() // 2 if limit is None else limit

    def __str__(self) -> str:
        why = "" if self.is_asked else ", half of what is free"
        return f"at most {written(self.limit)} of memory{why}"

    def measure(self) -> None:
        """Look at what the process has; to be called when weights were loaded and nothing runs."""
        self._held = self._used()

    @property
    def held(self) -> int:
        """Bytes that the process had without a batch."""
        return self._held

    @property
    def room(self) -> int:
        """Bytes that batches may take together."""
        return max(0, self.limit - self._held)

    def fitting(self, each: int) -> int | None:
        """How many batches of a need fit, at least one; None for any number."""
        return max(1, self.room // each) if each > 0 else None
