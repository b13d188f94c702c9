"""Which addresses are fetched from, and which are not."""

import socket
import threading
import time
from collections.abc import Callable

import pytest

from summarize.errors import InputError
from summarize.reading.addresses.fetching import Limits, fetch
from summarize.reading.addresses.networks import is_allowed
from summarize.reading.addresses.urls import is_address, parse

QUICK = Limits(seconds=1.0, silence_seconds=0.3)
# Where nothing is waited for, and the machine may be busy.
PATIENT = Limits(seconds=60.0, silence_seconds=30.0)

PUBLIC = (
    "93.184.215.14 8.8.8.8 192.0.1.1 172.32.0.1 2606:4700::1111 2a00:1450:4001::5 64:ff9b::808:808"
)
PRIVATE = (
    "127.0.0.1 127.8.8.8 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 ::1 fc00::1 "
    "fd12::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1"
)
NEVER = (
    "0.0.0.0 0.1.2.3 169.254.169.254 192.0.0.192 192.0.0.8 192.0.2.1 192.88.99.1 198.18.0.1 "
    "198.51.100.1 203.0.113.7 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 :: fe80::1 "
    "fe80::1%eth0 fec0::1 ff02::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:20::1 "
    "2001:db8::1 2002:7f00:1::1 3fff::1 64:ff9b:1::1 100::1 5f00::1 ::127.0.0.1 "
    "::ffff:0:127.0.0.1 ::ffff:169.254.169.254 64:ff9b::a9fe:a9fe localhost 1.2.3 127.1 "
    "0x7f000001 2130706433 "
)


@pytest.mark.parametrize("address", PUBLIC.split())
def test_public_addresses(address: str) -> None:
    assert is_allowed(address, allow_private=False)
    assert is_allowed(address, allow_private=True)


@pytest.mark.parametrize("address", PRIVATE.split())
def test_ones_own_network_only_where_it_is_allowed(address: str) -> None:
    assert not is_allowed(address, allow_private=False)
    assert is_allowed(address, allow_private=True)


@pytest.mark.parametrize("address", NEVER.split())
def test_special_addresses_never(address: str) -> None:
    assert not is_allowed(address, allow_private=False)
    assert not is_allowed(address, allow_private=True)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://",
        "http:///path",
        "https://?q",
        "http:example.org",
        "//example.org/a",
        "example.org",
        "file:///etc/passwd",
        "FTP://example.org/a",
        "gopher://example.org/",
        "javascript:alert(1)",
        "data:text/plain,hello",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://example.org@127.0.0.1/",
        "http://example.org\\@127.0.0.1/",
        "http://example.org/a\nb",
        "http://exam\tple.org/",
        "http://example.org/a b",
        "http://example.org/\x00",
        "http://example.org/\u202e",
        "http://example.org:0/",
        "http://example.org:65536/",
        "http://example.org:-1/",
        "http://example.org:x/",
        "http://example.org:22/",
        "http://example.org:6379/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://127.0.0.1.2/",
        "http://0177.0.0.1/",
        "http://999.1.1.1/",
        "http://1.2.3.4.5/",
        "http://[::1/",
        "http://[::1%25eth0]/",
        "http://[v1.x]/",
        "http://%31%32%37.0.0.1/",
        "http://exa mple.org/",
        "http://-example.org/",
        "http://a..b/",
        "http://*.example.org/",
        "http://" + "a" * 64 + ".org/",
        "http://example.org/" + "a" * 9000,
        "http://" + "a." * 150 + "org/",
    ],
)
def test_what_is_no_address_of_the_web(url: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(url)
    message = str(caught.value)
    assert "\n" not in message
    assert "secret" not in message
    assert len(message) < 500


@pytest.mark.parametrize(
    ("url", "is_at"),
    [
        ("http://Example.ORG", "http://example.org/"),
        ("  https://example.org:443/a#b\n", "https://example.org/a"),
        ("http://example.org:8080?q=a b".replace(" ", "+"), "http://example.org:8080/?q=a+b"),
        ("https://ar.example/مقال/١?س=ع", "https://ar.example/%D9%85%D9%82%D8%A7%D9%84/%D9%A1?%D8%B3=%D8%B9"),
        ("https://münchen.example/ä%20b", "https://xn--mnchen-3ya.example/%C3%A4%20b"),
        ("http://例え.テスト/", "http://xn--r8jz45g.xn--zckzah/"),
        ("http://[2606:4700:0:0::1111]/", "http://[2606:4700::1111]/"),
        ("http://①②⑦.0.0.1/", "http://127.0.0.1/"),
        ("http://example.org./", "http://example.org./"),
    ],
)  # fmt: skip
def test_addresses_as_they_are_asked_for(url: str, is_at: str) -> None:
    assert str(parse(url)) == is_at


def test_what_is_meant_as_an_address() -> None:
    assert is_address("HTTPS://example.org")
    assert not is_address("http.txt")
    assert not is_address("file:///a")
    assert not is_address("see http://example.org")


Answer = list[str] | Exception
Found = list[tuple[object, ...]]


def resolver(*answers: Answer) -> Callable[..., Found]:
    """A look-up that gives one answer after the other; the last one again and again."""
    left = list(answers)

    def look_up(_: str, port: int, **__: object) -> Found:
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, Exception):
            raise answer
        return [
            (
                socket.AF_INET6 if ":" in one else socket.AF_INET,
                socket.SOCK_STREAM,
                6,
                "",
                (one, port, 0, 0) if ":" in one else (one, port),
            )
            for one in answer
        ]

    return look_up


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["93.184.215.14", "127.0.0.1"],
        ["93.184.215.14", "::1"],
        ["::ffff:10.0.0.1"],
        ["64:ff9b::7f00:1"],
        ["2002:7f00:1::"],
        ["192.0.0.192"],
        ["169.254.169.254"],
        ["0.0.0.0"],  # noqa: S104
        ["fe80::1%eth0"],
    ],
)
def test_a_name_that_leads_into_ones_own_network(
    addresses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolver(addresses))
    connected: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _, address: connected.append(address))
    with pytest.raises(InputError, match="not on the public internet"):
        fetch("http://example.org/", limits=PATIENT)
    assert connected == []


def test_a_name_is_looked_up_once_and_its_address_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolver(["93.184.215.14"], ["127.0.0.1"]))
    connected: list[object] = []

    def connect(_: object, address: object) -> None:
        connected.append(address)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(InputError, match="cannot be reached: Connection refused"):
        fetch("http://example.org/", limits=PATIENT)
    assert connected == [("93.184.215.14", 80)]


def test_the_address_that_is_really_connected_to_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolver(["93.184.215.14"]))
    monkeypatch.setattr(socket.socket, "connect", lambda *_: None)
    monkeypatch.setattr(socket.socket, "getpeername", lambda _: ("10.0.0.1", 80))
    with pytest.raises(InputError, match=r"\(10\.0\.0\.1\) is not on the public internet"):
        fetch("http://example.org/", limits=PATIENT)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (socket.gaierror(socket.EAI_NONAME, "no"), "example.org is not known; check the address"),
        (socket.gaierror(socket.EAI_AGAIN, "no"), "check the network, and try again"),
        (UnicodeError("label too long"), "is not known"),
        ([], "is not known"),
    ],
)
def test_a_name_that_cannot_be_looked_up(
    answer: Answer, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolver(answer))
    with pytest.raises(InputError, match=says):
        fetch("http://example.org/", limits=PATIENT)


def test_a_look_up_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: ended.wait(20) and [])
    start = time.monotonic()
    with pytest.raises(InputError, match="could not be looked up in time"):
        fetch("http://example.org/", limits=QUICK)
    assert time.monotonic() - start < 10
    ended.set()
