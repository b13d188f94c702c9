"""What a file says of itself: title, author, date, language (Dublin Core)."""

import re

from summarize.documents import SetAside
from summarize.reading.flow import plain
from summarize.reading.office.xml_events import Ignoring

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$")
_NAMES = {
    "dc:title": "title",
    "dc:creator": "author",
    "meta:initial-creator": "author",
    "dc:date": "date",
    "dcterms:created": "date",
    "meta:creation-date": "date",
    "dc:language": "language",
}
# What else is said of it in words.
_BESIDE = {
    "dc:subject": "subject",
    "dc:description": "description",
    "cp:keywords": "keywords",
    "meta:keyword": "keywords",
    "cp:category": "category",
}
# What programs write where nobody wrote anything.
_EMPTY = {"unknown title", "unknown author", "untitled", "unknown", "user"}


class Properties(Ignoring):
    """Takes the events of `docProps/core.xml`, `meta.xml` or the metadata of an EPUB's OPF."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = {}
        self._at: str | None = None
        self._text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        """A property starts."""
        self._at = tag if tag in _NAMES or tag in _BESIDE else None
        self._text = []

    def data(self, text: str) -> None:
        """Its value."""
        if self._at:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """It ends; an empty one says nothing."""
        if tag == self._at:
            value = plain("".join(self._text))
            if value and value.lower() not in _EMPTY:
                self._found.setdefault(tag, []).append(value)
            self._at = None

    def _first(self, *tags: str) -> str | None:
        return next((self._found[tag][0] for tag in tags if tag in self._found), None)

    @property
    def aside(self) -> list[SetAside]:
        """What else is said of it, and further titles, to be set aside."""
        more = [SetAside("file title", one, 0) for one in self._found.get("dc:title", [])[1:]]
        named = (
            SetAside(kind, value, 0)
            for tag, kind in _BESIDE.items()
            for value in self._found.get(tag, ())
        )
        return [*more, *named]

    @property
    def title(self) -> str | None:
        """The title."""
        return self._first("dc:title")

    @property
    def author(self) -> str | None:
        """Its author; several with commas between."""
        for tag in ("dc:creator", "meta:initial-creator"):
            if tag in self._found:
                return ", ".join(dict.fromkeys(self._found[tag]))
        return None

    @property
    def date(self) -> str | None:
        """The day it was made or published."""
        return self._first("dcterms:created", "meta:creation-date", "dc:date")

    @property
    def language(self) -> str | None:
        """Its language, where that is a tag."""
        found = self._first("dc:language")
        return found.replace("_", "-") if found and _TAG.match(found) and found != "und" else None
