"""A PDF written by hand: a report in two columns, with a head, page numbers and a footnote."""

from dataclasses import dataclass, field

from scripts.document_texts import Content

# Of Helvetica, from the space on, in thousandths of its size.
_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_USUAL_WIDTH = 556
# How much wider bold letters are.
_BOLD = 1.08
_WIDTH, _HEIGHT, _MARGIN, _GAP = 420, 595, 42, 20
_COLUMN = (_WIDTH - 2 * _MARGIN - _GAP) / 2
_TOP, _FLOOR = _HEIGHT - 70, 60
_SIZE, _LEADING = 10.5, 13.5
_NOTE_LINES = 3


@dataclass
class _Sheet:
    """The pages so far, and the place where the next line goes."""

    first_top: float
    pages: list[list[str]] = field(default_factory=lambda: [[]])
    column: int = 0
    y: float = 0.0

    def __post_init__(self) -> None:
        self.y = self.first_top

    def line(self, text: str, size: float, before: float, font: str = "F1") -> None:
        """Write a line; in the next column, or on the next page, where this one is full."""
        on_first = len(self.pages) == 1
        floor = _FLOOR + (_NOTE_LINES * _LEADING if on_first and self.column == 0 else 0)
        top = self.first_top if on_first else _TOP
        if self.y < top:
            self.y -= before
        if self.y < floor:
            self.column += 1
            self.y = top
            if self.column == 2:
                self.column, self.y = 0, _TOP
                self.pages.append([])
        x = _MARGIN + self.column * (_COLUMN + _GAP)
        self.pages[-1].append(_shown(text, x, self.y, size, font))
        self.y -= _LEADING


def pdf(content: Content) -> bytes:
    """The report: title across the page, its text in two columns, a note under the first."""
    titles = _wrapped(content.title, 16 * _BOLD, _WIDTH - 2 * _MARGIN)
    sheet = _Sheet(_TOP - 20 * len(titles) - 8)
    for number, text in enumerate(titles):
        sheet.pages[0].append(_shown(text, _MARGIN, _TOP - 20 * number, 16, "F2"))
    for paragraph in content.paragraphs:
        if paragraph.startswith("# "):
            sheet.line(paragraph[2:], _SIZE + 1, 8, "F2")
            continue
        for number, text in enumerate(_wrapped(paragraph, _SIZE, _COLUMN)):
            sheet.line(text, _SIZE, 0 if number else 6)
    for item in content.items:
        for number, text in enumerate(_wrapped(f"\u2022 {item}", _SIZE, _COLUMN)):
            sheet.line(text, _SIZE, 0 if number else 4)
    for number, text in enumerate(_wrapped(f"¹ {content.note}", 7, _COLUMN)):
        sheet.pages[0].append(_shown(text, _MARGIN, _FLOOR + 14 - 9 * number, 7))
    for number, page in enumerate(sheet.pages, 1):
        page.insert(0, _shown(content.head, _MARGIN, _HEIGHT - 40, 8))
        page.append(_shown(f"Page {number} of {len(sheet.pages)}", _WIDTH - 95, 30, 8))
    return _written(content, sheet.pages)


def _wrapped(text: str, size: float, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer) * size / 1000 <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _width(text: str) -> int:
    return sum(_WIDTHS[ord(one) - 32] if 32 <= ord(one) < 127 else _USUAL_WIDTH for one in text)


def _shown(text: str, x: float, y: float, size: float, font: str = "F1") -> str:
    shown = "".join("\\" + one if one in "()\\" else one for one in text)
    return f"BT /{font} {size:g} Tf {x:g} {y:g} Td ({shown}) Tj ET"


def _written(content: Content, pages: list[list[str]]) -> bytes:
    """The file: catalog, tree of pages, two fonts, what it states of itself, and the pages."""
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /Lang ({content.language}) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        font.format("Helvetica"),
        font.format("Helvetica-Bold"),
        f"<< /Title ({content.title}) /Author ({content.author}) >>",
    ]
    for number, page in enumerate(pages):
        stream = "\n".join(page)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}]"
            f" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {7 + 2 * number} 0 R >>",
            f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream",
        ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return out + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>\n"
        f"startxref\n{len(out)}\n%%EOF\n"
    ).encode("ascii")
