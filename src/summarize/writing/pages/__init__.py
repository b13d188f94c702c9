"""Pages: a result or a report in, one self-contained HTML file out; and the index of a folder.

A page loads nothing and needs no script. Everything of the input goes through `marking.py` or
through the template's escapes. Read in this order:

- `page.py` renders a `Summary`, a `Translation` or a `Report`; `parts.py` has the records that the
  template gets;
- `rows.py` makes a row of each sentence, `translated_rows.py` pairs both texts of a translation;
- `article.py` sets the text below, in paragraphs, with the sources of each sentence in it;
- `marking.py` escapes text and marks numbers, findings and signs that nobody sees;
- `labels.py` has the page's own words in the reader's language (`labels.toml`);
- `index_page.py` lists the pages of a folder, by what `heads.py` reads at their beginnings;
- `template.py` fills the templates (`*.jinja`, `page.css`, `index.js`) and hashes what may run.
"""
