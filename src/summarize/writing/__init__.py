"""Writing: a `Summary` or a `Translation` in; text, Markdown, JSON, pages and files out.

Read in this order:

- `format_names.py` names the formats;
- `formats.py` renders a result in one of the formats, and writes files whole or not at all;
- `as_markdown.py` makes Markdown of the text of a document;
- `report_formats.py` renders the reports of `summarize check`;
- `pages/` has the pages of HTML, and the index of a folder of them;
- `footnotes.py` says where each sentence comes from;
- `notices.py` says in a few lines how much was read and what the checks found.
"""
