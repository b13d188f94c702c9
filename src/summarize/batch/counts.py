"""What became of the inputs of a run, counted and said."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from summarize.batch.failures import DONE, FAILED, Failures
from summarize.batch.reporter import Reporter

# What stands of an input before a run: nothing; another content, other options or other models;
# its result; a failure with the same content and options; a result that was changed by others.
Standing = Literal["new", "changed", "done", "failed", "edited"]


@dataclass(frozen=True)
class RunReport:
    """What became of the inputs of a run.

    Attributes:
        inputs: how many there are.
        done: results that were written by this run.
        done_before: inputs whose results were there and are kept.
        failed: inputs that failed in this run.
        failed_before: inputs that failed in an earlier run and were not tried again.
        to_check: results of this run with something to check.
        exit_code: what the command ends with: 0 all done, 1 an input failed, 3 only for lack of
            models, 130 interrupted, 143 terminated.
    """

    inputs: int
    done: int
    done_before: int
    failed: int
    failed_before: int
    to_check: int
    exit_code: int

    @property
    def left(self) -> int:
        """Inputs that an ended run has not come to."""
        return self.inputs - self.done - self.done_before - self.failed - self.failed_before


@dataclass
class Counts:
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
        return failures.code or (FAILED if self.before["failed"] else DONE)

    def report(self, total: int, failures: Failures, exit_code: int) -> RunReport:
        """What became of so many inputs."""
        return RunReport(
            inputs=total,
            done=self.made,
            done_before=self.before["done"] + self.before["edited"],
            failed=failures.count,
            failed_before=self.before["failed"],
            to_check=self.to_check,
            exit_code=exit_code,
        )

    def say(
        self, total: int, failures: Failures, reporter: Reporter, *, shown: bool = False
    ) -> None:
        """Say what became of so many inputs.

        Args:
            total: how many there are.
            failures: what failed.
            reporter: where to.
            shown: what is to be checked was said with each result.
        """
        report = self.report(total, failures, self.code(failures))
        before = report.done_before
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
        if report.left > 0:
            parts.append(f"{report.left:,} left to do: run the same command again")
        inputs = "1 input" if total == 1 else f"{total:,} inputs"
        say = reporter.error if failures.count else reporter.note
        say(f"{inputs}: {', '.join(parts)}")
        if self.to_check and not shown:
            what = "1 result has" if self.to_check == 1 else f"{self.to_check:,} results have"
            reporter.note(
                f"{what} something to check: it stands in the results with -f markdown or json, "
                f"and is shown by --verbose"
            )
