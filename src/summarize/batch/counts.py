"""Counts what became of the inputs of a run, and reports it in a few last lines."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from summarize.batch.failures import DONE, FAILED, Failures, Names
from summarize.batch.reporter import Reporter

# How an input is found before a run: never seen; with another content, other options or other
# models since; with its result; failed with the same content and options; with a result that
# somebody edited.
InputState = Literal["new", "changed", "done", "failed", "edited"]


@dataclass(frozen=True)
class RunReport:
    """What became of the inputs of a run.

    Attributes:
        inputs: how many there are.
        done: results that this run wrote.
        done_before: inputs whose results were there already.
        failed: inputs that failed in this run.
        failed_before: inputs that failed in an earlier run and were not tried again.
        edited: of `done_before`, results that were edited since; they were not replaced.
        to_check: of `done`, results with findings.
        exit_code: what the command ends with: 0 all done, 1 an input failed, 3 inputs failed for
            want of a model only, 130 interrupted, 143 terminated.
    """

    inputs: int
    done: int
    done_before: int
    failed: int
    failed_before: int
    edited: int
    to_check: int
    exit_code: int

    @property
    def left(self) -> int:
        """Inputs that a run which was stopped has not come to."""
        return self.inputs - self.done - self.done_before - self.failed - self.failed_before


@dataclass(frozen=True)
class RunStatus:
    """How far a run is, by its manifest.

    Attributes:
        inputs: how many there are.
        done: inputs whose results are there.
        failed: inputs that failed, and have not changed since; what failed for want of a model or
            of space is tried again by the next run all the same.
        changed: inputs with another content, other options or other models since.
        new: inputs that no run has come to.
        edited: of `done`, results that were edited since they were written.
        gone: paths of results whose input is gone, below the output directory.
        remark: what is wrong with the manifest; empty for nothing.
        reasons: why inputs failed -> how many of them.
    """

    inputs: int
    done: int
    failed: int
    changed: int
    new: int
    edited: int
    gone: tuple[str, ...] = ()
    remark: str = ""
    reasons: dict[str, int] = field(default_factory=dict)

    @staticmethod
    def of(
        states: Counter[InputState],
        reasons: dict[str, int],
        remark: str,
        gone: tuple[str, ...] = (),
    ) -> "RunStatus":
        """The status for so many inputs in each state."""
        return RunStatus(
            inputs=states.total(),
            done=states["done"] + states["edited"],
            failed=states["failed"],
            changed=states["changed"],
            new=states["new"],
            edited=states["edited"],
            gone=gone,
            remark=remark,
            reasons=reasons,
        )


@dataclass
class Counts:
    """Counts the inputs of a run.

    Attributes:
        before: how they were found.
        written: results of this run.
        to_check: the inputs whose results have findings.
        edited: outputs that were edited since they were written.
    """

    before: Counter[InputState] = field(default_factory=Counter)
    written: int = 0
    to_check: Names = field(default_factory=Names)
    edited: Names = field(default_factory=Names)

    def add(self, name: str, findings: int) -> None:
        """Count a result.

        Args:
            name: of its input.
            findings: how many it has.
        """
        self.written += 1
        if findings:
            self.to_check.add(name)

    def code(self, failures: Failures) -> int:
        """The exit code."""
        return failures.code or (FAILED if self.before["failed"] else DONE)

    def report(self, total: int, failures: Failures, exit_code: int) -> RunReport:
        """What became of so many inputs."""
        return RunReport(
            inputs=total,
            done=self.written,
            done_before=self.before["done"] + self.before["edited"],
            failed=failures.count,
            failed_before=self.before["failed"],
            edited=self.before["edited"],
            to_check=self.to_check.count,
            exit_code=exit_code,
        )

    def tell(self, total: int, failures: Failures, reporter: Reporter, findings: str) -> None:
        """Report what became of so many inputs, and name those that need a look.

        Args:
            total: how many there are.
            failures: what failed.
            reporter: is told.
            findings: where the findings of the results are.
        """
        if self.edited.count:
            one = self.edited.count == 1
            reporter.note(
                f"{'1 output was' if one else f'{self.edited.count:,} outputs were'} edited after "
                f"{'it was' if one else 'they were'} written and {'was' if one else 'were'} not "
                f"replaced: {self.edited}; --force replaces {'it' if one else 'them'}"
            )
        say = reporter.error if failures.count else reporter.note
        inputs = "1 input" if total == 1 else f"{total:,} inputs"
        say(f"{inputs}: {', '.join(self._parts(total, failures))}")
        if self.to_check.count:
            what = "1 result" if self.to_check.count == 1 else f"{self.to_check.count:,} results"
            reporter.note(f"{what} to check: {self.to_check} ({findings})")

    def _parts(self, total: int, failures: Failures) -> list[str]:
        report = self.report(total, failures, DONE)
        parts = [f"{report.done:,} done"]
        if report.done_before:
            parts.append(f"{report.done_before:,} done before")
        if report.failed:
            parts.append(f"{report.failed:,} failed ({failures.names})")
        if report.failed_before:
            parts.append(f"{report.failed_before:,} failed before (try again with --retry-failed)")
        if report.left > 0:
            parts.append(f"{report.left:,} left to do: run the same command again")
        return parts
