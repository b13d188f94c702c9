"""`OutputPaths` decides where results go: standard output, a file, a directory, or a table."""

import os
from pathlib import Path, PurePath

from summarize.batch.inputs import Source
from summarize.batch.output_names import safe_place
from summarize.batch.table_reading import kind_of, parquet_library
from summarize.documents import Document
from summarize.errors import OutputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.writing.format_names import Format, OutputForm
from summarize.writing.formats import SAME_ENDINGS, ending_of, output_name

# The format that the end of a file's name asks for.
_FORMATS: dict[str, Format] = {
    ".json": "json", ".jsonl": "json", ".ndjson": "json", ".md": "markdown",
    ".markdown": "markdown", ".txt": "text", ".text": "text", ".html": "html", ".htm": "html",
}  # fmt: skip
# Documents that a translation comes back as.
_DOCUMENTS = frozenset((".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott"))
# What people ask for and is not written.
_NOT_WRITTEN = frozenset(
    ".xlsx .xls .ods .docx .doc .odt .rtf .pdf .xml .yaml .yml .epub .pptx .zip .gz "
    ".db .sqlite .sqlite3 .feather .arrow .avro .orc".split()
)


def format_of(output: str | None) -> Format | None:
    """The format that the name of an output asks for; None for a directory, or any other name."""
    if output is None or output.endswith(("/", "\\")) or os.path.isdir(output):  # noqa: PTH112
        return None
    return _FORMATS.get(PurePath(output).suffix.lower())


def is_document(output: str | None) -> bool:
    """Whether an output is named as a document that a translation may come back as."""
    if output is None or output.endswith(("/", "\\")) or os.path.isdir(output):  # noqa: PTH112
        return False
    return PurePath(output).suffix.lower() in _DOCUMENTS | {".html", ".htm"}


class OutputPaths:
    """Where results go.

    Args:
        output: a file or a directory as the user wrote it (a slash at its end makes it a
            directory); None or "-" for standard output.
        many: there may be more than one result.
        form: their format; `same` is what each input is.
        force: files that exist may be replaced.

    Attributes:
        is_directory: they go into a directory.
        is_table: they become one table.

    Raises:
        UsageError: several results and the output is a file, or it exists and `force` is not set,
            or the end of its name asks for what is not written.
    """

    def __init__(self, output: str | None, *, many: bool, form: OutputForm, force: bool) -> None:
        self.many = many
        self.form = form
        self.force = force
        self.output = None if output in (None, "-") else Path(str(output))
        self._taken: dict[str, str] = {}
        is_folder = self.output is not None and (
            os.path.isdir(self.output) or str(output).endswith(("/", "\\"))  # noqa: PTH112
        )
        # `-o summaries.jsonl`: a table of results, and no folder of that name.
        self.is_table = (
            many
            and self.output is not None
            and not is_folder
            and kind_of(self.output.name) is not None
        )
        self.is_directory = is_folder or (many and self.output is not None and not self.is_table)
        if self.output is None:
            return
        if is_folder:
            if os.path.lexists(self.output) and not self.output.is_dir():
                raise UsageError(f"{self.output}: is a file; name a directory for --output")
            return
        self._expect_known_kind(self.output)
        if self.is_table or not os.path.lexists(self.output):
            return
        if self.is_directory:
            raise UsageError(f"{self.output}: is a file; name a directory for --output")
        if self.output.is_file() and not force:
            raise UsageError(f"{self.output}: exists; replace it with --force, or name another")

    def _expect_known_kind(self, output: Path) -> None:
        ending = output.suffix.lower()
        is_document = self.form == "same" and ending in _DOCUMENTS
        if ending in _NOT_WRITTEN and not is_document:
            raise UsageError(
                f"{output}: {ending} files are not written; name a file that ends with .txt, .md, "
                f".html or .json, for a table .csv, .tsv, .jsonl, .json or .parquet"
            )
        if self.is_directory and (ending in _FORMATS or is_document):
            raise UsageError(
                f"{output}: is one file, and there may be several results; name a directory for "
                f"--output: {output.with_suffix('')}/"
            )
        if not self.many and ending in (".csv", ".tsv", ".parquet"):
            raise UsageError(
                f"{output}: a table of results needs a table as its only input; name a file that "
                f"ends with .txt, .md, .html or .json"
            )

    def expect_possible(self) -> None:
        """Refuse, before any work, what could not be written after it.

        Raises:
            UsageError: a package that it needs is not installed.
            OutputError: nothing can be written there.
        """
        if self.output is None:
            return
        if self.is_table and kind_of(self.output.name) == "parquet":
            parquet_library(str(self.output))
        path = Path(os.path.abspath(self.output))  # noqa: PTH100 - links stay
        there = path
        while not os.path.lexists(there) and there != there.parent:
            there = there.parent
        what = f"{self.output}: cannot be written: {there}"
        if there != path and not there.is_dir():
            raise OutputError(f"{what} is not a directory; name another --output")
        # A file is replaced by a rename, a device is written to.
        parent = there.parent if there.is_file() else there
        if not os.access(parent, os.W_OK | (os.X_OK if parent.is_dir() else 0)):
            raise OutputError(
                f"{self.output}: cannot be written: {parent} is read-only for you; name another "
                f"--output, or check who may write there: ls -ld"
            )

    def form_of(self, document: Document) -> OutputForm:
        """The format of the result of one document: what it is, where the output is named so.

        Raises:
            UsageError: the output is named as a document of another kind.
        """
        ending = "" if self.output is None else self.output.suffix.lower()
        if self.form != "same" or ending in ("", f".{ending_of(document)}"):
            return self.form
        if ending == ".htm" and ending_of(document) == "html":
            return "same"
        if ending in _DOCUMENTS:
            raise UsageError(
                f"{self.output}: {in_one_line(document.name)} comes back as a file that ends with "
                f".{ending_of(document)}; name one for --output"
            )
        return _FORMATS.get(ending, "same")

    def place(self, source: Source, language: str, ending: str = "") -> str:
        """Where the result of a source goes in an output directory: a path with slashes.

        Args:
            source: the input.
            language: of the result.
            ending: of the file's name, where that is not known by the format.
        """
        # The id of a record is a safe name already.
        table, _, record = source.place.rpartition("/") if source.record else (source.place, "", "")
        place = safe_place(table) + (f"/{record}" if source.record else "")
        folder, slash, name = place.rpartition("/")
        return folder + slash + output_name(name, language, ending or self.form)

    def is_place(self, source: Source, language: str, place: str) -> bool:
        """Whether the result of a source may be in a place of an output directory."""
        if self.form != "same":
            return place == self.place(source, language)
        ending = place.rpartition(".")[2]
        return ending in SAME_ENDINGS and place == self.place(source, language, ending)

    def claimed(self, source: Source, language: str, ending: str = "") -> str:
        """The same, and no other input may have its result there from now on.

        Raises:
            OutputError: another input has its result there.
        """
        place = self.place(source, language, ending)
        if self._taken.setdefault(place, source.name) != source.name:
            raise OutputError(
                f"{source.name}: its result would replace that of {self._taken[place]} "
                f"({self.output}/{place}); give them different --output directories"
            )
        return place

    def path(self, source: Source) -> Path | None:
        """The file that the result of a source goes to; None for standard output.

        Raises:
            OutputError: the input itself is there.
        """
        if self.output is not None:
            expect_other(self.output, source)
        return self.output


def expect_other(place: Path, source: Source) -> None:
    """Refuse to replace an input by its own result.

    Raises:
        OutputError: the input is in that place.
    """
    if source.path is not None and is_same_file(place, source.path):
        raise OutputError(
            f"{source.name}: the result would replace its own input; name another --output"
        )


def is_same_file(place: Path, path: str) -> bool:
    """Whether both paths are those of one file, by whatever names."""
    try:
        return place.samefile(path)
    except OSError:
        return False
