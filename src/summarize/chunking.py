"""Sentence spans -> chunks within a token budget. Pure: no model, no file."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from summarize.documents import Chunk, Span

Count = Callable[[str], int]
Break = Callable[[str, int], int]

_MAX_REPACKINGS = 5


def chunk(
    text: str, sentences: Sequence[Span], count: Count, budget_tokens: int, break_long: Break
) -> list[Chunk]:
    """Partition sentences, in order, into chunks of at most `budget_tokens`, as even as can be.

    As few chunks as fit; among those, the longest is as short as it can be, so that there is no
    tiny last one. A sentence over the budget is first broken by `break_long`; no character is lost.

    Args:
        text: what the spans are spans of.
        sentences: adjacent spans that cover a run of `text`.
        count: tokens of a text, special tokens not counted.
        budget_tokens: at least 1.
        break_long: (a text of at least two characters, where a break would be best) -> where.

    Returns:
        Chunks that cover the same run. One holds more than the budget only if a single character
        does.
    """
    pieces = [
        piece for span in sentences for piece in _fit(text, span, count, budget_tokens, break_long)
    ]
    if not pieces:
        return []
    # Tokens of a whole can be more than the sum of those of its parts: then room is left for that.
    packed_tokens = budget_tokens
    for _ in range(_MAX_REPACKINGS):
        chunks = _packed(text, pieces, count, packed_tokens)
        alone = {span for span, _ in pieces}
        most = max((c.tokens for c in chunks if Span(c.start, c.end) not in alone), default=0)
        if most <= budget_tokens:
            return chunks
        packed_tokens = max(1, min(packed_tokens - 1, packed_tokens * budget_tokens // most))
    return _halved(text, [span for span, _ in pieces], count, budget_tokens)


def _packed(
    text: str, pieces: Sequence[tuple[Span, int]], count: Count, packed_tokens: int
) -> list[Chunk]:
    """As few chunks as the sums of their pieces allow, as even as can be."""
    lengths = [tokens for _, tokens in pieces]
    runs = _even(lengths, _evenest_limit(lengths, packed_tokens))
    return [
        _counted(text, pieces[first][0].start, pieces[last][0].end, count) for first, last in runs
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
    text: str, span: Span, count: Count, budget: int, break_long: Break
) -> list[tuple[Span, int]]:
    """A sentence with its tokens, or the pieces of one that is over the budget."""
    pieces: list[tuple[Span, int]] = []
    waiting = [span]
    while waiting:
        piece = waiting.pop()
        content = text[piece.start : piece.end]
        tokens = count(content)
        if tokens <= budget or len(content) < 2:
            pieces.append((piece, tokens))
            continue
        parts = -(-tokens // budget)
        place = piece.start + break_long(content, len(content) * (parts // 2 or 1) // parts)
        waiting += [Span(place, piece.end), Span(piece.start, place)]
    return pieces


def _evenest_limit(lengths: Sequence[int], budget: int) -> int:
    """The smallest limit that needs no more chunks than the budget does."""
    fewest = len(_pack(lengths, budget))
    low, high = max((length for length in lengths if length <= budget), default=1), budget
    while low < high:
        middle = (low + high) // 2
        if len(_pack(lengths, middle)) <= fewest:
            high = middle
        else:
            low = middle + 1
    return max(low, 1)


def _pack(lengths: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """Runs (first, last) of lengths that add up to at most `limit`, filled from the left."""
    runs = []
    first, total = 0, 0
    for i, length in enumerate(lengths):
        if i > first and total + length > limit:
            runs.append((first, i - 1))
            first, total = i, 0
        total += length
    runs.append((first, len(lengths) - 1))
    return runs


def _even(lengths: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """As many runs as `_pack` needs, each ending as near to its share of the whole as it can."""
    runs = _pack(lengths, limit)
    # Filled from the right instead: no run can start before its place there, or the rest would
    # not fit into the runs that are left.
    last = len(lengths) - 1
    earliest = [last - end for _, end in reversed(_pack(lengths[::-1], limit))]
    sums = [0, *accumulate(lengths)]
    starts = [0]
    for i in range(1, len(runs)):
        first = starts[-1]
        low = max(first + 1, earliest[i])
        high = max(low, bisect_right(sums, sums[first] + limit) - 1)
        share = sums[-1] * i / len(runs)
        place = min(max(bisect_left(sums, share), low), high, last)
        if place > low and share - sums[place - 1] < sums[place] - share:
            place -= 1
        starts.append(place)
    return list(zip(starts, [*(start - 1 for start in starts[1:]), last], strict=True))
