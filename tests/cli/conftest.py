"""What the tests of the command line share: a cache folder of their own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hints are remembered in a folder of the test."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setattr("summarize.cli.hints.own_cache", lambda given: given or folder)
    return folder
