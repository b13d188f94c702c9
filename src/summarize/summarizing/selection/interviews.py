"""Interviews and lists of questions whose turns have no names: `P. ¿Cuántas sobreviven?`.

A question is a paragraph of its own there, and what follows on it has no meaning without it.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.documents import Span

_QUESTION_MARKS = tuple("?？؟")
_QUOTED = tuple("\"'”’»)")
# `P. `, `Q: `, and `Pregunta.` in a sentence of its own.
_LABEL = re.compile(r"([^\W\d_]{1,10})[.:：](?:\s|$)")
# A paragraph of more sentences is no question.
_MAX_QUESTION = 3
# One question may be put to the reader; two make an interview.
_MIN_QUESTIONS = 2


@dataclass(frozen=True)
class Turns:
    """The turns of a text.

    Attributes:
        labels: sentences that are nothing but the label of a turn.
        pairs: each sentence of an answer or question, with the one that it goes on from.
    """

    labels: frozenset[int]
    pairs: tuple[tuple[int, int], ...]


def turns(text: str, spans: Sequence[Span]) -> Turns:
    """The questions and answers of a text; none where it has fewer than two.

    Args:
        text: all of it.
        spans: of its sentences, without the space around them.
    """
    sentences = [text[span.start : span.end] for span in spans]
    paragraphs = list(_paragraphs(text, spans))
    asked = [number for number, one in enumerate(paragraphs) if _is_question(sentences, one)]
    asked = [one for one in asked if one + 1 < len(paragraphs) and one + 1 not in asked]
    if len(asked) < _MIN_QUESTIONS:
        return Turns(frozenset(), ())
    initials = [_initial(sentences[paragraphs[one][0]]) for one in asked]
    is_labelled = None not in initials and len(set(initials)) == 1
    labels = frozenset(
        paragraphs[number][0]
        for one in asked for number in (one, one + 1)
        if len(paragraphs[number]) > 1 and _LABEL.fullmatch(sentences[paragraphs[number][0]])
    )  # fmt: skip
    pairs: list[tuple[int, int]] = []
    for one in asked:
        question = [number for number in paragraphs[one] if number not in labels]
        answer = [number for number in paragraphs[one + 1] if number not in labels]
        # All of an answer is somebody's words where a label says so.
        said = [*question, *(answer if is_labelled else answer[:1])]
        pairs += zip(said[1:], said, strict=False)
        pairs += itertools.pairwise(question)
    return Turns(labels, tuple(pairs))


def _paragraphs(text: str, spans: Sequence[Span]) -> Iterator[range]:
    """The sentences of each paragraph."""
    start = 0
    for number in range(1, len(spans) + 1):
        is_end = number == len(spans)
        if is_end or "\n" in text[spans[number - 1].end : spans[number].start]:
            yield range(start, number)
            start = number


def _is_question(sentences: Sequence[str], paragraph: range) -> bool:
    last = sentences[paragraph[-1]].rstrip()
    is_asked = last.endswith(_QUESTION_MARKS) and not last.startswith(_QUOTED)
    return len(paragraph) <= _MAX_QUESTION and is_asked


def _initial(sentence: str) -> str | None:
    """The first letter of the label of a turn; None where there is none."""
    match = _LABEL.match(sentence)
    return match[1][0].casefold() if match else None
