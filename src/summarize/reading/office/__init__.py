"""Office files and books in: the bytes of one in, an `Extracted` out.

Read in this order:

- `zipped.py` opens a ZIP package and unzips its parts, counting the bytes;
- `xml_events.py` reads XML as events, without a tree and without entities;
- `flow.py` makes lines of paragraphs, cells and text boxes, and keeps what is set aside;
- `parts.py` and `properties.py` are what the readers share;
- `docx.py` (with `docx_events.py`, `docx_relations.py`, `docx_styles.py`), `odt.py`, `epub.py` and
  `rtf.py` (with `rtf_letters.py`, `rtf_words.py`) are the readers, each with `extract(data, name)`.

The chapters of an EPUB are read by `markup.py`, as the HTML of mail is.
"""
