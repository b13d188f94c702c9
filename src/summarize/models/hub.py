"""The Hugging Face Hub: ask what a repository holds, fetch it, verify it, all in bounded time.

The Hub's client waits long where there is no network, and has no limit for a server that accepts
and never answers; each call here runs on a thread that is left behind when its time is up.
"""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from summarize.errors import ModelNotAvailable

# How long to wait for the Hub where nobody asked for a download: with the start-up, a user knows
# within 5 s of pressing return.
ANSWER_SECONDS = 2.5
PATIENT_ANSWER_SECONDS = 15.0
STALL_SECONDS = 60.0

_SMALL_FILES = (".json", ".txt", ".spm", ".model", ".jinja")
T = TypeVar("T")


@dataclass(frozen=True)
class RemoteFile:
    """One file of a repository, with the checksum to verify it by."""

    name: str
    size: int
    sha256: str | None
    git_sha1: str | None


@dataclass(frozen=True)
class RemoteModel:
    """What a repository holds at one revision, as far as it is needed."""

    repo: str
    revision: str
    licence: str
    files: tuple[RemoteFile, ...]

    @property
    def megabytes(self) -> int:
        """Size of the files that are needed, rounded up."""
        return -(-sum(file.size for file in self.files) // 1_000_000)


def cached_folder(repo: str, revision: str | None) -> Path | None:
    """The snapshot of a repository in the Hub's cache on this machine, if it is there."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import LocalEntryNotFoundError

    try:
        return Path(snapshot_download(repo, revision=revision, local_files_only=True))
    except (LocalEntryNotFoundError, ValueError, OSError):
        return None


class HubUnreachable(ModelNotAvailable):
    """The Hub cannot be reached at all; asking again for something else would only take time."""


def ask(repo: str, revision: str | None, answer_seconds: float = ANSWER_SECONDS) -> RemoteModel:
    """Ask the Hub for a repository's files.

    Raises:
        HubUnreachable: no answer in time; the message is the reason alone.
        ModelNotAvailable: an answer that does not help; likewise.
    """
    from huggingface_hub import HfApi

    info = _within(
        answer_seconds,
        lambda: HfApi().model_info(
            repo, revision=revision, files_metadata=True, timeout=answer_seconds
        ),
    )
    licence = getattr(info.card_data, "license", None) if info.card_data else None
    files = [
        RemoteFile(
            name=file.rfilename,
            size=file.size or 0,
            sha256=file.lfs.sha256 if file.lfs else None,
            git_sha1=None if file.lfs else file.blob_id,
        )
        for file in info.siblings or ()
    ]
    return RemoteModel(repo, str(info.sha), str(licence or "unknown"), tuple(_needed(files)))


def download(model: RemoteModel, progress: type[Any] | None) -> Path:
    """Fetch a repository into the Hub's cache and verify every file.

    Args:
        model: what `ask` answered.
        progress: a subclass of tqdm that shows the bar; None shows none.

    Raises:
        ModelNotAvailable: it broke off, stalled, or arrived damaged; the message is the reason.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.utils.tqdm import tqdm

    beat = _Heartbeat()

    class Bar(progress or tqdm):  # type: ignore[misc]
        def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
            kwargs.pop("name", None)
            kwargs["disable"] = progress is None
            super().__init__(*args, **kwargs)

        def update(self, n: float | None = 1) -> bool | None:
            beat.beat()
            shown: bool | None = super().update(n)
            return shown

    folder = Path(
        _while_alive(
            beat,
            lambda: snapshot_download(
                model.repo,
                revision=model.revision,
                allow_patterns=[file.name for file in model.files],
                tqdm_class=Bar,
                etag_timeout=PATIENT_ANSWER_SECONDS,
            ),
        )
    )
    for file in model.files:
        _verify(folder / file.name, file)
    return folder


def _needed(files: list[RemoteFile]) -> list[RemoteFile]:
    """One format of the weights, and the small files at the top of the repository."""
    top = [file for file in files if "/" not in file.name]
    weights = [f for f in top if f.name.startswith("model") and f.name.endswith(".safetensors")]
    if not weights:
        weights = [f for f in top if f.name.startswith("pytorch_model") and f.name.endswith(".bin")]
    small = [f for f in top if f.name.endswith(_SMALL_FILES) and ".index." not in f.name]
    # The index of sharded weights has the name of the shards.
    index = [
        f for f in top if ".index." in f.name and weights and f.name[:5] == weights[0].name[:5]
    ]
    return weights + index + small


def _verify(path: Path, file: RemoteFile) -> None:
    if file.sha256 is not None:
        digest, wanted = hashlib.sha256(), file.sha256
    elif file.git_sha1 is not None:
        # git hashes a header with the size in front of the content.
        digest, wanted = hashlib.sha1(usedforsecurity=False), file.git_sha1
        digest.update(b"blob %d\0" % path.stat().st_size)
    else:
        return
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    if digest.hexdigest() != wanted:
        path.resolve().unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise ModelNotAvailable(f"{file.name} arrived damaged and was deleted")


class _Heartbeat:
    def __init__(self) -> None:
        self.last = time.monotonic()

    def beat(self) -> None:
        self.last = time.monotonic()


def _within(seconds: float, work: Callable[[], T]) -> T:
    result = _Background(work)
    result.thread.join(seconds)
    if result.thread.is_alive():
        raise HubUnreachable(f"the Hub gave no answer within {seconds:g} seconds")
    return result.get()


def _while_alive(beat: _Heartbeat, work: Callable[[], T]) -> T:
    result = _Background(work)
    while result.thread.is_alive():
        result.thread.join(0.2)
        if time.monotonic() - beat.last > STALL_SECONDS:
            raise ModelNotAvailable(f"the download stood still for {STALL_SECONDS:g} seconds")
    return result.get()


class _Background(Generic[T]):
    """A call on a thread that does not keep the process from ending."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._value: list[T] = []
        self._error: BaseException | None = None
        self.thread = threading.Thread(target=self._run, daemon=True, name="hub")
        self.thread.start()

    def _run(self) -> None:
        try:
            self._value.append(self._work())
        except Exception as error:  # noqa: BLE001 - raised again by get(), on the caller's thread
            self._error = error

    def get(self) -> T:
        if self._error is not None:
            raise _explained(self._error) from self._error
        return self._value[0]


def _explained(error: BaseException) -> ModelNotAvailable:
    """What an exception of the Hub's client means; the message is the reason alone."""
    from huggingface_hub.errors import (
        GatedRepoError,
        HfHubHTTPError,
        LocalEntryNotFoundError,
        OfflineModeIsEnabled,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    if isinstance(error, OfflineModeIsEnabled):
        return HubUnreachable("the Hub's client is set to work offline (HF_HUB_OFFLINE)")
    if isinstance(error, GatedRepoError):
        return ModelNotAvailable(
            "it is gated: accept its terms on its page and log in with: hf auth login"
        )
    if isinstance(error, RepositoryNotFoundError):
        return ModelNotAvailable("the Hub knows no such repository, or it is private")
    if isinstance(error, RevisionNotFoundError):
        return ModelNotAvailable("the repository has no such revision")
    if isinstance(error, HfHubHTTPError):
        return ModelNotAvailable(f"the Hub answered {error.response.status_code}; try again later")
    if isinstance(error, LocalEntryNotFoundError):
        return ModelNotAvailable("the connection to the Hub broke off; run the same command again")
    text = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return HubUnreachable(f"the Hub cannot be reached ({text[:120]})")
