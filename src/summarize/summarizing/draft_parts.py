"""A draft that only points: every part of a text is summarized once, and nothing is merged.

Where the text itself decides what goes out, a draft need not be short, whole or even true: it has
to look at all of the text. A generator: it yields requests and is sent the replies.
"""

from collections.abc import Sequence

from summarize.documents import Finding
from summarize.inference.scheduler import Job, Request
from summarize.languages.scripts import count_words
from summarize.lengths import Extent
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Hypothesis
from summarize.summarizing import deduplication, partial_summaries
from summarize.summarizing.budgets import CallSizes
from summarize.summarizing.candidates import Tools, whole_sentences
from summarize.summarizing.map_reduce import Draft, Order
from summarize.summarizing.tokens_read import ReadCount

# A model that is shown more tells of its first third only.
_WORDS_PER_PART = 450
# Less than this says too little to point at anything.
_LEAST = Extent(40, "words")
# Prompts that are made ready at once: enough to fill batches, few enough to hold in memory.
_WAVE = 32


def draft_parts(text: str, engine: Engine, order: Order, tools: Tools) -> Job[Draft]:
    """Ask for a draft of each part of a text.

    Args:
        text: the body.
        engine: the summarizer.
        order: what is wanted.
        tools: the other stages.

    Returns:
        The draft, as the generator's value; without sentences where the model wrote none.

    Raises:
        ModelNotSupported: the model's limit leaves no room for a text.
    """
    fewest = max(1, round(count_words(text) / _WORDS_PER_PART))
    share = _share(order.extent, fewest)
    instruction = "" if order.instruct is None else order.instruct(share.sentences)
    sizes = CallSizes.of(engine, text, instruction, order.tokens_factor)
    chunks = order.chunk(text, sizes.room(share), fewest, True)
    chunks = [one for one in chunks if text[one.start : one.end].strip()]
    read = ReadCount(text, engine.codec)
    whole, chunks = len(chunks), chunks[: order.max_chunks]
    read.expect(chunks, whole)
    decoding = engine.decoding(sizes.new_tokens(share), order.beams)
    found: list[str] = []
    shares: list[int] = []
    silent = 0
    for start in range(0, len(chunks), _WAVE):
        wave = chunks[start : start + _WAVE]
        sources = [partial_summaries.shown(text, chunk) for chunk in wave]
        prompts = tuple(engine.codec.encode(Prompt(one, instruction)) for one in sources)
        replies = yield Request(engine, prompts, decoding, "reading", start, len(chunks))
        read.add(wave, prompts, replies)
        for number, reply in enumerate(replies, start=start):
            sentences = _sentences(reply, engine, tools)
            silent += not sentences
            found += sentences
            shares += [number] * len(sentences)
    kept = deduplication.without_repeats(found)
    return Draft(
        sentences=tuple(found[i] for i in kept),
        shares=tuple(shares[i] for i in kept),
        tokens_total=read.total,
        tokens_read=read.read,
        chunks=read.chunks,
        levels=1,
        new_tokens=decoding.max_new_tokens,
        findings=(*read.findings, *_of_silence(silent, len(chunks))),
        read_to=read.ends_at,
    )


def _share(extent: Extent, parts: int) -> Extent:
    share = extent.shared(parts)
    if extent.unit == "sentences":
        return share
    return max(share, _LEAST, key=lambda one: one.amount) if extent.amount > share.amount else share


def _sentences(reply: Sequence[Hypothesis], engine: Engine, tools: Tools) -> list[str]:
    """The whole sentences of a model's first answer, without what it says in a loop."""
    if not reply:
        return []
    text = engine.codec.decode(reply[0].tokens)
    loop = tools.loop(text)
    if loop is not None:
        text = text[: loop.start]
    return whole_sentences(text, reply[0].finished and loop is None, tools)


def _of_silence(silent: int, parts: int) -> list[Finding]:
    if not silent:
        return []
    of = "the text" if parts == 1 else f"{silent:,} of {parts:,} parts of the text"
    message = f"the model wrote nothing usable about {of}: sentences were chosen there without it"
    return [Finding("extract", "notice", message)]
