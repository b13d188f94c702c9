"""Whether summaries have the length that was asked for: 100 documents, eight lengths.

    .venv/bin/python benchmarks/lengths.py           # some 20 minutes; goes on where it was stopped
    .venv/bin/python benchmarks/lengths.py --show    # the table of what was measured

The 62 news documents of the public NTREX data beside the checkout and 38 articles of XQuAD, in
English, each summarized by the bundled model in one of eight lengths, and every third one into
Portuguese. Met is what differs from what was asked for by a fifth at most; sentences are counted
as they are split, words as `count_words` counts them, both in the language of the result.

It also prints how many words the human translations of NTREX have for each English one.

The results go to `benchmarks/results/lengths.json`, a row at a time.
"""

import argparse
import gzip
import json
import sys
import time
from collections import defaultdict
from itertools import groupby
from pathlib import Path
from statistics import mean
from typing import Any

from measured import load, save

from summarize import Options, Summarizer
from summarize.languages.scripts import count_words
from summarize.lengths import parse
from summarize.text import sentences

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data"
RESULTS = Path(__file__).parent / "results" / "lengths.json"
LENGTHS = ("short", "medium", "long", "60w", "120w", "3s", "6s", "30%")
DOCUMENTS = 100
COLUMNS = ("arb", "deu", "spa", "fra", "heb", "hin", "por-BR", "rus", "tur", "zho-CN")


def main() -> int:
    """Measure what was not yet, and print the tables."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    if not DATA.is_dir():
        print(f"not measured: the public data is not at {DATA}")
        return 1
    rows = load(RESULTS, [])
    if not given.show:
        measure(rows)
    show(rows)
    return 0


def measure(rows: list[dict[str, Any]]) -> None:
    """Summarize each document that was not yet."""
    for number, text in enumerate(documents()):
        if number < len(rows):
            continue
        length = LENGTHS[number % len(LENGTHS)]
        lang = "pt" if number % 3 == 2 else "en"
        options = Options(
            length=length, lang=lang, source_lang="en", offline=True, beams=1,
            model="smollm2-135m-instruct",
        )  # fmt: skip
        began = time.perf_counter()
        summary = Summarizer(options)(text)
        extent = parse(length).extent(count_words(text))
        made = (
            count_words(summary.text)
            if extent.unit == "words"
            else len(sentences.split(summary.text, lang))
        )
        rows.append(
            {
                "length": length,
                "lang": lang,
                "words": count_words(text),
                "asked": extent.amount,
                "made": made,
                "met": extent.is_met(made),
                "unchanged": summary.unchanged,
                "findings": sorted({finding.kind for finding in summary.all_findings}),
                "seconds": round(time.perf_counter() - began, 1),
            }
        )
        save(RESULTS, rows)
        print(number, rows[-1], flush=True)


def documents() -> list[str]:
    """A hundred English texts."""
    lines = records("ntrex_dev/ntrex_dev.jsonl.gz")
    news = [
        "\n".join(line["eng"] for line in group)
        for _, group in groupby(lines, key=lambda line: line["doc"])
    ]
    paragraphs = [record["en"] for record in records("xquad_paragraphs/paragraphs.jsonl.gz")]
    articles = ["\n\n".join(paragraphs[i : i + 5]) for i in range(0, len(paragraphs), 5)]
    return [*news, *articles][:DOCUMENTS]


def records(name: str) -> list[dict[str, str]]:
    """The records of a file of JSON lines."""
    with gzip.open(DATA / name, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def show(rows: list[dict[str, Any]]) -> None:
    """How many were met, by length."""
    by_length = defaultdict(list)
    for row in rows:
        by_length[row["length"]].append(row)
    print(f"{'':8}{'texts':>6}{'met':>6}{'asked':>8}{'made':>8}{'extracts':>10}")
    for length, found in by_length.items():
        extracts = sum("extract" in row["findings"] for row in found)
        print(
            f"{length:8}{len(found):6}{sum(row['met'] for row in found):6}"
            f"{mean(row['asked'] for row in found):8.1f}{mean(row['made'] for row in found):8.1f}"
            f"{extracts:10}"
        )
    print(f"{'all':8}{len(rows):6}{sum(row['met'] for row in rows):6}")
    lines = records("ntrex_dev/ntrex_dev.jsonl.gz")
    english = sum(count_words(line["eng"]) for line in lines)
    ratios = {name: sum(count_words(line[name]) for line in lines) / english for name in COLUMNS}
    print("words for each English one:", ", ".join(f"{k} {v:.2f}" for k, v in ratios.items()))


if __name__ == "__main__":
    sys.exit(main())
