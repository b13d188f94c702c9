"""Ask the Hugging Face Hub for a model's files, and download them, verified, into its cache.

The Hub's own client does the work, on a thread that is abandoned when the network hangs, so that
every call ends in bounded time.
"""

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotAvailable
from summarize.models.hub import remote_model
from summarize.models.hub.cache import RepoCache
from summarize.models.hub.client import HubUnreachable
from summarize.models.hub.download import Downloader
from summarize.models.hub.locks import alone
from summarize.models.hub.remote_model import RemoteFile, RemoteModel
from summarize.models.hub.timeouts import Heartbeat, Stalled, wait_for

__all__ = ["HubUnreachable", "RemoteModel", "ask", "bytes_to_fetch", "download", "free_bytes"]

# How long to wait for the Hub where no download was asked for: together with the start-up, a user
# without network gets an answer within 5 s.
ANSWER_SECONDS = 2.5
PATIENT_ANSWER_SECONDS = 15.0
# How long a download may bring no data.
STALL_SECONDS = 60.0
# The abandoned thread ends this much later than the caller stops waiting.
_GRACE_SECONDS = 0.5


def ask(
    repo: str, revision: str | None, *, answer_seconds: float, endpoint: str | None = None
) -> RemoteModel:
    """Ask the Hub for a repository's files.

    Args:
        repo: `org/name`.
        revision: a branch, tag or commit; None for the main branch.
        answer_seconds: how long to wait, in all.
        endpoint: address of the Hub; None for the client's own (`HF_ENDPOINT`).

    Raises:
        HubUnreachable: no answer in time; the message is only the reason.
        ModelNotAvailable: a refusal, or no model in the repository; likewise.
    """

    def work(heartbeat: Heartbeat) -> RemoteModel:
        step_seconds = answer_seconds + _GRACE_SECONDS
        return remote_model.fetch(
            repo, revision, endpoint=endpoint, step_seconds=step_seconds, heartbeat=heartbeat
        )

    try:
        return wait_for(work, answer_seconds)
    except Stalled as error:
        raise HubUnreachable(f"the Hub gave no answer within {answer_seconds:g} seconds") from error
    except OSError as error:
        # The client looks for the user's token on the disk.
        raise ModelNotAvailable(
            f"{error.filename or 'a file of the Hub client'} cannot be read "
            f"({error.strerror or error}); set HF_HOME to another folder"
        ) from error


def download(
    model: RemoteModel,
    *,
    progress: type[Any] | None = None,
    endpoint: str | None = None,
    cache_dir: Path | None = None,
    notify: Callable[[str], None] = lambda _: None,
) -> Path:
    """Download a model's files into the Hub's cache; files that are there and right are kept.

    Args:
        model: the answer of `ask`.
        progress: a subclass of tqdm that shows the bar; None shows none.
        endpoint: as for `ask`.
        cache_dir: the cache; None for the client's own (`HF_HOME`).
        notify: called when another process downloads the same model, which is waited for.

    Returns:
        The folder with the files, each of the size and checksum that the Hub named.

    Raises:
        ModelNotAvailable: it stopped, stalled, or arrived damaged; the message is the reason.
    """
    cache = RepoCache.of(model.repo, cache_dir)
    try:
        cache.folder.mkdir(parents=True, exist_ok=True)
        _check_space(cache, bytes_to_fetch(model, cache_dir))
        with _bar(progress, model) as advance:
            downloader = Downloader(cache, model, endpoint, STALL_SECONDS + _GRACE_SECONDS)

            def work(heartbeat: Heartbeat) -> None:
                _fetch_missing(downloader, heartbeat, advance, notify)

            wait_for(work, STALL_SECONDS, watch=cache.bytes_on_disk)
        cache.name_revision(model.revision, model.commit)
    except Stalled as error:
        raise ModelNotAvailable(
            f"no data arrived for {STALL_SECONDS:g} seconds; run the same command again, "
            f"complete files are kept"
        ) from error
    except OSError as error:
        raise ModelNotAvailable(
            f"{cache.folder} cannot be written ({error.strerror or error}); "
            f"free some space, or set HF_HOME to another folder"
        ) from error
    return cache.snapshot_folder(model.commit)


def bytes_to_fetch(model: RemoteModel, cache_dir: Path | None = None) -> int:
    """Size of the files that are not in the cache yet."""
    cache = RepoCache.of(model.repo, cache_dir)
    folder = cache.snapshot_folder(model.commit)
    return sum(
        file.size
        for file in model.files
        if not (folder / file.name).is_file() and not cache.blob(file.digest).is_file()
    )


def free_bytes(cache_dir: Path | None = None) -> int:
    """Free space on the disk of the cache."""
    folder = RepoCache.of("", cache_dir).folder
    return shutil.disk_usage(next(parent for parent in folder.parents if parent.exists())).free


def _fetch_missing(
    downloader: Downloader,
    heartbeat: Heartbeat,
    advance: Callable[[int], object],
    notify: Callable[[str], None],
) -> None:
    """Download the files that are missing or wrong."""
    cache, model = downloader.cache, downloader.model
    missing = _missing(downloader, model.files, heartbeat, advance)
    if not missing:
        cache.mark_verified(model.commit)
        return
    notices = [f"another process is downloading {model.repo}; waiting for it"]

    def waiting() -> None:
        heartbeat.check()
        if notices:
            notify(notices.pop())

    with alone(cache.lock, waiting):
        # The other process may have downloaded them.
        missing = _missing(downloader, missing, heartbeat, advance)
        if missing:
            cache.mark_unverified(model.commit)
        for file in missing:
            downloader.fetch(file, heartbeat, advance)
        cache.mark_verified(model.commit)


def _missing(
    downloader: Downloader,
    files: tuple[RemoteFile, ...],
    heartbeat: Heartbeat,
    advance: Callable[[int], object],
) -> tuple[RemoteFile, ...]:
    """The files that are not in the cache, or are wrong there."""
    missing = []
    for file in files:
        if downloader.holds(file, heartbeat):
            advance(file.size)
        else:
            missing.append(file)
    return tuple(missing)


def _check_space(cache: RepoCache, wanted_bytes: int) -> None:
    free = shutil.disk_usage(cache.folder).free
    if wanted_bytes > free:
        raise ModelNotAvailable(
            f"the download needs {-(-wanted_bytes // 1_000_000):,} MB, and only "
            f"{free // 1_000_000:,} MB are free for {cache.folder}; free some space, or set "
            f"HF_HOME to a folder on another disk"
        )


@contextlib.contextmanager
def _bar(progress: type[Any] | None, model: RemoteModel) -> Iterator[Callable[[int], object]]:
    """A function to call with the number of bytes that arrived, which moves the progress bar."""
    if progress is None:
        yield lambda _: None
        return
    with progress(total=model.size_bytes, unit="B", unit_scale=True, desc=model.repo) as bar:
        yield bar.update
