"""Download one file of a repository into the Hub's cache with the Hub's client, and verify it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotAvailable
from summarize.models.hub import client
from summarize.models.hub.cache import RepoCache
from summarize.models.hub.remote_model import RemoteFile, RemoteModel
from summarize.models.hub.timeouts import Heartbeat

_BLOCK_BYTES = 1 << 20


class Downloader:
    """Downloads the files of a model.

    Args:
        cache: the cache of its repository.
        model: its commit and its files.
        endpoint: address of the Hub; None for the client's own.
        answer_seconds: how long the client waits for a file's metadata.
    """

    def __init__(
        self, cache: RepoCache, model: RemoteModel, endpoint: str | None, answer_seconds: float
    ) -> None:
        self.cache = cache
        self.model = model
        self._endpoint = endpoint
        self._answer_seconds = answer_seconds

    def holds(self, file: RemoteFile, heartbeat: Heartbeat) -> bool:
        """Whether a file is in the cache, with the right size and checksum."""
        return _matches(self._pointer(file), file, heartbeat)

    def fetch(
        self, file: RemoteFile, heartbeat: Heartbeat, advance: Callable[[int], object]
    ) -> None:
        """Download a file that is missing or wrong, and verify it.

        Args:
            file: the file.
            heartbeat: of the work that this belongs to.
            advance: called with the number of new bytes; negative when a file is deleted again.

        Raises:
            ModelNotAvailable: it cannot be downloaded; the message is only the reason.
            OSError: the cache cannot be written.
        """
        meter = _Meter(file, heartbeat, advance)
        pointer = self._pointer(file)
        blob = self.cache.blob(file.digest)
        # A wrong file in its place is deleted; its content may be here from another commit.
        if os.path.lexists(pointer) or (blob.exists() and not _matches(blob, file, heartbeat)):
            self.cache.delete_file(pointer, file.digest)
        try:
            with client.session(heartbeat, file.size):
                self._download(file, meter)
        except client.HubUnreachable as error:
            raise ModelNotAvailable(
                f"the download of {file.name} stopped after {meter.seen:,} of {file.size:,} bytes: "
                f"{error}; run the same command again, complete files are kept"
            ) from error
        if not self.holds(file, heartbeat):
            self.cache.delete_file(pointer, file.digest)
            advance(-meter.seen)
            raise ModelNotAvailable(
                f"{file.name} arrived damaged and was deleted; run the same command again"
            )
        # Count the bytes that were in the cache already.
        advance(file.size - meter.seen)

    def _pointer(self, file: RemoteFile) -> Path:
        return self.cache.snapshot_folder(self.model.commit) / file.name

    def _download(self, file: RemoteFile, meter: "_Meter") -> None:
        from huggingface_hub import hf_hub_download

        hf_hub_download(
            self.model.repo,
            file.name,
            revision=self.model.commit,
            cache_dir=self.cache.folder.parent,
            endpoint=self._endpoint,
            etag_timeout=self._answer_seconds,
            headers=client.HEADERS,
            tqdm_class=meter.bar(),
        )


def _matches(path: Path, file: RemoteFile, heartbeat: Heartbeat) -> bool:
    """Whether a file has the size and the checksum that the Hub named."""
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    digest = file.hasher()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            heartbeat.beat()
            digest.update(block)
    return bool(digest.hexdigest() == file.digest)


class _Meter:
    """Counts the bytes of a file as they arrive."""

    def __init__(
        self, file: RemoteFile, heartbeat: Heartbeat, advance: Callable[[int], object]
    ) -> None:
        self.seen = 0
        self._file = file
        self._heartbeat = heartbeat
        self._advance = advance

    def bar(self) -> type[Any]:
        """A class that the client takes for a progress bar."""

        class Bar:
            def __init__(self, **_: object) -> None:
                pass

            def __enter__(self) -> "Bar":
                return self

            def __exit__(self, *_: object) -> None:
                pass

            @staticmethod
            def update(arrived_bytes: int) -> None:
                self._count(arrived_bytes)

        return Bar

    def _count(self, arrived_bytes: int) -> None:
        self._heartbeat.beat()
        self.seen += arrived_bytes
        self._advance(arrived_bytes)
        if self.seen > self._file.size:
            raise client.unexpected_answer()
