"""XML as events with their places in the bytes, for what is written again with other words."""

import re
from typing import Protocol
from xml.parsers import expat

from summarize.reading.office.xml_events import OwnEntities, XmlError, short_name

_SEPARATOR = "\x1f"
_TAG = re.compile(rb"""<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")


class SpanHandler(Protocol):
    """What takes the events."""

    def start(self, tag: str, attributes: dict[str, str], place: int, inside: int) -> None:
        """An element starts; its tag is `data[place:inside]`."""

    def end(self, tag: str, inside: int, place: int) -> None:
        """An element ends; its closing tag is `data[inside:place]`, nothing if it has none."""

    def data(self, text: str) -> None:
        """Characters between tags."""


def in_utf8(data: bytes) -> bytes:
    """XML in UTF-8, whatever encoding it is in.

    Raises:
        XmlError: it is not in the encoding that it states.
    """
    stated = ["utf-8"]

    def declared(_: str, encoding: str | None, __: int) -> None:
        stated[0] = (encoding or "utf-8").lower()

    parser = expat.ParserCreate()
    parser.XmlDeclHandler = declared
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        parser.Parse(data[:1024], False)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise XmlError(str(error)) from error
    if stated[0] in ("utf-8", "us-ascii", "ascii") and not is_wide:
        return data
    try:
        text = data.decode("utf-16" if is_wide else stated[0])
    except (UnicodeError, LookupError) as error:
        raise XmlError(str(error)) from error
    body = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)
    return b'<?xml version="1.0" encoding="UTF-8"?>' + body.encode("utf-8", "replace")


def walk_spans(data: bytes, handler: SpanHandler) -> None:
    """Read XML in UTF-8 and hand its events on, in order.

    Raises:
        XmlError: it is not well-formed, or declares entities of its own.
    """
    names: dict[str, str] = {}
    # Where each open element has no closing tag, its end.
    ends: list[int | None] = []

    def short(name: str) -> str:
        known = names.get(name)
        if known is None:
            known = names[name] = short_name(name)
        return known

    def start(tag: str, attributes: dict[str, str]) -> None:
        place = parser.CurrentByteIndex
        match = _TAG.match(data, place)
        if match is None:
            raise XmlError("a tag has no end")
        inside = match.end()
        ends.append(inside if data[inside - 2 : inside] == b"/>" else None)
        handler.start(short(tag), {short(k): v for k, v in attributes.items()}, place, inside)

    def end(tag: str) -> None:
        done = ends.pop()
        if done is not None:
            handler.end(short(tag), done, done)
            return
        inside = parser.CurrentByteIndex
        handler.end(short(tag), inside, data.index(b">", inside) + 1)

    def refuse(*_: object) -> None:
        raise OwnEntities

    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.data
    parser.EntityDeclHandler = refuse
    # Its text would be missing.
    parser.SkippedEntityHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
        raise XmlError(str(error)) from error
