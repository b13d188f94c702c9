"""A text that is told by turns in, what was said out, under the name of who said it.

Read in this order:

- `told_by_turns.py` tells whether a text is a conversation, a live blog or minutes;
- `turns.py` (with `labels.py` and `site_calls.py`), `entries.py` and `minutes.py` take such a text
  apart;
- `said.py` chooses sentences: `units.py` are the candidates, cleaned of fillers by `clean.py`,
  `notes.py` and `restarts.py`; `leaning.py` and `needs.py` say what goes out only with what;
  `draft.py`, `choice.py` and `telling.py` choose;
- `speech_words.py`, `stop_words.py` and `meeting_words.py` are words by language; `tokens.py`.
"""
