"""The styles of an OpenDocument text: which are hidden, bold, italic, or look like none."""

from summarize.reading.office.xml_events import Ignoring

# What is stated of words and is not seen: which change they are of, and their language.
_UNSEEN = (
    "?:rsid", "?:paragraph-rsid", "fo:language", "fo:country", "style:language-asian",
    "style:country-asian", "style:language-complex", "style:country-complex", "?:opacity",
)  # fmt: skip


class Styles(Ignoring):
    """Takes the events of a part with styles.

    Attributes:
        hidden: names of styles whose text is hidden.
        plain: names of styles that look like none.
        letters: for the tags of words in a style: `b`, `i`, `u`.
        language: of the words of a paragraph, where none is stated.
    """

    def __init__(self, common: "Styles | None" = None) -> None:
        self.hidden: set[str] = set(common.hidden) if common else set()
        self.plain: set[str] = set(common.plain) if common else set()
        self.letters: dict[str, str] = dict(common.letters) if common else {}
        self.language: str = common.language if common else ""
        self._at = ""
        self._is_default = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A style, or a property of it."""
        if tag == "style:style":
            self._at = attributes.get("style:name", "")
            parent = attributes.get("style:parent-style-name")
            if parent in self.hidden:
                self.hidden.add(self._at)
            self.plain.discard(self._at)
            self.letters.pop(self._at, None)
            if parent is None and attributes.get("style:family") == "text":
                self.plain.add(self._at)
        elif tag == "style:default-style":
            self._is_default = attributes.get("style:family") == "paragraph"
        elif tag == "style:text-properties" and self._is_default:
            self.language = attributes.get("fo:language", "")
        elif tag == "style:text-properties" and self._at:
            self._properties(attributes)

    def end(self, tag: str) -> None:
        """The style ends."""
        if tag == "style:style":
            self._at = ""
        elif tag == "style:default-style":
            self._is_default = False

    def _properties(self, attributes: dict[str, str]) -> None:
        if attributes.get("text:display") == "none":
            self.hidden.add(self._at)
        if any(name not in _UNSEEN for name in attributes):
            self.plain.discard(self._at)
        if attributes.get("fo:font-weight", "normal") in ("bold", "600", "700", "800", "900"):
            self.letters[self._at] = "b"
        elif attributes.get("fo:font-style") in ("italic", "oblique"):
            self.letters[self._at] = "i"
        elif attributes.get("style:text-underline-style", "none") != "none":
            self.letters[self._at] = "u"
