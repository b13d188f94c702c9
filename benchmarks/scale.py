"""Whole directories: what a file costs, what a run holds in memory, what workers gain.

    .venv/bin/python benchmarks/scale.py files        # 1,000 and 100,000 tiny files, fake models
    .venv/bin/python benchmarks/scale.py million      # that many in one folder, the beginning
    .venv/bin/python benchmarks/scale.py documents    # 62 news documents, the bundled translator
    .venv/bin/python benchmarks/scale.py workers      # the same: threads, processes, Ray actors

`files`: seconds until the first result and in all, of a run and of one with nothing to do; peak
memory; milliseconds for each file, on the disk and in memory. The models are those of the tests,
which answer at once; some of the texts are handed back (no longer than a summary), some are
summarized.

`million`: seconds until the first result, and memory; ended after a while by Ctrl-C.

`documents` and `workers` read `../shared/data`, where that is. `documents` is timed undisturbed;
then it is killed half-way, resumed, and compared. `workers` counts documents a second.

Results go to `benchmarks/results/scale.json`.
"""

import argparse
import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from itertools import groupby
from pathlib import Path
from typing import Any

import psutil
from measured import load, machine, save

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "data"
RESULTS = Path(__file__).parent / "results" / "scale.json"
FAKE = [sys.executable, "-m", "tests.fake_command"]
REAL = [str(Path(sys.executable).with_name("summarize"))]
COUNTS = (1_000, 100_000)
IN_A_FOLDER = 1_000
MILLION = 1_000_000
# A disk that is none, and how many thousand files go there.
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder in it is made for this
IN_MEMORY = 10


def main() -> int:
    """Measure one kind of row, print it, and write the results."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("what", choices=tuple(ROWS))
    what = arguments.parse_args().what
    results = load(RESULTS, {})
    with tempfile.TemporaryDirectory() as folder:
        rows = ROWS[what](Path(folder))
    results[what] = rows
    results["machine"] = machine("ctranslate2", "torch")
    save(RESULTS, results)
    for name, row in rows.items():
        print(f"{name:<24}", row)
    return 0


def files(folder: Path) -> dict[str, Any]:
    """Tiny files, with models that answer at once."""
    rows = {}
    for count in COUNTS:
        reports = folder / str(count)
        made = [number for number in range(count) if write_report(reports, number)]
        for name, length in (("handed back", "medium"), ("summarized", "10w")):
            out = folder / f"{count}-{length}"
            command = [*FAKE, str(reports), "--source-lang", "en", "-n", length, "-o", str(out)]
            run = timed(command, out)
            again = timed(command, out)
            results = sum(1 for path in out.rglob("*.en.txt"))
            if results != len(made):
                raise RuntimeError(f"{results} results for {len(made)} files")
            rows[f"{count:,} {name}"] = {
                **run,
                "ms_a_file": round(1000 * (run["seconds"] - run["first"]) / count, 2),
                "again_seconds": again["seconds"],
                "again_peak_mb": again["peak_mb"],
            }
            shutil.rmtree(out)
    few, many = (f"{count:,} summarized" for count in COUNTS)
    if MEMORY.is_dir():
        # What is left without the disk, which is flushed twice for each file.
        with tempfile.TemporaryDirectory(dir=MEMORY) as quick:
            where = Path(quick) / "reports"
            for number in range(COUNTS[0] * IN_MEMORY):
                write_report(where, number)
            command = [*FAKE, str(where), "--source-lang", "en", "-n", "10w", "-o", f"{quick}/out"]
            run = timed(command, Path(quick) / "out")
            taken = 1000 * (run["seconds"] - run["first"]) / (COUNTS[0] * IN_MEMORY)
            rows["summarized, in memory"] = {**run, "ms_a_file": round(taken, 2)}
    more = rows[many]["peak_mb"] - rows[few]["peak_mb"]
    rows[many]["kb_a_file"] = round(1000 * more / (COUNTS[1] - COUNTS[0]), 2)
    again = rows[many]["again_peak_mb"] - rows[few]["again_peak_mb"]
    rows[many]["again_kb_a_file"] = round(1000 * again / (COUNTS[1] - COUNTS[0]), 2)
    return rows


def million(folder: Path) -> dict[str, Any]:
    """A million files in one folder: how a run begins."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else folder) as quick:
        reports, out = Path(quick) / "reports", Path(quick) / "out"
        reports.mkdir()
        for number in range(MILLION):
            (reports / f"{number}.txt").write_text(f"Report {number}.\n", encoding="utf-8")
        command = [*FAKE, str(reports), "--source-lang", "en", "-o", str(out)]
        return {"a million": timed(command, out, end_after=10)}


def write_report(reports: Path, number: int) -> Path:
    """One tiny file."""
    file = reports / f"{number // IN_A_FOLDER:03}" / f"{number:06}.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f"Report {number}. Rain fell on the town in the night and the river rose by {number} cm. "
        f"Nobody was hurt. The school stays closed until Monday.\n",
        encoding="utf-8",
    )
    return file


def timed(command: list[str], out: Path | None = None, end_after: float = 0) -> dict[str, float]:
    """Seconds in all and until the first result, and the highest memory of all its processes.

    With `end_after` it is ended by Ctrl-C so many seconds after the first.
    """
    code = 130 if end_after else 0
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8")
    whole = psutil.Process(process.pid)
    first, peak = 0.0, 0
    while process.poll() is None:
        if not first and out is not None and next(out.rglob("*.??.*"), None) is not None:
            first = time.perf_counter() - began
        try:
            family = [whole, *whole.children(recursive=True)]
            peak = max(peak, sum(one.memory_info().rss for one in family))
        except psutil.Error:
            pass
        if end_after and first and time.perf_counter() - began > first + end_after:
            process.send_signal(signal.SIGINT)
            end_after = 0
        time.sleep(0.02 if not first else 0.1)
    seconds = time.perf_counter() - began
    said = process.stderr.read() if process.stderr else ""
    if process.returncode != code:
        raise RuntimeError(f"{command}: {process.returncode}: {said[-2000:]}")
    return {
        "seconds": round(seconds, 2),
        "first": round(first, 2),
        "peak_mb": round(peak / 1e6, 1),
    }


def documents(folder: Path) -> dict[str, Any]:
    """62 documents into Portuguese: undisturbed; and killed half-way, resumed, and compared."""
    news = news_documents(folder / "news")
    whole, out = folder / "whole", folder / "out"
    command = [*REAL, "translate", str(news), "--source-lang", "en", "-l", "pt", "-q", "-o"]
    timed([*command, str(whole)])  # the cache is warm
    shutil.rmtree(whole)
    undisturbed = timed([*command, str(whole)], whole)
    process = subprocess.Popen([*command, str(out)], cwd=ROOT)
    count = len(outputs(whole))
    while len(outputs(out)) < count // 2:
        if process.poll() is not None:
            raise RuntimeError("it ended before it was killed")
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    done = len(outputs(out))
    resumed = timed([*command, str(out)], out)
    same = outputs(whole) == outputs(out)
    if not same:
        raise RuntimeError("a run that was killed and resumed differs")
    return {
        "undisturbed": {"documents": count, **undisturbed},
        "resumed": {"done_before": done, **resumed, "same": same},
    }


def outputs(out: Path) -> dict[str, bytes]:
    """The results in a folder."""
    return {path.name: path.read_bytes() for path in out.glob("*.pt.txt")}


def workers(folder: Path) -> dict[str, Any]:
    """Documents a second, by who does them; all results must be the same."""
    news = news_documents(folder / "news")
    rows: dict[str, Any] = {}
    expected: dict[str, bytes] = {}
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    for name, more in (
        ("threads", []),
        ("1 worker", ["--workers", "1"]),
        ("2 workers", ["--workers", "2"]),
        ("1 actor", ["--cluster", "local", "--workers", "1"]),
        ("2 actors", ["--cluster", "local", "--workers", "2"]),
    ):
        out = folder / name.replace(" ", "-")
        command = [*REAL, "translate", str(news), "--source-lang", "en", "-l", "pt", "-q"]
        row = timed([*command, "-o", str(out), *more], out)
        found = outputs(out)
        expected = expected or found
        if found != expected:
            raise RuntimeError(f"{name}: other results")
        rows[name] = {
            **row,
            "documents_a_second": round(len(found) / row["seconds"], 2),
            "after_the_first": round((len(found) - 1) / (row["seconds"] - row["first"]), 2),
        }
    return rows


def news_documents(folder: Path) -> Path:
    """The English news documents as files."""
    source = SHARED / "ntrex_dev" / "ntrex_dev.jsonl.gz"
    if not source.is_file():
        raise SystemExit(f"{source} is not here: this row needs the public data")
    folder.mkdir()
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for name, some in groupby(rows, key=lambda row: row["doc"]):
        text = "\n".join(row["eng"] for row in some)
        (folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    return folder


ROWS = {"files": files, "million": million, "documents": documents, "workers": workers}

if __name__ == "__main__":
    sys.exit(main())
