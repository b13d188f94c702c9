"""Word files and OpenDocument texts with other words: the same but for these."""

import random
import re
import time
import zipfile
from io import BytesIO

import pytest
from scripts.make_documents import FOLDER
from scripts.packed import packed

from summarize.errors import InputError, UsageError
from summarize.reading.office import docx, odt
from summarize.reading.office.rewriting import OfficeKind, parts, put_back, taken
from summarize.reading.office.zipped import Package
from tests.reading.mutations import mutated

_W = "http://schemas.openxmlformats.org"
_NAMES = (
    f'xmlns:w="{_W}/wordprocessingml/2006/main" xmlns:m="{_W}/officeDocument/2006/math" '
    f'xmlns:mc="{_W}/markup-compatibility/2006" xmlns:r="{_W}/officeDocument/2006/relationships" '
    f'xmlns:wp="{_W}/drawingml/2006/wordprocessingDrawing" xmlns:w14="urn:another"'
)
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("draw", "drawing"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("table", "table"),
    )
)  # fmt: skip
_IMAGE = "\0not XML\1" * 50


def word(body: str, others: dict[str, str] | None = None) -> bytes:
    document = f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"
    return packed({"word/document.xml": document, "word/media/a.png": _IMAGE, **(others or {})})


def open_text(body: str, styles: str = "", automatic: str = "") -> bytes:
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        f"</office:document-content>"
    )
    more = f"<office:document-styles {_ODF}>{styles}</office:document-styles>"
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content,
        "styles.xml": more, "Pictures/a.png": _IMAGE,
    }  # fmt: skip
    return packed(files, first_stored=True)


def run(text: str, properties: str = "") -> str:
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{text}</w:t></w:r>'


def note(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def field(code: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"{mark('begin')}{code}{mark('separate')}{run(result)}{mark('end')}"


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(BytesIO(data)).read(name).decode()


def body(data: bytes, kind: OfficeKind = "docx") -> str:
    """The body without what is said of languages."""
    if kind == "odt":
        return re.sub(r"(?s).*<office:text>|</office:text>.*", "", part(data, "content.xml"))
    xml = re.sub(r"(?s).*<w:body>|</w:body>.*", "", part(data, "word/document.xml"))
    return re.sub(r"<w:rPr><w:lang [^>]*/></w:rPr>|<w:lang [^>]*/>", "", xml)


def others(data: bytes, translated: frozenset[str]) -> list[tuple[str, bytes, int]]:
    """The names, contents and kinds of compression of all parts, translated ones without theirs."""
    package = zipfile.ZipFile(BytesIO(data))
    return [
        (one.filename, b"" if one.filename in translated else package.read(one), one.compress_type)
        for one in package.infolist()
    ]


WORD_PARTS = frozenset(
    f"word/{name}.xml" for name in ("document", "header1", "footer1", "footnotes", "endnotes")
)
ODT_PARTS = frozenset(("content.xml", "styles.xml"))


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.parametrize("language", ["en", "ar", "zh", "pt"])
def test_the_made_files_come_back_with_the_same_words(kind: OfficeKind, language: str) -> None:
    data = (FOLDER / f"{language}.{kind}").read_bytes()
    lines = parts(data, "x", kind)
    again = put_back(data, lines, language, kind)
    read = docx.extract if kind == "docx" else odt.extract
    assert read(again, "x") == read(data, "x")
    assert parts(again, "x", kind) == lines
    changed = WORD_PARTS if kind == "docx" else ODT_PARTS
    assert others(again, changed) == others(data, changed)
    assert zipfile.ZipFile(BytesIO(again)).testzip() is None


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_the_made_files_with_other_words(kind: OfficeKind) -> None:
    data = (FOLDER / f"en.{kind}").read_bytes()

    def upper(text: str) -> str:
        return re.sub(r"[^\W\d_]+(?![^<]*>)", lambda match: match[0].upper(), text)

    again = put_back(data, list(map(upper, parts(data, "x", kind))), "pt", kind)
    read = docx.extract if kind == "docx" else odt.extract
    was, now = read(data, "x"), read(again, "x")
    assert now.text == was.text.upper()
    for before, after in zip(was.set_aside, now.set_aside, strict=True):
        stays = before.kind in ("deleted", "hidden", "page number")
        assert after.text == (before.text if stays else before.text.upper()), before.kind


def test_words_keep_what_is_around_them_and_runs_inside_of_a_word_are_one() -> None:
    link = '<w:hyperlink r:id="r1" w:history="1">' + run("full report", "<w:u/>") + "</w:hyperlink>"
    data = word(
        f"<w:p><w:pPr><w:jc/></w:pPr>{run('Read the ')}{link}{run(' be')}<w:proofErr/>"
        f"{run('fore')}{run(' noon', '<w:noProof/>')}{run(', ')}{run('not', '<w:b/>')}"
        f"{run(' later.', '<w:lang/>')}</w:p>"
    )
    assert parts(data, "x", "docx") == [
        "Read the <a1>full report</a1> before noon, <b2>not</b2> later."
    ]
    moved = "<b2>Não</b2> depois: leia antes o <a1>relatório</a1> até meio-dia."
    assert body(put_back(data, [moved], "pt", "docx")) == (
        f"<w:p><w:pPr><w:jc/></w:pPr>{run('Não', '<w:b/>')}{run(' depois: leia antes o ')}"
        '<w:hyperlink r:id="r1" w:history="1">'
        f"{run('relatório', '<w:u/>')}</w:hyperlink>{run(' até meio-dia.')}</w:p>"
    )


def test_a_paragraph_in_one_style_has_no_tags_and_keeps_it() -> None:
    data = word(f"<w:p>{run('All of it ', '<w:b/>')}{run('is bold.', '<w:b/>')}</w:p>")
    assert parts(data, "x", "docx") == ["All of it is bold."]
    assert body(put_back(data, ["Tudo."], "pt", "docx")) == f"<w:p>{run('Tudo.', '<w:b/>')}</w:p>"


def test_a_tag_that_is_lost_or_wrong_costs_the_look_and_no_word() -> None:
    data = word(f"<w:p>{run('A ')}{run('big', '<w:b/>')}{run(' boat')}</w:p>")

    def given(text: str) -> str:
        return docx.extract(put_back(data, [text], "pt", "docx"), "x").text

    assert given("Um barco grande") == "Um barco grande"
    assert given("<b1>Um barco") == "Um barco"
    assert given("</b1>Um<b1> barco") == "Um barco"
    assert given("<b1>Um</b1> <b1>barco</b1>") == "Um barco"
    assert given("<b9>Um</b9> <w:t> & barco\0\ufffe\ud800") == "<b9>Um</b9> <w:t> & barco"


def test_notes_follow_their_word_and_what_fills_in_stays() -> None:
    data = word(
        f"<w:p>{run('The bank')}{note(1)}{run(' closed.')}{note(2)}{run(' See page ')}"
        f"{field(' PAGEREF a ', '12')}{run(' of it.')}{note(3)}</w:p>"
    )
    lines = parts(data, "x", "docx")
    assert lines == ["The <z1>bank</z1> <z2>closed</z2>. See page <y3>12</y3> of it."]
    moved = "<z2>Fechou</z2>. O <z1>banco</z1>, na página <y3>doze</y3> dele."
    found = body(put_back(data, [moved], "pt", "docx"))
    assert re.sub(r"<w:(?!footnoteReference|instrText)[^>]*>|</[^>]*>", "", found) == (
        'Fechou.<w:footnoteReference w:id="2"/> O banco<w:footnoteReference w:id="1"/>, na página '
        '<w:instrText> PAGEREF a 12 dele.<w:footnoteReference w:id="3"/>'
    )
    # Without their tags, they are all there, and in order.
    lost = body(put_back(data, ["O banco fechou. Veja a página 12 dele."], "pt", "docx"))
    assert re.findall(r'Reference w:id="(\d)"', lost) == ["1", "2", "3"]
    assert "página </w:t></w:r>" + field(" PAGEREF a ", "12") in lost


def test_a_link_that_is_a_field_is_a_link_and_contents_stay() -> None:
    data = word(
        f"<w:p>{run('See ')}{field(' HYPERLINK x ', 'the plan')}{run(' now.')}</w:p>"
        f"<w:p>{field(' TOC ', 'Chapter one 1')}</w:p>"
        f"<w:p>{run('The ')}{field(' REF x ', 'Table 3')}{run(' shows it.')}</w:p>"
    )
    found = taken(data, "x", "docx")
    assert found.texts == ["See <a1>the plan</a1> now.", "The <y1>Table 3</y1> shows it."]
    assert found.left == ("1 field",)
    again = body(put_back(data, ["<a1>O plano</a1>, já.", "A Tabela 3 mostra."], "pt", "docx"))
    assert field(" HYPERLINK x ", "O plano") + run(", já.") in again
    assert field(" TOC ", "Chapter one 1") in again
    assert f"{run('A ')}{field(' REF x ', 'Table 3')}{run(' mostra.')}" in again


def test_contents_over_several_paragraphs_stay_and_a_field_without_end_does_not_swallow() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    code = "<w:r><w:instrText> TOC </w:instrText></w:r>"
    data = word(
        f"<w:p>{begin}{code}{separate}{run('One')}</w:p><w:p>{run('Two')}</w:p>"
        f"<w:p>{run('Three')}{end}</w:p><w:p>{begin}</w:p><w:p>{run('All the rest.')}</w:p>"
    )
    assert parts(data, "x", "docx") == ["All the rest."]
    again = body(put_back(data, ["O resto."], "pt", "docx"))
    assert again == body(data).replace("All the rest.", "O resto.")


def test_what_is_deleted_or_hidden_stays_and_what_was_inserted_is_translated() -> None:
    deleted = "<w:del><w:r><w:delText>old words</w:delText></w:r></w:del>"
    hidden = run("secret", "<w:vanish/>")
    data = word(
        f"<w:p>{run('It is ')}{deleted}<w:ins>{run('new')}</w:ins>{run(' here')}{hidden}</w:p>"
        f"<w:p><w:pPr><w:pStyle w:val='H'/></w:pPr>{run('In a hidden style')}</w:p>",
        {
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{_W}/package/2006/relationships"><Relationship Id="r1" '
                'Type="x/styles" Target="styles.xml"/></Relationships>'
            ),
            "word/styles.xml": (
                f"<w:styles {_NAMES}><w:style w:styleId='H'><w:rPr><w:vanish/></w:rPr></w:style>"
                "</w:styles>"
            ),
        },
    )
    assert parts(data, "x", "docx") == ["It is <t1>new</t1> here"]
    again = body(put_back(data, ["<t1>Novo</t1> é aqui"], "pt", "docx"))
    assert f"<w:ins>{run('Novo')}</w:ins>" in again
    for kept in (deleted, hidden, run("In a hidden style")):
        assert kept in again


def test_text_boxes_descriptions_controls_and_formulas() -> None:
    box = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    picture = "<w:r><w:drawing><wp:docPr id='1' descr='A &quot;boat&quot;'/></w:drawing></w:r>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('chosen')}</w:sdtContent></w:sdt>"
    empty = control.replace("<w:sdtPr/>", "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>")
    data = word(
        f"<w:p>{run('Before.')}<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
        f"<w:p>{picture}{run('It is ')}{control}{run(' where ')}<m:oMath><m:r><m:t>x=1</m:t></m:r>"
        f"</m:oMath>{run(' holds.')}{empty}</w:p>"
    )
    lines = parts(data, "x", "docx")
    assert lines == [
        "In the box.", "In the box.", "Before.", 'A "boat"',
        "It is <t1>chosen</t1> where <y2>x=1</y2> holds.",
    ]  # fmt: skip
    again = body(
        put_back(data, ["Na caixa.", "Na caixa.", "Antes.", 'Um "barco"', lines[4]], "pt", "docx")
    )
    assert again.count(run("Na caixa.")) == 2
    assert run("Antes.") in again
    assert "descr='Um &quot;barco&quot;'" in again
    for kept in (control, empty, "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"):
        assert kept in again


def test_a_letter_that_is_set_large_is_that_of_the_translation() -> None:
    frame = '<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>'
    large = "<w:sz/>"
    data = word(
        f"<w:p>{frame}{run('O', large)}</w:p>"
        f"<w:p>{run('nce ')}{run('upon', '<w:b/>')}{run(' it.')}</w:p>"
        f"<w:p>{frame}{run('A')}</w:p><w:p/>"
    )
    assert parts(data, "x", "docx") == ["Once <b1>upon</b1> it."]
    again = body(put_back(data, ["<b1>Sobre</b1> ele."], "pt", "docx"))
    assert again == (
        f"<w:p>{frame}{run('S', large)}</w:p><w:p>{run('obre', '<w:b/>')}{run(' ele.')}</w:p>"
        f"<w:p>{frame}{run('A')}</w:p><w:p/>"
    )


def test_names_that_a_run_declares_for_itself_stay_declared() -> None:
    declared = '<w:r xmlns:p="urn:p"><w:rPr><p:x/></w:rPr><w:drawing><p:y/></w:drawing></w:r>'
    same = '<w:r xmlns:q="urn:p"><w:rPr><q:x/></w:rPr><w:t>words</w:t></w:r>'
    data = word(f"<w:p>{run('Some ')}{same}{declared}{same.replace('words', ' more')}</w:p>")
    lines = parts(data, "x", "docx")
    again = put_back(data, lines, "ar", "docx")
    assert docx.extract(again, "x").text == docx.extract(data, "x").text == "Some words more"
    assert declared in part(again, "word/document.xml")


def test_empty_paragraphs_tabs_breaks_and_tables_in_tables_stay() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('Inner')}</w:p></w:tc></w:tr></w:tbl><w:p/>"
    data = word(
        "<w:p/><w:p><w:pPr><w:jc/></w:pPr></w:p>"
        f"<w:p>{run('Name:')}<w:r><w:tab/></w:r>{run('Ann')}<w:r><w:br/></w:r>{run('42')}</w:p>"
        f"<w:p>{run('A line that')}<w:r><w:br/></w:r>{run('goes on')}</w:p>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('Outer')}</w:p>{inner}</w:tc></w:tr></w:tbl>"
    )
    lines = parts(data, "x", "docx")
    assert lines == ["Name:", "Ann", "A line that goes on", "Outer", "Inner"]
    assert docx.extract(put_back(data, lines, "pt", "docx"), "x") == docx.extract(data, "x")
    again = body(
        put_back(data, ["Nome:", "Ana", "Uma linha que continua", "Fora", "Dentro"], "pt", "docx")
    )
    assert again.startswith("<w:p/><w:p><w:pPr><w:jc/></w:pPr></w:p>")
    assert f"{run('Nome:')}<w:r><w:tab/></w:r>{run('Ana')}<w:r><w:br/></w:r>{run('42')}" in again
    assert again.count("<w:br/>") == 2


def test_the_language_and_the_direction_follow() -> None:
    about = '<w:b/><w:sz w:val="28"/><w:lang w:val="en-US" w:bidi="he-IL"/>'
    data = word(
        f"<w:p><w:pPr><w:keepNext/><w:spacing/></w:pPr>{run('Words', about)}</w:p>"
        f"<w:p>{run('More')}</w:p><w:p>{run('12')}</w:p><w:tbl><w:tblPr><w:tblW/></w:tblPr></w:tbl>"
        "<w:sectPr><w:pgSz/></w:sectPr>"
    )
    arabic = put_back(data, ["كلمات", "المزيد"], "ar", "docx")
    xml = part(arabic, "word/document.xml")
    assert "<w:pPr><w:keepNext/><w:bidi/><w:spacing/></w:pPr>" in xml
    assert (
        '<w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/><w:rtl/>'
        '<w:lang w:bidi="ar"/></w:rPr>'
    ) in xml
    assert '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ar"/></w:rPr>' in xml
    assert "<w:tblPr><w:bidiVisual/><w:tblW/></w:tblPr>" in xml
    assert "<w:sectPr><w:pgSz/><w:bidi/></w:sectPr>" in xml
    back = part(put_back(arabic, ["Words", "More"], "en", "docx"), "word/document.xml")
    assert '<w:bidi w:val="0"/>' in back
    assert '<w:rtl w:val="0"/><w:lang w:val="en"/>' in back
    assert "<w:bidi/>" not in back.replace("<w:p><w:r><w:t>12", "")
    chinese = part(put_back(data, ["词", "更多"], "zh-Hant", "docx"), "word/document.xml")
    assert '<w:lang w:eastAsia="zh-Hant"/>' in chinese
    assert "bidi" not in chinese


def test_the_language_and_the_direction_of_an_open_text() -> None:
    default = (
        '<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties '
        'style:writing-mode="page"/><style:text-properties fo:language="en" fo:country="US"/>'
        '</style:default-style></office:styles><style:page-layout-properties fo:margin="1cm"/>'
    )
    automatic = (
        '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties '
        'fo:text-align="left"/><style:text-properties fo:language="en"/></style:style>'
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:language="de"/>'
        "</style:style>"
    )
    data = open_text('<text:p text:style-name="P1">Words</text:p>', default, automatic)
    arabic = put_back(data, ["كلمات"], "ar-EG", "odt")
    styles, content = part(arabic, "styles.xml"), part(arabic, "content.xml")
    assert 'style:writing-mode="rl-tb"/><style:text-properties' in styles
    assert 'fo:country="US" style:language-complex="ar" style:country-complex="EG"/>' in styles
    assert '<style:page-layout-properties fo:margin="1cm" style:writing-mode="rl-tb"/>' in styles
    assert 'fo:text-align="start"' in content
    assert 'fo:language="de"/>' in content
    back = part(put_back(arabic, ["Palavras"], "pt-BR", "odt"), "styles.xml")
    assert (
        'style:writing-mode="lr-tb"/><style:text-properties fo:language="pt" fo:country="BR"'
        in back
    )


def test_an_open_text_keeps_what_is_around_its_words() -> None:
    automatic = (
        '<style:style style:name="T1" style:family="text"><style:text-properties '
        'fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text">'
        '<style:text-properties xmlns:loext="urn:x" loext:rsid="12"/></style:style>'
        '<style:style style:name="T3" style:family="text"><style:text-properties '
        'text:display="none"/></style:style>'
    )
    automatic = automatic.replace('xmlns:loext="urn:x" loext:rsid="12"', 'fo:language="en"')
    data = open_text(
        '<text:p>The <text:a href="x">full <text:span text:style-name="T1">re</text:span>'
        '<text:span text:style-name="T1">port</text:span></text:a> is'
        '<text:span text:style-name="T2"> out</text:span><text:note><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
        " on page<text:s/><text:page-number>4</text:page-number> now.<text:span "
        'text:style-name="T3">secret</text:span></text:p>'
        "<text:p>One<text:tab/>Two<text:s text:c='9'/>3<text:line-break/>Three</text:p><text:p/>"
        "<text:p><draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box><svg:desc>A boat"
        "</svg:desc></draw:frame></text:p><text:table-of-content><text:p>Left</text:p>"
        "</text:table-of-content><office:annotation><text:p>Comment</text:p></office:annotation>",
        automatic=automatic,
    )
    lines = parts(data, "x", "odt")
    assert lines == [
        "A note.", "The <a1>full <b2>report</b2></a1> is <z3>out</z3> on page <y4>4</y4> now.",
        "One", "Two", "Three", "Box", "A boat",
    ]  # fmt: skip
    moved = "Na página <y4>4</y4> <z3>saiu</z3> o <a1><b2>relatório</b2> todo</a1>."
    again = body(
        put_back(data, ["Nota.", moved, "Um", "Dois", "Três", "Caixa", "Barco"], "pt", "odt"), "odt"
    )
    assert again.startswith(
        "<text:p>Na página <text:page-number>4</text:page-number> saiu<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>Nota.</text:p>"
        '</text:note-body></text:note> o <text:a href="x"><text:span text:style-name="T1">'
        "relatório</text:span> todo</text:a>."
        '<text:span text:style-name="T3">secret</text:span></text:p>'
        "<text:p>Um<text:tab/>Dois<text:s text:c='9'/>3<text:line-break/>Três</text:p><text:p/>"
    )
    assert again.endswith(
        "<text:p><draw:frame><draw:text-box><text:p>Caixa</text:p></draw:text-box><svg:desc>Barco"
        "</svg:desc></draw:frame></text:p><text:table-of-content><text:p>Left</text:p>"
        "</text:table-of-content><office:annotation><text:p>Comment</text:p></office:annotation>"
    )


def test_macros_and_signatures_are_kept_and_said() -> None:
    types = "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>"
    data = packed(
        {
            "[Content_Types].xml": types,
            "word/document.xml": f"<w:document {_NAMES}><w:p>{run('Words')}</w:p></w:document>",
            "word/vbaProject.bin": _IMAGE,
            "_xmlsignatures/sig1.xml": "<x/>",
        }
    )
    found = taken(data, "x", "docx")
    assert found.ending == "docm"
    assert [one.split(",")[0] for one in found.notes] == ["has macros", "is signed"]
    assert part(put_back(data, ["Palavras"], "pt", "docx"), "word/vbaProject.bin") == _IMAGE


def test_other_encodings_and_prefixes() -> None:
    text = word(f"<w:p>{run('Größe')}</w:p>")
    xml = part(text, "word/document.xml").replace("<w:", "<x:").replace("</w:", "</x:")
    xml = xml.replace("xmlns:w=", "xmlns:x=")
    for encoding in ("utf-16", "iso-8859-1", "utf-8"):
        stated = f'<?xml version="1.0" encoding="{encoding}"?>{xml}'.encode(encoding)
        data = BytesIO()
        with zipfile.ZipFile(data, "w") as package:
            package.writestr("word/document.xml", stated)
        assert parts(data.getvalue(), "x", "docx") == ["Größe"], encoding
        again = put_back(data.getvalue(), ["Tamanho"], "pt", "docx")
        assert '<x:lang x:val="pt"/>' not in xml
        assert docx.extract(again, "x").text == "Tamanho"


def test_a_part_is_copied_as_it_is_compressed_and_never_unzipped() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.comment = b"A comment"
        package.writestr(
            "word/document.xml", part(word(f"<w:p>{run('Words')}</w:p>"), "word/document.xml")
        )
        with package.open("word/media/zeros.bin", "w") as stream:
            for _ in range(300):
                stream.write(bytes(1 << 20))
    began = time.monotonic()
    again = put_back(data.getvalue(), ["Palavras"], "pt", "docx")
    assert time.monotonic() - began < 5
    package = zipfile.ZipFile(BytesIO(again))
    assert package.comment == b"A comment"
    assert package.getinfo("word/media/zeros.bin").file_size == 300 << 20


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"not a package", "is damaged"),
        (packed({"word/other.xml": "<x/>"}), "has no word/document.xml"),
        (word("<w:p>"), "is damaged"),
        (packed({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "XML entities"),
        (packed({"word/document.xml": " " * (65 << 20)}), "unzips to more than"),
    ],
)
def test_what_cannot_be_written_again(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        parts(data, "x.docx", "docx")
    with pytest.raises(UsageError, match="has 1 texts, not 2"):
        put_back(word(f"<w:p>{run('One')}</w:p>"), ["a", "b"], "pt", "docx")


def test_a_long_file_takes_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        data = word("".join(
            f"<w:p>{run(f'Line {i} has ')}{run('bold', '<w:b/>')}{run(' words.')}{note(i)}</w:p>"
            for i in range(count)
        ))  # fmt: skip
        began = time.process_time()
        lines = parts(data, "x", "docx")
        put_back(data, lines, "ar", "docx")
        assert len(lines) == count
        return time.process_time() - began

    seconds(100)
    assert seconds(8000) < 8 * seconds(2000) + 1


@pytest.mark.parametrize(
    "body_",
    [
        "<w:p>" + run("Words") + note(1) * 20_000 + run("more") + "</w:p>",
        "<w:p>" + (run("a ") + run("b ", "<w:b/>")) * 20_000 + "</w:p>",
        "<w:p>" + "<w:hyperlink>" * 5000 + run("deep") + "</w:hyperlink>" * 5000 + "</w:p>",
        "<w:p>" + (run("one") + "<w:r><w:br/></w:r>") * 20_000 + "</w:p>",
        "".join(f"<w:p><w:r><w:pict><w:txbxContent>{''}" for _ in range(3000))
        + "</w:txbxContent></w:pict></w:r></w:p>" * 3000,
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000 + run("x") + "</w:p>",
        "<w:tbl><w:tr><w:tc>" * 3000 + f"<w:p>{run('x')}</w:p>" + "</w:tc></w:tr></w:tbl>" * 3000,
    ],
)
def test_hostile_paragraphs_end_soon(body_: str) -> None:
    data = word(body_)
    began = time.process_time()
    lines = parts(data, "x", "docx")
    put_back(data, lines, "ar", "docx")
    assert time.process_time() - began < 10


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_mutated_files_end_in_a_file_or_in_our_own_error(kind: OfficeKind) -> None:
    data = (FOLDER / f"en.{kind}").read_bytes()
    chance = random.Random(7)  # noqa: S311 - not for secrets
    for _ in range(200):
        one = mutated(data, chance, kind)
        try:
            lines = parts(one, "x", kind)
            again = put_back(one, [line.upper() for line in lines], "ar", kind)
            Package(again, "x", "a file")
        except InputError as error:
            assert "\n" not in str(error)  # noqa: PT017
