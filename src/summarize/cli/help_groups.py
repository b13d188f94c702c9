"""Prints `--help` with the options in groups, each below a heading of its own."""

import re
from collections.abc import Iterable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from summarize.cli.plain_values import make_plain

# The groups in the order in which they are shown, and the parameters of each. What is in none of
# them belongs to the last one.
GROUPS: dict[str, tuple[str, ...]] = {
    "Input": (
        "inputs", "summary", "source", "source_lang", "text_column", "source_column", "id_column",
        "encoding", "fix_text", "allow_private", "proxy", "max_bytes", "max_chunks", "overlap",
        "one_event",
    ),
    "Result": ("lang", "output", "form", "bidi", "force", "check", "sources"),
    "Length and style": ("length", "style", "focus"),
    "Models": (
        "names", "name", "model", "translator", "check_model", "route", "glossary", "prompts",
        "device", "engine", "batching", "beams", "jobs", "threads", "max_memory", "offline",
        "force_use",
    ),
    "Many inputs": (
        "include", "exclude", "recursive", "manifest", "status", "retry_failed", "fail_fast",
        "workers",
    ),
    "Cluster": ("cluster", "cluster_files", "cluster_results"),
    "Other": (
        "dry_run", "config", "quiet", "verbose", "install_completion", "show_completion", "version",
        "help",
    ),
}  # fmt: skip
_OTHER = "Other"
# Names and values that are wider than this have a line of their own above their help.
_NAME_COLUMNS = 24
_SETTINGS: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,  # plain help starts three times as fast
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
}

Rows = list[tuple[str, str]]


class GroupedCommand(TyperCommand):
    """A command whose help shows its options in groups."""

    # Typer keeps the types of click's arguments to itself.
    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401
        """The options and arguments."""
        found = super().get_params(ctx)
        for parameter in found:
            make_plain(parameter)
        return found

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the options, below the heading of each group that has any."""
        write_sections(formatter, grouped(self.get_params(ctx), ctx))


class CommandGroup(TyperGroup):
    """A command that has commands of its own: its help shows these first."""

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the commands, and then the options in groups."""
        self.format_commands(ctx, formatter)
        write_sections(formatter, grouped(self.get_params(ctx), ctx))


def option(*names: str, text: str, metavar: str | None = None) -> Any:  # noqa: ANN401 - as typer's
    """An option of a command.

    Args:
        names: such as `--lang` and `-l`.
        text: its help, which says the default in words.
        metavar: what stands for its value in the help; None shows the choices or the type.
    """
    return typer.Option(
        *names, help=text, metavar=metavar, show_default=False, case_sensitive=False
    )


def new_app(**settings: Any) -> typer.Typer:  # noqa: ANN401 - as `Typer` takes them
    """An application with help in groups, and without what takes time to start."""
    return typer.Typer(cls=CommandGroup, **_SETTINGS, **settings)


def write_sections(formatter: Any, sections: dict[str, Rows]) -> None:  # noqa: ANN401
    """Write tables of two columns, each below a heading, with their columns in line.

    Args:
        formatter: click's, which wraps lines.
        sections: heading -> names and what they mean.
    """
    names = [name for rows in sections.values() for name, _ in rows]
    width = min(_NAME_COLUMNS, max(map(len, names), default=0))
    for heading, rows in sections.items():
        with formatter.section(heading):
            formatter.write_dl([(name.ljust(width), text) for name, text in rows], col_max=width)


def grouped(parameters: Iterable[Any], ctx: Any) -> dict[str, Rows]:  # noqa: ANN401
    """The help of parameters by group, in the order of `GROUPS`; empty groups are left out."""
    places = {
        name: (heading, i) for heading, names in GROUPS.items() for i, name in enumerate(names)
    }
    found: dict[str, list[tuple[int, tuple[str, str]]]] = {heading: [] for heading in GROUPS}
    for parameter in parameters:
        record = parameter.get_help_record(ctx)
        if record is None:
            continue
        name, text = record
        if parameter.param_type_name == "argument":
            # Typer would show its type in Python's words.
            name = parameter.metavar + ("..." if parameter.nargs != 1 else "")
        heading, place = places.get(parameter.name, (_OTHER, len(places)))
        found[heading].append((place, (re.sub(r"[<>]", "", name), text)))
    return {
        heading: [record for _, record in sorted(rows)] for heading, rows in found.items() if rows
    }
