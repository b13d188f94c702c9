"""The reader of each kind of file that is no plain text; imported on use."""

from importlib import import_module

from summarize.reading.extraction import Extracted
from summarize.reading.kinds import Kind

# Their libraries are in C, and can be made to hang, to swell or to die: in a process of their own.
_ISOLATED = frozenset({"html", "pdf"})
_HOMES: dict[Kind, str] = {
    "docx": "office.docx",
    "odt": "office.odt",
    "rtf": "office.rtf",
    "epub": "office.epub",
    "eml": "mail",
}


def extract(kind: Kind, data: bytes, name: str, charset: str | None = None) -> Extracted:
    """The words of a file.

    Args:
        kind: what it is.
        data: its bytes.
        name: of the input, for messages.
        charset: its encoding, where that is known; for HTML.

    Raises:
        InputError: it cannot be read.
    """
    if kind in _ISOLATED:
        from summarize.reading import isolation

        return isolation.extract(kind, data, name, charset if kind == "html" else None)
    reader = import_module(f"summarize.reading.{_HOMES[kind]}").extract
    found: Extracted = reader(data, name)
    return found
