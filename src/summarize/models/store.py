"""A model's name -> a local folder: a bundled package, a local path, the Hub's cache, a download.

What a loader gets from here is on this machine and complete; no loader ever sees a Hub name.
"""

import contextlib
import hashlib
import importlib.metadata
import importlib.util
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotAvailable, ModelNotSupported
from summarize.languages import nearest
from summarize.models import catalog
from summarize.models.catalog import Entry
from summarize.models.families import FAMILIES, Family, Task

# Part of the name of a converted model's folder: a new way of converting makes a new folder.
_CONVERSION = "safetensors1"


@dataclass(frozen=True)
class LocalModel:
    """A model that is on this machine.

    Attributes:
        name: what to call it.
        path: its folder, or its GGUF file.
        revision: which one it is: a commit, a package's version, or a hash of its content.
        entry: its row of the catalog, where it has one.
    """

    name: str
    path: Path
    revision: str
    entry: Entry | None = None

    @property
    def is_gguf(self) -> bool:
        """It is one file that has to be converted before it is used."""
        return self.path.suffix == ".gguf"

    def family(self) -> Family:
        """The row of its architecture.

        Raises:
            ModelNotSupported: it has none.
        """
        if self.is_gguf:
            name = _gguf_architecture(self.path)
        else:
            name = str(_config(self.path).get("model_type", ""))
        if name not in FAMILIES:
            known = ", ".join(sorted(FAMILIES))
            raise ModelNotSupported(
                f"{self.path}: its architecture {name or '(none named)'!r} is not supported; "
                f"supported are {known}"
            )
        return FAMILIES[name]


class Store:
    """Where models are found, fetched and converted.

    Args:
        cache_dir: where converted models are kept; None for the user's cache folder.
        offline: never ask the Hub.
        patient: wait long for the Hub's answer: somebody asked for a download.
        notify: is told in one line what takes long: a download, a conversion.
        progress: a subclass of tqdm for the bar of a download; None for none.
    """

    def __init__(
        self,
        cache_dir: Path | None = None,
        *,
        offline: bool = False,
        patient: bool = False,
        notify: Callable[[str], None] = lambda _: None,
        progress: type[Any] | None = None,
    ) -> None:
        self._cache_dir = cache_dir
        self._patient = patient
        self._unreachable = "the run is offline" if offline else ""
        self._notify = notify
        self._progress = progress

    def find(self, name: str) -> LocalModel | None:
        """The model of this name, if it is on this machine. No network.

        Raises:
            ModelNotAvailable: no model can have this name.
        """
        entry = catalog.find(name)
        if entry is None and (path := Path(name).expanduser()).exists():
            return _local(path)
        if entry is not None and entry.bundled:
            return _bundled(entry)
        repo, revision = _repository(name, entry)
        from summarize.models import hub

        folder = hub.cached_folder(repo, revision)
        if folder is None or not _is_complete(folder):
            return None
        return LocalModel(entry.name if entry else name, folder, folder.name[:12], entry)

    def get(self, name: str, task: Task) -> LocalModel:
        """The model of this name, fetched from the Hub when it is not on this machine.

        Raises:
            ModelNotAvailable: it cannot be had now.
        """
        found = self.find(name)
        return found if found is not None else self.pull(name, task)

    def pull(self, name: str, task: Task = "summarize") -> LocalModel:
        """Fetch a model from the Hub, whether or not it is on this machine.

        Raises:
            ModelNotAvailable: it cannot be had; the message says why and what would help.
        """
        entry = catalog.find(name)
        if entry is not None and entry.bundled:
            found = _bundled(entry)
            if found is None:
                raise ModelNotAvailable(
                    f"{entry.describe()} comes as a Python package; run: {entry.install}"
                )
            return found
        repo, revision = _repository(name, entry)
        what = entry.describe() if entry else repo
        if self._unreachable:
            raise self._unavailable(name, what, self._unreachable, task)
        from summarize.models import hub

        seconds = hub.PATIENT_ANSWER_SECONDS if self._patient else hub.ANSWER_SECONDS
        try:
            remote = hub.ask(repo, revision, seconds)
            if not remote.files:
                raise ModelNotAvailable("the repository holds no model")
            label = entry.describe() if entry else f"{repo} ({remote.licence})"
            self._notify(f"downloading {label}: {remote.megabytes:,} MB, once")
            folder = hub.download(remote, self._progress)
        except ModelNotAvailable as error:
            # What holds for one model holds for the next: nobody waits twice.
            if isinstance(error, hub.HubUnreachable):
                self._unreachable = str(error)
            raise self._unavailable(name, what, str(error), task) from error
        if not _is_complete(folder):
            raise self._unavailable(name, what, "the repository holds no weights", task)
        return LocalModel(entry.name if entry else name, folder, remote.revision[:12], entry)

    def converted(self, model: LocalModel) -> LocalModel:
        """A model that a runner can load: itself, or a GGUF file's converted copy, made once.

        Raises:
            ModelNotSupported: it cannot be converted.
            ModelNotAvailable: the cache folder cannot be written.
        """
        if not model.is_gguf:
            return model
        parent = (self._cache_dir or _default_cache_dir()) / "converted"
        folder = parent / f"{_slug(model.name)}-{_slug(model.revision)}-{_CONVERSION}"
        if not _is_complete(folder):
            self._notify(f"converting {model.name} for faster loading, once (to {folder})")
            try:
                self._convert(model.path, folder)
            except OSError as error:
                raise ModelNotAvailable(
                    f"{model.name} cannot be converted: {folder} cannot be written "
                    f"({error.strerror or error}); free some space, or set XDG_CACHE_HOME"
                ) from error
        return LocalModel(model.name, folder, model.revision, model.entry)

    def _convert(self, file: Path, folder: Path) -> None:
        """Convert into a folder of its own beside the target, and rename: all or nothing."""
        from summarize.models.torch_runner import convert_gguf

        folder.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            convert_gguf(file, temporary)
            if folder.exists() and not _is_complete(folder):
                shutil.rmtree(folder)
            # Another process may have been faster, with the same result.
            with contextlib.suppress(FileExistsError):
                temporary.rename(folder)
        except OSError:
            if not _is_complete(folder):
                raise
        finally:
            shutil.rmtree(temporary, ignore_errors=True)

    @staticmethod
    def _unavailable(name: str, what: str, reason: str, task: Task) -> ModelNotAvailable:
        option = "--model" if task == "summarize" else "--translator"
        return ModelNotAvailable(
            f"{what} is not on this machine and cannot be fetched: {reason}; "
            f"on a connected machine run: summarize models pull {name}; "
            f"then copy its folder here and name it with {option} FOLDER"
        )


def _local(path: Path) -> LocalModel:
    if path.is_file():
        if path.suffix != ".gguf":
            raise ModelNotSupported(f"{path}: is no model: name a folder or a .gguf file")
        return LocalModel(path.stem, path, _file_hash(path))
    if not (path / "config.json").is_file():
        raise ModelNotSupported(f"{path}: is no model: it has no config.json")
    if not _is_complete(path):
        raise ModelNotSupported(f"{path}: is no complete model: it has no weights")
    return LocalModel(path.resolve().name, path, _folder_hash(path))


def _bundled(entry: Entry) -> LocalModel | None:
    """The model inside an installed package, without importing the package."""
    package, version = entry.package.split("==")
    try:
        distribution = importlib.metadata.distribution(package)
    except importlib.metadata.PackageNotFoundError:
        return None
    # What another version carries is unknown, and so is what it would put out.
    if distribution.version != version:
        return None
    module, _, inside = entry.file.partition("/")
    spec = importlib.util.find_spec(module)
    for root in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(root) / inside
        if path.exists():
            return LocalModel(entry.name, path, version, entry)
    return None


def _repository(name: str, entry: Entry | None) -> tuple[str, str | None]:
    """Hub repository and revision of a name."""
    if entry is not None:
        return entry.repo, None
    repo, _, revision = name.partition("@")
    owner, slash, rest = repo.partition("/")
    plain = all(c.isalnum() or c in "-_." for c in owner + rest)
    if not slash or not owner or not rest or not plain or ".." in repo:
        close = nearest(name, (e.name for e in catalog.entries()))
        hint = f"did you mean {close}? " if close else ""
        raise ModelNotAvailable(
            f"unknown model {name!r}; {hint}A model is a name from: summarize models list; "
            f"or a Hub repository (org/name), a folder, or a .gguf file"
        )
    return repo, revision or None


def _is_complete(folder: Path) -> bool:
    """Whether a folder has a configuration and all of its weights."""
    if not (folder / "config.json").is_file():
        return False
    for index in ("model.safetensors.index.json", "pytorch_model.bin.index.json"):
        if (folder / index).is_file():
            shards = set(_json(folder / index).get("weight_map", {}).values())
            return all((folder / str(shard)).is_file() for shard in shards)
    return (folder / "model.safetensors").is_file() or (folder / "pytorch_model.bin").is_file()


def _config(folder: Path) -> dict[str, Any]:
    return _json(folder / "config.json")


def _json(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelNotSupported(f"{file}: cannot be read: {error}") from error
    return content if isinstance(content, dict) else {}


def _gguf_architecture(file: Path) -> str:
    from gguf import GGUFReader

    try:
        architecture = GGUFReader(file).fields["general.architecture"]
        return bytes(architecture.parts[-1]).decode("utf-8", "replace")
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise ModelNotSupported(f"{file}: is no GGUF model: {error}") from error


def _file_hash(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()[:12]


def _folder_hash(folder: Path) -> str:
    """A hash of what decides a model's output, with the weights by name and size."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.iterdir() if path.is_file()):
        digest.update(f"{file.name}:{file.stat().st_size}\n".encode())
        if file.suffix in (".json", ".txt", ".spm", ".jinja"):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _default_cache_dir() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("summarize", appauthor=False)


def _slug(text: str) -> str:
    return "".join(c if c.isalnum() or c in "-._" else "_" for c in text).strip(".") or "model"
