"""The bundled translator on documents: they come back as what they were."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from unittest import mock

import pytest

from summarize import Translation, translate
from summarize.languages.tags import base, detect
from summarize.reading.office import docx
from tests.conftest import ROOT
from tests.fakes import doubts_of_checks
from tests.reading.test_office_rewriting import field, note, run, word

pytestmark = pytest.mark.real

EXAMPLES = ROOT / "examples" / "documents"


def translated(data: bytes) -> tuple[Translation, str]:
    with mock.patch("summarize.reading.loader.bytes_at", return_value=data):
        result = translate(Path("x.docx"), lang="pt", source_lang="en", offline=True)
    xml = zipfile.ZipFile(BytesIO(result.to_bytes())).read("word/document.xml").decode()
    return result, re.sub(r"<w:rPr><w:lang [^>]*/></w:rPr>|<w:lang [^>]*/>", "", xml)


def test_the_example_comes_back_in_its_structure(models: None) -> None:
    del models
    path = EXAMPLES / "report.docx"
    result = translate(path, lang="pt", offline=True)
    was, now = (docx.extract(one, "x") for one in (path.read_bytes(), result.to_bytes()))
    lines = [one.text.split("\n\n") for one in (was, now)]
    assert len(lines[0]) == len(lines[1])
    assert [line.count("\t") for line in lines[0]] == [line.count("\t") for line in lines[1]]
    assert base(detect(now.text).tag) == "pt"
    kinds = [sorted(one.kind for one in found.set_aside) for found in (was, now)]
    assert kinds[0] == kinds[1]
    assert result.coverage.share == 1.0


def test_bold_words_links_notes_and_fields_are_where_their_words_are(models: None) -> None:
    del models
    link = f'<w:hyperlink w:anchor="x">{run("full report")}</w:hyperlink>'
    result, xml = translated(
        word(
            f"<w:p>{run('The harbour of ')}{run('Madalena', '<w:b/>')}{run(' was closed on ')}"
            f"{run('Wed')}{run('nesday')}{note(1)}{run(' after a storm. Read the ')}{link}"
            f"{run(' on page ')}{field(' PAGEREF a ', '12')}{run(' before you write to us.')}</w:p>"
        )
    )
    assert run("Madalena", "<w:b/>") in xml
    assert re.search(r"quarta-feira</w:t></w:r>" + re.escape(note(1)), xml)
    assert re.search(r'<w:hyperlink w:anchor="x">.{0,80}relatório.{0,80}</w:hyperlink>', xml)
    assert f"{field(' PAGEREF a ', '12')}" in xml
    assert doubts_of_checks(result) == []


def test_a_page_comes_back(models: None) -> None:
    del models
    path = EXAMPLES / "page.html"
    result = translate(path, lang="en", offline=True)
    page = result.to_bytes().decode()
    assert '<html lang="en" dir="ltr">' in page
    tags = [re.findall(r"<(\w+)[ >]", text) for text in (path.read_text("utf-8"), page)]
    assert sorted(set(tags[0])) == sorted(set(tags[1]))
    assert tags[0].count("p") == tags[1].count("p")
    assert tags[0].count("a") == tags[1].count("a")
