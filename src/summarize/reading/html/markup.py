"""HTML and XHTML as running text: all of it, in order, a line for each block.

For chapters of books and for mail, whose markup is all text, for pieces of HTML in other data, and
for pages that are too large or too deep for a tree; finding an article among menus is another
matter. Events come from `lxml`, which repairs what is broken, or from `xml_events`.
"""

import re
from html.entities import html5

from summarize.reading.flow import Flow, plain
from summarize.reading.html.decoding import decode

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu "
    "nav ol option p pre search section summary table tbody tfoot thead title tr ul".split()
)
_SKIPPED = frozenset(
    "script style template object embed applet audio video canvas iframe svg select "
    "noframes".split()
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_QUOTED = re.compile(
    r"(?<![\w-])(?:gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|protonmail_quote"
    r"|divRplyFwdMsg|OutlookMessageHeader|zmail_extra|tutanota_quote)(?![\w])"
)
_SIGNATURE = re.compile(r"(?<![\w-])(?:gmail_signature|moz-signature|protonmail_signature)")
_BY_TYPE = {
    "footnote": "footnote", "footnotes": "footnote", "endnote": "endnote", "endnotes": "endnote",
    "rearnote": "endnote", "rearnotes": "endnote", "noteref": "note mark", "toc": "navigation",
    "pagebreak": "page number", "page-list": "navigation", "landmarks": "navigation",
    "doc-noteref": "note mark", "doc-footnote": "footnote", "doc-endnotes": "endnote",
    "doc-pagebreak": "page number", "doc-toc": "navigation",
}  # fmt: skip
_BY_TAG = {"nav": "navigation", "rt": "reading", "rp": "reading", "del": "deleted", "s": None}
_PART = 1 << 16
# Characters and attributes of a tag; lxml's time grows with the square of the latter.
_LONG_TAG = 40_000
_MAX_ATTRIBUTES = 10_000


class Markup:
    """Takes the events of a page.

    Args:
        is_mail: quoted messages and signatures are known by the marks of mail programs.

    Attributes:
        flow: the lines, and what was set aside.
        title, language: as its head states them.
    """

    def __init__(self, *, is_mail: bool = False) -> None:
        self.flow = Flow()
        self.title: str | None = None
        self.language: str | None = None
        self._is_mail = is_mail
        self._depth = 0
        self._skipped_from = 0
        self._kinds: list[tuple[int, str]] = []
        self._preformatted = 0
        self._heading: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element starts."""
        self._depth += 1
        tag = tag.removeprefix("html:").lower()
        if self._skipped_from:
            return
        if tag in _SKIPPED:
            self._skipped_from = self._depth
            return
        if tag == "title":
            self._heading = []
        elif tag == "html":
            self.language = attributes.get("xml:lang") or attributes.get("lang") or None
        elif tag == "img":
            self.flow.set_aside("alt text", attributes.get("alt", ""))
        elif tag == "br":
            self._add("\n")
        elif tag == "pre":
            self._preformatted += 1
        if tag in _BLOCKS or tag in ("td", "th"):
            self.flow.end_paragraph()
        if kind := self._kind(tag, attributes):
            self._kinds.append((self._depth, kind))
        if tag == "tr":
            self.flow.start_row()
        elif tag in ("td", "th"):
            self.flow.start_part()

    def end(self, tag: str) -> None:
        """An element ends."""
        tag = tag.removeprefix("html:").lower()
        if self._skipped_from:
            if self._depth == self._skipped_from:
                self._skipped_from = 0
        else:
            self._end(tag)
        if self._kinds and self._kinds[-1][0] >= self._depth:
            self._kinds.pop()
        self._depth -= 1

    def _end(self, tag: str) -> None:
        if tag == "title":
            self.title = self.title or plain("".join(self._heading or [])) or None
            self._heading = None
        elif tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)
        if tag in _BLOCKS or tag in ("td", "th"):
            self.flow.end_paragraph()
        if tag == "tr":
            self.flow.end_row()
        elif tag in ("td", "th"):
            self.flow.end_cell()

    def data(self, text: str) -> None:
        """Characters."""
        if self._heading is not None:
            self._heading.append(text)
        elif not self._skipped_from:
            self._add(text if self._preformatted else text.replace("\n", " "))

    def entity(self, name: str) -> None:
        """An entity of HTML."""
        self.data(html5.get(f"{name};", ""))

    def _add(self, text: str) -> None:
        if self.flow.paragraph or text.strip():
            self.flow.add(text, self._kinds[-1][1] if self._kinds else None)

    def _kind(self, tag: str, attributes: dict[str, str]) -> str | None:
        """What the text of an element is; None where it is as the text around it."""
        types = (attributes.get("epub:type") or attributes.get("role") or "").split()
        for one in types:
            if one in _BY_TYPE:
                return _BY_TYPE[one]
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
            return "hidden"
        if self._is_mail:
            marks = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
            if _QUOTED.search(marks) or (tag == "blockquote" and attributes.get("type") == "cite"):
                return "quoted mail"
            if _SIGNATURE.search(marks):
                return "signature"
        return _BY_TAG.get(tag)


class _Target:
    """What `lxml` calls."""

    def __init__(self, markup: Markup) -> None:
        self._markup = markup

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._markup.start(tag, dict(attributes))

    def end(self, tag: str) -> None:
        self._markup.end(tag)

    def data(self, text: str) -> None:
        self._markup.data(text)

    def comment(self, text: str) -> None:
        """Nobody sees it."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Nor this."""

    def close(self) -> Markup:
        return self._markup


def read_markup(text: str, *, is_mail: bool = False) -> Markup:
    """Read HTML, however broken."""
    from lxml import etree

    markup = Markup(is_mail=is_mail)
    parser = etree.HTMLParser(target=_Target(markup), encoding="utf-8", huge_tree=True)
    data = _without_endless_tags(text).encode("utf-8", "replace").replace(b"\0", b"")
    try:
        for start in range(0, len(data), _PART):
            parser.feed(data[start : start + _PART])
        if data:
            parser.close()
    except etree.LxmlError:
        # What was read before it is kept.
        pass
    return markup


def html_lines(data: bytes | str) -> list[str]:
    """The running text of a page or a piece of one, block by block."""
    text = data if isinstance(data, str) else decode(data).text
    return [line for line in read_markup(text).flow.text.split("\n\n") if line]


def has_endless_tag(source: str) -> bool:
    """Whether one tag has thousands of attributes."""
    return any(map(_is_endless, source.split("<")))


def _is_endless(piece: str) -> bool:
    return len(piece) > _LONG_TAG and len(piece.partition(">")[0].split()) > _MAX_ATTRIBUTES


def _without_endless_tags(source: str) -> str:
    """A page whose tags have no more attributes than lxml can take."""
    if not has_endless_tag(source):
        return source
    pieces = source.split("<")
    return "<".join(
        f"{piece.split(maxsplit=1)[0]}>{piece.partition('>')[2]}" if _is_endless(piece) else piece
        for piece in pieces
    )
