"""The encodings that a server or a page states: often wrong, and checked against the bytes."""

import codecs
from collections.abc import Iterable

from summarize.reading.encoding_guess import decoded_as

# What browsers take these names for.
_BROWSERS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
    "big5": "big5hkscs", "tis-620": "cp874",
}  # fmt: skip
_WIDE = ("utf-16", "utf-32")
# Bytes of these may be valid UTF-8 as well, and say something else in it.
_STATEFUL = ("iso2022", "hz", "utf-7", *_WIDE)
_PROBED_BYTES = 200
_PROBED_CHARACTERS = 20_000
# More characters than this in a hundred that no text has: the encoding is another.
_MAX_WRONG = 0.01


def codecs_of(names: Iterable[str | None], data: bytes) -> list[str]:
    """Python's codecs for the names of encodings, in order; without what cannot be one of them.

    Args:
        names: as they are stated; None and unknown ones are left out.
        data: the bytes that are said to be in them.
    """
    found = filter(None, map(_codec, filter(None, names)))
    # Who could read the name in these bytes did not read UTF-16, whatever it says.
    is_wide = b"\0" in data[:_PROBED_BYTES]
    return [one for one in dict.fromkeys(found) if is_wide or not one.startswith(_WIDE)]


def is_stateful(codec: str) -> bool:
    """Whether UTF-8 must not be tried before this codec."""
    return codec.startswith(_STATEFUL)


def fitting(data: bytes, stated: Iterable[str]) -> tuple[str, str] | None:
    """The text in the first of these codecs that the bytes fit, and that codec."""
    for codec in stated:
        text = decoded_as(data, codec)
        if text is not None and not _is_wrong(text):
            return text, codec
    return None


def nearly_fitting(data: bytes, stated: Iterable[str]) -> tuple[str, str] | None:
    """The same, where a few bytes do not fit; not in UTF-8, of which the bytes tell more."""
    for codec in stated:
        if codec == "utf-8":
            continue
        text = data.decode(codec, "replace")
        if text.count("\ufffd") <= _MAX_WRONG * len(text) and not _is_wrong(text):
            return text, codec
    return None


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    # `base64` and the like are no encodings of text.
    if not getattr(found, "_is_text_encoding", True) or found.name in ("idna", "punycode"):
        return None
    return _BROWSERS.get(found.name, found.name)


def _is_wrong(text: str) -> bool:
    """Whether there are control characters that no text has."""
    sample = text[:_PROBED_CHARACTERS]
    return sum("\x80" <= c <= "\x9f" or c == "\0" for c in sample) > _MAX_WRONG * len(sample)
