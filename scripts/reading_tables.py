"""Tables of how sentences are split and numbers are read, for docs/benchmarks.md."""

from collections.abc import Callable

from scripts.benchmark_tables import load
from scripts.markdown import table


def sentences() -> str:
    """Boundaries of sentences, by treebank."""
    rows = [
        (
            f"`{name}`",
            f"{row['boundaries']:,}" if "boundaries" in row else "",
            *(f"{row[key]:.3f}" if key in row else "" for key in ("precision", "recall", "f1")),
        )
        for name, row in load("reading")["sentences"].items()
    ]
    return table(("treebank", "boundaries", "precision", "recall", "F1"), rows, 4)


def numbers() -> str:
    """Numbers by value, by language."""
    rows = [
        (
            f"`{name}`",
            str(row["texts"]),
            f"{row['found'] / row['texts']:.0%}",
            str(row["beside"]),
            str(row["spoilt"] or ""),
            f"{row['found of the rest'] / (row['texts'] - row['spoilt']):.0%}",
            str(row["beside in the rest"]),
        )
        for name, row in load("reading")["numbers"].items()
    ]
    headings = (
        "language",
        "texts",
        "found",
        "wrong beside",
        "spoilt in the data",
        "found of the rest",
        "wrong beside",
    )
    return table(headings, rows, 6)


MAKERS: dict[str, Callable[[], str]] = {"sentences": sentences, "numbers": numbers}
