"""How far a text stands behind a sentence: one grade for summaries, whoever wrote them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summarize.checking.entailment import Judge
from summarize.checking.pointing import Pointer
from summarize.checking.proof.prover import Proof, Prover
from summarize.checking.turned import new_words, stems_in, turned
from summarize.documents import Finding, Source, Support
from summarize.text.split_text import SplitText

_MOST_SOURCES = 3
# What is longer is no sentence.
_MAX_CHARACTERS = 4000
# What the sentences of the text together have of a sentence's words, weighted by how rare they are,
# less than this is not made from them.
_MIN_COVERED = 0.5
_UNCOVERED = Finding(
    "support", "warning", "the text has too few of this sentence's words to say the same"
)


@dataclass(frozen=True)
class Grade:
    """What is known of one sentence.

    Attributes:
        support: how far the text stands behind it.
        proof: where it is proved; None where it is not.
        findings: what the checks found in it.
    """

    support: Support
    proof: Proof | None
    findings: tuple[Finding, ...]


class Grader:
    """Grades sentences by one text, in the same language.

    Args:
        source: the text.
        unsupported: what of a sentence the text does not say: numbers, names.
        judge: a model that is asked about what is not proved; None asks nobody.
    """

    def __init__(
        self,
        source: SplitText,
        unsupported: Callable[[str], Sequence[Finding]],
        judge: Judge | None = None,
    ) -> None:
        self._source = source
        self._judge = judge
        self._unsupported = unsupported
        self._grades: dict[str, Grade] = {}
        self._sources: dict[int, Source] = {}
        self._starts: dict[int, str] = {}

    @cached_property
    def prover(self) -> Prover:
        """Proves sentences by the text."""
        return Prover(self._source.text, self._source.spans, self._source.language)

    @cached_property
    def _pointer(self) -> Pointer:
        sentences = [self._source.sentence(i) for i in range(len(self._source))]
        return Pointer(sentences, self._source.language)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return stems_in(self._source.text, self._source.language)

    def grade(self, sentence: str) -> Grade:
        """How far the text stands behind a sentence; asked again, it is free."""
        if sentence not in self._grades:
            self._grades[sentence] = self._graded(sentence)
        return self._grades[sentence]

    def pointed_at(self, sentence: str) -> list[tuple[int, float]]:
        """The sentences of the text that cover most of a sentence, with the share covered."""
        return self._pointer.pointed_at(sentence)

    def sources(self, sentence: str, grade: Grade) -> tuple[Source, ...]:
        """One to three sentences of the text that a sentence comes from, the best first."""
        if grade.proof is not None:
            return tuple(self._source_at(i, 1.0) for i in grade.proof.sentences)
        return self.covering(sentence)

    def covering(self, sentence: str) -> tuple[Source, ...]:
        """Up to three sentences of the text that cover the words of another one, best first."""
        found = self._pointer.cover(sentence, _MOST_SOURCES)
        return tuple(self._source_at(i, score) for i, score in found)

    def _source_at(self, number: int, score: float) -> Source:
        # A text may be one long line, of which many sentences come.
        if number not in self._sources:
            self._sources[number] = self._source.source(self._source.spans[number], 1.0)
        return replace(self._sources[number], score=round(score, 3))

    def _start_of(self, number: int) -> str:
        """The start of a sentence of the text, on one line."""
        if number not in self._starts:
            self._starts[number] = self._source.sentence(number)[:_MAX_CHARACTERS]
        return self._starts[number]

    def _graded(self, sentence: str) -> Grade:
        findings = tuple(self._unsupported(sentence))
        proof = self.prover.prove(sentence)
        if proof is not None:
            # The proof knows more than a look at single words.
            return Grade(proof.kind, proof, ())
        cover = self._pointer.cover(sentence, _MOST_SOURCES)
        if sum(score for _, score in cover) < _MIN_COVERED:
            findings = (*findings, _UNCOVERED)
        sources = [self._start_of(number) for number, _ in cover]
        language = self._source.language
        findings = (
            *findings,
            *turned(sentence, sources, language),
            *new_words(sentence, self._stems, language),
        )
        if self._judge is not None:
            best = [self._source.sentence(number)[:_MAX_CHARACTERS] for number, _ in cover]
            support, findings = self._judge.graded(sentence, best, findings, "consistent")
            return Grade(support, None, findings)
        doubted = any(finding.is_doubt for finding in findings)
        return Grade("unsupported" if doubted else "consistent", None, findings)
