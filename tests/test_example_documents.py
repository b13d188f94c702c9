"""The documents of the examples: made by their script, read wherever an input is."""

import io
import json
import shutil
from pathlib import Path

import pytest
from scripts import make_examples

from summarize import check, read, summarize, translate
from summarize.cli import main
from summarize.errors import InputError
from summarize.reading.loader import read_bytes
from tests.conftest import ROOT
from tests.reading.tiny_pdfs import pdf, shown
from tests.web_server import WebServer, http

FOLDER = ROOT / "examples" / "documents"
REPORT = FOLDER / "report.pdf"
FIRST = "The Marsh Lane water network lost 21 percent of its water in 2025, down from 34 percent"

Captured = pytest.CaptureFixture[str]


def test_they_are_what_the_script_makes(tmp_path: Path) -> None:
    make_examples.main(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in FOLDER.iterdir()}


def test_the_report_is_the_same_as_pdf_and_as_docx() -> None:
    pdf_read, docx_read = read(REPORT), read(FOLDER / "report.docx")
    right = [one.removeprefix("# ").replace("¹", "") for one in make_examples.REPORT.paragraphs]
    assert pdf_read.text.split("\n\n")[: len(right)] == right
    assert docx_read.text.split("\n\n")[: len(right)] == right
    assert pdf_read.title == docx_read.title == make_examples.REPORT.title
    kinds = [one.kind for one in pdf_read.set_aside]
    assert kinds.count("running head") == kinds.count("page number") == 2
    assert kinds.count("footnote") == 1


@pytest.mark.usefixtures("fakes")
def test_a_pdf_is_summarized_translated_and_checked_from_python() -> None:
    summary = summarize(REPORT)
    assert (summary.document.kind, summary.title) == ("pdf", make_examples.REPORT.title)
    assert summary.text
    translation = translate(REPORT, lang="pt")
    assert translation.text
    assert check(FIRST + " in 2023.", REPORT).sentences


@pytest.mark.usefixtures("fakes")
def test_a_pdf_is_read_from_standard_input(
    capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(REPORT.read_bytes()), "utf-8"))
    assert main.main(["read", "-", "-f", "json"]) == 0
    shown_as = json.loads(capfd.readouterr().out)
    assert shown_as["source"]["kind"] == "pdf"
    assert FIRST in shown_as["body"]


@pytest.mark.usefixtures("fakes")
def test_a_pdf_is_read_from_an_address(capfd: Captured) -> None:
    page = http(REPORT.read_bytes(), "200 OK", "Content-Type: application/pdf")
    with WebServer(page=page) as server:
        assert main.main(["read", server.url(), "--allow-private"]) == 0
    assert FIRST in capfd.readouterr().out


@pytest.mark.usefixtures("fakes")
def test_a_page_of_a_server_is_summarized(capfd: Captured) -> None:
    page = http((FOLDER / "page.html").read_bytes(), "200 OK", "Content-Type: text/html")
    with WebServer(page=page) as server:
        assert main.main([server.url(), "--allow-private"]) == 0
    assert "Moradores recuperam 60 hectares" in capfd.readouterr().out


@pytest.mark.usefixtures("fakes")
def test_a_folder_of_documents_is_done_and_a_bad_one_costs_itself(
    capfd: Captured, tmp_path: Path
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    shutil.copytree(FOLDER, folder)
    (folder / "half.pdf").write_bytes(b"%PDF-1.7\nand no more")
    assert main.main([str(folder), "-o", str(out)]) == 1
    assert sorted(path.name for path in out.glob("*.txt")) == [
        "page.html.pt.txt", "report.docx.en.txt", "report.pdf.en.txt",
    ]  # fmt: skip
    err = capfd.readouterr().err
    assert "half.pdf: is a damaged PDF" in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("fakes")
def test_a_pdf_comes_back_translated_as_markdown(capfd: Captured, tmp_path: Path) -> None:
    assert main.main(["translate", str(REPORT), "--lang", "pt", "-o", str(tmp_path) + "/"]) == 0
    assert "a PDF comes back as Markdown" in capfd.readouterr().err
    assert (tmp_path / "report.pdf.pt.md").read_text(encoding="utf-8").startswith("# ")


def test_the_kind_is_told_by_the_content(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(REPORT.read_bytes())
    assert read(path).kind == "pdf"
    path = tmp_path / "notes.pdf"
    path.write_text("This is no PDF.", encoding="utf-8")
    assert read(path).kind == "text"


def test_a_scan_is_said_with_what_to_do() -> None:
    image = (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
        " /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream"
    )
    page = "q 500 0 0 700 40 60 cm /X0 Do Q"
    scan = pdf([page, page], forms="/XObject << /X0 4 0 R >>", more=[image])
    with pytest.raises(InputError, match=r"is a scan without text \(2 of .*; run OCR first"):
        read_bytes(scan, "a.pdf")
    with pytest.raises(InputError, match="is a PDF without text; if it shows some, run OCR first"):
        read_bytes(pdf(["0 0 100 100 re f"]), "a.pdf")


def test_what_is_amiss_stands_over_what_was_read(capfd: Captured, tmp_path: Path) -> None:
    damaged = REPORT.read_bytes().removesuffix(b"%%EOF\n")
    path = tmp_path / "damaged.pdf"
    path.write_bytes(damaged)
    assert main.main(["read", str(path)]) == 0
    assert "\nwarning:   damaged, may be incomplete: " in capfd.readouterr().out
    with pytest.raises(InputError, match="is a damaged PDF in which no text was found"):
        read_bytes(pdf([""])[:-8], "a.pdf")


def test_a_long_pdf_is_read_up_to_a_limit_that_is_said() -> None:
    pages = [shown(f"Page {number} of a very long book.", 72, 700) for number in range(1_200)]
    document = read_bytes(pdf(pages), "a.pdf")
    assert document.warnings == ("only the first 1,000 of 1,200 pages are read; split the file",)
    assert "Page 999 of a very long book." in document.text
