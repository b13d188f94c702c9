"""Reads tables of texts one record at a time: JSON Lines, CSV, TSV and Parquet."""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, Literal

from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line

Kind = Literal["jsonl", "csv", "tsv", "parquet"]
_KINDS: dict[str, Kind] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "tsv", ".parquet": "parquet",
}  # fmt: skip
TEXT, ID = "text", "id"
_SEPARATORS = (",", ";", "\t", "|")
_MAX_SHOWN = 12
# What JSON and Parquet have beside texts, in words.
_KINDS_OF_VALUES: dict[type, str] = {
    bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """One row.

    Attributes:
        line: where it begins, from 1; of Parquet, the number of the row.
        id: its name; empty if it has none.
        text: to be summarized or translated.
        error: why it cannot be read.
    """

    line: int
    id: str = ""
    text: str = ""
    error: InputError | None = None


def kind_of(path: str) -> Kind | None:
    """What kind of table a file is, by the end of its name; None if it is not one."""
    return _KINDS.get(PurePath(path).suffix.lower())


@dataclass(frozen=True)
class Columns:
    """Which columns of a table are read.

    Attributes:
        text: the column with the texts; None for `text`.
        id: the column with their names; None for `id`, if there is one.
    """

    text: str | None = None
    id: str | None = None

    def expect_in(self, found: Sequence[str], path: str) -> None:
        """Refuse a table that lacks a column.

        Raises:
            UsageError: it has no such column.
        """
        for flag, wanted in (("--text-column", self.text or TEXT), ("--id-column", self.id)):
            if wanted is not None and wanted not in found:
                shown = ", ".join(in_one_line(one)[:60] for one in found[:_MAX_SHOWN])
                more = ", ..." if len(found) > _MAX_SHOWN else ""
                raise UsageError(
                    f"{in_one_line(path)}: has no column {in_one_line(wanted)!r}; it has: "
                    f"{shown or 'none'}{more}; name one with {flag}"
                )


class Records:
    """The records of a table, in their order; each iteration reads them again.

    Args:
        path: the file.
        columns: which columns to read.
        max_bytes: a larger record is refused.

    Raises (while it is read):
        UsageError: there is no such column.
        InputError: the file cannot be read.
    """

    def __init__(self, path: str, columns: Columns, max_bytes: int) -> None:
        self.path = path
        self._columns = columns
        self._max_bytes = max_bytes
        self._kind = kind_of(path)

    def __iter__(self) -> Iterator[Record]:
        read = {"jsonl": self._of_lines, "parquet": self._of_parquet}.get(
            self._kind or "", self._of_csv
        )
        try:
            for line, values in read():
                yield self._record(line, values)
        except FileNotFoundError:
            raise InputError(f"{self._shown}: no such file; check the name") from None
        except PermissionError:
            raise InputError(
                f"{self._shown}: permission denied; check who may read it: ls -l"
            ) from None
        except UnicodeDecodeError as error:
            raise InputError(
                f"{self._shown}: is not UTF-8 text (byte {error.start + 1} of a part is not "
                f"valid); convert it with: iconv -f ENCODING -t UTF-8 FILE"
            ) from None
        except OSError as error:
            raise InputError(
                f"{self._shown}: cannot be read: {error.strerror or error}; check the name, and "
                f"the disk that it is on"
            ) from error

    @property
    def _shown(self) -> str:
        return in_one_line(self.path)

    def _record(self, line: int, values: dict[str, Any] | InputError) -> Record:
        if isinstance(values, InputError):
            return Record(line, error=values)
        found = values.get(self._columns.id or ID)
        name = "" if found is None else str(found)
        column = self._columns.text or TEXT
        text = values.get(column)
        if isinstance(text, str):
            return Record(line, name, text)
        kind = _KINDS_OF_VALUES.get(type(text), "another kind of value")
        what = "has no text" if text is None else f"is {kind}, not a text"
        return Record(line, name, error=InputError(
            f"{self._shown}:{line}: column {in_one_line(column)!r} {what}; fix the row"
        ))  # fmt: skip

    def _of_lines(self) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        is_first = True
        with Path(self.path).open("rb") as lines:
            number = 0
            while line := lines.readline(self._max_bytes + 1):
                number += 1
                if len(line) > self._max_bytes:
                    while line and not line.endswith(b"\n"):
                        line = lines.readline(self._max_bytes)
                    yield number, self._bad(
                        number, f"has more than {self._max_bytes:,} bytes", "allow more with "
                        "--max-bytes"
                    )  # fmt: skip
                    continue
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                if not line.strip():
                    continue
                try:
                    found = json.loads(line)
                except (ValueError, RecursionError) as error:
                    reason = getattr(error, "msg", None) or "not UTF-8"
                    yield number, self._bad(number, f"is not valid JSON ({reason})", "fix the line")
                    continue
                if not isinstance(found, dict):
                    yield number, self._bad(number, "is not a JSON object", "write {...}")
                    continue
                if is_first:
                    is_first = False
                    self._columns.expect_in(list(map(str, found)), self.path)
                yield number, found

    def _of_csv(self) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        csv.field_size_limit(self._max_bytes)
        with Path(self.path).open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file, delimiter=self._separator())
            try:
                header = next(rows, [])
                self._columns.expect_in(header, self.path)
                line = rows.line_num + 1
                for row in rows:
                    if row:
                        yield line, self._paired(line, header, row)
                    line = rows.line_num + 1
            except csv.Error as error:
                yield (
                    rows.line_num,
                    self._bad(
                        rows.line_num,
                        f"is not valid CSV ({error})",
                        "the rows after it were not read",
                    ),
                )

    def _paired(self, line: int, header: list[str], row: list[str]) -> dict[str, Any] | InputError:
        if len(row) > len(header):
            return self._bad(
                line, f"has {len(row)} fields, but the header has {len(header)}",
                "put quotation marks around fields that contain the separator",
            )  # fmt: skip
        return dict(zip(header, row, strict=False))

    def _separator(self) -> str:
        if self._kind == "tsv":
            return "\t"
        with Path(self.path).open(encoding="utf-8-sig", newline="") as file:
            header = file.readline(1_000_000)
        wanted = self._columns.text or TEXT
        for separator in _SEPARATORS:
            if wanted in next(csv.reader([header], delimiter=separator), []):
                return separator
        return ","

    def _of_parquet(self) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
        parquet = parquet_library(self.path)
        import pyarrow

        try:
            with parquet.ParquetFile(self.path) as file:
                names = list(file.schema_arrow.names)
                self._columns.expect_in(names, self.path)
                wanted = [self._columns.text or TEXT]
                if (id_column := self._columns.id or ID) in names and id_column not in wanted:
                    wanted.append(id_column)
                number = 0
                for batch in file.iter_batches(batch_size=256, columns=wanted):
                    for row in batch.to_pylist():
                        number += 1
                        text = row.get(wanted[0])
                        if isinstance(text, str) and len(text) > self._max_bytes:
                            yield number, self._bad(
                                number, f"has more than {self._max_bytes:,} bytes",
                                "allow more with --max-bytes",
                            )  # fmt: skip
                        else:
                            yield number, row
        except pyarrow.ArrowException as error:
            raise InputError(
                f"{self._shown}: cannot be read as a Parquet file: "
                f"{str(error).splitlines()[0][:200]}"
            ) from error

    def _bad(self, line: int, what: str, remedy: str) -> InputError:
        return InputError(f"{self._shown}:{line}: {what}; {remedy}")


def parquet_library(path: str) -> Any:  # noqa: ANN401 - pyarrow has no types
    """The module `pyarrow.parquet`.

    Raises:
        UsageError: pyarrow is not installed.
    """
    try:
        from pyarrow import parquet
    except ImportError:
        raise UsageError(
            f"{in_one_line(path)}: Parquet files need the package pyarrow; install it with: "
            f"pip install 'summarize[parquet]'"
        ) from None
    return parquet
