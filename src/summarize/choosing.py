"""Which model reads and writes which languages: the choice of a summarizer and of translators."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.documents import PlannedModel
from summarize.errors import ModelNotAvailable, ModelNotSupported
from summarize.languages import base, display_name, nearest_spoken, same_language
from summarize.models import catalog
from summarize.models.catalog import Entry
from summarize.models.families import Task
from summarize.models.speaking import Speaks, speaks
from summarize.models.store import LocalModel, Store
from summarize.options import Options, RouteChoice

_ENGLISH = "en"


@dataclass(frozen=True)
class Choice:
    """A model for one job, on this machine or not.

    Attributes:
        task: the job.
        name: what the model is called.
        source, target: tags of what it reads and writes here.
        model: where it is; None where it would have to be fetched.
        entry: its row of the catalog, if it has one.
        speaks: its languages; those not known are None.
        takes_instructions: it can be told to write in another language than that of the text.
        megabytes: size of the download where it is not here; None where that is not known.
        licence: as the catalog or its card says; or empty.
    """

    task: Task
    name: str
    source: str
    target: str
    model: LocalModel | None
    entry: Entry | None
    speaks: Speaks
    takes_instructions: bool = False
    megabytes: int | None = None
    licence: str = ""

    @property
    def sources(self) -> tuple[str, ...] | None:
        """Tags of what it reads; None where that is not known."""
        return self.speaks.sources

    @property
    def is_a_guess(self) -> bool:
        """Nothing says that it knows the languages it is used for."""
        return self.speaks.reads(self.source) is None or self.speaks.writes(self.target) is None

    @property
    def planned(self) -> PlannedModel:
        """Itself as a line of a plan."""
        return PlannedModel(
            task=self.task,
            name=self.name,
            source=self.source,
            target=self.target,
            revision=self.model.revision if self.model else None,
            path=self.model.path if self.model else None,
            package=self.entry.package if self.entry else "",
            megabytes=self.megabytes,
            licence=self.licence,
        )

    def may_read(self, tag: str) -> bool:
        """It reads a language, for all that is known."""
        return self.speaks.reads(tag) is not False

    def does_both(self, source: str, target: str) -> bool:
        """It is known to read the one language and to write in the other."""
        knows = self.speaks.reads(source) and self.speaks.writes(target)
        return bool(knows) and (self.takes_instructions or same_language(source, target))

    def expect_reads(self, tag: str) -> None:
        """Raise `ModelNotSupported` if it is known not to read a language."""
        if not self.may_read(tag):
            raise ModelNotSupported(
                _does_not_speak(self.name, tag, self.speaks.nearest_source(tag))
            )

    def expect_both(self, source: str, target: str) -> None:
        """Raise `ModelNotSupported` if it cannot go from the one language to the other alone."""
        self.expect_reads(source)
        if self.speaks.writes(target) is False:
            nearest = self.speaks.nearest_target(target)
            raise ModelNotSupported(_does_not_speak(self.name, target, nearest))
        if not self.takes_instructions and not same_language(source, target):
            raise ModelNotSupported(
                f"route direct: {self.name} takes no instructions, so it writes in the language of "
                f"the text; leave --route out, or choose an instruct model with --model"
            )

    def obtained(self, store: Store) -> LocalModel:
        """The model, fetched if need be; raises `ModelNotAvailable`."""
        return self.model or store.get(self.name, self.task)


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
            return self._choice(self._options.model, "summarize", source, target)
        languages = (source, _ENGLISH)
        if route == "translate-first":
            languages = (_ENGLISH, target)
        for language in languages:
            for entry in catalog.summarizers(language):
                if (model := self._store.find(entry.name)) is not None:
                    return self._known(entry, model, "summarize", source, target)
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
        pairs = [[(source, target)]]
        if not same_language(source, _ENGLISH) and not same_language(target, _ENGLISH):
            pairs.append([(source, _ENGLISH), (_ENGLISH, target)])
        ways = [way for one in pairs if (way := self._steps(one)) is not None]
        if not ways and self._options.translator is not None:
            raise self._unfit(self._options.translator, source, target)
        if not ways:
            raise _no_translator(source, target)

        def cost(way: Sequence[Choice]) -> tuple[bool, bool]:
            named = self._options.translator is None or any(map(self._is_named, way))
            return not named, any(one.model is None for one in way)

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

    def expect_used(self, steps: Sequence[Choice]) -> None:
        """A translator that was named and fits no step is a mistake, not a wish.

        Raises:
            ModelNotSupported: none of the steps uses it.
        """
        name = self._options.translator
        if name is None or not steps or any(self._is_named(one) for one in steps):
            return
        raise self._unfit(name, steps[0].source, steps[-1].target)

    def _unfit(self, name: str, source: str, target: str) -> ModelNotSupported:
        """What is wrong with a translator that was named, and what comes nearest."""
        choice = self._choice(name, "translate", source, target)
        spoken = choice.speaks
        if spoken.writes(target) is False and not _is_pair(choice):
            return ModelNotSupported(
                _does_not_speak(choice.name, target, spoken.nearest_target(target))
            )
        if spoken.reads(source) is False and not _is_pair(choice):
            return ModelNotSupported(
                _does_not_speak(choice.name, source, spoken.nearest_source(source))
            )
        return ModelNotSupported(
            f"{choice.name} translates {_listed(spoken.sources)} to {_listed(spoken.targets)}, "
            f"which is not on the way here; choose another with --translator, or leave it out"
        )

    def _steps(self, pairs: Sequence[tuple[str, str]]) -> tuple[Choice, ...] | None:
        found = [self._translator(*pair) for pair in pairs]
        steps = tuple(one for one in found if one is not None)
        return steps if len(steps) == len(pairs) else None

    def _translator(self, source: str, target: str) -> Choice | None:
        """The one that was named, if it knows the pair; else the best that is known."""
        named = self._options.translator
        if named is not None:
            choice = self._choice(named, "translate", source, target)
            if choice.may_read(source) and choice.speaks.writes(target) is not False:
                return choice
        known = catalog.translators(source, target)
        here = [(entry, self._store.find(entry.name)) for entry in known]
        for entry, model in here:
            if model is not None:
                return self._known(entry, model, "translate", source, target)
        # What may not be used for everything is never fetched unasked.
        free = next((entry for entry in known if entry.is_free), None)
        return self._known(free, None, "translate", source, target) if free else None

    def _choice(self, name: str, task: Task, source: str, target: str) -> Choice:
        """The model of a name that a user gave."""
        model = self._store.find(name)
        entry = model.entry if model else catalog.find(name)
        if entry is not None:
            if task not in entry.tasks:
                raise ModelNotSupported(_of_the_other_task(entry, task))
            return self._known(entry, model, task, source, target)
        if model is None and not self._fetch:
            found = self._store.describe(name)
            unknown = Speaks(found.sources, found.targets)
            return Choice(
                task, found.name, source, target, None, None, unknown,
                megabytes=-(-found.size_bytes // 1_000_000), licence=found.licence,
            )  # fmt: skip
        if model is None:
            # What it can do stands in its files.
            model = self._store.get(name, task)
        return Choice(
            task, model.name, source, target, model, None, speaks(model, task),
            takes_instructions=model.family().prompted, licence=model.licence,
        )  # fmt: skip

    def _known(
        self, entry: Entry, model: LocalModel | None, task: Task, source: str, target: str
    ) -> Choice:
        spoken = Speaks(entry.languages, entry.targets or entry.languages)
        return Choice(
            task, entry.name, source, target, model, entry, spoken,
            takes_instructions=entry.instruct,
            megabytes=None if model else entry.megabytes,
            licence=entry.licence,
        )  # fmt: skip

    def _is_named(self, choice: Choice) -> bool:
        """Whether a choice is the translator that the user named."""
        name = self._options.translator
        entry = catalog.find(name) if name else None
        if entry is not None:
            return choice.entry == entry
        return choice.entry is None


def _no_translator(source: str, target: str) -> ModelNotAvailable:
    """No translator is known; what comes nearest is named."""
    for tag, known in (
        (target, {tag for entry in catalog.entries() for tag in entry.targets}),
        (source, {tag for e in catalog.entries("translate") for tag in e.languages}),
    ):
        if base(tag) not in {base(other) for other in known}:
            near = _near(nearest_spoken(tag, known))
            return ModelNotAvailable(
                f"no known translator knows {display_name(tag)} ({tag}); {near}see: summarize "
                f"languages; or name one with --translator: a Hub repository (org/name) or a folder"
            )
    paid = catalog.translators(source, target)
    also = f" but one that forbids commercial use ({paid[0].way_to_get})" if paid else ""
    return ModelNotAvailable(
        f"no translator from {display_name(source)} to {display_name(target)} is known{also}; "
        f"name one with --translator: a Hub repository (org/name) or a folder"
    )


def _is_pair(choice: Choice) -> bool:
    """It has one language on each side."""
    return [len(tags or ()) for tags in (choice.speaks.sources, choice.speaks.targets)] == [1, 1]


def _does_not_speak(name: str, tag: str, nearest: str | None) -> str:
    return (
        f"{name} does not know {display_name(tag)} ({tag}); {_near(nearest)}"
        f"see: summarize languages {name}"
    )


def _near(tag: str | None) -> str:
    return f"the nearest is {display_name(tag)} ({tag}); " if tag else ""


def _of_the_other_task(entry: Entry, task: Task) -> str:
    if task == "summarize":
        return (
            f"{entry.name} is a translator; name it with --translator, "
            f"or choose a summarizer from: summarize models list"
        )
    return f"{entry.name} is a summarizer; name it with --model"


def _listed(tags: Sequence[str] | None) -> str:
    if tags is None:
        return "languages that are not known"
    return "/".join(tags) if len(tags) <= 4 else f"{len(tags)} languages"
