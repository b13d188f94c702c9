"""The rows of `summarize languages`: what one model, or all known models, can do with each."""

from collections.abc import Iterable
from typing import Any

from summarize.errors import ModelNotAvailable
from summarize.languages.tags import display_name, own_name
from summarize.models.codecs.model_languages import Speaks, speaks
from summarize.models.known import catalog
from summarize.models.store.store import Store

_ENGLISH = "en"
_HERE, _THROUGH, _FETCHED = "here", "through English", "to fetch"
# Of hundreds of languages, so many are named in a table.
_MOST_SHOWN = 12


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
    """One row for each language of a known model: what can be done with it now, and how.

    A text is summarized or translated `through English` where models for both halves of the way
    are on this machine, and none for the whole. `now_into` are the pairs that can be translated.
    """
    store = Store(offline=True)
    here = {entry.name for entry in catalog.entries() if store.find(entry.name) is not None}
    found: dict[str, dict[str, list[str]]] = {}
    pairs: dict[str, set[str]] = {}
    for entry in catalog.entries():
        targets = entry.targets or entry.languages
        for task in entry.tasks:
            uses = (
                [("summarize", entry.languages)]
                if task == "summarize"
                else [("from", entry.languages), ("into", targets)]
            )
            for use, tags in uses:
                for tag in tags:
                    found.setdefault(tag, {}).setdefault(use, []).append(entry.name)
            if task == "translate" and entry.name in here:
                for tag in entry.languages:
                    pairs.setdefault(tag, set()).update(one for one in targets if one != tag)
    summarized = {tag: _state(uses.get("summarize", ()), here) for tag, uses in found.items()}
    return [
        {
            **_named(tag),
            "summarize": _through(tag, summarized, pairs, uses),
            "translate_from": _state(uses.get("from", ()), here),
            "translate_into": _state(uses.get("into", ()), here),
            "now_into": _now_into(tag, pairs),
        }
        for tag, uses in sorted(found.items(), key=lambda one: display_name(one[0]))
    ]


def _through(
    tag: str,
    summarized: dict[str, str],
    pairs: dict[str, set[str]],
    uses: dict[str, list[str]],
) -> str:
    """How texts in a language are summarized, perhaps after a translation into English."""
    if summarized[tag] != _HERE and summarized.get(_ENGLISH) == _HERE:
        if _ENGLISH in pairs.get(tag, ()):
            return _THROUGH
        if not summarized[tag] and "from" in uses:
            return f"{_FETCHED}, {_THROUGH}"
    return summarized[tag]


def _now_into(tag: str, pairs: dict[str, set[str]]) -> str:
    """The languages that a text in one can be translated into now; a few of many."""
    direct = pairs.get(tag, set())
    far = pairs.get(_ENGLISH, set()) - direct - {tag} if _ENGLISH in direct else set()
    parts = [_few(direct)] if direct else []
    if far:
        parts.append(f"{_few(far)} {_THROUGH}")
    return "; ".join(parts)


def _few(tags: set[str]) -> str:
    shown = ", ".join(sorted(tags)[:_MOST_SHOWN])
    return f"{shown}, ... ({len(tags)})" if len(tags) > _MOST_SHOWN else shown


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
    return _HERE if here.intersection(names) else _FETCHED
