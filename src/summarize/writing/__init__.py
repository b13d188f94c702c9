"""Writing: a `Summary` or a `Translation` in; text, Markdown, JSON and files out.

Read in this order:

- `formats.py` renders a result in one of the formats, and writes files whole or not at all;
- `notices.py` says in a few lines how much was read and what the checks found.
"""
