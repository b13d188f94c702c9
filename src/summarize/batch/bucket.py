"""`BucketSink` writes results into a bucket: S3, Google Cloud, Azure, HDFS.

Objects in a bucket cannot be appended to or renamed: the manifest stays in the run's folder, and
the store itself copies a staged result to its place, without passing it through this machine.
"""

import contextlib
import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.batch.manifest import OWN
from summarize.batch.sinks import OutputState
from summarize.errors import ModelError, OutputError, UsageError, first_line

if TYPE_CHECKING:
    from summarize.batch.rendered import Rendered

# Here a copy is whole or not there at all; elsewhere a rename is.
_COPY_WHOLE = frozenset({"s3", "gcs", "abfs"})
# In `folder`, files with this prefix remember what was staged in a bucket.
_STAGED = "staged-"
# Characters that an object's name should not have, and the one that escapes them.
_SPECIAL = re.compile(r"[\x00-\x1f\x7f\\]")


@dataclass(frozen=True)
class BucketSink:
    """Writes results into a folder of a bucket.

    Args:
        address: such as `s3://bucket/folder`; what pyarrow's `FileSystem.from_uri` takes. Each
            machine takes its credentials from its own environment.
        folder: the run's own, on this machine: it remembers what was staged.

    Raises:
        UsageError: pyarrow is not installed, or this is not the address of a bucket.
        OutputError: the store does not answer.
    """

    # It may hold a password.
    address: str = field(repr=False)
    folder: Path
    # A request takes long, and the store answers many at once.
    at_once = 32
    _mark: str = field(default_factory=lambda: secrets.token_hex(8))

    def __post_init__(self) -> None:
        _ = self._system

    def __getstate__(self) -> dict[str, Any]:
        # Connections are each machine's own.
        return {"address": self.address, "folder": self.folder, "_mark": self._mark}

    @property
    def place(self) -> str:
        """The address without the user names, passwords and settings that it may hold."""
        return _plain(self.address)

    @cached_property
    def _system(self) -> tuple[Any, str]:
        """The file system, and the folder in it.

        Raises:
            UsageError: this is not the address of a bucket.
            OutputError: the store does not answer.
        """
        address = self.address
        _, *parts = self.place.partition("://")[2].split("/")
        if any(part in ("", ".", "..") or set("@#") & set(part) for part in parts):
            # A password may have been taken for a folder: nothing is repeated.
            raise UsageError(
                "--cluster-results: not a folder of a bucket; leave out empty parts and dots, and "
                "escape special characters: %2F for a slash in a password, %40 for @, %23 for #"
            )
        try:
            from pyarrow import fs
            from pyarrow.lib import ArrowException
        except ImportError:
            raise UsageError(
                "results in a bucket need the package pyarrow; install it with: "
                "pip install 'summarize[parquet]'"
            ) from None
        if address.startswith("s3://") and "allow_delayed_open=" not in address:
            # One request for each result; of three, a kill would leave some behind for ever.
            address += f"{'&' if '?' in address else '?'}allow_delayed_open=true"
        try:
            system, folder = fs.FileSystem.from_uri(address)
        except OSError as error:
            raise self._cannot(error) from error
        except (ValueError, ArrowException):
            # The reason would show the address, with its password.
            raise UsageError(
                "--cluster-results: not the address of a bucket; write one such as "
                "s3://bucket/folder, and escape special characters in a password: %2F for a slash"
            ) from None
        return system, folder.rstrip("/")

    @property
    def _path(self) -> str:
        return self._system[1]

    @property
    def _staging(self) -> str:
        """Where this run's results are staged: other runs may write into the same folder."""
        return f"{self._path}/{OWN}-{self._mark}"

    @cached_property
    def _sizes(self) -> dict[str, int]:
        """The size of each output that was there when it was first asked for."""
        from pyarrow import fs

        with self._our_errors():
            chosen = fs.FileSelector(self._path, recursive=True, allow_not_found=True)
            return {
                one.path.removeprefix(f"{self._path}/"): one.size
                for one in self._system[0].get_file_info(chosen)
                if one.type == fs.FileType.File
            }

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """See `Sink`."""
        own = self.folder / OWN / f"{_STAGED}{self._mark}"
        with self._our_errors():
            for left in own.parent.glob(f"{_STAGED}*"):
                # Left by a run that was killed: nobody else writes into a locked folder.
                if left.read_text(encoding="utf-8") == self.place:
                    self._remove(f"{self._path}/{OWN}-{left.name.removeprefix(_STAGED)}", left)
            own.write_text(self.place, encoding="utf-8")
            try:
                self._write("mark", b"")
            except BaseException:
                # There is nothing to remember.
                own.unlink()
                raise
        try:
            yield
        finally:
            with contextlib.suppress(OutputError), self._our_errors():
                self._remove(self._staging, own)

    def name_of(self, output: str) -> str:
        """See `Sink`."""
        return f"{self.place}/{output}"

    def state_of(self, output: str, sha256: str, size: int) -> OutputState:  # noqa: ARG002
        """See `Sink`; nothing is fetched: a result was edited if its size differs."""
        there = self._sizes.get(_key(output))
        if there is None:
            return "new"
        return "done" if there == size else "edited"

    def was_there(self, output: str) -> bool:
        """See `Sink`."""
        return _key(output) in self._sizes

    def is_there(self, output: str) -> bool:
        """See `Sink`."""
        return self._has(f"{self._path}/{_key(output)}")

    def sha256(self, output: str) -> str | None:
        """See `Sink`."""
        path = f"{self._path}/{_key(output)}"
        try:
            with (
                self._our_errors(FileNotFoundError),
                self._system[0].open_input_stream(path) as stream,
            ):
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except FileNotFoundError:
            return None

    def put(self, result: "Rendered", output: str, *, is_new: bool = False) -> None:
        """See `Sink`; a store replaces what appeared in the place since it was looked at."""
        del is_new
        system, place = self._system[0], f"{self._path}/{_key(output)}"
        staged = f"{self._staging}/{result.staged or self.stage(result.content)}"
        with self._our_errors():
            if system.type_name in _COPY_WHOLE:
                system.copy_file(staged, place)
            else:
                system.create_dir(place.rpartition("/")[0], recursive=True)
                system.move(staged, place)

    def stage(self, text: str | bytes) -> str:
        """See `Sink`."""
        from summarize.writing.formats import encoded

        name = secrets.token_hex(16)
        with self._our_errors():
            self._write(name, encoded(text) if isinstance(text, str) else text)
        return name

    def expect_visible(self) -> None:
        """See `Sink`."""
        try:
            is_visible = self._has(f"{self._staging}/mark")
        except OutputError as error:
            raise ModelError(f"this machine of the cluster: {error}") from error
        if not is_visible:
            raise ModelError(
                f"this machine of the cluster does not see the results at {self.place}"
            )

    def _has(self, path: str) -> bool:
        from pyarrow import fs

        with self._our_errors():
            found = self._system[0].get_file_info(path)
        return bool(found.type != fs.FileType.NotFound)

    def _write(self, name: str, data: bytes) -> None:
        system, path = self._system[0], f"{self._staging}/{name}"
        if system.type_name not in _COPY_WHOLE:
            system.create_dir(self._staging, recursive=True)
        with system.open_output_stream(path) as stream:
            stream.write(data)

    def _remove(self, staging: str, note: Path) -> None:
        """Remove what was staged, and then the file that remembers it."""
        with contextlib.suppress(FileNotFoundError):
            self._system[0].delete_dir(staging)
        note.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _our_errors(self, *passed: type[Exception]) -> Iterator[None]:
        """Raise an error of the store as one of ours, except for the kinds that are passed on."""
        from pyarrow.lib import ArrowException

        try:
            yield
        except passed:
            raise
        except (OSError, ValueError, ArrowException) as error:
            raise self._cannot(error) from error

    def _cannot(self, error: Exception) -> OutputError:
        return OutputError(
            f"{self.place}: cannot be used: {first_line(error)}; check the address, and whether "
            f"you may read and write there"
        )


def _plain(address: str) -> str:
    """An address without user names, passwords and settings."""
    scheme, _, rest = address.partition("://")
    host, slash, folder = rest.partition("?")[0].partition("/")
    # A container of Azure stands where others have a name and a password.
    if not scheme.startswith("abfs") or ":" in host.partition("@")[0]:
        host = host.rpartition("@")[2]
    return f"{scheme}://{host}{slash}{folder}".rstrip("/")


def _key(output: str) -> str:
    """The name of an output's object: text without control characters, as no file's need be."""
    plain = _SPECIAL.sub(lambda found: f"\\x{ord(found.group()):02x}", output)
    return os.fsencode(plain).decode("utf-8", "backslashreplace")
