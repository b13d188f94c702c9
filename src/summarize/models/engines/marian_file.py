"""Read the weights of a Marian model, in the binary format of the Marian toolkit, version 1.

A header tells the number of tensors; for each the length of its name, its type, the length of its
shape and of its data, in bytes; then all names, all shapes, the offset of the data to a multiple of
256 bytes, and the data (`src/common/binary.cpp` of https://github.com/marian-nmt/marian-dev). A
matrix in 8 bits is transposed, but that of the embeddings, and its scale stands behind it
(https://github.com/kpu/intgemm). The file is data: every length is compared with what is there.
"""

import math
import mmap
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

_VERSION = 1
_FLOAT32 = 0x0404
_INTGEMM8 = 0x4101
_EMBEDDINGS = "Wemb"
_MAX_TENSORS = 10_000
_MAX_DIMENSIONS = 8


def read_tensors(path: Path) -> "dict[str, np.ndarray]":
    """The tensors of a model by their names, in float32; those of other types are left out.

    Args:
        path: the file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is not such a file, or is damaged.
    """
    data = path.read_bytes()
    found = {name: _tensor(data, *place, name) for name, place in _places(data, path.name)}
    return {name: tensor for name, tensor in found.items() if tensor is not None}


def check_file(path: Path) -> None:
    """That a file holds all the tensors that its header names.

    Raises:
        OSError: it cannot be read.
        ValueError: it does not.
    """
    # Only the header is read.
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for _ in _places(data, path.name):
            pass


# Where a tensor is, its type, its shape and its size in bytes.
_Place = tuple[int, int, tuple[int, ...], int]


def _places(data: bytes | mmap.mmap, file: str) -> Iterator[tuple[str, _Place]]:
    try:
        yield from _rows(data)
    except (struct.error, UnicodeDecodeError, OverflowError) as error:
        raise ValueError(f"{file} is no Marian model, or is damaged") from error


def _rows(data: bytes | mmap.mmap) -> Iterator[tuple[str, _Place]]:
    version, count = struct.unpack_from("<QQ", data)
    if version != _VERSION or count > _MAX_TENSORS:
        raise ValueError(f"a Marian model of version {version} with {count} tensors is unknown")
    at = 16
    headers = [struct.unpack_from("<QQQQ", data, at + 32 * i) for i in range(count)]
    at += 32 * count
    names = []
    for length, *_ in headers:
        names.append(data[at : at + length].rstrip(b"\0").decode())
        at += length
    shapes = []
    for _, _, dimensions, _ in headers:
        if dimensions > _MAX_DIMENSIONS:
            raise ValueError(f"a tensor of {dimensions} dimensions is unknown")
        shapes.append(struct.unpack_from(f"<{dimensions}i", data, at))
        at += 4 * dimensions
    (padding,) = struct.unpack_from("<Q", data, at)
    at += 8 + padding
    for name, shape, (_, kind, _, size) in zip(names, shapes, headers, strict=True):
        if at + size > len(data):
            raise ValueError(f"the tensor {name!r} is damaged")
        yield name, (at, kind, shape, size)
        at += size


def _tensor(
    data: bytes, at: int, kind: int, shape: tuple[int, ...], size: int, name: str
) -> "np.ndarray | None":
    import numpy as np

    length = math.prod(shape)
    width = {_FLOAT32: 4, _INTGEMM8: 1}.get(kind)
    if width is None or name.endswith("_QuantMultA"):
        return None
    if min(shape, default=0) < 1 or length * width > size:
        raise ValueError(f"the tensor {name!r} is damaged")
    if kind == _FLOAT32:
        numbers = np.frombuffer(data, "<f4", length, at).reshape(shape).astype(np.float32)
        if not np.isfinite(numbers).all():
            raise ValueError(f"the tensor {name!r} is damaged")
        return numbers
    (scale,) = struct.unpack_from("<f", data, at + length)
    if not math.isfinite(scale) or not scale:
        raise ValueError(f"the tensor {name!r} is damaged")
    values = np.frombuffer(data, np.int8, length, at).astype(np.float32) / np.float32(scale)
    if name == _EMBEDDINGS:
        return values.reshape(shape)
    return np.ascontiguousarray(values.reshape(shape[::-1]).T)


def check_shapes(tensors: "dict[str, np.ndarray]", shapes: dict[str, tuple[int, ...]]) -> None:
    """That the tensors which a model needs are there, in these shapes.

    Raises:
        ValueError: one is missing, or has another shape.
    """
    for name, shape in shapes.items():
        found = tensors.get(name)
        if found is None or found.shape != shape:
            has = "is missing" if found is None else f"has the shape {found.shape}, not {shape}"
            raise ValueError(f"the tensor {name!r} {has}")
