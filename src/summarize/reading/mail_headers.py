"""The headers of a message: encoded words, raw bytes and unknown charsets as text."""

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.reading.encodings import decode
from summarize.reading.flow import plain

_MAX_HEADER = 1_000
_MAX_RAW = 20_000


def header(message: Message, field: str, codec: str | None) -> str | None:
    """A header on one line, its words decoded.

    Args:
        message: whose header it is.
        field: its name.
        codec: of raw bytes that are no UTF-8; None to guess.
    """
    value = _raw_header(message, field)
    return None if value is None else _shown(value, codec)


def _raw_header(message: Message, field: str) -> str | None:
    found = (value for name, value in message.raw_items() if name.lower() == field.lower())
    value = next(found, None)
    return None if value is None else str(value)[:_MAX_RAW]


def _shown(value: str, codec: str | None) -> str | None:
    return plain(decoded_words(value, codec))[:_MAX_HEADER] or None


def decoded_words(value: str, codec: str | None) -> str:
    """A header's encoded words and raw bytes as text; a charset that is unknown is guessed."""
    parts: list[str] = []
    try:
        words = decode_header(value.replace("\r", "").replace("\n", ""))
    except (HeaderParseError, ValueError, TypeError):
        words = [(value, None)]
    for word, charset in words:
        if isinstance(word, str):
            parts.append(_decoded_bytes(_raw(word), charset, codec))
        else:
            parts.append(_decoded_bytes(word, charset, codec))
    return "".join(parts)


def _raw(word: str) -> bytes:
    """The bytes of a header; those that are no ASCII come as lone surrogates."""
    try:
        return word.encode("utf-8", "surrogateescape")
    except UnicodeError:
        return word.encode("utf-8", "replace")


def _decoded_bytes(data: bytes, charset: str | None, codec: str | None) -> str:
    for one in (charset, "utf-8", codec):
        try:
            return data.decode(one or "utf-8")
        except (LookupError, UnicodeError, ValueError):
            continue
    try:
        return decode(data, "the header").text
    except InputError:
        return data.decode("latin-1")


def names(message: Message, field: str, codec: str | None) -> str | None:
    """The names in a header of addresses, or the addresses of those without one."""
    value = _raw_header(message, field)
    if value is None:
        return None
    try:
        addresses = getaddresses([value])
    except RecursionError:
        # Comments in comments without end.
        return _shown(value, codec)
    found = [_shown(name, codec) or address for name, address in addresses]
    return ", ".join(filter(None, found)) or _shown(value, codec)


def stated_language(message: Message) -> str | None:
    """The language of a message, where its headers have a tag."""
    value = (header(message, "Content-Language", None) or "").split(",")[0].strip()
    return value if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", value) else None


def headers(message: Message, fields: tuple[str, ...], codec: str | None) -> list[SetAside]:
    """Those of these headers that a message has, as lines set aside."""
    return [
        SetAside("header", f"{field}: {value}", 0)
        for field in fields
        if (value := header(message, field, codec))
    ]


def file_name(message: Message) -> str | None:
    """The name of an attached file."""
    try:
        name = message.get_filename()
    except (LookupError, ValueError, TypeError, UnicodeError, AttributeError):
        return None
    return plain(decoded_words(name, None))[:_MAX_HEADER] or None if isinstance(name, str) else None
