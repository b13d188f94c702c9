"""Writing: a `Summary` or a `Translation` in; text, Markdown, JSON and files out.

Read in this order:

- `formats.py` renders a result in one of the formats, and writes files whole or not at all;
- `report_formats.py` renders the reports of `summarize check`;
- `notices.py` says in a few lines how much was read and what the checks found.
"""
