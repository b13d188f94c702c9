"""What is known of models without loading one: tables, names, language codes, prompts.

Read in this order:

- `catalog.py` is the table of models by name; `model_names.py` resolves what a user calls a model;
- `families.py` is the table of architectures; `limits.py` reads token limits and decoding settings;
- `language_codes.py` has the codes by which models call languages;
- `model_files.py` says which files make up a model; `model_card.py` reads its card;
- `sentence_encoder.py` has the facts of the extra `[sources]`;
- `prompts.py` reads the instructions for instruct models.
"""
