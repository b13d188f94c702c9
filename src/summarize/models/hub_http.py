"""One request to the Hub: no retries, no message of its own, each refusal with its reason.

The Hub's client gives the session (proxies, certificates, its offline mode) and the token. Its
own download functions are not used: they retry for up to minutes with notes on standard error,
keep the process from ending with their thread pools, report only every 10 MB that they go on, and
put files into the cache before anybody has verified them.
"""

import contextlib
import json
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any, Self

from summarize._version import __version__
from summarize.errors import ModelNotAvailable

# A list of files is a few kilobytes; who sends more than this does not send a list.
_MAX_JSON_BYTES = 32_000_000
SOMEBODY_ELSE = "something between here and the Hub (a login page, a proxy) answers in its place"


class HubUnreachable(ModelNotAvailable):
    """The Hub cannot be reached at all; asking again for something else would only take time."""


class Answer:
    """An open answer, for a `with` statement.

    Args:
        url: what to get.
        step_seconds: the longest wait for the connection, and for each next piece of the answer.
        params, headers: of the request.

    Raises:
        HubUnreachable: there is no connection; the message is the reason alone.
        ModelNotAvailable: a refusal; likewise.
    """

    def __init__(
        self,
        url: str,
        step_seconds: float,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        from huggingface_hub import get_session

        self._stack = contextlib.ExitStack()
        with _network():
            stream = get_session().stream(
                "GET",
                url,
                params=params,
                headers={**_headers(), **(headers or {})},
                timeout=step_seconds,
                follow_redirects=True,
            )
            self._response = self._stack.enter_context(stream)
        if not self._response.is_success:
            self.close()
            code = self._response.headers.get("X-Error-Code", "")
            raise ModelNotAvailable(_refusal(self._response.status_code, code))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        # One that broke may break once more.
        with contextlib.suppress(HubUnreachable), _network():
            self._stack.close()

    @property
    def is_partial(self) -> bool:
        """It begins where the request's `Range` said."""
        return int(self._response.status_code) == 206

    @property
    def content_bytes(self) -> int | None:
        """Size of the content that follows, if the answer says so."""
        headers = self._response.headers
        length = headers.get("Content-Length", "")
        return int(length) if length.isdecimal() and "Content-Encoding" not in headers else None

    def blocks(self) -> Iterator[bytes]:
        """The content, as it arrives.

        Raises:
            HubUnreachable: the connection broke.
        """
        blocks = self._response.iter_bytes()
        while True:
            with _network():
                block = next(blocks, None)
            if block is None:
                return
            yield block

    def json(self) -> Any:  # noqa: ANN401 - what JSON holds
        """The content as JSON.

        Raises:
            HubUnreachable: the connection broke, or it is no JSON: a login page, a proxy's.
        """
        content = bytearray()
        for block in self.blocks():
            content += block
            if len(content) > _MAX_JSON_BYTES:
                break
        else:
            with contextlib.suppress(ValueError, RecursionError):
                return json.loads(content)
        raise HubUnreachable(SOMEBODY_ELSE)


def _headers() -> dict[str, str]:
    from huggingface_hub import constants, get_token

    # Byte ranges and sizes mean the file itself, not a compressed form of it.
    headers = {"User-Agent": f"summarize/{__version__}", "Accept-Encoding": "identity"}
    token = None if constants.HF_HUB_DISABLE_IMPLICIT_TOKEN else get_token()
    return {**headers, "Authorization": f"Bearer {token}"} if token else headers


@contextlib.contextmanager
def _network() -> Iterator[None]:
    """Whatever the network raises -> `HubUnreachable`."""
    from huggingface_hub.errors import OfflineModeIsEnabled

    try:
        yield
    except OfflineModeIsEnabled as error:
        raise HubUnreachable("the Hub's client is set to work offline (HF_HUB_OFFLINE)") from error
    except Exception as error:
        text = " ".join(str(error).split()) or type(error).__name__
        raise HubUnreachable(f"the Hub cannot be reached ({text[:120]})") from error


def _refusal(status: int, code: str) -> str:
    """What an answer that is no success means."""
    if code == "GatedRepo":
        return "it is gated: accept its terms on its page and log in with: hf auth login"
    if code == "RevisionNotFound":
        return "the repository has no such revision"
    if code == "RepoNotFound" or status in (401, 404):
        return "the Hub knows no such repository, or it is private (log in with: hf auth login)"
    if status == 403:
        return "the Hub does not allow it (403): log in with: hf auth login"
    if status == 429:
        return "the Hub has been asked too often from here (429): try again in some minutes"
    if status >= 500:
        return f"the Hub has a fault of its own ({status}): try again later"
    return f"the Hub refused ({status})"
