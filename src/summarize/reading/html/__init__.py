"""Reading HTML pages: bytes in, the article and what was set aside out.

Read in this order:

- `page.py` reads a page: `extract`;
- `archives.py` takes it out of what a browser saved, `decoding.py` decodes its bytes,
  `metadata.py` finds what it states about itself;
- `blocks.py` takes it apart into lines, `containers.py` says which part of the page each is in;
- `article.py` asks trafilatura for the article, `matching.py` finds its lines among the blocks;
- `body.py` decides which blocks are the body, and names the others;
- `unreadable.py` refuses pages that need a browser, a login or a subscription;
- `unseen.py` finds the words of drawings and frames, and those that stand for pictures;
- `markup.py` reads all of a page as lines: of one that is too large or too deep for a tree, of mail
  and of books;
- `rewriting.py` takes the texts of a page out, and puts translations into their places,
  `stating.py` states what language they are in.
"""
