"""What the checks find in one language, other than English: denials and words of caution."""

import argparse
import gzip
import json
import os
import random
from pathlib import Path
from typing import Any

from planting_other import PLANTERS, shortened

from summarize.checking.support import Grader
from summarize.text.split_text import SplitText

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
SEED = 19
GRAVE = ("error", "warning")
COLUMNS = {
    "en": "eng", "pt": "por-BR", "es": "spa", "fr": "fra", "de": "deu", "ru": "rus", "ar": "arb",
    "zh": "zho-CN", "hi": "hin", "tr": "tur",
}  # fmt: skip
_KINDS = ("negation", "modality", "direction", "unsupported")


def languages(given: argparse.Namespace) -> dict[str, Any]:
    """Denials and words of caution planted into texts of NTREX, each beside its own document."""
    figures: dict[str, Any] = {}
    for language, column in COLUMNS.items():
        counts = {kind: [0, 0] for kind in PLANTERS}
        alarms = cut_alarms = sentences = cut = 0
        for name, lines in _documents(column).items():
            grader = Grader(SplitText.of("\n".join(lines), language))
            for number, line in enumerate(lines):
                sentences += 1
                alarms += _has(grader, line, given, language)
                short = shortened(line)
                if short is not None:
                    cut += 1
                    cut_alarms += _has(grader, short, given, language)
                for kind, plant in PLANTERS.items():
                    dice = random.Random(f"{SEED} {name} {number} {kind}")  # noqa: S311 - a sample
                    error = plant(line, language, dice)
                    if error is None:
                        continue
                    found = [
                        one
                        for one in grader.grade(error.text).findings
                        if one.severity in GRAVE and one.kind in _KINDS
                    ]
                    counts[kind][0] += 1
                    counts[kind][1] += bool(found)
                    if given.missed == f"{language} {kind}" and not found:
                        print("MISSED", error.text, "\n   was", line)
        figures |= {
            f"{language} {kind} ({total})": round(100 * found / total, 1)
            for kind, (total, found) in counts.items()
            if total
        }
        figures[f"{language} untouched, with one"] = alarms
        figures[f"{language} shortened, with one %"] = round(100 * cut_alarms / max(1, cut), 1)
    return figures


def _has(grader: Grader, sentence: str, given: argparse.Namespace, language: str) -> bool:
    found = [
        one
        for one in grader.grade(sentence).findings
        if one.severity in GRAVE and one.kind in _KINDS
    ]
    if given.alarms and found:
        print("ALARM", language, [(one.kind, one.message) for one in found], "|", sentence)
    return bool(found)


def _documents(column: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    with gzip.open(DATA / "ntrex_dev/ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            found.setdefault(str(row["doc"]), []).append(row[column])
    return found
