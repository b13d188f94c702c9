"""Names across scripts, by their sound: a name in; whether a text has a word that sounds like it.

Read in this order:

- `names_by_sound.py` says which names of a sentence its text does not have, and the reverse;
- `likeness.py` compares a name with all words of a text; what each letter of one script is worth
  beside one of another stands in `costs.json`, learned by `benchmarks/sounds.py`;
- `sound_keys.py` writes a word in the letters that are compared, Chinese by `pinyin.txt`;
- `rare_names.py` tells names that are translated, not written as they sound, by `common_words.txt`.

`SOURCES.txt` says where the data comes from.
"""
