"""Whether a PDF's bytes were changed: pdfium opens such files, and loses words in silence.

Two signs are sound. A compressed stream ends in a checksum of what it holds; and the table at the
end of the file says where each object begins. Pictures and fonts are left out: the text does not
hang on them.
"""

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n")
_HEAD_BYTES = 2_000
_FLATE = re.compile(rb"/Filter\s*\[?\s*/(?:FlateDecode|Fl)\s*\]?\s*[/>]")
_OTHER = re.compile(
    rb"/Subtype\s*/Image|/FontFile|/Length[123]\b|/Subtype\s*/(?:Type1C|CIDFontType0C|OpenType)"
)
_PACKED = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_BEGINS = re.compile(rb"\s{0,40}(\d{1,10})\s+\d{1,5}\s+obj\b")
_TABLE = re.compile(rb"xref\s+")
_SECTION = re.compile(rb"(\d{1,10})\s+(\d{1,7})\s+")
_ENTRY = re.compile(rb"(\d{10})\s(\d{5})\s([nf])")
# Work that a file can cause at most: what is unpacked to test the checksums, and entries looked up.
_MOST_UNPACKED = 100_000_000
_MOST_ENTRIES = 50_000


def problem(data: bytes) -> str | None:
    """What is wrong with a file that opens, in a few words; None where nothing is seen."""
    encrypted = b"/Encrypt" in data[-4096:] or b"/Encrypt" in data[:2048]
    broken = 0 if encrypted else _broken_streams(data)
    if broken:
        return "1 part of it was changed" if broken == 1 else f"{broken} parts of it were changed"
    if not re.search(rb"%%EOF", data[-2048:]):
        return "its end is missing"
    if _lost_objects(data):
        return "its table of contents does not fit the file"
    return None


def _broken_streams(data: bytes) -> int:
    """How many streams do not unpack to what their checksum says."""
    budget, broken = _MOST_UNPACKED, 0
    for found in _streams(data):
        begin = max(0, found.start() - _HEAD_BYTES)
        head = data[begin : found.start()]
        at = head.rfind(b"obj")
        head = head[at:] if at >= 0 else b""
        if not head or _OTHER.search(head) or b"/Crypt" in head:
            continue
        if not _FLATE.search(head):
            # Packed, and nothing says so: the word that said so was changed.
            broken += b"/Filter" not in head and data[found.end() : found.end() + 2] in _PACKED
            continue
        unpacked = _unpacked(data, found.end(), budget)
        if unpacked is None:
            broken += 1
        else:
            budget -= unpacked
        if budget <= 0:
            break
    return broken


def _streams(data: bytes) -> Iterator[re.Match[bytes]]:
    """Where the word stands that begins a stream; a search for bytes is quicker than a pattern."""
    at = data.find(b"stream")
    while at >= 0:
        found = _STREAM.match(data, at)
        if found and data[max(0, at - 3) : at] != b"end":
            yield found
        at = data.find(b"stream", at + 6)


def _unpacked(data: bytes, start: int, budget: int) -> int | None:
    """How many bytes a stream unpacks to, as far as the budget goes; None if it is broken."""
    end = data.find(b"endstream", start)
    packed = memoryview(data)[start : end if end >= 0 else len(data)]
    unpacker, total, rest = zlib.decompressobj(), 0, packed[:65_536]
    place = len(rest)
    try:
        while not unpacker.eof:
            total += len(unpacker.decompress(rest, 1_000_000))
            rest = memoryview(unpacker.unconsumed_tail)
            if not rest:
                if place >= len(packed):
                    break
                rest = packed[place : place + 65_536]
                place += len(rest)
            if total > budget:
                return total
    except zlib.error:
        return _inside(data, start, end, budget)
    return total if unpacker.eof else _inside(data, start, end, budget)


def _inside(data: bytes, start: int, end: int, budget: int) -> int | None:
    """The same for a stream in which the word that ends it stands by chance: up to the next one."""
    again = data.find(b"endstream", end + 1) if end >= 0 else -1
    if again < 0 or b" obj" in data[end:again]:
        return None
    try:
        return len(zlib.decompressobj().decompress(data[start:again], budget))
    except zlib.error:
        return None


def _lost_objects(data: bytes) -> bool:
    """Whether the plain table of the file sends to places where no object begins."""
    begin = max(0, data[:1024].find(b"%PDF-"))
    at = data.rfind(b"startxref")
    where = re.match(rb"startxref\s+(\d{1,12})", data[at : at + 40]) if at >= 0 else None
    if not where:
        return True
    place = int(where[1]) + begin
    if not _TABLE.match(data, place):
        # A table in a stream has a checksum of its own.
        return not _BEGINS.match(data, place)
    wrong = looked = 0
    section = _SECTION.match(data, _TABLE.match(data, place).end())  # type: ignore[union-attr]
    while section and looked < _MOST_ENTRIES:
        first, count = int(section[1]), int(section[2])
        place = section.end()
        for number in range(first, first + min(count, _MOST_ENTRIES - looked)):
            entry = _ENTRY.match(data, place)
            if not entry:
                return True
            place = entry.end()
            while data[place : place + 1] in (b" ", b"\r", b"\n"):
                place += 1
            looked += 1
            if entry[3] == b"n" and int(entry[1]):
                offset = int(entry[1]) + begin
                begins = _BEGINS.match(data, offset)
                # Some programs count from 0 where the table counts from 1.
                wrong += not begins or int(begins[1]) not in (number, number - 1)
        section = _SECTION.match(data, place)
    return wrong > 0
