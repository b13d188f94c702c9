"""DOCX: the words of a Word file as they are shown, and what stands beside them.

Tracked insertions are kept, deletions set aside; content controls, links, smart tags and results of
fields are text; a text box is read once and follows the paragraph that it is anchored in.
"""

import contextlib
from collections.abc import Iterable

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.reading.encodings import detected
from summarize.reading.extraction import Extracted
from summarize.reading.html.markup import html_lines
from summarize.reading.office.docx_events import PartReader
from summarize.reading.office.docx_relations import Relation, main_part, relations_of
from summarize.reading.office.docx_styles import HiddenStyles
from summarize.reading.office.parts import read_beside, walk_main
from summarize.reading.office.properties import Properties
from summarize.reading.office.zipped import DamagedPart, Package

_KIND = "a Word file"
# Parts beside the document by the type of their relation, and what their text is.
_BESIDE = {
    "footnotes": "footnote",
    "endnotes": "endnote",
    "header": "running head",
    "footer": "running foot",
    "comments": "comment",
    "diagramData": "diagram",
    "chart": "chart",
    "glossaryDocument": "building block",
}
_MARKUP_TYPES = (".htm", ".html", ".xhtml")


def extract(data: bytes, name: str) -> Extracted:
    """Read a DOCX file.

    Raises:
        InputError: it is damaged, protected, too large, or no Word file.
    """
    package = Package(data, name, _KIND)
    main = main_part(package)
    relations = relations_of(package, main)
    warnings: list[str] = []
    styles = HiddenStyles()
    for relation in relations.values():
        if relation.kind == "styles":
            read_beside(package, relation.part, styles, warnings)
    body = PartReader(styles.ids, _embedded(package, relations, warnings))
    walk_main(package, main, body)
    text = body.flow.text
    aside = body.flow.aside
    aside += _beside(package, relations.values(), styles.ids, warnings)
    aside += [
        SetAside("attachment", part.rpartition("/")[2], 0)
        for part in package.names
        if part.lower().startswith("word/embeddings/")
    ]
    properties = Properties()
    read_beside(package, "docProps/core.xml", properties, warnings)
    return Extracted(
        text=text,
        title=properties.title or body.title,
        author=properties.author,
        date=properties.date,
        language=properties.language,
        set_aside=(*properties.aside, *aside),
        warnings=tuple(warnings),
    )


def _beside(
    package: Package, relations: Iterable[Relation], hidden_styles: set[str], warnings: list[str]
) -> list[SetAside]:
    """Notes, heads, feet and comments; a head that comes again in a later section stands once."""
    found: dict[SetAside, None] = {}
    for relation in dict.fromkeys(relations):
        kind = _BESIDE.get(relation.kind)
        if kind is None:
            continue
        reader = PartReader(hidden_styles)
        read_beside(package, relation.part, reader, warnings)
        lines = reader.flow.text.split("\n\n")
        found.update(dict.fromkeys(reader.flow.aside))
        found.update(dict.fromkeys(SetAside(kind, line, 0) for line in lines if line))
    return list(found)


def _embedded(
    package: Package, relations: dict[str, Relation], warnings: list[str]
) -> dict[str, str]:
    """The texts of files that stand in the place of paragraphs: HTML or plain text."""
    found: dict[str, str] = {}
    for key, relation in relations.items():
        if relation.kind != "aFChunk":
            continue
        text = None
        with contextlib.suppress(DamagedPart, InputError):
            text = _chunk(relation.part, package.read(relation.part))
        if text is None:
            warnings.append(
                f"may be incomplete: {relation.part} is a file that stands in the text, and was "
                "not read; open the document in a word processor and save it again"
            )
        else:
            found[key] = text
    return found


def _chunk(part: str, data: bytes | None) -> str | None:
    if data is not None and part.lower().endswith(_MARKUP_TYPES):
        return "\n\n".join(html_lines(data))
    if data is not None and part.lower().endswith(".txt"):
        return detected(data, part).text
    return None
