"""Parts of an office file beside its text, and parts that are there twice."""

import warnings
import zipfile
from io import BytesIO

import pytest
from benchmarks.documents import reader
from scripts.make_documents import FOLDER
from scripts.packed import packed

from summarize.errors import InputError
from summarize.reading.office import docx, epub, odt
from tests.reading.test_office import _NAMES, aside, run, word

OFFICE = "http://schemas.openxmlformats.org"
CHART = (
    f'<c:chartSpace xmlns:c="{OFFICE}/drawingml/2006/chart"><c:strCache><c:pt><c:v>North</c:v>'
    "</c:pt><c:pt><c:v>South</c:v></c:pt></c:strCache><c:numCache><c:formatCode>General"
    "</c:formatCode><c:pt><c:v>4.3</c:v></c:pt></c:numCache></c:chartSpace>"
)
DRAWING = f'xmlns:wp="{OFFICE}/drawingml/2006/wordprocessingDrawing"'


def part(name: str, body: str) -> str:
    return f"<w:{name} {_NAMES}><w:p>{body}</w:p></w:{name}>"


def test_charts_building_blocks_and_titles_of_pictures_stand_beside_the_text() -> None:
    kinds = {"chart": "charts/a.xml", "glossaryDocument": "glossary/document.xml"}
    relations = "".join(
        f'<Relationship Id="{kind}" Target="{target}" '
        f'Type="{OFFICE}/officeDocument/2006/relationships/{kind}"/>'
        for kind, target in kinds.items()
    )
    picture = f'<wp:docPr {DRAWING} title="A" descr="B"/>'
    parts = {
        "word/document.xml": part("document", run("Body.") + picture),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{relations}'
            "</Relationships>"
        ),
        "word/charts/a.xml": CHART,
        "word/glossary/document.xml": part("glossaryDocument", run("Click here.")),
    }
    document = docx.extract(packed(parts), "x.docx")
    assert document.text == "Body."
    assert aside(document, "chart") == ["North South", "4.3"]
    assert aside(document, "building block") == ["Click here."]
    assert aside(document, "alt text") == ["A", "B"]


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_two_parts_of_one_name_are_refused_unless_they_are_the_same(kind: str) -> None:
    good = (FOLDER / f"en.{kind}").read_bytes()
    main = {"docx": "word/document.xml", "odt": "content.xml"}[kind]
    whole = zipfile.ZipFile(BytesIO(good)).read(main)
    for name, content in ((main, b"<a/>"), (main.upper(), b"<a/>"), (main, whole)):
        file = BytesIO(good)
        with zipfile.ZipFile(file, "a") as package, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            package.writestr(name, content)
        if content is whole:
            assert reader(kind)(file.getvalue(), "x") == reader(kind)(good, "x")
            continue
        with pytest.raises(InputError, match=f"has two parts named {main}; open it"):
            reader(kind)(file.getvalue(), "x")


def test_of_alternatives_the_first_is_read_that_says_something() -> None:
    def either(first: str, second: str) -> str:
        return (
            f"<w:p><mc:AlternateContent><mc:Choice>{first}</mc:Choice><mc:Fallback>{second}"
            "</mc:Fallback></mc:AlternateContent></w:p>"
        )

    assert word(either("", run("Only here."))).text == "Only here."
    assert word(either(run("First."), run("Second."))).text == "First."
    inner = either(run("Inner."), run("Other."))
    assert word(either(f"<w:drawing>{inner}</w:drawing>", run("Outer."))).text == "Inner."


def test_what_is_drawn_or_embedded_stands_beside_the_text() -> None:
    box = f"<w:txbxContent><w:p>{run('In it.')}</w:p></w:txbxContent>"
    vector = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    document = word(
        f"<w:p>{run('Body.')}<w:r><w:object><v:shape {vector}>{box}</v:shape></w:object></w:r>"
        f'<w:r><w:pict><v:textpath {vector} string="DRAFT"/></w:pict></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="Yes"/>'
        '</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert document.text == "Body."
    assert aside(document, "embedded object") == ["In it."]
    assert aside(document, "word art") == ["DRAFT"]
    assert aside(document, "choice") == ["Yes"]


@pytest.mark.parametrize("target", ["chunk.docx", "missing.html"])
def test_a_file_in_the_place_of_paragraphs_that_is_not_read_is_said(target: str) -> None:
    relation = (
        f'<Relationship Id="c" Target="{target}" '
        f'Type="{OFFICE}/officeDocument/2006/relationships/aFChunk"/>'
    )
    parts = {
        "word/document.xml": part("document", run("Body.")),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{relation}</Relationships>'
        ),
        "word/chunk.docx": "PK",
    }
    [warning] = docx.extract(packed(parts), "x.docx").warnings
    assert warning.startswith(f"may be incomplete: word/{target} is a file that stands in the text")


def test_forms_and_objects_of_an_open_document_stand_beside_its_text() -> None:
    names = (
        'xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    form = (
        '<office:forms><form:form><form:text form:label="Name" form:current-value="Ana"/>'
        "</form:form></office:forms>"
    )
    parts = {
        "content.xml": f"<office:text {names}>{form}<text:p>Body.</text:p></office:text>",
        "Object 1/content.xml": f"<office:chart {names}><text:p>Ferries</text:p></office:chart>",
        "Object 2/content.xml": "<math/>",
    }
    document = odt.extract(packed(parts), "x.odt")
    assert document.text == "Body."
    assert aside(document, "form field") == ["Name", "Ana"]
    assert aside(document, "embedded object") == ["Ferries"]
    assert aside(document, "attachment") == ["Object 2"]


def test_every_chapter_of_a_book_stands_somewhere_and_once() -> None:
    def page(text: str) -> str:
        return f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{text}</p></body></html>'

    kinds = {"a.xhtml": "application/xhtml+xml", "A.xhtml": "application/xhtml+xml",
             "b.xhtml": "application/xhtml+xml", "c.svg": "image/svg+xml"}  # fmt: skip
    items = "".join(f'<item id="{n}" href="{n}" media-type="{kinds[n]}"/>' for n in kinds)
    order = "".join(f'<itemref idref="{n}"/>' for n in ("a.xhtml", "A.xhtml", "c.svg", "a.xhtml"))
    parts = {
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfile full-path="p.opf"/></container>'
        ),
        "p.opf": (
            f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest>'
            f"<spine>{order}</spine></package>"
        ),
        "a.xhtml": page("One."),
        "A.xhtml": page("Two."),
        "b.xhtml": page("Three."),
    }
    book = epub.extract(packed(parts), "x.epub")
    assert book.text == "One.\n\nTwo."
    assert aside(book, "supplement") == ["Three."]
    assert aside(book, "attachment") == ["c.svg"]
