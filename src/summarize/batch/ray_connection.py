"""A connection to a Ray cluster, for as long as a run lasts."""

import contextlib
import logging
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarize.errors import UsageError, first_line
from summarize.models.engines.hardware import cores

LOCAL = "local"
# For the first sign of a cluster.
_PATIENCE_SECONDS = 10


@contextlib.contextmanager
def connected(address: str) -> Iterator[Any]:
    """Ray, connected to a cluster for as long as this lasts.

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
        raise UsageError(
            f"--cluster {address}: there is no Ray cluster that can be used: "
            f"{first_line(error)}; start one with: ray start --head"
        ) from error
    chatter = logging.getLogger("ray.data")
    level = chatter.level
    chatter.setLevel(logging.CRITICAL)
    try:
        yield ray
    finally:
        chatter.setLevel(level)
        ray.shutdown()


@contextlib.contextmanager
def _own_signals() -> Iterator[None]:
    """Ray takes SIGTERM for itself."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        # Another thread than the first cannot, and Ray has not.
        with contextlib.suppress(ValueError, TypeError):
            for number, handler in before.items():
                signal.signal(number, handler)


def _expect_listener(address: str) -> None:
    """Refuse an address at which nobody listens.

    Raises:
        OSError: nobody does.
        ValueError: it is no address.
    """
    host, separator, port = address.rpartition("://")[2].rpartition(":")
    if not separator or not port.isdecimal():
        raise ValueError("it is no address such as ray://host:10001 or host:6379")
    socket.create_connection((host.strip("[]"), int(port)), _PATIENCE_SECONDS).close()


def room(ray: Any) -> int:  # noqa: ANN401 - a module without types
    """How many actors there is room for: one for each machine, which shares its cores out."""
    return max(1, sum(bool(node["Alive"]) for node in ray.nodes()))
