"""What became of the inputs of a run, counted and said."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from summarize.batch.failures import FAILED, Failures
from summarize.cli.terminal import Terminal

# What stands of an input before a run: nothing; another content, other options or other models;
# its result; a failure with the same content and options; a result that was changed by others.
Standing = Literal["new", "changed", "done", "failed", "edited"]


@dataclass
class Tally:
    """Counts the inputs of a run.

    Attributes:
        before: how they stood before it.
        made: results that were written.
        to_check: of these, how many have something to check.
    """

    before: Counter[Standing] = field(default_factory=Counter)
    made: int = 0
    to_check: int = 0

    def add(self, findings: int) -> None:
        """Count a result."""
        self.made += 1
        self.to_check += bool(findings)

    def code(self, failures: Failures) -> int:
        """The exit code."""
        return failures.code or (FAILED if self.before["failed"] else 0)

    def say(
        self, total: int, failures: Failures, terminal: Terminal, *, shown: bool = False
    ) -> None:
        """Say what became of so many inputs.

        Args:
            total: how many there are.
            failures: what failed.
            terminal: where to.
            shown: what is to be checked was said with each result.
        """
        before = self.before["done"] + self.before["edited"]
        parts = [f"{self.made:,} done"]
        if before:
            parts.append(f"{before:,} done before and left")
        if self.before["edited"]:
            parts.append(f"{self.before['edited']:,} of these changed by others since")
        if failures.count:
            parts.append(f"{failures.count:,} failed")
        if self.before["failed"]:
            parts.append(
                f"{self.before['failed']:,} failed before and not tried again (see --retry-failed)"
            )
        left = total - self.made - before - failures.count - self.before["failed"]
        if left > 0:
            parts.append(f"{left:,} left to do: run the same command again")
        inputs = "1 input" if total == 1 else f"{total:,} inputs"
        say = terminal.error if failures.count else terminal.note
        say(f"{inputs}: {', '.join(parts)}")
        if self.to_check and not shown:
            what = "1 result has" if self.to_check == 1 else f"{self.to_check:,} results have"
            terminal.note(
                f"{what} something to check: it stands in the results with -f markdown or json, "
                f"and is shown by --verbose"
            )
