"""The index of a folder, without a browser."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from summarize.writing.formats import render
from summarize.writing.pages.heads import Head, head_of, is_own
from summarize.writing.pages.index_page import render_index
from tests.writing.pages.made_results import HOSTILE, hostile, summary
from tests.writing.pages.parsed import Parsed

HEAD = Head("summary", "A storm", "a.txt", "en", 40, 400, 1, 0, 2)
ATTACK = '</script><script>alert(1)</script>" onload="x'


def test_a_page_is_read_back_from_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(render(summary(), "html").encode())
    head = head_of(path)
    assert head is not None
    assert (head.title, head.language, head.error) == ("عاصفة تغلق ميناء مادالينا", "ar", 1)
    path.write_bytes(render(hostile(), "html").encode())
    head = head_of(path)
    assert head is not None
    assert "</script>" in head.title


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe", b"<p>somebody's page</p>", b"<meta name='summarize-result'>",
        b"<meta name='summarize-result' content='[1]'>",
        b"<meta name='summarize-result' content='" + b"[" * 9000 + b"'>",
        b'<meta name="summarize-result" content="{&quot;title&quot;:1}">',
    ],
)  # fmt: skip
def test_what_is_no_page_of_ours_is_not_listed(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(content)
    assert head_of(path) is None
    assert head_of(tmp_path) is None
    assert not is_own(tmp_path / "absent")


def test_the_index_links_to_each_page_with_what_it_says() -> None:
    pages = [
        ("a.html", HEAD),
        ("b c/d#?:e.html", replace(HEAD, title="", error=0, notice=0, words=12_345)),
        ("ar.html", replace(HEAD, title="عاصفة", language="ar")),
        ("x.html", replace(HEAD, title=ATTACK, name=ATTACK, language=ATTACK)),
    ]
    html = render_index(pages, "out", "en")
    page = Parsed(html)
    links = [one["href"] for one in page.all("a")][1:]
    assert links == ["./a.html", "./b%20c/d%23%3F%3Ae.html", "./ar.html", "./x.html"]
    for text in ("A storm", "a.txt", "English", "العربية", "12,345", "Error 1", "Notice 2", "none"):
        assert text in page.text
    assert len(page.all("script")) == 1
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert "4 of 4 results" in page.text


@pytest.mark.parametrize("attack", HOSTILE)
def test_what_a_page_says_of_itself_is_not_believed(attack: str) -> None:
    page = replace(HEAD, kind=attack, title=attack, name=attack, language=attack)
    for head in (page, replace(page, title=""), replace(page, title="", name="")):
        html = render_index([(f"{attack}.html".replace("\ud800", ""), head)], attack, "en")
        assert len(Parsed(html).all("script")) == 1
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800]", html)


def test_the_index_of_very_many_pages_says_how_many_it_leaves_out() -> None:
    page = Parsed(render_index([("a.html", HEAD)] * 10_002, "out", "de"))
    assert "10,000 von 10,002" in page.text
    assert "und 2 weitere" in page.text
