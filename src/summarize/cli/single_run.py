"""Runs the inputs of one command: what fails is said and counted, and the rest is done."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.batch.failures import Failures
from summarize.batch.inputs import Source, Walk
from summarize.batch.output_paths import Destination
from summarize.batch.table_reading import Columns
from summarize.cli.terminal import OutputLost, Terminal
from summarize.errors import InputError, SummarizeError

if TYPE_CHECKING:
    from summarize.batch.ray_cluster import Files
    from summarize.cli.settings import Settings
    from summarize.documents import Document, Summary, Translation
    from summarize.inference.usage import Spent


@dataclass(frozen=True)
class How:
    """How a run treats its inputs.

    Attributes:
        force: everything is done, and whatever is in the way is replaced.
        retry_failed: what failed before is tried again.
        fail_fast: the first failure ends the run.
    """

    force: bool = False
    retry_failed: bool = False
    fail_fast: bool = False


@dataclass(frozen=True)
class Asked:
    """What a command was asked for beside its settings.

    Attributes:
        output: where results go, as it was written.
        walk: how directories are walked.
        columns: which columns of tables are read.
        how: how a run into a folder treats its inputs.
        workers: processes that share the work; None for threads of this one.
        cluster: the address of a Ray cluster that does the work; None for none.
        files: who reads the inputs there.
        results: where results go from there: `driver`, `shared`, or the address of a bucket.
        dry_run: say what would be done.
        status: say where a run into a folder stands.
    """

    output: str | None
    walk: Walk
    columns: Columns
    how: How
    workers: int | None = None
    cluster: str | None = None
    files: "Files" = "driver"
    results: str = "driver"
    dry_run: bool = False
    status: bool = False


def run(
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
    found: Sequence[Source],
    destination: Destination,
    terminal: Terminal,
    doing: str,
) -> int:
    """Summarize or translate every source.

    Args:
        worker: a `Summarizer` or a `Translator`.
        found: the inputs.
        destination: where results go.
        terminal: where messages go.
        doing: `summarizing` or `translating`.

    Returns:
        The exit code.
    """
    failures = Failures(terminal)
    started = time.monotonic()
    readable = _readable(found, failures, worker)
    outcomes = worker.map([document for _, document in readable])
    for source, _ in readable:
        with terminal.working(f"{doing} {source.name}", source.name):
            outcome = next(outcomes)
        try:
            _deliver(source, outcome.get(), destination, terminal)
        except OutputLost:
            raise
        except Exception as error:  # noqa: BLE001 - said, counted, and the rest is done
            failures.add(error, source.name)
        terminal.detail(f"{source.name}: done after {time.monotonic() - started:.1f} s")
    for line in times(worker.spent, time.monotonic() - started):
        terminal.detail(line)
    return failures.summed_up(len(found))


def plan(
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
    found: Sequence[Source],
    form: str,
    terminal: Terminal,
) -> int:
    """Say what would be done with every source; arguments and exit code as of `run`."""
    from summarize.cli.rendering import render_plan

    failures = Failures(terminal)
    for number, (source, given) in enumerate(_readable(found, failures, worker)):
        try:
            text = render_plan(worker.plan(given), form, one_line=len(found) > 1)
        except Exception as error:  # noqa: BLE001 - said, counted, and the rest is done
            failures.add(error, source.name)
            continue
        terminal.result(("\n" if number and form != "json" else "") + text)
    return failures.summed_up(len(found))


def each(
    found: Sequence[Source],
    worker: Any,  # noqa: ANN401 - a Summarizer
    show: Callable[["Document"], str],
    terminal: Terminal,
) -> int:
    """Read every source and show something of it; the exit code."""
    failures = Failures(terminal)
    for source, given in _readable(found, failures, worker):
        try:
            terminal.result(show(worker.read(given)))
        except SummarizeError as error:
            failures.add(error, source.name)
    return failures.summed_up(len(found))


def own_settings() -> "Settings":
    """The settings of a command that has no flags for them.

    Raises:
        UsageError: the environment or the config file is wrong.
    """
    from summarize.cli import settings

    return settings.load(os.environ, None, {})


def _readable(
    found: Sequence[Source],
    failures: Failures,
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
) -> list[tuple[Source, "Path | Document"]]:
    from summarize.batch.producers import given

    readable: list[tuple[Source, Path | Document]] = []
    for source in found:
        try:
            readable.append((source, given(source, worker)))
        except InputError as error:
            failures.add(error, source.name)
    return readable


def _deliver(
    source: Source, result: "Summary | Translation", destination: Destination, terminal: Terminal
) -> None:
    """Write a result where it goes, and say what its reader should know."""
    from summarize.writing import formats
    from summarize.writing.notices import lines_of

    path = destination.path(source)
    on_one_line = path is None and destination.many
    text = formats.render(result, destination.form, one_line=on_one_line)
    if path is not None:
        formats.write(path, text, force=destination.force)
        terminal.note(f"{source.name}: written to {path}")
    else:
        if destination.many and destination.form != "json":
            text = formats.heading(source.name, destination.form) + text + "\n"
        terminal.result(text)
    for line in lines_of(result):
        terminal.note(f"{source.name}: {line}")
    terminal.detail(result.signature)


def times(spent: "Spent", total: float) -> Iterator[str]:
    """Where the time went."""
    running = 0.0
    for name, one in spent.models.items():
        speed = one.tokens_written / one.running if one.running else 0
        calls = "1 call" if one.calls == 1 else f"{one.calls:,} calls"
        yield (
            f"{name}: {one.loading:.1f} s to load, {one.running:.1f} s for {calls}; "
            f"{one.tokens_read:,} tokens read, {one.tokens_written:,} written, "
            f"{speed:,.0f} a second"
        )
        running += one.loading + one.running
    yield f"{total:.1f} s in all, of which models took {running:.1f} s"
