"""The models in use: converted where they must be, probed before they are trusted, loaded once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from summarize.models import probing
from summarize.models.families import Task
from summarize.models.loading import Engine, load
from summarize.models.local import LocalModel
from summarize.models.store import Store
from summarize.options import Device


class Engines:
    """The models in use, each loaded once.

    Args:
        store: converts what must be converted.
        device: where weights go.
        cache_dir: where the verdicts of probes are kept; None for the user's cache folder.
        force: a model that fails its probe is used all the same, now and later.
        notify: is told when a model is probed.
    """

    def __init__(
        self,
        store: Store,
        device: Device,
        *,
        cache_dir: Path | None = None,
        force: bool = False,
        notify: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._store = store
        self._device: Device = device
        self._cache_dir = cache_dir
        self._force = force
        self._notify = notify
        self._loaded: dict[tuple[LocalModel, Task], Engine] = {}

    def get(self, model: LocalModel, task: Task) -> Engine:
        """The engine of a model.

        Raises:
            ModelError: it cannot be used, or what it puts out is junk.
        """
        key = (model, task)
        if key not in self._loaded:
            engine = self._sharing(load(self._store.converted(model), task, self._device), model)
            probing.ensure(
                model, engine, task, self._cache_dir, force=self._force, notify=self._notify
            )
            self._loaded[key] = engine
        return self._loaded[key]

    def sketch(self, model: LocalModel, task: Task) -> Engine | None:
        """The engine of a model for a plan: not probed, and never converted for it.

        Returns:
            None where it would have to be converted first.

        Raises:
            ModelError: it cannot be used.
        """
        ready = self._store.converted_already(model)
        return load(ready, task, self._device) if ready is not None else None

    def _sharing(self, engine: Engine, model: LocalModel) -> Engine:
        """The engine with the weights that the same model has for another task, if it has."""
        loaded = [one for (other, _), one in self._loaded.items() if other == model]
        return replace(engine, make_runner=lambda: loaded[0].runner) if loaded else engine
