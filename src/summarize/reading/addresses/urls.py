"""Check an address as it is written: its scheme, host and port, and nothing hidden in it."""

import ipaddress
import re
import unicodedata
from typing import NamedTuple
from urllib.parse import SplitResult, quote, unquote, urlsplit

from summarize.errors import InputError
from summarize.languages.scripts import in_one_line

_PORTS = {"http": 80, "https": 443}
_MAX_CHARACTERS = 8000
_SHOWN_CHARACTERS = 200
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
# What stands before a host; a path that was made of an address has lost a slash.
_BEFORE_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]{0,20}:)?/{1,9}", re.IGNORECASE)
# Letters that stand for the sign behind a name and password.
_AT_SIGNS = "@\uff20\ufe6b"
_HOST = re.compile(
    r"(?=.{1,253}\.?$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})*\.?"
)
# A host whose last part is a number is an address, in one of the ways that C reads them.
_NUMERIC = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)
_QUOTED = "/:=&?~+!$,;'@()*[]%-._"
# Ports of other protocols, at which browsers do not ask for pages either.
_OTHER_PORTS = frozenset(
    map(
        int,
        (
            "1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 "
            "109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 "
            "515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 "
            "1723 2049 3306 3659 4045 4190 5060 5061 5432 6000 6379 6566 6665 6666 6667 6668 "
            "6669 6679 6697 10080 11211 "
        ).split(),
    )
)


class Url(NamedTuple):
    """An address that may be asked for.

    Attributes:
        scheme: `http` or `https`.
        host: in ASCII, without the brackets of an IPv6 address.
        port: from 1 to 65535.
        target: path and query, as a request writes them.
    """

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """Host and port as a request writes them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def shown(self) -> str:
        """The address for messages, on one line."""
        return shown(str(self))

    @property
    def name(self) -> str:
        """What a file from here is called: the last part of the path, or the host."""
        last = unquote(self.target.partition("?")[0].rstrip("/").rpartition("/")[2])
        return in_one_line(last)[:_SHOWN_CHARACTERS] or self.host


def is_address(text: str) -> bool:
    """Whether a text is meant as an address of the web."""
    return re.match(r"\s*https?://", text, re.IGNORECASE) is not None


def has_scheme(text: str) -> bool:
    """Whether a text begins as an address of any kind does: `ftp://`."""
    return _ADDRESS.match(text) is not None


def shown(url: str) -> str:
    """An address for messages: on one line, not too long, and without a password in it."""
    text = in_one_line(without_login(url.strip()))
    return text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "..."


def without_login(url: str) -> str:
    """An address without the name and password before its host, also where these are miswritten."""
    before = _BEFORE_HOST.match(url)
    start = before.end() if before else 0
    end = next((place for place in range(start, len(url)) if url[place] in "/?#"), len(url))
    login = max(url.rfind(sign, start, end) for sign in _AT_SIGNS)
    _, colon, port = url[start:end].rpartition(":")
    if login < 0 and colon and not port.isdecimal() and url[start] != "[":
        # `user:pass/word@host`: what looks like a path is the rest of the password.
        login = max(url.rfind(sign, start) for sign in _AT_SIGNS)
    return url if login < 0 else url[:start] + url[login + 1 :]


def parse(url: str) -> Url:
    """Check an address.

    Raises:
        InputError: it is none of the web, or has a password or something else in it that has no
            place there.
    """
    text = url.strip(" \t\r\n")
    name = shown(text)
    if len(text) > _MAX_CHARACTERS:
        raise InputError(f"{name}: is too long for an address; check that it is one")
    if "\\" in text or any(
        c.isspace() or unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in text
    ):
        raise InputError(f"{name}: has a blank or a hidden character in it; check the address")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise InputError(f"{name}: is not an address; check it") from None
    if parts.scheme not in _PORTS:
        raise InputError(
            f"{name}: only http and https addresses are read; download the file, and give its path"
        )
    if "@" in parts.netloc:
        raise InputError(
            f"{name}: has a name or password in it; leave that out, or save the page from a browser"
        )
    if port is not None and (port < 1 or port in _OTHER_PORTS):
        raise InputError(f"{name}: port {port} is not one of web servers; check the address")
    host = _host(parts, name)
    target = quote(parts.path or "/", safe=_QUOTED)
    if parts.query:
        target += "?" + quote(parts.query, safe=_QUOTED)
    return Url(parts.scheme, host, port or _PORTS[parts.scheme], target)


def _host(parts: SplitResult, name: str) -> str:
    host = (parts.hostname or "").lower()
    if ":" in host or "[" in parts.netloc:
        try:
            return str(ipaddress.IPv6Address(host.partition("%")[0] if "%" not in host else "%"))
        except ValueError:
            raise InputError(f"{name}: {host} is not an IPv6 address; check it") from None
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii").lower()
        except UnicodeError:
            raise InputError(f"{name}: the host is not a name of the web; check it") from None
    if not _HOST.fullmatch(host):
        raise InputError(f"{name}: has no host, or none of the web; check the address")
    if _NUMERIC.fullmatch(host):
        try:
            return str(ipaddress.IPv4Address(host.rstrip(".")))
        except ValueError:
            raise InputError(
                f"{name}: {host} is not a name, nor four numbers from 0 to 255; check the address"
            ) from None
    return host
