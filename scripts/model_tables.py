"""Tables of the models and architectures that the code knows, for docs/models.md."""

from collections.abc import Callable, Iterable

from scripts.markdown import table
from summarize.languages.tags import display_name
from summarize.models.engines import ct2_conversion
from summarize.models.known import catalog
from summarize.models.known.catalog import Entry
from summarize.models.known.families import FAMILIES, Family

_FEW = 4


def models() -> str:
    """Every model of the catalog, a row each, in the order of preference."""
    rows = [
        (
            f"`{entry.name}`",
            " and ".join(f"{task}s" for task in entry.tasks),
            _spoken(entry),
            f"`{entry.package}`" if entry.package else f"`{entry.repo}`",
            entry.licence if entry.is_free else f"{entry.licence}: **not for commercial use**",
            f"{entry.megabytes:,}",
        )
        for entry in catalog.entries()
    ]
    return table(("name", "what it does", "languages", "comes from", "licence", "MB"), rows, 1)


def languages() -> str:
    """Every language of the models that speak many, by name."""
    found: dict[tuple[str, ...], list[str]] = {}
    for entry in catalog.entries():
        if len(entry.languages) > _FEW:
            found.setdefault(entry.languages, []).append(entry.name)
    return "".join(
        f"- **{', '.join(names)}** ({len(tags)}): {_names(tags)}\n" for tags, names in found.items()
    )


def architectures() -> str:
    """Every architecture that is supported, a row each."""
    rows = [
        (f"`{family.name}`", *_abilities(family), "yes" if _is_fast(family) else "")
        for family in FAMILIES.values()
    ]
    return table(("`model_type`", "summarizes", "translates", "told by", "ctranslate2"), rows)


def _abilities(family: Family) -> tuple[str, str, str]:
    told = [f"{one.scheme} tokens" for one in family.placements]
    if family.prefix_languages:
        told.append(f"words ({', '.join(family.prefix_languages)})")
    if family.prompted:
        told.append("its chat template and `prompts/`")
    return (
        "yes" if "summarize" in family.tasks else "",
        "yes" if "translate" in family.tasks else "",
        ", ".join(told),
    )


def _is_fast(family: Family) -> bool:
    return family.name in ct2_conversion.FAMILIES


def _spoken(entry: Entry) -> str:
    """A few languages by name, many by their number."""
    if not entry.targets or entry.targets == entry.languages:
        return _shortly(entry.languages)
    return f"{_shortly(entry.languages)} → {_shortly(entry.targets)}"


def _shortly(tags: tuple[str, ...]) -> str:
    return _names(tags) if len(tags) <= _FEW else f"{len(tags)}, see below"


def _names(tags: Iterable[str]) -> str:
    return ", ".join(sorted(display_name(tag) for tag in tags))


MAKERS: dict[str, Callable[[], str]] = {
    "models": models,
    "model-languages": languages,
    "architectures": architectures,
}
