"""Pages taken apart: what is body, what is set aside, what is refused."""

import collections
import logging
import random
import re
import subprocess
import sys
import time
import warnings
from email.message import EmailMessage

import pytest
from lxml import html as lxml_html
from scripts import html_pages

from summarize.errors import InputError
from summarize.reading.extraction import Extracted
from summarize.reading.html.page import extract

PAGES = sorted(html_pages.FOLDER.glob("*.html"))
PROSE = "The council of Lanis met on Tuesday and decided to keep the night ferry running."
ARTICLE = "".join(f"<p>{PROSE} It was vote number {i}.</p>" for i in range(8))
NEEDS_BROWSER = "needs a browser to be read: save it as text from the browser"


def read(source: str | bytes, charset: str | None = None) -> Extracted:
    data = source.encode() if isinstance(source, str) else source
    return extract(data, "page.html", charset=charset)


def lines(source: str) -> list[str]:
    return read(source).text.split("\n\n")


def aside(source: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in read(source).set_aside]


class TestNothingIsDropped:
    def words(self, text: str) -> collections.Counter[str]:
        return collections.Counter(re.findall(r"\w+", text))

    def visible(self, data: bytes) -> collections.Counter[str]:
        """All words of a page but those of scripts, styles and its head."""
        root = lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))
        for element in list(root.iter("script", "style", "head", "template", "svg", "iframe")):
            if element.getparent() is not None:
                element.drop_tree()
        return self.words(" ".join(root.itertext()))

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
    def test_each_word_is_in_the_body_or_set_aside(self, page: object) -> None:
        assert hasattr(page, "read_bytes")
        data = page.read_bytes()
        try:
            found = extract(data, "page")
        except InputError:
            return
        parts = [one.text for one in found.set_aside if one.kind != "page title"]
        if not found.warnings:
            parts.append(found.text)
        assert self.words("\n".join(parts)) == self.visible(data)

    def test_drawings_frames_and_what_stands_for_players(self) -> None:
        source = (
            "<svg><style>p{}</style><text>Wind</text> <text>Tide</text></svg>"
            "<iframe srcdoc='<p>In a frame</p>'></iframe><video>No <i>video</i> here</video>"
            "<template><p>For later</p></template><svg><text>Wind</text> <text>Tide</text></svg>"
        )
        assert aside(ARTICLE + source) == [
            ("diagram", "Wind Tide"),
            ("frame", "In a frame"),
            ("hidden", "No video here"),
            ("hidden", "For later"),
        ]

    def test_odd_places(self) -> None:
        source = (
            f"<body>before{ARTICLE}<!-- x -->behind a comment<script>no</script>behind a script"
            "<p>in <b>bold <i>both</b> one</i> <span hidden>never seen</span> more</p>"
            "<p>un<p>closed"
            "<table><caption>cap</caption>stray<tr><th>a<td>b<tr><td>c<td>d</table>"
            "<select><option>one<option>two</select><button>go</button><noscript>off</noscript>"
            "<dl><dt>term<dd>meaning</dl><pre>a\n  b</pre>end"
        )
        found = read(source)
        seen = self.words("\n".join([found.text, *(one.text for one in found.set_aside)]))
        assert seen == self.visible(source.encode())


class TestLines:
    def test_a_line_for_each_paragraph_item_and_heading(self) -> None:
        assert lines(f"<h2>Old boats</h2>{ARTICLE}<ul><li>One boat.<li>Two <b>big</b> boats.</ul>")[
            -2:
        ] == ["One boat.", "Two big boats."]

    def test_breaks_part_lines_but_not_sentences(self) -> None:
        assert lines(f"{ARTICLE}<p>First verse<br>Second verse<br><br>Third verse</p>")[-3:] == [
            "First verse",
            "Second verse",
            "Third verse",
        ]
        assert lines(f"{ARTICLE}<p>a sentence that was<br>broken by hand.</p>")[-1] == (
            "a sentence that was broken by hand."
        )

    def test_space_and_what_cannot_be_seen(self) -> None:
        assert lines(f"{ARTICLE}<p>\n  so\u00adft\u00a0 hy\u200bphen \n</p>")[-1] == "soft hyphen"

    def test_a_table_of_layout_is_no_row(self) -> None:
        assert lines(f"<table><tr><td>{ARTICLE}</td><td>{ARTICLE}</td></tr></table>")[0] == (
            f"{PROSE} It was vote number 0."
        )


class TestSetAside:
    def test_the_title_is_not_in_the_body(self) -> None:
        found = read(f"<title>A ferry | Site</title><h1>A ferry</h1>{ARTICLE}")
        assert found.title == "A ferry"
        assert not found.text.startswith("A ferry")
        assert ("title", "A ferry") in [(one.kind, one.text) for one in found.set_aside]

    @pytest.mark.parametrize(
        ("markup", "kind", "text"),
        [
            ("<nav><a href='/'>Home</a></nav>", "menu", "Home"),
            ("<footer>Made in Lanis</footer>", "footer", "Made in Lanis"),
            ("<figure><figcaption>The boat</figcaption></figure>", "caption", "The boat"),
            ("<div class='relatedPosts'><p>The other boat sank.</p></div>", "related", "The other boat sank."),  # noqa: E501
            ("<div id='comments'><p>I was there.</p></div>", "comments", "I was there."),
            ("<div role='dialog' id='cookie-bar'>We bake.</div>", "cookies", "We bake."),
            ("<p>Advertisement</p>", "advert", "Advertisement"),
            ("<p style='display: none'>Seen by nobody here.</p>", "hidden", "Seen by nobody here."),
        ],
    )  # fmt: skip
    def test_kinds(self, markup: str, kind: str, text: str) -> None:
        got = aside(f"<main>{ARTICLE}</main>{markup}")
        assert text in [one for _, one in got]
        if kind not in ("cookies",):
            assert (kind, text) in got

    def test_a_class_that_is_wrong_about_a_whole_article(self) -> None:
        assert PROSE in read(f"<div class='has-ads nav-open'><div>{ARTICLE}</div></div>").text


class TestStated:
    def test_what_a_title_says_besides_is_set_aside(self) -> None:
        page = f"<title>The ferry | The Lanis Gazette</title><h1>The ferry</h1>{ARTICLE}"
        assert read(page).title == "The ferry"
        assert ("page title", "The ferry | The Lanis Gazette") in aside(page)
        again = f"<title>The ferry</title><h1>The ferry</h1>{ARTICLE}"
        assert aside(again) == [("title", "The ferry")]

    def test_language(self) -> None:
        assert read(f"<html lang='pt-BR'>{ARTICLE}").language == "pt-BR"
        assert read(f"<html lang='zz_??'>{ARTICLE}").language is None
        assert read(f"<html>{ARTICLE}").language is None
        arabic = "<p>قال المجلس يوم الثلاثاء إنه سيبقي العبارة الليلية تعمل طوال الشتاء القادم.</p>"
        assert read(f"<html lang='en'>{arabic * 5}").language is None

    def test_author_and_date(self) -> None:
        found = read(
            "<meta name='author' content='By Ana Lima'><meta name='date' content='0001-01-01'>"
            f"<time datetime='2025-03-14T10:00:00Z'>today</time>{ARTICLE}"
        )
        assert (found.author, found.date) == ("Ana Lima", "2025-03-14")

    @pytest.mark.parametrize(
        "data",
        ["", "{", "[" * 100_000, '{"@type":["Article"],"author":[{"name":[1]}]}', "null"],
    )
    def test_json_ld_that_is_broken(self, data: str) -> None:
        page = f"<script type='application/ld+json'>{data}</script>{ARTICLE}"
        assert read(page).text.startswith(PROSE)


class TestRefused:
    @pytest.mark.parametrize(
        "page",
        [
            "<div id='root'></div><script src='a.js'></script>",
            "<div id='__next'></div><noscript>Enable JavaScript to run this app.</noscript>"
            "<script>x</script><footer><p>© 2025 Site. All rights reserved.</p></footer>",
            "<p>Loading...</p><script>x</script>",
            "<title>Just a moment...</title><p>Checking your browser</p><script>x</script>",
            "<h1>Sign in</h1><form><input type='password'></form>",
            "<h1>A story</h1><div class='paywall'>Subscribe to read on</div>",
        ],
    )
    def test_what_needs_a_browser(self, page: str) -> None:
        with pytest.raises(InputError, match=NEEDS_BROWSER):
            read(page)

    @pytest.mark.parametrize(
        ("page", "is_refused"),
        [
            ("<div class='cookie'>We use cookies here. <button>Accept</button></div>", True),
            ("<h2>Your privacy</h2><p>We use cookies.</p><button>Accept all</button>", True),
            ("<div id='consent'><p>Este site usa cookies.</p><a href='#'>Aceitar</a></div>", True),
            ("<div class='cookie'>We use cookies.</div><p>Closed on Monday.</p>", False),
            (f"<div class='cookie'>We use cookies.</div><p>{PROSE}</p>", False),
        ],
    )
    def test_a_page_that_only_asks_about_cookies(self, page: str, is_refused: bool) -> None:
        if is_refused:
            with pytest.raises(InputError, match="shows nothing but a question about cookies"):
                read(page)
        else:
            assert "cookies" not in read(page).text

    @pytest.mark.parametrize("page", ["", "  ", "<p></p>", "\ufeff", "<!--", "<frameset><frame>"])
    def test_nothing_at_all(self, page: str) -> None:
        with pytest.raises(InputError) as caught:
            read(page)
        assert "\n" not in str(caught.value)

    def test_a_short_page_is_read(self) -> None:
        assert read("<p>Hello, this is all.</p><script>x</script>").text == "Hello, this is all."
        assert read("no markup <at all").text.startswith("no markup")

    def test_the_beginning_of_a_page_that_is_not_free(self) -> None:
        data = '{"@type":"NewsArticle","headline":"A","isAccessibleForFree":"False"}'
        page = (
            f"<script type='application/ld+json'>{data}</script><article>{ARTICLE[:500]}</article>"
        )
        assert "may be only its beginning" in read(page).warnings[0]


class TestEncodings:
    TEXT = "<p>Ação à noite em Ceará: não há barcas até amanhã.</p>"

    @pytest.mark.parametrize(
        ("head", "coding", "charset", "named"),
        [
            ("", "utf-8", None, "utf-8"),
            ("", "utf-8-sig", None, "utf-8"),
            ("", "utf-16", None, "utf-16-le"),
            ("<meta charset=iso-8859-1>", "latin-1", None, "windows-1252"),
            ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>", "cp1252", None, "windows-1252"),  # noqa: E501
            ("<?xml version='1.0' encoding='ISO-8859-15'?>", "iso8859-15", None, "iso-8859-15"),
            ("", "cp1252", "windows-1252", "windows-1252"),
            ("<meta charset=latin-1>", "utf-8", "latin-1", "utf-8"),
            ("<meta charset=utf-16>", "utf-8", None, "utf-8"),
            ("<meta charset=base64>", "utf-8", "no-such", "utf-8"),
            ("<meta charset=utf-8>", "cp1252", "utf-8", "windows-1252"),
            ("<meta charset=iso-2022-jp>", "utf-8", None, "utf-8"),
            ("<meta charset=utf-16>", "utf-16-le", None, "utf-16-le"),
            ("", "cp1252", None, "windows-1252"),
            ("<script>" + "x" * 300_000 + "</script>", "cp1252", None, "windows-1252"),
        ],
    )  # fmt: skip
    def test_what_is_stated_and_what_is_true(
        self, head: str, coding: str, charset: str | None, named: str
    ) -> None:
        found = read((head + self.TEXT * 20).encode(coding), charset)
        assert found.text.startswith("Ação à noite em Ceará: não há barcas até amanhã.")
        assert found.encoding == named

    def test_a_few_broken_bytes_are_said(self) -> None:
        found = read((self.TEXT * 50).encode() + b"<p>\xff\xfe")
        assert found.encoding == "utf-8"
        assert found.warnings == (
            "damaged: 2 places are no valid UTF-8, marked \ufffd in the text",
        )

    def test_signs_that_no_text_has_are_noise_on_a_page(self) -> None:
        assert read("<p>\0\1\2" + self.TEXT * 3 + "\0" * 50).text.startswith("Ação à noite")


def test_a_page_that_a_browser_saved_with_its_pictures() -> None:
    page = f"<meta charset=utf-8><title>Ação</title><h1>Ação</h1>{ARTICLE}"
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Subject"] = "Ação"
    message.set_content(page, subtype="html", charset="utf-8", cte="quoted-printable")
    message.add_related(b"GIF89a", "image", "gif")
    found = read(message.as_bytes())
    assert found.title == "Ação"
    assert found.text.startswith(PROSE)
    assert read("From: a page\n multipart/related" + ARTICLE).text


def test_libraries_say_nothing(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with warnings.catch_warnings(), caplog.at_level(logging.DEBUG):
        warnings.simplefilter("error")
        read("<p>" + PROSE)
        with pytest.raises(InputError):
            read("<div></div>")
    assert capfd.readouterr() == ("", "")
    assert [one for one in caplog.records if one.name.startswith("trafilatura")] == []


def test_a_run_on_plain_text_does_not_load_them() -> None:
    code = (
        "import summarize.reading.html.page, sys; print({'lxml', 'trafilatura'} & set(sys.modules))"
    )
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    assert out.stdout.strip() == "set()"


class TestHostile:
    @pytest.mark.parametrize(
        "page",
        [
            "<div>" * 1_000_000 + "deep",
            "<b>" * 100_000 + "deep",
            "<div>" * 240 + ARTICLE,
            "".join(f"<p>{PROSE} Number {i}.</p>" for i in range(100_000)),
            "".join(f"<a href='/{i}'>Link {i}</a> " for i in range(200_000)),
            "<table>" + ("<tr>" + "<td>1</td>" * 100 + "</tr>") * 2500,
            "<!--" * 300_000 + ARTICLE,
            "<" * 500_000 + "x",
            "<p " + " ".join(f"a{i}" for i in range(200_000)) + ">text",
            "<ul><li>a " * 200,
            "\0" * 500_000 + ARTICLE,
            "<svg><title>" * 1000 + ARTICLE,
        ],
        ids=range(12),
    )
    def test_it_ends_in_time(self, page: str) -> None:
        start = time.process_time()
        try:
            assert read(page).text
        except InputError as error:
            assert "\n" not in str(error)  # noqa: PT017
        assert time.process_time() - start < 20

    def test_deep_text_is_not_lost_and_it_is_said(self) -> None:
        head = "<html><head><title>The &amp; title</title></head><body>"
        found = read(head + "<div>" * 5000 + "deep" + "</div>" * 5000 + "<p>behind")
        assert found.text == "deep\n\nbehind"
        assert found.title == "The & title"
        assert found.set_aside == ()
        assert "too deep" in found.warnings[0]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A page with some of it cut, doubled, swapped or replaced."""
    page = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        one, two = sorted(chance.randrange(len(page) + 1) for _ in range(2))
        two = min(two, one + chance.choice((1, 8, 200, 4000)))
        what = chance.randrange(6)
        if what == 0:
            del page[one:two]
        elif what == 1:
            page[one:one] = page[one:two]
        elif what == 2:
            page[one:two] = bytes(chance.randrange(256) for _ in range(min(two - one, 50)))
        elif what == 3:
            page[one:one] = chance.choice(_PIECES)
        elif what == 4:
            page[one:two] = page[one:two][::-1]
        else:
            page[one:one] = chance.choice(_PIECES) * chance.choice((1, 3, 300))
    return bytes(page)


_PIECES = [
    b"<", b">", b"\0", b"</div>", b"<table><tr><td>", b"<!--", b"-->", b"<script>", b"</script>",
    b"&#0;", b"&#x110000;", b"&#xD800;", b"\xff", b"<p hidden>", b"<![CDATA[", b"<?php ?>", b"'",
    b'"', b"<math><mi>", b"<select>", b"<plaintext>", b"<frameset>", b"<base href=x>",
    b"</html>", b"\xe2\x80\xae",
]  # fmt: skip


def fuzz(count: int, seed: int = 1) -> int:
    """Read so many mutated pages; the number of those that were read and not refused."""
    pages = [page.read_bytes() for page in PAGES]
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    good = 0
    for _ in range(count):
        try:
            good += bool(extract(mutated(chance.choice(pages), chance), "page").text)
        except InputError as error:
            assert "\n" not in str(error)  # noqa: PT017
    return good


def test_two_hundred_mutated_pages_end_in_a_document_or_an_error_of_the_project() -> None:
    assert fuzz(200) > 100
