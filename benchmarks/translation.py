"""What translation does to a text: quality, negations, numbers and layout, beside the bare engine.

    .venv/bin/pip install -c constraints.txt -e ".[bench]"
    .venv/bin/python benchmarks/translation.py
    .venv/bin/python benchmarks/translation.py --translator opus-mt-en-fr --lang fr

Every line of the public NTREX data beside the checkout is translated from English: 62 documents
as a user would give them, many lines in one text, by the bundled translator into Portuguese unless
another one is named. Beside it stand the bare engine (each line as it is, its first hypothesis, no
check, no second try) and the human translation.

    chrF        sacrebleu's, against the human translation
    numbers     lines whose numbers are all there and none added, by value
    não         how often the word stands in the translation (bundled translator only): one that
                was not there before turns a sentence around
    layout      lines and blank lines of 240 paragraphs that stayed where they were

The results go to `benchmarks/results/translation.json`.
"""

import argparse
import gzip
import json
import os
import re
import sys
import time
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from measured import machine, save
from sacrebleu.metrics import CHRF

from summarize import Options, Translator
from summarize.checking.checks import changed_numbers
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding
from summarize.models.pool import ModelPool
from summarize.models.store.store import Store

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
RESULTS = Path(__file__).parent / "results" / "translation.json"
BUNDLED = {"pt": "bergamot-en-pt"}
# The column of the data for a language.
COLUMNS = {
    "ar": "arb", "fr": "fra", "es": "spa", "pt": "por-BR", "ru": "rus", "zh": "zho-CN", "de": "deu",
    "hi": "hin", "tr": "tur", "he": "heb",
}  # fmt: skip


def main() -> int:
    """Measure, print a table, and write the results."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--translator", default=None, help="default: the bundled one")
    arguments.add_argument("--lang", default="pt", choices=sorted(COLUMNS))
    given = arguments.parse_args()
    if not DATA.is_dir():
        print(f"not measured: the public data is not at {DATA}")
        return 1
    rows = lines_of(DATA / "ntrex_dev" / "ntrex_dev.jsonl.gz")
    name = given.translator or BUNDLED.get(given.lang)
    if name is None:
        print(f"not measured: no translator into {given.lang} comes as a package; name one")
        return 1
    results: dict[str, Any] = {
        "machine": machine("sacrebleu"),
        "translator": name,
        "lines": len(rows),
        "rows": measure(rows, name, given.lang),
        "layout": layout(name, given.lang),
    }
    show(results)
    if name in BUNDLED.values():
        print("not measured: real Marian or NLLB weights (they need the Hub); with it, run:")
        print("  python benchmarks/translation.py --translator opus-mt-en-fr --lang fr")
        print("  python benchmarks/translation.py --translator nllb-200-distilled-600m --lang ar")
        save(RESULTS, results)
    return 0


def lines_of(file: Path) -> list[dict[str, str]]:
    """The records of a file of JSON lines."""
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def measure(rows: list[dict[str, str]], name: str, lang: str) -> dict[str, dict[str, Any]]:
    """The figures of the bare engine, of this project and of the human translation."""
    sources = [row["eng"] for row in rows]
    references = [row[COLUMNS[lang]] for row in rows]
    bare, bare_seconds = timed(lambda: bare_engine(name, sources, lang))
    ours, our_seconds = timed(lambda: by_documents(rows, name, lang))
    return {
        "bare engine": figures(bare, sources, references, lang, bare_seconds),
        "summarize translate": figures(ours, sources, references, lang, our_seconds),
        "human": figures(references, sources, references, lang, 0.0),
    }


def figures(
    outputs: Sequence[str], sources: Sequence[str], references: Sequence[str], lang: str, s: float
) -> dict[str, Any]:
    """The figures of one side."""
    wrong = [
        any(finding.kind == "number" for finding in changed_numbers(output, source, (lang, "en")))
        for output, source in zip(outputs, sources, strict=True)
    ]
    return {
        "chrF": round(CHRF().corpus_score(list(outputs), [list(references)]).score, 2),
        "numbers": round(1 - sum(wrong) / len(wrong), 4),
        "não": sum(len(re.findall(r"\bnão\b", out, re.I)) for out in outputs)
        if lang == "pt"
        else None,
        "seconds": round(s, 1),
    }


def bare_engine(name: str, sources: Sequence[str], lang: str) -> list[str]:
    """Each line as it is, and the first thing that the engine says."""
    engine = engine_of(name)
    prompts = [
        engine.codec.encode(Prompt(text, source_language="en", target_language=lang))
        for text in sources
    ]
    longest = max(len(prompt.tokens) for prompt in prompts)
    outputs = []
    for start in range(0, len(prompts), 16):
        decoding = Decoding(max_new_tokens=2 * longest, beams=4)
        outputs += engine.runner.run(prompts[start : start + 16], decoding)
    return [engine.codec.decode(hypotheses[0].tokens).strip() for hypotheses in outputs]


def engine_of(name: str) -> Engine:
    """The engine that the project itself uses."""
    store = Store(offline=True)
    model = store.find(name)
    if model is None:
        sys.exit(f"not measured: {name} is not on this machine; run: summarize models pull {name}")
    return ModelPool(store, "auto").get(model, "translate")


def by_documents(rows: list[dict[str, str]], name: str, lang: str) -> list[str]:
    """The documents as texts of many lines; the lines of their translations."""
    translator = Translator(Options(lang=lang, translator=name, offline=True))
    texts = [
        "\n".join(row["eng"] for row in group) + "\n"
        for _, group in groupby(rows, key=lambda row: row["doc"])
    ]
    lines: list[str] = []
    for text, outcome in zip(texts, translator.map(texts), strict=True):
        translation = outcome.get().text
        if translation.count("\n") != text.count("\n"):
            sys.exit(f"a document of {text.count(chr(10))} lines became one of another number")
        lines += translation.splitlines()
    return lines


def layout(name: str, lang: str) -> dict[str, int]:
    """How many lines of a text of many paragraphs kept their places."""
    paragraphs = [row["en"] for row in lines_of(DATA / "xquad_paragraphs" / "paragraphs.jsonl.gz")]
    text = "\n\n".join(paragraphs) + "\n"
    translation = Translator(Options(lang=lang, translator=name, offline=True))(text).text
    before, after = text.split("\n"), translation.split("\n")
    kept = sum(bool(one) == bool(other) for one, other in zip(before, after, strict=False))
    return {"lines": len(before), "lines in the translation": len(after), "kept": kept}


def timed(work: Callable[[], list[str]]) -> tuple[list[str], float]:
    """What some work gives, and the seconds that it took."""
    began = time.perf_counter()
    result = work()
    return result, time.perf_counter() - began


def show(results: dict[str, Any]) -> None:
    """The table."""
    print(f"{results['lines']:,} lines, {results['translator']}")
    print(f"{'':22}{'chrF':>8}{'numbers':>10}{'não':>6}{'seconds':>9}")
    for name, row in results["rows"].items():
        negations = "-" if row["não"] is None else row["não"]
        print(f"{name:22}{row['chrF']:8.2f}{row['numbers']:10.2%}{negations:>6}{row['seconds']:9}")
    kept = results["layout"]
    print(f"layout: {kept['kept']} of {kept['lines']} lines of 240 paragraphs in their places")


if __name__ == "__main__":
    sys.exit(main())
