"""Pairs of a summary and its text: two files, two directories, or the rows of a table."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarize.batch import manifest
from summarize.batch.inputs import Inputs, Source, Walk, source_of
from summarize.batch.output_names import safe_place
from summarize.batch.output_paths import is_same_file
from summarize.batch.result_producers import document_of, with_standard_input
from summarize.batch.table_reading import Columns, Records, cell, is_table
from summarize.documents import Document
from summarize.errors import InputError, LanguageError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import base, parse
from summarize.options import ReadingOptions
from summarize.reading import loader
from summarize.reading.addresses.urls import is_address

SUMMARY, SOURCE = "summary", "source"
# `a.txt.pt.json` is what a run calls the result of `a.txt` in Portuguese.
_USUAL_CODE = 2
_OF_A_RUN = re.compile(r"(?P<place>.+)\.(?P<tag>[A-Za-z]{2,3}(?:-\w{2,8}){0,3})\.(?:txt|md|json)")


@dataclass(frozen=True)
class Pair:
    """A summary and its text.

    Attributes:
        summary: what is checked.
        source: the text that it is a summary of.
        lang: tag of the summary's language, where its name says so.
        error: why there is no pair.
    """

    summary: Source
    source: Source
    lang: str | None = None
    error: InputError | None = None


@dataclass
class Pairs:
    """The pairs that two inputs stand for, in the order of the summaries' names.

    Attributes:
        summary: a file, a directory, a table or `-`.
        source: a file, a directory or `-`; None for a table, which has a column of texts.
        walk: how directories are walked.
        columns: of a table: the summaries, and their names.
        source_column: of a table: the texts; None for `source`.
        max_bytes: a larger record is refused.
        remarks: what a user should know of them, in lines, after an iteration.

    Raises:
        UsageError: the two do not fit each other.
    """

    summary: str
    source: str | None
    walk: Walk = field(default_factory=Walk)
    columns: Columns = field(default_factory=Columns)
    source_column: str | None = None
    max_bytes: int = 50_000_000
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.source is None and not self._is_table:
            raise UsageError(
                "which text is it a summary of? name it with --source: a file, a directory, or -"
            )
        if self.summary == "-" and self.source == "-":
            raise UsageError('"-" is named twice; standard input can be read only once')
        if self.source not in (None, "-") and is_table(str(self.source)):
            raise UsageError(
                f"{in_one_line(str(self.source))}: is a table; for --source name a text or a "
                f"directory of texts, or put summaries and texts into the columns of one table"
            )

    @property
    def several(self) -> bool:
        """Whether there may be more than one."""
        return self._is_table or (self.summary != "-" and os.path.isdir(self.summary))  # noqa: PTH112

    @property
    def _is_table(self) -> bool:
        return self.summary != "-" and is_table(self.summary)

    def __iter__(self) -> Iterator[Pair]:
        self.remarks.clear()
        if self.source is None:
            yield from self._rows()
            return
        columns = Columns(self.columns.text or SUMMARY, self.columns.id)
        summaries = Inputs([self.summary], self.walk, columns, self.max_bytes)
        sources = Inputs([self.source], self.walk)
        if self.source == "-" or not os.path.isdir(self.source):  # noqa: PTH112
            [source] = [with_standard_input(one, self.max_bytes) for one in sources]
            for summary in summaries:
                if not _is_of_a_run(summary):
                    yield Pair(summary, source)
        else:
            yield from self._of_folder(summaries, sources)
        self.remarks += summaries.remarks
        self.remarks += [
            f"not read: {left}" for one in (summaries, sources) if (left := one.left_out())
        ]

    def _of_folder(self, summaries: Inputs, sources: Inputs) -> Iterator[Pair]:
        known = {safe_place(source.place): source for source in sources}
        lonely = dict(known)
        for summary in summaries:
            if _is_of_a_run(summary):
                continue
            place, lang = _named_after(summary, known)
            if place is not None:
                lonely.pop(place, None)
                yield Pair(summary, known[place], lang)
                continue
            error = summary.error or InputError(
                f"{summary.name}: no text of this name is in {in_one_line(str(self.source))}; "
                f"give both the same name, such as a.txt, or a.txt and a.txt.pt.txt"
            )
            yield Pair(summary, summary, None, error)
        names = [source.place for source in lonely.values() if source.error is None]
        if names and self.several:
            count = "1 text has" if len(names) == 1 else f"{len(names):,} texts have"
            shown = ", ".join(names[:_MAX_SHOWN]) + (", ..." if len(names) > _MAX_SHOWN else "")
            self.remarks.append(f"{count} no summary in {in_one_line(self.summary)}: {shown}")

    def _rows(self) -> Iterator[Pair]:
        columns = Columns(self.columns.text or SUMMARY, self.columns.id)
        wanted = self.source_column or SOURCE
        records = Records(self.summary, columns, self.max_bytes)
        for record in records:
            names = record.names or tuple(records.names)
            found = dict(zip(names, record.values, strict=False))
            if wanted not in found and record.error is None:
                shown = ", ".join(in_one_line(name)[:60] for name in names[:_MAX_SHOWN])
                raise UsageError(
                    f"{in_one_line(self.summary)}:{record.line}: has no column "
                    f"{in_one_line(wanted)!r} with the texts; it has: {shown}; name one with "
                    f"--source-column, or one text for all with --source"
                )
            summary = source_of(record, self.summary)
            source = Source(
                None, summary.place, text=cell(found.get(wanted)), record=f"{summary.name} {wanted}"
            )
            yield Pair(summary, source, None, record.error)
        self.remarks += records.remarks


_MAX_SHOWN = 5


def summary_of(source: Source, checker: Any) -> Document:  # noqa: ANN401 - a Checker
    """A summary, read; of a result of `summarize -f json`, its text.

    Args:
        source: where it is.
        checker: a `Checker`.

    Raises:
        InputError: it cannot be read, or is no text.
    """
    source = with_standard_input(source, checker.options.max_bytes)
    if source.error is None and source.text is None and source.data is None:
        path = source.path or ""
        if path.lower().endswith(".json") and not is_address(path):
            text = _text_of_result(loader.bytes_at(Path(path), checker.options.max_bytes))
            if text is not None:
                return loader.read_text(text, path, ReadingOptions(whole=True))
    return document_at(source, checker)


def document_at(source: Source, checker: Any) -> Document:  # noqa: ANN401 - a Checker
    """A text, read; raises as `summary_of`."""
    read: Document = checker.read(document_of(source, checker))
    return read


def _text_of_result(data: bytes) -> str | None:
    """The text of a result in JSON; None where it is something else."""
    try:
        found = json.loads(data)
        result = found.get("summary") or found.get("translation")
        text = result["text"]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return text if isinstance(text, str) else None


def _named_after(summary: Source, known: dict[str, Source]) -> tuple[str | None, str | None]:
    """The place of a summary's text, if there is one, and the language that its own name says."""
    place = safe_place(summary.place)
    if place in known and not _is_the_same_file(summary, known[place]):
        return place, None
    match = _OF_A_RUN.fullmatch(place)
    if match is None or match["place"] not in known:
        return None, None
    try:
        tag = parse(match["tag"])
    except LanguageError:
        return None, None
    # `a.txt.new.txt` is hardly in Newari: of longer codes, the text itself says more.
    return match["place"], tag if len(base(tag)) == _USUAL_CODE else None


def _is_the_same_file(one: Source, other: Source) -> bool:
    """Summaries and texts may lie in one folder."""
    if one.path is None or other.path is None:
        return False
    return is_same_file(Path(one.path), other.path)


def _is_of_a_run(source: Source) -> bool:
    """Whether a file is one that a run keeps beside its results."""
    return source.place.rpartition("/")[2] == manifest.NAME
