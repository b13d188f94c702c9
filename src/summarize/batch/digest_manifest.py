"""What a digest has read, kept in a file beside its output, for its user alone.

The file is a journal, as the manifest of a table is: a line for each report, for each report's
translations, and for each digest that was written. A line that makes no sense is not used, and is
counted; where the file cannot be used at all, that is said, and the run goes on without it.
"""

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

from summarize import files
from summarize.batch.append_only_file import Journal
from summarize.batch.private_journal import PrivateJournal, TooLong
from summarize.errors import OutputError, UsageError
from summarize.pipeline.kept_reports import MANIFEST

# What is more than this is read anew each time.
_MAX_LINE_BYTES, _MAX_BYTES = 50_000_000, 1_000_000_000
# A smaller file is not made shorter.
_SMALL_BYTES = 1_000_000


class DigestManifest:
    """Keeps what a digest has read, in a file; a `Keeper` for a `Digester`.

    Args:
        path: the file.
        notify: is told in one line what of it cannot be used, and why.
        anew: what is in it is not used, and is read anew.

    Attributes:
        path: the file.
    """

    def __init__(
        self,
        path: str | Path,
        notify: Callable[[str], None] = lambda _: None,
        *,
        anew: bool = False,
    ) -> None:
        self.path = Path(path)
        self._journal = PrivateJournal(
            self.path, MANIFEST, max_line_bytes=_MAX_LINE_BYTES, max_bytes=_MAX_BYTES
        )
        self._notify = notify
        self._anew = anew
        self._places: dict[str, int] = {}
        self._outputs: set[str] = set()
        self._used: set[str] = set()
        self._rejected = 0
        self._is_open = False
        self._is_refused = False
        self._told: set[str] = set()

    def read(self) -> Self:
        """Find what earlier runs have kept; nothing is written."""
        self._places.clear()
        self._outputs.clear()
        fault = self._journal.fault()
        try:
            if fault:
                raise UsageError(f"{self.path}: {fault}")
            for at, value in self._journal.read():
                self._index(at, value)
        except (UsageError, OutputError) as error:
            self._places.clear()
            self._outputs.clear()
            self._refuse(error)
        if remark := self._journal.remark():
            self._tell(remark)
        return self

    @contextlib.contextmanager
    def open(self) -> Iterator[Self]:
        """Keep what is read from now on; where that is not possible, it is said once.

        When the context is left without an error, what this run did not need is removed from the
        file, if that is more than half of a large one.
        """
        with contextlib.ExitStack() as stack:
            try:
                if fault := self._journal.fault():
                    raise UsageError(f"{self.path}: {fault}")
                stack.enter_context(self._journal.open())
                self._is_open = True
            except (UsageError, OutputError) as error:
                self._refuse(error)
            # Behind the lock: until then, another run may have added to it.
            self.read()
            yield self
            self._finish()

    # What is kept, by key

    def get(self, key: str) -> dict[str, Any] | None:
        """What was kept under a key; None for nothing."""
        at = None if self._anew and key not in self._used else self._places.get(key)
        if at is None:
            return None
        try:
            with self.path.open("rb") as lines:
                line = Journal.at(lines, at)
        except OSError:
            return None
        value = line.get("value")
        if line.get("key") != key or not isinstance(value, dict):
            # Another run has made the file shorter.
            return None
        self._used.add(key)
        return value

    def put(self, key: str, value: dict[str, Any]) -> None:
        """Keep an object; where that is not possible, it is said once, and nothing is kept."""
        if not self._is_open:
            return
        try:
            self._places[key] = self._journal.add({"key": key, "value": value})
            self._used.add(key)
        except TooLong as error:
            self._tell(f"a report is too long to be kept for the next run: {error}")
        except OutputError as error:
            self._is_open = False
            self._tell(f"what is read from now on is not kept for the next run: {error}")

    def reject(self, key: str) -> None:
        """What was kept under a key makes no sense."""
        self._places.pop(key, None)
        self._used.discard(key)
        self._rejected += 1

    # The digests that were written

    def is_own(self, output: Path) -> bool:
        """Whether a file is a digest as an earlier run, or this one, has written it."""
        return bool(self._outputs) and files.sha256_of_file(str(output)) in self._outputs

    def will_write(self, content: bytes) -> None:
        """Note a digest before it is written: a run that is killed in between knows its own."""
        sha256 = hashlib.sha256(content).hexdigest()
        self._outputs.add(sha256)
        if self._is_open:
            with contextlib.suppress(OutputError):
                self._journal.add({"output_sha256": sha256}, durable=True)

    def _index(self, at: int, value: dict[str, Any]) -> None:
        key, output = value.get("key"), value.get("output_sha256")
        if isinstance(output, str):
            self._outputs.add(output)
        elif isinstance(key, str) and isinstance(value.get("value"), dict):
            self._places[key] = at
        else:
            self._journal.is_damaged()

    def _finish(self) -> None:
        if self._rejected:
            what = "1 entry is" if self._rejected == 1 else f"{self._rejected:,} entries are"
            self._tell(f"{self.path}: {what} damaged and skipped; that was read anew")
        if not self._is_open:
            return
        kept = [self._places[key] for key in self._used if key in self._places]
        with contextlib.suppress(OSError, OutputError, UsageError):
            if self.path.stat().st_size <= _SMALL_BYTES:
                return
            self._journal.shorten(kept, [{"output_sha256": one} for one in sorted(self._outputs)])

    def _refuse(self, error: Exception) -> None:
        if not self._is_refused:
            self._is_refused = True
            self._tell(f"what is read is not kept between runs: {error}")

    def _tell(self, line: str) -> None:
        """Say a line, once."""
        if line not in self._told:
            self._told.add(line)
            self._notify(line)
