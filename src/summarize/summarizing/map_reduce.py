"""Chunks -> summary: each chunk is summarized, and the parts once more until they fit.

    level 1     every chunk of the text becomes a part of some sentences
    level 2 ... the parts, in order and without what they repeat, are chunked and summarized again
    the last    writes the whole summary, or, where that is longer than one call writes, each of
                its calls the share of one stretch of the story

Generators: they yield requests and are sent the replies, and call no model themselves.
"""

import heapq
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from summarize.documents import Chunk, Finding
from summarize.errors import ModelNotSupported
from summarize.inference.scheduler import Job, Replies, Request
from summarize.languages.scripts import count_words
from summarize.lengths import Extent, fit
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding
from summarize.summarizing import deduplication, partial_summaries
from summarize.summarizing.budgets import CallSizes
from summarize.summarizing.candidates import Candidate, Candidates, Tools, sentences_of
from summarize.summarizing.partial_summaries import Part, all_sentences, paragraphs, shown
from summarize.summarizing.tokens_read import ReadCount

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
_OTHER_BEAMS = 2
# What has no mark at its end and is longer than this is no heading, but a text without marks.
_MOST_WORDS_WITHOUT_END = 60
_NOT_SHORTENED = Finding(
    "coverage",
    "warning",
    "the model did not make the text shorter; to fit the length, what it wrote about some parts of "
    "the text was left out",
)


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
        shares: for each of them, the number of the part of the text that it tells of.
        others: sentences of the model's other answers, the likely ones first.
        read_to: offset into the text up to which it was read.
        tokens_total, tokens_read: of the text, in the model's tokens.
        chunks: calls over the text itself.
        levels: rounds.
        new_tokens: the highest limit of new tokens in a call.
        findings: of the whole draft.
    """

    sentences: tuple[str, ...]
    shares: tuple[int, ...]
    tokens_total: int
    tokens_read: int
    chunks: int
    levels: int
    new_tokens: int
    findings: tuple[Finding, ...]
    others: tuple[str, ...] = ()
    read_to: int | None = None


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
        ModelNotSupported: the model's limit leaves no room for a text, or nothing that it gives
            can be used.
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
        self._levels: dict[int, list[Part]] = {}

    def run(self) -> Job[Draft]:
        extent = self._order.extent
        needed = self._sizes.calls(extent)
        need = min(needed, self._order.max_chunks or needed)
        current, is_stuck = self._text, False
        for level in range(1, _MAX_LEVELS + 1):
            usual = self._sizes.usual(extent)
            chunks = self._chunks(
                current, max(extent.shared(need), usual, key=_amount), need, level
            )
            is_last = len(chunks) <= need
            share = extent.shared(max(1, len(chunks))) if is_last else usual
            parts = partial_summaries.merged(
                (yield from self._write(current, chunks, share, level))
            )
            self._levels[level] = parts
            joined = "\n\n".join(self._tools.separator.join(part.sentences) for part in parts)
            fits = extent.measured(all_sentences(parts)) <= extent.most
            is_stuck = not (is_last or fits) and len(joined) > _MAX_SHARE_LEFT * len(current)
            if is_last or fits or is_stuck:
                break
            current = joined
        parts = yield from self._lengthened(current, parts, level)
        told = sum(bool(part.sentences) for part in parts)
        parts = self._levels[level] = self._fitted(current, parts, level)
        if not any(part.sentences for part in parts):
            raise ModelNotSupported(
                f"{self._engine.name}: gave nothing that can be used for this text; choose another "
                f"model with --model (see: summarize models)"
            )
        findings = [*self._read.findings, *partial_summaries.findings(self._levels.items())]
        if is_stuck and sum(bool(part.sentences) for part in parts) < told:
            findings.append(_NOT_SHORTENED)
        read = self._read
        return Draft(
            sentences=tuple(all_sentences(parts)),
            shares=tuple(partial_summaries.shares(parts)),
            tokens_total=read.total,
            tokens_read=read.read,
            chunks=read.chunks,
            levels=level,
            new_tokens=self._new_tokens,
            findings=tuple(findings),
            others=tuple(dict.fromkeys(self._candidates.others)),
            read_to=read.ends_at,
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
    ) -> Job[list[Part]]:
        """A part about each chunk, in waves that fit into memory whatever the text's length."""
        instruction = self._instruction(share)
        decoding = self._engine.decoding(self._sizes.new_tokens(share), self._order.beams)
        self._new_tokens = max(self._new_tokens, decoding.max_new_tokens)
        parts: list[Part] = []
        for start in range(0, len(chunks), _WAVE):
            wave = chunks[start : start + _WAVE]
            sources = [shown(text, chunk) for chunk in wave]
            prompts = tuple(self._engine.codec.encode(Prompt(one, instruction)) for one in sources)
            doing = "reading" if level == 1 else f"reducing, level {level}"
            request = Request(self._engine, prompts, decoding, doing, start, len(chunks))
            replies = yield request
            if not self._read.is_done:
                self._read.add(wave, prompts, replies)
            best = yield from self._chosen(request, replies, sources, share)
            for chunk, one in zip(wave, best, strict=True):
                if one.sentences:
                    parts.append(Part(chunk, one.sentences, astray=one.needs_retry))
                else:
                    parts += self._without_answer(text, chunk, share, level)
        self._read.is_done = True
        return parts

    def _chosen(
        self, request: Request, replies: Replies, sources: Sequence[str], share: Extent
    ) -> Job[list[Candidate]]:
        """The best answer about each source; where none is of use, the model is asked again."""
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
        return best

    def _without_answer(self, text: str, chunk: Chunk, share: Extent, level: int) -> list[Part]:
        """A model that gave nothing of use: the text speaks for itself.

        Of the document that is its first sentences there; parts that were to be reduced stay as
        they are.
        """
        if level > 1:
            return [
                Part(Chunk(start, end, 0), tuple(sentences_of(text[start:end], self._tools.split)))
                for start, end in paragraphs(text, chunk)
            ]
        if not self._tools.same_language:
            return [Part(chunk, silent=True)]
        found = self._whole_sentences(text, chunk, level)
        kept = tuple(found[i] for i in fit(found, share))
        return [Part(chunk, kept, extracts=len(kept), silent=True)]

    def _whole_sentences(self, text: str, chunk: Chunk, level: int) -> list[str]:
        """The sentences of a chunk that are whole.

        A long one that stands in several chunks is not; headings and items are only where nothing
        else is.
        """
        split = self._tools.split_source if level == 1 else self._tools.split
        found = sentences_of(text[chunk.start : chunk.end], split)
        whole = [one for one in found if self._tools.is_complete(one)]
        return whole or [one for one in found if count_words(one) <= _MOST_WORDS_WITHOUT_END]

    def _lengthened(self, text: str, parts: list[Part], level: int) -> Job[list[Part]]:
        """The parts, or more and shorter ones where too little was written."""
        extent = self._order.extent
        if level == 1 and self._order.max_chunks is not None:
            # Shorter chunks would be less of the text.
            return parts
        for _ in range(_MAX_ROUNDS):
            written = extent.measured(all_sentences(parts))
            more = math.ceil(_MORE * len(parts) * extent.amount / max(1, written))
            more = min(more, 3 * len(parts), count_words(text) // _MIN_WORDS_TO_SHORTEN)
            if written >= extent.amount or extent.is_met(written) or more <= len(parts):
                break
            share = extent.shared(more)
            chunks = self._chunks(text, share, more, level)
            others = partial_summaries.merged((yield from self._write(text, chunks, share, level)))
            if extent.measured(all_sentences(others)) <= written:
                break
            parts = others
        return parts

    def _fitted(self, text: str, parts: list[Part], level: int) -> list[Part]:
        """The parts, filled or trimmed to the length that was asked for."""
        extent = self._order.extent
        parts = self._filled(text, parts, level)
        kept = fit(all_sentences(parts), extent, partial_summaries.shares(parts))
        trimmed = partial_summaries.only(parts, kept)
        if extent.is_met(extent.measured(all_sentences(trimmed))):
            return trimmed
        # What had to be left out was too long; a shorter sentence of the text may do.
        again = self._filled(text, trimmed, level)
        return again if extent.is_met(extent.measured(all_sentences(again))) else trimmed

    def _filled(self, text: str, parts: list[Part], level: int) -> list[Part]:
        """The parts with sentences of the level's own text, where too little was written.

        They come behind what was written about their chunk, the first ones first, and go to the
        part of which least is told.
        """
        extent = self._order.extent
        written = extent.measured(all_sentences(parts))
        if (level == 1 and not self._tools.same_language) or written >= extent.amount:
            return parts
        found = list(parts)
        seen = deduplication.Seen(all_sentences(parts))
        waiting = {
            i: iter(self._whole_sentences(text, part.chunk, level)) for i, part in enumerate(found)
        }
        queue = [(extent.measured(part.sentences), i) for i, part in enumerate(found)]
        heapq.heapify(queue)
        while queue and written < extent.amount and not extent.is_met(written):
            told, i = heapq.heappop(queue)
            sentence = next(waiting[i], None)
            if sentence is None:
                continue
            size = extent.size(sentence)
            if written + size <= extent.most and not seen.has(sentence):
                seen.add(sentence)
                found[i] = found[i].with_extract(sentence, of_document=level == 1)
                written, told = written + size, told + size
            heapq.heappush(queue, (told, i))
        return found

    def _instruction(self, share: Extent) -> str:
        """What an instruct model is told."""
        return "" if self._order.instruct is None else self._order.instruct(share.sentences)


def _amount(extent: Extent) -> int:
    return extent.amount


def _otherwise(decoding: Decoding) -> Decoding:
    """Another search, for a model that went wrong.

    No run of four tokens may come twice; a model that is tuned with such a block is asked by
    another beam.
    """
    if not decoding.no_repeat_ngram:
        return replace(decoding, no_repeat_ngram=_BLOCK)
    hypotheses = min(decoding.hypotheses, _OTHER_BEAMS)
    beams = _OTHER_BEAMS if decoding.beams != _OTHER_BEAMS else _OTHER_BEAMS + 1
    return replace(decoding, beams=beams, hypotheses=hypotheses)
