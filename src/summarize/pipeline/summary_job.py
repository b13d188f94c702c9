"""One document's way to its summary.

languages -> routing -> (translating) -> sentences -> chunking -> summarizing -> (translating)
          -> checking
"""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize import lengths
from summarize.documents import Coverage, Document, Finding, Pivot, Summary, SummarySentence
from summarize.inference.scheduler import Job
from summarize.languages import tags
from summarize.lengths import Extent
from summarize.models.engines.loading import Engine
from summarize.models.store.store import LocalModel
from summarize.options import Options
from summarize.pipeline.routing import Route, Step
from summarize.pipeline.session import Session
from summarize.pipeline.summary_request import (
    Unsupported,
    evidence_for,
    extent_of,
    is_long,
    is_short,
    order_for,
    stays,
    tools_for,
)
from summarize.pipeline.text_translation import (
    as_it_is,
    translate_body,
    translate_further,
    untouched,
)
from summarize.summarizing import headline, map_reduce
from summarize.summarizing.headline import HeadlineOrder
from summarize.translating.sentence_translation import Translated

# What a headline is made of.
BEFORE_HEADLINE = Extent(40, "words")
_BULLET = "- "


@dataclass(frozen=True)
class _Result:
    """A summary in the reader's language.

    Attributes:
        title: the document's, in that language.
        sentences: of the summary, with what each was made from and what the checks found.
        text: all of it as it stands in the document; None where it is the sentences.
        pivot: the summary before it was translated, or None.
        coverage: how much of the body was read.
        findings: of the whole.
        new_tokens: the highest limit of new tokens in a call.
    """

    title: Translated | None
    sentences: list[Translated]
    text: str | None
    pivot: Pivot | None
    coverage: Coverage
    findings: tuple[Finding, ...] = ()
    new_tokens: int = 0


def summary_job(session: Session, document: Document) -> Job[Summary]:
    """Summarize a document.

    Args:
        session: what every job shares.
        document: what was read.

    Returns:
        The summary, as the generator's value.
    """
    options = session.options
    if session.engines.read_ahead and is_long(document, options):
        session.engines.expect(session.router.expected_summarizer())
    language, confidence, doubts = session.router.language(document.text)
    short = is_short(document, options, language)
    route = session.router.route(language, summarized=not short)
    result = (
        (yield from _as_it_is(document, route, session))
        if route.summarizer is None
        else (yield from _summarized(document, route, route.summarizer, session))
    )
    title = result.title
    return Summary(
        document=document,
        document_language=language,
        language_confidence=confidence,
        language=route.target,
        title=title.text if title else None,
        text=_styled(result, options, route.target),
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
        beams=options.beams,
        new_tokens=result.new_tokens,
        signature=session.signature(route),
    )  # fmt: skip


def _summarized(
    document: Document, route: Route, summarizer: LocalModel, session: Session
) -> Job[_Result]:
    """The summary, each sentence checked against the text that it was made from."""
    titles = [untouched(document.title)] if document.title else []
    body = document.text
    findings: list[Finding] = []
    if route.before:
        translated = yield from translate_body(body, route.before, session)
        body = translated.text
        findings += _gathered([f for one in translated.sentences for f in one.findings])
        titles = yield from _in_steps(titles, route.before, session)
    engine = session.engine(summarizer, "summarize")
    extent = extent_of(session.options, document.words)
    unsupported = evidence_for(body, route)
    is_headline = session.options.style == "headline"
    draft = yield from map_reduce.summarize(
        body, engine, order_for(session, engine, route, BEFORE_HEADLINE if is_headline else extent),
        tools_for(route),
    )  # fmt: skip
    drafted = list(draft.sentences)
    if is_headline:
        # It stands in the place of the document's own.
        titles = []
        wanted = _headline_order(engine, extent, route, session, unsupported)
        drafted = [(yield from headline.headline(drafted, engine, wanted, tools_for(route)))]
    written = [Translated(one, one, "", tuple(unsupported(one))) for one in drafted]
    if titles and not stays(route):
        # The title was not summarized, and is in the text's language still.
        step = Step(summarizer, route.pivot, route.written)
        titles = yield from translate_further(titles, step, session)
    finals = yield from _in_steps([*titles, *written], route.after, session)
    found = finals[len(titles) :]
    if route.after and not is_headline:
        kept = lengths.fit([one.text for one in found], extent, draft.shares)
        found, drafted = [found[i] for i in kept], [drafted[i] for i in kept]
    pivot = tags.sentence_separator(route.written).join(drafted)
    return _Result(
        title=finals[0] if titles else None,
        sentences=found,
        text=None,
        pivot=Pivot(route.written, pivot) if route.after else None,
        coverage=Coverage(draft.tokens_total, draft.tokens_read, draft.chunks, draft.levels),
        findings=(*findings, *draft.findings, *_missed(found, extent, session.options)),
        new_tokens=draft.new_tokens,
    )


def _headline_order(
    engine: Engine, extent: Extent, route: Route, session: Session, unsupported: Unsupported
) -> HeadlineOrder:
    extent = lengths.translated(extent, route.written, route.target)
    instruction = ""
    if engine.prompted:
        instruction = session.prompts.render("headline", words=str(extent.amount))
    return HeadlineOrder(extent, instruction, session.options.beams, unsupported)


def _as_it_is(document: Document, route: Route, session: Session) -> Job[_Result]:
    """A text that is no longer than the summary asked for, perhaps in another language."""
    titles = [untouched(document.title)] if document.title else []
    if not route.after:
        words = document.words
        coverage = Coverage(words, words, chunks=0, levels=0)
        found = as_it_is(document.text, route.source)
        return _Result(titles[0] if titles else None, found, document.text, None, coverage)
    titles = yield from _in_steps(titles, route.after, session)
    body = yield from translate_body(document.text, route.after, session)
    return _Result(
        title=titles[0] if titles else None,
        sentences=body.sentences,
        text=body.text,
        pivot=Pivot(route.source, document.text),
        coverage=Coverage(
            tokens_total=sum(one.tokens for one in body.sentences),
            tokens_read=sum(one.tokens_read for one in body.sentences),
            chunks=0,
            levels=0,
        ),
    )


def _in_steps(
    texts: Sequence[Translated], steps: Sequence[Step], session: Session
) -> Job[list[Translated]]:
    """Texts in the language that the last step leads to."""
    found = list(texts)
    for step in steps:
        found = yield from translate_further(found, step, session)
    return found


def _styled(result: _Result, options: Options, language: str) -> str:
    """The summary as one text."""
    if options.style == "bullets":
        return "\n".join(_BULLET + one.text for one in result.sentences)
    if result.text is not None:
        return result.text
    return tags.sentence_separator(language).join(one.text for one in result.sentences)


def _missed(found: Sequence[Translated], extent: Extent, options: Options) -> list[Finding]:
    """That a length which was asked for in so many words, sentences or percent was missed."""
    amount = extent.measured([one.text for one in found])
    is_near = extent.is_met(amount) or (
        # A preset is no promise of so many words.
        options.length.strip().casefold() in lengths.PRESETS and 2 * amount >= extent.amount
    )
    if is_near:
        return []
    unit = extent.unit if amount != 1 else extent.unit[:-1]
    message = (
        f"the summary has {amount:,} {unit}, and {extent.amount:,} were asked for; no sentence is "
        f"cut or made up to fit"
    )
    return [Finding("length", "notice", message)]


def _gathered(findings: Sequence[Finding]) -> list[Finding]:
    """What went wrong in translating a whole text, in one line."""
    if not findings:
        return []
    message = (
        f"translating the text before summarizing it left {len(findings)} to check, "
        f"the first: {findings[0].message}"
    )
    return [Finding("number", "warning", message)]
