"""Render a digest as text, Markdown, JSON or a page."""

from collections.abc import Iterable, Iterator

from summarize.digests import Digest, Quotation, Statement
from summarize.documents import Finding
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import own_name
from summarize.writing.digest_view import EventView
from summarize.writing.format_names import Format


def render_digest(digest: Digest, form: Format) -> str:
    """A digest in one of the formats, with a line break at its end.

    Args:
        digest: what to write.
        form: `text`, `markdown`, `json` or `html`.
    """
    if form == "json":
        return digest.to_json()
    if form == "html":
        from summarize.writing.pages.digest_page import render_digest_page

        return render_digest_page(digest)
    lines = list((_Markdown if form == "markdown" else _Text)(digest).lines())
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


class _Text:
    """A digest as plain text.

    Args:
        digest: what to write.
    """

    bullet, indent = "- ", "  "

    def __init__(self, digest: Digest) -> None:
        self._digest = digest
        self._several = len(digest.events) > 1

    def lines(self) -> Iterator[str]:
        """The lines of all of it."""
        for finding in self._digest.findings:
            yield self.remark(finding.message)
        if self._digest.findings:
            yield ""
        for number, event in enumerate(self._digest.events, start=1):
            yield from self._event(EventView.of(event, self._digest.language), number)

    # --- what the formats write differently ---

    def title(self, text: str) -> Iterator[str]:
        """The heading of an event."""
        yield text
        yield "=" * min(len(text), 72)

    def heading(self, text: str) -> Iterator[str]:
        """The heading of a part."""
        yield ""
        yield text.upper()

    def remark(self, text: str) -> str:
        """What is to be known of the whole."""
        return f"! {text}"

    def original(self, text: str) -> str:
        """What stands in the report, below its translation."""
        return f"{self.indent}  [{text}]"

    def plain(self, text: str) -> str:
        """A text of a report, in this format."""
        return " ".join(text.split())

    def strong(self, text: str) -> str:
        """A word that counts."""
        return text

    # --- an event ---

    def _event(self, view: EventView, number: int) -> Iterator[str]:
        event, words = view.event, view.words
        name = event.title or words["event"].format(n=number)
        yield from self.title(self.plain(f"{number}. {name}" if self._several else name))
        if event.original_title:
            yield self.original(self.plain(event.original_title))
        for finding in event.findings:
            yield self.remark(self.plain(finding.message))
        yield from self._part("reports", self._reports(view), view)
        told = [line for one in event.statements for line in self._statement(view, one)]
        if not told and len(event.distinct) > 1:
            told = [words["nothing"]]
        yield from self._part("statements", told, view)
        yield from self._part("figures", self._figures(view), view)
        days = [line for one in event.timeline for line in self._statement(view, one.statement)]
        yield from self._part("timeline", days, view)
        said = [line for one in event.quotations for line in self._quotation(view, one)]
        yield from self._part("quotations", said, view)
        alone = [line for one in event.single for line in self._statement(view, one)]
        yield from self._part("single", alone, view)
        yield ""

    def _part(self, name: str, lines: Iterable[str], view: EventView) -> Iterator[str]:
        """A part below its heading; nothing where it is empty."""
        found = list(lines)
        if found:
            yield from self.heading(view.words[name])
            yield from found

    def _reports(self, view: EventView) -> Iterator[str]:
        for place, report in enumerate(view.event.reports):
            about = [in_one_line(report.name)]
            about += [self.plain(report.source)] if report.source else []
            about += [view.dated(place), own_name(report.language)]
            if report.copy_of is not None:
                about.append(view.words["copies"].format(name=view.letters[report.copy_of]))
            letter = view.letters[report.name]
            yield f"{self.bullet}{self.strong(letter)}  {self.plain(', '.join(about))}"

    def _figures(self, view: EventView) -> Iterator[str]:
        for row in view.event.figures:
            values = " · ".join(shown for shown, _ in view.values(row))
            name = self.strong(self.plain(row.quantity))
            yield f"{self.bullet}{name} ({view.state(row)}): {self.plain(values)}"

    def _statement(self, view: EventView, one: Statement) -> Iterator[str]:
        day = view.day(one)
        start = f"{self.strong(self.plain(day))}: " if day else ""
        yield f"{self.bullet}{start}{self.plain(one.text)} [{view.told_by(one)}]"
        if one.original is not None:
            yield self.original(self.plain(one.original))
        yield from self._remarks(one.findings)

    def _quotation(self, view: EventView, one: Quotation) -> Iterator[str]:
        speaker = f"{self.strong(self.plain(one.speaker))}: " if one.speaker else ""
        yield f"{self.bullet}{speaker}{self.plain(one.text)} [{view.told_by(one)}]"
        if one.original is not None:
            yield self.original(self.plain(one.original))
        yield from self._remarks(one.findings)

    def _remarks(self, findings: Iterable[Finding]) -> Iterator[str]:
        """What was found; an original stands below each translation, sure or not."""
        for finding in findings:
            if finding.is_doubt or finding.kind != "uncertain":
                yield f"{self.indent}  ({finding.message})"


class _Markdown(_Text):
    """A digest in Markdown."""

    def title(self, text: str) -> Iterator[str]:
        """See `_Text`."""
        yield f"# {text}"
        yield ""

    def heading(self, text: str) -> Iterator[str]:
        """See `_Text`."""
        yield ""
        yield f"## {text}"
        yield ""

    def remark(self, text: str) -> str:
        """See `_Text`."""
        return f"> {text}\n>"

    def original(self, text: str) -> str:
        """See `_Text`."""
        return f"{self.indent}*{text}*"

    def strong(self, text: str) -> str:
        """See `_Text`."""
        return f"**{text}**"

    def plain(self, text: str) -> str:
        """See `_Text`."""
        return " ".join(text.split()).replace("*", "\\*").replace("<", "&lt;")
