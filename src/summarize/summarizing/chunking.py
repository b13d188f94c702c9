"""Sentence spans -> chunks within a token budget. Pure: no model, no file."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from summarize.documents import Chunk, Span

Count = Callable[[str], int]
Break = Callable[[str, int], int]

_MAX_REPACKINGS = 5
# A chunk may end so far from its even share, in parts of that share, to end with a paragraph or a
# section: by the rank of the boundary, 0 between two sentences of a paragraph.
_REACH = (0.0, 0.05, 0.12, 0.25)
# What sentences of the chunk before may take of a chunk.
_MAX_OVERLAP = 1 / 3


class _Piece(NamedTuple):
    """A sentence, or a part of one that is too long; `rank` is of the boundary in front of it."""

    span: Span
    tokens: int
    rank: int


def chunk(  # noqa: PLR0913 - the text, its sentences, and what a model makes of them
    text: str,
    sentences: Sequence[Span],
    count: Count,
    budget_tokens: int,
    break_long: Break,
    *,
    ranks: Sequence[int] = (),
    fewest: int = 1,
    overlap: int = 0,
) -> list[Chunk]:
    """Partition sentences, in order, into chunks of at most `budget_tokens`, as even as can be.

    As few chunks as fit; among those each ends as near to its even share as it can, or at a
    paragraph or section that is not far from there, so that there is no tiny last one. A sentence
    over the budget is first broken by `break_long`; no character is lost.

    Args:
        text: what the spans are spans of.
        sentences: adjacent spans that cover a run of `text`.
        count: tokens of a text, special tokens not counted.
        budget_tokens: at least 1.
        break_long: (a text of at least two characters, where a break would be best) -> where.
        ranks: how strong the boundary in front of each sentence is, 0 to 3; none are all 0.
        fewest: make at least so many chunks, where there are as many sentences.
        overlap: so many sentences of the chunk before are shown again in front of a chunk, as far
            as they take no more than a third of the budget.

    Returns:
        Chunks that cover the same run. One holds more than the budget only if a single character
        does.
    """
    before = _overlaps(text, sentences, count, budget_tokens, overlap) if overlap else []
    own_budget = max(1, budget_tokens - max(before, default=0))
    pieces: list[_Piece] = []
    for span, rank in zip(sentences, ranks or [0] * len(sentences), strict=True):
        tokens = count(text[span.start : span.end])
        if tokens <= own_budget:
            pieces.append(_Piece(span, tokens, rank))
        else:
            pieces += _fit(text, span, rank, count, own_budget, break_long)
    if not pieces:
        return []
    chunks = _within(text, pieces, count, own_budget, fewest)
    return _overlapping(text, chunks, sentences, count, budget_tokens, overlap)


def _within(
    text: str, pieces: Sequence[_Piece], count: Count, budget: int, fewest: int
) -> list[Chunk]:
    # Tokens of a whole can be more than the sum of those of its parts: then room is left for that.
    packed_tokens = budget
    for _ in range(_MAX_REPACKINGS):
        chunks = _packed(text, pieces, count, packed_tokens, fewest)
        over = [chunk for chunk in chunks if chunk.tokens > budget]
        # One that is a single piece can be no smaller.
        alone = {piece.span for piece in pieces} if over else frozenset[Span]()
        most = max((c.tokens for c in over if Span(c.start, c.end) not in alone), default=0)
        if not most:
            return chunks
        packed_tokens = max(1, min(packed_tokens - 1, packed_tokens * budget // most))
    return _halved(text, [piece.span for piece in pieces], count, budget)


def _packed(
    text: str, pieces: Sequence[_Piece], count: Count, packed_tokens: int, fewest: int
) -> list[Chunk]:
    """As few chunks as the sums of their pieces allow, and at least `fewest`, as even as can be."""
    lengths = [piece.tokens for piece in pieces]
    parts = max(len(_pack(lengths, packed_tokens)), min(fewest, len(pieces)))
    starts = _even(pieces, packed_tokens, parts)
    ends = [*starts[1:], len(pieces)]
    return [
        _counted(text, pieces[first].span.start, pieces[end - 1].span.end, count)
        for first, end in zip(starts, ends, strict=True)
    ]


def _halved(text: str, spans: Sequence[Span], count: Count, budget_tokens: int) -> list[Chunk]:
    """Chunks within the budget by halving: for a count that is nothing like a sum."""
    whole = _counted(text, spans[0].start, spans[-1].end, count)
    if whole.tokens <= budget_tokens or len(spans) == 1:
        return [whole]
    middle = len(spans) // 2
    return [
        part
        for half in (spans[:middle], spans[middle:])
        for part in _halved(text, half, count, budget_tokens)
    ]


def _counted(text: str, start: int, end: int, count: Count) -> Chunk:
    return Chunk(start, end, count(text[start:end]))


def _fit(
    text: str, span: Span, rank: int, count: Count, budget: int, break_long: Break
) -> list[_Piece]:
    """The pieces of a sentence that is over the budget."""
    pieces: list[_Piece] = []
    waiting = [span]
    while waiting:
        piece = waiting.pop()
        content = text[piece.start : piece.end]
        tokens = count(content)
        if tokens <= budget or len(content) < 2:
            pieces.append(_Piece(piece, tokens, rank if piece.start == span.start else 0))
            continue
        parts = -(-tokens // budget)
        place = piece.start + break_long(content, len(content) * (parts // 2 or 1) // parts)
        waiting += [Span(place, piece.end), Span(piece.start, place)]
    return pieces


def _pack(lengths: Sequence[int], limit: int) -> list[int]:
    """Where runs start that add up to at most `limit` each, filled from the left."""
    starts = [0]
    total = 0
    for i, length in enumerate(lengths):
        if i > starts[-1] and total + length > limit:
            starts.append(i)
            total = 0
        total += length
    return starts


def _even(pieces: Sequence[_Piece], limit: int, parts: int) -> list[int]:
    """Where each of so many runs starts: as near to its share of the whole as it can.

    A run holds at most `limit`, or one piece. `parts` is at least what `_pack` needs, and at most
    the number of pieces.
    """
    lengths = [piece.tokens for piece in pieces]
    earliest = _earliest(lengths, limit, parts)
    sums = [0, *accumulate(lengths)]
    share = sums[-1] / parts
    starts = [0]
    for i in range(1, parts):
        first = starts[-1]
        # As many pieces as there are runs are left for them.
        latest = min(bisect_right(sums, sums[first] + limit) - 1, len(pieces) - (parts - i))
        low = max(first + 1, earliest[i])
        high = max(low, latest)
        starts.append(_best_start(pieces, sums, share * i, share, low, high))
    return starts


def _earliest(lengths: Sequence[int], limit: int, parts: int) -> list[int]:
    """The first piece at which each run can start, so that the rest fits into the runs left.

    Filled from the right, no run can start before its place there.
    """
    count = len(lengths)
    ends = [count - end for end in [*_pack(lengths[::-1], limit)[1:], count]]
    places = [0] * parts
    for runs_left, place in enumerate(ends, start=1):
        if runs_left <= parts:
            places[parts - runs_left] = max(0, place)
    return places


def _best_start(
    pieces: Sequence[_Piece], sums: Sequence[int], wanted: float, share: float, low: int, high: int
) -> int:
    """The piece between `low` and `high` at which a run starts best."""
    nearest = min(max(bisect_left(sums, wanted), low), high)
    if nearest > low and wanted - sums[nearest - 1] < sums[nearest] - wanted:
        nearest -= 1
    best, best_cost = nearest, abs(sums[nearest] - wanted) / share if share else 0.0
    best_cost -= _REACH[pieces[nearest].rank]
    reach = share * _REACH[-1]
    first = max(low, bisect_left(sums, wanted - reach))
    end = min(high, bisect_right(sums, wanted + reach) - 1)
    for i in range(first, end + 1):
        if pieces[i].rank:
            cost = abs(sums[i] - wanted) / share - _REACH[pieces[i].rank]
            if cost < best_cost:
                best, best_cost = i, cost
    return best


def _overlaps(
    text: str, sentences: Sequence[Span], count: Count, budget: int, overlap: int
) -> list[int]:
    """What the sentences in front of each one would take, at most a third of the budget."""
    lengths = [count(text[span.start : span.end]) for span in sentences]
    sums = [0, *accumulate(lengths)]
    most = int(budget * _MAX_OVERLAP)
    return [min(most, sums[i] - sums[max(0, i - overlap)]) for i in range(1, len(lengths))]


def _overlapping(
    text: str,
    chunks: list[Chunk],
    sentences: Sequence[Span],
    count: Count,
    budget: int,
    overlap: int,
) -> list[Chunk]:
    """The chunks, each with the last sentences of the one before in front, as far as they fit."""
    if not overlap:
        return chunks
    starts = [span.start for span in sentences]
    found = chunks[:1]
    for before, own in pairwise(chunks):
        place = bisect_left(starts, own.start)
        context = own.start
        for i in range(place - 1, max(-1, place - 1 - overlap), -1):
            if starts[i] < before.start or count(text[starts[i] : own.end]) > budget:
                break
            context = starts[i]
        found.append(replace(own, context=context))
    return found
