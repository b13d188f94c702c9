"""What was written about each chunk of a text, and what a reader should know of how."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.documents import Chunk, Finding
from summarize.summarizing import deduplication


@dataclass(frozen=True)
class Part:
    """What was written about one chunk of a level's text.

    Attributes:
        chunk: of the level's text.
        sentences: whole ones.
        extracts: how many of them are the document's own.
        silent: the model gave nothing that could be used.
        astray: it repeated itself or left the text, whatever was tried; what was clean stands here.
    """

    chunk: Chunk
    sentences: tuple[str, ...] = ()
    extracts: int = 0
    silent: bool = False
    astray: bool = False

    def with_extract(self, sentence: str, *, of_document: bool) -> "Part":
        """The part with a sentence of its chunk behind its own."""
        return replace(
            self, sentences=(*self.sentences, sentence), extracts=self.extracts + of_document
        )


def all_sentences(parts: Sequence[Part]) -> list[str]:
    """The sentences of parts, in order."""
    return [sentence for part in parts for sentence in part.sentences]


def shares(parts: Sequence[Part]) -> list[int]:
    """For each of these sentences, the number of its part."""
    return [number for number, part in enumerate(parts) for _ in part.sentences]


def merged(parts: Sequence[Part]) -> list[Part]:
    """The parts without what they repeat; one that only repeats is left without sentences."""
    return only(parts, deduplication.without_repeats(all_sentences(parts)))


def only(parts: Sequence[Part], kept: Iterable[int]) -> list[Part]:
    """The parts with some of their sentences, by the numbers of these in all of them."""
    numbers = frozenset(kept)
    found, number = [], 0
    for part in parts:
        some = tuple(one for i, one in enumerate(part.sentences, start=number) if i in numbers)
        found.append(replace(part, sentences=some))
        number += len(part.sentences)
    return found


def shown(text: str, chunk: Chunk) -> str:
    """What a model is shown of a chunk, with the sentences before it that are shown once more."""
    start = chunk.start if chunk.context is None else chunk.context
    return text[start : chunk.end].strip()


def paragraphs(text: str, chunk: Chunk) -> Iterator[tuple[int, int]]:
    """Where the parts stand in a chunk of parts."""
    start = chunk.start
    while start < chunk.end:
        found = text.find("\n\n", start, chunk.end)
        end = chunk.end if found < 0 else found
        if text[start:end].strip():
            yield start, end
        start = end + 2


def findings(levels: Iterable[tuple[int, Sequence[Part]]]) -> list[Finding]:
    """What a reader should know.

    Args:
        levels: each level that stands behind the summary, with its parts.
    """
    found: list[Finding] = []
    parts = list(levels)
    of_document = [part for level, some in parts if level == 1 for part in some]
    silent = [part for part in of_document if part.silent]
    used = sum(bool(part.extracts) for part in silent)
    if used:
        message = (
            f"the model gave nothing that can be used for {_parts(used)} of the text; the first "
            f"sentences there were taken in its place"
        )
        found.append(Finding("extract", "warning", message))
    if lost := len(silent) - used:
        message = (
            f"the model gave nothing that can be used for {_parts(lost)} of the text, and the "
            f"summary tells nothing of it"
        )
        found.append(Finding("coverage", "warning", message))
    extracts = sum(part.extracts for part in of_document if not part.silent)
    if extracts:
        what = "1 sentence" if extracts == 1 else f"{extracts:,} sentences"
        message = (
            f"to come to the length asked for, {what} of the text "
            f"{'was' if extracts == 1 else 'were'} taken over word for word"
        )
        found.append(Finding("extract", "notice", message))
    astray = sum(part.astray and not part.silent for _, some in parts for part in some)
    if astray:
        message = (
            f"the model repeated itself or left the text over {_parts(astray)} of it, also when "
            f"asked in another way; only what was clean was kept"
        )
        found.append(Finding("repetition", "warning", message))
    return found


def _parts(number: int) -> str:
    return "a part" if number == 1 else f"{number:,} parts"
