"""Read languages and licence from a model's card, the YAML at the head of its `README.md`.

A card is untrusted: it is read up to a limit, as plain texts, lists and mappings only, and a broken
one counts as empty.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from summarize.errors import LanguageError
from summarize.languages.tags import parse

NAME = "README.md"

# The longest heads name some hundred languages and the scores of an evaluation.
_MAX_BYTES = 256_000
_MAX_LANGUAGES = 1000
_MAX_LANGUAGE_CHARACTERS = 60
_MAX_LICENCE_CHARACTERS = 60
_HEAD = re.compile(r"\ufeff?\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
# Values of `language` that are no languages.
_NO_LANGUAGES = frozenset(("multilingual", "code", "other", "unknown"))
# Parts of the names of licences that allow no commercial use: Creative Commons' `nc`; Apple's,
# Mistral's and others' licences for research (`apple-amlr`, `mrl`, `qwen-research`), and Mistral's
# for no production (`mnpl`).
_NOT_COMMERCIAL = frozenset(
    ("academic", "amlr", "mnpl", "mrl", "nc", "noncommercial", "nonproduction", "research")
)


def languages(folder: Path) -> tuple[str, ...]:
    """The languages that a model's card names, as BCP 47 tags in its order; those known only.

    Args:
        folder: the model's folder; without a card, or with a broken one, there are none.
    """
    return languages_of(_head(folder))


def licence(folder: Path) -> str:
    """The licence that a model's card names, in one short line; empty when it names none.

    Args:
        folder: the model's folder.
    """
    return licence_of(_head(folder))


def languages_of(head: Mapping[str, Any]) -> tuple[str, ...]:
    """As `languages`, of a head that has been read."""
    tags: dict[str, None] = {}
    for name in _texts(head.get("language"))[:_MAX_LANGUAGES]:
        if len(name) <= _MAX_LANGUAGE_CHARACTERS and name.casefold() not in _NO_LANGUAGES:
            try:
                tags[parse(name)] = None
            except LanguageError:
                continue
    return tuple(tags)


def licence_of(head: Mapping[str, Any]) -> str:
    """As `licence`, of a head that has been read."""
    names = _texts(head.get("license"))
    if [name.casefold() for name in names] == ["other"]:
        names = _texts(head.get("license_name")) or names
    line = "".join(c if c.isprintable() else " " for c in ", ".join(names))
    return " ".join(line.split())[:_MAX_LICENCE_CHARACTERS].strip()


def forbids_commercial_use(licence: str) -> bool:
    """Whether a licence, by its name or identifier, allows no commercial use.

    `CC-BY-NC-4.0` (NLLB) and `cc-by-nc-sa-4.0` (XL-Sum) do; an unknown licence counts as allowing
    it.
    """
    words = re.split(r"[^a-z]+", licence.casefold())
    pairs = {first + second for first, second in pairwise(words)}
    return not _NOT_COMMERCIAL.isdisjoint({*words, *pairs})


def _head(folder: Path) -> Mapping[str, Any]:
    """The head of a card; empty where there is none, or a broken one."""
    import yaml  # type: ignore[import-untyped]

    file = folder / NAME
    try:
        if not file.is_file():
            return {}
        with file.open("rb") as stream:
            text = stream.read(_MAX_BYTES).decode("utf-8", errors="replace")
        match = _HEAD.match(text.replace("\r\n", "\n"))
        # The base loader makes no objects, and leaves `no`, which is Norwegian, a text.
        head = yaml.load(match[1], yaml.BaseLoader) if match else None  # noqa: S506
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return {}
    return head if isinstance(head, dict) else {}


def _texts(value: object) -> list[str]:
    """One text, or those of a list."""
    values = value if isinstance(value, list) else [value]
    return [text.strip() for text in values if isinstance(text, str) and text.strip()]
