"""Texts and sentences through one step or several: for whole documents, and for summaries."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from summarize.checking import persons
from summarize.documents import Pivot, Span
from summarize.inference.scheduler import Job
from summarize.languages import tags
from summarize.languages.tags import sentence_separator
from summarize.pipeline.drafting import beams_of_words
from summarize.pipeline.plain_words import persons_of, plain_words
from summarize.pipeline.routing import Step
from summarize.pipeline.session import Session
from summarize.text import sentences
from summarize.text.inline_tags import Piece, closed_up, split, without_tags
from summarize.text.split_text import SplitText
from summarize.translating import layout, sentence_translation
from summarize.translating.inline_markup import unmarked
from summarize.translating.layout import Block
from summarize.translating.requests import Tools
from summarize.translating.sentence_translation import Translated

# An attempt by itself and as a part of others is judged once; so many are remembered of a text.
_REMEMBERED = 4096
# A text and its language -> its sentences.
Cut = Callable[[str, str], list[Piece]]


@dataclass(frozen=True)
class Body:
    """A text in another language, in its layout.

    Attributes:
        text: the translation.
        lines: the translation of each text, with its tags.
        pivot: the text between two steps, or None.
        sentences: every sentence that was translated, in order.
        headings: the translation of each line or paragraph, by its original.
    """

    text: str
    pivot: Pivot | None
    sentences: list[Translated]
    headings: dict[str, str]
    lines: tuple[str, ...] = ()


def translate_body(
    text: str,
    steps: Sequence[Step],
    session: Session,
    shown: Callable[[Translated], str] = lambda one: one.text,
) -> Job[Body]:
    """Translate a text of many paragraphs, and keep its layout.

    Args:
        text: all of it.
        steps: at least one.
        session: what every job shares.
        shown: a sentence -> what stands for it in the text.
    """
    return (yield from _translated([text], steps, session, _untagged, shown))


def translate_lines(lines: Sequence[str], steps: Sequence[Step], session: Session) -> Job[Body]:
    """Translate the lines of a document, each on its own, with the tags in them.

    Args:
        lines: see `text.inline_tags`.
        steps: at least one.
        session: what every job shares.
    """
    return (yield from _translated(lines, steps, session, _tagged))


def _translated(
    texts: Sequence[str],
    steps: Sequence[Step],
    session: Session,
    cut: Cut,
    shown_as: Callable[[Translated], str] = lambda one: one.text,
) -> Job[Body]:
    """Translate texts, each in its own layout."""
    source = steps[0].source
    engine = session.engine(steps[0].model, "translate")
    laid = [layout.blocks(text, source, engine.pieces) for text in texts]
    blocks = [block for some in laid for block in some]
    pieces = [cut(block.text, source) for block in blocks]
    originals = [piece for part in pieces for piece in part]
    article = (
        _joined([without_tags(one.text) for one in originals], source) if cut is _tagged else None
    )
    found = yield from translate_pieces([one.text for one in originals], steps[0], session, article)
    found = [_around(one, piece) for one, piece in zip(found, originals, strict=True)]
    pivot = None
    for number, step in enumerate(steps[1:], start=1):
        between = _laid_out(laid, pieces, found, (source, steps[number - 1].target))
        pivot = pivot or Pivot(steps[number - 1].target, _as_one(between, cut))
        found = yield from translate_further(found, step, session, cut=cut)
    queue = iter(found)
    headings = {
        without_tags(block.text).strip(): without_tags(
            _merged([next(queue) for _ in part], source, steps[-1].target).text
        )
        for block, part in zip(blocks, pieces, strict=True)
        if part
    }
    shown = [_bare(one) for one in found if any(c.isalpha() for c in without_tags(one.original))]
    told = [replace(one, text=shown_as(one)) for one in found]
    lines = _laid_out(laid, pieces, told, (source, steps[-1].target))
    return Body(_as_one(lines, cut), pivot, shown, headings, tuple(map(closed_up, lines)))


def translate_split(
    source: SplitText, steps: Sequence[Step], session: Session
) -> Job[tuple[SplitText, list[Translated]]]:
    """The sentences of a text in another language, one for one, and the text that they make.

    They are for a model or a comparison, not for a reader.

    Args:
        source: the text.
        steps: at least one.
        session: what every job shares.
    """
    pieces = [source.text[span.start : span.end] for span in source.spans]
    found = yield from translate_pieces(pieces, steps[0], session, is_shown=False)
    for step in steps[1:]:
        found = yield from translate_further(found, step, session, is_shown=False)
    parts: list[str] = []
    spans: list[Span] = []
    place = 0
    was, wanted = sentence_separator(source.language), sentence_separator(steps[-1].target)
    for one in found:
        piece = one.text + (wanted if one.space == was else one.space)
        parts.append(piece)
        spans.append(Span(place, place + len(piece)))
        place += len(piece)
    return SplitText("".join(parts), steps[-1].target, spans), found


def translate_further(
    translated: Sequence[Translated],
    step: Step,
    session: Session,
    article: SplitText | None = None,
    cut: Cut | None = None,
    *,
    is_shown: bool = True,
) -> Job[list[Translated]]:
    """Sentences that were translated once, in yet another language; their originals stay.

    Args:
        translated: the sentences.
        step: the translation.
        session: what every job shares.
        article: the text that they are from; None where they are all of it.
        cut: parts them into sentences; None where they have no tags.
        is_shown: they are for a reader.
    """
    texts = [one.text for one in translated]
    news = yield from translate_texts(texts, step, session, article, cut, is_shown=is_shown)
    return [
        replace(
            old,
            text=new.text,
            # Their places are in another text now.
            findings=(*(replace(f, span=None) for f in old.findings), *new.findings),
        )
        for old, new in zip(translated, news, strict=True)
    ]


def translate_texts(
    texts: Sequence[str],
    step: Step,
    session: Session,
    article: SplitText | None = None,
    cut: Cut | None = None,
    *,
    is_shown: bool = True,
) -> Job[list[Translated]]:
    """Texts, each perhaps of several sentences, in another language; one result each."""
    parts = [(cut or _untagged)(text, step.source) for text in texts]
    pieces = [piece for part in parts for piece in part]
    if cut is _tagged:
        article = _joined([without_tags(one.text) for one in pieces], step.source)
    found = yield from translate_pieces(
        [one.text for one in pieces], step, session, article, is_shown=is_shown
    )
    found = [_around(one, piece) for one, piece in zip(found, pieces, strict=True)]
    queue = iter(found)
    return [_merged([next(queue) for _ in part], step.source, step.target) for part in parts]


def translate_pieces(
    pieces: Sequence[str],
    step: Step,
    session: Session,
    article: SplitText | None = None,
    *,
    is_shown: bool = True,
) -> Job[list[Translated]]:
    """Sentences, each with the space that follows it, in another language.

    Args:
        pieces: the sentences.
        step: the translator, and the languages.
        session: what every job shares.
        article: the text that they are from; None where they are all of it.
        is_shown: they are for a reader.
    """
    # Most summaries are in the language of their text.
    from summarize.checking.comparison.translated_comparer import TranslatedComparer
    from summarize.pipeline.translation_checks import faults, kept, lost_parts, terms

    if article is None or article.language != step.source:
        article = _joined(pieces, step.source)
    comparer = TranslatedComparer(article, step.target)
    engine = session.engine(step.model, "translate")
    instruction = ""
    if engine.prompted:
        instruction = session.prompts.render(
            "translate",
            source=tags.display_name(step.source),
            target=tags.display_name(step.target),
        )
    writes = partial(engine.writes, source=step.source, target=step.target)
    around = [article.sentence(i) for i in range(len(article))]
    known = persons_of(step, around)
    protected = lru_cache(_REMEMBERED)(partial(kept, step=step, writes=writes))

    def stays(text: str) -> list[Span]:
        return [*protected(text), *(term.span for term in terms(text, session))]

    tools = Tools(
        wrap=sentences.break_long,
        faults=lru_cache(_REMEMBERED)(
            partial(
                faults, step=step, session=session, comparer=comparer, fixed=protected, known=known
            )
        ),
        protected=protected,
        glossary=partial(terms, session=session),
        instruction=instruction,
        space=sentence_separator(step.target),
        lost=partial(lost_parts, step=step, writes=writes),
        plain=plain_words(engine, around, known, stays),
        reworded=partial(persons.others, known) if known is not None else lambda _: (),
        is_shown=is_shown,
    )
    beams = beams_of_words(session.options)
    return (
        yield from sentence_translation.translate(
            pieces, engine, (step.source, step.target), beams, tools
        )
    )


def as_it_is(text: str, language: str) -> list[Translated]:
    """The sentences of a text, untouched."""
    return [untouched(piece) for piece in _pieces(text, language)]


def untouched(piece: str) -> Translated:
    """A sentence as its own translation."""
    text = piece.strip()
    return Translated(text, text, piece[len(piece.rstrip()) :], ())


def _laid_out(
    laid: Sequence[Sequence[Block]],
    pieces: Sequence[Sequence[Piece]],
    found: Sequence[Translated],
    pair: tuple[str, str],
) -> list[str]:
    """Each text in its layout."""
    queue, parts = iter(found), iter(pieces)
    texts = []
    for blocks in laid:
        out = []
        for block in blocks:
            part = next(parts)
            text = _merged([next(queue) for _ in part], *pair).text if part else ""
            out.append(layout.rendered(block, text))
        texts.append("".join(out))
    return texts


def _as_one(texts: Sequence[str], cut: Cut) -> str:
    """Texts as one; lines are without their tags."""
    return texts[0] if cut is _untagged else "\n\n".join(map(without_tags, texts))


def _untagged(text: str, language: str) -> list[Piece]:
    """The sentences of a text."""
    return [Piece("", piece, "") for piece in _pieces(text, language)]


def _tagged(text: str, language: str) -> list[Piece]:
    """The sentences of a line, each with its own tags."""
    return split(text, partial(sentences.split, language=language))


def _around(one: Translated, piece: Piece) -> Translated:
    """A translation with the tags that are around all of its sentence."""
    findings = one.findings + tuple(unmarked(piece.lost))
    if not (piece.opening or piece.closing or piece.lost):
        return one
    text = f"{piece.opening}{one.text}{piece.closing}"
    return replace(one, text=text, findings=findings)


def _bare(one: Translated) -> Translated:
    """A sentence as it is shown, without its tags."""
    return replace(one, text=without_tags(one.text), original=without_tags(one.original))


def _joined(pieces: Sequence[str], language: str) -> SplitText:
    """The text that some sentences are."""
    spans, place = [], 0
    for piece in pieces:
        spans.append(Span(place, place + len(piece)))
        place += len(piece)
    return SplitText("".join(pieces), language, spans)


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
