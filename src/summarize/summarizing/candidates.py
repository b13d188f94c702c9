"""What a model wrote about one text -> whole sentences, and the best of several answers."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarize.documents import Finding, Span
from summarize.lengths import Extent, fit
from summarize.models.codecs.codec import Codec
from summarize.models.engines.runner import Hypothesis
from summarize.summarizing import deduplication
from summarize.summarizing.answer_checks import Grounding

# Of what was asked for, an answer that says so much is enough: what comes behind it, a loop
# perhaps, is not needed.
_ENOUGH = 0.8
# Parts are left somewhat longer than their share, to be trimmed together at the end.
_SLACK = 1.3
_BULLET = re.compile(r"^(?:[-*+•‣▪◦●○·–—]+|#{1,6})\s+(?=\w)")
# A number in front of a line is its number where other lines have one, too: `1. FC` is a name.
_NUMBERED = re.compile(r"^\(?\d{1,3}[.)]\s+(?=\w)")
# No sentence of any language ends with these.
_GOES_ON = ",،、，;；:："


@dataclass(frozen=True)
class Tools:
    """What summarizing needs of the other stages, for one language, joined by the pipeline.

    Attributes:
        split: text in the summary's language -> spans of its sentences.
        split_source: the same for the document.
        is_complete: whether a text ends as a sentence does.
        is_surely_complete: whether one does that may have been cut off.
        loop: where a text has fallen into a loop, or None.
        evidence: source -> (text -> what of it the source does not say).
        separator: what stands between two sentences.
        same_language: the summary is in the language of the text.
    """

    split: Callable[[str], Sequence[Span]]
    split_source: Callable[[str], Sequence[Span]]
    is_complete: Callable[[str], bool]
    is_surely_complete: Callable[[str], bool]
    loop: Callable[[str], Span | None]
    evidence: Callable[[str], Callable[[str], Sequence[Finding]]]
    separator: str
    same_language: bool = True


@dataclass(frozen=True)
class Candidate:
    """One answer.

    Attributes:
        sentences: whole ones, none of them twice.
        faults: claims that the source does not support.
        went_wrong: the model repeated itself, went on with the text, or told of something else;
            the sentences are what was clean.
        is_enough: the sentences are nearly as much as was asked for.
    """

    sentences: tuple[str, ...] = ()
    faults: int = 0
    went_wrong: bool = False
    is_enough: bool = False

    @property
    def needs_retry(self) -> bool:
        """Nothing was said, or something else in the place of what should have been."""
        return not self.sentences or (self.went_wrong and not self.is_enough)


class Candidates:
    """Chooses among a model's answers.

    Args:
        codec: of the model.
        tools: the other stages.

    Attributes:
        others: sentences of answers that were not chosen.
    """

    def __init__(self, codec: Codec, tools: Tools) -> None:
        self.codec = codec
        self.tools = tools
        self.others: list[str] = []

    def best(self, hypotheses: Sequence[Hypothesis], source: str, share: Extent) -> Candidate:
        """The answer with the fewest claims that the source does not support.

        Args:
            hypotheses: the model's favourite first, which wins among equals.
            source: what they were made from.
            share: what was asked for.
        """
        # Answers to one question have many lines and sentences in common.
        unsupported = cache(self.tools.evidence(source))
        ground = Grounding(source) if self.tools.same_language else None
        tools = replace(
            self.tools,
            split=cache(self.tools.split),
            is_complete=cache(self.tools.is_complete),
            loop=cache(self.tools.loop),
        )
        found = [self._candidate(one, share, tools, unsupported, ground) for one in hypotheses]
        best = min(found, key=_badness, default=Candidate())
        self.others += [sentence for one in found for sentence in one.sentences if one is not best]
        return best

    @staticmethod
    def better(one: Candidate, other: Candidate) -> Candidate:
        """The better of two; the first of equals."""
        return min((one, other), key=_badness)

    def _candidate(
        self,
        hypothesis: Hypothesis,
        share: Extent,
        tools: Tools,
        unsupported: Callable[[str], Sequence[Finding]],
        ground: Grounding | None,
    ) -> Candidate:
        text = self.codec.decode(hypothesis.tokens)
        loops = tools.loop(text) is not None
        written = whole_sentences(text, hypothesis.finished and not loops, tools)
        sentences = [one for one in written if not loops or tools.loop(one) is None]
        if ground is not None:
            sentences = [one for one in sentences if ground.has(one)]
            loops = loops or ground.stutters(text)
        went_wrong = loops or len(sentences) < len(written)
        sentences = [sentences[i] for i in deduplication.without_repeats(sentences)]
        sentences = [sentences[i] for i in fit(sentences, share.times(_SLACK))]
        return Candidate(
            sentences=tuple(sentences),
            faults=sum(len(unsupported(sentence)) for sentence in sentences),
            went_wrong=went_wrong,
            is_enough=share.measured(sentences) >= _ENOUGH * share.amount,
        )


def whole_sentences(text: str, finished: bool, tools: Tools) -> list[str]:
    """The sentences of an output; the last one only if it is whole.

    Args:
        text: what the model wrote.
        finished: it stopped by itself, so a last sentence without a full stop is meant so.
        tools: the other stages.
    """
    sentences = [one for line in _lines(text) for one in sentences_of(line, tools.split)]
    if sentences and not finished and not tools.is_surely_complete(sentences[-1]):
        sentences.pop()
    # Beside whole ones, what ends in nothing is a greeting, a speaker's name, a broken line.
    return [one for one in sentences if tools.is_complete(one)] or [
        one for one in sentences if one[-1] not in _GOES_ON
    ]


def sentences_of(text: str, split: Callable[[str], Sequence[Span]]) -> list[str]:
    """The sentences of a text, each in one line, without the bullet of an item.

    Those without a letter or digit are none.
    """
    found = [" ".join(text[span.start : span.end].split()) for span in split(text)]
    return [_BULLET.sub("", one) for one in found if any(c.isalnum() for c in one)]


def _lines(text: str) -> list[str]:
    """The lines of an output: a model does not wrap, but one may go on in small letters."""
    lines: list[str] = []
    written = list(filter(None, map(str.strip, text.splitlines())))
    if sum(_NUMBERED.match(line) is not None for line in written) > 1:
        written = [_NUMBERED.sub("", line, count=1) for line in written]
    for line in written:
        if lines and line[0].islower():
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines


def _badness(candidate: Candidate) -> tuple[bool, bool, int]:
    return (not candidate.sentences, candidate.needs_retry, candidate.faults)
