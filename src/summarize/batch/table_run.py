"""A run over the records of one table: a journal collects results, and becomes a table at the end.

The journal is a file beside the output. It binds each result to the bytes of its text, to the
options and to the models: rows may move, and texts that are the same are done once.
"""

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from summarize import files
from summarize.batch import table_writing
from summarize.batch.append_only_file import Journal, value_of
from summarize.batch.counts import Counts, InputState, RunReport, RunStatus
from summarize.batch.failures import Failures, is_passing, line_of, reason_of
from summarize.batch.inputs import Source, source_of
from summarize.batch.output_paths import is_same_file
from summarize.batch.rendered import Rendered
from summarize.batch.reporter import Reporter, Steps, expect
from summarize.batch.result_producers import Producer
from summarize.batch.run_loop import RunLoop
from summarize.batch.run_options import RunOptions, Task
from summarize.batch.signals import Stop
from summarize.batch.table_reading import Record, Records, kind_of
from summarize.batch.table_writing import Layout
from summarize.errors import OutputError, UsageError
from summarize.options import Options
from summarize.writing import formats

_MAX_RESULT_BYTES = 1_000_000_000
_MAX_REASONS = 10


@dataclass(frozen=True, slots=True)
class _Row:
    """What the journal has of a text: where its line begins, and what its result is bound to."""

    at: int
    is_done: bool
    language: str
    unchanged: bool
    signature: str
    options: str


class TableRun(RunLoop):
    """A run over the records of a table.

    Args:
        records: the table.
        output: the table that is made of them.
        options, binding, run_options: see `RunLoop`.
    """

    def __init__(
        self,
        records: Records,
        output: Path,
        options: Options,
        binding: Callable[[str, bool], tuple[str, str]],
        run_options: RunOptions,
    ) -> None:
        super().__init__(options, binding, run_options)
        self._records = records
        self._output = output
        self._journal = Journal(
            output.with_name(f"{output.name}.manifest.jsonl"),
            "summarize records",
            output.with_name(f".{output.name}.summarize"),
            _MAX_RESULT_BYTES,
        )
        self._rows: dict[bytes, _Row] = {}
        self._outputs: set[str] = set()
        self._started: dict[bytes, float] = {}

    def run(self, producer: Producer, reporter: Reporter, stop: Stop, task: Task) -> RunReport:
        """Do what is left to do, and write the table.

        Raises:
            UsageError: another run writes there, or a file is in the way.
            InputError: the table cannot be read to its end.
            OutputError: the output cannot be written.
        """
        self._expect_other()
        failures = Failures(reporter)
        total = sum(1 for _ in self._records)
        layout = self._layout()
        for remark in (*self._records.remarks, *self._renamed(layout)):
            reporter.note(remark)
        with self._journal.open(), reporter.progress(total, task) as progress:
            self._read()
            if remark := self._journal.remark():
                reporter.note(remark)
            self._expect_own()
            to_do = self._to_do(stop, progress)
            if not self._process(producer, to_do, failures, reporter, progress):
                return self._counts.report(total, failures, failures.code)
            if not stop.reason:
                self._write(layout)
        if stop.reason:
            reporter.note(f"{self._output}: will be written when all rows are done")
        else:
            reporter.note(f"{self._records.path}: written to {self._output}")
        where = self._journal.path if stop.reason else self._output
        self._counts.tell(total, failures, reporter, f"findings are in {where}")
        lost = self._journal.path if self._journal.lost else None
        return self._ended(total, failures, stop, reporter, lost)

    def expect_possible(self) -> None:
        """Refuse, before any work, a file that is in the way.

        Raises:
            UsageError: there is one.
            OutputError: what was done before cannot be read.
        """
        self._expect_other()
        self._read()
        self._expect_own()

    def status(self) -> RunStatus:
        """How far the run is."""
        self._read()
        states = Counts().before
        reasons: Counter[str] = Counter()
        for record in self._records:
            key = _key(record.text)
            state = self._state_of(record, key)
            reason = self._reason(record, key)
            if reason:
                state = "failed"
                if len(reasons) < _MAX_REASONS or reason in reasons:
                    reasons[reason] += 1
            states[state] += 1
        return RunStatus.of(states, dict(reasons), self._journal.remark())

    def _reason(self, record: Record, key: bytes) -> str:
        """Why a record failed; empty if it did not."""
        name = f"{self._records.path}:{record.line}"
        if record.error is not None:
            return reason_of(line_of(record.error), name)
        row = self._rows.get(key)
        # What may succeed another time is bound to no options.
        if row is None or row.is_done or row.options not in ("", self._bindings.digest):
            return ""
        with self._journal.path.open("rb") as lines:
            error = str(Journal.at(lines, row.at).get("error") or "")
        return reason_of(error, name) or "no reason is known"

    def _to_do(self, stop: Stop, progress: Steps) -> Iterator[Source]:
        redone: set[bytes] = set()
        likely = frozenset(filter(self._is_likely_skipped, self._rows))
        ahead = sum(_key(record.text) in likely for record in self._records) if likely else 0
        expect(progress, ahead)
        for record in self._records:
            if stop.reason:
                return
            key = _key(record.text)
            if key in likely:
                ahead -= 1
                expect(progress, ahead)
            # Asked first: another thread writes a result before it ends its progress.
            is_in_progress = record.error is None and key in self._started
            state = self._state_of(record, key)
            if self._run_options.force and key not in redone:
                state = "new"
            if is_in_progress:
                # The same text once more.
                state = "done"
            if self._needs_work(state):
                redone.add(key)
                if record.error is None:
                    self._started[key] = time.monotonic()
                yield source_of(record, self._records.path)
            else:
                progress.skip()

    def _is_likely_skipped(self, key: bytes) -> bool:
        row = self._rows[key]
        is_again = not row.is_done and self._run_options.retry_failed
        return row.options == self._bindings.digest and not is_again and not self._run_options.force

    def _state_of(self, record: Record, key: bytes) -> InputState:
        row = self._rows.get(key)
        if record.error is not None or row is None:
            return "new"
        if row.options != self._bindings.digest:
            return "changed"
        if not row.is_done:
            return "failed"
        bound = self._bindings.of(row.language, unchanged=row.unchanged)
        return "done" if bound is not None and bound[1] == row.signature else "changed"

    def _keep(self, source: Source, result: Rendered) -> str:
        """See `RunLoop`; results go into the journal."""
        self._add(
            source, status="done", language=result.source_language, unchanged=result.unchanged,
            signature=result.signature, result=result.text, seconds=round(result.seconds, 2),
        )  # fmt: skip
        return str(self._journal.path)

    def _after(self, source: Source, result: Rendered, place: str, reporter: Reporter) -> None:
        """See `RunLoop`; nothing is reported: thousands of rows would hide each other."""
        del result, place, reporter
        self._started.pop(_key(source.text), None)

    def _after_failure(self, source: Source, error: Exception, reporter: Reporter) -> None:
        """See `RunLoop`."""
        del reporter
        if source.error is None:
            # What may succeed another time is bound to nothing.
            passing = {"options": ""} if is_passing(error) else {}
            with suppress(OutputError):
                self._add(source, status="failed", error=line_of(error), **passing)
        self._started.pop(_key(source.text), None)

    def _add(self, source: Source, **fields: str | bool | float) -> None:
        key = _key(source.text)
        seconds = time.monotonic() - self._started.get(key, time.monotonic())
        value = {
            "name": source.place, "sha256": key.hex(), "options": self._bindings.digest,
            "seconds": round(seconds, 2), **fields,
        }  # fmt: skip
        self._index(self._journal.add(value), value)

    # The table

    def _layout(self) -> Layout:
        return Layout.of(self._records, kind_of(self._output.name) or "jsonl")

    def _renamed(self, layout: Layout) -> Iterator[str]:
        """Which columns of the results have another name than usual, in lines."""
        for line in layout.renamed():
            yield f"{self._output}: the input has such a column, so the result's {line}"

    def _write(self, layout: Layout) -> None:
        try:
            with (
                formats.replacing(self._output, self._journal.aside) as file,
                self._journal.path.open("rb") as lines,
            ):
                table_writing.write(self._output_rows(lines), file, layout)
                file.seek(0)
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
                # Before it is there: a run that is killed in between recognizes it as its own.
                self._journal.add({"output_sha256": sha256}, durable=True)
                self._outputs.add(sha256)
                # The work may have taken hours.
                self._expect_own()
        except OSError as error:
            raise OutputError(
                f"{self._output}: cannot be written: {error.strerror or error}; nothing was left "
                f"there, and the results are kept: free some space, and run the same command again"
            ) from error

    def _output_rows(self, lines: IO[bytes]) -> Iterator[tuple[Record, dict[str, Any]]]:
        """The records in their order, each with its result or its error."""
        for record in self._records:
            key = _key(record.text)
            row = self._rows.get(key)
            if record.error is not None or row is None:
                # A row that is new since: its turn comes with the next run.
                yield record, {"error": line_of(record.error) if record.error else "not done yet"}
                continue
            kept = Journal.at(lines, row.at)
            result = value_of(str(kept.get("result") or ""))
            if result is None or kept.get("sha256") != key.hex():
                yield record, {"error": str(kept.get("error") or "not done yet")}
                continue
            result["source"] |= {"name": f"{self._records.path}:{record.line}"}
            yield record, result

    def _expect_other(self) -> None:
        """Refuse to replace the table that is read.

        Raises:
            UsageError: the output is that table.
        """
        if is_same_file(self._output, self._records.path):
            raise UsageError(
                f"{self._output}: the result would replace its own input; name another --output"
            )

    def _expect_own(self) -> None:
        """Refuse to replace a file that no run wrote as it is.

        Raises:
            UsageError: there is such a file.
        """
        if not os.path.lexists(self._output) or self._run_options.force:
            return
        if files.sha256_of_file(str(self._output)) not in self._outputs:
            raise UsageError(
                f"{self._output}: exists, and summarize did not write it as it is now; replace it "
                f"with --force, or name another --output"
            )

    # What was done before

    def _read(self) -> None:
        self._rows.clear()
        for at, value in self._journal.read():
            try:
                self._index(at, value)
            except (KeyError, TypeError, ValueError):
                self._journal.is_damaged()

    def _index(self, at: int, value: dict[str, Any]) -> None:
        if "output_sha256" in value:
            self._outputs.add(str(value["output_sha256"]))
            return
        same = self._journal.same
        self._rows[bytes.fromhex(value["sha256"])] = _Row(
            at,
            value["status"] == "done",
            same(str(value.get("language", ""))),
            bool(value.get("unchanged")),
            same(str(value.get("signature", ""))),
            same(str(value.get("options", ""))),
        )


def _key(text: str | None) -> bytes:
    """The hash of a text, by which its result is found."""
    return bytes.fromhex(files.sha256_of_text(text or ""))
