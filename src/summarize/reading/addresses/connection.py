"""Connect to a host: looked up once, checked, and with a limit of time on every step."""

import io
import socket
import ssl
import threading
import time
from typing import TYPE_CHECKING, Any

from summarize.errors import InputError, first_line
from summarize.reading.addresses.networks import is_allowed

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_LOOK_UP_SECONDS = 10.0
_CONNECT_SECONDS = 8.0
_MAX_ADDRESSES = 4


class Clock:
    """The time that a fetch has.

    Attributes:
        silence: seconds in which something must come.
    """

    def __init__(self, seconds: float, silence: float) -> None:
        self.seconds, self.silence = seconds, silence
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left; below 0 when it is over."""
        return self._end - time.monotonic()

    def step(self, most: float | None = None) -> float:
        """Seconds that the next step may take.

        Raises:
            TimeoutError: none are left.
        """
        left = self.left
        if left <= 0:
            raise TimeoutError
        return max(0.01, min(left, self.silence if most is None else most))

    def why(self) -> str:
        """What to say of a step that took too long."""
        if self.left <= 0:
            return (
                f"did not finish within {self.seconds:g} seconds; "
                "try again, or save the page from a browser"
            )
        return f"did not answer for {self.silence:g} seconds; try again later"


def connect(host: str, port: int, clock: Clock, *, allow_private: bool | None) -> socket.socket:
    """A connection to a host, at an address that was checked.

    Args:
        host: it is looked up once, and only what was found is connected to.
        port: of it.
        clock: the time that is left.
        allow_private: whether addresses of one's own network are allowed; None checks nothing.

    Raises:
        InputError: the message says what went wrong, without the name of the page.
        TimeoutError: it took too long.
    """
    found = look_up(host, port, clock)
    if allow_private is not None:
        for _, address in found:
            if not is_allowed(address[0], allow_private=allow_private):
                raise InputError(_is_refused(host, address[0]))
    reason: OSError | None = None
    for family, address in found[:_MAX_ADDRESSES]:
        link = socket.socket(family, socket.SOCK_STREAM)
        try:
            link.settimeout(clock.step(_CONNECT_SECONDS))
            link.connect(address)
            peer = link.getpeername()[0]
            if allow_private is not None and not is_allowed(peer, allow_private=allow_private):
                raise InputError(_is_refused(host, peer))
        except OSError as error:
            link.close()
            reason = error
            continue
        except BaseException:
            link.close()
            raise
        return link
    if isinstance(reason, TimeoutError):
        raise InputError(f"{host} cannot be reached: it does not answer; try again later")
    why = getattr(reason, "strerror", None) or "no address"
    raise InputError(f"{host} cannot be reached: {why}; check the address and the network")


def look_up(host: str, port: int, clock: Clock) -> list[tuple[Any, Any]]:
    """The addresses of a host, each with its family.

    Raises:
        InputError: it has none, or they could not be found out in time.
    """
    answers: list[Any] = []

    def ask() -> None:
        # It has no limit of time of its own, so it is left behind when it takes too long.
        try:
            answers.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError, ValueError) as error:
            answers.append(error)

    thread = threading.Thread(target=ask, daemon=True, name=f"look up {host}"[:60])
    thread.start()
    thread.join(clock.step(_LOOK_UP_SECONDS))
    answer = answers[0] if answers else None
    if answer is None:
        raise InputError(f"{host} could not be looked up in time; check the network, and try again")
    if isinstance(answer, Exception):
        if isinstance(answer, socket.gaierror) and answer.errno == socket.EAI_AGAIN:
            raise InputError(f"{host} cannot be looked up; check the network, and try again")
        raise InputError(f"{host} is not known; check the address")
    found = list(dict.fromkeys((one[0], one[4]) for one in answer))
    if not found:
        raise InputError(f"{host} is not known; check the address")
    return found


def secured(link: socket.socket, host: str, clock: Clock) -> ssl.SSLSocket:
    """The same connection, encrypted; the host has shown who it is.

    Raises:
        InputError: it has not.
        TimeoutError: it took too long.
    """
    try:
        link.settimeout(clock.step())
        return ssl.create_default_context().wrap_socket(link, server_hostname=host)
    except ssl.SSLCertVerificationError as error:
        raise InputError(
            f"{host} does not show a valid certificate ({error.verify_message}); do not trust it, "
            "or save the page from a browser"
        ) from None
    except TimeoutError:
        raise
    except (OSError, ValueError) as error:
        raise InputError(
            f"no secure connection to {host} ({first_line(error)}); check the address"
        ) from None


class TimedSocket:
    """What `http.client` needs of a socket, with both limits of time on every read."""

    def __init__(self, link: socket.socket, clock: Clock) -> None:
        self._link, self._clock = link, clock

    def sendall(self, data: bytes) -> None:
        """Send all of it."""
        self._link.settimeout(self._clock.step())
        self._link.sendall(data)

    def makefile(self, *_: object, **__: object) -> io.BufferedReader:
        """What comes, to be read."""
        return io.BufferedReader(_Reader(self._link, self._clock))

    def close(self) -> None:
        """The client has sent what it had to; whoever made the connection ends it."""


class _Reader(io.RawIOBase):
    def __init__(self, link: socket.socket, clock: Clock) -> None:
        self._link, self._clock = link, clock

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        self._link.settimeout(self._clock.step())
        try:
            return self._link.recv_into(buffer)
        except ssl.SSLEOFError:
            return 0


def _is_refused(host: str, address: str) -> str:
    where = "" if host == address else f" ({address})"
    return (
        f"{host}{where} is not on the public internet, and a page could lead anywhere in your "
        "network; allow it with --allow-private, if it is yours"
    )
