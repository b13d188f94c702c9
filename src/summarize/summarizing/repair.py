"""A draft by a faithful model -> the same, with what the text does not support replaced.

In the place of a sentence that is not supported comes, in this order: a sentence of another answer
that is proved and tells of the same; the sentence cut where its proof ends; the sentences of the
text that it was made from (Truth by deletion: see `checking.proof`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.checking.support import Grade, Grader
from summarize.documents import Repair, Support
from summarize.summarizing.guided import once
from summarize.summarizing.selection.reading import Reading
from summarize.summarizing.told import Told
from summarize.text.split_text import SplitText

_MAX_CLOSURE = 3


@dataclass(frozen=True)
class Repairer:
    """Replaces what the text does not prove.

    Attributes:
        source: the text, in the language of the draft.
        grader: tells how far the text stands behind a sentence.
        allowed: what may go out as it is.
        title: of the text, if it has one.
    """

    source: SplitText
    grader: Grader
    allowed: frozenset[Support]
    title: str | None = None

    def repaired(self, sentences: Sequence[str], others: Sequence[str]) -> list[Told]:
        """What goes out for a draft.

        Args:
            sentences: of the draft, in its order.
            others: sentences of the model's other answers, the likely ones first.
        """
        reading = Reading(self.source.text, self.source.spans, self.source.language, self.title)
        grades = [self.grader.grade(sentence) for sentence in sentences]
        told: list[Told] = []
        out = {grade.proof.sentences for grade in grades if grade.proof is not None}
        used = {number for numbers in out for number in numbers}
        for sentence, grade in zip(sentences, grades, strict=True):
            if grade.support in self.allowed:
                told.append(self._as_it_is(sentence, grade))
                continue
            told += self._replaced(sentence, grade, others, reading, used)
        return list(once(told))

    def graded(self, sentences: Sequence[str]) -> list[Told]:
        """The draft as it is, each sentence with its grade, and said where the text lacks it."""
        return [self._as_it_is(one, self.grader.grade(one)) for one in sentences]

    def _as_it_is(self, sentence: str, grade: Grade) -> Told:
        return Told(sentence, grade.support, grade.sources, grade.findings)

    def _replaced(
        self,
        sentence: str,
        grade: Grade,
        others: Sequence[str],
        reading: Reading,
        used: set[int],
    ) -> list[Told]:
        was = (sentence, grade.findings)
        # Behind the text's own sentences the grader may know lines around it.
        pointed = [number for number, _ in self.grader.pointed_at(sentence)]
        aimed = [number for number in pointed if number < len(self.source)][:3]
        for other in others:
            found = self.grader.grade(other)
            if found.proof is None or not set(found.proof.sentences) & set(aimed[:1]) - used:
                continue
            used.update(found.proof.sentences)
            return [replace(self._as_it_is(other, found), repaired=Repair("hypothesis", *was))]
        cut = self.grader.prover.cut_to_proof(sentence)
        if cut is not None:
            found = self.grader.grade(cut)
            if found.proof is not None and not set(found.proof.sentences) & used:
                used.update(found.proof.sentences)
                return [replace(self._as_it_is(cut, found), repaired=Repair("cut", *was))]
        for number in aimed:
            if number in used:
                # It is told already.
                return []
            closure = self._closure(number, reading)
            if closure is not None:
                new = [one for one in closure if one not in used]
                used.update(new)
                return [self._of_the_text(one, reading, Repair("source", *was)) for one in new]
        return []

    @staticmethod
    def _closure(number: int, reading: Reading) -> tuple[int, ...] | None:
        """A sentence of the text with those that it leans on; None where it cannot go out."""
        if not reading.is_prose(number):
            return None
        found, waiting = {number}, [number]
        while waiting:
            leans = reading.leans_on(waiting.pop())
            if leans is None or len(found) > _MAX_CLOSURE:
                return None
            waiting += [one for one in leans if one not in found]
            found.update(leans)
        return tuple(sorted(found))

    def _of_the_text(self, number: int, reading: Reading, repair: Repair) -> Told:
        span = reading.trimmed(number)
        source = self.source.source(self.source.spans[number], 1.0)
        support: Support = "verbatim" if span.start <= source.start else "proved"
        return Told(self.source.at(span), support, (source,), (), repair)
