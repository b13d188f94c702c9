"""Take the texts of a Word file or an OpenDocument text out, and put translations in their places.

A text is a line: a paragraph, a heading, a cell, an item, what stands between two tabs. What is bold
in it or a link is between tags of one letter and a number, `<a1>words</a1>`, that move with their
words. Other parts of the package stay as they are, byte for byte.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.reading.office import docx_rewriting, odt_rewriting
from summarize.reading.office.part_edits import Part
from summarize.reading.office.repacking import repacked
from summarize.reading.office.zipped import DamagedPart, Package

OfficeKind = Literal["docx", "odt"]


@dataclass(frozen=True)
class Taken:
    """What was taken out of a document.

    Attributes:
        texts: a line each, with tags.
        left: what stays as it is, in words, such as "2 fields".
    """

    texts: list[str]
    left: tuple[str, ...] = ()


def taken(data: bytes, name: str, kind: OfficeKind) -> Taken:
    """The texts of a document, in order, and what else there is in it.

    Raises:
        InputError: it is damaged, protected, too large, or of another kind.
    """
    parts, left = _parts(data, name, kind, "und")
    return Taken([text for part in parts for slot in part.slots for text in slot.texts], left)


def parts(data: bytes, name: str, kind: OfficeKind) -> list[str]:
    """The texts of a document, in order.

    Raises:
        InputError: it is damaged, protected, too large, or of another kind.
    """
    return taken(data, name, kind).texts


def put_back(
    data: bytes,
    translated: Sequence[str],
    language: str,
    kind: OfficeKind,
    name: str = "document",
) -> bytes:
    """The document with other texts, and the language and direction of these.

    Args:
        data: as given to `parts`, like `kind` and `name`.
        translated: a text for each that `parts` gave. A tag that is missing in it, or stands
            wrongly, is left out, and its words stay.
        language: a BCP 47 tag.
        kind: what it is.
        name: what to call it in messages.

    Raises:
        InputError: as of `parts`.
        UsageError: there are not as many texts as the document has.
    """
    found, _ = _parts(data, name, kind, language)
    count = sum(len(slot.texts) for part in found for slot in part.slots)
    if len(translated) != count:
        raise UsageError(
            f"{in_one_line(name)}: has {count} texts, not {len(translated)}; give one for each "
            f"that parts() gives"
        )
    texts = iter(translated)
    news = {part.name: part.write(texts) for part in found}
    try:
        return repacked(data, news)
    except DamagedPart as error:
        raise InputError(
            f"{in_one_line(name)}: cannot be written again: {error}; save it again in a word "
            f"processor"
        ) from None


def _parts(
    data: bytes, name: str, kind: OfficeKind, language: str
) -> tuple[list[Part], tuple[str, ...]]:
    package = Package(data, name, docx_rewriting.KIND if kind == "docx" else odt_rewriting.KIND)
    of = docx_rewriting.parts_of if kind == "docx" else odt_rewriting.parts_of
    return of(package, language)
