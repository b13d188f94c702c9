"""Counts the inputs that failed, reports each, and turns errors into messages and exit codes."""

import errno
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from summarize.errors import ModelError, NothingProved, OutputError, SummarizeError, UsageError

if TYPE_CHECKING:
    from summarize.batch.reporter import Reporter

DONE, FAILED, WRONG_USAGE, NO_MODEL, NOTHING_PROVED = 0, 1, 2, 3, 4
# The same code: what went out, or would have, is not what the text says.
ERRORS_FOUND = NOTHING_PROVED
INTERRUPTED, TERMINATED = 130, 143
EXIT_CODES = {
    DONE: "everything is done",
    FAILED: "an input failed, or a result could not be written; the rest is done",
    WRONG_USAGE: "wrong usage; nothing was done",
    NO_MODEL: "a model is not available",
    NOTHING_PROVED: "check found an error, or --check strict left nothing of a summary",
    INTERRUPTED: "interrupted with Ctrl-C",
    TERMINATED: "terminated by a signal",
}
# Reasons that are remembered, so that what to do about one is said only once.
_MAX_REASONS = 1000
_MAX_NAMES = 5


@dataclass
class Names:
    """Counts names, and keeps the first few to show them."""

    count: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, name: str) -> None:
        """Count one more."""
        self.count += 1
        if len(self.first) < _MAX_NAMES:
            self.first.append(name)

    def __str__(self) -> str:
        return ", ".join(self.first) + (", ..." if self.count > len(self.first) else "")


@dataclass
class Failures:
    """Counts the inputs that failed, and reports each at once.

    Attributes:
        reporter: is told.
        names: of the inputs that failed.
        of_models: how many of them failed for want of a model.
        of_proofs: how many of them failed because strict left nothing.
    """

    reporter: "Reporter"
    names: Names = field(default_factory=Names)
    of_models: int = 0
    of_proofs: int = 0
    _first: dict[str, str] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many inputs failed."""
        return self.names.count

    def add(self, error: Exception, name: str) -> None:
        """Report and count a failure."""
        self.names.add(name)
        self.of_models += isinstance(error, ModelError)
        self.of_proofs += isinstance(error, NothingProved)
        self.reporter.trace(error)
        line = line_of(error, name)
        reason, first = line.removeprefix(f"{name}: "), name
        if len(self._first) < _MAX_REASONS or reason in self._first:
            first = self._first.setdefault(reason, name)
        if first != name:
            # Hundreds of files may need the same model: what to do about it is said once.
            line = f"{name}: {reason.partition('; ')[0]} (also: {first})"
        self.reporter.error(line)

    @property
    def code(self) -> int:
        """The exit code."""
        if self.count and self.of_models == self.count:
            return NO_MODEL
        if self.count and self.of_proofs == self.count:
            return NOTHING_PROVED
        return FAILED if self.count else DONE

    def summed_up(self, inputs: int) -> int:
        """The exit code, after a last line where there was more than one input."""
        if self.count and inputs > 1:
            rest = "the rest are done" if self.count < inputs else "none is done"
            self.reporter.error(f"{self.count} of {inputs} inputs failed; {rest}")
        return self.code


def is_passing(error: Exception) -> bool:
    """Whether the same input may succeed later: with a model or disk space yes, a bad text no."""
    return isinstance(error, (ModelError, OutputError))


def lasting_reason(error: Exception) -> str:
    """Why no other result can be written either: no space, a read-only disk; else empty."""
    cause = error.__cause__
    if not isinstance(error, OutputError) or not isinstance(cause, OSError):
        return ""
    is_lasting = cause.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
    return (cause.strerror or str(cause)) if is_lasting else ""


def line_of(error: Exception, name: str = "") -> str:
    """What went wrong, with which input, and what to do next, in one line."""
    text = " ".join(str(error).split())
    if not isinstance(error, SummarizeError):
        text = f"unexpected {type(error).__name__}: {text[:300]}; --verbose shows where"
    # A path may have been written in another way than it is named: `./a.txt`, `in//a.txt`.
    text = text.removeprefix(f"{PurePath(name)}: ") if name and name not in text else text
    return text if not name or name in text else f"{name}: {text}"


def reason_of(line: str, name: str) -> str:
    """Why an input failed, out of the line that was said of it: without its name and the advice."""
    return line.removeprefix(f"{name}: ").partition("; ")[0]


def code_of(error: Exception) -> int:
    """The exit code for an error that ends the program."""
    if isinstance(error, UsageError):
        return WRONG_USAGE
    if isinstance(error, NothingProved):
        return NOTHING_PROVED
    return NO_MODEL if isinstance(error, ModelError) else FAILED
