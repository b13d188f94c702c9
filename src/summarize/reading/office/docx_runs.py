"""Runs of a Word file: words with a look, and marks of fields."""

import re
from dataclasses import dataclass

from summarize.documents import Span
from summarize.reading.office.line_pieces import Content
from summarize.reading.office.part_edits import escaped

_NAME = re.compile(rb"<([^\s/>]+)")


@dataclass(eq=False)
class RunStyle:
    """How the words of a run look.

    Attributes:
        key: the same for runs that look the same.
        letter: for the tag of its words.
        opening: the tag of the run.
        properties: as they stand in it.
    """

    key: tuple[object, ...]
    letter: str
    opening: bytes
    properties: bytes

    @property
    def name(self) -> bytes:
        """Of the element, as it is written in this part: `w:r`."""
        return _NAME.match(self.opening).group(1)  # type: ignore[union-attr] # it is a tag

    def around(self, content: Span | bytes, properties: bytes | None = None) -> Content:
        """Something as a run of its own.

        Args:
            content: what is in it.
            properties: of the run; None for its own.
        """
        about = self.properties if properties is None else properties
        return (self.opening + about, content, b"</" + self.name + b">")

    def words(self, text: str, properties: bytes | None = None) -> Content:
        """Words as a run of their own."""
        name = self.name[:-1] + b"t"
        content = b"<" + name + b' xml:space="preserve">' + escaped(text) + b"</" + name + b">"
        return self.around(content, properties)


@dataclass(frozen=True)
class Words:
    """Words of a run."""

    text: str
    style: RunStyle


@dataclass(frozen=True)
class FieldMark:
    """`begin`, `separate` or `end` of a field, or its `code`.

    Attributes:
        kind: which of these.
        code: where it is that.
        content: a run with it.
    """

    kind: str
    code: str
    content: Content
