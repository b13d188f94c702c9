"""Reads tables of texts one record at a time: JSON Lines and arrays, CSV, TSV and Parquet."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePath
from typing import Any, Literal

from summarize.batch import csv_rows, json_objects
from summarize.batch.json_objects import Spelled
from summarize.batch.table_lines import Encoding, Line, encoding_of, expect_file, lines_of
from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.reading.addresses.urls import has_scheme

Kind = Literal["jsonl", "json", "csv", "tsv", "parquet"]
_KINDS: dict[str, Kind] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "tsv",
    ".parquet": "parquet",
}  # fmt: skip
TEXT, ID = "text", "id"
_MAX_SHOWN = 12
_START_BYTES = 4096
# What JSON and Parquet have beside texts, in words.
_KINDS_OF_VALUES: dict[type, str] = {
    bool: "true or false", int: "a number", float: "a number", Spelled: "a number",
    list: "a list", dict: "an object",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """One row.

    Attributes:
        line: where it begins, from 1; of Parquet and of an array, the number of the record.
        id: its name, which no other record has; empty if it has none: its line names it then.
        text: to be summarized or translated.
        error: why it cannot be read.
        names: of its columns; empty for those of the table.
        values: in the order of the names.
        key: its id as it stands in the table; None if it has none.
        json: the whole record as it stands in the file, where that is JSON.
    """

    line: int
    id: str = ""
    text: str = ""
    error: InputError | None = None
    names: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    key: Any = None
    json: str = ""


def kind_of(path: str) -> Kind | None:
    """What kind of table a file is, by the end of its name; None if it is not one."""
    return _KINDS.get(PurePath(path).suffix.lower())


def is_table(path: str) -> bool:
    """Whether an input is a table: by its name; `.json` is one where it is an array of objects."""
    # What is on the web is read as one text.
    kind = None if has_scheme(path) else kind_of(path)
    try:
        if kind != "json":
            return kind is not None and not Path(path).is_dir()
        expect_file(path)
        encoding = encoding_of(path)
        with Path(path).open(encoding=encoding.name, errors="replace") as file:
            return json_objects.begins_array(file.read(_START_BYTES))
    except (OSError, ValueError, InputError):
        # Reading it will report that.
        return kind not in (None, "json")


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
        """Refuse a table that lacks a column, or has it twice.

        Raises:
            UsageError: it has no such column, or two.
        """
        wanted_columns = (
            ("--text-column", self.text or TEXT, True),
            ("--id-column", self.id or ID, self.id is not None),
        )
        for flag, wanted, must_be in wanted_columns:
            count = found.count(wanted)
            if count == 1 or (not must_be and not count):
                continue
            shown = ", ".join(in_one_line(one)[:60] for one in found[:_MAX_SHOWN])
            more = ", ..." if len(found) > _MAX_SHOWN else ""
            what = "no column" if not count else f"{count} columns"
            raise UsageError(
                f"{in_one_line(path)}: has {what} {in_one_line(wanted)!r}; it has: "
                f"{shown or 'none'}{more}; "
                + (f"rename one, or name another with {flag}" if count else f"name one with {flag}")
            )


class Records:
    """The records of a table, in their order; each iteration reads them again.

    Args:
        path: the file.
        columns: which columns to read.
        max_bytes: a larger record is refused.

    Attributes:
        names: the columns of the table, after an iteration; of JSON, those of all its objects.
        remarks: what a user should know of the table, in lines, after an iteration.
        renamed: how many records got a name of their own, since another has their id.
        schema: of a Parquet file, as pyarrow has it, after an iteration.

    Raises (while it is read):
        UsageError: there is no such column.
        InputError: the file cannot be read.
    """

    def __init__(self, path: str, columns: Columns, max_bytes: int) -> None:
        self.path = path
        self.columns = columns
        self.names: list[str] = []
        self.remarks: list[str] = []
        self.renamed = 0
        self.schema: Any = None
        self._max_bytes = max_bytes
        self._kind = kind_of(path)

    def __iter__(self) -> Iterator[Record]:
        self.remarks, self.renamed = [], 0
        read = {"jsonl": self._of_json, "json": self._of_json, "parquet": self._of_parquet}
        if self._kind == "parquet":
            parquet_library(self.path)
        try:
            expect_file(self.path)
            yield from self._with_own_names(read.get(self._kind or "", self._of_csv)())
        except FileNotFoundError:
            raise InputError(f"{self._shown}: no such file; check the name") from None
        except PermissionError:
            raise InputError(
                f"{self._shown}: permission denied; check who may read it: ls -l"
            ) from None
        except UnicodeError as error:
            raise InputError(
                f"{self._shown}: is not text in the encoding that it begins with ({error}); save "
                f"it as UTF-8"
            ) from None
        except OSError as error:
            raise InputError(
                f"{self._shown}: cannot be read: {error.strerror or error}; check the name, and "
                f"the disk that it is on"
            ) from error

    @property
    def has_id(self) -> bool:
        """Whether the column that names the records is one of the table."""
        return (self.columns.id or ID) in self.names

    @property
    def _shown(self) -> str:
        return in_one_line(self.path)

    def _with_own_names(self, records: Iterator[Record]) -> Iterator[Record]:
        """The records, each with a name that no other has."""
        # Hashes, since there may be millions of names.
        taken: set[int] = set()
        first = ""
        for record in records:
            name = own = record.id or str(record.line)
            while hash(own) in taken:
                own = f"{own}~{record.line}"
            taken.add(hash(own))
            if own == name:
                yield record
                continue
            self.renamed += 1
            first = first or f"{in_one_line(name)[:60]!r} of {record.line} is {in_one_line(own)!r}"
            yield _renamed(record, own)
        if self.renamed:
            what = "1 id is" if self.renamed == 1 else f"{self.renamed:,} ids are"
            self.remarks.append(
                f"{self._shown}: {what} taken already; the result of such a record has the number "
                f"of its line behind its name: {first}"
            )

    def _record(
        self, line: int, names: tuple[str, ...], values: tuple[Any, ...], text: str = ""
    ) -> Record:
        found = dict(zip(names or self.names, values, strict=False))
        key = found.get(self.columns.id or ID)
        name = "" if key is None else cell(key)
        column = self.columns.text or TEXT
        what = found.get(column)
        if isinstance(what, str):
            return Record(line, name, what, None, names, values, key, text)
        kind = _KINDS_OF_VALUES.get(type(what), "another kind of value")
        wrong = "has no text" if what is None else f"is {kind}, not a text"
        error = self._bad(line, f"column {in_one_line(column)!r} {wrong}; fix the row")
        return Record(line, name, "", error, names, values, key, text)

    def _encoding(self) -> Encoding:
        encoding = encoding_of(self.path, may_guess=self._kind in ("csv", "tsv"))
        if encoding.is_guess:
            self.remarks.append(
                f"{self._shown}: is not UTF-8, and was read as {encoding.shown}; if letters look "
                f"wrong, convert it with: iconv -f ENCODING -t UTF-8 FILE"
            )
        return encoding

    def _of_json(self) -> Iterator[Record]:
        encoding = self._encoding()
        with Path(self.path).open(encoding=encoding.name, errors="replace") as file:
            is_array = json_objects.begins_array(file.read(_START_BYTES))
        if is_array:
            objects = json_objects.objects_of_array(self.path, encoding, self._max_bytes)
        else:
            lines = lines_of(self.path, encoding, self._max_bytes)
            objects = json_objects.objects_of_lines(lines)
        all_names: dict[str, None] = {}
        is_first = True
        for number, one in enumerate(objects, start=1):
            place = number if is_array else one.line
            names = tuple(one.values)
            if not one.error and is_first:
                is_first = False
                self.columns.expect_in(names, self.path)
            all_names.update(dict.fromkeys(names))
            if not one.error:
                yield self._record(place, names, tuple(one.values.values()), one.text)
                continue
            where = f"(line {one.line:,}) " if is_array else ""
            key = one.values.get(self.columns.id or ID)
            yield Record(
                place, "" if key is None else cell(key), "", self._bad(place, where + one.error),
                names, tuple(one.values.values()), key, one.text,
            )  # fmt: skip
        self.names = list(all_names)

    def _of_csv(self) -> Iterator[Record]:
        lines = lines_of(self.path, self._encoding(), self._max_bytes)
        first = next(lines, None) or Line(1, "")
        named = csv_rows.separator_named(first.text)
        if named:
            first = next(lines, None) or Line(2, "")
        separator = named or ("\t" if self._kind == "tsv" else "")
        separator = separator or csv_rows.separator_of(first.text, self.columns.text or TEXT)
        rows = csv_rows.rows_of(chain([first], lines), separator, self._max_bytes)
        header = next(rows, None)
        self.names = header.cells if header is not None else []
        self.columns.expect_in(self.names, self.path)
        width = len(self.names)
        for row in rows:
            error = row.error
            if not error and len(row.cells) > width:
                error = (
                    f"has {len(row.cells)} fields, but the header has {width}; put quotation marks "
                    f"around fields that contain the separator"
                )
            values = tuple(row.cells[:width])
            record = self._record(row.line, (), values)
            if error:
                record = Record(
                    row.line, record.id, "", self._bad(row.line, error), (), values, record.key
                )
            yield record

    def _of_parquet(self) -> Iterator[Record]:
        parquet = parquet_library(self.path)
        import pyarrow

        try:
            with parquet.ParquetFile(self.path) as file:
                self.schema = file.schema_arrow
                self.names = list(self.schema.names)
                self.columns.expect_in(self.names, self.path)
                number = 0
                for batch in file.iter_batches(batch_size=256):
                    columns = [column.to_pylist() for column in batch.columns]
                    for values in zip(*columns, strict=True):
                        number += 1
                        record = self._record(number, (), values)
                        if len(record.text) > self._max_bytes:
                            wrong = f"has more than {self._max_bytes:,} bytes"
                            error = self._bad(number, f"{wrong}; allow more with --max-bytes")
                            record = Record(number, record.id, "", error, (), values, record.key)
                        yield record
        except pyarrow.ArrowException as error:
            raise InputError(
                f"{self._shown}: cannot be read as a Parquet file: "
                f"{str(error).splitlines()[0][:200]}"
            ) from error

    def _bad(self, line: int, what: str) -> InputError:
        return InputError(f"{self._shown}:{line}: {what}")


def cell(value: Any) -> str:  # noqa: ANN401 - whatever a table holds
    """A value as a text: a text as it is, what JSON has as JSON spells it."""
    if isinstance(value, (str, Spelled)):
        return str(value)
    if value is None:
        return ""
    if isinstance(value, (bool, int, float, list, dict)):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


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


def _renamed(record: Record, name: str) -> Record:
    return Record(
        record.line, name, record.text, record.error, record.names, record.values, record.key,
        record.json,
    )  # fmt: skip
