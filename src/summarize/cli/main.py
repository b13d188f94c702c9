"""`main` runs the command line: it finds the command, and turns errors into exit codes."""

import contextlib
import gc
import os
import sys
from collections.abc import MutableMapping, Sequence
from typing import TYPE_CHECKING, NoReturn

from summarize.batch.failures import DONE, INTERRUPTED, TERMINATED, WRONG_USAGE, code_of, line_of
from summarize.batch.signals import Terminated, stop_on_sigterm
from summarize.cli.completion_scripts import VARIABLE
from summarize.cli.terminal import VERSION_LINE, ClosedPipe, Terminal

if TYPE_CHECKING:
    import typer


# Options without a value, which people put in front of a command.
_SWITCHES = frozenset(("-q", "--quiet", "-v", "--verbose", "--offline"))
_NO_NUMBER = "Input should be a valid integer, unable to parse string as an integer"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: without the program's name; None: those of the process.

    Returns:
        The exit code.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    terminal = Terminal(
        quiet="--quiet" in words or "-q" in words,
        verbose="--verbose" in words or "-v" in words,
    )
    try:
        if words == ["--version"]:
            # Importing what reads arguments takes longer than all the rest of it.
            terminal.result(VERSION_LINE)
            return DONE
        code = _run(words, terminal)
    except (ClosedPipe, BrokenPipeError):
        return DONE
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Terminated:
        code = TERMINATED
    except Exception as error:  # noqa: BLE001 - no traceback unasked
        terminal.trace(error)
        terminal.error(line_of(error))
        return code_of(error)
    if code in (INTERRUPTED, TERMINATED):
        terminal.error(_stopped("interrupted" if code == INTERRUPTED else "terminated"))
    return code


def _run(words: list[str], terminal: Terminal) -> int:
    """Find the command, and run it; the exit code."""
    import typer

    from summarize.cli.document_commands import COMMANDS, MAIN_APP

    if VARIABLE in os.environ:
        from summarize.cli.completion import answer

        terminal.result(answer(words))
        return DONE
    stop_on_sigterm()
    # `summarize -q digest reports/`
    place = next((i for i, word in enumerate(words) if word not in _SWITCHES), 0)
    app = COMMANDS.get(words[place]) if words else None
    name = "summarize" if app is None else f"summarize {words[place]}"
    command = typer.main.get_command(app or MAIN_APP)
    try:
        rest = words if app is None else [*words[:place], *words[place + 1 :]]
        return int(command.main(rest, prog_name=name, standalone_mode=False) or DONE)
    except typer.TyperException as error:
        terminal.error(_wrong_usage(error, name))
        return WRONG_USAGE
    except typer.Abort:
        return INTERRUPTED


def command() -> NoReturn:
    """Run the command line, and end the process."""
    _leave_room(os.environ)
    collect_rarely()
    code = main()
    for stream in (sys.stdout, sys.stderr):
        # Either may be closed, or absent.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    # A model call that still runs in a thread cannot be stopped, and is not waited for.
    os._exit(code)


def collect_rarely() -> None:
    """Look for cycles of objects seldom.

    A text becomes millions of small objects, of which few are in cycles: to look through them again
    and again took a fifth of the time of a long one.
    """
    gc.set_threshold(100_000, 20, 20)


def _leave_room(environment: MutableMapping[str, str]) -> None:
    """Let threads that wait for work give their core to other processes soon.

    The OpenMP library that ctranslate2 loads lets them spin: beside one busy process, that took
    three times as long as alone. What the user has set stays.
    """
    if not {"GOMP_SPINCOUNT", "OMP_WAIT_POLICY"} & environment.keys():
        environment["GOMP_SPINCOUNT"] = "1000"


def _wrong_usage(error: "typer.TyperException", name: str) -> str:
    """What is wrong with the arguments, and whose help says more."""
    context = getattr(error, "ctx", None)
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    message = message.replace(_NO_NUMBER, "it is no whole number")
    help_of = context.command_path if context is not None else name
    return f"{message[:1].lower()}{message[1:]}; see: {help_of} --help"


def _stopped(how: str) -> str:
    """How the program was stopped, and what it was doing."""
    activity = f" while {Terminal.activity}" if Terminal.activity else ""
    return f"{how}{activity}; no half-written file is left: run the same command again"
