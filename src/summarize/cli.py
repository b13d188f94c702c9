"""Arguments -> `Options` -> pipeline; exit codes; what is printed where."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from summarize import arguments
from summarize._version import __version__
from summarize.batch import Destination, Source, several, sources
from summarize.errors import (
    InputError,
    ModelError,
    SummarizeError,
    UsageError,
)
from summarize.options import Options
from summarize.terminal import ClosedPipe, OutputLost, Terminal, Terminated, stop_on_sigterm

if TYPE_CHECKING:
    from summarize.documents import Document, Summary
    from summarize.pipeline import Summarizer

DONE, FAILED, WRONG_USAGE, NO_MODEL, INTERRUPTED, TERMINATED = 0, 1, 2, 3, 130, 143

_VERSION = f"summarize {__version__}\n"
_COMMANDS = ("read", "models")
_EPILOG = """\
Commands: `summarize read FILE` shows what was read and what was set aside; `summarize models` lists
models and fetches them. Each has its own --help.

Exit codes: 0 all done; 1 an input failed, the rest are done; 2 wrong usage; 3 a model is not
available; 130 interrupted; 143 terminated.
"""
_SETTINGS: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,  # plain help starts three times as fast
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
}

# `summarize FILE` and `summarize COMMAND` are two applications: a first argument is a command only
# when it is one of these words.
_main = typer.Typer(**_SETTINGS)
_commands = typer.Typer(**_SETTINGS)
_models = typer.Typer(
    help="The models that are known: list them (the default), fetch them.",
    invoke_without_command=True,
    **_SETTINGS,
)
_commands.add_typer(_models, name="models")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: without the program's name; None: those of the process.

    Returns:
        The exit code.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    app = _commands if given and given[0] in _COMMANDS else _main
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
        command = typer.main.get_command(app)
        code = command.main(given, prog_name="summarize", standalone_mode=False)
    except typer.TyperException as error:
        which = f" {given[0]}" if app is _commands else ""
        terminal.error(f"{error.format_message()} (see: summarize{which} --help)")
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
        terminal.error(_line(error))
        return _code_of(error)
    if code == INTERRUPTED:
        terminal.error(_stopped("interrupted"))
    return int(code or DONE)


@_main.command(epilog=_EPILOG)
def _summarize(  # noqa: PLR0913 - one parameter for each option
    inputs: arguments.Inputs = None,
    *,
    lang: arguments.Lang = None,
    source_lang: arguments.SourceLang = None,
    length: arguments.Length = "medium",
    model: arguments.Model = None,
    translator: arguments.Translator = None,
    output: arguments.Output = None,
    form: arguments.Format = "text",
    force: arguments.Force = False,
    device: arguments.Device = "auto",
    batching: arguments.Batching = "exact",
    offline: arguments.Offline = False,
    quiet: arguments.Quiet = False,
    verbose: arguments.Verbose = False,
    version: arguments.Version = False,
) -> int:
    """Summarize articles, in the language you read, on your own machine."""
    terminal = Terminal(quiet=quiet, verbose=verbose)
    if version:
        terminal.result(_VERSION)
        return DONE
    from summarize.pipeline import Summarizer

    options = Options(
        lang=lang, source_lang=source_lang, length=length, model=model, translator=translator,
        device=device, batching=batching, offline=offline,
    )  # fmt: skip
    summarizer = Summarizer(options, notify=terminal.note, progress=terminal.download_bar)
    given = inputs or []
    destination = Destination(output, many=several(given), form=form, force=force)
    return _run(summarizer, sources(given, destination.output), destination, terminal)


def _run(
    summarizer: "Summarizer", found: Sequence[Source], destination: Destination, terminal: Terminal
) -> int:
    """Summarize every source; what fails is said and counted, and the rest is done."""
    failures: list[Exception] = []

    def fail(error: Exception, name: str) -> None:
        failures.append(error)
        terminal.trace(error)
        terminal.error(_line(error, name))

    readable: list[tuple[Source, Path | Document]] = []
    for source in found:
        try:
            readable.append((source, _given(source)))
        except InputError as error:
            fail(error, source.name)
    outcomes = summarizer.map(document for _, document in readable)
    for source, _ in readable:
        began = time.monotonic()
        with terminal.working(f"summarizing {source.name}"):
            outcome = next(outcomes)
        try:
            _deliver(source, outcome.get(), destination, terminal)
        except OutputLost:
            raise
        except Exception as error:  # noqa: BLE001 - said, counted, and the rest is done
            fail(error, source.name)
        terminal.detail(f"{source.name}: {time.monotonic() - began:.1f} s")
    if failures and len(found) > 1:
        rest = "the rest are done" if len(failures) < len(found) else "none is done"
        terminal.error(f"{len(failures)} of {len(found)} inputs failed; {rest}")
    if failures and all(isinstance(error, ModelError) for error in failures):
        return NO_MODEL
    return FAILED if failures else DONE


def _given(source: Source) -> "Path | Document":
    if source.error is not None:
        raise source.error
    if source.path is not None:
        return source.path
    from summarize import reading

    return reading.read_stream(sys.stdin.buffer, source.name)


def _deliver(
    source: Source, summary: "Summary", destination: Destination, terminal: Terminal
) -> None:
    """Write a result where it goes, and say what its reader should know."""
    from summarize import writing

    path = destination.path(source, summary.language)
    on_one_line = path is None and destination.many
    text = writing.render(summary, destination.form, one_line=on_one_line)
    if path is not None:
        writing.write(path, text, force=destination.force)
        terminal.note(f"{source.name}: written to {path}")
    else:
        if destination.many and destination.form != "json":
            text = writing.heading(source.name, destination.form) + text + "\n"
        terminal.result(text)
    if not summary.unchanged:
        terminal.note(f"{source.name}: {_extent(summary)}")
    for finding in summary.all_findings:
        terminal.note(f"{source.name}: {finding.severity}: {finding.message}")
    terminal.detail(summary.signature)


@_commands.command("read")
def _read(
    inputs: arguments.Inputs = None,
    *,
    form: arguments.PlainFormat = "text",
    source_lang: arguments.SourceLang = None,
    verbose: arguments.Verbose = False,
) -> int:
    """Show what was read: the body of each article, and what was set aside around it."""
    from summarize import reading, writing
    from summarize.pipeline import Summarizer

    terminal = Terminal(verbose=verbose)
    summarizer = Summarizer(Options(source_lang=source_lang))
    found = sources(inputs or [], None)
    failed = False
    for source in found:
        try:
            given = _given(source)
            document = reading.read_path(given) if isinstance(given, Path) else given
        except InputError as error:
            terminal.trace(error)
            terminal.error(_line(error))
            failed = True
            continue
        language, confidence, _ = summarizer.language(document)
        terminal.result(
            writing.render_document(document, language, confidence, form, one_line=len(found) > 1)
        )
    return FAILED if failed else DONE


@_models.callback()
def _models_default(context: typer.Context) -> int:
    return DONE if context.invoked_subcommand else _list()


@_models.command("list")
def _list(form: arguments.PlainFormat = "text") -> int:
    """List the models that are known, the best of a kind first, and which are here."""
    from summarize import writing
    from summarize.models import catalog
    from summarize.models.store import Store

    store = Store(offline=True)
    rows = [
        {
            "name": entry.name,
            "task": entry.task,
            "languages": ",".join(entry.languages) + "".join(f">{t}" for t in entry.targets),
            "licence": entry.licence,
            "megabytes": entry.megabytes,
            "here": store.find(entry.name) is not None,
            "get": entry.install or f"summarize models pull {entry.name}",
        }
        for entry in catalog.entries()
    ]
    Terminal().result(writing.render_models(rows, form))
    return DONE


@_models.command("pull")
def _pull(
    names: arguments.Names, quiet: arguments.Quiet = False, verbose: arguments.Verbose = False
) -> int:
    """Fetch models from the Hub into its cache on this machine, and verify them."""
    from summarize.models.store import Store

    terminal = Terminal(quiet=quiet, verbose=verbose)
    store = Store(patient=True, notify=terminal.note, progress=terminal.download_bar)
    failed = False
    for name in names:
        try:
            model = store.pull(name)
        except ModelError as error:
            terminal.trace(error)
            terminal.error(_line(error))
            failed = True
            continue
        terminal.result(f"{model.name} {model.revision} {model.path}\n")
    return NO_MODEL if failed else DONE


def _extent(summary: "Summary") -> str:
    """How much of the page and of the body was read."""
    coverage = summary.coverage
    calls = "1 chunk" if coverage.chunks == 1 else f"{coverage.chunks} chunks"
    text = f"{coverage.share:.0%} of the text was read, in {calls}"
    if aside := len(summary.document.set_aside):
        lines = "1 line" if aside == 1 else f"{aside} lines"
        text += f"; {lines} around it set aside (see: summarize read)"
    return text


def _stopped(how: str) -> str:
    """How the program was ended, and what it was doing."""
    doing = f" while {Terminal.doing}" if Terminal.doing else ""
    return f"{how}{doing}; nothing half-written was left: run the same command again"


def _code_of(error: Exception) -> int:
    if isinstance(error, UsageError):
        return WRONG_USAGE
    return NO_MODEL if isinstance(error, ModelError) else FAILED


def _line(error: Exception, name: str = "") -> str:
    """What went wrong, with which input, and what to do next, in one line."""
    text = " ".join(str(error).split())
    if not isinstance(error, SummarizeError):
        text = f"unexpected {type(error).__name__}: {text[:300]}; --verbose shows where"
    return text if not name or name in text else f"{name}: {text}"
