"""The commands about models and languages: `summarize models` and `summarize languages`."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from summarize.batch.failures import DONE, NO_MODEL, line_of
from summarize.cli import arguments, model_arguments
from summarize.cli.help_groups import GroupedCommand, new_app
from summarize.cli.single_run import own_settings
from summarize.cli.terminal import Terminal
from summarize.errors import ModelError, UsageError

if TYPE_CHECKING:
    from summarize.models.pool import ModelPool
    from summarize.models.store.local_models import LocalModel

models_app = new_app(
    help="List (the default), fetch, describe and remove models.", invoke_without_command=True
)
languages_app = new_app()


@models_app.callback()
def _default(context: typer.Context) -> int:
    return DONE if context.invoked_subcommand else _list()


@models_app.command("list", cls=GroupedCommand, short_help="List the known models.")
def _list(form: arguments.PlainFormat = "text") -> int:
    """List the known models, the best of each kind first, and any others on this machine."""
    from summarize.cli import model_table
    from summarize.cli.table_output import render_rows

    Terminal().result(render_rows("models", model_table.rows(), form))
    return DONE


@models_app.command("pull", cls=GroupedCommand, short_help="Fetch models from the Hub.")
def _pull(
    names: model_arguments.Names,
    force_use: model_arguments.ForceUse = False,
    quiet: arguments.Quiet = False,
    verbose: arguments.Verbose = False,
) -> int:
    """Fetch models from the Hub into its cache on this machine, verify them, and test them."""
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
    engines = ModelPool(store, "auto", cache_dir=folder, force=force_use, notify=terminal.note)

    def pull(name: str) -> None:
        model = store.pull(name)
        _probe(engines, model)
        terminal.result(f"{model.name} {model.revision} {model.path}\n")

    return _for_each(names, pull, terminal)


@models_app.command("info", cls=GroupedCommand, short_help="Describe a model.")
def _info(name: model_arguments.Name, form: arguments.PlainFormat = "text") -> int:
    """Describe a model: its place, size, licence, languages, limits, and how its test ended."""
    from summarize.cli import model_table
    from summarize.cli.table_output import render_record

    found = own_settings()
    record = model_table.record(name, found["cache_dir"], offline=bool(found["offline"]))
    Terminal().result(render_record(record, form))
    return DONE


@models_app.command("remove", cls=GroupedCommand, short_help="Delete models from this machine.")
def _remove(names: model_arguments.Names) -> int:
    """Delete models from this machine, with their converted copies and test results."""
    from summarize.models.store.store import Store

    terminal = Terminal()
    store = Store(own_settings()["cache_dir"], offline=True)

    def remove(name: str) -> None:
        for path in store.remove(name):
            terminal.result(f"removed {path}\n")
        if store.find(name) is not None:
            # It is not in a cache of ours: the error says how to remove it.
            store.remove(name)

    return _for_each(names, remove, terminal)


@languages_app.command(cls=GroupedCommand)
def _languages(model: model_arguments.Speaker = None, form: arguments.PlainFormat = "text") -> int:
    """List the languages that a model knows, or that all known models know."""
    from summarize.cli import language_table
    from summarize.cli.table_output import render_rows

    rows = language_table.by_model(model) if model else language_table.by_all()
    Terminal().result(render_rows("languages", rows, form))
    return DONE


def _for_each(names: Iterable[str], do: Callable[[str], None], terminal: Terminal) -> int:
    """Do something with every model; a failure is reported, and the rest is done."""
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
    """Test a model in the first task that it can do.

    Raises:
        ModelError: it can do none.
    """
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
