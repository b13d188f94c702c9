"""One document's way to its summary, from the top down.

language -> route -> what is told (`summary_ways.py`) -> in the reader's language -> result
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from summarize import lengths
from summarize.documents import Coverage, Document, Finding, Pivot, Source, Span, Summary
from summarize.errors import NothingProved
from summarize.inference.scheduler import Job
from summarize.lengths import Extent
from summarize.options import Options
from summarize.pipeline import summary_ways
from summarize.pipeline.article_text import article_text
from summarize.pipeline.drafting import beams_of_draft
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.readable_document import ReadableDocument
from summarize.pipeline.result import (
    Result,
    Telling,
    missed,
    of_title,
    sentence,
    styled,
    with_original,
)
from summarize.pipeline.routing import Route, Step
from summarize.pipeline.session import Session
from summarize.pipeline.summary_request import (
    extent_of,
    focus_findings,
    is_long,
    is_short,
)
from summarize.pipeline.text_translation import (
    translate_body,
    translate_further,
    untouched,
)
from summarize.summarizing import guided
from summarize.summarizing.told import Told
from summarize.text.hyphenation import Pieces
from summarize.text.split_text import SplitText
from summarize.translating.sentence_translation import Translated


def summary_job(session: Session, document: Document) -> Job[Summary]:
    """Summarize a document.

    Args:
        session: what every job shares.
        document: what was read.

    Returns:
        The summary, as the generator's value.

    Raises:
        NothingProved: `check` is `strict`, and no sentence may go out.
    """
    options = session.options
    if session.engines.read_ahead and is_long(document, options):
        session.engines.expect(session.router.expected_summarizer())
    language, confidence, doubts = session.router.language(document.text)
    short = is_short(document, options, language)
    route = session.router.route(language, summarized=not short)
    if short:
        source = SplitText.of(document.text, language)
        result = yield from _handed_back(source, document, route, session)
    else:
        read = ReadableDocument.of(document, partial(_pieces, route, session))
        source = SplitText.of(read.document.text, language)
        telling = yield from summary_ways.telling(source, read.document, route, session)
        article = article_text(read.document, source)
        result = yield from _for_reader(telling, read.document, article, route, session)
        result = replace(
            result,
            sentences=read.pointing_back(result.sentences),
            findings=(
                *focus_findings(options.focus, source),
                *result.findings,
                *_unasked(route, session),
            ),
        )
    if options.check == "strict" and not result.sentences:
        raise NothingProved(
            f"{document.name}: the text proves no sentence of the summary; --check repair shows "
            f"what there is"
        )
    return Summary(
        document=document,
        document_language=language,
        language_confidence=confidence,
        language=route.target,
        title=result.title,
        text=result.text,
        sentences=result.sentences,
        unchanged=short,
        pivot=result.pivot,
        findings=(*document.findings, *doubts, *route.findings, *result.findings),
        coverage=result.coverage,
        route=route.name,
        beams=beams_of_draft(route, options),
        new_tokens=result.new_tokens,
        signature=session.signature(route),
    )


def _pieces(route: Route, session: Session) -> Pieces | None:
    """The vocabulary of a model that reads the text's language; None where none does."""
    steps = (*route.before, *route.after)
    if steps and is_the_same(steps[0].source, route.source):
        return session.engine(steps[0].model, "translate").pieces
    summarizer = route.summarizer
    return session.engine(summarizer, "summarize").pieces if summarizer is not None else None


def _unasked(route: Route, session: Session) -> list[Finding]:
    """That a model to check with was named, and there is nothing to ask it."""
    model = session.check_model
    return [model.unused] if model is not None and session.judging_model(route) is None else []


def _handed_back(
    source: SplitText, document: Document, route: Route, session: Session
) -> Job[Result]:
    """A text that is no longer than the summary asked for, perhaps in another language."""
    told = guided.whole(source)
    words = document.words
    if not route.after:
        sentences = tuple(sentence(one, None) for one in told)
        text = document.text
        if session.options.style == "bullets":
            text = styled(sentences, session.options, route.target)
        return Result(document.title, sentences, text, None, Coverage(words, words, 0, 0))
    title = yield from _title(document, route.after, session)
    body = yield from translate_body(
        document.text, route.after, session, partial(with_original, options=session.options)
    )
    sentences = tuple(
        sentence(one, translated)
        for one, translated in zip(_origins(body.sentences, source), body.sentences, strict=True)
    )
    text = body.text
    if session.options.style == "bullets":
        text = styled(sentences, session.options, route.target)
    return Result(
        title=with_original(title, session.options) if title else None,
        sentences=sentences,
        text=text,
        pivot=Pivot(route.source, document.text),
        coverage=Coverage(
            tokens_total=sum(one.tokens for one in body.sentences),
            tokens_read=sum(one.tokens_read for one in body.sentences),
            chunks=0,
            levels=0,
        ),
        findings=of_title(title) if title else (),
    )


def _origins(translated: Sequence[Translated], source: SplitText) -> Iterator[Told]:
    """Where the originals of sentences stand, which follow each other in the text."""
    place = 0
    for one in translated:
        start = source.text.find(one.original, place)
        found: tuple[Source, ...] = ()
        if start >= 0:
            place = start + len(one.original)
            found = (source.source(Span(start, place), 1.0),)
        yield Told(one.original, "verbatim", found)


# For the reader


def _for_reader(
    telling: Telling, document: Document, article: SplitText, route: Route, session: Session
) -> Job[Result]:
    """What is told, in the reader's language."""
    options = session.options
    extent = extent_of(options, document.words)
    told = telling.told
    sentences = tuple(sentence(one, None) for one in told)
    title = untouched(document.title) if telling.keeps_title and document.title else None
    title_steps = _title_steps(telling, route)
    if title is not None and title_steps != telling.steps:
        [title] = yield from _in_steps([title], title_steps, session)
    if telling.steps:
        texts = [untouched(one.text) for one in told]
        together = title is not None and title_steps == telling.steps
        if together and title is not None:
            texts.insert(0, title)
        found = yield from _in_steps(texts, telling.steps, session, article)
        if together:
            title, *found = found
        told, found = yield from _fitted(telling, found, extent, article, session)
        sentences = tuple(sentence(*pair) for pair in zip(told, found, strict=True))
    return Result(
        title=with_original(title, session.options) if title else None,
        sentences=sentences,
        text=styled(sentences, options, route.target, spoken=telling.spoken),
        pivot=replace(telling, told=told).pivot,
        coverage=telling.coverage,
        findings=(
            *telling.findings,
            *_missed(telling, [one.text for one in sentences], extent, options),
            *(of_title(title) if title else ()),
        ),
        new_tokens=telling.new_tokens,
    )


def _missed(
    telling: Telling, sentences: Sequence[str], extent: Extent, options: Options
) -> list[Finding]:
    """That a length was missed, where that is not said already."""
    is_said = any(finding.kind == "length" for finding in telling.findings)
    return [] if is_said else missed(sentences, extent, options)


def _fitted(
    telling: Telling,
    found: list[Translated],
    extent: Extent,
    article: SplitText,
    session: Session,
) -> Job[tuple[list[Told], list[Translated]]]:
    """Sentences whose translations have the length that was asked for, as near as can be."""
    told = telling.told
    texts = [one.text for one in found]
    if telling.shares:
        kept = lengths.fit(texts, extent, telling.shares)
        return [told[i] for i in kept], [found[i] for i in kept]
    measured = extent.measured(texts)
    if measured <= extent.most or telling.again is None:
        return told, found
    # The translation is longer than translations usually are: less is told.
    there = {one.text: translated for one, translated in zip(told, found, strict=True)}
    fewer = telling.again(extent.amount / measured)
    missing = [one.text for one in fewer if one.text not in there]
    new = [untouched(text) for text in missing]
    more = yield from _in_steps(new, telling.steps, session, article)
    there |= dict(zip(missing, more, strict=True))
    return fewer, [there[one.text] for one in fewer]


def _title_steps(telling: Telling, route: Route) -> tuple[Step, ...]:
    if is_the_same(route.source, route.target):
        return ()
    if is_the_same(telling.language, route.source):
        return telling.steps
    steps = (*route.before, *route.after)
    if not is_the_same(route.pivot, route.written) and route.summarizer is not None:
        # The title was not summarized, and is in the text's language still.
        own = Step(route.summarizer, route.pivot, route.written)
        steps = (*route.before, own, *route.after)
    return steps


def _title(document: Document, steps: Sequence[Step], session: Session) -> Job[Translated | None]:
    if not document.title:
        return None
    [title] = yield from _in_steps([untouched(document.title)], steps, session)
    return title


def _in_steps(
    texts: Sequence[Translated],
    steps: Sequence[Step],
    session: Session,
    article: SplitText | None = None,
) -> Job[list[Translated]]:
    """Texts in the language that the last step leads to.

    Args:
        texts: what is translated.
        steps: the translations.
        session: what every job shares.
        article: the text that they are from; None where they are all of it.
    """
    found = list(texts)
    for step in steps:
        found = yield from translate_further(found, step, session, article)
    return found
