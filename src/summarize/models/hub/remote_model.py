"""List the model files of a Hub repository by its API, whose answers are untrusted."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from summarize.errors import ModelNotAvailable
from summarize.models.hub import client
from summarize.models.hub.timeouts import Heartbeat
from summarize.models.known import model_card, model_files

# A list of files has a few kilobytes; a larger answer is no list.
_MAX_LIST_BYTES = 32_000_000
# Tokenizers of 250,000 tokens take 35 MB; a larger file is no part of a model.
_MAX_SMALL_FILE_BYTES = 200_000_000
_COMMIT = re.compile(r"[0-9a-f]{40}")
_DIGEST = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


@dataclass(frozen=True)
class RemoteFile:
    """One file of a repository.

    Attributes:
        name: its name, plain.
        size: in bytes.
        digest: SHA-256 of its content (64 digits), or git's SHA-1 (40).
    """

    name: str
    size: int
    digest: str

    def hasher(self) -> Any:  # noqa: ANN401 - hashlib's type has no name
        """A new hash object that computes this file's kind of digest."""
        if len(self.digest) == 64:
            return hashlib.sha256()
        # git hashes a header with the size in front of the content.
        return hashlib.sha1(b"blob %d\0" % self.size, usedforsecurity=False)


@dataclass(frozen=True)
class RemoteModel:
    """The model files of a repository at one commit.

    Attributes:
        repo: `org/name`.
        revision: the branch, tag or commit that was asked for; None for the main branch.
        commit: the commit that it is now, 40 digits.
        licence: from its card; empty when the card names none.
        files: the files of the model.
    """

    repo: str
    revision: str | None
    commit: str
    licence: str
    files: tuple[RemoteFile, ...]

    @property
    def size_bytes(self) -> int:
        """Size of the files."""
        return sum(file.size for file in self.files)


def fetch(
    repo: str,
    revision: str | None,
    *,
    endpoint: str | None,
    step_seconds: float,
    heartbeat: Heartbeat,
) -> RemoteModel:
    """Ask the Hub for a repository's files.

    Args:
        repo: `org/name`.
        revision: a branch, tag or commit; None for the main branch.
        endpoint: address of the Hub; None for the client's own.
        step_seconds: how long to wait for each piece of the answer.
        heartbeat: of the work that this belongs to.

    Raises:
        ModelNotAvailable: there is no model, or no answer; the message is only the reason.
    """
    from huggingface_hub import HfApi

    api = HfApi(endpoint=endpoint, headers=client.HEADERS)
    with client.session(heartbeat, _MAX_LIST_BYTES):
        info = api.model_info(repo, revision=revision, timeout=step_seconds, files_metadata=True)
        rows = info.siblings or []
        card = info.card_data
        licence = model_card.licence_of(
            {} if card is None else _entries(card, "license", "license_name")
        )
        commit = str(info.sha)
        if not _COMMIT.fullmatch(commit):
            raise client.unexpected_answer()
        needed = model_files.needed([str(row.rfilename) for row in rows])
        if lack := model_files.missing(needed):
            raise ModelNotAvailable(f"the repository has no model that can be loaded: {lack}")
        files = _files(rows)
        if not files.keys() >= set(needed):
            # A mirror of the Hub may have sizes and checksums only here.
            tree = api.list_repo_tree(repo, revision=commit, recursive=False, expand=False)
            files = _files(tree)
    if unknown := [name for name in needed if name not in files]:
        raise ModelNotAvailable(
            f"the Hub gives no size or no checksum for {unknown[0]}, so it cannot be verified"
        )
    wanted = [files[name] for name in needed if not _is_no_model_file(files[name])]
    return RemoteModel(repo, revision, commit, licence, tuple(wanted))


def _entries(card: Any, *keys: str) -> dict[str, Any]:  # noqa: ANN401 - what JSON holds
    return {key: card.get(key) for key in keys}


def _files(rows: Iterable[Any]) -> dict[str, RemoteFile]:
    """The files of a list that have a size and a checksum, by name.

    Rows of one API call have `rfilename`, rows of the other `path`; the types of their values are
    not trusted.
    """
    files = {}
    for row in rows:
        name = str(getattr(row, "rfilename", "") or getattr(row, "path", ""))
        large = getattr(row, "lfs", None)
        size = large.size if large else getattr(row, "size", None)
        digest = str(large.sha256 if large else getattr(row, "blob_id", ""))
        if isinstance(size, int) and size >= 0 and _DIGEST.fullmatch(digest):
            files[name] = RemoteFile(name, size, digest)
    return files


def _is_no_model_file(file: RemoteFile) -> bool:
    return file.size > _MAX_SMALL_FILE_BYTES and model_files.is_small(file.name)
