"""Codecs: text and languages in, token ids out, and back, without a model's weights.

Read in this order:

- `codec.py` has `Prompt`, `TokenPrompt` and the interface `Codec`;
- `sequence_codec.py` is the codec of encoder-decoder models; `conditioning.py` adds what tells
  them their task and languages;
- `chat_codec.py` is that of instruct models; `chat_template.py` and `template_process.py` render
  their chat templates;
- `tokens.py` reads a tokenizer, by `tokenizer_file.py` or `sentencepiece_tokens.py`;
- `sanitizing.py` breaks up special tokens in documents;
- `model_languages.py` finds the languages that a model reads and writes.
"""
