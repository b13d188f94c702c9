"""Read the body of an answer within limits: of bytes, also once decompressed."""

import http.client
import zlib

from summarize.errors import InputError

_READ_BYTES = 1 << 16
_MAX_CODINGS = 2
_NAMES = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
_GZIP, _RAW = 31, -15


def body_of(answer: http.client.HTTPResponse, max_bytes: int) -> bytes:
    """The body of an answer, decompressed.

    Args:
        answer: whose head was read.
        max_bytes: the most that it may have, compressed or not.

    Raises:
        InputError: it is too large, or broken; the message does not name the page.
        OSError, http.client.HTTPException: the connection broke off, or took too long.
    """
    codings = _codings(answer.getheader("Content-Encoding", ""))
    length = _length(answer)
    if length is not None and length > max_bytes:
        raise InputError(_too_large(max_bytes, length))
    limit = _Limit(max_bytes)
    pipe: list[_Inflater] = [_Inflater(name, limit) for name in reversed(codings)]
    out = bytearray()
    read = 0
    while block := answer.read1(_READ_BYTES):
        read += len(block)
        if read > max_bytes:
            raise InputError(_too_large(max_bytes))
        for inflater in pipe:
            block = inflater.feed(block)
        out += block
        if len(out) > max_bytes:
            raise InputError(_too_large(max_bytes))
    if length is not None and read < length:
        raise InputError(f"broke off after {read:,} of {length:,} bytes; try again")
    if read and any(not inflater.is_complete for inflater in pipe):
        raise InputError("broke off in the middle of compressed data; try again")
    return bytes(out)


class _Limit:
    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes


class _Inflater:
    """Decompresses a stream; gzip may have several members, deflate a head or none."""

    def __init__(self, coding: str, limit: _Limit) -> None:
        self._coding, self._limit = coding, limit
        self._zlib = zlib.decompressobj(_GZIP if coding == "gzip" else zlib.MAX_WBITS)
        self._is_first = True
        self.is_complete = False
        self._made = 0

    def feed(self, data: bytes) -> bytes:
        out = bytearray()
        while data:
            if self.is_complete:
                if self._coding != "gzip" or not data.startswith(b"\x1f"):
                    # Some servers fill up behind the end.
                    break
                self._zlib, self.is_complete = zlib.decompressobj(_GZIP), False
            try:
                made = self._inflate(data)
            except zlib.error:
                raise InputError("its compressed data is damaged; try again") from None
            out += made
            self._made += len(made)
            if self._made > self._limit.max_bytes:
                raise InputError(_too_large(self._limit.max_bytes))
            self.is_complete = self._zlib.eof
            data = self._zlib.unused_data or self._zlib.unconsumed_tail
        return bytes(out)

    def _inflate(self, data: bytes) -> bytes:
        most = self._limit.max_bytes + 1 - self._made
        first, self._is_first = self._is_first, False
        try:
            return self._zlib.decompress(data, most)
        except zlib.error:
            if not first or self._coding == "gzip":
                raise
            self._zlib = zlib.decompressobj(_RAW)
            return self._zlib.decompress(data, most)


def _codings(header: str) -> list[str]:
    codings = []
    for part in header.lower().split(","):
        name = part.strip()
        if name in ("", "identity"):
            continue
        if name not in _NAMES:
            raise InputError(
                f"is compressed as {name[:20]!r}, which was not asked for; save it from a browser"
            )
        codings.append(_NAMES[name])
    if len(codings) > _MAX_CODINGS:
        raise InputError("is compressed too many times over; save it from a browser")
    return codings


def _length(answer: http.client.HTTPResponse) -> int | None:
    stated = (answer.getheader("Content-Length") or "").strip()
    return (
        int(stated)
        if stated.isdecimal() and stated.isascii() and len(stated) < 20 and not answer.chunked
        else None
    )


def _too_large(max_bytes: int, length: int | None = None) -> str:
    much = (
        f"has {length:,} bytes, more than the {max_bytes:,}"
        if length
        else f"has more than the {max_bytes:,} bytes"
    )
    return f"{much} that are allowed; allow more with --max-bytes"
