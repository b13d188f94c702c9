"""Chooses a summarizer and translators by what they speak, and by what is on this machine."""

from collections.abc import Sequence
from dataclasses import replace

from summarize.errors import ModelNotAvailable, ModelNotSupported
from summarize.languages.tags import display_name, nearest_spoken, same_language
from summarize.models.codecs.model_languages import Speaks, speaks
from summarize.models.info import describe
from summarize.models.known import catalog
from summarize.models.known.catalog import Entry
from summarize.models.known.families import Task
from summarize.models.known.language_codes import match
from summarize.models.store.store import LocalModel, Store
from summarize.options import Options, RouteChoice
from summarize.pipeline.model_choice import Choice, named

_ENGLISH = "en"


class Chooser:
    """Chooses models by what they speak, by what is on this machine, and by what was asked for.

    Args:
        options: may name models.
        store: where models are.
        fetch: a model of the Hub whose languages stand in its files is fetched to read them; if
            not, the Hub is only asked for its size.
    """

    def __init__(self, options: Options, store: Store, *, fetch: bool) -> None:
        self._options = options
        self._store = store
        self._fetch = fetch

    def summarizer(self, source: str, target: str, route: RouteChoice) -> Choice:
        """The summarizer for a text, or the one to fetch.

        Raises:
            ModelNotAvailable: none is here.
            ModelNotSupported: the one that was named is a translator.
        """
        if self._options.model is not None:
            return self._named(self._options.model, "summarize", source, target)
        languages = (_ENGLISH, target) if route == "translate-first" else (source, _ENGLISH)
        for language in languages:
            for entry in catalog.summarizers(language):
                if (model := self._store.find(entry.name)) is not None:
                    return _known(entry, model, "summarize", source, target)
        known = catalog.summarizers(source) or catalog.summarizers(_ENGLISH)
        raise ModelNotAvailable(
            "no summarizer is on this machine; "
            + "; or ".join(entry.way_to_get for entry in known[::-1])
        )

    def translators(self, source: str, target: str) -> tuple[Choice, ...]:
        """The translators from one language to another: one, or two through English.

        What is on this machine comes before what would have to be fetched.

        Raises:
            ModelNotAvailable: no translator is known.
            ModelNotSupported: the one that was named does not know the languages.
        """
        detours = [[(source, target)]]
        if not same_language(source, _ENGLISH) and not same_language(target, _ENGLISH):
            detours.append([(source, _ENGLISH), (_ENGLISH, target)])
        ways = [way for pairs in detours if (way := self._steps(pairs)) is not None]
        asked_for = self._options.translator
        if not ways and asked_for is not None:
            raise self._named(asked_for, "translate", source, target).unfit_translator(
                source, target
            )
        if not ways:
            raise _no_translator(source, target)

        def cost(way: Sequence[Choice]) -> tuple[bool, bool]:
            is_asked_for = asked_for is None or any(map(self._is_asked_for, way))
            return not is_asked_for, any(one.model is None for one in way)

        # min() keeps the first of equals: the way without a detour.
        return min(ways, key=cost)

    def has_translators(self, source: str, target: str) -> bool:
        """Whether translators between the two are on this machine, or one was named."""
        if self._options.translator is not None:
            return True
        try:
            return all(one.model is not None for one in self.translators(source, target))
        except ModelNotAvailable:
            return False

    def summarizer_as_translator(self, source: str, target: str) -> Choice | None:
        """A summarizer that is here and translates as well; None for none.

        Raises:
            ModelNotSupported: the summarizer that was named is a translator.
        """
        name = self._options.model
        if name is not None and self._store.find(name) is None:
            return None
        try:
            choice = self.summarizer(source, target, "direct")
        except ModelNotAvailable:
            return None
        is_fit = choice.takes_instructions and choice.does_both(source, target)
        return replace(choice, task="translate") if is_fit else None

    def expect_used(self, steps: Sequence[Choice]) -> None:
        """A translator that was named and fits no step is a mistake, not a wish.

        Raises:
            ModelNotSupported: none of the steps uses it.
        """
        name = self._options.translator
        if name is None or not steps or any(map(self._is_asked_for, steps)):
            return
        source, target = steps[0].source, steps[-1].target
        raise self._named(name, "translate", source, target).unfit_translator(source, target)

    def _steps(self, pairs: Sequence[tuple[str, str]]) -> tuple[Choice, ...] | None:
        found = [self._translator(*pair) for pair in pairs]
        steps = tuple(one for one in found if one is not None)
        return steps if len(steps) == len(pairs) else None

    def _translator(self, source: str, target: str) -> Choice | None:
        """The one that was named, if it knows the pair; else the best that is known."""
        name = self._options.translator
        if name is not None:
            choice = self._named(name, "translate", source, target)
            if choice.may_read(source) and choice.may_write(target):
                return choice
        known = catalog.translators(source, target)
        for entry in known:
            if (model := self._store.find(entry.name)) is not None:
                return _known(entry, model, "translate", source, target)
        # What may not be used for everything is never fetched unasked.
        free = next((entry for entry in known if entry.is_free), None)
        return _known(free, None, "translate", source, target) if free else None

    def _named(self, name: str, task: Task, source: str, target: str) -> Choice:
        """The model of a name that a user gave."""
        model = self._store.find(name)
        entry = model.entry if model else catalog.find(name.partition("@")[0])
        if entry is not None:
            if task not in entry.tasks:
                raise _of_the_other_task(entry, task)
            return _known(entry, model, task, source, target, asked_as=name)
        if model is None and not self._fetch and not self._options.offline:
            found = describe(self._store, name)
            unknown = Speaks(found.sources, found.targets)
            return Choice(
                task, found.name, source, target, None, None, unknown, name,
                megabytes=-(-found.size_bytes // 1_000_000), licence=found.licence,
            )  # fmt: skip
        if model is None:
            # What it can do stands in its files; offline, this says how to bring them here.
            model = self._store.get(name, task)
        return Choice(
            task, model.name, source, target, model, None, speaks(model, task), name,
            takes_instructions=model.family().prompted, licence=model.licence,
        )  # fmt: skip

    def _is_asked_for(self, choice: Choice) -> bool:
        """Whether a choice is the translator that the user named."""
        return choice.asked_as == self._options.translator


def _known(
    entry: Entry,
    model: LocalModel | None,
    task: Task,
    source: str,
    target: str,
    *,
    asked_as: str = "",
) -> Choice:
    """A model of the catalog."""
    is_told = task == "translate" and not entry.instruct
    spoken = Speaks(entry.languages, entry.targets or entry.languages, usual_script=is_told)
    return Choice(
        task, entry.name, source, target, model, entry, spoken, asked_as or entry.name,
        takes_instructions=entry.instruct,
        megabytes=None if model else entry.megabytes,
        licence=entry.licence,
    )  # fmt: skip


def _no_translator(source: str, target: str) -> ModelNotAvailable:
    """No translator is known; what comes nearest is named."""
    for tag, known in (
        (target, {tag for entry in catalog.entries() for tag in entry.targets}),
        (source, {tag for entry in catalog.entries("translate") for tag in entry.languages}),
    ):
        if match(tag, known, usual_script=True) is None:
            nearest = nearest_spoken(tag, known)
            near = f"the nearest is {named(nearest)}; " if nearest else ""
            return ModelNotAvailable(
                f"no known translator knows {named(tag)}; {near}see: summarize "
                f"languages; or name one with --translator: a Hub repository (org/name) or a folder"
            )
    paid = catalog.translators(source, target)
    also = f" but one that forbids commercial use ({paid[0].way_to_get})" if paid else ""
    return ModelNotAvailable(
        f"no translator from {display_name(source)} to {display_name(target)} is known{also}; "
        f"name one with --translator: a Hub repository (org/name) or a folder"
    )


def _of_the_other_task(entry: Entry, task: Task) -> ModelNotSupported:
    if task == "summarize":
        return ModelNotSupported(
            f"{entry.name} is a translator; name it with --translator, "
            f"or choose a summarizer from: summarize models list"
        )
    return ModelNotSupported(f"{entry.name} is a summarizer; name it with --model")
