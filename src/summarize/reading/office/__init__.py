"""Office files and books in: the bytes of one in, an `Extracted` out.

Read in this order:

- `zipped.py` opens a ZIP package and unzips its parts, counting the bytes;
- `xml_events.py` reads XML as events, without a tree and without entities;
- `parts.py` and `properties.py` are what the readers share;
- `docx.py` (with `docx_events.py`, `docx_relations.py`, `docx_styles.py`), `odt.py`, `epub.py` and
  `rtf.py` (with `rtf_letters.py`, `rtf_words.py`) are the readers, each with `extract(data, name)`.

A Word file or an OpenDocument text is written again with other words by `rewriting.py`:

- `line_pieces.py` is what stands in a line, `marked_lines.py` (with `line_writing.py`,
  `line_filling.py`) a line as text with tags, and back;
- `xml_spans.py` reads XML with its places, `paragraph_trees.py` a paragraph of it at a time;
- `docx_rewriting.py` (with `docx_lines.py`, `docx_runs.py`, `docx_fields.py`, `docx_writing.py`,
  `xml_properties.py`) and `odt_rewriting.py` (with `odt_lines.py`, `odt_styles.py`) find the lines
  of each part, and write them;
- `part_edits.py` puts the written paragraphs into their part, `repacking.py` the parts into the
  package.

The chapters of an EPUB are read by `html/markup.py`, as the HTML of mail is.
"""
