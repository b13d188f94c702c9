"""XML as events: no tree, no recursion, no entities of the file's own.

Names come with a short prefix for the namespaces that the readers know (`w:p`, `text:span`), and
with `?:` for all others.
"""

from typing import Protocol
from xml.parsers import expat

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_OPENXML = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
_PREFIXES = {
    f"{_OPENXML}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_OPENXML}/officeDocument/2006/math": "m",
    f"{_STRICT}/officeDocument/math": "m",
    f"{_OPENXML}/officeDocument/2006/relationships": "r",
    f"{_STRICT}/officeDocument/relationships": "r",
    f"{_OPENXML}/package/2006/relationships": "rel",
    f"{_OPENXML}/package/2006/content-types": "ct",
    f"{_OPENXML}/package/2006/metadata/core-properties": "cp",
    f"{_OPENXML}/markup-compatibility/2006": "mc",
    f"{_OPENXML}/drawingml/2006/wordprocessingDrawing": "wp",
    f"{_STRICT}/drawingml/wordprocessingDrawing": "wp",
    f"{_OPENXML}/drawingml/2006/main": "a",
    f"{_STRICT}/drawingml/main": "a",
    f"{_OPENXML}/drawingml/2006/chart": "c",
    f"{_STRICT}/drawingml/chart": "c",
    "urn:schemas-microsoft-com:vml": "v",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.idpf.org/2007/opf": "opf",
    "http://www.idpf.org/2007/ops": "epub",
    "urn:oasis:names:tc:opendocument:xmlns:container": "container",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/2000/svg": "svg",
    "http://www.w3.org/XML/1998/namespace": "xml",
    f"{_OASIS}:office:1.0": "office",
    f"{_OASIS}:text:1.0": "text",
    f"{_OASIS}:table:1.0": "table",
    f"{_OASIS}:drawing:1.0": "draw",
    f"{_OASIS}:style:1.0": "style",
    f"{_OASIS}:meta:1.0": "meta",
    f"{_OASIS}:form:1.0": "form",
    f"{_OASIS}:manifest:1.0": "manifest",
    f"{_OASIS}:svg-compatible:1.0": "svg",
    f"{_OASIS}:xsl-fo-compatible:1.0": "fo",
}
_SEPARATOR = "\x1f"


class XmlError(Exception):
    """What is read is not XML, or XML that no document has."""


class OwnEntities(XmlError):
    """XML that declares entities: they could be without end, or other files."""


class Handler(Protocol):
    """What takes the events."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element starts."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Characters between tags."""

    def entity(self, name: str) -> None:
        """An entity that only the document's type could explain, such as `nbsp`."""


class Ignoring:
    """A handler that takes nothing; others give what they want of it."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Ignored."""

    def end(self, tag: str) -> None:
        """Ignored."""

    def data(self, text: str) -> None:
        """Ignored."""

    def entity(self, name: str) -> None:
        """Ignored."""


def short_name(name: str) -> str:
    """A name as the readers know it: `w:p`, `text:span`."""
    space, _, local = name.rpartition(_SEPARATOR)
    return f"{_PREFIXES.get(space, '?')}:{local}" if space else local


def walk(data: bytes, handler: Handler) -> None:
    """Read XML and hand its events on, in order.

    Raises:
        XmlError: it is not well-formed, or declares entities of its own.
    """
    names: dict[str, str] = {}

    def short(name: str) -> str:
        known = names.get(name)
        if known is None:
            known = names[name] = short_name(name)
        return known

    def start(tag: str, attributes: dict[str, str]) -> None:
        handler.start(short(tag), {short(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        handler.end(short(tag))

    def refuse(*_: object) -> None:
        raise OwnEntities

    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.data
    parser.SkippedEntityHandler = lambda name, _: handler.entity(name)
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
        raise XmlError(str(error)) from error
