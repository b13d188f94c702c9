"""Sentences of a summary and the sentences they come from in; what is wrong with each out.

Read in this order:

- `comparer.py` compares a sentence with a text of its language; `translated_comparer.py` with one
  in another language;
- `alignment.py` lays a sentence beside its source, as `words.py` reads both;
- `replacements.py` finds what stands in the place of something else: dates, numerals, scales,
  opposites; `numbers_compared.py`, `names_compared.py` and `dates_compared.py` what the text does
  not have, or has elsewhere; `amounts_compared.py` units and currencies; `denials.py` an added or
  lost `not`; `hedges.py` a lost `alleged`; `denial_signs.py` and `hedge_signs.py` the same in
  languages that deny inside a word or write no spaces, by `words_denials.py`, `words_hedges.py`;
- `translated_numbers.py` compares numbers across languages; `pairing.py` lays a translation beside
  its text: what was added, what is missing;
- `known_names.py` tells which names the text has, in another form too, by `names_english.py`;
  `dates_found.py` finds months and weekdays, by `calendar_words.py`;
- `word_classes.py` knows the words of a language, by `words_english.py` and `words_other.py`;
- `collected.py` keeps one finding for each fault.
"""
