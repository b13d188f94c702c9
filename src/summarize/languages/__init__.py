"""Languages: what a user calls a language in, a BCP 47 tag out; a text in, its language out.

Read in this order:

- `tags.py` parses names, codes and tags, and names languages for people, from `english_names.py`
  where it can;
- `detection.py` detects the language of a text; `detector_cache.py` unpacks the detector's model,
  `usual_scripts.py` says how its languages are written;
- `scripts.py` knows the scripts of characters, counts words, and has the marks that end sentences.
"""
