"""What a file says beside its text, or hides, is never dropped in silence."""

import json
from pathlib import Path

import pytest
from scripts.packed import packed

from summarize.cli import main
from summarize.options import ReadingOptions
from summarize.reading import loader
from summarize.reading.extraction import Extracted
from summarize.reading.html import page as html
from summarize.reading.office import docx, epub, odt, rtf
from summarize.reading.office.rewriting import taken

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("meta", "meta"),
    )
)  # fmt: skip
NEVER = '<style:text-properties text:display="none"/>'


def style(name: str, inside: str = "", family: str = "paragraph", parent: str = "") -> str:
    made_from = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{made_from}>{inside}'
        "</style:style>"
    )


def packed_odt(body: str, styles: str = "", common: str = "", meta: str = "") -> bytes:
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_SPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_SPACES}><office:styles>{common}"
            "</office:styles></office:document-styles>",
            "meta.xml": f'<office:document-meta {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<office:meta>{meta}</office:meta></office:document-meta>",
        }
    )


def open_text(body: str, styles: str = "", common: str = "", meta: str = "") -> Extracted:
    return odt.extract(packed_odt(body, styles, common, meta), "x.odt")


def aside(found: Extracted, kind: str = "hidden") -> list[str]:
    return [one.text for one in found.set_aside if one.kind == kind]


UNSEEN_LINE = "<text:p>Never seen.</text:p>"
HIDDEN = [
    f'<text:section text:display="none">{UNSEEN_LINE}</text:section>',
    f'<text:section text:display="condition" text:is-hidden="true">{UNSEEN_LINE}</text:section>',
    '<text:p text:style-name="Gone">Never seen.</text:p>',
    '<text:h text:style-name="Gone">Never seen.</text:h>',
    '<text:p text:style-name="Child">Never seen.</text:p>',
    '<text:p text:style-name="Later">Never seen.</text:p>',
    '<text:p><text:span text:style-name="Word">Never seen.</text:span></text:p>',
    '<text:p>Never <text:hidden-paragraph text:is-hidden="true"/>seen.</text:p>',
    '<text:p><text:hidden-text text:string-value="Never seen." text:is-hidden="true"/></text:p>',
    '<text:p><text:hidden-text text:string-value="Never seen."/></text:p>',
    '<text:p><text:conditional-text text:string-value-if-true="" text:current-value="true" '
    'text:string-value-if-false="Never seen."/></text:p>',
    f'<table:table table:style-name="Folded"><table:table-row><table:table-cell>{UNSEEN_LINE}'
    "</table:table-cell></table:table-row></table:table>",
    f'<table:table><table:table-row table:visibility="collapse"><table:table-cell>{UNSEEN_LINE}'
    "</table:table-cell></table:table-row></table:table>",
]
STYLES = (
    style("Gone", NEVER) + style("Child", parent="Gone") + style("Word", NEVER, "text")
    + style("Later", parent="Base")
    + style("Folded", '<style:table-properties table:display="false"/>', "table")
)  # fmt: skip
# The parent of a style may come after it.
COMMON = style("Base", parent="Root") + style("Root", NEVER)
SHOWN = [
    f'<text:section text:display="true">{UNSEEN_LINE}</text:section>',
    f'<text:section text:display="condition" text:is-hidden="false">{UNSEEN_LINE}</text:section>',
    f'<text:section text:display="condition">{UNSEEN_LINE}</text:section>',
    '<text:p text:style-name="Again">Never seen.</text:p>',
    # A style of words is not one of paragraphs.
    '<text:p text:style-name="Word">Never seen.</text:p>',
    '<text:p>Never <text:hidden-paragraph text:is-hidden="false"/>seen.</text:p>',
    '<text:p><text:hidden-text text:is-hidden="false" text:string-value="Never seen.">Never seen.'
    "</text:hidden-text></text:p>",
    '<text:p><text:conditional-text text:string-value-if-true="Never seen." '
    'text:current-value="true">Never seen.</text:conditional-text></text:p>',
]
SHOWN_STYLES = (
    STYLES + style("Again", '<style:text-properties text:display="true"/>', parent="Gone")
    + style("Loop", parent="Pool") + style("Pool", parent="Loop")
)  # fmt: skip


class TestOpenDocument:
    @pytest.mark.parametrize("body", HIDDEN)
    def test_what_is_hidden_stands_aside_as_hidden(self, body: str) -> None:
        found = open_text(f"<text:p>Before.</text:p>{body}<text:p>After.</text:p>", STYLES, COMMON)
        assert found.text == "Before.\n\nAfter."
        assert aside(found) == ["Never seen."]

    @pytest.mark.parametrize("body", SHOWN)
    def test_what_is_shown_is_text(self, body: str) -> None:
        found = open_text(f"<text:p>Before.</text:p>{body}", SHOWN_STYLES, COMMON)
        assert found.text == "Before.\n\nNever seen."
        assert aside(found) == []

    @pytest.mark.parametrize("body", HIDDEN)
    def test_what_is_hidden_is_not_translated(self, body: str) -> None:
        data = packed_odt(f"<text:p>Before.</text:p>{body}", STYLES, COMMON)
        # Tables are looked at row by row there.
        assert "Before." in taken(data, "x.odt", "odt").texts
        assert not any("Never" in line for line in taken(data, "x.odt", "odt").texts)

    def test_styles_in_a_circle_hide_nothing(self) -> None:
        found = open_text('<text:p text:style-name="Loop">Text.</text:p>', SHOWN_STYLES)
        assert found.text == "Text."

    def test_what_the_file_says_of_itself(self) -> None:
        meta = (
            "<dc:title>A title</dc:title><dc:subject>Boats</dc:subject>"
            "<meta:keyword>sea</meta:keyword><meta:keyword>wind</meta:keyword>"
            "<dc:description>On boats.</dc:description>"
        )
        found = open_text("<text:p>Text.</text:p>", meta=meta)
        assert aside(found, "keywords") == ["sea", "wind"]
        assert aside(found, "subject") == ["Boats"]
        assert aside(found, "description") == ["On boats."]


def test_what_a_word_file_says_of_itself() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>One</dc:title>'
        "<dc:subject>Boats</dc:subject><cp:keywords>sea; wind</cp:keywords>"
        "<cp:category>News</cp:category><dc:description> </dc:description></cp:coreProperties>"
    )
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>Text.</w:t></w:r></w:p></w:body></w:document>"
    )
    found = docx.extract(packed({"word/document.xml": body, "docProps/core.xml": core}), "x.docx")
    assert [(one.kind, one.text) for one in found.set_aside] == [
        ("subject", "Boats"),
        ("keywords", "sea; wind"),
        ("category", "News"),
    ]


def test_what_an_rtf_file_says_of_itself() -> None:
    source = (
        r"{\rtf1\ansi{\info{\title A title}{\subject Boats}{\keywords sea, \'e9t\'e9}"
        r"{\doccomm On boats.}{\*\category News}{\*\company Port}{\operator nobody}"
        r"{\creatim\yr2026\mo1\dy2}}Text.}"
    )
    found = rtf.extract(source.encode(), "x.rtf")
    assert (found.text, found.title, found.date) == ("Text.", "A title", "2026-01-02")
    assert [(one.kind, one.text) for one in found.set_aside] == [
        ("subject", "Boats"), ("keywords", "sea, été"), ("description", "On boats."),
        ("category", "News"), ("company", "Port"),
    ]  # fmt: skip


@pytest.mark.parametrize("whole", [False, True])
def test_the_title_of_a_file_stands_aside_where_its_text_has_another(whole: bool) -> None:
    body = r"Harbour closed\par\par 14 March 2025\par\par The harbour was closed on Tuesday.\par"
    source = r"{\rtf1\ansi{\info{\title Draft 7 of the desk}}" + body + "}"
    document = loader.read_bytes(source.encode(), "x.rtf", ReadingOptions(whole=whole))
    said = [one.text for one in document.set_aside if one.kind == "file title"]
    assert said == ([] if document.title == "Draft 7 of the desk" else ["Draft 7 of the desk"])
    again = loader.read_bytes(source.replace("Draft 7 of the desk", "harbour CLOSED").encode(), "x")
    assert not [one for one in again.set_aside if one.kind == "file title"]


class TestBooks:
    def book(self, ncx: str = "", opf: str = "", title: str = "Chapter one") -> Extracted:
        chapter = (
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head>'
            "<body><p>The ferry left.</p><img src='a.png' alt='A ferry'/></body></html>"
        )
        parts = {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:'
            'container"><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>',
            "content.opf": '<package xmlns="http://www.idpf.org/2007/opf" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Ferries</dc:title>'
            f'{opf}</metadata><manifest><item id="a" href="a.xhtml" '
            'media-type="application/xhtml+xml"/><item id="n" href="toc.ncx" '
            'media-type="application/x-dtbncx+xml"/></manifest>'
            '<spine toc="n"><itemref idref="a"/></spine></package>',
            "a.xhtml": chapter,
        }
        if ncx:
            parts["toc.ncx"] = ncx
        return epub.extract(packed(parts), "x.epub")

    def contents(self, *names: str) -> str:
        points = "".join(
            f"<navPoint><navLabel><text>{name}</text></navLabel></navPoint>" for name in names
        )
        return f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'

    def test_names_of_chapters_that_stand_nowhere_else(self) -> None:
        found = self.book(self.contents("Departure", "The  ferry LEFT.", "Chapter one"))
        assert found.text == "The ferry left."
        assert aside(found, "navigation") == ["Departure"]
        assert aside(found, "chapter title") == ["Chapter one"]
        assert aside(found, "alt text") == ["A ferry"]

    def test_a_title_that_the_chapter_or_the_book_says_is_not_said_again(self) -> None:
        assert aside(self.book(title="the FERRY left"), "chapter title") == []
        assert aside(self.book(title="Ferries"), "chapter title") == []

    @pytest.mark.parametrize("ncx", ["<ncx", "", "<!DOCTYPE a [<!ENTITY b 'c'>]><ncx>&b;</ncx>"])
    def test_contents_that_are_damaged_cost_nothing_else(self, ncx: str) -> None:
        assert self.book(ncx).text == "The ferry left."

    def test_what_the_book_says_of_itself(self) -> None:
        opf = "<dc:title>A story</dc:title><dc:description>Of boats.</dc:description>"
        found = self.book(opf=opf)
        assert aside(found, "file title") == ["A story"]
        assert aside(found, "description") == ["Of boats."]


PROSE = "<p>The council of Lanis met on Tuesday, and it kept the night ferry running.</p>"


class TestPictures:
    def test_what_stands_for_pictures_on_a_page(self) -> None:
        source = (
            "<article>" + PROSE * 6 + "<img alt=' A  ferry\nat noon '><img alt=''><img src=x>"
            "<picture><img alt='A ferry at noon'></picture><map><area alt='The pier'></map>"
            "<input type=image alt=Search></article>"
        )
        found = html.extract(source.encode(), "x.html")
        assert aside(found, "alt text") == ["A ferry at noon", "The pier", "Search"]

    def test_on_one_too_large_for_a_tree(self) -> None:
        source = PROSE + "<div>" * 300_001 + "<img alt='A ferry'><p hidden>Gone.</p>" + PROSE
        found = html.extract(source.encode(), "x.html")
        assert found.text.count("night ferry") == 2
        assert aside(found, "alt text") == ["A ferry"]
        assert aside(found, "hidden") == ["Gone."]


@pytest.mark.usefixtures("fakes")
class TestTranslations:
    def said(self, data: bytes, name: str, folder: Path, *more: str) -> tuple[list[str], str]:
        path = folder / name
        path.write_bytes(data)
        out = folder / "out.json"
        words = ["translate", str(path), "--source-lang", "en", "-l", "pt", *more]
        assert main.main([*words, "-f", "json", "-o", str(out), "--force"]) == 0
        found = json.loads(out.read_text(encoding="utf-8"))
        return [one["message"] for one in found["findings"] if one["kind"] == "reading"], out.name

    def test_json_says_what_was_left_out(self, tmp_path: Path) -> None:
        data = packed_odt(f"<text:p>Rain fell.</text:p>{HIDDEN[0]}{HIDDEN[2]}", STYLES)
        said, _ = self.said(data, "a.odt", tmp_path)
        assert said == ["not translated, and left out: 2 hidden passages"]

    def test_of_a_page_and_a_message(self, tmp_path: Path) -> None:
        page = f"<html><body><article>{PROSE * 6}</article><p hidden>Gone.</p></body></html>"
        said, _ = self.said(page.encode(), "a.html", tmp_path)
        assert said == ["not translated, and left out: 1 hidden passage"]
        mail = b"From: a@b.example\nMIME-Version: 1.0\n\nRain fell.\n\n> Did it?\n> Yes.\n"
        said, _ = self.said(mail, "a.eml", tmp_path)
        assert said == ["not translated, and left out: 2 lines of quoted mail"]

    def test_of_a_document_without_any_nothing_is_said(self, tmp_path: Path) -> None:
        assert self.said(packed_odt("<text:p>Rain fell.</text:p>"), "a.odt", tmp_path)[0] == []
        assert self.said(b"Rain fell.", "a.txt", tmp_path)[0] == []

    def test_what_is_in_the_language_already_is_not_translated_at_all(self, tmp_path: Path) -> None:
        data = packed_odt(f"<text:p>Rain fell.</text:p>{HIDDEN[0]}", STYLES)
        said, _ = self.said(data, "a.odt", tmp_path, "-l", "en")
        assert said == []
