"""Translating: sentences in; translated sentences with findings out, in the document's layout.

No model is called here: jobs yield requests, which `inference` runs. Read in this order:

- `sentence_translation.py` translates sentences, and tries again where the checks find faults;
- `headline_apart.py` parts a headline from the sentence that it has run into, and `title_case.py`
  writes one in title case as its text writes its words;
- `names_of_text.py` looks for the names that the text around a sentence knows;
- `gender_retries.py` tells whether one with the right gender has lost a word for it;
- `requests.py` turns attempts into one request, and the model's replies into candidates;
- `strategies.py` has the ways to ask: plain, with placeholders, by clause;
- `pre_editing.py` puts words that a small translator takes in another sense into plain ones, by
  the tables that `pre_editing_table.py` reads;
- `figures.py` writes numbers as translators know them, `clock_times.py` times by the clock of the
  reader, `currency_words.py` amounts in the currency of the original;
- `placeholders.py`, `measurement_units.py` and `foreign_words.py` find what must stay as it is:
  addresses and code, units, words in other letters; `glossary.py` reads the user's fixed terms;
- `inline_markup.py` takes emphasis and links off a sentence and puts them back;
- `layout.py` splits a document into blocks to translate; `layout_lines.py` classifies its lines,
  and `subtitles.py` shares translations out over the lines of cues.
"""
