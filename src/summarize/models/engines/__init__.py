"""Engines: a `LocalModel` in, an `Engine` out; token prompts in, hypotheses out.

Read in this order:

- `loading.py` makes the `Engine` of a model; `runner.py` has the interface `Runner`;
- `torch_runner.py` runs models with torch, whose weights `torch_weights.py` loads;
- `ct2_runner.py` runs converted copies with ctranslate2; `ct2_conversion.py` makes the copies and
  compares them with `torch_reference.py`; `ct2_metadata.py` is the file beside their weights;
- `entailment.py` loads a model that says whether one text follows from another, for
  `torch_classifier.py`; `sentence_encoder.py` runs that of the extra `[sources]`;
- `gguf_conversion.py` converts GGUF files; `bergamot.py` runs the bundled translator;
- `forced_decoding.py` measures how unsure that one was, with the weights of `marian_file.py`;
  `blas_threads.py` shares the cores for it;
- `hardware.py` counts CPU cores and free memory, `control_groups.py` the limits of containers.
"""
