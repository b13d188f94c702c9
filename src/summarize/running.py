"""Runs the inputs of one command: what fails is said and counted, and the rest is done."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.batch import Destination, Source
from summarize.errors import InputError, ModelError, SummarizeError, UsageError
from summarize.terminal import OutputLost, Terminal

if TYPE_CHECKING:
    from summarize.documents import Document, Summary, Translation
    from summarize.settings import Settings
    from summarize.spent import Spent

DONE, FAILED, WRONG_USAGE, NO_MODEL, INTERRUPTED, TERMINATED = 0, 1, 2, 3, 130, 143
# From here on a reader is told which sentence a finding is about, in so many places at most.
_MANY_SENTENCES = 13
_MAX_PLACES = 8


@dataclass
class _Failures:
    """What went wrong, said at once and counted."""

    terminal: Terminal
    errors: list[Exception] = field(default_factory=list)
    first_input: dict[str, str] = field(default_factory=dict)

    def add(self, error: Exception, name: str) -> None:
        self.errors.append(error)
        self.terminal.trace(error)
        line = line_of(error, name)
        first = self.first_input.setdefault(line.removeprefix(f"{name}: "), name)
        # Hundreds of files may want the same model: what to do about it is said once.
        self.terminal.error(line if first == name else f"{name}: failed as {first} did")

    def code(self, inputs: int) -> int:
        """The exit code, after a last line where there was more than one input."""
        failed = len(self.errors)
        if failed and inputs > 1:
            rest = "the rest are done" if failed < inputs else "none is done"
            self.terminal.error(f"{failed} of {inputs} inputs failed; {rest}")
        if failed and all(isinstance(error, ModelError) for error in self.errors):
            return NO_MODEL
        return FAILED if failed else DONE


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
    failures = _Failures(terminal)
    started = time.monotonic()
    readable = _readable(found, failures, whole=doing == "translating")
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
    for line in _times(worker.spent, time.monotonic() - started):
        terminal.detail(line)
    return failures.code(len(found))


def plan(
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
    found: Sequence[Source],
    form: str,
    terminal: Terminal,
    doing: str,
) -> int:
    """Say what would be done with every source; arguments and exit code as of `run`."""
    from summarize.tables import render_plan

    failures = _Failures(terminal)
    for number, (source, given) in enumerate(
        _readable(found, failures, whole=doing == "translating")
    ):
        try:
            text = render_plan(worker.plan(given), form, one_line=len(found) > 1)
        except Exception as error:  # noqa: BLE001 - said, counted, and the rest is done
            failures.add(error, source.name)
            continue
        terminal.result(("\n" if number and form != "json" else "") + text)
    return failures.code(len(found))


def each(found: Sequence[Source], show: Callable[["Document"], str], terminal: Terminal) -> int:
    """Read every source and show something of it; the exit code."""
    from summarize import reading

    failures = _Failures(terminal)
    for source, given in _readable(found, failures, whole=False):
        try:
            document = reading.read_path(given) if isinstance(given, Path) else given
            terminal.result(show(document))
        except SummarizeError as error:
            failures.add(error, source.name)
    return failures.code(len(found))


def own_settings() -> "Settings":
    """The settings of a command that has no flags for them.

    Raises:
        UsageError: the environment or the config file is wrong.
    """
    from summarize import settings

    return settings.load(os.environ, None, {})


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


def _readable(
    found: Sequence[Source], failures: _Failures, *, whole: bool
) -> list[tuple[Source, "Path | Document"]]:
    readable: list[tuple[Source, Path | Document]] = []
    for source in found:
        try:
            readable.append((source, _given(source, whole=whole)))
        except InputError as error:
            failures.add(error, source.name)
    return readable


def _given(source: Source, *, whole: bool) -> "Path | Document":
    if source.error is not None:
        raise source.error
    if source.path is not None:
        return source.path
    from summarize import reading

    return reading.read_stream(sys.stdin.buffer, source.name, whole=whole)


def _deliver(
    source: Source, result: "Summary | Translation", destination: Destination, terminal: Terminal
) -> None:
    """Write a result where it goes, and say what its reader should know."""
    from summarize import writing

    path = destination.path(source, result.language)
    on_one_line = path is None and destination.many
    text = writing.render(result, destination.form, one_line=on_one_line)
    if path is not None:
        writing.write(path, text, force=destination.force)
        terminal.note(f"{source.name}: written to {path}")
    else:
        if destination.many and destination.form != "json":
            text = writing.heading(source.name, destination.form) + text + "\n"
        terminal.result(text)
    for line in (_extent(result), *_remarks(result)):
        if line:
            terminal.note(f"{source.name}: {line}")
    terminal.detail(result.signature)


def _extent(result: "Summary | Translation") -> str:
    """By which way the result came about, and how much was read for it."""
    from summarize.documents import Translation

    coverage = result.coverage
    if isinstance(result, Translation):
        if result.unchanged:
            # A finding says it.
            return ""
        if not coverage.chunks:
            return "there is nothing in it to translate"
        what = "1 sentence" if coverage.chunks == 1 else f"{coverage.chunks:,} sentences"
        way = f", by way of {result.pivot.language}" if result.pivot is not None else ""
        return f"{coverage.share:.0%} of the text was translated, in {what}{way}"
    if result.unchanged:
        what = "translated whole" if result.pivot is not None else "handed back as it is"
        return f"it is no longer than the summary asked for, and is {what}"
    calls = "1 chunk" if coverage.chunks == 1 else f"{coverage.chunks} chunks"
    if coverage.levels > 1:
        calls += f" and {coverage.levels} levels"
    text = f"{coverage.share:.0%} of the text was read, in {calls}"
    if result.route != "direct":
        text += f", by the route {result.route}"
    if aside := len(result.document.set_aside):
        lines = "1 line" if aside == 1 else f"{aside} lines"
        text += f"; {lines} around it set aside (see: summarize read)"
    return text


def _times(spent: "Spent", total: float) -> Iterator[str]:
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


def _remarks(result: "Summary | Translation") -> Iterator[str]:
    """What the checks found, each thing once."""
    places: dict[str, list[int]] = {}
    for finding in result.findings:
        places.setdefault(f"{finding.severity}: {finding.message}", []).append(0)
    for number, sentence in enumerate(result.sentences, start=1):
        for finding in sentence.findings:
            places.setdefault(f"{finding.severity}: {finding.message}", []).append(number)
    for remark, numbers in places.items():
        if len(result.sentences) >= _MANY_SENTENCES and any(numbers):
            severity, message = remark.split(": ", 1)
            yield f"{severity}: {_listed(numbers)}: {message}"
        else:
            yield remark if len(numbers) == 1 else f"{remark} ({len(numbers)} times)"


def _listed(numbers: list[int]) -> str:
    """Where in a result something was found."""
    if len(numbers) == 1:
        return f"sentence {numbers[0]}"
    shown = ", ".join(map(str, numbers[:_MAX_PLACES]))
    more = len(numbers) - _MAX_PLACES
    return f"sentences {shown}" + (f" and {more} more" if more > 0 else "")
