"""A draft that only points -> sentences of the text, whole and readable, that tell what it names.

The words of such a draft never go out, but where the text proves them: what is left of a sentence
when whole parts are taken away stands in the place of that sentence.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarize.checking.pointing import Pointer
from summarize.checking.proof.prover import Prover
from summarize.documents import Finding, Repair, Span
from summarize.lengths import Extent
from summarize.summarizing.selection.reading import Reading
from summarize.summarizing.selection.selection import Chosen, select
from summarize.summarizing.told import Told
from summarize.text.split_text import SplitText

_NOTHING_STANDS_ALONE = Finding(
    "support",
    "notice",
    "no sentence of the text can be read without the others: its first sentences stand here",
)

_DASHES = (" - ", "–", "—", " -- ")


@dataclass(frozen=True)
class Guide:
    """What a draft says about a text.

    Attributes:
        sentences: of the draft, in its order.
        shares: for each of them, the number of the part of the text that it tells of.
        read_in: the sentences of the text as the model has read them: its own, or translated, one
            for each.
        language: BCP 47 tag of what the model has read and written.
        unsupported: what of a sentence the text does not say.
    """

    sentences: Sequence[str]
    shares: Sequence[int]
    read_in: Sequence[str]
    language: str
    unsupported: Callable[[str], Sequence[Finding]]


def guided(
    source: SplitText, title: str | None, guide: Guide | None, limit: Extent
) -> tuple[list[Told], list[Finding]]:
    """The sentences of a text that a draft points at, and those that they lean on.

    Args:
        source: the text.
        title: of the text, if it has one.
        guide: the draft; None chooses without one.
        limit: how much is to be told.

    Returns:
        Sentences in the text's order, and what a reader should know of the whole.
    """
    reading = Reading(source.text, source.spans, source.language, title)
    pointed: list[list[tuple[int, float]]] = []
    shorter: dict[int, str] = {}
    if guide is not None:
        order = _spread(guide.shares)
        pointer = Pointer(guide.read_in, guide.language)
        pointed = [pointer.pointed_at(guide.sentences[i]) for i in order]
        if guide.language == source.language:
            shorter = dict(_proved(source, reading, [guide.sentences[i] for i in order]))
    found = select(reading, pointed, limit, shorter)
    named = {} if guide is None else _named_by(pointed, [guide.sentences[i] for i in order])
    told = list(once(_told(one, source, shorter, named, guide) for one in found.chosen))
    return told, [] if found.stands_alone else [_NOTHING_STANDS_ALONE]


def once(told: Iterable[Told]) -> Iterator[Told]:
    """Sentences without those that stand there already."""
    seen: set[str] = set()
    for one in told:
        if one.text.casefold() not in seen:
            seen.add(one.text.casefold())
            yield one


def _spread(shares: Sequence[int]) -> list[int]:
    """The draft's sentences in the order in which they are heard: each part's first, and so on."""
    heard: dict[int, int] = {}
    turns = []
    for number, share in enumerate(shares):
        heard[share] = heard.get(share, 0) + 1
        turns.append((heard[share], number))
    return [number for _, number in sorted(turns)]


def _proved(
    source: SplitText, reading: Reading, sentences: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Sentences of the draft that are what is left of one sentence of the text."""
    prover = Prover(source.text, source.spans, source.language)
    for sentence in sentences:
        proof = prover.prove(sentence)
        if proof is None or proof.kind != "proved" or len(proof.sentences) != 1:
            continue
        span = source.spans[proof.sentences[0]]
        if _is_torn(sentence, source.text[span.start : span.end]):
            continue
        if reading.leans_on(proof.sentences[0]) == () and _stands(sentence, source.language):
            yield proof.sentences[0], sentence


def _is_torn(sentence: str, whole: str) -> bool:
    """Whether one of two dashes is left: `Halden and Marlow — were chosen`."""
    return any(sentence.count(dash) % 2 > whole.count(dash) % 2 for dash in _DASHES)


def _stands(sentence: str, language: str) -> bool:
    """Whether what is left of a sentence can be read: not so the end of a quotation."""
    alone = Reading(sentence, [Span(0, len(sentence))], language)
    return alone.is_prose(0) and alone.leans_on(0) == ()


def _named_by(
    pointed: Sequence[Sequence[tuple[int, float]]], sentences: Sequence[str]
) -> dict[int, str]:
    """For each sentence of the text, the drafted one that points at it."""
    named: dict[int, str] = {}
    for candidates, sentence in zip(pointed, sentences, strict=True):
        for number, _ in candidates:
            named.setdefault(number, sentence)
    return named


def _told(
    one: Chosen,
    source: SplitText,
    shorter: Mapping[int, str],
    named: Mapping[int, str],
    guide: Guide | None,
) -> Told:
    span = source.spans[one.index]
    origin = source.source(span, 1.0)
    if one.index in shorter:
        return Told(shorter[one.index], "proved", (origin,))
    is_whole = one.span.start <= origin.start
    was = named.get(one.index) if one.reason == "draft" else None
    repaired = None
    if was is not None and guide is not None and was.strip() != one.text:
        repaired = Repair("source", was, tuple(guide.unsupported(was)))
    return Told(one.text, "verbatim" if is_whole else "proved", (origin,), (), repaired)


def whole(source: SplitText) -> list[Told]:
    """All sentences of a text, as they stand there."""
    return [
        Told(source.text[span.start : span.end].strip(), "verbatim", (source.source(span, 1.0),))
        for span in source.spans
        if source.text[span.start : span.end].strip()
    ]


def read_part(source: SplitText, pivot: SplitText, read_to: int) -> SplitText:
    """The part of a text that was read, where not all of it was.

    Args:
        source: the text.
        pivot: the same as the model has read it, with as many sentences.
        read_to: up to where it was read there.
    """
    count = sum(span.start < read_to for span in pivot.spans)
    spans = list(source.spans[:count])
    return SplitText(source.text[: spans[-1].end if spans else 0], source.language, spans)
