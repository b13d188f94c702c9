"""The table of what the score of a summary tells, out of benchmarks/results, for docs/."""

import json
from collections.abc import Callable
from pathlib import Path

from scripts.markdown import table

FILE = Path(__file__).parents[1] / "benchmarks" / "results" / "score.json"


def score_table() -> str:
    """Each domain: the score, its best feature, and the overlap."""
    measured = json.loads(FILE.read_text(encoding="utf-8"))
    rows = []
    for domain, crossed in measured["trained_on_the_other"].items():
        alone = measured["alone"][domain]
        best = max((name for name in alone if name != "overlap"), key=alone.__getitem__)
        rows.append(
            (domain, f"{crossed:.3f}", f"{alone[best]:.3f} ({best})", f"{alone['overlap']:.3f}")
        )
    rows.append(("mean", f"{measured['mean']:.3f}", "", ""))
    return table(("domain", "score, trained on the other", "best alone", "overlap"), rows)


MAKERS: dict[str, Callable[[], str]] = {"score": score_table}
