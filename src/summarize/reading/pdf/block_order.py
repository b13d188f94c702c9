"""Blocks of a page that a program wrote out of turn: a title last, a form's labels first."""

from summarize.reading.pdf.columns import Block

# Blocks of a page that are put in order; and the share of the narrower one's width that two blocks
# have in common when one stands above the other, and not beside it.
_MOST = 400
_ABOVE = 0.5
# In heights of the font: the least distance of two such blocks.
_APART = 1.0


def downwards(blocks: list[Block]) -> list[Block]:
    """Blocks in the order of the file, but what stands above another one comes before it.

    Of two that are out of turn the shorter one moves: a title goes up, and a foot down. What the
    file has one after the other stays so, as far as that can be.
    """
    if not 1 < len(blocks) <= _MOST:
        return blocks
    boxes = [_Box(block) for block in blocks]
    if not any(
        later.stands_above(box) for number, box in enumerate(boxes) for later in boxes[number:]
    ):
        return blocks
    ordered: list[int] = []
    for number in sorted(range(len(blocks)), key=lambda one: -boxes[one].letters):
        box = boxes[number]
        least, most = 0, len(ordered)
        for at, other in enumerate(ordered):
            if boxes[other].stands_above(box):
                least = at + 1
            elif most == len(ordered) and box.stands_above(boxes[other]):
                most = at
        ordered.insert(_place(number, ordered, least, max(least, most)), number)
    return [blocks[number] for number in ordered]


def _place(number: int, ordered: list[int], least: int, most: int) -> int:
    """Where a block has the fewest before it that the file has after it, and after it before."""
    turned = sum(other < number for other in ordered)
    fewest, place = len(ordered) + turned, least
    for at in range(most + 1):
        if at >= least and turned < fewest:
            fewest, place = turned, at
        if at < len(ordered):
            turned += 1 if ordered[at] > number else -1
    return place


class _Box:
    """The edges of a block; above is a matter of baselines, so that nothing stands above itself."""

    def __init__(self, block: Block) -> None:
        self.x0, self.x1 = block.x0, block.x1
        heights = [line.y for line in block.lines]
        self.high, self.low = max(heights), min(heights)
        self.size = max(line.size for line in block.lines)
        self.letters = sum(len(line.text) for line in block.lines)

    def stands_above(self, other: "_Box") -> bool:
        """Whether all of it is higher than all of another one that it shares its width with.

        Lines right below each other may be cells of a table, which have an order of their own.
        """
        if self.low <= other.high + _APART * self.size:
            return False
        shared = min(self.x1, other.x1) - max(self.x0, other.x0)
        return shared > _ABOVE * min(self.x1 - self.x0, other.x1 - other.x0)
