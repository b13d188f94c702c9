"""Read the architecture from the header of a GGUF file, and nothing else.

The `gguf` package reads the whole file for this, which takes 2 s for a small file and forever for a
malicious one; the architecture stands at the beginning.
"""

import struct
from pathlib import Path
from typing import BinaryIO

from summarize.errors import ModelNotSupported

_KEY = b"general.architecture"
_STRING = 8
# Sizes of the plain types: u8 i8 u16 i16 u32 i32 f32 bool, u64 i64 f64.
_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_MAX_FIELDS = 64
_MAX_STRING_BYTES = 1_000_000


def architecture(file: Path) -> str:
    """The architecture, by its name in the GGUF format.

    Raises:
        ModelNotSupported: it is not a GGUF file, or its header names no architecture.
    """
    try:
        with file.open("rb") as stream:
            return _architecture(stream)
    except (OSError, ValueError, struct.error) as error:
        raise ModelNotSupported(
            f"{file}: is not a GGUF model: {error}; download the file again, or name another"
        ) from error


def _architecture(stream: BinaryIO) -> str:
    magic, version, _, fields = struct.unpack("<4sIQQ", stream.read(24))
    if magic != b"GGUF" or version not in (2, 3):
        raise ValueError("it does not start with a GGUF header")
    for _ in range(min(fields, _MAX_FIELDS)):
        key = _string(stream)
        (kind,) = struct.unpack("<I", stream.read(4))
        if kind == _STRING:
            value = _string(stream)
            if key == _KEY:
                return value.decode("utf-8")
        elif kind in _SIZES:
            stream.read(_SIZES[kind])
        else:
            break
    raise ValueError("its header does not name the architecture")


def _string(stream: BinaryIO) -> bytes:
    (size,) = struct.unpack("<Q", stream.read(8))
    if size > _MAX_STRING_BYTES:
        raise ValueError("its header is damaged")
    return stream.read(size)
