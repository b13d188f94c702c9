"""Chunks -> summary: each chunk is summarized, and the parts once more until they fit.

A generator: it yields requests and is sent the replies, and calls no model itself.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.documents import Chunk, Finding, Span
from summarize.errors import ModelNotSupported
from summarize.models.codec import Codec, Prompt
from summarize.models.loading import Engine
from summarize.models.runner import Hypothesis
from summarize.scheduler import Job, Request

# Tokens of a summary for each word of it, with room for words that take several.
_TOKENS_PER_WORD = 1.7
# A level must shrink the text, or reducing would never end.
_MAX_LEVELS = 8


@dataclass(frozen=True)
class Target:
    """How long a summary should be.

    Attributes:
        words: at most about so many.
        sentences: as an instruct model is told.
    """

    words: int
    sentences: str

    @property
    def new_tokens(self) -> int:
        """The limit of new tokens in one call."""
        return math.ceil(self.words * _TOKENS_PER_WORD) + 16


@dataclass(frozen=True)
class Tools:
    """What summarizing needs of the other stages, for one language, joined by the pipeline.

    Attributes:
        split: text -> spans of its sentences.
        chunk: (text, codec, token budget) -> chunks.
        is_complete: whether a text ends as a sentence does.
        count_words: of a text.
        unsupported: (text, source) -> what the source does not say.
        separator: what stands between two sentences.
    """

    split: Callable[[str], list[Span]]
    chunk: Callable[[str, Codec, int], list[Chunk]]
    is_complete: Callable[[str], bool]
    count_words: Callable[[str], int]
    unsupported: Callable[[str, str], list[Finding]]
    separator: str


@dataclass(frozen=True)
class Draft:
    """A summary as the model wrote it.

    Attributes:
        sentences: whole ones, in order.
        tokens_total, tokens_read: of the text, in the model's tokens.
        chunks: calls over the text itself.
        levels: rounds.
        findings: of the whole draft.
    """

    sentences: tuple[str, ...]
    tokens_total: int
    tokens_read: int
    chunks: int
    levels: int
    findings: tuple[Finding, ...]


def summarize(
    text: str, engine: Engine, target: Target, instruction: str, beams: int, tools: Tools
) -> Job[Draft]:
    """Summarize a text of any length.

    Args:
        text: the body.
        engine: the summarizer.
        target: how long the result should be.
        instruction: for a model that takes instructions.
        beams: width of the beam.
        tools: the other stages.

    Returns:
        The draft, as the generator's value.
    """
    total = read = first_chunks = 0
    findings: list[Finding] = []
    current = text
    for level in range(1, _MAX_LEVELS + 1):
        chunks = tools.chunk(current, engine.codec, budget(engine, target, instruction))
        texts = [current[chunk.start : chunk.end].strip() for chunk in chunks]
        texts = [part for part in texts if part]
        prompts = tuple(engine.codec.encode(Prompt(part, instruction)) for part in texts)
        replies = yield Request(engine, prompts, engine.decoding(target.new_tokens, beams))
        if level == 1:
            total = sum(p.content_tokens for p in prompts) + _left_out(text, chunks, engine.codec)
            read = sum(p.content_tokens for p, reply in zip(prompts, replies, strict=True) if reply)
            first_chunks = len(chunks)
        parts = [
            _best(reply, part, engine.codec, target, tools, findings)
            for reply, part in zip(replies, texts, strict=True)
        ]
        sentences = _without_repeats([sentence for part in parts for sentence in part])
        if len(parts) == 1 or level == _MAX_LEVELS:
            break
        joined = "\n\n".join(tools.separator.join(part) for part in parts)
        if len(joined) >= len(current):
            break
        current = joined
    sentences = fit(sentences, target.words, tools.count_words)
    return Draft(tuple(sentences), total, read, first_chunks, level, tuple(findings))


def _left_out(text: str, chunks: Sequence[Chunk], codec: Codec) -> int:
    """Tokens of the text that stand in no chunk: none, if chunking does what it must."""
    ends = [0, *(chunk.end for chunk in chunks)]
    starts = [*(chunk.start for chunk in chunks), len(text)]
    gaps = (text[end:start].strip() for end, start in zip(ends, starts, strict=True))
    return sum(codec.count(gap) for gap in gaps if gap)


def budget(engine: Engine, target: Target, instruction: str) -> int:
    """Tokens of text that fit one call, beside the prompt's own and, if shared, the output's.

    Raises:
        ModelNotSupported: not even one fits.
    """
    overhead = len(engine.codec.encode(Prompt("", instruction)).tokens)
    shared = target.new_tokens if engine.decoder_only else 0
    # Text next to a template can take a token more than alone.
    room = engine.codec.max_input_tokens - overhead - shared - 8
    if room < 1:
        raise ModelNotSupported(
            f"{engine.name}: its limit of {engine.codec.max_input_tokens} tokens leaves no room "
            f"for a text beside the prompt; choose another with --model"
        )
    return room


def fit(sentences: Sequence[str], words: int, count_words: Callable[[str], int]) -> list[str]:
    """As many whole sentences from the start as stay near `words`, and at least one."""
    kept: list[str] = []
    total = 0
    for sentence in sentences:
        length = count_words(sentence)
        # Over by less than it would be short without.
        if kept and total + length - words > max(0, words - total):
            break
        kept.append(sentence)
        total += length
    return kept


def _best(
    hypotheses: Sequence[Hypothesis],
    source: str,
    codec: Codec,
    target: Target,
    tools: Tools,
    findings: list[Finding],
) -> list[str]:
    """The sentences of the hypothesis with the fewest claims that the source does not support."""
    candidates = []
    for hypothesis in hypotheses:
        sentences = whole_sentences(codec.decode(hypothesis.tokens), hypothesis.finished, tools)
        sentences = fit(_without_repeats(sentences), target.words, tools.count_words)
        if sentences:
            candidates.append(sentences)
    if not candidates:
        # A model that gave no whole sentence: the text speaks for itself.
        findings.append(
            Finding(
                "extract",
                "warning",
                "the model gave no whole sentence for a part of the text; "
                "the first sentences of that part stand in its place",
            )
        )
        spans = tools.split(source)
        lead = [" ".join(source[s.start : s.end].split()) for s in spans]
        return fit([s for s in lead if s], target.words, tools.count_words)
    # min() keeps the first of equals: the model's own favourite.
    return min(candidates, key=lambda c: len(tools.unsupported(tools.separator.join(c), source)))


def whole_sentences(text: str, finished: bool, tools: Tools) -> list[str]:
    """The sentences of an output; the last one only if it is whole.

    Args:
        text: what the model wrote.
        finished: it stopped by itself, so a last sentence without a full stop is meant so.
        tools: the other stages.
    """
    flat = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    sentences = [flat[span.start : span.end].strip() for span in tools.split(flat)]
    sentences = [" ".join(sentence.split()) for sentence in sentences if sentence]
    if sentences and not tools.is_complete(sentences[-1]) and not finished:
        sentences.pop()
    return [s for s in sentences if any(c.isalnum() for c in s)]


def _without_repeats(sentences: Sequence[str]) -> list[str]:
    first: dict[str, str] = {}
    for sentence in sentences:
        first.setdefault(sentence.casefold(), sentence)
    return list(first.values())
