"""`Summarizer`: the stages in order. The only importer of stages.

reading -> languages -> routing -> (translating) -> sentences -> chunking -> summarizing
        -> (translating) -> checking
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from summarize import (
    checking,
    chunking,
    languages,
    prompts,
    reading,
    sentences,
    summarizing,
    translating,
)
from summarize._version import __version__
from summarize.documents import (
    Coverage,
    Document,
    Finding,
    Outcome,
    Pivot,
    Summary,
    SummarySentence,
)
from summarize.errors import UsageError
from summarize.models.loading import Engine, Engines
from summarize.models.store import LocalModel, Store
from summarize.options import Length, Options
from summarize.routing import Route, Router, Step
from summarize.scheduler import Job, Scheduler
from summarize.summarizing import Target, Tools
from summarize.translating import Translated

# At most about so many words, and what an instruct model is told.
_TARGETS: dict[Length, Target] = {
    "short": Target(words=40, sentences="two"),
    "medium": Target(words=80, sentences="three"),
    "long": Target(words=160, sentences="six"),
}

Input = str | Path | Document


@dataclass(frozen=True)
class _Draft:
    """A summary before it is translated.

    Attributes:
        title: the document's, in the draft's language.
        sentences: with the space between them and what the checks found.
        text, language: the whole of it.
        steps: translations that are still to come.
        coverage: how much of the body was read.
        findings: of the whole.
    """

    title: str | None
    sentences: list[Translated]
    text: str
    language: str
    steps: tuple[Step, ...]
    coverage: Coverage
    findings: tuple[Finding, ...] = ()


class Summarizer:
    """Summarizes documents; models are loaded once, when first needed.

    Args:
        options: how; the defaults if None.
        notify: is told in one line what is worth knowing while it works: the model that was
            chosen, a download. None: nobody is.
        progress: a subclass of tqdm that shows downloads; None shows none.

    Raises:
        LanguageError: the options name an unknown language.
        ModelError: they name a model that cannot be one.
    """

    def __init__(
        self,
        options: Options | None = None,
        *,
        notify: Callable[[str], None] | None = None,
        progress: type[Any] | None = None,
    ) -> None:
        self.options = options or Options()
        self._notify = notify
        self._said: set[str] = set()
        store = Store(
            self.options.cache_dir,
            offline=self.options.offline,
            notify=self._say,
            progress=progress,
        )
        self._router = Router(self.options, store, self._say)
        self._engines = Engines(store, self.options.device)

    def __call__(self, document: Input) -> Summary:
        """Summarize one document: a `str` is a text, a `Path` a file.

        Raises:
            SummarizeError: see `summarize.errors`.
        """
        [outcome] = self.map([document])
        return outcome.get()

    def map(self, documents: Iterable[Input]) -> Iterator[Outcome]:
        """Summarize many documents, in their order; one's failure is an outcome, not a raise."""
        if isinstance(documents, (str, Path, Document)):
            raise UsageError("map() takes several documents; for a single one, call the summarizer")
        return self._outcomes(documents)

    def _outcomes(self, documents: Iterable[Input]) -> Iterator[Outcome]:
        scheduler = Scheduler(self.options.batching)
        jobs = ((_name(document), self._job(document)) for document in documents)
        for name, summary, error in scheduler.run(jobs):
            yield Outcome(name, summary, error)

    def language(self, document: Document) -> tuple[str, float, tuple[Finding, ...]]:
        """A document's language, how sure that is (0 to 1), and the doubts if there are any."""
        return self._router.language(document.text)

    def _job(self, given: Input) -> Job[Summary]:
        """One document's way through the stages."""
        document = _read(given)
        language, confidence, doubts = self.language(document)
        target = _TARGETS[self.options.length]
        short = languages.count_words(document.text) <= target.words
        route = self._router.route(language, summarized=not short)
        draft = (
            _as_it_is(document, route)
            if route.summarizer is None
            else (yield from self._summarized(document, route, route.summarizer, target))
        )
        title, sentences_ = yield from self._translated(draft)
        separator = "" if short else languages.sentence_separator(route.target)
        return Summary(
            document=document,
            document_language=language,
            language_confidence=confidence,
            language=route.target,
            title=title.text if title else None,
            text=separator.join(one.text + one.space for one in sentences_),
            sentences=tuple(
                SummarySentence(one.text, one.original if draft.steps else None, one.findings)
                for one in sentences_
            ),
            unchanged=short,
            pivot=Pivot(draft.language, draft.text) if draft.steps else None,
            findings=(*doubts, *draft.findings, *(title.findings if title else ())),
            coverage=draft.coverage,
            route=route.name,
            beams=self.options.beams,
            new_tokens=target.new_tokens,
            signature=self._signature(route),
        )

    def _summarized(
        self, document: Document, route: Route, summarizer: LocalModel, target: Target
    ) -> Job[_Draft]:
        """The summary in the summarizer's language, each sentence checked against the text."""
        title, body = document.title, document.text
        findings: list[Finding] = []
        for step in route.before:
            titles = [title] if title else []
            *ahead, translated = yield from self._translate([*titles, body], step)
            title = ahead[0].text if ahead else None
            body = translated.text
            findings += _gathered([f for one in (*ahead, translated) for f in one.findings])
        engine = self._engines.get(summarizer, "summarize")
        draft = yield from summarizing.summarize(
            body, engine, target, self._instruction(engine, target), self.options.beams,
            _tools(route.pivot),
        )  # fmt: skip
        return _Draft(
            title=title,
            sentences=[
                Translated(sentence, sentence, "", tuple(_unsupported(sentence, body, route.pivot)))
                for sentence in draft.sentences
            ],
            text=languages.sentence_separator(route.pivot).join(draft.sentences),
            language=route.pivot,
            steps=route.after,
            coverage=Coverage(draft.tokens_total, draft.tokens_read, draft.chunks, draft.levels),
            findings=(*findings, *draft.findings),
        )

    def _translated(self, draft: _Draft) -> Job[tuple[Translated | None, list[Translated]]]:
        """Title and sentences of a draft in the reader's language, with what each was made from."""
        finals = [*([_untouched(draft.title)] if draft.title else []), *draft.sentences]
        for step in draft.steps:
            translated = yield from self._translate([one.text for one in finals], step)
            finals = [
                Translated(
                    text=new.text,
                    original=old.original,
                    space=old.space,
                    # Their places are in another text now.
                    findings=(*(replace(f, span=None) for f in old.findings), *new.findings),
                )
                for old, new in zip(finals, translated, strict=True)
            ]
        return (finals[0], finals[1:]) if draft.title else (None, finals)

    def _translate(self, texts: Sequence[str], step: Step) -> Job[list[Translated]]:
        """Texts, each perhaps of many sentences, in another language; one result each."""
        pieces = [
            (number, piece)
            for number, text in enumerate(texts)
            for piece in _pieces(text, step.source)
        ]
        translated = yield from translating.translate(
            [piece for _, piece in pieces],
            self._engines.get(step.model, "translate"),
            step.target,
            self.options.beams,
            sentences.break_long,
            checking.changed_numbers,
        )
        parts: list[list[Translated]] = [[] for _ in texts]
        for (number, _), one in zip(pieces, translated, strict=True):
            parts[number].append(one)
        return [translating.merged(part) for part in parts]

    def _instruction(self, engine: Engine, target: Target) -> str:
        return prompts.render("summarize", sentences=target.sentences) if engine.prompted else ""

    def _signature(self, route: Route) -> str:
        """Versions, models with revisions, engine, decoding, route, policy."""
        parts = [f"summarize{__version__}"]
        if route.summarizer is not None:
            parts.append(self._engines.get(route.summarizer, "summarize").signature)
        parts += [f"beams:{self.options.beams}", f"length:{self.options.length}"]
        parts += [route.name, route.languages]
        for step in (*route.before, *route.after):
            parts.append(self._engines.get(step.model, "translate").signature)
        return "|".join([*parts, f"batching:{self.options.batching}"])

    def _say(self, line: str) -> None:
        if self._notify is not None and line not in self._said:
            self._said.add(line)
            self._notify(line)


def summarize(text: Input, **settings: Any) -> Summary:  # noqa: ANN401 - Options checks them
    """Summarize one text or file.

    Args:
        text: a `str` is a text, a `Path` is a file.
        settings: the fields of `Options`; an unknown one is a `TypeError`.

    Raises:
        SummarizeError: see `summarize.errors`.
    """
    return Summarizer(Options(**settings))(text)


def _as_it_is(document: Document, route: Route) -> _Draft:
    """A text that is shorter than the summary asked for."""
    words = languages.count_words(document.text)
    return _Draft(
        title=document.title,
        sentences=[_untouched(piece) for piece in _pieces(document.text, route.source)],
        text=document.text,
        language=route.source,
        steps=route.after,
        coverage=Coverage(words, words, chunks=0, levels=0),
    )


def _tools(language: str) -> Tools:
    split = partial(sentences.split, language=language)
    return Tools(
        split=split,
        chunk=lambda text, codec, budget: chunking.chunk(
            text, split(text), codec.count, budget, sentences.break_long
        ),
        is_complete=sentences.is_complete,
        count_words=languages.count_words,
        unsupported=partial(_unsupported, language=language),
        separator=languages.sentence_separator(language),
    )


def _unsupported(text: str, source: str, language: str) -> list[Finding]:
    return [
        *checking.unsupported_numbers(text, source),
        *checking.unsupported_names(text, source, language),
    ]


def _gathered(findings: Sequence[Finding]) -> list[Finding]:
    """What went wrong in translating a whole text, in one line."""
    if not findings:
        return []
    message = (
        f"translating the text before summarizing it left {len(findings)} to check, "
        f"the first: {findings[0].message}"
    )
    return [Finding("number", "warning", message)]


def _pieces(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences.split(text, language)]


def _untouched(piece: str) -> Translated:
    text = piece.strip()
    return Translated(text, text, piece[len(piece.rstrip()) :], ())


def _read(given: Input) -> Document:
    if isinstance(given, Document):
        return given
    if isinstance(given, Path):
        return reading.read_path(given)
    if isinstance(given, str):
        return reading.read_text(given)
    raise UsageError(
        f"{type(given).__name__} is no document: give a text (str), a file (Path) or a Document"
    )


def _name(given: Input) -> str:
    if isinstance(given, Document):
        return given.name
    return str(given) if isinstance(given, Path) else "<text>"
