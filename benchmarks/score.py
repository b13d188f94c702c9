"""Learn the weights of the score of a summary, and measure it on the domain it did not see.

    .venv/bin/python benchmarks/score.py [../shared/data/summedits]

SummEdits (Laban et al. 2023): summaries of news and podcasts with one edit each, judged right or
wrong. The weights are those of a logistic regression in which each may only lower the score; the
two domains count alike. The ROC AUC is that of a model trained on the other domain. Where the
extra `[sources]` is installed, also with one feature more: how far in meaning the sentences are
from the nearest ones of the text. `summarize check` does not take it: to load the encoder takes
longer than all the rest. Half a minute on one core.
"""

import gzip
import json
import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from measured import save

from summarize.checking.meaning_pointing import MeaningPointer
from summarize.checking.pointing import Pointer
from summarize.checking.score import WEIGHTS, Scorer, overlap
from summarize.models.engines.sentence_encoder import sentence_encoder
from summarize.text.split_text import SplitText

DATA = (
    Path(os.environ.get("SUMMARIZE_DATA") or Path(__file__).parents[2] / "shared" / "data")
    / "summedits"
)
RESULTS = Path(__file__).parent / "results" / "score.json"
DOMAINS = ("news", "podcast")
STEPS, RATE, SHRINK = 2000, 0.5, 0.01
Rows = list[tuple[list[float], bool]]


def main() -> None:
    """Write the weights and the figures, and print them."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    rows: dict[str, Rows] = {}
    alone: dict[str, dict[str, float]] = {}
    for domain in DOMAINS:
        rows[domain], alone[domain] = read(folder / f"summedits_{domain}.json.gz")
    crossed = trained_on_the_other(rows)
    own = list(WEIGHTS.values())
    frozen = {one: auc([(-dot(own, x), y) for x, y in rows[one]]) for one in rows}
    learned = fit(list(rows.values()))
    results = {
        "trained_on_the_other": crossed,
        "mean": round(sum(crossed.values()) / len(crossed), 3),
        "frozen": {one: round(figure, 3) for one, figure in frozen.items()},
        **with_meaning(folder, rows),
        "alone": alone,
        "weights": {name: round(w, 2) for name, w in zip(WEIGHTS, learned, strict=True)},
    }
    save(RESULTS, results)
    print(json.dumps(results, indent=1))


def read(file: Path) -> tuple[Rows, dict[str, float]]:
    """The features of each summary with its label; the AUC of each feature and of overlap alone."""
    rows: Rows = []
    overlaps = []
    for one in json.loads(gzip.decompress(file.read_bytes())):
        source, summary = SplitText.of(one["doc"], "en"), SplitText.of(one["summary"], "en")
        sentences = [source.sentence(i) for i in range(len(source))]
        pointer = Pointer(sentences, "en")
        pairs = [
            (text, [sentences[number] for number, _ in pointer.cover(text, 3)])
            for i in range(len(summary))
            if (text := summary.sentence(i)).strip()
        ]
        label = bool(one["label"])
        rows.append((list(Scorer(source).features(pairs).values()), label))
        overlaps.append((overlap(pairs, "en") or 0.0, label))
    alone = {name: round(auc([(-x[i], y) for x, y in rows]), 3) for i, name in enumerate(WEIGHTS)}
    return rows, {"overlap": round(auc(overlaps), 3), **alone}


def trained_on_the_other(rows: dict[str, Rows]) -> dict[str, float]:
    """The AUC of each domain, with the weights of the other."""
    crossed = {}
    for train, test in (DOMAINS, DOMAINS[::-1]):
        weights = fit([rows[train]])
        crossed[test] = round(auc([(-dot(weights, x), y) for x, y in rows[test]]), 3)
    return crossed


def with_meaning(folder: Path, rows: dict[str, Rows]) -> dict[str, Any]:
    """The same with the distance in meaning as a feature; nothing without the extra."""
    encoder = sentence_encoder()
    if encoder is None:
        return {}
    more: dict[str, Rows] = {}
    for domain in DOMAINS:
        found = []
        for one in json.loads(
            gzip.decompress((folder / f"summedits_{domain}.json.gz").read_bytes())
        ):
            source, summary = SplitText.of(one["doc"], "en"), SplitText.of(one["summary"], "en")
            texts = [summary.sentence(i) for i in range(len(summary))]
            pointer = MeaningPointer(
                [source.sentence(i) for i in range(len(source))], encoder.encode
            )
            likes = [best[0][1] for best in pointer.pointed_at(texts, 1)]
            found.append(1 - sum(likes) / len(likes))
        more[domain] = [
            ([*x, far], label) for (x, label), far in zip(rows[domain], found, strict=True)
        ]
    crossed = trained_on_the_other(more)
    mean = round(sum(crossed.values()) / len(crossed), 3)
    return {"with_meaning": crossed, "with_meaning_mean": mean}


def fit(domains: Sequence[Rows]) -> list[float]:
    """Weights of a logistic regression, none below 0; domains and labels count alike."""
    weighted = []
    for rows in domains:
        right = sum(label for _, label in rows)
        for x, label in rows:
            weighted.append(
                (x, label, 0.5 / (right if label else len(rows) - right) / len(domains))
            )
    weights, base = [0.0] * len(domains[0][0][0]), 0.0
    for _ in range(STEPS):
        slope, slopes = 0.0, [SHRINK * weight for weight in weights]
        for x, label, weight in weighted:
            error = weight * (1 / (1 + math.exp(dot(weights, x) - base)) - label)
            slope += error
            for i, value in enumerate(x):
                slopes[i] -= error * value
        base -= RATE * slope
        weights = [max(0.0, w - RATE * s) for w, s in zip(weights, slopes, strict=True)]
    return weights


def dot(weights: Sequence[float], x: Sequence[float]) -> float:
    """The sum of the products."""
    return sum(weight * value for weight, value in zip(weights, x, strict=True))


def auc(scored: Sequence[tuple[float, bool]]) -> float:
    """The area under the ROC curve; ties count half."""
    order = sorted(scored, key=lambda one: one[0])
    ranks, i = 0.0, 0
    while i < len(order):
        j = i
        while j < len(order) and order[j][0] == order[i][0]:
            j += 1
        ranks += sum(label for _, label in order[i:j]) * (i + j + 1) / 2
        i = j
    right = sum(label for _, label in order)
    return (ranks - right * (right + 1) / 2) / (right * (len(order) - right))


if __name__ == "__main__":
    main()
