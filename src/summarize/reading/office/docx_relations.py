"""Which parts of a Word file belong to which: the document, its notes, heads and feet."""

from typing import NamedTuple

from summarize.reading.office.xml_events import Ignoring, XmlError, walk
from summarize.reading.office.zipped import DamagedPart, Package, resolved


class Relation(NamedTuple):
    """How one part refers to another: `footnotes`, `word/footnotes.xml`."""

    kind: str
    part: str


def relations_of(package: Package, part: str) -> dict[str, Relation]:
    """The relations of a part by their ids; none where they cannot be read."""
    folder, _, file = part.rpartition("/")
    try:
        data = package.read(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        reader = _Relations(part)
        if data is not None:
            walk(data, reader)
    except (DamagedPart, XmlError):
        return {}
    return reader.found


def main_part(package: Package) -> str:
    """The name of the part that holds the text."""
    for relation in relations_of(package, "").values():
        if relation.kind == "officeDocument" and package.has(relation.part):
            return relation.part
    return "word/document.xml"


class _Relations(Ignoring):
    def __init__(self, part: str) -> None:
        self._part = part
        self.found: dict[str, Relation] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "rel:Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = resolved(self._part, attributes.get("Target", ""))
            self.found[attributes.get("Id", "")] = Relation(kind, target)
