"""Chunks -> summary: each chunk is summarized, and the parts once more until they fit.

    level 1     every chunk of the text becomes a part of some sentences
    level 2 ... the parts, in order and without what they repeat, are chunked and summarized again
    the last    writes the whole summary, or, where that is longer than one call writes, each of
                its calls the share of one stretch of the story

Generators: they yield requests and are sent the replies, and call no model themselves.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from summarize import merging
from summarize.call_sizes import CallSizes
from summarize.candidates import Candidate, Candidates, Tools, sentences_of
from summarize.documents import Chunk, Finding
from summarize.lengths import Extent, fit
from summarize.models.codec import Prompt
from summarize.models.loading import Engine
from summarize.models.runner import Decoding
from summarize.read_count import ReadCount
from summarize.scheduler import Job, Replies, Request
from summarize.scripts import count_words

_WORDS_PER_SENTENCE = 25
# A level must shrink the text, or reducing would never end.
_MAX_LEVELS = 8
_MAX_SHARE_LEFT = 0.9
# Where too little was written, the last level is asked again, for more and shorter parts.
_MAX_ROUNDS = 2
_MORE = 1.15
_MIN_WORDS_TO_SHORTEN = 40
# Prompts that are made ready at once: enough to fill batches, few enough to hold in memory.
_WAVE = 32
# Where a model repeats itself, no run of so many tokens may come twice.
_BLOCK = 4


@dataclass(frozen=True)
class Order:
    """What is wanted of one summary.

    Attributes:
        extent: how long it is to be.
        instruct: a number of sentences -> what an instruct model is told; None for other models.
        beams: width of the beam.
        chunk: (text, token budget, fewest chunks, whether it is the document itself) -> chunks.
        max_chunks: read so many chunks of the text at most; None for all.
        tokens_factor: how many times as many tokens a word takes as in the text.
    """

    extent: Extent
    instruct: Callable[[int], str] | None
    beams: int
    chunk: Callable[[str, int, int, bool], list[Chunk]]
    max_chunks: int | None = None
    tokens_factor: float = 1.0


@dataclass(frozen=True)
class Draft:
    """A summary as the model wrote it.

    Attributes:
        sentences: whole ones, in order.
        tokens_total, tokens_read: of the text, in the model's tokens.
        chunks: calls over the text itself.
        levels: rounds.
        new_tokens: the highest limit of new tokens in a call.
        findings: of the whole draft.
    """

    sentences: tuple[str, ...]
    tokens_total: int
    tokens_read: int
    chunks: int
    levels: int
    new_tokens: int
    findings: tuple[Finding, ...]


@dataclass
class _Part:
    """What was written about one chunk of a level's text."""

    chunk: Chunk
    sentences: list[str]


def summarize(text: str, engine: Engine, order: Order, tools: Tools) -> Job[Draft]:
    """Summarize a text of any length.

    Args:
        text: the body.
        engine: the summarizer.
        order: what is wanted.
        tools: the other stages.

    Returns:
        The draft, as the generator's value.

    Raises:
        ModelNotSupported: the model's limit leaves no room for a text.
    """
    return (yield from _Writer(text, engine, order, tools).run())


class _Writer:
    """One text's way through the levels."""

    def __init__(self, text: str, engine: Engine, order: Order, tools: Tools) -> None:
        self._text = text
        self._engine = engine
        self._order = order
        self._tools = tools
        instruction = self._instruction(order.extent)
        self._sizes = CallSizes.of(engine, text, instruction, order.tokens_factor)
        self._read = ReadCount(text, engine.codec)
        self._new_tokens = 0
        self._candidates = Candidates(engine.codec, tools)

    def run(self) -> Job[Draft]:
        extent = self._order.extent
        need = self._sizes.calls(extent)
        current = self._text
        for level in range(1, _MAX_LEVELS + 1):
            chunks = self._chunks(current, extent.shared(need), need, level)
            is_last = len(chunks) <= need
            share = extent.shared(max(1, len(chunks))) if is_last else self._sizes.usual(extent)
            parts = _merged((yield from self._write(current, chunks, share, level)))
            joined = "\n\n".join(self._tools.separator.join(part.sentences) for part in parts)
            fits = extent.measured(_all(parts)) <= extent.most
            if is_last or fits or len(joined) > _MAX_SHARE_LEFT * len(current):
                break
            current = joined
        parts = yield from self._lengthened(current, parts, level)
        self._fill(current, parts, level)
        sentences = _all(parts)
        shares = [number for number, part in enumerate(parts) for _ in part.sentences]
        kept = [sentences[i] for i in fit(sentences, extent, shares)]
        read = self._read
        return Draft(
            sentences=tuple(kept),
            tokens_total=read.total,
            tokens_read=read.read,
            chunks=read.chunks,
            levels=level,
            new_tokens=self._new_tokens,
            findings=(*self._read.findings, *self._candidates.findings),
        )

    def _chunks(self, text: str, share: Extent, fewest: int, level: int) -> Sequence[Chunk]:
        chunks = self._order.chunk(text, self._sizes.room(share), fewest, level == 1)
        if level > 1:
            return chunks
        chunks = [one for one in chunks if text[one.start : one.end].strip()]
        limited = chunks[: self._order.max_chunks]
        self._read.expect(limited, len(chunks))
        return limited

    def _write(
        self, text: str, chunks: Sequence[Chunk], share: Extent, level: int
    ) -> Job[list[_Part]]:
        """A part about each chunk, in waves that fit into memory whatever the text's length."""
        instruction = self._instruction(share)
        decoding = self._engine.decoding(self._sizes.new_tokens(share), self._order.beams)
        self._new_tokens = max(self._new_tokens, decoding.max_new_tokens)
        parts: list[_Part] = []
        for start in range(0, len(chunks), _WAVE):
            wave = chunks[start : start + _WAVE]
            sources = [_shown(text, chunk) for chunk in wave]
            prompts = tuple(self._engine.codec.encode(Prompt(one, instruction)) for one in sources)
            doing = "reading" if level == 1 else f"reducing, level {level}"
            request = Request(self._engine, prompts, decoding, doing, start, len(chunks))
            replies = yield request
            if not self._read.is_done:
                self._read.add(wave, prompts, replies)
            best = yield from self._chosen(request, replies, sources, share)
            for chunk, source, one in zip(wave, sources, best, strict=True):
                sentences = list(one.sentences) or self._lead(source, share, level)
                parts.append(_Part(chunk, sentences))
        self._read.is_done = True
        return parts

    def _chosen(
        self, request: Request, replies: Replies, sources: Sequence[str], share: Extent
    ) -> Job[list[Candidate]]:
        """The best answer about each source; where the model fell into a loop it is asked again."""
        best = [
            self._candidates.best(reply, source, share)
            for reply, source in zip(replies, sources, strict=True)
        ]
        stuck = [i for i, one in enumerate(best) if one.needs_retry]
        if stuck:
            prompts = tuple(request.prompts[i] for i in stuck)
            decoding = _otherwise(request.decoding)
            again = yield replace(request, prompts=prompts, decoding=decoding, total=0)
            for i, reply in zip(stuck, again, strict=True):
                other = self._candidates.best(reply, sources[i], share)
                best[i] = self._candidates.better(best[i], other)
                self._candidates.astray += best[i].needs_retry
        return best

    def _lead(self, source: str, share: Extent, level: int) -> list[str]:
        """A model that gave no whole sentence: the text speaks for itself."""
        self._candidates.silent += level == 1
        sentences = sentences_of(source, self._tools)
        return [sentences[i] for i in fit(sentences, share)]

    def _lengthened(self, text: str, parts: list[_Part], level: int) -> Job[list[_Part]]:
        """The parts, or more and shorter ones where too little was written."""
        extent = self._order.extent
        if level == 1 and self._order.max_chunks is not None:
            # Shorter chunks would be less of the text.
            return parts
        for _ in range(_MAX_ROUNDS):
            written = extent.measured(_all(parts))
            more = math.ceil(_MORE * len(parts) * extent.amount / max(1, written))
            more = min(more, 3 * len(parts), count_words(text) // _MIN_WORDS_TO_SHORTEN)
            if written >= extent.amount or extent.is_met(written) or more <= len(parts):
                break
            share = extent.shared(more)
            chunks = self._chunks(text, share, more, level)
            others = _merged((yield from self._write(text, chunks, share, level)))
            if extent.measured(_all(others)) <= written:
                break
            parts = others
        return parts

    def _fill(self, text: str, parts: Sequence[_Part], level: int) -> None:
        """Sentences of the level's own text, where the model wrote too little of its own.

        Those of a part come behind what was written about it, the first ones first.
        """
        extent = self._order.extent
        if level == 1 and not self._tools.same_language:
            return
        own = _all(parts)
        written = extent.measured(own)
        for part in sorted(parts, key=lambda one: extent.measured(one.sentences)):
            for sentence in sentences_of(text[part.chunk.start : part.chunk.end], self._tools):
                if written >= extent.amount or extent.is_met(written):
                    return
                size = extent.measured([sentence])
                is_new = not any(merging.says_the_same(sentence, other) for other in own)
                if is_new and written + size <= extent.most:
                    part.sentences.append(sentence)
                    own.append(sentence)
                    written += size
                    self._candidates.extracts += level == 1

    # What a model is told

    def _instruction(self, share: Extent) -> str:
        if self._order.instruct is None:
            return ""
        sentences = share.amount if share.unit == "sentences" else share.words / _WORDS_PER_SENTENCE
        return self._order.instruct(max(1, round(sentences)))


def _shown(text: str, chunk: Chunk) -> str:
    start = chunk.start if chunk.context is None else chunk.context
    return text[start : chunk.end].strip()


def _merged(parts: Sequence[_Part]) -> list[_Part]:
    """The parts without what they repeat; one that only repeats is left without sentences."""
    kept = frozenset(merging.without_repeats(_all(parts)))
    merged, number = [], 0
    for part in parts:
        size = len(part.sentences)
        sentences = [one for i, one in enumerate(part.sentences, start=number) if i in kept]
        merged.append(_Part(part.chunk, sentences))
        number += size
    return merged


def _all(parts: Sequence[_Part]) -> list[str]:
    return [sentence for part in parts for sentence in part.sentences]


def _otherwise(decoding: Decoding) -> Decoding:
    """Another search, for a model that fell into a loop: no three tokens may follow twice."""
    block = decoding.no_repeat_ngram
    return replace(decoding, no_repeat_ngram=block - 1 if block > 1 else _BLOCK)
