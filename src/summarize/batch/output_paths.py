"""`OutputPaths` decides where results go: standard output, a file, a directory, or a table."""

from pathlib import Path

from summarize.batch.inputs import Source
from summarize.batch.table_reading import kind_of
from summarize.errors import OutputError, UsageError
from summarize.writing.formats import Format, output_name


class OutputPaths:
    """Where results go.

    Args:
        output: a file or a directory as the user wrote it (a slash at its end makes it a
            directory); None or "-" for standard output.
        many: there may be more than one result.
        form: their format.
        force: files that exist may be replaced.

    Attributes:
        is_directory: they go into a directory.
        is_table: they become one table.

    Raises:
        UsageError: several results and the output is a file, or it exists and `force` is not set.
    """

    def __init__(self, output: str | None, *, many: bool, form: Format, force: bool) -> None:
        self.many = many
        self.form = form
        self.force = force
        self.output = None if output in (None, "-") else Path(str(output))
        self._taken: dict[str, str] = {}
        is_folder = self.output is not None and (
            self.output.is_dir() or str(output).endswith(("/", "\\"))
        )
        # `-o summaries.jsonl`: a table of results, and no folder of that name.
        self.is_table = (
            many
            and self.output is not None
            and not is_folder
            and kind_of(self.output.name) is not None
        )
        self.is_directory = is_folder or (many and self.output is not None and not self.is_table)
        if self.is_table or self.output is None or not self.output.exists() or self.output.is_dir():
            return
        if self.is_directory:
            raise UsageError(f"{self.output}: is a file; name a directory for --output")
        if self.output.is_file() and not force:
            raise UsageError(f"{self.output}: exists; replace it with --force, or name another")

    def place(self, source: Source, language: str) -> str:
        """Where the result of a source goes in an output directory: a path with slashes."""
        folder, slash, name = source.place.rpartition("/")
        return folder + slash + output_name(name, language, self.form)

    def claimed(self, source: Source, language: str) -> str:
        """The same, and no other input may have its result there from now on.

        Raises:
            OutputError: another input has its result there.
        """
        place = self.place(source, language)
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
