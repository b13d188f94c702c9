"""`--lang ar` on a machine that reaches a Hub, and on one that does not: whole processes."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ARTICLES
from tests.hub_server import HubServer
from tests.learned import learned_files

REPO = "Helsinki-NLP/opus-mt-en-ar"
SHORT = "Rain fell on the town all day, and the river rose by 2 metres.\n"


@pytest.fixture
def server() -> Iterator[HubServer]:
    """A Hub that has the model that `--lang ar` wants: tiny, and good enough for its probe."""
    with HubServer() as hub:
        hub.add(REPO, learned_files("en", "ar"))
        yield hub


def run(home: Path, endpoint: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "HF_HOME": str(home),
        "HF_ENDPOINT": endpoint,
        "NO_PROXY": "127.0.0.1",
    }
    return subprocess.run(
        [sys.executable, "-m", "summarize", *arguments],
        input=SHORT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env=environment,
    )


def test_the_model_is_fetched_announced_and_then_used_offline(
    server: HubServer, tmp_path: Path
) -> None:
    arguments = ["-", "--source-lang", "en", "--lang", "ar", "-f", "json"]
    first = run(tmp_path, server.url, *arguments)
    assert first.returncode == 0, first.stderr
    announced = [line for line in first.stderr.splitlines() if "downloading" in line]
    assert len(announced) == 1
    assert re.search(
        rf"opus-mt-en-ar \({REPO}, \d+ MB, Apache-2\.0\): \d+ MB to fetch, [\d,]+ MB free",
        announced[0],
    )
    result = json.loads(first.stdout)
    assert result["summary"]["language"] == "ar"
    assert result["summary"]["sentences"][0]["original"] == SHORT.strip()
    assert "opus-mt-en-ar@" in result["signature"]
    fetched = len(server.fetched())
    again = run(tmp_path, server.url, *arguments, "--offline")
    assert (again.returncode, again.stdout) == (0, first.stdout)
    assert "downloading" not in again.stderr
    assert len(server.fetched()) == fetched


def test_a_pull_prints_where_the_model_is_and_that_folder_works(
    server: HubServer, tmp_path: Path
) -> None:
    pulled = run(tmp_path / "one", server.url, "models", "pull", "opus-mt-en-ar")
    assert pulled.returncode == 0, pulled.stderr
    name, _, folder = pulled.stdout.split()
    assert name == "opus-mt-en-ar"
    used = run(
        tmp_path / "two", "http://127.0.0.1:9", "-", "--source-lang", "en", "--lang", "ar",
        "--translator", folder,
    )  # fmt: skip
    assert used.returncode == 0, used.stderr


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 3
    assert done.stdout == ""
    [line] = done.stderr.splitlines()
    assert line.startswith("summarize: error: ")
    for part in ("harbour.en.txt", REPO, "310 MB", "Apache-2.0", "models pull opus-mt-en-ar"):
        assert part in line
    return line


def test_a_server_that_never_answers_is_one_line_before_any_work(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        endpoint = f"http://127.0.0.1:{silent.getsockname()[1]}"
        done = run(tmp_path, endpoint, str(ARTICLES / "harbour.en.txt"), "--lang", "ar")
    assert "gave no answer within" in refusal(done)


def test_a_hub_that_is_not_there_is_one_line_before_any_work(tmp_path: Path) -> None:
    for endpoint in ("http://127.0.0.1:9", "http://hub.invalid"):
        done = run(tmp_path, endpoint, str(ARTICLES / "harbour.en.txt"), "--lang", "ar")
        assert "cannot be reached" in refusal(done)
