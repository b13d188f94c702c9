"""Completion in shells: what may stand at the cursor, and the scripts that ask for it."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import typer

from summarize.errors import OutputError, UsageError

# The script of a shell asks by this variable; the arguments are then the words up to the cursor.
VARIABLE = "_SUMMARIZE_COMPLETE"
# A candidate and what it is; empty where that is plain.
Candidate = tuple[str, str]
_MARK = "# Completion of the command `summarize`, made by: summarize --install-completion\n"
_BASH = r"""_summarize() {
    local IFS=$'\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=( $(_SUMMARIZE_COMPLETE=1 "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1) )
}
complete -o default -F _summarize summarize
"""
_ZSH = r"""#compdef summarize
_summarize() {
    local -a found lines
    lines=(${(f)"$(_SUMMARIZE_COMPLETE=1 ${words[1]} "${(@)words[2,CURRENT]}" 2>/dev/null)"})
    if (( ${#lines} )); then
        found=(${${lines//:/\\:}/$'\t'/:})
        _describe -t values value found
    else
        _files
    fi
}
if [ "$funcstack[1]" = "_summarize" ]; then _summarize "$@"; else compdef _summarize summarize; fi
"""
_FISH = r"""function __summarize_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found (_SUMMARIZE_COMPLETE=1 $words[1] $words[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c summarize -f -a '(__summarize_complete)'
"""
_SCRIPTS = {"bash": _MARK + _BASH, "zsh": _ZSH.replace("\n", f"\n{_MARK}", 1), "fish": _MARK + _FISH}


def script_of(shell: str) -> str:
    """The script that a shell reads.

    Args:
        shell: the value of the variable SHELL: a path, or a name.

    Raises:
        UsageError: there is no script for it.
    """
    return _SCRIPTS[_known(shell)]


def install(shell: str, home: Path) -> str:
    """Write the script to the place where the shell looks for it; no file of the user's is edited.

    Args:
        shell: the value of the variable SHELL.
        home: the user's home folder.

    Returns:
        What is still to do, as a message.

    Raises:
        UsageError: there is no script for this shell.
        OutputError: it cannot be written, or a file of somebody else is there.
    """
    from summarize.writing import formats

    name = _known(shell)
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    path, more = {
        "bash": (
            data / "bash-completion" / "completions" / "summarize",
            "; without the package bash-completion, add to ~/.bashrc: source {}",
        ),
        "zsh": (
            home / ".zfunc" / "_summarize",
            "; in ~/.zshrc, above compinit, there must be: fpath+=~/.zfunc",
        ),
        "fish": (config / "fish" / "completions" / "summarize.fish", ""),
    }[name]
    if path.is_file() and _MARK not in path.read_text(encoding="utf-8", errors="replace"):
        raise OutputError(f"{path}: is a file of somebody else; move it, and run this again")
    formats.write(path, _SCRIPTS[name], force=True)
    return f"the completion for {name} is in {path}, for new shells{more.format(path)}"


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
    from summarize.cli.document_commands import COMMANDS, MAIN_APP

    app = COMMANDS.get(given[0]) if given else None
    command: Any = typer.main.get_command(app or MAIN_APP)
    commands = getattr(command, "commands", {})
    if len(given) > 1 and given[1] in commands:
        return commands[given[1]], 2
    return command, 1 if app else 0


def _arguments(command: Any, place: int, given: Sequence[str]) -> Iterator[Candidate]:  # noqa: ANN401
    """What may stand where no option is asked for."""
    from summarize.cli.document_commands import COMMANDS, summary_of

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
    """The models of the catalog, and those on this machine, that do a task; all for an empty one."""
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


def _known(shell: str) -> str:
    name = Path(shell).name.casefold().removesuffix(".exe")
    if name not in _SCRIPTS:
        raise UsageError(
            f"there is completion for {', '.join(_SCRIPTS)}; your shell (the variable SHELL) is "
            f"{name or 'not set'}: name one so: SHELL=bash summarize --install-completion"
        )
    return name
