"""Where sentences come from, for people to read: footnotes, and a list below a summary."""

import pytest

from summarize import Options, Summarizer
from summarize.cli.main import main
from summarize.writing.formats import render
from tests.conftest import ARTICLES

HARBOUR = ARTICLES / "harbour.en.txt"


@pytest.mark.usefixtures("fakes")
def test_markdown_has_a_footnote_for_each_sentence_in_its_place() -> None:
    summary = Summarizer(Options(length="3s"))(HARBOUR)
    text = render(summary, "markdown")
    body, notes = text.split("\n\n[^1]: ")
    for number, sentence in enumerate(summary.sentences, start=1):
        assert f"{sentence.text}[^{number}]" in body
    lines = f"[^1]: {notes}".splitlines()
    assert len(lines) == 3
    [source] = summary.sentences[0].sources
    assert lines[0] == f"[^1]: verbatim: “{source.text}” ({source.start}-{source.end})"


@pytest.mark.usefixtures("fakes")
def test_bullets_keep_their_marks() -> None:
    summary = Summarizer(Options(length="2s", style="bullets"))(HARBOUR)
    lines = [line for line in render(summary, "markdown").splitlines() if line.startswith("- ")]
    assert lines == [f"- {one.text}[^{i}]" for i, one in enumerate(summary.sentences, start=1)]


@pytest.mark.usefixtures("fakes")
def test_a_translated_summary_keeps_the_sources_of_its_text() -> None:
    summary = Summarizer(Options(length="2s", lang="pt"))(HARBOUR)
    for sentence in summary.sentences:
        assert sentence.original is not None
        [source] = sentence.sources
        assert source.text == sentence.original
        assert sentence.support == "verbatim"
    assert summary.sentences[0].sources[0].text in render(summary, "markdown")


@pytest.mark.usefixtures("fakes")
def test_sources_are_printed_where_they_are_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([str(HARBOUR), "-n", "2s", "-q"]) == 0
    plain = capfd.readouterr().out
    assert main([str(HARBOUR), "-n", "2s", "-q", "--sources"]) == 0
    out = capfd.readouterr().out
    assert out.startswith(plain)
    assert out.removeprefix(plain).startswith("\nSources\n1. ")
    assert "   verbatim: “" in out


@pytest.mark.usefixtures("fakes")
def test_a_text_that_is_handed_back_has_no_footnotes() -> None:
    summary = Summarizer(Options(source_lang="en"))("Rain fell on Lisbon. The river rose.")
    assert render(summary, "markdown") == "Rain fell on Lisbon. The river rose.\n"
