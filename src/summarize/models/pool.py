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
from summarize.models.store.local_models import LocalModel
from summarize.models.store.store import Store
from summarize.options import Device, EngineChoice


class ModelPool:
    """The models in use, each loaded once.

    Args:
        store: knows which copies are made already.
        device: where weights go.
        choice: what runs them.
        threads: processor cores to use; None for all that this process may use.
        cache_dir: where the verdicts of probes are kept; None for the user's cache folder.
        force: a model that fails its probe is used all the same, now and later.
        notify: is told when a model is probed.

    Attributes:
        read_ahead: weights are read as soon as their model is known, for a single document:
            while its language is found, its text is split and its prompts are made.
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
        """Begin to read the weights of a model that will be got; None is not known yet."""
        if not self.read_ahead or model is None or model in self._expected:
            return
        # Whoever gets it is told what is wrong with it.
        with contextlib.suppress(ModelError):
            if (runner := self._begun(model)) is not None:
                self._expected[model] = runner

    def get(self, model: LocalModel, task: Task) -> Engine:
        """The engine of a model.

        Raises:
            ModelError: it cannot be used, or what it puts out is junk.
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
        """The engine of a model for a plan: not probed, and never converted for it.

        Returns:
            None where it would have to be converted first.

        Raises:
            ModelError: it cannot be used.
        """
        ready = self._store.converted_already(model)
        return load(ready, task, self._device, self._threads) if ready is not None else None

    def _fast(self, model: LocalModel, task: Task) -> Engine:
        """The engine of a model, on ctranslate2 where that is wanted and can be."""
        ready = gguf_conversion.convert_once(model, self._cache_dir, self._notify)
        runner = self._expected.pop(model, None)
        if runner is None and self.read_ahead:
            runner = self._begun(model)
        engine = load(ready, task, self._device, self._threads)
        if runner is not None:
            return replace(engine, make_runner=lambda: runner)
        if not engine.family or self._choice == "torch" or self._is_on_gpu(model):
            return engine
        is_asked = self._choice == "ctranslate2"
        if engine.family not in ct2_conversion.FAMILIES and not is_asked:
            return engine
        try:
            folder = ct2_conversion.convert_once(
                model,
                ready,
                ct2_conversion.CodecFacts(
                    ends=engine.ends, samples=lambda: probe.samples(engine, task)
                ),
                self._cache_dir,
                self._notify,
            )
        except ModelError as error:
            if is_asked:
                raise
            self._notify(f"{error}; running it on torch")
            return engine
        return replace(engine, make_runner=lambda: CTranslate2Runner(folder, self._threads))

    def _begun(self, model: LocalModel) -> CTranslate2Runner | None:
        """A runner that begins to read the model's copy; None where there is none, or no need."""
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
        """Whether weights go to a GPU, which torch runs."""
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
        """The engine with the weights that the same model has for another task, if it has."""
        loaded = [one for (other, _), one in self._loaded.items() if other == model]
        return replace(engine, make_runner=lambda: loaded[0].runner) if loaded else engine
