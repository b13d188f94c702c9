"""Models on this machine: folders, GGUF files, snapshots of the Hub, installed packages.

Nothing is imported or run to find one, and no network is used.
"""

import functools
import hashlib
import importlib.metadata
import importlib.util
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import ModelNotSupported
from summarize.models.hub.cache import RepoCache
from summarize.models.known import catalog, model_card, model_files
from summarize.models.known.catalog import Entry
from summarize.models.known.families import FAMILIES, Family, Task
from summarize.models.store import gguf_header
from summarize.models.store.untrusted_files import read_json

_BLOCK_BYTES = 1 << 20
# Of weights so much is hashed, and again after so much: another training changes every tensor.
_SAMPLE_BYTES, _SAMPLE_EVERY = 1 << 12, 1 << 18
# Configurations are some kilobytes; a larger file would only fill the memory.
_MAX_CONFIG_BYTES = 16_000_000


@dataclass(frozen=True)
class LocalModel:
    """A model on this machine.

    Attributes:
        name: the name to show.
        path: its folder, or its GGUF file.
        revision: a commit, a package's version, or a hash of its content.
        entry: its entry of the catalog, if it has one.
    """

    name: str
    path: Path
    revision: str
    entry: Entry | None = None

    @property
    def is_gguf(self) -> bool:
        """Whether it is a GGUF file, which must be converted before it is used."""
        return self.path.suffix == ".gguf"

    @property
    def licence(self) -> str:
        """Its licence, as the catalog or its card names it; empty when neither does."""
        return self.entry.licence if self.entry else model_card.licence(self.path)

    @property
    def forbids_commercial_use(self) -> bool:
        """Whether its licence is known to forbid commercial use."""
        return model_card.forbids_commercial_use(self.licence)

    @property
    def is_from_hub(self) -> bool:
        """Whether it is in the Hub's cache, or in a copy of such a cache."""
        return RepoCache.of_snapshot(self.path) is not None

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What it can do, by the catalog or by its architecture, the main task first.

        Raises:
            ModelNotSupported: its architecture is not supported.
        """
        return self.entry.tasks if self.entry else self.family().tasks

    def family(self) -> Family:
        """The row of its architecture in `FAMILIES`.

        Raises:
            ModelNotSupported: its architecture is not supported.
        """
        if self.is_gguf:
            name = gguf_header.architecture(self.path)
        else:
            name = _model_type(self.path / "config.json")
        if name not in FAMILIES:
            known = ", ".join(sorted(FAMILIES))
            raise ModelNotSupported(
                f"{self.path}: its architecture {name[:60] or '(none named)'!r} is not supported; "
                f"supported are {known}; choose another with --model or --translator "
                f"(see: summarize models list)"
            )
        return FAMILIES[name]


def from_path(path: Path) -> LocalModel:
    """The model in a folder or a GGUF file; the folder may be one of the Hub's cache.

    Raises:
        ModelNotSupported: there is no complete model.
    """
    try:
        if path.is_file():
            if path.suffix != ".gguf":
                raise ModelNotSupported(f"{path}: is not a model; name a folder or a .gguf file")
            return LocalModel(path.stem, path, _file_hash(path, *_stamp(path)))
        if (model := _from_copied_cache(path)) is not None:
            return model
        if lack := missing_files(path):
            raise ModelNotSupported(
                f"{path}: is not a complete model: it has {lack}; name another folder, or a model "
                f"from: summarize models list"
            )
        return LocalModel(path.resolve().name, path, _folder_hash(path))
    except OSError as error:
        raise ModelNotSupported(
            f"{path}: cannot be read: {error.strerror or type(error).__name__}; "
            f"check who may read it"
        ) from error


def from_hub_cache(
    cache: RepoCache, revision: str | None, name: str, entry: Entry | None
) -> LocalModel | None:
    """The model in the Hub's cache, if all of its files are there."""
    folder = cache.snapshot(revision)
    if folder is None or missing_files(folder):
        return None
    return LocalModel(name, folder, folder.name[:12], entry)


def from_package(entry: Entry) -> LocalModel | None:
    """The model inside an installed package, without importing the package."""
    package, version = entry.package.split("==")
    try:
        installed = importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None
    # Another version may contain another model.
    if installed != version:
        return None
    module, _, inside = entry.file.partition("/")
    spec = importlib.util.find_spec(module)
    for root in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(root) / inside
        if path.exists():
            return LocalModel(entry.name, path, version, entry)
    return None


def missing_files(folder: Path) -> str:
    """What a folder lacks to be a model, in words for a message; empty when it is complete."""
    try:
        # A crash leaves empty files.
        names = {path.name for path in folder.iterdir() if _size(path)}
    except OSError:
        return "no files that can be read"
    return model_files.missing(names)


def _from_copied_cache(path: Path) -> LocalModel | None:
    """The model in a folder that was copied out of the Hub's cache as it is."""
    cache = RepoCache(path.resolve())
    if not cache.repo:
        return None
    entry = catalog.find(cache.repo)
    return from_hub_cache(cache, None, entry.name if entry else cache.repo, entry)


def _model_type(config: Path) -> str:
    if _size(config) > _MAX_CONFIG_BYTES:
        raise ModelNotSupported(
            f"{config}: has more than {_MAX_CONFIG_BYTES:,} bytes, too many for a configuration; "
            f"choose another model"
        )
    name = read_json(config).get("model_type")
    return name if isinstance(name, str) else ""


def _size(path: Path) -> int:
    """Size of a regular file in bytes; 0 for anything else, such as a pipe."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


def _stamp(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


@functools.lru_cache(maxsize=32)
def _file_hash(file: Path, *stamp: int) -> str:
    """A hash of a file's content; cached, since gigabytes take seconds."""
    del stamp
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()[:12]


def _folder_hash(folder: Path) -> str:
    """A hash of a model's small files, and of the names, the sizes and samples of its weights."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.iterdir() if path.is_file()):
        digest.update(os.fsencode(file.name) + b":%d\n" % _size(file))
        if model_files.is_small(file.name):
            for block in _blocks(file):
                digest.update(block)
        else:
            digest.update(_sampled_hash(file, *_stamp(file)))
    return digest.hexdigest()[:12]


@functools.lru_cache(maxsize=256)
def _sampled_hash(file: Path, size: int, *stamp: int) -> bytes:
    """A hash of a file's first and last bytes, and of some of each quarter of a megabyte."""
    del stamp
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        for start in (*range(0, size, _SAMPLE_EVERY), max(0, size - _SAMPLE_BYTES)):
            stream.seek(start)
            digest.update(stream.read(_SAMPLE_BYTES))
    return digest.digest()


def _blocks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            yield block
