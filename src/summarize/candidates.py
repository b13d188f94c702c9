"""What a model wrote about one text -> whole sentences, and the best of several answers."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from summarize import merging
from summarize.documents import Finding, Span
from summarize.grounding import Grounding
from summarize.lengths import Extent, fit
from summarize.models.codec import Codec
from summarize.models.runner import Hypothesis

# Of what was asked for, an answer that says so much is enough: what comes behind it, a loop
# perhaps, is not needed.
_ENOUGH = 0.8
# Parts are left somewhat longer than their share, to be trimmed together at the end.
_SLACK = 1.3
# A sentence most of whose words the text has not tells of something else.
_MIN_SUPPORT = 0.5
_MARKER = re.compile(r"^(?:[-*+•‣▪◦●○·–—]+|#{1,6}|\(?\d{1,3}[.)])\s+(?=\w)")
# No sentence of any language ends with these.
_GOES_ON = ",،、，;；:："


@dataclass(frozen=True)
class Tools:
    """What summarizing needs of the other stages, for one language, joined by the pipeline.

    Attributes:
        split: text -> spans of its sentences.
        is_complete: whether a text ends as a sentence does.
        is_surely_complete: whether one does that may have been cut off.
        loop: where a text has fallen into a loop, or None.
        evidence: source -> (text -> what of it the source does not say).
        separator: what stands between two sentences.
        same_language: the summary is in the language of the text.
    """

    split: Callable[[str], list[Span]]
    is_complete: Callable[[str], bool]
    is_surely_complete: Callable[[str], bool]
    loop: Callable[[str], Span | None]
    evidence: Callable[[str], Callable[[str], list[Finding]]]
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
        """Something else took the place of what should have been said."""
        return self.went_wrong and not self.is_enough


@dataclass
class Candidates:
    """Chooses among answers, and remembers what went wrong.

    Attributes:
        codec: of the model.
        tools: the other stages.
        astray: parts over which the model went wrong, whatever was tried.
        silent: parts of the document about which it gave no whole sentence.
        extracts: sentences of the document that were taken over as they are.
    """

    codec: Codec
    tools: Tools
    astray: int = 0
    silent: int = 0
    extracts: int = 0
    others: list[Finding] = field(default_factory=list)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a reader should know of it."""
        found = list(self.others)
        if self.silent:
            one = self.silent == 1
            where, which = ("a part", "that part") if one else (f"{self.silent:,} parts", "each")
            message = (
                f"the model gave no whole sentence for {where} of the text; the first sentences of "
                f"{which} stand in its place"
            )
            found.append(Finding("extract", "warning", message))
        if self.extracts:
            one = self.extracts == 1
            what = "1 sentence" if one else f"{self.extracts:,} sentences"
            message = (
                f"the model wrote less than was asked for; {what} of the text "
                f"{'was' if one else 'were'} taken over word for word"
            )
            found.append(Finding("extract", "notice", message))
        if self.astray:
            where = "a part" if self.astray == 1 else f"{self.astray:,} parts"
            message = (
                f"the model repeated itself or left the text over {where} of it, also when asked "
                f"in another way; what was clean was kept"
            )
            found.append(Finding("repetition", "warning", message))
        return tuple(found)

    def best(self, hypotheses: Sequence[Hypothesis], source: str, share: Extent) -> Candidate:
        """The answer with the fewest claims that the source does not support.

        Args:
            hypotheses: the model's favourite first, which wins among equals.
            source: what they were made from.
            share: what was asked for.
        """
        # Answers to one question have many sentences in common.
        unsupported = cache(self.tools.evidence(source))
        ground = Grounding(source) if self.tools.same_language else None
        found = [self._candidate(one, share, unsupported, ground) for one in hypotheses]
        return min(found, key=_badness, default=Candidate())

    @staticmethod
    def better(one: Candidate, other: Candidate) -> Candidate:
        """The better of two; the first of equals."""
        return min((one, other), key=_badness)

    def _candidate(
        self,
        hypothesis: Hypothesis,
        share: Extent,
        unsupported: Callable[[str], list[Finding]],
        ground: Grounding | None,
    ) -> Candidate:
        text = self.codec.decode(hypothesis.tokens)
        loops = self.tools.loop(text) is not None
        written = whole_sentences(text, hypothesis.finished and not loops, self.tools)
        sentences = [one for one in written if not loops or self.tools.loop(one) is None]
        if ground is not None:
            sentences = [one for one in sentences if _is_of_text(one, ground)]
            loops = loops or ground.stutters(text)
        went_wrong = loops or len(sentences) < len(written)
        sentences = [sentences[i] for i in merging.without_repeats(sentences)]
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
    sentences = [one for line in _lines(text) for one in sentences_of(line, tools)]
    if sentences and not finished and not tools.is_surely_complete(sentences[-1]):
        sentences.pop()
    # Beside whole ones, what ends in nothing is a greeting, a speaker's name, a broken line.
    return [one for one in sentences if tools.is_complete(one)] or [
        one for one in sentences if one[-1] not in _GOES_ON
    ]


def sentences_of(text: str, tools: Tools) -> list[str]:
    """The sentences of a text, each in one line, without the bullet or number of an item.

    Those without a letter or digit are none.
    """
    sentences = [
        _MARKER.sub("", " ".join(text[span.start : span.end].split())) for span in tools.split(text)
    ]
    return [one for one in sentences if any(c.isalnum() for c in one)]


def _lines(text: str) -> list[str]:
    """The lines of an output: a model does not wrap, but one may go on in small letters."""
    lines: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if lines and line[0].islower():
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines


def _is_of_text(sentence: str, ground: Grounding) -> bool:
    return not ground.goes_on(sentence) and ground.support(sentence) >= _MIN_SUPPORT


def _badness(candidate: Candidate) -> tuple[bool, bool, int]:
    return (not candidate.sentences, candidate.needs_retry, candidate.faults)
