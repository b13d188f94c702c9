"""Use the Hub's client quietly: no telemetry, no long retries, errors of this program.

By default, the client sends the versions of other libraries and looks for coding agents, waits
minutes between retries, downloads with threads that keep a process from ending, reports progress
only every 10 MB, and writes to standard error. Within `session` it does none of that; its settings
are restored at the end.
"""

import contextlib
import re
import threading
from collections.abc import Iterator
from typing import Any

from summarize._version import __version__
from summarize.errors import ModelNotAvailable
from summarize.models.hub.timeouts import Heartbeat, Stalled

# Byte ranges and sizes mean the file itself, not a compressed form of it.
HEADERS = {"user-agent": f"summarize/{__version__}", "Accept-Encoding": "identity"}

_SETTINGS: dict[str, object] = {
    "HF_HUB_DISABLE_TELEMETRY": True,
    # Plain HTTP requests can be stopped, and what they bring is verified.
    "HF_HUB_DISABLE_XET": True,
    "HF_HUB_DISABLE_SHARED_BLOBS": True,
    "HF_HUB_DISABLE_SYMLINKS_WARNING": True,
    # Chunks as they arrive: on a slow line, 10 MB take minutes and would look like a stall.
    "DOWNLOAD_CHUNK_SIZE": None,
}
# A file's ETag becomes a part of a path.
_ETAG = re.compile(r"(?:W/)?\"?[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}\"?")
_NOT_THE_HUB = "the answer does not come from the Hub, but perhaps from a proxy or a login page"


class HubUnreachable(ModelNotAvailable):
    """The Hub cannot be reached at all, so asking it for another model is useless, too."""


@contextlib.contextmanager
def session(heartbeat: Heartbeat, max_bytes: int) -> Iterator[None]:
    """Use the client on this thread: quietly, and without retries after a refusal.

    Args:
        heartbeat: of the work; abandoned work ends at its next request.
        max_bytes: the longest answer to accept.

    Raises:
        HubUnreachable: no connection, or an answer that is not the Hub's; the message is the
            reason.
        ModelNotAvailable: a refusal; the message is the reason.
        OSError: the cache cannot be written.
    """
    with _settings, _errors(), _hooks(heartbeat, max_bytes):
        yield


def unexpected_answer() -> HubUnreachable:
    """The error for an answer that is not the Hub's."""
    return HubUnreachable(_NOT_THE_HUB)


class _Settings:
    """The client's settings, for as long as any thread needs them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._users = 0
        self._found: dict[str, object] = {}
        self._verbosity = 0

    def __enter__(self) -> None:
        from huggingface_hub import constants
        from huggingface_hub.utils import logging

        with self._lock:
            self._users += 1
            if self._users == 1:
                self._found = {name: getattr(constants, name) for name in _SETTINGS}
                self._verbosity = logging.get_verbosity()
                self._set(constants, _SETTINGS)
                logging.set_verbosity(logging.log_levels["critical"])

    def __exit__(self, *_: object) -> None:
        from huggingface_hub import constants
        from huggingface_hub.utils import logging

        with self._lock:
            self._users -= 1
            if not self._users:
                self._set(constants, self._found)
                logging.set_verbosity(self._verbosity)

    @staticmethod
    def _set(constants: Any, values: dict[str, object]) -> None:  # noqa: ANN401 - a module
        for name, value in values.items():
            setattr(constants, name, value)


_settings = _Settings()


@contextlib.contextmanager
def _hooks(heartbeat: Heartbeat, max_bytes: int) -> Iterator[None]:
    """Watch the requests of this thread, and the answers to them."""
    from huggingface_hub import get_session

    thread = threading.get_ident()
    asked: set[str] = set()

    def on_request(request: Any) -> None:  # noqa: ANN401 - httpx's types are the client's matter
        if threading.get_ident() == thread:
            heartbeat.check()
            # Without an answer, the client asks for a file's metadata again and again.
            if request.method == "HEAD" and str(request.url) in asked:
                raise HubUnreachable("the Hub cannot be reached any more")
            if request.method == "HEAD":
                asked.add(str(request.url))

    def on_response(response: Any) -> None:  # noqa: ANN401
        if threading.get_ident() == thread:
            heartbeat.beat()
            _check_response(response, max_bytes)

    hooks = get_session().event_hooks
    for kind, hook in (("request", on_request), ("response", on_response)):
        hooks[kind].append(hook)
    try:
        yield
    finally:
        for kind, hook in (("request", on_request), ("response", on_response)):
            hooks[kind].remove(hook)


def _check_response(response: Any, max_bytes: int) -> None:  # noqa: ANN401
    """Raise an error for a refusal or a wrong answer, which the client would only retry."""
    headers = response.headers
    if response.status_code >= 400:
        raise ModelNotAvailable(_refusal(response.status_code, headers.get("X-Error-Code", "")))
    length = headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > max_bytes and not response.has_redirect_location:
        raise unexpected_answer()
    for name in ("ETag", "X-Linked-Etag"):
        if name in headers and not _ETAG.fullmatch(headers[name]):
            raise unexpected_answer()


@contextlib.contextmanager
def _errors() -> Iterator[None]:
    """Turn the client's errors into errors of this program."""
    from huggingface_hub.errors import (
        FileMetadataError,
        HFValidationError,
        LocalEntryNotFoundError,
        OfflineModeIsEnabled,
    )

    try:
        yield
    except (Stalled, ModelNotAvailable):
        raise
    except OfflineModeIsEnabled as error:
        raise HubUnreachable("HF_HUB_OFFLINE is set, so the Hub is not asked") from error
    except LocalEntryNotFoundError as error:
        if isinstance(error.__cause__, FileMetadataError):
            raise unexpected_answer() from error
        raise _unreachable(error.__cause__ or error) from error
    except HFValidationError as error:
        raise ModelNotAvailable("this is not a valid name of a Hub repository") from error
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise unexpected_answer() from error
    except Exception as error:
        # An error of the disk has a number; the client's own subclasses of `OSError` have none.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise _unreachable(error) from error


def _unreachable(error: BaseException) -> HubUnreachable:
    text = " ".join(str(error).split()) or type(error).__name__
    return HubUnreachable(f"the Hub cannot be reached ({text[:120]})")


def _refusal(status: int, code: str) -> str:
    """The reason for a refusal, from its status and the Hub's error code."""
    if code == "GatedRepo":
        return "the model is gated: accept its terms on its Hub page, and log in: hf auth login"
    if code == "RevisionNotFound":
        return "the repository has no such revision"
    if code == "EntryNotFound":
        return "a file in the Hub's list of files is missing there (404): try again later"
    if code == "RepoNotFound" or status in (401, 404):
        return "the Hub has no such repository, or it is private (then log in: hf auth login)"
    if status == 403:
        return "the Hub does not allow this download (403): log in: hf auth login"
    if status == 429:
        return "too many requests to the Hub (429): try again in some minutes"
    if status >= 500:
        return f"the Hub has a server error ({status}): try again later"
    return f"the Hub refused the request ({status})"
