"""Compares the sentences of a summary with its text, in one language or through a translation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.checking import checks, score
from summarize.checking.letter_pointing import LetterPointer
from summarize.checking.support import Grader
from summarize.documents import Finding, Source, Support
from summarize.errors import ModelNotSupported
from summarize.inference.scheduler import Job
from summarize.languages.tags import display_name
from summarize.models.known import catalog
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.routing import Step
from summarize.pipeline.sentence_comparison import Comparison, TranslatedComparison
from summarize.pipeline.session import Session
from summarize.pipeline.text_translation import translate_further, translate_split, untouched
from summarize.reports import SEVERITIES, CheckedSentence
from summarize.text.split_text import SplitText

# What has fewer of its words from the text is hardly made from it; what has more may say the same
# in other words. Of judged sentences (CLIFF) this flags 77% of the wrong and 10% of the right ones;
# with every sentence in other words it were 85% and 13%.
_MIN_COVERED = 0.25
_MANY_NUMBERS = 2
_MAX_CHARACTERS = 4000
# Through a translation: of 451 lines of NTREX's Portuguese translations, 0.2% are less like the one
# that they were made from, and 89% less like any line of another text.
MIN_LIKE = 0.15
_NEARLY = 0.75
_MOST_SOURCES = 3
_LIKE_NOTHING = Finding(
    "unsupported", "warning", "no sentence of the text is like this one in translation"
)
# As many findings in one sentence are shown.
_MANY_FINDINGS = 12


@dataclass(frozen=True)
class Compared:
    """The sentences of a summary, compared.

    Attributes:
        sentences: with grades, findings and sources.
        language: in which their words were compared; None where they could not be.
        score, overlap: as in `Report`.
        steps: the translations that it took.
        findings: on the whole.
    """

    sentences: list[CheckedSentence]
    language: str | None
    score: float | None
    overlap: float | None
    steps: tuple[Step, ...] = ()
    findings: tuple[Finding, ...] = ()


def compared(
    sentences: Sequence[str], article: SplitText, language: str, session: Session
) -> Job[Compared]:
    """Compare sentences with a text, in its language or in theirs, if there is a way.

    Args:
        sentences: of the summary.
        article: the text.
        language: of the sentences.
        session: what every job shares.

    Raises:
        ModelError: a translator was named, and cannot be used.
    """
    if is_the_same(language, article.language):
        return _in_one_language(sentences, article, language)
    return (yield from _across(sentences, article, language, session))


# In one language


def _in_one_language(sentences: Sequence[str], article: SplitText, language: str) -> Compared:
    compare = Comparison(article)

    def wrong(sentence: str) -> list[Finding]:
        return compare(sentence, grader.covering(sentence))

    grader = Grader(article, wrong)
    checked = []
    for sentence in sentences:
        grade = grader.grade(sentence)
        sources = _cut(grader.sources(sentence, grade))
        findings = _told(grade.findings, has_no_words=_has_hardly_any(sources, sentence, language))
        checked.append(CheckedSentence(sentence, grade.support, findings, sources))
    pairs = [(one.text, [source.text for source in one.sources]) for one in checked]
    return Compared(checked, language, *_figures(pairs, article))


def _figures(
    pairs: Sequence[tuple[str, Sequence[str]]], read: SplitText
) -> tuple[float | None, float | None]:
    """The score and the overlap of sentences with those of the text that they come from."""
    return score.Scorer(read).score(pairs), score.overlap(pairs, read.language)


def _told(findings: Sequence[Finding], *, has_no_words: bool) -> tuple[Finding, ...]:
    """Findings, of which those on words that the text does not have weigh less than any other.

    Other people use other words: that is no more than a notice, and is left out where something
    else is found.

    Args:
        findings: on a sentence.
        has_no_words: the text has so few of its words that it is a warning.
    """
    others = _few([one for one in findings if one.kind != "support"])
    words = [one for one in findings if one.kind == "support"]
    if any(one.is_doubt for one in others) or not words:
        return tuple(others)
    if has_no_words:
        return (*others, words[0])
    return (*others, replace(words[-1], severity="notice"))


def _has_hardly_any(sources: Sequence[Source], sentence: str, language: str) -> bool:
    """Whether a text has hardly any of a sentence's words, and not several numbers of it either.

    A table has numbers, and few words.
    """
    covered = sum(source.score for source in sources)
    return covered < _MIN_COVERED and checks.numbers(sentence, language).total() < _MANY_NUMBERS


def _few(findings: Sequence[Finding]) -> list[Finding]:
    """The first of many findings in one sentence, and how many more there are."""
    if len(findings) <= _MANY_FINDINGS:
        return list(findings)
    first, rest = findings[:_MANY_FINDINGS], findings[_MANY_FINDINGS:]
    message = f"{len(rest):,} more like these in the same sentence"
    worst = min(rest, key=lambda one: SEVERITIES.index(one.severity))
    return [*first, replace(worst, message=message, span=None)]


def _cut(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Sources, of which one that is no sentence by its length is shown to a certain place."""
    return tuple(
        one if len(one.text) <= _MAX_CHARACTERS else replace(one, text=one.text[:_MAX_CHARACTERS])
        for one in sources
    )


# Across languages


def _across(
    sentences: Sequence[str], article: SplitText, language: str, session: Session
) -> Job[Compared]:
    """In the text's language, or in the summary's; where there is no way, numbers only."""
    own = article.language
    steps = _steps(session, language, own)
    if steps is None:
        return _numbers_only(sentences, article, language)
    if steps[0].source == language:
        texts = [untouched(sentence) for sentence in sentences]
        for step in steps:
            texts = yield from translate_further(texts, step, session)
        pivots = [one.text for one in texts]
        compare = TranslatedComparison(article, language)
        return _through(sentences, pivots, article, article, steps, compare)
    translated, _ = yield from translate_split(article, steps, session)
    compare = TranslatedComparison(article, language, translated)
    return _through(sentences, None, translated, article, steps, compare)


def _steps(session: Session, language: str, own: str) -> tuple[Step, ...] | None:
    """Translations at hand: of the summary, which is shorter, or of its text; None for none."""
    lack = None
    for pair in ((language, own), (own, language)):
        try:
            steps = session.router.steps_at_hand(*pair)
        except ModelNotSupported as error:
            # The translator that was named may know the other direction.
            lack = lack or error
            continue
        if steps is not None:
            return steps
    if lack is not None:
        raise lack
    return None


def _numbers_only(sentences: Sequence[str], article: SplitText, language: str) -> Compared:
    compare = TranslatedComparison(article, language)
    own = article.language
    known = next((one for one in catalog.translators(language, own) if one.is_free), None)
    get = known.way_to_get if known is not None else "summarize languages"
    message = (
        f"the summary is in {display_name(language)} ({language}) and the text in "
        f"{display_name(own)} ({own}), and no translator between them is on this machine: only "
        f"numbers were compared, and whether the text says the rest cannot be told; to "
        f"compare all of it: {get}"
    )
    return Compared(
        [CheckedSentence(one, None, tuple(compare(one, ()))) for one in sentences],
        None,
        None,
        None,
        findings=(Finding("language", "notice", message),),
    )


def _through(
    sentences: Sequence[str],
    pivots: Sequence[str] | None,
    read: SplitText,
    article: SplitText,
    steps: tuple[Step, ...],
    compare: TranslatedComparison,
) -> Compared:
    """Sentences that were compared through a translation: at best they are consistent.

    Args:
        sentences: of the summary.
        pivots: the same in the language of the text; None where the text was translated.
        read: the text as the sentences are compared with it.
        article: the text as it stands.
        steps: the translations.
        compare: finds what is wrong with a sentence.
    """
    pointer = LetterPointer([read.sentence(i) for i in range(len(read))], read.language)
    checked: list[CheckedSentence] = []
    pairs = []
    for sentence, pivot in zip(sentences, pivots or sentences, strict=True):
        near = _near(pointer.pointed_at(pivot, _MOST_SOURCES))
        sources = _cut([article.source(article.spans[i], value) for i, value in near])
        shown = None if pivots is None else pivot
        findings = tuple(_few(compare(sentence, sources, shown)))
        if not near and not any(one.is_doubt for one in findings):
            findings = (*findings, _LIKE_NOTHING)
        doubted = any(finding.is_doubt for finding in findings)
        support: Support = "unsupported" if doubted else "consistent"
        checked.append(CheckedSentence(sentence, support, findings, sources, shown))
        pairs.append(
            (
                pivot,
                [
                    one.text
                    for one in _cut([read.source(read.spans[i], value) for i, value in near])
                ],
            )
        )
    return Compared(checked, read.language, *_figures(pairs, read), steps)


def _near(found: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of similar sentences, those that are nearly as similar as the first; none where it is not."""
    if not found or found[0][1] < MIN_LIKE:
        return []
    return [one for one in found if one[1] >= _NEARLY * found[0][1]]
