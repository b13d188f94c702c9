"""Starts a run into a folder or a table from the command line, or prints how far it is."""

import time
from dataclasses import asdict

from summarize.batch.batch_run import Run
from summarize.batch.counts import RunStatus
from summarize.batch.failures import DONE
from summarize.batch.signals import Stop
from summarize.cli.single_run import times
from summarize.cli.terminal import Terminal, printable
from summarize.schema import to_json


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
    """Print how far a run is; the exit code."""
    status = run.status()
    if status.remark:
        terminal.note(status.remark)
    terminal.result(to_json(asdict(status)) if run.outputs.form == "json" else _lines(status))
    return DONE


def _lines(status: RunStatus) -> str:
    counts = ("inputs", "done", "failed", "changed", "new")
    lines = [f"{f'{name}:':<9} {getattr(status, name):,}" for name in counts]
    lines += [
        f"failed: {printable(reason)}" + (f" ({count:,} inputs)" if count > 1 else "")
        for reason, count in status.reasons.items()
    ]
    if status.edited:
        lines.append(f"edited:   {status.edited:,}")
    if status.gone:
        lines += ["results whose input is gone:", *(f"  {printable(path)}" for path in status.gone)]
    return "\n".join([*lines, ""])
