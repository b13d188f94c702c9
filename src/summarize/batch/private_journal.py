"""`PrivateJournal` is a journal that only its user may read, and that can be made shorter."""

import contextlib
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Self

from summarize.batch.append_only_file import Journal
from summarize.errors import OutputError

# A file of which others may have written a line is not trusted.
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_PRIVATE = 0o600


class TooLong(OutputError):
    """A line that is too long to be kept."""


class PrivateJournal(Journal):
    """A journal that only its user may read.

    Args:
        path: the file.
        kind: what its first line says that the file is.
        max_line_bytes: a longer line is refused.
        max_bytes: so is one with which the file would be larger.
    """

    def __init__(self, path: Path, kind: str, *, max_line_bytes: int, max_bytes: int) -> None:
        super().__init__(path, kind, path.parent, max_line_bytes)
        self._max_bytes = max_bytes

    def fault(self) -> str:
        """Why the file that is there may not be trusted; empty where nothing speaks against it."""
        try:
            status = self.path.stat()
        except (OSError, ValueError):
            return ""
        own = getattr(os, "geteuid", lambda: status.st_uid)()
        if status.st_uid != own:
            return "belongs to another user; remove it"
        if os.name == "posix" and status.st_mode & _OTHERS_WRITE:
            return f"others may write into it; remove it, or: chmod 600 {self.path}"
        return ""

    @contextlib.contextmanager
    def open(self) -> Iterator[Self]:
        """See `Journal`; the lock is on the file itself, and no folder is made for it."""
        with contextlib.ExitStack() as stack:
            stack.callback(self._end)
            try:
                self._open()
                self._is_open = True
                for left in self.path.parent.iterdir():
                    if left.name.startswith(self._temporary("")):
                        left.unlink(missing_ok=True)
            except OSError as error:
                raise self._cannot(error) from error
            yield self

    def shorten(self, places: Iterable[int], more: Iterable[dict[str, Any]]) -> None:
        """Keep only some lines, if these are less than half of the file.

        Args:
            places: where they begin.
            more: what is added behind them.

        Raises:
            OSError: that cannot be written; the file is as it was.
        """
        with self._adding, self.path.open("rb") as lines:
            kept: list[tuple[int, int]] = []
            for place in sorted(places):
                lines.seek(place)
                kept.append((place, len(lines.readline())))
            if 2 * sum(size for _, size in kept) >= self._size:
                return
            temporary = self.path.with_name(self._temporary(secrets.token_hex(8)))
            try:
                with _private(temporary, os.O_CREAT | os.O_EXCL) as file:
                    lines.seek(0)
                    file.write(lines.readline())
                    for place, size in kept:
                        lines.seek(place)
                        file.write(lines.read(size))
                    os.fsync(file.fileno())
                temporary.replace(self.path)
            finally:
                temporary.unlink(missing_ok=True)
            self._reopen()
        for one in more:
            self.add(one)

    def _temporary(self, mark: str) -> str:
        return f".{self.path.name}.{mark}"

    def _append(self, line: bytes) -> None:
        if len(line) > self._max_line_bytes:
            raise TooLong(f"{self.path}: takes no line of {len(line):,} bytes")
        if self._size + len(line) > self._max_bytes:
            raise OutputError(
                f"{self.path}: has {self._size:,} bytes, and is not made larger; remove it"
            )
        super()._append(line)

    def _opened(self, *, is_there: bool) -> IO[bytes]:
        """See `Journal`."""
        file = _private(self.path, 0 if is_there else os.O_CREAT | os.O_EXCL)
        if is_there and hasattr(os, "fchmod"):
            # It has the texts of reports, and may have been copied here.
            with contextlib.suppress(OSError):
                os.fchmod(file.fileno(), _PRIVATE)
        return file


def _private(path: Path, flags: int) -> IO[bytes]:
    """A file that only its user may read and write, open for both."""
    descriptor = os.open(path, os.O_RDWR | flags | getattr(os, "O_BINARY", 0), _PRIVATE)
    return os.fdopen(descriptor, "r+b", buffering=0)
