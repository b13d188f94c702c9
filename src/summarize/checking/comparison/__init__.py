"""Sentences of a summary and the sentences they come from in; what is wrong with each out.

Read in this order:

- `comparer.py` compares a sentence with a text of its language; `translated_comparer.py` with one
  in another language;
- `alignment.py` lays a sentence beside its source, as `words.py` reads both;
- `replacements.py` finds what stands in the place of something else: numbers, names, dates, scales,
  opposites; `amounts_compared.py` units and currencies; `denials.py` an added or lost `not`;
  `hedges.py` a lost `alleged` or `nearly`;
- `known_names.py` tells which names the whole text has, in another form too, by `names_english.py`;
- `word_classes.py` knows the words of a language, by `words_english.py` and `calendar_words.py`;
- `collected.py` keeps one finding for each fault.
"""
