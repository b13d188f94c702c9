"""PDFs: bytes in, `Extracted` out, by the characters that pdfium finds and a layout of our own.

Read in this order:

- `document.py` opens a file, reads its pages and says what is amiss; `damage.py` looks for damage
  that pdfium does not tell; `metadata.py` is title, author, date and language;
- `page.py` reads a page; `characters.py` finds its characters, through the calls of `pdfium.py`;
  `glyph_numbers.py` names those that a font only numbers, by its `font_tables.py`; `vertical.py`
  turns those of text that runs downwards;
- `lines.py` makes lines of them; those of Arabic, Hebrew and their like are put in reading order
  by `clusters.py` (letters as they are seen) and `right_to_left.py`; `letters.py` is what both ask
  of a character;
- `columns.py` is the order of the lines of a page, `list_marks.py` that of bullets beside their
  items, `block_order.py` that of its blocks; `furniture.py` sets heads, page numbers and footnotes
  aside; `paragraphs.py` joins lines;
- `forms.py` is what is filled into forms, where it is drawn; `annotations.py` is what a file says
  that it is, and notes on a page.
"""

from summarize.reading.pdf.document import extract

__all__ = ["extract"]
