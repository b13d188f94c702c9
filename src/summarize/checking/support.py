"""How far a text stands behind a sentence: one grade for summaries, whoever wrote them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summarize.checking.comparison.comparer import Comparer
from summarize.checking.entailment import Judge, graded
from summarize.checking.numerals.figures import numbers_in
from summarize.checking.pointing import Pointer
from summarize.checking.proof.prover import Proof, Prover
from summarize.checking.turned import new_words, stems_in, turned
from summarize.documents import SEVERITIES, Finding, Source, Support
from summarize.text.reference_words import words_of
from summarize.text.split_text import SplitText
from summarize.text.words import words_in

_MOST_SOURCES = 3
# What only joins a sentence to others has no more characters.
_MAX_TRIMMED = 40
# What is longer is no sentence, and is shown to here.
_MAX_CHARACTERS = 4000
# What the sentences of the text together have of a sentence's words, weighted by how rare they are,
# less than this is not made from them.
_MIN_COVERED = 0.5
_UNCOVERED = Finding(
    "support", "warning", "the text has too few of this sentence's words to say the same"
)
# What has fewer of its words from the text is hardly made from it; what has more may say the same
# in other words. Of judged sentences (CLIFF) this flags 77% of the wrong and 10% of the right ones;
# with every sentence in other words it were 85% and 13%.
_HARDLY_COVERED = 0.25
_MANY_NUMBERS = 2
# As many findings in one sentence are shown.
_MANY_FINDINGS = 12


@dataclass(frozen=True)
class Grade:
    """What is known of one sentence.

    Attributes:
        support: how far the text stands behind it.
        proof: where it is proved; None where it is not.
        findings: what the checks found in it.
        sources: one to three sentences of the text that it comes from, the best first; none where
            the text has nothing of it.
    """

    support: Support
    proof: Proof | None
    findings: tuple[Finding, ...]
    sources: tuple[Source, ...]


class Grader:
    """Grades sentences by one text, in the same language.

    Args:
        source: the text.
        judge: a model that is asked about what is not proved; None asks nobody.
    """

    def __init__(self, source: SplitText, judge: Judge | None = None) -> None:
        self._source = source
        self._judge = judge
        self._grades: dict[str, Grade] = {}
        self._sources: dict[int, Source] = {}

    @cached_property
    def prover(self) -> Prover:
        """Proves sentences by the text."""
        return Prover(self._source.text, self._source.spans, self._source.language)

    @cached_property
    def _comparer(self) -> Comparer:
        return Comparer(self._source)

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

    def _source_at(self, number: int, score: float) -> Source:
        # A text may be one long line, of which many sentences come.
        if number not in self._sources:
            found = self._source.source(self._source.spans[number], 1.0)
            self._sources[number] = replace(found, text=found.text[:_MAX_CHARACTERS])
        return replace(self._sources[number], score=round(score, 3))

    def _graded(self, sentence: str) -> Grade:
        proof = self.prover.prove(sentence) or self._trimmed(sentence)
        if proof is not None:
            # The proof knows more than a look at single words.
            proving = tuple(self._source_at(i, 1.0) for i in proof.sentences)
            return Grade(proof.kind, proof, (), proving)
        cover = self._pointer.cover(sentence, _MOST_SOURCES)
        sources = tuple(self._source_at(i, score) for i, score in cover)
        found = self._found(sentence, sources)
        covered = sum(score for _, score in cover)
        if covered < _MIN_COVERED:
            found.append(_UNCOVERED)
        found += new_words(sentence, self._stems, self._source.language)
        support, judged = graded(sentence, sources, found, "consistent", self._judge)
        is_bare = covered < _HARDLY_COVERED and not self._has_many_numbers(sentence)
        return Grade(support, None, _told(judged, has_no_words=is_bare), sources)

    def _trimmed(self, sentence: str) -> Proof | None:
        """The proof of a sentence of the text without the `But` or `Unfortunately,` before it."""
        words = words_in(sentence, 0, len(sentence))
        table = words_of(self._source.language)
        for number, _ in self.pointed_at(sentence)[:1] if words else ():
            span = self._source.spans[number]
            own = self._source.at(span)
            before = len(own) - len(sentence)
            if not 0 < before <= _MAX_TRIMMED or own[before + 1 :] != sentence[1:]:
                continue
            forms = [one.folded for one in words_in(own, 0, before)]
            if forms and len(forms) in (
                table.trimmed.at(forms, 0),
                table.trimmed_comma.at(forms, 0),
            ):
                return Proof("proved", *span, (number,))
        return None

    def _found(self, sentence: str, sources: Sequence[Source]) -> list[Finding]:
        """What a sentence says otherwise than its sources, each fault once."""
        found = self._comparer.findings(sentence, sources)
        kinds = {one.kind for one in found}
        texts = [one.text for one in sources]
        more = turned(sentence, texts, self._source.language)
        return [*found, *(one for one in more if one.kind not in kinds)]

    def _has_many_numbers(self, sentence: str) -> bool:
        """A table has numbers, and few words."""
        return len(numbers_in(sentence, self._source.language)) >= _MANY_NUMBERS


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


def few(findings: Sequence[Finding]) -> list[Finding]:
    """The first of many findings in one sentence, and how many more there are."""
    if len(findings) <= _MANY_FINDINGS:
        return list(findings)
    first, rest = findings[:_MANY_FINDINGS], findings[_MANY_FINDINGS:]
    message = f"{len(rest):,} more like these in the same sentence"
    worst = min(rest, key=lambda one: SEVERITIES.index(one.severity))
    return [*first, replace(worst, message=message, span=None)]
