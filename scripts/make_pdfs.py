"""Make the PDFs of `tests/reading/pdfs/` from the texts beside them, with three programs.

    .venv/bin/python -m scripts.make_pdfs                  # all of them
    .venv/bin/python -m scripts.make_pdfs --only he-typst  # those whose name begins so
    .venv/bin/python -m scripts.make_pdfs --texts FOLDER --out OTHER_FOLDER

A text `NAME.txt` has one paragraph a line: `# ` begins a heading, `- ` an item of a list, `^ ` a
footnote of the paragraph before it. Each becomes `NAME-PROGRAM-Ncol.pdf`. It needs typst and
weasyprint (from pip), playwright with Chromium in /usr/bin, and fonts that the tests do not need:
Noto (Naskh Arabic, Sans and Serif Hebrew), Amiri, WenQuanYi Micro Hei, DejaVu. The files are
committed, so that the tests read the same bytes everywhere.
"""

import argparse
import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

PDFS = Path(__file__).parents[1] / "tests" / "reading" / "pdfs"
RIGHT_TO_LEFT = {"ar", "he", "fa", "ur"}
FONTS = {
    "typst": {"ar": "Noto Naskh Arabic", "he": "Noto Serif Hebrew", "zh": "WenQuanYi Micro Hei"},
    "weasyprint": {"ar": "Amiri", "he": "Noto Sans Hebrew", "zh": "WenQuanYi Micro Hei"},
    "chromium": {"ar": "Noto Naskh Arabic", "he": "Noto Serif Hebrew", "zh": "WenQuanYi Micro Hei"},
}
# Three columns want a wider page: millimetres.
PAGES = {1: (120, 175), 2: (148, 190), 3: (210, 148)}


# Of each program, the numbers of columns that are committed: small files, and each number twice.
COMMITTED = {"typst": (1, 3), "weasyprint": (1, 2, 3), "chromium": (2,)}


@dataclass(frozen=True)
class Block:
    """A paragraph of a text.

    Attributes:
        kind: `#` a heading, `-` an item of a list, `^` a footnote, or nothing.
        text: without its mark.
    """

    kind: str
    text: str


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text, in order."""
    found = []
    for line in filter(None, text.splitlines()):
        kind = line[0] if line[:2] in ("# ", "- ", "^ ") else ""
        found.append(Block(kind, line[2:] if kind else line))
    return found


def body(text: str) -> str:
    """The right text: what stands in the columns, without marks and footnotes."""
    return "\n".join(block.text for block in blocks(text) if block.kind != "^")


def with_notes(text: str) -> Iterator[tuple[Block, str | None]]:
    """Each paragraph with the footnote that follows it."""
    found = blocks(text)
    for block, after in pairwise([*found, Block("", "")]):
        if block.kind != "^":
            yield block, after.text if after.kind == "^" else None


def typst_pdf(text: str, language: str, columns: int) -> bytes:
    """By typst: justified, hyphenated, a head, `page / pages` at the foot, footnotes."""
    import typst

    def plain(words: str) -> str:
        return "".join("\\" + one if one in "\\#*_`$@<>~[]/'\"=-+" else one for one in words)

    width, height = PAGES[columns]
    font = FONTS["typst"].get(language, "Libertinus Serif")
    head = plain(blocks(text)[0].text)
    source = [
        f'#set document(title: "{blocks(text)[0].text.replace(chr(34), "")}")'
        f"\n#set page(width: {width}mm, height: {height}mm, margin: 16mm, columns: {columns},"
        f' header: [#text(size: 8pt)[{head}]], numbering: "1 / 1")'
        f'\n#set text(font: ("{font}", "Libertinus Serif"), size: 11pt, lang: "{language}",'
        " hyphenate: true)\n#set par(justify: true)\n"
    ]
    for block, note in with_notes(text):
        mark = {"#": "= ", "-": "- "}.get(block.kind, "")
        foot = f"#footnote[{plain(note)}]" if note else ""
        source.append(f"{mark}{plain(block.text)}{foot}\n")
    made: bytes = typst.compile("\n".join(source).encode())
    return made


def page_of(text: str, language: str, columns: int, program: str) -> str:
    """The text as HTML, for weasyprint and Chromium."""
    width, height = PAGES[columns]
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    font = FONTS[program].get(language, "DejaVu Serif")
    head = html.escape(blocks(text)[0].text)
    style = f"""
    @page {{ size: {width}mm {height}mm; margin: 18mm 15mm;
        @top-center {{ content: "{head}"; font: 8pt "{font}"; }}
        @bottom-center {{ content: counter(page); font: 8pt "{font}"; }} }}
    body {{ font: 10.5pt/1.45 "{font}", "DejaVu Serif"; columns: {columns}; column-gap: 7mm;
        text-align: justify; hyphens: auto; margin: 0; }}
    h1 {{ font-size: 15pt; text-align: start; hyphens: none; }}
    .note {{ float: footnote; font-size: 8pt; }} ul {{ padding-inline-start: 5mm; }}
    """
    lines = []
    for block, note in with_notes(text):
        tag = {"#": "h1", "-": "ul"}.get(block.kind, "p")
        foot = ""
        if note and program == "weasyprint":  # Chromium has no footnotes
            foot = f'<span class="note">{html.escape(note)}</span>'
        item = html.escape(block.text) + foot
        lines.append(f"<{tag}>{f'<li>{item}</li>' if tag == 'ul' else item}</{tag}>")
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8">'
        f"<title>{head}</title><style>{style}</style>{''.join(lines)}</html>"
    )


def weasyprint_pdf(text: str, language: str, columns: int) -> bytes:
    """By weasyprint: hyphens are U+2010, footnotes float."""
    import weasyprint

    made: bytes = weasyprint.HTML(string=page_of(text, language, columns, "weasyprint")).write_pdf()
    return made


def chromium_pdf(text: str, language: str, columns: int) -> bytes:
    """By Chromium's `page.pdf`: a head and `page/pages` from its own templates."""
    from playwright.sync_api import sync_playwright

    width, height = PAGES[columns]
    small = '<div style="font-size:8px;margin:auto">{}</div>'
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.set_content(page_of(text, language, columns, "chromium"))
        made: bytes = page.pdf(
            width=f"{width}mm",
            height=f"{height}mm",
            display_header_footer=True,
            header_template=small.format('<span class="title"></span>'),
            footer_template=small.format(
                '<span class="pageNumber"></span>/<span class="totalPages"></span>'
            ),
        )
        browser.close()
    return made


PROGRAMS: dict[str, Callable[[str, str, int], bytes]] = {
    "typst": typst_pdf,
    "weasyprint": weasyprint_pdf,
    "chromium": chromium_pdf,
}


def main() -> None:
    """Make the files."""
    parser = argparse.ArgumentParser(description="Make PDFs from texts, with three programs.")
    parser.add_argument("--texts", type=Path, default=PDFS)
    parser.add_argument("--out", type=Path, default=PDFS)
    parser.add_argument("--only", default="", help="only names that begin so")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    for source in sorted(chosen.texts.glob("*.txt")):
        text = source.read_text(encoding="utf-8")
        for program, make in PROGRAMS.items():
            for columns in COMMITTED[program] if chosen.out == PDFS else PAGES:
                name = f"{source.stem}-{program}-{columns}col.pdf"
                if name.startswith(chosen.only):
                    made = make(text, source.stem[:2], columns)
                    (chosen.out / name).write_bytes(made)
                    print(f"{name}: {len(made):,} bytes")


if __name__ == "__main__":
    main()
