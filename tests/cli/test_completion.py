"""Completion in shells: what is offered, and that the scripts ask for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.cli.completion import answer, candidates
from summarize.cli.completion_scripts import VARIABLE, install, script_of
from summarize.cli.document_commands import COMMANDS
from summarize.cli.main import main
from summarize.errors import OutputError, UsageError
from summarize.models.known import catalog
from summarize.writing.format_names import FORMATS


def names(*words: str) -> list[str]:
    return [name for name, _ in candidates(words)]


def test_the_first_word_may_be_a_command_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").touch()
    (tmp_path / ".hidden").touch()
    assert names("") == [*COMMANDS, "report.txt"]
    assert names("re") == ["read", "report.txt"]
    assert names("x") == names("./r") == [], "the shell offers files"


def test_options_and_their_values() -> None:
    assert names("--lan") == ["--lang"]
    assert {"--help", "--recursive", "--no-recursive", "--bidi"} <= set(names("--"))
    assert "--length" not in names("translate", "--")
    assert names("--format", "") == names("-f", "") == list(FORMATS)
    assert names("read", "a.txt", "-f", "") == ["text", "json"]
    assert names("--route", "S") == ["summarize-first"]
    assert names("--quiet", "--la") == ["--lang"]
    assert names("--length", "m") == ["medium"]
    assert names("-o", "") == names("check", "a.txt", "--source", "") == []


def test_languages_and_models() -> None:
    assert ("ar", "Arabic") in candidates(["translate", "--lang", ""])
    assert names("--lang=p") == [f"--lang={tag}" for tag in names("--lang", "p")]
    assert names("--lang", "=", "p") == names("--lang", "p") == names("--source-lang", "P")
    summarizers, translators = names("-m", ""), names("-t", "")
    assert {"extract", "smollm2-135m-instruct"} <= set(summarizers)
    assert "bergamot-en-pt" in translators
    assert not set(summarizers) & set(translators) - {"qwen2.5-1.5b-instruct"}
    known = {entry.name for entry in catalog.entries()}
    assert known <= set(names("models", "info", "")) == set(names("models", "pull", ""))
    assert known <= set(names("languages", ""))


def test_commands_of_a_command() -> None:
    assert names("models", "") == ["list", "pull", "info", "remove"]
    assert names("models", "pull", "--f") == ["--force"]
    assert names("check", "") == []


def test_each_candidate_has_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "read\nme").touch()
    assert [line.split("\t")[0] for line in answer(["re"]).splitlines()] == ["read"]
    assert answer(["zzz"]) == ""


def test_the_program_answers_the_scripts(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "1")
    assert main(["--style", "b"]) == 0
    assert capfd.readouterr().out == "bullets\n"


@pytest.mark.parametrize("shell", ["/bin/bash", "zsh", "/usr/bin/fish"])
def test_a_script_is_installed_where_the_shell_looks(tmp_path: Path, shell: str) -> None:
    for _ in range(2):
        assert "for new shells" in install(shell, tmp_path, {})
    [path] = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert path.read_text(encoding="utf-8") == script_of(shell)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="somebody else"):
        install(shell, tmp_path, {})
    assert path.read_text(encoding="utf-8") == "mine"


def test_other_shells_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="tcsh"):
        script_of("/bin/tcsh")
    monkeypatch.delenv("SHELL", raising=False)
    assert main(["--show-completion"]) == 2


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not on this machine")
def test_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "summarize"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarize "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = (
        'source <(summarize --show-completion); COMP_WORDS=(summarize translate --form ""); '
        'COMP_CWORD=2; _summarize summarize; echo "${COMPREPLY[@]}"; '
        'COMP_WORDS=(summarize -f ""); _summarize summarize; echo "${COMPREPLY[@]}"'
    )
    result = subprocess.run(
        ["bash", "-c", script],  # noqa: S607
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "SHELL": "/bin/bash"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert result.stdout.splitlines() == ["--format", "text markdown json html"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_script_of_another_shell_can_be_read_by_it(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not on this machine")
    subprocess.run([shell, "-n"], input=script_of(shell), encoding="utf-8", check=True)
