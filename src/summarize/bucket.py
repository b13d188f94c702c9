"""Results in a bucket that all machines of a cluster see: S3, Google Cloud, Azure, HDFS.

An object cannot be appended to and is not renamed: the manifest stays in the run's folder, and a
result that was staged is copied by the store itself, without passing through this machine.
"""

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelError, OutputError, UsageError, first_line
from summarize.manifest import OWN
from summarize.sinks import State
from summarize.writing import encoded

if TYPE_CHECKING:
    from summarize.making import Made

_READ_BYTES = 1 << 20
# These take a copy whole or not at all; any other file system takes a rename so.
_COPY_WHOLE = frozenset({"s3", "gcs", "abfs"})


@dataclass(frozen=True)
class BucketSink:
    """A folder of a bucket.

    Args:
        address: such as `s3://bucket/folder`; what pyarrow's `FileSystem.from_uri` takes. Who may
            write there is taken from the environment of each machine, as its kind wants it.

    Raises:
        UsageError: pyarrow is not installed, or it is no such address.
    """

    address: str
    # A request takes long, and the store answers many at once.
    at_once = 32
    _mark: str = field(default_factory=lambda: f"run-{secrets.token_hex(8)}")

    def __post_init__(self) -> None:
        _ = self._place

    def __getstate__(self) -> dict[str, str]:
        # Connections are each machine's own.
        return {"address": self.address, "_mark": self._mark}

    @cached_property
    def _place(self) -> tuple[Any, str]:
        """The file system, and the folder in it."""
        try:
            from pyarrow import fs
        except ImportError:
            raise UsageError(
                "results in a bucket need the package pyarrow; install it with: "
                "pip install 'summarize[parquet]'"
            ) from None
        try:
            system, folder = fs.FileSystem.from_uri(self.address)
        except (ValueError, OSError, NotImplementedError) as error:
            raise UsageError(
                f"--cluster-results: there is no bucket at that address: {first_line(error)}"
            ) from error
        return system, folder.rstrip("/")

    @cached_property
    def _sizes(self) -> dict[str, int]:
        """The size of each output that was there when it was first asked for."""
        from pyarrow import fs

        system, folder = self._place
        with self._saying():
            chosen = fs.FileSelector(folder, recursive=True, allow_not_found=True)
            return {
                one.path.removeprefix(f"{folder}/"): one.size
                for one in system.get_file_info(chosen)
                if one.type == fs.FileType.File
            }

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """As of `Sink`."""
        system, folder = self._place
        with self._saying():
            self._clear()
            self._write(f"{OWN}/{self._mark}", b"")
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                system.delete_dir(f"{folder}/{OWN}")

    def name_of(self, output: str) -> str:
        """As of `Sink`: without what the address may hold of names and passwords."""
        return f"{self.address.partition('://')[0]}://{self._place[1]}/{output}"

    def standing(self, output: str, sha256: str, size: int) -> State:  # noqa: ARG002
        """As of `Sink`; nothing is fetched, so that size alone tells what was changed."""
        there = self._sizes.get(_key(output))
        if there is None:
            return "new"
        return "done" if there == size else "edited"

    def is_there(self, output: str) -> bool:
        """As of `Sink`."""
        from pyarrow import fs

        system, folder = self._place
        with self._saying():
            found = system.get_file_info(f"{folder}/{_key(output)}")
        return bool(found.type == fs.FileType.File)

    def sha256(self, output: str) -> str | None:
        """As of `Sink`."""
        system, folder = self._place
        digest = hashlib.sha256()
        try:
            with system.open_input_stream(f"{folder}/{_key(output)}") as stream:
                while data := stream.read(_READ_BYTES):
                    digest.update(data)
        except OSError:
            return None
        return digest.hexdigest()

    def put(self, made: "Made", output: str) -> None:
        """As of `Sink`."""
        system, folder = self._place
        staged = f"{folder}/{OWN}/{made.staged or self.stage(made.text)}"
        place = f"{folder}/{_key(output)}"
        put = system.copy_file if system.type_name in _COPY_WHOLE else system.move
        with self._saying():
            try:
                put(staged, place)
            except FileNotFoundError:
                # Some have folders.
                system.create_dir(place.rpartition("/")[0], recursive=True)
                put(staged, place)

    def stage(self, text: str) -> str:
        """As of `Sink`."""
        name = secrets.token_hex(16)
        with self._saying():
            self._write(f"{OWN}/{name}", encoded(text))
        return name

    def expect_seen(self) -> None:
        """As of `Sink`."""
        try:
            is_seen = self.is_there(f"{OWN}/{self._mark}")
        except OutputError as error:
            raise ModelError(f"this machine of the cluster: {error}") from error
        if not is_seen:
            raise ModelError(
                f"this machine of the cluster does not see the results at {self.name_of('')}"
            )

    def _write(self, name: str, data: bytes) -> None:
        system, folder = self._place
        path = f"{folder}/{name}"
        try:
            stream = system.open_output_stream(path)
        except FileNotFoundError:
            system.create_dir(path.rpartition("/")[0], recursive=True)
            stream = system.open_output_stream(path)
        with stream:
            stream.write(data)

    def _clear(self) -> None:
        """Remove what a run that was killed has left."""
        system, folder = self._place
        with contextlib.suppress(FileNotFoundError):
            system.delete_dir(f"{folder}/{OWN}")

    @contextlib.contextmanager
    def _saying(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OutputError(
                f"{self.name_of('')}: cannot be used: {first_line(error)}; check the address, "
                f"and who may write there"
            ) from error


def _key(output: str) -> str:
    """An object's name is text; a file's need not be."""
    return os.fsencode(output).decode("utf-8", "backslashreplace")
