"""Compare sentences of a summary with a text in the same language: what is wrong with each."""

from collections.abc import Sequence
from itertools import pairwise

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.collected import Collected
from summarize.checking.comparison.dates_compared import DateComparer
from summarize.checking.comparison.denial_signs import denials_by_sign
from summarize.checking.comparison.denials import denials
from summarize.checking.comparison.hedge_signs import hedges_by_sign
from summarize.checking.comparison.hedges import lost_hedges
from summarize.checking.comparison.names_compared import NameComparer
from summarize.checking.comparison.numbers_compared import NumberComparer
from summarize.checking.comparison.replacements import replacements
from summarize.checking.comparison.word_classes import word_classes
from summarize.checking.comparison.words import MAX_CHARACTERS, Words
from summarize.checking.fluency import repeats
from summarize.checking.proof.lexicon import lexicon
from summarize.documents import Finding, Source
from summarize.text.split_text import SplitText

# A sentence that one source covers so far comes from it alone.
_COVERED = 0.85
_MAX_SOURCES = 3
_MAX_BETWEEN = 3


class Comparer:
    """Compares sentences of a summary with one text in the same language.

    Args:
        source: the text.
    """

    def __init__(self, source: SplitText) -> None:
        self._language = source.language
        self._lexicon = lexicon(source.language)
        self._classes = word_classes(source.language)
        self._names = NameComparer(source.text, source.language)
        self._numbers = NumberComparer(source.text, source.language, self._classes)
        self._dates = DateComparer(source)

    def findings(self, sentence: str, sources: Sequence[Source]) -> list[Finding]:
        """What is wrong with a sentence, one finding for each fault, in its order.

        Args:
            sentence: of the summary.
            sources: the sentences of the text that it comes from, the best first; may be none.
        """
        own = self._read(sentence)
        read = [self._read(one.text[:MAX_CHARACTERS]) for one in sources[:_MAX_SOURCES]]
        best = self._best(own, sources[:_MAX_SOURCES], read)
        found = Collected()
        if best is not None:
            for one in replacements(best, self._classes):
                found.add(one)
        self._numbers.compare(own, best, found)
        self._dates.compare(own, best, found)
        self._names.compare(own, best, found)
        if best is not None:
            for one in denials(best, self._classes, read):
                found.add(one)
            for one in denials_by_sign(best, self._language, read):
                found.add(one)
            for one in lost_hedges(best, self._classes, self._lexicon):
                found.add(one)
            for one in hedges_by_sign(best, self._language):
                found.add(one)
        return [*found.findings, *loop(sentence)]

    def _best(self, own: Words, sources: Sequence[Source], read: Sequence[Words]) -> Aligned | None:
        """The sentence beside the source that covers most of it, or beside neighbours together."""
        aligned = [Aligned(own, one) for one in read]
        best = max(aligned, key=Aligned.share, default=None)
        if best is None or best.share() >= _COVERED or len(sources) == 1:
            return best
        ordered = sorted(sources, key=lambda one: one.start)
        gaps = (b.start - a.end for a, b in pairwise(ordered))
        if max(gaps) > _MAX_BETWEEN:
            return best
        return Aligned(own, self._read(" ".join(one.text for one in ordered)[:MAX_CHARACTERS]))

    def _read(self, sentence: str) -> Words:
        return Words.of(sentence, self._lexicon, self._classes, self._language)


def loop(sentence: str) -> list[Finding]:
    """A warning where a sentence says the same again and again."""
    span = repeats(sentence)
    if span is None:
        return []
    return [Finding("repetition", "warning", "the sentence repeats itself", span)]
