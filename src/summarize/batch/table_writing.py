"""Writes the results of a run as a table: JSON Lines, CSV, TSV or Parquet."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import IO, Any

from summarize.batch.table_reading import Kind, parquet_library

# A spreadsheet takes a cell for a formula that begins with one of these.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
# A number with a sign; a bullet, or a number with a sign before plain words.
_PLAIN = re.compile(r"[+-]?[\d., ]+%?|-(?: |\d+ )[^\W\d_][^=+@|(){}!]*")
_ROWS = 256


def write(rows: Iterable[dict[str, Any]], file: IO[bytes], kind: Kind) -> None:
    """Write results.

    Args:
        rows: JSON objects of schema 1 with an `id`, or an `id` and an `error`.
        file: is written to.
        kind: of the table.
    """
    if kind == "jsonl":
        for row in rows:
            text = json.dumps(row, ensure_ascii=False)
            file.write(text.encode("utf-8", "replace") + b"\n")
    elif kind == "parquet":
        _write_parquet(rows, file)
    else:
        _write_csv(rows, file, "\t" if kind == "tsv" else ",")


def flat(row: dict[str, Any]) -> dict[str, str]:
    """A result as a row of plain columns."""
    found = row.get("summary") or row.get("translation") or {}
    source = row.get("source") or {}
    findings = [
        *row.get("findings", ()),
        *(one for sentence in found.get("sentences", ()) for one in sentence["findings"]),
    ]
    return {
        "id": str(row.get("id", "")),
        "title": found.get("title") or "",
        "result": found.get("text") or "",
        "language": found.get("language") or "",
        "source_language": source.get("language") or "",
        "findings": "\n".join(dict.fromkeys(one["message"] for one in findings)),
        "error": row.get("error") or "",
        "sha256": source.get("sha256") or "",
        "signature": row.get("signature") or "",
    }


def _write_csv(rows: Iterable[dict[str, Any]], file: IO[bytes], separator: str) -> None:
    text = io.TextIOWrapper(
        file, encoding="utf-8", errors="replace", newline="", write_through=True
    )
    writer = csv.DictWriter(text, list(flat({})), delimiter=separator, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _harmless(value) for key, value in flat(row).items()})
    text.detach()


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe in front makes it a text.

    Numbers with a sign, and bullets, stay as they are.
    """
    if not cell.startswith(_FORMULA_STARTS) or _PLAIN.fullmatch(cell):
        return cell
    return f"'{cell}"


def _write_parquet(rows: Iterable[dict[str, Any]], file: IO[bytes]) -> None:
    parquet = parquet_library("the output")
    import pyarrow

    schema = pyarrow.schema([(name, pyarrow.string()) for name in flat({})])
    with parquet.ParquetWriter(file, schema) as writer:
        for some in _in_groups(rows):
            found = [
                {key: value.encode("utf-8", "replace").decode() for key, value in flat(row).items()}
                for row in some
            ]
            writer.write_table(pyarrow.Table.from_pylist(found, schema=schema))


def _in_groups(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    group: list[dict[str, Any]] = []
    for row in rows:
        group.append(row)
        if len(group) == _ROWS:
            yield group
            group = []
    if group:
        yield group
