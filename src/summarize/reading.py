"""A path, standard input or a string -> `Document`."""

import codecs
import hashlib
import stat
from pathlib import Path
from typing import BinaryIO

from summarize import page
from summarize.documents import Document
from summarize.errors import InputError

# The start of files that people try, and what they can do about it.
_KNOWN_BINARIES = (
    (b"%PDF-", "a PDF", "turn it into text first, for example with: pdftotext FILE"),
    (b"PK\x03\x04", "a ZIP archive (perhaps .docx, .odt or .epub)", "save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as plain text first"),
    (b"{\\rtf", "an RTF file", "save it as plain text first"),
    (b"\x1f\x8b", "gzip-compressed", "decompress it first, for example with: gunzip FILE"),
    (b"\x89PNG", "an image", "only text can be summarized"),
    (b"\xff\xd8\xff", "an image", "only text can be summarized"),
    (b"GIF8", "an image", "only text can be summarized"),
)
# Longer byte order marks first: that of UTF-32-LE starts with that of UTF-16-LE.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a text may hold beside printable characters: tab, line breaks, form feed, and the
# information separators and escapes that old systems left in.
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f\b")


def read_path(path: Path) -> Document:
    """Read a file.

    Raises:
        InputError: it is missing, a directory, unreadable, binary, blank or not UTF-8.
    """
    name = str(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(f"{name}: is a directory; name a file in it")
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the name") from None
    except PermissionError:
        raise InputError(f"{name}: permission denied; check who may read it: ls -l") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name}: cannot be read: {reason}") from error
    return read_bytes(data, name)


def read_stream(stream: BinaryIO, name: str = "<stdin>") -> Document:
    """Read a binary stream to its end, as `read_path` reads a file."""
    return read_bytes(stream.read(), name)


def read_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of a text.

    Raises:
        InputError: they are binary, blank or not UTF-8.
    """
    text = _decode(data, name)
    return _document(text, name, hashlib.sha256(data).hexdigest())


def read_text(text: str, name: str = "<text>") -> Document:
    """Read a string, as if it stood in a file.

    Raises:
        InputError: it is blank.
    """
    # A lone surrogate cannot be encoded, and must not stop the rest of the text.
    data = text.encode("utf-8", "surrogatepass")
    return _document(text, name, hashlib.sha256(data).hexdigest())


def _document(text: str, name: str, sha256: str) -> Document:
    if not text.strip("\ufeff\u200b \t\r\n\f\v") or text.isspace():
        raise InputError(f"{name}: is empty; there is nothing to summarize")
    if text.lstrip("\ufeff \t\r\n")[:15].casefold().startswith(("<!doctype html", "<html")):
        raise InputError(f"{name}: is an HTML page; open it in a browser and save it as text first")
    parts = page.separate(text)
    return Document(
        name=name,
        text=text[parts.body.start : parts.body.end],
        sha256=sha256,
        title=parts.title,
        date=parts.date,
        source=parts.source,
        set_aside=parts.set_aside,
    )


def _decode(data: bytes, name: str) -> str:
    for magic, what, remedy in _KNOWN_BINARIES:
        if data.startswith(magic):
            raise InputError(f"{name}: is {what}, not a text; {remedy}")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(encoding, data[len(mark) :], name)
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in data[:8192])
    if b"\0" in data[:8192] or controls > 0.02 * min(len(data), 8192):
        raise InputError(f"{name}: is a binary file, not a text; only text can be summarized")
    return _decode_as("utf-8", data, name)


def _decode_as(encoding: str, data: bytes, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: is not {encoding.upper()} text (byte {error.start + 1} is not valid); "
            f"convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8 FILE"
        ) from None
