"""Texts in the encodings that people have them in, and how many of them are decoded right."""

import gzip
import json
import os
import random
import time
from collections import Counter
from pathlib import Path

from summarize.reading.encodings import decode

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
PUBLIC = DATA / "ntrex_dev" / "ntrex_dev.jsonl.gz"
# Languages of the project's own articles, then those of the public texts.
PAIRS = {
    "en": ("cp1252", "utf-16-le"),
    "ar": ("cp1256", "iso8859-6", "utf-8", "utf-16-le", "utf-16-be"),
    "zh": ("gb18030", "gbk", "utf-16-le", "utf-16-be", "hz"),
    "pt": ("cp1252", "iso8859-1"),
    "fr": ("cp1252", "iso8859-15"),
    "es": ("cp1252", "iso8859-1"),
    "rus": ("cp1251", "koi8-r", "iso8859-5", "cp866", "utf-16-be"),
    "tur": ("cp1254", "iso8859-9"),
    "heb": ("cp1255", "iso8859-8"),
    "deu": ("cp1252", "iso8859-1"),
    "hin": ("utf-16-le",),
}
_SIZES = (60, 300, 3000)
_RUNS = 20


def measured_encodings() -> dict[str, dict[str, float]]:
    """By the number of characters: shares in percent, and milliseconds for one text."""
    texts = _texts()
    found: dict[str, dict[str, float]] = {}
    for size in _SIZES:
        counts: Counter[str] = Counter()
        start = time.perf_counter()
        for language, text in texts.items():
            for codec in PAIRS[language]:
                for run in runs(text, codec, size):
                    counts[_outcome(run, codec)] += 1
        total = counts.total()
        found[f"{size} characters"] = {
            "texts": total,
            "right": round(100 * (counts["right"] + counts["right, doubtful"]) / total, 2),
            "right, said to be doubtful": round(100 * counts["right, doubtful"] / total, 2),
            "wrong in silence": counts["wrong"],
            "ms": round(1000 * (time.perf_counter() - start) / total, 2),
        }
    return found


def runs(text: str, codec: str, size: int, count: int = _RUNS) -> list[str]:
    """Runs of so many characters that have more than ASCII, and that this codec can write."""
    whole = text.encode(codec, "ignore").decode(codec)
    chance = random.Random(f"{codec} {size}")  # noqa: S311 - the same runs every time
    found: list[str] = []
    for _ in range(count * 50):
        place = chance.randrange(max(1, len(whole) - size))
        run = whole[place : place + size]
        if not run.isascii() or codec.startswith("utf"):
            found.append(run)
        if len(found) == count:
            break
    return found


def _outcome(run: str, codec: str) -> str:
    read = decode(run.encode(codec), "run")
    outcome = "right" if read.text == run else "wrong"
    return f"{outcome}, doubtful" if read.is_doubtful else outcome


def _texts() -> dict[str, str]:
    texts = {}
    for file in sorted((ROOT / "examples" / "articles").glob("*.txt")):
        texts[file.suffixes[0][1:]] = file.read_text("utf-8")
    if PUBLIC.is_file():
        with gzip.open(PUBLIC, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        for language in ("rus", "tur", "heb", "deu", "hin"):
            texts[language] = "\n".join(row[language] for row in rows)
    return texts
