"""The parts of a result: sentences in the reader's language, and what is said of the whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from summarize import lengths
from summarize.documents import Coverage, Finding, Pivot, Span, SummarySentence
from summarize.languages import tags
from summarize.lengths import Extent
from summarize.options import Options
from summarize.pipeline.routing import Step
from summarize.summarizing.told import Told, labelled
from summarize.text.line_marks import ends_sentence
from summarize.translating.sentence_translation import Translated

_BULLET = "- "
# A translation that lost or changed one of these is shown with its original beside it, and so is
# one that its translator was not sure of.
_LOSSES = frozenset(
    {
        "number", "name", "negation", "unit", "currency", "date", "substitution", "direction",
        "gender", "language", "modality",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Telling:
    """What is told of a document, before it is translated for its reader.

    Attributes:
        told: its sentences.
        language: BCP 47 tag of these.
        steps: the translations from there to the reader's language.
        coverage: how much of the body was read.
        findings: of the whole.
        new_tokens: the highest limit of new tokens in a call; 0 where no model was asked.
        shares: for each sentence, the part of the text that it tells of; empty where the sentences
            are all wanted, and none is left out for the length after they are translated.
        keeps_title: the document's title stands over it.
        spoken: each sentence stands under the name of who said it, or under a time.
        again: a share of the length -> what is told in so much; None where that is not known.
    """

    told: list[Told]
    language: str
    steps: tuple[Step, ...]
    coverage: Coverage
    findings: tuple[Finding, ...] = ()
    new_tokens: int = 0
    shares: tuple[int, ...] = ()
    keeps_title: bool = True
    spoken: bool = False
    again: Callable[[float], list[Told]] | None = None

    @property
    def pivot(self) -> Pivot | None:
        """The summary before it is translated; None where it is not."""
        if not self.steps:
            return None
        separator = tags.sentence_separator(self.language)
        return Pivot(self.language, separator.join(one.shown for one in self.told))


@dataclass(frozen=True)
class Result:
    """A summary in the reader's language.

    Attributes:
        title: the document's, in that language; None where it has none.
        sentences: of the summary.
        text: the same as one text.
        pivot: the summary before it was translated, or None.
        coverage: how much of the body was read.
        findings: of the whole.
        new_tokens: the highest limit of new tokens in a call.
    """

    title: str | None
    sentences: tuple[SummarySentence, ...]
    text: str
    pivot: Pivot | None
    coverage: Coverage
    findings: tuple[Finding, ...] = ()
    new_tokens: int = 0


def sentence(told: Told, translated: Translated | None) -> SummarySentence:
    """A sentence of the result.

    Args:
        told: what it says, in the language of the text.
        translated: the same for the reader; None where that is the same language.
    """
    text = told.text if translated is None else translated.text
    shown = labelled(told.label, text)
    found = (*told.findings, *(() if translated is None else translated.findings))
    return SummarySentence(
        text=shown,
        original=None if translated is None else labelled(told.label, told.text),
        findings=tuple(_moved(one, len(shown) - len(text)) for one in found),
        support=told.support,
        sources=told.sources,
        repaired=told.repaired,
    )


def _moved(finding: Finding, letters: int) -> Finding:
    """A finding of a text that has something in front of it now."""
    if finding.span is None or not letters:
        return finding
    start, end = finding.span
    return replace(finding, span=Span(start + letters, end + letters))


def styled(
    sentences: Sequence[SummarySentence], options: Options, language: str, *, spoken: bool = False
) -> str:
    """The summary as one text; what lost a number or a name has its original beside it.

    What ends without a mark, as an item of a list does, has a line of its own.

    Args:
        sentences: of the summary.
        options: the style.
        language: BCP 47 tag of the summary.
        spoken: each sentence stands on a line of its own, under a name or a time.
    """
    shown = [with_original(one, options) for one in sentences]
    if options.style == "bullets":
        return "\n".join(_BULLET + one for one in shown)
    if spoken:
        return "\n".join(shown)
    separator = tags.sentence_separator(language)
    is_ended = [not tags.marks_sentence_ends(language) or ends_sentence(s.text) for s in sentences]
    breaks = (
        "" if i == 0 else separator if all(is_ended[i - 1 : i + 1]) else "\n"
        for i in range(len(shown))
    )
    return "".join(part for pair in zip(breaks, shown, strict=True) for part in pair)


def of_title(title: Translated) -> tuple[Finding, ...]:
    """What was found about a title's translation, as findings on the whole."""
    return tuple(
        replace(one, message=f"the title: {one.message}") if one.kind == "uncertain" else one
        for one in title.findings
    )


def with_original(one: Translated | SummarySentence, options: Options) -> str:
    """A translation, with its original beside it where it is not to be trusted."""
    if one.original in (None, one.text) or options.check not in ("repair", "strict"):
        return one.text
    is_lossy = any(
        f.kind == "uncertain" or (f.kind in _LOSSES and f.is_doubt) for f in one.findings
    )
    return f"{one.text} [{one.original}]" if is_lossy else one.text


def missed(sentences: Sequence[str], extent: Extent, options: Options) -> list[Finding]:
    """That a length which was asked for in so many words, sentences or percent was missed."""
    amount = extent.measured(sentences)
    if options.style == "headline" and amount <= extent.amount:
        # A headline has so many words at most.
        return []
    is_near = extent.is_met(amount) or (
        # A preset is no promise of so many words.
        options.length.strip().casefold() in lengths.PRESETS and 2 * amount >= extent.amount
    )
    if is_near:
        return []
    unit = extent.unit if amount != 1 else extent.unit[:-1]
    message = (
        f"the summary has {amount:,} {unit}, and {extent.amount:,} were asked for; no sentence is "
        f"cut or made up to fit"
    )
    return [Finding("length", "notice", message)]


def gathered(findings: Sequence[Finding]) -> list[Finding]:
    """What went wrong in translating a whole text, in one line."""
    if not findings:
        return []
    message = (
        f"translating the text before summarizing it left {len(findings)} to check, "
        f"the first: {findings[0].message}"
    )
    return [Finding("number", "warning", message)]
