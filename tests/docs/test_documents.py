"""What the documents show of the code is what the code has: tables, links, options, the picture."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from scripts import house, recording, tables
from scripts.readme import DOCUMENTS, README, transcripts

from summarize.cli import main as cli
from tests.conftest import ROOT

ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
LINK = re.compile(r"\[[^]]*\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)")
# Outside of code.
PROSE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
BLOCK = re.compile(r"^```\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMANDS = {
    "translate", "check", "digest", "read", "models", "languages", "config", "list", "info", "pull",
    "remove",
}  # fmt: skip
# Pages that are written elsewhere.
EXPECTED = {"usage.md", "batch.md"}


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_a_table_is_what_the_code_gives(document: Path) -> None:
    text = text_of(document)
    assert tables.filled(text) == text, "run: .venv/bin/python -m scripts.tables"
    assert text.count("<!-- table: ") == text.count("<!-- end -->")


def test_every_table_is_shown_once() -> None:
    shown = [match["name"] for one in DOCUMENTS for match in tables.PART.finditer(text_of(one))]
    assert sorted(shown) == sorted(tables.MAKERS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_a_link_leads_to_a_file_and_a_heading(document: Path) -> None:
    for place, heading in LINK.findall(PROSE.sub("", text_of(document))):
        target = document.parent / place if place else document
        if target.name in EXPECTED and not target.exists():
            continue
        assert target.exists(), place
        if heading:
            assert heading[1:] in set(anchors(text_of(target))), place + heading


def anchors(text: str) -> Iterator[str]:
    """What a heading is called in an address."""
    for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        kept = re.sub(r"[^\w\- ]", "", title.casefold())
        yield kept.replace(" ", "-")


def test_the_readme_leads_to_every_page() -> None:
    linked = {place for place, _ in LINK.findall(text_of(README))}
    pages = {path.relative_to(ROOT).as_posix() for path in DOCUMENTS if path != README}
    assert pages <= linked


def commands() -> Iterator[tuple[str, str]]:
    """Every line of a code block that begins with the program's name."""
    for document in DOCUMENTS:
        for block in BLOCK.findall(text_of(document)):
            for line in re.sub(r"\\\n\s*", "", block).splitlines():
                found = re.match(r"(?:\$ )?(?:\.venv/bin/|cat \S+ \| )?(summarize .+)", line)
                if found:
                    yield document.name, found[1].partition(" #")[0]


def options_of(words: list[str], capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The options that the help of a command names."""
    command = [word for word in words[:2] if word in COMMANDS]
    assert cli.main([*command, "--help"]) == 0
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", capsys.readouterr().out))


def test_an_option_that_is_shown_exists(capsys: pytest.CaptureFixture[str]) -> None:
    known: dict[str, set[str]] = {}
    seen = 0
    for document, line in commands():
        words = shlex.split(line.partition(" | ")[0])[1:]
        key = " ".join(word for word in words[:2] if word in COMMANDS)
        options = known.get(key) or known.setdefault(key, options_of(words, capsys))
        for word in words:
            if word.startswith("-") and word != "-":
                assert word.partition("=")[0] in options, f"{document}: {line}"
                seen += 1
    assert seen > 50


def test_the_picture_is_of_the_transcripts() -> None:
    shown = transcripts()
    runs = [(one, shown[one].partition("\n")[2]) for one in recording.COMMANDS]
    drawn = recording.FILE.read_text(encoding="utf-8")
    assert drawn == recording.draw(runs), "run: .venv/bin/python -m scripts.recording"
    assert len(drawn) < 20_000
    picture = ElementTree.fromstring(drawn)  # noqa: S314 - a file of the project
    assert {part.tag.partition("}")[2] for part in picture.iter()} == {
        "svg", "title", "style", "rect", "circle", "text",
    }  # fmt: skip


def test_every_layer_is_described_and_drawn() -> None:
    assert set(house.ROOMS) == set(house.ranks())
    assert set(house.MODEL_ROOMS) == set(house.ranks("summarize.models"))
    lines = house.drawing().splitlines()[1:-1]
    assert {len(line) for line in lines} == {house.WIDTH + 2}


def test_a_document_goes_down_through_the_layers_in_ten_steps() -> None:
    part = ARCHITECTURE.partition("## A document's way, in ten steps\n")[2].partition("\n## ")[0]
    steps = re.findall(r"^(\d+)\. \[`([\w/]+\.py)`\]\(([^)]+)\)", part, re.MULTILINE)
    assert [int(number) for number, _, _ in steps] == list(range(1, 11))
    ranks = house.ranks()
    way = []
    for _, name, place in steps:
        assert place == f"../src/summarize/{name}"
        assert (ROOT / "src" / "summarize" / name).is_file()
        way.append(ranks[name.partition("/")[0].removesuffix(".py")])
    assert way == sorted(way), "a step leads upwards"
