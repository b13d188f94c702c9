"""Readers that may hang, swell or die run in a process of their own, with limits.

    extracted = isolation.extract("pdf", data, "report.pdf")

One process reads file after file; after a crash or a limit the next file gets a new one. It is
started by the interpreter anew, not forked, so that threads of the parent do not matter; it gets a
reader's name and bytes through a pipe and gives JSON back; it has no secrets of the parent's
environment. It ends with its parent, however that ends, and a fork of the parent gets its own.

Time and memory are watched from here on every system. On Linux the kernel holds the memory to the
limit as well; limits of open files and of files written hold on Linux and macOS, not on Windows.
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
from dataclasses import dataclass, fields
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Literal, Self

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.languages.scripts import in_one_line
from summarize.reading.extraction import Extracted
from summarize.reading.isolated_reader import HEADER, MODULES

_MAIN = "summarize.reading.isolated_reader"
_WATCH_SECONDS = 0.1
# A busy machine may give the process little of its time; after so many times the seconds it ends.
_PATIENCE = 4
# A process that has read this many files is replaced: what leaks goes with it.
_FILES_EACH = 500
# So is one that keeps more bytes after a file, so that the next file is not charged for it.
_MOST_KEPT = 400_000_000
# Of the environment, what a process needs to start; nothing else goes to it.
_KEPT = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR")
_SPLIT = "split it, or save its text as a file"
_SAVE_ANEW = "open it elsewhere and save it anew, or leave it out"


@dataclass(frozen=True)
class Limits:
    """What a reader may use for one file.

    Attributes:
        seconds: of a processor; by the clock four times as many.
        memory_bytes: of the whole process.
        output_bytes: of what it gives back.
    """

    seconds: float = 18.0
    memory_bytes: int = 1_000_000_000
    output_bytes: int = 100_000_000


def extract(kind: str, data: bytes, name: str, charset: str | None = None) -> Extracted:
    """What a reader gives for a file's bytes, read in the other process of this one.

    Args:
        kind: which reader: a name of the table in `isolated_reader`, such as `pdf`.
        data: the bytes of the file.
        name: for messages.
        charset: its encoding, where that is known; for HTML.

    Raises:
        InputError: the reader refused the file, died, or went over a limit.
    """
    # A fork must not talk to the process of its parent, nor wait for a lock that was held.
    readers = _SHARED.get(os.getpid()) or _SHARED.setdefault(os.getpid(), Readers())
    return readers.extract(kind, data, name, charset)


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

    def extract(self, kind: str, data: bytes, name: str, charset: str | None = None) -> Extracted:
        """As the function `extract`."""
        if kind not in MODULES:
            raise ValueError(f"no reader {kind!r}; there are: {', '.join(MODULES)}")
        shown = in_one_line(name)
        request = {"reader": kind, "name": shown, "charset": charset}
        with self._lock:
            try:
                answer = self._answer(request, data)
            except BaseException:  # Ctrl-C as well: the process may be in the middle of a file
                self.close()
                raise
        if isinstance(answer.get("refused"), str):
            raise InputError(answer["refused"])
        found = _record(answer)
        if found is None:
            raise InputError(f"{shown}: its reader gave no sound answer; {_SAVE_ANEW}")
        return found

    def _answer(self, request: dict[str, Any], data: bytes) -> dict[str, Any]:
        """The answer; from a new process where the files before may be why there is none."""
        is_first = self._files == 0
        try:
            answer = self._asked(request, data)
        except _Exhausted:
            if is_first:
                raise
            answer = {"exhausted": True}
        if answer.get("exhausted") and not is_first:
            self.close()
            answer = self._asked(request, data)
        return answer

    def _asked(self, request: dict[str, Any], data: bytes) -> dict[str, Any]:
        name, limits = request["name"], self.limits
        if self._process is None or self._process.poll() is not None or self._files >= _FILES_EACH:
            self.close()
        process = self._process or self._start(name)
        exchange = _Exchange(process, request, data, limits, is_first=self._files == 0)
        self._files += 1
        begin = time.monotonic()
        over = _waited(exchange, process, limits)
        if over or exchange.too_long:
            self.close()
            kind = _Exhausted if over == "memory" else InputError
            raise kind(f"{name}: {_over(over, limits)}; {_SPLIT}")
        if exchange.answer is not None:
            if time.monotonic() - begin > _WATCH_SECONDS and _used(process.pid)[1] > _MOST_KEPT:
                self.close()
            return exchange.answer
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(2)
        code = process.poll()
        self.close()
        if not exchange.has_begun:
            raise InputError(_not_started(name, f"exit status {code}"))
        raise _Exhausted(
            f"{name}: its reader stopped ({_death(code)}), so it is damaged, or "
            f"needs more than {_in_words(limits.memory_bytes)} of memory; {_SAVE_ANEW}"
        )

    def _start(self, name: str) -> subprocess.Popen[bytes]:
        seconds = self.limits.seconds * _PATIENCE + 5
        limits = f"{seconds:.0f} {self.limits.memory_bytes} {self.limits.output_bytes}"
        try:
            self._process = subprocess.Popen(  # noqa: S603 the interpreter and a module of ours
                [sys.executable, "-B", "-P", "-s", "-m", _MAIN, *limits.split()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd=Path(sys.executable).anchor or None,
                # Ctrl-C reaches the parent alone, which ends it.
                start_new_session=os.name == "posix",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise InputError(_not_started(name, error.strerror or str(error))) from error
        self._end = weakref.finalize(self, _ended, self._process, os.getpid())
        self.started += 1
        return self._process


_SHARED: dict[int, Readers] = {}


class _Exhausted(InputError):
    """The process died or had no memory left, which files before this one may have taken."""


class _Exchange(threading.Thread):
    """Sends a file and waits for the answer; ends when the process does.

    Attributes:
        answer: None where there was none.
        has_begun: the process was there to take the file.
        too_long: the answer is over the limit.
    """

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        request: dict[str, Any],
        data: bytes,
        limits: Limits,
        *,
        is_first: bool,
    ) -> None:
        super().__init__(daemon=True, name="reader")
        self.answer: dict[str, Any] | None = None
        self.has_begun = not is_first
        self.too_long = False
        self._process, self._data, self._limits = process, data, limits
        self._head = json.dumps(request).encode()

    def run(self) -> None:
        """Send, and receive."""
        sending, receiving = self._process.stdin, self._process.stdout
        if sending is None or receiving is None:
            return
        with contextlib.suppress(OSError, ValueError, RecursionError):
            if not self.has_begun:
                self.has_begun = len(receiving.read(HEADER.size)) == HEADER.size
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


def _waited(
    exchange: _Exchange, process: subprocess.Popen[bytes], limits: Limits
) -> Literal["seconds", "memory"] | None:
    """Wait for the answer; says which limit was gone over, if one was."""
    end = time.monotonic() + limits.seconds * _PATIENCE
    exchange.start()
    exchange.join(min(_WATCH_SECONDS, limits.seconds))
    before: float | None = None
    while exchange.is_alive():
        seconds, memory = _used(process.pid)
        before = seconds if before is None else before
        if seconds - before > limits.seconds or time.monotonic() > end:
            return "seconds"
        if memory > limits.memory_bytes:
            return "memory"
        exchange.join(_WATCH_SECONDS)
    return None


def _over(limit: str | None, limits: Limits) -> str:
    return {
        "seconds": f"takes more than {limits.seconds:g} s to read",
        "memory": f"needs more than {_in_words(limits.memory_bytes)} of memory to read",
    }.get(limit or "", f"has more than {_in_words(limits.output_bytes)} of text")


def _used(pid: int) -> tuple[float, int]:
    """The seconds of a processor and the bytes of memory that a process has used."""
    import psutil

    try:
        process = psutil.Process(pid)
        times = process.cpu_times()
        return times.user + times.system, int(process.memory_info().rss)
    except psutil.Error:
        return 0.0, 0


def _record(answer: dict[str, Any]) -> Extracted | None:
    """The record, where every field is what it should be: the process is not trusted."""
    aside, warnings = answer.pop("set_aside", None), answer.pop("warnings", None)
    if answer.keys() | {"set_aside", "warnings"} != {one.name for one in fields(Extracted)}:
        return None
    if not isinstance(aside, list) or not isinstance(warnings, list):
        return None
    if not isinstance(answer["text"], str) or not all(isinstance(one, str) for one in warnings):
        return None
    if not all(one is None or isinstance(one, str) for one in answer.values()):
        return None
    try:
        asides = tuple(SetAside(str(kind), str(text), int(line)) for kind, text, line in aside)
    except (TypeError, ValueError):
        return None
    return Extracted(**answer, set_aside=asides, warnings=tuple(warnings))


def _environment() -> dict[str, str]:
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    root = str(Path(__file__).parents[2])
    paths = [root, *filter(None, kept.get("PYTHONPATH", "").split(os.pathsep))]
    kept |= {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    return kept | {"PYTHONPATH": os.pathsep.join(paths)}


def _not_started(name: str, reason: str) -> str:
    return (
        f"{name}: the process that reads such files cannot be started ({reason}); "
        f"check the installation: python -m {_MAIN}"
    )


def _death(code: int | None) -> str:
    if code is None or code >= 0:
        return f"exit status {code}"
    named = -code in list(signal.Signals)
    return signal.Signals(-code).name if named else f"signal {-code}"


def _in_words(count: int) -> str:
    return f"{count / 1e9:g} GB" if count >= 1e9 else f"{count / 1e6:g} MB"


def _ended(process: subprocess.Popen[bytes], owner: int) -> None:
    if os.getpid() != owner:  # a fork leaves: the process is not its own
        return
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError, ValueError):
            if pipe:
                pipe.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)
