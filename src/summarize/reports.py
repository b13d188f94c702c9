"""What the check of a summary found, sentence by sentence. The records are frozen."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, get_args

from summarize.documents import SEVERITIES, Document, Finding, Source, Support
from summarize.schema import report_as_dict, to_json


@dataclass(frozen=True)
class CheckedSentence:
    """One sentence of a summary that was checked.

    Attributes:
        text: the sentence.
        support: how far the text stands behind it; None where that cannot be told, for want of a
            translator.
        findings: what is wrong with it, or may be; a span is a place in `text`.
        sources: the sentences of the text that it comes from, the most important first; `start`
            and `end` are both 0 for a line around the body, such as the title.
        pivot: the sentence in the text's language, where it was translated to be compared.
    """

    text: str
    support: Support | None
    findings: tuple[Finding, ...] = ()
    sources: tuple[Source, ...] = ()
    pivot: str | None = None

    @property
    def needs_a_look(self) -> bool:
        """Whether there is something in it that a reader should look at."""
        return self.support == "unsupported" or bool(self.findings)


@dataclass(frozen=True)
class Report:
    """What the check of a summary against its text found.

    Attributes:
        summary: what was checked.
        source: the text that it was checked against.
        language, source_language: their BCP 47 tags.
        language_confidence, source_language_confidence: how sure these are, 0 to 1; 1 when given.
        compared_in: the language in which their words were compared; None where they could not be,
            and only numbers were.
        sentences: of the summary, in its order.
        findings: on the whole; those on a sentence are in `sentences`.
        score: how well the text supports the summary, 0 to 1: 1 where no fault is seen (see
            `checking/score.py`); None where the words could not be compared.
        overlap: share of the summary's content words that its sources have, 0 to 1; None where the
            words could not be compared. It says how near the summary is to the wording of the
            text, not whether it is right.
        signature: version, languages, translator.
    """

    summary: Document
    source: Document
    language: str
    language_confidence: float
    source_language: str
    source_language_confidence: float
    compared_in: str | None
    sentences: tuple[CheckedSentence, ...]
    findings: tuple[Finding, ...]
    score: float | None
    overlap: float | None
    signature: str

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """The findings on the whole, then those on each sentence."""
        return self.findings + tuple(f for s in self.sentences for f in s.findings)

    @property
    def counts(self) -> dict[str, int]:
        """How many sentences there are, of each grade, and how many findings of each severity."""
        grades = Counter(sentence.support for sentence in self.sentences)
        severities = Counter(finding.severity for finding in self.all_findings)
        return {
            "sentences": len(self.sentences),
            **{grade: grades[grade] for grade in get_args(Support)},
            "cannot_be_told": grades[None],
            **{f"{severity}s": severities[severity] for severity in SEVERITIES},
        }

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of schema 1 that `summarize check -f json` prints."""
        return report_as_dict(self)

    def to_json(self, *, one_line: bool = False) -> str:
        """That object as text; on one line where JSON Lines needs it."""
        return to_json(self.to_dict(), one_line=one_line)
