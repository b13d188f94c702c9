"""The codec of instruct models, which continue their prompt: Llama, Qwen, Gemma and the like."""

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from summarize.models.codecs.chat_template import ChatTemplate
from summarize.models.codecs.codec import Prompt, TokenPrompt
from summarize.models.codecs.tokenizer_file import TokenizerFile

# What a model thinks aloud before it answers; one that never comes to its end is no answer.
_THOUGHTS = re.compile(r"\A\s*(?:<think>.*?(?:</think>|\Z)|(?:(?!<think>).)*?</think>)\s*", re.S)


class ChatCodec:
    """An instruct model, shown its chat template.

    Args:
        folder: the model's folder.
        tokens: its tokens, with the markup of its template.
        max_input_tokens: the longest prompt.
    """

    def __init__(self, folder: Path, tokens: TokenizerFile, max_input_tokens: int) -> None:
        self.max_input_tokens = max_input_tokens
        self._folder = folder
        self._tokens = tokens

    @cached_property
    def end_tokens(self) -> frozenset[int]:
        """Ids that end an answer by the template, whatever the configuration says."""
        end = self._tokens.vocabulary.get(self._template.end or "")
        return frozenset() if end is None else frozenset({end})

    def count(self, text: str) -> int:
        """Tokens of a text, special tokens not counted."""
        return len(self._tokens.encode(text))

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """The instruction and the text inside the chat template."""
        # The template writes the special tokens itself.
        shown = self._template.render(prompt.instruction, prompt.text)
        return TokenPrompt(tuple(self._tokens.encode(shown)), self.count(prompt.text))

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special tokens and a leading block of thoughts left out."""
        ids = list(tokens)
        # Where these are special tokens, a text does not show them.
        begin, end = map(self._tokens.vocabulary.get, ("<think>", "</think>"))
        if end in ids:
            return self._tokens.decode(ids[ids.index(end) + 1 :]).lstrip()
        if begin is not None and ids[:1] == [begin]:
            return ""
        return _THOUGHTS.sub("", self._tokens.decode(ids))

    @cached_property
    def _template(self) -> ChatTemplate:
        return ChatTemplate(self._folder, self._tokens.special)
