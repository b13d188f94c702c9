"""What a repository of the Hub holds, as its API tells it: nothing of an answer is believed."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from summarize.errors import ModelNotAvailable
from summarize.models import parts
from summarize.models.hub_http import SOMEBODY_ELSE, Answer, HubUnreachable

# Tokenizers of 250,000 tokens take 35 MB; what is larger is no part of a model.
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
        """What makes the digest of content that is fed to it."""
        if len(self.digest) == 64:
            return hashlib.sha256()
        # git hashes a header with the size in front of the content.
        return hashlib.sha1(b"blob %d\0" % self.size, usedforsecurity=False)


@dataclass(frozen=True)
class RemoteModel:
    """What a repository holds at one commit, as far as it is needed.

    Attributes:
        repo: `org/name`.
        revision: the branch, tag or commit that was asked for; None for the main branch.
        commit: what it is now, 40 digits.
        licence: what its card says, or `licence unknown`.
        files: those that are needed.
    """

    repo: str
    revision: str | None
    commit: str
    licence: str
    files: tuple[RemoteFile, ...]

    @property
    def megabytes(self) -> int:
        """Size of the files, rounded up."""
        return -(-sum(file.size for file in self.files) // 1_000_000)


def fetch(address: str, repo: str, revision: str | None, step_seconds: float) -> RemoteModel:
    """Ask the Hub for a repository's files.

    Args:
        address: of the Hub.
        repo: `org/name`.
        revision: a branch, tag or commit; None for the main branch.
        step_seconds: how long to wait for each piece of the answer.

    Raises:
        ModelNotAvailable: there is no model, or no answer; the message is the reason alone.
    """
    api = f"{address}/api/models/{repo}"
    at = f"{api}/revision/{quote(revision or 'main', safe='')}"
    with Answer(at, step_seconds, params={"blobs": "true"}) as answer:
        info = _record(answer.json())
    commit = info.get("sha")
    if not isinstance(commit, str) or not _COMMIT.fullmatch(commit):
        raise HubUnreachable(SOMEBODY_ELSE)
    rows = _list(info.get("siblings"))
    needed = parts.needed([_name(row) for row in rows])
    if lack := parts.missing(needed):
        raise ModelNotAvailable(f"the repository holds no model that can be read here: {lack}")
    files = _files(rows)
    if not files.keys() >= set(needed):
        # A mirror of the Hub may tell sizes and checksums here only.
        params = {"recursive": "false", "expand": "false"}
        with Answer(f"{api}/tree/{commit}", step_seconds, params=params) as answer:
            files = _files(_list(answer.json()))
    if unknown := [name for name in needed if name not in files]:
        raise ModelNotAvailable(f"the Hub names no size or no checksum for {unknown[0]}")
    wanted = [files[name] for name in needed if not _is_beside_the_point(files[name])]
    licence = _licence(_record(info.get("cardData")).get("license"))
    return RemoteModel(repo, revision, commit, licence, tuple(wanted))


def _files(rows: list[dict[str, Any]]) -> dict[str, RemoteFile]:
    """The files of a list, by name, of those that have a size and a checksum.

    A row is `{rfilename, size, blobId, lfs: {sha256, size}}` in the one kind of list, and
    `{path, size, oid, lfs: {oid, size}}` in the other.
    """
    files = {}
    for row in rows:
        large = _record(row.get("lfs"))
        size = large.get("size", row.get("size"))
        keys = (large, "sha256"), (large, "oid"), (row, "blobId"), (row, "oid")
        digest = str(next((told[key] for told, key in keys if told.get(key)), ""))
        if isinstance(size, int) and size >= 0 and _DIGEST.fullmatch(digest):
            files[_name(row)] = RemoteFile(_name(row), size, digest)
    return files


def _name(row: dict[str, Any]) -> str:
    return str(row.get("rfilename") or row.get("path") or "")


def _is_beside_the_point(file: RemoteFile) -> bool:
    return file.size > _MAX_SMALL_FILE_BYTES and parts.is_small(file.name)


def _licence(told: object) -> str:
    """A licence in one short line, whatever the card holds."""
    words = told if isinstance(told, str) else ""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line[:60] or "licence unknown"


def _record(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[dict[str, Any]]:
    return [_record(row) for row in value] if isinstance(value, list) else []
