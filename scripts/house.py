"""Draw the layers of the code as the contracts of import-linter in `pyproject.toml` hold them."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
WIDTH = 78
# What is in each layer, in a few words; a test holds these names to those of the contracts.
ROOMS = {
    "cli": "the command line: arguments, settings, help, what is printed",
    "batch": "many inputs: folders, tables, manifest, workers, clusters",
    "pipeline": "Summarizer, Translator; a document's route; dry runs",
    "digesting": "many reports → what they say together, and where figures differ",
    "summarizing": "chunks, map and reduce",
    "translating": "layout, glossary",
    "inference": "the scheduler that packs requests into batches",
    "models": "everything about a model",
    "checking": "numbers, names, negation, fluency: output against input",
    "reading": "input → Document",
    "writing": "result → text, JSON, page",
    "text": "sentences, lines, sections",
    "options": "every setting of a summary or translation",
    "digests": "what a digest says",
    "reports": "what a check found",
    "documents": "records between stages",
    "schema": "results as JSON objects",
    "lengths": "what a length means",
    "byte_sizes": "amounts of memory",
    "languages": "tags and names, detection, scripts",
    "files": "hashes, safe writing, the cache folder",
    "errors": "the tree of errors",
    "patterns": "regular expressions that are compiled on use",
    "_version": "the version",
}
MODEL_ROOMS = {
    "pool": "loaded models",
    "info": "what `models info` shows",
    "probing": "does its output look like language?",
    "engines": "ctranslate2, torch, Bergamot; conversion",
    "codecs": "text to tokens and back, chat templates",
    "store": "a name becomes a folder on this machine",
    "hub": "download, verify, the Hub's cache",
    "known": "catalog, architectures, language codes",
}


def layers(container: str) -> list[tuple[list[str], bool]]:
    """The layers below a package, from the top down.

    Args:
        container: `summarize` or `summarize.models`.

    Returns:
        The names in each, and whether these may import each other.
    """
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [contract] = [
        one
        for one in settings["tool"]["importlinter"]["contracts"]
        if one.get("containers") == [container]
    ]
    return [(re.split(r" [|:] ", layer), " : " in layer) for layer in contract["layers"]]


def ranks(container: str = "summarize") -> dict[str, int]:
    """How far down each name is: 0 at the top."""
    return {name: rank for rank, (names, _) in enumerate(layers(container)) for name in names}


def drawing() -> str:
    """The layers as boxes one above the other, those of `models` inside its box."""
    boxes = []
    for names, may_import in layers("summarize"):
        if names == ["models"]:
            boxes.append(_models())
        else:
            cells = [f" {name:<12} {ROOMS[name]}" for name in names]
            width = (WIDTH - len(cells) + 1) // len(cells)
            line = ("┊" if may_import else "│").join(cell.ljust(width) for cell in cells)
            boxes.append([f"│{line.ljust(WIDTH)}│"])
    floor = "├" + "─" * WIDTH + "┤"
    inside = [line for box in boxes for line in (*box, floor)][:-1]
    lines = ["┌" + floor[1:-1] + "┐", *inside, "└" + floor[1:-1] + "┘"]
    return "```\n" + "\n".join(lines) + "\n```\n"


def _models() -> list[str]:
    lines = []
    for number, (names, may_import) in enumerate(layers("summarize.models")):
        name = (" ┊ " if may_import else " │ ").join(names)
        what = "; ".join(MODEL_ROOMS[name] for name in names)
        room = "" if number else "models"
        lines.append(f"│{f' {room:<12} {name:<12} {what}'.ljust(WIDTH)}│")
    return lines


MAKERS: dict[str, Callable[[], str]] = {"house": drawing}
