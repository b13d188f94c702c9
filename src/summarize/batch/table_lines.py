"""Reads the lines of a table: its encoding, its line ends, and lines that cannot be decoded."""

import codecs
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from summarize.errors import InputError
from summarize.languages.scripts import in_one_line

# Longer byte order marks first: that of UTF-32-LE starts with that of UTF-16-LE.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK_BYTES = 1 << 20
# Bytes that Windows-1252 does not have.
_NOT_WESTERN = frozenset(b"\x81\x8d\x8f\x90\x9d")
# In a text of Western Europe, fewer of the letters than this have an accent.
_MOST_ACCENTED = 0.3
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
# What stands for a byte that cannot be decoded.
_UNDECODED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True)
class Encoding:
    r"""How the bytes of a table become lines.

    Attributes:
        name: Python's name of the encoding.
        line_end: `"\n"`, or `""` where lines end with a lone carriage return.
        shown: its name in messages.
        is_guess: the file does not say that it has this encoding.
    """

    name: str
    line_end: str
    shown: str
    is_guess: bool = False


class Line(NamedTuple):
    """One line of a table.

    Attributes:
        number: from 1.
        text: with its line end.
        error: why it is no text; empty if it is one.
    """

    number: int
    text: str
    error: str = ""


def expect_file(path: str) -> None:
    """Refuse what is no file: a pipe blocks whoever opens it, a device never ends.

    Raises:
        InputError: it is no regular file.
        OSError: it cannot be looked at.
    """
    try:
        mode = Path(path).stat().st_mode
    except ValueError:
        raise InputError(f"{in_one_line(path)}: cannot be the name of a file") from None
    if not stat.S_ISREG(mode):
        raise InputError(f"{in_one_line(path)}: is not a file; a table is read more than once")


def encoding_of(path: str, *, may_guess: bool = False) -> Encoding:
    """The encoding of a table: what its byte order mark says, else UTF-8.

    Args:
        path: the table.
        may_guess: without such a mark, it may also be Windows-1252.

    Raises:
        OSError: it cannot be read.
    """
    with Path(path).open("rb") as file:
        start = file.read(_CHUNK_BYTES)
    for mark, name in _BYTE_ORDER_MARKS:
        if start.startswith(mark):
            text = start.decode(name, "ignore")
            shown = name.removesuffix("-sig").upper()
            return Encoding(name, _line_end("\n" in text, "\r" in text), shown)
    line_end = _line_end(b"\n" in start, b"\r" in start)
    if may_guess and not _is_utf8(path) and _is_western(path, line_end):
        return Encoding("cp1252", line_end, "Windows-1252", is_guess=True)
    return Encoding("utf-8", line_end, "UTF-8")


def lines_of(path: str, encoding: Encoding, max_bytes: int) -> Iterator[Line]:
    """The lines of a table; one that is too long or cannot be decoded has an error.

    Raises:
        OSError: it cannot be read.
    """
    # Bytes of UTF-8 that cannot be decoded become half surrogates, which no text in UTF-8 has.
    is_utf8 = encoding.name.startswith("utf-8")
    errors = "surrogateescape" if is_utf8 else "replace"
    line_end = encoding.line_end
    with Path(path).open(encoding=encoding.name, errors=errors, newline=line_end) as file:
        number = 0
        while text := file.readline(max_bytes + 1):
            number += 1
            if _is_longer(text, max_bytes):
                while text and not text.endswith(("\n", line_end or "\r")):
                    text = file.readline(max_bytes)
                yield Line(number, "", f"has more than {max_bytes:,} bytes")
            elif not text.isascii() and is_utf8 and (found := _UNDECODED.search(text)):
                yield Line(number, text, f"is not UTF-8 (byte 0x{ord(found[0]) - 0xDC00:02X})")
            elif not is_utf8 and "\ufffd" in text:
                yield Line(number, text, f"is not valid {encoding.shown}")
            else:
                yield Line(number, text)


def _is_longer(text: str, max_bytes: int) -> bool:
    # A character has four bytes at most.
    if 4 * len(text) <= max_bytes:
        return False
    return len(text) > max_bytes or len(text.encode("utf-8", "surrogatepass")) > max_bytes


def _line_end(has_feed: bool, has_return: bool) -> str:
    return "\n" if has_feed or not has_return else ""


def _is_utf8(path: str) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with Path(path).open("rb") as file:
        try:
            while chunk := file.read(_CHUNK_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _is_western(path: str, line_end: str) -> bool:
    """Whether a file that is not UTF-8 is plausibly Windows-1252, and not UTF-8 with a fault.

    It is where no line has a letter in UTF-8, at least half of the lines below the first have
    bytes that are no UTF-8, and accents are as rare as in a language of Western Europe.
    """
    bad = lines = letters = accented = 0
    with Path(path).open("rb") as file:
        for chunk in file:
            for line in chunk.split(b"\r") if not line_end else (chunk,):
                lines += bool(line.strip())
                if line.isascii():
                    continue
                if not _NOT_WESTERN.isdisjoint(line):
                    return False
                try:
                    line.decode()
                except UnicodeDecodeError:
                    bad += 1
                    accented += len(_HIGH_BYTE.findall(line))
                    letters += len(_ASCII_LETTER.findall(line))
                else:
                    return False
    return 2 * bad >= max(1, lines - 1) and accented <= _MOST_ACCENTED * (letters + accented)
