"""The letters of RTF: bytes in the code page of a font, and UTF-16 in numbers."""

from collections.abc import Callable

_LOST = "\ufffd"


class Letters:
    """Decodes what is handed to it and hands it on as text, in order.

    Args:
        add: takes the text.
    """

    def __init__(self, add: Callable[[str], None]) -> None:
        self._add = add
        self._bytes = bytearray()
        self._codec = ""
        self._high = 0

    def literal(self, data: bytes, codec: str) -> None:
        """Bytes of text; those of one character may come apart."""
        if codec != self._codec:
            self.flush()
            self._codec = codec
        self._bytes += data

    def unicode(self, number: int) -> None:
        """A unit of UTF-16, written as a number that may be negative."""
        self._flush_bytes()
        unit = number & 0xFFFF
        if 0xDC00 <= unit < 0xE000 and self._high:
            self._add(chr(0x10000 + ((self._high - 0xD800) << 10) + (unit - 0xDC00)))
            self._high = 0
            return
        self._flush_high()
        if 0xD800 <= unit < 0xDC00:
            self._high = unit
        elif unit:
            self._add(_LOST if 0xDC00 <= unit < 0xE000 else chr(unit))

    def flush(self) -> None:
        """Hand on what is left."""
        self._flush_bytes()
        self._flush_high()

    def _flush_high(self) -> None:
        if self._high:
            self._high = 0
            self._add(_LOST)

    def _flush_bytes(self) -> None:
        if self._bytes:
            self._flush_high()
            text = self._bytes.decode(self._codec, "replace")
            self._bytes.clear()
            self._add(text)
