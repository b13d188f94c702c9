"""Blocks of a page that a program wrote out of turn: a title last, a form's labels first."""

from summarize.reading.pdf.columns import Block

# Blocks of a page that are put in order; and the share of the narrower one's width that two blocks
# have in common when one stands above the other, and not beside it.
_MOST = 400
_ABOVE = 0.5


def downwards(blocks: list[Block]) -> list[Block]:
    """Blocks in the order of the file, with what stands above one of them right before it."""
    if not 1 < len(blocks) <= _MOST:
        return blocks
    boxes = [_Box(block) for block in blocks]
    above = [[number for number, one in enumerate(boxes) if one.stands_above(box)] for box in boxes]
    ordered: dict[int, Block] = {}

    def take(number: int) -> None:
        for other in above[number]:
            if other not in ordered:
                take(other)
        ordered[number] = blocks[number]

    for number in range(len(blocks)):
        if number not in ordered:
            take(number)
    return list(ordered.values())


class _Box:
    """The edges of a block; above is a matter of baselines, so that nothing stands above itself."""

    def __init__(self, block: Block) -> None:
        self.x0, self.x1 = block.x0, block.x1
        heights = [line.y for line in block.lines]
        self.high, self.low = max(heights), min(heights)

    def stands_above(self, other: "_Box") -> bool:
        """Whether all of it is higher than all of another one that it shares its width with."""
        if self.low <= other.high:
            return False
        shared = min(self.x1, other.x1) - max(self.x0, other.x0)
        return shared > _ABOVE * min(self.x1 - self.x0, other.x1 - other.x0)
