"""The model that `check_model` names: asked what words cannot tell, loaded when first asked."""

from functools import cached_property

from summarize.checking.entailment import Judge
from summarize.documents import Finding
from summarize.errors import ModelNotSupported
from summarize.languages.tags import same_language
from summarize.models.engines.entailment import EntailmentModel
from summarize.models.known.model_names import resolve
from summarize.models.store.store import Store
from summarize.options import Device
from summarize.pipeline.dry_run_plan import PlannedModel
from summarize.pipeline.model_choice import named


class CheckModel:
    """A model for natural-language inference, fetched and loaded when it is first asked for.

    Args:
        name: as the user named it.
        store: where models come from.
        device: where it runs.
        threads: processor cores to use; None for all that this process may use.

    Raises:
        ModelError: no such model can have the name.
    """

    def __init__(
        self,
        name: str,
        store: Store,
        device: Device,
        threads: int | None,
    ) -> None:
        wanted = resolve(name)
        if wanted.entry is not None:
            tasks = " and ".join(wanted.entry.tasks)
            raise ModelNotSupported(
                f"{wanted.name}: can {tasks}, and does not check; name a model for "
                f"natural-language inference with --check-model"
            )
        # A folder that is no model is a mistake, also where no model is needed.
        store.find(name)
        self._name, self._store, self._device, self._threads = name, store, device, threads

    @property
    def unused(self) -> Finding:
        """That nothing was there to be asked about."""
        message = (
            f"the check model {self._name} was not asked: all sentences are the text's own, or "
            f"what is left of one"
        )
        return Finding("support", "notice", message)

    @property
    def signature(self) -> list[str]:
        """Its part of the signature of a result."""
        first, *rest = self._model.signature
        return [f"check:{first}", *rest]

    def judge(self, language: str, source_language: str) -> Judge | None:
        """The model, to be asked about sentences of one language and a text of another or the same.

        None where it does not name the languages among its own; a model that names none is asked
        about texts of one language.

        Args:
            language: BCP 47 tag of the sentences.
            source_language: that of the text.

        Raises:
            ModelError: it cannot be fetched, or is no such model.
        """
        model = self._model
        for tag in (source_language, language):
            knows = model.reads(tag)
            if knows is False:
                return None
            if knows is None and not same_language(language, source_language):
                return None
        return Judge(model.name, model.infer)

    def not_asked(self, language: str, source_language: str) -> Finding:
        """That the model was not asked, as it does not know a language."""
        unknown = next(
            (tag for tag in (source_language, language) if self._model.reads(tag) is False), None
        )
        lack = (
            "names no languages, and the summary is in another than the text"
            if unknown is None
            else f"does not name {named(unknown)} among its languages"
        )
        message = f"the check model {self._model.name} was not asked: it {lack}"
        return Finding("support", "notice", message)

    def planned(self, language: str, source_language: str) -> PlannedModel:
        """Itself as a line of a plan; nothing is fetched for it."""
        found = self._store.find(self._name)
        return PlannedModel(
            task="check",
            name=self._name if found is None else found.name,
            source=source_language,
            target=language,
            revision=None if found is None else found.revision,
            path=None if found is None else found.path,
            package="",
            megabytes=None,
            licence="" if found is None else found.licence,
        )

    @cached_property
    def _model(self) -> EntailmentModel:
        model = self._store.get(self._name, "check")
        return EntailmentModel(model, self._device, self._threads)
