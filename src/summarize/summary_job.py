"""One document's way to its summary.

languages -> routing -> (translating) -> sentences -> chunking -> summarizing -> (translating)
          -> checking
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from summarize import checking, chunking, languages, sentences, summarizing
from summarize.documents import Coverage, Document, Finding, Pivot, Summary, SummarySentence
from summarize.kit import Kit
from summarize.models.loading import Engine
from summarize.models.store import LocalModel
from summarize.options import Length
from summarize.routing import Route, Step
from summarize.scheduler import Job
from summarize.summarizing import Target, Tools
from summarize.translating import Translated
from summarize.translation_job import (
    as_it_is,
    translate_body,
    translate_further,
    untouched,
)

# At most about so many words, and what an instruct model is told.
TARGETS: dict[Length, Target] = {
    "short": Target(words=40, sentences="two"),
    "medium": Target(words=80, sentences="three"),
    "long": Target(words=160, sentences="six"),
}


@dataclass(frozen=True)
class _Result:
    """A summary in the reader's language.

    Attributes:
        title: the document's, in that language.
        text: all of it.
        sentences: the same, with what each was made from and what the checks found.
        pivot: the summary before it was translated, or None.
        coverage: how much of the body was read.
        findings: of the whole.
    """

    title: Translated | None
    text: str
    sentences: list[Translated]
    pivot: Pivot | None
    coverage: Coverage
    findings: tuple[Finding, ...] = ()


def is_short(document: Document, length: Length) -> bool:
    """Whether a text is no longer than the summary asked for."""
    return languages.count_words(document.text) <= TARGETS[length].words


def summary_job(kit: Kit, document: Document) -> Job[Summary]:
    """Summarize a document.

    Args:
        kit: what every job needs.
        document: what was read.

    Returns:
        The summary, as the generator's value.
    """
    language, confidence, doubts = kit.router.language(document.text)
    short = is_short(document, kit.options.length)
    route = kit.router.route(language, summarized=not short)
    result = (
        (yield from _as_it_is(document, route, kit))
        if route.summarizer is None
        else (yield from _summarized(document, route, route.summarizer, kit))
    )
    title = result.title
    return Summary(
        document=document,
        document_language=language,
        language_confidence=confidence,
        language=route.target,
        title=title.text if title else None,
        text=result.text,
        sentences=tuple(
            SummarySentence(one.text, one.original if route.after else None, one.findings)
            for one in result.sentences
        ),
        unchanged=short,
        pivot=result.pivot,
        findings=(
            *doubts, *route.findings, *result.findings, *(title.findings if title else ()),
        ),
        coverage=result.coverage,
        route=route.name,
        beams=kit.options.beams,
        new_tokens=TARGETS[kit.options.length].new_tokens,
        signature=kit.signature(route),
    )  # fmt: skip


def _summarized(document: Document, route: Route, summarizer: LocalModel, kit: Kit) -> Job[_Result]:
    """The summary, each sentence checked against the text that it was made from."""
    titles = [untouched(document.title)] if document.title else []
    body = document.text
    findings: list[Finding] = []
    if route.before:
        translated = yield from translate_body(body, route.before, kit)
        body = translated.text
        findings += _gathered([f for one in translated.sentences for f in one.findings])
        titles = yield from _in_steps(titles, route.before, kit)
    engine = kit.engine(summarizer, "summarize")
    target = TARGETS[kit.options.length]
    draft = yield from summarizing.summarize(
        body, engine, target, _instruction(engine, target, route, kit), kit.options.beams,
        _tools(route.pivot, route.written),
    )  # fmt: skip
    unsupported = partial(_unsupported, source_language=route.pivot, language=route.written)
    written = [
        Translated(sentence, sentence, "", tuple(unsupported(sentence, body)))
        for sentence in draft.sentences
    ]
    if titles and route.written != route.pivot:
        # The title was not summarized, and is in the text's language still.
        step = Step(summarizer, route.pivot, route.written)
        titles = yield from translate_further(titles, step, kit)
    finals = yield from _in_steps([*titles, *written], route.after, kit)
    sentences_ = finals[len(titles) :]
    pivot = languages.sentence_separator(route.written).join(draft.sentences)
    return _Result(
        title=finals[0] if titles else None,
        text=languages.sentence_separator(route.target).join(one.text for one in sentences_),
        sentences=sentences_,
        pivot=Pivot(route.written, pivot) if route.after else None,
        coverage=Coverage(draft.tokens_total, draft.tokens_read, draft.chunks, draft.levels),
        findings=(*findings, *draft.findings),
    )


def _as_it_is(document: Document, route: Route, kit: Kit) -> Job[_Result]:
    """A text that is no longer than the summary asked for, perhaps in another language."""
    words = languages.count_words(document.text)
    coverage = Coverage(words, words, chunks=0, levels=0)
    titles = [untouched(document.title)] if document.title else []
    if not route.after:
        sentences_ = as_it_is(document.text, route.source)
        title = titles[0] if titles else None
        return _Result(title, document.text, sentences_, None, coverage)
    titles = yield from _in_steps(titles, route.after, kit)
    body = yield from translate_body(document.text, route.after, kit)
    return _Result(
        title=titles[0] if titles else None,
        text=body.text,
        sentences=body.sentences,
        pivot=Pivot(route.source, document.text),
        coverage=coverage,
    )


def _in_steps(
    texts: Sequence[Translated], steps: Sequence[Step], kit: Kit
) -> Job[list[Translated]]:
    """Texts in the language that the last step leads to."""
    found = list(texts)
    for step in steps:
        found = yield from translate_further(found, step, kit)
    return found


def _instruction(engine: Engine, target: Target, route: Route, kit: Kit) -> str:
    if not engine.prompted:
        return ""
    if route.written == route.pivot:
        return kit.prompts.render("summarize", sentences=target.sentences)
    return kit.prompts.render(
        "summarize-into",
        sentences=target.sentences,
        language=languages.display_name(route.written),
    )


def _tools(source: str, written: str) -> Tools:
    split = partial(sentences.split, language=source)
    return Tools(
        split=partial(sentences.split, language=written),
        chunk=lambda text, codec, budget: chunking.chunk(
            text, split(text), codec.count, budget, sentences.break_long
        ),
        is_complete=sentences.is_complete,
        count_words=languages.count_words,
        unsupported=partial(_unsupported, source_language=source, language=written),
        separator=languages.sentence_separator(written),
    )


def _unsupported(text: str, source: str, source_language: str, language: str) -> list[Finding]:
    """Numbers and names of a summary that its source does not have."""
    names = (
        checking.unsupported_names(text, source, language)
        # In another language a name may be written in another way.
        if languages.same_language(source_language, language)
        else checking.wrong_script(text, language, source)
    )
    return [*checking.unsupported_numbers(text, source, (language, source_language)), *names]


def _gathered(findings: Sequence[Finding]) -> list[Finding]:
    """What went wrong in translating a whole text, in one line."""
    if not findings:
        return []
    message = (
        f"translating the text before summarizing it left {len(findings)} to check, "
        f"the first: {findings[0].message}"
    )
    return [Finding("number", "warning", message)]
