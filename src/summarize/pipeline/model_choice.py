"""A model that was chosen for one job: what it speaks, and why it cannot do what is asked."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.errors import ModelNotSupported
from summarize.languages.tags import display_name, same_language, same_script
from summarize.models.codecs.model_languages import Speaks
from summarize.models.known import catalog
from summarize.models.known.catalog import Entry
from summarize.models.known.families import Task
from summarize.models.store.store import LocalModel, Store
from summarize.options import RouteChoice
from summarize.pipeline.dry_run_plan import PlannedModel

# As many languages as a message can list.
_FEW = 4


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
        asked_as: the name by which a user finds it, with a revision: for a folder, its path.
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
    asked_as: str
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

    def may_write(self, tag: str) -> bool:
        """It writes a language, for all that is known."""
        return self.speaks.writes(tag) is not False

    def does_both(self, source: str, target: str) -> bool:
        """It is known to read the one language and to write in the other."""
        knows = self.speaks.reads(source) and self.speaks.writes(target)
        return bool(knows) and (self.takes_instructions or is_the_same(source, target))

    def obtained(self, store: Store) -> LocalModel:
        """The model, fetched if need be; raises `ModelNotAvailable`."""
        return self.model or store.get(self.asked_as, self.task)

    def expect_reads(self, tag: str, route: RouteChoice) -> None:
        """Raise `ModelNotSupported` if a summarizer is known not to read a language."""
        if not self.may_read(tag):
            raise self._unfit_summarizer(route, tag, tag, self.does_not_read(tag))

    def expect_both(self, source: str, target: str) -> None:
        """Raise `ModelNotSupported` if a summarizer cannot go from one language to the other."""
        problem = ""
        if not self.may_read(source):
            problem = self.does_not_read(source)
        elif not self.may_write(target):
            problem = self.does_not_write(target)
        elif not self.takes_instructions and not is_the_same(source, target):
            problem = f"{self.name} takes no instructions, so it writes in the language of the text"
        if problem:
            raise self._unfit_summarizer("direct", source, target, problem)

    def unfit_translator(self, source: str, target: str) -> ModelNotSupported:
        """What is wrong with a translator that was named, and what comes nearest."""
        sides = (self.speaks.sources, self.speaks.targets)
        is_pair = [len(tags or ()) for tags in sides] == [1, 1]
        see = f"see: summarize languages {shlex.quote(self.asked_as)}"
        if not self.may_write(target) and not is_pair:
            return ModelNotSupported(f"{self.does_not_write(target)}; {see}")
        if not self.may_read(source) and not is_pair:
            return ModelNotSupported(f"{self.does_not_read(source)}; {see}")
        return ModelNotSupported(
            f"{self.name} translates {_listed(sides[0])} to {_listed(sides[1])}, which is not on "
            f"the way here; choose another with --translator, or leave it out"
        )

    def does_not_read(self, tag: str) -> str:
        """That it does not read a language, and the nearest that it does."""
        return self._does_not_know(tag, self.speaks.sources, self.speaks.nearest_source(tag))

    def does_not_write(self, tag: str) -> str:
        """That it does not write a language, and the nearest that it does."""
        return self._does_not_know(tag, self.speaks.targets, self.speaks.nearest_target(tag))

    def _does_not_know(self, tag: str, spoken: Sequence[str] | None, nearest: str | None) -> str:
        text = f"{self.name} does not know {named(tag)}"
        if nearest is not None:
            return f"{text}; the nearest is {named(nearest)}"
        if spoken and len(spoken) <= _FEW:
            return f"{text}; it knows {', '.join(map(named, spoken))}"
        return text

    def _unfit_summarizer(
        self, route: RouteChoice, source: str, target: str, problem: str
    ) -> ModelNotSupported:
        fit = (
            entry.way_to_get
            for entry in catalog.summarizers(source)
            if entry.is_free and entry.name != self.name
            if is_the_same(source, target) or (entry.instruct and target in entry.languages)
        )
        example = next(fit, None)
        such_as = f" (known: {example})" if example else ""
        return ModelNotSupported(
            f"route {route}: {problem}; leave --route out, or choose another with --model{such_as}"
        )


def is_the_same(source: str, target: str) -> bool:
    """Whether no translation is needed: one language, and not two scripts of it."""
    return same_language(source, target) and same_script(source, target)


def named(tag: str) -> str:
    """A language for a message, by name and tag."""
    return f"{display_name(tag)} ({tag})"


def _listed(tags: Sequence[str] | None) -> str:
    if tags is None:
        return "languages that are not known"
    return "/".join(tags) if len(tags) <= _FEW else f"{len(tags)} languages"
