"""`summarize digest`: many reports side by side, and where their figures disagree."""

import os
from datetime import date
from typing import TYPE_CHECKING

from summarize.batch.failures import Failures
from summarize.cli.command_arguments import flags_of, or_piped, with_arguments
from summarize.cli.digest_arguments import DigestArguments
from summarize.cli.help_groups import GroupedCommand, new_app
from summarize.cli.single_run import found_in, times
from summarize.cli.terminal import OutputLost, Terminal
from summarize.errors import InputError, UsageError

if TYPE_CHECKING:
    from summarize.batch.inputs import Source
    from summarize.batch.output_paths import OutputPaths
    from summarize.digesting.reports import ReadReport
    from summarize.digests import Digest
    from summarize.pipeline.digest_api import Digester
    from summarize.writing.format_names import Format

digest_app = new_app()


def _digest(args: DigestArguments) -> int:
    """Put many reports of one event side by side: what they agree on, which figures differ.

    Every sentence stands in a report. Nothing is kept between runs: reports are read anew each
    time. docs/digest.md says what is in a digest.
    """
    from summarize.batch.inputs import Inputs, Walk
    from summarize.batch.output_paths import OutputPaths, expect_other, format_of
    from summarize.batch.table_reading import Columns
    from summarize.cli import settings
    from summarize.cli.hints import Hints
    from summarize.pipeline.digest_api import Digester

    found = settings.load(os.environ, args.config, flags_of(args))
    terminal = Terminal(
        quiet=bool(found["quiet"]), verbose=bool(found["verbose"]), bidi=found["bidi"]
    )
    options = found.options()
    walk = Walk(args.recursive, tuple(args.include or ()), tuple(args.exclude or ()))
    columns = Columns(args.text_column, args.id_column)
    inputs = Inputs(or_piped(args.inputs), walk, columns, options.max_bytes)
    form: Format = args.form or (not args.dry_run and format_of(args.output)) or found["format"]
    outputs = OutputPaths(args.output, many=False, form=form, force=args.force)
    if outputs.is_directory:
        raise UsageError(f"{args.output}: is a directory; a digest is one file: name it")
    outputs.expect_possible()
    sources = found_in(inputs, terminal)
    if outputs.output is not None:
        for source in sources:
            expect_other(outputs.output, source)
    digester = Digester(
        options,
        notify=Hints(
            terminal.note, found["cache_dir"], shown=not (found["quiet"] or found["offline"])
        ),
        progress=terminal.download_bar,
        on_progress=terminal.advance,
    )
    failures = Failures(terminal)
    reports = _read(sources, digester, failures, terminal)
    _expect_several(reports, sources)
    _note_future(reports, terminal)
    if args.dry_run:
        from summarize.cli.digest_plan import render_digest_plan

        order = digester.order(reports, one_event=args.one_event)
        terminal.result(render_digest_plan(order, digester.lacking(order), form))
        return failures.summed_up(len(sources))
    with terminal.working(f"comparing {len(reports):,} reports", "digest"):
        digest = digester(reports, one_event=args.one_event)
    _deliver(digest, outputs, form, terminal)
    for line in times(digester.spent, 0.0) if digester.spent.models else ():
        terminal.detail(line)
    return failures.summed_up(len(sources))


digest_app.command(cls=GroupedCommand)(with_arguments(DigestArguments, _digest))


def _read(
    sources: "list[Source]", digester: "Digester", failures: Failures, terminal: Terminal
) -> "list[ReadReport]":
    """The reports that can be read; each of the others is a failure."""
    from summarize.batch.result_producers import document_of

    reports = []
    for number, source in enumerate(sources, start=1):
        try:
            with terminal.working(f"reading {source.name} ({number:,} of {len(sources):,})"):
                reports.append(digester.report(document_of(source, digester)))
        except (OutputLost, UsageError):
            raise
        except Exception as error:  # noqa: BLE001 - reported, counted, and the rest is done
            failures.add(error, source.name)
    return reports


def _expect_several(reports: "list[ReadReport]", sources: "list[Source]") -> None:
    if len(reports) == len(sources) or len(reports) > 1:
        return
    few = "none" if not reports else "only one"
    raise InputError(
        f"{few} of the {len(sources):,} inputs can be read, and a digest puts several side by "
        f"side; name more, or for one text: summarize FILE"
    )


def _note_future(reports: "list[ReadReport]", terminal: Terminal) -> None:
    """Say which reports are dated in the future: their dates are used as they are."""
    # A day ahead, it may be tomorrow where it was written.
    late = [one for one in reports if one.day is not None and (one.day - date.today()).days > 1]
    for one in late:
        terminal.note(
            f"{one.name}: is dated in the future ({one.day}); days are reckoned from that date"
        )


def _deliver(digest: "Digest", outputs: "OutputPaths", form: "Format", terminal: Terminal) -> None:
    from summarize.writing import formats
    from summarize.writing.digest_formats import render_digest

    text = render_digest(digest, form)
    if outputs.output is not None:
        formats.write(outputs.output, text, force=outputs.force)
        terminal.note(f"the digest is written to {outputs.output}")
    elif form == "text":
        terminal.prose(text)
    else:
        terminal.result(text)
    events = digest.events
    if form != "text" or outputs.output is not None:
        for finding in (*digest.findings, *(f for event in events for f in event.findings)):
            if finding.is_doubt:
                terminal.note(finding.message)
    terminal.detail(digest.signature)
