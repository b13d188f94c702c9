"""Which letters a TrueType or OpenType font draws: the table `cmap` of its file, read backwards."""

import struct
from collections.abc import Iterator

_SIGNATURES = (b"\0\1\0\0", b"true", b"OTTO")
# The tables for Unicode by platform and encoding, the best one first.
_UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
_MOST_TABLES, _MOST_ENTRIES = 64, 70_000
# Characters for private use, and forms of letters, which stand back behind others.
_PRIVATE, _FORMS = range(0xE000, 0xF900), range(0xFB00, 0xFF00)


def letters_by_glyph(font: bytes) -> dict[int, str]:
    """The letter that each glyph of a font's file draws, as far as it tells; it may be broken."""
    try:
        table = _table(font, b"cmap")
        return _turned(table) if table else {}
    except (struct.error, IndexError, ValueError):
        return {}


def _table(font: bytes, tag: bytes) -> bytes:
    if font[:4] not in _SIGNATURES:
        return b""
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(min(count, _MOST_TABLES)):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if name == tag:
            return font[offset : offset + length]
    return b""


def _turned(table: bytes) -> dict[int, str]:
    (count,) = struct.unpack_from(">H", table, 2)
    places = {}
    for number in range(min(count, _MOST_TABLES)):
        platform, encoding, offset = struct.unpack_from(">HHI", table, 4 + 8 * number)
        places[platform, encoding] = offset
    best = next((places[one] for one in _UNICODE if one in places), None)
    letters: dict[int, int] = {}
    for code, glyph in _pairs(table[best:]) if best is not None else ():
        known = letters.get(glyph)
        if glyph and (known is None or _rank(code) < _rank(known)):
            letters[glyph] = code
    return {
        glyph: chr(code) for glyph, code in letters.items() if code not in range(0xD800, 0xE000)
    }


def _rank(code: int) -> tuple[bool, bool, int]:
    return code in _PRIVATE, code in _FORMS, code


def _pairs(table: bytes) -> Iterator[tuple[int, int]]:
    """Codes and their glyphs of one table, in one of the two formats that fonts have."""
    (form,) = struct.unpack_from(">H", table, 0)
    if form == 4:
        yield from _segments(table)
    elif form == 12:
        (groups,) = struct.unpack_from(">I", table, 12)
        left = _MOST_ENTRIES
        for number in range(min(groups, _MOST_ENTRIES)):
            first, last, glyph = struct.unpack_from(">III", table, 16 + 12 * number)
            span = range(first, min(last, first + left - 1, 0x10FFFF) + 1)
            left -= len(span)
            yield from zip(span, range(glyph, glyph + len(span)), strict=True)


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    (twice,) = struct.unpack_from(">H", table, 6)
    left = _MOST_ENTRIES
    for at in range(14, 14 + twice, 2):
        (last,) = struct.unpack_from(">H", table, at)
        first, delta, offset = (
            struct.unpack_from(">H", table, at + 2 + twice * row)[0] for row in (1, 2, 3)
        )
        for code in range(first, min(last, first + left - 1, 0xFFFE) + 1):
            left -= 1
            glyph = code
            if offset:
                place = at + 2 + 3 * twice + offset + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", table, place)
                if not glyph:
                    continue
            yield code, (glyph + delta) & 0xFFFF
