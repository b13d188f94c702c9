"""What a page says of its result at its beginning, read back for the index of a folder."""

import json
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

NAME = "summarize-result"
# What the index needs stands within the first bytes of a page.
_HEAD_BYTES = 16_384
_NUMBERS = ("words", "read", "error", "warning", "notice")
_TEXTS = ("kind", "title", "name", "language")


@dataclass(frozen=True)
class Head:
    """What an index shows of a page.

    Attributes:
        kind: `summary`, `translation` or `check`.
        title: of the result; empty for none.
        name: of the input.
        language: of the result, a BCP 47 tag.
        words: of the result.
        read: of the input, in words.
        error, warning, notice: how many findings there are of each severity.
    """

    kind: str
    title: str
    name: str
    language: str
    words: int
    read: int
    error: int
    warning: int
    notice: int


def head_of(path: Path) -> Head | None:
    """What a page says of its result; None for a file that is none of ours, or cannot be read."""
    found = _content(path)
    if found is None:
        return None
    try:
        values = json.loads(found)
    except (ValueError, RecursionError):
        return None
    return _head(values) if isinstance(values, dict) else None


def is_own(path: Path) -> bool:
    """Whether a file is a page or an index of this program."""
    return _content(path) is not None


def _head(values: dict[str, Any]) -> Head | None:
    texts = [values.get(name) for name in _TEXTS]
    numbers = [values.get(name) for name in _NUMBERS]
    if all(isinstance(one, str) for one in texts) and all(type(one) is int for one in numbers):
        return Head(**{name: values[name] for name in (*_TEXTS, *_NUMBERS)})
    return None


def _content(path: Path) -> str | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as stream:
            beginning = stream.read(_HEAD_BYTES)
    except OSError:
        return None
    parser = _MetaParser()
    parser.feed(beginning.decode("utf-8", "replace"))
    return parser.content


class _MetaParser(HTMLParser):
    """Finds the content of our element."""

    def __init__(self) -> None:
        super().__init__()
        self.content: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See `HTMLParser`."""
        found = dict(attrs)
        if tag == "meta" and found.get("name") == NAME and self.content is None:
            self.content = found.get("content") or ""
