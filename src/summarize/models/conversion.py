"""A GGUF file -> a folder that loads in a fraction of the time; made once, all at once."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from summarize.errors import ModelNotAvailable, ModelNotSupported
from summarize.models.files import shown
from summarize.models.local import LocalModel, lacking

# Part of the folder's name: a new way of converting makes a new folder.
_WAY = "safetensors1"
_MAX_NAME_CHARACTERS = 80


def converted(
    model: LocalModel, cache_dir: Path | None, notify: Callable[[str], None]
) -> LocalModel:
    """The converted copy of a GGUF model.

    Args:
        model: a GGUF file.
        cache_dir: where copies are kept; None for the user's cache folder.
        notify: is told when a conversion starts.

    Raises:
        ModelNotSupported: it cannot be converted.
        ModelNotAvailable: the cache folder cannot be written.
    """
    parent = (cache_dir or _user_cache_dir()) / "converted"
    folder = parent / f"{_slug(model.name)}-{_slug(model.revision)}-{_WAY}"
    if lacking(folder):
        # It is said at once, and not after the conversion, that it would be for nothing.
        model.family()
        notify(f"converting {model.name} for faster loading, once (to {shown(folder)})")
        try:
            _convert(model.path, folder)
        except OSError as error:
            raise ModelNotAvailable(
                f"{model.name} cannot be converted: {shown(folder)} cannot be written "
                f"({error.strerror or error}); free some space, or set XDG_CACHE_HOME"
            ) from error
    return replace(model, path=folder)


def _convert(file: Path, folder: Path) -> None:
    from summarize.models.torch_runner import convert_gguf

    folder.parent.mkdir(parents=True, exist_ok=True)
    with _beside(folder) as temporary:
        convert_gguf(file, temporary)
        if lack := lacking(temporary):
            raise ModelNotSupported(f"{file}: its conversion is not complete: it has {lack}")
        is_in_the_way = folder.exists()
        # Another process may have been faster, with the same result.
        if not lacking(folder):
            return
        if is_in_the_way:
            shutil.rmtree(folder)
        try:
            temporary.rename(folder)
        except OSError:
            if lacking(folder):
                raise


@contextlib.contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A temporary folder on the same disk, gone in the end unless it was renamed."""
    temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        yield temporary
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _user_cache_dir() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("summarize", appauthor=False)


def _slug(text: str) -> str:
    """A name that is one part of a path, on any system."""
    plain = "".join(c if c.isalnum() or c in "-._" else "_" for c in text)
    return plain[:_MAX_NAME_CHARACTERS].strip(".") or "model"
