"""Sentence spans -> chunks within a token budget. Pure: no model, no file."""

from collections.abc import Callable, Sequence

from summarize.documents import Chunk, Span

Count = Callable[[str], int]
Break = Callable[[str, int], int]


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
    lengths = [tokens for _, tokens in pieces]
    limit = _evenest_limit(lengths, budget_tokens)
    chunks = []
    for first, last in _pack(lengths, limit):
        span = Span(pieces[first][0].start, pieces[last][0].end)
        # Tokens of a whole can differ from the sum of those of its parts: what counts is counted.
        tokens = count(text[span.start : span.end])
        if tokens <= budget_tokens or first == last:
            chunks.append(Chunk(span.start, span.end, tokens))
        else:
            spans = [piece for piece, _ in pieces[first : last + 1]]
            middle = len(spans) // 2
            for half in (spans[:middle], spans[middle:]):
                chunks += chunk(text, half, count, budget_tokens, break_long)
    return chunks


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
    low, high = max(1, *lengths) if len(lengths) > 1 else max(1, lengths[0]), budget
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
