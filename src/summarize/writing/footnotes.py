"""Where each sentence of a summary comes from: footnotes in Markdown, a list on a terminal."""

from collections.abc import Iterator

from summarize.documents import Summary, SummarySentence


def marked(summary: Summary) -> str:
    """The summary's text with the mark of a footnote behind each sentence that has sources."""
    parts: list[str] = []
    place = 0
    for number, sentence in enumerate(summary.sentences, start=1):
        start = summary.text.find(sentence.text, place)
        if start < 0 or not sentence.sources:
            continue
        end = start + len(sentence.text)
        parts.append(f"{summary.text[place:end]}[^{number}]")
        place = end
    return "".join([*parts, summary.text[place:]])


def footnotes(summary: Summary) -> str:
    """A footnote for each sentence that has sources; empty where none has."""
    lines = [
        f"[^{number}]: {_told(sentence)}"
        for number, sentence in enumerate(summary.sentences, start=1)
        if sentence.sources
    ]
    return "\n" + "\n".join(lines) + "\n" if lines else ""


def listed(summary: Summary) -> str:
    """The sources of each sentence in lines, to be read below the summary."""
    return "\n".join(["", "Sources", *(line for line, _ in source_lines(summary))]) + "\n"


def source_lines(summary: Summary) -> Iterator[tuple[str, bool]]:
    """The sources of each sentence, a line each, and whether the line is of a source."""
    for number, sentence in enumerate(summary.sentences, start=1):
        yield f"{number}. {sentence.text}", False
        told = _told(sentence) if sentence.sources else "no source is known"
        yield f"   {told}", True


def _told(sentence: SummarySentence) -> str:
    """Its grade, and the sentences of the document with their offsets."""
    grade = f"{sentence.support}: " if sentence.support else ""
    places = " · ".join(f"“{one.text}” ({one.start}-{one.end})" for one in sentence.sources)
    return grade + places
