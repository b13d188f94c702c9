"""The spans of a text's sentences, in little memory however many they are."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import overload

from summarize.documents import Span


class Spans(Sequence[Span]):
    """Spans that follow each other without a gap, from the start of a text to its end.

    Args:
        bounds: where they start, and where the last one ends; empty, or at least two.
    """

    __slots__ = ("_bounds",)

    def __init__(self, bounds: Iterable[int]) -> None:
        self._bounds = array("Q", bounds)

    def __len__(self) -> int:
        return max(0, len(self._bounds) - 1)

    def __iter__(self) -> Iterator[Span]:
        return (Span(*pair) for pair in pairwise(self._bounds))

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        bounds = self._bounds
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(bounds) - 1:
            raise IndexError(index)
        return Span(bounds[index], bounds[index + 1])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(self._bounds.tobytes())

    def __repr__(self) -> str:
        return f"Spans({list(self)!r})"
