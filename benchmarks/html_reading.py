"""How much of an article is read from an HTML page, how little else, and how long it takes.

    .venv/bin/python benchmarks/html_reading.py              # made pages, real pages, cost
    .venv/bin/python benchmarks/html_reading.py fuzz 10000   # so many mutated pages

Of made pages, recall and precision of the words in order (of characters in Chinese); of real ones,
means over pages of 4-gram shingles, as in the article extraction benchmark. The real pages lie
beside the checkout; what is not there is not measured, and that is said.
"""

import argparse
import gzip
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import mean, median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.pages import _rates  # noqa: E402 - the same rates for pasted pages
from tests.reading.html.test_made_pages import READ, rates, right  # noqa: E402
from tests.reading.html.test_pages import PAGES, fuzz  # noqa: E402

from summarize.errors import InputError  # noqa: E402 - the tests' pages need the path
from summarize.reading.html.page import extract  # noqa: E402

DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
REAL = DATA / "pages" / "pages.jsonl.gz"


def main() -> int:
    """Measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("measure", "fuzz"), default="measure")
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    given = parser.parse_args()
    if given.what == "fuzz":
        start = time.monotonic()
        read = fuzz(given.count, seed=2)
        seconds = round(time.monotonic() - start)
        print(json.dumps({"mutated": given.count, "read": read, "seconds": seconds}))
        return 0
    for kind in sorted({page.stem.partition("-")[2] for page in READ}):
        print(json.dumps({kind: made(kind)}))
    print(json.dumps({"all made pages": made("")}))
    print(json.dumps({"refused": refused()}))
    if not REAL.is_file():
        print(f"not measured: the public data is not at {REAL}")
        return 1
    print(json.dumps({"real": real()}))
    return 0


def made(kind: str) -> dict[str, float]:
    """Rates of the made pages of a kind, and what they state; milliseconds a page."""
    pages = [page for page in READ if page.stem.endswith(kind)]
    recalls, precisions, times, stated = [], [], [], 0
    for page in pages:
        data = page.read_bytes()
        extract(data, page.name)
        start = time.perf_counter()
        found = extract(data, page.name)
        times.append(1000 * (time.perf_counter() - start))
        about, body = right(page)
        stated += (found.title, found.author, found.date) == tuple(about)
        recall, precision = rates(body, found.text)
        recalls.append(recall)
        precisions.append(precision)
    return {
        "pages": len(pages),
        "recall": round(mean(recalls), 4),
        "least": round(min(recalls), 4),
        "precision": round(mean(precisions), 4),
        "title, author and date": stated,
        "ms": round(median(times), 1),
    }


def refused() -> dict[str, int]:
    """How many of the pages without an article are refused."""
    counts: Counter[str] = Counter()
    for page in sorted(set(PAGES) - set(READ)):
        counts["pages"] += 1
        try:
            extract(page.read_bytes(), page.name)
        except InputError:
            counts["refused"] += 1
    return dict(counts)


def real() -> dict[str, float]:
    """F1, precision and recall of real pages."""
    with gzip.open(REAL, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    both, times = [], []
    for row in rows:
        start = time.perf_counter()
        try:
            text = extract(row["html"].encode(), row["id"]).text
        except InputError:
            text = ""
        times.append(1000 * (time.perf_counter() - start))
        both.append(_rates(row["body"], text))
    precision, recall = (mean(one[k] for one in both) for k in (0, 1))
    return {
        "pages": len(rows),
        "f1": round(2 * precision * recall / (precision + recall), 4),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "ms": round(median(times), 1),
    }


if __name__ == "__main__":
    raise SystemExit(main())
