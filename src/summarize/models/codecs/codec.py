"""`Codec`: text <-> tokens for one model, without its weights.

No codec imports torch or transformers: `tokenizers` and sentencepiece read the models' own files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Prompt:
    """What a stage wants a model to see.

    Attributes:
        text: the text itself.
        instruction: what to do with it, for a model that takes instructions.
        source_language: BCP 47 tag of the text, for a model that is told.
        target_language: BCP 47 tag to translate into, for a model that is told.
    """

    text: str
    instruction: str = ""
    source_language: str | None = None
    target_language: str | None = None


@dataclass(frozen=True)
class TokenPrompt:
    """What one model call is shown.

    Attributes:
        tokens: ids, special tokens, prefixes and templates included.
        content_tokens: how many of them are the text's own.
        forced_first_token: the id that the output must start with, or None.
    """

    tokens: tuple[int, ...]
    content_tokens: int
    forced_first_token: int | None = None


class Codec(Protocol):
    """One model's tokens: enough for a plan, a dry run, a test.

    Attributes:
        max_input_tokens: the longest prompt, special tokens included.
    """

    max_input_tokens: int

    def count(self, text: str) -> int:
        """Tokens of a text, special tokens not counted."""

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """Everything the model is shown. Never cut: what is too long is the caller's to see.

        Raises:
            ModelNotSupported: it has no word for a language that it must be told.
        """

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special tokens left out."""


class CharacterCodec:
    """The codec of an engine that takes text as it is: a token is a character.

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
