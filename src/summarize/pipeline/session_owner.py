"""What Python users call has a session: options, models, what was spent, who is told of it."""

from collections.abc import Callable
from typing import Any, TypeVar

from summarize.inference.progress import Progress
from summarize.inference.scheduler import Job
from summarize.inference.usage import Usage
from summarize.options import Options
from summarize.pipeline.session import Session

R = TypeVar("R")


class SessionOwner:
    """Base of what Python users call; models are loaded once, when first needed.

    Args:
        options: how; the defaults if None.
        notify: is told in one line what is worth knowing while it works (the model that was
            chosen, a download), once of each. None: nobody is.
        progress: a subclass of tqdm that shows downloads; None shows none.
        on_progress: is told how far each step is, when it begins and after each batch of calls.

    Attributes:
        spent: what each model took so far, and how many tokens went through it.
        reads_whole: nothing of an input is set aside.

    Raises:
        UsageError: the options name a language, prompts or a glossary that cannot be used.
        ModelError: they name a model that cannot be one.
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
        self._notify = notify
        self._said: set[str] = set()
        self._session = Session.of(self.options, self._say, progress)

    def _result(self, name: str, job: Job[R]) -> R:
        """The result of a job; its error is raised."""
        scheduler = self._session.scheduler(self._on_progress, self.spent)
        [(_, result, error)] = scheduler.run([(name, job)])
        if result is None:
            raise error or RuntimeError(f"{name}: has neither a result nor an error")
        return result

    def _say(self, line: str) -> None:
        if self._notify is not None and line not in self._said:
            self._said.add(line)
            self._notify(line)
