"""Which models take a text from its language to the reader's, and by which way.

    direct            no translation
    summarize-first   summarize in the text's language, then translate the summary
    translate-first   translate the text into the summarizer's language, summarize, and translate
                      the summary if the reader wants another one

A pair of languages that no model knows goes through English.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarize.documents import Finding
from summarize.errors import ModelError, ModelNotAvailable, ModelNotSupported
from summarize.languages import base, detect, display_name, parse, same_language
from summarize.models import catalog
from summarize.models.catalog import Entry
from summarize.models.store import LocalModel, Store
from summarize.options import Options

_ENGLISH = "en"
# Below this a detected language is doubted.
_SURE = 0.8
RouteName = Literal["direct", "summarize-first", "translate-first"]


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
        source, target: tags of the text and of the summary.
        pivot: tag of the language that is summarized in.
        before: translations of the text.
        summarizer: the model in the middle; None for a text that is handed back as it is.
        after: translations of the summary.
    """

    name: RouteName
    source: str
    pivot: str
    target: str
    before: tuple[Step, ...]
    summarizer: LocalModel | None
    after: tuple[Step, ...]

    @property
    def languages(self) -> str:
        """The languages it passes through, `pt>en>ar`."""
        tags = [self.source]
        tags += [step.target for step in self.before + self.after]
        return ">".join(tags)


class Router:
    """Finds the language of a text, and its route to the reader's.

    Args:
        options: may name languages and models.
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
            return found.tag, found.confidence, ()
        likely = next((tag for tag in found.ranking if tag in self._languages_at_hand), None)
        # A text without letters has no language: any model does.
        tag = likely or (found.ranking[0] if found.ranking else _ENGLISH)
        doubt = Finding(
            "language",
            "notice",
            f"the language is not certain; the text was read as {display_name(tag)} ({tag})",
        )
        return tag, found.confidence, (doubt,)

    def route(self, language: str, *, summarized: bool) -> Route:
        """The route of a text in this language; what cannot be had is asked for once.

        Args:
            language: tag of the text's language.
            summarized: False for a text that is short enough as it is.

        Raises:
            ModelNotAvailable: a model is not here and cannot be fetched.
            ModelNotSupported: the named model does not do this.
        """
        key = (language, summarized)
        if key not in self._routes:
            try:
                self._routes[key] = self._plan(language, self._target or language, summarized)
            except ModelError as error:
                self._routes[key] = error
        route = self._routes[key]
        if isinstance(route, ModelError):
            raise route
        return route

    def _plan(self, source: str, target: str, summarized: bool) -> Route:
        """Choose the models, and see to it that all of them are on this machine."""
        options, store = self._options, self._store
        summarizer, pivot = _summarizer(source, options, store) if summarized else (None, source)
        before = [] if same_language(source, pivot) else _way(source, pivot, options)
        after = [] if same_language(pivot, target) else _way(pivot, target, options)
        pairs = [*before, *after]
        # Which translators are missing comes first: a user is told before anything is fetched.
        found = [_present(pair, options, store) for pair in pairs]
        models = [
            model or store.get(_translator_names(pair, options)[0], "translate")
            for pair, model in zip(pairs, found, strict=True)
        ]
        _expect_used(options.translator, models)
        if isinstance(summarizer, str):
            summarizer = store.get(summarizer, "summarize")
        if summarizer is not None and options.model is None:
            self._notify(_announcement(summarizer, pivot))
        steps = [Step(model, *pair) for pair, model in zip(pairs, models, strict=True)]
        return Route(
            name="translate-first" if before else "summarize-first" if after else "direct",
            source=source,
            pivot=pivot,
            target=target,
            before=tuple(steps[: len(before)]),
            summarizer=summarizer,
            after=tuple(steps[len(before) :]),
        )

    @cached_property
    def _languages_at_hand(self) -> set[str]:
        """Languages of which a text can be read with the models on this machine."""
        here = (entry for entry in catalog.entries() if self._store.find(entry.name) is not None)
        return {tag for entry in here for tag in entry.languages}


def _summarizer(source: str, options: Options, store: Store) -> tuple[LocalModel | str, str]:
    """The summarizer, or the name of one to fetch, and the language it works in."""
    if options.model is not None:
        model = store.find(options.model)
        entry = model.entry if model else catalog.find(options.model)
        if entry is not None and entry.task != "summarize":
            raise ModelNotSupported(
                f"{entry.name} is a translator; name it with --translator, "
                f"or choose a summarizer from: summarize models list"
            )
        languages = entry.languages if entry else (base(source),)
        pivot = source if base(source) in languages else languages[0]
        return model or options.model, pivot
    for language in (source, _ENGLISH):
        for entry in catalog.summarizers(language):
            if (model := store.find(entry.name)) is not None:
                return model, language
    known = catalog.summarizers(source) or catalog.summarizers(_ENGLISH)
    raise ModelNotAvailable(
        "no summarizer is on this machine; " + "; or ".join(_way_to(entry) for entry in known[::-1])
    )


def _way(source: str, target: str, options: Options) -> list[tuple[str, str]]:
    """The pairs of languages to translate between: one, or two through English."""
    if _translator_names((source, target), options):
        return [(source, target)]
    if same_language(source, _ENGLISH) or same_language(target, _ENGLISH):
        raise ModelNotAvailable(
            f"no translator from {display_name(source)} to {display_name(target)} is known; name "
            f"one with --translator: a Hub repository (org/name) or a folder"
        )
    return [*_way(source, _ENGLISH, options), *_way(_ENGLISH, target, options)]


def _translator_names(pair: tuple[str, str], options: Options) -> list[str]:
    """Names of translators for a pair, the best first; the one asked for, if it may know it."""
    known = [entry.name for entry in catalog.translators(*pair)]
    if options.translator is None:
        return known
    entry = catalog.find(options.translator)
    if entry is None:
        return [options.translator]
    if entry.task != "translate":
        raise ModelNotSupported(f"{entry.name} is a summarizer; name it with --model")
    return [entry.name] if entry.name in known else known


def _expect_used(name: str | None, models: Sequence[LocalModel]) -> None:
    """A translator that was named and fits no step is a mistake, not a wish."""
    entry = catalog.find(name) if name else None
    if entry is not None and models and all(model.entry != entry for model in models):
        raise ModelNotSupported(
            f"{entry.name} translates {'/'.join(entry.languages)} to {'/'.join(entry.targets)}, "
            f"which is not on the way here; choose another with --translator, or leave it out"
        )


def _present(pair: tuple[str, str], options: Options, store: Store) -> LocalModel | None:
    found = (store.find(name) for name in _translator_names(pair, options))
    return next((model for model in found if model is not None), None)


def _announcement(model: LocalModel, language: str) -> str:
    better = []
    for entry in catalog.summarizers(language):
        if entry.name == model.name:
            break
        better.append(entry)
    text = f"summarizing with {model.name}"
    if better:
        text += f"; better, if you can fetch it: {_way_to(better[0])}"
    return text


def _way_to(entry: Entry) -> str:
    command = entry.install or f"summarize models pull {entry.name}"
    return f"{command} ({entry.megabytes:,} MB, {entry.licence})"
