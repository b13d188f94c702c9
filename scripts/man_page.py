"""Write `docs/summarize.1`, the manual page, from what `--help` is made of.

    .venv/bin/python -m scripts.man_page

A test fails when the file differs. Read it with: man docs/summarize.1
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from summarize._version import __version__
from summarize.batch.failures import EXIT_CODES
from summarize.cli.document_commands import COMMANDS, MAIN_APP
from summarize.cli.help_groups import grouped
from summarize.cli.setting_kinds import kinds
from summarize.cli.settings import PREFIX

FILE = Path(__file__).parents[1] / "docs" / "summarize.1"


def main() -> None:
    """Write the file."""
    FILE.write_text(page(), encoding="utf-8")


def page() -> str:
    """The manual page, in the language of man."""
    return "\n".join([*_lines(), ""])


def _lines() -> Iterator[str]:
    yield f'.TH SUMMARIZE 1 "" "summarize {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"summarize \- summaries of articles in the language you read, on your own machine"
    commands = dict(_commands())
    yield ".SH SYNOPSIS"
    for name, command in commands.items():
        yield f".B {_safe(name)}"
        yield f"{_safe(_usage(name, command))}"
        yield ".br"
    yield ".SH DESCRIPTION"
    yield _safe(_help(commands["summarize"]))
    yield from _options("summarize", commands["summarize"])
    for name, command in commands.items():
        if name != "summarize":
            yield f".SH {_safe(name.upper())}"
            yield _safe(_help(command))
            yield from _options(name, command)
    yield ".SH EXIT STATUS"
    for code, text in EXIT_CODES.items():
        yield from _item(str(code), text)
    yield ".SH ENVIRONMENT"
    for name in kinds():
        yield from _item(f"{PREFIX}{name.upper()}", f"The setting {name}; a flag wins over it.")
    yield ".SH FILES"
    yield from _item(
        "config.toml",
        "The user's settings, in ~/.config/summarize on Linux; `summarize config` shows where it "
        "is, and every setting with the place that it comes from.",
    )


def _commands() -> Iterator[tuple[str, Any]]:
    """Every command with its full name."""
    for first, app in {"summarize": MAIN_APP, **COMMANDS}.items():
        command: Any = typer.main.get_command(app)
        name = first if app is MAIN_APP else f"summarize {first}"
        yield name, command
        yield from ((f"{name} {word}", one) for word, one in _below(command).items())


def _below(command: Any) -> dict[str, Any]:  # noqa: ANN401 - typer's
    return dict(getattr(command, "commands", {}))


def _context(name: str, command: Any) -> Any:  # noqa: ANN401 - typer's
    return command.make_context(name, ["--help"], resilient_parsing=True)


def _usage(name: str, command: Any) -> str:  # noqa: ANN401 - typer's
    return " ".join(command.collect_usage_pieces(_context(name, command)))


def _help(command: Any) -> str:  # noqa: ANN401 - typer's
    return " ".join((command.help or "").split())


def _options(name: str, command: Any) -> Iterator[str]:  # noqa: ANN401 - typer's
    context = _context(name, command)
    for heading, rows in grouped(command.get_params(context), context).items():
        yield f".SS {_safe(heading)}"
        for option, text in rows:
            yield from _item(option, text)


def _item(name: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_safe(name)}"
    yield _safe(text)


def _safe(text: str) -> str:
    """A text in which nothing is a command or an escape of man."""
    text = re.sub(r"`([^`]*)`", r"\1", text).replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text[:1] in (".", "'") else text


if __name__ == "__main__":
    main()
