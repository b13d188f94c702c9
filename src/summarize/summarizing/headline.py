"""Sentences of a summary -> one line that says what it is about.

A generator: it yields a request and is sent the replies.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.documents import Finding
from summarize.inference.scheduler import Job, Request
from summarize.languages.scripts import count_words
from summarize.lengths import Extent
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.loading import Engine
from summarize.summarizing.candidates import Tools

# A headline in a language of long words still takes fewer tokens than these for each word.
_TOKENS_PER_WORD = 4
_MIN_WORDS = 3
_MARKS_AROUND = " \t\"'*#_“”«»‘’„「」『』"


@dataclass(frozen=True)
class HeadlineOrder:
    """What is wanted of a headline.

    Attributes:
        extent: how long it is to be, in words.
        instruction: what an instruct model is told; ignored for others.
        beams: width of the beam.
        unsupported: text -> what of it the document does not say.
    """

    extent: Extent
    instruction: str
    beams: int
    unsupported: Callable[[str], Sequence[Finding]]


def headline(
    sentences: Sequence[str], engine: Engine, order: HeadlineOrder, tools: Tools
) -> Job[str]:
    """One line for a summary.

    A model that takes instructions is asked for it; what it writes is taken if it is one line
    of the length asked for, without a claim that the text does not support. Otherwise the line
    without such a claim that is nearest to the length is taken, or the summary's first sentence,
    which speaks for other models, too.

    Args:
        sentences: of the summary, at least one.
        engine: the summarizer.
        order: what is wanted.
        tools: the other stages.

    Returns:
        The line, as the generator's value.
    """
    extent = order.extent
    found: list[str] = []
    if engine.prompted:
        prompt = engine.codec.encode(Prompt(tools.separator.join(sentences), order.instruction))
        decoding = engine.decoding(extent.most * _TOKENS_PER_WORD, order.beams)
        [hypotheses] = yield Request(engine, (prompt,), decoding, "writing a headline", 0, 1)
        lines = [_line(engine.codec.decode(one.tokens)) for one in hypotheses if one.finished]
        found = [line for line in lines if _is_line(line, tools) and not order.unsupported(line)]
    fitting = [line for line in found if count_words(line) <= max(extent.most, _MIN_WORDS)]
    if fitting:
        return fitting[0]
    return min((*found, sentences[0]), key=lambda one: abs(count_words(one) - extent.amount))


def _line(text: str) -> str:
    """The first line that says something, without marks around it and a label in front."""
    lines = [line.strip(_MARKS_AROUND) for line in text.splitlines()]
    line = next((line for line in lines if any(c.isalpha() for c in line)), "")
    label, colon, rest = line.partition(":")
    if colon and label.casefold() in ("headline", "title") and rest.strip():
        line = rest
    return " ".join(line.split()).strip(_MARKS_AROUND)


def _is_line(line: str, tools: Tools) -> bool:
    return (
        count_words(line) >= _MIN_WORDS and tools.loop(line) is None and len(tools.split(line)) == 1
    )
