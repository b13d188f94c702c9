"""A text and what a draft points at in, the sentences that make its summary out: whole, in order.

Read in this order:

- `selection.py` chooses, by what a draft points at, by position and by centrality; `chosen.py` is
  what comes out;
- `reading.py` tells of each sentence whether it can be read alone and what it leans on:
  `clues.py`, `fronts.py`, `pointing.py`, `halves.py`, `expletives.py`, `definite_nouns.py`,
  `cited_sources.py` and `unspaced_clues.py` find what leans,
  `mentions.py` the names, `antecedents.py` and `named_things.py` where they were told,
  `quotations.py` and `speakers.py` who speaks, `companions.py` and
  `interviews.py` what belongs together;
- `prose.py` tells prose from captions, labels and lists; `trimming.py` takes away what may go in
  front of a sentence.
"""
