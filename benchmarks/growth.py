"""Whether ten times the text takes ten times the time: 40 texts made to be slow.

    .venv/bin/python benchmarks/growth.py                  # a few minutes; exit code 1 if any grows
    .venv/bin/python benchmarks/growth.py --stage split --text "zero-width space"

Each text is one piece over and over. The smaller size is the first at which a stage takes 0.2 s,
but no more than six million characters, where calls are repeated until they have taken as long;
the larger one has ten times as many. What grows by more than 12 times fails. It is processor time,
so that a busy machine matters little; what seems to grow is measured again, each size by its best
of up to four tries.

Another stage is one line in `STAGES`. The results go to `benchmarks/results/growth.json`.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from measured import load, machine, save

from summarize.documents import Document
from summarize.pipeline.readable_document import ReadableDocument
from summarize.text.sentences import boundary_ranks, split
from summarize.translating.layout import blocks

RESULTS = Path(__file__).parent / "results" / "growth.json"
MIN_SECONDS = 0.2
MAX_GROWTH = 12.0
FIRST_CHARACTERS = 20_000
MAX_CHARACTERS = 6_000_000
TIMES = 10
TRIES = 4

# What a stage does with a text.
STAGES: dict[str, Callable[[str], object]] = {
    "split": lambda text: split(text, "en"),
    "letters": lambda text: ReadableDocument.of(Document("a", text, "")),
    "blocks": lambda text: blocks(text, "en"),
    "ranks": lambda text: boundary_ranks(text, split(text, "en")),
}

PIECES = {
    "zero-width space": "\u200b",
    "right-to-left mark": "\u200f",
    "zero-width joiner": "\u200d",
    "combining acute": "\u0301",
    "at sign": "@",
    "backtick": "`",
    "opening quotation mark": "“",
    "closing guillemet": "»",
    "slash": "/",
    "apostrophe": "'",
    "quotation mark": '"',
    "quotations that do not match": '"`x`, ',
    "corner brackets": "「",
    "opening brackets": "(",
    "full stop": ".",
    "spaced full stops": ". ",
    "full stops and quotation marks": '." ',
    "ideographic full stops and quotation marks": "。“",
    "ideographic full stops": "。",
    "question marks in words": "a?b",
    "initials": "A. ",
    "abbreviations": "U.S. ",
    "titles": "Dr. ",
    "numbers with full stops": "1. ",
    "words glued to a full stop": "ab.Cd",
    "open quotations": "“a. B ",
    "open brackets": "(a. B ",
    "notes": "[1]",
    "addresses": "http://a.b/c?d ",
    "one word": "a",
    "Chinese without a mark": "词",
    "Thai": "ก ",
    "flags": "\U0001f1f5\U0001f1f9",
    "short lines": "ab\n",
    "line separators": "a\u2028",
    "quoted lines": "> a\n",
    "list items": "- a\n",
    "turns of speakers": "Ab: c\n",
    "fences": "```\n",
    "hyphens": "-",
    "words broken at line ends": "ab-\ncd ",
    "soft hyphens at line ends": "a\u00ad\n",
    "ligatures": "\ufb03 ",
}


def main() -> int:
    """Measure what was asked for, and print a line for each."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--stage", choices=STAGES, action="append", help="default: all")
    arguments.add_argument("--text", choices=PIECES, action="append", help="default: all")
    given = arguments.parse_args()
    results: dict[str, Any] = load(RESULTS, {"rows": {}})
    failed = 0
    for stage in given.stage or STAGES:
        for name in given.text or PIECES:
            row = measured(STAGES[stage], PIECES[name])
            results["rows"][f"{stage}: {name}"] = row
            failed += row["growth"] > MAX_GROWTH
            mark = "  GROWS" if row["growth"] > MAX_GROWTH else ""
            print(
                f"{stage:8} {name:44} {row['characters']:>9,} chars {row['seconds']:7.3f} s"
                f"  x{row['growth']:.1f}{mark}",
                flush=True,
            )
    results["machine"] = machine()
    save(RESULTS, results)
    print(f"{failed} of them grow by more than {MAX_GROWTH:g} times")
    return 1 if failed else 0


def measured(run: Callable[[str], object], piece: str) -> dict[str, Any]:
    """How long a text takes, and how many times longer one of ten times the size does."""
    characters = FIRST_CHARACTERS
    small = seconds(run, repeated(piece, characters))
    while small < MIN_SECONDS and characters < MAX_CHARACTERS:
        wanted = characters * MIN_SECONDS / max(small, 1e-4)
        characters = min(MAX_CHARACTERS, max(2 * characters, int(1.2 * wanted)))
        small = seconds(run, repeated(piece, characters))
    large = seconds(run, repeated(piece, TIMES * characters))
    for _ in range(TRIES - 1):
        small = min(small, seconds(run, repeated(piece, characters)))
        if large <= MAX_GROWTH * small:
            break
        large = min(large, seconds(run, repeated(piece, TIMES * characters)))
    return {
        "characters": characters,
        "seconds": round(small, 4),
        "growth": round(large / max(small, 1e-6), 2),
    }


def repeated(piece: str, characters: int) -> str:
    return (piece * (characters // len(piece) + 1))[:characters]


def seconds(run: Callable[[str], object], text: str) -> float:
    """Processor time of a call; a quick one is repeated until they have taken long enough."""
    calls = 0
    start = time.process_time()
    while True:
        run(text)
        calls += 1
        spent = time.process_time() - start
        if spent >= MIN_SECONDS or len(text) < MAX_CHARACTERS:
            return spent / calls


if __name__ == "__main__":
    sys.exit(main())
