"""Many documents: which files the inputs stand for, and where each result goes."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import InputError, OutputError, UsageError
from summarize.writing import Format, output_name


@dataclass(frozen=True)
class Source:
    """One input.

    Attributes:
        path: the file; None for standard input.
        place: its path below an output directory, without the ending of the result.
        error: why there is nothing to read here.
    """

    path: Path | None
    place: Path
    error: InputError | None = None

    @property
    def name(self) -> str:
        """What to call it in messages."""
        return "<stdin>" if self.path is None else str(self.path)


def sources(inputs: Sequence[str], output: Path | None) -> list[Source]:
    """The files that the inputs stand for, directories walked in the order of their names.

    Hidden files and links that lead elsewhere are left alone, and so is the output directory.

    Raises:
        UsageError: there is no input at all, or standard input twice.
    """
    if not inputs:
        if sys.stdin is None or sys.stdin.isatty():
            raise UsageError("no input: name a file or a directory, or pipe a text in")
        inputs = ["-"]
    if list(inputs).count("-") > 1:
        raise UsageError('"-" is named twice; standard input can be read once')
    found = []
    for given in inputs:
        path = Path(given)
        if given == "-":
            found.append(Source(None, Path("stdin")))
        elif path.is_dir():
            found += _walk(path, output)
        else:
            found.append(Source(path, Path(path.name)))
    return found


def several(inputs: Sequence[str]) -> bool:
    """Whether the inputs can stand for more than one document."""
    return len(inputs) > 1 or any(given != "-" and Path(given).is_dir() for given in inputs)


class Destination:
    """Where results go.

    Args:
        given: a file or a directory as it was written (a slash at its end makes it a directory);
            None or "-" for standard output.
        many: there may be more than one result.
        form: their format.
        force: files that exist may be replaced.

    Raises:
        UsageError: several results and the output is a file, or it exists and `force` is not set.
    """

    def __init__(self, given: str | None, *, many: bool, form: Format, force: bool) -> None:
        self.many = many
        self.form = form
        self.force = force
        self.output = None if given in (None, "-") else Path(str(given))
        self.is_directory = self.output is not None and (
            many or self.output.is_dir() or str(given).endswith(("/", "\\"))
        )
        self._taken: dict[Path, str] = {}
        if self.output is None or not self.output.exists() or self.output.is_dir():
            return
        if self.is_directory:
            raise UsageError(f"{self.output}: is a file; name a directory for --output")
        if self.output.is_file() and not force:
            raise UsageError(f"{self.output}: exists; replace it with --force, or name another")

    def path(self, source: Source, language: str) -> Path | None:
        """Where the result of a source goes; None for standard output.

        Raises:
            OutputError: the input itself is there, or another input's result.
        """
        if self.output is None:
            return None
        place = self.output
        if self.is_directory:
            name = output_name(source.place.name, language, self.form)
            place = self.output / source.place.parent / name
        if source.path is not None and place.is_file() and place.samefile(source.path):
            raise OutputError(f"{source.name}: its result would replace it; name another --output")
        if place in self._taken:
            raise OutputError(
                f"{source.name}: its result would replace that of {self._taken[place]} "
                f"({place}); give them different --output directories"
            )
        self._taken[place] = source.name
        return place


def _walk(folder: Path, output: Path | None) -> list[Source]:
    own = output.resolve() if output is not None else None
    found: list[Source] = []
    try:
        paths = sorted(folder.rglob("*"))
    except OSError as error:
        reason = InputError(f"{folder}: cannot be listed: {error.strerror}")
        return [Source(folder, Path(folder.name), reason)]
    for path in paths:
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts) or path.is_symlink():
            continue
        if path.is_file() and not (own and own in path.resolve().parents):
            found.append(Source(path, inside))
    if not found:
        reason = InputError(
            f"{folder}: has no files in it that can be read (hidden files and links are left "
            f"alone); name another directory, or a file"
        )
        return [Source(folder, Path(folder.name), reason)]
    return found
