"""Read a page without a tree: of pages with too many tags, or tags too deep, only the text."""

import html
import re

_BREAKS = frozenset(
    "address article aside blockquote body br caption center dd div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section "
    "select table tbody td tfoot th thead title tr ul".split()
)
_SKIPPED = frozenset(("script", "style", "template", "head", "svg", "iframe", "object"))
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]{0,20})")
_SPACE = re.compile(r"\s+")
_TITLE = re.compile(r"<title(?:\s[^<>]{0,200})?>([^<]{1,400})<", re.IGNORECASE)


def flat_title(page: str) -> str | None:
    """What a page is called.

    Args:
        page: its source.
    """
    found = _TITLE.search(page)
    return (_SPACE.sub(" ", html.unescape(found[1])).strip() or None) if found else None


def flat_lines(page: str) -> list[str]:
    """The lines of text of a page, in order.

    Args:
        page: its source.
    """
    parts: list[str] = []
    place, end = 0, len(page)
    closed: dict[str, int] = {}
    lowered = page.lower() if len(page.lower()) == end else page
    while place < end:
        start = page.find("<", place)
        if start < 0:
            parts.append(page[place:])
            break
        if start > place:
            parts.append(page[place:start])
        if page.startswith("<!--", start):
            place = _behind(page, "-->", start + 4, closed)
            continue
        match = _NAME.match(page, start + 1)
        if match is None and page[start + 1 : start + 2] not in ("!", "?", "/"):
            parts.append("<")
            place = start + 1
            continue
        name = match[1].lower() if match else ""
        place = _behind(page, ">", start + 1, closed)
        if name in _SKIPPED and page[start + 1] != "/":
            place = _behind(lowered, f"</{name}", place, closed)
            place = _behind(page, ">", place, closed)
            continue
        if name in _BREAKS:
            parts.append("\n\n")
    lines = html.unescape("".join(parts).replace("\r", "\n")).split("\n\n")
    return [line for line in (_SPACE.sub(" ", line).strip() for line in lines) if line]


def _behind(page: str, mark: str, place: int, closed: dict[str, int]) -> int:
    """Where the next such mark ends; the end of the page where there is none."""
    known = closed.get(mark, -1)
    if known >= place:
        return known + len(mark)
    found = page.find(mark, place)
    closed[mark] = found if found >= 0 else len(page)
    return min(len(page), closed[mark] + len(mark))
