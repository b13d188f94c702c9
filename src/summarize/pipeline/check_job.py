"""One summary's way through a check against its text, from the top down.

languages -> texts -> compared in one language, if there is a way -> grades, findings -> report
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarize._version import __version__
from summarize.checking import checks, score
from summarize.checking.support import Grader
from summarize.documents import Document, Finding, Source, Support
from summarize.errors import ModelNotSupported
from summarize.inference.scheduler import Job
from summarize.languages.tags import display_name, same_script
from summarize.models.known import catalog
from summarize.pipeline.article_text import (
    article_text,
    not_checked,
    sentences_of,
    shown_sources,
)
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.routing import Step
from summarize.pipeline.sentence_comparison import Comparison, TranslatedComparison
from summarize.pipeline.session import Session
from summarize.pipeline.source_language import SourceLanguage
from summarize.pipeline.text_translation import translate_further, translate_split, untouched
from summarize.reports import CheckedSentence, Report
from summarize.text.split_text import SplitText
from summarize.text.words import stems_of

# The language of a shorter summary is that of its text where it has so many of its words.
_SHORT_WORDS = 60
_MIN_SHARED = 0.6
# What has fewer of its words from the text is hardly made from it; what has more may say the same
# in other words. Of judged sentences (CLIFF) this flags 74% of the wrong and 10% of the right ones;
# at a half it were 83% and 12%.
_MIN_COVERED = 0.25
_MANY_NUMBERS = 2
# More are told in one finding.
_MANY_REPEATED = 3


@dataclass(frozen=True)
class _Compared:
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


def check_job(
    session: Session, summary: Document, source: Document, lang: str | None = None
) -> Job[Report]:
    """Check a summary against its text.

    Args:
        session: what every job shares.
        summary: what is checked.
        source: the text.
        lang: language of the summary; None: it is detected.

    Returns:
        The report, as the generator's value.

    Raises:
        ModelError: a translator was named, and cannot be used.
    """
    source_language, source_sure, doubts = session.router.language(source.text)
    language, sure, more = _language(lang, summary, source, source_language)
    article = article_text(source, source_language)
    sentences = sentences_of(summary, language)
    if is_the_same(language, source_language):
        compared = _in_one_language(sentences, article, language)
    else:
        compared = yield from _across(sentences, article, language, session)
    graded = [
        replace(one, sources=shown_sources(one.sources, source)) for one in compared.sentences
    ]
    checked, repeated = _repeated(graded, article)
    parts = [f"summarize{__version__}", "check", f"{language}>{source_language}"]
    return Report(
        summary=summary,
        source=source,
        language=language,
        language_confidence=sure,
        source_language=source_language,
        source_language_confidence=source_sure,
        compared_in=compared.language,
        sentences=tuple(checked),
        findings=(
            *_doubts((*doubts, *more), compared),
            *compared.findings,
            *repeated,
            *_on_the_whole(summary, source, checked),
        ),
        score=compared.score,
        overlap=compared.overlap,
        signature="|".join([*parts, *session.signed(compared.steps)]),
    )


def _language(
    named: str | None, summary: Document, source: Document, expected: str
) -> tuple[str, float, tuple[Finding, ...]]:
    """A summary's language; a few words are no reason to think that it is not the text's."""
    found = SourceLanguage(named, lambda: (expected,), "--lang").of(summary.text)
    if named is not None or is_the_same(found[0], expected):
        return found if named is not None else (found[0], found[1], ())
    if summary.words <= _SHORT_WORDS and same_script(found[0], expected):
        wanted = stems_of(summary.text, expected)
        shared = wanted & _stems_in(source.text, expected)
        if wanted and len(shared) >= _MIN_SHARED * len(wanted):
            return expected, found[1], ()
    return found


def _stems_in(text: str, language: str) -> set[str]:
    """The stems of a text of any length."""
    split = SplitText.of(text, language)
    return {stem for i in range(len(split)) for stem in stems_of(split.sentence(i), language)}


# In one language


def _in_one_language(sentences: Sequence[str], article: SplitText, language: str) -> _Compared:
    compare = Comparison(article, language)

    def findings(sentence: str) -> list[Finding]:
        return compare(sentence, grader.covering(sentence))

    grader = Grader(article, findings)
    checked = []
    for sentence in sentences:
        grade = grader.grade(sentence)
        sources = grader.sources(sentence, grade)
        findings_told = _told(grade.findings, sources, sentence, language)
        checked.append(CheckedSentence(sentence, grade.support, findings_told, sources))
    pairs = [(one.text, [source.text for source in one.sources]) for one in checked]
    return _Compared(checked, language, *_figures(pairs, article))


def _figures(
    pairs: Sequence[tuple[str, Sequence[str]]], read: SplitText
) -> tuple[float | None, float | None]:
    """The score and the overlap of sentences with those of the text that they come from."""
    return score.Scorer(read).score(pairs), score.overlap(pairs, read.language)


def _told(
    findings: Sequence[Finding], sources: Sequence[Source], sentence: str, language: str
) -> tuple[Finding, ...]:
    """Findings, of which that a text has too few of the words weighs less than any other.

    It is left out where another finding says which words, and a notice where the text has some of
    them, or several of the sentence's numbers, as a table has.
    """
    others = [one for one in findings if one.kind != "support"]
    if any(one.severity != "notice" for one in others):
        return tuple(others)
    told = checks.numbers(sentence, language).total() >= _MANY_NUMBERS
    if sum(source.score for source in sources) < _MIN_COVERED and not told:
        return tuple(findings)
    return tuple(
        replace(one, severity="notice") if one.kind == "support" else one for one in findings
    )


# Across languages


def _across(
    sentences: Sequence[str], article: SplitText, language: str, session: Session
) -> Job[_Compared]:
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


def _numbers_only(sentences: Sequence[str], article: SplitText, language: str) -> _Compared:
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
    return _Compared(
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
) -> _Compared:
    """Sentences that were compared through a translation: at best they are consistent.

    Args:
        sentences: of the summary.
        pivots: the same in the language of the text; None where the text was translated.
        read: the text as the sentences are compared with it.
        article: the text as it stands.
        steps: the translations.
        compare: finds what is wrong with a sentence.
    """
    grader = Grader(read, lambda _: (), None if read is article else article)
    in_read = Grader(read, lambda _: ())
    checked: list[CheckedSentence] = []
    pairs = []
    for sentence, pivot in zip(sentences, pivots or sentences, strict=True):
        grade = grader.grade(pivot)
        sources = grader.sources(pivot, grade)
        shown = None if pivots is None else pivot
        findings = _told(
            [*compare(sentence, sources, shown), *grade.findings], sources, pivot, read.language
        )
        doubted = any(finding.severity != "notice" for finding in findings)
        support: Support = "unsupported" if doubted else "consistent"
        checked.append(CheckedSentence(sentence, support, findings, sources, shown))
        pairs.append((pivot, [one.text for one in in_read.sources(pivot, grade)]))
    return _Compared(checked, read.language, *_figures(pairs, read), steps)


# The whole


def _repeated(
    sentences: Sequence[CheckedSentence], article: SplitText
) -> tuple[list[CheckedSentence], list[Finding]]:
    """The sentences, and where one comes again more often than in the text, that it does."""
    known = Counter(_folded(article.sentence(i)) for i in range(len(article)))
    first: dict[str, int] = {}
    seen: Counter[str] = Counter()
    again: dict[int, int] = {}
    for number, one in enumerate(sentences, start=1):
        folded = _folded(one.text)
        seen[folded] += 1
        if seen[folded] > max(1, known[folded]):
            again[number] = first[folded]
        first.setdefault(folded, number)
    if len(again) > _MANY_REPEATED:
        message = f"{len(again):,} sentences are the same as others before them"
        return list(sentences), [Finding("repetition", "warning", message)]
    found = list(sentences)
    for number, earlier in again.items():
        message = f"the sentence is the same as sentence {earlier}"
        finding = Finding("repetition", "warning", message)
        old = found[number - 1]
        found[number - 1] = replace(old, findings=(*old.findings, finding))
    return found, []


def _on_the_whole(
    summary: Document, source: Document, sentences: Sequence[CheckedSentence]
) -> Iterator[Finding]:
    yield from not_checked(summary)
    if not sentences:
        yield Finding("length", "warning", "the summary has no sentence to check")
    elif _folded(summary.text) == _folded(source.text):
        yield Finding("extract", "notice", "the summary is the text itself")
    elif summary.words > source.words:
        message = (
            f"the summary is longer than its text: {summary.words:,} words, and the text has "
            f"{source.words:,}"
        )
        yield Finding("length", "notice", message)


def _doubts(doubts: Sequence[Finding], compared: _Compared) -> list[Finding]:
    """Doubts about a language; they are no warnings where the words could be compared."""
    if compared.language is None:
        return list(doubts)
    return [replace(one, severity="notice") for one in doubts]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
