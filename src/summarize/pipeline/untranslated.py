"""Compares a summary with a text in another language where no translator is at hand.

With the extra `[sources]` each sentence has its sources, by its meaning, and is compared with them:
numbers, dates, units, currencies, denials. Without it, or in a language that it does not know, each
sentence is compared with the text as a whole. What its words say cannot be told either way.
"""

from collections.abc import Iterator, Sequence

from summarize.checking.entailment import Judge, graded
from summarize.checking.meaning_pointing import MAX_SENTENCES, MeaningPointer
from summarize.documents import Finding
from summarize.errors import ModelNotSupported
from summarize.models.engines.sentence_encoder import SentenceEncoder, sentence_encoder
from summarize.models.known import catalog
from summarize.models.known import sentence_encoder as known_encoder
from summarize.pipeline.compared import Compared, cut, few, proved
from summarize.pipeline.model_choice import named
from summarize.pipeline.sentence_comparison import TranslatedComparison
from summarize.reports import CheckedSentence
from summarize.text.split_text import SplitText

# The cosine with the nearest sentence of the text. Of 1,007 lines of NTREX in eight languages at
# most 0.2% are less like their own document, and 80% are less like any line of another one.
MIN_LIKE = 0.25
# Sentences that are nearly as like as the first are sources, too.
_NEARLY = 0.75
_MOST_SOURCES = 3
_LIKE_NOTHING = Finding("unsupported", "warning", "no sentence of the text means nearly the same")


def without_translator(
    sentences: Sequence[str], article: SplitText, language: str, judge: Judge | None = None
) -> Compared:
    """Compare sentences with a text in another language, without a translation.

    Args:
        sentences: of a summary.
        article: the text.
        language: BCP 47 tag of the sentences.
        judge: a model that is asked about sentences and their sources.
    """
    encoder, lack = _encoder((language, article.language))
    if encoder is not None:
        try:
            return _by_meaning(sentences, article, language, encoder, judge)
        except ModelNotSupported as error:
            lack = f"; {error}"
    compare = TranslatedComparison(article, language)
    checked = [CheckedSentence(one, None, tuple(few(compare(one, ())))) for one in sentences]
    only = "only numbers were compared"
    return Compared(checked, None, None, None, findings=(_said(language, article, only, lack),))


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


def _by_meaning(
    sentences: Sequence[str],
    article: SplitText,
    language: str,
    encoder: SentenceEncoder,
    judge: Judge | None,
) -> Compared:
    read = min(len(article), MAX_SENTENCES)
    pointer = MeaningPointer([article.sentence(i) for i in range(read)], encoder.encode)
    compare = TranslatedComparison(article, language)
    looked_for = sentences[:MAX_SENTENCES]
    checked = []
    for sentence, found in zip(
        looked_for, pointer.pointed_at(looked_for, _MOST_SOURCES), strict=True
    ):
        sources = cut([article.source(article.spans[i], like) for i, like in _near(found)])
        findings = tuple(few(compare(sentence, sources)))
        if not sources and not any(one.is_doubt for one in findings):
            findings = (*findings, _LIKE_NOTHING)
        support, findings = graded(sentence, sources, findings, None, judge)
        checked.append(CheckedSentence(sentence, support, findings, sources))
    for sentence in sentences[MAX_SENTENCES:]:
        checked.append(CheckedSentence(sentence, None, tuple(few(compare(sentence, ())))))
    only = "sources were found by their meaning, and only numbers, dates and denials were compared"
    return Compared(
        checked,
        None,
        None,
        None,
        findings=(_said(language, article, only), *_cut_off(len(article), len(sentences))),
        by_model=proved(checked),
        signed=(encoder.signature,),
    )


def _near(found: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of similar sentences, those that are nearly as similar as the first; none where it is not."""
    if not found or found[0][1] < MIN_LIKE:
        return []
    return [one for one in found if one[1] >= _NEARLY * found[0][1]]


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
