"""Models on this machine: a model's name in; a `LocalModel`, complete and on the disk, out.

Read in this order:

- `store.py` finds a model or downloads it; `removal.py` deletes one;
- `local_models.py` has `LocalModel`: a folder, a GGUF file, a snapshot of the Hub, a package;
- `converted_copies.py` and `probe_results.py` are what the program keeps of a model in its cache;
- `untrusted_files.py`, `config_safety.py` and `gguf_header.py` read a model's files with care.
"""
