"""What went wrong in a run of many inputs: said at once, counted, and what the exit code is."""

from dataclasses import dataclass, field

from summarize.batch.reporter import Reporter
from summarize.errors import ModelError, OutputError, SummarizeError, UsageError

DONE, FAILED, WRONG_USAGE, NO_MODEL, INTERRUPTED, TERMINATED = 0, 1, 2, 3, 130, 143
# Kinds of failure that are remembered; more are said in full.
_MOST_REMEMBERED = 1000


@dataclass
class Failures:
    """What went wrong, said at once and counted.

    Attributes:
        count: of all failures.
        of_models: how many of them are a model's.
    """

    reporter: Reporter
    count: int = 0
    of_models: int = 0
    _first: dict[str, str] = field(default_factory=dict)

    def add(self, error: Exception, name: str) -> None:
        """Say and count a failure."""
        self.count += 1
        self.of_models += isinstance(error, ModelError)
        self.reporter.trace(error)
        line = line_of(error, name)
        reason, first = line.removeprefix(f"{name}: "), name
        if len(self._first) < _MOST_REMEMBERED or reason in self._first:
            first = self._first.setdefault(reason, name)
        # Hundreds of files may want the same model: what to do about it is said once.
        self.reporter.error(line if first == name else f"{name}: failed as {first} did")

    @property
    def code(self) -> int:
        """The exit code."""
        if self.count and self.of_models == self.count:
            return NO_MODEL
        return FAILED if self.count else DONE

    def summed_up(self, inputs: int) -> int:
        """The exit code, after a last line where there was more than one input."""
        if self.count and inputs > 1:
            rest = "the rest are done" if self.count < inputs else "none is done"
            self.reporter.error(f"{self.count} of {inputs} inputs failed; {rest}")
        return self.code


def is_passing(error: Exception) -> bool:
    """Whether the same input may do better another time: a model or a disk may, a text may not."""
    return isinstance(error, (ModelError, OutputError))


def line_of(error: Exception, name: str = "") -> str:
    """What went wrong, with which input, and what to do next, in one line."""
    text = " ".join(str(error).split())
    if not isinstance(error, SummarizeError):
        text = f"unexpected {type(error).__name__}: {text[:300]}; --verbose shows where"
    return text if not name or name in text else f"{name}: {text}"


def code_of(error: Exception) -> int:
    """The exit code for an error that ends the program."""
    if isinstance(error, UsageError):
        return WRONG_USAGE
    return NO_MODEL if isinstance(error, ModelError) else FAILED
