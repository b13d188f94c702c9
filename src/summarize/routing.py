"""Which models take a text from its language to the reader's, and by which way.

    direct            no translation: the model writes in the language asked for
    summarize-first   summarize in the text's language, then translate the summary
    translate-first   translate the text into the summarizer's language, summarize, and translate
                      the summary if the reader wants another one

A pair of languages that no model knows goes through English.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from summarize.choosing import Choice, Chooser
from summarize.documents import Finding, PlannedModel
from summarize.errors import ModelError, ModelNotSupported
from summarize.languages import detect, display_name, mixed, parse, same_language, same_script
from summarize.models import catalog
from summarize.models.store import LocalModel, Store
from summarize.options import Options

_ENGLISH = "en"
# Below this a detected language is doubted.
_SURE = 0.8
RouteName = Literal["direct", "summarize-first", "translate-first", "translate"]


@dataclass(frozen=True)
class Step:
    """One translation."""

    model: LocalModel
    source: str
    target: str


@dataclass(frozen=True)
class Route:
    """The models of one document, all of them on this machine.

    Attributes:
        name: the kind of way.
        source, target: tags of the text and of the result.
        pivot: tag of the language that the summarizer reads.
        written: tag of the language that the summarizer writes.
        before: translations of the text.
        summarizer: the model in the middle; None for a text that is not summarized.
        after: translations of the summary, or of the text where there is none.
        findings: what is doubtful about the way.
    """

    name: RouteName
    source: str
    pivot: str
    written: str
    target: str
    before: tuple[Step, ...]
    summarizer: LocalModel | None
    after: tuple[Step, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it passes through, in order."""
        tags = [self.source, *(step.target for step in self.before)]
        if self.written != self.pivot:
            tags.append(self.written)
        return (*tags, *(step.target for step in self.after))

    @property
    def steps(self) -> tuple[Step, ...]:
        """All translations."""
        return self.before + self.after


@dataclass(frozen=True)
class Way:
    """A route whose models may still have to be fetched."""

    name: RouteName
    source: str
    pivot: str
    written: str
    target: str
    before: tuple[Choice, ...]
    summarizer: Choice | None
    after: tuple[Choice, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it passes through, in order."""
        tags = [self.source, *(one.target for one in self.before)]
        if self.written != self.pivot:
            tags.append(self.written)
        return (*tags, *(one.target for one in self.after))

    @property
    def models(self) -> tuple[PlannedModel, ...]:
        """The models in the order of their use."""
        middle = [self.summarizer] if self.summarizer is not None else []
        return tuple(one.planned for one in (*self.before, *middle, *self.after))


class Router:
    """Finds the language of a text, and its route to the reader's.

    Args:
        options: may name languages, models and the kind of route.
        store: where models come from.
        notify: is told which summarizer was chosen unasked.

    Raises:
        LanguageError: the options name an unknown language.
        ModelError: they name a model that cannot be one.
    """

    def __init__(self, options: Options, store: Store, notify: Callable[[str], None]) -> None:
        self._options = options
        self._store = store
        self._notify = notify
        self._source = parse(options.source_lang) if options.source_lang is not None else None
        self._target = parse(options.lang) if options.lang is not None else None
        self._chooser = Chooser(options, store, fetch=True)
        for name in (options.model, options.translator):
            if name is not None:
                # A name that no model has is a mistake, also where no model is needed.
                store.find(name)
        self._routes: dict[tuple[str, bool], Route | ModelError] = {}

    def language(self, text: str) -> tuple[str, float, tuple[Finding, ...]]:
        """A text's language, how sure that is (0 to 1), and the doubts if there are any.

        In doubt, a language that the models on this machine read is preferred.
        """
        if self._source is not None:
            return self._source, 1.0, ()
        found = detect(text)
        if found.confidence >= _SURE:
            return found.tag, found.confidence, _second_language(text, found.tag)
        likely = next((tag for tag in found.ranking if tag in self._languages_at_hand), None)
        # A text without letters has no language: any model does.
        tag = likely or (found.ranking[0] if found.ranking else _ENGLISH)
        doubt = Finding(
            "language",
            "warning",
            f"the language is not certain; the text was read as {display_name(tag)} ({tag}), "
            f"name another with --source-lang",
        )
        return tag, found.confidence, (doubt, *_second_language(text, tag))

    def plan(self, language: str, *, summarized: bool) -> Way:
        """How a text in this language would go; nothing is fetched for it.

        Args:
            language: tag of the text's language.
            summarized: False for a text that is short enough as it is.

        Raises:
            ModelError: there is no way; or, offline, a model is missing.
        """
        return self._planned(lambda chooser: self._way(language, summarized, chooser))

    def translation_plan(self, language: str) -> Way:
        """How a whole text in this language would be translated; as `plan`."""
        return self._planned(lambda chooser: self._translation_way(language, chooser))

    def _planned(self, way: Callable[[Chooser], Way]) -> Way:
        planned = way(Chooser(self._options, self._store, fetch=False))
        if self._options.offline:
            for choice in (*planned.before, planned.summarizer, *planned.after):
                if choice is not None:
                    choice.obtained(self._store)
        return planned

    def _translation_way(self, language: str, chooser: Chooser) -> Way:
        target = self._target or language
        steps = () if _is_the_same(language, target) else chooser.translators(language, target)
        chooser.expect_used(steps)
        return Way("translate", language, language, language, target, (), None, steps)

    def route(self, language: str, *, summarized: bool) -> Route:
        """The route of a text in this language; what cannot be had is asked for once.

        Raises:
            ModelNotAvailable: a model is not here and cannot be fetched.
            ModelNotSupported: the named model does not do this.
        """
        return self._obtained(
            (language, summarized), lambda: self._way(language, summarized, self._chooser)
        )

    def translation_route(self, language: str) -> Route:
        """The route of a whole text that is translated; raises as `route`."""
        return self._obtained(
            (language, False), lambda: self._translation_way(language, self._chooser)
        )

    def _obtained(self, key: tuple[str, bool], way: Callable[[], Way]) -> Route:
        if key not in self._routes:
            try:
                self._routes[key] = self._obtain(way())
            except ModelError as error:
                self._routes[key] = error
        route = self._routes[key]
        if isinstance(route, ModelError):
            raise route
        return route

    def _obtain(self, way: Way) -> Route:
        """See to it that all models of a way are on this machine."""
        # Which translators are missing comes first: a user is told before anything is fetched.
        steps = [Step(c.obtained(self._store), c.source, c.target) for c in way.before + way.after]
        summarizer = way.summarizer.obtained(self._store) if way.summarizer is not None else None
        if summarizer is not None and self._options.model is None:
            self._notify(_announcement(summarizer, way.pivot))
        return Route(
            name=way.name,
            source=way.source,
            pivot=way.pivot,
            written=way.written,
            target=way.target,
            before=tuple(steps[: len(way.before)]),
            summarizer=summarizer,
            after=tuple(steps[len(way.before) :]),
            findings=_unknown_languages([way.summarizer, *way.before, *way.after]),
        )

    def _way(self, source: str, summarized: bool, chooser: Chooser) -> Way:
        way = self._summary_way(source, self._target or source, summarized, chooser)
        chooser.expect_used(way.before + way.after)
        return way

    def _summary_way(self, source: str, target: str, summarized: bool, chooser: Chooser) -> Way:
        if not summarized:
            after = () if _is_the_same(source, target) else chooser.translators(source, target)
            name: RouteName = "summarize-first" if after else "direct"
            return Way(name, source, source, source, target, (), None, after)
        wanted = self._options.route
        summarizer = chooser.summarizer(source, target, wanted)
        if wanted == "direct":
            summarizer.expect_both(source, target)
            return _direct(summarizer, source, target)
        if wanted == "auto" and (
            summarizer.may_read(source)
            if _is_the_same(source, target)
            else summarizer.does_both(source, target)
            and not chooser.has_translators(source, target)
        ):
            return _direct(summarizer, source, target)
        if wanted == "summarize-first" or (wanted == "auto" and summarizer.may_read(source)):
            summarizer.expect_reads(source)
            return _through(summarizer, source, source, target, chooser)
        return _through(summarizer, source, _pivot(summarizer, source, target), target, chooser)

    @cached_property
    def _languages_at_hand(self) -> set[str]:
        """Languages of which a text can be read with the models on this machine."""
        here = (entry for entry in catalog.entries() if self._store.find(entry.name) is not None)
        return {tag for entry in here for tag in entry.languages}


def _pivot(summarizer: Choice, source: str, target: str) -> str:
    """The language to summarize in, when the text is translated first."""
    # Into the reader's language at once, where the summarizer reads it.
    for tag in (target, _ENGLISH):
        if summarizer.may_read(tag) and not same_language(tag, source):
            return tag
    for tag in summarizer.sources or ():
        if not same_language(tag, source):
            return tag
    raise ModelNotSupported(
        f"route translate-first: {summarizer.name} reads {display_name(source)} and nothing "
        f"else that is known; leave --route out, or choose another model with --model"
    )


def _through(summarizer: Choice, source: str, pivot: str, target: str, chooser: Chooser) -> Way:
    """Translate into the pivot, summarize, and translate into the target."""
    choose = chooser.translators
    before = () if _is_the_same(source, pivot) else choose(source, pivot)
    after = () if _is_the_same(pivot, target) else choose(pivot, target)
    name: RouteName = "translate-first" if before else "summarize-first" if after else "direct"
    used = replace(summarizer, source=pivot, target=pivot)
    return Way(name, source, pivot, pivot, target, before, used, after)


def _direct(summarizer: Choice, source: str, target: str) -> Way:
    used = replace(summarizer, source=source, target=target)
    return Way("direct", source, source, target, target, (), used, ())


def _is_the_same(source: str, target: str) -> bool:
    """Whether no translation is needed: one language, and not two scripts of it."""
    return same_language(source, target) and same_script(source, target)


def _second_language(text: str, tag: str) -> tuple[Finding, ...]:
    found = mixed(text)
    if found is None or same_language(found[0], tag):
        return ()
    other, share = found
    return (
        Finding(
            "language",
            "warning",
            f"about {share:.0%} of the text seems to be {display_name(other)} ({other}); "
            f"all of it was read as {display_name(tag)} ({tag})",
        ),
    )


def _unknown_languages(choices: Sequence[Choice | None]) -> tuple[Finding, ...]:
    """What the files of a model do not tell is a risk that a reader should know."""
    names = dict.fromkeys(one.name for one in choices if one is not None and one.is_a_guess)
    return tuple(
        Finding(
            "language",
            "notice",
            f"which languages {name} knows is not written in its files; check that the result is "
            f"in the right one",
        )
        for name in names
    )


def _announcement(model: LocalModel, language: str) -> str:
    better = []
    for entry in catalog.summarizers(language):
        if entry.name == model.name:
            break
        better.append(entry)
    text = f"summarizing with {model.name}"
    if better:
        text += f"; better, if you can fetch it: {better[0].way_to_get}"
    return text
