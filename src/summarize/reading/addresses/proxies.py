"""The proxy that the environment names, for those who ask for it."""

import base64
import urllib.request
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from summarize.errors import InputError


class Proxy(NamedTuple):
    """A proxy.

    Attributes:
        host, port: where it is.
        authorization: the header that it wants; None for none.
    """

    host: str
    port: int
    authorization: str | None

    @property
    def shown(self) -> str:
        """Its name for messages, without its password."""
        return f"{self.host}:{self.port}"


def proxy_for(scheme: str, host: str) -> Proxy | None:
    """The proxy for a host; None where the environment names none.

    Raises:
        InputError: it names one of another kind than HTTP.
    """
    named = urllib.request.getproxies()
    address = named.get(scheme) or named.get("all")
    if not address or urllib.request.proxy_bypass(host):
        return None
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        port = parts.port or 80
    except ValueError:
        parts, port = urlsplit(""), 0
    if parts.scheme != "http" or not parts.hostname:
        raise InputError("the proxy of the environment is not an http:// one; leave --proxy out")
    authorization = None
    if parts.username is not None:
        login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        authorization = "Basic " + base64.b64encode(login.encode()).decode("ascii")
    return Proxy(parts.hostname, port, authorization)
