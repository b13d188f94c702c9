"""Decode the bytes of a page: as other texts are, beside what it says of its encoding."""

import re

from summarize.errors import InputError
from summarize.reading.encodings import Decoded, detected
from summarize.reading.stated_encodings import codecs_of

# Where a page says its encoding, in so many first bytes.
_HEAD_BYTES = 4096
_STATED = re.compile(
    rb"""<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.+-]{1,40})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.+-]{1,40})""",
    re.IGNORECASE,
)
_TAG = re.compile(rb"<[^>]{0,2000}>")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_BEFORE = 1000
_SAMPLE_BYTES = 200_000
_CONTROLS = bytes({*range(32)} - set(b"\t\n\f\r\x1b"))


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """Decode a page; see `encodings.py`.

    Args:
        data: the bytes.
        charset: what the server said that its encoding is.
    """
    found = _STATED.search(data[:_HEAD_BYTES])
    stated = (found[1] or found[2]).decode("ascii", "replace") if found else None
    codecs = codecs_of([charset, stated], data)
    try:
        return detected(data, "the page", codecs, _words)
    except InputError:
        # A page is told by its tags: signs that no text has are only noise in it.
        return detected(data.translate(None, _CONTROLS), "the page", codecs, _words)


def _words(data: bytes) -> bytes:
    """What an encoding is guessed from: texts between tags that are not in ASCII."""
    first = _BEYOND_ASCII.search(data)
    start = max(0, first.start() - _BEFORE) if first else 0
    pieces = _TAG.split(data[start : start + _SAMPLE_BYTES])
    return b"\n".join(piece.strip() for piece in pieces if not piece.isascii()) or data
