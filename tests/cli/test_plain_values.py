"""Values of options and arguments: plain ones as they are, all others checked by typer."""

import subprocess
import sys
from dataclasses import asdict
from typing import Any

import pytest
import typer

from summarize.cli import document_commands
from summarize.cli.arguments import SummarizeArguments
from summarize.cli.command_arguments import with_arguments
from summarize.cli.help_groups import GroupedCommand, new_app
from summarize.cli.main import main
from tests.conftest import ARTICLES


def parsed(*words: str) -> dict[str, Any]:
    """What a command gets of these words."""
    found: list[SummarizeArguments] = []

    def take(args: SummarizeArguments) -> int:
        found.append(args)
        return 0

    app = new_app()
    app.command(cls=GroupedCommand)(with_arguments(SummarizeArguments, take))
    typer.main.get_command(app).main(list(words), standalone_mode=False)
    return asdict(found[0])


def test_what_is_not_given_has_its_default() -> None:
    assert parsed() == {**asdict(SummarizeArguments()), "inputs": None}


def test_values_of_each_kind() -> None:
    given = parsed(
        "a.txt", "b.txt", "--lang", "pt", "--include", "*.txt", "--include", "*.md", "-f", "JSON",
        "--workers", "3", "--config", "c.toml", "--check", "Flag", "--no-recursive", "--force",
        "--cluster-files", "shared", "--offline", "-n", "120w",
    )  # fmt: skip
    assert given["inputs"] == ["a.txt", "b.txt"]
    assert given["include"] == ["*.txt", "*.md"]
    assert (given["lang"], given["form"], given["workers"]) == ("pt", "json", 3)
    assert str(given["config"]) == "c.toml"
    assert not isinstance(given["config"], str)
    assert (given["check"], given["recursive"], given["force"]) == ("flag", False, True)
    assert (given["cluster_files"], given["offline"], given["length"]) == ("shared", True, "120w")
    assert parsed("", "-l", "")["inputs"] == [""]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("-f", "pdf"), "pdf"), (("--workers", "three"), "whole number"),
        (("--check", ""), "--check"), (("--lang",), "requires an argument"),
        (("--offline=yes",), "--offline"),
    ],
)  # fmt: skip
def test_values_that_are_wrong(
    words: tuple[str, ...], says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["a.txt", *words]) == 2
    assert says in capfd.readouterr().err


def test_a_usual_command_is_read_without_pydantic() -> None:
    words = [str(ARTICLES / "harbour.en.txt"), "-m", "extract", "-f", "json", "-n", "1s", "-q"]
    code = (
        "import sys; from summarize.cli.main import main;"
        f"code = main({words!r});"
        "print(code, 'pydantic' in sys.modules, 'langcodes' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines()[-1] == "0 False False"


def test_every_command_is_of_the_kind_that_does_so() -> None:
    assert issubclass(document_commands._MainCommand, GroupedCommand)
