import gzip
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from summarize._version import __version__
from summarize.errors import InputError
from summarize.reading.addresses.fetching import Fetched, Limits, fetch
from tests.web_server import Answer, WebServer, forever
from tests.web_server import http as answer

QUICK = Limits(seconds=1.0, silence_seconds=0.3, max_bytes=20_000)


def got(server: WebServer, path: str = "/page", limits: Limits = QUICK) -> Fetched:
    return fetch(server.url(path), allow_private=True, limits=limits)


def refused(reply: Answer, limits: Limits = QUICK) -> str:
    """What is said of an answer; in time, and on one line."""
    with WebServer(page=reply) as server:
        start = time.monotonic()
        with pytest.raises(InputError) as caught:
            got(server, limits=limits)
        assert time.monotonic() - start < 10
        message = str(caught.value)
        assert message.startswith(server.url())
        assert "\n" not in message
        return message


def test_a_page_and_what_the_server_says_of_it() -> None:
    page = answer(
        "Ceará".encode("latin-1"), "200 OK", "Content-Type: Text/HTML; charset=ISO-8859-1"
    )
    with WebServer(**{"a/report.html": page}) as server:
        found = got(server, "/a/report.html?x=1#part")
        assert found == Fetched(
            "Ceará".encode("latin-1"),
            server.url("/a/report.html?x=1"),
            "text/html",
            "ISO-8859-1",
            "report.html",
        )
        head = server.requests[0]
        assert head.startswith("GET /a/report.html?x=1 HTTP/1.1\r\n")
        assert f"User-Agent: summarize/{__version__}\r\n" in head
        assert f"Host: 127.0.0.1:{server.port}\r\n" in head
        assert "Cookie" not in head
        assert "Authorization" not in head


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(b"text " * 100, mtime=0), ["Content-Encoding: gzip"]),
        (gzip.compress(b"text " * 50, mtime=0) * 2, ["Content-Encoding: x-gzip"]),
        (zlib.compress(b"text " * 100), ["Content-Encoding: deflate"]),
        (zlib.compress(b"text " * 100)[2:-4], ["Content-Encoding: deflate"]),
        (
            gzip.compress(zlib.compress(b"text " * 100), mtime=0),
            ["Content-Encoding: deflate, gzip"],
        ),
        (b"text " * 100, ["Content-Encoding: identity"]),
        (b"text " * 100, []),
    ],
)
def test_compressed_pages(body: bytes, headers: list[str]) -> None:
    with WebServer(page=answer(body, "200 OK", *headers)) as server:
        assert got(server).data == b"text " * 100


def test_a_page_in_chunks() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    page = head + b"5\r\nhello\r\n4\r\n you\r\n0\r\n\r\n"
    with WebServer(page=page) as server:
        assert got(server).data == b"hello you"
    assert "broke off" in refused(page[:-14])


def test_a_page_without_a_length_ends_with_the_connection() -> None:
    with WebServer(page=b"HTTP/1.0 200 OK\r\n\r\nhello") as server:
        assert got(server).data == b"hello"


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("401 Unauthorized", "asks for a name and password"),
        ("403 Forbidden", "save the page from a browser"),
        ("404 Not Found", "no such page; check the address"),
        ("410 Gone", "gone"),
        ("429 Too Many Requests", "try again in 120 seconds"),
        ("500 Internal Server Error", "the server fails; try again later"),
        ("503 Service Unavailable", "try again in 120 seconds"),
        ("204 No Content", "nothing at this address"),
        ("304 Not Modified", "no page at this address"),
        ("302 Found", "no page at this address"),
    ],
)
def test_what_a_status_means(status: str, says: str) -> None:
    message = refused(answer(b"", status, "Retry-After: 120"))
    assert says in message
    assert f"answers {status[:3]}" in message


def test_pictures_are_refused_before_they_are_read() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"
    assert "is an image (image/png); only text can be read" in refused(forever(b"x" * 999, head))
    assert "is a film" in refused(forever(b"x", head.replace(b"image/png", b"VIDEO/mp4; a=b")))


class TestLimits:
    def test_five_gigabytes_are_refused_from_their_length(self) -> None:
        message = refused(answer(b"x", length=5_000_000_000))
        assert "has 5,000,000,000 bytes, more than the 20,000" in message

    def test_more_bytes_than_stated_or_allowed(self) -> None:
        endless = forever(b"x" * 4000, b"HTTP/1.1 200 OK\r\n\r\n")
        assert "more than the 20,000 bytes" in refused(endless, Limits(5, 1, 20_000))

    @pytest.mark.parametrize("coding", ["gzip", "deflate", "gzip, gzip"])
    def test_a_bomb(self, coding: str) -> None:
        body = bytes(50_000_000)
        for name in coding.split(", "):
            body = gzip.compress(body) if name == "gzip" else zlib.compress(body)
        limits = Limits(5, 1, 100_000)
        message = refused(answer(body, "200 OK", f"Content-Encoding: {coding}"), limits)
        assert "more than the 100,000 bytes" in message

    @pytest.mark.parametrize(
        ("coding", "body"),
        [
            ("br", b"x"),
            ("zstd", b"x"),
            ("gzip, gzip, gzip", b"x"),
            ("gzip", b"not gzip at all"),
            ("deflate", b"not deflate"),
            ("gzip", gzip.compress(b"text " * 100, mtime=0)[:-4]),
        ],
    )
    def test_compression_that_cannot_be_undone(self, coding: str, body: bytes) -> None:
        message = refused(answer(body, "200 OK", f"Content-Encoding: {coding}"))
        assert any(word in message for word in ("compressed", "too many times"))

    def test_a_page_that_breaks_off(self) -> None:
        assert "broke off after 3 of 10 bytes" in refused(answer(b"abc", length=10))

    def test_a_server_that_says_nothing(self) -> None:
        def nothing() -> Iterator[bytes | None]:
            for _ in range(100):
                yield None

        assert "did not answer for 0.3 seconds" in refused(nothing)

    @pytest.mark.parametrize(
        "first",
        [
            b"",
            b"HTTP/1.1 200 OK\r\nX-Long: ",
            b"HTTP/1.1 200 OK\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        ],
    )
    def test_a_server_that_says_it_slowly(self, first: bytes) -> None:
        assert "did not finish within 1 seconds" in refused(forever(b"1", first))

    def test_a_head_that_never_ends(self) -> None:
        endless = forever(b"X-A: b\r\n" * 50, b"HTTP/1.1 200 OK\r\n")
        assert "does not answer as a web server does" in refused(endless)
        waits = forever(b"HTTP/1.1 100 Continue\r\n\r\n")
        assert "did not finish within 1 seconds" in refused(waits)

    @pytest.mark.parametrize("reply", [b"SSH-2.0-OpenSSH_9.6\r\n", b"\x16\x03\x01\x02", b""])
    def test_no_web_server(self, reply: bytes) -> None:
        refused(reply)


class TestRedirects:
    def test_five_are_followed_and_no_more(self) -> None:
        with WebServer() as server:
            for i in range(7):
                server.answers[f"/{i}"] = answer(b"", "302 Found", f"Location: /{i + 1}")
            server.answers["/7"] = answer(b"here")
            assert got(server, "/2").data == b"here"
            with pytest.raises(InputError, match="leads on more than 5 times"):
                got(server, "/1")

    @pytest.mark.parametrize("status", ["301", "302", "303", "307", "308"])
    def test_each_kind_and_a_relative_one_in_utf_8(self, status: str) -> None:
        place = "../ação b?q=é#frag".encode().decode("latin-1")
        with WebServer(**{"a/page": answer(b"", f"{status} X", f"Location: {place}")}) as server:
            server.answers["/a%C3%A7%C3%A3o%20b"] = answer(b"here")
            found = got(server, "/a/page")
            assert found.data == b"here"
            assert found.url == server.url("/a%C3%A7%C3%A3o%20b?q=%C3%A9")

    def test_a_circle(self) -> None:
        with WebServer(page=answer(b"", "302 Found", "Location: /page#x")) as server:
            with pytest.raises(InputError, match="leads in a circle"):
                got(server)
            assert len(server.requests) == 1

    @pytest.mark.parametrize(
        "place",
        [
            "file:///etc/passwd",
            "ftp://example.org/a",
            "javascript:alert(1)",
            "data:text/html,hello",
            "http://user:secret@example.org/",
            "http://[::1",
            "//",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::ffff:169.254.169.254]/",
            "http://0.0.0.0/",
        ],
    )
    def test_to_where_nothing_is_fetched(self, place: str) -> None:
        with WebServer(page=answer(b"", "302 Found", f"Location: {place}")) as server:
            with pytest.raises(InputError) as caught:
                got(server)
            assert "secret" not in str(caught.value)
            assert "/etc/passwd" not in str(caught.value) or "only http" in str(caught.value)

    def test_to_a_private_address_from_a_public_one(
        self, public: Callable[[WebServer], str]
    ) -> None:
        with WebServer(secret=answer(b"secret")) as server:
            server.answers["/page"] = answer(b"", "302 Found", f"Location: {server.url('/secret')}")
            with pytest.raises(InputError, match="not on the public internet"):
                fetch(public(server), limits=QUICK)
            assert len(server.requests) == 1

    def test_no_cookie_and_no_name_is_sent_along(self) -> None:
        first = answer(b"", "302 Found", "Location: /next", "Set-Cookie: a=b")
        with WebServer(page=first, next=answer(b"here")) as server:
            got(server)
            assert "Cookie" not in server.requests[1]
            assert "Referer" not in server.requests[1]


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> Callable[[WebServer], str]:
    """Makes a server look as if it were at the public address 93.184.215.14."""
    import socket

    class Link(socket.socket):
        def connect(self, address: object) -> None:
            assert isinstance(address, tuple)
            self.public = address[0]
            super().connect(("127.0.0.1", address[1]))

        def getpeername(self) -> tuple[str, int]:
            return (self.public, 80)

    monkeypatch.setattr("summarize.reading.addresses.connection.socket.socket", Link)
    return lambda server: f"http://93.184.215.14:{server.port}/page"


def test_offline_nothing_is_fetched() -> None:
    with WebServer(page=answer(b"here")) as server:
        with pytest.raises(InputError, match="nothing is fetched offline"):
            fetch(server.url(), allow_private=True, offline=True)
        assert server.requests == []


class TestProxies:
    def test_none_is_used_unasked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with WebServer(page=answer(b"here")) as server, WebServer() as proxy:
            monkeypatch.setenv("http_proxy", proxy.url(""))
            assert got(server).data == b"here"
            assert proxy.requests == []

    def test_one_that_was_asked_for_is_used_and_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with WebServer() as proxy:
            proxy.answers["http://example.org/page"] = answer(b"from afar")
            monkeypatch.setenv("http_proxy", f"http://me:s%20t@127.0.0.1:{proxy.port}")
            monkeypatch.delenv("no_proxy", raising=False)
            monkeypatch.delenv("NO_PROXY", raising=False)
            found = fetch("http://example.org/page", use_proxy=True, limits=QUICK)
            assert found.data == b"from afar"
            assert found.proxy == f"127.0.0.1:{proxy.port}"
            assert "Proxy-Authorization: Basic bWU6cyB0" in proxy.requests[0]

    def test_it_is_not_asked_for_private_addresses(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
        monkeypatch.setenv("no_proxy", "")
        for host in ("10.0.0.1", "[::1]", "localhost", "router", "nas.local"):
            with pytest.raises(InputError, match="not on the public internet"):
                fetch(f"http://{host}/", use_proxy=True, limits=QUICK)

    def test_a_tunnel_that_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with WebServer() as proxy:
            monkeypatch.setenv("https_proxy", proxy.url(""))
            monkeypatch.setenv("no_proxy", "")
            with pytest.raises(InputError, match=r"the proxy 127\.0\.0\.1:[0-9]+ answers 404"):
                fetch("https://example.org/", use_proxy=True, limits=QUICK)
            assert proxy.requests[0].startswith("CONNECT example.org:443 HTTP/1.1\r\n")


def test_no_page_comes_from_a_host_that_does_not_show_who_it_is() -> None:
    with WebServer(page=answer(b"no TLS here")) as server:
        secure = server.url().replace("http:", "https:")
        with pytest.raises(InputError, match=r"no secure connection|did not answer"):
            fetch(secure, allow_private=True, limits=QUICK)


def test_nothing_listens() -> None:
    with WebServer() as server:
        url = server.url()
    with pytest.raises(InputError, match="cannot be reached"):
        fetch(url, allow_private=True, limits=QUICK)
