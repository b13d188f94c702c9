"""The styles of an OpenDocument text: which hide what is in them, are bold, or look like none."""

from summarize.reading.office.xml_events import Ignoring

# What is stated of words and is not seen: which change they are of, and their language.
_UNSEEN = (
    "?:rsid", "?:paragraph-rsid", "fo:language", "fo:country", "style:language-asian",
    "style:country-asian", "style:language-complex", "style:country-complex", "?:opacity",
)  # fmt: skip
# Elements with a style, by the family that it is of.
_FAMILIES = {
    "text:p": "paragraph", "text:h": "paragraph", "text:span": "text", "table:table": "table",
}  # fmt: skip
_MAX_PARENTS = 50
_TRUE = "true"
# A row that is folded away, or does not match what was asked for.
_UNSEEN_ROWS = ("collapse", "filter")


class Hiding(Ignoring):
    """Takes the events of a part with styles, and tells which elements are not shown.

    Args:
        common: of the part whose styles the styles of this one are made from.

    Attributes:
        own: family and name of a style -> whether it states that it hides.
        parents: family and name of a style -> the name of the one that it is made from.
    """

    def __init__(self, common: "Hiding | None" = None) -> None:
        self.own: dict[tuple[str, str], bool] = dict(common.own) if common else {}
        self.parents: dict[tuple[str, str], str] = dict(common.parents) if common else {}
        self._at: tuple[str, str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A style, or a property of it."""
        if tag == "style:style":
            self._at = attributes.get("style:family", ""), attributes.get("style:name", "")
            self.own.pop(self._at, None)
            self.parents[self._at] = attributes.get("style:parent-style-name", "")
        elif self._at is None:
            return
        elif tag == "style:text-properties" and (display := attributes.get("text:display")):
            never = attributes.get("text:condition") == "none"
            self.own[self._at] = display == "none" or (display == "condition" and never)
        elif tag == "style:table-properties" and (display := attributes.get("table:display")):
            self.own[self._at] = display != _TRUE

    def end(self, tag: str) -> None:
        """The style ends."""
        if tag == "style:style":
            self._at = None

    def hides(self, tag: str, attributes: dict[str, str]) -> bool:
        """Whether what is in an element is not shown."""
        if tag == "text:section":
            display = attributes.get("text:display")
            is_hidden = attributes.get("text:is-hidden") == _TRUE
            return display == "none" or (display == "condition" and is_hidden)
        if tag == "table:table-row":
            return attributes.get("table:visibility") in _UNSEEN_ROWS
        family = _FAMILIES.get(tag)
        if family is None:
            return False
        space = "table" if family == "table" else "text"
        style = family, attributes.get(f"{space}:style-name", "")
        for _ in range(_MAX_PARENTS):
            if style in self.own:
                return self.own[style]
            parent = self.parents.get(style)
            if not parent:
                return False
            style = family, parent
        return False


def hides_paragraph(tag: str, attributes: dict[str, str]) -> bool:
    """Whether an element is a field for which the paragraph around it is not shown."""
    return tag == "text:hidden-paragraph" and attributes.get("text:is-hidden") == _TRUE


class Styles(Ignoring):
    """Takes the events of a part with styles.

    Attributes:
        hiding: which styles hide what is in them.
        plain: names of styles that look like none.
        letters: for the tags of words in a style: `b`, `i`, `u`.
        language: of the words of a paragraph, where none is stated.
    """

    def __init__(self, common: "Styles | None" = None) -> None:
        self.hiding: Hiding = Hiding(common.hiding if common else None)
        self.plain: set[str] = set(common.plain) if common else set()
        self.letters: dict[str, str] = dict(common.letters) if common else {}
        self.language: str = common.language if common else ""
        self._at = ""
        self._is_default = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A style, or a property of it."""
        self.hiding.start(tag, attributes)
        if tag == "style:style":
            self._at = attributes.get("style:name", "")
            parent = attributes.get("style:parent-style-name")
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
        self.hiding.end(tag)
        if tag == "style:style":
            self._at = ""
        elif tag == "style:default-style":
            self._is_default = False

    def _properties(self, attributes: dict[str, str]) -> None:
        if any(name not in _UNSEEN for name in attributes):
            self.plain.discard(self._at)
        if attributes.get("fo:font-weight", "normal") in ("bold", "600", "700", "800", "900"):
            self.letters[self._at] = "b"
        elif attributes.get("fo:font-style") in ("italic", "oblique"):
            self.letters[self._at] = "i"
        elif attributes.get("style:text-underline-style", "none") != "none":
            self.letters[self._at] = "u"
