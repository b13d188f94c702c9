"""Reading: a path, standard input or a string in; a `Document` out, with body and title.

Read in this order:

- `loader.py` reads bytes, refuses what is not text, decodes it, and makes the document;
- `boilerplate.py` separates an article's body from the lines around it: banner, headline, date;
- `boilerplate_lines.py` says which kind a single line is, `date_lines.py` whether it is a date;
- `rewriting.py` reads what is written again with other words: its lines, and back;
- `pages.py` takes a whole pasted page apart, `spoken.py` subtitles.
"""
