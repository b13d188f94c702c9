"""Translations come back as what was given: Word files, OpenDocument texts, pages, subtitles."""

import json
import shutil
import zipfile
from io import BytesIO
from pathlib import Path
from unittest import mock

import pytest
from scripts.packed import packed

from summarize import Options, Translator, batch, read, translate
from summarize.batch import RunOptions
from summarize.cli.main import main
from summarize.cli.terminal import Terminal
from summarize.models.engines.loading import Engine
from summarize.reading.office import docx, odt
from summarize.text.inline_tags import without_tags
from tests.fakes import calls, fake_engine
from tests.reading.mutations import DOCUMENTS
from tests.reading.test_office_rewriting import field, note, open_text, run, word
from tests.runs import outputs

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The ferry</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>The ferry</h1><p>The ferry left the <b>old harbour</b>
at noon. It came back <a href="/x">before the evening</a> with all of its passengers, and nobody
was hurt on the way.</p></article></body></html>
"""
IN = ("--source-lang", "en", "-l", "pt")


def reversed_words(text: str) -> list[str]:
    """A translation of the same length: every word backwards, without any tags."""
    text = without_tags(text)
    return [" ".join(w if any(c.isdigit() for c in w) else w[::-1] for w in text.split(" "))]


@pytest.fixture(autouse=True)
def engine(fakes: dict[str, Engine]) -> Engine:
    fakes["bergamot-en-pt"] = fake_engine(reversed_words, name="en-pt")
    return fakes["bergamot-en-pt"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One file of each kind."""
    made = tmp_path / "in"
    made.mkdir()
    for kind in ("docx", "odt", "rtf", "eml", "srt", "epub"):
        shutil.copy(DOCUMENTS / f"en.{kind}", made / f"a.{kind}")
    (made / "a.html").write_text(PAGE, "utf-8")
    (made / "a.md").write_text("# Title here\n\nThe **ferry** left.\n", "utf-8")
    (made / "a.txt").write_text("The ferry left.\n", "utf-8")
    return made


def of_word(data: bytes) -> str:
    return docx.extract(data, "x").text


def test_a_word_file_comes_back_from_python() -> None:
    path = DOCUMENTS / "en.docx"
    result = translate(path, lang="pt", source_lang="en")
    assert result.file is not None
    assert (
        of_word(result.file).split("\n")[0]
        == reversed_words(
            "Storm shuts Madalena harbour and cuts ferry link between Pico and Faial"
        )[0]
    )
    assert result.text.startswith("mrotS stuhs")
    assert "<" not in result.text + "".join(one.text for one in result.sentences)
    assert result.to_bytes() == result.file
    assert result.coverage.share == 1.0
    assert [f.message for f in result.findings if f.kind == "reading"] == [
        "not translated, and left as it stands: 1 deleted passage, 1 hidden passage"
    ]
    assert {one.kind for one in result.document.set_aside} == {"deleted", "hidden"}
    assert "file" not in json.dumps(list(result.to_dict()))
    # What was read already is a text.
    assert translate(read(path), lang="pt", source_lang="en").file is None
    text = translate("The ferry left.", lang="pt", source_lang="en")
    assert text.to_bytes() == text.text.encode()


def test_words_that_are_bold_and_links_are_translated_in_their_sentence(engine: Engine) -> None:
    link = f'<w:hyperlink w:anchor="x">{run("full report")}</w:hyperlink>'
    document = word(
        f"<w:p>{run('Read the ')}{link}{run(' be')}{run('fore')}{run(' noon', '<w:b/>')}{run('.')}"
        f"{note(1)}{run(' It is on page ')}{field(' PAGE ', '12')}{run(' of the list.')}</w:p>"
    )
    path = Path("x.docx")
    with mock.patch("summarize.reading.loader.bytes_at", return_value=document):
        result = translate(path, lang="pt", source_lang="en")
    asked = [one for batch_ in calls(engine) for one in batch_]
    assert "Read the full report before noon." in asked
    xml = zipfile.ZipFile(BytesIO(result.file or b"")).read("word/document.xml").decode()
    for language in ('<w:rPr><w:lang w:val="pt"/></w:rPr>', '<w:lang w:val="pt"/>'):
        xml = xml.replace(language, "")
    assert f'<w:hyperlink w:anchor="x">{run("lluf troper")}</w:hyperlink>' in xml
    assert run("noon"[::-1], "<w:b/>") in xml
    assert f"{note(1)}{run(' tI si no egap ')}{field(' PAGE ', '12')}" in xml
    assert [one.text for one in result.sentences][1] == "tI si no egap 12 fo eht .tsil"


def test_a_document_in_the_language_already_comes_back_byte_for_byte() -> None:
    path = DOCUMENTS / "pt.odt"
    result = translate(path, lang="pt")
    assert result.unchanged
    assert result.to_bytes() == path.read_bytes()


@pytest.mark.parametrize("kind", ["docx", "odt", "html"])
def test_the_command_writes_a_file_of_the_same_kind(
    folder: Path, kind: str, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / f"y.{kind}"
    assert main(["translate", str(folder / f"a.{kind}"), *IN, "-o", str(out)]) == 0
    said = capfd.readouterr().err
    assert "written to" in said
    assert ("left as it stands: 1 deleted passage" in said) == (kind != "html")
    if kind == "html":
        page = out.read_text("utf-8")
        assert '<html lang="pt" dir="ltr">' in page
        assert "<b>dlo ruobrah</b>" in page
        assert '<a href="/x">erofeb eht gnineve</a>' in page
        assert '<a href="/">emoH</a>' in page
    else:
        reader = docx if kind == "docx" else odt
        assert reader.extract(out.read_bytes(), "y").text.startswith("mrotS stuhs")
    # A file that exists is not replaced unasked.
    assert main(["translate", str(folder / f"a.{kind}"), *IN, "-o", str(out)]) == 2


def test_a_folder_comes_back_file_for_file(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["translate", str(folder), *IN, "-o", str(out)]) == 0
    found = outputs(out)
    assert sorted(found) == [
        "a.docx.pt.docx", "a.eml.pt.md", "a.epub.pt.md", "a.html.pt.html", "a.md.pt.md",
        "a.odt.pt.odt", "a.rtf.pt.md", "a.srt.pt.srt", "a.txt.pt.txt",
    ]  # fmt: skip
    assert of_word(found["a.docx.pt.docx"]).startswith("mrotS stuhs")
    assert found["a.rtf.pt.md"].startswith(b"# mrotS stuhs")
    assert b"| troP | seirreF | syaD |\n| --- | --- | --- |\n" in found["a.rtf.pt.md"]
    assert found["a.md.pt.md"].startswith(b"# eltiT ereh\n\nehT **yrref**")
    assert b"00:00:" in found["a.srt.pt.srt"]


def test_a_run_goes_on_where_it_stopped_and_python_does_the_same(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], engine: Engine
) -> None:
    out = tmp_path / "out"
    arguments = ["translate", str(folder), *IN, "-o", str(out)]
    assert main(arguments) == 0
    done = len(calls(engine))
    first = outputs(out)
    assert main(arguments) == 0
    assert len(calls(engine)) == done, "nothing is done twice"
    assert main([*arguments, "--status"]) == 0
    assert "done:     9\n" in capfd.readouterr().out
    options = Options(lang="pt", source_lang="en")
    report = batch.run([folder], out, options, task="translate")
    assert (report.done, report.done_before) == (0, 9)
    other = tmp_path / "other"
    batch.run([folder], other, options, task="translate")
    assert outputs(other) == first
    # As text, they are other results.
    report = batch.run([folder], out, options, task="translate", run_options=RunOptions("text"))
    assert report.done + report.failed == 9


def test_a_format_that_is_named_is_taken(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(folder / "a.docx")
    assert main(["translate", path, *IN, "-f", "text"]) == 0
    assert capfd.readouterr().out.startswith("mrotS stuhs")
    assert main(["translate", path, *IN, "-f", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["source"]["kind"] == "docx"
    for name, start in (("y.txt", "mrotS"), ("y.json", "{"), ("y.html", "<!doctype html>")):
        assert main(["translate", path, *IN, "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_text("utf-8").startswith(start)
    assert "summarize" in (tmp_path / "y.html").read_text("utf-8"), "a page about the result"
    monkeypatch.setenv("SUMMARIZE_FORMAT", "json")
    assert main(["translate", str(folder), *IN, "-o", str(tmp_path / "out")]) == 0
    assert "a.docx.pt.json" in outputs(tmp_path / "out")
    assert main(["translate", path, *IN, "-o", str(tmp_path / "y.docx")]) == 0
    assert of_word((tmp_path / "y.docx").read_bytes()).startswith("mrotS")


def test_standard_output(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["translate", str(folder / "a.docx"), *IN]) == 0
    assert of_word(capfdbinary.readouterr().out).startswith("mrotS")
    # Several are texts, one below the other.
    assert main(["translate", str(folder / "a.docx"), str(folder / "a.odt"), *IN]) == 0
    assert capfdbinary.readouterr().out.startswith(b"== ")
    assert main(["translate", str(folder / "a.rtf"), *IN]) == 0
    found = capfdbinary.readouterr()
    assert found.out.startswith(b"# mrotS")
    assert b"a.rtf: an RTF file comes back as Markdown: only its text is translated" in found.err


def test_standard_input(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (folder / "a.docx").open("rb") as stream:
        monkeypatch.setattr("sys.stdin", mock.Mock(buffer=stream, isatty=lambda: False))
        assert main(["translate", *IN, "-o", str(tmp_path / "y.docx")]) == 0
    assert of_word((tmp_path / "y.docx").read_bytes()).startswith("mrotS")


def test_a_terminal_is_shown_no_file(
    folder: Path, capfd: pytest.CaptureFixture[str], engine: Engine
) -> None:
    with mock.patch.object(Terminal, "columns", 80):
        assert main(["translate", str(folder / "a.docx"), *IN]) == 2
        found = capfd.readouterr()
        assert found.out == ""
        assert "comes back as a .docx file, which no terminal shows; name a file with" in found.err
        assert calls(engine) == [], "that is said before any work"
        assert main(["translate", str(folder / "a.html"), *IN]) == 0
        assert "<b>" not in capfd.readouterr().out


@pytest.mark.parametrize(
    ("given", "output", "says"),
    [
        ("a.txt", "y.docx", "a.txt comes back as a file that ends with .txt"),
        ("a.docx", "y.odt", "a.docx comes back as a file that ends with .docx"),
        ("a.docx", "y.pdf", ".pdf files are not written"),
        ("", "y.docx", "is one file, and there may be several results"),
    ],
)
def test_outputs_that_are_named_as_something_else(
    folder: Path, capfd: pytest.CaptureFixture[str], given: str, output: str, says: str
) -> None:
    out = folder.parent / output
    assert main(["translate", str(folder / given), *IN, "-o", str(out)]) == 2
    assert says in capfd.readouterr().err
    assert not out.exists()


def test_a_summary_is_no_word_file(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main([str(folder / "a.docx"), "-o", str(tmp_path / "y.docx")]) == 2
    assert ".docx files are not written" in capfd.readouterr().err
    with pytest.raises(Exception, match="format is 'same', which is for translations"):
        batch.run([folder], tmp_path / "out", run_options=RunOptions(format="same"))


def test_files_that_are_not_what_they_seem(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    entities = packed({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'})
    bomb = packed({"word/document.xml": " " * (65 << 20)})
    for name, data, says in (
        ("broken.docx", b"PK\3\4" + bytes(500), "is damaged"),
        ("entities.docx", entities, "declares XML entities"),
        ("bomb.docx", bomb, "unzips to more than 64 MB"),
        ("empty.docx", word("<w:p/>"), "no text was found in it"),
        ("numbers.odt", open_text("<text:p>42</text:p>"), "no text was found in it"),
    ):
        out = tmp_path / f"y-{name}"
        (tmp_path / name).write_bytes(data)
        assert main(["translate", str(tmp_path / name), *IN, "-o", str(out)]) == 1
        error = capfd.readouterr().err
        assert says in error
        assert error.count("\n") <= 2
        assert not out.exists()
    # A text by the name of a Word file comes back as a text, and not by that name.
    (tmp_path / "text.docx").write_text("The ferry left.\n", "utf-8")
    assert (
        main(["translate", str(tmp_path / "text.docx"), *IN, "-o", str(tmp_path / "y.docx")]) == 2
    )
    assert "comes back as a file that ends with .txt" in capfd.readouterr().err


def test_a_page_with_too_many_tags_comes_back_as_text(tmp_path: Path) -> None:
    deep = "<div>" * 5000 + "<p>The ferry left the harbour at noon with all passengers.</p>"
    (tmp_path / "a.html").write_text(f"<html><body>{deep}", "utf-8")
    result = translate(tmp_path / "a.html", lang="pt", source_lang="en")
    assert result.file is None
    assert "has too many tags to be written again" in result.document.warnings[-1]
    assert "ehT yrref" in result.text


def test_two_steps_keep_the_tags(fakes: dict[str, Engine]) -> None:
    fakes["bergamot-pt-en"] = fake_engine(reversed_words, name="pt-en")
    data = word(f"<w:p>{run('A ferry ')}{run('embarcou', '<w:b/>')}{run(' ontem à noite.')}</w:p>")
    with mock.patch("summarize.reading.loader.bytes_at", return_value=data):
        [outcome] = Translator(Options(lang="en", source_lang="pt")).map([Path("x.docx")])
    xml = zipfile.ZipFile(BytesIO(outcome.get().file or b"")).read("word/document.xml").decode()
    assert 'A yrref </w:t></w:r><w:r><w:rPr><w:b/><w:lang w:val="en"/></w:rPr>' in xml
