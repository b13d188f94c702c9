"""Where two sentences say the same in the same words, and what stands in whose place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from summarize.checking.comparison.words import Words

# So many words more may stand in the source in the place of some words of the sentence.
_MORE = 2
_MAX_IN_PLACE = 4


class Block(NamedTuple):
    """Words of a sentence that stand in the place of words of its source; either may be none.

    Attributes:
        own: the places of the sentence's words.
        other: those of the source.
    """

    own: range
    other: range

    @property
    def is_short(self) -> bool:
        """Whether what stands here can stand in the place of what stands there."""
        return max(len(self.own), len(self.other)) <= _MAX_IN_PLACE


class Aligned:
    """One sentence beside one that it may come from.

    Args:
        own: its words.
        other: those of the sentence of the text.
    """

    def __init__(self, own: Words, other: Words) -> None:
        self.own, self.other = own, other
        matcher = SequenceMatcher(None, other.keys, own.keys, autojunk=False)
        self._matches: dict[int, int] = {}
        self.blocks: list[Block] = []
        for tag, first, last, own_first, own_last in matcher.get_opcodes():
            if tag == "equal":
                self._matches |= zip(range(own_first, own_last), range(first, last), strict=True)
            else:
                block = Block(range(own_first, own_last), range(first, last))
                self.blocks.append(_near(block, len(other)))
        self._own_places = {there: here for here, there in self._matches.items()}
        self._moved(own, other)
        self._stems = frozenset(other.stems)
        self._covered = [i in self.found or stem in self._stems for i, stem in enumerate(own.stems)]

    def _moved(self, own: Words, other: Words) -> None:
        """Words that stand elsewhere in the source are found, too, each once."""
        self.found = set(self._matches)
        self.used = set(self._matches.values())
        left = Counter(other.keys[i] for i in range(len(other)) if i not in self.used)
        places: dict[str, list[int]] = {}
        for i in range(len(other)):
            if i not in self.used:
                places.setdefault(other.keys[i], []).append(i)
        for i, key in enumerate(own.keys):
            if i not in self.found and left[key]:
                left[key] -= 1
                self.found.add(i)
                self.used.add(places[key].pop(0))

    @property
    def pair(self) -> dict[int, int]:
        """For words of the sentence, their places in the source, in order."""
        return self._matches

    @property
    def pair_back(self) -> dict[int, int]:
        """For words of the source, their places in the sentence, in order."""
        return self._own_places

    def is_matched(self, place: int) -> bool:
        """Whether a word of the sentence stands in the same place of the source."""
        return place in self._matches

    def is_other_matched(self, place: int) -> bool:
        """Whether a word of the source is somewhere in the sentence."""
        return place in self.used

    def across(self, place: int) -> int:
        """Where a word of the sentence would stand in the source: behind what is before it."""
        before = next((i for i in range(place - 1, -1, -1) if i in self._matches), None)
        return 0 if before is None else self._matches[before] + 1

    def across_back(self, place: int) -> int:
        """Where a word of the source would stand in the sentence."""
        before = next((j for j in range(place - 1, -1, -1) if j in self._own_places), None)
        return 0 if before is None else self._own_places[before] + 1

    def is_other_in_place(self, place: int) -> bool:
        """Whether a word of the source stands in the same place of the sentence."""
        return place in self._own_places

    def place_of(self, place: int) -> int:
        """Where a word of the source stands in the sentence; it has to stand there."""
        return self._own_places[place]

    def share(self, without: Sequence[int] = ()) -> float:
        """The share of the sentence's words that the source has, but for some of them, 0 to 1."""
        left_out = set(without)
        whole = covered = 0.0
        for i, weight in enumerate(self.own.weights):
            if i not in left_out:
                whole += weight
                covered += weight * self._covered[i]
        return covered / whole if whole else 0.0

    def block_of(self, places: Sequence[int]) -> Block | None:
        """The block that replaces words of the source in which some words of the sentence stand."""
        if not places:
            return None
        blocks = (b for b in self.replaced() if places[0] in b.own and places[-1] in b.own)
        return next(blocks, None)

    def replaced(self) -> Iterator[Block]:
        """The blocks with words on both sides."""
        return (block for block in self.blocks if block.own and block.other)

    def new(self, block: Block) -> list[int]:
        """The words of a block that the source has nowhere."""
        return [i for i in block.own if i not in self.found]

    def lost(self, block: Block) -> list[int]:
        """The words of the source in a block that the sentence has nowhere."""
        return [i for i in block.other if i not in self.used]


def _near(block: Block, size: int) -> Block:
    """A block with no more of the source's start or end than a sentence may have replaced."""
    most = len(block.own) + _MORE
    first, last = block.other.start, block.other.stop
    if last - first <= most:
        return block
    if first == 0:
        return Block(block.own, range(last - most, last))
    return Block(block.own, range(first, first + most)) if last == size else block
