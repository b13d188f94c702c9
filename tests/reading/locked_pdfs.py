"""PDFs that are encrypted (40-bit RC4, as of PDF 1.1), with and without a password to open them."""

import hashlib
import re

_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_ID = b"0123456789abcdef"
_RIGHTS = -4


def locked(file: bytes, password: bytes = b"", owner: bytes = b"owner") -> bytes:
    """A file of `tiny_pdfs.pdf` with its streams encrypted; it needs no strings of its own."""
    proof = _rc4(hashlib.md5(_padded(owner)).digest()[:5], _padded(password))  # noqa: S324
    rights = (_RIGHTS & 0xFFFFFFFF).to_bytes(4, "little")
    key = hashlib.md5(_padded(password) + proof + rights + _ID).digest()[:5]  # noqa: S324
    said = _rc4(key, _PAD)

    def encrypted(found: re.Match[bytes]) -> bytes:
        number = int(found[1]).to_bytes(3, "little") + b"\0\0"
        own = hashlib.md5(key + number).digest()[:10]  # noqa: S324
        return found[0].replace(found[2], _rc4(own, found[2]))

    file = re.sub(
        rb"(\d+) 0 obj\n(?:(?!endobj).)*?stream\n(.*?)\nendstream", encrypted, file, flags=re.DOTALL
    )
    entry = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P %d /O <%s> /U <%s> >> /ID [<%s> <%s>] >>"
        % (
            _RIGHTS,
            proof.hex().encode(),
            said.hex().encode(),
            _ID.hex().encode(),
            _ID.hex().encode(),
        )
    )
    begin, end = file.rsplit(b">>\nstartxref", 1)
    return begin + entry + b"\nstartxref" + end


def _padded(password: bytes) -> bytes:
    return (password + _PAD)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for one in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(one ^ box[(box[i] + box[j]) % 256])
    return bytes(out)
