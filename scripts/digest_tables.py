"""The table of what digests find of planted facts, out of benchmarks/results, for docs/."""

import json
from collections.abc import Callable
from pathlib import Path

from scripts.markdown import table

FILE = Path(__file__).parents[1] / "benchmarks" / "results" / "digest.json"


def digest_table() -> str:
    """Each figure with the command that measures it."""
    measured = json.loads(FILE.read_text(encoding="utf-8"))
    rows = [
        (what, value, f"`digest.py {name}`")
        for name, found in measured.items()
        for what, value in found.items()
        if what != "machine"
    ]
    return table(("what", "result", "command"), rows)


MAKERS: dict[str, Callable[[], str]] = {"digest": digest_table}
