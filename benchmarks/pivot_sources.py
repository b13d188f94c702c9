"""Whether the right sentence of a text comes first for a sentence in another language.

    .venv/bin/python benchmarks/pivot_sources.py [DOCUMENTS]     # 25 if no number is given

Each line of NTREX's Portuguese translations is translated into English with the bundled model, as
`summarize check` does, and looked for among the English lines of its document. Also: the share of
lines that are less like their own than the figure below which `summarize check` says that nothing
in the text is like a sentence, and the share of the lines of another document that are.
"""

import gzip
import json
import os
import sys
from collections import defaultdict
from pathlib import Path

from summarize import Checker, Options
from summarize.checking.letter_pointing import LetterPointer
from summarize.pipeline.summary_comparison import MIN_LIKE

DATA = Path(os.environ.get("SUMMARIZE_DATA") or Path(__file__).parents[2] / "shared" / "data")
LINES = DATA / "ntrex_dev" / "ntrex_dev.jsonl.gz"


def main() -> None:
    """Print the figures as JSON."""
    documents = defaultdict(list)
    with gzip.open(LINES, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            documents[row["doc"]].append(row)
    chosen = list(documents.values())[: int(sys.argv[1]) if len(sys.argv) > 1 else 25]
    checker = Checker(Options(lang="pt", source_lang="en"))
    pivots = [[pivot_of(checker, row) for row in rows] for rows in chosen]
    right = unlike = others_unlike = lines = 0
    for number, rows in enumerate(chosen):
        texts = [row["eng"] for row in rows]
        pointer = LetterPointer(texts, "en")
        for text, pivot in zip(texts, pivots[number], strict=True):
            [(found, like), *_] = pointer.pointed_at(pivot, 1) or [(0, 0.0)]
            lines += 1
            right += texts[found] == text
            unlike += like < MIN_LIKE
        others = pivots[(number + 1) % len(chosen)]
        found_in = [pointer.pointed_at(pivot, 1) for pivot in others]
        others_unlike += sum(not one or one[0][1] < MIN_LIKE for one in found_in)
    print(
        json.dumps(
            {
                "documents": len(chosen),
                "lines": lines,
                "right source first %": round(100 * right / lines, 1),
                "its own called unlike %": round(100 * unlike / lines, 1),
                "another document's called unlike %": round(100 * others_unlike / lines, 1),
            },
            indent=1,
        )
    )


def pivot_of(checker: Checker, row: dict[str, str]) -> str:
    """A line in English, as it is compared."""
    report = checker(row["por-BR"], row["eng"])
    return " ".join(sentence.pivot or "" for sentence in report.sentences)


if __name__ == "__main__":
    main()
