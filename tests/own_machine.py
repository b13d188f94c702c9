"""A machine of a test's own: none of the user's files on it, and no Hub but the test's."""

import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import huggingface_hub
import pytest
import safetensors.torch
import torch

from tests.hub_server import HubServer

# Nobody listens there.
NOWHERE = "http://127.0.0.1:9"
CARD = "---\nlicense: {licence}\nlanguage:\n- en\n- ar\n---\n"


@contextmanager
def own_machine(folder: Path, endpoint: str = NOWHERE) -> Iterator[pytest.MonkeyPatch]:
    """Caches, settings and a Hub in a folder, for this process.

    Args:
        folder: `hub` (the Hub's cache), `cache/summarize` and `config/summarize` are below it.
        endpoint: address of the Hub.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("SUMMARIZE_", "HF_"))]:
            patch.delenv(name)
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        patch.setenv("NO_PROXY", "127.0.0.1")
        constants = huggingface_hub.constants
        patch.setattr(constants, "HF_HUB_CACHE", str(folder / "hub"))
        patch.setattr(constants, "HF_TOKEN_PATH", str(folder / "no-token"))
        patch.setattr(constants, "ENDPOINT", endpoint)
        patch.setattr(
            constants,
            "HUGGINGFACE_CO_URL_TEMPLATE",
            endpoint + "/{repo_id}/resolve/{revision}/{filename}",
        )
        huggingface_hub.close_session()
        yield patch
        huggingface_hub.close_session()


@contextmanager
def connected(folder: Path) -> Iterator[HubServer]:
    """The same machine, and a Hub that it reaches."""
    with HubServer() as server, own_machine(folder, server.url):
        yield server


def refuse_sockets(patch: pytest.MonkeyPatch) -> None:
    """Fail the test when anything asks for the network."""

    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("the network was used")

    for name in ("socket", "create_connection", "getaddrinfo"):
        patch.setattr(socket, name, refuse)


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of a model, as a repository holds them."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def carded(files: Mapping[str, bytes], licence: str = "mit") -> dict[str, bytes]:
    """A repository with a card that names a licence, and English and Arabic."""
    return {**files, "README.md": CARD.format(licence=licence).encode()}


def spoiled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same model with weights of nothing."""
    weights = safetensors.torch.load(files["model.safetensors"])
    nothing = {name: torch.zeros_like(weight) for name, weight in weights.items()}
    return {**files, "model.safetensors": safetensors.torch.save(nothing, {"format": "pt"})}
