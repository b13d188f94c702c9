"""Runs over many inputs: what they are given, how they are started, and what they leave."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from summarize.batch import manifest
from summarize.cli import main


def tree(folder: Path, *places: str) -> Path:
    """A folder with files at these places."""
    for place in places:
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Text of {place}.", encoding="utf-8")
    return folder


def outputs(out: Path) -> dict[str, bytes]:
    """What a run left, but for its own files."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != manifest.NAME and manifest.OWN not in path.parts
    }


def contents(bucket: str, out: Path) -> dict[str, bytes]:
    """The outputs, in a bucket if there is one."""
    if not bucket:
        return outputs(out)
    assert outputs(out) == {}
    from pyarrow import fs

    system, folder = fs.FileSystem.from_uri(bucket)
    return {
        one.path.removeprefix(f"{folder}/"): system.open_input_stream(one.path).read()
        for one in system.get_file_info(fs.FileSelector(folder, recursive=True))
        if one.type == fs.FileType.File
    }


def lines(out: Path) -> list[dict[str, Any]]:
    """The manifest, each line of which must be whole."""
    text = (out / manifest.NAME).read_text(encoding="utf-8")
    assert text.endswith("\n")
    first, *found = [json.loads(line) for line in text.splitlines()]
    assert first == {"manifest": "summarize", "schema": 1}
    return found


def run(*arguments: object, code: int = 0) -> None:
    """The command in this process."""
    assert main.main([str(one) for one in arguments]) == code


def command(reports: Path, out: object, *more: object) -> list[str]:
    """A run of English inputs into Portuguese."""
    return [str(one) for one in (reports, "--source-lang", "en", "-l", "pt", "-o", out, *more)]


def fake(*arguments: object, seconds: float = 0, **how: Any) -> subprocess.Popen[str]:  # noqa: ANN401
    """The command with fake models, in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.fake_command", "--seconds", str(seconds),
         *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", **how,
    )  # fmt: skip


def finish(run: subprocess.Popen[str], code: int = 0) -> str:
    """What it said until it ended."""
    said = run.communicate(timeout=120)[1]
    assert run.returncode == code, said
    return said


def wait_for_lines(out: Path, count: int) -> None:
    """Wait until a manifest has so many."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        path = out / manifest.NAME
        if path.exists() and path.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.01)
    raise AssertionError("the run does not get on")
