"""The functions of pdfium that are called for each character, typed for speed.

pypdfium2's own declarations check each pointer that they are given; here a pointer is a plain
address, which makes a page of 4,000 characters twice as quick. The originals are left alone.
"""

import ctypes
from collections.abc import Callable
from typing import Any

_Address = ctypes.c_void_p
_Index = ctypes.c_int


def _typed(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401
    """The same function under another declaration."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


class Calls:
    """What is asked of each character, and the memory that answers are written to.

    Attributes:
        unicode, generated, hyphen, text_object, font_size: functions of a text page and an index.
        origin, loose_box, matrix: write their answer to the field of the same name.
    """

    def __init__(self) -> None:
        from pypdfium2 import raw

        of_one = (_Address, _Index)
        self.unicode = _typed(raw.FPDFText_GetUnicode, ctypes.c_uint, *of_one)
        self.generated = _typed(raw.FPDFText_IsGenerated, ctypes.c_int, *of_one)
        self.hyphen = _typed(raw.FPDFText_IsHyphen, ctypes.c_int, *of_one)
        self.text_object = _typed(raw.FPDFText_GetTextObject, _Address, *of_one)
        self.font_size = _typed(raw.FPDFText_GetFontSize, ctypes.c_double, *of_one)
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box, self.matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        origin = _typed(raw.FPDFText_GetCharOrigin, ctypes.c_int, *of_one, _Address, _Address)
        loose_box = _typed(raw.FPDFText_GetLooseCharBox, ctypes.c_int, *of_one, _Address)
        matrix = _typed(raw.FPDFText_GetMatrix, ctypes.c_int, *of_one, _Address)
        box = _typed(raw.FPDFText_GetCharBox, ctypes.c_int, *of_one, *[_Address] * 4)
        self._box, self._edge, self._bottom = box, ctypes.c_double(), ctypes.c_double()
        self._origin, self._loose_box, self._matrix = origin, loose_box, matrix
        self._at = tuple(map(ctypes.addressof, (self.x, self.y, self.box, self.matrix)))

    def read_matrix(self, page: int, index: int) -> None:
        """Write a character's matrix to `matrix`."""
        self._matrix(page, index, self._at[3])

    def bottom(self, page: int, index: int) -> float:
        """Where a character's ink begins, from below."""
        edge, bottom = ctypes.addressof(self._edge), ctypes.addressof(self._bottom)
        self._box(page, index, edge, edge, bottom, edge)
        return self._bottom.value

    def read_place(self, page: int, index: int) -> None:
        """Write a character's origin to `x` and `y`, and its box to `box`."""
        self._origin(page, index, self._at[0], self._at[1])
        self._loose_box(page, index, self._at[2])
