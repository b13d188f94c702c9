"""A Hugging Face Hub on 127.0.0.1, of which tests can make a bad one.

It speaks what the Hub's client needs of a server: a model's record with and without its files,
the tree of a commit, HEAD and GET of a file with byte ranges, and errors by `X-Error-Code`.
"""

import hashlib
import json
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import parse_qs, unquote, urlsplit

Fault = Literal[
    "not-found",  # 404, as for a repository that is not there
    "no-revision",  # 404, as for a revision that is not there
    "gated",  # 401, as for terms that nobody has accepted
    "too-many",  # 429, with a long time to wait
    "broken",  # 500
    "login-page",  # 200, and a page that somebody between here and the Hub made
    "silent",  # takes the connection, and never says a word
    "stalls",  # sends half of a file, and no more
    "breaks",  # sends half of a file, and closes the connection
    "corrupt",  # sends other bytes, as many
]
_LARGE = (".safetensors", ".bin", ".h5", ".msgpack", ".ot", ".onnx", ".spm")


@dataclass
class Repo:
    """One repository at one commit."""

    files: dict[str, bytes]
    licence: object
    large: tuple[str, ...] = _LARGE
    commit: str = field(init=False)

    def __post_init__(self) -> None:
        content = repr(sorted(self.files.items())).encode()
        self.commit = hashlib.sha1(content, usedforsecurity=False).hexdigest()

    def digest(self, name: str) -> str:
        """SHA-256 of a large file, git's SHA-1 of a small one."""
        content = self.files[name]
        return hashlib.sha256(content).hexdigest() if self.is_large(name) else self.oid(name)

    def oid(self, name: str) -> str:
        content = b"blob %d\0" % len(self.files[name]) + self.files[name]
        return hashlib.sha1(content, usedforsecurity=False).hexdigest()

    def is_large(self, name: str) -> bool:
        return name.endswith(self.large)


class HubServer:
    """The server; in a `with` statement it runs.

    Attributes:
        requests: method and path of what was asked, in order.
        headers: those of the same requests.
        tells_files: the record of a model has sizes and checksums; a mirror's may not.
        knows_ranges: a part of a file can be asked for.
        cdn: address of another server that large files are sent from; empty for none.
        slow_seconds: how long the content of a file takes.
    """

    def __init__(self) -> None:
        self.requests: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.tells_files = True
        self.knows_ranges = True
        self.cdn = ""
        self.slow_seconds = 0.0
        self._repos: dict[str, Repo] = {}
        self._content: dict[str, bytes] = {}
        self._faults: dict[str, Fault] = {}
        self._closing = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name="hub-server"
        )

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def add(
        self,
        repo: str,
        files: Mapping[str, bytes],
        licence: object = "apache-2.0",
        large: Iterable[str] = _LARGE,
    ) -> Repo:
        """Put a repository on it, or another commit of one."""
        self._repos[repo] = Repo(dict(files), licence, tuple(large))
        for name, content in files.items():
            self._content[self._repos[repo].digest(name)] = content
        return self._repos[repo]

    def serve(self, repo: Repo) -> None:
        """Have the content of another server's repository, as the server of its large files."""
        self._content.update({repo.digest(name): content for name, content in repo.files.items()})

    def misbehave(self, fault: Fault, on: str = "api") -> None:
        """Have a fault from now on: in the API, in one file, or (`*`) in all files."""
        self._faults[on] = fault

    def behave(self) -> None:
        """Have no faults any more."""
        self._faults.clear()

    def fetched(self) -> list[str]:
        """The files that were asked for with GET, in order."""
        return [
            path.rpartition("/")[2]
            for method, path in self.requests
            if method == "GET" and "/resolve/" in path
        ]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of everybody who waits, and end."""
        if not self._closing.is_set():
            self._closing.set()
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """One request, and the last one of its connection: idle ones are waited for in the end."""
        handler.close_connection = True
        url = urlsplit(handler.path)
        path = unquote(url.path)
        self.requests.append((handler.command, path))
        self.headers.append({key.lower(): value for key, value in handler.headers.items()})
        parts = path.strip("/").split("/")
        if parts[:2] == ["api", "models"]:
            self._answer_api(handler, parts[2:], parse_qs(url.query))
        elif parts[2:3] == ["resolve"] and len(parts) >= 5:
            self._answer_file(handler, "/".join(parts[:2]), parts[3], "/".join(parts[4:]))
        elif parts[0] == "cdn" and parts[-1] in self._content:
            self._send_content(handler, self._content[parts[-1]], {}, self._faults.get("*"))
        else:
            _send(handler, 404, b"{}", {"X-Error-Code": "EntryNotFound"})

    def _answer_api(
        self, handler: BaseHTTPRequestHandler, parts: list[str], query: dict[str, list[str]]
    ) -> None:
        if self._refused(handler, self._faults.get("api")):
            return
        repo = self._repos.get("/".join(parts[:2]))
        if repo is None:
            _send(handler, 404, b"{}", {"X-Error-Code": "RepoNotFound"})
            return
        if parts[2:] and parts[3] not in ("main", "v1", repo.commit):
            _send(handler, 404, b"{}", {"X-Error-Code": "RevisionNotFound"})
            return
        told: Any
        if parts[2:3] == ["tree"]:
            told = [_tree_row(repo, name) for name in repo.files]
        else:
            files = self.tells_files and query.get("blobs", [""])[0].lower() == "true"
            told = {
                "id": "/".join(parts[:2]),
                "sha": repo.commit,
                "cardData": {"license": repo.licence},
                "siblings": [
                    _sibling(repo, name) if files else {"rfilename": name} for name in repo.files
                ],
            }
        _send(handler, 200, json.dumps(told).encode(), {"Content-Type": "application/json"})

    def _answer_file(
        self, handler: BaseHTTPRequestHandler, name: str, revision: str, file: str
    ) -> None:
        fault = self._faults.get(file) or self._faults.get("*")
        if self._refused(handler, fault):
            return
        repo = self._repos.get(name)
        if repo is None or revision not in ("main", repo.commit) or file not in repo.files:
            _send(handler, 404, b"{}", {"X-Error-Code": "EntryNotFound"})
            return
        headers = {"ETag": f'"{repo.oid(file)}"', "X-Repo-Commit": repo.commit}
        if repo.is_large(file):
            headers["X-Linked-Etag"] = f'"{repo.digest(file)}"'
            headers["X-Linked-Size"] = str(len(repo.files[file]))
            if self.cdn:
                headers["Location"] = f"{self.cdn}/cdn/{repo.digest(file)}"
                _send(handler, 302, b"", headers)
                return
        self._send_content(handler, repo.files[file], headers, fault)

    def _send_content(
        self,
        handler: BaseHTTPRequestHandler,
        content: bytes,
        headers: dict[str, str],
        fault: Fault | None,
    ) -> None:
        if fault == "corrupt":
            content = bytes(byte ^ 1 for byte in content)
        start, status = 0, 200
        asked = handler.headers.get("Range", "")
        if asked.startswith("bytes=") and self.knows_ranges:
            start, status = int(asked.removeprefix("bytes=").partition("-")[0]), 206
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        if handler.command == "GET" and self.slow_seconds:
            self._closing.wait(self.slow_seconds)
        body = content[start:]
        sent = body[: len(body) // 2] if fault in ("stalls", "breaks") else body
        _send(handler, status, sent, {**headers, "Content-Length": str(len(body))})
        if fault == "stalls" and handler.command == "GET":
            handler.wfile.flush()
            self._closing.wait()

    def _refused(self, handler: BaseHTTPRequestHandler, fault: Fault | None) -> bool:
        if fault == "silent":
            self._closing.wait()
        elif fault == "not-found":
            _send(handler, 404, b"{}", {"X-Error-Code": "RepoNotFound"})
        elif fault == "no-revision":
            _send(handler, 404, b"{}", {"X-Error-Code": "RevisionNotFound"})
        elif fault == "gated":
            _send(handler, 401, b"{}", {"X-Error-Code": "GatedRepo"})
        elif fault == "too-many":
            _send(handler, 429, b"{}", {"Retry-After": "300"})
        elif fault == "broken":
            _send(handler, 500, b"{}", {})
        elif fault == "login-page":
            _send(handler, 200, b"<html>Welcome to our network</html>", {})
        else:
            return False
        return True


class _Server(ThreadingHTTPServer):
    # Closing it waits for every answer to end.
    daemon_threads = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is no news."""
        del request, client_address


def _handler(hub: HubServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            hub.answer(self)

        def do_HEAD(self) -> None:
            hub.answer(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
            del format, args

    return Handler


def _send(
    handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: Mapping[str, str]
) -> None:
    sent = {"Content-Length": str(len(body)), **headers, "Connection": "close"}
    handler.send_response(status)
    for key, value in sent.items():
        handler.send_header(key, value)
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(body)


def _sibling(repo: Repo, name: str) -> dict[str, Any]:
    size = len(repo.files[name])
    row: dict[str, Any] = {"rfilename": name, "size": size, "blobId": repo.oid(name)}
    if repo.is_large(name):
        row["lfs"] = {"sha256": repo.digest(name), "size": size, "pointerSize": 130}
    return row


def _tree_row(repo: Repo, name: str) -> dict[str, Any]:
    size = len(repo.files[name])
    row: dict[str, Any] = {"type": "file", "path": name, "size": size, "oid": repo.oid(name)}
    if repo.is_large(name):
        row["lfs"] = {"oid": repo.digest(name), "size": size, "pointerSize": 130}
    return row
