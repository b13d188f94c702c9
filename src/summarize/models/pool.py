"""The models in use: converted where they must be, probed before they are trusted, loaded once."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from summarize.errors import ModelError, ModelNotSupported
from summarize.models.engines import ct2_conversion, gguf_conversion
from summarize.models.engines.ct2_runner import CTranslate2Runner, has_gpu
from summarize.models.engines.loading import Engine, load
from summarize.models.known.families import Task
from summarize.models.probing import probe
from summarize.models.store import converted_copies
from summarize.models.store.local_models import LocalModel
from summarize.models.store.store import Store
from summarize.options import Device, EngineChoice


class ModelPool:
    """The models in use, each loaded once.

    Args:
        store: finds models and their converted copies.
        device: where weights go.
        choice: which engine runs them.
        threads: processor cores to use; None for all that this process may use.
        cache_dir: where copies and probe results are kept; None for the user's cache folder.
        force: use a model that fails its probe, now and later.
        notify: called before a model is converted or probed.

    Attributes:
        read_ahead: load weights in a thread as soon as the model is known; for a single document,
            whose language is detected and whose text is split meanwhile.
    """

    def __init__(  # noqa: PLR0913 - what a user may choose
        self,
        store: Store,
        device: Device,
        choice: EngineChoice = "auto",
        *,
        threads: int | None = None,
        cache_dir: Path | None = None,
        force: bool = False,
        notify: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._store = store
        self._device: Device = device
        self._choice: EngineChoice = choice
        self._threads = threads
        self._cache_dir = cache_dir
        self._force = force
        self._notify = notify
        self.read_ahead = False
        self._loaded: dict[tuple[LocalModel, Task], Engine] = {}
        self._expected: dict[LocalModel, CTranslate2Runner] = {}

    def expect(self, model: LocalModel | None) -> None:
        """Start to load the weights of a model that will be needed; None: it is not known yet."""
        if not self.read_ahead or model is None or model in self._expected:
            return
        # `get` raises the error.
        with contextlib.suppress(ModelError):
            if (runner := self._start_loading(model)) is not None:
                self._expected[model] = runner

    def get(self, model: LocalModel, task: Task) -> Engine:
        """The engine of a model: converted, probed and loaded once.

        Raises:
            ModelError: the model cannot be used, or its output is junk.
        """
        key = (model, task)
        if key not in self._loaded:
            engine = self._sharing(self._fast(model, task), model)
            probe.ensure(
                model, engine, task, self._cache_dir, force=self._force, notify=self._notify
            )
            self._loaded[key] = engine
        return self._loaded[key]

    def sketch(self, model: LocalModel, task: Task) -> Engine | None:
        """The engine of a model for a plan, neither converted nor probed for it.

        Returns:
            None where the model would have to be converted first.

        Raises:
            ModelError: the model cannot be used.
        """
        ready = self._store.converted_already(model)
        return load(ready, task, self._device, self._threads) if ready is not None else None

    def _fast(self, model: LocalModel, task: Task) -> Engine:
        """The engine of a model, on ctranslate2 where the user allows it and it works."""
        cache_dir = self._cache_dir
        described = gguf_conversion.convert_once(model, cache_dir, self._notify, weights=False)
        runner = self._expected.pop(model, None)
        if runner is None and self.read_ahead:
            runner = self._start_loading(model)
        engine = load(described, task, self._device, self._threads)
        if runner is not None:
            return replace(engine, make_runner=lambda: runner)

        def ready() -> LocalModel:
            return gguf_conversion.convert_once(model, cache_dir, self._notify)

        if not engine.family:
            return engine
        is_asked = self._choice == "ctranslate2"
        is_for_torch = engine.family not in ct2_conversion.FAMILIES and not is_asked
        if self._choice == "torch" or is_for_torch or self._is_on_gpu(model):
            ready()
            return engine
        try:
            folder = ct2_conversion.convert_once(
                model,
                engine.family,
                ct2_conversion.Wanted(
                    ready,
                    ends=engine.ends,
                    samples=lambda: probe.samples(engine, task),
                ),
                cache_dir,
                self._notify,
            )
        except ModelError as error:
            if is_asked:
                raise
            self._notify(f"{error}; running it on torch")
            ready()
            return engine
        if model.is_gguf:
            converted_copies.remove_weights(model, cache_dir)
        return replace(engine, make_runner=lambda: CTranslate2Runner(folder, self._threads))

    def _start_loading(self, model: LocalModel) -> CTranslate2Runner | None:
        """A runner that starts to load the model's copy; None without a copy, or without need."""
        if self._choice == "torch" or any(other == model for other, _ in self._loaded):
            return None
        try:
            folder = ct2_conversion.existing_copy(model, self._cache_dir)
        except ModelNotSupported:
            return None
        if folder is None or self._is_on_gpu(model):
            return None
        runner = CTranslate2Runner(folder, self._threads)
        runner.read_ahead()
        return runner

    def _is_on_gpu(self, model: LocalModel) -> bool:
        """Whether a model's weights go to a GPU, where torch runs them."""
        if self._device == "cpu":
            return False
        if self._device == "auto":
            return self._choice == "auto" and has_gpu()
        if self._choice == "ctranslate2":
            raise ModelNotSupported(
                f"{model.name}: ctranslate2 runs it on the CPU only; leave --device {self._device} "
                f"out, or use --engine torch"
            )
        return True

    def _sharing(self, engine: Engine, model: LocalModel) -> Engine:
        """The engine with weights that were loaded for another task of the model, if any were."""
        loaded = [one for (other, _), one in self._loaded.items() if other == model]
        return replace(engine, make_runner=lambda: loaded[0].runner) if loaded else engine
