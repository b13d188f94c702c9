"""The commands about documents: `summarize`, `translate` and `read`; and `config`."""

import os
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from summarize.batch.failures import DONE, EXIT_CODES
from summarize.batch.run_options import DRIVER, RunOptions, Task
from summarize.cli import arguments
from summarize.cli.arguments import (
    DocumentArguments,
    ReadArguments,
    SummarizeArguments,
    TranslateArguments,
)
from summarize.cli.check_command import check_app
from summarize.cli.command_arguments import flags_of, or_piped, with_arguments
from summarize.cli.digest_command import digest_app
from summarize.cli.help_groups import GroupedCommand, new_app, write_sections
from summarize.cli.info_commands import languages_app, models_app
from summarize.cli.single_run import each_document, each_plan, each_result, found_in
from summarize.cli.terminal import VERSION_LINE, Terminal
from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.cli.settings import Settings
    from summarize.writing.format_names import OutputForm


class _MainCommand(GroupedCommand):
    """`summarize` itself, whose help names the other commands and the exit codes, too."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the two lists below the options."""
        del ctx
        commands = [(f"summarize {name}", summary_of(app)) for name, app in COMMANDS.items()]
        codes = [(str(code), text) for code, text in EXIT_CODES.items()]
        write_sections(formatter, {"Commands": commands})
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text("Each command has its own --help.")
        write_sections(formatter, {"Exit codes": codes})


# Each command is an application of its own, and so is `summarize FILE`: a first argument is a
# command only when it is one of these words.
MAIN_APP = new_app()
COMMANDS = {
    "translate": new_app(),
    "check": check_app,
    "digest": digest_app,
    "read": new_app(),
    "models": models_app,
    "languages": languages_app,
    "config": new_app(),
}


def _summarize(args: SummarizeArguments) -> int:
    """Summarize articles in the language you read, on your own machine."""
    if args.version:
        Terminal().result(VERSION_LINE)
        return DONE
    if args.install_completion or args.show_completion:
        return _complete(install=args.install_completion)
    return _run("summarize", args)


def _translate(args: TranslateArguments) -> int:
    """Translate whole documents, give them back as they were, and check their numbers."""
    return _run("translate", args)


MAIN_APP.command(cls=_MainCommand)(with_arguments(SummarizeArguments, _summarize))
COMMANDS["translate"].command(cls=GroupedCommand)(with_arguments(TranslateArguments, _translate))


def _read(args: ReadArguments) -> int:
    """Show what is read of each input: the body, and what is set aside around it."""
    from summarize.batch.inputs import Inputs
    from summarize.cli import settings
    from summarize.cli.setting_kinds import kinds
    from summarize.documents import Document
    from summarize.pipeline.api import Summarizer
    from summarize.writing import formats

    given = {name: getattr(args, name, None) for name in kinds()}
    summarizer = Summarizer(settings.load(os.environ, None, given).options())
    verbose, form = args.verbose, args.form
    terminal = Terminal(verbose=verbose)
    sources = found_in(Inputs(or_piped(args.inputs)), terminal)

    def show(document: Document) -> str:
        language, confidence, _ = summarizer.language(document)
        return formats.render_document(
            document, language, confidence, form, one_line=len(sources) > 1
        )

    return each_document(sources, summarizer, show, terminal)


COMMANDS["read"].command(cls=GroupedCommand)(with_arguments(ReadArguments, _read))


@COMMANDS["config"].command(cls=GroupedCommand)
def _config(*, config: arguments.Config = None, form: arguments.PlainFormat = "text") -> int:
    """Show every setting, its value, and where the value comes from."""
    from summarize.batch.result_producers import new_worker
    from summarize.cli import settings
    from summarize.cli.table_output import render_rows

    found = settings.load(os.environ, config, {})
    # What a run refuses is refused here, too.
    new_worker("summarize", found.options())
    Terminal().result(render_rows("settings", settings.rows(found), form))
    return DONE


def _run(task: Task, args: DocumentArguments) -> int:
    """Run `summarize` or `summarize translate`; the exit code."""
    from summarize.batch.batch_run import Run, inputs_for
    from summarize.batch.output_paths import OutputPaths
    from summarize.batch.result_producers import new_worker
    from summarize.cli import batch_run, settings
    from summarize.cli.hints import Hints, region_notice

    found = settings.load(os.environ, args.config, flags_of(args))
    terminal = Terminal(
        quiet=bool(found["quiet"]), verbose=bool(found["verbose"]), bidi=found["bidi"]
    )
    if found["lang"] and not args.status and (notice := region_notice(found["lang"])):
        terminal.note(notice)
    paths = or_piped(args.inputs)
    form = _form(task, args, found)
    inputs = inputs_for(paths, args.output, _run_options(args, form), found["max_bytes"])
    if form == "same" and args.output in (None, "-") and inputs.several:
        # Several documents are no stream of anything.
        form = "text"
    options = _run_options(args, form)
    outputs = OutputPaths(args.output, many=inputs.several, form=form, force=options.force)
    is_run = outputs.is_directory or outputs.is_table
    worker = new_worker(
        task,
        found.options(),
        # What is only asked about is not announced.
        notify=None
        if args.status
        else Hints(
            terminal.note, found["cache_dir"], shown=not (found["quiet"] or found["offline"])
        ),
        progress=terminal.download_bar,
        on_progress=terminal.advance,
    )
    run = Run(worker, inputs, outputs, options, task) if is_run else None
    if args.dry_run:
        (run or outputs).expect_possible()
        return each_plan(worker, found_in(inputs, terminal), form, terminal)
    if run is not None:
        return (batch_run.show_status if args.status else batch_run.start)(run, terminal)
    for name in ("status", "cluster", "workers"):
        if getattr(args, name):
            raise UsageError(f"--{name} is for a run into a directory: name it with --output DIR")
    if options.cluster_results != DRIVER:
        raise UsageError("--cluster-results is for a run with --cluster ADDRESS")
    if form == "html" and outputs.many and outputs.output is None:
        raise UsageError("a page shows one result: name a directory for several with --output DIR")
    worker.gives_back = form == "same"
    sources = bool(getattr(args, "sources", False))
    outputs.expect_possible()
    found_inputs = found_in(inputs, terminal)
    return each_result(worker, found_inputs, outputs, terminal, task, sources_shown=sources)


def _form(task: Task, args: DocumentArguments, found: "Settings") -> "OutputForm":
    """The format of the results: of translations what was given, unless another one is named."""
    from summarize.batch.output_paths import format_of, is_document

    if args.form:
        return args.form
    # What is shown of a run is not what goes into its output.
    named = None if args.status or args.dry_run else format_of(args.output)
    if task == "translate" and not args.dry_run:
        if is_document(args.output) and not args.status:
            return "same"
        if named is None and found.origin("format") == "default":
            return "same"
    usual: OutputForm = found["format"]
    return named or usual


def _complete(*, install: bool) -> int:
    """Install the completion of the user's shell, or print its script."""
    from summarize.cli import completion_scripts

    shell = os.environ.get("SHELL", "")
    if install:
        Terminal().note(completion_scripts.install(shell, Path.home(), os.environ))
    else:
        Terminal().result(completion_scripts.script_of(shell))
    return DONE


def _run_options(args: DocumentArguments, form: "OutputForm") -> RunOptions:
    """The options of a run over many inputs."""
    names = {field.name for field in fields(RunOptions)} - {"format", "include", "exclude"}
    return RunOptions(
        format=form,
        include=tuple(args.include or ()),
        exclude=tuple(args.exclude or ()),
        **{name: getattr(args, name) for name in names},
    )


def summary_of(app: typer.Typer) -> str:
    """What a command does, in a line."""
    if app.info.help:
        return str(app.info.help)
    [command] = app.registered_commands
    return str((command.callback.__doc__ or "").partition("\n")[0])
