"""Files damaged at random, to find what a reader does not stand."""

from random import Random

# What PDFs, ZIP files and mark-up are made of; put into places where it does not belong.
_PIECES = (
    b"obj", b"endobj", b"stream", b"endstream", b"xref", b"trailer", b"%%EOF", b"<<", b">>",
    b"[", b"]", b"/Kids", b"/Count 99999999", b"/Length 2147483647", b"1 0 R", b"-1",
    b"999999999999", b"\0" * 8, b"\xff\xfe", b"PK\x03\x04", b"<", b"&#x0;",
    b"</", b"(", b")", b"\\", b"BT", b"Tj", b"Do", b"q", b"/Type /Page", b"/Parent",
)  # fmt: skip
_MOST = 60


def damaged(data: bytes, random: Random) -> bytes:
    """A file with some of its bytes changed, left out, doubled, moved or put in."""
    file = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5, 20, _MOST))):
        if not file:
            break
        at = random.randrange(len(file))
        length = random.choice((1, 2, 10, 100, 1000))
        change = random.randrange(6)
        if change == 0:
            file[at] = random.randrange(256)
        elif change == 1:
            file[at : at + length] = random.randbytes(min(length, len(file) - at))
        elif change == 2:
            del file[at : at + length]
        elif change == 3:
            file[at:at] = file[at : at + length]
        elif change == 4:
            file[at : at + random.randrange(12)] = random.choice(_PIECES)
        elif random.random() < 0.2:
            del file[at:]
    return bytes(file)
