"""Tables in Markdown, for the documents that scripts fill."""

from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], right: int = 0) -> str:
    """A table in Markdown.

    Args:
        headings: of the columns.
        rows: their cells.
        right: so many of the last columns hold figures, and are set to the right.
    """
    rules = ["---"] * (len(headings) - right) + ["---:"] * right
    lines = [headings, rules, *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
