"""Fill `docs/usage.md` with what the code says: the help of each command, settings, exit codes.

    .venv/bin/python scripts/usage.py

The help of a command is a code block below `<!-- help: COMMAND -->`; a table of this script lies
between `<!-- usage: NAME -->` and `<!-- usage end -->`. A test fails when the file differs.
"""

import contextlib
import io
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from unittest import mock

import typer

from summarize.batch.failures import EXIT_CODES
from summarize.cli.document_commands import MAIN_APP
from summarize.cli.main import main as run
from summarize.cli.setting_kinds import Kind, kinds
from summarize.cli.settings import PREFIX
from summarize.options import Options

USAGE = Path(__file__).parents[1] / "docs" / "usage.md"
HELP = re.compile(r"<!-- help: (?P<command>.+?) -->\n```\n.*?```\n", re.DOTALL)
TABLE = re.compile(r"<!-- usage: (?P<name>\w+) -->\n.*?<!-- usage end -->\n", re.DOTALL)


def main() -> None:
    """Rewrite the file."""
    USAGE.write_text(filled(USAGE.read_text(encoding="utf-8")), encoding="utf-8")


def filled(text: str) -> str:
    """The text with every help and table as the code has them now."""
    tables = {"settings": settings_table, "exit_codes": exit_codes_table}

    def help_block(match: re.Match[str]) -> str:
        command = match["command"]
        return f"<!-- help: {command} -->\n```\n{help_of(command)}```\n"

    def table_block(match: re.Match[str]) -> str:
        name = match["name"]
        return f"<!-- usage: {name} -->\n{tables[name]()}<!-- usage end -->\n"

    return TABLE.sub(table_block, HELP.sub(help_block, text))


def help_of(command: str) -> str:
    """What a command such as `summarize read` prints for `--help`, 80 columns wide."""
    printed = io.StringIO()
    with mock.patch.dict(os.environ, {"COLUMNS": "80"}), contextlib.redirect_stdout(printed):
        code = run([*command.split()[1:], "--help"])
    if code:
        raise ValueError(f"{command} --help ended with {code}")
    return printed.getvalue()


def settings_table() -> str:
    """Each setting: its option, its environment variable, its values and its default."""
    options = _options()
    return _table(
        ("setting", "option", "environment variable", "values", "default"),
        (
            (
                f"`{name}`",
                f"`{options[name]}`" if name in options else f"none ({_described(name)})",
                f"`{PREFIX}{name.upper()}`",
                _values(kind),
                "" if kind.default is None else f"`{_shown(kind.default)}`",
            )
            for name, kind in kinds().items()
        ),
    )


def exit_codes_table() -> str:
    """The exit codes and what they mean."""
    return _table(("code", "meaning"), ((str(code), text) for code, text in EXIT_CODES.items()))


def _options() -> dict[str, str]:
    """The long option of each setting that has one."""
    parameters = typer.main.get_command(MAIN_APP).params
    found = {
        str(one.name): next(name for name in one.opts if name.startswith("--"))
        for one in parameters
        if one.param_type_name == "option"
    }
    return found | {"format": found["form"]}


def _described(name: str) -> str:
    """The first sentence about a setting in the documentation of `Options`."""
    match = re.search(rf"^ +{name}: (.+?)(?=\n +\w+: |\n\n)", Options.__doc__ or "", re.M | re.S)
    return " ".join(match[1].split()).partition(". ")[0].rstrip(".") if match else ""


def _values(kind: Kind) -> str:
    if kind.choices:
        return ", ".join(f"`{choice}`" for choice in kind.choices)
    return {bool: "true, false", int: "number", Path: "path"}.get(kind.type, "text")


def _shown(default: object) -> str:
    return str(default).lower() if isinstance(default, bool) else str(default)


def _table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    main()
