"""One file of a repository -> the Hub's cache here, by the Hub's client, verified afterwards."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotAvailable
from summarize.models.hub import client
from summarize.models.hub.cache import RepoCache
from summarize.models.hub.listing import RemoteFile, RemoteModel
from summarize.models.hub.timeouts import Heartbeat

_BLOCK_BYTES = 1 << 20


class Downloader:
    """Where the files of a model come from, and where they go.

    Args:
        cache: where they go.
        model: what the Hub holds.
        endpoint: address of the Hub; None for the client's own.
        answer_seconds: how long the client waits for a file's record.
    """

    def __init__(
        self, cache: RepoCache, model: RemoteModel, endpoint: str | None, answer_seconds: float
    ) -> None:
        self.cache = cache
        self.model = model
        self._endpoint = endpoint
        self._answer_seconds = answer_seconds

    def holds(self, file: RemoteFile, heartbeat: Heartbeat) -> bool:
        """Whether a file is here, and is what it should be."""
        return _matches(self._pointer(file), file, heartbeat)

    def fetch(
        self, file: RemoteFile, heartbeat: Heartbeat, advance: Callable[[int], object]
    ) -> None:
        """Fetch a file that is not held, and verify it.

        Args:
            file: the file.
            heartbeat: of the work that this belongs to.
            advance: is told how many bytes more there are; less, when some have to come again.

        Raises:
            ModelNotAvailable: it cannot be had; the message is the reason alone.
            OSError: the cache cannot be written.
        """
        meter = _Meter(file, heartbeat, advance)
        pointer = self._pointer(file)
        blob = self.cache.blob(file.digest)
        # What is in its place is no good; its content may be here from another commit.
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
        # Of what needed no fetching, nothing was counted.
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
        """What the client takes for a bar."""

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
