"""The properties of an element of a Word file, with some of them changed."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from xml.parsers import expat

_NAME = re.compile(rb"<([^\s/>]+)")
_TAG = re.compile(rb"""<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
# The order in which Word wants them; from one of each on.
_AFTER_BIDI = (
    "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl",
    "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_RUN = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
    "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
    "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
    "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    "rPrChange",
)  # fmt: skip
_ORDERS: dict[str, Sequence[str]] = {
    "rPr": _RUN,
    "pPr": ("", "bidi", *_AFTER_BIDI),
    "tblPr": (
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize",
        "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd",
        "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription", "tblPrChange",
    ),
    "sectPr": ("", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange"),
}  # fmt: skip


def changed(xml: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Properties with some of them replaced, added in the order that Word wants, or left out.

    Args:
        xml: an element with its properties: `<w:rPr>...</w:rPr>`.
        changes: new bytes by the names of properties, without prefixes; None leaves one out.
    """
    return _changed(xml, tuple(changes.items()))


def has(xml: bytes, name: str) -> bool:
    """Whether there is such a property."""
    return any(one == name for one, _ in children_of(xml))


@lru_cache(maxsize=4096)
def children_of(xml: bytes) -> tuple[tuple[str, bytes], ...]:
    """The elements right in another one: their names without prefixes, and their bytes."""
    starts: list[tuple[str, int]] = []
    depth = 0

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal depth
        if depth == 1:
            starts.append((tag.rpartition(":")[2], parser.CurrentByteIndex))
        depth += 1

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    # Without its document, no prefix is known.
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(xml, True)
    ends = [place for _, place in starts[1:]] + [xml.rfind(b"</")]
    return (
        tuple((name, xml[place:stop]) for (name, place), stop in zip(starts, ends, strict=True))
        if starts
        else ()
    )


@lru_cache(maxsize=4096)
def _changed(xml: bytes, changes: tuple[tuple[str, bytes | None], ...]) -> bytes:
    match = _NAME.match(xml)
    if match is None:
        return xml
    tag = match[1]
    order = _ORDERS.get(tag.decode("utf-8", "replace").rpartition(":")[2], ())
    names = dict(changes)
    children = [one for one in children_of(xml) if one[0] not in names]
    for name, new in changes:
        if new is not None:
            behind = frozenset(order[order.index(name) + 1 :]) if name in order else frozenset()
            place = next((i for i, (one, _) in enumerate(children) if one in behind), len(children))
            children.insert(place, (name, new))
    body = b"".join(content for _, content in children)
    # The tag with its attributes, which is closed where it was empty.
    opening = xml[: children_start(xml)].rstrip(b"/> \t\r\n") + b">"
    return opening + body + b"</" + tag + b">"


def children_start(xml: bytes) -> int:
    """Where the content of an element begins."""
    match = _TAG.match(xml)
    return match.end() if match else len(xml)
