"""One document's way to its translation: its sentences translated, in its own layout."""

from summarize.documents import Coverage, Document, Finding, SummarySentence, Translation
from summarize.inference.scheduler import Job
from summarize.languages import tags
from summarize.pipeline.drafting import beams_of_words
from summarize.pipeline.session import Session
from summarize.pipeline.text_translation import (
    Body,
    as_it_is,
    translate_body,
    translate_lines,
)
from summarize.reading.rewriting import left_out, written


def translation_job(session: Session, document: Document) -> Job[Translation]:
    """Translate a document.

    Args:
        session: what every job shares.
        document: read as a whole.

    Returns:
        The translation, as the generator's value.
    """
    language, confidence, doubts = session.router.language(document.text)
    route = session.router.translation_route(language)
    file = document.rewritable
    if not route.after:
        body = Body(document.text, None, as_it_is(document.text, language), {})
    elif file is None:
        body = yield from translate_body(document.text, route.after, session)
    else:
        body = yield from translate_lines(file.lines, route.after, session)
    data = file.data if file is not None else None
    if file is not None and route.after:
        data = written(document, list(body.lines), route.target)
    words = document.words
    total = sum(one.tokens for one in body.sentences) if route.after else words
    read = sum(one.tokens_read for one in body.sentences) if route.after else words
    title = document.title
    if title is not None and route.after:
        title = body.headings.get(title)
    same = Finding(
        "language",
        "notice",
        f"the text is in {tags.display_name(route.target)} already, and is handed back as it is",
    )
    left = left_out(document) if file is None and route.after else ""
    more = (Finding("reading", "warning", left),) if left else ()
    return Translation(
        document=document,
        document_language=language,
        language_confidence=confidence,
        language=route.target,
        title=title,
        text=body.text,
        sentences=tuple(
            SummarySentence(one.text, one.original if route.after else None, one.findings)
            for one in body.sentences
        ),
        unchanged=not route.after,
        pivot=body.pivot,
        findings=(
            *document.findings,
            *more,
            *doubts,
            *route.findings,
            *(() if route.after else (same,)),
        ),
        coverage=Coverage(total, read, len(body.sentences) if route.after else 0, levels=0),
        route=route.name,
        beams=beams_of_words(session.options),
        new_tokens=0,
        signature=session.signature(route),
        file=data,
    )
