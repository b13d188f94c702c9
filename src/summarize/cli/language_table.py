"""The rows of `summarize languages`: what one model, or all known models, can do with each."""

from collections.abc import Iterable
from typing import Any

from summarize.errors import ModelNotAvailable
from summarize.languages.tags import display_name, own_name
from summarize.models.codecs.model_languages import Speaks, speaks
from summarize.models.known import catalog
from summarize.models.store.store import Store


def by_model(name: str) -> list[dict[str, Any]]:
    """One row for each language of a model: its tag, its names, what the model does with it.

    Raises:
        ModelNotAvailable: the model is not in the catalog and not on this machine, or its files do
            not name its languages.
    """
    model = Store(offline=True).find(name)
    entry = model.entry if model else catalog.find(name.partition("@")[0])
    if entry is not None:
        spoken = {task: Speaks(entry.languages, entry.targets or entry.languages)
                  for task in entry.tasks}  # fmt: skip
    elif model is not None:
        spoken = {task: speaks(model, task) for task in model.tasks}
    else:
        raise ModelNotAvailable(
            f"{name} is not on this machine, and only its files name its languages; "
            f"run: summarize models pull {name}"
        )
    rows = _rows({
        "summarizes": spoken.get("summarize"),
        "translates": spoken.get("translate"),
    })  # fmt: skip
    if not rows:
        raise ModelNotAvailable(
            f"{name}: its files do not name its languages; try it with --source-lang and --lang, "
            f"and check the language of the result"
        )
    return rows


def by_all() -> list[dict[str, Any]]:
    """One row for each language of a known model, and whether such a model is on this machine."""
    store = Store(offline=True)
    here = {entry.name for entry in catalog.entries() if store.find(entry.name) is not None}
    found: dict[str, dict[str, list[str]]] = {}
    for entry in catalog.entries():
        for task in entry.tasks:
            uses = (
                [("summarize", entry.languages)]
                if task == "summarize"
                else [("from", entry.languages), ("into", entry.targets or entry.languages)]
            )
            for use, tags in uses:
                for tag in tags:
                    found.setdefault(tag, {}).setdefault(use, []).append(entry.name)
    return [
        {
            **_named(tag),
            "summarize": _state(uses.get("summarize", ()), here),
            "translate_from": _state(uses.get("from", ()), here),
            "translate_into": _state(uses.get("into", ()), here),
        }
        for tag, uses in sorted(found.items(), key=lambda one: display_name(one[0]))
    ]


def _rows(spoken: dict[str, Speaks | None]) -> list[dict[str, Any]]:
    summarizes, translates = spoken["summarizes"], spoken["translates"]
    reads = set(translates.sources or ()) if translates else set()
    writes = set(translates.targets or ()) if translates else set()
    sums = set(summarizes.sources or ()) if summarizes else set()
    return [
        {
            **_named(tag),
            "summarize": tag in sums,
            "translate_from": tag in reads,
            "translate_into": tag in writes,
        }
        for tag in sorted(sums | reads | writes, key=display_name)
    ]


def _named(tag: str) -> dict[str, Any]:
    return {"tag": tag, "language": display_name(tag), "own_name": own_name(tag)}


def _state(names: Iterable[str], here: set[str]) -> str:
    """`here`, `to fetch` if no such model is on this machine, or empty if no model can."""
    names = list(names)
    if not names:
        return ""
    return "here" if here.intersection(names) else "to fetch"
