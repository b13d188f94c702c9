"""Resolve the name of a model: an entry of the catalog, a path, or a Hub repository."""

import re
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import ModelNotAvailable
from summarize.languages.tags import nearest
from summarize.models.known import catalog
from summarize.models.known.catalog import Entry
from summarize.reading.addresses.urls import without_login

_PART = r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?"
_REPO = re.compile(rf"{_PART}/{_PART}")
# A branch, a tag or a commit becomes part of a path in the Hub's cache.
_REVISION = re.compile(rf"{_PART}(?:/{_PART}){{0,3}}")
_MAX_CHARACTERS = 1000
_WHAT_IT_CAN_BE = (
    "name a model from: summarize models list; "
    "or a Hub repository (org/name or org/name@revision), a folder, or a .gguf file"
)


@dataclass(frozen=True)
class ModelReference:
    """A model as a user named it.

    Attributes:
        name: the name to show.
        path: a file or folder that exists; else None.
        entry: its entry of the catalog; else None.
        repo: its Hub repository, `org/name`; else empty.
        revision: the branch, tag or commit of the repository; None for the main branch.
    """

    name: str
    path: Path | None = None
    entry: Entry | None = None
    repo: str = ""
    revision: str | None = None


def resolve(name: str) -> ModelReference:
    """Resolve a model's name; an entry of the catalog comes before a path: `./name` is the path.

    Raises:
        ModelNotAvailable: the name is none of an entry, a path and a repository.
    """
    known, at, revision = name.partition("@")
    entry = catalog.find(known)
    if entry is not None and (not at or (entry.repo and _is_revision(revision))):
        return ModelReference(entry.name, entry=entry, repo=entry.repo, revision=revision or None)
    # In some scripts, a folder's name has joiners that cannot be printed.
    if name and (path := _existing(name)) is not None:
        return ModelReference(name, path=path)
    if not name.strip() or not name.isprintable() or len(name) > _MAX_CHARACTERS:
        shown = repr(name if len(name) <= 60 else name[:60] + "...")
        raise ModelNotAvailable(f"{shown} is not the name of a model; {_WHAT_IT_CAN_BE}")
    if _is_path(name):
        raise ModelNotAvailable(f"{name!r}: no such file or folder; {_WHAT_IT_CAN_BE}")
    if _is_repo(known) and (not at or _is_revision(revision)):
        return ModelReference(known, repo=known, revision=revision or None)
    close = _meant(known)
    hint = f"did you mean {close}? " if close else ""
    # Of an address, nobody is to see the password.
    raise ModelNotAvailable(f"unknown model {without_login(name)!r}; {hint}{_WHAT_IT_CAN_BE}")


def _meant(name: str) -> str | None:
    """The known name that was probably meant: one that is like it, or begins with it."""
    known = [entry.name for entry in catalog.entries()]
    longer = (one for one in known if len(name) >= 4 and one.startswith(name.casefold()))
    return nearest(name, known) or next(longer, None)


def _existing(name: str) -> Path | None:
    try:
        path = Path(name).expanduser()
        return path if path.exists() else None
    except (OSError, ValueError, RuntimeError):
        # A part is too long, or `~name` is an unknown user.
        return None


def _is_path(name: str) -> bool:
    return name.startswith((".", "/", "~")) or "\\" in name or name.endswith(".gguf")


def _is_repo(name: str) -> bool:
    return bool(_REPO.fullmatch(name)) and ".." not in name and "--" not in name


def _is_revision(name: str) -> bool:
    return bool(_REVISION.fullmatch(name)) and ".." not in name
