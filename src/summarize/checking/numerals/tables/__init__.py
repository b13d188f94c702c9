"""The number words of the languages that are read most, a module each, and the months of the year.

`table` says how such a module is written; a language is added by writing one.
"""

from functools import cache
from importlib import import_module

from summarize.checking.numerals.tables.table import Table, entries

__all__ = ["LANGUAGES", "Table", "entries", "table_of"]

LANGUAGES = frozenset("ar de en es fr he hi it ja ko nl pt ru sv tr zh".split())


@cache
def table_of(language: str) -> Table | None:
    """The table of a language by its ISO 639 code, read on use; None where there is none."""
    if language not in LANGUAGES:
        return None
    table: Table = import_module(f"{__name__}.{language}").TABLE
    return table
