"""The rows of `summarize models list`, and the record of `summarize models info`."""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.files import size_bytes
from summarize.models.hub.cache import RepoCache, cache_folder
from summarize.models.info import describe
from summarize.models.known import catalog, model_card
from summarize.models.store.local_models import LocalModel
from summarize.models.store.store import Store

Row = dict[str, Any]


def rows() -> list[Row]:
    """One row for each model of the catalog, and for each other one in the Hub's cache."""
    store = Store(offline=True)
    known = [
        {
            "name": entry.name,
            "task": entry.task,
            "languages": _pair(entry.languages, entry.targets),
            "licence": entry.licence,
            "megabytes": entry.megabytes,
            "here": store.find(entry.name) is not None,
            "get": entry.install or f"summarize models pull {entry.name}",
        }
        for entry in catalog.entries()
    ]
    extract = {
        "name": catalog.EXTRACT,
        "task": "summarize",
        "languages": "any",
        "licence": "",
        "megabytes": 0,
        "here": True,
        "get": "comes with the program: it chooses sentences, without a model",
    }
    return [*known, extract, *(_other(model) for model in _others(store))]


def record(name: str, cache_dir: Path | None, *, offline: bool) -> Row:
    """Everything that is known about one model.

    Args:
        name: a name of the catalog, a Hub repository, a folder or a GGUF file.
        cache_dir: where converted copies and test results are; None for the user's cache folder.
        offline: the Hub is not asked about a model that is not on this machine.

    Raises:
        ModelError: nothing is known about it.
    """
    store = Store(cache_dir, offline=offline, patient=True)
    info = describe(store, name)
    model = store.find(name)
    entry = model.entry if model else catalog.find(info.name)
    row = {"name": info.name, "repository": entry.repo if entry else _repo(info.name, model)}
    row |= info.as_dict()
    if info.path is None:
        row["get"] = entry.way_to_get if entry else f"summarize models pull {name}"
    elif model is not None and not info.tasks:
        row["cannot_be_used"] = _why_not(model)
    return row


def _others(store: Store) -> Iterator[LocalModel]:
    """The models in the Hub's cache that are not in the catalog, and can be used."""
    for folder in sorted(cache_folder().glob("models--*")):
        repo = RepoCache(folder).repo
        with contextlib.suppress(ModelError):
            model = store.find(repo) if repo and catalog.find(repo) is None else None
            if model is not None and model.tasks:
                yield model


def _other(model: LocalModel) -> Row:
    return {
        "name": model.name,
        "task": model.tasks[0],
        "languages": _pair(model_card.languages(model.path), ()),
        "licence": model.licence,
        "megabytes": -(-size_bytes(model.path) // 1_000_000),
        "here": True,
        "get": f"summarize models pull {model.name}",
    }


def _repo(name: str, model: LocalModel | None) -> str:
    """The Hub repository of a model that is not in the catalog; empty for a file or folder."""
    return name if model is None or model.is_from_hub else ""


def _why_not(model: LocalModel) -> str:
    try:
        _ = model.tasks
    except ModelError as error:
        return str(error)
    return ""


def _pair(sources: Iterable[str], targets: Iterable[str]) -> str:
    read, write = list(sources), list(targets)
    shown = ",".join(read) if len(read) <= 4 else f"{len(read)} languages"
    if not write or write == read:
        return shown
    return f"{shown}>{','.join(write)}"
