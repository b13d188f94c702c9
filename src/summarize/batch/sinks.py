"""`Sink` writes the results of a run to their place; `FolderSink` writes into the run's folder."""

import contextlib
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from summarize import files
from summarize.batch.manifest import OWN
from summarize.errors import ModelError
from summarize.writing import formats
from summarize.writing.formats import TEMPORARY

if TYPE_CHECKING:
    from summarize.batch.rendered import Rendered

OutputState = Literal["new", "done", "edited"]


class Sink(Protocol):
    """Writes results to their place. A copy of it on another machine stages results there.

    Attributes:
        at_once: how many results may be put at the same time.
    """

    at_once: int

    @property
    def place(self) -> str:
        """The name of this place in a manifest; empty for the run's own folder."""
        ...

    def open(self) -> contextlib.AbstractContextManager[None]:
        """Get ready for results; at the end, remove what was staged and never put.

        Raises:
            OutputError: nothing can be written there.
        """
        ...

    def name_of(self, output: str) -> str:
        """The name of an output in messages."""
        ...

    def state_of(self, output: str, sha256: str, size: int) -> OutputState:
        """Whether an output with this hash and size is still there, and unedited."""
        ...

    def was_there(self, output: str) -> bool:
        """Whether a file was in an output's place when the run began, or is there now."""
        ...

    def is_there(self, output: str) -> bool:
        """Whether a file is in an output's place.

        Raises:
            OutputError: that cannot be told.
        """
        ...

    def sha256(self, output: str) -> str | None:
        """The hash of the file in an output's place; None if there is none that can be read.

        Raises:
            OutputError: that cannot be told now.
        """
        ...

    def put(self, result: "Rendered", output: str, *, is_new: bool = False) -> None:
        """Write a result to its place, whole or not at all.

        Args:
            result: what to write.
            output: its place.
            is_new: nothing was there before, and what is there now is not replaced.

        Raises:
            OutputError: it cannot be written, or another file is there now.
        """
        ...

    def stage(self, text: str | bytes) -> str:
        """Write a result aside, to be put in its place later; its name there.

        Raises:
            OutputError: it cannot be written.
        """
        ...

    def expect_visible(self) -> None:
        """Refuse to stage results where the run would not find them.

        Raises:
            ModelError: this machine does not see the place that the run has opened.
        """
        ...


@dataclass(frozen=True)
class FolderSink:
    """Writes results into the run's folder.

    Args:
        folder: as the user wrote it.
        shared: other machines stage their results in it, by the same absolute path.
    """

    folder: Path
    shared: bool = False
    at_once = 1
    place = ""
    _path: str = ""
    _mark: str = field(default_factory=lambda: f"{TEMPORARY}run-{secrets.token_hex(8)}")

    def __post_init__(self) -> None:
        # Where another machine starts from is not where we are.
        object.__setattr__(self, "_path", os.path.abspath(self.folder))  # noqa: PTH100 - links stay

    @property
    def _aside(self) -> Path:
        return Path(self._path, OWN)

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """See `Sink`."""
        if not self.shared:
            yield
            return
        try:
            (self._aside / self._mark).touch()
        except OSError as error:
            raise formats.cannot(self.folder, error) from error
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                for left in self._aside.glob(f"{TEMPORARY}*"):
                    left.unlink(missing_ok=True)

    def name_of(self, output: str) -> str:
        """See `Sink`."""
        return str(self.folder / output)

    def state_of(self, output: str, sha256: str, size: int) -> OutputState:  # noqa: ARG002
        """See `Sink`."""
        there = self.sha256(output)
        if there is None:
            return "new"
        return "done" if there == sha256 else "edited"

    def was_there(self, output: str) -> bool:
        """See `Sink`."""
        return self.is_there(output)

    def is_there(self, output: str) -> bool:
        """See `Sink`."""
        return os.path.lexists(f"{self._path}/{output}")

    def sha256(self, output: str) -> str | None:
        """See `Sink`."""
        return files.sha256_of_file(f"{self._path}/{output}")

    def put(self, result: "Rendered", output: str, *, is_new: bool = False) -> None:
        """See `Sink`."""
        path = self.folder / output
        if result.staged:
            formats.put(self._aside / Path(result.staged).name, path, force=not is_new)
        else:
            formats.write(path, result.content, force=not is_new, aside=self._aside)

    def stage(self, text: str | bytes) -> str:
        """See `Sink`."""
        place = self._aside / f"{TEMPORARY}{secrets.token_hex(16)}"
        formats.write(place, text)
        return place.name

    def expect_visible(self) -> None:
        """See `Sink`."""
        if not (self._aside / self._mark).exists():
            raise ModelError(
                f"this machine of the cluster does not see the run's folder at {self._path}; "
                f"leave --cluster-results out, or mount it there"
            )
