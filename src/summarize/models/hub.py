"""The Hugging Face Hub: what a repository holds, and how it gets into the cache here, verified.

All of it in bounded time: the network is waited for on a thread that can be left behind.
"""

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from summarize.errors import ModelNotAvailable
from summarize.models import remote
from summarize.models.downloading import Download
from summarize.models.hub_cache import RepoCache
from summarize.models.hub_http import HubUnreachable
from summarize.models.remote import RemoteModel
from summarize.models.waiting import Pulse, StoodStill, wait_for

# How long to wait for the Hub where nobody asked for a download: with the start-up, a user knows
# within 5 s of pressing return.
ANSWER_SECONDS = 2.5
PATIENT_ANSWER_SECONDS = 15.0
# How long a download may stand still.
STALL_SECONDS = 60.0
# The one who waits goes first, and the thread that is left behind ends soon after.
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
        HubUnreachable: no answer in time; the message is the reason alone.
        ModelNotAvailable: an answer that does not help; likewise.
    """
    address = _address(endpoint)
    try:
        return wait_for(
            lambda _: remote.fetch(address, repo, revision, answer_seconds + _GRACE_SECONDS),
            answer_seconds,
        )
    except StoodStill as error:
        raise HubUnreachable(f"the Hub gave no answer within {answer_seconds:g} seconds") from error


def download(
    model: RemoteModel,
    *,
    progress: type[Any] | None = None,
    endpoint: str | None = None,
    cache_dir: Path | None = None,
) -> Path:
    """Fetch a repository's files into the Hub's cache; those that are there and whole stay.

    Args:
        model: what `ask` answered.
        progress: a subclass of tqdm that shows the bar; None shows none.
        endpoint: as for `ask`.
        cache_dir: the cache; None for the client's own (`HF_HOME`).

    Returns:
        The folder with the files.

    Raises:
        ModelNotAvailable: it broke off, stood still, or arrived damaged; the message is the reason.
    """
    cache = RepoCache.of(model.repo, cache_dir)
    try:
        cache.folder.mkdir(parents=True, exist_ok=True)
        _check_space(cache, bytes_to_fetch(model, cache_dir))
        with _bar(progress, model) as advance:
            _fetch(model, cache, _address(endpoint), advance)
        cache.name_revision(model.revision, model.commit)
    except StoodStill as error:
        raise ModelNotAvailable(
            f"the download stood still for {STALL_SECONDS:g} seconds; run the same command again, "
            f"it goes on from there"
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


def _fetch(
    model: RemoteModel, cache: RepoCache, address: str, advance: Callable[[int], object]
) -> None:
    at = f"{address}/{model.repo}/resolve/{model.commit}"
    files = Download(
        cache,
        model.commit,
        lambda name: f"{at}/{quote(name)}",
        step_seconds=STALL_SECONDS + _GRACE_SECONDS,
        advance=advance,
    )

    def work(pulse: Pulse) -> None:
        for file in model.files:
            files.obtain(file, pulse)

    wait_for(work, STALL_SECONDS)


def _check_space(cache: RepoCache, wanted_bytes: int) -> None:
    free_bytes = shutil.disk_usage(cache.folder).free
    if wanted_bytes > free_bytes:
        raise ModelNotAvailable(
            f"it takes {-(-wanted_bytes // 1_000_000):,} MB, and {cache.folder} has only "
            f"{free_bytes // 1_000_000:,} MB free; set HF_HOME to a folder with more"
        )


def _address(endpoint: str | None) -> str:
    from huggingface_hub import constants

    return (endpoint or constants.ENDPOINT).rstrip("/")


@contextlib.contextmanager
def _bar(progress: type[Any] | None, model: RemoteModel) -> Iterator[Callable[[int], object]]:
    """What is told of each piece that has arrived."""
    if progress is None:
        yield lambda _: None
        return
    total = sum(file.size for file in model.files)
    with progress(total=total, unit="B", unit_scale=True, desc=model.repo) as bar:
        yield bar.update
