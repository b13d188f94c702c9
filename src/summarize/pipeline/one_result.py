"""What makes one result at a time, with a session of its own."""

from collections.abc import Callable
from typing import Any, TypeVar

from summarize.inference.progress import Progress
from summarize.inference.scheduler import Job
from summarize.inference.usage import Usage
from summarize.options import Options
from summarize.pipeline.session import Session

R = TypeVar("R")


class OneResult:
    """Base of what Python users call; a translator is loaded once, when first needed.

    Args:
        options: how; the defaults if None.
        notify: is told in one line what is worth knowing while it works. None: nobody is.
        progress: a subclass of tqdm that shows downloads; None shows none.
        on_progress: is told how far each step is, when it begins and after each batch of calls.

    Attributes:
        spent: what each model took so far, and how many tokens went through it.
        reads_whole: nothing of an input is set aside.
    """

    reads_whole = False

    def __init__(
        self,
        options: Options | None = None,
        *,
        notify: Callable[[str], None] | None = None,
        progress: type[Any] | None = None,
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        self.options = options or Options()
        self._on_progress = on_progress
        self.spent = Usage()
        self._session = Session.of(self.options, notify or (lambda _: None), progress)

    def _result(self, name: str, job: Job[R]) -> R:
        """The result of a job; its error is raised."""
        scheduler = self._session.scheduler(self._on_progress, self.spent)
        [(_, result, error)] = scheduler.run([(name, job)])
        if result is None:
            raise error or RuntimeError(f"{name}: has neither a result nor an error")
        return result
