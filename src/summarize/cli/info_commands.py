"""The commands that are about models and languages, and not about a document."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from summarize.batch.failures import DONE, NO_MODEL, line_of
from summarize.cli import arguments
from summarize.cli.single_run import own_settings
from summarize.cli.terminal import Terminal
from summarize.errors import ModelError, UsageError

if TYPE_CHECKING:
    from summarize.models.pool import ModelPool
    from summarize.models.store.local_models import LocalModel

models = typer.Typer(
    help="The models that are known: list them (the default), fetch, describe and remove them.",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@models.callback()
def _default(context: typer.Context) -> int:
    return DONE if context.invoked_subcommand else _list()


@models.command("list", short_help="List those that are known, and those that are here.")
def _list(form: arguments.PlainFormat = "text") -> int:
    """List the models that are known, the best of a kind first, and others that are here."""
    from summarize.cli import model_table
    from summarize.cli.rendering import render_rows

    Terminal().result(render_rows("models", model_table.rows(), form))
    return DONE


@models.command("pull", short_help="Fetch from the Hub, verify, and probe.")
def _pull(
    names: arguments.Names,
    force: arguments.Anyway = False,
    quiet: arguments.Quiet = False,
    verbose: arguments.Verbose = False,
) -> int:
    """Fetch models from the Hub into its cache on this machine, verify them, and probe them."""
    from summarize.models.pool import ModelPool
    from summarize.models.store.store import Store

    found = own_settings()
    if found["offline"]:
        raise UsageError(
            f"models pull needs the network, and {found.origin('offline')} says offline; "
            f"run it with SUMMARIZE_OFFLINE=0"
        )
    terminal = Terminal(quiet=quiet, verbose=verbose)
    folder = found["cache_dir"]
    store = Store(folder, patient=True, notify=terminal.note, progress=terminal.download_bar)
    engines = ModelPool(store, "auto", cache_dir=folder, force=force, notify=terminal.note)

    def pull(name: str) -> None:
        model = store.pull(name)
        _probe(engines, model)
        terminal.result(f"{model.name} {model.revision} {model.path}\n")

    return _for_each(names, pull, terminal)


@models.command("info", short_help="Say where a model is, its licence, languages, limits, probe.")
def _info(name: arguments.Name, form: arguments.PlainFormat = "text") -> int:
    """Describe a model: where it is, size, licence, languages, limits, and what its probe said."""
    from summarize.cli import model_table
    from summarize.cli.rendering import render_record

    found = own_settings()
    record = model_table.record(name, found["cache_dir"], offline=bool(found["offline"]))
    Terminal().result(render_record(record, form))
    return DONE


@models.command("remove", short_help="Delete from this machine, with converted copies.")
def _remove(names: arguments.Names) -> int:
    """Remove models from this machine, with their converted copies and the verdicts on them."""
    from summarize.models.store.store import Store

    terminal = Terminal()
    store = Store(own_settings()["cache_dir"], offline=True)

    def remove(name: str) -> None:
        for path in store.remove(name):
            terminal.result(f"removed {path}\n")
        if store.find(name) is not None:
            # What is no cache's is still here: this says whose it is.
            store.remove(name)

    return _for_each(names, remove, terminal)


def languages(model: arguments.SpokenBy = None, form: arguments.PlainFormat = "text") -> int:
    """List the languages that a model speaks, or that all known models speak."""
    from summarize.cli import language_table
    from summarize.cli.rendering import render_rows

    rows = language_table.by_model(model) if model else language_table.by_all()
    Terminal().result(render_rows("languages", rows, form))
    return DONE


def _for_each(names: Iterable[str], do: Callable[[str], None], terminal: Terminal) -> int:
    """Do something with every model; what fails is said, and the rest is done."""
    failed = False
    for name in names:
        try:
            do(name)
        except ModelError as error:
            terminal.trace(error)
            terminal.error(line_of(error))
            failed = True
    return NO_MODEL if failed else DONE


def _probe(engines: "ModelPool", model: "LocalModel") -> None:
    """Probe a model in the first task that it can do; raise `ModelError` if there is none."""
    errors: list[ModelError] = []
    for task in model.tasks:
        try:
            engine = engines.get(model, task)
            if not model.is_from_hub:
                # Nothing has verified these weights yet.
                engine.runner.prepare(1)
        except ModelError as error:
            errors.append(error)
        else:
            return
    raise errors[0]
