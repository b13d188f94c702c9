"""What a shell may complete: commands, options, languages, models, choices, files."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, get_args

import typer

from summarize.cli.document_commands import COMMANDS, MAIN_APP, summary_of

# A candidate and what it is; empty where that is plain.
Candidate = tuple[str, str]


def answer(words: Sequence[str]) -> str:
    """The candidates for the last word, a line each, with a tab before what it is.

    Args:
        words: those behind the name of the program, up to the cursor; the last one may be empty.
    """
    # Nothing that has a line break in it can be told in a line.
    found = [one for one in candidates(words) if "\n" not in one[0] and "\t" not in one[0]]
    return "".join(f"{name}\t{what}\n" if what else f"{name}\n" for name, what in found)


def candidates(words: Sequence[str]) -> list[Candidate]:
    """What may stand in the place of the last word; none where it is the name of a file."""
    # bash makes three words of `--lang=pt`.
    given = [word for word in words[:-1] if word != "="]
    current = "" if words[-1:] in ([], ["="]) else words[-1]
    command, place = _command_of(given)
    options = {name: one for one in command.params for name in (*one.opts, *one.secondary_opts)}
    prefix = ""
    if current.startswith("--") and "=" in current:
        name, _, current = current.partition("=")
        prefix, option = f"{name}=", options.get(name)
    else:
        option = options.get(given[-1]) if given else None
    if option is not None and not getattr(option, "is_flag", False):
        found = _values(option)
        return [(prefix + name, what) for name, what in found if _begins(name, current)]
    if current.startswith("-"):
        told = [(name, _first_sentence(one)) for name, one in options.items() if name[:2] == "--"]
        return [one for one in (*told, ("--help", "")) if one[0].startswith(current)]
    found = [one for one in _arguments(command, place, given) if _begins(one[0], current)]
    # Where nothing is found, the shell offers files.
    return [*found, *_files(current)] if found and not given else found


def _command_of(given: Sequence[str]) -> tuple[Any, int]:
    """The command that the words name, and how many of them do."""
    app = COMMANDS.get(given[0]) if given else None
    command: Any = typer.main.get_command(app or MAIN_APP)
    commands = getattr(command, "commands", {})
    if len(given) > 1 and given[1] in commands:
        return commands[given[1]], 2
    return command, 1 if app else 0


def _arguments(command: Any, place: int, given: Sequence[str]) -> Iterator[Candidate]:  # noqa: ANN401
    """What may stand where no option is asked for."""
    commands = getattr(command, "commands", {})
    if not given:
        yield from ((name, summary_of(app)) for name, app in COMMANDS.items())
    elif len(given) == place:
        yield from ((name, one.get_short_help_str()) for name, one in commands.items())
    names = {str(one.name) for one in command.params if one.param_type_name == "argument"}
    if place and names & {"names", "name", "model"}:
        yield from _models("")


def _values(option: Any) -> list[Candidate]:  # noqa: ANN401 - typer's
    if (choices := get_args(option.type_descriptor.annotation)) and str in map(type, choices):
        return [(str(choice), "") for choice in choices]
    of: dict[str, Callable[[], Iterator[Candidate]]] = {
        "lang": _languages,
        "source_lang": _languages,
        "model": lambda: _models("summarize"),
        "translator": lambda: _models("translate"),
        "length": lambda: iter([(name, "") for name in ("short", "medium", "long")]),
        "cluster_results": lambda: iter([("driver", ""), ("shared", "")]),
    }
    maker = of.get(str(option.name))
    return list(maker()) if maker else []


def _languages() -> Iterator[Candidate]:
    """The languages of known models."""
    from summarize.languages.tags import display_name
    from summarize.models.known import catalog

    tags = {tag for one in catalog.entries() for tag in (*one.languages, *one.targets)}
    return ((tag, display_name(tag)) for tag in sorted(tags))


def _models(task: str) -> Iterator[Candidate]:
    """The models of the catalog and on this machine that do a task; all for an empty one."""
    from summarize.cli.model_table import rows

    for row in rows():
        if not task or task in str(row["task"]):
            yield str(row["name"]), "on this machine" if row["here"] else "to fetch"


def _files(current: str) -> Iterator[Candidate]:
    """Files that begin so: beside the names of commands, a shell would not offer them."""
    folder, _, name = current.rpartition("/")
    try:
        with os.scandir(f"{folder}/" if folder or current[:1] == "/" else ".") as entries:
            found = sorted(one.name for one in entries if one.name.startswith(name))
    except OSError:
        return
    for one in found:
        if name or not one.startswith("."):
            yield f"{folder}/{one}" if folder else one, ""


def _begins(name: str, current: str) -> bool:
    return name.casefold().startswith(current.casefold())


def _first_sentence(option: Any) -> str:  # noqa: ANN401 - typer's
    return str(option.help or "").partition(". ")[0].rstrip(".")
