"""A GGUF file -> a folder that loads in a fraction of the time; made once, all at once."""

import contextlib
import glob
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from summarize.errors import ModelNotAvailable, ModelNotSupported
from summarize.models.hub.locks import alone
from summarize.models.store.local_models import LocalModel, lacking
from summarize.models.store.untrusted_files import own_cache, shown, slug

# Part of the folder's name: a new way of converting makes a new folder.
_WAY = "safetensors1"


def converted(
    model: LocalModel, cache_dir: Path | None, notify: Callable[[str], None]
) -> LocalModel:
    """The converted copy of a GGUF model; when two processes want it, it is made once.

    Args:
        model: a GGUF file.
        cache_dir: where copies are kept; None for the user's cache folder.
        notify: is told when a conversion starts, and when another process's is waited for.

    Raises:
        ModelNotSupported: it cannot be converted.
        ModelNotAvailable: the cache folder cannot be written.
    """
    folder = place(model, cache_dir, _WAY)
    ready = made(model, cache_dir)
    if ready is not None:
        return ready
    # It is said at once, and not after the conversion, that it would be for nothing.
    model.family()
    with alone_with(model, folder, cache_dir, notify):
        if lacking(folder):
            notify(f"converting {model.name} for faster loading, once (to {shown(folder)})")
            _convert(model.path, folder)
    return replace(model, path=folder)


@contextlib.contextmanager
def alone_with(
    model: LocalModel, folder: Path, cache_dir: Path | None, notify: Callable[[str], None]
) -> Iterator[None]:
    """Keep other processes from a model's copy while it is looked for, or made.

    Args:
        model: whose copy it is.
        folder: the copy's place.
        cache_dir: where copies are kept; None for the user's cache folder.
        notify: is told when another process's is waited for.

    Raises:
        ModelNotAvailable: the cache folder cannot be written.
    """
    said = [f"another process is converting {model.name}; waiting for it"]

    def waiting() -> None:
        if said:
            notify(said.pop())

    try:
        with alone(own_cache(cache_dir) / "locks" / f"{folder.name}.lock", waiting):
            yield
    except OSError as error:
        raise ModelNotAvailable(
            f"{model.name} cannot be converted: {shown(folder)} cannot be written "
            f"({error.strerror or error}); free some space, or set XDG_CACHE_HOME"
        ) from error


def made(model: LocalModel, cache_dir: Path | None) -> LocalModel | None:
    """The converted copy of a GGUF model, if it is there already."""
    folder = place(model, cache_dir, _WAY)
    return None if lacking(folder) else replace(model, path=folder)


def copies(model: LocalModel, cache_dir: Path | None) -> list[Path]:
    """The folders of a model's converted copies, those of earlier ways of converting included."""
    folder = _folder(cache_dir)
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name.startswith(_stem(model)))


def place(model: LocalModel, cache_dir: Path | None, way: str) -> Path:
    """The folder for a model's copy of one way of converting."""
    return _folder(cache_dir) / f"{_stem(model)}{way}"


def _folder(cache_dir: Path | None) -> Path:
    return own_cache(cache_dir) / "converted"


def _stem(model: LocalModel) -> str:
    return f"{slug(model.name)}-{slug(model.revision)}-"


def _convert(file: Path, folder: Path) -> None:
    from summarize.models.engines.torch_weights import convert_gguf

    with replacing(folder) as temporary:
        convert_gguf(file, temporary)
        if lack := lacking(temporary):
            raise ModelNotSupported(f"{file}: its conversion is not complete: it has {lack}")


@contextlib.contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A temporary folder that becomes this one in the end, unless an error comes out.

    Nobody else may be at it: what a process that was killed has left there is removed.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    for left in folder.parent.glob(f"{glob.escape(f'.{folder.name}.')}*"):
        shutil.rmtree(left, ignore_errors=True)
    temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        yield temporary
        if folder.exists():
            shutil.rmtree(folder)
        temporary.rename(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
