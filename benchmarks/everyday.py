"""What the command takes on a machine that does other things too: time, processor time, memory.

    .venv/bin/python benchmarks/everyday.py article busy container first   # six minutes
    .venv/bin/python benchmarks/everyday.py long folder                    # half an hour
    .venv/bin/python benchmarks/everyday.py show

    article     the article of the examples, from the command to the summary, warm
    busy        the same beside one and two processes that never rest
    container   the same in a control group with the time of one core, and with `--threads 1`;
                needs the right to make a control group
    long        25,000 words of the news beside the checkout, to 150 words
    folder      100 files of 100 to 3,000 words of them
    first       how long the first result of that folder takes, of which the rest is not waited for

All are whole processes with the bundled model and the defaults, three runs each but for the last
two, of which there is one; the table has medians. The ratios of a run are what counts: machines
differ. Results go to `benchmarks/results/everyday.json`.
"""

import argparse
import contextlib
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measured import load, machine, save

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
RESULTS = Path(__file__).parent / "results" / "everyday.json"
ARTICLE = ROOT / "examples" / "articles" / "harbour.en.txt"
COMMAND = [sys.executable, "-m", "summarize"]
RUNS = 3
LONG_WORDS = 25_000
FILES = 100
SIZES = (100, 200, 300, 700, 1000, 2000, 3000)
GROUPS = Path("/sys/fs/cgroup")
PERIOD = 100_000
# Puts itself into a group, and becomes the command behind it.
JOIN = (
    "import os, sys; open(sys.argv[1], 'w').write(str(os.getpid())); os.execv(sys.argv[2], "
    "sys.argv[2:])"
)


class Cost(NamedTuple):
    """What one process took: seconds, seconds of a processor, MB."""

    wall: float
    cpu: float
    peak: float


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    measures = {
        "article": article, "busy": busy, "container": container, "first": first, "long": long,
        "folder": folder,
    }  # fmt: skip
    parser.add_argument("what", nargs="+", choices=[*measures, "show"])
    given = parser.parse_args()
    results = load(RESULTS, {})
    for what in given.what:
        if what != "show":
            results[what] = measures[what]()
            results["machine"] = machine("ctranslate2")
            save(RESULTS, results)
        print(json.dumps(results if what == "show" else results[what], indent=1))
    return 0


def article() -> dict[str, float]:
    """The article by itself."""
    cost([*COMMAND, str(ARTICLE)])
    return _rounded(middle(lambda: cost([*COMMAND, str(ARTICLE)])))


def busy() -> dict[str, float]:
    """The article beside processes that never rest, and by itself, in turn."""
    found: dict[int, list[Cost]] = {0: [], 1: [], 2: []}
    for _ in range(RUNS):
        for others, costs in found.items():
            with restless(others):
                costs.append(cost([*COMMAND, str(ARTICLE)]))
    idle, one, two = (_middle(costs) for costs in found.values())
    return {
        "beside one: wall / idle": round(one.wall / idle.wall, 2),
        "beside one: processor / idle": round(one.cpu / idle.cpu, 2),
        "beside two: wall / idle": round(two.wall / idle.wall, 2),
        "idle wall": round(idle.wall, 1),
    }


def container() -> dict[str, float | str]:
    """The article with the time of one core, and with `--threads 1` in the same group."""
    with group_of_one_core() as join:
        if not join:
            return {"not measured": "no control group can be made here"}
        plain, single = (
            middle(lambda more=more: cost([*join, *COMMAND, str(ARTICLE), *more]))
            for more in ((), ("--threads", "1"))
        )
    return {
        "wall / with --threads 1": round(plain.wall / single.wall, 2),
        "wall": round(plain.wall, 1),
    }


def long() -> dict[str, float]:
    """Many words."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "long.txt"
        words, parts = 0, []
        for one in _articles():
            parts.append(one)
            words += len(one.split())
            if words >= LONG_WORDS:
                break
        file.write_text("\n\n".join(parts), "utf-8")
        return {"words": words} | _rounded(cost([*COMMAND, str(file), "--length", "150w"]))


def first() -> dict[str, float]:
    """How long a reader of a folder waits for its first result; the run is ended then."""
    with tempfile.TemporaryDirectory() as place:
        texts = _texts(Path(place) / "texts")
        single = middle(lambda: cost([*COMMAND, str(texts / "000.txt")]))
        waited = [_until_first([*COMMAND, str(texts)], Path(place) / str(i)) for i in range(RUNS)]
    return {
        "first result / one file": round(median(waited) / single.wall, 2),
        "one file": round(single.wall, 1),
    }


def folder() -> dict[str, float]:
    """Many files."""
    with tempfile.TemporaryDirectory() as place:
        texts = _texts(Path(place) / "texts")
        return _rounded(cost([*COMMAND, str(texts), "-o", str(Path(place) / "out")]))


def _texts(folder: Path) -> Path:
    """Files of many sizes."""
    dice = random.Random(21)  # noqa: S311 - a sample
    lines = [line for one in _articles() for line in one.split("\n") if line.strip()]
    folder.mkdir()
    for number in range(FILES):
        size, start, words = dice.choice(SIZES), dice.randrange(len(lines)), 0
        part = []
        while words < size:
            part.append(lines[start % len(lines)])
            words += len(part[-1].split())
            start += 1
        (folder / f"{number:03}.txt").write_text("\n".join(part), "utf-8")
    return folder


def _until_first(command: Sequence[str], out: Path) -> float:
    """Seconds until a run has written its first result."""
    began = time.monotonic()
    process = subprocess.Popen(
        [*command, "-o", str(out)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )
    try:
        while not any(out.glob("*.txt")):
            if process.poll() is not None:
                raise SystemExit(f"{' '.join(command)} ended without a result")
            time.sleep(0.02)
        return time.monotonic() - began
    finally:
        process.kill()
        process.wait()


def cost(command: Sequence[str]) -> Cost:
    """Run a command."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT)
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        time.sleep(0.02)
    wall = time.monotonic() - began
    error = process.stderr.read().decode() if process.stderr else ""
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: {error}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)


def middle(run: Callable[[], Cost]) -> Cost:
    """The medians of some runs."""
    return _middle([run() for _ in range(RUNS)])


def _middle(costs: Sequence[Cost]) -> Cost:
    return Cost(*(median(values) for values in zip(*costs, strict=True)))


def _rounded(one: Cost) -> dict[str, float]:
    return {
        "wall s": round(one.wall, 1), "processor s": round(one.cpu, 1), "peak MB": round(one.peak)
    }  # fmt: skip


@contextlib.contextmanager
def restless(count: int) -> Iterator[None]:
    """So many processes that use a core each."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for one in others:
            one.send_signal(signal.SIGKILL)
            one.wait()


@contextlib.contextmanager
def group_of_one_core() -> Iterator[list[str]]:
    """What to put in front of a command, so that it has the time of one core; nothing if not."""
    is_second = (GROUPS / "cgroup.controllers").exists()
    group = GROUPS / ("summarize-benchmark" if is_second else "cpu/summarize-benchmark")
    try:
        group.mkdir(exist_ok=True)
        if is_second:
            (group / "cpu.max").write_text(f"{PERIOD} {PERIOD}", "ascii")
        else:
            (group / "cpu.cfs_period_us").write_text(str(PERIOD), "ascii")
            (group / "cpu.cfs_quota_us").write_text(str(PERIOD), "ascii")
    except OSError:
        yield []
        return
    try:
        yield [sys.executable, "-c", JOIN, str(group / "cgroup.procs")]
    finally:
        group.rmdir()


def _articles() -> Iterator[str]:
    with gzip.open(DATA / "newts" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["article"]


if __name__ == "__main__":
    sys.exit(main())
