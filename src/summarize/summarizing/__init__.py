"""Chunks in, sentences of a summary out. Generators ask for model work, and do none themselves.

Read in this order:

- `chunking.py` splits a text to fit a model; `budgets.py` says how much one call reads and writes;
- `draft_parts.py` asks for a draft of each part of a text, where the draft only points at sentences
  of the text; `guided.py` chooses these, by `selection/`;
- `map_reduce.py` asks for a whole summary, where the model's own words may go out:
  `candidates.py` takes an answer apart, `answer_checks.py` tells whether it is a summary at all,
  `deduplication.py` and `partial_summaries.py` join the parts, `tokens_read.py` counts what was
  read; `repair.py` replaces what the text does not support;
- `conversations/` tells meetings, interviews, live blogs and minutes by their turns;
- `title_line.py` makes a headline; `told.py` is a sentence with what the text says about it.
"""
