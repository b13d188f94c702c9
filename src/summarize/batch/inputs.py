"""Which files the inputs stand for: directories are walked, and what is left alone is counted."""

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from summarize.batch.globs import Globs
from summarize.batch.table_reading import Columns, Record, Records, kind_of
from summarize.errors import InputError, UsageError


@dataclass(frozen=True, slots=True)
class Source:
    """One input.

    Attributes:
        path: the file, as it was given; None for a record, and for standard input.
        place: its path below an output directory, with slashes.
        error: why there is nothing to read here.
        text: of a record.
        record: which record, as `articles.jsonl:12`; empty for a file.
        data: of a file that was read elsewhere.
    """

    path: str | None
    place: str
    error: InputError | None = None
    text: str | None = None
    record: str = ""
    data: bytes | None = None

    @property
    def name(self) -> str:
        """What to call it in messages."""
        return self.record or ("<stdin>" if self.path is None else self.path)


@dataclass(frozen=True)
class Walk:
    """How directories are walked.

    Attributes:
        recursive: also what lies deeper than the directory itself.
        include: patterns of files to read; empty for all.
        exclude: patterns of files and folders to leave out.
        output: a folder that is not read: results go there.
    """

    recursive: bool = True
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    output: Path | None = None


@dataclass
class Inputs:
    """The files that the inputs of a command stand for, in the order of their names.

    They are found anew each time that this is walked: a million names need not be held.

    Attributes:
        given: the inputs as they were written; `-` is standard input.
        walk: how directories are walked.
        columns: which columns of tables are read.
        max_bytes: of a record that is not refused.
        left_alone: what the last walk left alone, by kind, and how many of each.
    """

    given: Sequence[str]
    walk: Walk = Walk()
    columns: Columns = field(default_factory=Columns)
    max_bytes: int = 50_000_000
    left_alone: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        if list(self.given).count("-") > 1:
            raise UsageError('"-" is named twice; standard input can be read once')
        self._globs = Globs(self.walk.include, self.walk.exclude)
        self._output: tuple[int, int] | None = None

    @property
    def several(self) -> bool:
        """Whether the inputs can stand for more than one document."""
        return len(self.given) > 1 or any(
            one != "-" and (Path(one).is_dir() or kind_of(one) is not None) for one in self.given
        )

    @property
    def table(self) -> Records | None:
        """The table, where that is the only input."""
        if len(self.given) != 1 or kind_of(self.given[0]) is None or Path(self.given[0]).is_dir():
            return None
        return Records(self.given[0], self.columns, self.max_bytes)

    def __iter__(self) -> Iterator[Source]:
        self.left_alone.clear()
        # It may have been made since.
        output = self.walk.output
        self._output = _identity(str(output)) if output is not None else None
        if len(self.given) == 1:
            yield from self._found(self.given[0])
            return
        # An input that is named twice is read once: `reports reports/*.txt`.
        seen: set[str] = set()
        for given in dict.fromkeys(self.given):
            for source in self._found(given):
                place = os.path.abspath(source.path) if source.path is not None else ""
                if not place or place not in seen:
                    seen.add(place)
                    yield source

    def _found(self, given: str) -> Iterator[Source]:
        if given == "-":
            yield Source(None, "stdin")
        elif Path(given).is_dir():
            yield from self._in_folder(given)
        elif kind_of(given) is not None:
            yield from self._in_table(given)
        else:
            yield Source(given, PurePath(given).name)

    def _in_table(self, path: str) -> Iterator[Source]:
        place = PurePath(path).name
        try:
            for record in Records(path, self.columns, self.max_bytes):
                yield source_of(record, path)
        except InputError as error:
            yield Source(path, place, error)

    def _in_folder(self, folder: str) -> Iterator[Source]:
        if self._output is not None and _identity(folder) == self._output:
            raise UsageError(
                f"{folder}: is also where results go, and they would be inputs of the next run; "
                f"name another --output"
            )
        any_found = False
        for source in self._walked(folder, ""):
            any_found = True
            yield source
        if not any_found:
            left = self.left_out()
            yield Source(folder, PurePath(folder).name, InputError(
                f"{folder}: has no files in it that can be read"
                f"{f' ({left})' if left else ''}; name another directory, or a file"
            ))  # fmt: skip

    def left_out(self) -> str:
        """What the last walk left alone, in words; empty for nothing."""
        return ", ".join(
            f"{count:,} {kind if count == 1 else _PLURALS.get(kind, kind)}"
            for kind, count in sorted(self.left_alone.items())
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
        """Files, and folders to go into, in the order of their names."""
        try:
            # Names alone: a folder may hold a million.
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
                self.left_alone["hidden"] += 1
                continue
            try:
                mode = os.lstat(path).st_mode
            except OSError:
                # It was removed just now, or may not be looked at: whoever reads it is told.
                mode = stat.S_IFREG
            if stat.S_ISLNK(mode):
                self.left_alone["link"] += 1
            elif stat.S_ISDIR(mode):
                if not self.walk.recursive:
                    self.left_alone["folder"] += 1
                elif self._globs.leaves_out(place):
                    self.left_alone["excluded"] += 1
                elif self._output is None or _identity(path) != self._output:
                    yield path, f"{place}/"
            elif not stat.S_ISREG(mode):
                self.left_alone["not a file"] += 1
            elif not self._globs.takes(place):
                self.left_alone["excluded"] += 1
            else:
                yield Source(path, place)


def source_of(record: Record, path: str) -> Source:
    """A record of a table as an input."""
    table = PurePath(path).name
    return Source(
        path=None,
        place=f"{table}/{_as_name(record.id or str(record.line))}",
        error=record.error,
        text=record.text,
        record=f"{path}:{record.line}",
    )


def _as_name(text: str) -> str:
    """A name that leads nowhere else: whatever is special in a path is written as in an address."""
    safe = "".join(f"%{ord(c):02X}" if c in "/\\\0%:" else c for c in text)
    return f"%2E{safe[1:]}" if safe.startswith(".") else safe


_PLURALS = {"link": "links", "folder": "folders", "not a file": "that are no files"}


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino
