"""Digesting: several reports in; what they say together, event by event, in their own words out.

Nothing here calls a model, and every sentence that goes out stands in a report. Read in this order:

- `reports.py` is a report as it is read: its day, and what each sentence tells; `publishers.py`
  says who published it; `days.py` finds the days that a sentence names, with `day_words.py` and
  `days_to_come.py`, and `days_of_telling.py` those of what it tells; `quantities.py` has its
  figures, `ages.py` ages, `counted.py` what is counted, with `counted_words.py`,
  `counted_actions.py`, `number_of.py` and `figure_money.py`;
  `name_keys.py` names in a form that languages share; `word_tables.py` looks words up in
  `words.toml` and `concepts.txt`, by what they mean;
- `copies.py` finds reports that repeat each other, `events.py` tells events apart, with
  `clusters.py`;
- `claims.py` is a sentence word by word, `likeness.py` how much of it stands in another one,
  `matching.py` which sentences may say the same, `stances.py` whether one denies the other,
  and `substitutions.py` whether they are the same but for a word;
- `statements.py` puts together sentences that say the same, `choice.py` chooses what is told
  (`chosen.py`), with `standing.py`, which knows what can be read alone, and `day_spans.py`, which
  knows days that are ends of a longer time;
- `figure_rows.py` puts the figures of one quantity into a row, with `figure_places.py` and
  `figure_years.py`, which keep other places, days and years apart, `figure_apart.py`, which keeps
  apart what is planned, denied (`figure_denials.py`), of another cause (`figure_causes.py`), or no
  total (`figure_parts.py`), `figure_links.py`, which goes by sentences that say the same,
  `figure_contexts.py`, which goes by the words around, `figure_values.py`, which compares values,
  `figure_vague.py`, which has amounts that are no numbers,
  and `figure_names.py` and `figure_words.py`, which name them;
- `quoted.py` has what somebody said, whole, with `quotation_groups.py`, which finds it again;
- `assembly.py` makes the digest of one event from all of these.
"""
