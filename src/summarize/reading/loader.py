"""Read a path, standard input or a string into a `Document`."""

import codecs
import hashlib
import re
import stat
from pathlib import Path
from typing import BinaryIO

from summarize import files
from summarize.documents import Document
from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.reading import boilerplate
from summarize.reading.boilerplate_lines import is_blank

Input = str | Path | Document

# The first bytes of files that people try, what such a file is, and what to do with it.
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
# Control characters that a text may have: tab, line breaks, form feed, and the information
# separators and escapes that old systems left in.
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f\b")
_PROBED_BYTES = 8192
_HTML = re.compile(
    r"[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE
)


def read_path(path: Path, *, whole: bool = False, max_bytes: int | None = None) -> Document:
    """Read a file.

    Args:
        path: the file.
        whole: all of it is the body, and nothing is set aside.
        max_bytes: a larger file is refused; None for no limit.

    Raises:
        InputError: it is missing, a directory, unreadable, too large, binary, blank or not UTF-8.
    """
    return read_bytes(bytes_at(path, max_bytes), str(path), whole=whole)


def read_given(given: Input, *, whole: bool = False, max_bytes: int | None = None) -> Document:
    """What a user of Python gives: a `str` is a text, a `Path` a file; a document is read already.

    Raises:
        InputError: it cannot be read.
        UsageError: it is none of these.
    """
    if isinstance(given, Document):
        return given
    if isinstance(given, Path):
        return read_path(given, whole=whole, max_bytes=max_bytes)
    if isinstance(given, str):
        return read_text(given, whole=whole)
    raise UsageError(
        f"{type(given).__name__} is no document: give a text (str), a file (Path) or a Document"
    )


def bytes_at(path: Path, max_bytes: int | None = None) -> bytes:
    """The bytes of a file; arguments and errors as of `read_path`."""
    name = in_one_line(str(path))
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(f"{name}: is a directory; name a file in it")
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
            raise InputError(f"{name}: is a device, not a file; for standard input write: -")
        with path.open("rb") as stream:
            data = _limited(stream, name, max_bytes)
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the name") from None
    except PermissionError:
        raise InputError(f"{name}: permission denied; check who may read it: ls -l") from None
    except (OSError, ValueError) as error:
        raise InputError(_cannot_be_read(name, error)) from error
    return data


def bytes_of_stream(stream: BinaryIO, name: str = "<stdin>", max_bytes: int | None = None) -> bytes:
    """The bytes of a binary stream until its end; arguments and errors as of `read_path`."""
    try:
        return _limited(stream, in_one_line(name), max_bytes)
    except (OSError, ValueError) as error:
        raise InputError(_cannot_be_read(in_one_line(name), error)) from error


def _limited(stream: BinaryIO, name: str, max_bytes: int | None) -> bytes:
    data = stream.read() if max_bytes is None else stream.read(max_bytes + 1)
    if max_bytes is not None and len(data) > max_bytes:
        raise InputError(
            f"{name}: has more than {max_bytes:,} bytes; split it, or allow more with --max-bytes"
        )
    return data


def read_bytes(data: bytes, name: str, *, whole: bool = False) -> Document:
    """Read the bytes of a text, as `read_path` reads a file.

    Raises:
        InputError: they are binary, blank or not UTF-8.
    """
    text = _decode(data, in_one_line(name))
    return _document(text, name, hashlib.sha256(data).hexdigest(), whole=whole)


def read_text(text: str, name: str = "<text>", *, whole: bool = False) -> Document:
    """Read a string like the text of a file.

    Raises:
        InputError: it is blank.
    """
    return _document(text, name, files.sha256_of_text(text), whole=whole)


def _document(text: str, name: str, sha256: str, *, whole: bool) -> Document:
    shown = in_one_line(name)
    if is_blank(text):
        raise InputError(f"{shown}: is empty; add some text, or leave it out")
    if _HTML.match(text):
        raise InputError(
            f"{shown}: is an HTML page; open it in a browser and save it as text first"
        )
    parts = boilerplate.separate(text)
    return Document(
        name=name,
        text=text if whole else "".join(text[run.start : run.end] for run in parts.body),
        sha256=sha256,
        title=parts.title,
        date=parts.date,
        source=parts.source,
        set_aside=() if whole else parts.set_aside,
    )


def _decode(data: bytes, name: str) -> str:
    for magic, what, remedy in _KNOWN_BINARIES:
        if data.startswith(magic):
            raise InputError(f"{name}: is {what}, not a text file; {remedy}")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(encoding, data, len(mark), name)
    nuls = data[:_PROBED_BYTES].count(0)
    # Western text in UTF-16: every other byte is NUL, and it is always the same one of the two.
    for encoding, first in (("UTF-16LE", 1), ("UTF-16BE", 0)):
        if nuls > 0.4 * len(data[:_PROBED_BYTES]) and nuls == data[first:_PROBED_BYTES:2].count(0):
            raise InputError(
                f"{name}: seems to be {encoding} without a byte order mark; convert it, "
                f"for example with: iconv -f {encoding} -t UTF-8 FILE"
            )
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in data[:_PROBED_BYTES])
    if b"\0" in data or controls > 0.02 * min(len(data), _PROBED_BYTES):
        raise InputError(f"{name}: is not a text file (binary data); only text can be summarized")
    return _decode_as("utf-8", data, 0, name)


def _decode_as(encoding: str, data: bytes, skip: int, name: str) -> str:
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        remedy = (
            "convert it from its encoding (for example WINDOWS-1252, WINDOWS-1251, WINDOWS-1256, "
            "GB18030 or SHIFT_JIS) with: iconv -f ENCODING -t UTF-8 FILE"
            if encoding == "utf-8"
            else "save it again as UTF-8"
        )
        raise InputError(
            f"{name}: is not {encoding.upper()} text (byte {skip + error.start + 1} is not valid); "
            f"{remedy}"
        ) from None


def _cannot_be_read(name: str, error: Exception) -> str:
    reason = getattr(error, "strerror", None) or error
    return f"{name}: cannot be read: {reason}; check the name and the disk"
