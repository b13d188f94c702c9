"""A result as a terminal shows it: title, text, findings and sources, in the terminal's width.

Styles come from rich, which is told to read nothing in the text; wrapping and the order of letters
are those of `bidi.lines_for`.
"""

import io
from collections.abc import Iterator

from summarize.cli.bidi import lines_for
from summarize.documents import Summary, Translation
from summarize.writing.footnotes import source_lines
from summarize.writing.notices import remarks_of

# A run of text and how it looks.
Block = tuple[str, str]
_STYLES = {"error": "bold red", "warning": "yellow", "notice": "dim"}


def blocks_of(
    result: Summary | Translation, text: str, *, findings: bool, sources: bool
) -> Iterator[Block]:
    """The parts of a result, from the top down, each with its style.

    Args:
        result: what is shown.
        text: the result as it is written as text, without its sources.
        findings: what the checks found is shown.
        sources: so is where each sentence comes from.
    """
    is_summary = isinstance(result, Summary)
    heading, _, rest = text.partition("\n\n")
    if is_summary and result.title and rest:
        yield heading, "bold"
        yield "", ""
        text = rest
    yield text.rstrip("\n"), ""
    if findings and (remarks := list(remarks_of(result))):
        yield "", ""
        for remark in remarks:
            yield f"- {remark}", _STYLES.get(remark.partition(":")[0], "")
    if sources and isinstance(result, Summary):
        yield "", ""
        yield "Sources", "bold"
        for line, is_source in source_lines(result):
            yield line, "dim" if is_source else ""


def styled(blocks: Iterator[Block], columns: int, *, reordered: bool) -> str:
    """Blocks as a terminal takes them; without escape sequences where it wants none.

    Args:
        blocks: texts without control characters, and styles.
        columns: of the terminal.
        reordered: the terminal does not put right-to-left letters in order itself.
    """
    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    # TERM and NO_COLOR are rich's to read.
    console = Console(
        file=out, force_terminal=True, width=columns, markup=False, emoji=False, highlight=False,
        legacy_windows=False,
    )  # fmt: skip
    for text, style in blocks:
        for line in lines_for(text, columns, reordered=reordered):
            console.print(Text(line, style=style), soft_wrap=True)
    return out.getvalue()
