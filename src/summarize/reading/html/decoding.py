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
    sample = _TAG.sub(b" ", data[:_SAMPLE_BYTES])
    try:
        return detected(data, "the page", codecs, sample)
    except InputError:
        # A page is told by its tags: signs that no text has are only noise in it.
        return detected(data.translate(None, _CONTROLS), "the page", codecs, sample)
