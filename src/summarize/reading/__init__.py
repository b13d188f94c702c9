"""Reading: a path, standard input or a string in; a `Document` out, with body and title.

Read in this order:

- `loader.py` reads bytes, has their kind told, and makes the document; `addresses/` fetches pages;
- `kinds.py` tells the kind of an input by its bytes, `encodings.py` decodes texts, with what
  `stated_encodings.py` knows and `encoding_guess.py` guesses;
- `flow.py` makes lines of paragraphs, cells and text boxes, for several readers;
- `extractors.py` finds the reader of a kind: `html/`, `pdf/`, `office/`, `mail.py`; each gives a
  record of `extraction.py`;
- `isolation.py` runs those of pages and PDFs in a process of their own, `isolated_reader.py`;
- `boilerplate.py` separates an article's body from the lines around it: banner, headline, date;
- `boilerplate_lines.py` says which kind a single line is, `date_lines.py` whether it is a date;
- `rewriting.py` reads what is written again with other words: its lines, and back;
- `pages.py` takes a whole pasted page apart, `spoken.py` subtitles.
"""
