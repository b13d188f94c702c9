"""`Journal` is an append-only file of JSON lines that survives a run which is killed.

One process writes; a lock keeps other runs out. A kill leaves at most half a last line, which is
cut off before the next one is written.
"""

import contextlib
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Self

from summarize.errors import OutputError, UsageError
from summarize.models.hub.locks import alone
from summarize.writing.formats import TEMPORARY

_SCHEMA = 1
_MOST_OF_A_HEADER = 1000


class Journal:
    """A file of JSON lines.

    Args:
        path: the file.
        kind: what its first line says that the file is.
        aside: a folder for the lock, and for files that are not whole yet.

    Attributes:
        aside: that folder.
        lost: somebody removed the file while it was written.
    """

    def __init__(self, path: Path, kind: str, aside: Path) -> None:
        self.path = path
        self.aside = aside
        self.lost = False
        self._header = {"manifest": kind, "schema": _SCHEMA}
        self._file: Any = None
        self._size = 0
        self._strings: dict[str, str] = {}
        self._adding = threading.Lock()
        self._is_open = False

    def read(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield where each whole line but the first begins, and its object.

        Lines that are not objects are left out: a disk that failed wrote them.

        Raises:
            UsageError: the file is not a journal of this kind, or of a later version.
            OutputError: it cannot be read.
        """
        at = 0
        try:
            with self.path.open("rb") as lines:
                for number, line in enumerate(lines):
                    if not line.endswith(b"\n"):
                        # The run that wrote it was killed.
                        return
                    found = value_of(line)
                    if number == 0:
                        self._expect_ours(found)
                    elif found is not None:
                        yield at, found
                    at += len(line)
        except FileNotFoundError:
            return
        except OSError as error:
            raise OutputError(
                f"{self.path}: cannot be read: {error.strerror}; name another --output"
            ) from error

    @staticmethod
    def at(lines: IO[bytes], offset: int) -> dict[str, Any]:
        """The object of the line that begins there; empty where there is none."""
        lines.seek(offset)
        return value_of(lines.readline()) or {}

    def same(self, text: str) -> str:
        """One object for equal texts: what every line repeats is held once."""
        return self._strings.setdefault(text, text)

    @contextlib.contextmanager
    def open(self) -> Iterator[Self]:
        """Keep other runs out, and write.

        Raises:
            UsageError: another run writes to it.
            OutputError: it cannot be written.
        """

        def taken() -> None:
            raise UsageError(
                f"{self.path}: another run is writing into it; wait for it to end, or name "
                f"another --output"
            )

        with contextlib.ExitStack() as stack:
            stack.callback(self._end)
            try:
                stack.enter_context(alone(self.aside / "lock", taken))
                self._open()
                # Left by a run that was killed.
                for left in self.aside.glob(f"{TEMPORARY}*"):
                    left.unlink(missing_ok=True)
                self._is_open = True
            except OSError as error:
                raise self._cannot(error) from error
            yield self

    def add(self, value: dict[str, Any], *, durable: bool = False) -> int:
        """Append a line, and return where it begins; several threads may call this.

        Args:
            value: the object to write.
            durable: wait until it is on the disk.

        Raises:
            OutputError: it cannot be written; nothing of it is left.
        """
        with self._adding:
            if not self._is_open:
                raise OutputError(f"{self.path}: the run has ended")
            try:
                if not self._is_there():
                    self.lost = True
                    self._reopen()
                at = self._size
                self._append(_line(value))
                if durable:
                    os.fsync(self._file.fileno())
            except OSError as error:
                raise self._cannot(error) from error
        return at

    def _append(self, line: bytes) -> None:
        try:
            written = self._file.write(line)
            if written < len(line):
                # A full disk takes a part, and raises at the next write.
                self._file.write(line[written:])
        except OSError:
            # Half a line would hide the next one.
            with contextlib.suppress(OSError):
                self._file.truncate(self._size)
                self._file.seek(self._size)
            raise
        self._size += len(line)

    def _is_there(self) -> bool:
        """Whether the open file is still at its path: somebody may have removed the folder."""
        if self._file is None:
            return False
        try:
            there, own = self.path.stat(), os.fstat(self._file.fileno())
        except OSError:
            return False
        return (there.st_dev, there.st_ino) == (own.st_dev, own.st_ino)

    def _reopen(self) -> None:
        """Start a new file after the old one was removed.

        Raises:
            OSError: it cannot be written.
            OutputError: another file is there.
        """
        self._close()
        try:
            self._open()
        except UsageError as error:
            self._close()
            raise OutputError(str(error)) from error
        except OSError:
            self._close()
            raise

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self.path.open("r+b" if self.path.exists() else "x+b", buffering=0)
        self._size = self._file.seek(0, os.SEEK_END)
        self._expect_own_start()
        whole = self._whole_lines()
        if whole < self._size:
            self._file.truncate(whole)
            self._size = self._file.seek(whole)
        if not self._size:
            self._append(_line(self._header))
            os.fsync(self._file.fileno())

    def _expect_own_start(self) -> None:
        """Refuse a file that is not a journal of ours, before anything of it is cut off."""
        self._file.seek(0)
        start = self._file.read(_MOST_OF_A_HEADER)
        first, end, _ = start.partition(b"\n")
        if end or not _line(self._header).startswith(first):
            self._expect_ours(value_of(first))

    def _whole_lines(self) -> int:
        """Where the last whole line ends."""
        at = self._size
        while at:
            start = max(0, at - 65536)
            self._file.seek(start)
            found = self._file.read(at - start).rfind(b"\n")
            if found >= 0:
                self._file.seek(self._size)
                return int(start + found + 1)
            at = start
        return 0

    def _end(self) -> None:
        with self._adding:
            self._is_open = False
            self._close()

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _expect_ours(self, header: dict[str, Any] | None) -> None:
        header = header or {}
        if header.get("manifest") != self._header["manifest"]:
            raise UsageError(
                f"{self.path}: is not a manifest of summarize; name another --output, or move it"
            )
        if header.get("schema") != _SCHEMA:
            raise UsageError(
                f"{self.path}: was written by a later version of summarize; use that one, or name "
                f"another --output"
            )

    def _cannot(self, error: OSError) -> OutputError:
        return OutputError(
            f"{self.path}: cannot be written: {error.strerror or error}; free some space, or "
            f"choose another place with --output"
        )


def value_of(line: bytes | str) -> dict[str, Any] | None:
    """The object of a line of JSON; None if it is not an object."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _line(value: dict[str, Any]) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        # A file name need not be text.
        return json.dumps(value).encode() + b"\n"
