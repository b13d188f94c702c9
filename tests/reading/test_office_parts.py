"""Parts of an office file beside its text, and parts that are there twice."""

import warnings
import zipfile
from io import BytesIO

import pytest
from benchmarks.documents import reader
from scripts.make_documents import FOLDER
from scripts.packed import packed

from summarize.errors import InputError
from summarize.reading.office import docx
from tests.reading.test_office import _NAMES, aside, run

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
