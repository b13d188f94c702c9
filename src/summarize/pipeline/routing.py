"""Finds the way of each text: which models take it from its language to the reader's.

A pair of languages that no model knows goes through English.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from summarize.documents import Finding
from summarize.errors import ModelError, ModelNotAvailable, ModelNotSupported
from summarize.languages.tags import display_name, parse, same_language
from summarize.models.known import catalog
from summarize.models.store.store import LocalModel, Store
from summarize.options import Options
from summarize.pipeline.model_choice import Choice, is_the_same, named
from summarize.pipeline.model_selection import Chooser
from summarize.pipeline.routes import Route, RouteName, Step, Way
from summarize.pipeline.source_language import SourceLanguage

__all__ = ["Route", "Router", "Step", "Way"]

_ENGLISH = "en"


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
        self._source = SourceLanguage(options.source_lang, self._languages_at_hand)
        self._target = parse(options.lang) if options.lang is not None else None
        for name in (options.model, options.translator):
            if name is not None and name != catalog.EXTRACT:
                # A name that no model has is a mistake, also where no model is needed.
                store.find(name)
        # By language, and whether the text is summarized; None where without a model.
        self._routes: dict[tuple[str, bool | None], Route | ModelError] = {}

    def language(self, text: str) -> tuple[str, float, tuple[Finding, ...]]:
        """A text's language, how sure that is (0 to 1), and the doubts if there are any."""
        return self._source.of(text)

    def language_alone(self, text: str) -> tuple[str, float]:
        """A text's language, and how sure that is; for readers who are told no doubts."""
        return self._source.alone(text)

    def expected_summarizer(self) -> LocalModel | None:
        """The summarizer of any text: the one that was named, or the only one that is here."""
        if self._options.model == catalog.EXTRACT:
            return None
        if self._options.model is not None:
            return self._store.find(self._options.model)
        here = [
            model
            for entry in catalog.entries("summarize")
            if (model := self._store.find(entry.name)) is not None
        ]
        return here[0] if len(here) == 1 else None

    def plan(self, language: str, *, summarized: bool) -> Way:
        """How a text in this language would go; nothing is fetched for it.

        Args:
            language: tag of the text's language.
            summarized: False for a text that is short enough as it is.

        Raises:
            ModelError: there is no way; or, offline, a model is missing.
        """
        try:
            return self._planned(lambda chooser: self._summary_way(language, summarized, chooser))
        except ModelNotAvailable as lack:
            if not self._may_extract(summarized):
                raise
            try:
                return self._planned(lambda chooser: self._extractive_way(language, chooser))
            except ModelNotAvailable:
                raise lack from None

    def translation_plan(self, language: str) -> Way:
        """How a whole text in this language would be translated; as `plan`."""
        return self._planned(lambda chooser: self._translation_way(language, chooser))

    def route(self, language: str, *, summarized: bool) -> Route:
        """The route of a text, with all of its models on this machine.

        Args:
            language: tag of the text's language.
            summarized: False for a text that is short enough as it is.

        Raises:
            ModelNotAvailable: a model is not here and cannot be fetched.
            ModelNotSupported: the named model does not do this.
        """
        try:
            return self._obtained(
                (language, summarized),
                lambda chooser: self._summary_way(language, summarized, chooser),
            )
        except ModelNotAvailable as error:
            if not self._may_extract(summarized):
                raise
            return self._extracted(language, error)

    def translation_route(self, language: str) -> Route:
        """The route of a whole text that is translated; raises as `route`."""
        return self._obtained(
            (language, False), lambda chooser: self._translation_way(language, chooser)
        )

    def steps_at_hand(self, source: str, target: str) -> tuple[Step, ...] | None:
        """Translations by models on this machine, or by the one that was named; None for none.

        Raises:
            ModelError: the translator that was named is not here, or does not know the languages.
        """
        is_named = self._options.translator is not None
        chooser = Chooser(self._options, self._store, fetch=is_named)
        if not is_named and not chooser.has_translators(source, target):
            return None
        choices = chooser.translators(source, target)
        chooser.expect_used(choices)
        return tuple(_steps(choices, self._models(choices)))

    def _may_extract(self, summarized: bool) -> bool:
        """Whether sentences may be chosen without a model: nobody asked for a certain one."""
        asked_for = (self._options.model, self._options.translator)
        return summarized and asked_for == (None, None) and self._options.route == "auto"

    def _extracted(self, language: str, lack: ModelNotAvailable) -> Route:
        """The route of a text for which no summarizer is at hand: sentences of it are chosen.

        Raises:
            ModelNotAvailable: the reader wants another language, and its translator is not here.
        """
        try:
            route = self._obtained(
                (language, None), lambda chooser: self._extractive_way(language, chooser)
            )
        except ModelNotAvailable:
            raise lack from None
        self._notify(
            f"no summarizer is at hand for {display_name(language)}: whole sentences of the text "
            f"are chosen without one, as with --model {catalog.EXTRACT} (see: summarize models)"
        )
        return route

    # Which way

    def _extractive_way(self, source: str, chooser: Chooser) -> Way:
        target = self._target or source
        steps = () if is_the_same(source, target) else chooser.translators(source, target)
        chooser.expect_used(steps)
        name: RouteName = "summarize-first" if steps else "direct"
        return Way(name, source, source, source, target, (), None, steps, extractive=True)

    def _translation_way(self, source: str, chooser: Chooser) -> Way:
        target = self._target or source
        steps = () if is_the_same(source, target) else chooser.translators(source, target)
        chooser.expect_used(steps)
        return Way("translate", source, source, source, target, (), None, steps)

    def _summary_way(self, source: str, summarized: bool, chooser: Chooser) -> Way:
        if summarized and self._options.model == catalog.EXTRACT:
            return self._extractive_way(source, chooser)
        find = self._long_way if summarized else self._short_way
        way = find(source, self._target or source, chooser)
        chooser.expect_used(way.steps)
        return way

    def _short_way(self, source: str, target: str, chooser: Chooser) -> Way:
        """A text that is short enough as it is, perhaps in another language."""
        if is_the_same(source, target):
            return Way("direct", source, source, source, target, (), None, ())
        wanted = self._options.route
        if wanted == "direct" or (wanted == "auto" and not chooser.has_translators(source, target)):
            # What would do both with a longer text does this alone.
            both = chooser.summarizer_as_translator(source, target)
            if both is not None:
                return Way("direct", source, source, source, target, (), None, (both,))
        steps = chooser.translators(source, target)
        return Way("summarize-first", source, source, source, target, (), None, steps)

    def _long_way(self, source: str, target: str, chooser: Chooser) -> Way:
        """A text that is summarized."""
        wanted = self._options.route
        summarizer = chooser.summarizer(source, target, wanted)
        reads = summarizer.may_read(source)
        if wanted == "direct":
            summarizer.expect_both(source, target)
            return _direct(summarizer, source, target)
        if wanted == "summarize-first":
            summarizer.expect_reads(source, wanted)
            return _through(source, summarizer, source, target, chooser)
        if wanted == "auto" and is_the_same(source, target) and reads:
            return _direct(summarizer, source, target)
        if wanted == "auto" and not is_the_same(source, target):
            both = summarizer.does_both(source, target)
            if both and not chooser.has_translators(source, target):
                return _direct(summarizer, source, target)
        if wanted == "auto" and reads:
            return _through(source, summarizer, source, target, chooser)
        way = _through(source, summarizer, _pivot(summarizer, source, target), target, chooser)
        if is_the_same(source, target) and self._options.check in ("repair", "strict"):
            # The text's own sentences go out: nothing is translated back.
            return replace(way, after=())
        return way

    # Where its models are

    def _planned(self, way: Callable[[Chooser], Way]) -> Way:
        planned = way(Chooser(self._options, self._store, fetch=False))
        if self._options.offline:
            self._models(planned.choices)
        return planned

    def _obtained(self, key: tuple[str, bool | None], way: Callable[[Chooser], Way]) -> Route:
        if key not in self._routes:
            try:
                chooser = Chooser(self._options, self._store, fetch=True)
                self._routes[key] = self._route(way(chooser))
            except ModelError as error:
                self._routes[key] = error
        route = self._routes[key]
        if isinstance(route, ModelError):
            raise route
        return route

    def _route(self, way: Way) -> Route:
        """See to it that all models of a way are on this machine."""
        models = self._models(way.choices)
        summarizer = models[len(way.before)] if way.summarizer is not None else None
        if summarizer is not None and self._options.model is None:
            self._notify(_announcement(summarizer, way.pivot))
        return Route(
            name=way.name,
            source=way.source,
            pivot=way.pivot,
            written=way.written,
            target=way.target,
            before=tuple(_steps(way.before, models)),
            summarizer=summarizer,
            after=tuple(_steps(way.after, models[len(models) - len(way.after) :])),
            extractive=way.extractive,
            findings=_unknown_languages(way.choices),
        )

    def _models(self, choices: tuple[Choice, ...]) -> list[LocalModel]:
        """The models of choices, fetched if need be; all that cannot be had are named at once."""
        found: dict[int, LocalModel] = {}
        # Translators come first: a summarizer is the largest download.
        order = sorted(range(len(choices)), key=lambda place: choices[place].task == "summarize")
        for done, place in enumerate(order):
            try:
                found[place] = choices[place].obtained(self._store)
            except ModelNotAvailable as error:
                rest = [choices[i] for i in order[done + 1 :] if choices[i].model is None]
                names = dict.fromkeys(one.asked_as for one in rest)
                names.pop(choices[place].asked_as, None)
                if not names:
                    raise
                raise ModelNotAvailable(
                    f"{error}; missing as well: summarize models pull {' '.join(names)}"
                ) from error
        return [found[place] for place in range(len(choices))]

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
        f"route translate-first: {summarizer.name} reads {named(source)} and nothing else that is "
        f"known; leave --route out, or choose another with --model"
    )


def _through(source: str, summarizer: Choice, pivot: str, target: str, chooser: Chooser) -> Way:
    """Translate into the pivot, summarize, and translate into the target."""
    before = () if is_the_same(source, pivot) else chooser.translators(source, pivot)
    after = () if is_the_same(pivot, target) else chooser.translators(pivot, target)
    used = replace(summarizer, source=pivot, target=pivot)
    name: RouteName = "translate-first" if before else "summarize-first" if after else "direct"
    return Way(name, source, pivot, pivot, target, before, used, after)


def _direct(summarizer: Choice, source: str, target: str) -> Way:
    used = replace(summarizer, source=source, target=target)
    return Way("direct", source, source, target, target, (), used, ())


def _steps(choices: Iterable[Choice], models: Iterable[LocalModel]) -> Iterator[Step]:
    for choice, model in zip(choices, models, strict=False):
        yield Step(model, choice.source, choice.target)


def _unknown_languages(choices: Iterable[Choice]) -> tuple[Finding, ...]:
    """What the files of a model do not tell is a risk that a reader should know."""
    names = dict.fromkeys(one.name for one in choices if one.is_a_guess)
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
