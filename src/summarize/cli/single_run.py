"""Runs inputs whose results are printed, or go into one file; a failure stops no other input."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.batch.failures import Failures
from summarize.batch.run_options import DOING, Task
from summarize.cli.terminal import OutputLost, Terminal, printable
from summarize.errors import InputError, SummarizeError, UsageError

if TYPE_CHECKING:
    from summarize.batch.inputs import Inputs, Source
    from summarize.batch.output_paths import OutputPaths
    from summarize.cli.settings import Settings
    from summarize.documents import Document, Summary, Translation
    from summarize.inference.usage import Usage


def each_result(
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
    sources: "Sequence[Source]",
    outputs: "OutputPaths",
    terminal: Terminal,
    task: Task,
    *,
    sources_shown: bool = False,
) -> int:
    """Summarize or translate every source.

    Args:
        worker: a `Summarizer` or a `Translator`.
        sources: the inputs.
        outputs: where results go.
        terminal: prints results and messages.
        task: what the worker does.
        sources_shown: a summary as text is followed by the sources of its sentences.

    Returns:
        The exit code.
    """
    failures = Failures(terminal)
    started = time.monotonic()
    readable = _readable(sources, failures, worker)
    if outputs.form == "same":
        readable = [
            (source, read)
            for source, document in readable
            if (read := _given_back(source, document, outputs, terminal, failures, worker))
        ]
    outcomes = worker.map([document for _, document in readable])
    for source, _ in readable:
        with terminal.working(f"{DOING[task]} {source.name}", source.name):
            outcome = next(outcomes)
        try:
            _deliver(source, outcome.get(), outputs, terminal, sources_shown=sources_shown)
        except OutputLost:
            raise
        except Exception as error:  # noqa: BLE001 - reported, counted, and the rest is done
            failures.add(error, source.name)
        terminal.detail(f"{source.name}: done after {time.monotonic() - started:.1f} s")
    for line in times(worker.spent, time.monotonic() - started):
        terminal.detail(line)
    return failures.summed_up(len(sources))


def each_plan(
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
    sources: "Sequence[Source]",
    form: str,
    terminal: Terminal,
) -> int:
    """Print what would be done with every source; arguments and exit code: see `each_result`."""
    from summarize.cli.table_output import render_plan

    failures = Failures(terminal)
    for number, (source, document) in enumerate(_readable(sources, failures, worker)):
        try:
            text = render_plan(worker.plan(document), form, one_line=len(sources) > 1)
        except Exception as error:  # noqa: BLE001 - reported, counted, and the rest is done
            failures.add(error, source.name)
            continue
        terminal.result(("\n" if number and form != "json" else "") + text)
    return failures.summed_up(len(sources))


def each_document(
    sources: "Sequence[Source]",
    worker: Any,  # noqa: ANN401 - a Summarizer
    show: Callable[["Document"], str],
    terminal: Terminal,
) -> int:
    """Read every source and print something of it; the exit code."""
    failures = Failures(terminal)
    for source, document in _readable(sources, failures, worker):
        try:
            terminal.result(show(worker.read(document)))
        except SummarizeError as error:
            failures.add(error, source.name)
    return failures.summed_up(len(sources))


def found_in(inputs: "Inputs", terminal: Terminal) -> "list[Source]":
    """What inputs stand for; what is to know of them is printed."""
    sources = list(inputs)
    for remark in inputs.remarks:
        terminal.note(remark)
    if left := inputs.left_out():
        terminal.note(f"not read: {left}")
    return sources


def own_settings() -> "Settings":
    """The settings of a command that has no options for them.

    Raises:
        UsageError: the environment or the config file is wrong.
    """
    from summarize.cli import settings

    return settings.load(os.environ, None, {})


def _readable(
    sources: "Sequence[Source]",
    failures: Failures,
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
) -> "list[tuple[Source, Path | Document]]":
    """The sources that can be read, each with its document; the others are failures."""
    from summarize.batch.result_producers import document_of

    readable: list[tuple[Source, Path | Document]] = []
    for source in sources:
        try:
            readable.append((source, document_of(source, worker)))
        except InputError as error:
            failures.add(error, source.name)
    return readable


def _given_back(
    source: "Source",
    given: "Path | Document",
    outputs: "OutputPaths",
    terminal: Terminal,
    failures: Failures,
    worker: Any,  # noqa: ANN401 - a Translator
) -> "Document | None":
    """A document that comes back as what it is; None where it cannot be read.

    Raises:
        UsageError: it cannot go where results go, which is told before any work.
    """
    from summarize.reading import loader

    try:
        document: Document = worker.read(given)
    except InputError as error:
        failures.add(error, source.name)
        return None
    file = document.rewritable
    if outputs.form_of(document) != "same" or file is None:
        return document
    if outputs.output is not None or terminal.columns is None:
        return document
    if file.ending != "html":
        raise UsageError(
            f"{printable(source.name)}: comes back as a .{file.ending} file, which no terminal "
            f"shows; name a file with --output, or ask for its text with --format text"
        )
    # A reader at a terminal wants its text, not its tags.
    how = worker.options.reading(whole=worker.reads_whole)
    return loader.read_bytes(file.data, document.name, how, charset=file.charset)


def _deliver(
    source: "Source",
    result: "Summary | Translation",
    outputs: "OutputPaths",
    terminal: Terminal,
    *,
    sources_shown: bool,
) -> None:
    """Write a result to its place, and report what its reader should know."""
    from summarize.writing import formats
    from summarize.writing.notices import extent_of, given_back, lines_of

    path = outputs.path(source)
    is_told = False
    on_one_line = (path is None and outputs.many) or is_lines(path)
    form = outputs.form_of(result.document)
    notes = list(given_back(result)) if form == "same" else []
    if form == "same" and not notes and result.document.rewritable is None:
        form = "text"
    if path is not None or form == "same":
        data = formats.content(result, form, one_line=on_one_line, sources=sources_shown)
        if path is None:
            terminal.result(data)
        else:
            formats.write(path, data, force=outputs.force)
            terminal.note(f"{source.name}: written to {path}")
    else:
        heading = ""
        text = formats.render(result, form, one_line=on_one_line, sources=sources_shown)
        if outputs.many and form != "json":
            heading = formats.heading(printable(source.name), form)
            text = heading + text + "\n"
        if form == "text":
            _show(result, heading, text, terminal, sources_shown=sources_shown)
            is_told = terminal.columns is not None
        else:
            terminal.result(text)
    for line in notes:
        terminal.note(f"{source.name}: {line}")
    # On a terminal, what the checks found stands below the result.
    for line in filter(None, [extent_of(result)]) if is_told else lines_of(result):
        terminal.note(f"{source.name}: {line}")
    terminal.detail(result.signature)


def _show(
    result: "Summary | Translation",
    heading: str,
    text: str,
    terminal: Terminal,
    *,
    sources_shown: bool,
) -> None:
    """Print a result as text: set on a terminal, plain elsewhere."""
    if terminal.columns is None:
        terminal.result(text)
        return
    from summarize.cli.result_view import blocks_of
    from summarize.writing import formats

    plain = formats.render(result, "text")
    blocks = blocks_of(result, plain, findings=not terminal.quiet, sources=sources_shown)
    above = [(heading.rstrip("\n"), "bold"), ("", "")] if heading else []
    terminal.blocks([*above, *blocks, *([("", "")] if heading else [])], text)


def is_lines(path: Path | None) -> bool:
    """Whether a file has an object on each line."""
    return path is not None and path.suffix.lower() in (".jsonl", ".ndjson")


def times(usage: "Usage", total_seconds: float) -> Iterator[str]:
    """How long each model took to load and to run, in lines."""
    running = 0.0
    for name, one in usage.models.items():
        speed = one.tokens_written / one.running if one.running else 0
        calls = "1 call" if one.calls == 1 else f"{one.calls:,} calls"
        yield (
            f"{name}: {one.loading:.1f} s to load, {one.running:.1f} s for {calls}; "
            f"{one.tokens_read:,} tokens read, {one.tokens_written:,} written, "
            f"{speed:,.0f} a second"
        )
        running += one.loading + one.running
    if usage.memory is not None:
        yield str(usage.memory)
    yield f"{total_seconds:.1f} s in all, of which models took {running:.1f} s"
