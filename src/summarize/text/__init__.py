"""Sentences, lines and sections: a text in, spans out, each character in exactly one of them.

Nothing here knows a model. Read in this order:

- `sentences.py` splits a text and says how strong each boundary is; `spans.py` is what it returns;
- `line_structure.py` says where a line stands for itself, by what `line_marks.py` sees in a single
  line and `prose_lines.py` in lines that follow each other;
- `sentence_ends.py` finds the ends inside of a paragraph: `full_stops.py` decides about full stops,
  with `abbreviations.py` (the words are in `abbreviations.txt`) and `word_shapes.py`;
  `enclosures.py` finds what quotation marks and brackets enclose, `attributions.py` who said it,
  `enumerations.py` the items of a list in one line;
- `long_sentences.py` breaks what is too long for a call, `characters.py` nowhere inside a letter;
- `boundary_strengths.py` finds sections;
- `headline_seams.py` finds the end of a headline that has run into the first sentence;
- `rewrapping.py` and `wrap_detection.py` join wrapped lines, and wrap them again;
- `normalization.py` reads compatibility letters as their letters, `hyphenation.py` joins words
  that are broken at line ends, `subtitles.py` finds what is spoken;
- `inline_tags.py` are the tags in a line that stand for what is around its words in a document;
- `split_text.py` is a text with its sentences; `words.py` are the words by which these are
  compared, and `reference_words.py` (with its tables) those that lean on another sentence.
"""
