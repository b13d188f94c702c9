"""Office files and books: the body whole and in order, everything else beside it."""

import random
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from benchmarks.documents import READERS, measured, reader
from scripts.document_texts import contents
from scripts.make_documents import FOLDER, MAKERS, made, right_text
from scripts.packed import packed

from summarize.errors import InputError
from summarize.reading.extraction import Extracted
from summarize.reading.office import docx, epub, odt, rtf
from tests.reading.mutations import mutations

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (("office", "office"), ("text", "text"), ("draw", "drawing"))
)


def word(body: str) -> Extracted:
    parts = {"word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"}
    return docx.extract(packed(parts), "x.docx")


def open_text(body: str) -> Extracted:
    content = (
        f"<office:document-content {_ODF}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    return odt.extract(packed({"content.xml": content}), "x.odt")


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def aside(document: Extracted, kind: str) -> list[str]:
    return [one.text for one in document.set_aside if one.kind == kind]


def test_the_made_files_come_out_of_their_scripts() -> None:
    for content in contents():
        for kind, make in MAKERS.items():
            file = FOLDER / f"{content.language}.{kind}"
            assert file.read_bytes() == make(content), file.name
            right = file.with_name(f"{file.name}.txt").read_text("utf-8")
            assert right == right_text(content, kind)


def test_every_word_of_the_body_is_read_in_order_and_no_other() -> None:
    rows = measured()
    assert len(rows) == len(made())
    for kind, language, recall, precision, _ in rows:
        assert recall >= 99, (kind, language)
        assert precision >= 99, (kind, language)


@pytest.mark.parametrize("kind", ["docx", "odt", "rtf"])
@pytest.mark.parametrize("content", contents(), ids=lambda one: one.language)
def test_what_is_not_body_stands_beside_it(kind: str, content: object) -> None:
    language = getattr(content, "language")  # noqa: B009 - the ids need the object
    file = FOLDER / f"{language}.{kind}"
    document = reader(kind)(file.read_bytes(), file.name)
    one = next(row for row in contents() if row.language == language)
    assert document.title == one.title
    assert document.author == one.author
    assert document.date is not None
    assert document.date.startswith("2026-01-01")
    assert aside(document, "running head") == [one.head]
    assert aside(document, "running foot") == [one.foot]
    assert aside(document, "footnote") == [one.note]
    assert aside(document, "hidden") == [one.hidden]
    assert aside(document, "deleted") == [one.deleted]
    assert aside(document, "page number") == ["1"]
    assert document.warnings == ()


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
    document = word(
        f"<w:p>{run('Before.')}<mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>{run(' After.')}</w:p>"
    )
    assert document.text == "Before. After.\n\nIn the box."


def test_fields_give_their_results_and_contents_stand_aside() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'

    def field(code: str, result: str) -> str:
        return (
            mark.format("begin")
            + f"<w:r><w:instrText>{code}</w:instrText></w:r>"
            + mark.format("separate")
            + run(result)
            + mark.format("end")
        )

    document = word(
        f"<w:p>{field(' HYPERLINK x ', 'a link')}</w:p><w:p>{field(' TOC ', 'One 1')}</w:p>"
    )
    assert document.text == "a link"
    assert aside(document, "contents") == ["One 1"]


def test_a_field_that_never_ends_does_not_swallow_the_rest() -> None:
    begin = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    assert word(f"{begin}<w:p>{run('All the rest.')}</w:p>").text == "All the rest."


def test_an_initial_belongs_to_its_word_and_a_deleted_mark_joins_paragraphs() -> None:
    document = word(
        f'<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{run("O")}</w:p><w:p>{run("nce.")}</w:p>'
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Two ')}</w:p><w:p>{run('in one.')}</w:p>"
    )
    assert document.text == "Once.\n\nTwo in one."


def test_cells_are_parted_by_tabs_and_a_page_laid_out_as_a_table_by_lines() -> None:
    def table(*cells: str) -> str:
        inner = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
        return f"<w:tbl><w:tr>{inner}</w:tr></w:tbl>"

    def line(text: str) -> str:
        return f"<w:p>{run(text)}</w:p>"

    assert word(table(line("a"), "<w:p/>", line("b"))).text == "a\t\tb"
    assert word(table(line("a"), table(line("b"), line("c")))).text == "a\tb c"
    assert word(table(line("First.") + line("Second."))).text == "First.\n\nSecond."


def test_breaks_of_lines_are_spaces_but_not_in_chinese_and_two_part_paragraphs() -> None:
    assert word("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>").text == "a b"
    assert word("<w:p><w:r><w:t>图书</w:t><w:br/><w:t>馆</w:t></w:r></w:p>").text == "图书馆"
    two = word("<w:p><w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r></w:p>")
    assert two.text == "a\n\nb"
    soft = word("<w:p><w:r><w:t>soft</w:t><w:softHyphen/><w:t>hy\u00adphen</w:t></w:r></w:p>")
    assert soft.text == "softhyphen"


def test_a_part_beside_the_body_that_is_damaged_is_said() -> None:
    good = (FOLDER / "en.docx").read_bytes()
    parts = {}
    with zipfile.ZipFile(BytesIO(good)) as package:
        for name in package.namelist():
            parts[name] = package.read(name).decode()
    parts["word/footnotes.xml"] = "<w:footnotes"
    document = docx.extract(packed(parts), "x.docx")
    assert document.warnings == (
        "damaged, may be incomplete: word/footnotes.xml could not be read",
    )
    assert document.text == docx.extract(good, "x.docx").text


def test_a_number_of_spaces_costs_no_memory() -> None:
    assert open_text('<text:p>a<text:s text:c="2000000000"/>b</text:p>').text == "a b"


def refusal(kind: str, data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        reader(kind)(data, "bad\n.file")
    message = str(caught.value)
    assert message.startswith("bad\\n.file: is ")
    assert message.isprintable()
    assert "; " in message
    return message


_DTD = '<!DOCTYPE d [<!ENTITY x "{}">]>'


@pytest.mark.parametrize(
    "dtd",
    ['<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', _DTD.format("lol" * 1000)],
)
def test_entities_are_refused(dtd: str) -> None:
    body = (
        f"<w:document {_NAMES}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert "entities" in refusal("docx", packed({"word/document.xml": dtd + body}))
    content = f"<office:document-content {_ODF}>&x;</office:document-content>"
    assert "entities" in refusal("odt", packed({"content.xml": dtd + content}))


def test_what_unzips_to_too_much_is_refused_before_it_is_there() -> None:
    started = time.perf_counter()
    bomb = packed({"word/document.xml": "<a>" + " " * 100_000_000 + "</a>"})
    assert "unzips to more than" in refusal("docx", bomb)
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize("kind", ["docx", "odt", "epub"])
def test_a_damaged_or_empty_package_is_refused(kind: str) -> None:
    good = (FOLDER / f"en.{kind}").read_bytes()
    assert "is damaged" in refusal(kind, b"PK\x03\x04 nothing")
    assert "is damaged" in refusal(kind, good[: len(good) // 2])
    assert "has no " in refusal(kind, packed({"other": ""}))


def test_a_book_that_is_protected_is_refused() -> None:
    parts = {}
    with zipfile.ZipFile(FOLDER / "en.epub") as package:
        for name in package.namelist():
            parts[name] = package.read(name).decode()
    parts["META-INF/encryption.xml"] = (
        '<e:encryption xmlns:e="x"><e:CipherReference URI="book/one.xhtml"/></e:encryption>'
    )
    assert "protected" in refusal("epub", packed(parts))


def test_chapters_come_in_reading_order_and_navigation_stands_aside() -> None:
    content = contents()[0]
    document = epub.extract((FOLDER / "en.epub").read_bytes(), "en.epub")
    assert document.text.startswith(content.title)
    assert aside(document, "navigation") == [content.title]
    assert aside(document, "footnote") == [content.note]
    assert document.language == "en"


def test_a_chapter_that_is_broken_html_is_read_all_the_same() -> None:
    parts = {}
    with zipfile.ZipFile(FOLDER / "en.epub") as package:
        for name in package.namelist():
            parts[name] = package.read(name).decode()
    parts["book/two.xhtml"] = "<html><body><p>one &nbsp; &eacute;<p>two<br>three<b>four</body>"
    text = epub.extract(packed(parts), "x.epub").text
    assert text.endswith("one \u00a0 é\n\ntwo threefour")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"{\rtf1\ansi\ansicpg1250 za\'bf\'f3\'b3\'e6}", "zażółć"),
        (r"{\rtf1\ansi\uc1 \u-10240?\u-8398?}", "𐌲"),
        (r"{\rtf1\ansi\uc2\u24180\'94\'4ex}", "年x"),
        (r"{\rtf1\ansi{\fonttbl{\f1\fcharset128 M;}}\f1\'94N}", "年"),
        (r"{\rtf1 a\'}", "a"),
        (r"{\rtf1 lone \u-10240 x}", "lone �"),
        (r"{\rtf1 {\*\unknown gone}kept{\*\shppict{\pict 00}}}", "kept"),
        (r"{\rtf1 {\b\*\cs7 kept}}", "kept"),
        (r"{\rtf1 {\field{\*\fldinst HYPERLINK}{\fldrslt one\par two}}}", "one\n\ntwo"),
        (r"{\rtf1 {\upr{ansi}{\*\ud unicode}}}", "unicode"),
        (r"{\rtf1 {\pict\bin4 }}{{}x}", "x"),
        (r"{\rtf1 \trowd a\cell b\cell\row\pard after}", "a\tb\n\nafter"),
        (r"{\rtf1 \trowd a\cell b\cell and no end}", "a\tb\tand no end"),
        ("{\\rtf1 \\{braces\\} and \\~\\_x}", "{braces} and \u00a0-x"),
    ],
)
def test_rtf(source: str, text: str) -> None:
    assert rtf.extract(source.encode("latin-1"), "x.rtf").text == text


def test_rtf_that_ends_in_the_middle_is_said_and_what_is_no_rtf_refused() -> None:
    document = rtf.extract(rb"{\rtf1 The start", "x.rtf")
    assert document.text == "The start"
    assert document.warnings == ("damaged, may be incomplete: it ends in the middle",)
    assert "no RTF" in refusal("rtf", b"plain")
    assert "more marks" in refusal("rtf", rb"{\rtf1 " + b"{" * 20_000)


@pytest.mark.parametrize(
    "body",
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:r><w:t>x</w:t></w:r><w:txbxContent>", "</w:txbxContent></w:p>"),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>", "</w:tc></w:tr></w:tbl>"),
    ],
)
def test_depth_costs_no_stack_and_no_square_of_time(body: tuple[str, str]) -> None:
    depth = 50_000
    document = word(body[0] * depth + f"<w:p>{run('bottom')}</w:p>" + body[1] * depth)
    assert "bottom" in document.text
    assert document.text.count("x") in (0, depth)


def message_of(kind: str, data: bytes, name: str) -> str:
    """What a reader says of what it refuses; nothing where it reads it."""
    try:
        reader(kind)(data, name)
    except InputError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("kind", READERS)
def test_a_damaged_file_ends_in_a_document_or_in_our_own_error(kind: str) -> None:
    for name, data in mutations(kind, 200):
        started = time.perf_counter()
        assert message_of(kind, data, name).isprintable(), name
        assert time.perf_counter() - started < 20, name


def test_anything_at_all_is_refused_or_read() -> None:
    chance = random.Random(20)  # noqa: S311
    for kind in READERS:
        for size in (0, 1, 10, 1000):
            assert message_of(kind, chance.randbytes(size), "x").isprintable()


def test_the_files_are_small() -> None:
    assert sum(file.stat().st_size for file in Path(FOLDER).iterdir()) < 300_000
