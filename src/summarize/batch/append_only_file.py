"""`Journal` is an append-only file of JSON lines that survives a run which is killed.

One process writes; a lock keeps other runs out. A kill leaves at most half a last line, which is
cut off before the next one is written.
"""

import contextlib
import json
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Self

from summarize.errors import OutputError, UsageError
from summarize.models.hub.locks import alone
from summarize.writing.formats import TEMPORARY

_SCHEMA = 1
_MOST_OF_A_HEADER = 1000
_MAX_NAMED = 5


class Journal:
    """A file of JSON lines.

    Args:
        path: the file.
        kind: what its first line says that the file is.
        aside: a folder for the lock, and for files that are not whole yet.
        max_line_bytes: no line of it is longer.

    Attributes:
        aside: that folder.
        lost: somebody removed the file while it was written.
        damaged: how many lines could not be read.
    """

    def __init__(self, path: Path, kind: str, aside: Path, max_line_bytes: int = 1_000_000) -> None:
        self.path = path
        self.aside = aside
        self.lost = False
        self.damaged = 0
        self._first_damaged: list[int] = []
        self._line = 0
        self._max_line_bytes = max_line_bytes
        self._header = {"manifest": kind, "schema": _SCHEMA}
        self._file: Any = None
        self._size = 0
        self._strings: dict[str, str] = {}
        self._adding = threading.Lock()
        self._is_open = False

    def read(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield where each whole line but the first begins, and its object.

        Lines that are not objects are left out and counted: a disk that failed wrote them.

        Raises:
            UsageError: the file is not a journal of this kind, or of a later version.
            OutputError: it cannot be read.
        """
        self.damaged, self._first_damaged = 0, []
        try:
            self._expect_file()
            with self.path.open("rb") as lines:
                yield from self._objects(lines)
        except FileNotFoundError:
            return
        except OSError as error:
            raise OutputError(
                f"{self.path}: cannot be read: {error.strerror}; name another --output"
            ) from error

    def _objects(self, lines: IO[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
        at = self._line = 0
        while line := lines.readline(self._max_line_bytes):
            self._line += 1
            begin, at = at, at + len(line)
            found = value_of(line) if line.endswith(b"\n") else None
            is_whole = line.endswith(b"\n")
            while not is_whole and (line := lines.readline(1 << 20)):
                at += len(line)
                is_whole = line.endswith(b"\n")
            if not is_whole:
                # The run that wrote it was killed.
                return
            if self._line == 1:
                self._expect_ours(found)
            elif found is None:
                self.is_damaged()
            else:
                yield begin, found

    def is_damaged(self) -> None:
        """Count the line that was read last as one that makes no sense."""
        self.damaged += 1
        if len(self._first_damaged) < _MAX_NAMED:
            self._first_damaged.append(self._line)

    def remark(self) -> str:
        """What to tell of damaged lines; empty where there is none."""
        if not self.damaged:
            return ""
        lines = ", ".join(f"{number:,}" for number in self._first_damaged)
        more = ", ..." if self.damaged > len(self._first_damaged) else ""
        what = f"line {lines} is" if self.damaged == 1 else f"lines {lines}{more} are"
        return f"{self.path}: {what} damaged and skipped; what that was about is done again"

    def _expect_file(self) -> None:
        """Refuse a pipe or a device: it would never be read to its end.

        Raises:
            UsageError: it is no file.
            OSError: it is not there.
        """
        if not stat.S_ISREG(self.path.stat().st_mode):
            raise UsageError(f"{self.path}: is not a file; move it, or name another --output")

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
            raise self._taken()

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
        is_there = os.path.lexists(self.path)
        if is_there:
            self._expect_file()
        self._file = self._opened(is_there=is_there)
        self._lock()
        self._size = self._file.seek(0, os.SEEK_END)
        self._expect_own_start()
        whole = self._whole_lines()
        if whole < self._size:
            self._file.truncate(whole)
            self._size = self._file.seek(whole)
        if not self._size:
            self._append(_line(self._header))
            os.fsync(self._file.fileno())

    def _opened(self, *, is_there: bool) -> IO[bytes]:
        return self.path.open("r+b" if is_there else "x+b", buffering=0)

    def _lock(self) -> None:
        """Keep other runs out also where somebody has removed the folder with the lock.

        Raises:
            UsageError: another run writes to this file.
        """
        try:
            import fcntl
        except ImportError:
            # Windows lets nobody remove a file that is open.
            return
        try:
            fcntl.flock(self._file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._close()
            raise self._taken() from None
        except OSError:
            # A file system without such locks.
            return

    def _taken(self) -> UsageError:
        return UsageError(
            f"{self.path}: another run is writing into it; wait for it to end, or name another "
            f"--output"
        )

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
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _line(value: dict[str, Any]) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        # A file name need not be text.
        return json.dumps(value).encode() + b"\n"
