"""What 8 bits change in what a model writes, beside 32 bits, both on ctranslate2.

    .venv/bin/python benchmarks/precision.py run     # ten minutes
    .venv/bin/python benchmarks/precision.py show    # what was measured

The first 200 English lines of the public NTREX data beside the checkout are summarized, a sentence
each, by the bundled model, greedily: once from its float32 copy, and once from the same copy in
int8.

    chrF         sacrebleu's, of the outputs in int8 against those in float32
    same         share of outputs that are the same to the letter
    figures      share of outputs in which the same figures stand

Results go to `benchmarks/results/precision.json`.
"""

import argparse
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from measured import load, machine, save
from sacrebleu.metrics import CHRF
from translation import lines_of

from summarize.checking.numerals.figures import numbers_in
from summarize.models.codecs.codec import Prompt
from summarize.models.engines import ct2_conversion, ct2_metadata
from summarize.models.engines.ct2_metadata import Facts
from summarize.models.engines.ct2_runner import CTranslate2Runner
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding
from summarize.models.known.prompts import Prompts
from summarize.models.pool import ModelPool
from summarize.models.store.store import Store

DATA = Path(__file__).parents[2] / "shared" / "data" / "ntrex_dev" / "ntrex_dev.jsonl.gz"
RESULTS = Path(__file__).parent / "results" / "precision.json"
MODEL = "smollm2-135m-instruct"
LINES, NEW_TOKENS = 200, 40


def main() -> int:
    """Measure, or show."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("what", choices=("run", "show"))
    given = arguments.parse_args()
    if given.what == "run":
        if not DATA.is_file():
            print(f"not measured: the public data is not at {DATA}")
            return 1
        save(RESULTS, measure())
    for name, value in load(RESULTS, {"not measured": ""}).items():
        print(f"{name:18}{value}")
    return 0


def measure() -> dict[str, object]:
    """The figures."""
    lines = [row["eng"] for row in lines_of(DATA)[:LINES]]
    store = Store(offline=True)
    model = store.find(MODEL)
    if model is None:
        raise SystemExit(f"{MODEL} is not on this machine: make .venv/.installed-dev")
    engine = ModelPool(store, "cpu", "ctranslate2").get(model, "summarize")
    copy = ct2_conversion.copy_folder(model, None)
    facts = Facts.read(copy)
    if facts is None or facts.precision != "float32":
        raise SystemExit(f"{copy} is no float32 copy")
    with tempfile.TemporaryDirectory() as folder:
        eight = Path(folder) / "int8"
        shutil.copytree(copy, eight)
        ct2_metadata.save(replace(facts, precision="int8"), eight)
        exact, slow = written(engine, copy, lines)
        rounded, fast = written(engine, eight, lines)
    pairs = list(zip(rounded, exact, strict=True))
    return {
        "model": MODEL,
        "lines": len(lines),
        "chrF": round(CHRF().corpus_score(rounded, [exact]).score, 2),
        "same": round(sum(a == b for a, b in pairs) / len(pairs), 3),
        "figures": round(sum(values(a) == values(b) for a, b in pairs) / len(pairs), 3),
        "seconds float32": round(slow, 1),
        "seconds int8": round(fast, 1),
        "machine": machine("ctranslate2", "sacrebleu"),
    }


def written(engine: Engine, folder: Path, lines: list[str]) -> tuple[list[str], float]:
    """What comes out, and in how many seconds."""
    runner = CTranslate2Runner(folder)
    runner.prepare(1)
    instruction = Prompts().render("summarize", sentences="1")
    decoding = Decoding(NEW_TOKENS, beams=1)
    began = time.perf_counter()
    outputs = []
    for line in lines:
        [[best]] = runner.run([engine.codec.encode(Prompt(line, instruction))], decoding)
        outputs.append(engine.codec.decode(best.tokens).strip())
    return outputs, time.perf_counter() - began


def values(text: str) -> list[str]:
    """The figures of a text."""
    return sorted(str(number.value) for number in numbers_in(text, "en"))


if __name__ == "__main__":
    sys.exit(main())
