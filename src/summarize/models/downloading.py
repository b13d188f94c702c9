"""The files of one repository -> the Hub's cache here, each verified before it has its name."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotAvailable
from summarize.models.hub_cache import RepoCache
from summarize.models.hub_http import SOMEBODY_ELSE, Answer, HubUnreachable
from summarize.models.remote import RemoteFile
from summarize.models.waiting import Pulse

_BLOCK_BYTES = 1 << 20
# A connection that breaks is taken up again where it broke, as long as each one brings something.
_MAX_CONNECTIONS = 10


class Download:
    """Fetches files, one after the other.

    Args:
        cache: where they go.
        commit: the commit they are of.
        url: name -> where it is.
        step_seconds: how long to wait for the next piece of an answer.
        advance: is told how many bytes more there are; less, when some have to come again.
    """

    def __init__(
        self,
        cache: RepoCache,
        commit: str,
        url: Callable[[str], str],
        step_seconds: float,
        advance: Callable[[int], object],
    ) -> None:
        self._cache = cache
        self._commit = commit
        self._url = url
        self._step_seconds = step_seconds
        self._advance = advance

    def obtain(self, file: RemoteFile, pulse: Pulse) -> None:
        """See to it that a file is here and what it should be.

        Raises:
            ModelNotAvailable: it cannot be had; the message is the reason alone.
            OSError: the cache cannot be written.
        """
        pointer = self._cache.snapshot_folder(self._commit) / file.name
        if _matches(pointer, file, pulse):
            self._advance(file.size)
            return
        blob = self._cache.blob(file.digest)
        partial = blob.with_name(f"{blob.name}.incomplete")
        blob.parent.mkdir(parents=True, exist_ok=True)
        with self._cache.alone(file.digest, _watch(partial, pulse)):
            if _matches(blob, file, pulse):
                self._advance(file.size)
            else:
                # What has this name is not what it should be.
                blob.unlink(missing_ok=True)
                self._renew(file, partial, pulse)
                partial.replace(blob)
            self._cache.link(pointer, blob)

    def _renew(self, file: RemoteFile, partial: Path, pulse: Pulse) -> None:
        goes_on = partial.is_file()
        if self._fetch(file, partial, pulse):
            return
        # What an earlier run had left may be what was damaged: then once more, from the start.
        if not goes_on or not self._fetch(file, partial, pulse):
            raise ModelNotAvailable(
                f"{file.name} arrived damaged and was deleted; run the same command again"
            )

    def _fetch(self, file: RemoteFile, partial: Path, pulse: Pulse) -> bool:
        """Bring a file into its partial form, from where that ends, and verify it.

        Returns:
            Whether it is what it should be; else it is gone.
        """
        if partial.is_file() and partial.stat().st_size >= file.size:
            partial.unlink()
        digest = file.hasher()
        broken: HubUnreachable | None = None
        with partial.open("a+b") as out:
            out.seek(0)
            done = _feed(digest, out, pulse)
            self._advance(done)
            for _ in range(_MAX_CONNECTIONS):
                pulse.check()
                before = done
                try:
                    with self._open(file, done) as answer:
                        if not answer.is_partial:
                            out.truncate(0)
                            self._advance(-done)
                            digest, done = file.hasher(), 0
                        for block in answer.blocks():
                            pulse.beat()
                            done += len(block)
                            if done > file.size:
                                break
                            out.write(block)
                            digest.update(block)
                            self._advance(len(block))
                except HubUnreachable as error:
                    broken = error
                if done >= file.size or done <= before:
                    break
        if done < file.size:
            raise ModelNotAvailable(
                f"the connection to the Hub broke off ({file.name}: {done:,} of {file.size:,} "
                f"bytes); run the same command again, it goes on from there"
            ) from broken
        if done == file.size and digest.hexdigest() == file.digest:
            return True
        partial.unlink()
        self._advance(-file.size)
        return False

    def _open(self, file: RemoteFile, start: int) -> Answer:
        headers = {"Range": f"bytes={start}-"} if start else {}
        answer = Answer(self._url(file.name), self._step_seconds, headers=headers)
        expected = file.size - (start if answer.is_partial else 0)
        if answer.content_bytes not in (None, expected):
            answer.close()
            raise ModelNotAvailable(SOMEBODY_ELSE)
        return answer


def _watch(partial: Path, pulse: Pulse) -> Callable[[], None]:
    """Beat for as long as another process brings the same file forward."""
    seen = -1
    # The Hub's client puts something random before the suffix.
    pattern = f"{partial.stem}*{partial.suffix}"

    def look() -> None:
        nonlocal seen
        pulse.check()
        # What was found may have got its final name since.
        with contextlib.suppress(FileNotFoundError):
            size = sum(path.stat().st_size for path in partial.parent.glob(pattern))
            if size != seen:
                seen = size
                pulse.beat()

    return look


def _matches(path: Path, file: RemoteFile, pulse: Pulse) -> bool:
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    digest = file.hasher()
    with path.open("rb") as stream:
        _feed(digest, stream, pulse)
    return bool(digest.hexdigest() == file.digest)


def _feed(digest: Any, stream: Any, pulse: Pulse) -> int:  # noqa: ANN401
    """Hash what a file holds; how much that was, in bytes."""
    size = 0
    while block := stream.read(_BLOCK_BYTES):
        pulse.beat()
        digest.update(block)
        size += len(block)
    return size
