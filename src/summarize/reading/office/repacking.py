"""Write a ZIP package again with some of its parts replaced, all others byte for byte."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from summarize.reading.office.zipped import DAMAGED, DamagedPart, plain_name

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_NAME_IN_UTF8 = 0x800
_SIZES_FOLLOW = 0x8
_MAX = 0xFFFFFFFF
_MAX_COUNT = 0xFFFF


def repacked(data: bytes, replaced: Mapping[str, bytes]) -> bytes:
    """A package with other parts.

    What is not replaced is copied as it is compressed, without being unzipped.

    Args:
        data: the package.
        replaced: new contents by the names of the parts.

    Raises:
        DamagedPart: a part is not where the package says, or the package is too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries, comment = package.infolist(), package.comment
    except DAMAGED as error:
        raise DamagedPart("the package cannot be read") from error
    news = {plain_name(name): content for name, content in replaced.items()}
    out = io.BytesIO()
    central: list[bytes] = []
    for entry in entries:
        name = plain_name(entry.filename)
        # Two parts of one name that is replaced are the same.
        packed = _deflated(entry, news[name]) if name in news else _copied(entry, data)
        central.append(_put(out, entry, *packed))
    start = out.tell()
    directory = b"".join(central)
    if start + len(directory) > _MAX or len(entries) >= _MAX_COUNT:
        raise DamagedPart("the package is too large")
    out.write(directory)
    sizes = (0, 0, len(entries), len(entries), len(directory), start, len(comment))
    out.write(_END.pack(b"PK\x05\x06", *sizes) + comment)
    return out.getvalue()


# How a part is compressed, its checksum, its size, and its bytes as they are stored.
_Packed = tuple[int, int, int, bytes]


def _deflated(entry: zipfile.ZipInfo, content: bytes) -> _Packed:
    if entry.compress_type == zipfile.ZIP_STORED:
        return zipfile.ZIP_STORED, zlib.crc32(content), len(content), content
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    return zipfile.ZIP_DEFLATED, zlib.crc32(content), len(content), packed


def _copied(entry: zipfile.ZipInfo, data: bytes) -> _Packed:
    head = data[entry.header_offset : entry.header_offset + _LOCAL.size]
    if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
        raise DamagedPart(f"{entry.filename} is not where the package says")
    *_, name_length, extra_length = _LOCAL.unpack(head)
    start = entry.header_offset + _LOCAL.size + name_length + extra_length
    packed = data[start : start + entry.compress_size]
    if len(packed) != entry.compress_size or entry.file_size >= _MAX:
        raise DamagedPart(f"{entry.filename} is not whole, or too large")
    return entry.compress_type, entry.CRC, entry.file_size, packed


def _put(
    out: io.BytesIO, entry: zipfile.ZipInfo, method: int, crc: int, size: int, packed: bytes
) -> bytes:
    """Write a part; its line of the directory."""
    flags = entry.flag_bits & ~_SIZES_FOLLOW
    encoding = "utf-8" if flags & _NAME_IN_UTF8 else "cp437"
    name = entry.orig_filename.encode(encoding, "replace")
    year, month, day, hour, minute, second = entry.date_time
    date = ((year - 1980) & 0x7F) << 9 | month << 5 | day
    time = hour << 11 | minute << 5 | second // 2
    place = out.tell()
    usual = (flags, method, time, date, crc, len(packed), size, len(name))
    version = entry.extract_version
    out.write(_LOCAL.pack(b"PK\x03\x04", version, *usual, 0) + name + packed)
    made = entry.create_system << 8 | entry.create_version
    line = _CENTRAL.pack(
        b"PK\x01\x02", made, version, *usual, 0, len(entry.comment), 0,
        entry.internal_attr, entry.external_attr & _MAX, place,
    )  # fmt: skip
    return line + name + entry.comment
