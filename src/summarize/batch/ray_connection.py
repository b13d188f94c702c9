"""Connects to a Ray cluster for as long as a run lasts."""

import contextlib
import logging
import os
import re
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarize.errors import UsageError, first_line
from summarize.models.engines.hardware import cores

LOCAL = "local"
# For a connection to the address.
_TIMEOUT_SECONDS = 10
# In an address: `user:password@`, and settings such as `?token=...`.
_SECRETS = re.compile(r"""(?<=://)[^\s'"]*@|(?<![^\s'"(])[^\s'"/]+@|\?[^\s'"]*=[^\s'"]*""")


@contextlib.contextmanager
def connected(address: str) -> Iterator[Any]:
    """Yield Ray, connected to a cluster until the context is left.

    Raises:
        UsageError: Ray is not installed, or there is no cluster at the address.
    """
    # Nothing is sent anywhere: Ray would report its usage.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    if address != LOCAL and (Path.home() / ".ray" / "auth_token").is_file():
        # What `ray start` made on this machine, or was copied from the cluster's head.
        os.environ.setdefault("RAY_AUTH_MODE", "token")
    try:
        import ray
        import ray.data
    except ImportError:
        raise UsageError(
            "--cluster needs the package ray; install it with: pip install 'summarize[ray]'"
        ) from None
    settings: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
    try:
        if address == LOCAL:
            settings |= {"num_cpus": cores(), "include_dashboard": False}
        else:
            # Ray itself would try for minutes.
            _expect_listener(address)
        with _own_signals():
            ray.init(address=address, **settings)
    except (ConnectionError, ValueError, RuntimeError, OSError) as error:
        reason = without_secrets(first_line(error))
        raise UsageError(
            f"--cluster {without_secrets(address)}: no Ray cluster can be reached there: {reason}; "
            f"start one with: ray start --head"
        ) from None
    chatter = logging.getLogger("ray.data")
    level = chatter.level
    chatter.setLevel(logging.CRITICAL)
    try:
        yield ray
    finally:
        chatter.setLevel(level)
        ray.shutdown()


def without_secrets(text: str) -> str:
    """A text without the user names, passwords and settings of the addresses in it."""
    return _SECRETS.sub("", text)


@contextlib.contextmanager
def _own_signals() -> Iterator[None]:
    """Keep our signal handlers: Ray would replace that of SIGTERM."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        # A thread other than the main one cannot set them, and there Ray has not either.
        with contextlib.suppress(ValueError, TypeError):
            for number, handler in before.items():
                signal.signal(number, handler)


def _expect_listener(address: str) -> None:
    """Refuse an address at which no server listens.

    Raises:
        OSError: none does.
        ValueError: it is not an address.
    """
    host, separator, port = address.rpartition("@")[2].rpartition("://")[2].rpartition(":")
    if not separator or not port.isdecimal():
        raise ValueError("it is not an address such as ray://host:10001 or host:6379")
    socket.create_connection((host.strip("[]"), int(port)), _TIMEOUT_SECONDS).close()


def room(ray: Any) -> int:  # noqa: ANN401 - a module without types
    """How many actors to start: one for each machine, which gives it all of its cores."""
    return max(1, sum(bool(node["Alive"]) for node in ray.nodes()))
