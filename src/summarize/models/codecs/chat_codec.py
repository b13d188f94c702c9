"""The codec of instruct models, which continue their prompt: Llama, Qwen, Gemma and the like."""

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from summarize.models.codecs.chat_template import ChatTemplate
from summarize.models.codecs.codec import Prompt, TokenPrompt
from summarize.models.codecs.tokenizer_file import TokenizerFile

# The reasoning in front of an answer; where it never ends, there is no answer.
_THOUGHTS = re.compile(r"\A\s*(?:<think>.*?(?:</think>|\Z)|(?:(?!<think>).)*?</think>)\s*", re.S)


class ChatCodec:
    """The codec of an instruct model: prompts are rendered with its chat template.

    Args:
        folder: the model's folder.
        tokens: its tokenizer, which reads the special tokens of the template.
        max_input_tokens: the longest prompt.
    """

    def __init__(self, folder: Path, tokens: TokenizerFile, max_input_tokens: int) -> None:
        self.max_input_tokens = max_input_tokens
        self._folder = folder
        self._tokens = tokens

    @cached_property
    def end_tokens(self) -> frozenset[int]:
        """The id of the token that ends an answer in the template, whatever the config says."""
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
        """The text of tokens, without special tokens and a leading block of reasoning."""
        ids = list(tokens)
        # As special tokens, these do not show in the decoded text.
        begin, end = map(self._tokens.vocabulary.get, ("<think>", "</think>"))
        if end in ids:
            return self._tokens.decode(ids[ids.index(end) + 1 :]).lstrip()
        if begin is not None and ids[:1] == [begin]:
            return ""
        return _THOUGHTS.sub("", self._tokens.decode(ids))

    @cached_property
    def _template(self) -> ChatTemplate:
        return ChatTemplate(self._folder, self._tokens.special)
