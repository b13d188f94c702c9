"""How long a user waits before anything happens: whole processes, medians.

    .venv/bin/python benchmarks/startup.py

Rows:
    python        an interpreter that does nothing, to compare with
    --version     the bar is 0.12 s
    --help        the bar is 0.15 s
    load          reading the converted SmolLM2 (tokenizer and weights) in a new process, imports
                  apart; the bar is 2 s
    torch         the same with all imports, on torch: from the start of the process to the first
                  token
    ready         `summarize` on the article of the examples with the converted SmolLM2: from the
                  start of the process until it is about to generate; the bar is 0.8 s
    no Hub        `--lang ar` without its model where no name resolves; the bar is 5 s
    silent Hub    the same, and a server that accepts and never answers; the bar is 5 s
    closed port   the same, and nobody listens

The results go to `benchmarks/results/startup.json`.
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from measured import machine, save

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).parent / "results" / "startup.json"
ARTICLE = ROOT / "examples" / "articles" / "harbour.en.txt"
LOAD = """
import time
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.gguf_conversion import convert_once
from summarize.models.engines.loading import load
from summarize.models.engines.runner import Decoding
from summarize.models.store.store import Store
import torch, transformers
from transformers import AutoModelForCausalLM, GenerationConfig, LlamaForCausalLM
began = time.perf_counter()
store = Store(offline=True)
engine = load(convert_once(store.find("smollm2-135m-instruct")), "summarize", "cpu")
prompt = engine.codec.encode(Prompt("Rain fell.", "Be brief."))
engine.runner.prepare(1)
print(time.perf_counter() - began)
engine.runner.run([prompt], Decoding(max_new_tokens=1, beams=1))
"""

READY = f"""
import os, sys, time
from summarize.cli.main import main
from summarize.models.engines import ct2_runner
def run(runner, batch, decoding):
    print(time.time(), flush=True)
    os._exit(0)
ct2_runner.CTranslate2Runner.run = run
main([{str(ARTICLE)!r}, "--model", "smollm2-135m-instruct", "--offline", "--quiet"])
"""


def main() -> None:
    """Measure, print a table, and write the results."""
    rows: dict[str, dict[str, float]] = {}
    rows["python"] = whole([sys.executable, "-c", "pass"])
    command = str(Path(sys.executable).with_name("summarize"))
    rows["--version"] = whole([command, "--version"])
    rows["--help"] = whole([command, "--help"])
    loads, readies = [], []
    subprocess.run([sys.executable, "-c", LOAD], check=True, capture_output=True)
    for _ in range(3):
        began = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", LOAD], check=True, capture_output=True)
        readies.append(time.perf_counter() - began)
        loads.append(float(done.stdout))
    rows["load"], rows["torch"] = figures(loads), figures(readies)
    starts = []
    for _ in range(6):
        clock = time.time()
        done = subprocess.run([sys.executable, "-c", READY], check=True, capture_output=True)
        starts.append(float(done.stdout) - clock)
    rows["ready"] = figures(starts[1:])
    arabic = [command, str(ARTICLE), "--lang", "ar"]
    with tempfile.TemporaryDirectory() as empty:
        elsewhere = {"HF_HOME": empty}
        rows["no Hub"] = whole(arabic, {**elsewhere, "HF_ENDPOINT": "http://hub.invalid"}, code=3)
        with silent_server() as address:
            rows["silent Hub"] = whole(arabic, {**elsewhere, "HF_ENDPOINT": address}, code=3)
        rows["closed port"] = whole(
            arabic, {**elsewhere, "HF_ENDPOINT": "http://127.0.0.1:9"}, code=3
        )
    for name, row in rows.items():
        print(f"{name:<12} {row['median']:6.2f} s   ({row['min']:.2f} to {row['max']:.2f})")
    packages = ("torch", "transformers", "ctranslate2", "typer")
    save(RESULTS, {"machine": machine(*packages), "seconds": rows})


def whole(
    command: list[str], environment: dict[str, str] | None = None, code: int = 0, runs: int = 5
) -> dict[str, float]:
    """Seconds of a command as a whole process, after one run that does not count."""
    seconds = []
    for number in range(runs + 1):
        began = time.perf_counter()
        done = subprocess.run(
            command, env={**os.environ, **(environment or {})}, capture_output=True, check=False
        )
        if number:
            seconds.append(time.perf_counter() - began)
        if done.returncode != code:
            raise RuntimeError(f"{command}: {done.returncode}, not {code}: {done.stderr.decode()}")
    return figures(seconds)


def figures(seconds: list[float]) -> dict[str, float]:
    """Median, least and most."""
    return {
        "median": round(statistics.median(seconds), 3),
        "min": round(min(seconds), 3),
        "max": round(max(seconds), 3),
    }


@contextmanager
def silent_server() -> Iterator[str]:
    """A server on the loopback address that accepts connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


if __name__ == "__main__":
    main()
