"""Models: a model's name in; an `Engine` out, which encodes prompts and runs them.

Each part imports only those below it. Read in this order:

- `pool.py` gets a model ready for use: converted, probed, loaded once; `info.py` describes one;
- `probing/` tests a model with a few sentences before it is used;
- `engines/` run the weights: torch, ctranslate2, Bergamot;
- `codecs/` turn text into tokens and back, and know a model's languages;
- `store/` finds models on this machine, and keeps converted copies;
- `hub/` downloads models from the Hugging Face Hub;
- `known/` has the tables: the catalog, the architectures, the language codes, the prompts.
"""
