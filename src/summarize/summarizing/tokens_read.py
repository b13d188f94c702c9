"""How much of a text a model has read: counted, not assumed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.documents import Chunk, Finding
from summarize.inference.scheduler import Replies
from summarize.models.codecs.codec import Codec, TokenPrompt

_MAX_QUOTED = 60


@dataclass
class ReadCount:
    """What was read of a text, in the model's tokens.

    Attributes:
        text: all of it.
        codec: counts.
        total: tokens of the text.
        read: of them, those that stood in prompts that were answered.
        chunks: calls that it takes.
        ends_at: offset up to which the text is read.
        is_done: it was read once, and is not counted again.
        findings: what is left out because it was asked for.
    """

    text: str
    codec: Codec
    total: int = 0
    read: int = 0
    chunks: int = 0
    ends_at: int = 0
    is_done: bool = False
    findings: list[Finding] = field(default_factory=list)

    def expect(self, chunks: Sequence[Chunk], of: int) -> None:
        """Take the chunks that will be read, of so many; what stands in none is counted, and said.

        Only the first call counts.
        """
        if self.is_done or self.chunks:
            return
        self.chunks = len(chunks)
        self.ends_at = chunks[-1].end if chunks else 0
        # None, if chunking does what it must, and no limit was asked for.
        ends = [0, *(chunk.end for chunk in chunks)]
        starts = [*(chunk.start for chunk in chunks), len(self.text)]
        gaps = [self.text[end:start].strip() for end, start in zip(ends, starts, strict=True)]
        self.total = sum(self.codec.count(gap) for gap in gaps if gap)
        if len(chunks) < of:
            start = " ".join(gaps[-1][:_MAX_QUOTED].split())
            message = (
                f"only the first {len(chunks):,} of {of:,} chunks were read, as --max-chunks asks; "
                f"nothing from “{start} ...” on was"
            )
            self.findings.append(Finding("coverage", "warning", message))

    def add(
        self, chunks: Sequence[Chunk], prompts: Sequence[TokenPrompt], replies: Replies
    ) -> None:
        """Count prompts with their replies; what is shown twice counts once."""
        for chunk, prompt, reply in zip(chunks, prompts, replies, strict=True):
            tokens = prompt.content_tokens
            if chunk.context is not None:
                tokens = self.codec.count(self.text[chunk.start : chunk.end].strip())
            self.total += tokens
            self.read += tokens if reply else 0
