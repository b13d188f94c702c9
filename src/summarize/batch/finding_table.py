"""Writes the findings of several reports as a table that a spreadsheet reads."""

import csv
import io
from collections.abc import Iterable

from summarize.batch.table_writing import harmless
from summarize.writing.report_formats import HEADINGS, FindingRow

SEPARATORS = {".csv": ",", ".tsv": "\t"}


def as_csv(rows: Iterable[FindingRow], separator: str) -> str:
    """Findings as CSV or TSV; no cell is taken for a formula.

    Args:
        rows: the findings.
        separator: what stands between two cells.
    """
    file = io.StringIO()
    writer = csv.writer(file, delimiter=separator, lineterminator="\n")
    writer.writerow(HEADINGS)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return file.getvalue()
