"""Fetch a page or a file from the web: within limits, and from public addresses alone."""

import contextlib
import http.client
import re
import socket
from dataclasses import dataclass
from email.message import Message
from urllib.parse import quote, urljoin

from summarize._version import __version__
from summarize.errors import InputError, first_line
from summarize.reading.addresses import connection, urls
from summarize.reading.addresses.answers import body_of
from summarize.reading.addresses.connection import Clock, TimedSocket
from summarize.reading.addresses.networks import is_allowed
from summarize.reading.addresses.proxies import Proxy, proxy_for
from summarize.reading.addresses.urls import Url

_HEADERS = {
    "User-Agent": f"summarize/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_NO_TEXT = {"image": "an image", "audio": "a sound", "video": "a film", "font": "a font"}
# Said of a status; the text stands behind `answers 404: `.
_STATUSES = {
    401: "it asks for a name and password; save the page from a browser",
    402: "it asks for payment; save the page from a browser, if you may read it",
    403: "it refuses programs, or you may not read it; save the page from a browser",
    404: "there is no such page; check the address",
    407: "the proxy asks for a name and password; put them into its address",
    408: "it took too long; try again later",
    410: "the page is gone; look for a copy elsewhere",
    429: "it was asked too often; try again later",
    451: "it may not be shown, for legal reasons; look for a copy elsewhere",
}
_CHARSET = re.compile(r"[\w.:+-]{1,40}")


@dataclass(frozen=True)
class Limits:
    """What a fetch may take.

    Attributes:
        seconds: for the whole of it.
        silence_seconds: without a byte.
        max_bytes: of the answer, compressed or not.
        redirects: how many may be followed.
    """

    seconds: float = 30.0
    silence_seconds: float = 10.0
    max_bytes: int = 50_000_000
    redirects: int = 5


@dataclass(frozen=True)
class Fetched:
    """What was at an address.

    Attributes:
        data: its bytes, decompressed.
        url: where it was found, after all redirects.
        content_type: as the server says it (`text/html`), lower case; empty where it does not.
        charset: the encoding that the server says; None where it does not.
        name: what a file from there is called.
        proxy: the proxy that it came through (`host:port`), to be told to the user; None for none.
    """

    data: bytes
    url: str
    content_type: str
    charset: str | None
    name: str
    proxy: str | None = None


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    use_proxy: bool = False,
    offline: bool = False,
    limits: Limits | None = None,
) -> Fetched:
    """Fetch what is at an address.

    Each host is looked up once, all that the look-up gives must be public, and only that is
    connected to; so it is at each redirect. No cookies are kept, and no password is sent.

    Args:
        url: `http://` or `https://`.
        allow_private: addresses of one's own machine and network are allowed, too.
        use_proxy: go through the proxy that the environment names; it sees and looks up all hosts,
            so that the addresses that they lead to cannot be checked here.
        offline: nothing may be fetched.
        limits: of time and bytes; the usual ones by default.

    Raises:
        InputError: nothing could be read there; the message says why and what to do.
    """
    limits = limits or Limits()
    here = urls.parse(url)
    if offline:
        raise InputError(
            f"{here.shown}: is on the web, and nothing is fetched offline; save it as a file"
        )
    clock = Clock(limits.seconds, limits.silence_seconds)
    seen = {str(here)}
    for _ in range(limits.redirects + 1):
        try:
            proxy = proxy_for(here.scheme, here.host) if use_proxy else None
            found = _ask(here, clock, limits, proxy, allow_private=allow_private)
        except InputError as error:
            raise InputError(f"{here.shown}: {error}") from None
        except TimeoutError:
            raise InputError(f"{here.shown}: {clock.why()}") from None
        except (http.client.HTTPException, OSError, ValueError) as error:
            raise InputError(f"{here.shown}: {_broken(error)}") from None
        if isinstance(found, Fetched):
            return found
        before, here = here, _followed(here, found)
        if before.scheme == "https" and here.scheme == "http":
            raise InputError(
                f"{before.shown}: leads from https to {here.shown}, which is not secure; give that "
                "address, if you trust it"
            )
        if str(here) in seen:
            raise InputError(f"{before.shown}: leads in a circle; save the page from a browser")
        seen.add(str(here))
    raise InputError(
        f"{urls.shown(url)}: leads on more than {limits.redirects} times; "
        "save the page from a browser"
    )


def _ask(
    url: Url, clock: Clock, limits: Limits, proxy: Proxy | None, *, allow_private: bool
) -> Fetched | str:
    """What is at an address, or where it leads."""
    with contextlib.ExitStack() as stack:
        link = _link(url, clock, proxy, allow_private=allow_private)
        stack.callback(link.close)
        if url.scheme == "https":
            link = connection.secured(link, url.host, clock)
            stack.callback(link.close)
        client = http.client.HTTPConnection(url.host, url.port)
        client.sock = TimedSocket(link, clock)
        headers = {"Host": url.authority, **_HEADERS}
        target = url.target
        if proxy is not None and url.scheme == "http":
            target = str(url)
            if proxy.authorization:
                headers["Proxy-Authorization"] = proxy.authorization
        client.request("GET", target, headers=headers)
        answer = client.getresponse()
        stack.callback(answer.close)
        place = answer.getheader("Location")
        if answer.status in _REDIRECTS and place:
            return place
        _check(answer)
        data = body_of(answer, limits.max_bytes)
        kind, charset = _content_type(answer)
        return Fetched(data, str(url), kind, charset, url.name, proxy.shown if proxy else None)


def _link(url: Url, clock: Clock, proxy: Proxy | None, *, allow_private: bool) -> socket.socket:
    """A connection to the host, or through the proxy to it."""
    if proxy is None:
        return connection.connect(url.host, url.port, clock, allow_private=allow_private)
    if not _may_be_public(url.host) and not allow_private:
        raise InputError(
            f"{url.host} is not on the public internet; "
            "allow it with --allow-private, if it is yours"
        )
    link = connection.connect(proxy.host, proxy.port, clock, allow_private=None)
    if url.scheme == "http":
        return link
    try:
        tunnel = http.client.HTTPConnection(proxy.host, proxy.port)
        tunnel.sock = TimedSocket(link, clock)
        host = f"[{url.host}]" if ":" in url.host else url.host
        headers = {"Host": f"{host}:{url.port}", "User-Agent": _HEADERS["User-Agent"]}
        if proxy.authorization:
            headers["Proxy-Authorization"] = proxy.authorization
        tunnel.request("CONNECT", f"{host}:{url.port}", headers=headers)
        answer = tunnel.getresponse()
        if answer.status != 200:
            raise InputError(f"the proxy {proxy.shown} answers {answer.status}; check it")
    except BaseException:
        link.close()
        raise
    return link


def _may_be_public(host: str) -> bool:
    """Whether a host that a proxy looks up can be public, as far as its name tells."""
    if ":" in host or host.replace(".", "").isdigit():
        return is_allowed(host, allow_private=False)
    bare = host.rstrip(".")
    return "." in bare and not bare.endswith((".localhost", ".local", ".internal", ".home.arpa"))


def _check(answer: http.client.HTTPResponse) -> None:
    """Refuse what has no text in it, before it is read."""
    status = answer.status
    if status in (204, 205):
        raise InputError(f"answers {status}: there is nothing at this address; check it")
    if status not in (200, 203):
        what = _STATUSES.get(status)
        if what is None:
            what = (
                "the server fails; try again later"
                if status >= 500
                else "there is no page at this address; check it"
            )
        wait = (answer.getheader("Retry-After") or "").strip()
        if status in (429, 503) and wait.isdecimal() and len(wait) < 6:
            what = what.replace("try again later", f"try again in {int(wait):,} seconds")
        raise InputError(f"answers {status}: {what}")
    kind, _ = _content_type(answer)
    if (what := _NO_TEXT.get(kind.partition("/")[0])) is not None:
        raise InputError(f"is {what} ({kind}); only text can be read")


def _content_type(answer: http.client.HTTPResponse) -> tuple[str, str | None]:
    header = (answer.getheader("Content-Type") or "")[:300]
    message = Message()
    message["Content-Type"] = header.replace("\n", " ").replace("\r", " ")
    kind = message.get_content_type() if "/" in header else ""
    charset = message.get_param("charset")
    if isinstance(charset, str) and _CHARSET.fullmatch(charset.strip("\"' ")):
        return kind, charset.strip("\"' ")
    return kind, None


def _followed(here: Url, place: str) -> Url:
    """Where a redirect leads, checked as an address that a user gives."""
    # A header is decoded as Latin-1; most servers write UTF-8.
    try:
        place = place.encode("latin-1").decode("utf-8")
    except UnicodeError:
        place = quote(place, safe="%/:=&?~#+!$,;'@()*[]", encoding="latin-1", errors="replace")
    place = place.strip().replace(" ", "%20")
    try:
        joined = urljoin(str(here), place)
    except ValueError:
        joined = place
    try:
        return urls.parse(joined)
    except InputError as error:
        raise InputError(f"{here.shown}: leads to another address. {error}") from None


def _broken(error: Exception) -> str:
    if isinstance(error, http.client.IncompleteRead):
        return "broke off in the middle; try again"
    if isinstance(error, http.client.RemoteDisconnected | ConnectionError):
        return "ended the connection without an answer; try again later"
    if isinstance(error, http.client.HTTPException):
        return f"does not answer as a web server does ({type(error).__name__}); check the address"
    return f"cannot be read ({first_line(error)}); try again, or save the page from a browser"
