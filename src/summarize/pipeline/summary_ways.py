"""The ways to what is told of a text, in its language or in that of the draft.

    titled    a headline is the text's own title
    chosen    sentences are chosen without a model
    guided    a model's draft only points at sentences of the text
    written   the model's own sentences, with what the text does not support replaced or marked

What a model drafts goes out only where the text proves it, or where the model is known to be
faithful and the checks find nothing; in the place of all else come sentences of the text.
"""

from dataclasses import replace

from summarize import lengths
from summarize.checking.support import Grader
from summarize.documents import Coverage, Document, Finding, Support
from summarize.inference.scheduler import Job
from summarize.lengths import PRESETS, Extent
from summarize.models.engines.loading import Engine
from summarize.models.store.store import LocalModel
from summarize.pipeline.article_text import article_text, shown_sources
from summarize.pipeline.drafting import BEFORE_HEADLINE, draftsman, is_guide
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.result import Telling, gathered
from summarize.pipeline.routing import Route, Step
from summarize.pipeline.session import Session
from summarize.pipeline.summary_request import (
    doubts,
    evidence_for,
    extent_of,
    order_for,
    tools_for,
)
from summarize.pipeline.text_translation import translate_split
from summarize.summarizing import guided, title_line
from summarize.summarizing.conversations.told_by_turns import told_by_turns
from summarize.summarizing.guided import Guide
from summarize.summarizing.map_reduce import Draft
from summarize.summarizing.repair import Repairer
from summarize.summarizing.told import Told
from summarize.text.split_text import SplitText

_PROVED: frozenset[Support] = frozenset({"verbatim", "proved"})
_CONSISTENT: frozenset[Support] = _PROVED | {"consistent"}


def telling(source: SplitText, document: Document, route: Route, session: Session) -> Job[Telling]:
    """What is told of a text that is longer than its summary."""
    options = session.options
    is_headline = options.style == "headline"
    if is_headline and document.title and options.check in ("repair", "strict"):
        return _titled(document.title, document, route, session)
    if route.summarizer is None:
        return _chosen(source, document, route, session)
    entry = route.summarizer.entry
    if is_guide(route, entry, options):
        return (yield from _guided(source, document, route, route.summarizer, session))
    return (yield from _written(source, document, route, route.summarizer, session))


def _titled(title: str, document: Document, route: Route, session: Session) -> Telling:
    """A headline: the text's own title, cut where it is too long and can be."""
    extent = _extent_in_source(document, route, session)
    told, findings = title_line.from_title(title, route.source, extent, is_asked=_is_asked(session))
    words = document.words
    return Telling(
        told=[told],
        language=route.source,
        steps=_all_steps(route),
        coverage=Coverage(words, words, 0, 0),
        findings=tuple(findings),
        keeps_title=False,
    )


def _chosen(source: SplitText, document: Document, route: Route, session: Session) -> Telling:
    """Sentences that are chosen without a model."""
    told, findings, spoken = _of_the_text(source, document, route, session, None)
    findings = [*_unfocused(session), *findings]
    words = document.words

    def again(share: float) -> list[Told]:
        return _of_the_text(source, document, route, session, None, share)[0]

    return Telling(
        told=told,
        again=again,
        language=route.source,
        steps=_all_steps(route),
        coverage=Coverage(words, words, 0, 0),
        findings=tuple(findings),
        keeps_title=session.options.style != "headline",
        spoken=spoken,
    )


def _unfocused(session: Session) -> list[Finding]:
    if session.options.focus is None:
        return []
    message = "--focus needs an instruct model: the sentences were chosen without it"
    return [Finding("extract", "warning", message)]


def _guided(
    source: SplitText, document: Document, route: Route, summarizer: LocalModel, session: Session
) -> Job[Telling]:
    """Sentences of the text that a draft points at."""
    # The draft is in the language that is read: its words are not for the reader.
    read = replace(route, written=route.pivot)
    pivot = source
    if route.before:
        pivot, _ = yield from translate_split(source, route.before, session)
    engine = session.engine(summarizer, "summarize")
    draft = yield from _draft(pivot, document, read, engine, session)
    guide = Guide(
        sentences=draft.sentences,
        shares=draft.shares,
        read_in=[pivot.sentence(i) for i in range(len(pivot))],
        language=route.pivot,
        unsupported=doubts(Grader(pivot)),
    )
    heard = source
    if session.options.max_chunks is not None and draft.read_to is not None:
        heard = guided.read_part(source, pivot, draft.read_to)
    told, findings, spoken = _of_the_text(heard, document, route, session, guide)

    def again(share: float) -> list[Told]:
        return _of_the_text(heard, document, route, session, guide, share)[0]

    steps = _all_steps(route)
    if not is_the_same(route.pivot, route.written):
        # The summarizer itself knows both languages.
        steps = (*route.before, Step(summarizer, route.pivot, route.written), *route.after)
    return Telling(
        told=told,
        language=route.source,
        steps=() if is_the_same(route.source, route.target) else steps,
        coverage=_coverage(draft),
        findings=(*draft.findings, *findings),
        new_tokens=draft.new_tokens,
        keeps_title=session.options.style != "headline",
        spoken=spoken,
        again=again,
    )


def _written(
    source: SplitText, document: Document, route: Route, summarizer: LocalModel, session: Session
) -> Job[Telling]:
    """What a model wrote, with what the text does not support replaced, or only marked."""
    options = session.options
    pivot, findings = source, []
    if route.before:
        pivot, found = yield from translate_split(source, route.before, session)
        findings = gathered([f for one in found for f in one.findings])
    engine = session.engine(summarizer, "summarize")
    draft = yield from _draft(pivot, document, route, engine, session)
    told = _disposed(pivot, document, route, draft, session)
    if options.style == "headline":
        extent = _extent_in_source(document, route, session)
        one, more = title_line.from_sentences(
            told, route.written, extent, is_asked=_is_asked(session)
        )
        told, findings = [one], [*findings, *more]
    return Telling(
        told=told,
        language=route.written,
        steps=route.after,
        coverage=_coverage(draft),
        findings=(*findings, *draft.findings),
        new_tokens=draft.new_tokens,
        shares=draft.shares if len(draft.shares) == len(told) else (),
        keeps_title=options.style != "headline",
    )


# Their parts


def _draft(
    pivot: SplitText, document: Document, route: Route, engine: Engine, session: Session
) -> Job[Draft]:
    options = session.options
    extent = BEFORE_HEADLINE if options.style == "headline" else extent_of(options, document.words)
    order = order_for(session, engine, route, extent)
    entry = route.summarizer.entry if route.summarizer is not None else None
    ask = draftsman(route, entry, options)
    return (yield from ask(pivot.text, engine, order, tools_for(route)))


def _disposed(
    pivot: SplitText, document: Document, route: Route, draft: Draft, session: Session
) -> list[Told]:
    """What goes out of a draft."""
    check = session.options.check
    if not is_the_same(route.pivot, route.written):
        # Two languages cannot be compared word by word.
        wrong = evidence_for(pivot.text, route)
        told = [Told(one, findings=tuple(wrong(one))) for one in draft.sentences]
        return told if check == "off" else [replace(one, support=_known(one)) for one in told]
    # A translated text has no lines around it.
    article = pivot if route.before else article_text(document, pivot)
    model = session.judging_model(route)
    judge = None if model is None else model.judge(route.written, route.pivot)
    grader = Grader(article, judge)
    if check == "off":
        return [Told(one, findings=grader.grade(one).findings) for one in draft.sentences]
    allowed = _PROVED if check == "strict" else _CONSISTENT
    repairer = Repairer(pivot, grader, allowed, document.title)
    if check == "flag":
        told = repairer.graded(draft.sentences)
    else:
        told = repairer.repaired(draft.sentences, draft.others)
    shown = document if article is not pivot else replace(document, text=pivot.text)
    return [replace(one, sources=shown_sources(one.sources, shown)) for one in told]


def _known(told: Told) -> Support:
    """The grade of a sentence that is compared across languages: at best it is consistent."""
    return "unsupported" if any(one.is_doubt for one in told.findings) else "consistent"


def _of_the_text(
    source: SplitText,
    document: Document,
    route: Route,
    session: Session,
    guide: Guide | None,
    share: float = 1.0,
) -> tuple[list[Told], list[Finding], bool]:
    """Sentences of the text; what is said of the whole; whether they stand under names."""
    options = session.options
    limit = _extent_in_source(document, route, session).times(share)
    if options.style == "headline":
        told, findings = guided.guided(source, document.title, guide, BEFORE_HEADLINE)
        line, more = title_line.from_sentences(
            told, route.source, limit, is_asked=_is_asked(session)
        )
        return [line], [*findings, *more], False
    drafted = guide.sentences if guide is not None and guide.language == source.language else ()
    spoken = told_by_turns(source, drafted, limit)
    if spoken is not None:
        return spoken, [], True
    return (*guided.guided(source, document.title, guide, limit), False)


def _extent_in_source(document: Document, route: Route, session: Session) -> Extent:
    extent = extent_of(session.options, document.words)
    return lengths.translated(extent, route.source, route.target)


def _all_steps(route: Route) -> tuple[Step, ...]:
    """The translations from the text's language to the reader's."""
    return () if is_the_same(route.source, route.target) else (*route.before, *route.after)


def _coverage(draft: Draft) -> Coverage:
    return Coverage(draft.tokens_total, draft.tokens_read, draft.chunks, draft.levels)


def _is_asked(session: Session) -> bool:
    """Whether a length was asked for, and is not only what is usual."""
    return session.options.length.strip().casefold() not in PRESETS
