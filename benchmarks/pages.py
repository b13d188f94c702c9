"""How much of an article's body is read from a page that was pasted, and how little else.

    .venv/bin/python benchmarks/pages.py           # real pages, and pages made of invented parts
    .venv/bin/python benchmarks/pages.py fit       # fits the weights on half of the sites

Rates are means over pages of 4-gram shingles, as in the article extraction benchmark. `fit` prints
the rates on the half that was fitted and on the other half, both ways, and the weights of all
pages for `page_scores.py`; it needs numpy. The data lies beside the checkout; what is not there is
not measured, and that is said.
"""

import argparse
import gzip
import json
import os
import re
import sys
import zlib
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import Any
from urllib.parse import urlparse

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.reading.made_pages import pages  # noqa: E402

from summarize.reading import page_scores  # noqa: E402 - the tests' pages need the path
from summarize.reading.boilerplate import separate  # noqa: E402
from summarize.reading.boilerplate_lines import lines_of  # noqa: E402

DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
PAGES = DATA / "pages" / "pages.jsonl.gz"
PENALTY = 10.0
_WORD = re.compile(r"\w+")


def main() -> int:
    """Measure, or fit."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("measure", "fit"), default="measure")
    given = parser.parse_args()
    if given.what == "measure":
        print(json.dumps({"made": made()}))
    if not PAGES.is_file():
        print(f"not measured: the public data is not at {PAGES}")
        return 1
    with gzip.open(PAGES, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    print(json.dumps({"real": real(rows)}))
    if given.what == "fit":
        fit(rows)
    return 0


def made() -> dict[str, float]:
    """Shares of the lines kept and set aside, and of titles found, in the pages of the tests."""
    total: Counter[str] = Counter()
    for page in pages():
        parts = separate(page.text)
        left = Counter(line.text for line in parts.set_aside)
        total.update(pages=1, titles=parts.title == page.title)
        for role, line in page.lines:
            is_aside = left[line] > 0
            left[line] -= is_aside
            total.update({role: 1, f"{role} aside": int(is_aside)})
    return {
        "pages": total["pages"],
        "body kept": round(1 - total["body aside"] / total["body"], 4),
        "others set aside": round(total["aside aside"] / total["aside"], 4),
        "titles": round(total["titles"] / total["pages"], 4),
    }


def real(rows: list[dict[str, Any]]) -> dict[str, float]:
    """F1, precision and recall of the bodies."""
    rates = [_rates(row["body"], _body(row["pasted"])) for row in rows]
    precision, recall = (mean(rate[k] for rate in rates) for k in (0, 1))
    return {
        "pages": len(rows),
        "f1": round(2 * precision * recall / (precision + recall), 4),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
    }


def fit(rows: list[dict[str, Any]]) -> None:
    """Fit the weights on each half, and on all."""
    halves = [[row for row in rows if _half(row) == half] for half in (0, 1)]
    for half in (0, 1):
        _use(_weights(halves[half]))
        for name, other in (("fitted", half), ("held out", 1 - half)):
            print(json.dumps({f"half {half}, {name}": real(halves[other])}))
    print([round(weight, 3) for weight in _weights(rows)])


def _use(weights: list[float]) -> None:
    page_scores._WEIGHTS = tuple(weights)  # noqa: SLF001 - what is fitted here


def _half(row: dict[str, Any]) -> int:
    """By site, so that no page of a site is in both halves."""
    return zlib.crc32(".".join(urlparse(row["url"]).netloc.split(".")[-2:]).encode()) % 2


def _weights(rows: list[dict[str, Any]]) -> list[float]:
    """Logistic regression by Newton's method."""
    import numpy as np

    features: list[tuple[float, ...]] = []
    labels: list[float] = []
    shares: list[float] = []
    for row in rows:
        lines = [line.text for line in lines_of(row["pasted"])]
        looks = page_scores.looks_of(lines)
        around = page_scores.neighbour_features(looks)
        features += [look.features + more for look, more in zip(looks, around, strict=True)]
        labels += _labels(lines, row["body"])
        sizes = [max(1, min(look.words, 60)) ** 0.5 for look in looks]
        shares += [size / sum(sizes) for size in sizes]
    x, y = np.array(features), np.array(labels)
    weight = np.array(shares) * len(y) / len(rows)
    middle, spread = x.mean(0), x.std(0) + 1e-9
    middle[0], spread[0] = 0.0, 1.0
    z = (x - middle) / spread
    beta = np.zeros(z.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-z @ beta))
        slope = z.T @ (weight * (p - y)) + PENALTY * beta
        curve = (z * (weight * p * (1 - p))[:, None]).T @ z + PENALTY * np.eye(len(beta))
        beta -= np.linalg.solve(curve, slope)
    found = beta / spread
    found[0] -= (beta * middle / spread)[1:].sum()
    return [float(value) for value in found]


def _labels(lines: list[str], body: str) -> list[float]:
    """Whether lines are of the body: most of their shingles, or all of a short line, are in it."""
    inside = set(_shingles(body))
    short = Counter(" ".join(_WORD.findall(line)) for line in body.splitlines())
    labels = []
    for line in lines:
        words = _WORD.findall(line)
        if len(words) < 4:
            labels.append(float(bool(words) and short[" ".join(words)] > 0))
        else:
            own = list(_shingles(line))
            labels.append(float(sum(one in inside for one in own) >= 0.6 * len(own)))
    return labels


def _body(text: str) -> str:
    return "".join(text[run.start : run.end] for run in separate(text).body)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)


def _rates(true: str, got: str) -> tuple[float, float]:
    one, other = _shingles(true), _shingles(got)
    both = sum((one & other).values())
    return both / max(1, sum(other.values())), both / max(1, sum(one.values()))


if __name__ == "__main__":
    raise SystemExit(main())
