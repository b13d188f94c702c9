"""The README is short, and the transcripts in it and in docs/ are what the commands print."""

import re
import shlex
from pathlib import Path

import pytest
from scripts.readme import README, run, transcripts

from summarize import read
from summarize.languages.tags import base, detect
from summarize.text.sentences import is_complete, split
from tests.conftest import ROOT

TEXT = README.read_text(encoding="utf-8")
BLOCKS = transcripts()
INPUT = re.compile(r"examples/(?:articles|documents)/\S+")
SUMMARIES = [
    command
    for command in BLOCKS
    if INPUT.search(command) and "--offline" not in command
    if " read " not in command and " check " not in command
    if "--style" not in command and "--help" not in command
]
BULLETS = [command for command in BLOCKS if "--style bullets" in command]
TRANSLATIONS = [
    command for command in BLOCKS if " translate " in command and "--help" not in command
]
# A plan counts the tokens of a model only where that has been used before.
PLANS = [command for command in BLOCKS if "--dry-run" in command]
# Of a sentence that its translator was not sure of.
ORIGINAL = re.compile(r" \[[^\]]*\]")
EXACT = [
    command for command in BLOCKS if command not in (*SUMMARIES, *TRANSLATIONS, *BULLETS, *PLANS)
]


def results(command: str, printed: str) -> list[str]:
    """What stands on standard output."""
    first, *lines = printed.splitlines()
    assert first == f"$ {command}"
    return [line for line in lines if not line.startswith("summarize: ")]


def assert_summary(command: str, printed: str) -> None:
    """A title, a blank line, and whole sentences in the language asked for."""
    words = shlex.split(command)
    title, blank, text = results(command, printed)
    name = next(word for word in words if INPUT.match(word))
    own = name.split(".")[-2] if "articles/" in name else "en"
    language = words[words.index("--lang") + 1] if "--lang" in words else own
    assert title
    assert blank == ""
    assert base(detect(text).tag) == language
    if language != own:
        text = ORIGINAL.sub("", text)
    spans = split(text, language)
    assert (1 if "short" in words else 2) <= len(spans) <= 6
    told = [" ".join(text[span.start : span.end].split()) for span in spans]
    assert all(map(is_complete, told))
    if language == own:
        # What goes out stands in the article.
        article = " ".join(read(ROOT / name).text.split())
        assert [one for one in told if one not in article] == []


def test_the_readme_shows_the_two_commands_first_and_then_pip() -> None:
    places = [TEXT.index(part) for part in ("make demo", "make test", ".venv/bin/pip install -c")]
    assert places == sorted(places)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\ndemo:" in makefile
    assert "\ntest:" in makefile


def test_the_readme_is_short_and_says_what_it_is_in_three_sentences() -> None:
    assert TEXT.count("\n") <= 200
    first = TEXT.split("\n\n")[1].replace("\n", " ")
    assert len(split(first, "en")) == 3


def test_the_readme_shows_seven_uses_and_two_pictures() -> None:
    uses = TEXT.partition("## Seven uses\n")[2].partition("\n## ")[0]
    assert len(re.findall(r"^\*\*.+?\*\*", uses, re.MULTILINE)) == 7
    assert re.findall(r"!\[[^]]+\]\(([^)]+)\)", TEXT) == ["docs/recording.svg", "docs/page.png"]


def test_there_are_transcripts_of_the_main_jobs() -> None:
    assert "summarize examples/articles/harbour.en.txt --lang pt" in SUMMARIES
    assert len(SUMMARIES) >= 4
    assert len(TRANSLATIONS) >= 2
    assert BULLETS
    assert PLANS


@pytest.mark.parametrize("command", SUMMARIES)
def test_a_transcript_is_a_summary(command: str) -> None:
    assert_summary(command, BLOCKS[command])


@pytest.mark.parametrize("command", BULLETS)
def test_a_transcript_of_bullets_has_as_many_as_were_asked_for(command: str) -> None:
    title, blank, *bullets = results(command, BLOCKS[command])
    assert title
    assert blank == ""
    assert f"--length {len(bullets)}s" in command
    assert all(line.startswith("- ") and is_complete(line) for line in bullets)


@pytest.mark.parametrize("command", EXACT)
def test_a_transcript_that_needs_no_model_is_what_is_printed(command: str, tmp_path: Path) -> None:
    # With an empty Hub cache, wherever it is.
    printed = run(command, {"HF_HOME": str(tmp_path)})
    cache = re.compile(r"(?<=there to )\S+(?=/hub/)")
    assert cache.sub("", BLOCKS[command]) == cache.sub("", f"$ {command}\n{printed}")


@pytest.mark.real
@pytest.mark.usefixtures("in_one_cache")
@pytest.mark.parametrize("command", PLANS)
def test_a_transcript_of_a_plan_is_what_is_printed(command: str, tmp_path: Path) -> None:
    assert BLOCKS[command] == f"$ {command}\n{run(command, {'HF_HOME': str(tmp_path)})}"


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize("command", TRANSLATIONS)
def test_a_transcript_of_a_translation_is_what_is_printed(command: str) -> None:
    assert BLOCKS[command] == f"$ {command}\n{run(command)}"


@pytest.mark.real
@pytest.mark.usefixtures("in_one_cache")
@pytest.mark.parametrize("command", SUMMARIES[:1])
def test_the_command_of_a_transcript_gives_one_of_the_same_form(command: str) -> None:
    printed = f"$ {command}\n{run(command)}"
    assert_summary(command, printed)
    # The hint at a better model is shown once on a machine.
    said, now = (
        [line.partition("; ")[0] for line in text.splitlines() if "summarize: summ" in line]
        for text in (BLOCKS[command], printed)
    )
    assert said[0] == now[0]
    assert results(command, printed)[0] == results(command, BLOCKS[command])[0]
