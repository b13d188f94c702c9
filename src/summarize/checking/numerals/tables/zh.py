"""Chinese: its numbers are in `han`."""

from summarize.checking.numerals.tables.table import Table

TABLE = Table(numbers="", scales="")
