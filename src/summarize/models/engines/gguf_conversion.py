"""Convert a GGUF file, once, to safetensors, which load in a fraction of the time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from summarize.errors import ModelNotSupported
from summarize.files import replacing, shown
from summarize.models.engines import torch_weights
from summarize.models.store.converted_copies import (
    GGUF_CONVERSION,
    copy_folder,
    existing_copy,
    locked,
)
from summarize.models.store.local_models import LocalModel, missing_files


def convert_once(
    model: LocalModel,
    cache_dir: Path | None = None,
    notify: Callable[[str], None] = lambda _: None,
    *,
    weights: bool = True,
) -> LocalModel:
    """The model that a runner can load: itself, or the converted copy of a GGUF file.

    Two processes never make the same copy twice.

    Args:
        model: any model on this machine.
        cache_dir: where copies are kept; None for the user's cache folder.
        notify: called when a conversion starts, and when another process's is waited for.
        weights: its weights are needed; a copy may be without, where a faster one was made of it.

    Raises:
        ModelNotSupported: it cannot be converted.
        ModelNotAvailable: the cache folder cannot be written.
    """
    if not model.is_gguf:
        return model
    if (ready := existing_copy(model, cache_dir, weights=weights)) is not None:
        return ready
    folder = copy_folder(model, cache_dir, GGUF_CONVERSION)
    # An unsupported architecture is refused before the conversion.
    model.family()
    with locked(model, folder, cache_dir, notify):
        if existing_copy(model, cache_dir, weights=weights) is None:
            notify(f"converting {model.name} for faster loading, once (to {shown(folder)})")
            _convert(model.path, folder)
    return replace(model, path=folder)


def _convert(file: Path, folder: Path) -> None:
    with replacing(folder) as temporary:
        torch_weights.convert_gguf(file, temporary)
        if lack := missing_files(temporary):
            raise ModelNotSupported(
                f"{file}: cannot be converted completely: the copy has {lack}; "
                f"download the file again, or choose another model"
            )
