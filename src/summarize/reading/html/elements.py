"""What this package uses of lxml's elements, which come without types."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol


class Element(Protocol):
    """An element of a page; a comment is one, too, and its tag is no string.

    Attributes:
        tag: its name.
        text: before its first child.
        tail: behind its end.
    """

    tag: Any
    text: str | None
    tail: str | None

    @property
    def attrib(self) -> Mapping[str, str]:
        """Its attributes."""

    def get(self, name: str, default: str = ...) -> str:
        """An attribute; with no default, None where it has none."""

    def iter(self, *tags: str) -> Iterator["Element"]:
        """It and what is inside of it, in order."""

    def iterancestors(self, *tags: str) -> Iterator["Element"]:
        """What it is inside of, the nearest one first."""

    def itertext(self) -> Iterator[str]:
        """All text inside of it, in order."""

    def find(self, path: str) -> "Element | None":
        """The first element on a path."""

    def __len__(self) -> int: ...
