"""Compares the sentences of a summary with its text, in one language or through a translation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.checking import score
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.checking.entailment import Judge, graded
from summarize.checking.letter_pointing import LetterPointer
from summarize.checking.support import Grader, few
from summarize.documents import Finding
from summarize.errors import ModelNotSupported
from summarize.inference.scheduler import Job
from summarize.pipeline.compared import Compared, cut, proved
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.routing import Step
from summarize.pipeline.session import Session
from summarize.pipeline.text_translation import translate_further, translate_split, untouched
from summarize.pipeline.translated_pairs import Laid, laid, of_pair
from summarize.pipeline.untranslated import without_translator
from summarize.reports import CheckedSentence
from summarize.text.split_text import SplitText

# Through a translation: of 451 lines of NTREX's Portuguese translations, 0.2% are less like the one
# that they were made from, and 89% less like any line of another text.
MIN_LIKE = 0.15
_NEARLY = 0.75
_MOST_SOURCES = 3
_MOST_LIKE = 6
_LIKE_NOTHING = Finding(
    "unsupported", "warning", "no sentence of the text is like this one in translation"
)


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
        ModelError: a translator or a model to check with was named, and cannot be used.
    """
    model = session.check_model
    judge = None if model is None else model.judge(language, article.language)
    if is_the_same(language, article.language):
        found = _in_one_language(sentences, article, judge)
    else:
        laid_out = _Texts(article, body, language, judge)
        found = yield from _across(sentences, laid_out, session)
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


def _in_one_language(sentences: Sequence[str], article: SplitText, judge: Judge | None) -> Compared:
    grader = Grader(article, judge)
    checked = []
    by_model = 0
    for sentence in sentences:
        grade = grader.grade(sentence)
        by_model += grade.support == "proved" and grade.proof is None
        checked.append(CheckedSentence(sentence, grade.support, grade.findings, grade.sources))
    pairs = [(one.text, [source.text for source in one.sources]) for one in checked]
    return Compared(checked, article.language, *_figures(pairs, article), by_model=by_model)


def _figures(
    pairs: Sequence[tuple[str, Sequence[str]]], read: SplitText
) -> tuple[float | None, float | None]:
    """The score and the overlap of sentences with those of the text that they come from."""
    return score.Scorer(read).score(pairs), score.overlap(pairs, read.language)


# Across languages


@dataclass(frozen=True)
class _Texts:
    """What sentences in another language are compared with.

    Attributes:
        article: the text as it stands.
        body: how many sentences it has without the lines around it.
        language: of the sentences.
        judge: a model that is asked about them and the text as they stand; None asks nobody.
    """

    article: SplitText
    body: int
    language: str
    judge: Judge | None


def _across(sentences: Sequence[str], texts: _Texts, session: Session) -> Job[Compared]:
    """In the text's language, or in the summary's; where there is no way, numbers only."""
    article, language = texts.article, texts.language
    steps = _steps(session, language, article.language)
    if steps is None:
        return without_translator(sentences, article, texts.body, language, texts.judge)
    if steps[0].source == language:
        found = [untouched(sentence) for sentence in sentences]
        for step in steps:
            found = yield from translate_further(found, step, session, is_shown=False)
        compare = TranslatedComparer(article, language)
        pivots = [one.text for one in found]
        return _Through(article, texts, steps, compare).compared(sentences, pivots)
    translated, _ = yield from translate_split(article, steps, session)
    compare = TranslatedComparer(article, language, translated)
    return _Through(translated, texts, steps, compare).compared(sentences, None)


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


@dataclass(frozen=True)
class _Through:
    """Compares sentences through a translation: at best they are consistent.

    Attributes:
        read: the text as the sentences are compared with it.
        texts: as it stands, and what goes with it.
        steps: the translations.
        compare: finds what is wrong with a sentence.
    """

    read: SplitText
    texts: _Texts
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
        pairs = laid(
            sentences, self.texts.article, self.texts.body, self.texts.language, [*map(dict, near)]
        )
        checked: list[CheckedSentence] = []
        texts = []
        for number, sentence in enumerate(sentences):
            known = pairs is not None and pairs.numbers[number]
            like = dict(near[number])
            found = [(i, like.get(i, 0.0)) for i in known] if known else _near(near[number])
            pivot = None if pivots is None else pivots[number]
            checked.append(self._checked(sentence, number, found, pivot, pairs))
            said = cut([read.source(read.spans[i], value) for i, value in found])
            texts.append((pivot or sentence, [one.text for one in said]))
        dropped = pairs.dropped if pairs is not None else ()
        return Compared(
            checked,
            read.language,
            *_figures(texts, read),
            self.steps,
            dropped,
            by_model=proved(checked),
        )

    def _checked(
        self,
        sentence: str,
        number: int,
        near: Sequence[tuple[int, float]],
        pivot: str | None,
        pairs: Laid | None,
    ) -> CheckedSentence:
        article, judge = self.texts.article, self.texts.judge
        sources = cut([article.source(article.spans[i], value) for i, value in near])
        findings = few(of_pair(self.compare, sentence, number, pairs, sources, pivot))
        if not near and not any(one.is_doubt for one in findings):
            findings = [*findings, _LIKE_NOTHING]
        support, told = graded(sentence, sources, findings, "consistent", judge)
        return CheckedSentence(sentence, support, told, sources, pivot)


def _near(found: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of similar sentences, those that are nearly as similar as the first; none where it is not."""
    if not found or found[0][1] < MIN_LIKE:
        return []
    return [one for one in found[:_MOST_SOURCES] if one[1] >= _NEARLY * found[0][1]]
