"""The text of a page in paragraphs, cut where sources of the result begin and end."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from summarize.documents import Source
from summarize.languages.directions import Direction, direction_of_language, direction_of_text
from summarize.text import sentences
from summarize.writing.pages.marking import marked

# Ranks of the boundary before a sentence, as `sentences.boundary_ranks` has them.
_OWN_LINE, _BLANK_LINE = 1, 2


@dataclass(frozen=True)
class Piece:
    """A run of the article, at most a sentence long.

    Attributes:
        text: as HTML.
        direction: of the run.
        name: its id on the page.
        of: the numbers of the result's sentences that it is a source of.
        back: those of them whose source ends here.
        on_own_line: a line break stands before it.
        space: there is white space behind it.
    """

    text: Markup
    direction: Direction
    name: str
    of: tuple[int, ...]
    back: tuple[int, ...]
    on_own_line: bool
    space: bool


@dataclass(frozen=True)
class Article:
    """A text as a page shows it.

    Attributes:
        paragraphs: all of the text.
        targets: number of a sentence -> id of the piece with its first source.
    """

    paragraphs: tuple[tuple[Piece, ...], ...]
    targets: dict[int, str]


def article_of(text: str, language: str, sources: Sequence[Sequence[Source]]) -> Article:
    """Set a text in paragraphs.

    Args:
        text: the body of a document.
        language: its BCP 47 tag.
        sources: of each sentence of the result, with offsets into the text.
    """
    wanted = sorted(
        (one.start, one.end, number)
        for number, found in enumerate(sources, start=1)
        for one in found
        if 0 <= one.start < one.end <= len(text)
    )
    first = {number: found[0].start for number, found in enumerate(sources, start=1) if found}
    cuts = sorted({place for start, end, _ in wanted for place in (start, end)})
    usual = direction_of_language(language)
    spans = sentences.split(text, language)
    ranks = sentences.boundary_ranks(text, spans)
    paragraphs: list[list[Piece]] = []
    targets: dict[int, str] = {}
    covering = _Covering(wanted)
    for span, rank in zip(spans, ranks, strict=True):
        if rank >= _BLANK_LINE or not paragraphs:
            paragraphs.append([])
        on_own_line = rank == _OWN_LINE
        for start, end in _between(span.start, span.end, cuts):
            run = text[start:end]
            if not run.strip():
                continue
            of, back = covering.of(start, end)
            piece = Piece(
                marked(run.strip()),
                direction_of_text(run, usual),
                f"p{start}",
                of,
                back,
                on_own_line,
                text[end - 1 : end + 1].strip() != text[end - 1 : end + 1],
            )
            on_own_line = False
            for number in of:
                if start <= first[number] < end or number not in targets:
                    targets[number] = piece.name
            paragraphs[-1].append(piece)
    return Article(tuple(tuple(one) for one in paragraphs if one), targets)


class _Covering:
    """Which sources cover a run; asked for from the start of the text to its end.

    Args:
        wanted: start, end and number, sorted.
    """

    def __init__(self, wanted: Sequence[tuple[int, int, int]]) -> None:
        self._wanted = wanted
        self._next = 0
        self._open: list[tuple[int, int]] = []

    def of(self, start: int, end: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The numbers of the sentences whose sources cover a run, and those that end in it."""
        while self._next < len(self._wanted) and self._wanted[self._next][0] < end:
            _, stop, number = self._wanted[self._next]
            self._open.append((stop, number))
            self._next += 1
        self._open = [one for one in self._open if one[0] > start]
        of = sorted({number for _, number in self._open})
        # White space behind a source may belong to the run.
        back = sorted({number for stop, number in self._open if stop <= end})
        return tuple(of), tuple(back)


def _between(start: int, end: int, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The run from start to end, cut at these places."""
    place = start
    for index in range(bisect_left(cuts, start + 1), bisect_left(cuts, end)):
        yield place, cuts[index]
        place = cuts[index]
    yield place, end
