"""The command line with fake models, in a process of its own.

    python -m tests.fake_command [--seconds S] [--until FILE] [--kill N SEED] ARGUMENT...

Each call of a model takes S seconds, and none ends before there is the file. With `--kill`, the
same command is run N times and killed each time with work under way, at a moment that follows from
SEED; what was seen is printed as JSON.
"""

import contextlib
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from summarize.cli import main as cli
from summarize.models.engines.loading import Engine
from summarize.models.known import catalog
from summarize.models.known.families import Task
from summarize.models.pool import ModelPool
from summarize.models.store.store import LocalModel, Store
from tests.fakes import fake_engine


def first_sentences(text: str) -> list[str]:
    """The beginning of a text, as a summary."""
    return [" ".join(text.split(". ")[:2]).split("\n")[0].rstrip(".") + "."]


def fake_engines(seconds: float = 0, until: Path | None = None) -> dict[str, Engine]:
    """The bundled models as fakes: one takes lead sentences, the others mark.

    A text with `BREAK` in it breaks the model; one with `MEMORY` takes all memory.
    """

    def slowly(answer: str) -> list[str]:
        if "BREAK" in answer:
            raise RuntimeError("broken on purpose")
        if "MEMORY" in answer:
            raise MemoryError("no memory on purpose")
        if "DIE" in answer:
            os.kill(os.getpid(), signal.SIGKILL)
        if seconds:
            time.sleep(seconds)
        while until is not None and not until.exists():
            time.sleep(0.01)
        return [answer]

    return {
        "smollm2-135m-instruct": fake_engine(
            lambda text: slowly(first_sentences(text)[0]), max_input_tokens=2000, name="lead"
        ),
        "bergamot-en-pt": fake_engine(lambda text: slowly(f"pt({text})"), name="en-pt"),
        "bergamot-pt-en": fake_engine(slowly, name="pt-en"),
    }


@contextlib.contextmanager
def faked(engines: dict[str, Engine]) -> Iterator[None]:
    """These models are on this machine, and no others."""

    def find(_: Store, name: str) -> LocalModel | None:
        entry = catalog.find(name)
        return LocalModel(name, Path(name), "1", entry) if name in engines else None

    def get(_: ModelPool, model: LocalModel, task: Task) -> Engine:
        assert task in ("summarize", "translate")
        return engines[model.name]

    with (
        mock.patch.object(Store, "find", find),
        mock.patch.object(ModelPool, "get", get),
        mock.patch.object(ModelPool, "sketch", get),
    ):
        yield


def _lines(out: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return (out / "manifest.jsonl").read_bytes().count(b"\n")
    return 0


def _warm_up() -> None:
    """Run once: what a run imports and prepares is there for all that are forked."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "a.txt")
        text.write_text("Rain fell.", encoding="utf-8")
        out = str(Path(folder, "out"))
        code = cli.main([str(text), "--source-lang", "en", "-l", "pt", "-o", f"{out}/", "-q"])
    # A fork has the locks that other threads hold, and nobody to release them.
    assert (code, threading.active_count()) == (0, 1)


def _killed(arguments: list[str], numbers: random.Random) -> dict[str, object]:
    """Run the command, and kill it after a few lines of its manifest."""
    out = Path(arguments[arguments.index("-o") + 1])
    before = _lines(out)
    child = os.fork()
    if child == 0:
        os._exit(cli.main(arguments))
    wanted = before + numbers.randint(1, 6)
    deadline = time.monotonic() + 20
    while _lines(out) < wanted and time.monotonic() < deadline:
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            return {"killed": False, "lines": _lines(out) - before}
        time.sleep(0.0005)
    time.sleep(numbers.random() * 0.004)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return {
        "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
        "lines": _lines(out) - before,
    }


class _Forgetful(list[object]):
    """Holds nothing."""

    def append(self, _: object) -> None:
        """Forget it."""


def main(arguments: list[str]) -> int:
    """Run the command; its exit code."""
    seconds, until = 0.0, None
    if arguments[:1] == ["--seconds"]:
        seconds, arguments = float(arguments[1]), arguments[2:]
    if arguments[:1] == ["--until"]:
        until, arguments = Path(arguments[1]), arguments[2:]
    engines = fake_engines(seconds, until)
    for engine in engines.values():
        # A run of many would hold all of its prompts.
        engine.runner.calls = _Forgetful()  # type: ignore[attr-defined]
    with faked(engines):
        if arguments[:1] == ["--kill"]:
            count, seed, arguments = int(arguments[1]), int(arguments[2]), arguments[3:]
            _warm_up()
            numbers = random.Random(seed)  # noqa: S311 - moments, not secrets
            print(json.dumps([_killed(arguments, numbers) for _ in range(count)]), flush=True)  # noqa: T201
            return 0
        return cli.main(arguments)


if __name__ == "__main__":
    # As the real command does: what runs in a thread is not waited for.
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)
