"""How PDFs are read: body words in order, running heads left in, time a page; and fuzzed files.

    .venv/bin/python benchmarks/pdf.py             # the PDFs of tests/reading/pdfs; seconds
    .venv/bin/python benchmarks/pdf.py --fuzz 10000  # damaged ones of them: minutes

    recall     share of the right text's words that were read, in order (characters in Chinese)
    precision  share of what was read that is of the right text
    heads      running heads and page numbers that stand in the body

Results go to `benchmarks/results/pdf.json`.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from statistics import mean

from measured import save

sys.path.insert(0, str(Path(__file__).parents[1]))

from scripts.damaging import damaged
from scripts.make_pdfs import PDFS, blocks, body
from scripts.recall import recall_and_precision

from summarize.errors import InputError
from summarize.reading.isolation import Limits, Readers
from summarize.reading.pdf import extract

RESULTS = Path(__file__).parent / "results" / "pdf.json"


def measured() -> dict[str, dict[str, float]]:
    """The figures of each language and program."""
    found: dict[str, list[tuple[float, float, int, float]]] = {}
    for file in sorted(PDFS.glob("*.pdf")):
        language, program, _ = file.stem.split("-")
        text = (PDFS / f"{language}.txt").read_text(encoding="utf-8")
        data = file.read_bytes()
        extract(data, file.name)
        start = time.process_time()
        read = extract(data, file.name)
        spent = time.process_time() - start
        recall, precision = recall_and_precision(body(text), read.text)
        head = blocks(text)[0].text
        heads = max(0, read.text.count(head) - 1)
        letters = len(read.text) or 1
        found.setdefault(f"{language} {program}", []).append(
            (recall, precision, heads, spent / letters)
        )
    return {
        name: {
            "files": len(rows),
            "recall": mean(row[0] for row in rows),
            "least": min(row[0] for row in rows),
            "precision": mean(row[1] for row in rows),
            "heads": sum(row[2] for row in rows),
            "milliseconds_of_4000_characters": mean(row[3] for row in rows) * 4e6,
        }
        for name, rows in found.items()
    }


def fuzzed(count: int, seed: int = 0) -> Counter[str]:
    """How reading damaged PDFs ends: read, said to be damaged, or refused, by the reason."""
    files = [file.read_bytes() for file in sorted(PDFS.glob("*.pdf"))]
    random = Random(seed)  # noqa: S311 damage, not secrets
    ends = Counter[str]()
    with Readers(Limits(seconds=20)) as readers:
        for _ in range(count):
            data = damaged(random.choice(files), random)
            try:
                read = readers.extract("pdf", data, "fuzzed.pdf")
            except InputError as error:
                ends[str(error).removeprefix("fuzzed.pdf: ")[:60]] += 1
            else:
                ends["read, and said to be damaged" if read.warnings else "read"] += 1
        ends["processes"] = readers.started
    return ends


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how PDFs are read.")
    parser.add_argument("--fuzz", type=int, default=0, help="read so many damaged files instead")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    if chosen.fuzz:
        for end, times in fuzzed(chosen.fuzz, chosen.seed).most_common():
            print(f"{times:7,}  {end}")
        return
    rows = measured()
    print(f"{'':16}files recall least precision heads ms/page")
    for name, row in rows.items():
        print(
            f"{name:16}{row['files']:5} {row['recall']:6.2%} {row['least']:6.2%}"
            f" {row['precision']:6.2%} {row['heads']:5}"
            f" {row['milliseconds_of_4000_characters']:6.0f}"
        )
    save(RESULTS, rows)


if __name__ == "__main__":
    main()
