"""Arguments -> `Options` -> pipeline; exit codes; what is printed where."""

import contextlib
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, NoReturn

import typer

from summarize._version import __version__
from summarize.batch.failures import DONE, INTERRUPTED, TERMINATED, WRONG_USAGE, code_of, line_of
from summarize.batch.inputs import Inputs, Walk
from summarize.batch.output_paths import OutputPaths
from summarize.batch.run_options import DRIVER, RunOptions, Task
from summarize.batch.signals import Terminated, stop_on_sigterm
from summarize.batch.table_reading import Columns
from summarize.cli import arguments, batch_arguments, settings
from summarize.cli.info_commands import languages, models
from summarize.cli.setting_kinds import kinds
from summarize.cli.single_run import each, each_result, plan
from summarize.cli.terminal import ClosedPipe, Terminal
from summarize.errors import InputError, UsageError
from summarize.options import Options
from summarize.writing.formats import Format

_VERSION = f"summarize {__version__}\n"
_EPILOG = """\
Commands: `summarize translate` translates whole documents; `summarize read` shows what was read and
what was set aside; `summarize models` lists models, fetches and removes them; `summarize languages`
lists what they speak; `summarize config` shows every setting and where it comes from. Each has its
own --help.

Exit codes: 0 all done; 1 an input failed, the rest are done; 2 wrong usage; 3 a model is not
available; 130 interrupted; 143 terminated.
"""
_APP_SETTINGS: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,  # plain help starts three times as fast
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
}

# Each command is an application of its own, and so is `summarize FILE`: a first argument is a
# command only when it is one of these words.
_main = typer.Typer(**_APP_SETTINGS)
_commands = {name: typer.Typer(**_APP_SETTINGS) for name in ("translate", "read", "config")}
_commands |= {"models": models, "languages": typer.Typer(**_APP_SETTINGS)}
_commands["languages"].command()(languages)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: without the program's name; None: those of the process.

    Returns:
        The exit code.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    app = _commands.get(given[0]) if given else None
    name = "summarize" if app is None else f"summarize {given[0]}"
    terminal = Terminal(
        quiet="--quiet" in given or "-q" in given,
        verbose="--verbose" in given or "-v" in given,
    )
    try:
        if given == ["--version"]:
            # Parsing takes longer than all the rest of it.
            terminal.result(_VERSION)
            return DONE
        stop_on_sigterm()
        command = typer.main.get_command(app or _main)
        rest = given if app is None else given[1:]
        code = command.main(rest, prog_name=name, standalone_mode=False)
    except typer.TyperException as error:
        terminal.error(_wrong_usage(error, name))
        return WRONG_USAGE
    except (ClosedPipe, BrokenPipeError):
        return DONE
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Terminated:
        terminal.error(_stopped("terminated"))
        return TERMINATED
    except Exception as error:  # noqa: BLE001 - no traceback unasked
        terminal.trace(error)
        terminal.error(line_of(error))
        return code_of(error)
    if code in (INTERRUPTED, TERMINATED):
        terminal.error(_stopped("interrupted" if code == INTERRUPTED else "terminated"))
    return int(code or DONE)


def command() -> NoReturn:
    """Run the command line, and end the process."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        # Either may be closed, or absent.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    # A model call that still runs in a thread cannot be stopped, and is not waited for.
    os._exit(code)


@_main.command(epilog=_EPILOG)
def _summarize(  # noqa: PLR0913 - one parameter for each option
    inputs: arguments.Inputs = None,
    *,
    lang: arguments.Lang = None,
    source_lang: arguments.SourceLang = None,
    length: arguments.Length = None,
    style: arguments.Style = None,
    focus: arguments.Focus = None,
    model: arguments.Model = None,
    translator: arguments.Translator = None,
    route: arguments.Route = None,
    glossary: arguments.Glossary = None,
    prompts: arguments.Prompts = None,
    output: arguments.Output = None,
    form: arguments.Format = None,
    force: arguments.Force = False,
    include: batch_arguments.Include = None,
    exclude: batch_arguments.Exclude = None,
    recursive: batch_arguments.Recursive = True,
    retry_failed: batch_arguments.RetryFailed = False,
    fail_fast: batch_arguments.FailFast = False,
    status: batch_arguments.Status = False,
    workers: batch_arguments.Workers = None,
    cluster: batch_arguments.Cluster = None,
    cluster_files: batch_arguments.ClusterFiles = "driver",
    cluster_results: batch_arguments.ClusterResults = "driver",
    text_column: batch_arguments.TextColumn = None,
    id_column: batch_arguments.IdColumn = None,
    max_bytes: batch_arguments.MaxBytes = None,
    overlap: arguments.Overlap = None,
    max_chunks: arguments.MaxChunks = None,
    device: arguments.Device = None,
    engine: arguments.Engine = None,
    batching: arguments.Batching = None,
    jobs: arguments.Jobs = None,
    threads: arguments.Threads = None,
    offline: arguments.Offline = None,
    config: arguments.Config = None,
    dry_run: arguments.DryRun = False,
    quiet: arguments.Quiet = False,
    verbose: arguments.Verbose = False,
    version: arguments.Version = False,
) -> int:
    """Summarize articles, in the language you read, on your own machine."""
    given = dict(locals())
    if version:
        Terminal().result(_VERSION)
        return DONE
    return _do("summarizing", given)


@_commands["translate"].command()
def _translate(  # noqa: PLR0913 - one parameter for each option
    inputs: arguments.Inputs = None,
    *,
    lang: arguments.TargetLang = None,
    source_lang: arguments.SourceLang = None,
    translator: arguments.TranslatorAlone = None,
    glossary: arguments.Glossary = None,
    prompts: arguments.Prompts = None,
    output: arguments.Output = None,
    form: arguments.Format = None,
    force: arguments.Force = False,
    include: batch_arguments.Include = None,
    exclude: batch_arguments.Exclude = None,
    recursive: batch_arguments.Recursive = True,
    retry_failed: batch_arguments.RetryFailed = False,
    fail_fast: batch_arguments.FailFast = False,
    status: batch_arguments.Status = False,
    workers: batch_arguments.Workers = None,
    cluster: batch_arguments.Cluster = None,
    cluster_files: batch_arguments.ClusterFiles = "driver",
    cluster_results: batch_arguments.ClusterResults = "driver",
    text_column: batch_arguments.TextColumn = None,
    id_column: batch_arguments.IdColumn = None,
    max_bytes: batch_arguments.MaxBytes = None,
    device: arguments.Device = None,
    engine: arguments.Engine = None,
    batching: arguments.Batching = None,
    jobs: arguments.Jobs = None,
    threads: arguments.Threads = None,
    offline: arguments.Offline = None,
    config: arguments.Config = None,
    dry_run: arguments.DryRun = False,
    quiet: arguments.Quiet = False,
    verbose: arguments.Verbose = False,
) -> int:
    """Translate whole documents, in their layout, with numbers checked."""
    given = dict(locals())
    return _do("translating", given)


@_commands["read"].command()
def _read(
    inputs: arguments.Inputs = None,
    *,
    form: arguments.PlainFormat = "text",
    source_lang: arguments.SourceLang = None,
    verbose: arguments.Verbose = False,
) -> int:
    """Show what was read: the body of each article, and what was set aside around it."""
    from summarize.documents import Document
    from summarize.pipeline.api import Summarizer
    from summarize.writing import formats

    summarizer = Summarizer(Options(source_lang=source_lang))
    found = list(Inputs(_or_piped(inputs)))

    def show(document: Document) -> str:
        language, confidence, _ = summarizer.language(document)
        return formats.render_document(
            document, language, confidence, form, one_line=len(found) > 1
        )

    return each(found, summarizer, show, Terminal(verbose=verbose))


@_commands["config"].command()
def _config(*, config: arguments.Config = None, form: arguments.PlainFormat = "text") -> int:
    """Show every setting, its value and where it comes from."""
    from summarize.cli.rendering import render_rows

    found = settings.load(os.environ, config, {})
    Terminal().result(render_rows("settings", settings.rows(found), form))
    return DONE


def _do(doing: Task, given: Mapping[str, Any]) -> int:
    """Run a command that has inputs and results.

    Args:
        doing: `summarizing` or `translating`.
        given: its arguments by name.
    """
    # What is not given by a flag may stand elsewhere; a switch that is off is not given.
    flags = {name: given.get(name) for name in kinds()}
    flags |= {"format": given["form"]}
    flags |= {name: given[name] or None for name in ("quiet", "verbose")}
    found = settings.load(os.environ, given["config"], flags)
    from summarize.pipeline.api import WORKERS

    terminal = Terminal(quiet=bool(found["quiet"]), verbose=bool(found["verbose"]))
    form: Format = found["format"]
    try:
        made = WORKERS[doing](
            found.options(),
            notify=terminal.note,
            progress=terminal.download_bar,
            on_progress=terminal.advance,
        )
    except InputError as error:
        # A glossary is no input that can fail by itself: nothing was done.
        raise UsageError(str(error)) from error
    options = _run_options(given, form)
    output = given["output"]
    inputs = Inputs(
        _or_piped(given["inputs"]),
        Walk(
            options.recursive,
            options.include,
            options.exclude,
            None if output in (None, "-") else Path(str(output)),
        ),
        Columns(options.text_column, options.id_column),
        found["max_bytes"],
    )
    outputs = OutputPaths(output, many=inputs.several, form=form, force=options.force)
    if given["dry_run"]:
        return plan(made, list(inputs), form, terminal)
    if outputs.is_directory or outputs.is_table:
        from summarize.batch.batch_run import Run
        from summarize.cli import batch_run

        run = Run(made, inputs, outputs, options, doing)
        show = batch_run.show_status if given["status"] else batch_run.start
        return show(run, terminal)
    for name in ("status", "cluster", "workers"):
        if given[name]:
            raise UsageError(f"--{name} is for a run into a directory: name it with --output DIR")
    if options.cluster_results != DRIVER:
        raise UsageError("--cluster-results is for a run with --cluster ADDRESS")
    return each_result(made, list(inputs), outputs, terminal, doing)


def _run_options(given: Mapping[str, Any], form: Format) -> RunOptions:
    """How a run over many inputs is to go."""
    names = {field.name for field in fields(RunOptions)} - {"format", "include", "exclude"}
    return RunOptions(
        format=form,
        include=tuple(given["include"] or ()),
        exclude=tuple(given["exclude"] or ()),
        **{name: given[name] for name in names},
    )


def _or_piped(given: list[str] | None) -> list[str]:
    """The inputs, or standard input where there is none and it is piped.

    Raises:
        UsageError: there is no input at all.
    """
    if not given and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError("no input: name a file or a directory, or pipe a text in")
    return given or ["-"]


def _wrong_usage(error: typer.TyperException, name: str) -> str:
    """What is wrong with the arguments, and whose help says more."""
    context = getattr(error, "ctx", None)
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    help_of = context.command_path if context is not None else name
    return f"{message[:1].lower()}{message[1:]}; see: {help_of} --help"


def _stopped(how: str) -> str:
    """How the program was ended, and what it was doing."""
    doing = f" while {Terminal.doing}" if Terminal.doing else ""
    return f"{how}{doing}; nothing half-written was left: run the same command again"
