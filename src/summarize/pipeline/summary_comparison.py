"""Compares the sentences of a summary with its text, in one language or through a translation."""

from collections.abc import Sequence
from dataclasses import replace

from summarize.checking import checks, score
from summarize.checking.entailment import Judge, graded
from summarize.checking.letter_pointing import LetterPointer
from summarize.checking.support import Grader
from summarize.documents import Finding, Source
from summarize.errors import ModelNotSupported
from summarize.inference.scheduler import Job
from summarize.pipeline.compared import Compared, cut, few, proved
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.routing import Step
from summarize.pipeline.sentence_comparison import Comparison, TranslatedComparison
from summarize.pipeline.session import Session
from summarize.pipeline.text_translation import translate_further, translate_split, untouched
from summarize.pipeline.untranslated import without_translator
from summarize.reports import CheckedSentence
from summarize.text.split_text import SplitText

# What has fewer of its words from the text is hardly made from it; what has more may say the same
# in other words. Of judged sentences (CLIFF) this flags 77% of the wrong and 10% of the right ones;
# with every sentence in other words it were 85% and 13%.
_MIN_COVERED = 0.25
_MANY_NUMBERS = 2
# Through a translation: of 451 lines of NTREX's Portuguese translations, 0.2% are less like the one
# that they were made from, and 89% less like any line of another text.
MIN_LIKE = 0.15
_NEARLY = 0.75
_MOST_SOURCES = 3
_LIKE_NOTHING = Finding(
    "unsupported", "warning", "no sentence of the text is like this one in translation"
)


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
        ModelError: a translator or a model to check with was named, and cannot be used.
    """
    model = session.check_model
    judge = None if model is None else model.judge(language, article.language)
    if is_the_same(language, article.language):
        found = _in_one_language(sentences, article, language, judge)
    else:
        found = yield from _across(sentences, article, session, language, judge)
    if model is None:
        return found
    if judge is None:
        said = model.not_asked(language, article.language)
        return replace(found, findings=(*found.findings, said))
    return replace(
        found,
        findings=(*found.findings, *judge.told(found.by_model)),
        signed=(*found.signed, *model.signature),
    )


# In one language


def _in_one_language(
    sentences: Sequence[str], article: SplitText, language: str, judge: Judge | None
) -> Compared:
    compare = Comparison(article)

    def wrong(sentence: str) -> list[Finding]:
        return compare(sentence, grader.covering(sentence))

    grader = Grader(article, wrong, judge)
    checked = []
    by_model = 0
    for sentence in sentences:
        grade = grader.grade(sentence)
        by_model += grade.support == "proved" and grade.proof is None
        sources = cut(grader.sources(sentence, grade))
        findings = _told(grade.findings, has_no_words=_has_hardly_any(sources, sentence, language))
        checked.append(CheckedSentence(sentence, grade.support, findings, sources))
    pairs = [(one.text, [source.text for source in one.sources]) for one in checked]
    return Compared(checked, language, *_figures(pairs, article), by_model=by_model)


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
    others = few([one for one in findings if one.kind != "support"])
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


# Across languages


def _across(
    sentences: Sequence[str],
    article: SplitText,
    session: Session,
    language: str,
    judge: Judge | None,
) -> Job[Compared]:
    """In the text's language, or in the summary's; where there is no way, numbers only."""
    own = article.language
    steps = _steps(session, language, own)
    if steps is None:
        return without_translator(sentences, article, language, judge)
    if steps[0].source == language:
        texts = [untouched(sentence) for sentence in sentences]
        for step in steps:
            texts = yield from translate_further(texts, step, session)
        pivots = [one.text for one in texts]
        compare = TranslatedComparison(article, language)
        return _through(sentences, pivots, (article, article), steps, compare, judge)
    translated, _ = yield from translate_split(article, steps, session)
    compare = TranslatedComparison(article, language, translated)
    return _through(sentences, None, (translated, article), steps, compare, judge)


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


def _through(
    sentences: Sequence[str],
    pivots: Sequence[str] | None,
    texts: tuple[SplitText, SplitText],
    steps: tuple[Step, ...],
    compare: TranslatedComparison,
    judge: Judge | None,
) -> Compared:
    """Sentences that were compared through a translation: at best they are consistent.

    Args:
        sentences: of the summary.
        pivots: the same in the language of the text; None where the text was translated.
        texts: the text as the sentences are compared with it, and as it stands.
        steps: the translations.
        compare: finds what is wrong with a sentence.
        judge: a model that is asked about the sentences and the text as they stand.
    """
    read, article = texts
    pointer = LetterPointer([read.sentence(i) for i in range(len(read))], read.language)
    checked: list[CheckedSentence] = []
    pairs = []
    for sentence, pivot in zip(sentences, pivots or sentences, strict=True):
        near = _near(pointer.pointed_at(pivot, _MOST_SOURCES))
        sources = cut([article.source(article.spans[i], value) for i, value in near])
        shown = None if pivots is None else pivot
        findings = tuple(few(compare(sentence, sources, shown)))
        if not near and not any(one.is_doubt for one in findings):
            findings = (*findings, _LIKE_NOTHING)
        support, findings = graded(sentence, sources, findings, "consistent", judge)
        checked.append(CheckedSentence(sentence, support, findings, sources, shown))
        pairs.append(
            (
                pivot,
                [one.text for one in cut([read.source(read.spans[i], value) for i, value in near])],
            )
        )
    return Compared(checked, read.language, *_figures(pairs, read), steps, by_model=proved(checked))


def _near(found: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of similar sentences, those that are nearly as similar as the first; none where it is not."""
    if not found or found[0][1] < MIN_LIKE:
        return []
    return [one for one in found if one[1] >= _NEARLY * found[0][1]]
