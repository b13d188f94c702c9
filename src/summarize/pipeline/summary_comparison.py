"""Compares the sentences of a summary with its text, in one language or through a translation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.checking import score
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.checking.letter_pointing import LetterPointer
from summarize.checking.support import Grader, few
from summarize.documents import Finding, Source, Support
from summarize.errors import ModelNotSupported
from summarize.inference.scheduler import Job
from summarize.languages.tags import display_name
from summarize.models.known import catalog
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.routing import Step
from summarize.pipeline.session import Session
from summarize.pipeline.text_translation import translate_further, translate_split, untouched
from summarize.pipeline.translated_pairs import Laid, laid
from summarize.reports import CheckedSentence
from summarize.text.split_text import SplitText

_MAX_CHARACTERS = 4000
# Through a translation: of 451 lines of NTREX's Portuguese translations, 0.2% are less like the one
# that they were made from, and 89% less like any line of another text.
MIN_LIKE = 0.15
_NEARLY = 0.75
_MOST_SOURCES = 3
_MOST_LIKE = 6
_LIKE_NOTHING = Finding(
    "unsupported", "warning", "no sentence of the text is like this one in translation"
)


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
    sentences: Sequence[str], article: SplitText, body: int, language: str, session: Session
) -> Job[Compared]:
    """Compare sentences with a text, in its language or in theirs, if there is a way.

    Args:
        sentences: of the summary.
        article: the text, the lines around it behind it.
        body: how many sentences the text has without those lines.
        language: of the sentences.
        session: what every job shares.

    Raises:
        ModelError: a translator was named, and cannot be used.
    """
    if is_the_same(language, article.language):
        return _in_one_language(sentences, article)
    return (yield from _across(sentences, article, body, language, session))


# In one language


def _in_one_language(sentences: Sequence[str], article: SplitText) -> Compared:
    grader = Grader(article)
    checked = []
    for sentence in sentences:
        grade = grader.grade(sentence)
        checked.append(CheckedSentence(sentence, grade.support, grade.findings, grade.sources))
    pairs = [(one.text, [source.text for source in one.sources]) for one in checked]
    return Compared(checked, article.language, *_figures(pairs, article))


def _figures(
    pairs: Sequence[tuple[str, Sequence[str]]], read: SplitText
) -> tuple[float | None, float | None]:
    """The score and the overlap of sentences with those of the text that they come from."""
    return score.Scorer(read).score(pairs), score.overlap(pairs, read.language)


def _cut(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Sources, of which one that is no sentence by its length is shown to a certain place."""
    return tuple(
        one if len(one.text) <= _MAX_CHARACTERS else replace(one, text=one.text[:_MAX_CHARACTERS])
        for one in sources
    )


# Across languages


def _across(
    sentences: Sequence[str], article: SplitText, body: int, language: str, session: Session
) -> Job[Compared]:
    """In the text's language, or in the summary's; where there is no way, numbers only."""
    own = article.language
    steps = _steps(session, language, own)
    if steps is None:
        return _numbers_only(sentences, article, body, language)
    if steps[0].source == language:
        texts = [untouched(sentence) for sentence in sentences]
        for step in steps:
            texts = yield from translate_further(texts, step, session)
        pivots = [one.text for one in texts]
        compare = TranslatedComparer(article, language)
        through = _Through(article, article, body, steps, compare)
        return through.compared(sentences, pivots)
    translated, _ = yield from translate_split(article, steps, session)
    compare = TranslatedComparer(article, language, translated)
    return _Through(translated, article, body, steps, compare).compared(sentences, None)


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


def _numbers_only(
    sentences: Sequence[str], article: SplitText, body: int, language: str
) -> Compared:
    compare = TranslatedComparer(article, language)
    own = article.language
    known = next((one for one in catalog.translators(language, own) if one.is_free), None)
    get = known.way_to_get if known is not None else "summarize languages"
    message = (
        f"the summary is in {display_name(language)} ({language}) and the text in "
        f"{display_name(own)} ({own}), and no translator between them is on this machine: only "
        f"numbers were compared, and whether the text says the rest cannot be told; to "
        f"compare all of it: {get}"
    )
    pairs = laid(sentences, article, body, language)
    checked = []
    for number, sentence in enumerate(sentences):
        sources = pairs.sources(number, article) if pairs is not None else ()
        findings = _of_pair(compare, sentence, number, pairs, sources, None)
        checked.append(CheckedSentence(sentence, None, tuple(few(findings)), _cut(sources)))
    dropped = pairs.dropped if pairs is not None else ()
    told = (Finding("language", "notice", message), *dropped)
    return Compared(checked, None, None, None, findings=told)


def _of_pair(
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


@dataclass(frozen=True)
class _Through:
    """Compares sentences through a translation: at best they are consistent.

    Attributes:
        read: the text as the sentences are compared with it.
        article: the text as it stands.
        body: how many sentences the text has without the lines around it.
        steps: the translations.
        compare: finds what is wrong with a sentence.
    """

    read: SplitText
    article: SplitText
    body: int
    steps: tuple[Step, ...]
    compare: TranslatedComparer

    def compared(self, sentences: Sequence[str], pivots: Sequence[str] | None) -> Compared:
        """The sentences of a summary.

        Args:
            sentences: as they stand.
            pivots: the same in the language of the text; None where the text was translated.
        """
        read = self.read
        pointer = LetterPointer([read.sentence(i) for i in range(len(read))], read.language)
        near = [pointer.pointed_at(pivot, _MOST_LIKE) for pivot in pivots or sentences]
        pairs = laid(sentences, self.article, self.body, self.compare.language, [*map(dict, near)])
        checked: list[CheckedSentence] = []
        texts = []
        for number, sentence in enumerate(sentences):
            known = pairs is not None and pairs.numbers[number]
            like = dict(near[number])
            found = [(i, like.get(i, 0.0)) for i in known] if known else _near(near[number])
            pivot = None if pivots is None else pivots[number]
            checked.append(self._checked(sentence, number, found, pivot, pairs))
            said = _cut([read.source(read.spans[i], value) for i, value in found])
            texts.append((pivot or sentence, [one.text for one in said]))
        dropped = pairs.dropped if pairs is not None else ()
        return Compared(checked, read.language, *_figures(texts, read), self.steps, dropped)

    def _checked(
        self,
        sentence: str,
        number: int,
        near: Sequence[tuple[int, float]],
        pivot: str | None,
        pairs: Laid | None,
    ) -> CheckedSentence:
        article = self.article
        sources = _cut([article.source(article.spans[i], value) for i, value in near])
        findings = few(_of_pair(self.compare, sentence, number, pairs, sources, pivot))
        if not near and not any(one.is_doubt for one in findings):
            findings = [*findings, _LIKE_NOTHING]
        doubted = any(finding.is_doubt for finding in findings)
        support: Support = "unsupported" if doubted else "consistent"
        return CheckedSentence(sentence, support, tuple(findings), sources, pivot)


def _near(found: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of similar sentences, those that are nearly as similar as the first; none where it is not."""
    if not found or found[0][1] < MIN_LIKE:
        return []
    return [one for one in found[:_MOST_SOURCES] if one[1] >= _NEARLY * found[0][1]]
