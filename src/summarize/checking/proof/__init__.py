"""A text and a sentence in, the place in the text that proves the sentence out, or nothing.

Read in this order:

- `prover.py` looks for the windows of the text that may prove a sentence, and asks about each;
- `alignment.py` takes whole parts away from a window until the sentence is left; `deletions.py`,
  `part_rules.py`, `noun_rules.py`, `openings.py`, `opening_clauses.py`, `closings.py` and
  `tags.py` say which parts may go,
  `wholeness.py` whether what is left is a sentence;
- `clause.py`, `phrases.py` and `subjects.py` tell what a word is in its place; `proof_tokens.py`
  and `lexicon.py` what it is at all, by the tables `grammar_*.py` and `english_verbs.py`;
- `completions.py`, `people.py` and `references.py` know the names of the whole text, `joints.py`
  sentences that make two statements; `unspaced.py` proves in scripts without spaces.
"""
