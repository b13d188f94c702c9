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


def growth() -> str:
    """How many times longer ten times the text takes, by stage."""
    stages: dict[str, dict[str, float]] = {}
    for key, row in load("growth")["rows"].items():
        stage, _, text = key.partition(": ")
        stages.setdefault(stage, {})[text] = row["growth"]
    rows = []
    for stage, found in stages.items():
        worst = max(found, key=lambda text: found[text])
        over = sum(times > _MOST_GROWTH for times in found.values())
        rows.append((f"`{stage}`", str(len(found)), f"{found[worst]:.1f}", worst, str(over or "")))
    return table(("stage", "texts", "most", "with", "over 12"), rows, 2)


def pdfs() -> str:
    """Words of PDFs that are read, by language and program."""
    rows = [
        (
            name,
            str(row["files"]),
            *(f"{row[key]:.1%}" for key in ("recall", "least", "precision")),
            str(row["heads"]),
            f"{row['milliseconds_of_4000_characters']:.0f}",
        )
        for name, row in load("pdf").items()
    ]
    headings = ("PDFs", "files", "recall", "least", "precision", "heads left in", "ms a page")
    return table(headings, rows, 6)


_MOST_GROWTH = 12
MAKERS: dict[str, Callable[[], str]] = {
    "sentences": sentences,
    "numbers": numbers,
    "growth": growth,
    "pdfs": pdfs,
}
