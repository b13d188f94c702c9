"""The styles of a Word file whose text is hidden."""

from summarize.reading.office.xml_events import Ignoring

_OFF = ("0", "false", "off", "none")


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a property such as `w:vanish` is switched on."""
    return attributes.get("w:val", "1") not in _OFF


class HiddenStyles(Ignoring):
    """Takes the events of `styles.xml`."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self._at = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A style, or a property of it."""
        if tag == "w:style":
            self._at = attributes.get("w:styleId", "")
        elif tag == "w:basedOn":
            if attributes.get("w:val") in self.ids:
                self.ids.add(self._at)
        elif tag == "w:vanish" and self._at:
            (self.ids.add if is_on(attributes) else self.ids.discard)(self._at)

    def end(self, tag: str) -> None:
        """The style ends."""
        if tag == "w:style":
            self._at = ""
