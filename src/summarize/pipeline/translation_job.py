"""One document's way to its translation, and what summaries need of translation on theirs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from summarize.checking import checks
from summarize.checking.negation import (
    added_denial,
    changed_brackets,
    doubled,
    lost_currencies,
    lost_quotation,
)
from summarize.documents import (
    Coverage,
    Document,
    Finding,
    Pivot,
    Span,
    SummarySentence,
    Translation,
)
from summarize.inference.scheduler import Job
from summarize.languages import tags
from summarize.languages.tags import sentence_separator
from summarize.pipeline.routing import Step
from summarize.pipeline.session import Session
from summarize.text import sentences
from summarize.translating import layout, sentence_translation
from summarize.translating.layout import Block
from summarize.translating.placeholders import signs
from summarize.translating.requests import Tools
from summarize.translating.sentence_translation import Translated
from summarize.translating.strategies import Kept, without_overlaps
from summarize.translating.units import units
from summarize.translating.untranslatable import foreign_words

_MANY = 5
_MAX_LOOKED_FOR = 100


@dataclass(frozen=True)
class Body:
    """A text in another language, in its layout.

    Attributes:
        text: the translation.
        pivot: the text between two steps, or None.
        sentences: every sentence that was translated, in order.
        headings: the translation of each line or paragraph, by its original.
    """

    text: str
    pivot: Pivot | None
    sentences: list[Translated]
    headings: dict[str, str]


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
    body = (
        (yield from translate_body(document.text, route.after, session))
        if route.after
        else Body(document.text, None, as_it_is(document.text, language), {})
    )
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
        findings=(*doubts, *route.findings, *(() if route.after else (same,))),
        coverage=Coverage(total, read, len(body.sentences) if route.after else 0, levels=0),
        route=route.name,
        beams=session.options.beams,
        new_tokens=0,
        signature=session.signature(route),
    )


def translate_body(text: str, steps: Sequence[Step], session: Session) -> Job[Body]:
    """Translate a text of many paragraphs, and keep its layout.

    Args:
        text: all of it.
        steps: at least one.
        session: what every job shares.
    """
    source = steps[0].source
    blocks = layout.blocks(text, source)
    pieces = [list(_pieces(block.text, source)) for block in blocks]
    originals = [piece for part in pieces for piece in part]
    found = yield from translate_pieces(originals, steps[0], session)
    pivot = None
    for number, step in enumerate(steps[1:], start=1):
        between = _laid_out(blocks, pieces, found, (source, steps[number - 1].target))
        pivot = pivot or Pivot(steps[number - 1].target, between)
        found = yield from translate_further(found, step, session)
    queue = iter(found)
    headings = {
        block.text.strip(): _merged([next(queue) for _ in part], source, steps[-1].target).text
        for block, part in zip(blocks, pieces, strict=True)
        if part
    }
    shown = [one for one in found if any(c.isalpha() for c in one.original)]
    return Body(
        _laid_out(blocks, pieces, found, (source, steps[-1].target)), pivot, shown, headings
    )


def translate_further(
    translated: Sequence[Translated], step: Step, session: Session
) -> Job[list[Translated]]:
    """Sentences that were translated once, in yet another language; their originals stay."""
    texts = [one.text for one in translated]
    news = yield from translate_texts(texts, step, session)
    return [
        replace(
            old,
            text=new.text,
            # Their places are in another text now.
            findings=(*(replace(f, span=None) for f in old.findings), *new.findings),
        )
        for old, new in zip(translated, news, strict=True)
    ]


def translate_texts(texts: Sequence[str], step: Step, session: Session) -> Job[list[Translated]]:
    """Texts, each perhaps of several sentences, in another language; one result each."""
    parts = [list(_pieces(text, step.source)) for text in texts]
    found = yield from translate_pieces([piece for part in parts for piece in part], step, session)
    queue = iter(found)
    return [_merged([next(queue) for _ in part], step.source, step.target) for part in parts]


def translate_pieces(pieces: Sequence[str], step: Step, session: Session) -> Job[list[Translated]]:
    """Sentences, each with the space that follows it, in another language."""
    engine = session.engine(step.model, "translate")
    instruction = ""
    if engine.prompted:
        instruction = session.prompts.render(
            "translate",
            source=tags.display_name(step.source),
            target=tags.display_name(step.target),
        )
    tools = Tools(
        wrap=sentences.break_long,
        faults=partial(_faults, step=step, session=session),
        protected=partial(_kept, step=step),
        glossary=partial(_terms, session=session),
        instruction=instruction,
        space=sentence_separator(step.target),
    )
    return (
        yield from sentence_translation.translate(
            pieces, engine, (step.source, step.target), session.options.beams, tools
        )
    )


def as_it_is(text: str, language: str) -> list[Translated]:
    """The sentences of a text, untouched."""
    return [untouched(piece) for piece in _pieces(text, language)]


def untouched(piece: str) -> Translated:
    """A sentence as its own translation."""
    text = piece.strip()
    return Translated(text, text, piece[len(piece.rstrip()) :], ())


def _kept(text: str, step: Step) -> list[Span]:
    """What must come out of a translation as it is: addresses, code, signs, foreign letters."""
    fixed = [
        *layout.protected(text),
        *signs(text),
        *units(text),
        *foreign_words(text, step.source, step.target),
    ]
    return [one.span for one in without_overlaps([Kept(span, "") for span in fixed])]


def _faults(translation: str, original: str, step: Step, session: Session) -> list[Finding]:
    """What is wrong with a sentence's translation, as far as it can be seen."""
    return [
        *checks.changed_numbers(translation, original, (step.target, step.source)),
        *lost_currencies(translation, original, step.target),
        *added_denial(translation, original, (step.source, step.target)),
        *checks.repetition(translation, original),
        *doubled(translation, original),
        *checks.wrong_script(translation, step.target, original),
        *checks.length_ratio(translation, original),
        *_lost(translation, original, step),
        *lost_quotation(translation, original),
        *changed_brackets(translation, original),
        *(
            Finding(
                "glossary",
                "warning",
                f"the glossary's term for {term!r} was not used in every place",
            )
            for term in session.glossary.missing(translation, layout.without_protected(original))
        ),
    ]


def _lost(translation: str, original: str, step: Step) -> Iterator[Finding]:
    """Findings for what had to come out as it is and did not; for many of it, in few."""
    kept = Counter(original[span.start : span.end] for span in _kept(original, step))
    if not kept:
        return
    there = Counter(translation[span.start : span.end] for span in _kept(translation, step))
    lost = [text for text, times in kept.items() if there[text] < times]
    # It may stand closely to other letters now.
    few = [text for text in lost[:_MAX_LOOKED_FOR] if translation.count(text) < kept[text]]
    lost = [*few, *lost[_MAX_LOOKED_FOR:]]
    for text in lost[:_MANY]:
        yield Finding("layout", "warning", f"{text} of the original is missing or was changed")
    if len(lost) > _MANY:
        yield Finding("layout", "warning", f"{len(lost) - _MANY} more like it are missing")


def _terms(text: str, session: Session) -> list[Kept]:
    """Where terms of the glossary stand, addresses and code apart, and what comes in their place.

    A term in capitals is in capitals in the translation, too.
    """
    if not session.glossary.terms:
        return []
    fixed = layout.protected(text)
    return [
        Kept(span, target.upper() if _is_shouted(text[span.start : span.end], source) else target)
        for span, source, target in session.glossary.occurring(text)
        if not any(one.start < span.end and span.start < one.end for one in fixed)
    ]


def _is_shouted(text: str, term: str) -> bool:
    return text.isupper() and not term.isupper() and len(text) > 1


def _laid_out(
    blocks: Sequence[Block],
    pieces: Sequence[Sequence[str]],
    found: Sequence[Translated],
    pair: tuple[str, str],
) -> str:
    queue = iter(found)
    out = []
    for block, part in zip(blocks, pieces, strict=True):
        text = _merged([next(queue) for _ in part], *pair).text if part else ""
        out.append(layout.rendered(block, text))
    return "".join(out)


def _merged(parts: Sequence[Translated], source: str, target: str) -> Translated:
    """Sentences as one text, with the space between them that the language wants."""
    was, wanted = sentence_separator(source), sentence_separator(target)
    if was != wanted:
        parts = [
            replace(one, space=wanted) if one.space == was and i < len(parts) - 1 else one
            for i, one in enumerate(parts)
        ]
    return sentence_translation.merged(parts)


def _pieces(text: str, language: str) -> Iterator[str]:
    return (text[span.start : span.end] for span in sentences.split(text, language))
