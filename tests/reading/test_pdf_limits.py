"""PDFs that are locked, very long, or made to be too much."""

import re
from collections.abc import Callable

import pytest

from summarize.errors import InputError
from summarize.reading.extraction import Extracted
from summarize.reading.isolation import Limits, Readers
from summarize.reading.pdf import document, extract
from tests.reading.locked_pdfs import locked
from tests.reading.tiny_pdfs import A4, FONT, pdf, shown, written

LINE = "The ferry left the harbour at dawn with its passengers."
PAGE = "\n".join(shown(LINE, 72, 700 - 15 * row) for row in range(10))


def test_a_file_that_is_locked_and_needs_no_password_is_read() -> None:
    file = locked(pdf([PAGE]))
    assert LINE.encode() not in file
    read = extract(file, "a.pdf")
    assert read.text.count(LINE) == 10
    assert read.warnings == ()


@pytest.mark.parametrize("password", [b"secret", "пароль".encode()])
def test_a_password_is_asked_for_in_one_line(password: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.pdf: is a PDF with a password; open it") as error:
        extract(locked(pdf([PAGE]), password), "a.pdf")
    assert "\n" not in str(error.value)


def end_of(read: Callable[[], Extracted]) -> str:
    """How reading ends: in a refusal, a warning, or a text."""
    try:
        found = read()
    except InputError as error:
        return str(error)
    return found.warnings[0] if found.warnings else found.text


def many_pages(count: int, content: str = PAGE) -> bytes:
    """A file of so many pages that share what they show."""
    resources = "/Resources << /Font << /F1 3 0 R >> >>"
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox {A4} {resources} /Contents 4 0 R >>"
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + count))
    return written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
            FONT,
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
            *[page] * count,
        ]
    )


def test_10_000_pages_are_read_as_far_as_the_limit_within_the_limits() -> None:
    file = many_pages(10_000, shown(LINE, 72, 700))
    with Readers(Limits(seconds=18, memory_bytes=1_000_000_000)) as readers:
        read = readers.extract("pdf", file, "long.pdf")
        assert readers.started == 1
    assert read.warnings == ("only the first 1,000 of 10,000 pages are read; split the file",)
    assert read.text.count(LINE) == 1_000


@pytest.mark.parametrize("count", ["2147483647", "4294967296", "-1", "99999999999999999999"])
def test_a_page_count_that_is_not_true_costs_nothing(count: str) -> None:
    file = pdf([PAGE]).replace(b"/Count 1", f"/Count {count}".encode())
    with Readers(Limits(seconds=8, memory_bytes=400_000_000)) as readers:
        end = end_of(lambda: readers.extract("pdf", file, "a.pdf"))
    assert re.fullmatch(r"damaged, may be incomplete: .*|a\.pdf: .*PDF.*", end)


def test_a_page_of_many_letters_ends_the_file_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MAX_CHARACTERS", 1_000)
    read = extract(many_pages(9), "a.pdf")
    assert read.warnings == ("only the first 2 of 9 pages are read; split the file",)


def test_a_page_of_too_many_letters_costs_that_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.reading.pdf.characters.MAX_CHARACTERS", 700)
    read = extract(pdf([PAGE, PAGE + PAGE, PAGE]), "a.pdf")
    assert read.text.count(LINE) == 20
    assert read.warnings == ("damaged, may be incomplete: page 2 could not be read",)


@pytest.mark.parametrize("share", [0.25, 0.5, 0.9, 0.99])
def test_a_part_of_a_file_is_refused_or_said(share: float) -> None:
    file = many_pages(20)
    end = end_of(lambda: extract(file[: int(len(file) * share)], "a.pdf"))
    assert re.match(r"damaged, may be incomplete: |a\.pdf: is a damaged PDF ", end)
