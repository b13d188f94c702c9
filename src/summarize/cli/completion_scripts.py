"""The scripts by which shells complete `summarize`; they ask `completion.py` what there is."""

from collections.abc import Mapping
from pathlib import Path

from summarize.errors import OutputError, UsageError

# The scripts ask by this variable; the arguments are then the words up to the cursor.
VARIABLE = "_SUMMARIZE_COMPLETE"
_MARK = "# Completion of the command `summarize`, made by: summarize --install-completion\n"
_BASH = r"""_summarize() {
    local IFS=$'\n'
    compopt -o filenames 2>/dev/null
    local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
    COMPREPLY=( $(_SUMMARIZE_COMPLETE=1 "$1" "${words[@]}" 2>/dev/null | cut -f 1) )
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
_SCRIPTS = {
    "bash": _MARK + _BASH,
    "zsh": _ZSH.replace("\n", f"\n{_MARK}", 1),
    "fish": _MARK + _FISH,
}


def script_of(shell: str) -> str:
    """The script that a shell reads.

    Args:
        shell: the value of the variable SHELL: a path, or a name.

    Raises:
        UsageError: there is no script for it.
    """
    return _SCRIPTS[_known(shell)]


def install(shell: str, home: Path, environ: Mapping[str, str]) -> str:
    """Write the script to the place where the shell looks for it; no file of the user's is edited.

    Args:
        shell: the value of the variable SHELL.
        home: the user's home folder.
        environ: the environment.

    Returns:
        What is still to do, as a message.

    Raises:
        UsageError: there is no script for this shell.
        OutputError: it cannot be written, or a file of somebody else is there.
    """
    from summarize.writing import formats

    name = _known(shell)
    data = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
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


def _known(shell: str) -> str:
    name = Path(shell).name.casefold().removesuffix(".exe")
    if name not in _SCRIPTS:
        raise UsageError(
            f"there is completion for {', '.join(_SCRIPTS)}; your shell (the variable SHELL) is "
            f"{name or 'not set'}: name one so: SHELL=bash summarize --install-completion"
        )
    return name
