"""A digest as text, Markdown and a page: labels, letters, equal values together."""

import pytest

from summarize.digests import Digest
from summarize.writing.digest_formats import render_digest
from summarize.writing.digest_view import EventView, all_labels, letter
from summarize.writing.format_names import FORMATS
from tests.digesting.made import event, report


def note(name: str) -> str:
    """What no other report has, so that none is a copy."""
    return " ".join(f"{name}{n}" for n in range(40)) + "."


@pytest.fixture
def found() -> Digest:
    text = "A strong earthquake struck Arba on Thursday. {} people were killed in *Arba* <b>."
    one = event([
        report(name, text.format(count) + f" {note(name)}", date="3 May 2025", source=name)
        for name, count in (("A1", 51), ("B2", 47), ("C3", 51))
    ])  # fmt: skip
    return Digest("en", (one,), (), "signature")


def test_every_language_has_every_label() -> None:
    labels = all_labels()
    assert all(set(words) == set(labels["en"]) for words in labels.values())
    for words in labels.values():
        assert "{n}" in words["said_by"]
        assert "{m}" in words["said_by"]


def test_reports_have_letters() -> None:
    assert [letter(n) for n in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_equal_values_stand_together_in_the_words_of_the_first(found: Digest) -> None:
    view = EventView.of(found.events[0], "en")
    [row] = [row for row in found.events[0].figures if row.kind == "killed/people"]
    assert [shown for shown, _ in view.values(row)] == [
        "51 people (A, C, 2025-05-03)", "47 people (B, 2025-05-03)",
    ]  # fmt: skip
    assert view.state(row) == "they differ"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["en", "pt", "ar", "zh-Hant", "sw"])
def test_a_digest_is_written_in_every_format_and_language(form: str, language: str) -> None:
    one = event([report("a", "It rained in Arba."), report("b", "It rained in Arba, too.")])
    digest = Digest(language, (one, one), (), "signature")
    text = render_digest(digest, form)  # type: ignore[arg-type]
    assert text.endswith("\n") or form == "html"
    assert "Arba" in text


def test_what_markdown_and_html_would_read_as_marks_is_escaped(found: Digest) -> None:
    markdown, page = (render_digest(found, form) for form in ("markdown", "html"))
    assert "\\*Arba\\* &lt;b>" in markdown
    assert "<b>." not in page
    assert "&lt;b&gt;" in page


def test_an_update_stands_with_equal_values_of_others_and_says_what_it_was() -> None:
    text = "A strong earthquake struck Arba on Thursday. {} people were killed."
    one = event([
        report("a", f"{text.format(47)} {note('a')}", date="3 May 2025", source="One"),
        report("b", f"{text.format(51)} {note('b')}", date="4 May 2025", source="Two"),
        report("c", f"{text.format(51)} {note('c')}", date="5 May 2025", source="One"),
    ])  # fmt: skip
    [row] = [row for row in one.figures if row.kind == "killed/people"]
    assert [shown for shown, _ in EventView.of(one, "en").values(row)] == [
        "47 people (A, 2025-05-03)", "51 people (B, 2025-05-04; C, 2025-05-05, was 47)",
    ]  # fmt: skip


def test_a_value_stands_in_the_words_of_a_report_in_the_language_of_the_digest() -> None:
    one = event([
        report("a", "In Arba 51 people were killed.", date="3 May 2025", source="One"),
        report("b", "Em Arba morreram 51 pessoas.", "pt", date="4 de maio de 2025", source="Dois"),
    ], "pt")  # fmt: skip
    [row] = [row for row in one.figures if row.kind == "killed/people"]
    [(shown, values)] = EventView.of(one, "pt").values(row)
    assert shown.startswith("51 pessoas (A")
    assert len(values) == 2


def test_a_row_shows_twelve_values_of_one_report_and_says_how_many_more_there_are() -> None:
    body = " ".join(f"In the flood {n} people were killed." for n in range(100, 150))
    one = event([report("a", body), report("b", "In the flood 99 people were killed.")])
    [row] = [row for row in one.figures if row.kind == "killed/people"]
    assert len(row.values) > 40
    shown = EventView.of(one, "en").values(row)
    assert len(shown) == 14
    assert any("99 people" in words for words, _ in shown)
    assert shown[-1][0] == f"and {len(row.values) - 13} more"
    digest = Digest("en", (one,), (), "signature")
    for form in ("text", "markdown", "html"):
        assert f"and {len(row.values) - 13} more" in render_digest(digest, form)
    assert "149 people" in render_digest(digest, "json")
