"""`--help`: groups with headings, and `docs/usage.md`, which is made from it."""

import re

import pytest
import typer
from scripts.usage import HELP, USAGE, filled, help_of

from summarize.cli.arguments import SummarizeArguments, TranslateArguments
from summarize.cli.document_commands import COMMANDS, MAIN_APP
from summarize.cli.help_groups import GROUPS

EVERY_COMMAND = [
    "summarize", "summarize translate", "summarize check", "summarize digest", "summarize read",
    "summarize models", "summarize models list", "summarize models pull", "summarize models info",
    "summarize models remove", "summarize languages", "summarize config",
]  # fmt: skip
HEADING = re.compile(r"^(\S.*):$", re.MULTILINE)


def groups(text: str) -> dict[str, list[str]]:
    """Heading -> the options below it."""
    _, *parts = HEADING.split(text)
    return {
        heading: re.findall(r"^  (?:-\w, )?(--[\w-]+)", body, re.MULTILINE)
        for heading, body in zip(parts[::2], parts[1::2], strict=True)
    }


def test_the_usage_document_is_what_the_code_prints() -> None:
    text = USAGE.read_text(encoding="utf-8")
    assert [match["command"] for match in HELP.finditer(text)] == EVERY_COMMAND
    assert text == filled(text), "run: python scripts/usage.py"


def test_every_command_is_known_to_these_tests() -> None:
    names = ["summarize", *(f"summarize {name}" for name in COMMANDS)]
    names += [
        f"summarize models {command.name}" for command in COMMANDS["models"].registered_commands
    ]
    assert sorted(names) == sorted(EVERY_COMMAND)


def test_options_stand_below_the_heading_of_their_group() -> None:
    found = groups(help_of("summarize"))
    assert list(found) == [
        "Input", "Result", "Length and style", "Models", "Many inputs", "Cluster", "Other",
        "Commands", "Exit codes",
    ]  # fmt: skip
    assert found["Result"] == [
        "--lang", "--output", "--format", "--bidi", "--force", "--check", "--sources",
    ]  # fmt: skip
    assert found["Length and style"] == ["--length", "--style", "--focus"]
    assert found["Models"][:3] == ["--model", "--translator", "--check-model"]
    assert found["Cluster"] == ["--cluster", "--cluster-files", "--cluster-results"]
    assert found["Other"][-2:] == ["--version", "--help"]
    assert found["Commands"] == found["Exit codes"] == []
    assert list(groups(help_of("summarize models"))) == ["Commands", "Other"]


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_every_option_has_a_group_and_each_group_its_place(command: str) -> None:
    text = help_of(command)
    assert text.startswith(f"Usage: {command} ")
    assert all(len(line) <= 80 for line in text.splitlines())
    assert "Options:" not in text
    order = [heading for heading in groups(text) if heading in GROUPS]
    assert order == [heading for heading in GROUPS if heading in order]


def test_the_table_of_groups_has_every_parameter_once_and_no_other() -> None:
    names = [name for group in GROUPS.values() for name in group]
    assert len(names) == len(set(names))
    used = {"help"}
    for app in (MAIN_APP, *COMMANDS.values()):
        command = typer.main.get_command(app)
        for one in (command, *getattr(command, "commands", {}).values()):
            used |= {parameter.name for parameter in one.params}
    assert used == set(names)


def test_both_commands_take_the_shared_arguments_from_one_list() -> None:
    summarize, translate = help_of("summarize"), help_of("summarize translate")
    own = {
        "lang", "length", "style", "check", "check_model", "sources", "focus", "model", "route",
        "max_chunks", "overlap", "version", "install_completion", "show_completion",
    }  # fmt: skip
    fields = set(SummarizeArguments.__dataclass_fields__)
    assert fields - set(TranslateArguments.__dataclass_fields__) == own - {"lang"}
    options = [option for group in groups(translate).values() for option in group]
    for option in options:
        # A translation has another default.
        if option not in ("--lang", "--format"):
            pattern = re.compile(rf"^  (?:-\w, )?{option}\b.*?(?=^  -|^\S|\Z)", re.M | re.S)
            shown = [pattern.search(text) for text in (summarize, translate)]
            texts = [match.group().strip() for match in shown if match]
            assert len(texts) == 2
            assert texts[0] == texts[1], option
