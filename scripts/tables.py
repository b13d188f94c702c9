"""Fill what the documents show of the code and of the benchmarks: tables, and a drawing.

    .venv/bin/python -m scripts.tables

Such a part stands between a line `<!-- table: NAME -->` and the next `<!-- end -->`. A test fails
when one is not what the code gives today.
"""

import re

from scripts import (
    benchmark_tables,
    digest_tables,
    everyday_tables,
    house,
    json_tables,
    model_tables,
    option_tables,
    reading_tables,
    score_tables,
)
from scripts.readme import DOCUMENTS

PART = re.compile(r"<!-- table: (?P<name>[\w-]+) -->\n(?P<body>.*?)<!-- end -->\n", re.DOTALL)
MAKERS = {
    **benchmark_tables.MAKERS,
    **digest_tables.MAKERS,
    **everyday_tables.MAKERS,
    **house.MAKERS,
    **json_tables.MAKERS,
    **model_tables.MAKERS,
    **option_tables.MAKERS,
    **reading_tables.MAKERS,
    **score_tables.MAKERS,
}


def filled(text: str) -> str:
    """A document with every part made anew.

    Raises:
        KeyError: there is no part of that name.
    """

    def fill(match: re.Match[str]) -> str:
        name = match["name"]
        return f"<!-- table: {name} -->\n{MAKERS[name]().rstrip()}\n<!-- end -->\n"

    return PART.sub(fill, text)


def main() -> None:
    """Rewrite the documents."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        document.write_text(filled(text), encoding="utf-8")


if __name__ == "__main__":
    main()
