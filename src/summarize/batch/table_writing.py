"""Writes a table of results: the columns of the input, and then those of the results."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any

from summarize.batch.table_reading import Kind, Record, Records, cell, parquet_library
from summarize.errors import UsageError

# A spreadsheet takes a cell for a formula that begins with one of these signs, of any width, also
# behind spaces and characters that are not seen; and one that begins with a tab or a return.
_FORMULA = re.compile(
    "[\\s\u0000-\u001f\u007f-\u00a0\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*"
    "[=+\\-@＝＋－＠﹦﹢﹣﹫−]|[\t\r]"
)
_PLAIN_NUMBER = re.compile(r"[+-]?[\d., ]*\d[\d., ]*%?")
_ROWS = 256
# A result as JSON has these; as plain columns, those of `flat`.
_JSON_COLUMNS = (
    "schema", "source", "summary", "translation", "pivot", "findings", "coverage", "route",
    "decoding", "signature", "error",
)  # fmt: skip
# Of a result column, where the input has a column of that name.
_PREFIX = "summary_"
_MAX_COLUMNS = 2000

Result = dict[str, Any]


@dataclass(frozen=True)
class Layout:
    """The columns of a table of results.

    Attributes:
        kind: of the table.
        names: of the input's columns, in their order.
        result_names: name of a column of the results -> what it is called in this table.
        id_is_own: the names of the records are in a column of the results; else the input's
            column has them.
        schema: of the input's columns, as pyarrow has it; None where they are texts.
    """

    kind: Kind
    names: tuple[str, ...]
    result_names: dict[str, str]
    id_is_own: bool
    schema: Any = None

    @staticmethod
    def of(records: Records, kind: Kind) -> "Layout":
        """The columns for the results of a table that was read.

        Raises:
            UsageError: it has more columns than a table of this kind should have.
        """
        if kind not in ("jsonl", "json") and len(records.names) > _MAX_COLUMNS:
            raise UsageError(
                f"{records.path}: has {len(records.names):,} columns, too many for a table of this "
                f"kind; name an --output that ends with .jsonl"
            )
        # A CSV file may have a column twice; an object and a Parquet file cannot.
        names = records.names if kind in ("csv", "tsv") else _each_once(records.names)
        is_json = kind in ("jsonl", "json")
        results = ("id", *_JSON_COLUMNS) if is_json else tuple(flat({}))
        taken = set(names)
        result_names: dict[str, str] = {}
        for one in results:
            name = one
            while name in taken:
                name = _PREFIX + name
            taken.add(name)
            result_names[one] = name
        own_id = not records.has_id or records.columns.id not in (None, "id")
        return Layout(
            kind, tuple(names), result_names, own_id or records.renamed > 0, records.schema
        )

    def renamed(self) -> list[str]:
        """The names of result columns that are not today's, in words."""
        skipped = () if self.id_is_own else ("id",)
        return [
            f"{name} is in {there}"
            for name, there in self.result_names.items()
            if there != name and name not in skipped
        ]

    @property
    def own_names(self) -> list[str]:
        """What the columns of the results are called."""
        return [
            there for name, there in self.result_names.items() if name != "id" or self.id_is_own
        ]


def write(rows: Iterable[tuple[Record, Result]], file: IO[bytes], layout: Layout) -> None:
    """Write results.

    Args:
        rows: each record with a JSON object of schema 1, or an object with an `error`.
        file: is written to.
        layout: the columns of the table.
    """
    if layout.kind == "jsonl":
        for record, result in rows:
            file.write(_encoded(_as_json(record, result, layout)) + b"\n")
    elif layout.kind == "json":
        start = b"[\n"
        for record, result in rows:
            file.write(start + _encoded(_as_json(record, result, layout)))
            start = b",\n"
        file.write(b"\n]\n" if start == b",\n" else b"[]\n")
    elif layout.kind == "parquet":
        _write_parquet(rows, file, layout)
    else:
        separator = "\t" if layout.kind == "tsv" else ","
        header = [*layout.names, *layout.own_names]
        file.write(_encoded(_line(header, separator)))
        for record, result in rows:
            cells = [cell(value) for value in _values(record, layout)]
            cells += _flat_values(record, result, layout)
            file.write(_encoded(_line(map(harmless, cells), separator)))


def flat(row: Result) -> dict[str, str]:
    """A result as a row of plain columns."""
    found = row.get("summary") or row.get("translation") or {}
    source = row.get("source") or {}
    findings = [
        *row.get("findings", ()),
        *(one for sentence in found.get("sentences", ()) for one in sentence["findings"]),
    ]
    return {
        "id": cell(row.get("id", "")),
        "title": found.get("title") or "",
        "result": found.get("text") or "",
        "language": found.get("language") or "",
        "source_language": source.get("language") or "",
        "findings": "\n".join(dict.fromkeys(one["message"] for one in findings)),
        "error": row.get("error") or "",
        "sha256": source.get("sha256") or "",
        "signature": row.get("signature") or "",
    }


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe in front makes it a text.

    Numbers with a sign stay as they are.
    """
    if not _FORMULA.match(text) or _PLAIN_NUMBER.fullmatch(text):
        return text
    return f"'{text}"


def _each_once(names: Sequence[str]) -> list[str]:
    """Names, of which each that is there already gets a number behind it."""
    taken = set(names)
    found: dict[str, None] = {}
    for name in names:
        own, number = name, 1
        while own in found or (number > 1 and own in taken):
            number += 1
            own = f"{name}_{number}"
        found[own] = None
    return list(found)


def _as_json(record: Record, result: Result, layout: Layout) -> str:
    """A record with its result, on one line; what JSON had stays letter for letter."""
    own: Result = {}
    if layout.id_is_own:
        own[layout.result_names["id"]] = _id_of(record)
    elif not record.values:
        own["id"] = _id_of(record)
    own |= {layout.result_names[name]: value for name, value in result.items()}
    if record.json:
        text = record.json.replace("\r", " ").replace("\n", " ")[1:-1].strip()
    else:
        values = dict(zip(layout.names, _values(record, layout), strict=False))
        text = json.dumps(values, ensure_ascii=False, default=str)[1:-1] if record.values else ""
    rest = json.dumps(own, ensure_ascii=False)[1:]
    return "{" + text + (", " if text else "") + rest


def _id_of(record: Record) -> Any:  # noqa: ANN401 - as it stands in the table
    """The name of a record; of its type where it is the id in the table."""
    if record.id and cell(record.key) == record.id:
        return record.key
    return record.id or str(record.line)


def _values(record: Record, layout: Layout) -> Sequence[Any]:
    """The input's columns of a record, in the order of the table."""
    if record.names:
        found = dict(zip(record.names, record.values, strict=True))
        return [found.get(name) for name in layout.names]
    return [*record.values, *([None] * (len(layout.names) - len(record.values)))]


def _flat_values(record: Record, result: Result, layout: Layout) -> list[str]:
    row = flat({"id": record.id or str(record.line), **result})
    return [value for name, value in row.items() if name != "id" or layout.id_is_own]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _line(cells: Iterable[str], separator: str) -> str:
    return separator.join(_quoted(one, separator) for one in cells) + "\n"


def _quoted(text: str, separator: str) -> str:
    # Python's `csv` leaves a lone carriage return as it is, and then ends the line there.
    if not any(mark in text for mark in (separator, '"', "\n", "\r")):
        return text
    return '"' + text.replace('"', '""') + '"'


def _write_parquet(rows: Iterable[tuple[Record, Result]], file: IO[bytes], layout: Layout) -> None:
    parquet = parquet_library("the output")
    import pyarrow

    if layout.schema is None:
        fields = [pyarrow.field(name, pyarrow.string()) for name in layout.names]
    else:
        fields = [layout.schema.field(i).with_name(name) for i, name in enumerate(layout.names)]
    fields += [pyarrow.field(name, pyarrow.string()) for name in layout.own_names]
    schema = pyarrow.schema(fields)
    with parquet.ParquetWriter(file, schema) as writer:
        for some in _in_groups(rows):
            columns: list[list[Any]] = [[] for _ in fields]
            for record, result in some:
                values = list(_values(record, layout))
                if layout.schema is None:
                    values = [None if one is None else _clean(cell(one)) for one in values]
                values += map(_clean, _flat_values(record, result, layout))
                for column, value in zip(columns, values, strict=True):
                    column.append(value)
            arrays = [
                pyarrow.array(column, field.type)
                for column, field in zip(columns, fields, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _in_groups(rows: Iterable[tuple[Record, Result]]) -> Iterator[list[tuple[Record, Result]]]:
    group: list[tuple[Record, Result]] = []
    for row in rows:
        group.append(row)
        if len(group) == _ROWS:
            yield group
            group = []
    if group:
        yield group
