"""The codec of Marian models: two sentencepiece models and one vocabulary."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from summarize.errors import ModelNotSupported
from summarize.models.codec import Prompt
from summarize.models.files import read_json
from summarize.models.runner import TokenPrompt


class SentencePiecePairCodec:
    """A Marian model: two sentencepiece models and one vocabulary.

    Args:
        folder: the model's folder.
        max_input_tokens: the longest sentence.
        target_codes: a language's tag -> what may stand for it between `>>` and `<<`, the best
            first; None for a family that is not told its target.
    """

    def __init__(
        self,
        folder: Path,
        max_input_tokens: int,
        target_codes: Callable[[str], list[str]] | None = None,
    ) -> None:
        from sentencepiece import SentencePieceProcessor

        self.max_input_tokens = max_input_tokens
        self._folder = folder
        self._source = SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._target = SentencePieceProcessor(model_file=str(folder / "target.spm"))
        self._ids: dict[str, int] = read_json(folder / "vocab.json")
        self._pieces = {number: piece for piece, number in self._ids.items()}
        self._target_codes = target_codes

    def count(self, text: str) -> int:
        """Tokens of a text, special tokens not counted."""
        return len(self._source.encode(text, out_type=str))

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """The language token where the model has such, the sentence, and its end."""
        unknown = self._ids["<unk>"]
        pieces = self._source.encode(prompt.text, out_type=str)
        ids = [self._ids.get(piece, unknown) for piece in pieces]
        prefix = [] if prompt.target_language is None else self._prefix(prompt.target_language)
        return TokenPrompt((*prefix, *ids, self._ids["</s>"]), len(ids))

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special tokens left out."""
        # An unknown piece stays visible, as ⁇: a word must not vanish without a trace.
        ends = {"</s>", "<pad>"}
        pieces = [piece for t in tokens if (piece := self._pieces.get(t, "<unk>")) not in ends]
        return str(self._target.decode_pieces(pieces)).strip()

    def _prefix(self, language: str) -> list[int]:
        if self._target_codes is None or not self._has_target_tokens:
            return []
        tokens = [f">>{code}<<" for code in self._target_codes(language)]
        token = next((token for token in tokens if token in self._ids), None)
        if token is None:
            raise ModelNotSupported(
                f"{self._folder.name}: has no token for the language {language!r}; "
                f"choose another model with --translator"
            )
        return [self._ids[token]]

    @cached_property
    def _has_target_tokens(self) -> bool:
        return any(piece.startswith(">>") and piece.endswith("<<") for piece in self._ids)
