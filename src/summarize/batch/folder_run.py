"""A run into a folder: it skips what is done, reports what fails, and can be resumed.

The manifest binds each result to its input's bytes, to the options and to the models. A run that
was stopped in any way goes on where it stopped, and ends with what an undisturbed run ends with.
"""

import dataclasses
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from summarize.batch.counts import InputState, RunReport, RunStatus
from summarize.batch.failures import Failures, is_passing, line_of, reason_of
from summarize.batch.fingerprints import Bindings
from summarize.batch.folder_index import write_index
from summarize.batch.input_state import is_as_it_was, is_gone, sha256_of
from summarize.batch.inputs import Inputs, Source
from summarize.batch.manifest import Entry, Manifest, is_of
from summarize.batch.output_paths import OutputPaths, expect_other
from summarize.batch.rendered import Rendered
from summarize.batch.reporter import Reporter, Steps, expect
from summarize.batch.result_producers import Producer, absolute, with_standard_input
from summarize.batch.run_loop import RunLoop
from summarize.batch.run_options import RunOptions, Task
from summarize.batch.signals import Stop
from summarize.batch.sinks import Sink
from summarize.errors import OutputError
from summarize.options import Options

_MAX_NAMED = 10
# Up to so many inputs, each result is reported with its findings; more are only counted.
_FEW = 20
_WHERE_FINDINGS_ARE = {
    "text": "--verbose prints the findings, -f json writes them",
    "markdown": "findings are in the .md files",
    "json": "findings are in the .json files",
    "html": "findings are on the pages: open index.html",
    "same": "--verbose prints the findings, -f json writes them",
}


class FolderRun(RunLoop):
    """A run over many inputs into a folder.

    Args:
        inputs: what to work on.
        outputs: the folder for the results, and for the manifest.
        sink: writes the results there, or elsewhere.
        options, binding, run_options: see `RunLoop`.
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
        self._bindings = Bindings(options, binding, outputs.form)
        self._inputs = inputs
        self._outputs = outputs
        self._sink = sink
        self._at_once = sink.at_once
        self._max_bytes = options.max_bytes
        self._folder = Path(outputs.output or ".")
        self._manifest = Manifest(self._folder)
        self._since: dict[str, float] = {}
        self._last_result = 0.0
        self._total = 0

    # What a run does

    def run(self, producer: Producer, reporter: Reporter, stop: Stop, task: Task) -> RunReport:
        """Do what is left to do."""
        failures = Failures(reporter)
        self._total = sum(1 for _ in self._inputs)
        for remark in self._inputs.remarks:
            reporter.note(remark)
        with (
            self._manifest.open(),
            self._sink.open(),
            reporter.progress(self._total, task) as progress,
        ):
            if remark := self._manifest.remark():
                reporter.note(remark)
            to_do = self._to_do(stop, progress)
            is_done = self._process(producer, to_do, failures, reporter, progress)
            if self._outputs.form == "html" and not self._sink.place:
                write_index(self._folder, reporter.note, force=self._run_options.force)
            if not is_done:
                return self._counts.report(self._total, failures, failures.code)
            gone = [] if stop.reason else self._gone_or_none(reporter)
        self._sum_up(failures, gone, reporter)
        lost = self._folder if self._manifest.lost else None
        return self._ended(self._total, failures, stop, reporter, lost)

    def status(self) -> RunStatus:
        """How far the run is."""
        self._manifest.read()
        states: Counter[InputState] = Counter()
        reasons: Counter[str] = Counter()
        for source in self._inputs:
            state = self._state_of(source)[0]
            reason = self._reason(source) if state in ("failed", "changed") else ""
            if reason:
                state = "failed"
                if len(reasons) < _MAX_NAMED or reason in reasons:
                    reasons[reason] += 1
            states[state] += 1
            self._manifest.forget(source.place, absolute(source))
        gone = tuple(output for output, _ in self._gone())
        return RunStatus.of(states, dict(reasons), self._manifest.remark(), gone)

    def _to_do(self, stop: Stop, progress: Steps) -> Iterator[Source]:
        """The inputs to work on."""
        ahead = self._likely_skipped()
        expect(progress, ahead)
        for source in self._inputs:
            if stop.reason:
                return
            if ahead and self._is_likely_skipped(source):
                ahead -= 1
                expect(progress, ahead)
            state: InputState = "new"
            output = ""
            if not self._run_options.force:
                state, output = self._state_of(source)
            if self._needs_work(state):
                self._since[source.place] = time.monotonic()
                # Another process or machine has another standard input.
                yield with_standard_input(source, self._max_bytes)
            else:
                if state == "edited":
                    self._counts.edited.add(self._sink.name_of(output))
                self._manifest.forget(source.place, absolute(source))
                progress.skip()

    def _likely_skipped(self) -> int:
        """How many inputs will be skipped by the manifest alone, if none of them changed."""
        if self._run_options.force or next(self._manifest.names(), None) is None:
            return 0
        return sum(map(self._is_likely_skipped, self._inputs))

    def _is_likely_skipped(self, source: Source) -> bool:
        return any(
            entry.options == self._bindings.digest
            and entry.place == self._sink.place
            and not (entry.status == "failed" and self._run_options.retry_failed)
            for entry in self._manifest.last(source.place)
        )

    # What was done before

    def _state_of(self, source: Source) -> tuple[InputState, str]:
        """How an input is found, and the output that it has."""
        entries = self._manifest.last(source.place)
        if not entries:
            return "new", ""
        sha256 = sha256_of(source, self._max_bytes)
        for entry in entries:
            if not is_as_it_was(source, sha256, entry) or entry.options != self._bindings.digest:
                continue
            if entry.place != self._sink.place:
                # That result went elsewhere.
                continue
            if not is_of(entry, absolute(source)):
                continue
            if entry.status == "failed":
                return "failed", ""
            bound = self._bindings.of(entry.language, unchanged=entry.unchanged)
            if bound is None or bound[1] != entry.signature:
                continue
            if not self._outputs.is_place(source, bound[0], entry.output):
                continue
            state = self._sink.state_of(entry.output, entry.output_sha256, entry.output_bytes)
            if state != "new":
                return state, entry.output
        return "changed", ""

    def _reason(self, source: Source) -> str:
        """Why an input as it is now failed with these options; empty if it did not."""
        for entry in self._manifest.last(source.place):
            if (
                entry.status == "failed"
                and entry.options == self._bindings.digest
                and entry.place == self._sink.place
                and is_of(entry, absolute(source))
                and entry.sha256 in (None, sha256_of(source, self._max_bytes))
            ):
                return reason_of(entry.error, source.name) or "no reason is known"
        return ""

    # What comes out

    def _after(self, source: Source, result: Rendered, place: str, reporter: Reporter) -> None:
        """See `RunLoop`."""
        self._forget(source)
        # Of thousands, each line would hide the others.
        say = reporter.note if self._total <= _FEW else reporter.detail
        say(f"{source.name}: written to {place}")
        for line in result.lines:
            say(f"{source.name}: {line}")

    def _keep(self, source: Source, result: Rendered) -> str:
        """See `RunLoop`; the manifest has a line before the result is in its place, one after.

        Raises:
            OutputError: another file is in the way, or it cannot be written.
        """
        output = self._outputs.claimed(source, result.language, result.ending)
        expect_other(self._folder / output, source)
        is_new = not self._run_options.force and self._expect_own(output, source)
        entry = Entry(
            name=source.place,
            input=absolute(source),
            sha256=result.sha256,
            language=result.source_language,
            unchanged=result.unchanged,
            signature=result.signature,
            options=self._bindings.digest,
            place=self._sink.place,
            output=output,
            output_sha256=result.output_sha256,
            output_bytes=result.output_bytes,
        )
        self._manifest.add(entry, durable=True)
        self._sink.put(result, output, is_new=is_new)
        self._manifest.add(
            dataclasses.replace(
                entry,
                status="done",
                findings=result.findings,
                seconds=round(result.seconds, 2),
            )
        )
        self._last_result = time.monotonic()
        return self._sink.name_of(output)

    def _expect_own(self, output: str, source: Source) -> bool:
        """Refuse to replace a file that neither this run nor an earlier one wrote.

        Returns:
            Whether there is no file at all.

        Raises:
            OutputError: there is such a file.
        """
        if not self._sink.is_there(output):
            return True
        there, path = self._sink.sha256(output), self._sink.name_of(output)
        if there is None:
            raise OutputError(
                f"{source.name}: kept {path}, which cannot be read; move it, or replace it with "
                f"--force"
            )
        if self._manifest.was_planned(self._sink.place, output, there):
            return False
        where = (self._sink.place, output)
        earlier = self._manifest.last(source.place)
        entry = next((one for one in earlier if (one.place, one.output) == where), None)
        if entry is None:
            raise OutputError(
                f"{source.name}: kept {path}, which summarize did not write; move it, name "
                f"another --output, or replace it with --force"
            )
        if not is_of(entry, absolute(source)):
            raise OutputError(
                f"{source.name}: its result would replace that of {entry.input} ({path}); give "
                f"them different --output directories"
            )
        if entry.status == "done" and there != entry.output_sha256:
            raise OutputError(
                f"{source.name}: kept {path}, which was edited after it was written; move it, or "
                f"replace it with --force"
            )
        return False

    def _after_failure(self, source: Source, error: Exception, reporter: Reporter) -> None:
        """See `RunLoop`."""
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
        """Seconds of work on an input that failed: since it began, or since the result before."""
        now = time.monotonic()
        began = max(self._since.get(source.place, now), self._last_result)
        self._last_result = now
        return round(now - began, 2)

    def _forget(self, source: Source) -> None:
        self._since.pop(source.place, None)
        self._manifest.forget(source.place, absolute(source))

    def _gone_or_none(self, reporter: Reporter) -> list[tuple[str, str]]:
        """The same as `_gone`; if it cannot be told, that is reported: the work is done."""
        try:
            return list(self._gone())
        except OutputError as error:
            reporter.note(str(error))
            return []

    def _gone(self) -> Iterator[tuple[str, str]]:
        """Outputs whose input is gone, with that input."""
        for name in self._manifest.names():
            for entry in self._manifest.last(name):
                is_here = entry.output and entry.place == self._sink.place
                if is_here and is_gone(entry) and self._sink.was_there(entry.output):
                    yield entry.output, entry.input

    def _sum_up(self, failures: Failures, gone: list[tuple[str, str]], reporter: Reporter) -> None:
        """Report what became of the inputs."""
        for output, source in gone[:_MAX_NAMED]:
            reporter.note(f"kept {self._sink.name_of(output)}: its input is gone ({source})")
        if len(gone) > _MAX_NAMED:
            reporter.note(f"kept {len(gone) - _MAX_NAMED:,} more outputs whose input is gone")
        if left := self._inputs.left_out():
            reporter.note(f"not read: {left}")
        where = _WHERE_FINDINGS_ARE[self._outputs.form]
        if self._total <= _FEW:
            where = "findings are shown above"
        self._counts.tell(self._total, failures, reporter, where)
