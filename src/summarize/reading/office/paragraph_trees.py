"""The paragraphs of a part as small trees, one at a time, with their places in its bytes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from summarize.documents import Span

_MAX_NODES = 100_000
_MAX_DEPTH = 200


@dataclass(slots=True, eq=False)
class Node:
    """An element.

    Attributes:
        tag, attributes: with the readers' prefixes.
        place, end: where it stands.
        start, inside: where its content begins and ends.
        children: elements and characters, in order.
    """

    tag: str
    attributes: dict[str, str]
    place: int
    start: int
    inside: int = 0
    end: int = 0
    children: list["Node | str"] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.place, self.end)

    @property
    def elements(self) -> "Iterator[Node]":
        """The elements right in it."""
        return (child for child in self.children if isinstance(child, Node))

    def child(self, tag: str) -> "Node | None":
        """The first element of this name right in it."""
        return next((one for one in self.elements if one.tag == tag), None)

    def all(self, without: frozenset[str] = frozenset()) -> "Iterator[Node]":
        """Itself and all elements in it, in order; not what is in those of some names."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            if node.tag not in without:
                waiting += reversed(list(node.elements))


class TreeReader:
    """Takes the events of a part.

    Args:
        taken: names of the elements to make trees of.
        stays: whether nothing is taken of what is in an element, by its name and attributes; asked
            for each that is in no tree.
        take: is handed each tree when it is whole.

    Attributes:
        skipped: how many were too large or too deep.
    """

    def __init__(
        self,
        taken: frozenset[str],
        stays: Callable[[str, dict[str, str]], bool],
        take: Callable[[Node], None],
    ) -> None:
        self.skipped = 0
        self._taken = taken
        self._stays = stays
        self._take = take
        self._open: list[Node] = []
        self._staying = 0
        self._count = 0
        # Elements deep in a tree that is too large.
        self._beyond = 0
        self._is_whole = True

    def start(self, tag: str, attributes: dict[str, str], place: int, inside: int) -> None:
        """An element starts."""
        if self._staying:
            self._staying += 1
        elif self._beyond:
            self._beyond += 1
        elif not self._open:
            if tag in self._taken:
                self._open = [Node(tag, attributes, place, inside)]
                self._count, self._is_whole = 1, True
            elif self._stays(tag, attributes):
                self._staying = 1
        elif self._count >= _MAX_NODES or len(self._open) >= _MAX_DEPTH:
            self._beyond, self._is_whole = 1, False
        else:
            node = Node(tag, attributes, place, inside)
            self._open[-1].children.append(node)
            self._open.append(node)
            self._count += 1

    def end(self, tag: str, inside: int, place: int) -> None:
        """An element ends."""
        del tag
        if self._staying:
            self._staying -= 1
        elif self._beyond:
            self._beyond -= 1
        elif self._open:
            node = self._open.pop()
            node.inside, node.end = inside, place
            if self._open:
                return
            if self._is_whole:
                self._take(node)
            else:
                self.skipped += 1

    def data(self, text: str) -> None:
        """Characters."""
        if self._open and not self._beyond:
            self._open[-1].children.append(text)
