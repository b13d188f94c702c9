"""The codec of models with an encoder: BART, T5, Marian, NLLB and the like."""

from collections.abc import Collection, Sequence

from summarize.models.codecs.codec import Prompt, TokenPrompt
from summarize.models.codecs.conditioning import Conditioning
from summarize.models.codecs.tokens import Tokens


class SequenceCodec:
    """The codec of an encoder-decoder model.

    Args:
        tokens: its tokenizer.
        conditioning: adds what tells it its task and languages.
        max_input_tokens: the longest prompt.
        silent: ids that are left out of outputs: language tokens.
        line_break: its token for a line break in outputs; empty where it has none.
    """

    def __init__(
        self,
        tokens: Tokens,
        conditioning: Conditioning,
        max_input_tokens: int,
        *,
        silent: Collection[int] = (),
        line_break: str = "",
    ) -> None:
        self.max_input_tokens = max_input_tokens
        self._tokens = tokens
        self._conditioning = conditioning
        self._silent = frozenset(silent)
        self._line_break = line_break

    def count(self, text: str) -> int:
        """Tokens of a text, special tokens not counted."""
        return len(self._tokens.encode(text))

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """The text with its prefix, its language tokens and its end."""
        ids, forced = self._conditioning(prompt)
        return TokenPrompt(tuple(ids), self.count(prompt.text), forced)

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, without special tokens."""
        text = self._tokens.decode([token for token in tokens if token not in self._silent])
        if not self._line_break:
            return text
        # It separates sentences, not paragraphs.
        parts = (part.strip() for part in text.split(self._line_break))
        return " ".join(part for part in parts if part)
