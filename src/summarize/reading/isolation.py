"""Readers that may hang, swell or die run in a process of their own, with limits.

    with Readers() as readers:
        extracted = readers.extract("pdf", data, "report.pdf")

One process reads file after file; after a crash or a limit the next file gets a new one. It is
started by the interpreter anew, not forked, so that threads of the parent do not matter; it gets a
reader's name and bytes through a pipe and gives JSON back; it has no secrets of the parent's
environment. On Linux the kernel holds its memory to the limit; elsewhere it is watched, ten times
a second. Limits of open files and of files written hold on Linux and macOS; Windows has none.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
import weakref
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.reading.extraction import Extracted
from summarize.reading.isolated_reader import HEADER, MODULES

_WATCH_SECONDS = 0.1
# A process that has read this many files is replaced: what leaks goes with it.
_FILES_EACH = 500
# Of the environment, what a process needs to start; nothing else goes to it.
_KEPT = (
    "PATH",
    "PYTHONPATH",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "SYSTEMROOT",
    "TMPDIR",
    "TEMP",
)


@dataclass(frozen=True)
class Limits:
    """What a reader may use for one file.

    Attributes:
        seconds: by the clock.
        memory_bytes: of the whole process.
        output_bytes: of what it gives back.
    """

    seconds: float = 20.0
    memory_bytes: int = 1_000_000_000
    output_bytes: int = 100_000_000


class Readers:
    """Runs readers in a process beside this one; threads may share it. Use it in a `with`.

    Attributes:
        limits: for each file.
        started: how many processes it has started.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.started = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._end: weakref.finalize[Any, Any] | None = None
        self._files = 0
        self._lock = threading.Lock()

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
        """End the process, if there is one."""
        if self._end is not None:
            self._end()
        self._process = self._end = None
        self._files = 0

    def extract(self, reader: str, data: bytes, name: str) -> Extracted:
        """What a reader gives for a file's bytes.

        Args:
            reader: a name of the table in `isolated_reader`, such as `pdf`.
            data: the bytes of the file.
            name: for messages.

        Raises:
            InputError: the reader refused the file, died, or went over a limit.
        """
        if reader not in MODULES:
            raise ValueError(f"no reader {reader!r}; there are: {', '.join(MODULES)}")
        with self._lock:
            try:
                answer = self._asked(reader, data, name)
            except BaseException:  # Ctrl-C as well: the process may be in the middle of a file
                self.close()
                raise
        if "refused" in answer:
            raise InputError(answer["refused"])
        aside = tuple(SetAside(*one) for one in answer.pop("set_aside"))
        return Extracted(**{**answer, "set_aside": aside, "warnings": tuple(answer["warnings"])})

    def _asked(self, reader: str, data: bytes, name: str) -> dict[str, Any]:
        if self._process is None or self._process.poll() is not None or self._files >= _FILES_EACH:
            self.close()
        process = self._process or self._start()
        self._files += 1
        exchange = _Exchange(process, reader, data, name, self.limits)
        over = self._waited(exchange, process)
        if over:
            self.close()
            raise InputError(f"{name}: {over}; the file may be damaged or made to do harm")
        if exchange.answer is not None:
            return exchange.answer
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(2)
        code = process.poll()
        self.close()
        raise InputError(f"{name}: {_death(code, exchange, self.limits)}")

    def _waited(self, exchange: "_Exchange", process: subprocess.Popen[bytes]) -> str | None:
        """Wait for the answer; says which limit was gone over, if one was."""
        limits, deadline = self.limits, time.monotonic() + self.limits.seconds
        exchange.start()
        watched = _watched(process)
        while exchange.is_alive():
            exchange.join(_WATCH_SECONDS)
            if not exchange.is_alive():
                break
            if time.monotonic() > deadline:
                return f"took longer than {limits.seconds:g} s to read"
            if watched is not None and _memory(watched) > limits.memory_bytes:
                return f"needs more than {_in_words(limits.memory_bytes)} of memory to read"
        return None

    def _start(self) -> subprocess.Popen[bytes]:
        root = str(Path(__file__).parents[2])
        environment = {key: os.environ[key] for key in _KEPT if key in os.environ}
        paths = [root, *filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))]
        environment |= {
            "PYTHONPATH": os.pathsep.join(paths),
            "LC_ALL": "C.UTF-8",
            "PYTHONUTF8": "1",
        }
        limits = (
            f"{self.limits.seconds + 5:.0f} {self.limits.memory_bytes} {self.limits.output_bytes}"
        )
        self._process = subprocess.Popen(  # noqa: S603 the interpreter and a module of ours
            [
                sys.executable,
                "-B",
                "-P",
                "-s",
                "-m",
                "summarize.reading.isolated_reader",
                *limits.split(),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=Path(sys.executable).anchor,
            start_new_session=os.name == "posix",  # Ctrl-C reaches the parent alone, which ends it
        )
        self._end = weakref.finalize(self, _ended, self._process)
        self.started += 1
        return self._process


class _Exchange(threading.Thread):
    """Sends a file and waits for the answer; ends when the process does."""

    def __init__(
        self, process: subprocess.Popen[bytes], reader: str, data: bytes, name: str, limits: Limits
    ) -> None:
        super().__init__(daemon=True, name="reader")
        self.answer: dict[str, Any] | None = None
        self.too_long = False
        self._process, self._data, self._limits = process, data, limits
        self._head = json.dumps({"reader": reader, "name": name}).encode()

    def run(self) -> None:
        """Send, and receive."""
        sending, receiving = self._process.stdin, self._process.stdout
        if sending is None or receiving is None:
            return
        with contextlib.suppress(OSError, ValueError):
            sending.write(HEADER.pack(len(self._head), len(self._data)))
            sending.write(self._head)
            sending.write(self._data)
            sending.flush()
            self.answer = self._received(receiving)

    def _received(self, receiving: IO[bytes]) -> dict[str, Any] | None:
        head = receiving.read(HEADER.size)
        if len(head) < HEADER.size:
            return None
        _, length = HEADER.unpack(head)
        if length > self._limits.output_bytes:
            self.too_long = True
            return None
        body = receiving.read(length)
        answer = json.loads(body) if len(body) == length else None
        return answer if isinstance(answer, dict) else None


def _watched(process: subprocess.Popen[bytes]) -> Any:  # noqa: ANN401
    import psutil

    with contextlib.suppress(psutil.Error):
        return psutil.Process(process.pid)
    return None


def _memory(watched: Any) -> int:  # noqa: ANN401
    import psutil

    try:
        return int(watched.memory_info().rss)
    except psutil.Error:
        return 0


def _death(code: int | None, exchange: _Exchange, limits: Limits) -> str:
    if exchange.too_long:
        return f"gives more than {_in_words(limits.output_bytes)} of text"
    if code is not None and code < 0:
        name = signal.Signals(-code).name if -code in list(signal.Signals) else f"signal {-code}"
        memory = _in_words(limits.memory_bytes)
        why = f"the file is damaged, or needs more than {memory}"
        return f"the reader stopped (signal {-code}, {name}): {why}"
    return f"the reader stopped (exit {code}): the file may be damaged"


def _in_words(count: int) -> str:
    return f"{count / 1e9:g} GB" if count >= 1e9 else f"{count / 1e6:g} MB"


def _ended(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError, ValueError):
            if pipe:
                pipe.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)
