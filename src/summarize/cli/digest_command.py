"""`summarize digest`: many reports side by side, and where their figures disagree."""

import os
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.batch.failures import Failures
from summarize.cli.command_arguments import flags_of, or_piped, with_arguments
from summarize.cli.digest_arguments import DigestArguments
from summarize.cli.digest_inputs import manifest_of, named_inputs, reports_of
from summarize.cli.help_groups import GroupedCommand, new_app
from summarize.cli.single_run import found_in, times
from summarize.cli.terminal import OutputLost, Terminal, printable
from summarize.errors import InputError, UsageError

if TYPE_CHECKING:
    from summarize.batch.digest_manifest import DigestManifest
    from summarize.batch.inputs import Source
    from summarize.batch.output_paths import OutputPaths
    from summarize.digesting.reports import ReadReport
    from summarize.digests import Digest
    from summarize.pipeline.digest_api import Digester
    from summarize.writing.format_names import Format

digest_app = new_app()
# What a bar has room for.
_MAX_NAME = 30


def _digest(args: DigestArguments) -> int:
    """Put many reports of one event side by side: what they agree on, which figures differ.

    Every sentence stands in a report. With --output, a run that was stopped goes on, and a later
    one reads only what is new or changed (see --manifest). docs/digest.md says what is in a digest.
    """
    from summarize.batch.inputs import Inputs, Walk
    from summarize.batch.output_paths import OutputPaths, format_of
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
    named = named_inputs(or_piped(args.inputs), terminal)
    inputs = Inputs(named, walk, columns, options.max_bytes)
    form: Format = args.form or (not args.dry_run and format_of(args.output)) or found["format"]
    manifest = manifest_of(args, terminal)
    is_own = manifest is not None and args.output and manifest.is_own(Path(args.output))
    if manifest is not None and args.output and not (is_own or args.force):
        _expect_known(Path(args.output), manifest)
    outputs = OutputPaths(args.output, many=False, form=form, force=args.force or bool(is_own))
    if outputs.is_directory:
        raise UsageError(f"{args.output}: is a directory; a digest is one file: name it")
    outputs.expect_possible()
    sources = reports_of(found_in(inputs, terminal), outputs, manifest, terminal)
    digester = Digester(
        options,
        notify=Hints(
            terminal.note, found["cache_dir"], shown=not (found["quiet"] or found["offline"])
        ),
        progress=terminal.download_bar,
        on_progress=terminal.advance,
        keeper=manifest,
    )
    failures = Failures(terminal)
    if args.dry_run:
        from summarize.cli.digest_plan import render_digest_plan

        reports = _read(sources, digester, failures, terminal)
        _expect_several(reports, sources)
        order = digester.order(reports, one_event=args.one_event)
        known = None if manifest is None else digester.kept.known
        terminal.result(render_digest_plan(order, digester.lacking(order), form, known))
        return failures.summed_up(len(sources))
    with nullcontext() if manifest is None else manifest.open():
        reports = _read(sources, digester, failures, terminal)
        _expect_several(reports, sources)
        _note_future(reports, terminal)
        with terminal.working(f"comparing {len(reports):,} reports"):
            digest = digester(reports, one_event=args.one_event)
        _deliver(digest, outputs, form, terminal, manifest, force=args.force)
    for line in times(digester.spent, 0.0) if digester.spent.models else ():
        terminal.detail(line)
    return failures.summed_up(len(sources))


digest_app.command(cls=GroupedCommand)(with_arguments(DigestArguments, _digest))


def _expect_known(output: Path, manifest: "DigestManifest") -> None:
    """A digest that is there is replaced only where its manifest knows it; an error says so."""
    if output.is_file() and manifest.path.is_file():
        raise UsageError(
            f"{output}: exists, and is not what {manifest.path} says was written there (one of them "
            f"was changed, or is of another run); replace it with --force, or name another"
        )


def _read(
    sources: "list[Source]", digester: "Digester", failures: Failures, terminal: Terminal
) -> "list[ReadReport]":
    """The reports that can be read; each of the others is a failure."""
    from summarize.batch.result_producers import document_of

    reports = []
    total = len(sources)
    with terminal.counting(total, f"reading {total:,} reports") as bar:
        for number, source in enumerate(sources, start=1):
            Terminal.activity = f"reading {source.name} ({number:,} of {total:,})"
            bar.now(printable(source.name)[-_MAX_NAME:], "reading")
            known = len(digester.kept.known)
            try:
                report = digester.report(document_of(source, digester))
            except (OutputLost, UsageError):
                raise
            except Exception as error:  # noqa: BLE001 - reported, counted, and the rest is done
                failures.add(error, source.name)
                bar.step(words=0, failed=True)
                continue
            reports.append(report)
            if len(digester.kept.known) > known:
                bar.skip()
            else:
                bar.step(words=report.document.words, failed=False)
    if digester.kept.known:
        terminal.note(
            f"{len(digester.kept.known):,} of {total:,} reports were read by an earlier run"
        )
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


def _deliver(
    digest: "Digest",
    outputs: "OutputPaths",
    form: "Format",
    terminal: Terminal,
    manifest: "DigestManifest | None",
    *,
    force: bool,
) -> None:
    from summarize.writing import formats
    from summarize.writing.digest_formats import render_digest

    text = render_digest(digest, form)
    if outputs.output is not None:
        if manifest is not None:
            # The work may have taken hours.
            force = force or manifest.is_own(outputs.output)
            manifest.will_write(formats.encoded(text))
        formats.write(outputs.output, text, force=force)
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
