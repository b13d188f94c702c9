"""A translation beside its text, for a check: its sentences, what was added, what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarize.checking.comparison.pairing import paired
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.documents import Finding, Source
from summarize.text.split_text import SplitText

_MAX_SHOWN = 80
_MANY_DROPPED = 5
_ADDED = Finding(
    "added", "warning", "the text has no sentence for this one: it may have been added"
)


@dataclass(frozen=True)
class Laid:
    """The sentences of a translation beside those of its text.

    Attributes:
        numbers: for each of them, those of the text beside it; none where that is not known.
        alone: whether it is all of their translation.
        added: what is said of sentences that nothing stands beside.
        dropped: what is said of sentences of the text that nothing stands beside.
    """

    numbers: Sequence[tuple[int, ...]]
    alone: Sequence[bool]
    added: Mapping[int, Finding]
    dropped: tuple[Finding, ...]

    def sources(self, number: int, article: SplitText) -> tuple[Source, ...]:
        """The sentences of the text that a sentence is a translation of."""
        return tuple(article.source(article.spans[i], 1.0) for i in self.numbers[number])


def laid(
    sentences: Sequence[str],
    article: SplitText,
    body: int,
    language: str,
    likeness: Sequence[Mapping[int, float]] | None = None,
) -> Laid | None:
    """A translation beside its text; None where this is none, sentence by sentence.

    Args:
        sentences: of the translation.
        article: the text, the lines around it behind it.
        body: how many sentences the text has without those lines.
        language: of the sentences.
        likeness: for each of them, how like it is to sentences of the text; None where nothing was
            translated.
    """
    # A title stands before what it is the title of.
    order = [*range(body, len(article)), *range(body)]
    places = {number: place for place, number in enumerate(order)}
    moved = likeness and [{places[i]: value for i, value in one.items()} for one in likeness]
    texts = [article.sentence(i) for i in order]
    pairs = paired(sentences, texts, (language, article.language), moved)
    if pairs is None:
        return None
    dropped = [order[i] for i in pairs.dropped if order[i] < body]
    return Laid(
        [tuple(order[i] for i in some) for some in pairs.sources],
        pairs.alone,
        dict.fromkeys(pairs.added, _ADDED),
        tuple(_dropped(article.sentence(i)) for i in dropped[:_MANY_DROPPED]),
    )


def of_pair(
    compare: TranslatedComparer,
    sentence: str,
    number: int,
    pairs: Laid | None,
    sources: Sequence[Source],
    pivot: str | None,
) -> list[Finding]:
    """What is wrong with a sentence beside the one that it is a translation of, if that is known.

    Args:
        compare: finds what is wrong with a sentence.
        sentence: of the summary.
        number: which one it is.
        pairs: the sentences beside those of the text.
        sources: of the sentence.
        pivot: the sentence in the language of the text.
    """
    if pairs is None or not pairs.numbers[number]:
        added = () if pairs is None else (pairs.added.get(number),)
        found = compare.findings(sentence, sources, pivot)
        return [*found, *(one for one in added if one is not None)]
    if not pairs.alone[number]:
        return compare.findings(sentence, sources, pivot)
    return compare.findings_of_translation(sentence, sources, pivot)


def _dropped(sentence: str) -> Finding:
    short = sentence if len(sentence) <= _MAX_SHOWN else f"{sentence[:_MAX_SHOWN]} …"
    return Finding("dropped", "warning", f"a sentence of the text is missing: “{short}”")
