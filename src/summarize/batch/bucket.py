"""Results in a bucket that all machines of a cluster see: S3, Google Cloud, Azure, HDFS.

An object cannot be appended to and is not renamed: the manifest stays in the run's folder, and a
result that was staged is copied by the store itself, without passing through this machine.
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
from summarize.batch.sinks import State
from summarize.errors import ModelError, OutputError, UsageError, first_line

if TYPE_CHECKING:
    from summarize.batch.rendered import Rendered

# These take a copy whole or not at all; any other file system takes a rename so.
_COPY_WHOLE = frozenset({"s3", "gcs", "abfs"})
# In `folder`, the names of what was staged in a bucket and is not removed.
_STAGED = "staged-"
# What an object's name had better not have in it, and what says so.
_SPECIAL = re.compile(r"[\x00-\x1f\x7f\\]")


@dataclass(frozen=True)
class BucketSink:
    """A folder of a bucket.

    Args:
        address: such as `s3://bucket/folder`; what pyarrow's `FileSystem.from_uri` takes. Who may
            write there is taken from the environment of each machine, as its kind wants it.
        folder: the run's own, on this machine: it remembers what was staged.

    Raises:
        UsageError: pyarrow is not installed, or it is no such address.
        OutputError: nobody answers there.
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
        """The address without what it may hold of names, passwords and settings."""
        return _plain(self.address)

    @cached_property
    def _system(self) -> tuple[Any, str]:
        """The file system, and the folder in it.

        Raises:
            UsageError: there is none.
            OutputError: nobody answers there.
        """
        address = self.address
        _, *parts = self.place.partition("://")[2].split("/")
        if any(part in ("", ".", "..") or set("@#") & set(part) for part in parts):
            # After a slash there is no password, whatever was meant: nothing is repeated.
            raise UsageError(
                "--cluster-results: that is no folder of a bucket; name it without empty parts and "
                "dots, and write what is special as in an address: %2F for a slash in a password, "
                "%40 for @, %23 for #"
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
            # One request for a result, and not three of which a kill leaves some for ever.
            address += f"{'&' if '?' in address else '?'}allow_delayed_open=true"
        try:
            system, folder = fs.FileSystem.from_uri(address)
        except OSError as error:
            raise self._cannot(error) from error
        except (ValueError, ArrowException):
            # The reason would show the address, and what is in it.
            raise UsageError(
                "--cluster-results: that is no address of a bucket; name one such as "
                "s3://bucket/folder, and write what is special in a password as in an address: "
                "%2F for a slash"
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

        with self._saying():
            chosen = fs.FileSelector(self._path, recursive=True, allow_not_found=True)
            return {
                one.path.removeprefix(f"{self._path}/"): one.size
                for one in self._system[0].get_file_info(chosen)
                if one.type == fs.FileType.File
            }

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """As of `Sink`."""
        own = self.folder / OWN / f"{_STAGED}{self._mark}"
        with self._saying():
            for left in own.parent.glob(f"{_STAGED}*"):
                # Of a run that was killed; its folder is locked, and here it is ours.
                if left.read_text(encoding="utf-8") == self.place:
                    self._remove(f"{self._path}/{OWN}-{left.name.removeprefix(_STAGED)}", left)
            own.write_text(self.place, encoding="utf-8")
            try:
                self._write("mark", b"")
            except BaseException:
                # Nothing is there.
                own.unlink()
                raise
        try:
            yield
        finally:
            with contextlib.suppress(OutputError), self._saying():
                self._remove(self._staging, own)

    def name_of(self, output: str) -> str:
        """As of `Sink`."""
        return f"{self.place}/{output}"

    def standing(self, output: str, sha256: str, size: int) -> State:  # noqa: ARG002
        """As of `Sink`; nothing is fetched, so that size alone tells what was changed."""
        there = self._sizes.get(_key(output))
        if there is None:
            return "new"
        return "done" if there == size else "edited"

    def was_there(self, output: str) -> bool:
        """As of `Sink`."""
        return _key(output) in self._sizes

    def is_there(self, output: str) -> bool:
        """As of `Sink`."""
        return self._has(f"{self._path}/{_key(output)}")

    def sha256(self, output: str) -> str | None:
        """As of `Sink`."""
        path = f"{self._path}/{_key(output)}"
        try:
            with self._saying(FileNotFoundError), self._system[0].open_input_stream(path) as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except FileNotFoundError:
            return None

    def put(self, made: "Rendered", output: str) -> None:
        """As of `Sink`."""
        system, place = self._system[0], f"{self._path}/{_key(output)}"
        staged = f"{self._staging}/{made.staged or self.stage(made.text)}"
        with self._saying():
            if system.type_name in _COPY_WHOLE:
                system.copy_file(staged, place)
            else:
                system.create_dir(place.rpartition("/")[0], recursive=True)
                system.move(staged, place)

    def stage(self, text: str) -> str:
        """As of `Sink`."""
        from summarize.writing.formats import encoded

        name = secrets.token_hex(16)
        with self._saying():
            self._write(name, encoded(text))
        return name

    def expect_seen(self) -> None:
        """As of `Sink`."""
        try:
            is_seen = self._has(f"{self._staging}/mark")
        except OutputError as error:
            raise ModelError(f"this machine of the cluster: {error}") from error
        if not is_seen:
            raise ModelError(
                f"this machine of the cluster does not see the results at {self.place}"
            )

    def _has(self, path: str) -> bool:
        from pyarrow import fs

        with self._saying():
            found = self._system[0].get_file_info(path)
        return bool(found.type != fs.FileType.NotFound)

    def _write(self, name: str, data: bytes) -> None:
        system, path = self._system[0], f"{self._staging}/{name}"
        if system.type_name not in _COPY_WHOLE:
            system.create_dir(self._staging, recursive=True)
        with system.open_output_stream(path) as stream:
            stream.write(data)

    def _remove(self, staging: str, note: Path) -> None:
        """Remove what was staged, and then what remembers it."""
        with contextlib.suppress(FileNotFoundError):
            self._system[0].delete_dir(staging)
        note.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _saying(self, *passed: type[Exception]) -> Iterator[None]:
        """Say what went wrong at the store, but for what is passed on."""
        from pyarrow.lib import ArrowException

        try:
            yield
        except passed:
            raise
        except (OSError, ValueError, ArrowException) as error:
            raise self._cannot(error) from error

    def _cannot(self, error: Exception) -> OutputError:
        return OutputError(
            f"{self.place}: cannot be used: {first_line(error)}; check the address, and who may "
            f"read and write there"
        )


def _plain(address: str) -> str:
    """An address without names, passwords and settings."""
    scheme, _, rest = address.partition("://")
    host, slash, folder = rest.partition("?")[0].partition("/")
    # A container of Azure stands where others have a name and a password.
    if not scheme.startswith("abfs") or ":" in host.partition("@")[0]:
        host = host.rpartition("@")[2]
    return f"{scheme}://{host}{slash}{folder}".rstrip("/")


def _key(output: str) -> str:
    """An object's name is text without control characters; a file's may be anything."""
    plain = _SPECIAL.sub(lambda found: f"\\x{ord(found.group()):02x}", output)
    return os.fsencode(plain).decode("utf-8", "backslashreplace")
