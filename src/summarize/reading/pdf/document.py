"""A PDF's bytes to its text: opens it, reads its pages, lays them out, and says what is amiss."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.languages.scripts import in_one_line
from summarize.reading.extraction import Extracted
from summarize.reading.pdf import annotations, damage, furniture, metadata, right_to_left
from summarize.reading.pdf.block_order import downwards
from summarize.reading.pdf.characters import UNKNOWN
from summarize.reading.pdf.columns import blocks
from summarize.reading.pdf.furniture import Sheet
from summarize.reading.pdf.page import Page, read_page
from summarize.reading.pdf.paragraphs import Paragraph, paragraphs
from summarize.reading.pdf.pdfium import Calls

# A file of more pages or characters (a very thick book) is read up to here, which is said; letters
# of right-to-left scripts, which take longer, count twice, and those that are drawn one by one one
# and a half times. These are no times: what is read must not hang on how fast a machine is.
MAX_PAGES = 1_000
MAX_CHARACTERS = 1_000_000
# Pairs of blocks of a page that are compared, over all pages; after that the file's order is kept.
MAX_PAIRS = 3_000_000
_FORMAT_ERROR, _PASSWORD_ERROR, _SECURITY_ERROR = 3, 4, 5
_UNKNOWN_SHARE = 0.3
_HEAD, _OBJECT = b"%PDF-1.7\n", re.compile(rb"(?:^|\s)\d{1,10}\s+\d{1,5}\s+obj\b")


@dataclass
class _Read:
    """What is known of a document while its pages are read, one after the other."""

    pages: list[Page] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    work: int = 0
    end: int | None = None


def extract(data: bytes, name: str) -> Extracted:
    """The text of a PDF.

    Raises:
        InputError: it has a password, is damaged beyond reading, or has no text.
    """
    name = in_one_line(name)
    with _opened(data, name) as document:
        read, count = _pages(document)
        facts = metadata.read(document)
    every = [line for page in read.pages for line in page.lines]
    every += [line for page in read.pages for _, lines in page.aside for line in lines]
    right_to_left.restore(every)
    every = [line for page in read.pages for line in page.lines]
    backwards = sum(len(one.text) * (1 if one.right_to_left else -1) for one in every) > 0
    sheets = list(_sheets(read.pages, backwards))
    furniture.set_aside(sheets)
    found = paragraphs([sheet.blocks for sheet in sheets])
    if not found and not any(page.aside or page.notes for page in read.pages):
        raise InputError(f"{name}: {_no_text(read, count, damage.problem(data))}")
    text = [paragraph.text for paragraph in found]
    # What was written onto a page is its text where there is no other.
    body = {annotations.FIELD} if found else {annotations.FIELD, annotations.BOX}
    text += [one.text for page in read.pages for one in page.notes if one.kind in body]
    whole = "\n\n".join(text)
    return Extracted(
        text=whole,
        title=facts.title or _title(found),
        author=facts.author,
        date=facts.date,
        language=facts.language,
        set_aside=tuple(_set_aside(read.pages, sheets, body)),
        warnings=tuple(_warnings(data, read, count, whole)),
    )


def _sheets(pages: list[Page], backwards: bool) -> Iterator[Sheet]:
    """Pages with their blocks in reading order."""
    left = MAX_PAIRS
    for page in pages:
        found = blocks(page.lines, backwards)
        pairs = len(found) ** 2
        if pairs <= left:
            left -= pairs
            found = downwards(found)
        yield Sheet(page.number, page.height, page.floor, found, [])


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    from pypdfium2 import raw

    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        error = raw.FPDF_GetLastError()
        # pdfium wants the words that a file begins with, which others do without.
        whole = _HEAD + data if _is_headless(data) else b""
        document = raw.FPDF_LoadMemDocument64(whole, len(whole), None) if whole else None
    if not document:
        if error in (_PASSWORD_ERROR, _SECURITY_ERROR):
            remedy = "open it with the password and print it to a new PDF without one"
            raise InputError(f"{name}: is a PDF with a password; {remedy}")
        if b"%PDF-" not in data[:1024]:
            raise InputError(f"{name}: is not a PDF, whatever its name says; check the file")
        raise InputError(
            f"{name}: is a damaged PDF (half a file?) that cannot be opened; get it again, or "
            "open it elsewhere and save it anew"
        )
    try:
        yield document
    finally:
        raw.FPDF_CloseDocument(document)


def _is_headless(data: bytes) -> bool:
    return b"%PDF-" not in data[:1024] and _OBJECT.search(data[:4096]) is not None


def _pages(document: Any) -> tuple[_Read, int]:  # noqa: ANN401
    from pypdfium2 import raw

    read, calls = _Read(), Calls()
    count = int(raw.FPDF_GetPageCount(document))
    for number in range(count):
        if number == MAX_PAGES or read.work > MAX_CHARACTERS:
            read.end = number
            break
        page = raw.FPDF_LoadPage(document, number)
        if not page:
            read.lost.append(number + 1)
            continue
        try:
            new = read_page(document, page, number, calls)
        except ValueError:
            read.lost.append(number + 1)
            continue
        finally:
            raw.FPDF_ClosePage(page)
        read.pages.append(new)
        read.work += new.work
        if new.is_picture:
            read.pictures.append(number + 1)
    return read, count


def _no_text(read: _Read, count: int, problem: str | None) -> str:
    if read.pictures:
        pages = (
            "its page is a picture"
            if count == 1
            else f"{len(read.pictures)} of its pages are pictures"
        )
        return (
            f"is a scan without text ({pages}); run OCR first, for example: ocrmypdf IN.pdf OUT.pdf"
        )
    if read.lost:
        return "is a damaged PDF of which no page could be read; get it again"
    if problem:
        return f"is a damaged PDF in which no text was found ({problem}); get it again"
    return (
        "is a PDF without text; if it shows some, run OCR first, for example: ocrmypdf --force-ocr "
        "IN.pdf OUT.pdf"
    )


def _warnings(data: bytes, read: _Read, count: int, text: str) -> list[str]:
    found = []
    lost = read.lost
    problem = damage.problem(data)
    if lost:
        found.append(f"damaged, may be incomplete: {_listed(lost)} could not be read")
    elif problem:
        found.append(f"damaged, may be incomplete: {problem}")
    if read.end:
        found.append(f"only the first {read.end:,} of {count:,} pages are read; split the file")
    if read.pictures and len(read.pictures) < len(read.pages):
        found.append(f"{_listed(read.pictures)}: a picture without text; OCR would read it")
    unknown, known = (
        sum(getattr(page, one) for page in read.pages) for one in ("unknown", "known")
    )
    if unknown > _UNKNOWN_SHARE * max(known, 30):
        found.append(
            "its fonts do not say which letters they draw, so much of the text is unreadable; run "
            "OCR, for example: ocrmypdf --force-ocr IN.pdf OUT.pdf"
        )
    elif UNKNOWN in text:
        found.append(
            f"its fonts do not say which letters they draw for {_letters(text.count(UNKNOWN))}"
        )
    return found


def _letters(letters: int) -> str:
    return "1 letter" if letters == 1 else f"{letters:,} letters"


def _listed(pages: list[int]) -> str:
    """Pages in words, the first eight of them."""
    shown = ", ".join(map(str, pages[:8])) + (
        f" and {len(pages) - 8} more" if len(pages) > 8 else ""
    )
    return f"page {shown}" if len(pages) == 1 else f"pages {shown}"


def _title(found: list[Paragraph]) -> str | None:
    """The first paragraph in big letters of the first page."""
    sizes: dict[float, int] = {}
    for one in found:
        sizes[one.lines[0].size] = sizes.get(one.lines[0].size, 0) + len(one.text)
    if not sizes:
        return None
    usual = max(sizes, key=lambda size: sizes[size])
    first = [one for one in found[:8] if one.lines[0].page == found[0].lines[0].page]
    big = [
        one
        for one in first
        if one.lines[0].size > 1.15 * usual and len(one.text) < 300 and metadata.is_title(one.text)
    ]
    largest = max((one.lines[0].size for one in big), default=0.0)
    return next((one.text for one in big if one.lines[0].size == largest), None)


def _set_aside(pages: list[Page], sheets: list[Sheet], body: set[str]) -> Iterator[SetAside]:
    for page, sheet in zip(pages, sheets, strict=True):
        for kind, text in sheet.aside:
            yield SetAside(kind, text, 0)
        for kind, lines in page.aside:
            for block in blocks(lines, right_to_left=False):
                text = " ".join(line.text for line in block.lines)
                if text:
                    yield SetAside(kind, text, 0)
        for note in page.notes:
            if note.kind not in body:
                yield SetAside(note.kind, note.text, 0)
