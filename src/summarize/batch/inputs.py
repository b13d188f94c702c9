"""Finds the files and records that inputs stand for, and counts what it does not read."""

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from summarize.batch.globs import Globs
from summarize.batch.output_names import record_name
from summarize.batch.table_reading import Columns, Record, Records, is_table
from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.reading.addresses.urls import (
    has_scheme,
    is_address,
    parse,
    shown,
    without_login,
)
from summarize.reading.kinds import UNREAD_ENDINGS


@dataclass(frozen=True, slots=True)
class Source:
    """One input.

    Attributes:
        path: of the file, as the user wrote it; None for a record, and for standard input.
        place: its path below an output directory, with slashes.
        error: why it cannot be read.
        text: of a record.
        record: which record, such as `articles.jsonl:12`; empty for a file.
        data: the bytes of a file that another machine or process has read.
    """

    path: str | None
    place: str
    error: InputError | None = None
    text: str | None = None
    record: str = ""
    data: bytes | None = None

    @property
    def name(self) -> str:
        """Its name in messages."""
        return self.record or ("<stdin>" if self.path is None else self.path)


@dataclass(frozen=True)
class Walk:
    """How directories are walked.

    Attributes:
        recursive: subdirectories are read as well.
        include: patterns of files to read; empty for all.
        exclude: patterns of files and folders to skip.
        output: the folder that results go to; it is not read.
    """

    recursive: bool = True
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    output: Path | None = None


@dataclass
class Inputs:
    """The files and records that inputs stand for, in the order of their names.

    They are found anew by each iteration: a million names need not be held.

    Attributes:
        paths: the inputs as the user wrote them; `-` is standard input.
        walk: how directories are walked.
        columns: which columns of tables are read.
        max_bytes: a larger record is refused.
        skipped: what the last iteration did not read: kind -> how many.
        remarks: what a user should know of the tables among them, after an iteration, in lines.
    """

    paths: Sequence[str]
    walk: Walk = Walk()
    columns: Columns = field(default_factory=Columns)
    max_bytes: int = 50_000_000
    skipped: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if list(self.paths).count("-") > 1:
            raise UsageError('"-" is named twice; standard input can be read only once')
        self._globs = Globs(self.walk.include, self.walk.exclude)
        self._output: tuple[int, int] | None = None

    @property
    def several(self) -> bool:
        """Whether the inputs can stand for more than one document."""
        return len(self.paths) > 1 or any(
            one != "-" and (os.path.isdir(one) or is_table(one)) for one in self.paths
        )

    @property
    def table(self) -> Records | None:
        """The table, where that is the only input."""
        if len(self.paths) != 1 or not is_table(self.paths[0]):
            return None
        return Records(self.paths[0], self.columns, self.max_bytes)

    def __iter__(self) -> Iterator[Source]:
        self.skipped.clear()
        self.remarks.clear()
        # It may have been created since.
        output = self.walk.output
        self._output = _identity(str(output)) if output is not None else None
        if len(self.paths) == 1:
            yield from self._found(self.paths[0])
            return
        # An input that is named twice is read once: `reports reports/*.txt`.
        seen: set[str] = set()
        for path in dict.fromkeys(self.paths):
            for source in self._found(path):
                place = "" if source.path is None else _whole(source.path)
                if not place or place not in seen:
                    seen.add(place)
                    yield source

    def _found(self, path: str) -> Iterator[Source]:
        if path == "-":
            yield Source(None, "stdin")
        elif os.path.isdir(path):
            yield from self._in_folder(path)
        elif is_table(path):
            yield from self._in_table(path)
        elif is_address(path):
            yield _at_address(path)
        elif has_scheme(path) and not os.path.lexists(path):
            yield Source(without_login(path), "page", _of_another_kind(path))
        else:
            yield Source(path, PurePath(path).name, _expect_no_pipe(path))

    def _in_table(self, path: str) -> Iterator[Source]:
        place = PurePath(path).name
        records = Records(path, self.columns, self.max_bytes)
        try:
            for record in records:
                yield source_of(record, path)
        except InputError as error:
            yield Source(path, place, error)
        self.remarks += records.remarks

    def _in_folder(self, folder: str) -> Iterator[Source]:
        if self._output is not None and _identity(folder) == self._output:
            raise UsageError(
                f"{folder}: is both input and --output, and results would be read as inputs; name "
                f"another --output"
            )
        any_found = False
        for source in self._walked(folder, ""):
            any_found = True
            yield source
        if not any_found:
            left = self.left_out()
            yield Source(folder, PurePath(folder).name, InputError(
                f"{folder}: has no files to read{f' (not read: {left})' if left else ''}; name "
                f"another directory, or a file"
            ))  # fmt: skip

    def left_out(self) -> str:
        """What the last iteration did not read, in words; empty for nothing."""
        return ", ".join(
            f"{count:,} {kind if count == 1 else _PLURALS.get(kind, kind)}"
            for kind, count in sorted(self.skipped.items())
        )

    def _walked(self, folder: str, inside: str) -> Iterator[Source]:
        """Depth first; a stack and not calls of itself: folders may lie very deep."""
        stack = [self._listed(folder, inside)]
        while stack:
            found = next(stack[-1], None)
            if found is None:
                stack.pop()
            elif isinstance(found, Source):
                yield found
            else:
                stack.append(self._listed(*found))

    def _listed(self, folder: str, inside: str) -> Iterator[Source | tuple[str, str]]:
        """Files, and folders to descend into, in the order of their names."""
        try:
            # Only names: a folder may hold a million.
            names = sorted(os.listdir(folder))
        except OSError as error:
            place = inside.rstrip("/") or PurePath(folder).name
            yield Source(folder, place, InputError(
                f"{folder}: cannot be listed: {error.strerror}; check who may read it: ls -l"
            ))  # fmt: skip
            return
        for name in names:
            path, place = os.path.join(folder, name), inside + name
            if name.startswith("."):
                self.skipped["hidden"] += 1
                continue
            try:
                mode = os.lstat(path).st_mode
            except OSError:
                # It was just removed, or is not accessible: reading it will report that.
                mode = stat.S_IFREG
            if stat.S_ISLNK(mode):
                self.skipped["link"] += 1
            elif stat.S_ISDIR(mode):
                if not self.walk.recursive:
                    self.skipped["folder"] += 1
                elif self._globs.leaves_out(place):
                    self.skipped["excluded"] += 1
                elif self._output is None or _identity(path) != self._output:
                    yield path, f"{place}/"
            elif left := self._left_out(place, mode):
                self.skipped[left] += 1
            else:
                yield Source(path, place)

    def _left_out(self, place: str, mode: int) -> str:
        """Why a file of a directory is not read, as it is counted; empty if it is read."""
        if not stat.S_ISREG(mode):
            return "special file"
        if not self._globs.takes(place):
            return "excluded"
        kind = PurePath(place).suffix[1:].lower()
        return kind if kind in UNREAD_ENDINGS else ""


def _at_address(url: str) -> Source:
    try:
        name = parse(url).name
    except InputError as error:
        # There may be a password in it, which nobody else is to see.
        return Source(without_login(url), "page", error)
    return Source(url, name.replace("/", "_").lstrip(".") or "page")


def source_of(record: Record, path: str) -> Source:
    """A record of a table as an input."""
    table = PurePath(path).name
    return Source(
        path=None,
        place=f"{table}/{record_name(record.id or str(record.line))}",
        error=record.error,
        text=record.text,
        record=f"{path}:{record.line}",
    )


_PLURALS = {"link": "links", "folder": "folders", "special file": "special files"}


def _of_another_kind(url: str) -> InputError:
    return InputError(
        f"{shown(url)}: is an address of a kind that is not read; name one of http:// or https://, "
        f"or save it and name that file"
    )


def _expect_no_pipe(path: str) -> InputError | None:
    """The error of a named pipe, which blocks its reader; None for all else."""
    try:
        is_pipe = stat.S_ISFIFO(os.stat(path).st_mode)
    except (OSError, ValueError):
        # Reading it will report that.
        return None
    # What a shell writes for <(command) is one that somebody writes to.
    if not is_pipe or os.path.realpath(path).startswith(("/proc/", "/dev/")):
        return None
    return InputError(f"{in_one_line(path)}: is a pipe, not a file; read it with: - < PIPE")


def _whole(path: str) -> str:
    return path if is_address(path) else os.path.abspath(path)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino
