"""A sentence of a summary in the language of the text, with what the text says about it."""

from dataclasses import dataclass

from summarize.documents import Finding, Repair, Source, Support


@dataclass(frozen=True)
class Told:
    """A sentence of a summary, before it is translated.

    Attributes:
        text: the sentence.
        support: how far the text stands behind it; None where that was not looked at.
        sources: the sentences of the text that it comes from, the most important first.
        findings: what the checks found in it.
        repaired: what it was before it was replaced; None for a sentence that was not.
        label: who said it, or when; it stands in front, and is not translated.
    """

    text: str
    support: Support | None = None
    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
    repaired: Repair | None = None
    label: str = ""

    @property
    def shown(self) -> str:
        """The sentence under its label."""
        return labelled(self.label, self.text)


def labelled(label: str, text: str) -> str:
    """What somebody said, under the name."""
    return f"{label}: {text}" if label else text
