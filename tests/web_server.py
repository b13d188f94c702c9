"""A web server on 127.0.0.1 that answers with exactly the bytes that a test gives it."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self

# An answer: all of its bytes, or pieces; None among them is a pause of 50 ms.
Answer = bytes | Callable[[], Iterable[bytes | None]]


class WebServer:
    """Paths and the answers to them; it counts what it was asked for."""

    def __init__(self, **answers: Answer) -> None:
        self.answers: dict[str, Answer] = {f"/{name}": answer for name, answer in answers.items()}
        self.requests: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._socket.getsockname()[1])

    def url(self, path: str = "/page") -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                link, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(link,), daemon=True).start()

    def _answer(self, link: socket.socket) -> None:
        with link, contextlib.suppress(OSError):
            request = b""
            while b"\r\n\r\n" not in request:
                block = link.recv(65536)
                if not block:
                    return
                request += block
            self.requests.append(request.decode("latin-1"))
            path = request.split(b" ")[1].decode("latin-1").partition("?")[0]
            answer = self.answers.get(path, http(b"gone", "404 Not Found"))
            for piece in [answer] if isinstance(answer, bytes) else answer():
                if self._ended.is_set():
                    return
                if piece is None:
                    time.sleep(0.05)
                else:
                    link.sendall(piece)


def http(
    body: bytes = b"", status: str = "200 OK", *headers: str, length: int | None = None
) -> bytes:
    """An answer with a head; `length` is stated in the place of the true one."""
    stated = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {stated}"]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def forever(piece: bytes, first: bytes = b"") -> Callable[[], Iterator[bytes | None]]:
    """An answer that never ends: a piece, a pause, and so on."""

    def pieces() -> Iterator[bytes | None]:
        yield first
        while True:
            yield piece
            yield None

    return pieces
