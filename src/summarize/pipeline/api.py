"""`Summarizer` and `Translator`: documents in, results out. What Python users call."""

from collections.abc import Callable, Iterable, Iterator
from operator import length_hint
from pathlib import Path
from typing import Any, Generic, TypeVar, Unpack

from summarize.documents import Document, Finding, Outcome, Summary, Translation
from summarize.errors import UsageError
from summarize.inference.progress import Progress
from summarize.inference.scheduler import Job
from summarize.options import Options, ReadingOptions, Settings
from summarize.pipeline import dry_run
from summarize.pipeline.dry_run_plan import Plan, PlannedReading
from summarize.pipeline.readable_document import ReadableDocument
from summarize.pipeline.routing import Route, Way
from summarize.pipeline.session_owner import SessionOwner
from summarize.pipeline.summary_job import summary_job
from summarize.pipeline.summary_request import is_short
from summarize.pipeline.translation_job import translation_job
from summarize.reading import loader
from summarize.reading.addresses.urls import is_address
from summarize.reading.loader import Input

R = TypeVar("R", Summary, Translation)


class _Worker(SessionOwner, Generic[R]):
    """What summarizing and translating documents have in common.

    Attributes:
        gives_back: a file that can be written again with other words is read for that; may be set.
    """

    gives_back = False

    def __call__(self, document: Input) -> R:
        """The result for one document: a `str` is a text, a `Path` a file.

        Raises:
            SummarizeError: see `summarize.errors`.
        """
        [outcome] = self.map([document])
        return outcome.get()

    def map(self, documents: Iterable[Input]) -> Iterator[Outcome[R]]:
        """The results for many documents, in their order; a failure is an outcome, not a raise.

        Documents are taken as they are needed, a few ahead: twice as many as calls run at once,
        or 32 with `mixed`.
        """
        if isinstance(documents, (str, Path, Document)):
            raise UsageError("map() takes several documents; for a single one, call the object")
        return self._outcomes(documents)

    def read(self, given: Input) -> Document:
        """A document as it is worked on: a `str` is a text, a `Path` a file.

        Raises:
            InputError: it cannot be read.
        """
        return loader.read_given(given, self.reading)

    @property
    def reading(self) -> ReadingOptions:
        """How inputs are read."""
        return self.options.reading(whole=self.reads_whole, rewritable=self.gives_back)

    def language(self, document: Document) -> tuple[str, float, tuple[Finding, ...]]:
        """A document's language, how sure that is (0 to 1), and the doubts if there are any."""
        return self._session.router.language(document.text)

    def binding(self, language: str, *, unchanged: bool) -> tuple[str, str]:
        """What a result is bound to: its language and its signature, as they would be now.

        Args:
            language: tag of the text's language.
            unchanged: the text is no longer than the summary asked for.

        Raises:
            ModelError: there is no way to do it.
        """
        route = self._route(language, unchanged)
        return route.target, self._session.signature(route)

    def plan(self, document: Input) -> Plan:
        """What would be done with a document. No weights are loaded, nothing is fetched.

        Raises:
            InputError: it cannot be read.
            ModelError: there is no way to do it.
        """
        read = self.read(document)
        language, confidence, doubts = self.language(read)
        way: Way = self._way(read, language)
        return Plan(
            document=read,
            document_language=language,
            language_confidence=confidence,
            language=way.target,
            route=way.name,
            languages=way.languages,
            models=(*way.models, *self._session.planned_judge(way)),
            findings=doubts,
            reading=self._reading(ReadableDocument.of(read).document, way),
        )

    def _outcomes(self, documents: Iterable[Input]) -> Iterator[Outcome[R]]:
        self._session.engines.read_ahead = length_hint(documents, 2) == 1
        scheduler = self._session.scheduler(self._on_progress, self.spent)
        started = ((_name(document), self._started(document)) for document in documents)
        for name, result, error in scheduler.run(started):
            yield Outcome(name, result, error, scheduler.seconds)

    def _started(self, given: Input) -> Job[R]:
        # A document that cannot be read is a job that fails, not the end of all jobs.
        return (yield from self._job(self.read(given)))

    def _job(self, document: Document) -> Job[R]:
        raise NotImplementedError

    def _way(self, document: Document, language: str) -> Way:
        raise NotImplementedError

    def _route(self, language: str, unchanged: bool) -> Route:
        raise NotImplementedError

    def _reading(self, document: Document, way: Way) -> PlannedReading | None:
        del document, way
        return None


class Summarizer(_Worker[Summary]):
    """Summarizes documents; models are loaded once, when first needed.

    Args:
        options: how; the defaults if None.
        notify: is told in one line what is worth knowing while it works: the model that was
            chosen, a download. None: nobody is.
        progress: a subclass of tqdm that shows downloads; None shows none.
        on_progress: is told how far each step is, when it begins and after each batch of calls.

    Attributes:
        spent: what each model took so far, and how many tokens went through it.

    Raises:
        UsageError: the options name a language, prompts or a glossary that cannot be used.
        ModelError: they name a model that cannot be one.
    """

    def _job(self, document: Document) -> Job[Summary]:
        return summary_job(self._session, document)

    def _way(self, document: Document, language: str) -> Way:
        short = is_short(document, self.options, language)
        return self._session.router.plan(language, summarized=not short)

    def _route(self, language: str, unchanged: bool) -> Route:
        return self._session.router.route(language, summarized=not unchanged)

    def _reading(self, document: Document, way: Way) -> PlannedReading | None:
        return dry_run.planned(document, way, self._session) if way.summarizer else None


class Translator(_Worker[Translation]):
    """Translates whole documents in their layout; models are loaded once, when first needed.

    A Word file, an OpenDocument text or a page (a `Path`) comes back as such a file:
    `Translation.file`.

    Args:
        options: how; `lang` must be given.
        notify, progress, on_progress: as for `Summarizer`.

    Raises:
        UsageError: no language is named, or the options name one, a prompt or a glossary that
            cannot be used.
        ModelError: they name a model that cannot be one.
    """

    reads_whole = True
    gives_back = True

    def __init__(
        self,
        options: Options,
        *,
        notify: Callable[[str], None] | None = None,
        progress: type[Any] | None = None,
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        if options.lang is None:
            raise UsageError("which language to translate into? name it with --lang, such as ar")
        super().__init__(options, notify=notify, progress=progress, on_progress=on_progress)

    def _job(self, document: Document) -> Job[Translation]:
        return translation_job(self._session, document)

    def _way(self, document: Document, language: str) -> Way:
        del document
        return self._session.router.translation_plan(language)

    def _route(self, language: str, unchanged: bool) -> Route:
        del unchanged
        return self._session.router.translation_route(language)


# By what they do.
WORKERS = {"summarizing": Summarizer, "translating": Translator}


def summarize(text: Input, **settings: Unpack[Settings]) -> Summary:
    """Summarize one text or file.

    Args:
        text: a `str` is a text, a `Path` is a file.
        settings: the fields of `Options`; an unknown one is a `TypeError`.

    Raises:
        SummarizeError: see `summarize.errors`.
    """
    return Summarizer(Options.of(settings))(text)


def translate(text: Input, **settings: Unpack[Settings]) -> Translation:
    """Translate one text or file, in its layout; `.to_bytes()` is what to write into a file.

    Args:
        text: a `str` is a text, a `Path` is a file.
        settings: the fields of `Options`; `lang` must be given; an unknown one is a `TypeError`.

    Raises:
        SummarizeError: see `summarize.errors`.
    """
    return Translator(Options.of(settings))(text)


def read(source: Input, **settings: Unpack[Settings]) -> Document:
    """Read one input without doing anything with it; `summarize` and `translate` take the result.

    Args:
        source: a `Path` is a file of any kind that is read, a `str` is an address (`https://`) or
            a text.
        settings: the fields of `Options`; an unknown one is a `TypeError`.

    Raises:
        InputError: it cannot be read.
    """
    how = Options.of(settings).reading(whole=False)
    if isinstance(source, str) and is_address(source) and len(source.split()) == 1:
        return loader.read_address(source.strip(), how)
    return loader.read_given(source, how)


def _name(given: Input) -> str:
    if isinstance(given, Document):
        return given.name
    return str(given) if isinstance(given, Path) else "<text>"
