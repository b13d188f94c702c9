"""Checks the values of settings from a config file or an environment variable."""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from summarize.errors import UsageError
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import nearest
from summarize.options import Options

_TRUTH = {
    "1": True, "true": True, "yes": True, "on": True,
    "0": False, "false": False, "no": False, "off": False,
}  # fmt: skip
# These may be names or paths; only what begins like a path is taken for one.
_NAMES_OR_PATHS = frozenset({"model", "translator", "check_model"})
_PATH_STARTS = ("./", "../", "~/", ".\\", "..\\")
_MAX_SHOWN_CHARACTERS = 60


@dataclass(frozen=True)
class Kind:
    """The type of a setting, its choices and its default.

    Attributes:
        type: of its value.
        choices: all values that it can have; empty for any of the type.
        default: its value where nothing sets it.
    """

    type: type
    choices: tuple[str, ...] = ()
    default: Any = None


# Settings of the command line alone; all others are fields of `Options`.
_COMMAND_LINE_KINDS = {
    "format": Kind(str, ("text", "markdown", "json", "html"), "text"),
    "bidi": Kind(str, ("auto", "on", "off"), "auto"),
    "quiet": Kind(bool, default=False),
    "verbose": Kind(bool, default=False),
}


@cache
def kinds() -> dict[str, Kind]:
    """The kind of every setting, by name."""
    hints = get_type_hints(Options)
    library_kinds = {
        field.name: _kind(hints[field.name], None if field.default is MISSING else field.default)
        for field in fields(Options)
    }
    return library_kinds | _COMMAND_LINE_KINDS


def from_toml(name: str, value: Any, place: str, folder: Path) -> Any:  # noqa: ANN401 - by kind
    """A value of the config file, checked.

    Args:
        name: of the setting.
        value: as TOML gives it.
        place: the file and the line, for messages.
        folder: where relative paths start.

    Raises:
        UsageError: it is of another type, or none of the choices.
    """
    kind = kinds()[name]
    if isinstance(value, dict):
        raise UsageError(f"{place}: {name} is a table; write: {name} = {_example(kind)}")
    expected = str if kind.type is Path else kind.type
    # True is an int, too.
    fits: bool = isinstance(value, expected)
    if not fits or isinstance(value, bool) != (expected is bool):
        raise UsageError(f"{place}: {name} is {shown(value)}; write: {name} = {_example(kind)}")
    if value == "":
        raise UsageError(f"{place}: {name} is empty; write a value, or leave the line out")
    value = _chosen(value, kind, f"{place}: {name}")
    if kind.type is Path:
        return _path(value, folder, place)
    if name in _NAMES_OR_PATHS and value.startswith(_PATH_STARTS):
        return str(_path(value, folder, place))
    return value


def from_variable(variable: str, text: str, kind: Kind) -> Any:  # noqa: ANN401 - by kind
    """The value of an environment variable, checked.

    Raises:
        UsageError: it is of another type, or none of the choices.
    """
    read: Callable[[str], Any]
    if kind.type is bool:
        what, read = "one of 1, 0, true, false, yes, no, on, off", lambda t: _TRUTH[t.casefold()]
    elif kind.type is int:
        what, read = f"a whole number, such as {_example(kind)}", int
    else:
        what, read = "", kind.type
    where = f"environment variable {variable}"
    try:
        value = read(text.strip() if kind.type in (bool, int) else text)
    except (KeyError, ValueError):
        raise UsageError(f"{where} is {shown(text)}; it can be {what}") from None
    return _chosen(value, kind, where)


def shown(value: object) -> str:
    """A value for a message: in one line, cut if it is long."""
    if isinstance(value, bool):
        return str(value).lower()
    text = in_one_line(repr(value))
    return text if len(text) <= _MAX_SHOWN_CHARACTERS else text[:_MAX_SHOWN_CHARACTERS] + "..."


def _kind(hint: Any, default: Any) -> Kind:  # noqa: ANN401 - any annotation
    if get_origin(hint) in (Union, UnionType):
        hint = next(one for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is Literal:
        return Kind(str, get_args(hint), default)
    return Kind(hint, (), default)


def _chosen(value: Any, kind: Kind, where: str) -> Any:  # noqa: ANN401 - by kind
    """A value; where there is a choice, the one that it is in capitals or small letters."""
    if not kind.choices:
        return value
    if (choice := value.strip().casefold()) not in kind.choices:
        near = nearest(choice, kind.choices)
        meant = f"; did you mean {near}?" if near else ""
        raise UsageError(f"{where} is {shown(value)}; it can be {', '.join(kind.choices)}{meant}")
    return choice


def _path(text: str, folder: Path, place: str) -> Path:
    """A path of the config file; a relative one starts in the file's folder."""
    try:
        return folder.absolute() / Path(text).expanduser()
    except RuntimeError:
        raise UsageError(f"{place}: {shown(text)} has no home folder; write the path out") from None


def _example(kind: Kind) -> str:
    """A value of this kind, as it is written in TOML."""
    if kind.type is bool:
        return "true"
    if kind.type is int:
        return str(kind.default or 1)
    if kind.type is Path:
        return '"path/to/it"'
    return f'"{kind.choices[0]}"' if kind.choices else '"a text in quotation marks"'
