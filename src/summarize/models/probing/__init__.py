"""Probing: an `Engine` in; whether its outputs are text in the right language, or junk, out.

Read in this order:

- `probe.py` runs a model on a few fixed sentences once, and refuses one that fails;
- `probe_texts.py` has the sentences; `output_checks.py` says what is wrong with the outputs.
"""
