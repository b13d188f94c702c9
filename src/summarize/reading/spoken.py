"""The body of subtitles: the words that are spoken, without numbers, times and markup."""

from summarize.documents import SetAside, Span
from summarize.text.subtitles import MARKUP, Line, lines_of


def spoken_parts(text: str) -> tuple[tuple[Span, ...], tuple[SetAside, ...]] | None:
    """The runs of spoken words, one line after the other, and everything else.

    Args:
        text: subtitles.

    Returns:
        None where nothing is spoken.
    """
    runs: list[Span] = []
    aside: list[SetAside] = []
    ends = 0
    for line in lines_of(text):
        words = _words(text, line, aside) if line.kind == "spoken" else []
        if line.kind != "spoken":
            shown = text[line.span.start : line.span.end].strip()
            aside.append(SetAside(line.kind, shown, line.number))
        if words:
            if runs:
                runs.append(Span(ends, _row_end(text, ends)))
            runs += words
            ends = line.span.end
    return (_joined(runs), tuple(aside)) if runs else None


def _words(text: str, line: Line, aside: list[SetAside]) -> list[Span]:
    """What stands in a line beside its markup, which is set aside; none where nothing does."""
    found: list[Span] = []
    at = line.span.start
    for match in MARKUP.finditer(text, *line.span):
        found.append(Span(at, match.start()))
        aside.append(SetAside("cue", match.group(), line.number))
        at = match.end()
    found.append(Span(at, line.span.end))
    return found if any(text[one.start : one.end].strip() for one in found) else []


def _row_end(text: str, place: int) -> int:
    """The end of the line break that stands here."""
    return place + (2 if text.startswith("\r\n", place) else 1)


def _joined(runs: list[Span]) -> tuple[Span, ...]:
    """Runs that touch as one; empty ones left out."""
    found: list[Span] = []
    for run in runs:
        if found and found[-1].end == run.start:
            found[-1] = Span(found[-1].start, run.end)
        elif run.end > run.start:
            found.append(run)
    return tuple(found)
