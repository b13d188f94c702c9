"""Text structure: a text in; the places of its sentences, wrapped lines and sections out.

Read in this order:

- `sentences.py` splits a text into sentences; `sentence_repairs.py` corrects the splitter;
- `line_structure.py` says where a sentence may run on into the next line, by what the lines look
  like (`line_marks.py`) and whether they are prose that was wrapped (`prose_lines.py`);
- `section_ranks.py` rates the boundary before each sentence: inside a paragraph, a new section;
- `wrapping.py` finds lines broken only to fit a width; `line_breaks.py` joins and wraps lines.
"""
