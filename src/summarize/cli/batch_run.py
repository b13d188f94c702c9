"""The command over many inputs: a run into a folder or a table, or where such a run stands."""

import time
from typing import Any

from summarize.batch.batch_run import Run
from summarize.batch.failures import DONE
from summarize.batch.signals import Stop
from summarize.cli.single_run import times
from summarize.cli.terminal import Terminal
from summarize.writing.formats import to_json


def start(run: Run, terminal: Terminal) -> int:
    """Do what is left to do of a run; the exit code.

    Raises:
        SummarizeError: see `Run.start`.
    """
    started = time.monotonic()
    stop = Stop()
    with stop.on_signals(terminal.note):
        report = run.start(terminal, stop)
    for line in times(run.worker.spent, time.monotonic() - started):
        terminal.detail(line)
    return report.exit_code


def show_status(run: Run, terminal: Terminal) -> int:
    """Print where a run stands; the exit code."""
    terminal.result(_status(run.status(), run.outputs.form))
    return DONE


def _status(standing: dict[str, Any], form: str) -> str:
    """Where a run stands, as JSON or for people."""
    if form == "json":
        return to_json(standing)
    lines = [
        f"inputs:   {standing['inputs']:,}",
        f"done:     {standing['done']:,}",
        f"failed:   {standing['failed']:,}",
        f"changed:  {standing['changed']:,}",
        f"new:      {standing['new']:,}",
    ]
    if standing["edited"]:
        lines.append(f"results changed by others since: {standing['edited']:,}")
    if standing["gone"]:
        lines += ["results whose input is gone:", *(f"  {one}" for one in standing["gone"])]
    return "\n".join([*lines, ""])
