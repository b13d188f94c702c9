"""A run over the records of one table: results wait in a journal, and become a table at the end.

The journal stands beside the output. A result is bound to the bytes of its text, to the options and
to the models: records may move, and texts that are the same are done once.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from summarize import files
from summarize.batch import table_writing
from summarize.batch.counts import Counts, RunReport, Standing
from summarize.batch.failures import Failures, is_passing, line_of
from summarize.batch.inputs import Source, source_of
from summarize.batch.journal import Journal, value_of
from summarize.batch.output_paths import is_same_file
from summarize.batch.producers import Producer
from summarize.batch.rendered import Rendered
from summarize.batch.reporter import Reporter
from summarize.batch.run_loop import RunLoop
from summarize.batch.run_options import RunOptions
from summarize.batch.signals import Stop
from summarize.batch.table_reading import Record, Records, kind_of
from summarize.errors import OutputError, UsageError
from summarize.options import Options
from summarize.writing import formats


@dataclass(frozen=True, slots=True)
class _Row:
    """What is known of a text: where its line is, and what it is bound to."""

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
        options, binding, run_options: as of `RunLoop`.
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
        )
        self._rows: dict[bytes, _Row] = {}
        self._outputs: set[str] = set()
        self._under_way: dict[bytes, float] = {}

    def run(self, producer: Producer, reporter: Reporter, stop: Stop, doing: str) -> RunReport:
        """Do what is left to do, and write the table.

        Raises:
            UsageError: another run writes there, or another file is in the way.
            InputError: the table cannot be read to its end.
            OutputError: the output cannot be written.
        """
        self._expect_other()
        failures = Failures(reporter)
        total = sum(1 for _ in self._records)
        with self._journal.open(), reporter.files(total, doing) as progress:
            self._read()
            self._expect_own()
            to_do = self._to_do(stop, progress.skip)
            if not self._work_off(producer, to_do, failures, reporter, progress):
                return self._counts.report(total, failures, failures.code)
            if not stop.reason:
                self._write()
        self._counts.say(total, failures, reporter)
        if stop.reason:
            reporter.note(f"{self._output}: is written when all are done")
        else:
            reporter.note(f"{self._records.path}: written to {self._output}")
        lost = self._journal.path if self._journal.lost else None
        return self._ended(total, failures, stop, reporter, lost)

    def status(self) -> dict[str, Any]:
        """Where a run stands, as of `FolderRun`."""
        self._read()
        counted = Counts().before
        for record in self._records:
            counted[self._standing(record, _key(record.text))] += 1
        return {
            "inputs": counted.total(),
            **{name: counted[name] for name in ("done", "failed", "changed", "new", "edited")},
            "gone": [],
        }

    def _to_do(self, stop: Stop, skip: Callable[[], None]) -> Iterator[Source]:
        made_anew: set[bytes] = set()
        for record in self._records:
            if stop.reason:
                return
            key = _key(record.text)
            # Looked at first: what is kept meanwhile is kept before it is not under way any more.
            is_under_way = record.error is None and key in self._under_way
            standing = self._standing(record, key)
            if self._run_options.force and key not in made_anew:
                standing = "new"
            if is_under_way:
                # The same text once more.
                standing = "done"
            if self._is_to_do(standing):
                made_anew.add(key)
                if record.error is None:
                    self._under_way[key] = time.monotonic()
                yield source_of(record, self._records.path)
            else:
                skip()

    def _standing(self, record: Record, key: bytes) -> Standing:
        row = self._rows.get(key)
        if record.error is not None or row is None:
            return "new"
        if row.options != self._bindings.digest:
            return "changed"
        if not row.is_done:
            return "failed"
        bound = self._bindings.of(row.language, unchanged=row.unchanged)
        return "done" if bound is not None and bound[1] == row.signature else "changed"

    def _keep(self, source: Source, made: Rendered) -> str:
        """As of `RunLoop`: in the journal."""
        self._add(
            source, status="done", language=made.source_language, unchanged=made.unchanged,
            signature=made.signature, result=made.text,
        )  # fmt: skip
        return str(self._journal.path)

    def _after(self, source: Source, made: Rendered, kept: str, reporter: Reporter) -> None:
        """As of `RunLoop`: the lines of thousands of rows would hide each other."""
        del made, kept, reporter
        self._under_way.pop(_key(source.text), None)

    def _after_failure(self, source: Source, error: Exception, reporter: Reporter) -> None:
        """As of `RunLoop`."""
        del reporter
        if source.error is None:
            # What may do better another time is bound to nothing.
            passing = {"options": ""} if is_passing(error) else {}
            with suppress(OutputError):
                self._add(source, status="failed", error=line_of(error), **passing)
        self._under_way.pop(_key(source.text), None)

    def _add(self, source: Source, **what: str | bool) -> None:
        key = _key(source.text)
        seconds = time.monotonic() - self._under_way.get(key, time.monotonic())
        value = {
            "name": source.place, "sha256": key.hex(), "options": self._bindings.digest,
            "seconds": round(seconds, 2), **what,
        }  # fmt: skip
        self._index(self._journal.add(value), value)

    # The table

    def _write(self) -> None:
        kind = kind_of(self._output.name) or "jsonl"
        try:
            with (
                formats.replacing(self._output, self._journal.aside) as file,
                self._journal.path.open("rb") as lines,
            ):
                table_writing.write(self._made(lines), file, kind)
                file.seek(0)
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
                # Before it is there: whoever is killed in between knows it as his own.
                self._journal.add({"output_sha256": sha256}, durable=True)
                self._outputs.add(sha256)
                # The work may have taken hours.
                self._expect_own()
        except OSError as error:
            raise OutputError(
                f"{self._output}: cannot be written: {error.strerror or error}; nothing was left "
                f"there, and results are kept: free some space, and run the same command again"
            ) from error

    def _made(self, lines: IO[bytes]) -> Iterator[dict[str, Any]]:
        """The rows of the output, in the order of the records."""
        for record in self._records:
            found: dict[str, Any] = {"id": record.id or str(record.line)}
            key = _key(record.text)
            row = self._rows.get(key)
            if record.error is not None or row is None:
                # A line that is new since: its turn comes at the next run.
                yield found | {"error": line_of(record.error) if record.error else "not done yet"}
                continue
            kept = Journal.at(lines, row.at)
            result = value_of(str(kept.get("result") or ""))
            if result is None or kept.get("sha256") != key.hex():
                yield found | {"error": str(kept.get("error") or "not done yet")}
                continue
            result["source"] |= {"name": f"{self._records.path}:{record.line}"}
            yield found | result

    def _expect_other(self) -> None:
        """Refuse to replace the table that is read.

        Raises:
            UsageError: the output is that table.
        """
        if is_same_file(self._output, self._records.path):
            raise UsageError(f"{self._output}: its result would replace it; name another --output")

    def _expect_own(self) -> None:
        """Refuse to replace a file that no run wrote.

        Raises:
            UsageError: there is one.
        """
        if not os.path.lexists(self._output) or self._run_options.force:
            return
        if files.sha256_of_file(str(self._output)) not in self._outputs:
            raise UsageError(
                f"{self._output}: exists, and no run of this program wrote it as it is; replace "
                f"it with --force, or name another"
            )

    # What was done before

    def _read(self) -> None:
        self._rows.clear()
        for at, value in self._journal.read():
            with suppress(KeyError, TypeError, ValueError):
                self._index(at, value)

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
    """What a text's row is known by, small."""
    return bytes.fromhex(files.sha256_of_text(text or ""))
