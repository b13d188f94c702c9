"""The functions of pdfium that are called for each character, typed for speed.

pypdfium2's own declarations check each pointer that they are given; here a pointer is a plain
address, which makes a page of 4,000 characters twice as quick. The originals are left alone.
"""

import ctypes
from collections.abc import Callable
from typing import Any

_Address = ctypes.c_void_p
_Index = ctypes.c_int
_ARTIFACT = "Artifact\0".encode("utf-16-le")
_MOST_MARKS = 8


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

    def begin_page(self) -> None:
        """Forget what was known of the page before: its addresses are given out again."""
        self._artifacts.clear()

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

    def read_place(self, page: int, index: int) -> None:
        """Write a character's origin to `x` and `y`, and its box to `box`."""
        self._origin(page, index, self._at[0], self._at[1])
        self._loose_box(page, index, self._at[2])
