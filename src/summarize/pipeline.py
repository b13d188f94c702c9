"""`Summarizer`: the stages in order. The only importer of stages.

reading -> languages -> routing -> (translating) -> sentences -> chunking -> summarizing
        -> (translating) -> checking
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
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
from summarize.errors import ModelError, ModelNotSupported
from summarize.models.families import Task
from summarize.models.loading import Engine, load
from summarize.models.store import LocalModel, Store
from summarize.options import Length, Options
from summarize.routing import Route, Step, languages_at_hand, plan
from summarize.scheduler import Job, Scheduler
from summarize.summarizing import Target, Tools
from summarize.translating import Translated

# At most about so many words, and what an instruct model is told.
_TARGETS: dict[Length, Target] = {
    "short": Target(words=40, sentences="two"),
    "medium": Target(words=80, sentences="three"),
    "long": Target(words=160, sentences="six"),
}
# Below this a detected language is doubted, and the languages at hand are preferred.
_SURE = 0.8

Input = str | Path | Document


class Summarizer:
    """Summarizes documents; models are loaded once, when first needed.

    Args:
        options: how; the defaults if None.
        notify: is told in one line what is worth knowing while it works: the model that was
            chosen, a download. None: nobody is.
        progress: a subclass of tqdm that shows downloads; None shows none.

    Raises:
        LanguageError: the options name an unknown language.
    """

    def __init__(
        self,
        options: Options | None = None,
        *,
        notify: Callable[[str], None] | None = None,
        progress: type[Any] | None = None,
    ) -> None:
        self.options = options or Options()
        self._target = languages.parse(self.options.lang) if self.options.lang else None
        self._source = (
            languages.parse(self.options.source_lang) if self.options.source_lang else None
        )
        self._notify = notify
        self._said: set[str] = set()
        self._store = Store(
            self.options.cache_dir,
            offline=self.options.offline,
            notify=self._say,
            progress=progress,
        )
        self._engines: dict[tuple[Path, Task], Engine] = {}
        self._routes: dict[str, Route | ModelError] = {}

    def __call__(self, document: Input) -> Summary:
        """Summarize one document: a `str` is a text, a `Path` a file.

        Raises:
            SummarizeError: see `summarize.errors`.
        """
        [outcome] = self.map([document])
        return outcome.get()

    def map(self, documents: Iterable[Input]) -> Iterator[Outcome]:
        """Summarize many documents, in their order; one's failure is an outcome, not a raise."""
        scheduler = Scheduler(self.options.batching)
        jobs = ((_name(document), self._job(document)) for document in documents)
        for name, summary, error in scheduler.run(jobs):
            yield Outcome(name, summary, error)

    def language(self, document: Document) -> tuple[str, float, tuple[Finding, ...]]:
        """A document's language, how sure that is (0 to 1), and the doubts if there are any."""
        if self._source is not None:
            return self._source, 1.0, ()
        found = languages.detect(document.text)
        if found.confidence >= _SURE:
            return found.tag, found.confidence, ()
        at_hand = languages_at_hand(self.options, self._store)
        # A text without letters has no language: any model does.
        likely = [tag for tag in found.ranking if tag in at_hand] or (
            [found.tag] if found.ranking else ["en"]
        )
        doubt = Finding(
            "language",
            "notice",
            f"the language is not certain; the text was read as "
            f"{languages.display_name(likely[0])} ({likely[0]})",
        )
        certain = likely[0] == found.tag and len(document.text) >= 200
        return likely[0], found.confidence, () if certain else (doubt,)

    def _job(self, given: Input) -> Job[Summary]:
        document = _read(given)
        language, confidence, findings = self.language(document)
        route = self._route(language)
        words = languages.count_words(document.text)
        target = _TARGETS[self.options.length]
        title = [document.title] if document.title else []
        body = document.text
        unchanged = words <= target.words

        originals: list[str]
        if unchanged:
            originals = _pieces(body, language)
            coverage, steps = Coverage(words, words, 0, 0), (*route.before, *route.after)
        else:
            carried: list[Finding] = []
            for step in route.before:
                translated = yield from self._translate([*title, *_pieces(body, step.source)], step)
                carried += [finding for one in translated for finding in one.findings]
                title = [one.text for one in translated[: len(title)]]
                body = "".join(one.text + one.space for one in translated[len(title) :])
            findings += _gathered(carried)
            draft = yield from self._summarize(body, route, target)
            findings += draft.findings
            originals = [*draft.sentences]
            coverage = Coverage(draft.tokens_total, draft.tokens_read, draft.chunks, draft.levels)
            steps = route.after
        checks = [() if unchanged else self._check(s, body, route.pivot) for s in originals]

        finals = [*title, *originals]
        notes: list[tuple[Finding, ...]] = [()] * len(title) + checks
        for step in steps:
            translated = yield from self._translate(finals, step)
            finals = [one.text + one.space for one in translated]
            notes = [
                (*(replace(note, span=None) for note in before), *one.findings)
                for before, one in zip(notes, translated, strict=True)
            ]
        separator = "" if unchanged else languages.sentence_separator(route.target)
        shown = finals[len(title) :]
        pivot_language = route.source if unchanged else route.pivot
        pivot_text = body if unchanged else _separator(route.pivot).join(originals)
        return Summary(
            document=document,
            document_language=language,
            language_confidence=confidence,
            language=route.target,
            title=finals[0].strip() if title else None,
            text=separator.join(shown),
            sentences=tuple(
                SummarySentence(
                    text=text.strip(), original=original.strip() if steps else None, findings=note
                )
                for text, original, note in zip(shown, originals, notes[len(title) :], strict=True)
            ),
            unchanged=unchanged,
            pivot=Pivot(pivot_language, pivot_text) if steps else None,
            findings=tuple(findings) + tuple(note for one in notes[: len(title)] for note in one),
            coverage=coverage,
            route=route.name,
            beams=self.options.beams,
            new_tokens=target.new_tokens,
            signature=self._signature(route, unchanged=unchanged),
        )

    def _summarize(self, body: str, route: Route, target: Target) -> Job[summarizing.Draft]:
        engine = self._engine(route.summarizer, "summarize")
        instruction = (
            prompts.render("summarize", sentences=target.sentences) if engine.prompted else ""
        )
        try:
            return (
                yield from summarizing.summarize(
                    body, engine, target, instruction, self.options.beams, _tools(route.pivot)
                )
            )
        except ValueError as error:
            raise ModelNotSupported(f"{error}; choose another with --model") from error

    def _translate(self, texts: Sequence[str], step: Step) -> Job[list[Translated]]:
        """Translate texts, each perhaps of several sentences; one result each."""
        engine = self._engine(step.model, "translate")
        pieces = [
            (i, piece) for i, text in enumerate(texts) for piece in _pieces(text, step.source)
        ]
        translated = yield from translating.translate(
            [piece for _, piece in pieces],
            engine,
            step.target,
            self.options.beams,
            sentences.break_long,
            checking.changed_numbers,
        )
        parts: list[list[Translated]] = [[] for _ in texts]
        for (number, _), one in zip(pieces, translated, strict=True):
            parts[number].append(one)
        return [_merged(part) for part in parts]

    def _check(self, sentence: str, body: str, language: str) -> tuple[Finding, ...]:
        return tuple(_unsupported(sentence, body, language=language))

    def _route(self, language: str) -> Route:
        """The route of a language; what cannot be had is asked for once, not for each text."""
        if language not in self._routes:
            try:
                self._routes[language] = plan(
                    language, self._target, self.options, self._store, self._say
                )
            except ModelError as error:
                self._routes[language] = error
        route = self._routes[language]
        if isinstance(route, ModelError):
            raise route
        return route

    def _engine(self, model: LocalModel, task: Task) -> Engine:
        key = (model.path, task)
        if key not in self._engines:
            self._engines[key] = load(self._store.converted(model), task, self.options.device)
        return self._engines[key]

    def _signature(self, route: Route, *, unchanged: bool) -> str:
        parts = [f"summarize{__version__}"]
        if not unchanged:
            engine = self._engine(route.summarizer, "summarize")
            parts += [engine.label, engine.runner.signature]
        parts += [f"beams:{self.options.beams}", f"length:{self.options.length}"]
        parts += [route.name, route.languages]
        for step in (*route.before, *route.after):
            engine = self._engine(step.model, "translate")
            parts += [engine.label, engine.runner.signature]
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
        separator=_separator(language),
    )


_separator = languages.sentence_separator


def _unsupported(text: str, source: str, language: str) -> list[Finding]:
    return [
        *checking.unsupported_numbers(text, source),
        *checking.unsupported_names(text, source, language),
    ]


def _pieces(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences.split(text, language)]


def _merged(parts: Sequence[Translated]) -> Translated:
    """Sentences of one text as one."""
    if len(parts) == 1:
        return parts[0]
    text = "".join(one.text + one.space for one in parts)
    original = "".join(one.original + one.space for one in parts)
    return Translated(
        text=text.rstrip(),
        original=original.rstrip(),
        space=parts[-1].space if parts else "",
        findings=tuple(replace(f, span=None) for one in parts for f in one.findings),
    )


def _gathered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """What went wrong in translating a whole text, in one line."""
    if not findings:
        return ()
    first = findings[0].message
    return (
        Finding(
            "number",
            "warning",
            f"translating the text before summarizing it left {len(findings)} "
            f"to check, the first: {first}",
        ),
    )


def _read(given: Input) -> Document:
    if isinstance(given, Document):
        return given
    return reading.read_path(given) if isinstance(given, Path) else reading.read_text(given)


def _name(given: Input) -> str:
    if isinstance(given, Document):
        return given.name
    return str(given) if isinstance(given, Path) else "<text>"
