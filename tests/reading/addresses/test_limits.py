"""What servers do to those who read from them: each is refused in time, or read."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from summarize.errors import InputError
from summarize.options import ReadingOptions
from summarize.reading import loader
from summarize.reading.addresses import fetching
from summarize.reading.addresses.fetching import Limits, fetch
from tests.web_server import Answer, WebServer, forever, http

QUICK = Limits(seconds=1.0, silence_seconds=0.3, max_bytes=20_000)
OWN = ReadingOptions(allow_private=True)
TEXT = b"The ferry left the harbour at noon."


@pytest.fixture(autouse=True)
def _short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "Limits", lambda **_: QUICK)


def refused(reply: Answer, path: str = "/page") -> str:
    """What is said of an answer, in time."""
    with WebServer(page=reply) as server:
        began = time.monotonic()
        with pytest.raises(InputError) as caught:
            loader.read_address(server.url(path), OWN)
        assert time.monotonic() - began < 5
    message = str(caught.value)
    assert message.isprintable()
    return message.partition("/page: ")[2]


def test_redirects_that_each_take_their_time_end_with_the_whole() -> None:
    def slowly(number: int) -> Callable[[], Iterator[bytes | None]]:
        def answer() -> Iterator[bytes | None]:
            yield from [None] * 5
            yield http(b"", "302 Found", f"Location: /{number + 1}")

        return answer

    with WebServer() as server:
        server.answers |= {f"/{number}": slowly(number) for number in range(9)}
        began = time.monotonic()
        with pytest.raises(InputError, match=r"did not finish within 1 seconds|leads on more"):
            fetch(server.url("/0"), allow_private=True, limits=QUICK)
        assert time.monotonic() - began < 3


def test_what_comes_with_a_redirect_is_not_read() -> None:
    head = b"HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\n"
    with WebServer(page=forever(b"x" * 1000, head), there=http(TEXT)) as server:
        began = time.monotonic()
        assert loader.read_address(server.url(), OWN).text == TEXT.decode()
        assert time.monotonic() - began < 1


def test_redirects_to_ever_new_addresses_end() -> None:
    with WebServer() as server:
        server.answers |= {
            f"/{number}": http(b"", "301 Moved", f"Location: {server.url(f'/{number + 1}')}")
            for number in range(50)
        }
        with pytest.raises(InputError, match="leads on more than 5 times"):
            fetch(server.url("/0"), allow_private=True)
        assert len(server.requests) == 6


@pytest.mark.parametrize(
    ("length", "read"),
    [
        ("35", True), ("0035", True), ("-1", True), ("1e3", True), ("", True), ("x" * 5000, True),
        ("9" * 30, True), ("\u0663\u0665".encode().decode("latin-1"), True),
        ("3", True), ("5000000000", False), ("36", False),
    ],
)  # fmt: skip
def test_a_length_that_is_wrong(length: str, read: bool) -> None:
    reply = f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n".encode("latin-1") + TEXT
    with WebServer(page=reply) as server:
        if not read:
            with pytest.raises(InputError, match=r"broke off|are allowed"):
                loader.read_address(server.url(), OWN)
        else:
            # A server that states too little has said no more.
            text = loader.read_address(server.url(), OWN).text
            assert text
            assert TEXT.decode().startswith(text)


def test_lengths_that_contradict_each_other() -> None:
    reply = b"HTTP/1.1 200 OK\r\nContent-Length: 35\r\nContent-Length: 5000000000\r\n\r\n" + TEXT
    with WebServer(page=reply) as server:
        assert loader.read_address(server.url(), OWN).text == TEXT.decode()


@pytest.mark.parametrize(
    "chunks",
    [b"zz\r\nhello", b"-5\r\nhello", b"F" * 70_000, b"FFFFFFFFFF\r\nhello", b"5;" + b"x" * 70_000],
)
def test_chunks_that_are_none(chunks: bytes) -> None:
    refused(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)


@pytest.mark.parametrize("kind", ["image/png", "", "text/html", "application/octet-stream"])
def test_an_image_whatever_the_server_calls_it(kind: str) -> None:
    headers = [f"Content-Type: {kind}"] if kind else []
    said = refused(http(b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "200 OK", *headers))
    assert said.startswith("is an image")


def test_a_bomb_in_a_page_and_five_gigabytes() -> None:
    bomb = gzip.compress(b"<p>" + b" " * 50_000_000)
    assert "allowed" in refused(http(bomb, "200 OK", "Content-Encoding: gzip"))
    # Nobody states how much of it there is.
    endless = forever(b"x" * 8000, b"HTTP/1.1 200 OK\r\n\r\n")
    assert "has more than the 20,000 bytes" in refused(endless)
    assert "has 5,000,000,000 bytes" in refused(http(b"", length=5_000_000_000))


def test_a_page_behind_a_login_and_one_that_is_not_there() -> None:
    login = b"<html><title>Log in</title><form><input type=password></form></html>"
    assert "behind a login" in refused(http(login, "200 OK", "Content-Type: text/html"))
    assert refused(http(b"", "404 Not Found")).startswith("answers 404: there is no such page")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://127.0.0.1/a", "FILE:/etc/passwd", "gopher://a.example/"]
)
def test_other_kinds_of_addresses(url: str) -> None:
    with pytest.raises(InputError, match="only http and https addresses are read"):
        loader.read_address(url, OWN)


@contextmanager
def listening() -> Iterator[int]:
    """A port that takes connections, and never says anything."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        links: list[socket.socket] = []

        def accept() -> None:
            try:
                while True:
                    links.append(server.accept()[0])
            except OSError:
                return

        threading.Thread(target=accept, daemon=True).start()
        yield int(server.getsockname()[1])
        server.shutdown(socket.SHUT_RDWR)
        for link in links:
            link.close()


def test_a_server_that_never_ends_its_greeting() -> None:
    with listening() as port:
        began = time.monotonic()
        with pytest.raises(InputError, match=r"did not answer|no secure connection"):
            loader.read_address(f"https://127.0.0.1:{port}/", OWN)
        assert time.monotonic() - began < 3


def test_a_head_one_letter_at_a_time() -> None:
    def drip() -> Iterator[bytes | None]:
        for sign in b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX: " + b"y" * 1000:
            yield bytes([sign])
            yield None

    assert refused(drip).startswith("did not finish within 1 seconds")


def test_the_limit_of_the_user_holds_for_addresses() -> None:
    with WebServer(page=http(TEXT * 10)) as server, pytest.MonkeyPatch.context() as patch:
        patch.setattr(fetching, "Limits", Limits)
        with pytest.raises(InputError, match="more than the 100 that are allowed"):
            loader.read_address(server.url(), ReadingOptions(allow_private=True, max_bytes=100))


def test_what_a_server_states_of_an_encoding_gives_way_to_the_bytes() -> None:
    latin = http("Ação à noite.".encode(), "200 OK", "Content-Type: text/plain; charset=latin-1")
    with WebServer(page=latin) as server:
        document = loader.read_address(server.url(), OWN)
    assert (document.text, document.encoding) == ("Ação à noite.", "utf-8")
