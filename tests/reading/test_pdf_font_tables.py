"""The table of a font's file that tells which letter a glyph draws."""

import struct
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading.pdf.characters import Glyph, Numbered
from summarize.reading.pdf.font_tables import letters_by_glyph
from summarize.reading.pdf.glyph_numbers import name


def segments(pairs: list[tuple[int, int]]) -> bytes:
    """A table of format 4 with a segment a pair of a code and a glyph."""
    rows = [*sorted(pairs), (0xFFFF, 0)]
    twice = 2 * len(rows)
    codes = b"".join(struct.pack(">H", code) for code, _ in rows)
    deltas = b"".join(struct.pack(">H", (glyph - code) & 0xFFFF) for code, glyph in rows)
    head = struct.pack(">HHHHHHH", 4, 16 + 4 * twice, 0, twice, 0, 0, 0)
    return head + codes + b"\0\0" + codes + deltas + bytes(twice)


def groups(pairs: list[tuple[int, int]]) -> bytes:
    """The same of format 12."""
    rows = b"".join(struct.pack(">III", code, code, glyph) for code, glyph in sorted(pairs))
    return struct.pack(">HHIII", 12, 0, 16 + len(rows), 0, len(pairs)) + rows


def font(tables: dict[tuple[int, int], bytes], signature: bytes = b"\0\1\0\0") -> bytes:
    """A font's file with no other table than `cmap`."""
    heads, body, at = b"", b"", 4 + 8 * len(tables)
    for (platform, encoding), table in tables.items():
        heads += struct.pack(">HHI", platform, encoding, at + len(body))
        body += table
    cmap = struct.pack(">HH", 0, len(tables)) + heads + body
    directory = struct.pack(">4sIII", b"cmap", 0, 28, len(cmap))
    return signature + struct.pack(">HHHH", 1, 16, 0, 0) + directory + cmap


PAIRS = [(0x41, 5), (0x62F, 6), (0x4E2D, 700)]


@pytest.mark.parametrize("table", [segments(PAIRS), groups(PAIRS)])
@pytest.mark.parametrize("signature", [b"\0\1\0\0", b"OTTO", b"true"])
def test_letters_of_glyphs(table: bytes, signature: bytes) -> None:
    assert letters_by_glyph(font({(3, 1): table}, signature)) == {5: "A", 6: "د", 700: "中"}


def test_letters_outside_the_first_plane_and_the_better_table() -> None:
    tables = {(0, 3): segments([(0x41, 5)]), (3, 10): groups([(0x1F6A2, 5)])}
    assert letters_by_glyph(font(tables)) == {5: "🚢"}


def test_a_plain_letter_goes_before_a_form_of_it() -> None:
    pairs = [(0xFB01, 4), (0xE000, 5), (0x42, 5), (0x43, 5), (0xFEE3, 6), (0x645, 6)]
    assert letters_by_glyph(font({(3, 1): segments(pairs)})) == {4: "ﬁ", 5: "B", 6: "م"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\1\0\0",
        b"%!PS-AdobeFont",
        font({}),
        font({(1, 0): segments(PAIRS)}),  # of no Unicode
        font({(3, 1): b"\0\6" + bytes(40)}),  # another format
        font({(3, 1): segments(PAIRS)})[:60],
        font({(3, 1): segments([(0xD800, 5)])}),
        font({(3, 10): struct.pack(">HHIII", 12, 0, 0, 0, 0xFFFFFFFF)}),
    ],
)
def test_a_font_that_tells_nothing(data: bytes) -> None:
    assert letters_by_glyph(data) == {}


def test_a_font_that_tells_too_much_is_read_in_part() -> None:
    span = struct.pack(">HHIIIIII", 12, 0, 0, 0, 1, 0x20, 0xFFFFFFFF, 3)
    assert 0 < len(letters_by_glyph(font({(3, 10): span}))) <= 70_000


@settings(deadline=None)
@given(st.binary(max_size=200), st.integers(0, 200))
def test_any_bytes_end(data: bytes, at: int) -> None:
    letters_by_glyph(data)
    whole = bytearray(font({(3, 1): segments(PAIRS), (3, 10): groups(PAIRS)}))
    whole[at : at + len(data)] = data
    letters_by_glyph(bytes(whole))


def numbered(numbers: list[int], letters: dict[int, str] | None = None) -> list[Numbered]:
    glyphs = [Glyph("\ufffd", 0, 0, 0, 0, 10, 1, guessed=False) for _ in numbers]
    found = letters or {}
    return [Numbered(glyphs, at, one, found.get(one, "")) for at, one in enumerate(numbers)]


TEXT = "The ferry left the harbour at dawn with its passengers"


@pytest.mark.parametrize("by", [29, 31])
def test_numbers_in_the_usual_orders(by: int) -> None:
    page = numbered([ord(letter) - by for letter in TEXT])
    assert name(page, len(TEXT)) == 0
    assert "".join(glyph.text for glyph in page[0].glyphs) == TEXT


def test_numbers_of_no_order_stay() -> None:
    order = list(range(1, 60))
    Random(1).shuffle(order)  # noqa: S311
    page = numbered([order[ord(letter) % 59] for letter in TEXT])
    assert name(page, len(TEXT)) == len(TEXT)


def test_codes_that_are_letters_stay_whatever_the_font_tells() -> None:
    """A file may number its letters by their codes, and map these to glyphs by a table."""
    wrong = {ord(letter): chr(ord(letter) ^ 1) for letter in TEXT}
    page = numbered(list(map(ord, TEXT)), wrong)
    name(page, 0)
    assert all(glyph.text == "\ufffd" for glyph in page[0].glyphs)
