"""Compares a summary with a text in another language where no translator is at hand.

With the extra `[sources]` each sentence has its sources, by its meaning, and is compared with them:
numbers, dates, units, currencies, denials. Without it, or in a language that it does not know, each
sentence is compared with the text as a whole. What its words say cannot be told either way.
"""

from collections.abc import Iterator, Sequence

from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.checking.entailment import Judge, graded
from summarize.checking.meaning_pointing import MAX_SENTENCES, MeaningPointer
from summarize.checking.support import few
from summarize.documents import Finding, Source
from summarize.errors import ModelNotSupported
from summarize.models.engines.sentence_encoder import SentenceEncoder, sentence_encoder
from summarize.models.known import catalog
from summarize.models.known import sentence_encoder as known_encoder
from summarize.pipeline.compared import Compared, cut, proved
from summarize.pipeline.model_choice import named
from summarize.pipeline.translated_pairs import Laid, laid, of_pair
from summarize.reports import CheckedSentence
from summarize.text.split_text import SplitText

# The cosine with the nearest sentence of the text. Of 1,007 lines of NTREX in eight languages at
# most 0.2% are less like their own document, and 80% are less like any line of another one.
MIN_LIKE = 0.25
# Sentences that are nearly as like as the first are sources, too.
_NEARLY = 0.75
_MOST_SOURCES = 3
_MOST_LIKE = 6
_ONLY_NUMBERS = "only numbers were compared"
_BY_MEANING = (
    "sources were found by their meaning, and only numbers, dates, denials and names by their "
    "sound were compared"
)
_LIKE_NOTHING = Finding("unsupported", "warning", "no sentence of the text means nearly the same")


def without_translator(
    sentences: Sequence[str],
    article: SplitText,
    body: int,
    language: str,
    judge: Judge | None = None,
) -> Compared:
    """Compare sentences with a text in another language, without a translation.

    Args:
        sentences: of a summary.
        article: the text, the lines around it behind it.
        body: how many sentences the text has without those lines.
        language: BCP 47 tag of the sentences.
        judge: a model that is asked about sentences and their sources.
    """
    encoder, lack = _encoder((language, article.language))
    near: list[list[tuple[int, float]]] | None = None
    if encoder is not None:
        try:
            near = _near_by_meaning(sentences, article, encoder)
        except ModelNotSupported as error:
            encoder, lack = None, f"; {error}"
    likeness = None if near is None else [{i: max(0.0, like) for i, like in one} for one in near]
    pairs = laid(sentences, article, body, language, likeness)
    compare = TranslatedComparer(article, language)
    checked = []
    for number, sentence in enumerate(sentences):
        known = pairs is not None and bool(pairs.numbers[number])
        sources = _sources(number, article, pairs, near)
        findings = tuple(few(of_pair(compare, sentence, number, pairs, sources, None)))
        is_like_nothing = near is not None and number < MAX_SENTENCES and not (sources or known)
        if is_like_nothing and not any(one.is_doubt for one in findings):
            findings = (*findings, _LIKE_NOTHING)
        if near is None and judge is None:
            checked.append(CheckedSentence(sentence, None, findings, sources))
            continue
        support, findings = graded(sentence, sources, findings, None, judge)
        checked.append(CheckedSentence(sentence, support, findings, sources))
    told = [_said(language, article, _BY_MEANING if near is not None else _ONLY_NUMBERS, lack)]
    if near is not None:
        told += _cut_off(len(article), len(sentences))
    return Compared(
        checked,
        None,
        None,
        None,
        findings=(*told, *(pairs.dropped if pairs is not None else ())),
        by_model=proved(checked),
        signed=() if encoder is None else (encoder.signature,),
    )


def _near_by_meaning(
    sentences: Sequence[str], article: SplitText, encoder: SentenceEncoder
) -> list[list[tuple[int, float]]]:
    """For each sentence those of the text that mean most nearly the same, with their cosines."""
    read = min(len(article), MAX_SENTENCES)
    pointer = MeaningPointer([article.sentence(i) for i in range(read)], encoder.encode)
    found = [*pointer.pointed_at(sentences[:MAX_SENTENCES], _MOST_LIKE)]
    return found + [[] for _ in sentences[MAX_SENTENCES:]]


def _sources(
    number: int,
    article: SplitText,
    pairs: Laid | None,
    near: Sequence[Sequence[tuple[int, float]]] | None,
) -> tuple[Source, ...]:
    """The sentences of the text that stand beside one, or mean most nearly the same."""
    if pairs is not None and pairs.numbers[number]:
        like = dict(near[number]) if near is not None else {}
        return cut(
            [article.source(article.spans[i], like.get(i, 1.0)) for i in pairs.numbers[number]]
        )
    if near is None:
        return ()
    return cut([article.source(article.spans[i], like) for i, like in _near(near[number])])


def _encoder(pair: tuple[str, str]) -> tuple[SentenceEncoder | None, str]:
    """The encoder for two languages, or why there is none, for a message."""
    unknown = next((tag for tag in pair if not known_encoder.knows(tag)), None)
    found = sentence_encoder()
    if unknown is not None:
        return None, f"; the extra [sources], which finds sources, does not know {named(unknown)}"
    if found is None:
        size = f"{known_encoder.MEGABYTES} MB, {known_encoder.LICENCE}"
        return None, f"; to find sources without one: {known_encoder.INSTALL} ({size})"
    return found, ""


def _near(found: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of similar sentences, those that are nearly as similar as the first; none where it is not."""
    if not found or found[0][1] < MIN_LIKE:
        return []
    return [one for one in found[:_MOST_SOURCES] if one[1] >= _NEARLY * found[0][1]]


def _cut_off(*lengths: int) -> Iterator[Finding]:
    if max(lengths) > MAX_SENTENCES:
        message = f"sources were looked for in the first {MAX_SENTENCES:,} sentences only"
        yield Finding("coverage", "warning", message)


def _said(language: str, article: SplitText, only: str, lack: str = "") -> Finding:
    """What was compared, what was not, and what to do."""
    own = article.language
    known = next((one for one in catalog.translators(language, own) if one.is_free), None)
    get = known.way_to_get if known is not None else "summarize languages"
    message = (
        f"the summary is in {named(language)} and the text in {named(own)}, and no translator "
        f"between them is on this machine: {only}, and whether the text says the rest cannot be "
        f"told; to compare all of it: {get}{lack}"
    )
    return Finding("language", "notice", message)
