"""The process of `isolation.py` with readers that fail: the first word of the file says how.

Run as `python -m tests.reading.isolated_with_faults`.
"""

import os
import sys
import time

from summarize.errors import InputError
from summarize.reading import isolated_reader
from summarize.reading.extraction import Extracted

KEPT: list[bytes] = []


def extract(data: bytes, name: str) -> Extracted:
    words = data.decode()
    if words == "abort":
        os.abort()
    if words == "exit":
        os._exit(3)
    if words == "hang":
        time.sleep(600)
    while words == "work":
        pass
    if words == "abort after others" and KEPT:
        os.abort()
    if words == "no memory after others" and KEPT:
        raise MemoryError
    KEPT.append(b"")
    if words == "fault":
        raise ZeroDivisionError("of a reader")
    if words == "keep memory":
        KEPT.append(b"x" * 500_000_000)
        time.sleep(0.2)
    if words == "refuse":
        raise InputError(f"{name}: is refused; take another")
    if words == "much memory":
        held = bytearray(200_000_000)
        held[::4096] = b"x" * len(held[::4096])
        time.sleep(600)
    if words == "huge memory":
        bytearray(20_000_000_000)
    if words == "much text":
        return Extracted("x" * 2_000_000)
    sys.stdout.write("what a reader prints is no answer\n")
    sys.stdout.flush()
    return Extracted(words, title=str(os.getpid()), author=repr(sorted(os.environ)))


if __name__ == "__main__":
    isolated_reader.MODULES["pdf"] = "tests.reading.isolated_with_faults"
    sys.modules["tests.reading.isolated_with_faults"] = sys.modules["__main__"]
    isolated_reader.main()
