"""The process in which a reader runs: a reader's name and bytes in, JSON out, until its input ends.

Started by `isolation.py` alone, with the limits of seconds, memory and output as arguments. It
says that it is there with an empty answer, and imports what a reader needs when the first file for
it comes.
"""

import contextlib
import importlib
import json
import os
import signal
import struct
import sys
from dataclasses import fields
from typing import BinaryIO

from summarize.errors import InputError, first_line
from summarize.reading.extraction import Extracted

# The readers that there are; what is asked for is one of these names, and never a module.
MODULES = {
    "html": "summarize.reading.html.page",
    "pdf": "summarize.reading.pdf",
}
# Lengths of the two parts of a message: a request has a head and a file; an answer has no head.
HEADER = struct.Struct("<II")
_OPEN_FILES = 64
_HARM = "the file may be made to do harm"
_MEMORY = f"needs too much memory to read; {_HARM}"
# How a library that does not fit is reported by the system.
_SIGNS_OF_MEMORY = ("failed to map segment", "annot allocate memory", "Not enough memory")


def main() -> None:
    """Answer requests from standard input."""
    seconds, memory, output = (int(argument) for argument in sys.argv[1:4])
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_RDWR), 1)  # what a library prints is no answer
    _send(answers, b"")
    limit(memory)
    while True:
        head = requests.read(HEADER.size)
        if len(head) < HEADER.size:
            return
        sizes = HEADER.unpack(head)
        request = json.loads(requests.read(sizes[0]))
        data = requests.read(sizes[1])
        if hasattr(signal, "alarm"):
            signal.alarm(seconds)  # should nobody be left who watches the clock
        answer = answered(request["reader"], data, request["name"], output, request["charset"])
        if hasattr(signal, "alarm"):
            signal.alarm(0)
        _send(answers, answer)


def answered(reader: str, data: bytes, name: str, output: int, charset: str | None = None) -> bytes:
    """The answer to one request, as JSON."""
    try:
        extract = importlib.import_module(MODULES[reader]).extract
        extracted = extract(data, name, **({"charset": charset} if charset else {}))
        body = json.dumps(as_json(extracted)).encode()
    except InputError as error:
        return _refused(str(error))
    except MemoryError:
        return _refused(f"{name}: {_MEMORY}", exhausted=True)
    except RecursionError:
        return _refused(f"{name}: is nested too deeply to read; {_HARM}")
    except Exception as error:  # noqa: BLE001 whatever a library raises is about this file
        if any(sign in str(error) for sign in _SIGNS_OF_MEMORY):
            return _refused(f"{name}: {_MEMORY}", exhausted=True)
        reason = f"{type(error).__name__}: {first_line(error)}"
        return _refused(f"{name}: cannot be read ({reason}); the file may be damaged")
    if len(body) > output:
        return _refused(f"{name}: has more than {output / 1e6:g} MB of text; split it")
    return body


def as_json(extracted: Extracted) -> dict[str, object]:
    """The fields of a record, in what JSON has."""
    found: dict[str, object] = {one.name: getattr(extracted, one.name) for one in fields(extracted)}
    found["set_aside"] = [[one.kind, one.text, one.line] for one in extracted.set_aside]
    return found


def limit(memory: int) -> None:
    """Hold this process to an amount of memory, few open files, none written, no core dump."""
    try:
        import resource
    except ImportError:  # Windows: the parent watches the memory
        return
    for what, wanted in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):  # macOS has no limit of memory
            _, hard = resource.getrlimit(what)
            most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
            resource.setrlimit(what, (most, most))


def _refused(message: str, *, exhausted: bool = False) -> bytes:
    """A refusal; one for want of memory may be for what was read before."""
    return json.dumps({"refused": message, "exhausted": exhausted}).encode()


def _send(answers: BinaryIO, answer: bytes) -> None:
    answers.write(HEADER.pack(0, len(answer)))
    answers.write(answer)
    answers.flush()


if __name__ == "__main__":
    main()
