"""Take the texts of a Word file or an OpenDocument text out, and put translations in.

A text is a line: a paragraph, a heading, a cell, an item, what stands between two tabs. What is
bold in it or a link is between tags of one letter and a number, `<a1>words</a1>`, that move with
their words. Other parts of the package stay as they are, byte for byte.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.reading.office import docx_rewriting, odt_rewriting
from summarize.reading.office.part_edits import Part
from summarize.reading.office.repacking import repacked
from summarize.reading.office.xml_events import Ignoring, XmlError, walk
from summarize.reading.office.zipped import DamagedPart, Package

OfficeKind = Literal["docx", "odt"]


@dataclass(frozen=True)
class Taken:
    """What was taken out of a document.

    Attributes:
        texts: a line each, with tags.
        left: what stays as it is, in words, such as "2 fields".
        ending: of the name of such a file.
        notes: what to know of the file, a sentence each.
    """

    texts: list[str]
    left: tuple[str, ...]
    ending: str
    notes: tuple[str, ...]


def taken(data: bytes, name: str, kind: OfficeKind) -> Taken:
    """The texts of a document, in order, and what else there is in it.

    Raises:
        InputError: it is damaged, protected, too large, or cannot be written again.
    """
    package, parts, left = _parts(data, name, kind, "und")
    # Said before anything is translated.
    _repacked(data, {}, name)
    texts = [text for part in parts for slot in part.slots for text in slot.texts]
    return Taken(texts, left, _ending(package, kind), tuple(_notes(package)))


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
    _, found, _ = _parts(data, name, kind, language)
    count = sum(len(slot.texts) for part in found for slot in part.slots)
    if len(translated) != count:
        raise UsageError(
            f"{in_one_line(name)}: has {count} texts, not {len(translated)}; give one for each "
            f"that parts() gives"
        )
    texts = iter(translated)
    return _repacked(data, {part.name: part.write(texts) for part in found}, name)


def _repacked(data: bytes, news: Mapping[str, bytes], name: str) -> bytes:
    try:
        for new in news.values():
            # No word processor opens a file of which a part is no XML.
            walk(new, Ignoring())
        return repacked(data, news)
    except (DamagedPart, XmlError) as error:
        raise InputError(
            f"{in_one_line(name)}: cannot be written again: {error}; save it again in a word "
            f"processor"
        ) from None


def _parts(
    data: bytes, name: str, kind: OfficeKind, language: str
) -> tuple[Package, list[Part], tuple[str, ...]]:
    package = Package(data, name, docx_rewriting.KIND if kind == "docx" else odt_rewriting.KIND)
    of = docx_rewriting.parts_of if kind == "docx" else odt_rewriting.parts_of
    return (package, *of(package, language))


def _ending(package: Package, kind: OfficeKind) -> str:
    """How the name of such a file ends: Word opens one with macros by no other name."""
    stated = _stated(package, "mimetype" if kind == "odt" else "[Content_Types].xml")
    if kind == "odt":
        return "ott" if stated.strip().endswith(b"text-template") else "odt"
    if b"ms-word.template.macroEnabled" in stated:
        return "dotm"
    if b"wordprocessingml.template.main+xml" in stated:
        return "dotx"
    return "docm" if b"ms-word.document.macroEnabled" in stated else "docx"


def _stated(package: Package, name: str) -> bytes:
    try:
        return package.read(name) or b""
    except DamagedPart:
        return b""


def _notes(package: Package) -> Iterator[str]:
    names = [name.lower() for name in package.names]
    if any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in names):
        yield "has macros, which are kept as they are and were not run"
    if any(name.startswith("_xmlsignatures/") or "documentsignatures" in name for name in names):
        yield "is signed, and its signature does not hold for the translation"
