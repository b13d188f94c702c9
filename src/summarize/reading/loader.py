"""Read a path, an address, standard input or a string into a `Document`."""

import codecs
import hashlib
import os
import re
import stat
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from summarize import files
from summarize.documents import Document, SetAside
from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.options import ReadingOptions
from summarize.reading import boilerplate, extractors, rewriting
from summarize.reading.addresses.urls import without_login
from summarize.reading.boilerplate_lines import is_blank
from summarize.reading.encodings import Decoded, decode
from summarize.reading.extraction import Extracted
from summarize.reading.kinds import TEXTS, Kind, is_page, kind_of

Input = str | Path | Document

USUAL = ReadingOptions()
_MAX_HEAD = 5000
# Kinds of which a reader gives the article alone; of the others, a page may have been printed.
_ARTICLES = frozenset({"html", "eml", "epub"})
# A path that was made of an address; it has lost a slash.
_ADDRESS = re.compile(r"https?:/", re.IGNORECASE)


def read_path(path: Path, how: ReadingOptions = USUAL) -> Document:
    """Read a file.

    Args:
        path: the file.
        how: see `ReadingOptions`.

    Raises:
        InputError: it is missing, a directory, unreadable, too large, blank, or of a kind that is
            not read.
    """
    return read_bytes(bytes_at(path, how.max_bytes), str(path), how)


def read_address(url: str, how: ReadingOptions = USUAL) -> Document:
    """Read what is at an address, `http://` or `https://`.

    Raises:
        InputError: it cannot be fetched, or read.
    """
    from summarize.reading.addresses.fetching import Limits, fetch

    usual = Limits()
    limits = Limits(max_bytes=min(usual.max_bytes, how.max_bytes or usual.max_bytes))
    found = fetch(
        url,
        allow_private=how.allow_private,
        use_proxy=how.proxy,
        offline=how.offline,
        limits=limits,
    )
    document = read_bytes(found.data, url, how, charset=found.charset)
    if found.proxy is None:
        return document
    said = f"fetched through the proxy {found.proxy}, which sees the address"
    return replace(document, warnings=(*document.warnings, said))


def read_given(given: Input, how: ReadingOptions = USUAL) -> Document:
    """What a user of Python gives: a `str` is a text, a `Path` a file; a document is read already.

    Raises:
        InputError: it cannot be read.
        UsageError: it is none of these.
    """
    if isinstance(given, Document):
        return given
    if isinstance(given, Path):
        return read_path(given, how)
    if isinstance(given, str):
        return read_text(given, how=how)
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
            before = os.fstat(stream.fileno())
            data = _limited(stream, name, max_bytes)
            after = os.fstat(stream.fileno())
    except FileNotFoundError:
        if _ADDRESS.match(name):
            raise InputError(
                f"{without_login(name)}: is an address, not a file; give it as a text: "
                "summarize.read(address)"
            ) from None
        raise InputError(f"{name}: no such file; check the name") from None
    except PermissionError:
        raise InputError(f"{name}: permission denied; check who may read it: ls -l") from None
    except (OSError, ValueError) as error:
        raise InputError(_cannot_be_read(name, error)) from error
    if stat.S_ISREG(mode) and _version(before) != _version(after):
        raise InputError(
            f"{name}: changes while it is read; wait until it is written, or name a copy of it"
        )
    return data


def _version(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns


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


def read_bytes(
    data: bytes, name: str, how: ReadingOptions = USUAL, *, charset: str | None = None
) -> Document:
    """Read the bytes of a file of any kind, as `read_path` reads a file.

    Args:
        data: all of them.
        name: of the input, for messages.
        how: see `ReadingOptions`.
        charset: the encoding that a server states.

    Raises:
        InputError: they cannot be read, or have no text.
    """
    kind = kind_of(data, name)
    sha256 = hashlib.sha256(data).hexdigest()
    if kind in TEXTS:
        decoded = decode(data, name, how.encoding, stated=charset, fix_text=how.fix_text)
        return _of_text(decoded, name, kind, sha256, how)
    named = None
    if how.encoding and kind == "html":
        # The page may state another one, and its user knows better.
        named = decode(data, name, how.encoding)
        data = codecs.BOM_UTF8 + named.text.encode("utf-8", "replace")
    found = extractors.extract(kind, data, name, charset)
    if named is not None:
        found = replace(found, encoding=named.encoding)
    if how.rewritable and kind in rewriting.KINDS:
        document = Document(
            name=name,
            text=found.text,
            sha256=sha256,
            title=found.title,
            date=found.date,
            kind=kind,
            encoding=found.encoding,
            warnings=found.warnings,
        )
        document = rewriting.with_lines(document, found, data, kind, charset)
        if document.rewritable is not None:
            return document
        found = replace(found, warnings=document.warnings)
    return _of_extracted(found, name, kind, sha256, how)


def read_text(text: str, name: str = "<text>", how: ReadingOptions = USUAL) -> Document:
    """Read a string like the text of a file.

    Raises:
        InputError: it is blank.
    """
    sha256 = files.sha256_of_text(text)
    if is_page(text):
        data = text.encode("utf-8", "replace")
        found = extractors.extract("html", data, name, "utf-8")
        return _of_extracted(found, name, "html", sha256, how)
    return _of_text(Decoded(text, ""), name, "text", sha256, how)


def _of_text(decoded: Decoded, name: str, kind: Kind, sha256: str, how: ReadingOptions) -> Document:
    text = decoded.text
    if is_blank(text):
        raise InputError(f"{in_one_line(name)}: is empty; add some text, or leave it out")
    parts = boilerplate.separate(text)
    return Document(
        name=name,
        text=text if how.whole else "".join(text[run.start : run.end] for run in parts.body),
        sha256=sha256,
        title=parts.title,
        date=parts.date,
        source=parts.source,
        set_aside=() if how.whole else parts.set_aside,
        kind=kind,
        encoding=decoded.encoding or None,
        warnings=decoded.warnings,
    )


def _of_extracted(
    found: Extracted, name: str, kind: Kind, sha256: str, how: ReadingOptions
) -> Document:
    text, title, date, source = found.text, found.title, found.date, None
    aside = found.set_aside
    if is_blank(text):
        raise InputError(
            f"{in_one_line(name)}: no text was found in it; open it, and save its text as a file"
        )
    if kind not in _ARTICLES:
        parts = boilerplate.separate(text)
        title = parts.title or title
        date, source = parts.date or date, parts.source
        if not how.whole:
            text = "".join(text[run.start : run.end] for run in parts.body)
            aside = (*aside, *(replace(one, line=0) for one in parts.set_aside))
    if title is not None:
        whole, text = text, (_with_title if how.whole else _without_title)(text, title)
        if len(text) < len(whole):
            aside = (*aside, SetAside("title", title, 0))
    if found.author and not how.whole:
        aside = (SetAside("byline", found.author, 0), *aside)
    if found.title and not _is_said(found.title, f"{title} {text}"):
        aside = (SetAside("file title", found.title, 0), *aside)
    return Document(
        name=name,
        text=text,
        sha256=sha256,
        title=title,
        date=date,
        source=source,
        # What is hidden or around the text is not translated either, and that is said.
        set_aside=aside,
        kind=kind,
        encoding=found.encoding,
        warnings=found.warnings,
    )


def _is_title(line: str, title: str) -> bool:
    return _folded(line) == _folded(title)


def _is_said(words: str, text: str) -> bool:
    return _folded(words) in _folded(text)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _without_title(text: str, title: str) -> str:
    """A body that does not say its title once more."""
    first, _, rest = text.lstrip().partition("\n")
    return rest.lstrip("\n") if _is_title(first, title) and rest.strip() else text


def _with_title(text: str, title: str) -> str:
    """A whole text, with its title in front."""
    if any(_is_title(line, title) for line in text[:_MAX_HEAD].splitlines()):
        return text
    return f"{title}\n\n{text}"


def _cannot_be_read(name: str, error: Exception) -> str:
    reason = getattr(error, "strerror", None) or error
    return f"{name}: cannot be read: {reason}; check the name and the disk"
