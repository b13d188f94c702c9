import random
import re

import pytest
from lxml import html as lxml_html

from summarize.errors import InputError, UsageError
from summarize.reading.html.rewriting import parts, put_back
from tests.reading.html.test_pages import PAGES, mutated

PAGE = """<!DOCTYPE html>
<html lang="en" dir="ltr"><head><meta charset="iso-8859-1"><title>The ferry</title>
<meta name="description" content="A ferry sails."><style>p > b {color: red}</style>
<script>var a = "<p>not text</p>" && 1 < 2;</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<h1>The old <em>ferry</em></h1>
<p>It sails <b>at <i>noon</i></b> from <a href="/p?a=1&amp;b=2" title="A port">the port</a>.</p>
<p dir="ltr" lang="en-GB">Some text<br>Next line <img src="a.png" alt="A boat"> behind a picture</p>
<table><tr><th>Part</th><td>One</td></tr></table>
<ul><li>An item<ul><li>Another item</li></ul></li></ul>
<pre>code stays</pre><p>Run <code>pip install</code> now, 1 &lt; 2 &amp; 3</p>
<p class="notranslate">Kept name</p><p>42</p><!-- a comment --></body></html>
"""


def texts() -> list[str]:
    return parts(PAGE.encode("latin-1"), "page")


def test_the_texts_of_a_page() -> None:
    assert texts() == [
        "The ferry",
        "Home",
        "The old <e1>ferry</e1>",
        "It sails <b1>at <i2>noon</i2></b1> from <a3>the port</a3>.",
        "Some text",
        "Next line",
        "behind a picture",
        "Part",
        "One",
        "An item",
        "Another item",
        "Run",
        "now, 1 < 2 & 3",
        "A ferry sails.",
        "A port",
        "A boat",
    ]


def test_the_same_texts_give_the_same_page() -> None:
    again = put_back(PAGE.encode("latin-1"), texts(), "en")
    expected = PAGE.replace('<meta charset="iso-8859-1">', "")
    expected = expected.replace("<head>", '<head><meta charset="utf-8">')
    assert re.sub(r"\s+", "", again.decode()) == re.sub(
        r"\s+", "", expected.replace('lang="en-GB"', 'lang="en"')
    )


def test_other_texts_in_another_direction() -> None:
    given = [re.sub(r"[A-Za-z]+(?![^<]*>)", "كلمة", text) for text in texts()]
    page = put_back(PAGE.encode("latin-1"), given, "ar").decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
    assert '<p dir="rtl" lang="ar">كلمة كلمة<br>كلمة كلمة <img src="a.png" alt="كلمة كلمة">' in page
    assert '<b>كلمة <i>كلمة</i></b> كلمة <a href="/p?a=1&amp;b=2" title="كلمة كلمة">' in page
    assert '<script>var a = "<p>not text</p>" && 1 < 2;</script>' in page
    assert "<pre>code stays</pre>" in page
    assert "<code>pip install</code>" in page
    assert "Kept name" in page
    assert "كلمة, 1 &lt; 2 &amp; 3" in page


def test_tags_move_with_their_words_and_whatever_else_is_text() -> None:
    page = b"<p>A <b>big</b> and <a href='/x'>old</a> boat</p>"

    def given(text: str) -> str:
        body = put_back(page, [text], "pt").decode()
        return re.sub(r"(?s).*<p>(.*)</p>.*", r"\1", body)

    assert given("Um barco <a2>velho</a2> e <b1>grande</b1>") == (
        'Um barco <a href="/x">velho</a> e <b>grande</b>'
    )
    assert given("Um <b1>barco <a2>velho</a2></b1>") == ('Um <b>barco <a href="/x">velho</a></b>')
    assert given("Um barco") == "Um barco"
    assert given("<b1>Um") == "&lt;b1&gt;Um"
    assert given("</b1>Um<b1>") == "&lt;/b1&gt;Um&lt;b1&gt;"
    assert given("<b1>Um</b1> <b1>dois</b1>").startswith("<b>Um</b> ")
    assert given("<b1>Um <a2>dois</b1> tres</a2>").startswith("<b>Um &lt;a2&gt;dois</b>")
    assert given("<script>x</script><b9>y</b9>\0\ud800") == (
        "&lt;script&gt;x&lt;/script&gt;&lt;b9&gt;y&lt;/b9&gt;?"
    )


def test_a_text_that_is_all_bold_or_a_link_has_no_tag() -> None:
    assert parts(b"<p><a href='/'><b>Old boats</b></a></p>", "page") == ["Old boats"]
    page = put_back(b"<p> <a href='/'><b>Old boats</b></a> </p>", ["Barcos"], "pt")
    assert b'<a href="/"><b>Barcos</b></a>' in page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_made_pages_come_back_as_they_were(page: object) -> None:
    assert hasattr(page, "read_bytes")
    data = page.read_bytes()

    def shape(source: bytes) -> list[tuple[object, str]]:
        root = lxml_html.document_fromstring(source, parser=lxml_html.HTMLParser(encoding="utf-8"))
        return [
            (element.tag, " ".join(f"{element.text or ''}|{element.tail or ''}".split()))
            for element in root.iter()
            if element.tag != "meta"
        ]

    again = put_back(data, parts(data, "page"), "ar")
    assert shape(again) == shape(data)
    assert parts(again, "page") == parts(data, "page")


def test_what_cannot_be_put_back() -> None:
    with pytest.raises(UsageError, match="has 1 texts, not 2"):
        put_back(b"<p>One text", ["a", "b"], "pt")
    with pytest.raises(InputError, match="too many tags"):
        parts(b"<b>" * 100_000 + b"x", "page")
    with pytest.raises(InputError, match="is empty"):
        parts(b"", "page")


def test_mutated_pages() -> None:
    chance = random.Random(3)  # noqa: S311 - not for secrets
    pages = [page.read_bytes() for page in PAGES]
    for _ in range(200):
        data = mutated(chance.choice(pages), chance)
        try:
            given = parts(data, "page")
            put_back(data, [text.upper() for text in given], "ar")
        except InputError as error:
            assert "\n" not in str(error)  # noqa: PT017


def test_comments_outside_of_the_page_stay() -> None:
    page = b"<?xml version='1.0'?><!-- one --><!-- two --><html><p>Some words.</p></html><!-- e -->"
    out = put_back(page, ["Outras palavras."], "pt").decode()
    assert out.index("<!-- one -->") < out.index("<!-- two -->") < out.index("<html")
    assert out.endswith("</html>\n<!-- e -->\n")
    assert "xml version" not in out
