"""Many inputs into a folder: what is done already is left, what fails is said, the rest is done.

Each result is bound to its input's bytes, to the options and to the models by the manifest. A run
that was ended in any way goes on where it was, and leaves what an undisturbed run leaves.
"""

import dataclasses
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from summarize import files
from summarize.batch.counts import RunReport, Standing
from summarize.batch.failures import Failures, is_passing, line_of
from summarize.batch.inputs import Inputs, Source
from summarize.batch.manifest import Entry, Manifest, is_of
from summarize.batch.output_paths import OutputPaths, expect_other
from summarize.batch.producers import Producer, absolute, with_standard_input
from summarize.batch.rendered import Rendered
from summarize.batch.reporter import Reporter
from summarize.batch.run_loop import RunLoop
from summarize.batch.run_options import RunOptions
from summarize.batch.signals import Stop
from summarize.batch.sinks import Sink
from summarize.errors import OutputError
from summarize.options import Options

_MOST_NAMED = 10
# Of so many inputs each result is talked about; of more it is counted.
_FEW = 20


class FolderRun(RunLoop):
    """A run over many inputs.

    Args:
        inputs: what to work on.
        outputs: the folder for the results, and for the manifest.
        sink: what puts them there, or elsewhere.
        options, binding, run_options: as of `RunLoop`.
    """

    def __init__(
        self,
        inputs: Inputs,
        outputs: OutputPaths,
        sink: Sink,
        options: Options,
        binding: Callable[[str, bool], tuple[str, str]],
        run_options: RunOptions,
    ) -> None:
        super().__init__(options, binding, run_options)
        self._inputs = inputs
        self._outputs = outputs
        self._sink = sink
        self._at_once = sink.at_once
        self._max_bytes = options.max_bytes
        self._folder = Path(outputs.output or ".")
        self._manifest = Manifest(self._folder)
        self._since: dict[str, float] = {}
        self._total = 0

    # What a run does

    def run(self, producer: Producer, reporter: Reporter, stop: Stop, doing: str) -> RunReport:
        """Do what is left to do."""
        failures = Failures(reporter)
        self._total = sum(1 for _ in self._inputs)
        with (
            self._manifest.open(),
            self._sink.open(),
            reporter.files(self._total, doing) as progress,
        ):
            to_do = self._to_do(stop, progress.skip)
            if not self._work_off(producer, to_do, failures, reporter, progress):
                return self._counts.report(self._total, failures, failures.code)
            gone = [] if stop.reason else self._said_gone(reporter)
        self._sum_up(failures, gone, reporter)
        lost = self._folder if self._manifest.lost else None
        return self._ended(self._total, failures, stop, reporter, lost)

    def status(self) -> dict[str, Any]:
        """Where a run stands: how many inputs there are, and how many of them in each way."""
        self._manifest.read()
        counted: Counter[Standing] = Counter()
        for source in self._inputs:
            counted[self._standing(source)] += 1
            self._manifest.forget(source.place, absolute(source))
        return {
            "inputs": counted.total(),
            "done": counted["done"] + counted["edited"],
            "failed": counted["failed"],
            "changed": counted["changed"],
            "new": counted["new"],
            "edited": counted["edited"],
            "gone": [output for output, _ in self._gone()],
        }

    def _to_do(self, stop: Stop, skip: Callable[[], None]) -> Iterator[Source]:
        """The inputs to work on."""
        for source in self._inputs:
            if stop.reason:
                return
            standing: Standing = "new" if self._run_options.force else self._standing(source)
            if self._is_to_do(standing):
                self._since[source.place] = time.monotonic()
                # A process or machine that works on it has no such input of its own.
                yield with_standard_input(source, self._max_bytes)
            else:
                self._manifest.forget(source.place, absolute(source))
                skip()

    # What was done before

    def _standing(self, source: Source) -> Standing:
        entries = self._manifest.last(source.place)
        if not entries:
            return "new"
        sha256 = sha256_of(source, self._max_bytes)
        for entry in entries:
            if sha256 is None or entry.sha256 != sha256 or entry.options != self._bindings.digest:
                continue
            if entry.place != self._sink.place:
                # It is elsewhere.
                continue
            if not is_of(entry, absolute(source)):
                continue
            if entry.status == "failed":
                return "failed"
            bound = self._bindings.of(entry.language, unchanged=entry.unchanged)
            if bound is None or bound[1] != entry.signature:
                continue
            if self._outputs.place(source, bound[0]) != entry.output:
                continue
            standing = self._sink.standing(entry.output, entry.output_sha256, entry.output_bytes)
            if standing != "new":
                return standing
        return "changed"

    # What comes out

    def _after(self, source: Source, made: Rendered, kept: str, reporter: Reporter) -> None:
        """As of `RunLoop`."""
        self._forget(source)
        # Of thousands, each line would hide the others.
        say = reporter.note if self._total <= _FEW else reporter.detail
        say(f"{source.name}: written to {kept}")
        for line in made.lines:
            say(f"{source.name}: {line}")

    def _keep(self, source: Source, made: Rendered) -> str:
        """As of `RunLoop`: in its place; a line in the manifest before it, and one after.

        Raises:
            OutputError: another file is in the way, or it cannot be written.
        """
        output = self._outputs.claimed(source, made.language)
        expect_other(self._folder / output, source)
        if not self._run_options.force:
            self._expect_own(output, source)
        entry = Entry(
            name=source.place,
            input=absolute(source),
            sha256=made.sha256,
            language=made.source_language,
            unchanged=made.unchanged,
            signature=made.signature,
            options=self._bindings.digest,
            place=self._sink.place,
            output=output,
            output_sha256=made.output_sha256,
            output_bytes=made.output_bytes,
        )
        self._manifest.add(entry, durable=True)
        self._sink.put(made, output)
        self._manifest.add(
            dataclasses.replace(
                entry,
                status="done",
                findings=made.findings,
                seconds=self._seconds(source),
            )
        )
        return self._sink.name_of(output)

    def _expect_own(self, output: str, source: Source) -> None:
        """Refuse to replace what this run, or an earlier one, has not written.

        Raises:
            OutputError: there is such a file.
        """
        if not self._sink.is_there(output):
            return
        there, path = self._sink.sha256(output), self._sink.name_of(output)
        if there is None:
            raise OutputError(
                f"{source.name}: its result would replace {path}, which cannot be read; move it, "
                f"or replace it with --force"
            )
        if self._manifest.was_planned(self._sink.place, output, there):
            return
        where = (self._sink.place, output)
        earlier = self._manifest.last(source.place)
        entry = next((one for one in earlier if (one.place, one.output) == where), None)
        if entry is None:
            raise OutputError(
                f"{source.name}: its result would replace {path}, which no run of this program "
                f"wrote; move it, name another --output, or replace it with --force"
            )
        if not is_of(entry, absolute(source)):
            raise OutputError(
                f"{source.name}: its result would replace that of {entry.input} ({path}); give "
                f"them different --output directories"
            )
        if entry.status == "done" and there != entry.output_sha256:
            raise OutputError(
                f"{source.name}: its result would replace {path}, which was changed since it was "
                f"written; move it, or replace it with --force"
            )

    def _after_failure(self, source: Source, error: Exception, reporter: Reporter) -> None:
        """As of `RunLoop`."""
        sha256 = None if is_passing(error) else sha256_of(source, self._max_bytes)
        entry = Entry(
            name=source.place,
            input=absolute(source),
            sha256=sha256,
            options=self._bindings.digest,
            status="failed",
            place=self._sink.place,
            error=line_of(error),
            seconds=self._seconds(source),
        )
        try:
            self._manifest.add(entry)
        except OutputError as another:
            reporter.detail(str(another))
        self._forget(source)

    def _seconds(self, source: Source) -> float:
        """Since an input was taken."""
        return round(time.monotonic() - self._since.get(source.place, time.monotonic()), 2)

    def _forget(self, source: Source) -> None:
        self._since.pop(source.place, None)
        self._manifest.forget(source.place, absolute(source))

    def _said_gone(self, reporter: Reporter) -> list[tuple[str, str]]:
        try:
            return list(self._gone())
        except OutputError as error:
            # All is done; this is what else might be worth knowing.
            reporter.note(str(error))
            return []

    def _gone(self) -> Iterator[tuple[str, str]]:
        """Outputs whose input is gone, with that input."""
        for name in self._manifest.names():
            for entry in self._manifest.last(name):
                is_gone = entry.input and not os.path.lexists(entry.input)
                is_here = entry.output and entry.place == self._sink.place
                if is_here and is_gone and self._sink.was_there(entry.output):
                    yield entry.output, entry.input

    def _sum_up(self, failures: Failures, gone: list[tuple[str, str]], reporter: Reporter) -> None:
        """Say what became of the inputs."""
        for output, source in gone[:_MOST_NAMED]:
            name = self._sink.name_of(output)
            reporter.note(f"{name}: its input is gone ({source}); it was left")
        if len(gone) > _MOST_NAMED:
            reporter.note(f"{len(gone) - _MOST_NAMED:,} more outputs have no input any more")
        if left := self._inputs.left_out():
            reporter.note(f"left alone: {left}")
        self._counts.say(self._total, failures, reporter, shown=self._total <= _FEW)


def sha256_of(source: Source, max_bytes: int) -> str | None:
    """The hash of an input's bytes; None where they cannot be read, or are too many."""
    if source.text is not None:
        return files.sha256_of_text(source.text)
    return files.sha256_of_file(source.path, max_bytes) if source.path is not None else None
