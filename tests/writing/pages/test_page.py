"""Pages, without a browser: what is in them, what is escaped, what may run."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import check
from summarize.documents import Document, Finding, Repair, Source, Span, SummarySentence
from summarize.reports import CheckedSentence, Report
from summarize.writing.formats import render
from summarize.writing.pages.article import article_of
from summarize.writing.pages.labels import all_labels, labels_for
from summarize.writing.pages.marking import marked, plain
from summarize.writing.pages.template import hash_of
from summarize.writing.report_formats import render_report
from tests.conftest import ARTICLES
from tests.writing.pages.made_results import (
    ARABIC,
    ENGLISH,
    hostile,
    hostile_report,
    hostile_translation,
    many,
    summary,
    translation,
)
from tests.writing.pages.parsed import Parsed

ATTACKS = re.compile(r"^on|^style$|^srcdoc$|^formaction$", re.IGNORECASE)


def test_a_page_has_everything_of_a_summary() -> None:
    page = Parsed(render(summary(), "html"))
    for one in (*ARABIC, *ENGLISH, "عاصفة تغلق ميناء مادالينا", "Storm shuts harbour"):
        assert one in page.text, one
    for words in ("19 is not in the text", "“may” became", "longer than was asked", "June 12"):
        assert words in page.text
    assert page.all("html") == [{"lang": "ar", "dir": "rtl"}]
    for grade in ("verbatim", "proved", "consistent", "unsupported"):
        assert labels_for("ar")[grade] in page.text
    assert "summarize|fake" in page.text


def test_what_a_link_or_a_description_names_is_there_once() -> None:
    page = Parsed(render(summary(), "html"))
    links = [one["href"] or "" for one in page.all("a")]
    assert len(links) == 1 + 4 + 4
    assert all(link[0] == "#" and link[1:] in page.by_id for link in links)
    named = [one.get("aria-describedby") or one.get("aria-labelledby") for _, one in page.tags]
    assert all(name in page.by_id for name in named if name)
    assert [one["class"] for one in page.all("a") if (one.get("class") or "")[:1] == "s"][1:] == [
        f"s s{number}" for number in range(1, 5)
    ]


def test_findings_stand_at_their_words() -> None:
    html = render(summary(), "html")
    assert html.count('<span class="f ') == 1
    assert '<span class="f error"><span class="n">١٩</span></span>' in html


def test_each_text_runs_in_the_direction_of_its_letters() -> None:
    page = Parsed(render(summary(), "html"))
    said = [one for one in page.all("p") if one.get("lang") == "ar"]
    # The second one begins with a Latin name.
    assert [one["dir"] for one in said] == ["rtl"] * 4
    made = [one for one in page.all("p") if one.get("class") == "made"]
    assert [(one["lang"], one["dir"]) for one in made] == [("en", "ltr")] * 4


@pytest.mark.parametrize(
    "made", [summary(), hostile(), many(3), translation(), hostile_translation()]
)
def test_only_what_is_ours_may_run(made: object) -> None:
    html = render(made, "html")  # type: ignore[arg-type]
    page = Parsed(html)
    assert not {"script", "iframe", "img", "svg", "base", "object", "form"} & {
        tag for tag, _ in page.tags
    }
    for tag, attributes in page.tags:
        assert not any(ATTACKS.match(name) for name in attributes), tag
        assert not any(
            (attributes.get(name) or "").lower().startswith(("javascript", "http"))
            for name in ("href", "src")
        )
    [policy] = [
        one["content"] or "" for one in page.all("meta") if one.get("http-equiv") is not None
    ]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    [style] = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert hash_of(style) in policy


def test_a_hostile_text_is_seen_as_it_is() -> None:
    page = Parsed(render(hostile(), "html"))
    assert "</script><script>window.hacked=1</script>" in page.text
    assert "{{ 7*7 }}" in page.text
    html = render(hostile(), "html")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800]", html)
    for name in ("RLO", "PDF", "RLI", "PDI", "U+0000", "U+001B"):
        assert name in page.text


@pytest.mark.parametrize("html", [
    lambda: render(hostile_translation(), "html"), lambda: render_report(hostile_report(), "html"),
])  # fmt: skip
def test_no_sign_turns_a_line_of_a_translation_or_a_report(html: Callable[[], str]) -> None:
    assert Parsed(html()).text.count("</script><script>window.hacked=1</script>") > 3
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800]", html())


def test_an_address_is_linked_to_and_nothing_else_is() -> None:
    linked = Parsed(render(summary(name="https://paper.example/a?b=1&c"), "html"))
    assert [one["rel"] for one in linked.all("a") if one["href"] == "https://paper.example/a?b=1&c"]
    for name in ("javascript:alert(1)", "https://a.example/\u202egnp", "file:///etc/passwd"):
        page = Parsed(render(summary(name=name), "html"))
        assert all((one["href"] or "").startswith("#") for one in page.all("a"))


def test_a_translation_shows_both_texts_with_their_marks() -> None:
    page = Parsed(render(translation(), "html"))
    for one in ("# عاصفة", "# Storm", "الميناء مغلق.", "The harbour is closed.", "- 14 boats sank"):
        assert one in page.text
    # What was not translated stands at the end of both.
    assert page.text.count("rm -rf /") == 3
    assert page.by_id.keys() >= {"s1", "s2", "s3", "s4"}


def test_a_sentence_that_was_replaced_shows_what_it_was() -> None:
    made = summary()
    first = replace(made.sentences[0], repaired=Repair("source", "The harbour burned."))
    page = Parsed(render(replace(made, sentences=(first, *made.sentences[1:])), "html"))
    assert "The harbour burned." in page.text
    assert page.by_id


def test_sources_that_overlap_and_repeat_are_all_marked() -> None:
    text = "One two three. Four five six. Seven."
    found = article_of(
        text,
        "en",
        [
            [Source(0, 29, text[:29], 1.0)],
            [Source(15, 29, text[15:29], 1.0), Source(30, 36, "Seven.", 0.5)],
            [Source(4, 7, "two", 1.0)],
            [Source(0, 0, "A title", 1.0), Source(30, 99, "beyond", 1.0)],
            [],
        ],
    )
    pieces = [piece for paragraph in found.paragraphs for piece in paragraph]
    assert [(piece.of, piece.back) for piece in pieces] == [
        ((1,), ()), ((1, 3), (3,)), ((1,), ()), ((1, 2), (1, 2)), ((2,), (2,)),
    ]  # fmt: skip
    assert set(found.targets) == {1, 2, 3}
    assert "".join(str(piece.text) + " " * piece.space for piece in pieces) == text


def test_a_report_is_a_page_as_well() -> None:
    report = check(
        "The storm sank 19 of the 56 boats in the harbour.",
        (ARTICLES / "harbour.en.txt").read_text(encoding="utf-8"),
        lang="en",
        source_lang="en",
    )
    page = Parsed(render_report(report, "html"))
    assert "19 is not in the text" in page.text
    assert "Forecasters expect waves below three metres" in page.text
    beside = CheckedSentence("A.", "verbatim", (), (Source(0, 0, "The title", 1.0),), "B.")
    sparse = replace(report, sentences=(beside,))
    assert isinstance(sparse, Report)
    assert "The title" in Parsed(render_report(sparse, "html")).text


def test_the_index_can_read_what_a_page_says_of_itself() -> None:
    page = Parsed(render(summary(), "html"))
    [content] = [
        one["content"] or "" for one in page.all("meta") if one.get("name") == "summarize-result"
    ]
    assert json.loads(content) == {
        "kind": "summary", "title": "عاصفة تغلق ميناء مادالينا", "name": "a.txt", "language": "ar",
        "words": 28, "read": 31, "error": 1, "warning": 1, "notice": 1,
    }  # fmt: skip


def test_every_language_of_the_labels_has_every_label() -> None:
    known = all_labels()
    assert set(known) >= {"en", "ar", "zh", "pt", "he"}
    for language, words in known.items():
        assert list(words) == list(known["en"]), language
        for name, text in words.items():
            assert text.count("{") == known["en"][name].count("{"), (language, name)
    assert labels_for("zh-Hant").language == "en"
    assert labels_for("pt-BR").language == "pt"


def test_a_language_without_labels_has_english_ones_in_its_own_layout() -> None:
    page = Parsed(render(summary(language="fa"), "html"))
    assert page.all("html") == [{"lang": "fa", "dir": "rtl"}]
    assert {"lang": "en", "dir": "ltr"} in page.all("span")


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_any_text_is_marked_without_a_change(text: str, spans: list[tuple[int, int]]) -> None:
    findings = [Finding("name", "warning", "", Span(*sorted(one))) for one in spans]
    html = str(marked(text, findings))
    shown = re.sub(r'<span class="c".*?</span>', "", html)
    plainly = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
                     "\ufff9-\ufffb]", "", text)  # fmt: skip
    plainly = re.sub("[\ud800-\udfff]", "\ufffd", plainly)
    assert "".join(Parsed(f"<p>{shown}</p>").texts) == plainly
    assert not re.search("[\x00-\x08\u202a-\u202e]", plain(text))


def test_a_text_that_is_returned_whole_and_an_empty_one_have_pages() -> None:
    made = summary()
    unchanged = replace(
        made, sentences=(SummarySentence("A."),), text="A.", pivot=None, unchanged=True, title=None,
        document=Document("a\nb.txt", "A.", "0"), findings=(),
    )  # fmt: skip
    assert "A." in Parsed(render(unchanged, "html")).text
    whole = replace(translation(), sentences=(), unchanged=True)
    assert "rm -rf /" in Parsed(render(whole, "html")).text
