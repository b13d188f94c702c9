"""The Hub client's cache on this machine: where its files are, and deleting them.

    CACHE/models--ORG--NAME/blobs/HASH               the content of a file
                            snapshots/COMMIT/FILE    a link to it
                            refs/REVISION            the commit of a branch or a tag
                            .unverified/COMMIT       ours: its download is not verified yet

Other programs read and write it too. Nothing here reaches the network.
"""

import contextlib
import re
import shutil
import uuid
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
        """The cache of a repository.

        Args:
            repo: `org/name`.
            cache_dir: the cache; None for the client's own.
        """
        return cls(cache_folder(cache_dir) / f"models--{repo.replace('/', '--')}")

    @classmethod
    def of_snapshot(cls, snapshot: Path) -> "RepoCache | None":
        """The cache that a snapshot's folder belongs to; None for any other folder."""
        cache = cls(snapshot.parent.parent)
        is_one = snapshot.parent.name == "snapshots" and _COMMIT.fullmatch(snapshot.name)
        return cache if is_one and cache.repo else None

    @property
    def repo(self) -> str:
        """`org/name`, as far as the folder's name tells; else empty."""
        kind, _, name = self.folder.name.partition("--")
        return name.replace("--", "/") if kind == "models" else ""

    @property
    def lock(self) -> Path:
        """The file that is locked during a download into this cache."""
        return self.folder.parent / ".locks" / self.folder.name / "summarize.lock"

    def snapshot(self, revision: str | None) -> Path | None:
        """The folder of a revision, if there is one; some of its files may be missing.

        A revision whose download was not verified does not count.
        """
        commit = self.commit(revision)
        if commit is None or self._unverified(commit).exists():
            return None
        folder = self.snapshot_folder(commit)
        return folder if folder.is_dir() else None

    def commit(self, revision: str | None) -> str | None:
        """The commit that a revision stands for here; None for the main branch."""
        revision = revision or _MAIN
        commit = revision
        if not _COMMIT.fullmatch(revision):
            try:
                commit = (self.folder / "refs" / revision).read_text(encoding="ascii").strip()
            except (OSError, ValueError):
                return None
        return commit if _COMMIT.fullmatch(commit) else None

    def commits(self, only: str | None = None) -> list[str]:
        """The commits with files in this cache; with `only`, just that one if it is here."""
        snapshots = self.folder / "snapshots"
        found = [path.name for path in snapshots.iterdir()] if snapshots.is_dir() else []
        return [one for one in found if only in (None, one)]

    def name_revision(self, revision: str | None, commit: str) -> None:
        """Write down the commit of a branch or a tag, so that it is found by that name."""
        revision = revision or _MAIN
        if revision == commit or self.snapshot(revision) == self.snapshot_folder(commit):
            return
        ref = self.folder / "refs" / revision
        ref.parent.mkdir(parents=True, exist_ok=True)
        temporary = ref.with_name(f"{ref.name}.{uuid.uuid4().hex[:8]}.tmp")
        temporary.write_text(commit, encoding="ascii")
        temporary.replace(ref)

    def mark_unverified(self, commit: str) -> None:
        """Hide a commit until its files are verified."""
        self._unverified(commit).parent.mkdir(parents=True, exist_ok=True)
        self._unverified(commit).touch()

    def mark_verified(self, commit: str) -> None:
        """Show a commit: its files are verified."""
        # A read-only cache has no such mark.
        if self._unverified(commit).exists():
            self._unverified(commit).unlink(missing_ok=True)

    def snapshot_folder(self, commit: str) -> Path:
        """The folder of a commit's files, whether it exists or not."""
        return self.folder / "snapshots" / commit

    def blob(self, digest: str) -> Path:
        """The file with the content of a checksum, whether it exists or not."""
        return self.folder / "blobs" / digest

    def delete_file(self, pointer: Path, digest: str) -> None:
        """Delete a file of a snapshot and its content."""
        content = self.folder / "blobs" / pointer.readlink().name if pointer.is_symlink() else None
        for path in (pointer, content, self.blob(digest)):
            if path is not None:
                path.unlink(missing_ok=True)

    def bytes_on_disk(self) -> int:
        """Size of the files' content, which grows while this or another process downloads."""
        total = 0
        for path in (self.folder / "blobs").glob("*"):
            # A file may have been renamed since it was listed.
            with contextlib.suppress(OSError):
                total += path.lstat().st_size
        return total

    def remove(self, commit: str | None = None) -> list[Path]:
        """Delete one commit, or all of the repository.

        Returns:
            The deleted folder, if there was one.

        Raises:
            OSError: it cannot be deleted.
        """
        commits = self.commits()
        if commit is not None and commits != [commit]:
            folder, commits = self.snapshot_folder(commit), [commit]
        else:
            folder = self.folder
        if not folder.is_dir():
            return []
        self._remove_by_client(commits)
        # The client deletes nothing that is incomplete or damaged.
        if folder.exists():
            shutil.rmtree(folder)
        for ref in (self.folder / "refs").rglob("*"):
            if ref.is_file() and ref.read_bytes().strip() in map(str.encode, commits):
                ref.unlink()
        if folder == self.folder:
            shutil.rmtree(self.lock.parent, ignore_errors=True)
        return [folder]

    def _remove_by_client(self, commits: list[str]) -> None:
        """Delete complete commits with the client, which keeps what other commits share."""
        from huggingface_hub import scan_cache_dir

        cached = scan_cache_dir(self.folder.parent)
        own = [repo for repo in cached.repos if repo.repo_path.name == self.folder.name]
        found = {revision.commit_hash for repo in own for revision in repo.revisions}
        if wanted := found.intersection(commits):
            cached.delete_revisions(*wanted).execute()

    def _unverified(self, commit: str) -> Path:
        return self.folder / ".unverified" / commit


def cache_folder(cache_dir: Path | None = None) -> Path:
    """The cache: the one given, or the Hub client's own (`HF_HOME`, `HF_HUB_CACHE`)."""
    from huggingface_hub import constants

    return cache_dir if cache_dir is not None else Path(constants.HF_HUB_CACHE)
