"""The text of a document as Markdown: its title as a heading, rows of cells as tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

# What would begin something else in Markdown than a paragraph; headings may be marked already.
_OPENING = re.compile(r"(?=[>+|]|[-=_*]{3,}\s*$|```|~~~)")
_BULLET = re.compile(r"^[•‣▪◦●○■□] ", re.MULTILINE)


def as_markdown(text: str, title: str | None = None) -> str:
    """A text of paragraphs, of which rows of a table have tabs between their cells, as Markdown.

    Args:
        text: a blank line between two paragraphs.
        title: a paragraph that says the same is the heading.
    """
    paragraphs = [part.strip("\n") for part in re.split(r"\n[ \t]*\n", text) if part.strip()]
    out: list[str] = []
    for is_row, some in groupby(paragraphs, lambda one: "\t" in one and "\n" not in one):
        if is_row:
            out.append("\n".join(_table(list(some))))
        else:
            out += [_paragraph(one, title if not out else None) for one in some]
    return "\n\n".join(out) + "\n"


def _paragraph(text: str, title: str | None) -> str:
    if title is not None and " ".join(text.split()) == " ".join(title.split()):
        return f"# {' '.join(text.split())}"
    text = _BULLET.sub("- ", text)
    return "\n".join(_OPENING.sub(r"\\", line, count=1) if _OPENING.match(line) else line
                     for line in text.split("\n"))  # fmt: skip


def _table(rows: Sequence[str]) -> Iterator[str]:
    cells = [row.replace("|", "\\|").split("\t") for row in rows]
    width = max(map(len, cells))
    for number, row in enumerate(cells):
        filled = [*(cell.strip() for cell in row), *[""] * (width - len(row))]
        yield f"| {' | '.join(filled)} |"
        if number == 0:
            yield "|" + " --- |" * width
