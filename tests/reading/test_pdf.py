import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from scripts.damaging import damaged
from scripts.make_pdfs import PDFS, blocks, body
from scripts.recall import recall_and_precision

from summarize.errors import InputError
from summarize.reading.isolation import Limits, Readers
from summarize.reading.pdf import document, extract
from summarize.reading.pdf.clusters import _in_order
from summarize.reading.pdf.letters import is_ligature
from tests.reading.tiny_pdfs import forms_drawn_twice, pdf, shown, written

FILES = sorted(PDFS.glob("*.pdf"))
LINE = "The ferry left the harbour at dawn with its passengers."
PAGE = "\n".join(shown(LINE, 72, 700 - 15 * row) for row in range(10))


def right_text(file: Path) -> str:
    return (PDFS / f"{file.name[:2]}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_words_are_read_in_order_and_furniture_is_set_aside(file: Path) -> None:
    right = right_text(file)
    read = extract(file.read_bytes(), file.name)
    recall, precision = recall_and_precision(body(right), read.text)
    assert recall >= 0.99
    assert precision >= 0.98
    head = blocks(right)[0].text
    assert read.text.count(head) <= 1  # the title, and no running head
    kinds = Counter(one.kind for one in read.set_aside)
    assert kinds["running head"] >= 2
    assert kinds["page number"] >= 2
    notes = [one.text for one in blocks(right) if one.kind == "^"]
    if "chromium" not in file.name:
        assert kinds["footnote"] == len(notes)
        assert not any(note[:20] in read.text for note in notes)
    assert read.warnings == ()
    assert read.title is not None


@pytest.mark.parametrize("language", ["de", "en", "pt"])
def test_paragraphs_are_those_of_the_text(language: str) -> None:
    file = PDFS / f"{language}-weasyprint-1col.pdf"
    right = body(right_text(file)).splitlines()
    read = [one.removeprefix("• ") for one in extract(file.read_bytes(), "a").text.split("\n\n")]
    assert len(set(right) & set(read)) >= 0.8 * len(right)


def test_metadata_that_can_be_believed() -> None:
    info = "/Title (The ferry) /Author (Ana Lima) /CreationDate (D:20250314120000Z)"
    read = extract(pdf([PAGE], info=info, catalog="/Lang (en-GB)"), "a.pdf")
    assert (read.title, read.author, read.date, read.language) == (
        "The ferry", "Ana Lima", "2025-03-14", "en-GB",
    )  # fmt: skip


@pytest.mark.parametrize(
    "title",
    ["Microsoft Word - x.doc", "report.indd", "a.graffle", "untitled", "Document1", "t", "12-34"],
)
def test_a_title_that_no_person_wrote_gives_way_to_the_first_big_line(title: str) -> None:
    content = shown("Night ferry stays", 72, 760, 24) + "\n" + PAGE
    read = extract(pdf([content], info=f"/Title ({title})"), "a.pdf")
    assert read.title == "Night ferry stays"


def test_hyphens_at_line_ends() -> None:
    rows = [
        "The light-",
        "house is lit, its cast-iron stair new; the cast-",
        "iron door, by the Anglo-",
        "Saxon road.",
    ]
    content = "\n".join(shown(row, 72, 700 - 15 * number) for number, row in enumerate(rows))
    text = extract(pdf([content]), "a.pdf").text
    assert text == (
        "The lighthouse is lit, its cast-iron stair new; "
        "the cast-iron door, by the Anglo-Saxon road."
    )


def test_a_hyphen_that_no_program_put_there_stays() -> None:
    rows = [f"and the ferry left harbour {row} at dawn, as it does," for row in range(50)]
    rows[20:22] = [
        "and they went on the way by the sleeper-",
        "car to the port, and that was that,",
    ]
    content = "\n".join(shown(row, 72, 790 - 15 * number) for number, row in enumerate(rows))
    assert "by the sleeper-car to" in extract(pdf([content]), "a.pdf").text
    rows[30:40] = [f"gers, {row} of the ship wait for the passen-" for row in range(10)]
    content = "\n".join(shown(row, 72, 790 - 15 * number) for number, row in enumerate(rows))
    assert "by the sleepercar to" in extract(pdf([content]), "a.pdf").text


def test_columns_written_across_the_page() -> None:
    left = [f"left column line number {row} of the text" for row in range(12)]
    right = [f"right column line number {row} of it all" for row in range(12)]
    content = "\n".join(
        shown(one, 72, 700 - 14 * row, 10) + "\n" + shown(other, 320, 700 - 14 * row, 10)
        for row, (one, other) in enumerate(zip(left, right, strict=True))
    )
    text = " ".join(extract(pdf([content]), "a.pdf").text.split())
    assert text == " ".join(left + right)


def test_what_stands_across_two_columns_is_no_part_of_them() -> None:
    """Lines that end early, under a title and a lead as wide as the page, and a note below."""
    rows = [
        "The ferry left the harbour at",
        "dawn, and with it left the",
        "people who had waited for a",
        "boat since the day before.",
    ]
    wide = [
        "The ferry between the islands sails again, and people who had waited for it for days are",
        "on their way home",
    ]
    content = [shown("Night ferry between the islands stays in harbour no more", 72, 780, 20)]
    content += [shown(row, 72, 740 - 14 * number, 12) for number, row in enumerate(wide)]
    for x in (72, 320):
        for number in range(3):
            content += [
                shown(row, x, 690 - 72 * number - 14 * place, 12) for place, row in enumerate(rows)
            ]
    content += [shown("A note as wide as the page stands under both of the columns.", 72, 400)]
    texts = extract(pdf(["\n".join(content)]), "a.pdf").text.split("\n\n")
    assert texts == [
        "Night ferry between the islands stays in harbour no more",
        " ".join(wide),
        *[" ".join(rows)] * 6,
        "A note as wide as the page stands under both of the columns.",
    ]


def test_lines_in_no_order_are_read_from_the_top() -> None:
    rows = [f"Line {row} of a page." for row in range(12)]
    drawn = [shown(one, 72, 700 - 14 * row) for row, one in enumerate(rows)]
    text = " ".join(extract(pdf(["\n".join(reversed(drawn))]), "a.pdf").text.split())
    assert text == " ".join(rows)


def test_cells_of_a_row_are_parted_by_tabs() -> None:
    content = "\n".join(
        shown(name, 72, 700 - 20 * row) + "\n" + shown(count, 300, 700 - 20 * row)
        for row, (name, count) in enumerate([("Port", "12"), ("Brenn", "7"), ("Lanis", "31")])
    )
    assert extract(pdf([content]), "a.pdf").text == "Port\t12\n\nBrenn\t7\n\nLanis\t31"


def test_a_raised_number_is_no_digit_of_the_number_before_it() -> None:
    content = PAGE + "\n" + shown("There were 23", 72, 500) + "\n" + shown("2", 148, 505, 7)
    assert "There were 23²" in extract(pdf([content]), "a.pdf").text


def test_rotated_text_is_set_aside_whole() -> None:
    content = PAGE + "\nBT /F1 12 Tf 0 1 -1 0 40 300 Tm (Draft of the council) Tj ET"
    read = extract(pdf([content]), "a.pdf")
    assert ("rotated text", "Draft of the council") in {
        (one.kind, one.text) for one in read.set_aside
    }
    assert "Draft" not in read.text


def test_heads_and_page_numbers() -> None:
    pages = [
        shown("Port News", 250, 810, 9) + "\n" + PAGE.replace("dawn", f"dawn of day {number}")
        + "\n" + shown(f"- {number} -", 290, 30, 9)
        for number in range(1, 5)
    ]  # fmt: skip
    read = extract(pdf(pages), "a.pdf")
    assert "Port News" not in read.text
    assert "- 3 -" not in read.text
    assert Counter(one.kind for one in read.set_aside) == {"running head": 4, "page number": 4}


def test_fields_of_a_form_and_notes() -> None:
    field = (
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /TU (Name) /V (Ana Lima)"
        " /Rect [72 600 200 620] >>"
    )
    note = "<< /Type /Annot /Subtype /Text /Contents (Ask the council) /Rect [72 500 90 520] >>"
    read = extract(pdf([PAGE], annotations=f"/Annots [{field} {note}]"), "a.pdf")
    assert read.text.endswith("Name: Ana Lima")
    assert ("annotation", "Ask the council") in {(one.kind, one.text) for one in read.set_aside}


def test_what_was_written_onto_a_page_is_its_text_where_there_is_no_other() -> None:
    box = "<< /Type /Annot /Subtype /FreeText /Contents (Ask the council) /Rect [72 500 200 520] >>"
    assert extract(pdf([""], annotations=f"/Annots [{box}]"), "a.pdf").text == "Ask the council"
    read = extract(pdf([PAGE], annotations=f"/Annots [{box}]"), "a.pdf")
    assert "Ask the council" not in read.text
    assert ("text box", "Ask the council") in {(one.kind, one.text) for one in read.set_aside}


def test_letters_of_a_ligature_keep_an_order_that_is_the_only_one() -> None:
    assert is_ligature("\u0644\u062e")  # lam, khah
    assert _in_order("\u0644\u062e", whole=True) == "\u0644\u062e"
    assert _in_order("\u062e\u0644", whole=True) == "\u0644\u062e"


def test_a_password() -> None:
    locked = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ("
        + "a" * 32
        + ") /U ("
        + "b" * 32
        + ") >>"
    )
    with pytest.raises(InputError, match="password") as error:
        extract(
            pdf([PAGE], trailer=locked + " /ID [(0123456789abcdef) (0123456789abcdef)]"), "a.pdf"
        )
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not a PDF"),
        (b"just a text", "not a PDF"),
        (pdf([PAGE])[:900], "damaged PDF"),
        (pdf([""]), "without text"),
        (
            written(
                ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]
            ),
            "PDF",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as error:
        extract(data, "a.pdf")
    assert str(error.value).startswith("a.pdf: ")
    assert "\n" not in str(error.value)


def test_a_scan() -> None:
    picture = "q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    with pytest.raises(InputError, match=r"scan without text .*ocrmypdf"):
        extract(pdf([picture]), "a.pdf")
    read = extract(pdf([PAGE, picture]), "a.pdf")
    assert read.warnings == ("page 2: a picture without text; OCR would read it",)


def test_junk_before_the_file_is_passed_over() -> None:
    file = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + pdf([PAGE])
    read = extract(file, "a.pdf")
    assert read.text.count(LINE) == 10
    assert read.warnings == ()


def test_a_page_that_cannot_be_loaded_costs_that_page() -> None:
    file = pdf([PAGE, PAGE, PAGE]).replace(b"/Type /Page /Parent", b"/Type /Pxge /Parent", 1)
    read = extract(file, "a.pdf")
    assert read.text.count(LINE) == 20
    assert read.warnings
    assert read.warnings[0].startswith("damaged, may be incomplete: page")


def test_more_pages_than_the_limit_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MAX_PAGES", 3)
    read = extract(pdf([PAGE] * 5), "a.pdf")
    assert read.warnings == ("only the first 3 of 5 pages are read; split the file",)


@pytest.mark.parametrize("seed", range(8))
def test_changed_bytes_of_the_text_are_said(seed: int) -> None:
    data = bytearray((PDFS / "de-weasyprint-2col.pdf").read_bytes())
    random = Random(seed)  # noqa: S311 damage, not secrets
    for _ in range(60):
        data[random.randrange(20, len(data))] = random.randrange(256)
    try:
        read = extract(bytes(data), "a.pdf")
    except InputError:
        return
    recall, _ = recall_and_precision(body(right_text(PDFS / "de.pdf")), read.text)
    assert recall > 0.99 or any("may be incomplete" in one for one in read.warnings)


def test_forms_drawn_two_to_the_twenty_third_time_are_given_up() -> None:
    with Readers(Limits(seconds=8, memory_bytes=400_000_000)) as readers:
        with pytest.raises(InputError, match=r"a\.pdf: (its reader stopped|takes more|needs)"):
            readers.extract("pdf", forms_drawn_twice(23), "a.pdf")
        assert readers.extract("pdf", pdf([PAGE]), "b.pdf").text.count(LINE) == 10
        assert readers.started == 2


def test_200_damaged_files_end_in_a_text_or_in_an_error_of_ours() -> None:
    random = Random(20)  # noqa: S311 the same
    small = [file.read_bytes() for file in FILES if file.stat().st_size < 20_000]
    ends = Counter[str]()
    with Readers() as readers:
        for _ in range(200):
            try:
                read = readers.extract("pdf", damaged(random.choice(small), random), "a.pdf")
            except InputError as error:
                ends["in one line" if re.fullmatch(r"a\.pdf: .*", str(error)) else str(error)] += 1
                ends["library" if "Error" in str(error) else "refused"] += 1
            else:
                ends["said" if read.warnings else "read"] += 1
    assert set(ends) == {"refused", "in one line", "said", "read"}


def test_pdfium_is_imported_on_use_alone() -> None:
    code = "import sys, summarize.reading.pdf; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
