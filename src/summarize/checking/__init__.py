"""Checking: a summary or translation and its source in; findings about what is wrong out.

Read in this order:

- `checks.py` compares numbers, names and currencies; `prepared_source.py` does so against a long
  source;
- `comparison/` lays a sentence beside the sentences that it comes from, and tells what is wrong;
- `numerals/` reads numbers in digits and words; `names.py` finds names and their other forms;
- `negation.py` finds an added "not", and lost quotation marks, currencies and brackets;
- `persons.py` tells the sex of persons from an English text, `person_gender.py` finds a noun of the
  wrong gender in its Portuguese translation; `named_persons.py` and `named_gender.py` do so for
  those whom a sentence names (`first_names.py`, `gendered_nouns.py`);
- `left_english.py` finds English words that a translation has left, `invented_words.py` words that
  its language does not have, by `word_lists.py`;
- `support.py` grades a sentence by its text, with `proof/`, and says where it comes from;
- `letter_pointing.py` finds the source of a translated sentence;
- `meaning_pointing.py` finds it without a translation, by meaning; `sounds/` compares names by
  their sound; `entailment.py` asks a model what the words do not tell;
- `score.py` scores a whole summary;
- `fluency.py` finds loops, a wrong script, and translations that are far too short or too long.
"""

from summarize.checking.checks import changed_numbers, numbers

__all__ = ["changed_numbers", "numbers"]
