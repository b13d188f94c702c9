"""Long documents: how good the summaries are, and what the pipeline costs by itself.

    .venv/bin/pip install -c constraints.txt -e ".[bench]"
    .venv/bin/python benchmarks/long.py quality    # hours on a CPU; goes on where it was stopped
    .venv/bin/python benchmarks/long.py cost       # a minute
    .venv/bin/python benchmarks/long.py show       # the tables of what was measured

`quality` summarizes the 35 public QMSum meetings beside the checkout (9,500 words on average) with
the bundled model and compares each with its general reference summaries (the best of several):

    summarize        the whole meeting, in chunks, reduced
    truncation       the same model, decoding and length, shown the start of the meeting that fits
                     the limit that the summarizer is used with, as a plain script would cut it
    lead             the first sentences of the meeting, of the same length

ROUGE (Lin 2004) is rouge-score's, with F-measures of a tokenization for any script: words in small
letters, and single characters where no space parts words. Its own keeps only a-z and 0-9.

`cost` runs the pipeline with a runner that answers at once, on 1 to 1,000 thousand words, each size
in a process of its own: seconds from the text to the result, and how much the peak of the memory
grows, the text itself included. Two codecs: one that counts characters, and the tokenizer of the
bundled model.

The results go to `benchmarks/results/long.json`, a row at a time; on a large machine, several
processes may take a part of the meetings each (`--part 1/8` to `--part 8/8`).
"""

import argparse
import gc
import gzip
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import mean
from typing import Any

from filelock import FileLock
from measured import load, machine, save

from summarize import Options, Summarizer, lengths
from summarize.languages import tags
from summarize.languages.scripts import is_unspaced
from summarize.models.codecs.codec import Codec, Prompt
from summarize.models.engines.loading import Engine
from summarize.options import Device
from summarize.pipeline.session import Session
from summarize.text import sentences

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
RESULTS = Path(__file__).parent / "results" / "long.json"
MODEL = "smollm2-135m-instruct"
SYSTEMS = ("summarize", "truncation", "lead")
METRICS = ("rouge1", "rouge2", "rougeL")
THOUSANDS = (1, 10, 100, 1000)
PACKAGES = ("torch", "transformers", "rouge-score")
EMPTY: dict[str, Any] = {"quality": {}, "cost": {}}
CODECS = ("characters", "tokenizer")


def main() -> int:
    """Measure what is asked for, and show the tables."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("what", choices=("quality", "cost", "show", "one-cost"))
    arguments.add_argument("--beams", type=int, default=4)
    arguments.add_argument("--part", default="1/1", help="quality, of which part: 2/4")
    arguments.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda"))
    arguments.add_argument("--file", type=Path, help="the text of one-cost")
    arguments.add_argument("--codec", choices=CODECS, default=CODECS[0], help="of one-cost")
    given = arguments.parse_args()
    if given.what == "one-cost":
        print(json.dumps(one_cost(given.file, given.codec)))
        return 0
    if given.what != "show" and not (DATA / "qmsum").is_dir():
        print(f"not measured: the public data is not at {DATA}")
        return 1
    if given.what == "quality":
        number, parts = map(int, given.part.split("/"))
        quality(given.beams, given.device, range(number - 1, len(meetings()), parts))
    if given.what == "cost":
        cost()
    show(load(RESULTS, EMPTY))
    return 0


# Quality


def meetings() -> list[dict[str, Any]]:
    """The meetings, as texts of a line for each turn, with their general summaries."""
    with gzip.open(DATA / "qmsum" / "test.jsonl.gz", "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    return [
        {
            "text": "\n".join(
                f"{t['speaker']}: {t['content']}" for t in row["meeting_transcripts"]
            ),
            "references": [one["answer"] for one in row["general_query_list"]],
        }
        for row in rows
    ]


def quality(beams: int, device: Device, numbers: Sequence[int]) -> None:
    """Summarize each of these meetings that was not yet, by each system."""
    options = Options(model=MODEL, offline=True, beams=beams, source_lang="en", device=device)
    summarizer = Summarizer(options)
    session = Session.of(options, lambda _: None, None)
    about = {"machine": machine(*PACKAGES, device=device), "model": MODEL, "beams": beams,
             "version": version("summarize")}  # fmt: skip
    texts = meetings()
    for number in numbers:
        meeting = texts[number]
        for system in SYSTEMS:
            key = f"{number}:{system}"
            if key in added(about, {})["quality"]:
                continue
            began = time.perf_counter()
            text, extra = summary_by(system, meeting["text"], summarizer, session)
            row = {
                "seconds": round(time.perf_counter() - began, 1),
                "words": tags.count_words(text),
                **rouge(text, meeting["references"]),
                **extra,
            }
            added(about, {key: row})
            print(key, row, flush=True)


def added(about: dict[str, Any], rows: dict[str, Any]) -> dict[str, Any]:
    """The results with more rows, without those of other settings. Other processes add, too."""
    RESULTS.parent.mkdir(exist_ok=True)
    with FileLock(RESULTS.with_suffix(".lock")):
        results = load(RESULTS, EMPTY)
        if any(results.get(name) != about[name] for name in ("model", "beams", "version")):
            results["quality"] = {}
        results |= about
        results["quality"] |= rows
        save(RESULTS, results)
    return results


def summary_by(
    system: str, text: str, summarizer: Summarizer, session: Session
) -> tuple[str, dict[str, Any]]:
    """A summary of the preset length by one of the systems."""
    if system == "summarize":
        summary = summarizer(text)
        coverage = summary.coverage
        return summary.text, {
            "share": coverage.share,
            "chunks": coverage.chunks,
            "levels": coverage.levels,
        }
    extent = lengths.parse("medium").extent(tags.count_words(text))
    if system == "lead":
        start = text[: 40 * extent.amount]
        found = [start[span.start : span.end].strip() for span in sentences.split(start, "en")]
    else:
        found = truncation(text, extent, session)
    return " ".join(found[i] for i in lengths.fit(found, extent)), {}


def truncation(text: str, extent: lengths.Extent, session: Session) -> list[str]:
    """What the model says of the start of a text that fits its limit."""
    model = session.router.route("en", summarized=True).summarizer
    if model is None:
        sys.exit(f"not measured: {MODEL} is not installed")
    engine = session.engine(model, "summarize")
    instruction = session.prompts.render("summarize", sentences=str(round(extent.words / 25)))
    # As many new tokens as there are in so many English words, and some.
    decoding = engine.decoding(round(extent.words * 1.7) + 16, session.options.beams)
    room = engine.codec.max_input_tokens - decoding.max_new_tokens
    prompt = engine.codec.encode(
        Prompt(start_of(text, room, engine.codec, instruction), instruction)
    )
    [[best, *_]] = engine.runner.run([prompt], decoding)
    written = " ".join(engine.codec.decode(best.tokens).split())
    found = [written[s.start : s.end].strip() for s in sentences.split(written, "en")]
    whole = found if best.finished else found[:-1]
    return whole or found


def start_of(text: str, room: int, codec: Codec, instruction: str) -> str:
    """As much of a text as fits into a prompt of so many tokens."""
    low, high = 0, min(len(text), 8 * room)
    while low < high:
        middle = (low + high + 1) // 2
        fits = len(codec.encode(Prompt(text[:middle], instruction)).tokens) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low]


class AnyScript:
    """A tokenizer for rouge-score that knows every script."""

    def tokenize(self, text: str) -> list[str]:
        """Words in small letters; single characters where no space parts words."""
        found: list[str] = []
        for word in re.findall(r"[^\W_]+", text.casefold()):
            found += list(word) if any(map(is_unspaced, word)) else [word]
        return found


def rouge(summary: str, references: list[str]) -> dict[str, float]:
    """F-measures in percent, against the reference that is nearest."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(list(METRICS), tokenizer=AnyScript())
    scores = scorer.score_multi(references, summary)
    return {name: round(100 * scores[name].fmeasure, 2) for name in METRICS}


# Cost


def cost() -> None:
    """Measure each size, three times, in processes of their own; the quickest counts."""
    results = load(RESULTS, EMPTY)
    results["cost"] = {"machine": machine(*PACKAGES)}
    with tempfile.TemporaryDirectory() as folder:
        for codec in CODECS:
            for thousands in THOUSANDS:
                file = Path(folder) / f"{thousands}.txt"
                file.write_text(article(thousands * 1000), "utf-8")
                command = [sys.executable, __file__, "one-cost", "--file", file, "--codec", codec]
                runs = [
                    json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
                    for _ in range(3)
                ]
                results["cost"][f"{codec}:{thousands}"] = min(runs, key=lambda r: r["seconds"])
                save(RESULTS, results)


def one_cost(file: Path, codec: str) -> dict[str, Any]:
    """Seconds and memory for one file, after a small text that warms up all that is loaded."""
    at_once(codec)
    summarizer = Summarizer(Options(offline=True))
    summarizer(ROOT / "examples" / "articles" / "harbour.en.txt")
    words = tags.count_words(file.read_text("utf-8"))
    gc.collect()
    before = peak_mb()
    began, began_cpu = time.perf_counter(), time.process_time()
    summary = summarizer(file)
    seconds, cpu = time.perf_counter() - began, time.process_time() - began_cpu
    coverage = summary.coverage
    return {
        "words": words,
        "text_mb": round(file.stat().st_size / 1e6, 2),
        "seconds": round(seconds, 4),
        "cpu_seconds": round(cpu, 4),
        "ms_per_thousand_words": round(1e6 * seconds / words, 3),
        "peak_mb": round(peak_mb() - before, 1),
        "chunks": coverage.chunks,
        "levels": coverage.levels,
        "share": coverage.share,
    }


def peak_mb() -> float:
    """The highest memory of this process until now."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def at_once(codec: str) -> Engine:
    """An engine that answers at once, with four starts of what it is shown.

    It takes the place of the bundled model, wherever that is asked for.
    """
    from summarize.models.codecs.codec import CharacterCodec, TokenPrompt
    from summarize.models.engines.runner import Decoding, FakeRunner, Hypothesis
    from summarize.models.pool import ModelPool
    from summarize.models.store.store import Store

    store = Store(offline=True)
    model = store.find(MODEL)
    if model is None:
        sys.exit(f"not measured: {MODEL} is not installed")
    own = ModelPool(store, "auto").get(model, "summarize")
    # 2,048 tokens are about 8,000 characters of English.
    used: Codec = own.codec if codec == "tokenizer" else CharacterCodec(8000)
    instruction = Session.of(Options(offline=True), lambda _: None, None).prompts.render(
        "summarize", sentences="three"
    )
    shown, other = (
        used.encode(Prompt(text, instruction if codec == "tokenizer" else "")).tokens
        for text in ("A", "B")
    )
    first = next(i for i, (a, b) in enumerate(zip(shown, other, strict=True)) if a != b)
    # Some 90 words, as many as a call is asked for.
    size = 120 if codec == "tokenizer" else 520

    def answer(prompt: TokenPrompt, decoding: Decoding) -> list[Hypothesis]:
        return [
            Hypothesis(prompt.tokens[first : first + size - 5 * i], None, finished=False)
            for i in range(decoding.hypotheses)
        ]

    runner = FakeRunner(answer)
    runner.calls = Forgetful()
    engine = Engine(
        MODEL, "1", used, lambda: runner, prompted=codec == "tokenizer",
        decoder_only=codec == "tokenizer",
    )  # fmt: skip
    ModelPool.get = lambda *_: engine  # type: ignore[method-assign]
    return engine


class Forgetful(list[Any]):
    """A list that keeps nothing: what a runner was given would be the text once more."""

    def append(self, _: object) -> None:
        """Nothing."""


def article(words: int) -> str:
    """So many words of real meetings, without the names of the speakers.

    An answer that is the start of a transcript would be refused, and asked for again.
    """
    texts = [re.sub(r"(?m)^[^:\n]{1,60}: ", "", meeting["text"]) for meeting in meetings()]
    found: list[str] = []
    left = words
    while left > 0:
        for text in texts:
            for line in text.splitlines():
                found.append(line)
                left -= line.count(" ") + 1
                if left <= 0:
                    return "\n".join(found)
    return "\n".join(found)


# Showing


def show(results: dict[str, Any]) -> None:
    """The tables."""
    rows = results["quality"]
    done = [number for number in range(len(rows)) if f"{number}:summarize" in rows]
    if rows:
        where = results["machine"].get("gpu", "CPU")
        print(f"QMSum, {len(done)} meetings, {results['model']}, {results['beams']} beams, {where}")
        print(f"{'':12}{'R1':>7}{'R2':>7}{'RL':>7}{'words':>7}{'read':>7}{'seconds':>9}")
    for system in SYSTEMS:
        found = [rows[f"{n}:{system}"] for n in done if f"{n}:{system}" in rows]
        if found:
            scores = "".join(f"{mean(row[m] for row in found):7.2f}" for m in METRICS)
            share = mean(row.get("share", 0.0) for row in found)
            read = f"{share:7.0%}" if share else f"{'-':>7}"
            print(
                f"{system:12}{scores}{mean(row['words'] for row in found):7.0f}{read}"
                f"{mean(row['seconds'] for row in found):9.1f}"
            )
    for codec in CODECS:
        costs = [results["cost"].get(f"{codec}:{size}") for size in THOUSANDS]
        if any(costs):
            print(f"the pipeline by itself, codec: {codec}")
            print(f"{'words':>10}{'MB':>8}{'chunks':>8}{'seconds':>9}{'ms/1000':>9}{'peak MB':>9}")
        for row in filter(None, costs):
            print(
                f"{row['words']:10,}{row['text_mb']:8.2f}{row['chunks']:8,}{row['seconds']:9.3f}"
                f"{row['ms_per_thousand_words']:9.2f}{row['peak_mb']:9.1f}"
            )


if __name__ == "__main__":
    sys.exit(main())
