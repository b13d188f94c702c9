"""The folders of models' converted copies, and the lock under which one is made."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from summarize.errors import ModelNotAvailable
from summarize.files import own_cache, shown, slug
from summarize.models.hub.locks import alone
from summarize.models.known import model_files
from summarize.models.store.local_models import LocalModel, missing_files

# Part of the folder's name: another conversion gets another folder.
GGUF_CONVERSION = "safetensors1"
_WEIGHTS = "model.safetensors"
# Stands in a copy whose weights were removed, since a faster copy was made of them.
_REMOVED = "weights-removed"


@contextlib.contextmanager
def locked(
    model: LocalModel, folder: Path, cache_dir: Path | None, notify: Callable[[str], None]
) -> Iterator[None]:
    """Keep other processes from a model's copy while it is looked for or made.

    Args:
        model: the model.
        folder: the folder of the copy.
        cache_dir: where copies are kept; None for the user's cache folder.
        notify: called when another process is waited for.

    Raises:
        ModelNotAvailable: the cache folder cannot be written.
    """
    notices = [f"another process is converting {model.name}; waiting for it"]

    def waiting() -> None:
        if notices:
            notify(notices.pop())

    try:
        with alone(own_cache(cache_dir) / "locks" / f"{folder.name}.lock", waiting):
            yield
    except OSError as error:
        raise ModelNotAvailable(
            f"{model.name} cannot be converted: {shown(folder)} cannot be written "
            f"({error.strerror or error}); free some space, or set XDG_CACHE_HOME"
        ) from error


def existing_copy(
    model: LocalModel, cache_dir: Path | None, *, weights: bool = True
) -> LocalModel | None:
    """The converted copy of a GGUF model, if there is one.

    Args:
        model: the GGUF file.
        cache_dir: where copies are kept; None for the user's cache folder.
        weights: with its weights; else its tokenizer and configuration are enough.
    """
    folder = copy_folder(model, cache_dir, GGUF_CONVERSION)
    if not missing_files(folder) or (not weights and _lacks_weights_only(folder)):
        return replace(model, path=folder)
    return None


def remove_weights(model: LocalModel, cache_dir: Path | None) -> None:
    """Free what the weights of a GGUF model's copy take, where a faster copy was made of them."""
    folder = copy_folder(model, cache_dir, GGUF_CONVERSION)
    # Where they cannot be removed, they only take space.
    with contextlib.suppress(OSError):
        if not missing_files(folder) and (folder / _WEIGHTS).is_file():
            (folder / _REMOVED).write_text("made again when they are needed\n", encoding="utf-8")
            (folder / _WEIGHTS).unlink()


def _lacks_weights_only(folder: Path) -> bool:
    try:
        names = {path.name for path in folder.iterdir() if path.stat().st_size}
    except OSError:
        return False
    return _REMOVED in names and not model_files.missing(names | {_WEIGHTS})


def copies(model: LocalModel, cache_dir: Path | None) -> list[Path]:
    """The folders of a model's converted copies, those of earlier versions included."""
    folder = _folder(cache_dir)
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name.startswith(_stem(model)))


def copy_folder(model: LocalModel, cache_dir: Path | None, conversion: str) -> Path:
    """The folder for a model's copy by one kind of conversion."""
    return _folder(cache_dir) / f"{_stem(model)}{conversion}"


def _folder(cache_dir: Path | None) -> Path:
    return own_cache(cache_dir) / "converted"


def _stem(model: LocalModel) -> str:
    return f"{slug(model.name)}-{slug(model.revision)}-"
