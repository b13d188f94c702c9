"""Decode the bytes of a page: what it says of its encoding is often wrong, and is checked."""

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Where a page says its encoding, in so many first bytes.
_HEAD_BYTES = 4096
_DECLARED = re.compile(
    rb"""<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.+-]{1,40})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.+-]{1,40})""",
    re.IGNORECASE,
)
# What browsers take these names for.
_BROWSERS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
    "big5": "big5hkscs", "tis-620": "cp874",
}  # fmt: skip
_DETECTED_BYTES = 200_000
_DETECTED_BY_DEFAULT = "cp1252"
# More characters than this in a thousand that cannot be decoded: the encoding is another.
_MAX_WRONG = 0.01


class Decoded(NamedTuple):
    """A page as text.

    Attributes:
        text: without the mark of its byte order.
        encoding: as Python names it.
        is_doubtful: some of it could not be decoded, or nothing says what its encoding is.
    """

    text: str
    encoding: str
    is_doubtful: bool = False


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """Decode a page.

    In this order: the mark of a byte order; UTF-8, where all of it is valid; what the server said;
    what the page says; what a detector finds.

    Args:
        data: the bytes.
        charset: what the server said that its encoding is.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data.decode(name, "replace").removeprefix("\ufeff")
            return Decoded(text, name, "\ufffd" in text)
    declared = _declared(data, charset)
    stateful = any(name.startswith(("iso2022", "hz", "utf-16", "utf-32")) for name in declared)
    if not stateful and (valid := _strictly(data, "utf-8")) is not None:
        return Decoded(valid, "utf-8")
    for name in declared:
        found = _strictly(data, name)
        if found is not None and not _is_wrong(found):
            return Decoded(found, name)
    return _detected(data, declared)


def _declared(data: bytes, charset: str | None) -> list[str]:
    found = [charset] if charset else []
    if match := _DECLARED.search(data[:_HEAD_BYTES]):
        found.append((match[1] or match[2]).decode("ascii", "replace"))
    names = []
    for given in found:
        known = _known(given)
        # A page that could be read as far as this is not in UTF-16, whatever it says.
        if known and not (known.startswith(("utf-16", "utf-32")) and b"\0" not in data[:200]):
            names.append(known)
    return names


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    # `base64` and the like are no encodings of text.
    if not getattr(found, "_is_text_encoding", True) or found.name in ("idna", "punycode"):
        return None
    return _BROWSERS.get(found.name, found.name)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, ValueError):
        return None


def _is_wrong(text: str) -> bool:
    """Whether there are control characters that no text has."""
    sample = text[:20_000]
    return sum("\x80" <= c <= "\x9f" or c == "\0" for c in sample) > _MAX_WRONG * len(sample)


def _detected(data: bytes, declared: list[str]) -> Decoded:
    import chardet

    # A few bytes that are broken are no other encoding.
    for name in [*declared, "utf-8"]:
        text = data.decode(name, "replace")
        if text.count("\ufffd") <= _MAX_WRONG * len(text) and not _is_wrong(text):
            return Decoded(text, name, True)
    guess = chardet.detect(re.sub(rb"<[^>]{0,2000}>", b" ", data[:_DETECTED_BYTES]))["encoding"]
    name = _known(guess or "") or _DETECTED_BY_DEFAULT
    text = data.decode(name, "replace")
    return Decoded(text, name, True)
