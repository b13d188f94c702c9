"""One line for a text: its own title, or one of its sentences, cut where the proof allows."""

from collections.abc import Iterator, Sequence

from summarize.checking.proof.prover import Prover
from summarize.documents import Finding, Span
from summarize.languages.scripts import count_words
from summarize.lengths import Extent
from summarize.summarizing.told import Told

_MIN_WORDS = 3
# Where a line may end: what follows these says more about what stands before them.
_BOUNDARIES = ",;:–—|、，；：،؛"


def from_title(
    title: str, language: str, extent: Extent, *, is_asked: bool
) -> tuple[Told, list[Finding]]:
    """The title of a text as its headline.

    Args:
        title: as the text has it.
        language: its BCP 47 tag.
        extent: how long the line is to be, in words.
        is_asked: that length was asked for; else it is only what is usual, and the title stays.
    """
    line = Told(" ".join(title.split()), "verbatim")
    if not is_asked or count_words(line.text) <= extent.amount:
        return line, []
    for shorter in _cuts(line.text, language, extent.amount):
        return Told(shorter, "proved"), []
    return line, [_too_long(line.text, extent)]


def from_sentences(
    told: Sequence[Told], language: str, extent: Extent, *, is_asked: bool
) -> tuple[Told, list[Finding]]:
    """The sentence that is short enough, or can be cut, to stand as a headline; the first of them.

    Args:
        told: at least one sentence.
        language: their BCP 47 tag.
        extent: how long the line is to be, in words.
        is_asked: as for `from_title`.
    """
    most = extent.amount if is_asked else extent.most
    for one in told:
        if count_words(one.text) <= most:
            return one, []
        for shorter in _cuts(one.text, language, most):
            return Told(shorter, "proved", one.sources, one.findings, one.repaired), []
    shortest = min(told, key=lambda one: count_words(one.text))
    return shortest, [_too_long(shortest.text, extent)] if is_asked else []


def _cuts(line: str, language: str, most: int) -> Iterator[str]:
    """Starts of a line that it proves, the longest first."""
    prover = Prover(line, [Span(0, len(line))], language)
    places = [i for i, character in enumerate(line) if character in _BOUNDARIES]
    for place in reversed(places):
        start = line[:place].strip()
        if _MIN_WORDS <= count_words(start) <= most and prover.prove(start) is not None:
            yield start


def _too_long(line: str, extent: Extent) -> Finding:
    message = (
        f"no line of at most {extent.amount:,} words is proved by the text; this one has "
        f"{count_words(line):,}"
    )
    return Finding("length", "warning", message)
