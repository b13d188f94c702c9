"""The commands that are about models and languages, and not about a document."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from summarize import arguments
from summarize.errors import ModelError
from summarize.running import DONE, NO_MODEL, line_of
from summarize.terminal import Terminal

if TYPE_CHECKING:
    from summarize.models.engines import Engines
    from summarize.models.local import LocalModel

models = typer.Typer(
    help="The models that are known: list them (the default), fetch, describe and remove them.",
    invoke_without_command=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@models.callback()
def _default(context: typer.Context) -> int:
    return DONE if context.invoked_subcommand else _list()


@models.command("list")
def _list(form: arguments.PlainFormat = "text") -> int:
    """List the models that are known, the best of a kind first, and which are here."""
    from summarize.models import catalog
    from summarize.models.store import Store
    from summarize.tables import render_rows

    store = Store(offline=True)
    rows = [
        {
            "name": entry.name,
            "task": entry.task,
            "languages": _pair(entry.languages, entry.targets),
            "licence": entry.licence,
            "megabytes": entry.megabytes,
            "here": store.find(entry.name) is not None,
            "get": entry.install or f"summarize models pull {entry.name}",
        }
        for entry in catalog.entries()
    ]
    Terminal().result(render_rows("models", rows, form))
    return DONE


@models.command("pull")
def _pull(
    names: arguments.Names,
    force: arguments.Anyway = False,
    quiet: arguments.Quiet = False,
    verbose: arguments.Verbose = False,
) -> int:
    """Fetch models from the Hub into its cache on this machine, verify them, and probe them."""
    from summarize.models.engines import Engines
    from summarize.models.store import Store

    terminal = Terminal(quiet=quiet, verbose=verbose)
    store = Store(patient=True, notify=terminal.note, progress=terminal.download_bar)
    engines = Engines(store, "auto", force=force, notify=terminal.note)
    failed = False
    for name in names:
        try:
            model = store.pull(name)
            _probe(engines, model)
        except ModelError as error:
            terminal.trace(error)
            terminal.error(line_of(error))
            failed = True
            continue
        terminal.result(f"{model.name} {model.revision} {model.path}\n")
    return NO_MODEL if failed else DONE


def _probe(engines: "Engines", model: "LocalModel") -> None:
    """Probe a model in the first task that it can do; raise `ModelError` if there is none."""
    errors: list[ModelError] = []
    for task in model.tasks:
        try:
            engines.get(model, task)
        except ModelError as error:
            errors.append(error)
        else:
            return
    raise errors[0]


@models.command("info")
def _info(name: arguments.Name, form: arguments.PlainFormat = "text") -> int:
    """Describe a model: where it is, size, licence, languages, limits, and what its probe said."""
    from summarize.models.store import Store
    from summarize.tables import render_record

    info = Store(patient=True).describe(name)
    Terminal().result(render_record(info.as_dict(), form))
    return DONE


@models.command("remove")
def _remove(names: arguments.Names) -> int:
    """Remove models from this machine, with their converted copies."""
    from summarize.models.store import Store

    terminal = Terminal()
    store = Store(offline=True)
    for name in names:
        for path in store.remove(name):
            terminal.result(f"removed {path}\n")
    return DONE


def languages(model: arguments.SpokenBy = None, form: arguments.PlainFormat = "text") -> int:
    """List the languages that a model speaks, or that all known models speak."""
    from summarize import spoken
    from summarize.tables import render_rows

    rows = spoken.by_model(model) if model else spoken.by_all()
    Terminal().result(render_rows("languages", rows, form))
    return DONE


def _pair(sources: Iterable[str], targets: Iterable[str]) -> str:
    read, write = list(sources), list(targets)
    shown = ",".join(read) if len(read) <= 4 else f"{len(read)} languages"
    if not write or write == read:
        return shown
    return f"{shown}>{','.join(write)}"
