"""What the command takes beside other work, out of `benchmarks/results`, for docs/benchmarks.md."""

from scripts.benchmark_tables import load, machine_line
from scripts.markdown import table


def everyday() -> str:
    """Time, processor time and memory of an article, a long text and a folder."""
    found = load("everyday")
    article, busy, box = found["article"], found["busy"], found["container"]
    long, folder, first = found["long"], found["folder"], found["first"]
    rows = [
        ("an article of 700 words", *_cost(article)),
        (f"a text of {long['words']:,} words", *_cost(long)),
        ("100 files of 100 to 3,000 words", *_cost(folder)),
    ]
    ratios = [
        (
            "the article beside one busy process, time and processor time / idle",
            f"{busy['beside one: wall / idle']:.2f}, {busy['beside one: processor / idle']:.2f}",
        ),
        ("beside two, time / idle", f"{busy['beside two: wall / idle']:.2f}"),
        (
            "in a container with the time of one core, time / with `--threads 1`",
            f"{box['wall / with --threads 1']:.2f}",
        ),
        (
            "first result of the folder, time / that of its first file alone",
            f"{first['first result / one file']:.2f}",
        ),
    ]
    return (
        table(("what", "seconds", "processor seconds", "peak MB"), rows, 3)
        + "\n"
        + table(("what", "ratio"), ratios, 1)
        + machine_line(found["machine"])
    )


def _cost(row: dict[str, float]) -> tuple[str, str, str]:
    return f"{row['wall s']:,.1f}", f"{row['processor s']:,.1f}", f"{row['peak MB']:,}"


MAKERS = {"everyday": everyday}
