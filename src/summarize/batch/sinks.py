"""Where the results of a run are put: into its folder, from here or by machines of a cluster."""

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

State = Literal["new", "done", "edited"]


class Sink(Protocol):
    """Where results are put. It can be sent to another machine, which stages its results there.

    Attributes:
        at_once: how many results may be put at the same time.
    """

    at_once: int

    @property
    def place(self) -> str:
        """What a manifest calls it; empty for the run's own folder."""
        ...

    def open(self) -> contextlib.AbstractContextManager[None]:
        """Be ready for results; in the end, what was staged and not put is removed.

        Raises:
            OutputError: nothing can be written there.
        """
        ...

    def name_of(self, output: str) -> str:
        """What to call an output in messages."""
        ...

    def standing(self, output: str, sha256: str, size: int) -> State:
        """How an output that was written with this hash and size stands."""
        ...

    def was_there(self, output: str) -> bool:
        """Whether there was anything in an output's place when the run began, or is now."""
        ...

    def is_there(self, output: str) -> bool:
        """Whether there is anything in an output's place.

        Raises:
            OutputError: that cannot be told.
        """
        ...

    def sha256(self, output: str) -> str | None:
        """The hash of what is in an output's place; None where no file is, or it is not readable.

        Raises:
            OutputError: that cannot be told now.
        """
        ...

    def put(self, made: "Rendered", output: str) -> None:
        """Put a result in its place, whole or not at all.

        Raises:
            OutputError: it cannot be written.
        """
        ...

    def stage(self, text: str) -> str:
        """Write a result aside, and name it: it is put in its place later.

        Raises:
            OutputError: it cannot be written.
        """
        ...

    def expect_seen(self) -> None:
        """Refuse to stage where the run does not look.

        Raises:
            ModelError: this machine does not see what the run has opened.
        """
        ...


@dataclass(frozen=True)
class FolderSink:
    """The run's folder.

    Args:
        folder: it, as it was written.
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
        """As of `Sink`."""
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
        """As of `Sink`."""
        return str(self.folder / output)

    def standing(self, output: str, sha256: str, size: int) -> State:  # noqa: ARG002
        """As of `Sink`."""
        there = self.sha256(output)
        if there is None:
            return "new"
        return "done" if there == sha256 else "edited"

    def was_there(self, output: str) -> bool:
        """As of `Sink`."""
        return self.is_there(output)

    def is_there(self, output: str) -> bool:
        """As of `Sink`."""
        return os.path.lexists(f"{self._path}/{output}")

    def sha256(self, output: str) -> str | None:
        """As of `Sink`."""
        return files.sha256_of_file(f"{self._path}/{output}")

    def put(self, made: "Rendered", output: str) -> None:
        """As of `Sink`."""
        path = self.folder / output
        if made.staged:
            formats.put(self._aside / Path(made.staged).name, path)
        else:
            formats.write(path, made.text, force=True, aside=self._aside)

    def stage(self, text: str) -> str:
        """As of `Sink`."""
        place = self._aside / f"{TEMPORARY}{secrets.token_hex(16)}"
        formats.write(place, text)
        return place.name

    def expect_seen(self) -> None:
        """As of `Sink`."""
        if not (self._aside / self._mark).exists():
            raise ModelError(
                f"this machine of the cluster does not see the run's folder at {self._path}; "
                f"leave --cluster-results out, or mount it there"
            )
