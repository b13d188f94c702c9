"""The functions of pdfium that are called for each character, typed for speed.

pypdfium2's own declarations check each pointer that they are given; here a pointer is a plain
address, which makes a page of 4,000 characters twice as quick. The originals are left alone.
"""

import ctypes
import zlib
from collections.abc import Callable
from typing import Any

from summarize.reading.pdf.font_tables import letters_by_glyph

_Address = ctypes.c_void_p
_Index = ctypes.c_int
_ARTIFACT = "Artifact\0".encode("utf-16-le")
_MOST_MARKS = 8
# Bytes of a font's file that are read for its letters, and of all those of a document.
_MOST_OF_A_FONT, _MOST_OF_FONTS = 30_000_000, 600_000_000


def _typed(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401
    """The same function under another declaration."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


class Calls:
    """What is asked of each character, and the memory that answers are written to.

    Attributes:
        unicode, hyphen, unmapped, text_object, font_size: functions of a text page and an index.
        x, y, box, matrix, ink: what `read_place`, `read_matrix` and `read_ink` answer; the edges of
            the ink are left, right, bottom and top.
    """

    def __init__(self) -> None:
        from pypdfium2 import raw

        of_one = (_Address, _Index)
        self.unicode = _typed(raw.FPDFText_GetUnicode, ctypes.c_uint, *of_one)
        self.hyphen = _typed(raw.FPDFText_IsHyphen, ctypes.c_int, *of_one)
        self.unmapped = _typed(raw.FPDFText_HasUnicodeMapError, ctypes.c_int, *of_one)
        self.text_object = _typed(raw.FPDFText_GetTextObject, _Address, *of_one)
        self.font_size = _typed(raw.FPDFText_GetFontSize, ctypes.c_double, *of_one)
        self._text = _typed(raw.FPDFText_GetText, ctypes.c_int, *of_one, _Index, _Address)
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box, self.matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        origin = _typed(raw.FPDFText_GetCharOrigin, ctypes.c_int, *of_one, _Address, _Address)
        loose_box = _typed(raw.FPDFText_GetLooseCharBox, ctypes.c_int, *of_one, _Address)
        matrix = _typed(raw.FPDFText_GetMatrix, ctypes.c_int, *of_one, _Address)
        self.ink = (ctypes.c_double * 4)()
        edge, first = ctypes.sizeof(ctypes.c_double), ctypes.addressof(self.ink)
        self._edges = tuple(first + edge * number for number in range(4))
        self._ink = _typed(raw.FPDFText_GetCharBox, ctypes.c_int, *of_one, *[_Address] * 4)
        self._origin, self._loose_box, self._matrix = origin, loose_box, matrix
        self._at = tuple(map(ctypes.addressof, (self.x, self.y, self.box, self.matrix)))
        number, mark_name = ctypes.c_ulong, raw.FPDFPageObjMark_GetName
        self._count_marks = _typed(raw.FPDFPageObj_CountMarks, ctypes.c_int, _Address)
        self._mark = _typed(raw.FPDFPageObj_GetMark, _Address, _Address, number)
        self._name = _typed(mark_name, ctypes.c_int, _Address, _Address, number, _Address)
        self._letters, self._length = ctypes.create_string_buffer(64), number()
        self._name_at = ctypes.addressof(self._letters), ctypes.addressof(self._length)
        self._artifacts: dict[int, bool] = {}
        self._font = _typed(raw.FPDFTextObj_GetFont, _Address, _Address)
        self._font_data = _typed(
            raw.FPDFFont_GetFontData, ctypes.c_int, _Address, _Address, ctypes.c_size_t, _Address
        )
        self._fonts: dict[int, dict[int, str]] = {}
        self._tables: dict[tuple[int, int], dict[int, str]] = {}
        self._font_bytes = 0

    def begin_page(self) -> None:
        """Forget what was known of the page before: its addresses are given out again."""
        self._artifacts.clear()
        self._fonts.clear()

    def read_matrix(self, page: int, index: int) -> None:
        """Write a character's matrix to `matrix`."""
        self._matrix(page, index, self._at[3])

    def read_ink(self, page: int, index: int) -> None:
        """Write the edges of a character's ink to `ink`."""
        self._ink(page, index, *self._edges)

    def is_artifact(self, text_object: int) -> bool:
        """Whether a text object stands in marked content that is named Artifact."""
        for index in range(min(self._count_marks(text_object), _MOST_MARKS)):
            mark = self._mark(text_object, index) or 0
            known = self._artifacts.get(mark)
            if known is None:
                self._name(mark, self._name_at[0], 64, self._name_at[1])
                name = self._letters.raw[: self._length.value]
                known = self._artifacts[mark] = name == _ARTIFACT
            if known:
                return True
        return False

    def letters(self, text_object: int) -> dict[int, str]:
        """The letters of the font of a text object by the numbers of its glyphs."""
        font = self._font(text_object) or 0
        if font not in self._fonts:
            self._fonts[font] = self._letters_of(font) if font else {}
        return self._fonts[font]

    def _letters_of(self, font: int) -> dict[int, str]:
        length = ctypes.c_size_t()
        self._font_data(font, None, 0, ctypes.addressof(length))
        size = length.value
        if not 0 < size <= _MOST_OF_A_FONT or self._font_bytes > _MOST_OF_FONTS:
            return {}
        self._font_bytes += size
        data = ctypes.create_string_buffer(size)
        self._font_data(font, ctypes.addressof(data), size, ctypes.addressof(length))
        key = size, zlib.crc32(data.raw)
        if key not in self._tables:
            self._tables[key] = letters_by_glyph(data.raw)
        return self._tables[key]

    def codes(self, page: int, count: int) -> ctypes.Array[ctypes.c_ushort] | None:
        """What all characters of a page are, where pdfium gives them at once."""
        codes = (ctypes.c_ushort * (count + 2))()
        got = self._text(page, 0, count, ctypes.addressof(codes))
        return codes if got == count + 1 else None

    def read_box(self, page: int, index: int) -> None:
        """Write a character's box to `box`."""
        self._loose_box(page, index, self._at[2])

    def read_place(self, page: int, index: int) -> None:
        """Write a character's origin to `x` and `y`, and its box to `box`."""
        self._origin(page, index, self._at[0], self._at[1])
        self._loose_box(page, index, self._at[2])
