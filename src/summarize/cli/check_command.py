"""`summarize check`: anyone's summary against its text, in the same language or another."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.batch.failures import ERRORS_FOUND, Failures
from summarize.cli.check_arguments import CheckArguments
from summarize.cli.command_arguments import flags_of, or_piped, with_arguments
from summarize.cli.help_groups import GroupedCommand, new_app
from summarize.cli.terminal import OutputLost, Terminal
from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.batch.pairs import Pair, Pairs
    from summarize.documents import Document
    from summarize.pipeline.check_api import Checker
    from summarize.reports import Report
    from summarize.writing.format_names import Format
    from summarize.writing.report_formats import FindingRow

check_app = new_app()


def _check(args: CheckArguments) -> int:
    """Check a summary against its text: what holds, where it comes from, what is wrong."""
    from summarize.batch.inputs import Walk
    from summarize.batch.output_paths import format_of
    from summarize.batch.pairs import Pairs
    from summarize.batch.table_reading import Columns
    from summarize.cli import settings
    from summarize.cli.hints import Hints
    from summarize.pipeline.check_api import Checker

    found = settings.load(os.environ, args.config, flags_of(args))
    terminal = Terminal(
        quiet=bool(found["quiet"]), verbose=bool(found["verbose"]), bidi=found["bidi"]
    )
    # A language that is set for results is not that of every summary.
    given = replace(found.options(), lang=args.lang)
    [summary] = or_piped([args.summary] if args.summary else None)
    pairs = Pairs(
        summary,
        args.source,
        walk=Walk(args.recursive, tuple(args.include or ()), tuple(args.exclude or ())),
        columns=Columns(args.text_column),
        source_column=args.source_column,
        max_bytes=given.max_bytes,
    )
    form: Format = args.form or format_of(args.output) or found["format"]
    output = _Output(args, form, pairs, terminal)
    checker = Checker(
        given,
        notify=Hints(
            terminal.note, found["cache_dir"], shown=not (found["quiet"] or found["offline"])
        ),
        progress=terminal.download_bar,
        on_progress=terminal.advance,
    )
    return _each(pairs, checker, output, terminal)


check_app.command(cls=GroupedCommand)(with_arguments(CheckArguments, _check))


class _Output:
    """Where reports go, and how they look.

    Args:
        args: of the command.
        form: the format.
        pairs: what is checked.
        terminal: prints results and messages.

    Attributes:
        counts: of the reports so far.

    Raises:
        UsageError: nothing can be written there.
    """

    def __init__(
        self, args: CheckArguments, form: "Format", pairs: "Pairs", terminal: Terminal
    ) -> None:
        self.counts: list[dict[str, int]] = []
        self._form = form
        self._several = pairs.several
        self._force = args.force
        self._terminal = terminal
        self._path, self._separator = _place(args, form, pairs)
        self._rows: list[FindingRow] = []
        if form == "html" and pairs.several and not self._separator:
            raise UsageError("a page shows one report: name one summary, or use --format text")
        self._written: list[str] = []

    def add(self, report: "Report") -> None:
        """Show a report, or keep it for the end."""
        from summarize.writing import report_formats

        self.counts.append(report.counts)
        if report.score is not None and report.overlap is not None:
            self._terminal.detail(
                f"{report.summary.name}: score {report.score:.2f}, overlap with the text "
                f"{report.overlap:.0%}"
            )
        self._terminal.detail(report.signature)
        if self._several and (self._separator or self._form != "json"):
            self._rows += report_formats.rows_of(report)
            return
        is_lines = self._path is not None and self._path.suffix.lower() in (".jsonl", ".ndjson")
        text = report_formats.render_report(report, self._form, one_line=self._several or is_lines)
        if self._path is not None:
            self._written.append(text)
        elif self._form == "text":
            self._terminal.prose(text)
        else:
            self._terminal.result(text)

    def finish(self) -> int:
        """Show what was kept, and a line of counts for several; how many errors there are."""
        from summarize.batch.finding_table import as_csv
        from summarize.writing import formats, report_formats

        total = report_formats.total_of(self.counts)
        line = report_formats.counts_line(total, len(self.counts))
        if self._several and self.counts and (self._separator or self._form != "json"):
            text = report_formats.render_rows(self._rows, line, self._form)
            if self._separator:
                text = as_csv(self._rows, self._separator)
            self._written.append(text)
        if self._path is not None and self.counts:
            formats.write(self._path, "".join(self._written), force=self._force)
            self._terminal.note(f"the report is written to {self._path}")
        elif self._written:
            self._terminal.result("".join(self._written))
        if self._several and (self._path is not None or self._form == "json"):
            self._terminal.note(line)
        return total["errors"]


def _place(args: CheckArguments, form: "Format", pairs: "Pairs") -> tuple[Path | None, str]:
    """The file that reports go to, if they go to one; and what parts its cells, in a table."""
    from summarize.batch.finding_table import SEPARATORS
    from summarize.batch.inputs import Source
    from summarize.batch.output_paths import OutputPaths, expect_other

    path = Path(args.output) if args.output not in (None, "-") else None
    separator = SEPARATORS.get(path.suffix.lower(), "") if path and pairs.several else ""
    if path is None:
        return None, ""
    if separator and path.exists() and not args.force:
        raise UsageError(f"{path}: exists; replace it with --force, or name another")
    if not separator:
        paths = OutputPaths(args.output, many=False, form=form, force=args.force)
        if paths.is_directory:
            raise UsageError(f"{path}: is a directory; name a file for --output")
        paths.expect_possible()
    for one in (pairs.summary, pairs.source):
        expect_other(path, Source(one, ""))
    return path, separator


def _each(pairs: "Pairs", checker: "Checker", output: _Output, terminal: Terminal) -> int:
    """Check every pair; the exit code."""
    failures = Failures(terminal)
    for pair in pairs:
        name = pair.summary.name
        try:
            with terminal.working(f"checking {name}", name):
                report = _report(pair, checker)
            output.add(report)
        except (OutputLost, UsageError):
            raise
        except Exception as error:  # noqa: BLE001 - reported, counted, and the rest is done
            failures.add(error, name)
    for remark in pairs.remarks:
        terminal.note(remark)
    errors = output.finish()
    return failures.summed_up(len(output.counts) + failures.count) or (errors and ERRORS_FOUND)


def _report(pair: "Pair", checker: "Checker") -> "Report":
    """The report on a pair; the texts are read here."""
    from summarize.batch.pairs import document_at, summary_of

    if pair.error is not None:
        raise pair.error
    summary: Document = summary_of(pair.summary, checker)
    return checker(summary, document_at(pair.source, checker), lang=pair.lang)
