"""Describe a model for `summarize models info`: tasks, languages, size, licence, probe."""

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, ModelNotAvailable
from summarize.files import size_bytes
from summarize.models.codecs.codec import CharacterCodec
from summarize.models.hub.remote_model import RemoteModel
from summarize.models.known import model_card
from summarize.models.known.catalog import Entry
from summarize.models.known.families import Task
from summarize.models.known.model_names import resolve
from summarize.models.store import converted_copies, probe_results
from summarize.models.store.local_models import LocalModel
from summarize.models.store.probe_results import ProbeResult
from summarize.models.store.store import Store


@dataclass(frozen=True)
class ModelInfo:
    """The description of a model, on this machine or not.

    Attributes:
        name: the name to show.
        tasks: what it can do here; empty when that is not known, or when it can do nothing.
        family: its architecture; empty when it is not known.
        path: its folder or file; None when it is not on this machine.
        revision: its commit, version or hash; empty when that is not known.
        size_bytes: on this machine without its copies, or of its download.
        licence: as the catalog or its card names it; empty when neither does.
        sources, targets: BCP 47 tags of what it reads and writes; None when that is not known.
        max_input_tokens: its longest input; None when that is not known, or is not in tokens.
        copies: folders of its converted copies.
        probe: the result of its probe; None when it was not probed.
    """

    name: str
    tasks: tuple[Task, ...]
    family: str
    path: Path | None
    revision: str
    size_bytes: int
    licence: str
    sources: tuple[str, ...] | None = None
    targets: tuple[str, ...] | None = None
    max_input_tokens: int | None = None
    copies: tuple[Path, ...] = ()
    probe: ProbeResult | None = None

    @property
    def forbids_commercial_use(self) -> bool:
        """Whether its licence is known to forbid commercial use."""
        return model_card.forbids_commercial_use(self.licence)

    def as_dict(self) -> dict[str, Any]:
        """The description as JSON values; sizes in megabytes, rounded up."""
        return {
            "name": self.name,
            "tasks": list(self.tasks),
            "family": self.family,
            "path": None if self.path is None else str(self.path),
            "revision": self.revision,
            "megabytes": -(-self.size_bytes // 1_000_000),
            "licence": self.licence,
            "forbids_commercial_use": self.forbids_commercial_use,
            "sources": None if self.sources is None else list(self.sources),
            "targets": None if self.targets is None else list(self.targets),
            "max_input_tokens": self.max_input_tokens,
            "converted_copies": [str(path) for path in self.copies],
            "probe": None if self.probe is None else self.probe.line,
        }


def describe(store: Store, name: str) -> ModelInfo:
    """Describe the model with a name.

    The Hub is asked only about a model that is neither on this machine nor in the catalog.

    Raises:
        ModelNotAvailable: no model has this name, or nothing is known of it.
        ModelNotSupported: it is the name of a file or folder that is no model.
    """
    wanted = resolve(name)
    found = store.find(name)
    if found is not None:
        return of_local(found, store.cache_dir)
    if wanted.entry is not None:
        return of_entry(wanted.entry)
    try:
        return of_remote(store.ask(wanted))
    except ModelNotAvailable as error:
        raise ModelNotAvailable(
            f"{wanted.name} is not on this machine, and the Hub gives no information about it: "
            f"{error}; check the name and the network"
        ) from error


def of_local(model: LocalModel, cache_dir: Path | None) -> ModelInfo:
    """Describe a model on this machine.

    Args:
        model: the model.
        cache_dir: where converted copies and probe results are; None for the user's cache folder.
    """
    copies = converted_copies.copies(model, cache_dir)
    tasks, family = _abilities(model)
    sources, targets, max_input_tokens = _limits(model, copies, tasks)
    return ModelInfo(
        name=model.name,
        tasks=tasks,
        family=family,
        path=model.path,
        revision=model.revision,
        size_bytes=size_bytes(model.path),
        licence=model.licence,
        sources=sources,
        targets=targets,
        max_input_tokens=max_input_tokens,
        copies=tuple(copies),
        probe=probe_results.probe_result(model, cache_dir),
    )


def of_entry(entry: Entry) -> ModelInfo:
    """Describe a model of the catalog that is not on this machine."""
    return ModelInfo(
        name=entry.name,
        tasks=entry.tasks,
        family="",
        path=None,
        revision="",
        size_bytes=entry.megabytes * 1_000_000,
        licence=entry.licence,
        sources=entry.languages,
        targets=entry.targets or entry.languages,
        max_input_tokens=entry.max_input_tokens or None,
    )


def of_remote(remote: RemoteModel) -> ModelInfo:
    """Describe a model of the Hub that is not in the catalog."""
    return ModelInfo(
        name=remote.repo,
        tasks=(),
        family="",
        path=None,
        revision=remote.commit[:12],
        size_bytes=remote.size_bytes,
        licence=remote.licence,
    )


def _abilities(model: LocalModel) -> tuple[tuple[Task, ...], str]:
    """Its tasks and its architecture; empty for an unsupported architecture."""
    tasks: tuple[Task, ...] = ()
    family = ""
    with contextlib.suppress(ModelError):
        tasks = model.tasks
        family = model.family().name
    return tasks, family


def _limits(
    model: LocalModel, copies: list[Path], tasks: tuple[Task, ...]
) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None, int | None]:
    """Its languages and its longest input, from its files, without loading its weights."""
    from summarize.models.codecs.model_languages import Speaks, speaks
    from summarize.models.engines.loading import load

    if not tasks:
        return None, None, None
    ready = replace(model, path=copies[-1]) if model.is_gguf and copies else model
    spoken = Speaks(None, None)
    with contextlib.suppress(ModelError):
        spoken = speaks(ready, tasks[0])
    limit = None
    # A GGUF file that was not converted has no tokenizer file to read.
    if not ready.is_gguf:
        with contextlib.suppress(ModelError):
            codec = load(ready, tasks[0]).codec
            limit = None if isinstance(codec, CharacterCodec) else codec.max_input_tokens
    return spoken.sources, spoken.targets, limit
