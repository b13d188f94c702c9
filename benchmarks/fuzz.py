"""Damaged files: each ends in a document or in the project's own error, in bounded time.

    .venv/bin/python benchmarks/fuzz.py                # 10,000 of each kind
    .venv/bin/python benchmarks/fuzz.py rtf --count 500

PDFs and pages are read as in a run, by a process of its own with limits: a crash of it is counted,
and costs its file; what the reader itself did not expect is a fault.

A fault prints the name of its file; `tests/reading/mutations.py` makes the same file from it.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.documents import READERS, reader  # noqa: E402
from tests.reading.mutations import mutations  # noqa: E402

from summarize.errors import InputError  # noqa: E402
from summarize.reading import isolation  # noqa: E402
from summarize.reading.encodings import decode  # noqa: E402
from summarize.reading.extraction import Extracted  # noqa: E402
from summarize.reading.kinds import kind_of  # noqa: E402

MAX_SECONDS = 5.0
ISOLATED = ("pdf", "html")
# How a process says that a reader raised what it should not.
_UNEXPECTED = ": cannot be read ("


def main() -> int:
    """Run; 1 where there was a fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kinds", nargs="*", default=[*READERS, *ISOLATED, "srt", "vtt"])
    parser.add_argument("--count", type=int, default=10_000)
    given = parser.parse_args()
    faults = sum(fuzzed(kind, given.count) for kind in given.kinds)
    return 1 if faults else 0


def isolated(kind: str) -> Callable[[bytes, str], Extracted]:
    """The function that reads files of a kind in a process of its own."""
    return lambda data, name: isolation.extract(kind, data, name)


def fuzzed(kind: str, count: int) -> int:
    """Read so many damaged files of a kind, print what came of them; the number of faults."""
    read = isolated(kind) if kind in ISOLATED else reader(kind)
    documents = refused = stopped = faults = 0
    slowest = 0.0
    for name, data in mutations(kind, count):
        start = time.perf_counter()
        try:
            told = kind_of(data, name)
            if told in ("text", "markdown"):
                decode(data, name)
            read(data, name)
            documents += 1
        except InputError as error:
            refused += 1
            stopped += "its reader stopped" in str(error)
            if _UNEXPECTED in str(error):
                faults += 1
                print(error)
        except Exception as error:  # noqa: BLE001 - what this looks for
            faults += 1
            print(f"{name}: {type(error).__name__}: {error}")
        seconds = time.perf_counter() - start
        slowest = max(slowest, seconds)
        if seconds > MAX_SECONDS:
            faults += 1
            print(f"{name}: {seconds:.1f} s")
    print(
        f"{kind}: {count:,} files, {documents:,} read, {refused:,} refused, {faults} faults, "
        f"{stopped} stopped, slowest {slowest:.2f} s"
    )
    return faults


if __name__ == "__main__":
    sys.exit(main())
