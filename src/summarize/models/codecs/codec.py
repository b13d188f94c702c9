"""`Codec`: text <-> tokens for one model, without its weights.

No codec imports torch or transformers: `tokenizers` and sentencepiece read the models' own files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Prompt:
    """A text for a model, with what to do with it.

    Attributes:
        text: the text itself.
        instruction: what to do with it, for a model that takes instructions.
        source_language: BCP 47 tag of the text, for a model that needs it.
        target_language: BCP 47 tag to translate into, for a model that needs it.
    """

    text: str
    instruction: str = ""
    source_language: str | None = None
    target_language: str | None = None


@dataclass(frozen=True)
class TokenPrompt:
    """A prompt as token ids.

    Attributes:
        tokens: ids, special tokens, prefixes and templates included.
        content_tokens: how many of them belong to the text.
        forced_first_token: the id that the output must start with, or None.
        forced_output: the whole output, which is then measured and not searched for; or None.
    """

    tokens: tuple[int, ...]
    content_tokens: int
    forced_first_token: int | None = None
    forced_output: tuple[int, ...] | None = None


class Codec(Protocol):
    """The tokenizer and prompt format of one model, without its weights.

    Attributes:
        max_input_tokens: the longest prompt, special tokens included.
    """

    max_input_tokens: int

    def count(self, text: str) -> int:
        """Tokens of a text, special tokens not counted."""

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """The whole prompt as token ids. It is never truncated: the caller checks the length.

        Raises:
            ModelNotSupported: the model has no token or name for a language of the prompt.
        """

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special tokens left out."""


class CharacterCodec:
    """The codec of an engine that takes plain text: each character is a token.

    Args:
        max_input_tokens: the longest text, in characters.
    """

    def __init__(self, max_input_tokens: int) -> None:
        self.max_input_tokens = max_input_tokens

    def count(self, text: str) -> int:
        """Characters of the text."""
        return len(text)

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """The text's code points."""
        return TokenPrompt(tuple(map(ord, prompt.text)), len(prompt.text))

    def decode(self, tokens: Sequence[int]) -> str:
        """The characters joined."""
        return "".join(map(chr, tokens))
