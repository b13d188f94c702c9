"""What a model for natural-language inference says of a sentence and its sources."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from summarize.documents import Finding, Source, Support

_Grade = TypeVar("_Grade", Support, None)

# So sure must a model be. Models of this kind put most of what they are trained on near 0 or 1.
_SURE = 0.9


@dataclass(frozen=True)
class Inference:
    """What a model makes of two texts.

    Attributes:
        entailment: how sure it is that the first one says the second, 0 to 1.
        contradiction: that the first one says otherwise; 0 where it does not tell that.
    """

    entailment: float
    contradiction: float = 0.0


@dataclass(frozen=True)
class Judge:
    """A model that is asked.

    Attributes:
        name: what it is called.
        infer: (what a text says, what is claimed) -> what the model makes of it; None where both
            together are too long for it.
    """

    name: str
    infer: Callable[[str, str], Inference | None]

    def graded(
        self, sentence: str, sources: Sequence[str], findings: Sequence[Finding], unproved: _Grade
    ) -> tuple[Support | _Grade, tuple[Finding, ...]]:
        """The grade of a sentence that no words prove, and its findings, after the model was asked.

        What the model finds in the sources is proved, or, where the sentence says it in words that
        the text does not have, consistent. Where the checks found a fault, it is not asked.

        Args:
            sentence: of a summary.
            sources: the sentences of the text that it comes from, the best first.
            findings: by the checks.
            unproved: the grade of a sentence without a fault that the model does not find.
        """
        doubts = [one for one in findings if one.is_doubt]
        if any(one.kind != "support" for one in doubts):
            return "unsupported", tuple(findings)
        said = self._judged(sentence, sources)
        if said == "says" and not doubts:
            return "proved", tuple(findings)
        if said == "says":
            return "consistent", tuple(one for one in findings if not one.is_doubt)
        if said == "denies":
            return "unsupported", (*findings, self._contradiction)
        return "unsupported" if doubts else unproved, tuple(findings)

    def _judged(self, sentence: str, sources: Sequence[str]) -> Literal["says", "denies"] | None:
        """Whether the sources, together or the best alone, say a sentence or its opposite."""
        if not sources:
            return None
        together = [" ".join(sources)] if len(sources) > 1 else []
        found = []
        for premise in (*together, sources[0]):
            one = self.infer(premise, sentence)
            if one is None:
                continue
            if one.entailment >= _SURE:
                return "says"
            found.append(one.contradiction)
        return "denies" if found and min(found) >= _SURE else None

    def told(self, count: int) -> list[Finding]:
        """That so many sentences are proved by the model alone, which may be wrong."""
        if not count:
            return []
        some = "1 sentence is" if count == 1 else f"{count:,} sentences are"
        message = f"{some} proved by the check model {self.name} alone, which may be wrong"
        return [Finding("support", "notice", message)]

    @property
    def _contradiction(self) -> Finding:
        return Finding(
            "unsupported", "warning", f"by the check model {self.name}, the text says otherwise"
        )


def graded(
    sentence: str,
    sources: Sequence[Source],
    findings: Sequence[Finding],
    unproved: _Grade,
    judge: Judge | None,
) -> tuple[Support | _Grade, tuple[Finding, ...]]:
    """As `Judge.graded`, where there may be no model to ask."""
    if judge is not None:
        return judge.graded(sentence, [one.text for one in sources], findings, unproved)
    doubted = any(one.is_doubt for one in findings)
    return "unsupported" if doubted else unproved, tuple(findings)
