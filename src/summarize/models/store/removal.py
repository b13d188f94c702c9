"""Delete models from the caches, and never a user's own files or a package's."""

import shutil
from collections.abc import Callable
from pathlib import Path

from summarize.errors import ModelError, ModelNotAvailable, ModelNotSupported
from summarize.files import shown
from summarize.models.hub.cache import RepoCache
from summarize.models.known.model_names import ModelReference
from summarize.models.store import converted_copies, probe_results
from summarize.models.store.local_models import LocalModel


def remove(
    wanted: ModelReference,
    find: Callable[[ModelReference], LocalModel | None],
    hub_cache: Path | None,
    cache_dir: Path | None,
) -> list[Path]:
    """Delete a model from the Hub's cache, with its converted copies and probe results.

    Args:
        wanted: the model.
        find: finds a model on this machine.
        hub_cache: the Hub's cache; None for its client's own.
        cache_dir: where converted copies and probe results are; None for the user's cache folder.

    Returns:
        The deleted files and folders.

    Raises:
        ModelNotAvailable: it is not on this machine, or cannot be deleted.
        ModelNotSupported: nothing of it is in the caches; the message says what to delete.
    """
    try:
        gone = []
        if wanted.repo:
            # An incomplete model is not found, but takes space.
            cache = RepoCache.of(wanted.repo, hub_cache)
            commit = cache.commit(wanted.revision) if wanted.revision else None
            found = [] if wanted.revision and commit is None else cache.commits(commit)
            models = [LocalModel(wanted.name, cache.folder, one[:12]) for one in found]
            if found or not wanted.revision:
                gone += cache.remove(commit)
        else:
            model = find(wanted)
            models = [] if model is None else [model]
        for model in models:
            gone += _remove_ours(model, cache_dir)
    except OSError as error:
        raise ModelNotAvailable(
            f"{wanted.name} cannot be deleted: {error.filename}: {error.strerror or error}; "
            f"check who may write there"
        ) from error
    if not gone:
        raise _nothing(wanted, bool(models))
    return gone


def _remove_ours(model: LocalModel, cache_dir: Path | None) -> list[Path]:
    """Delete the converted copies of a model, and its probe results."""
    copies = converted_copies.copies(model, cache_dir)
    for copy in copies:
        shutil.rmtree(copy)
    kept = probe_results.files(model, cache_dir)
    for file in kept:
        file.unlink()
    return [*copies, *kept]


def _nothing(wanted: ModelReference, is_here: bool) -> ModelError:
    """The error when nothing was deleted: why, and what to do."""
    if wanted.path is not None:
        return ModelNotSupported(
            f"{shown(wanted.path)} is a file or folder of your own, not in a cache; delete it "
            f"yourself"
        )
    if wanted.entry is not None and wanted.entry.bundled and is_here:
        package = wanted.entry.package.partition("==")[0]
        return ModelNotSupported(
            f"{wanted.entry.name} comes as a Python package; run: pip uninstall {package}"
        )
    at = f"@{wanted.revision}" if wanted.revision else ""
    return ModelNotAvailable(
        f"{wanted.name}{at} is not on this machine; see: summarize models list"
    )
