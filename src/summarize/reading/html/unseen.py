"""Words of a page that are in no line of it: in drawings, frames, what stands for pictures."""

from collections.abc import Iterator

from summarize.documents import SetAside
from summarize.reading.html.elements import Element
from summarize.reading.html.markup import html_lines

# What text in these elements is, which are no part of any line.
_KINDS = {
    "svg": "diagram",
    **dict.fromkeys(("iframe", "noframes"), "frame"),
    **dict.fromkeys(
        "template object applet audio video canvas map noembed datalist".split(), "hidden"
    ),
}
_NO_TEXT = ("script", "style")
# What says in words what a picture shows.
_PICTURES = ("img", "area", "input")


def unseen(root: Element) -> list[SetAside]:
    """What elements say that are shown as no text, or only where a browser cannot show them.

    Args:
        root: the page, as lxml reads it.
    """
    found: dict[SetAside, None] = {}
    for element in root.iter(*_KINDS):
        kind = _KINDS[element.tag]
        if next(element.iterancestors(*_KINDS), None) is not None:
            continue
        lines = html_lines(element.get("srcdoc", ""))
        lines.append(" ".join(" ".join(_texts(element)).split()))
        found.update((SetAside(kind, line, 0), None) for line in lines if line)
    for element in root.iter(*_PICTURES):
        if words := " ".join(element.get("alt", "").split()):
            found[SetAside("alt text", words, 0)] = None
    return list(found)


def _texts(element: Element) -> Iterator[str]:
    for inner in element.iter():
        if isinstance(inner.tag, str) and inner.tag not in _NO_TEXT:
            yield inner.text or ""
        if inner is not element:
            yield inner.tail or ""
