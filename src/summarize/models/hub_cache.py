"""The Hub client's cache on this machine, by its layout.

    CACHE/models--ORG--NAME/blobs/HASH               the content of a file
                            snapshots/COMMIT/FILE    a link to it
                            refs/REVISION            the commit of a branch or a tag

Other programs read and write it too. Nothing here reaches the network.
"""

import contextlib
import os
import re
import shutil
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

_COMMIT = re.compile(r"[0-9a-f]{40}")
_MAIN = "main"


class RepoCache:
    """The cache of one repository.

    Args:
        folder: its folder, `CACHE/models--ORG--NAME`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of(cls, repo: str, cache_dir: Path | None = None) -> "RepoCache":
        """That of a repository.

        Args:
            repo: `org/name`.
            cache_dir: the cache; None for the client's own.
        """
        return cls(cache_folder(cache_dir) / f"models--{repo.replace('/', '--')}")

    @property
    def repo(self) -> str:
        """`org/name`, as far as the folder's name tells; else empty."""
        kind, _, name = self.folder.name.partition("--")
        return name.replace("--", "/") if kind == "models" else ""

    def snapshot(self, revision: str | None) -> Path | None:
        """The folder of a revision, if there is one; some of its files may be missing."""
        revision = revision or _MAIN
        commit = revision
        if not _COMMIT.fullmatch(revision):
            try:
                commit = (self.folder / "refs" / revision).read_text(encoding="ascii").strip()
            except (OSError, ValueError):
                return None
        if not _COMMIT.fullmatch(commit):
            return None
        folder = self.snapshot_folder(commit)
        return folder if folder.is_dir() else None

    def name_revision(self, revision: str | None, commit: str) -> None:
        """Note the commit of a branch or a tag, so that it is found by that name."""
        revision = revision or _MAIN
        if revision == commit or self.snapshot(revision) == self.snapshot_folder(commit):
            return
        ref = self.folder / "refs" / revision
        ref.parent.mkdir(parents=True, exist_ok=True)
        temporary = ref.with_name(f"{ref.name}.{uuid.uuid4().hex[:8]}.tmp")
        temporary.write_text(commit, encoding="ascii")
        temporary.replace(ref)

    def snapshot_folder(self, commit: str) -> Path:
        """Where the files of a commit are, or will be."""
        return self.folder / "snapshots" / commit

    def blob(self, digest: str) -> Path:
        """Where the content with a checksum is."""
        return self.folder / "blobs" / digest

    def link(self, pointer: Path, blob: Path) -> None:
        """Make a file of a snapshot, by a link where the file system has them."""
        pointer.parent.mkdir(parents=True, exist_ok=True)
        temporary = pointer.with_name(f".{uuid.uuid4().hex[:8]}.tmp")
        try:
            temporary.symlink_to(Path(os.path.relpath(blob, pointer.parent)))
        except OSError:
            shutil.copyfile(blob, temporary)
        temporary.replace(pointer)

    @contextlib.contextmanager
    def alone(self, digest: str, while_waiting: Callable[[], None]) -> Iterator[None]:
        """Keep other processes, the Hub's client among them, from fetching the same content.

        Args:
            digest: its checksum.
            while_waiting: is called about every second while another process has it.
        """
        from huggingface_hub.utils import WeakFileLock  # type: ignore[attr-defined]

        lock = self.folder.parent / ".locks" / self.folder.name / f"{digest}.lock"
        lock.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.ExitStack() as stack:
            while True:
                try:
                    stack.enter_context(WeakFileLock(lock, timeout=1.0))
                    break
                except TimeoutError:
                    while_waiting()
            yield


def cache_folder(cache_dir: Path | None = None) -> Path:
    """The cache: the one given, or the Hub client's own (`HF_HOME`, `HF_HUB_CACHE`)."""
    from huggingface_hub import constants

    return cache_dir if cache_dir is not None else Path(constants.HF_HUB_CACHE)
